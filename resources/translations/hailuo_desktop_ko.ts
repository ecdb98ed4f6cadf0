<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Hailuo Desktop</source>
        <translation>Hailuo Desktop 정보</translation>
    </message>
    <message>
        <source>Hailuo Desktop {version}</source>
        <translation>Hailuo Desktop {version}</translation>
    </message>
    <message>
        <source>Turns a picture and a sentence into a video. Free software under the GNU General Public License, version 3 or later. Icons by Lucide.</source>
        <translation>이미지 한 장과 문장 하나로 영상을 만듭니다. GNU 일반 공중 사용 허가서(GPL) 버전 3 이상에 따라 배포되는 자유 소프트웨어입니다. 아이콘: Lucide.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Enter the key</source>
        <translation>키 입력</translation>
    </message>
    <message>
        <source>Choose the region…</source>
        <translation>지역 선택…</translation>
    </message>
    <message>
        <source>Top up your account</source>
        <translation>계정 충전</translation>
    </message>
    <message>
        <source>Open your account</source>
        <translation>계정 열기</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>한도…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Change the request</source>
        <translation>요청 수정</translation>
    </message>
    <message>
        <source>Change the prompt</source>
        <translation>프롬프트 수정</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>이미지 선택…</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>모델 선택…</translation>
    </message>
    <message>
        <source>Choose a list…</source>
        <translation>목록 선택…</translation>
    </message>
    <message>
        <source>Show the new price</source>
        <translation>새 가격 보기</translation>
    </message>
    <message>
        <source>Show the film</source>
        <translation>필름 표시</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>작업 표시</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Copy report…</source>
        <translation>보고서 복사…</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>이 글 복사</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>Advanced</name>
    <message>
        <source>Advanced</source>
        <translation>고급</translation>
    </message>
    <message>
        <source>Advanced settings</source>
        <translation>고급 설정</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>펼쳐짐</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>접힘</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy년 M월</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>{state} · final of row {n}</source>
        <translation>{state} · {n}행의 완성본</translation>
    </message>
    <message>
        <source>{state} · take {n}</source>
        <translation>{state} · 테이크 {n}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>free</source>
        <translation>무료</translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>가격 알 수 없음</translation>
    </message>
    <message>
        <source>at least {sum}</source>
        <translation>최소 {sum}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Taken out of the list</source>
        <translation>목록에서 뺌</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>{all}개 중 {done}개 완료</translation>
    </message>
    <message>
        <source>{spent} of {sum} spent</source>
        <translation>{sum} 중 {spent} 지출</translation>
    </message>
    <message>
        <source>{n} running</source>
        <translation>진행 중 {n}개</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>실패 {n}개</translation>
    </message>
    <message>
        <source>{n} unknown</source>
        <translation>결과 알 수 없음 {n}개</translation>
    </message>
    <message>
        <source>{n} stopped</source>
        <translation>중지됨 {n}개</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Several clips at once</source>
        <translation>여러 클립 한꺼번에 만들기</translation>
    </message>
    <message>
        <source>Takes of each</source>
        <translation>클립별 테이크</translation>
    </message>
    <message>
        <source>Takes of each clip</source>
        <translation>클립별 테이크 수</translation>
    </message>
    <message>
        <source>Crop pictures to fit the model</source>
        <translation>모델에 맞게 이미지 자르기</translation>
    </message>
    <message>
        <source>Only pictures of a shape that the model refuses are cropped.</source>
        <translation>모델이 받지 않는 비율의 이미지만 자릅니다.</translation>
    </message>
    <message>
        <source>Drafts first, finals as</source>
        <translation>시안 먼저, 완성본은</translation>
    </message>
    <message>
        <source>Model of the finals</source>
        <translation>완성본의 모델</translation>
    </message>
    <message>
        <source>All rows are made with the models above. You tick the good ones and have those made well.</source>
        <translation>모든 행을 위의 모델로 먼저 만듭니다. 마음에 드는 것을 고르면 그것만 완성본으로 만듭니다.</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>목록 제거</translation>
    </message>
    <message>
        <source>Every picture with every prompt</source>
        <translation>모든 이미지와 모든 프롬프트 조합</translation>
    </message>
    <message>
        <source>Add pictures and write a prompt on each line. Each row of the table is one clip, with its price. A CSV file may name prompt, picture, model, resolution, duration and takes.</source>
        <translation>이미지를 추가하고 한 줄에 하나씩 프롬프트를 적으세요. 표의 각 행이 클립 하나이며, 가격이 함께 표시됩니다. CSV 파일에는 프롬프트, 이미지, 모델, 해상도, 길이, 횟수 열을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>준비 중…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of {name}</source>
        <translation>
            <numerusform>{name}의 행 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>이미지 확인 중…</translation>
    </message>
    <message>
        <source>Take {n}</source>
        <translation>테이크 {n}</translation>
    </message>
    <message>
        <source>Row {n} of the list.</source>
        <translation>목록의 {n}행입니다.</translation>
    </message>
</context>
<context>
    <name>BatchPlanning</name>
    <message>
        <source>No file was found there. Save the picture to this computer, then drop its file.</source>
        <translation>놓은 항목에 파일이 없습니다. 이미지를 이 컴퓨터에 저장한 다음 그 파일을 놓으세요.</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>이미지 선택</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>이미지 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Choose a list of prompts</source>
        <translation>프롬프트 목록 선택</translation>
    </message>
    <message>
        <source>Lists of prompts ({patterns})</source>
        <translation>프롬프트 목록 ({patterns})</translation>
    </message>
    <message>
        <source>Columns that no model knows are left out: {columns}.</source>
        <translation>어떤 모델에도 없는 열은 뺐습니다: {columns}.</translation>
    </message>
    <message>
        <source>It stops there and waits.</source>
        <translation>거기서 멈추고 기다립니다.</translation>
    </message>
    <message>
        <source>Keeping picture {n} of {all}…</source>
        <translation>이미지 {all}개 중 {n}번째 보관 중…</translation>
    </message>
</context>
<context>
    <name>BatchView</name>
    <message>
        <source>Batch</source>
        <translation>일괄 작업</translation>
    </message>
    <message>
        <source>Which batch</source>
        <translation>일괄 작업 선택</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>표시할 내용</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>시안</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>What is not sent yet waits. What was sent goes on, and is billed.</source>
        <translation>아직 보내지 않은 것은 대기합니다. 이미 보낸 것은 계속 진행되며 요금이 청구됩니다.</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>치우기</translation>
    </message>
    <message>
        <source>The batch is shown no longer. Its clips stay in the library.</source>
        <translation>이 일괄 작업을 더 이상 표시하지 않습니다. 클립은 라이브러리에 남습니다.</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>라이브러리로 돌아가기</translation>
    </message>
    <message>
        <source>Rows are sent one after the other. Nothing is paid before it is sent.</source>
        <translation>행을 하나씩 차례로 보냅니다. 보내기 전에는 요금이 지불되지 않습니다.</translation>
    </message>
    <message>
        <source>One row waits. Nothing of it is paid.</source>
        <translation>행 1개가 대기 중입니다. 이 행에 지불된 요금은 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows wait. Nothing of them is paid.</source>
        <translation>
            <numerusform>행 %n개가 대기 중입니다. 이 행들에 지불된 요금은 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Under Drafts, tick the ones you like and have them made well.</source>
        <translation>시안에서 마음에 드는 것을 골라 완성본으로 만드세요.</translation>
    </message>
    <message>
        <source>What was sent goes on, and is billed.</source>
        <translation>이미 보낸 것은 계속 진행되며 요금이 청구됩니다.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message numerus="yes">
        <source>Make %n again</source>
        <translation>
            <numerusform>%n개 다시 만들기</numerusform>
        </translation>
    </message>
    <message>
        <source>Make 1 final</source>
        <translation>완성본 1개 만들기</translation>
    </message>
    <message numerus="yes">
        <source>Make %n finals</source>
        <translation>
            <numerusform>완성본 %n개 만들기</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick drafts to make finals</source>
        <translation>완성본으로 만들 시안을 고르세요</translation>
    </message>
    <message>
        <source>Leave out 1 row</source>
        <translation>행 1개 빼기</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n rows</source>
        <translation>
            <numerusform>행 %n개 빼기</numerusform>
        </translation>
    </message>
    <message>
        <source>Take 1 row in again</source>
        <translation>행 1개 다시 넣기</translation>
    </message>
    <message numerus="yes">
        <source>Take %n rows in again</source>
        <translation>
            <numerusform>행 %n개 다시 넣기</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchWatch</name>
    <message>
        <source>A batch has stopped. {why}</source>
        <translation>일괄 작업이 중지되었습니다. {why}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>A batch is finished: {words}</source>
        <translation>일괄 작업이 끝났습니다: {words}</translation>
    </message>
    <message>
        <source>Batch · {done} of {all} done</source>
        <translation>일괄 작업 · {done}/{all} 완료</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>일괄 작업</translation>
    </message>
    <message>
        <source>Show how the rows of your batches come along</source>
        <translation>일괄 작업의 행별 진행 상황 보기</translation>
    </message>
    <message>
        <source>Put this batch away?</source>
        <translation>이 일괄 작업을 치울까요?</translation>
    </message>
    <message>
        <source>One row is not made yet, and will not be. Nothing of it is paid.</source>
        <translation>아직 만들지 않은 행 1개가 있으며, 치우면 만들지 않습니다. 이 행에 지불된 요금은 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are not made yet, and will not be. Nothing of them is paid.</source>
        <translation>
            <numerusform>아직 만들지 않은 행 %n개가 있으며, 치우면 만들지 않습니다. 이 행들에 지불된 요금은 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>치우기</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>A batch has one row left. Nothing of it is paid.</source>
        <translation>일괄 작업에 행 1개가 남아 있습니다. 이 행에 지불된 요금은 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>A batch has %n rows left. Nothing of them is paid.</source>
        <translation>
            <numerusform>일괄 작업에 행 %n개가 남아 있습니다. 이 행들에 지불된 요금은 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>BetweenNames</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>BetweenPhrases</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>Push in</source>
        <translation>푸시 인</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>풀 아웃</translation>
    </message>
    <message>
        <source>Truck left</source>
        <translation>왼쪽 이동</translation>
    </message>
    <message>
        <source>Truck right</source>
        <translation>오른쪽 이동</translation>
    </message>
    <message>
        <source>Pedestal up</source>
        <translation>수직 상승</translation>
    </message>
    <message>
        <source>Pedestal down</source>
        <translation>수직 하강</translation>
    </message>
    <message>
        <source>Pan left</source>
        <translation>왼쪽 패닝</translation>
    </message>
    <message>
        <source>Pan right</source>
        <translation>오른쪽 패닝</translation>
    </message>
    <message>
        <source>Tilt up</source>
        <translation>틸트 업</translation>
    </message>
    <message>
        <source>Tilt down</source>
        <translation>틸트 다운</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>줌 인</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>줌 아웃</translation>
    </message>
    <message>
        <source>Shake</source>
        <translation>흔들림</translation>
    </message>
    <message>
        <source>Tracking shot</source>
        <translation>트래킹 샷</translation>
    </message>
    <message>
        <source>Static shot</source>
        <translation>고정 샷</translation>
    </message>
    <message>
        <source>The camera moves closer.</source>
        <translation>카메라가 가까이 다가갑니다.</translation>
    </message>
    <message>
        <source>The camera moves away.</source>
        <translation>카메라가 뒤로 물러납니다.</translation>
    </message>
    <message>
        <source>The camera glides to the left, as on rails.</source>
        <translation>카메라가 레일 위를 달리듯 왼쪽으로 미끄러집니다.</translation>
    </message>
    <message>
        <source>The camera glides to the right, as on rails.</source>
        <translation>카메라가 레일 위를 달리듯 오른쪽으로 미끄러집니다.</translation>
    </message>
    <message>
        <source>The camera rises straight up.</source>
        <translation>카메라가 수직으로 올라갑니다.</translation>
    </message>
    <message>
        <source>The camera sinks straight down.</source>
        <translation>카메라가 수직으로 내려갑니다.</translation>
    </message>
    <message>
        <source>The camera stays where it is and turns to the left.</source>
        <translation>카메라가 제자리에서 왼쪽으로 돕니다.</translation>
    </message>
    <message>
        <source>The camera stays where it is and turns to the right.</source>
        <translation>카메라가 제자리에서 오른쪽으로 돕니다.</translation>
    </message>
    <message>
        <source>The camera stays where it is and looks up.</source>
        <translation>카메라가 제자리에서 위를 바라봅니다.</translation>
    </message>
    <message>
        <source>The camera stays where it is and looks down.</source>
        <translation>카메라가 제자리에서 아래를 바라봅니다.</translation>
    </message>
    <message>
        <source>The lens zooms in; the camera stays where it is.</source>
        <translation>카메라는 제자리에 있고 렌즈가 줌 인합니다.</translation>
    </message>
    <message>
        <source>The lens zooms out; the camera stays where it is.</source>
        <translation>카메라는 제자리에 있고 렌즈가 줌 아웃합니다.</translation>
    </message>
    <message>
        <source>The camera shakes, as if held by hand.</source>
        <translation>손에 든 것처럼 카메라가 흔들립니다.</translation>
    </message>
    <message>
        <source>The camera follows what moves.</source>
        <translation>카메라가 움직이는 대상을 따라갑니다.</translation>
    </message>
    <message>
        <source>The camera does not move at all.</source>
        <translation>카메라가 전혀 움직이지 않습니다.</translation>
    </message>
</context>
<context>
    <name>CameraBuilder</name>
    <message>
        <source>Camera movements</source>
        <translation>카메라 움직임</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>렌즈</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>Then…</source>
        <translation>이어서…</translation>
    </message>
    <message>
        <source>Begin the next movement, which follows this one.</source>
        <translation>이 움직임 다음에 이어질 움직임을 시작합니다.</translation>
    </message>
    <message>
        <source>More than three together often come out muddled.</source>
        <translation>한 번에 셋 넘게 겹치면 결과가 뒤섞이기 쉽습니다.</translation>
    </message>
    <message>
        <source>Tap several to have them at the same time.</source>
        <translation>동시에 쓰려면 여러 개를 누르세요.</translation>
    </message>
</context>
<context>
    <name>Cancel</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Nothing has been sent; cancelling is free.</source>
        <translation>아직 보낸 것이 없습니다. 취소해도 비용이 들지 않습니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>The request is just being sent: whether it will be charged is unknown then.</source>
        <translation>요청을 보내는 중입니다. 지금 중지하면 요금이 청구될지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Stop this job?</source>
        <translation>이 작업을 중지할까요?</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>진행 확인 중단</translation>
    </message>
    <message>
        <source>The provider goes on making this video, and it is still billed.</source>
        <translation>제공업체는 이 영상을 계속 만들며, 요금은 그대로 청구됩니다.</translation>
    </message>
    <message>
        <source>Stop watching this job?</source>
        <translation>이 작업의 진행 확인을 중단할까요?</translation>
    </message>
    <message>
        <source>Stop download</source>
        <translation>다운로드 중지</translation>
    </message>
    <message>
        <source>The video is paid for. Its link is kept, so you can fetch it later.</source>
        <translation>이 영상의 요금은 이미 지불되었습니다. 링크를 보관하므로 나중에 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>Stop the download?</source>
        <translation>다운로드를 중지할까요?</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>추적 종료</translation>
    </message>
    <message>
        <source>The app stops caring for this request, which may have been charged.</source>
        <translation>앱이 이 요청을 더 이상 추적하지 않습니다. 이 요청의 요금은 청구되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>Forget this job?</source>
        <translation>이 작업의 추적을 종료할까요?</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>The file is not where it was</source>
        <translation>파일이 원래 위치에 없음</translation>
    </message>
</context>
<context>
    <name>ChainStrip</name>
    <message>
        <source>Shots that go on from each other</source>
        <translation>서로 이어지는 샷</translation>
    </message>
    <message>
        <source>Shot {number}: {title}</source>
        <translation>샷 {number}: {title}</translation>
    </message>
    <message>
        <source>On the stage now</source>
        <translation>지금 재생 화면에 있음</translation>
    </message>
</context>
<context>
    <name>Charge</name>
    <message>
        <source>Nothing was charged.</source>
        <translation>청구된 요금은 없습니다.</translation>
    </message>
    <message>
        <source>By the provider&apos;s rules, a failed job is not charged.</source>
        <translation>제공업체 규정상 실패한 작업에는 요금이 청구되지 않습니다.</translation>
    </message>
    <message>
        <source>It may have been charged.</source>
        <translation>요금이 청구되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>The clip has been paid for.</source>
        <translation>이 클립의 요금은 이미 지불되었습니다.</translation>
    </message>
    <message>
        <source>{sum} may have been charged.</source>
        <translation>{sum}의 요금이 청구되었을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ClipDeeds</name>
    <message numerus="yes">
        <source>One take is kept, %n rejected.</source>
        <translation>
            <numerusform>테이크 1개를 채택하고 %n개를 제외했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>새 폴더</translation>
    </message>
    <message>
        <source>Folders are for order here; the files stay where they are.</source>
        <translation>폴더는 여기서 정리하는 용도입니다. 파일 위치는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Rename the clip</source>
        <translation>클립 이름 변경</translation>
    </message>
    <message>
        <source>The name is shown in place of the prompt; the file keeps its own.</source>
        <translation>프롬프트 대신 이 이름이 표시됩니다. 파일 이름은 그대로입니다.</translation>
    </message>
    <message numerus="yes">
        <source>These are the tags that all of %n clips have.</source>
        <translation>
            <numerusform>클립 %n개에 모두 있는 태그입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Words to find the clip by, with commas between them.</source>
        <translation>클립을 찾을 때 쓸 단어를 쉼표로 구분해 적으세요.</translation>
    </message>
    <message>
        <source>night, draft, for the trailer</source>
        <translation>밤, 시안, 예고편용</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>ClipExports</name>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>GIF or WebP of the marked part…</source>
        <translation>선택 구간을 GIF 또는 WebP로…</translation>
    </message>
    <message>
        <source>GIF or WebP…</source>
        <translation>GIF 또는 WebP…</translation>
    </message>
    <message>
        <source>Save frame as picture…</source>
        <translation>프레임을 이미지로 저장…</translation>
    </message>
    <message>
        <source>Copy with label…</source>
        <translation>라벨을 넣은 사본…</translation>
    </message>
    <message>
        <source>No frame is shown yet that could be saved.</source>
        <translation>아직 저장할 프레임이 표시되지 않았습니다.</translation>
    </message>
    <message>
        <source>{clip} frame {number}</source>
        <translation>{clip} 프레임 {number}</translation>
    </message>
    <message>
        <source>PNG picture ({pattern})</source>
        <translation>PNG 이미지 ({pattern})</translation>
    </message>
    <message>
        <source>Save frame as picture</source>
        <translation>프레임을 이미지로 저장</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>{name} 파일을 저장했습니다.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <source>This is a camera sketch: no AI made it, so there is nothing to label.</source>
        <translation>이것은 카메라 스케치입니다. AI가 만든 것이 아니므로 라벨을 넣을 필요가 없습니다.</translation>
    </message>
    <message>
        <source>This clip carries its provider&apos;s label already. The file can be used as it is.</source>
        <translation>이 클립에는 이미 제공업체의 라벨이 들어 있습니다. 파일을 그대로 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>{clip} labelled</source>
        <translation>{clip} 라벨 포함</translation>
    </message>
    <message>
        <source>Video ({pattern})</source>
        <translation>영상 ({pattern})</translation>
    </message>
    <message>
        <source>Copy with label</source>
        <translation>라벨을 넣은 사본</translation>
    </message>
</context>
<context>
    <name>ClipFiles</name>
    <message numerus="yes">
        <source>%n files copied. Paste them in a folder or another program.</source>
        <translation>
            <numerusform>파일 %n개를 복사했습니다. 폴더나 다른 프로그램에 붙여넣으세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder {path} cannot be opened.</source>
        <translation>{path} 폴더를 열 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>ClipSection</name>
    <message>
        <source>The part of the clip that is shown</source>
        <translation>클립에서 보여 줄 구간</translation>
    </message>
    <message>
        <source>Drag the ends. In the preview, I and O set them at the frame that is seen.</source>
        <translation>양 끝을 드래그하세요. 미리 보기에서는 I와 O로 보이는 프레임에 시작점과 끝점을 정합니다.</translation>
    </message>
    <message>
        <source>Home and End choose the beginning or the end, the arrow keys move it.</source>
        <translation>Home과 End로 시작이나 끝을 선택하고, 화살표 키로 옮깁니다.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>첫 프레임</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>마지막 프레임</translation>
    </message>
    <message>
        <source>Whole clip</source>
        <translation>클립 전체</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>파일 찾기…</translation>
    </message>
    <message>
        <source>Leave out the doubled frame</source>
        <translation>중복 프레임 빼기</translation>
    </message>
    <message>
        <source>This shot goes on from the one before: both have the frame between them.</source>
        <translation>이 샷은 앞 샷에서 이어집니다. 경계의 프레임이 양쪽에 모두 있습니다.</translation>
    </message>
    <message>
        <source>Into the next shot</source>
        <translation>다음 샷으로</translation>
    </message>
    <message>
        <source>How it goes over into the next shot</source>
        <translation>다음 샷으로 넘어가는 방식</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>컷</translation>
    </message>
    <message>
        <source>Cross-fade</source>
        <translation>디졸브</translation>
    </message>
    <message>
        <source>Length of the cross-fade</source>
        <translation>디졸브 길이</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 초</translation>
    </message>
</context>
<context>
    <name>CodeCopy</name>
    <message>
        <source>Copy as code</source>
        <translation>코드로 복사</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Copied as {language}. It holds no key. Each run sends one paid request.</source>
        <translation>{language} 코드로 복사했습니다. 키는 들어 있지 않습니다. 실행할 때마다 유료 요청을 하나씩 보냅니다.</translation>
    </message>
</context>
<context>
    <name>CommandFlow</name>
    <message>
        <source>Find a command…</source>
        <translation>명령 찾기…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>화면 모드</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>라이트</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>다크</translation>
    </message>
    <message>
        <source>Light, high contrast</source>
        <translation>밝게, 고대비</translation>
    </message>
    <message>
        <source>Dark, high contrast</source>
        <translation>어둡게, 고대비</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>New video</source>
        <translation>새 영상</translation>
    </message>
    <message>
        <source>Clip on the stage</source>
        <translation>재생 화면의 클립</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>플레이어</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>필름</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare takes</source>
        <translation>테이크 비교</translation>
    </message>
    <message>
        <source>Takes side by side</source>
        <translation>나란히 놓은 테이크</translation>
    </message>
    <message>
        <source>A to D choose a take, Space plays, comma and full stop go frame by frame.</source>
        <translation>A~D로 테이크를 고르고, 스페이스바로 재생하며, 쉼표와 마침표로 한 프레임씩 이동합니다.</translation>
    </message>
    <message>
        <source>Place in the clips</source>
        <translation>클립 재생 위치</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>How they are shown</source>
        <translation>표시 방식</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>나란히</translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation>하나씩</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>와이프</translation>
    </message>
    <message>
        <source>What differs in what was asked for</source>
        <translation>요청 내용의 차이</translation>
    </message>
    <message>
        <source>All were asked for with the same request.</source>
        <translation>모두 같은 요청으로 만들었습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Keep {letter}, reject the rest</source>
        <translation>{letter} 채택, 나머지 제외</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>스페이스바</translation>
    </message>
    <message>
        <source>A clip cannot be read any further.</source>
        <translation>클립 하나를 더 이상 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>해상도</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>End picture</source>
        <translation>끝 이미지</translation>
    </message>
    <message>
        <source>References</source>
        <translation>참조 이미지</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>New video</source>
        <translation>새 영상</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>생성</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>필름 재생 위치</translation>
    </message>
    <message>
        <source>Time, shot and frame</source>
        <translation>시간, 샷, 프레임</translation>
    </message>
    <message>
        <source>The preview has no sound. The exported film has it.</source>
        <translation>미리 보기에는 소리가 없습니다. 내보낸 필름에는 있습니다.</translation>
    </message>
    <message>
        <source>shot {number}, frame {frame}</source>
        <translation>샷 {number}, 프레임 {frame}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>스페이스바</translation>
    </message>
</context>
<context>
    <name>CostsFlow</name>
    <message>
        <source>Spend {sum} on this clip?</source>
        <translation>이 클립에 {sum}의 비용을 지출할까요?</translation>
    </message>
    <message numerus="yes">
        <source>Spend {sum} on these %n clips?</source>
        <translation>
            <numerusform>이 클립 %n개에 {sum}의 비용을 지출할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Spend {sum}</source>
        <translation>{sum} 지출</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>한도…</translation>
    </message>
    <message>
        <source>Export costs</source>
        <translation>비용 내보내기</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>쉼표로 구분된 값 (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>All paid requests are written to {path}.</source>
        <translation>{path} 파일에 모든 유료 요청을 기록했습니다.</translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source>Costs and limits</source>
        <translation>비용과 한도</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>CSV로 내보내기…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Nothing was paid for yet</source>
        <translation>아직 지출이 없습니다</translation>
    </message>
    <message>
        <source>What your clips cost will stand here: today and this month, by day, month and model. The free sketch costs nothing and is not counted.</source>
        <translation>클립에 든 비용이 여기에 표시됩니다. 오늘과 이번 달의 합계, 그리고 일별·월별·모델별 집계를 볼 수 있습니다. 무료 스케치는 비용이 들지 않으며 집계에 넣지 않습니다.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>이번 달</translation>
    </message>
    <message>
        <source>Added up</source>
        <translation>집계 기준</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>일별</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>월별</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>모델별</translation>
    </message>
    <message>
        <source>Currency of the chart</source>
        <translation>차트의 통화</translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>받은 클립 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} not settled yet</source>
        <translation>미정산 {sum}</translation>
    </message>
    <message>
        <source>{sum} not charged</source>
        <translation>{sum} 청구 안 됨</translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>가격을 알 수 없는 클립 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>월</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Spent in the last months, in {currency}</source>
        <translation>최근 몇 달 동안의 지출({currency})</translation>
    </message>
    <message>
        <source>Spent on the days of this month, in {currency}</source>
        <translation>이번 달의 일별 지출({currency})</translation>
    </message>
    <message>
        <source>At most {sum}</source>
        <translation>최대 {sum}</translation>
    </message>
</context>
<context>
    <name>CostsTable</name>
    <message>
        <source>Spent</source>
        <translation>지출</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>청구 안 됨</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>가격 없음</translation>
    </message>
    <message>
        <source>Settled, and what the provider has taken for clips that are not settled yet</source>
        <translation>정산된 금액과, 아직 정산되지 않은 클립에 대해 제공업체가 차감한 금액</translation>
    </message>
    <message>
        <source>Paid requests</source>
        <translation>유료 요청</translation>
    </message>
    <message>
        <source>Clips that are here</source>
        <translation>여기에 있는 클립</translation>
    </message>
    <message>
        <source>For failed clips, by the provider&apos;s rules</source>
        <translation>실패한 클립에 대해, 제공업체 규정에 따라 환급</translation>
    </message>
    <message>
        <source>Clips whose price nobody has said</source>
        <translation>가격을 알려 준 곳이 없는 클립</translation>
    </message>
</context>
<context>
    <name>DesktopFlow</name>
    <message>
        <source>Your video is ready</source>
        <translation>영상이 완성되었습니다</translation>
    </message>
    <message>
        <source>{title}
Finished in {time}.</source>
        <translation>{title}
{time} 만에 완성되었습니다.</translation>
    </message>
    <message>
        <source>Several clips</source>
        <translation>클립 여러 개</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>A video is being made</source>
        <translation>영상을 만드는 중</translation>
    </message>
</context>
<context>
    <name>DraftTiles</name>
    <message>
        <source>Drafts</source>
        <translation>시안</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Make a batch</source>
        <translation>일괄 작업 만들기</translation>
    </message>
    <message>
        <source>Open its settings</source>
        <translation>설정 불러오기</translation>
    </message>
    <message>
        <source>Use its last frame as end picture</source>
        <translation>마지막 프레임을 끝 이미지로 사용</translation>
    </message>
    <message>
        <source>Use its last frame</source>
        <translation>마지막 프레임 사용</translation>
    </message>
    <message>
        <source>Fetch the picture (asks first)</source>
        <translation>이미지 가져오기(먼저 묻습니다)</translation>
    </message>
    <message>
        <source>Add to the references</source>
        <translation>참조 이미지에 추가</translation>
    </message>
    <message>
        <source>Use as end picture</source>
        <translation>끝 이미지로 사용</translation>
    </message>
    <message>
        <source>Use as picture</source>
        <translation>이미지로 사용</translation>
    </message>
</context>
<context>
    <name>EmptyFilm</name>
    <message>
        <source>Put clips in a row, and export them as one film</source>
        <translation>클립을 순서대로 놓고 필름 한 편으로 내보내세요</translation>
    </message>
    <message>
        <source>Drag clips here from the library or from a folder. An empty slot holds the prompt of a shot that is still to be made.</source>
        <translation>라이브러리나 폴더에서 클립을 여기로 끌어오세요. 빈 슬롯에는 아직 만들지 않은 샷의 프롬프트를 적어 둘 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Add an empty slot</source>
        <translation>빈 슬롯 추가</translation>
    </message>
    <message>
        <source>Add the clip chosen in the library</source>
        <translation>라이브러리에서 선택한 클립 추가</translation>
    </message>
    <message numerus="yes">
        <source>Add the %n clips chosen in the library</source>
        <translation>
            <numerusform>라이브러리에서 선택한 클립 %n개 추가</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyStage</name>
    <message>
        <source>Your video will play here</source>
        <translation>영상이 여기에서 재생됩니다</translation>
    </message>
    <message>
        <source>Drop a picture</source>
        <translation>이미지를 놓으세요</translation>
    </message>
    <message>
        <source>Say what should move</source>
        <translation>움직일 것을 적으세요</translation>
    </message>
    <message>
        <source>Press Generate</source>
        <translation>생성을 누르세요</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>MP4 video ({pattern})</source>
        <translation>MP4 영상 ({pattern})</translation>
    </message>
    <message>
        <source>QuickTime video ({pattern})</source>
        <translation>QuickTime 영상 ({pattern})</translation>
    </message>
    <message>
        <source>GIF animation ({pattern})</source>
        <translation>GIF 애니메이션 ({pattern})</translation>
    </message>
    <message>
        <source>WebP animation ({pattern})</source>
        <translation>WebP 애니메이션 ({pattern})</translation>
    </message>
    <message>
        <source>Video ({pattern})</source>
        <translation>영상 ({pattern})</translation>
    </message>
    <message>
        <source>Plays everywhere.</source>
        <translation>어디서나 재생됩니다.</translation>
    </message>
    <message>
        <source>For Apple&apos;s programs, and for editing.</source>
        <translation>Apple 프로그램과 편집용입니다.</translation>
    </message>
    <message>
        <source>For chats and web pages: silent, 256 colours, and large for its length.</source>
        <translation>채팅과 웹 페이지용: 소리가 없고 256색이며, 길이에 비해 파일이 큽니다.</translation>
    </message>
    <message>
        <source>For web pages: silent, finer and much smaller than a GIF.</source>
        <translation>웹 페이지용: 소리가 없고, GIF보다 화질이 좋으며 훨씬 작습니다.</translation>
    </message>
    <message>
        <source>Best: without loss where possible</source>
        <translation>최고: 가능하면 무손실</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>좋음</translation>
    </message>
    <message>
        <source>Small file</source>
        <translation>작은 파일</translation>
    </message>
    <message>
        <source>For editing: ProRes, very large</source>
        <translation>편집용: ProRes, 매우 큼</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>기본 크기</translation>
    </message>
    <message>
        <source>As the clip</source>
        <translation>클립과 같게</translation>
    </message>
    <message>
        <source>As the clip: {width} × {height}</source>
        <translation>클립과 같게: {width} × {height}</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>{size}, enlarged</source>
        <translation>{size}, 확대</translation>
    </message>
    <message>
        <source>Usual: {width} × {height}</source>
        <translation>기본: {width} × {height}</translation>
    </message>
    <message>
        <source>As the clip: {rate} a second</source>
        <translation>클립과 같게: 초당 {rate}프레임</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>초당 {rate}프레임</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>약 {size}</translation>
    </message>
    <message>
        <source>The pictures stay as they are, without loss; the sound is encoded anew.</source>
        <translation>화면은 무손실로 그대로 두고, 소리만 재인코딩합니다.</translation>
    </message>
    <message>
        <source>As it is, without loss.</source>
        <translation>무손실로 그대로 내보냅니다.</translation>
    </message>
    <message>
        <source>Encoded anew, as you chose.</source>
        <translation>선택하신 대로 재인코딩합니다.</translation>
    </message>
    <message>
        <source>Encoded anew: this format keeps pictures in another way than the clips do.</source>
        <translation>재인코딩합니다: 이 형식은 화면을 저장하는 방식이 클립과 다릅니다.</translation>
    </message>
    <message>
        <source>Encoded anew: the size changes.</source>
        <translation>재인코딩합니다: 크기가 달라집니다.</translation>
    </message>
    <message>
        <source>Encoded anew: the frames a second change.</source>
        <translation>재인코딩합니다: 초당 프레임 수가 달라집니다.</translation>
    </message>
    <message>
        <source>Encoded anew: the clips are encoded in different ways.</source>
        <translation>재인코딩합니다: 클립마다 인코딩 방식이 다릅니다.</translation>
    </message>
    <message>
        <source>Encoded anew: at these marks the clip cannot be cut as it is.</source>
        <translation>재인코딩합니다: 이 시작점과 끝점에서는 클립을 그대로 자를 수 없습니다.</translation>
    </message>
    <message>
        <source>Encoded anew, so that the frame two shots share is shown once.</source>
        <translation>재인코딩합니다: 두 샷이 공유하는 프레임을 한 번만 보여 주기 위해서입니다.</translation>
    </message>
    <message>
        <source>Encoded anew: shots fade into each other.</source>
        <translation>재인코딩합니다: 샷이 디졸브로 이어집니다.</translation>
    </message>
    <message>
        <source>Encoded anew: words are drawn into the picture.</source>
        <translation>재인코딩합니다: 화면에 문구를 넣습니다.</translation>
    </message>
    <message>
        <source>It carries a label already, which is kept as it is.</source>
        <translation>이미 라벨이 들어 있으며, 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>It carries the label of {producer} already, which is kept as it is.</source>
        <translation>이미 {producer}의 라벨이 들어 있으며, 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>In its data: made by AI, by {producer}.</source>
        <translation>파일 데이터에 기록: AI 생성, 만든 곳 {producer}.</translation>
    </message>
    <message>
        <source>Nothing in it is known to be made by AI.</source>
        <translation>AI로 만든 것으로 확인된 내용이 없습니다.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Looking at the clips…</source>
        <translation>클립 확인 중…</translation>
    </message>
    <message>
        <source>Content Credentials hold for the original alone and end here.</source>
        <translation>콘텐츠 자격 증명은 원본에만 유효하며 여기서 끝납니다.</translation>
    </message>
    <message>
        <source>Export clip</source>
        <translation>클립 내보내기</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>필름 내보내기</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>품질</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>프레임 속도</translation>
    </message>
    <message>
        <source>Other shapes</source>
        <translation>비율이 다를 때</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Whole, with black bars</source>
        <translation>전체 표시, 검은 여백</translation>
    </message>
    <message>
        <source>Filling the picture, their edges cut</source>
        <translation>화면 채우기, 가장자리 잘림</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>{name} 내보내는 중</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>약 {time} 남음</translation>
    </message>
    <message numerus="yes">
        <source>%n more after it</source>
        <translation>
            <numerusform>이후 %n개 더</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {name}, {size}.</source>
        <translation>{name} 파일을 저장했습니다({size}).</translation>
    </message>
    <message>
        <source>The Content Credentials of the original are not in it.</source>
        <translation>원본의 콘텐츠 자격 증명은 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Export again…</source>
        <translation>다시 내보내기…</translation>
    </message>
    <message>
        <source>No program of this computer opens {name}.</source>
        <translation>이 컴퓨터에 {name} 파일을 여는 프로그램이 없습니다.</translation>
    </message>
    <message>
        <source>End the export and leave?</source>
        <translation>내보내기를 중단하고 종료할까요?</translation>
    </message>
    <message>
        <source>A file is still being exported. It is ended, and nothing half is left behind.</source>
        <translation>아직 파일을 내보내는 중입니다. 종료하면 내보내기가 중단되며, 만들다 만 파일은 남지 않습니다.</translation>
    </message>
    <message>
        <source>End it and leave</source>
        <translation>중단하고 종료</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>돌아가기</translation>
    </message>
</context>
<context>
    <name>ExportStrip</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>내보내기 취소</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>내보내기 진행률</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>List not readable</source>
        <translation>목록을 읽을 수 없음</translation>
    </message>
    <message>
        <source>The file {name} cannot be opened.</source>
        <translation>{name} 파일을 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that it is there and may be read, or choose another one.</source>
        <translation>파일이 그 자리에 있고 읽을 수 있는지 확인하거나 다른 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>Not a list</source>
        <translation>목록이 아님</translation>
    </message>
    <message>
        <source>The file {name} is not text, so no prompts can be read from it.</source>
        <translation>{name} 파일은 텍스트가 아니어서 프롬프트를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Save the sheet as CSV, or write the prompts into a text file.</source>
        <translation>시트를 CSV로 저장하거나 프롬프트를 텍스트 파일에 적으세요.</translation>
    </message>
    <message>
        <source>Damaged prompt</source>
        <translation>손상된 프롬프트</translation>
    </message>
    <message>
        <source>Some letters of the prompt could not be read from its file.</source>
        <translation>프롬프트의 일부 글자를 파일에서 읽을 수 없었습니다.</translation>
    </message>
    <message>
        <source>Write the prompt anew, or save the list again as UTF-8.</source>
        <translation>프롬프트를 새로 적거나 목록을 UTF-8로 다시 저장하세요.</translation>
    </message>
    <message>
        <source>Broken list</source>
        <translation>잘못된 목록</translation>
    </message>
    <message>
        <source>The list {name} cannot be read from row {row} on: a quotation mark is never closed.</source>
        <translation>{name} 목록을 {row}행부터 읽을 수 없습니다. 따옴표가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>Mend that row, or save the list again as CSV.</source>
        <translation>그 행을 고치거나 목록을 CSV로 다시 저장하세요.</translation>
    </message>
    <message>
        <source>Empty list</source>
        <translation>빈 목록</translation>
    </message>
    <message>
        <source>There is no row in {name}.</source>
        <translation>{name} 파일에 행이 없습니다.</translation>
    </message>
    <message>
        <source>Write one prompt on each line, or choose another file.</source>
        <translation>한 줄에 프롬프트를 하나씩 적거나 다른 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>List too large</source>
        <translation>목록 파일이 너무 큼</translation>
    </message>
    <message>
        <source>The file {name} is larger than {limit} MB.</source>
        <translation>{name} 파일이 {limit}MB보다 큽니다.</translation>
    </message>
    <message>
        <source>Split the list into several files.</source>
        <translation>목록을 여러 파일로 나누세요.</translation>
    </message>
    <message>
        <source>List too long</source>
        <translation>목록이 너무 긺</translation>
    </message>
    <message>
        <source>{name} has {count} rows; at most {limit} can be made at once.</source>
        <translation>{name} 파일에 {count}개의 행이 있습니다. 한 번에 최대 {limit}개까지 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>Over your limit</source>
        <translation>한도 초과</translation>
    </message>
    <message>
        <source>These {clips} clips cost {price}, which is over your limit of {limit} for one press.</source>
        <translation>클립 {clips}개의 가격은 {price}입니다. 1회 한도({limit})를 넘습니다.</translation>
    </message>
    <message>
        <source>Raise the limit, make fewer clips, or choose a cheaper format.</source>
        <translation>한도를 올리거나, 클립 수를 줄이거나, 더 저렴한 형식을 선택하세요.</translation>
    </message>
    <message>
        <source>Over this month&apos;s limit</source>
        <translation>이번 달 한도 초과</translation>
    </message>
    <message>
        <source>These {clips} clips cost {price}. Of your {limit} a month, {left} is left until {renews}.</source>
        <translation>클립 {clips}개의 가격은 {price}입니다. 월 한도 {limit} 중 다음 갱신일({renews}) 전까지 남은 금액은 {left}입니다.</translation>
    </message>
    <message>
        <source>Raise the limit, make fewer clips, or wait until it renews.</source>
        <translation>한도를 올리거나, 클립 수를 줄이거나, 한도가 갱신될 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>This price needs your yes</source>
        <translation>확인이 필요한 가격</translation>
    </message>
    <message>
        <source>These {clips} clips cost {price}; you want to be asked above {limit}.</source>
        <translation>클립 {clips}개의 가격은 {price}입니다. 확인 기준 금액({limit})을 넘습니다.</translation>
    </message>
    <message>
        <source>Say yes to this price, make fewer clips, or choose a cheaper format.</source>
        <translation>이 가격에 동의하거나, 클립 수를 줄이거나, 더 저렴한 형식을 선택하세요.</translation>
    </message>
    <message>
        <source>Price not known</source>
        <translation>가격 알 수 없음</translation>
    </message>
    <message>
        <source>Not every price of these {clips} clips is known, so your limit of {limit} cannot be kept.</source>
        <translation>클립 {clips}개 중 가격을 알 수 없는 것이 있어 한도({limit})를 지킬 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another format, or generate without a limit.</source>
        <translation>다른 형식을 선택하거나 한도 없이 생성하세요.</translation>
    </message>
    <message>
        <source>Over today&apos;s limit</source>
        <translation>오늘 한도 초과</translation>
    </message>
    <message>
        <source>These {clips} clips cost {price}. Of your {limit} a day, {left} is left until {renews}.</source>
        <translation>클립 {clips}개의 가격은 {price}입니다. 일 한도 {limit} 중 다음 갱신일({renews}) 전까지 남은 금액은 {left}입니다.</translation>
    </message>
    <message>
        <source>Another clip</source>
        <translation>다른 클립</translation>
    </message>
    <message>
        <source>{name} is not the clip that is looked for.</source>
        <translation>{name} 파일은 찾고 있는 클립이 아닙니다.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>다른 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>삭제되지 않음</translation>
    </message>
    <message>
        <source>{name} could not be deleted; it is still in {folder}.</source>
        <translation>{name} 파일을 삭제할 수 없었습니다. 아직 {folder} 폴더에 있습니다.</translation>
    </message>
    <message>
        <source>See that no other program has it open, and that the folder may be written to.</source>
        <translation>다른 프로그램에서 열려 있지 않은지, 폴더에 쓸 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Not brought back</source>
        <translation>복원되지 않음</translation>
    </message>
    <message>
        <source>{name} could not be brought back from the bin.</source>
        <translation>{name} 파일을 휴지통에서 복원할 수 없었습니다.</translation>
    </message>
    <message>
        <source>Bring it back in the system&apos;s own bin, if it is there; its card then finds it again.</source>
        <translation>시스템 휴지통에 파일이 있으면 거기서 복원하세요. 그러면 카드가 파일을 다시 찾습니다.</translation>
    </message>
    <message>
        <source>No bin there</source>
        <translation>휴지통이 없음</translation>
    </message>
    <message>
        <source>The system has no bin for {folder}, so nothing was deleted.</source>
        <translation>시스템에 {folder} 폴더용 휴지통이 없어 아무것도 삭제하지 않았습니다.</translation>
    </message>
    <message>
        <source>Delete for good, or keep the files.</source>
        <translation>완전히 삭제하거나 파일을 그대로 두세요.</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>디스크 가득 참</translation>
    </message>
    <message>
        <source>There is not enough room in {folder}.</source>
        <translation>{folder} 폴더에 공간이 부족합니다.</translation>
    </message>
    <message>
        <source>Make room on the disk; what was paid for is kept and fetched then.</source>
        <translation>디스크 공간을 확보하세요. 요금을 지불한 것은 보관되며, 공간이 생기면 가져옵니다.</translation>
    </message>
    <message>
        <source>Cannot write to the folder</source>
        <translation>폴더에 쓸 수 없음</translation>
    </message>
    <message>
        <source>The app cannot write to {folder}.</source>
        <translation>앱이 {folder} 폴더에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>다른 폴더를 선택하거나 폴더 권한을 바꾸세요.</translation>
    </message>
    <message>
        <source>No display</source>
        <translation>디스플레이 없음</translation>
    </message>
    <message>
        <source>There is no display here, so no window can be opened.</source>
        <translation>여기에는 디스플레이가 없어 창을 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Start the app from a desktop, or use its commands: hailuo-desktop --help names them.</source>
        <translation>데스크톱에서 앱을 시작하거나 명령줄을 사용하세요. hailuo-desktop --help 명령으로 사용법을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The display does not answer</source>
        <translation>디스플레이가 응답하지 않음</translation>
    </message>
    <message>
        <source>The display {display} lets no window be opened.</source>
        <translation>{display} 디스플레이에서 창을 열 수 없습니다.</translation>
    </message>
    <message>
        <source>System libraries missing</source>
        <translation>시스템 라이브러리 없음</translation>
    </message>
    <message>
        <source>This system lacks libraries that the window needs: {libraries}.</source>
        <translation>이 시스템에 창을 여는 데 필요한 라이브러리가 없습니다: {libraries}.</translation>
    </message>
    <message>
        <source>Install them, on Debian and its kin by: sudo apt install {packages} – then start again.</source>
        <translation>라이브러리를 설치한 다음 다시 시작하세요. Debian 계열: sudo apt install {packages}</translation>
    </message>
    <message>
        <source>Library of a newer version</source>
        <translation>더 새로운 버전의 라이브러리</translation>
    </message>
    <message>
        <source>The library at {path} was written by a newer version of the app, so this one only shows it.</source>
        <translation>{path} 위치의 라이브러리는 더 새로운 버전의 앱에서 기록한 것입니다. 이 버전에서는 보기만 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Use the newer version to generate.</source>
        <translation>생성하려면 새 버전을 사용하세요.</translation>
    </message>
    <message>
        <source>Library damaged</source>
        <translation>라이브러리 손상됨</translation>
    </message>
    <message>
        <source>The library at {path} is damaged and cannot be read.</source>
        <translation>{path} 위치의 라이브러리가 손상되어 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Start the app again: it begins a new library. Your videos are still in their folder.</source>
        <translation>앱을 다시 시작하면 새 라이브러리를 만듭니다. 영상은 원래 폴더에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Library in use</source>
        <translation>라이브러리 사용 중</translation>
    </message>
    <message>
        <source>Another program holds the library at {path}.</source>
        <translation>{path} 위치의 라이브러리를 다른 프로그램이 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>잠시 기다렸다가 다시 시도하세요.</translation>
    </message>
    <message>
        <source>No such job</source>
        <translation>해당 작업 없음</translation>
    </message>
    <message>
        <source>There is no job with the id {id}.</source>
        <translation>ID가 {id}인 작업이 없습니다.</translation>
    </message>
    <message>
        <source>Look at the list of jobs.</source>
        <translation>작업 목록을 확인하세요.</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>지금은 할 수 없음</translation>
    </message>
    <message>
        <source>The job is at a point where this cannot be done.</source>
        <translation>작업이 지금 단계에서는 이 동작을 할 수 없습니다.</translation>
    </message>
    <message>
        <source>Look at the job&apos;s state.</source>
        <translation>작업 상태를 확인하세요.</translation>
    </message>
    <message>
        <source>A fault of the app</source>
        <translation>앱 오류</translation>
    </message>
    <message>
        <source>Something went wrong inside the app.</source>
        <translation>앱 내부에서 문제가 발생했습니다.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, report it with the log file.</source>
        <translation>다시 시도하세요. 같은 일이 또 생기면 로그 파일과 함께 알려 주세요.</translation>
    </message>
    <message>
        <source>The library was damaged. It is kept as {set_aside}, and a new one was begun.</source>
        <translation>라이브러리가 손상되었습니다. 손상된 것은 {set_aside} 파일로 보관하고 새 라이브러리를 만들었습니다.</translation>
    </message>
    <message>
        <source>Your videos are still in their folder; finished and paid clips were taken into the new library as far as they are known. Keep the damaged file for support.</source>
        <translation>영상은 원래 폴더에 그대로 있습니다. 완성된 클립과 요금을 지불한 클립은 알 수 있는 범위에서 새 라이브러리에 넣었습니다. 문의할 때 필요할 수 있으니 손상된 파일을 보관하세요.</translation>
    </message>
    <message>
        <source>Library restored</source>
        <translation>라이브러리 복원됨</translation>
    </message>
    <message>
        <source>The library was damaged. It is kept as {set_aside}, and the copy of {restored} was put in its place.</source>
        <translation>라이브러리가 손상되었습니다. 손상된 것은 {set_aside} 파일로 보관하고, {restored}의 사본으로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Your videos are still in their folder; finished and paid clips since then were taken in as far as they are known, and nothing was sent again. Keep the damaged file for support.</source>
        <translation>영상은 원래 폴더에 그대로 있습니다. 그 뒤에 완성되거나 요금을 지불한 클립은 알 수 있는 범위에서 넣었으며, 다시 보낸 것은 없습니다. 문의할 때 필요할 수 있으니 손상된 파일을 보관하세요.</translation>
    </message>
    <message>
        <source>The library was gone. The copy of {restored} was put in its place.</source>
        <translation>라이브러리가 없어졌습니다. {restored}의 사본으로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Your videos are still in their folder; finished and paid clips since then were taken in as far as they are known, and nothing was sent again.</source>
        <translation>영상은 원래 폴더에 그대로 있습니다. 그 뒤에 완성되거나 요금을 지불한 클립은 알 수 있는 범위에서 넣었으며, 다시 보낸 것은 없습니다.</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>결과 알 수 없음</translation>
    </message>
    <message>
        <source>This job comes from the library&apos;s copy of {restored}, when it had not been sent yet. Whether it was sent since then is not known. It was not sent again.</source>
        <translation>이 작업은 {restored}의 라이브러리 사본에서 가져온 것이며, 그때는 아직 보내지 않은 상태였습니다. 그 뒤에 보냈는지는 알 수 없습니다. 다시 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Look at your account at {provider} before you submit it again, or forget it.</source>
        <translation>다시 제출하기 전에 {provider} 계정을 확인하거나, 추적을 종료하세요.</translation>
    </message>
    <message>
        <source>Disk error</source>
        <translation>디스크 오류</translation>
    </message>
    <message>
        <source>The disk with {folder} reports an error.</source>
        <translation>{folder} 폴더가 있는 디스크에서 오류가 발생했습니다.</translation>
    </message>
    <message>
        <source>Check the disk; what was paid for is kept, and nothing new is sent until it works.</source>
        <translation>디스크를 확인하세요. 요금을 지불한 것은 보관되며, 디스크가 정상이 될 때까지 새로 보내지 않습니다.</translation>
    </message>
    <message>
        <source>There is not enough room in {folder}: {needed} MB must be free.</source>
        <translation>{folder} 폴더에 공간이 부족합니다. {needed}MB의 여유 공간이 필요합니다.</translation>
    </message>
    <message>
        <source>Clip not found</source>
        <translation>클립을 찾을 수 없음</translation>
    </message>
    <message>
        <source>The file {name} is not there any more.</source>
        <translation>{name} 파일이 더 이상 그 자리에 없습니다.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed: find it, or leave it out.</source>
        <translation>옮겼거나 이름을 바꾸었을 수 있습니다. 파일을 찾거나 빼세요.</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>빈 파일</translation>
    </message>
    <message>
        <source>The file {name} has nothing in it.</source>
        <translation>{name} 파일에 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Fetch it again, or leave it out.</source>
        <translation>다시 가져오거나 빼세요.</translation>
    </message>
    <message>
        <source>Not a readable clip</source>
        <translation>읽을 수 없는 클립</translation>
    </message>
    <message>
        <source>The file {name} cannot be read as a video or sound.</source>
        <translation>{name} 파일을 영상이나 소리로 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another file, or see that the app may read this one.</source>
        <translation>다른 파일을 선택하거나, 앱이 이 파일을 읽을 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Clip damaged</source>
        <translation>클립 손상됨</translation>
    </message>
    <message>
        <source>The file {name} is damaged or cut off after its frame {number}.</source>
        <translation>{name} 파일이 손상되었거나 프레임 {number} 뒤에서 끊겼습니다.</translation>
    </message>
    <message>
        <source>Fetch it again, or set its end mark before that frame.</source>
        <translation>다시 가져오거나, 끝점을 그 프레임 앞으로 정하세요.</translation>
    </message>
    <message>
        <source>No moving picture</source>
        <translation>화면 없음</translation>
    </message>
    <message>
        <source>The file {name} holds sound, but no moving picture.</source>
        <translation>{name} 파일에는 소리만 있고 영상 화면이 없습니다.</translation>
    </message>
    <message>
        <source>Use it as a soundtrack, or choose another file.</source>
        <translation>사운드트랙으로 사용하거나 다른 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>소리 없음</translation>
    </message>
    <message>
        <source>The file {name} holds no sound.</source>
        <translation>{name} 파일에 소리가 없습니다.</translation>
    </message>
    <message>
        <source>Choose another soundtrack, or none.</source>
        <translation>다른 사운드트랙을 선택하거나 사운드트랙을 쓰지 마세요.</translation>
    </message>
    <message>
        <source>No such frame</source>
        <translation>해당 프레임 없음</translation>
    </message>
    <message>
        <source>{name} has {count} frames; there is no frame {number}.</source>
        <translation>{name}: 프레임은 모두 {count}개이며, 프레임 {number}번은 없습니다.</translation>
    </message>
    <message>
        <source>Set the marks anew.</source>
        <translation>시작점과 끝점을 다시 정하세요.</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>내보낼 것이 없음</translation>
    </message>
    <message>
        <source>No frame is left between the marks.</source>
        <translation>시작점과 끝점 사이에 남은 프레임이 없습니다.</translation>
    </message>
    <message>
        <source>Add a clip, or move the marks apart.</source>
        <translation>클립을 추가하거나 시작점과 끝점 사이를 벌리세요.</translation>
    </message>
    <message>
        <source>Too long for this format</source>
        <translation>이 형식에는 너무 긺</translation>
    </message>
    <message>
        <source>This format is for {limit} seconds at most; the film has {seconds}.</source>
        <translation>이 형식은 최대 {limit}초까지 가능하지만, 필름은 {seconds}초입니다.</translation>
    </message>
    <message>
        <source>Choose MP4, or set the marks closer.</source>
        <translation>MP4를 선택하거나 시작점과 끝점 사이를 좁히세요.</translation>
    </message>
    <message>
        <source>Too large for this format</source>
        <translation>이 형식에는 너무 큼</translation>
    </message>
    <message>
        <source>This format is for sides of {limit} pixels at most; the film has {width} × {height}.</source>
        <translation>이 형식은 한 변이 최대 {limit}픽셀까지 가능하지만, 필름은 {width} × {height}픽셀입니다.</translation>
    </message>
    <message>
        <source>Choose a smaller size, or MP4.</source>
        <translation>더 작은 크기나 MP4를 선택하세요.</translation>
    </message>
    <message>
        <source>Cross-fade too long</source>
        <translation>디졸브가 너무 긺</translation>
    </message>
    <message>
        <source>The cross-fades leave no frame of {name} to itself.</source>
        <translation>디졸브 때문에 {name} 클립만 보이는 프레임이 남지 않습니다.</translation>
    </message>
    <message>
        <source>Make them shorter, or the clip longer.</source>
        <translation>디졸브를 줄이거나 클립을 늘리세요.</translation>
    </message>
    <message>
        <source>Words too long for the picture</source>
        <translation>화면에 비해 문구가 너무 긺</translation>
    </message>
    <message>
        <source>The words of the visible mark do not fit into a picture of {width} × {height}.</source>
        <translation>화면 문구가 {width} × {height} 화면에 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Use fewer words, or a smaller mark.</source>
        <translation>문구를 줄이거나 더 작게 표시하세요.</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>내보내기 실패</translation>
    </message>
    <message>
        <source>The export ended before it was complete; no file was written.</source>
        <translation>내보내기가 완료되기 전에 끝났습니다. 파일을 기록하지 않았습니다.</translation>
    </message>
    <message>
        <source>Mark of origin lost</source>
        <translation>출처 표시 없어짐</translation>
    </message>
    <message>
        <source>The exported file did not carry the marks it must carry, so it was not saved.</source>
        <translation>내보낸 파일에 꼭 있어야 할 출처 표시가 없어 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Choose another format, and report it with the log file.</source>
        <translation>다른 형식을 선택하고, 로그 파일과 함께 이 문제를 알려 주세요.</translation>
    </message>
    <message>
        <source>A file of that name exists</source>
        <translation>같은 이름의 파일이 있음</translation>
    </message>
    <message>
        <source>There is already a file {name}; it was left as it is.</source>
        <translation>{name} 파일이 이미 있습니다. 그 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be replaced.</source>
        <translation>다른 이름을 선택하거나 바꾸기를 허용하세요.</translation>
    </message>
    <message>
        <source>That would replace an original</source>
        <translation>원본을 덮어쓰게 됨</translation>
    </message>
    <message>
        <source>{name} is part of the film itself and is never overwritten.</source>
        <translation>{name} 파일은 필름에 쓰이는 원본이므로 절대 덮어쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 선택하세요.</translation>
    </message>
    <message>
        <source>There is not enough room in {folder} for the export; nothing was left there.</source>
        <translation>{folder} 폴더에 내보낼 공간이 부족합니다. 그곳에 남긴 파일은 없습니다.</translation>
    </message>
    <message>
        <source>Make room on the disk, or choose another folder.</source>
        <translation>디스크 공간을 확보하거나 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>The export cannot be written to {folder}, or the folder went away meanwhile.</source>
        <translation>{folder} 폴더에 내보낼 수 없거나, 그 사이 폴더가 없어졌습니다.</translation>
    </message>
    <message>
        <source>See that the folder is there and may be written to, or choose another.</source>
        <translation>폴더가 있고 쓸 수 있는지 확인하거나 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Link not followed</source>
        <translation>링크를 열지 않음</translation>
    </message>
    <message>
        <source>This link leads to {host}, where the app does not follow links to: it is not on the public web, or is written so that it could mean two places.</source>
        <translation>이 링크는 {host} 주소로 연결되며, 앱은 그런 링크를 열지 않습니다. 공개 웹에 있지 않거나, 두 가지 위치로 해석될 수 있게 적힌 링크입니다.</translation>
    </message>
    <message>
        <source>Save the picture to this computer, then drop the file.</source>
        <translation>이미지를 이 컴퓨터에 저장한 다음 그 파일을 놓으세요.</translation>
    </message>
    <message>
        <source>Link not reachable</source>
        <translation>링크에 연결할 수 없음</translation>
    </message>
    <message>
        <source>The picture could not be fetched: {host} does not answer as it should.</source>
        <translation>이미지를 가져올 수 없었습니다. {host} 서버가 정상적으로 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Check your network connection, or save the picture in your browser and drop the file.</source>
        <translation>네트워크 연결을 확인하거나, 브라우저에서 이미지를 저장한 다음 그 파일을 놓으세요.</translation>
    </message>
    <message>
        <source>Picture not given out</source>
        <translation>이미지를 내주지 않음</translation>
    </message>
    <message>
        <source>{host} does not give this picture to the app (it answers {status}).</source>
        <translation>{host} 서버가 앱에 이 이미지를 내주지 않습니다(응답: {status}).</translation>
    </message>
    <message>
        <source>Save the picture in your browser, then drop the file.</source>
        <translation>브라우저에서 이미지를 저장한 다음 그 파일을 놓으세요.</translation>
    </message>
    <message>
        <source>Link too slow</source>
        <translation>링크가 너무 느림</translation>
    </message>
    <message>
        <source>{host} did not send the whole picture within {seconds} seconds.</source>
        <translation>{host} 서버가 {seconds}초 안에 이미지를 다 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Try again, or save the picture in your browser and drop the file.</source>
        <translation>다시 시도하거나, 브라우저에서 이미지를 저장한 다음 그 파일을 놓으세요.</translation>
    </message>
    <message>
        <source>Picture too large to fetch</source>
        <translation>가져오기에 너무 큰 이미지</translation>
    </message>
    <message>
        <source>The picture at {host} has more than {limit} MB.</source>
        <translation>{host} 서버의 이미지가 {limit}MB를 넘습니다.</translation>
    </message>
    <message>
        <source>Choose a smaller version of it.</source>
        <translation>더 작은 버전의 이미지를 선택하세요.</translation>
    </message>
    <message>
        <source>A web page</source>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>This link leads to a web page, not to a picture.</source>
        <translation>이 링크는 이미지가 아니라 웹 페이지로 연결됩니다.</translation>
    </message>
    <message>
        <source>Open it, then drag the picture itself.</source>
        <translation>페이지를 열고 이미지 자체를 끌어오세요.</translation>
    </message>
    <message>
        <source>Not a picture</source>
        <translation>이미지 아님</translation>
    </message>
    <message>
        <source>What {host} sends is not a picture this app can read.</source>
        <translation>{host} 서버가 보낸 것은 이 앱이 읽을 수 있는 이미지가 아닙니다.</translation>
    </message>
    <message>
        <source>Choose the link of the picture itself.</source>
        <translation>이미지 자체의 링크를 선택하세요.</translation>
    </message>
    <message>
        <source>No request in this file</source>
        <translation>이 파일에 요청이 없음</translation>
    </message>
    <message>
        <source>The file {name} does not hold the request of a clip, or it is damaged; nothing was filled in.</source>
        <translation>{name} 파일에 클립의 요청이 없거나 파일이 손상되었습니다. 아무것도 채우지 않았습니다.</translation>
    </message>
    <message>
        <source>Drop a clip made by this app, or the .json file beside it.</source>
        <translation>이 앱에서 만든 클립이나 그 옆에 있는 .json 파일을 놓으세요.</translation>
    </message>
    <message>
        <source>Link not secure</source>
        <translation>안전하지 않은 링크</translation>
    </message>
    <message>
        <source>This link to {host} begins with http://, where anybody on the way can change the picture.</source>
        <translation>{host} 서버로 가는 이 링크는 http://로 시작하므로, 중간에서 누구나 이미지를 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Use a link that begins with https://, or save the picture and drop the file.</source>
        <translation>https://로 시작하는 링크를 쓰거나, 이미지를 저장한 다음 그 파일을 놓으세요.</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>안전하지 않은 연결</translation>
    </message>
    <message>
        <source>{host} could not prove who it is, so no picture was fetched from it.</source>
        <translation>{host} 서버의 신원을 확인할 수 없어 이미지를 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>Proxy address not usable</source>
        <translation>사용할 수 없는 프록시 주소</translation>
    </message>
    <message>
        <source>This is no address of a proxy that the app can use.</source>
        <translation>앱에서 사용할 수 있는 프록시 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Write it as http://host:port; user name and password have their own fields. SOCKS is not supported.</source>
        <translation>http://호스트:포트 형식으로 쓰세요. 사용자 이름과 비밀번호는 따로 입력합니다. SOCKS는 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>No settings in this file</source>
        <translation>설정이 없는 파일</translation>
    </message>
    <message>
        <source>{name} is no file of settings of this app.</source>
        <translation>{name} 파일은 이 앱의 설정 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>Choose a file that was exported in the settings.</source>
        <translation>설정에서 내보낸 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>No names can be made by this</source>
        <translation>이름을 만들 수 없음</translation>
    </message>
    <message>
        <source>No file names can be made by this pattern.</source>
        <translation>이 패턴으로는 파일 이름을 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Write words, and in braces what changes from clip to clip.</source>
        <translation>글을 쓰고, 클립마다 달라지는 것은 중괄호 안에 넣으세요.</translation>
    </message>
    <message>
        <source>{word} is nothing a file name can be made of.</source>
        <translation>{word} 항목은 파일 이름에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Use only what is listed below.</source>
        <translation>아래에 나열된 것만 사용하세요.</translation>
    </message>
    <message>
        <source>Settings damaged</source>
        <translation>설정 파일 손상됨</translation>
    </message>
    <message>
        <source>The file of settings was damaged. It is kept as {set_aside}; what could be read of it is in effect.</source>
        <translation>설정 파일이 손상되었습니다. 손상된 것은 {set_aside} 파일로 보관했으며, 읽을 수 있었던 설정은 그대로 적용됩니다.</translation>
    </message>
    <message>
        <source>Look through the settings, your limits of spending above all.</source>
        <translation>설정을 확인하세요. 특히 지출 한도를 꼭 확인하세요.</translation>
    </message>
    <message>
        <source>The proxy does not lead there</source>
        <translation>프록시로 연결되지 않음</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not lead to {host}; nothing was sent.</source>
        <translation>프록시 {proxy} 경유로 {host}에 연결하지 못했습니다. 보낸 것은 없습니다.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings, under Network.</source>
        <translation>설정의 네트워크에서 프록시를 확인하세요.</translation>
    </message>
    <message>
        <source>The proxy wants another login</source>
        <translation>프록시 로그인 정보가 맞지 않음</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not accept the user name and password.</source>
        <translation>프록시 {proxy} 로그인이 거부되었습니다. 사용자 이름과 비밀번호가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Enter them in the settings, under Network.</source>
        <translation>설정의 네트워크에서 입력하세요.</translation>
    </message>
    <message>
        <source>Not enough balance</source>
        <translation>잔액 부족</translation>
    </message>
    <message>
        <source>Your balance at {provider} does not cover this clip.</source>
        <translation>{provider} 계정의 잔액이 이 클립의 가격보다 적습니다.</translation>
    </message>
    <message>
        <source>Top up your account there, or choose a cheaper model.</source>
        <translation>그곳 계정에 충전하거나 더 저렴한 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>Plan used up for now</source>
        <translation>요금제 사용량 소진</translation>
    </message>
    <message>
        <source>Your plan at {provider} is used up for the next hours, so it took no order.</source>
        <translation>{provider} 요금제의 사용량을 다 썼습니다. 몇 시간 뒤에야 다시 쓸 수 있어 이번 주문은 접수되지 않았습니다.</translation>
    </message>
    <message>
        <source>Try again in some hours, or use a key of an account billed per clip.</source>
        <translation>몇 시간 뒤에 다시 시도하거나, 클립별로 요금을 내는 계정의 키를 사용하세요.</translation>
    </message>
    <message>
        <source>Account not verified</source>
        <translation>인증되지 않은 계정</translation>
    </message>
    <message>
        <source>{provider} wants to know who you are before it makes videos for you.</source>
        <translation>{provider}에서 영상을 만들려면 먼저 본인 확인이 필요합니다.</translation>
    </message>
    <message>
        <source>Verify your name in your account there, then try again.</source>
        <translation>그곳 계정에서 실명을 인증한 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>허용되지 않음</translation>
    </message>
    <message>
        <source>{provider} does not permit this for your account.</source>
        <translation>{provider}에서 이 계정에 허용하지 않는 요청입니다.</translation>
    </message>
    <message>
        <source>Look at your account there, or choose another model.</source>
        <translation>그곳 계정을 확인하거나 다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>Blocked on the way</source>
        <translation>중간에서 차단됨</translation>
    </message>
    <message>
        <source>A guard in front of {provider} turned the call away; it says nothing of your key.</source>
        <translation>{provider} 앞단의 보안 장치가 호출을 막았습니다. 키에 문제가 있다는 뜻은 아닙니다.</translation>
    </message>
    <message>
        <source>Try again later or from another network.</source>
        <translation>나중에 또는 다른 네트워크에서 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Not available in your region</source>
        <translation>이 지역에서 사용할 수 없음</translation>
    </message>
    <message>
        <source>{provider} does not offer this where you are.</source>
        <translation>{provider}에서 현재 지역에는 이 기능을 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>Choose another model or provider.</source>
        <translation>다른 모델이나 제공업체를 선택하세요.</translation>
    </message>
    <message>
        <source>Model no longer offered</source>
        <translation>더 이상 제공되지 않는 모델</translation>
    </message>
    <message>
        <source>{provider} does not know the model any more, or not for your account.</source>
        <translation>{provider}에 이 모델이 더 이상 없거나, 이 계정에는 제공되지 않습니다.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>The provider is busy</source>
        <translation>제공업체가 바쁨</translation>
    </message>
    <message>
        <source>{provider} takes no more requests for the moment.</source>
        <translation>{provider}에서 지금은 요청을 더 받지 않습니다.</translation>
    </message>
    <message>
        <source>The app tries again by itself.</source>
        <translation>앱이 자동으로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>요청 거절됨</translation>
    </message>
    <message>
        <source>{provider} did not accept the request.</source>
        <translation>{provider}에서 요청을 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>Change the picture, the prompt or the settings and try again.</source>
        <translation>이미지, 프롬프트 또는 설정을 바꾸고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Picture too large for the provider</source>
        <translation>제공업체에 너무 큰 이미지</translation>
    </message>
    <message>
        <source>{provider} refused the picture because of its size.</source>
        <translation>{provider}에서 이미지 크기 때문에 이미지를 거절했습니다.</translation>
    </message>
    <message>
        <source>Use a smaller picture.</source>
        <translation>더 작은 이미지를 사용하세요.</translation>
    </message>
    <message>
        <source>The prompt has characters that cannot be read</source>
        <translation>프롬프트에 읽을 수 없는 문자가 있음</translation>
    </message>
    <message>
        <source>{provider} found too many invisible or forbidden characters in the prompt.</source>
        <translation>{provider}에서 프롬프트에 보이지 않거나 금지된 문자가 너무 많다고 판단했습니다.</translation>
    </message>
    <message>
        <source>Write the prompt anew, or paste it as plain text.</source>
        <translation>프롬프트를 새로 적거나 일반 텍스트로 붙여넣으세요.</translation>
    </message>
    <message>
        <source>Refused by the content filter</source>
        <translation>콘텐츠 필터에서 거절됨</translation>
    </message>
    <message>
        <source>{provider}&apos;s content filter refused the picture or the prompt.</source>
        <translation>{provider}의 콘텐츠 필터가 이미지나 프롬프트를 거절했습니다.</translation>
    </message>
    <message>
        <source>Change the picture or the prompt and try again.</source>
        <translation>이미지나 프롬프트를 바꾸고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The video was refused by the content filter</source>
        <translation>영상이 콘텐츠 필터에서 거절됨</translation>
    </message>
    <message>
        <source>{provider} made a video, but its content filter does not let it out.</source>
        <translation>{provider}에서 영상을 만들었지만, 콘텐츠 필터가 영상을 내보내지 않습니다.</translation>
    </message>
    <message>
        <source>Finished without a video</source>
        <translation>영상 없이 끝남</translation>
    </message>
    <message>
        <source>{provider} finished the job but gave no video, probably because of its content filter.</source>
        <translation>{provider}에서 작업을 끝냈지만 영상을 주지 않았습니다. 콘텐츠 필터 때문일 가능성이 큽니다.</translation>
    </message>
    <message>
        <source>The video could not be made</source>
        <translation>영상을 만들 수 없었음</translation>
    </message>
    <message>
        <source>{provider} could not make this video.</source>
        <translation>{provider}에서 이 영상을 만들지 못했습니다.</translation>
    </message>
    <message>
        <source>This happens by chance with such models: try again, or change the prompt.</source>
        <translation>이런 모델에서는 우연히 생길 수 있는 일입니다. 다시 시도하거나 프롬프트를 바꾸세요.</translation>
    </message>
    <message>
        <source>The provider took too long</source>
        <translation>제공업체가 너무 오래 걸림</translation>
    </message>
    <message>
        <source>{provider} gave up on this video after its own time limit.</source>
        <translation>{provider}에서 자체 제한 시간이 지나 이 영상을 포기했습니다.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Cancelled at the provider</source>
        <translation>제공업체에서 취소됨</translation>
    </message>
    <message>
        <source>{provider} says that the job was cancelled.</source>
        <translation>{provider}에서 작업이 취소되었다고 응답했습니다.</translation>
    </message>
    <message>
        <source>Generate it again if you still want it.</source>
        <translation>여전히 필요하면 다시 생성하세요.</translation>
    </message>
    <message>
        <source>The provider does not find the job</source>
        <translation>제공업체가 작업을 찾지 못함</translation>
    </message>
    <message>
        <source>{provider} does not know this job at the moment.</source>
        <translation>{provider}에서 지금은 이 작업을 찾지 못합니다.</translation>
    </message>
    <message>
        <source>The app goes on asking.</source>
        <translation>앱이 계속 조회합니다.</translation>
    </message>
    <message>
        <source>The provider has trouble</source>
        <translation>제공업체에 문제가 있음</translation>
    </message>
    <message>
        <source>{provider} answers with an error of its own at the moment.</source>
        <translation>{provider}에서 지금 자체 오류로 응답합니다.</translation>
    </message>
    <message>
        <source>The app goes on asking; your jobs are safe.</source>
        <translation>앱이 계속 조회합니다. 작업은 안전합니다.</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>이해할 수 없는 응답</translation>
    </message>
    <message>
        <source>{provider} sent an answer that this version does not understand.</source>
        <translation>{provider}에서 이 버전이 이해하지 못하는 응답을 보냈습니다.</translation>
    </message>
    <message>
        <source>Try again later, and check for a newer version of the app.</source>
        <translation>나중에 다시 시도하고, 앱의 새 버전이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Cannot reach the provider</source>
        <translation>제공업체에 연결할 수 없음</translation>
    </message>
    <message>
        <source>{provider} cannot be reached from here; nothing was sent.</source>
        <translation>여기서 {provider}에 연결할 수 없습니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Check your network connection and proxy.</source>
        <translation>네트워크 연결과 프록시를 확인하세요.</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>연결 끊김</translation>
    </message>
    <message>
        <source>The connection to {provider} broke before its answer was complete.</source>
        <translation>{provider}의 응답이 끝나기 전에 연결이 끊겼습니다.</translation>
    </message>
    <message>
        <source>Check your network connection; the app tries again where that is safe.</source>
        <translation>네트워크 연결을 확인하세요. 안전한 경우에는 앱이 다시 시도합니다.</translation>
    </message>
    <message>
        <source>{host} could not prove who it is, so nothing was sent to it.</source>
        <translation>{host} 서버의 신원을 확인할 수 없어 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Check the date of this computer, your network&apos;s sign-in page and your proxy.</source>
        <translation>이 컴퓨터의 날짜, 네트워크의 로그인 페이지, 프록시를 확인하세요.</translation>
    </message>
    <message>
        <source>API address not usable</source>
        <translation>사용할 수 없는 API 주소</translation>
    </message>
    <message>
        <source>The API address {host} cannot be used: it must begin with https://.</source>
        <translation>{host} API 주소를 사용할 수 없습니다. 주소는 https://로 시작해야 합니다.</translation>
    </message>
    <message>
        <source>Correct the address, or remove it to use the usual one.</source>
        <translation>주소를 고치거나, 지워서 기본 주소를 사용하세요.</translation>
    </message>
    <message>
        <source>The request was sent to {provider}, but its answer was lost. It was not sent again.</source>
        <translation>{provider}에 요청을 보냈지만 응답을 잃어버렸습니다. 다시 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Look at your account there before you generate it again.</source>
        <translation>다시 생성하기 전에 그곳 계정을 확인하세요.</translation>
    </message>
    <message>
        <source>The video is no longer kept</source>
        <translation>영상이 더 이상 보관되어 있지 않음</translation>
    </message>
    <message>
        <source>{provider} no longer has the file of this video.</source>
        <translation>{provider}에 이 영상의 파일이 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>Unsafe link</source>
        <translation>위험한 링크</translation>
    </message>
    <message>
        <source>The link to the video leads to a place this app does not fetch from: {host}.</source>
        <translation>영상 링크가 이 앱이 가져오지 않는 위치로 연결됩니다: {host}.</translation>
    </message>
    <message>
        <source>Report this to your provider with the job&apos;s id.</source>
        <translation>작업 ID와 함께 제공업체에 알리세요.</translation>
    </message>
    <message>
        <source>Not a video</source>
        <translation>영상이 아님</translation>
    </message>
    <message>
        <source>The link to the video gave something else or a damaged file.</source>
        <translation>영상 링크에서 다른 것 또는 손상된 파일을 받았습니다.</translation>
    </message>
    <message>
        <source>Try the download again; the job&apos;s id is kept.</source>
        <translation>다운로드를 다시 시도하세요. 작업 ID는 보관되어 있습니다.</translation>
    </message>
    <message>
        <source>Video too large</source>
        <translation>너무 큰 영상</translation>
    </message>
    <message>
        <source>The video is larger than {limit} MB, so the download was stopped.</source>
        <translation>영상이 {limit}MB보다 커서 다운로드를 중지했습니다.</translation>
    </message>
    <message>
        <source>The job&apos;s id is kept; get the file from your provider&apos;s page.</source>
        <translation>작업 ID는 보관되어 있습니다. 제공업체 페이지에서 파일을 받으세요.</translation>
    </message>
    <message>
        <source>Download interrupted</source>
        <translation>다운로드 중단됨</translation>
    </message>
    <message>
        <source>The download of the video was interrupted.</source>
        <translation>영상 다운로드가 중단되었습니다.</translation>
    </message>
    <message>
        <source>The app goes on with it by itself.</source>
        <translation>앱이 자동으로 이어서 받습니다.</translation>
    </message>
    <message>
        <source>The sketch could not be made</source>
        <translation>스케치를 만들 수 없었음</translation>
    </message>
    <message>
        <source>The sketch of the camera path could not be rendered on this computer.</source>
        <translation>이 컴퓨터에서 카메라 경로 스케치를 렌더링할 수 없었습니다.</translation>
    </message>
    <message>
        <source>Try again, or with another picture.</source>
        <translation>다시 시도하거나 다른 이미지로 시도하세요.</translation>
    </message>
    <message>
        <source>Looking for the job</source>
        <translation>작업을 찾는 중</translation>
    </message>
    <message>
        <source>The answer to the request was lost. The app looks for the job in your history at {provider}; nothing is sent again.</source>
        <translation>요청에 대한 응답을 잃어버렸습니다. 앱이 {provider} 기록에서 작업을 찾고 있습니다. 다시 보내는 것은 없습니다.</translation>
    </message>
    <message>
        <source>This takes about a minute. If it is found, it goes on by itself.</source>
        <translation>1분쯤 걸립니다. 찾으면 자동으로 계속합니다.</translation>
    </message>
    <message>
        <source>The answer to the request was lost, and {provider} lists no job like it. It was not sent again.</source>
        <translation>요청에 대한 응답을 잃어버렸고, {provider} 기록에 이와 같은 작업이 없습니다. 다시 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Probably it never began, but that is not certain: look again later, submit it again, or forget it.</source>
        <translation>아마 시작되지 않았겠지만 확실하지 않습니다. 나중에 다시 조회하거나, 다시 제출하거나, 추적을 종료하세요.</translation>
    </message>
    <message>
        <source>The answer to the request was lost, and {provider} lists several jobs that may be this one. It was not sent again.</source>
        <translation>요청에 대한 응답을 잃어버렸고, {provider} 기록에 이 작업일 수 있는 것이 여러 개 있습니다. 다시 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Probably it was made: look at your account there before you submit it again.</source>
        <translation>아마 만들어졌을 것입니다. 다시 제출하기 전에 그곳 계정을 확인하세요.</translation>
    </message>
    <message>
        <source>The answer to the request was lost, and {provider} could not be asked what became of it. It was not sent again.</source>
        <translation>요청에 대한 응답을 잃어버렸고, 어떻게 되었는지 {provider}에 물어볼 수 없었습니다. 다시 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Look again later, or look at your account there before you submit it again.</source>
        <translation>나중에 다시 조회하거나, 다시 제출하기 전에 그곳 계정을 확인하세요.</translation>
    </message>
    <message>
        <source>The answer to the request was lost, and it was sent with another key than the one in use now, so {provider} cannot be asked what became of it. It was not sent again.</source>
        <translation>요청에 대한 응답을 잃어버렸습니다. 지금 사용 중인 것과 다른 키로 보낸 요청이라 어떻게 되었는지 {provider}에 물어볼 수 없습니다. 다시 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Enter the key it was sent with and look again, or look at that account before you submit it again.</source>
        <translation>보낼 때 쓴 키를 입력하고 다시 조회하거나, 다시 제출하기 전에 그 계정을 확인하세요.</translation>
    </message>
    <message>
        <source>Unexpected redirect</source>
        <translation>예상치 못한 리디렉션</translation>
    </message>
    <message>
        <source>{provider} answered with an unexpected redirect. It was not followed, and no key went there.</source>
        <translation>{provider}에서 예상치 못한 리디렉션으로 응답했습니다. 앱은 따라가지 않았고, 키도 그쪽으로 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Check your network&apos;s sign-in page and the API address in use; your jobs are safe.</source>
        <translation>네트워크의 로그인 페이지와 사용 중인 API 주소를 확인하세요. 작업은 안전합니다.</translation>
    </message>
    <message>
        <source>Picture not found</source>
        <translation>이미지를 찾을 수 없음</translation>
    </message>
    <message>
        <source>There is no file at {path}.</source>
        <translation>{path} 위치에 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Choose the picture again.</source>
        <translation>이미지를 다시 선택하세요.</translation>
    </message>
    <message>
        <source>Picture changed</source>
        <translation>이미지가 바뀜</translation>
    </message>
    <message>
        <source>The file {name} has changed since you chose it.</source>
        <translation>{name} 파일이 선택한 뒤에 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Picture not on this computer</source>
        <translation>이미지가 이 컴퓨터에 없음</translation>
    </message>
    <message>
        <source>The file {name} is kept online only; its content is not here yet.</source>
        <translation>{name} 파일은 온라인에만 있고, 내용은 아직 여기에 없습니다.</translation>
    </message>
    <message>
        <source>Have it kept on this computer, then choose it again.</source>
        <translation>이 컴퓨터에 보관되도록 한 다음 다시 선택하세요.</translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation>{name} 파일이 비어 있습니다.</translation>
    </message>
    <message>
        <source>Choose another picture.</source>
        <translation>다른 이미지를 선택하세요.</translation>
    </message>
    <message>
        <source>Damaged picture</source>
        <translation>손상된 이미지</translation>
    </message>
    <message>
        <source>The picture {name} is damaged or cut off and cannot be read.</source>
        <translation>{name} 이미지가 손상되었거나 중간에 끊겨 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Save it again in the program it comes from, or choose another one.</source>
        <translation>이미지를 만든 프로그램에서 다시 저장하거나 다른 이미지를 선택하세요.</translation>
    </message>
    <message>
        <source>The file {name} is not a picture this app can read.</source>
        <translation>{name} 파일은 이 앱이 읽을 수 있는 이미지가 아닙니다.</translation>
    </message>
    <message>
        <source>Choose a JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP or GIF picture.</source>
        <translation>JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP 또는 GIF 이미지를 선택하세요.</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>파일이 아님</translation>
    </message>
    <message>
        <source>{path} is a folder or a device, not a picture file.</source>
        <translation>{path} 항목은 이미지 파일이 아니라 폴더 또는 장치입니다.</translation>
    </message>
    <message>
        <source>Choose a picture file.</source>
        <translation>이미지 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>No permission to read the picture</source>
        <translation>이미지를 읽을 권한 없음</translation>
    </message>
    <message>
        <source>The file {path} cannot be opened with your permissions.</source>
        <translation>{path} 파일을 현재 권한으로 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Copy the picture to a folder of your own and choose it there.</source>
        <translation>이미지를 자신의 폴더에 복사한 다음 거기서 선택하세요.</translation>
    </message>
    <message>
        <source>Picture file too large</source>
        <translation>이미지 파일이 너무 큼</translation>
    </message>
    <message>
        <source>The picture file has {megabytes} MB; at most {limit} MB are accepted.</source>
        <translation>이미지 파일은 {megabytes}MB이며, 최대 {limit}MB까지 받습니다.</translation>
    </message>
    <message>
        <source>Save it as JPEG or with fewer pixels.</source>
        <translation>JPEG로 저장하거나 픽셀 수를 줄이세요.</translation>
    </message>
    <message>
        <source>Picture too large</source>
        <translation>이미지가 너무 큼</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} pixels; at most {limit} million pixels can be opened.</source>
        <translation>이미지는 {width} × {height}픽셀이며, 최대 {limit}메가픽셀까지 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Save it with fewer pixels.</source>
        <translation>픽셀 수를 줄여 저장하세요.</translation>
    </message>
    <message>
        <source>Picture too small</source>
        <translation>이미지가 너무 작음</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} pixels; its shorter side needs at least {limit}.</source>
        <translation>이미지는 {width} × {height}픽셀이며, 짧은 변이 {limit}픽셀 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>Choose a larger picture, or have it enlarged.</source>
        <translation>더 큰 이미지를 선택하거나 이미지를 확대하세요.</translation>
    </message>
    <message>
        <source>Picture too narrow or too wide</source>
        <translation>이미지 비율이 너무 좁거나 넓음</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} pixels; the model takes shapes between {narrowest} and {widest}.</source>
        <translation>이미지는 {width} × {height}픽셀이며, 모델은 {narrowest}~{widest} 사이의 비율을 받습니다.</translation>
    </message>
    <message>
        <source>Crop it, or put a border around it.</source>
        <translation>이미지를 자르거나 둘레에 여백을 추가하세요.</translation>
    </message>
    <message>
        <source>A picture is needed</source>
        <translation>이미지가 필요함</translation>
    </message>
    <message>
        <source>{model} makes videos from a picture, and there is none yet.</source>
        <translation>{model} 모델은 이미지로 영상을 만드는데, 아직 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>Add a picture, or choose another model.</source>
        <translation>이미지를 추가하거나 다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>This model takes no picture</source>
        <translation>이미지를 받지 않는 모델</translation>
    </message>
    <message>
        <source>{model} makes videos from words alone.</source>
        <translation>{model} 모델은 텍스트만으로 영상을 만듭니다.</translation>
    </message>
    <message>
        <source>Remove the picture, or choose another model.</source>
        <translation>이미지를 제거하거나 다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>An end picture is needed</source>
        <translation>끝 이미지가 필요함</translation>
    </message>
    <message>
        <source>{model} makes videos from a first and an end picture.</source>
        <translation>{model} 모델은 첫 이미지와 끝 이미지로 영상을 만듭니다.</translation>
    </message>
    <message>
        <source>Add the end picture, or choose another model.</source>
        <translation>끝 이미지를 추가하거나 다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>This model takes no end picture</source>
        <translation>끝 이미지를 받지 않는 모델</translation>
    </message>
    <message>
        <source>{model} takes a first picture only.</source>
        <translation>{model} 모델은 첫 이미지만 받습니다.</translation>
    </message>
    <message>
        <source>Remove the end picture, or choose another model.</source>
        <translation>끝 이미지를 제거하거나 다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>A prompt is needed</source>
        <translation>프롬프트가 필요함</translation>
    </message>
    <message>
        <source>The prompt is empty.</source>
        <translation>프롬프트가 비어 있습니다.</translation>
    </message>
    <message>
        <source>Say in a sentence what should move.</source>
        <translation>무엇이 움직여야 할지 한 문장으로 적으세요.</translation>
    </message>
    <message>
        <source>Prompt too long</source>
        <translation>프롬프트가 너무 긺</translation>
    </message>
    <message>
        <source>The prompt has {length} characters; at most {limit} are accepted.</source>
        <translation>프롬프트는 {length}자이며, 최대 {limit}자까지 받습니다.</translation>
    </message>
    <message>
        <source>Shorten the prompt.</source>
        <translation>프롬프트를 줄이세요.</translation>
    </message>
    <message>
        <source>The prompt holds an API key</source>
        <translation>프롬프트에 API 키가 있음</translation>
    </message>
    <message>
        <source>There seems to be an API key in the prompt; it was not sent.</source>
        <translation>프롬프트에 API 키가 들어 있는 것으로 보입니다. 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Take it out of the prompt. Keys belong into the key dialog.</source>
        <translation>프롬프트에서 키를 지우세요. 키는 키 입력 창에 넣으세요.</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>알 수 없는 모델</translation>
    </message>
    <message>
        <source>There is no model named {model} at {provider}.</source>
        <translation>{provider}에 {model} 모델이 없습니다.</translation>
    </message>
    <message>
        <source>Choose one of: {available}.</source>
        <translation>다음 중에서 선택하세요: {available}.</translation>
    </message>
    <message>
        <source>Unknown provider</source>
        <translation>알 수 없는 제공업체</translation>
    </message>
    <message>
        <source>There is no provider named {provider}.</source>
        <translation>{provider} 제공업체는 없습니다.</translation>
    </message>
    <message>
        <source>This combination does not exist</source>
        <translation>없는 조합</translation>
    </message>
    <message>
        <source>{model} does not make {wish} here.</source>
        <translation>{model} 모델은 여기서 {wish} 영상을 만들지 않습니다.</translation>
    </message>
    <message>
        <source>Unknown setting</source>
        <translation>알 수 없는 설정</translation>
    </message>
    <message>
        <source>{model} has no setting named {name}.</source>
        <translation>{model} 모델에는 {name} 설정이 없습니다.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>이 설정을 빼세요.</translation>
    </message>
    <message>
        <source>Setting not possible</source>
        <translation>사용할 수 없는 설정</translation>
    </message>
    <message>
        <source>The setting {name} cannot be {value}.</source>
        <translation>{name} 설정에는 {value} 값을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>다른 값을 선택하세요.</translation>
    </message>
    <message>
        <source>Wrong number of pictures</source>
        <translation>이미지 개수가 맞지 않음</translation>
    </message>
    <message>
        <source>{model} takes {fewest} to {most} pictures here, and there are {count}.</source>
        <translation>{model} 모델은 여기서 이미지를 {fewest}~{most}개 받는데, 지금은 {count}개입니다.</translation>
    </message>
    <message>
        <source>Add or remove some.</source>
        <translation>이미지를 추가하거나 제거하세요.</translation>
    </message>
    <message>
        <source>References and a first picture</source>
        <translation>참조 이미지와 첫 이미지</translation>
    </message>
    <message>
        <source>{model} takes reference pictures or a first and end picture, not both at once.</source>
        <translation>{model} 모델은 참조 이미지 또는 첫 이미지와 끝 이미지를 받으며, 둘을 동시에 받지는 않습니다.</translation>
    </message>
    <message>
        <source>Remove the ones or the others.</source>
        <translation>둘 중 한쪽을 제거하세요.</translation>
    </message>
    <message>
        <source>Setting missing</source>
        <translation>설정이 빠짐</translation>
    </message>
    <message>
        <source>The model needs the setting {name}.</source>
        <translation>모델에 {name} 설정이 필요합니다.</translation>
    </message>
    <message>
        <source>Fill it in under Advanced.</source>
        <translation>고급에서 설정을 입력하세요.</translation>
    </message>
    <message>
        <source>Model not usable yet</source>
        <translation>아직 사용할 수 없는 모델</translation>
    </message>
    <message>
        <source>{provider} describes the settings of {model} in a way this app cannot read.</source>
        <translation>{provider}에서 {model} 모델의 설정을 이 앱이 읽을 수 없는 방식으로 제공합니다.</translation>
    </message>
    <message>
        <source>Choose another model, or try again after an update of the app.</source>
        <translation>다른 모델을 선택하거나, 앱을 업데이트한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>No request to copy</source>
        <translation>복사할 요청 없음</translation>
    </message>
    <message>
        <source>This is made on this computer: there is no request to copy.</source>
        <translation>이 컴퓨터에서 만드는 것이므로 복사할 요청이 없습니다.</translation>
    </message>
    <message>
        <source>Choose a provider that is asked over the network.</source>
        <translation>네트워크로 요청하는 제공업체를 선택하세요.</translation>
    </message>
    <message>
        <source>No API key yet</source>
        <translation>아직 API 키가 없음</translation>
    </message>
    <message>
        <source>There is no API key for {provider} on this computer.</source>
        <translation>이 컴퓨터에 {provider} API 키가 없습니다.</translation>
    </message>
    <message>
        <source>Enter your key, or try the free camera sketch.</source>
        <translation>키를 입력하거나, 무료 카메라 스케치를 사용해 보세요.</translation>
    </message>
    <message>
        <source>This is not a key</source>
        <translation>키가 아님</translation>
    </message>
    <message>
        <source>The key is too short, too long, or has a character that cannot be sent.</source>
        <translation>키가 너무 짧거나 너무 길거나, 보낼 수 없는 문자가 들어 있습니다.</translation>
    </message>
    <message>
        <source>Copy the key again from your provider&apos;s page, without anything around it.</source>
        <translation>제공업체 페이지에서 앞뒤에 다른 글자 없이 키를 다시 복사하세요.</translation>
    </message>
    <message>
        <source>Key too long</source>
        <translation>키가 너무 긺</translation>
    </message>
    <message>
        <source>This key is too long for the system&apos;s credential store.</source>
        <translation>이 키는 시스템의 자격 증명 저장소에 넣기에 너무 깁니다.</translation>
    </message>
    <message>
        <source>Check that only the key was pasted.</source>
        <translation>키만 붙여넣었는지 확인하세요.</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>키 거절됨</translation>
    </message>
    <message>
        <source>{provider} does not accept this API key.</source>
        <translation>{provider}에서 이 API 키를 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>Check the key on your provider&apos;s page and enter it again.</source>
        <translation>제공업체 페이지에서 키를 확인하고 다시 입력하세요.</translation>
    </message>
    <message>
        <source>Another key is in use</source>
        <translation>다른 키를 사용 중</translation>
    </message>
    <message>
        <source>This job belongs to another key than the one in use now; {provider} shows it to that key only.</source>
        <translation>이 작업은 지금 사용 중인 것과 다른 키의 작업입니다. {provider}에서는 그 키에만 이 작업을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Enter the key it was ordered with; the job goes on by itself then.</source>
        <translation>요청할 때 쓴 키를 입력하세요. 그러면 작업이 자동으로 계속됩니다.</translation>
    </message>
    <message>
        <source>Refused, but not because of the key</source>
        <translation>거부되었으나 키 문제는 아님</translation>
    </message>
    <message>
        <source>{provider} turned the call away as if the key were wrong, but other calls show that this says nothing of your key.</source>
        <translation>{provider}에서 키가 잘못된 것처럼 요청을 거부했지만, 다른 요청을 보면 키와는 관계가 없습니다.</translation>
    </message>
    <message>
        <source>Check the API address in use, or try again later. Keep the key.</source>
        <translation>사용 중인 API 주소를 확인하거나 나중에 다시 시도하세요. 키는 그대로 두세요.</translation>
    </message>
    <message>
        <source>No system keyring</source>
        <translation>시스템 키 저장소 없음</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used, so a key is kept for this run only.</source>
        <translation>시스템의 키 저장소를 사용할 수 없어, 키는 앱을 종료할 때까지만 보관됩니다.</translation>
    </message>
    <message>
        <source>Unlock or install a keyring, or set the key as an environment variable.</source>
        <translation>키 저장소의 잠금을 풀거나 설치하세요. 또는 키를 환경 변수로 지정하세요.</translation>
    </message>
    <message>
        <source>This clip costs {price}, which is over your limit of {limit}.</source>
        <translation>이 클립의 가격은 {price}입니다. 한도({limit})를 넘습니다.</translation>
    </message>
    <message>
        <source>Raise the limit, or choose a cheaper format.</source>
        <translation>한도를 올리거나 더 저렴한 형식을 선택하세요.</translation>
    </message>
    <message>
        <source>This clip costs {price}. Of your limit of {limit} a month, {left} is left until {renews}.</source>
        <translation>이 클립의 가격은 {price}입니다. 월 한도 {limit} 중 다음 갱신일({renews}) 전까지 남은 금액은 {left}입니다.</translation>
    </message>
    <message>
        <source>Raise the limit in the settings, or wait until it renews.</source>
        <translation>설정에서 한도를 올리거나, 한도가 갱신될 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>This clip costs {price}; you want to be asked above {limit}.</source>
        <translation>이 클립의 가격은 {price}입니다. 확인 기준 금액({limit})을 넘습니다.</translation>
    </message>
    <message>
        <source>Say yes to this price, or choose a cheaper format.</source>
        <translation>이 가격에 동의하거나 더 저렴한 형식을 선택하세요.</translation>
    </message>
    <message>
        <source>The price of this clip is not known, so your limit of {limit} cannot be kept.</source>
        <translation>이 클립의 가격을 알 수 없어 한도({limit})를 지킬 수 없습니다.</translation>
    </message>
    <message>
        <source>The price has risen</source>
        <translation>가격이 올랐음</translation>
    </message>
    <message>
        <source>This clip cost {shown} when you asked for it and costs {price} now, so it was not sent.</source>
        <translation>이 클립의 가격은 요청할 때 {shown}, 지금은 {price}입니다. 그래서 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Generate it again if you want it at the new price.</source>
        <translation>새 가격에 만들려면 다시 생성하세요.</translation>
    </message>
    <message>
        <source>A price that cannot be right</source>
        <translation>올바르지 않은 가격</translation>
    </message>
    <message>
        <source>{provider} named a price of {price} for this clip, which is taken for a mistake, so it was not sent.</source>
        <translation>{provider}에서 알린 이 클립의 가격은 {price}입니다. 잘못된 가격으로 보여 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Try again later, or choose another model.</source>
        <translation>나중에 다시 시도하거나 다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>The picture {name} has {width} × {height} pixels of a kind that takes too much memory.</source>
        <translation>{name} 이미지는 {width} × {height}픽셀이며, 메모리를 너무 많이 차지하는 종류입니다.</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG, or with fewer pixels.</source>
        <translation>JPEG 또는 PNG로 저장하거나 픽셀 수를 줄이세요.</translation>
    </message>
    <message>
        <source>This clip costs {price}. Of your limit of {limit} a day, {left} is left until {renews}.</source>
        <translation>이 클립의 가격은 {price}입니다. 일 한도 {limit} 중 다음 갱신일({renews}) 전까지 남은 금액은 {left}입니다.</translation>
    </message>
    <message>
        <source>Possible: {allowed}.</source>
        <translation>가능한 값: {allowed}.</translation>
    </message>
    <message>
        <source>Key refused in this region</source>
        <translation>이 지역에서 키 거절됨</translation>
    </message>
    <message>
        <source>{provider} does not accept this API key at {host}. It may belong to its other region, {other_host}: a key works only where it was made.</source>
        <translation>{provider} 서버 {host}에서 이 API 키를 받아들이지 않습니다. 다른 지역({other_host})의 키일 수 있습니다. 키는 만든 지역에서만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Check the key, or choose the other region.</source>
        <translation>키를 확인하거나 다른 지역을 선택하세요.</translation>
    </message>
    <message>
        <source>Key of the other region</source>
        <translation>다른 지역의 키</translation>
    </message>
    <message>
        <source>This key belongs to {provider}&apos;s other region: {other_host} accepts it, {host} does not.</source>
        <translation>이 키는 {provider}의 다른 지역 키입니다. {other_host}에서는 승인되고 {host}에서는 승인되지 않습니다.</translation>
    </message>
    <message>
        <source>Choose the other region; the key is good there.</source>
        <translation>다른 지역을 선택하세요. 키는 그곳에서 유효합니다.</translation>
    </message>
    <message>
        <source>{provider} accepts this API key in neither of its regions, {host} and {other_host}.</source>
        <translation>{provider}의 두 지역 {host}, {other_host} 모두 이 API 키를 승인하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>FilesSection</name>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Use the usual folder</source>
        <translation>기본 폴더 사용</translation>
    </message>
    <message>
        <source>Folder for videos</source>
        <translation>영상 폴더</translation>
    </message>
    <message>
        <source>New clips go there. Clips already made stay where they are.</source>
        <translation>새 클립은 그곳에 저장됩니다. 이미 만든 클립은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Save, output, directory</source>
        <translation>저장, 출력, 디렉터리, 경로</translation>
    </message>
    <message>
        <source>Names of new clips</source>
        <translation>새 클립의 이름</translation>
    </message>
    <message>
        <source>What stands in braces is put in for each clip. Clips already made keep their names.</source>
        <translation>중괄호 안의 내용은 클립마다 채워집니다. 이미 만든 클립의 이름은 그대로입니다.</translation>
    </message>
    <message>
        <source>File name, pattern</source>
        <translation>파일 이름, 패턴</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>삽입</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>제공업체</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>해상도</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Mist drifts over the lake</source>
        <translation>호수 위로 안개가 흐른다</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>예: {name}</translation>
    </message>
</context>
<context>
    <name>FilmFlow</name>
    <message>
        <source>A film cannot be read: its file {name} is damaged, or of a newer version. It was left as it is.</source>
        <translation>필름 하나를 읽을 수 없습니다. {name} 파일이 손상되었거나 더 새로운 버전의 것입니다. 파일은 그대로 두었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n films cannot be read, among them {name}. They were left as they are.</source>
        <translation>
            <numerusform>{name} 등 필름 %n개를 읽을 수 없습니다. 파일은 그대로 두었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A film has up to {limit} shots.</source>
        <translation>필름에는 샷을 {limit}개까지 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>The clip was added to {film}.</source>
        <translation>클립을 {film}에 추가했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n clips were added to {film}.</source>
        <translation>
            <numerusform>클립 %n개를 {film}에 추가했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the film</source>
        <translation>필름 보기</translation>
    </message>
    <message>
        <source>No clip was found there.</source>
        <translation>그 안에서 클립을 찾지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>FilmHead</name>
    <message>
        <source>Film</source>
        <translation>필름</translation>
    </message>
    <message>
        <source>New film</source>
        <translation>새 필름</translation>
    </message>
    <message>
        <source>More for this film</source>
        <translation>이 필름의 다른 작업</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 변경…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Delete this film</source>
        <translation>이 필름 삭제</translation>
    </message>
    <message>
        <source>Length of the film</source>
        <translation>필름 길이</translation>
    </message>
    <message>
        <source>1 shot</source>
        <translation>샷 1개</translation>
    </message>
    <message numerus="yes">
        <source>%n shots</source>
        <translation>
            <numerusform>샷 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still empty</source>
        <translation>
            <numerusform>빈 슬롯 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmIntake</name>
    <message>
        <source>Choose clips</source>
        <translation>클립 선택</translation>
    </message>
    <message>
        <source>Choose a clip</source>
        <translation>클립 선택</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>영상 ({patterns})</translation>
    </message>
    <message>
        <source>Sound, or videos for theirs ({patterns})</source>
        <translation>소리, 또는 소리를 쓸 영상 ({patterns})</translation>
    </message>
    <message>
        <source>Choose a soundtrack</source>
        <translation>사운드트랙 선택</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>FilmNames</name>
    <message>
        <source>{name}, copy {number}</source>
        <translation>{name} 사본 {number}</translation>
    </message>
    <message>
        <source>Film {number}</source>
        <translation>필름 {number}</translation>
    </message>
    <message>
        <source>{film} was deleted. Its clips are still there.</source>
        <translation>삭제했습니다: {film}. 클립은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Rename film</source>
        <translation>필름 이름 변경</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>Film</source>
        <translation>필름</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Preview of the film</source>
        <translation>필름 미리 보기</translation>
    </message>
    <message>
        <source>Space plays, J and L wind, comma and full stop go frame by frame, I and O set the marks of the shot that is seen. It is shown without sound.</source>
        <translation>스페이스바로 재생하고, J와 L로 되감거나 빨리 감으며, 쉼표와 마침표로 한 프레임씩 이동합니다. I와 O로 보이는 샷의 시작점과 끝점을 정합니다. 소리 없이 재생됩니다.</translation>
    </message>
    <message>
        <source>Empty slot</source>
        <translation>빈 슬롯</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>확인 중…</translation>
    </message>
    <message>
        <source>{time}, trimmed</source>
        <translation>{time}, 트림됨</translation>
    </message>
</context>
<context>
    <name>FilmPlans</name>
    <message>
        <source>The empty slot is left out.</source>
        <translation>빈 슬롯은 뺍니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n empty slots are left out.</source>
        <translation>
            <numerusform>빈 슬롯 %n개는 뺍니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A clip that cannot be used is left out.</source>
        <translation>사용할 수 없는 클립은 뺍니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n clips that cannot be used are left out.</source>
        <translation>
            <numerusform>사용할 수 없는 클립 %n개는 뺍니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmSlots</name>
    <message>
        <source>The next clip you make here is shot {number} of {film}.</source>
        <translation>다음에 여기서 만드는 클립이 {film}의 샷 {number}번이 됩니다.</translation>
    </message>
    <message>
        <source>Back to the film</source>
        <translation>필름으로 돌아가기</translation>
    </message>
    <message>
        <source>Not for the film</source>
        <translation>필름에 넣지 않기</translation>
    </message>
</context>
<context>
    <name>FilmSource</name>
    <message>
        <source>It is being made. When it is finished, it comes in here by itself.</source>
        <translation>만드는 중입니다. 완성되면 자동으로 여기에 들어옵니다.</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>만드는 중…</translation>
    </message>
    <message>
        <source>The form holds its prompt: the next clip you make there comes in here.</source>
        <translation>입력란에 이 샷의 프롬프트가 있습니다. 거기서 다음에 만드는 클립이 여기에 들어옵니다.</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>입력란에 있음</translation>
    </message>
    <message>
        <source>Whether it was made is not known yet. The library tells more.</source>
        <translation>만들어졌는지 아직 알 수 없습니다. 자세한 내용은 라이브러리에 있습니다.</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>결과 알 수 없음</translation>
    </message>
    <message>
        <source>It could not be made; the library tells why. Make it again, or choose a clip.</source>
        <translation>만들 수 없었습니다. 이유는 라이브러리에 있습니다. 다시 만들거나 클립을 선택하세요.</translation>
    </message>
    <message>
        <source>Could not be made</source>
        <translation>만들 수 없었음</translation>
    </message>
    <message>
        <source>Still to be made</source>
        <translation>아직 만들지 않음</translation>
    </message>
</context>
<context>
    <name>FilmWords</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>{time} · frame {number}</source>
        <translation>{time} · 프레임 {number}</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>프레임 1개</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>프레임 {count}개</translation>
    </message>
    <message>
        <source>{rate} fps</source>
        <translation>{rate}fps</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>소리 없음</translation>
    </message>
    <message>
        <source>{width} × {height}, {rate} fps.</source>
        <translation>{width} × {height}, {rate}fps.</translation>
    </message>
    <message>
        <source>The export is without loss: the pictures are copied as they are.</source>
        <translation>무손실로 내보냅니다. 화면은 그대로 복사됩니다.</translation>
    </message>
    <message>
        <source>The export is encoded anew: {reasons}.</source>
        <translation>재인코딩하여 내보냅니다. 이유: {reasons}.</translation>
    </message>
    <message>
        <source>The export is encoded anew.</source>
        <translation>재인코딩하여 내보냅니다.</translation>
    </message>
    <message>
        <source>It is repeated until the film ends.</source>
        <translation>필름이 끝날 때까지 반복됩니다.</translation>
    </message>
    <message>
        <source>It is {time} longer than the film: so much of its end is left out.</source>
        <translation>필름보다 {time} 깁니다. 끝에서 그만큼은 빠집니다.</translation>
    </message>
    <message>
        <source>It ends {time} before the film does; then it is silent.</source>
        <translation>필름보다 {time} 먼저 끝납니다. 그 뒤에는 소리가 없습니다.</translation>
    </message>
    <message>
        <source>It ends {time} before the film does; then only the clips are heard.</source>
        <translation>필름보다 {time} 먼저 끝납니다. 그 뒤에는 클립의 소리만 들립니다.</translation>
    </message>
    <message>
        <source>It ends with the film.</source>
        <translation>필름과 함께 끝납니다.</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>선택한 설정</translation>
    </message>
    <message>
        <source>the format needs it</source>
        <translation>형식에 필요함</translation>
    </message>
    <message>
        <source>the clips have different sizes</source>
        <translation>클립 크기가 서로 다름</translation>
    </message>
    <message>
        <source>the clips have different frame rates</source>
        <translation>클립 프레임 속도가 서로 다름</translation>
    </message>
    <message>
        <source>the clips are encoded in different ways</source>
        <translation>클립 인코딩 방식이 서로 다름</translation>
    </message>
    <message>
        <source>a clip is trimmed between its key frames</source>
        <translation>키프레임 사이에서 트림한 클립이 있음</translation>
    </message>
    <message>
        <source>a doubled frame is left out</source>
        <translation>중복 프레임을 뺌</translation>
    </message>
    <message>
        <source>there are cross-fades</source>
        <translation>디졸브가 있음</translation>
    </message>
    <message>
        <source>a mark is drawn into the picture</source>
        <translation>화면에 문구를 넣음</translation>
    </message>
</context>
<context>
    <name>FilterPopover</name>
    <message>
        <source>More filters</source>
        <translation>필터 더 보기</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>별점</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>만든 날</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>첫날</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>마지막 날</translation>
    </message>
    <message>
        <source>Cost at least</source>
        <translation>최소 비용</translation>
    </message>
    <message>
        <source>Cost at most</source>
        <translation>최대 비용</translation>
    </message>
    <message>
        <source>from any</source>
        <translation>하한 없음</translation>
    </message>
    <message>
        <source>to any</source>
        <translation>상한 없음</translation>
    </message>
    <message>
        <source>Only clips whose file is missing</source>
        <translation>파일이 없는 클립만</translation>
    </message>
    <message>
        <source>Clear these filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>클립</translation>
    </message>
    <message>
        <source>Sketches</source>
        <translation>스케치</translation>
    </message>
    <message>
        <source>Failed or stopped</source>
        <translation>실패 또는 중지</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>진행 중</translation>
    </message>
    <message numerus="yes">
        <source>%n stars or more</source>
        <translation>
            <numerusform>별 %n개 이상</numerusform>
        </translation>
    </message>
    <message>
        <source>Any rating</source>
        <translation>모든 별점</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>모든 모델</translation>
    </message>
    <message>
        <source>Any folder</source>
        <translation>모든 폴더</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>모든 태그</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>모든 기간</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>최근 7일</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>최근 30일</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>날짜 지정</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Your first video in three steps</source>
        <translation>세 단계로 만드는 첫 영상</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>첫 단계</translation>
    </message>
    <message>
        <source>Try it without a key</source>
        <translation>키 없이 사용해 보기</translation>
    </message>
    <message>
        <source>A camera sketch moves over a sample picture. It is free and made on this computer; no AI is asked.</source>
        <translation>샘플 이미지 위에서 카메라 스케치를 보여 줍니다. 무료이며 이 컴퓨터에서 만들고, AI는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The form is filled in: press Generate.</source>
        <translation>입력이 끝났습니다. 생성을 누르세요.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>사용해 보기</translation>
    </message>
    <message>
        <source>Drop a picture</source>
        <translation>이미지 놓기</translation>
    </message>
    <message>
        <source>Drop it anywhere in this window, or paste it. Then say what should move, and press Generate.</source>
        <translation>이 창 아무 곳에나 놓거나 붙여넣으세요. 그런 다음 무엇이 움직일지 적고 생성을 누르세요.</translation>
    </message>
    <message>
        <source>The picture is there. Say what should move, and press Generate.</source>
        <translation>이미지가 준비되었습니다. 무엇이 움직일지 적고 생성을 누르세요.</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>이미지 선택…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Do not show these steps again</source>
        <translation>이 단계를 다시 표시하지 않기</translation>
    </message>
    <message>
        <source>Add a key for real videos</source>
        <translation>실제 영상을 위한 키 추가</translation>
    </message>
    <message>
        <source>Another provider…</source>
        <translation>다른 제공업체…</translation>
    </message>
    <message>
        <source>Get a key at {page}</source>
        <translation>{page}에서 키 받기</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Price: {price}</source>
        <translation>가격: {price}</translation>
    </message>
    <message>
        <source>your balance does not cover this</source>
        <translation>잔액이 부족합니다</translation>
    </message>
    <message>
        <source>more than {n} at this balance</source>
        <translation>이 잔액으로 {n}개 넘게</translation>
    </message>
    <message numerus="yes">
        <source>about %n at this balance</source>
        <translation>
            <numerusform>이 잔액으로 약 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>생성</translation>
    </message>
    <message numerus="yes">
        <source>Generate %n takes</source>
        <translation>
            <numerusform>테이크 %n개 생성</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>조회 중…</translation>
    </message>
    <message>
        <source>about {sum} · asking…</source>
        <translation>약 {sum} · 조회 중…</translation>
    </message>
    <message>
        <source>{sum} · asking…</source>
        <translation>{sum} · 조회 중…</translation>
    </message>
    <message>
        <source>{price} · quoted just now</source>
        <translation>{price} · 방금 조회</translation>
    </message>
    <message>
        <source>{price} · quoted {n} min ago</source>
        <translation>{price} · {n}분 전 조회</translation>
    </message>
    <message>
        <source>{sum} × {n} = {total}</source>
        <translation>{sum} × {n} = {total}</translation>
    </message>
    <message>
        <source>With a key, the provider is asked for its price of this clip.</source>
        <translation>키가 있으면 이 클립의 가격을 제공업체에 물어봅니다.</translation>
    </message>
    <message>
        <source>The provider was asked and named no price.</source>
        <translation>제공업체에 물어보았지만 가격을 알려 주지 않았습니다.</translation>
    </message>
    <message>
        <source>The provider publishes no price for this. It tells after the clip is made.</source>
        <translation>제공업체가 이 가격을 공개하지 않습니다. 클립을 만든 뒤에 알려 줍니다.</translation>
    </message>
    <message>
        <source>Made on this computer; nothing is sent and nothing is charged.</source>
        <translation>이 컴퓨터에서 만듭니다. 보내는 것도, 청구되는 요금도 없습니다.</translation>
    </message>
    <message>
        <source>The provider&apos;s answer for this very clip.</source>
        <translation>바로 이 클립에 대한 제공업체의 답입니다.</translation>
    </message>
    <message>
        <source>Its answer before was {price}.</source>
        <translation>이전 답은 {price}입니다.</translation>
    </message>
    <message>
        <source>As published on {date}. What is charged is the provider&apos;s decision.</source>
        <translation>{date}에 공개된 가격입니다. 실제 청구 금액은 제공업체가 정합니다.</translation>
    </message>
</context>
<context>
    <name>FormatRows</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>해상도</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>With sound</source>
        <translation>소리 포함</translation>
    </message>
    <message>
        <source>{model} makes this only from a picture. Add a picture to choose it.</source>
        <translation>{model} 모델은 이 영상을 이미지로만 만듭니다. 선택하려면 이미지를 추가하세요.</translation>
    </message>
</context>
<context>
    <name>FrameRow</name>
    <message>
        <source>Frame of the video</source>
        <translation>영상의 프레임</translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation>이전 프레임</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>다음 프레임</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>마지막 프레임</translation>
    </message>
    <message>
        <source>Frame at {time}</source>
        <translation>{time}의 프레임</translation>
    </message>
</context>
<context>
    <name>FramingCanvas</name>
    <message>
        <source>The part of the picture that is used</source>
        <translation>이미지에서 사용할 부분</translation>
    </message>
    <message>
        <source>{width} × {height} pixels from {left}, {top}. The arrow keys move it, with Shift they move its right and lower edge, with Control its left and upper edge. Enter uses it, Escape goes back.</source>
        <translation>{left}, {top}에서 {width} × {height}픽셀. 화살표 키로 옮기고, Shift와 함께 누르면 오른쪽과 아래 가장자리를, Control과 함께 누르면 왼쪽과 위 가장자리를 옮깁니다. Enter로 사용하고 Escape로 돌아갑니다.</translation>
    </message>
</context>
<context>
    <name>FramingEditor</name>
    <message>
        <source>Crop</source>
        <translation>자르기</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>여백</translation>
    </message>
    <message>
        <source>No part of this picture has a shape that the model takes.</source>
        <translation>이 이미지에는 모델이 받는 비율로 자를 수 있는 부분이 없습니다.</translation>
    </message>
    <message>
        <source>Crop or pad the picture</source>
        <translation>이미지 자르기 또는 여백 추가</translation>
    </message>
    <message>
        <source>Crop or pad</source>
        <translation>자르기·여백 추가</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Free shape</source>
        <translation>자유 비율</translation>
    </message>
    <message>
        <source>As the picture</source>
        <translation>이미지와 같게</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>allowed between {narrowest} and {widest}</source>
        <translation>{narrowest}~{widest} 사이 가능</translation>
    </message>
    <message>
        <source>Enlarged to {width} × {height}, which adds no detail.</source>
        <translation>{width} × {height} 크기로 확대하며, 세부 묘사는 늘지 않습니다.</translation>
    </message>
    <message>
        <source>Enlarge and use with border</source>
        <translation>확대하고 여백 넣어 사용</translation>
    </message>
    <message>
        <source>Use with border</source>
        <translation>여백 넣어 사용</translation>
    </message>
    <message>
        <source>Enlarge and use this part</source>
        <translation>확대하고 이 부분 사용</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>이 부분 사용</translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>Video</source>
        <translation>영상</translation>
    </message>
</context>
<context>
    <name>GroundChoice</name>
    <message>
        <source>Colour of the ground</source>
        <translation>배경색</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>배경</translation>
    </message>
    <message>
        <source>White</source>
        <translation>흰색</translation>
    </message>
    <message>
        <source>Light grey</source>
        <translation>밝은 회색</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>어두운 회색</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>검은색</translation>
    </message>
    <message>
        <source>The colour of the picture&apos;s edge</source>
        <translation>이미지 가장자리 색</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>다른 색…</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Sound</source>
        <translation>소리</translation>
    </message>
    <message>
        <source>Shot {number}</source>
        <translation>샷 {number}</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>{n} s</source>
        <translation>{n}초</translation>
    </message>
    <message>
        <source>Without words</source>
        <translation>프롬프트 없음</translation>
    </message>
    <message>
        <source>{n} clips</source>
        <translation>클립 {n}개</translation>
    </message>
    <message>
        <source>You stopped watching this job.</source>
        <translation>이 작업의 진행 확인을 중단했습니다.</translation>
    </message>
    <message>
        <source>The provider still bills it if it finishes.</source>
        <translation>작업이 끝나면 제공업체는 그대로 요금을 청구합니다.</translation>
    </message>
    <message>
        <source>You can watch it again and get its video.</source>
        <translation>진행을 다시 확인해 영상을 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>You cancelled this job before it was made.</source>
        <translation>영상이 만들어지기 전에 이 작업을 취소했습니다.</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>청구된 요금은 없습니다.</translation>
    </message>
    <message>
        <source>Edit and run again</source>
        <translation>수정 후 다시 생성</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 조회</translation>
    </message>
    <message>
        <source>Watch it again</source>
        <translation>진행 다시 확인</translation>
    </message>
    <message>
        <source>Try the download again</source>
        <translation>다운로드 다시 시도</translation>
    </message>
    <message>
        <source>The file is not where it was</source>
        <translation>파일이 원래 위치에 없음</translation>
    </message>
    <message>
        <source>{path} was moved, renamed or deleted.</source>
        <translation>{path} 파일이 이동되었거나, 이름이 바뀌었거나, 삭제되었습니다.</translation>
    </message>
    <message>
        <source>Say where it is now, or download it again: that costs nothing while the provider has it.</source>
        <translation>지금 위치를 지정하거나 다시 다운로드하세요. 제공업체에 남아 있는 동안은 비용이 들지 않습니다.</translation>
    </message>
    <message>
        <source>Say where it is now, or make it again: that is free.</source>
        <translation>지금 위치를 지정하거나 다시 만드세요. 다시 만드는 것은 무료입니다.</translation>
    </message>
    <message>
        <source>Say where it is now. The provider does not have it any more; making it again costs {price}.</source>
        <translation>지금 위치를 지정하세요. 제공업체에는 더 이상 없으며, 다시 만드는 데 드는 비용은 {price}입니다.</translation>
    </message>
    <message>
        <source>Say where it is now. The provider does not have it any more; making it again is paid for.</source>
        <translation>지금 위치를 지정하세요. 제공업체에는 더 이상 없으며, 다시 만들려면 요금을 내야 합니다.</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>위치 지정…</translation>
    </message>
    <message>
        <source>Download again</source>
        <translation>다시 다운로드</translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation>다시 제출</translation>
    </message>
    <message>
        <source>Submit again for {price}</source>
        <translation>{price}에 다시 제출</translation>
    </message>
    <message>
        <source>Submit it again?</source>
        <translation>다시 제출할까요?</translation>
    </message>
    <message>
        <source>Submit it again for {price}?</source>
        <translation>{price}에 다시 제출할까요?</translation>
    </message>
    <message>
        <source>Unfinished jobs of the last time go on: {count}.</source>
        <translation>지난번에 끝나지 않은 작업을 계속합니다: {count}개.</translation>
    </message>
    <message>
        <source>The provider keeps the finished video until {day}.</source>
        <translation>제공업체가 완성된 영상을 {day}까지 보관합니다.</translation>
    </message>
</context>
<context>
    <name>JobBoard</name>
    <message>
        <source>A video is finished: {title}</source>
        <translation>영상이 완성되었습니다: {title}</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>A second paid request is sent. If the first one was charged too, you pay twice.</source>
        <translation>두 번째 유료 요청을 보냅니다. 첫 번째 요청의 요금도 청구되었다면 두 번 지불하게 됩니다.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>그대로 두기</translation>
    </message>
</context>
<context>
    <name>JobMenu</name>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Edit and run again</source>
        <translation>수정 후 다시 생성</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>위치 지정…</translation>
    </message>
    <message>
        <source>Download again</source>
        <translation>다시 다운로드</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 변경…</translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation>프롬프트 복사</translation>
    </message>
    <message>
        <source>Copy the model&apos;s wording</source>
        <translation>모델이 다듬은 문구 복사</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n takes</source>
        <translation>
            <numerusform>테이크 %n개 비교</numerusform>
        </translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>별점</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>별 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>별 없음</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>채택</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>태그…</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>폴더로 이동</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>폴더 없음</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>새 폴더…</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n files</source>
        <translation>
            <numerusform>파일 %n개 복사</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the file</source>
        <translation>파일 복사</translation>
    </message>
    <message>
        <source>Add to film</source>
        <translation>필름에 추가</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>파일 관리자에서 보기</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>휴지통으로 이동</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>목록에서 제거</translation>
    </message>
    <message numerus="yes">
        <source>Move %n clips to the bin</source>
        <translation>
            <numerusform>클립 %n개를 휴지통으로 이동</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n jobs and their files</source>
        <translation>
            <numerusform>작업 %n개와 해당 파일 제거</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>Waiting for its turn</source>
        <translation>차례를 기다리는 중</translation>
    </message>
    <message>
        <source>Uploading the picture</source>
        <translation>이미지 업로드 중</translation>
    </message>
    <message>
        <source>Sending the request</source>
        <translation>요청 보내는 중</translation>
    </message>
    <message>
        <source>Making the video</source>
        <translation>영상 만드는 중</translation>
    </message>
    <message>
        <source>Fetching the video</source>
        <translation>영상 가져오는 중</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>결과 알 수 없음</translation>
    </message>
</context>
<context>
    <name>JoinButton</name>
    <message>
        <source>Cut</source>
        <translation>컷</translation>
    </message>
    <message>
        <source>Cross-fade of {time}</source>
        <translation>{time} 디졸브</translation>
    </message>
    <message>
        <source>{join}. The second shot goes on from the first: its first frame, which would be seen twice, is left out.</source>
        <translation>{join}. 두 번째 샷은 첫 번째 샷에서 이어집니다. 두 번 보이게 될 첫 프레임은 뺍니다.</translation>
    </message>
    <message>
        <source>Between shots {one} and {other}: {join}</source>
        <translation>샷 {one}, {other} 사이: {join}</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>The smallest top-up there is {sum}.</source>
        <translation>그곳의 최소 충전 금액은 {sum}입니다.</translation>
    </message>
    <message>
        <source>A clip of {seconds} seconds in {resolution} costs {sum} by list price.</source>
        <translation>정가로 {resolution}, {seconds}초 클립은 {sum}입니다.</translation>
    </message>
    <message>
        <source>{provider} makes the videos and bills them to your account there. The key tells it that the order is yours; it is sent nowhere else.</source>
        <translation>{provider}에서 영상을 만들고 그곳의 계정에 요금을 청구합니다. 키는 주문자를 알려 주며, 다른 곳으로는 보내지 않습니다.</translation>
    </message>
    <message>
        <source>{provider} accepts the key.</source>
        <translation>{provider}에서 이 키를 받아들였습니다.</translation>
    </message>
    <message>
        <source>{provider} accepts the key. Your balance is {sum}.</source>
        <translation>{provider}에서 이 키를 받아들였습니다. 잔액은 {sum}입니다.</translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keyring.</source>
        <translation>키는 이 컴퓨터의 키 저장소에 보관됩니다.</translation>
    </message>
    <message>
        <source>A key is set by an environment variable. It is used before one saved here.</source>
        <translation>환경 변수에 키가 지정되어 있습니다. 여기에 저장한 키보다 먼저 사용됩니다.</translation>
    </message>
    <message>
        <source>A key is kept in this computer&apos;s keyring. A new one takes its place.</source>
        <translation>이 컴퓨터의 키 저장소에 키가 있습니다. 새 키를 넣으면 그 키로 바뀝니다.</translation>
    </message>
    <message>
        <source>A key is kept until the app is closed. A new one takes its place.</source>
        <translation>앱을 종료할 때까지 키를 보관합니다. 새 키를 넣으면 그 키로 바뀝니다.</translation>
    </message>
    <message>
        <source>The key will be kept in this computer&apos;s keyring, never in a file.</source>
        <translation>키는 이 컴퓨터의 키 저장소에 보관되며, 파일에는 절대 저장되지 않습니다.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the key is kept only until the app is closed.</source>
        <translation>이 컴퓨터에는 키 저장소가 없어, 키는 앱을 종료할 때까지만 보관됩니다.</translation>
    </message>
    <message>
        <source>The keyring is locked, so the key is kept only until the app is closed.</source>
        <translation>키 저장소가 잠겨 있어, 키는 앱을 종료할 때까지만 보관됩니다.</translation>
    </message>
    <message>
        <source>The keyring refused, so the key is kept only until the app is closed.</source>
        <translation>키 저장소가 거부하여, 키는 앱을 종료할 때까지만 보관됩니다.</translation>
    </message>
    <message>
        <source>The keyring does not answer, so the key is kept only until the app is closed.</source>
        <translation>키 저장소가 응답하지 않아, 키는 앱을 종료할 때까지만 보관됩니다.</translation>
    </message>
</context>
<context>
    <name>KeyButtons</name>
    <message>
        <source>Change key…</source>
        <translation>키 변경…</translation>
    </message>
    <message>
        <source>Add key…</source>
        <translation>키 추가…</translation>
    </message>
    <message>
        <source>Test key</source>
        <translation>키 테스트</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>키 제거</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>키 제거</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Your key for {provider}</source>
        <translation>{provider} 키</translation>
    </message>
    <message>
        <source>Region of the account</source>
        <translation>계정 지역</translation>
    </message>
    <message>
        <source>Worldwide</source>
        <translation>글로벌</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>중국 본토</translation>
    </message>
    <message>
        <source>A key works only in the region where it was made.</source>
        <translation>키는 만든 지역에서만 작동합니다.</translation>
    </message>
    <message>
        <source>Get a key at {page}</source>
        <translation>키 발급받기: {page}</translation>
    </message>
</context>
<context>
    <name>KeyEntry</name>
    <message>
        <source>Paste the key here</source>
        <translation>여기에 키를 붙여넣으세요</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>키 표시</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Test key</source>
        <translation>키 테스트</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Key pasted.</source>
        <translation>키를 붙여넣었습니다.</translation>
    </message>
</context>
<context>
    <name>KeyErrands</name>
    <message>
        <source>A key is set by an environment variable. It is used before one saved here.</source>
        <translation>환경 변수에 키가 지정되어 있습니다. 여기에 저장한 키보다 먼저 사용됩니다.</translation>
    </message>
    <message>
        <source>A key is kept in this computer&apos;s keyring.</source>
        <translation>이 컴퓨터의 키 저장소에 키가 있습니다.</translation>
    </message>
    <message>
        <source>A key is kept until the app is closed.</source>
        <translation>앱을 종료할 때까지 키를 보관합니다.</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring cannot be asked.</source>
        <translation>이 컴퓨터의 키 저장소에 접근할 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation>아직 키가 없습니다.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>확인 중…</translation>
    </message>
    <message>
        <source>{provider} accepts the key.</source>
        <translation>{provider}에서 이 키를 받아들였습니다.</translation>
    </message>
    <message>
        <source>{provider} accepts the key. Your balance is {sum}.</source>
        <translation>{provider}에서 이 키를 받아들였습니다. 잔액은 {sum}입니다.</translation>
    </message>
    <message>
        <source>The key is removed from this computer.</source>
        <translation>이 컴퓨터에서 키를 제거했습니다.</translation>
    </message>
</context>
<context>
    <name>KeyTrial</name>
    <message>
        <source>Asking…</source>
        <translation>확인 중…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>저장 중…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>제거 중…</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Play or pause</source>
        <translation>재생 또는 일시정지</translation>
    </message>
    <message>
        <source>Play backwards, each time faster</source>
        <translation>역방향 재생, 누를 때마다 빠르게</translation>
    </message>
    <message>
        <source>Play forwards, each time faster</source>
        <translation>정방향 재생, 누를 때마다 빠르게</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>이전 프레임</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>다음 프레임</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>끝으로</translation>
    </message>
    <message>
        <source>Begin the shot here</source>
        <translation>여기서 샷 시작</translation>
    </message>
    <message>
        <source>End the shot here</source>
        <translation>여기서 샷 끝</translation>
    </message>
    <message>
        <source>Take the whole clip</source>
        <translation>클립 전체 사용</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Give stars, 0 for none</source>
        <translation>별점 주기, 0은 없음</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>채택</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Neither keep nor reject</source>
        <translation>채택과 제외 취소</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>파일 복사</translation>
    </message>
    <message>
        <source>Delete, or stop a job</source>
        <translation>삭제 또는 작업 중지</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>마지막 변경 취소</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>1초 뒤로</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>1초 앞으로</translation>
    </message>
    <message>
        <source>Mark the start of a part</source>
        <translation>구간 시작점 표시</translation>
    </message>
    <message>
        <source>Mark the end of a part</source>
        <translation>구간 끝점 표시</translation>
    </message>
    <message>
        <source>Clear the marks</source>
        <translation>표시 지우기</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>소리 크게</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>소리 작게</translation>
    </message>
    <message>
        <source>Sound off or on</source>
        <translation>소리 끄기/켜기</translation>
    </message>
    <message>
        <source>Repeat or not</source>
        <translation>반복 켜기/끄기</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Farther away</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>전체 화면 맞춤</translation>
    </message>
    <message>
        <source>Whole screen or not</source>
        <translation>전체 화면 전환</translation>
    </message>
    <message>
        <source>Leave the whole screen</source>
        <translation>전체 화면 나가기</translation>
    </message>
</context>
<context>
    <name>LabelFields</name>
    <message>
        <source>Shown</source>
        <translation>표시 시간</translation>
    </message>
    <message>
        <source>Say that AI made it</source>
        <translation>AI가 만들었음을 알리기</translation>
    </message>
    <message>
        <source>China, the European Union and others ask that videos made by AI can be told from others, and platforms look for such labels. What applies to you depends on where and what you publish; these labels are a help, and no promise that all of it is met. A label that a clip carries already is kept in every export, and cannot be changed or taken out here.</source>
        <translation>중국, 유럽연합 등에서는 AI로 만든 영상을 다른 영상과 구별할 수 있게 하도록 요구하며, 플랫폼도 이런 라벨을 확인합니다. 무엇이 적용되는지는 어디에 무엇을 게시하는지에 따라 다릅니다. 이 라벨은 도움을 줄 뿐, 모든 요건을 충족한다고 보장하지는 않습니다. 클립에 이미 있는 라벨은 내보낼 때마다 유지되며, 여기서 바꾸거나 뺄 수 없습니다.</translation>
    </message>
    <message>
        <source>In the file&apos;s data</source>
        <translation>파일 데이터에</translation>
    </message>
    <message>
        <source>Label exported files</source>
        <translation>내보낸 파일에 라벨 넣기</translation>
    </message>
    <message>
        <source>Programs can read it, viewers do not see it: the AIGC label of China&apos;s standard, with the provider&apos;s name and its number for the clip, and the source type of the press (IPTC). It is added where a clip carries none.</source>
        <translation>프로그램은 읽을 수 있지만 보는 사람에게는 보이지 않습니다. 제공업체 이름과 그곳의 클립 번호가 든 중국 표준의 AIGC 라벨과, 언론 분야 표준(IPTC)의 출처 유형입니다. 라벨이 없는 클립에 추가합니다.</translation>
    </message>
    <message>
        <source>Keep a labelled copy of each new clip</source>
        <translation>새 클립마다 라벨을 넣은 사본 보관</translation>
    </message>
    <message>
        <source>The clip itself stays to the byte as the provider sent it. The copy is put into {folder}. Clips that carry a label already need none.</source>
        <translation>클립 자체는 제공업체가 보낸 그대로 1바이트도 바뀌지 않습니다. 사본은 {folder} 폴더에 넣습니다. 이미 라벨이 있는 클립에는 사본이 필요 없습니다.</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>화면에</translation>
    </message>
    <message>
        <source>Show words in the picture</source>
        <translation>화면에 문구 표시</translation>
    </message>
    <message>
        <source>In exports, and in the labelled copies. The pictures are encoded anew for that. China asks for at least {percent} % of the picture&apos;s shorter side, for at least {seconds} seconds.</source>
        <translation>내보낸 파일과 라벨을 넣은 사본에 표시합니다. 이를 위해 화면을 재인코딩합니다. 중국에서는 화면 짧은 변의 {percent}% 이상 크기로 {seconds}초 이상 표시하도록 요구합니다.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>왼쪽 위</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>오른쪽 위</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>왼쪽 아래</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>오른쪽 아래</translation>
    </message>
    <message>
        <source>The first {n} s</source>
        <translation>처음 {n}초</translation>
    </message>
    <message>
        <source>Throughout</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>This computer has no letters for some of these signs. Choose other words.</source>
        <translation>이 컴퓨터에 일부 글자의 글꼴이 없습니다. 다른 문구를 선택하세요.</translation>
    </message>
    <message>
        <source>These words are too long for a picture of this shape at this height.</source>
        <translation>이 높이에서는 이 비율의 화면에 문구가 너무 깁니다.</translation>
    </message>
    <message>
        <source>Nothing is drawn into the picture.</source>
        <translation>화면에 아무것도 넣지 않습니다.</translation>
    </message>
    <message>
        <source>“{words}” is to be seen throughout.</source>
        <translation>“{words}” 문구가 처음부터 끝까지 표시됩니다.</translation>
    </message>
    <message>
        <source>“{words}” is to be seen for the first {n} seconds.</source>
        <translation>“{words}” 문구가 처음 {n}초 동안 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>LabelsFlow</name>
    <message>
        <source>A clip was not labelled: {reason}</source>
        <translation>클립 하나에 라벨을 넣지 못했습니다: {reason}</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels for AI-made video</source>
        <translation>AI 생성 영상 라벨</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <comment>the tag of this language</comment>
        <translation>ko</translation>
    </message>
</context>
<context>
    <name>LibraryHead</name>
    <message>
        <source>Library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>라이브러리 검색</translation>
    </message>
    <message>
        <source>Search prompts, names, tags and models (Ctrl+F)</source>
        <translation>프롬프트, 이름, 태그, 모델 검색(Ctrl+F)</translation>
    </message>
    <message>
        <source>Clips shown</source>
        <translation>표시할 클립</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>채택</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Unrated</source>
        <translation>미평가</translation>
    </message>
    <message numerus="yes">
        <source>%n filters on</source>
        <translation>
            <numerusform>필터 %n개 적용됨</numerusform>
        </translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>필터 더 보기</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found}/{all}개</translation>
    </message>
    <message>
        <source>{found} of {all} shown. Show all</source>
        <translation>{all}개 중 {found}개 표시됨. 모두 표시</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>모든 클립 표시</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>오래된 순</translation>
    </message>
    <message>
        <source>Best rated first</source>
        <translation>별점 높은 순</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>이름순</translation>
    </message>
    <message>
        <source>Most expensive first</source>
        <translation>비용 높은 순</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>모델순</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>정렬: {order}</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>As the model rewrote the prompt: {prompt}</source>
        <translation>모델이 다듬은 프롬프트: {prompt}</translation>
    </message>
    <message>
        <source>The file is not where it was</source>
        <translation>파일이 원래 위치에 없음</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>채택</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>제외</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>별 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of a batch</source>
        <translation>일괄 작업에 포함</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>라이브러리 검색</translation>
    </message>
    <message>
        <source>Clips and jobs</source>
        <translation>클립과 작업</translation>
    </message>
    <message>
        <source>Finished clips gather here. Drop a picture, say what should move, and press Generate.</source>
        <translation>완성된 클립이 여기에 모입니다. 이미지를 놓고, 무엇이 움직일지 적고, 생성을 누르세요.</translation>
    </message>
    <message>
        <source>No clip is like that.</source>
        <translation>조건에 맞는 클립이 없습니다.</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>모든 클립 표시</translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <source>Limits</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>Over a limit nothing is sent.</source>
        <translation>한도를 넘으면 아무것도 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>하루</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>한 달</translation>
    </message>
    <message>
        <source>At one press</source>
        <translation>1회</translation>
    </message>
    <message>
        <source>Ask me above</source>
        <translation>확인 기준 금액</translation>
    </message>
    <message>
        <source>Never ask</source>
        <translation>묻지 않음</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>한도 없음</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>That is no sum of money. The limit before it still holds.</source>
        <translation>금액이 아닙니다. 이전 한도가 그대로 적용됩니다.</translation>
    </message>
    <message>
        <source>A clip whose price is not known in this currency is refused while there is a limit.</source>
        <translation>한도가 있는 동안에는 이 통화로 가격을 알 수 없는 클립은 거절됩니다.</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>Random</source>
        <translation>무작위</translation>
    </message>
</context>
<context>
    <name>LinkFlow</name>
    <message>
        <source>This is a link to {host}. Nothing has been fetched from there yet.</source>
        <translation>{host} 주소로 가는 링크입니다. 아직 아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>Fetch the picture from {host}</source>
        <translation>{host}에서 이미지 가져오기</translation>
    </message>
    <message>
        <source>Fetching the picture from {host}…</source>
        <translation>{host}에서 이미지 가져오는 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>LiveSketch</name>
    <message>
        <source>Camera sketch</source>
        <translation>카메라 스케치</translation>
    </message>
    <message>
        <source>Camera sketch, not the video</source>
        <translation>카메라 스케치, 실제 영상 아님</translation>
    </message>
    <message>
        <source>Render as a clip, free</source>
        <translation>클립으로 무료 렌더링</translation>
    </message>
    <message>
        <source>Make a video file of this sketch. It costs nothing.</source>
        <translation>이 스케치를 영상 파일로 만듭니다. 비용이 들지 않습니다.</translation>
    </message>
    <message>
        <source>Play the camera sketch</source>
        <translation>카메라 스케치 재생</translation>
    </message>
    <message>
        <source>Pause the camera sketch</source>
        <translation>카메라 스케치 일시 정지</translation>
    </message>
</context>
<context>
    <name>LiveStage</name>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation>언어와 화면</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>라이트</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>다크</translation>
    </message>
    <message>
        <source>Light, high contrast</source>
        <translation>밝게, 고대비</translation>
    </message>
    <message>
        <source>Dark, high contrast</source>
        <translation>어둡게, 고대비</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>화면 모드</translation>
    </message>
    <message>
        <source>Colors, light, dark, high contrast, theme</source>
        <translation>색상, 밝게, 어둡게, 고대비, 테마</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>동작 줄이기</translation>
    </message>
    <message>
        <source>Nothing moves by itself. Where the system asks for that, it is so in any case.</source>
        <translation>아무것도 저절로 움직이지 않습니다. 시스템에서 요청하면 항상 그렇습니다.</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>애니메이션</translation>
    </message>
    <message>
        <source>Play camera sketches over the picture</source>
        <translation>이미지 위에 카메라 스케치 재생</translation>
    </message>
    <message>
        <source>Camera commands in the prompt are shown on your picture while you type. This is free.</source>
        <translation>입력하는 동안 프롬프트의 카메라 명령을 이미지 위에서 보여 줍니다. 무료입니다.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>[Push in] Mist drifts over the lake as the day begins.</source>
        <translation>[푸시 인] 날이 밝아 오면서 호수 위로 안개가 흐른다.</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>이미지 붙여넣기</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>AI-generated</source>
        <translation>AI 생성</translation>
    </message>
</context>
<context>
    <name>Mends</name>
    <message>
        <source>Crop…</source>
        <translation>자르기…</translation>
    </message>
    <message>
        <source>Pad…</source>
        <translation>여백…</translation>
    </message>
    <message>
        <source>Enlarge to {width} × {height} (adds no detail)</source>
        <translation>{width} × {height} 크기로 확대(세부 묘사는 늘지 않음)</translation>
    </message>
</context>
<context>
    <name>MissingClips</name>
    <message>
        <source>Where is this clip now?</source>
        <translation>이 클립은 지금 어디에 있나요?</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>영상 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Is this the clip?</source>
        <translation>이 클립이 맞나요?</translation>
    </message>
    <message>
        <source>The app cannot tell whether {name} is this clip. Play it to be sure.</source>
        <translation>{name} 파일이 이 클립인지 앱이 판단할 수 없습니다. 재생해서 확인하세요.</translation>
    </message>
    <message>
        <source>Yes, it is</source>
        <translation>예, 맞습니다</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Found: {name}</source>
        <translation>찾았습니다: {name}</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Camera sketch</source>
        <translation>카메라 스케치</translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Fetching {model}…</source>
        <translation>{model} 불러오는 중…</translation>
    </message>
    <message>
        <source>free</source>
        <translation>무료</translation>
    </message>
</context>
<context>
    <name>ModelLine</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>해상도</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Remove this model</source>
        <translation>이 모델 제거</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n}초</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>자동</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Choose a model</source>
        <translation>모델 선택</translation>
    </message>
    <message>
        <source>Search by name, maker or family</source>
        <translation>이름, 개발사, 계열로 검색</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>모델 검색</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>입력 종류</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>No model fits this. Try fewer words, or another filter.</source>
        <translation>조건에 맞는 모델이 없습니다. 단어를 줄이거나 다른 필터를 써 보세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>모델 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>{models} · listed on {date}</source>
        <translation>{models} · {date} 목록 기준</translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>추가…</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>모델 추가</translation>
    </message>
    <message>
        <source>Model {n}</source>
        <translation>모델 {n}</translation>
    </message>
</context>
<context>
    <name>NetworkErrands</name>
    <message>
        <source>The keyring did not take it, so it holds until the app is closed.</source>
        <translation>키 저장소에 보관하지 못해, 앱을 종료할 때까지만 유지됩니다.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>시도 중…</translation>
    </message>
    <message>
        <source>{provider}: {host} was reached through the proxy {proxy}, in {n} ms.</source>
        <translation>{provider}: 프록시 {proxy} 경유로 {host}에 연결했습니다({n}ms).</translation>
    </message>
    <message>
        <source>{provider}: {host} was reached directly, in {n} ms.</source>
        <translation>{provider}: {host}에 직접 연결했습니다({n}ms).</translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>직접 설정</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Counts for everything the app asks for, also on the command line, from the next request.</source>
        <translation>명령줄을 포함해 앱의 모든 요청에 적용되며, 다음 요청부터 유효합니다.</translation>
    </message>
    <message>
        <source>Firewall, company network, internet</source>
        <translation>방화벽, 회사 네트워크, 인터넷</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>프록시 주소</translation>
    </message>
    <message>
        <source>Host, port</source>
        <translation>호스트, 포트</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Only where the proxy asks for one.</source>
        <translation>프록시에서 요구할 때만 입력합니다.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s keyring, never in a file.</source>
        <translation>이 컴퓨터의 키 저장소에 보관되며, 파일에는 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>연결 테스트</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Tries to reach each provider, without your key. Nothing is billed.</source>
        <translation>키 없이 각 제공업체에 연결해 봅니다. 요금은 청구되지 않습니다.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Jobs at once</source>
        <translation>동시 작업 수</translation>
    </message>
    <message>
        <source>So many clips each provider gets at the same time; the others wait.</source>
        <translation>각 제공업체에 동시에 보낼 클립 수입니다. 나머지는 기다립니다.</translation>
    </message>
    <message>
        <source>Parallel, limit, queue</source>
        <translation>병렬, 제한, 대기열</translation>
    </message>
    <message>
        <source>Until there is an address, nothing changes.</source>
        <translation>주소를 입력하기 전에는 바뀌지 않습니다.</translation>
    </message>
</context>
<context>
    <name>NextShot</name>
    <message>
        <source>The last frame is the picture now. Say what should happen next.</source>
        <translation>마지막 프레임을 이미지로 넣었습니다. 다음에 무슨 일이 일어날지 적으세요.</translation>
    </message>
    <message>
        <source>This frame is the picture now. Say what should move.</source>
        <translation>이 프레임을 이미지로 넣었습니다. 무엇이 움직일지 적으세요.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>이 알림 닫기</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n개 더</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesSection</name>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Tell me when a clip is finished or has failed</source>
        <translation>클립이 완성되거나 실패하면 알림</translation>
    </message>
    <message>
        <source>By a notification of your system. A click on it shows the clip.</source>
        <translation>시스템 알림으로 알려 줍니다. 클릭하면 클립이 표시됩니다.</translation>
    </message>
    <message>
        <source>Only while I am in another program</source>
        <translation>다른 프로그램을 쓰는 동안에만</translation>
    </message>
    <message>
        <source>Keep the computer awake while clips are made</source>
        <translation>클립을 만드는 동안 컴퓨터를 절전하지 않기</translation>
    </message>
    <message>
        <source>The screen may still go dark. Clips go on at the provider even while this computer sleeps.</source>
        <translation>화면은 꺼질 수 있습니다. 컴퓨터가 절전 상태여도 제공업체에서는 계속 만듭니다.</translation>
    </message>
    <message>
        <source>Sleep, energy, standby</source>
        <translation>절전, 에너지, 대기</translation>
    </message>
</context>
<context>
    <name>OneMoreTake</name>
    <message>
        <source>One more take</source>
        <translation>한 테이크 더</translation>
    </message>
    <message>
        <source>One more take · free</source>
        <translation>한 테이크 더 · 무료</translation>
    </message>
    <message>
        <source>One more take · {sum}</source>
        <translation>한 테이크 더 · {sum}</translation>
    </message>
    <message>
        <source>The same picture, words and settings once more, with another seed: {price}</source>
        <translation>같은 이미지, 문구, 설정으로 시드만 바꾸어 한 번 더 만듭니다: {price}</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>Make clips</source>
        <translation>클립 만들기</translation>
    </message>
    <message>
        <source>Asking for prices…</source>
        <translation>가격 조회 중…</translation>
    </message>
    <message>
        <source>{n} rows are too many: at most {limit} can be made at once.</source>
        <translation>{n}개 행은 너무 많습니다. 한 번에 최대 {limit}개까지 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>The price of one row is not known; the provider tells after its clip is made.</source>
        <translation>행 1개의 가격을 알 수 없습니다. 클립을 만든 뒤에 제공업체가 알려 줍니다.</translation>
    </message>
    <message numerus="yes">
        <source>The prices of %n rows are not known; the provider tells after their clips are made.</source>
        <translation>
            <numerusform>행 %n개의 가격을 알 수 없습니다. 클립을 만든 뒤에 제공업체가 알려 줍니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make 1 draft</source>
        <translation>시안 1개 만들기</translation>
    </message>
    <message numerus="yes">
        <source>Make %n drafts</source>
        <translation>
            <numerusform>시안 %n개 만들기</numerusform>
        </translation>
    </message>
    <message>
        <source>Make 1 clip</source>
        <translation>클립 1개 만들기</translation>
    </message>
    <message numerus="yes">
        <source>Make %n clips</source>
        <translation>
            <numerusform>클립 %n개 만들기</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out because of problems: row {rows}.</source>
        <translation>문제가 있어 뺀 행: {rows}.</translation>
    </message>
    <message>
        <source>Left out because of problems: rows {rows}.</source>
        <translation>문제가 있어 뺀 행: {rows}.</translation>
    </message>
    <message>
        <source>Pictures are being looked at for {n} rows.</source>
        <translation>행 {n}개의 이미지를 확인하는 중입니다.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Do anything</source>
        <translation>무엇이든 실행</translation>
    </message>
    <message>
        <source>Search commands, models and clips</source>
        <translation>명령, 모델, 클립 검색</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>검색 결과</translation>
    </message>
    <message>
        <source>Nothing fits this. Try fewer words.</source>
        <translation>맞는 결과가 없습니다. 검색어를 줄여 보세요.</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter does it, Esc closes.</source>
        <translation>화살표 키로 선택, Enter로 실행, Esc로 닫기.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>클립</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>First + last</source>
        <translation>첫 + 끝</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>참조</translation>
    </message>
    <message>
        <source>{sum} / s</source>
        <translation>초당 {sum}</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>무료</translation>
    </message>
    <message>
        <source>from {sum}</source>
        <translation>{sum}부터</translation>
    </message>
    <message>
        <source>Free, on this computer</source>
        <translation>이 컴퓨터에서 무료</translation>
    </message>
    <message>
        <source>took you {n} s</source>
        <translation>내 기록 {n}초</translation>
    </message>
    <message>
        <source>took you {n} min</source>
        <translation>내 기록 {n}분</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>더 이상 목록에 없음</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>one of {frames} pictures</source>
        <translation>이미지 {frames}개 중 하나</translation>
    </message>
    <message>
        <source>turned upright</source>
        <translation>똑바로 회전함</translation>
    </message>
    <message>
        <source>colours converted to sRGB</source>
        <translation>색상을 sRGB로 변환함</translation>
    </message>
    <message>
        <source>{depth} bits reduced to 8</source>
        <translation>{depth}비트를 8비트로 줄임</translation>
    </message>
    <message>
        <source>transparent parts filled</source>
        <translation>투명한 부분을 채움</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>잘라냄</translation>
    </message>
    <message>
        <source>border added</source>
        <translation>여백을 추가함</translation>
    </message>
    <message>
        <source>{width} × {height} → {sent_width} × {sent_height}</source>
        <translation>{width} × {height} → {sent_width} × {sent_height}</translation>
    </message>
    <message>
        <source>enlarged {width} × {height} → {sent_width} × {sent_height}</source>
        <translation>확대 {width} × {height} → {sent_width} × {sent_height}</translation>
    </message>
    <message>
        <source>converted from {kind}</source>
        <translation>{kind}에서 변환함</translation>
    </message>
    <message>
        <source>location removed</source>
        <translation>위치 정보를 지움</translation>
    </message>
    <message>
        <source>camera data and comments removed</source>
        <translation>카메라 정보와 설명을 지움</translation>
    </message>
    <message>
        <source>camera data removed</source>
        <translation>카메라 정보를 지움</translation>
    </message>
    <message>
        <source>comments removed</source>
        <translation>설명을 지움</translation>
    </message>
</context>
<context>
    <name>PictureBox</name>
    <message>
        <source>End picture</source>
        <translation>끝 이미지</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Drop an end picture here</source>
        <translation>끝 이미지를 여기에 놓으세요</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>이미지를 여기에 놓으세요</translation>
    </message>
    <message>
        <source>or paste it, or click to choose a file</source>
        <translation>또는 붙여넣거나, 클릭해 파일을 선택하세요</translation>
    </message>
    <message>
        <source>Use as end picture</source>
        <translation>끝 이미지로 사용</translation>
    </message>
    <message>
        <source>Use as picture</source>
        <translation>이미지로 사용</translation>
    </message>
    <message>
        <source>Remove the end picture</source>
        <translation>끝 이미지 제거</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>이미지 제거</translation>
    </message>
    <message>
        <source>Crop or pad the end picture</source>
        <translation>끝 이미지 자르기 또는 여백 추가</translation>
    </message>
    <message>
        <source>Crop or pad the picture</source>
        <translation>이미지 자르기 또는 여백 추가</translation>
    </message>
    <message>
        <source>Choose another picture…</source>
        <translation>다른 이미지 선택…</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>이미지 선택…</translation>
    </message>
    <message>
        <source>Crop or pad…</source>
        <translation>자르기·여백 추가…</translation>
    </message>
    <message>
        <source>Swap the picture and the end picture</source>
        <translation>이미지와 끝 이미지 맞바꾸기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Click to choose another picture</source>
        <translation>클릭하여 다른 이미지 선택</translation>
    </message>
</context>
<context>
    <name>PictureFields</name>
    <message>
        <source>{count} of up to {most} pictures of what is to be seen</source>
        <translation>영상에 나올 대상의 이미지, 최대 {most}개 중 {count}개</translation>
    </message>
    <message>
        <source>Swap the picture and the end picture</source>
        <translation>이미지와 끝 이미지 맞바꾸기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Use the whole picture again</source>
        <translation>전체 이미지를 다시 사용</translation>
    </message>
    <message>
        <source>Without a picture, the words alone decide.</source>
        <translation>이미지가 없으면 텍스트만으로 정해집니다.</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>link to {path}</source>
        <translation>링크 대상 {path}</translation>
    </message>
    <message>
        <source>Padded as last time</source>
        <translation>지난번처럼 여백을 추가함</translation>
    </message>
    <message>
        <source>Cropped as last time</source>
        <translation>지난번처럼 잘라냄</translation>
    </message>
    <message>
        <source>Prepared as last time</source>
        <translation>지난번처럼 준비함</translation>
    </message>
</context>
<context>
    <name>PictureIntake</name>
    <message>
        <source>Choose pictures</source>
        <translation>이미지 선택</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>이미지 ({patterns})</translation>
    </message>
    <message>
        <source>Videos, for their last frame ({patterns})</source>
        <translation>영상의 마지막 프레임 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>This is kept in a place that this app cannot open. Copy it to this computer, then drop the file.</source>
        <translation>이 앱이 열 수 없는 곳에 있습니다. 이 컴퓨터에 복사한 다음 그 파일을 놓으세요.</translation>
    </message>
    <message>
        <source>No picture was found there. Copy a picture or a picture file first.</source>
        <translation>놓거나 붙여넣은 것에 이미지가 없습니다. 먼저 이미지나 이미지 파일을 복사하세요.</translation>
    </message>
    <message>
        <source>The disk with these files does not answer. Copy them to this computer, then drop them again.</source>
        <translation>이 파일들이 있는 디스크가 응답하지 않습니다. 이 컴퓨터에 복사한 다음 다시 놓으세요.</translation>
    </message>
    <message>
        <source>There are no pictures in the folder {name}.</source>
        <translation>{name} 폴더에 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>{model} takes up to {most} reference pictures, and they are all there.</source>
        <translation>{model} 모델은 참조 이미지를 {most}개까지 받으며, 이미 다 찼습니다.</translation>
    </message>
    <message>
        <source>The first picture is the start of the clip, the second one its end.</source>
        <translation>첫 번째 이미지로 클립이 시작되고, 두 번째 이미지로 끝납니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n reference pictures were added.</source>
        <translation>
            <numerusform>참조 이미지 %n개를 추가했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>{used} of {count} pictures were added; {model} takes up to {most}.</source>
        <translation>이미지 {count}개 중 {used}개를 추가했습니다. {model} 모델은 {most}개까지 받습니다.</translation>
    </message>
    <message>
        <source>More than {most} files cannot be taken at once.</source>
        <translation>한 번에 {most}개가 넘는 파일은 받을 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Make a clip of each (%n)…</source>
        <translation>
            <numerusform>각각 클립으로 만들기(%n개)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You gave %n files. The first one, {name}, is used.</source>
        <translation>
            <numerusform>파일 %n개를 넣으셨습니다. 첫 번째인 {name} 파일을 사용합니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturesSection</name>
    <message>
        <source>Pictures</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>추가…</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>이미지 추가</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove the chosen pictures</source>
        <translation>선택한 이미지 제거</translation>
    </message>
    <message>
        <source>Drop pictures here, or make clips from words alone.</source>
        <translation>이미지를 여기에 놓거나, 텍스트만으로 클립을 만드세요.</translation>
    </message>
</context>
<context>
    <name>PlayableFlow</name>
    <message>
        <source>{n} % done. The original stays as it is.</source>
        <translation>{n}% 완료. 원본은 그대로 유지됩니다.</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Player</source>
        <translation>플레이어</translation>
    </message>
    <message>
        <source>Video: {title}</source>
        <translation>영상: {title}</translation>
    </message>
    <message>
        <source>Playing in the small window</source>
        <translation>작은 창에서 재생 중</translation>
    </message>
    <message>
        <source>Bring it back here</source>
        <translation>여기로 다시 가져오기</translation>
    </message>
    <message>
        <source>Open in system player</source>
        <translation>시스템 플레이어에서 열기</translation>
    </message>
    <message>
        <source>This video can&apos;t be shown here</source>
        <translation>이 영상을 여기에서 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Its format has no decoder in this app. The file itself is safe on your disk.</source>
        <translation>이 앱에 해당 형식의 디코더가 없습니다. 파일 자체는 디스크에 안전하게 있습니다.</translation>
    </message>
    <message>
        <source>Make a playable copy</source>
        <translation>재생 가능한 사본 만들기</translation>
    </message>
    <message>
        <source>Videos can&apos;t be played here</source>
        <translation>여기에서 영상을 재생할 수 없습니다</translation>
    </message>
    <message>
        <source>This system lacks a library for playing. The file itself is safe on your disk.</source>
        <translation>이 시스템에 재생용 라이브러리가 없습니다. 파일 자체는 디스크에 안전하게 있습니다.</translation>
    </message>
    <message>
        <source>This video can&apos;t be read</source>
        <translation>이 영상을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>The file is missing, damaged, or not a video.</source>
        <translation>파일이 없거나, 손상되었거나, 영상이 아닙니다.</translation>
    </message>
    <message>
        <source>Making a playable copy</source>
        <translation>재생 가능한 사본을 만드는 중</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>Free</source>
        <translation>무료</translation>
    </message>
    <message>
        <source>{sum} · list price</source>
        <translation>{sum} · 정가</translation>
    </message>
    <message>
        <source>about {sum} · maker&apos;s list price</source>
        <translation>약 {sum} · 개발사 정가</translation>
    </message>
    <message>
        <source>{sum}</source>
        <translation>{sum}</translation>
    </message>
    <message>
        <source>Price not listed</source>
        <translation>가격 미공개</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Privacy</source>
        <translation>개인정보</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>보내는 것</translation>
    </message>
    <message>
        <source>Your picture, your words and the settings of a clip go to the provider you chose, and only when you press Generate. Pictures are sent without the place, date and camera they were taken with. Your key goes to that provider and to nobody else. Its list of models is asked for, too, and prices, by model and settings alone: pictures and words stay here until then. A picture that you drag from a web page is fetched from there.</source>
        <translation>이미지와 글, 클립 설정은 선택한 제공업체로만, 생성을 누를 때만 보냅니다. 이미지는 촬영 장소, 날짜, 카메라 정보 없이 보냅니다. 키는 해당 제공업체에만 보내고 다른 곳에는 보내지 않습니다. 모델 목록과 가격도 조회하는데, 가격은 모델과 설정만으로 조회하므로 그때까지 이미지와 글은 이 컴퓨터에 남아 있습니다. 웹 페이지에서 끌어온 이미지는 그곳에서 가져옵니다.</translation>
    </message>
    <message>
        <source>What is kept on this computer</source>
        <translation>이 컴퓨터에 보관하는 것</translation>
    </message>
    <message>
        <source>Videos, copies of the pictures used, prompts and what they cost. Keys are in the keyring of this computer, never in a file.</source>
        <translation>영상, 사용한 이미지의 사본, 프롬프트와 그 비용을 보관합니다. 키는 이 컴퓨터의 키 저장소에 있으며, 파일에는 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>What is not done</source>
        <translation>하지 않는 것</translation>
    </message>
    <message>
        <source>The app counts nothing, reports nothing by itself and has no server of its own.</source>
        <translation>앱은 통계를 수집하지 않고, 스스로 아무것도 보고하지 않으며, 자체 서버가 없습니다.</translation>
    </message>
    <message>
        <source>Look for new versions</source>
        <translation>새 버전 확인</translation>
    </message>
    <message>
        <source>Once a day the list of versions is asked for. Nothing is installed by itself.</source>
        <translation>하루에 한 번 버전 목록을 조회합니다. 아무것도 저절로 설치하지 않습니다.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation>문제가 생겼을 때</translation>
    </message>
    <message>
        <source>Log files and the report hold no keys. You see the report before you hand it on.</source>
        <translation>로그 파일과 보고서에는 키가 들어 있지 않습니다. 전달하기 전에 보고서를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Log folder, report, bug</source>
        <translation>로그 폴더, 보고서, 버그</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>로그 폴더 열기</translation>
    </message>
    <message>
        <source>Show the report…</source>
        <translation>보고서 표시…</translation>
    </message>
</context>
<context>
    <name>ProblemSigns</name>
    <message>
        <source>Picture {number}: {words}</source>
        <translation>이미지 {number}: {words}</translation>
    </message>
</context>
<context>
    <name>PromptBox</name>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Camera movements</source>
        <translation>카메라 움직임</translation>
    </message>
    <message>
        <source>Put a camera movement into the prompt</source>
        <translation>프롬프트에 카메라 움직임 넣기</translation>
    </message>
    <message>
        <source>Saved and recent prompts</source>
        <translation>저장한 프롬프트와 최근 프롬프트</translation>
    </message>
    <message>
        <source>Saved and recent prompts, and ideas</source>
        <translation>저장한 프롬프트, 최근 프롬프트, 아이디어</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Say in a sentence what should move.</source>
        <translation>무엇이 움직여야 할지 한 문장으로 적으세요.</translation>
    </message>
    <message>
        <source>That was too much text: only its first {count} characters are kept.</source>
        <translation>텍스트가 너무 깁니다. 처음 {count}자만 남겼습니다.</translation>
    </message>
    <message>
        <source>More than three movements in one bracket often come out muddled.</source>
        <translation>괄호 하나에 움직임이 셋을 넘으면 결과가 뒤섞이기 쉽습니다.</translation>
    </message>
    <message>
        <source>The model doesn&apos;t know this movement.</source>
        <translation>모델이 모르는 움직임입니다.</translation>
    </message>
    <message>
        <source>The model doesn&apos;t know this movement. Did you mean {command}?</source>
        <translation>모델이 모르는 움직임입니다. 혹시 {command}인가요?</translation>
    </message>
    <message>
        <source>What should move? For example: Mist drifts over the lake, and a heron takes off. [Push in]</source>
        <translation>무엇이 움직일까요? 예: 호수 위로 안개가 흐르고 왜가리 한 마리가 날아오른다. [푸시 인]</translation>
    </message>
    <message>
        <source>What should move? For example: Mist drifts over the lake, and a heron takes off.</source>
        <translation>무엇이 움직일까요? 예: 호수 위로 안개가 흐르고 왜가리 한 마리가 날아오른다.</translation>
    </message>
    <message numerus="yes">
        <source>%n over · {length}/{limit}</source>
        <translation>
            <numerusform>%n자 초과 · {length}/{limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left · {length}/{limit}</source>
        <translation>
            <numerusform>%n자 남음 · {length}/{limit}</numerusform>
        </translation>
    </message>
    <message>
        <source>{length} of {limit} characters</source>
        <translation>{limit}자 중 {length}자</translation>
    </message>
</context>
<context>
    <name>PromptShelf</name>
    <message>
        <source>Saved</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>아이디어</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>People together</source>
        <translation>여러 사람</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>동물</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>풍경</translation>
    </message>
    <message>
        <source>City and architecture</source>
        <translation>도시와 건축</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>제품</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>음식</translation>
    </message>
    <message>
        <source>Illustration and anime</source>
        <translation>일러스트와 애니메이션</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>탈것</translation>
    </message>
    <message>
        <source>Plants and flowers</source>
        <translation>식물과 꽃</translation>
    </message>
    <message>
        <source>Fantasy and science fiction</source>
        <translation>판타지와 SF</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>추상</translation>
    </message>
</context>
<context>
    <name>PromptShelfPopup</name>
    <message>
        <source>Prompts</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Search in prompts</source>
        <translation>프롬프트 검색</translation>
    </message>
    <message>
        <source>Which prompts</source>
        <translation>표시할 프롬프트</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Name of this prompt</source>
        <translation>이 프롬프트의 이름</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Put the prompt back</source>
        <translation>프롬프트 되돌리기</translation>
    </message>
    <message>
        <source>No prompt holds these words. Try fewer of them.</source>
        <translation>이 단어들이 든 프롬프트가 없습니다. 단어를 줄여 보세요.</translation>
    </message>
    <message>
        <source>Prompts that you mark with the star will stand here.</source>
        <translation>별표를 누른 프롬프트가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>The prompts of your videos will stand here.</source>
        <translation>영상에 쓴 프롬프트가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Enter to use it, Ctrl+Enter to put it in at the cursor</source>
        <translation>Enter로 사용, Ctrl+Enter로 커서 위치에 넣기</translation>
    </message>
    <message>
        <source>The prompt is no longer saved.</source>
        <translation>프롬프트를 저장 목록에서 뺐습니다.</translation>
    </message>
    <message>
        <source>The prompt is deleted.</source>
        <translation>프롬프트를 삭제했습니다.</translation>
    </message>
</context>
<context>
    <name>PromptsSection</name>
    <message>
        <source>Prompts</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>One prompt on each line. Prompts of several lines are parted by blank lines.</source>
        <translation>한 줄에 프롬프트를 하나씩 적으세요. 여러 줄짜리 프롬프트는 빈 줄로 나눕니다.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>파일에서…</translation>
    </message>
    <message>
        <source>Take prompts or rows from a file</source>
        <translation>파일에서 프롬프트나 행 가져오기</translation>
    </message>
    <message>
        <source>Prompts · {n}</source>
        <translation>프롬프트 · {n}</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>the camera sketch</source>
        <translation>카메라 스케치</translation>
    </message>
</context>
<context>
    <name>ProvidersSection</name>
    <message>
        <source>Providers and keys</source>
        <translation>제공업체와 키</translation>
    </message>
    <message>
        <source>A provider makes the videos and bills them to your account there. The free sketch needs no key.</source>
        <translation>제공업체에서 영상을 만들고 그곳의 계정에 요금을 청구합니다. 무료 스케치에는 키가 필요 없습니다.</translation>
    </message>
    <message>
        <source>API key, account, test, remove</source>
        <translation>API 키, 계정, 테스트, 제거</translation>
    </message>
    <message>
        <source>API address of {provider}</source>
        <translation>{provider} API 주소</translation>
    </message>
    <message>
        <source>The environment variable {name} decides it now.</source>
        <translation>지금은 환경 변수 {name} 값을 따릅니다.</translation>
    </message>
    <message>
        <source>For a gateway of your own. Empty for the usual one. Your key is sent there.</source>
        <translation>자체 게이트웨이용입니다. 비워 두면 기본 주소를 씁니다. 키는 그곳으로 보냅니다.</translation>
    </message>
    <message>
        <source>URL, gateway, proxy</source>
        <translation>URL, 주소, 게이트웨이, 프록시</translation>
    </message>
    <message>
        <source>Where your account at MiniMax is</source>
        <translation>MiniMax 계정의 지역</translation>
    </message>
    <message>
        <source>International</source>
        <translation>글로벌</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>중국 본토</translation>
    </message>
    <message>
        <source>The two have keys and prices of their own; a key works in one of them only.</source>
        <translation>두 지역은 키와 가격이 따로입니다. 키는 한쪽에서만 작동합니다.</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Jobs on their way</source>
        <translation>진행 중인 작업</translation>
    </message>
    <message>
        <source>Nothing is being made just now. What you generate shows up here.</source>
        <translation>지금 만들고 있는 것이 없습니다. 생성하면 여기에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>RecentPictures</name>
    <message>
        <source>Recent pictures</source>
        <translation>최근 이미지</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>목록 비우기</translation>
    </message>
</context>
<context>
    <name>ReferenceRow</name>
    <message>
        <source>Reference pictures</source>
        <translation>참조 이미지</translation>
    </message>
    <message>
        <source>Add a reference picture</source>
        <translation>참조 이미지 추가</translation>
    </message>
    <message>
        <source>Drop pictures here, or click to choose a file</source>
        <translation>이미지를 여기에 놓거나, 클릭해 파일을 선택하세요</translation>
    </message>
    <message>
        <source>Reference picture {n}</source>
        <translation>참조 이미지 {n}</translation>
    </message>
</context>
<context>
    <name>RemovalFlow</name>
    <message numerus="yes">
        <source>%n jobs under way or with unknown outcome stay in the list.</source>
        <translation>
            <numerusform>진행 중이거나 결과를 알 수 없는 작업 %n개는 목록에 남습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n jobs whose video may still be fetched?</source>
        <translation>
            <numerusform>아직 영상을 가져올 수 있는 작업 %n개를 제거할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider may still have the video, and it is paid for or perhaps paid for. Once it is removed, the app does not look for it any more.</source>
        <translation>제공업체에 아직 영상이 있을 수 있으며, 요금이 지불되었거나 지불되었을 수 있습니다. 제거하면 앱이 더 이상 영상을 찾지 않습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>그대로 두기</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n clips for good?</source>
        <translation>
            <numerusform>클립 %n개를 완전히 삭제할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no bin for {folder}. What is deleted there cannot be brought back, and what it cost is not paid back.</source>
        <translation>{folder} 폴더에는 휴지통이 없습니다. 여기서 삭제한 것은 복원할 수 없으며, 들어간 비용도 돌려받지 못합니다.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>완전히 삭제</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>그대로 두기</translation>
    </message>
    <message numerus="yes">
        <source>%n clips deleted for good.</source>
        <translation>
            <numerusform>클립 %n개를 완전히 삭제했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to the bin: {title}</source>
        <translation>휴지통으로 이동했습니다: {title}</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <translation>제거했습니다: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n clips moved to the bin.</source>
        <translation>
            <numerusform>클립 %n개를 휴지통으로 이동했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs removed.</source>
        <translation>
            <numerusform>작업 %n개를 제거했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs under way or with unknown outcome stay.</source>
        <translation>
            <numerusform>진행 중이거나 결과를 알 수 없는 작업 %n개는 남습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copy report</source>
        <translation>보고서 복사</translation>
    </message>
    <message>
        <source>A report for support</source>
        <translation>지원 요청용 보고서</translation>
    </message>
    <message>
        <source>This is all that it says. It holds no key, and is sent to nobody by itself.</source>
        <translation>보고서의 내용은 이것이 전부입니다. 키는 들어 있지 않으며, 자동으로 누구에게도 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>With prompts and the provider&apos;s own words</source>
        <translation>프롬프트와 제공업체의 원문 포함</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>ReuseFlow</name>
    <message numerus="yes">
        <source>The form has the request of the first clip of this film, which has %n of them.</source>
        <translation>
            <numerusform>입력란에 이 필름의 첫 클립 요청을 넣었습니다. 필름의 요청은 모두 %n개입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The form has the request of this clip again.</source>
        <translation>입력란에 이 클립의 요청을 다시 넣었습니다.</translation>
    </message>
    <message>
        <source>Its pictures are not in this library: add them again.</source>
        <translation>요청의 이미지가 이 라이브러리에 없습니다. 다시 추가하세요.</translation>
    </message>
    <message>
        <source>Use its last frame instead</source>
        <translation>대신 마지막 프레임 사용</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Picture</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>Rows of the batch</source>
        <translation>일괄 작업의 행</translation>
    </message>
</context>
<context>
    <name>SaveTarget</name>
    <message>
        <source>Replace {name}?</source>
        <translation>{name} 파일을 바꿀까요?</translation>
    </message>
    <message>
        <source>There is a file of this name already. What it holds is lost then.</source>
        <translation>같은 이름의 파일이 이미 있습니다. 바꾸면 그 파일의 내용은 사라집니다.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>그대로 두기</translation>
    </message>
</context>
<context>
    <name>Sayings</name>
    <message>
        <source>Label the file as made by AI</source>
        <translation>파일에 AI 생성 라벨 넣기</translation>
    </message>
    <message>
        <source>Show “{words}” in the picture</source>
        <translation>화면에 “{words}” 표시</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>라벨…</translation>
    </message>
    <message>
        <source>Keep prompt and settings in the file</source>
        <translation>파일에 프롬프트와 설정 넣기</translation>
    </message>
    <message>
        <source>And the source pictures</source>
        <translation>원본 이미지도 넣기</translation>
    </message>
    <message>
        <source>Dropped onto this window, it fills the form again. Whoever has the file can read them.</source>
        <translation>이 창에 파일을 놓으면 입력란이 다시 채워집니다. 파일을 가진 사람은 누구나 내용을 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Files of this format have no place for them.</source>
        <translation>이 형식의 파일에는 이를 담을 곳이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Let the model rewrite the prompt</source>
        <translation>모델이 프롬프트를 다듬게 하기</translation>
    </message>
    <message>
        <source>Let the model enrich the prompt</source>
        <translation>모델이 프롬프트를 보강하게 하기</translation>
    </message>
    <message>
        <source>Rewrite the prompt faster</source>
        <translation>프롬프트를 더 빠르게 다듬기</translation>
    </message>
    <message>
        <source>Faster, a little rougher</source>
        <translation>더 빠르게, 조금 거칠게</translation>
    </message>
    <message>
        <source>Add the maker&apos;s watermark</source>
        <translation>개발사 워터마크 넣기</translation>
    </message>
    <message>
        <source>Add a watermark</source>
        <translation>워터마크 넣기</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>What should not be seen</source>
        <translation>나오지 않아야 할 것</translation>
    </message>
    <message>
        <source>Aspect ratio</source>
        <translation>화면 비율</translation>
    </message>
    <message>
        <source>Keep the camera still</source>
        <translation>카메라 고정</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n}초</translation>
    </message>
</context>
<context>
    <name>SettingsFlow</name>
    <message>
        <source>Clips are under way there. The change takes effect when they are finished.</source>
        <translation>진행 중인 클립이 있습니다. 변경은 클립이 끝난 뒤에 적용됩니다.</translation>
    </message>
    <message>
        <source>“{page}” is as it was at first.</source>
        <translation>“{page}” 페이지를 처음 상태로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>Folder for videos</source>
        <translation>영상 폴더</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>설정(*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>설정 내보내기</translation>
    </message>
    <message>
        <source>Exported, without keys and passwords.</source>
        <translation>키와 비밀번호를 빼고 내보냈습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n settings could not be understood and stayed as they were.</source>
        <translation>
            <numerusform>설정 %n개를 이해하지 못해 그대로 두었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings are imported.</source>
        <translation>설정을 가져왔습니다.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>설정 가져오기</translation>
    </message>
    <message>
        <source>The folder {path} cannot be opened.</source>
        <translation>{path} 폴더를 열 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>설정 검색</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>설정 페이지</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>이 페이지 초기화</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>이 단어가 들어간 설정이 없습니다.</translation>
    </message>
</context>
<context>
    <name>SettingsSections</name>
    <message>
        <source>Spending</source>
        <translation>지출</translation>
    </message>
    <message>
        <source>They hold in the window and on the command line alike.</source>
        <translation>창과 명령줄에 똑같이 적용됩니다.</translation>
    </message>
    <message>
        <source>Limit, per day, per month, at one press, ask me above, currency, costs</source>
        <translation>한도, 하루, 한 달, 1회, 확인, 통화, 비용</translation>
    </message>
    <message>
        <source>Labels for AI-made video</source>
        <translation>AI 생성 영상 라벨</translation>
    </message>
    <message>
        <source>Label, export, watermark, words in the picture, corner, AIGC, IPTC</source>
        <translation>라벨, 내보내기, 워터마크, 화면 문구, 모서리, AIGC, IPTC</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>The keys of the player and the library work while the keyboard is there; Tab leads there.</source>
        <translation>플레이어와 라이브러리의 키는 그곳에 포커스가 있을 때 작동합니다. Tab으로 이동하세요.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>ShotCard</name>
    <message>
        <source>Shot {number} of {count}: {title}. {caption}</source>
        <translation>샷 {number}/{count}: {title}. {caption}</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, an empty slot: {title}. {caption}</source>
        <translation>샷 {number}/{count}, 빈 슬롯: {title}. {caption}</translation>
    </message>
    <message>
        <source>Control and the arrow keys move it, Delete removes it, Enter plays from here.</source>
        <translation>Control과 화살표 키로 옮기고, Delete로 제거하며, Enter로 여기부터 재생합니다.</translation>
    </message>
    <message>
        <source>This shot is chosen.</source>
        <translation>이 샷이 선택되어 있습니다.</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>여기부터 재생</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Remove from the film</source>
        <translation>필름에서 제거</translation>
    </message>
</context>
<context>
    <name>ShotStrip</name>
    <message>
        <source>Shots</source>
        <translation>샷</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add a shot</source>
        <translation>샷 추가</translation>
    </message>
    <message>
        <source>Add clips from files, or an empty slot</source>
        <translation>파일에서 클립 추가 또는 빈 슬롯 추가</translation>
    </message>
    <message>
        <source>Clips from files…</source>
        <translation>파일에서 클립…</translation>
    </message>
    <message>
        <source>An empty slot with a prompt</source>
        <translation>프롬프트를 적는 빈 슬롯</translation>
    </message>
</context>
<context>
    <name>SlotSection</name>
    <message>
        <source>What is to be seen</source>
        <translation>보여 줄 내용</translation>
    </message>
    <message>
        <source>Prompt of this shot</source>
        <translation>이 샷의 프롬프트</translation>
    </message>
    <message>
        <source>What should happen in this shot?</source>
        <translation>이 샷에서 무슨 일이 일어나나요?</translation>
    </message>
    <message>
        <source>Go on from the shot before</source>
        <translation>앞 샷에서 이어가기</translation>
    </message>
    <message>
        <source>It begins with the last frame of the shot before.</source>
        <translation>앞 샷의 마지막 프레임으로 시작합니다.</translation>
    </message>
    <message>
        <source>Make this shot</source>
        <translation>이 샷 만들기</translation>
    </message>
    <message>
        <source>Fills the form with it. When the clip you make there is finished, it comes in here.</source>
        <translation>이 내용으로 입력란을 채웁니다. 거기서 만든 클립이 완성되면 여기에 들어옵니다.</translation>
    </message>
    <message>
        <source>Choose a clip for it…</source>
        <translation>넣을 클립 선택…</translation>
    </message>
</context>
<context>
    <name>SmallWindow</name>
    <message>
        <source>Video in a small window</source>
        <translation>작은 창의 영상</translation>
    </message>
    <message>
        <source>Back to the main window</source>
        <translation>기본 창으로 돌아가기</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Drag to resize</source>
        <translation>드래그하여 크기 조절</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>스페이스바</translation>
    </message>
</context>
<context>
    <name>SoundSection</name>
    <message>
        <source>Keep the clips&apos; own sound</source>
        <translation>클립 자체의 소리 유지</translation>
    </message>
    <message>
        <source>Choose a soundtrack…</source>
        <translation>사운드트랙 선택…</translation>
    </message>
    <message>
        <source>Or drop a sound file anywhere on this page.</source>
        <translation>또는 소리 파일을 이 페이지 아무 곳에나 놓으세요.</translation>
    </message>
    <message>
        <source>Soundtrack</source>
        <translation>사운드트랙</translation>
    </message>
    <message>
        <source>Remove the soundtrack</source>
        <translation>사운드트랙 제거</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>시작 위치</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>볼륨</translation>
    </message>
    <message>
        <source>Fades in over</source>
        <translation>페이드인</translation>
    </message>
    <message>
        <source>Fades out over</source>
        <translation>페이드아웃</translation>
    </message>
    <message>
        <source>Below zero, so much of its beginning is left out.</source>
        <translation>0보다 작으면 앞부분이 그만큼 빠집니다.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 초</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>Repeat it until the film ends</source>
        <translation>필름이 끝날 때까지 반복</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Stage</source>
        <translation>재생 화면</translation>
    </message>
</context>
<context>
    <name>StageActions</name>
    <message>
        <source>One more take</source>
        <translation>한 테이크 더</translation>
    </message>
    <message>
        <source>Edit and run again</source>
        <translation>수정 후 다시 생성</translation>
    </message>
    <message>
        <source>Put the picture, prompt and settings back into the form</source>
        <translation>이미지, 프롬프트, 설정을 입력란에 다시 넣기</translation>
    </message>
    <message>
        <source>Next shot</source>
        <translation>다음 샷</translation>
    </message>
    <message>
        <source>The last frame becomes the picture that the next clip begins with</source>
        <translation>마지막 프레임이 다음 클립의 첫 이미지가 됩니다</translation>
    </message>
    <message>
        <source>Use this frame</source>
        <translation>이 프레임 사용</translation>
    </message>
    <message>
        <source>The frame shown becomes the picture of the next clip</source>
        <translation>표시된 프레임이 다음 클립의 이미지가 됩니다</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <source>Open the folder with the video file</source>
        <translation>영상 파일이 있는 폴더 열기</translation>
    </message>
</context>
<context>
    <name>TakesButton</name>
    <message>
        <source>How many takes one press makes, each by itself</source>
        <translation>한 번에 만들 테이크 수, 각각 따로 만듭니다</translation>
    </message>
    <message>
        <source>1 take</source>
        <translation>테이크 1개</translation>
    </message>
    <message numerus="yes">
        <source>%n takes</source>
        <translation>
            <numerusform>테이크 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}분</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes}분 {seconds}초</translation>
    </message>
    <message>
        <source>{elapsed} · longer than usual</source>
        <translation>{elapsed} · 평소보다 오래 걸림</translation>
    </message>
    <message>
        <source>{elapsed} · about {left} left</source>
        <translation>{elapsed} · 약 {left} 남음</translation>
    </message>
    <message>
        <source>{elapsed} · usually about {typical}</source>
        <translation>{elapsed} · 보통 약 {typical}</translation>
    </message>
</context>
<context>
    <name>Titled</name>
    <message>
        <source>{title}: {words}</source>
        <translation>{title}: {words}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>이미지 선택…</translation>
    </message>
    <message>
        <source>Several at once…</source>
        <translation>여러 개 한꺼번에…</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>필름…</translation>
    </message>
    <message>
        <source>Try the sample picture, free</source>
        <translation>샘플 이미지로 무료 체험</translation>
    </message>
    <message>
        <source>API key…</source>
        <translation>API 키…</translation>
    </message>
    <message>
        <source>Costs and limits…</source>
        <translation>비용과 한도…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Open the videos folder</source>
        <translation>영상 폴더 열기</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>Copy report…</source>
        <translation>보고서 복사…</translation>
    </message>
    <message>
        <source>About Hailuo Desktop</source>
        <translation>Hailuo Desktop 정보</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>진행 중 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} left</source>
        <translation>잔액 {sum}</translation>
    </message>
    <message>
        <source>{sum} today</source>
        <translation>오늘 {sum}</translation>
    </message>
    <message>
        <source>Opens costs and limits</source>
        <translation>비용과 한도를 엽니다</translation>
    </message>
    <message>
        <source>Add API key</source>
        <translation>API 키 추가</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 키</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>One frame back</source>
        <translation>이전 프레임</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>다음 프레임</translation>
    </message>
    <message>
        <source>Place in the clip</source>
        <translation>클립 재생 위치</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Frame number</source>
        <translation>프레임 번호</translation>
    </message>
    <message>
        <source>Number of the frame shown, the first being 0</source>
        <translation>표시된 프레임의 번호, 첫 프레임은 0</translation>
    </message>
    <message>
        <source>Play in a loop</source>
        <translation>반복 재생</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>볼륨</translation>
    </message>
    <message>
        <source>Play in a small window on top</source>
        <translation>항상 위에 있는 작은 창에서 재생</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>전체 화면 끝내기</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>스페이스바</translation>
    </message>
    <message>
        <source>Place in the clip; the part from {first} to {last} is played</source>
        <translation>클립 재생 위치. {first}~{last} 구간을 재생합니다</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>소리 켜기</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>소리 끄기</translation>
    </message>
    <message>
        <source>Speed {speed}</source>
        <translation>속도 {speed}</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>New version</source>
        <translation>새 버전</translation>
    </message>
    <message>
        <source>What is new in version {version}</source>
        <translation>버전 {version}의 새로운 기능</translation>
    </message>
    <message>
        <source>You have version {version}. It goes on working.</source>
        <translation>현재 버전은 {version}입니다. 그대로 계속 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>There are no notes on this version.</source>
        <translation>이 버전에 대한 설명이 없습니다.</translation>
    </message>
    <message>
        <source>Download page</source>
        <translation>다운로드 페이지</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>UpdateFlow</name>
    <message>
        <source>Look for new versions once a day? Nothing is installed by itself.</source>
        <translation>하루에 한 번 새 버전을 확인할까요? 자동으로 설치되는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Version {version} is available.</source>
        <translation>새 버전이 있습니다: {version}.</translation>
    </message>
    <message>
        <source>Download page</source>
        <translation>다운로드 페이지</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>새로운 기능</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation>영상</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>{setting} (needed)</source>
        <translation>{setting} (필수)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Show {title}</source>
        <translation>{title} 표시</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>Step {number}, done</source>
        <translation>{number}단계, 완료</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>{number}단계</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>Enter crops or pads it, Delete removes it, Control with the left or right arrow moves it.</source>
        <translation>Enter로 자르거나 여백을 추가하고, Delete로 제거하며, Control과 왼쪽 또는 오른쪽 화살표로 옮깁니다.</translation>
    </message>
    <message>
        <source>The model does not take it as it is.</source>
        <translation>모델이 그대로는 받지 않습니다.</translation>
    </message>
    <message>
        <source>{name}: click to crop or pad</source>
        <translation>{name}: 클릭하여 자르거나 여백 추가</translation>
    </message>
    <message>
        <source>Remove picture {n}</source>
        <translation>이미지 {n} 제거</translation>
    </message>
    <message>
        <source>Crop or pad…</source>
        <translation>자르기·여백 추가…</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>앞으로 옮기기</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>뒤로 옮기기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
</TS>
