<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Hailuo Desktop</source>
        <translation>關於 Hailuo Desktop</translation>
    </message>
    <message>
        <source>Hailuo Desktop {version}</source>
        <translation>Hailuo Desktop {version}</translation>
    </message>
    <message>
        <source>Turns a picture and a sentence into a video. Free software under the GNU General Public License, version 3 or later. Icons by Lucide.</source>
        <translation>用一張圖片和一句話做出影片。本程式為自由軟體，採用 GNU 通用公共授權條款第 3 版或更新版本。圖示來自 Lucide。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Enter the key</source>
        <translation>輸入金鑰</translation>
    </message>
    <message>
        <source>Choose the region…</source>
        <translation>選擇區域…</translation>
    </message>
    <message>
        <source>Top up your account</source>
        <translation>為帳號儲值</translation>
    </message>
    <message>
        <source>Open your account</source>
        <translation>開啟帳號頁面</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>上限…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Change the request</source>
        <translation>修改請求</translation>
    </message>
    <message>
        <source>Change the prompt</source>
        <translation>修改提示詞</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>選擇圖片…</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>選擇模型…</translation>
    </message>
    <message>
        <source>Choose a list…</source>
        <translation>選擇清單…</translation>
    </message>
    <message>
        <source>Show the new price</source>
        <translation>顯示新價格</translation>
    </message>
    <message>
        <source>Show the film</source>
        <translation>顯示短片</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>顯示任務</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Copy report…</source>
        <translation>複製報告…</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>複製這段文字</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Advanced</name>
    <message>
        <source>Advanced</source>
        <translation>進階</translation>
    </message>
    <message>
        <source>Advanced settings</source>
        <translation>進階設定</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展開</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已收合</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>{state} · final of row {n}</source>
        <translation>{state} · 第 {n} 列的定稿</translation>
    </message>
    <message>
        <source>{state} · take {n}</source>
        <translation>{state} · 第 {n} 版</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免費</translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>價格未知</translation>
    </message>
    <message>
        <source>at least {sum}</source>
        <translation>至少 {sum}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Taken out of the list</source>
        <translation>已從清單移除</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>已完成 {done} / {all}</translation>
    </message>
    <message>
        <source>{spent} of {sum} spent</source>
        <translation>已花費 {spent} / {sum}</translation>
    </message>
    <message>
        <source>{n} running</source>
        <translation>{n} 個進行中</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} 個失敗</translation>
    </message>
    <message>
        <source>{n} unknown</source>
        <translation>{n} 個結果不明</translation>
    </message>
    <message>
        <source>{n} stopped</source>
        <translation>{n} 個已停止</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Several clips at once</source>
        <translation>一次生成多個片段</translation>
    </message>
    <message>
        <source>Takes of each</source>
        <translation>各生成幾版</translation>
    </message>
    <message>
        <source>Takes of each clip</source>
        <translation>每個片段的版本數</translation>
    </message>
    <message>
        <source>Crop pictures to fit the model</source>
        <translation>裁切圖片以符合模型</translation>
    </message>
    <message>
        <source>Only pictures of a shape that the model refuses are cropped.</source>
        <translation>只裁切長寬比不被模型接受的圖片。</translation>
    </message>
    <message>
        <source>Drafts first, finals as</source>
        <translation>先出草稿，定稿用</translation>
    </message>
    <message>
        <source>Model of the finals</source>
        <translation>定稿所用模型</translation>
    </message>
    <message>
        <source>All rows are made with the models above. You tick the good ones and have those made well.</source>
        <translation>所有列先以上方的模型生成，再勾選滿意的，用更好的模型生成定稿。</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>移除清單</translation>
    </message>
    <message>
        <source>Every picture with every prompt</source>
        <translation>每張圖片搭配每則提示詞</translation>
    </message>
    <message>
        <source>Add pictures and write a prompt on each line. Each row of the table is one clip, with its price. A CSV file may name prompt, picture, model, resolution, duration and takes.</source>
        <translation>加入圖片，每行寫一則提示詞。表格中的每一列就是一個片段，並附上價格。CSV 檔可以指定提示詞、圖片、模型、解析度、長度和版本數。</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>準備中…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of {name}</source>
        <translation>
            <numerusform>{name} 的 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>正在檢查圖片…</translation>
    </message>
    <message>
        <source>Take {n}</source>
        <translation>第 {n} 版</translation>
    </message>
    <message>
        <source>Row {n} of the list.</source>
        <translation>清單的第 {n} 列。</translation>
    </message>
</context>
<context>
    <name>BatchPlanning</name>
    <message>
        <source>No file was found there. Save the picture to this computer, then drop its file.</source>
        <translation>裡面找不到檔案。請將圖片儲存到這部電腦，再把檔案拖進來。</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>選擇圖片</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>圖片 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Choose a list of prompts</source>
        <translation>選擇提示詞清單</translation>
    </message>
    <message>
        <source>Lists of prompts ({patterns})</source>
        <translation>提示詞清單 ({patterns})</translation>
    </message>
    <message>
        <source>Columns that no model knows are left out: {columns}.</source>
        <translation>已略過沒有任何模型認得的欄：{columns}。</translation>
    </message>
    <message>
        <source>It stops there and waits.</source>
        <translation>執行到上限就會停下來等候。</translation>
    </message>
    <message>
        <source>Keeping picture {n} of {all}…</source>
        <translation>正在儲存第 {n} 張圖片，共 {all} 張…</translation>
    </message>
</context>
<context>
    <name>BatchView</name>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Which batch</source>
        <translation>選擇批次</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>顯示內容</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What is not sent yet waits. What was sent goes on, and is billed.</source>
        <translation>尚未送出的會等候；已送出的會繼續進行，並照常計費。</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>移除批次</translation>
    </message>
    <message>
        <source>The batch is shown no longer. Its clips stay in the library.</source>
        <translation>這個批次不再顯示，其中的片段仍留在媒體庫。</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>返回媒體庫</translation>
    </message>
    <message>
        <source>Rows are sent one after the other. Nothing is paid before it is sent.</source>
        <translation>各列會依序送出，送出前不會付費。</translation>
    </message>
    <message>
        <source>One row waits. Nothing of it is paid.</source>
        <translation>1 列等候中，這一列尚未付費。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows wait. Nothing of them is paid.</source>
        <translation>
            <numerusform>%n 列等候中，這些列都尚未付費。</numerusform>
        </translation>
    </message>
    <message>
        <source>Under Drafts, tick the ones you like and have them made well.</source>
        <translation>在「草稿」中勾選滿意的，再生成定稿。</translation>
    </message>
    <message>
        <source>What was sent goes on, and is billed.</source>
        <translation>已送出的會繼續進行，並照常計費。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message numerus="yes">
        <source>Make %n again</source>
        <translation>
            <numerusform>重新生成 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Make 1 final</source>
        <translation>生成 1 個定稿</translation>
    </message>
    <message numerus="yes">
        <source>Make %n finals</source>
        <translation>
            <numerusform>生成 %n 個定稿</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick drafts to make finals</source>
        <translation>勾選草稿以生成定稿</translation>
    </message>
    <message>
        <source>Leave out 1 row</source>
        <translation>略過 1 列</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n rows</source>
        <translation>
            <numerusform>略過 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Take 1 row in again</source>
        <translation>重新納入 1 列</translation>
    </message>
    <message numerus="yes">
        <source>Take %n rows in again</source>
        <translation>
            <numerusform>重新納入 %n 列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchWatch</name>
    <message>
        <source>A batch has stopped. {why}</source>
        <translation>有一個批次停止了。{why}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>A batch is finished: {words}</source>
        <translation>有一個批次完成了：{words}</translation>
    </message>
    <message>
        <source>Batch · {done} of {all} done</source>
        <translation>批次 · 已完成 {done} / {all}</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Show how the rows of your batches come along</source>
        <translation>顯示批次中各列的進度</translation>
    </message>
    <message>
        <source>Put this batch away?</source>
        <translation>要移除這個批次嗎？</translation>
    </message>
    <message>
        <source>One row is not made yet, and will not be. Nothing of it is paid.</source>
        <translation>還有 1 列尚未生成，之後也不會生成。這一列沒有付費。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are not made yet, and will not be. Nothing of them is paid.</source>
        <translation>
            <numerusform>還有 %n 列尚未生成，之後也不會生成。這些列都沒有付費。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>移除批次</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>A batch has one row left. Nothing of it is paid.</source>
        <translation>有一個批次還剩 1 列，這一列尚未付費。</translation>
    </message>
    <message numerus="yes">
        <source>A batch has %n rows left. Nothing of them is paid.</source>
        <translation>
            <numerusform>有一個批次還剩 %n 列，這些列都尚未付費。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>BetweenNames</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>BetweenPhrases</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>Push in</source>
        <translation>推進</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>拉遠</translation>
    </message>
    <message>
        <source>Truck left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Truck right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Pedestal up</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>Pedestal down</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>Pan left</source>
        <translation>左搖</translation>
    </message>
    <message>
        <source>Pan right</source>
        <translation>右搖</translation>
    </message>
    <message>
        <source>Tilt up</source>
        <translation>上搖</translation>
    </message>
    <message>
        <source>Tilt down</source>
        <translation>下搖</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>變焦推近</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>變焦拉遠</translation>
    </message>
    <message>
        <source>Shake</source>
        <translation>晃動</translation>
    </message>
    <message>
        <source>Tracking shot</source>
        <translation>跟隨</translation>
    </message>
    <message>
        <source>Static shot</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>The camera moves closer.</source>
        <translation>攝影機向前靠近。</translation>
    </message>
    <message>
        <source>The camera moves away.</source>
        <translation>攝影機向後退開。</translation>
    </message>
    <message>
        <source>The camera glides to the left, as on rails.</source>
        <translation>攝影機向左平移，像在軌道上滑行。</translation>
    </message>
    <message>
        <source>The camera glides to the right, as on rails.</source>
        <translation>攝影機向右平移，像在軌道上滑行。</translation>
    </message>
    <message>
        <source>The camera rises straight up.</source>
        <translation>攝影機垂直上升。</translation>
    </message>
    <message>
        <source>The camera sinks straight down.</source>
        <translation>攝影機垂直下降。</translation>
    </message>
    <message>
        <source>The camera stays where it is and turns to the left.</source>
        <translation>攝影機留在原位，向左轉動。</translation>
    </message>
    <message>
        <source>The camera stays where it is and turns to the right.</source>
        <translation>攝影機留在原位，向右轉動。</translation>
    </message>
    <message>
        <source>The camera stays where it is and looks up.</source>
        <translation>攝影機留在原位，向上仰。</translation>
    </message>
    <message>
        <source>The camera stays where it is and looks down.</source>
        <translation>攝影機留在原位，向下俯。</translation>
    </message>
    <message>
        <source>The lens zooms in; the camera stays where it is.</source>
        <translation>鏡頭變焦拉近，攝影機留在原位。</translation>
    </message>
    <message>
        <source>The lens zooms out; the camera stays where it is.</source>
        <translation>鏡頭變焦拉遠，攝影機留在原位。</translation>
    </message>
    <message>
        <source>The camera shakes, as if held by hand.</source>
        <translation>畫面晃動，像手持拍攝。</translation>
    </message>
    <message>
        <source>The camera follows what moves.</source>
        <translation>攝影機跟著移動的主體走。</translation>
    </message>
    <message>
        <source>The camera does not move at all.</source>
        <translation>攝影機完全不動。</translation>
    </message>
</context>
<context>
    <name>CameraBuilder</name>
    <message>
        <source>Camera movements</source>
        <translation>運鏡</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>轉動</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>變焦</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Then…</source>
        <translation>接著…</translation>
    </message>
    <message>
        <source>Begin the next movement, which follows this one.</source>
        <translation>開始下一個運鏡，接在這一個之後。</translation>
    </message>
    <message>
        <source>More than three together often come out muddled.</source>
        <translation>同時使用超過三個，畫面往往會雜亂。</translation>
    </message>
    <message>
        <source>Tap several to have them at the same time.</source>
        <translation>點選多個，就會同時進行。</translation>
    </message>
</context>
<context>
    <name>Cancel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing has been sent; cancelling is free.</source>
        <translation>尚未送出任何內容，取消不收費。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The request is just being sent: whether it will be charged is unknown then.</source>
        <translation>請求正在送出：此時停止，將無法得知是否會扣款。</translation>
    </message>
    <message>
        <source>Stop this job?</source>
        <translation>要停止這個任務嗎？</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止追蹤</translation>
    </message>
    <message>
        <source>The provider goes on making this video, and it is still billed.</source>
        <translation>供應商會繼續生成這部影片，並照常計費。</translation>
    </message>
    <message>
        <source>Stop watching this job?</source>
        <translation>要停止追蹤這個任務嗎？</translation>
    </message>
    <message>
        <source>Stop download</source>
        <translation>停止下載</translation>
    </message>
    <message>
        <source>The video is paid for. Its link is kept, so you can fetch it later.</source>
        <translation>這部影片已付費。連結會保留，之後仍可下載。</translation>
    </message>
    <message>
        <source>Stop the download?</source>
        <translation>要停止下載嗎？</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>The app stops caring for this request, which may have been charged.</source>
        <translation>App 將不再處理這個請求，而它可能已扣款。</translation>
    </message>
    <message>
        <source>Forget this job?</source>
        <translation>要放棄這個任務嗎？</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>The file is not where it was</source>
        <translation>檔案不在原來的位置</translation>
    </message>
</context>
<context>
    <name>ChainStrip</name>
    <message>
        <source>Shots that go on from each other</source>
        <translation>前後接續的鏡頭</translation>
    </message>
    <message>
        <source>Shot {number}: {title}</source>
        <translation>鏡頭 {number}：{title}</translation>
    </message>
    <message>
        <source>On the stage now</source>
        <translation>正在播放區顯示</translation>
    </message>
</context>
<context>
    <name>Charge</name>
    <message>
        <source>Nothing was charged.</source>
        <translation>未扣款。</translation>
    </message>
    <message>
        <source>By the provider&apos;s rules, a failed job is not charged.</source>
        <translation>依供應商規定，失敗的任務不扣款。</translation>
    </message>
    <message>
        <source>It may have been charged.</source>
        <translation>可能已扣款。</translation>
    </message>
    <message>
        <source>The clip has been paid for.</source>
        <translation>這個片段已付費。</translation>
    </message>
    <message>
        <source>{sum} may have been charged.</source>
        <translation>可能已扣款 {sum}。</translation>
    </message>
</context>
<context>
    <name>ClipDeeds</name>
    <message numerus="yes">
        <source>One take is kept, %n rejected.</source>
        <translation>
            <numerusform>已保留 1 個版本，淘汰 %n 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新增資料夾</translation>
    </message>
    <message>
        <source>Folders are for order here; the files stay where they are.</source>
        <translation>資料夾只用於在這裡整理；檔案仍在原位。</translation>
    </message>
    <message>
        <source>Rename the clip</source>
        <translation>重新命名片段</translation>
    </message>
    <message>
        <source>The name is shown in place of the prompt; the file keeps its own.</source>
        <translation>名稱會取代提示詞顯示；檔案名稱不變。</translation>
    </message>
    <message numerus="yes">
        <source>These are the tags that all of %n clips have.</source>
        <translation>
            <numerusform>這些是全部 %n 個片段共有的標籤。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Words to find the clip by, with commas between them.</source>
        <translation>用來尋找片段的字詞，以逗號分隔。</translation>
    </message>
    <message>
        <source>night, draft, for the trailer</source>
        <translation>夜景，草稿，預告片用</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>ClipExports</name>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>GIF or WebP of the marked part…</source>
        <translation>入點到出點的 GIF 或 WebP…</translation>
    </message>
    <message>
        <source>GIF or WebP…</source>
        <translation>GIF 或 WebP…</translation>
    </message>
    <message>
        <source>Save frame as picture…</source>
        <translation>將影格存成圖片…</translation>
    </message>
    <message>
        <source>Copy with label…</source>
        <translation>附標示的副本…</translation>
    </message>
    <message>
        <source>No frame is shown yet that could be saved.</source>
        <translation>目前還沒有可以儲存的影格。</translation>
    </message>
    <message>
        <source>{clip} frame {number}</source>
        <translation>{clip} 影格 {number}</translation>
    </message>
    <message>
        <source>PNG picture ({pattern})</source>
        <translation>PNG 圖片 ({pattern})</translation>
    </message>
    <message>
        <source>Save frame as picture</source>
        <translation>將影格存成圖片</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>已儲存「{name}」。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在資料夾中顯示</translation>
    </message>
    <message>
        <source>This is a camera sketch: no AI made it, so there is nothing to label.</source>
        <translation>這是運鏡示意，不是 AI 生成的，沒有需要標示的內容。</translation>
    </message>
    <message>
        <source>This clip carries its provider&apos;s label already. The file can be used as it is.</source>
        <translation>這個片段已帶有供應商的標示，檔案可以直接使用。</translation>
    </message>
    <message>
        <source>{clip} labelled</source>
        <translation>{clip} 附標示</translation>
    </message>
    <message>
        <source>Video ({pattern})</source>
        <translation>影片 ({pattern})</translation>
    </message>
    <message>
        <source>Copy with label</source>
        <translation>附標示的副本</translation>
    </message>
</context>
<context>
    <name>ClipFiles</name>
    <message numerus="yes">
        <source>%n files copied. Paste them in a folder or another program.</source>
        <translation>
            <numerusform>已複製 %n 個檔案，可以貼到資料夾或其他程式中。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder {path} cannot be opened.</source>
        <translation>無法開啟資料夾 {path}。</translation>
    </message>
</context>
<context>
    <name>ClipSection</name>
    <message>
        <source>The part of the clip that is shown</source>
        <translation>使用的片段範圍</translation>
    </message>
    <message>
        <source>Drag the ends. In the preview, I and O set them at the frame that is seen.</source>
        <translation>拖移兩端來調整。在預覽中，按 I 和 O 可設在目前的影格。</translation>
    </message>
    <message>
        <source>Home and End choose the beginning or the end, the arrow keys move it.</source>
        <translation>按 Home 和 End 選擇起點或終點，用方向鍵移動。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>從</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>起始影格</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>結束影格</translation>
    </message>
    <message>
        <source>Whole clip</source>
        <translation>整個片段</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>尋找檔案…</translation>
    </message>
    <message>
        <source>Leave out the doubled frame</source>
        <translation>略過重複的影格</translation>
    </message>
    <message>
        <source>This shot goes on from the one before: both have the frame between them.</source>
        <translation>這個鏡頭接續前一個，兩者交界處是同一個影格。</translation>
    </message>
    <message>
        <source>Into the next shot</source>
        <translation>銜接下一個鏡頭</translation>
    </message>
    <message>
        <source>How it goes over into the next shot</source>
        <translation>如何轉場到下一個鏡頭</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>直切</translation>
    </message>
    <message>
        <source>Cross-fade</source>
        <translation>交叉溶解</translation>
    </message>
    <message>
        <source>Length of the cross-fade</source>
        <translation>交叉溶解的長度</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
</context>
<context>
    <name>CodeCopy</name>
    <message>
        <source>Copy as code</source>
        <translation>複製為程式碼</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Copied as {language}. It holds no key. Each run sends one paid request.</source>
        <translation>已複製為 {language}。其中不含金鑰。每次執行都會送出一個付費請求。</translation>
    </message>
</context>
<context>
    <name>CommandFlow</name>
    <message>
        <source>Find a command…</source>
        <translation>尋找指令…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>依系統設定</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light, high contrast</source>
        <translation>淺色，高對比</translation>
    </message>
    <message>
        <source>Dark, high contrast</source>
        <translation>深色，高對比</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>New video</source>
        <translation>新影片</translation>
    </message>
    <message>
        <source>Clip on the stage</source>
        <translation>播放區中的片段</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>媒體庫</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>播放器</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>短片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare takes</source>
        <translation>比較版本</translation>
    </message>
    <message>
        <source>Takes side by side</source>
        <translation>並排的版本</translation>
    </message>
    <message>
        <source>A to D choose a take, Space plays, comma and full stop go frame by frame.</source>
        <translation>按 A 到 D 選擇版本，空白鍵播放，逗號和句號逐格移動。</translation>
    </message>
    <message>
        <source>Place in the clips</source>
        <translation>片段中的位置</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>How they are shown</source>
        <translation>顯示方式</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並排</translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation>逐一</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>滑動對照</translation>
    </message>
    <message>
        <source>What differs in what was asked for</source>
        <translation>請求內容的差異</translation>
    </message>
    <message>
        <source>All were asked for with the same request.</source>
        <translation>所有版本的請求內容都相同。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Keep {letter}, reject the rest</source>
        <translation>保留 {letter}，淘汰其他</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白鍵</translation>
    </message>
    <message>
        <source>A clip cannot be read any further.</source>
        <translation>有片段無法繼續讀取。</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示詞</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解析度</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>長度</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>End picture</source>
        <translation>結尾圖片</translation>
    </message>
    <message>
        <source>References</source>
        <translation>參考圖片</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子值</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>New video</source>
        <translation>新影片</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>短片中的位置</translation>
    </message>
    <message>
        <source>Time, shot and frame</source>
        <translation>時間、鏡頭與影格</translation>
    </message>
    <message>
        <source>The preview has no sound. The exported film has it.</source>
        <translation>預覽沒有聲音，匯出的短片則有。</translation>
    </message>
    <message>
        <source>shot {number}, frame {frame}</source>
        <translation>鏡頭 {number}，影格 {frame}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白鍵</translation>
    </message>
</context>
<context>
    <name>CostsFlow</name>
    <message>
        <source>Spend {sum} on this clip?</source>
        <translation>要為這個片段花費 {sum} 嗎？</translation>
    </message>
    <message numerus="yes">
        <source>Spend {sum} on these %n clips?</source>
        <translation>
            <numerusform>要為這 %n 個片段花費 {sum} 嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>Spend {sum}</source>
        <translation>花費 {sum}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不要</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>上限…</translation>
    </message>
    <message>
        <source>Export costs</source>
        <translation>匯出費用</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗號分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>All paid requests are written to {path}.</source>
        <translation>所有付費請求已寫入 {path}。</translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source>Costs and limits</source>
        <translation>費用與上限</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>匯出為 CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Nothing was paid for yet</source>
        <translation>還沒有任何付費紀錄</translation>
    </message>
    <message>
        <source>What your clips cost will stand here: today and this month, by day, month and model. The free sketch costs nothing and is not counted.</source>
        <translation>片段的費用會顯示在這裡：今天和本月的，也可以依日、月、模型查看。免費的運鏡示意不收費，也不計入。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Added up</source>
        <translation>加總方式</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>依日</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>依月</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>依模型</translation>
    </message>
    <message>
        <source>Currency of the chart</source>
        <translation>圖表的幣別</translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>已取得 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} not settled yet</source>
        <translation>{sum} 尚未結算</translation>
    </message>
    <message>
        <source>{sum} not charged</source>
        <translation>{sum} 未扣款</translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>%n 個價格未知</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Spent in the last months, in {currency}</source>
        <translation>最近幾個月的花費（{currency}）</translation>
    </message>
    <message>
        <source>Spent on the days of this month, in {currency}</source>
        <translation>本月每日的花費（{currency}）</translation>
    </message>
    <message>
        <source>At most {sum}</source>
        <translation>最高 {sum}</translation>
    </message>
</context>
<context>
    <name>CostsTable</name>
    <message>
        <source>Spent</source>
        <translation>花費</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送出</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已取得</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>未扣款</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>無價格</translation>
    </message>
    <message>
        <source>Settled, and what the provider has taken for clips that are not settled yet</source>
        <translation>已結算的金額，加上供應商已為尚未結算的片段收取的金額</translation>
    </message>
    <message>
        <source>Paid requests</source>
        <translation>付費請求</translation>
    </message>
    <message>
        <source>Clips that are here</source>
        <translation>已在這裡的片段</translation>
    </message>
    <message>
        <source>For failed clips, by the provider&apos;s rules</source>
        <translation>失敗片段依供應商規定退回的金額</translation>
    </message>
    <message>
        <source>Clips whose price nobody has said</source>
        <translation>沒有任何一方告知價格的片段</translation>
    </message>
</context>
<context>
    <name>DesktopFlow</name>
    <message>
        <source>Your video is ready</source>
        <translation>影片已完成</translation>
    </message>
    <message>
        <source>{title}
Finished in {time}.</source>
        <translation>{title}
耗時 {time}。</translation>
    </message>
    <message>
        <source>Several clips</source>
        <translation>多個片段</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>A video is being made</source>
        <translation>正在生成影片</translation>
    </message>
</context>
<context>
    <name>DraftTiles</name>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Make a batch</source>
        <translation>建立批次</translation>
    </message>
    <message>
        <source>Open its settings</source>
        <translation>開啟其設定</translation>
    </message>
    <message>
        <source>Use its last frame as end picture</source>
        <translation>以最後一格作為結尾圖片</translation>
    </message>
    <message>
        <source>Use its last frame</source>
        <translation>使用最後一格</translation>
    </message>
    <message>
        <source>Fetch the picture (asks first)</source>
        <translation>下載圖片（會先詢問）</translation>
    </message>
    <message>
        <source>Add to the references</source>
        <translation>加入參考圖片</translation>
    </message>
    <message>
        <source>Use as end picture</source>
        <translation>作為結尾圖片</translation>
    </message>
    <message>
        <source>Use as picture</source>
        <translation>作為圖片</translation>
    </message>
</context>
<context>
    <name>EmptyFilm</name>
    <message>
        <source>Put clips in a row, and export them as one film</source>
        <translation>把片段排成一列，匯出成一部短片</translation>
    </message>
    <message>
        <source>Drag clips here from the library or from a folder. An empty slot holds the prompt of a shot that is still to be made.</source>
        <translation>從媒體庫或資料夾把片段拖到這裡。空位可以存放尚待生成的鏡頭提示詞。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Add an empty slot</source>
        <translation>加入空位</translation>
    </message>
    <message>
        <source>Add the clip chosen in the library</source>
        <translation>加入媒體庫中選取的片段</translation>
    </message>
    <message numerus="yes">
        <source>Add the %n clips chosen in the library</source>
        <translation>
            <numerusform>加入媒體庫中選取的 %n 個片段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyStage</name>
    <message>
        <source>Your video will play here</source>
        <translation>影片會在這裡播放</translation>
    </message>
    <message>
        <source>Drop a picture</source>
        <translation>拖入一張圖片</translation>
    </message>
    <message>
        <source>Say what should move</source>
        <translation>寫下畫面該怎麼動</translation>
    </message>
    <message>
        <source>Press Generate</source>
        <translation>按「生成」</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>MP4 video ({pattern})</source>
        <translation>MP4 影片 ({pattern})</translation>
    </message>
    <message>
        <source>QuickTime video ({pattern})</source>
        <translation>QuickTime 影片 ({pattern})</translation>
    </message>
    <message>
        <source>GIF animation ({pattern})</source>
        <translation>GIF 動畫 ({pattern})</translation>
    </message>
    <message>
        <source>WebP animation ({pattern})</source>
        <translation>WebP 動畫 ({pattern})</translation>
    </message>
    <message>
        <source>Video ({pattern})</source>
        <translation>影片 ({pattern})</translation>
    </message>
    <message>
        <source>Plays everywhere.</source>
        <translation>到處都能播放。</translation>
    </message>
    <message>
        <source>For Apple&apos;s programs, and for editing.</source>
        <translation>適用於 Apple 的程式和剪輯。</translation>
    </message>
    <message>
        <source>For chats and web pages: silent, 256 colours, and large for its length.</source>
        <translation>適用於聊天和網頁：無聲、256 色，以這樣的長度來說檔案偏大。</translation>
    </message>
    <message>
        <source>For web pages: silent, finer and much smaller than a GIF.</source>
        <translation>適用於網頁：無聲，比 GIF 細緻，檔案也小得多。</translation>
    </message>
    <message>
        <source>Best: without loss where possible</source>
        <translation>最佳：盡可能無損</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Small file</source>
        <translation>小檔案</translation>
    </message>
    <message>
        <source>For editing: ProRes, very large</source>
        <translation>剪輯用：ProRes，檔案非常大</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>預設大小</translation>
    </message>
    <message>
        <source>As the clip</source>
        <translation>與片段相同</translation>
    </message>
    <message>
        <source>As the clip: {width} × {height}</source>
        <translation>與片段相同：{width} × {height}</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>{size}, enlarged</source>
        <translation>{size}，放大</translation>
    </message>
    <message>
        <source>Usual: {width} × {height}</source>
        <translation>預設：{width} × {height}</translation>
    </message>
    <message>
        <source>As the clip: {rate} a second</source>
        <translation>與片段相同：每秒 {rate} 格</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>每秒 {rate} 格</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>約 {size}</translation>
    </message>
    <message>
        <source>The pictures stay as they are, without loss; the sound is encoded anew.</source>
        <translation>畫面維持原樣、無損；聲音會重新編碼。</translation>
    </message>
    <message>
        <source>As it is, without loss.</source>
        <translation>維持原樣，無損。</translation>
    </message>
    <message>
        <source>Encoded anew, as you chose.</source>
        <translation>依選擇重新編碼。</translation>
    </message>
    <message>
        <source>Encoded anew: this format keeps pictures in another way than the clips do.</source>
        <translation>重新編碼：這個格式儲存畫面的方式與片段不同。</translation>
    </message>
    <message>
        <source>Encoded anew: the size changes.</source>
        <translation>重新編碼：大小有變。</translation>
    </message>
    <message>
        <source>Encoded anew: the frames a second change.</source>
        <translation>重新編碼：每秒格數有變。</translation>
    </message>
    <message>
        <source>Encoded anew: the clips are encoded in different ways.</source>
        <translation>重新編碼：各片段的編碼方式不同。</translation>
    </message>
    <message>
        <source>Encoded anew: at these marks the clip cannot be cut as it is.</source>
        <translation>重新編碼：片段無法直接在這些入點、出點剪開。</translation>
    </message>
    <message>
        <source>Encoded anew, so that the frame two shots share is shown once.</source>
        <translation>重新編碼，讓兩個鏡頭共有的影格只出現一次。</translation>
    </message>
    <message>
        <source>Encoded anew: shots fade into each other.</source>
        <translation>重新編碼：鏡頭之間有交叉溶解。</translation>
    </message>
    <message>
        <source>Encoded anew: words are drawn into the picture.</source>
        <translation>重新編碼：畫面上加了文字。</translation>
    </message>
    <message>
        <source>It carries a label already, which is kept as it is.</source>
        <translation>已帶有標示，會原樣保留。</translation>
    </message>
    <message>
        <source>It carries the label of {producer} already, which is kept as it is.</source>
        <translation>已帶有 {producer} 的標示，會原樣保留。</translation>
    </message>
    <message>
        <source>In its data: made by AI, by {producer}.</source>
        <translation>檔案資料中載明：由 AI 生成，製作方為 {producer}。</translation>
    </message>
    <message>
        <source>Nothing in it is known to be made by AI.</source>
        <translation>其中沒有已知由 AI 生成的內容。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Looking at the clips…</source>
        <translation>正在檢查片段…</translation>
    </message>
    <message>
        <source>Content Credentials hold for the original alone and end here.</source>
        <translation>Content Credentials 只對原始檔有效，到此為止。</translation>
    </message>
    <message>
        <source>Export clip</source>
        <translation>匯出片段</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>匯出短片</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>影格率</translation>
    </message>
    <message>
        <source>Other shapes</source>
        <translation>其他比例</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Whole, with black bars</source>
        <translation>完整顯示，加黑邊</translation>
    </message>
    <message>
        <source>Filling the picture, their edges cut</source>
        <translation>填滿畫面，裁掉邊緣</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>正在匯出「{name}」</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>約剩 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n more after it</source>
        <translation>
            <numerusform>之後還有 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {name}, {size}.</source>
        <translation>已儲存「{name}」，{size}。</translation>
    </message>
    <message>
        <source>The Content Credentials of the original are not in it.</source>
        <translation>其中不含原始檔的 Content Credentials。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在資料夾中顯示</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Export again…</source>
        <translation>再次匯出…</translation>
    </message>
    <message>
        <source>No program of this computer opens {name}.</source>
        <translation>這部電腦沒有程式可以開啟「{name}」。</translation>
    </message>
    <message>
        <source>End the export and leave?</source>
        <translation>要中止匯出並離開嗎？</translation>
    </message>
    <message>
        <source>A file is still being exported. It is ended, and nothing half is left behind.</source>
        <translation>還有檔案正在匯出。匯出會中止，不會留下不完整的檔案。</translation>
    </message>
    <message>
        <source>End it and leave</source>
        <translation>中止並離開</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
</context>
<context>
    <name>ExportStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>取消匯出</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>匯出進度</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>List not readable</source>
        <translation>無法讀取清單</translation>
    </message>
    <message>
        <source>The file {name} cannot be opened.</source>
        <translation>無法開啟檔案「{name}」。</translation>
    </message>
    <message>
        <source>Check that it is there and may be read, or choose another one.</source>
        <translation>請確認檔案存在且可以讀取，或選擇其他檔案。</translation>
    </message>
    <message>
        <source>Not a list</source>
        <translation>不是清單</translation>
    </message>
    <message>
        <source>The file {name} is not text, so no prompts can be read from it.</source>
        <translation>檔案「{name}」不是文字，無法從中讀取提示詞。</translation>
    </message>
    <message>
        <source>Save the sheet as CSV, or write the prompts into a text file.</source>
        <translation>請將試算表存成 CSV，或把提示詞寫進文字檔。</translation>
    </message>
    <message>
        <source>Damaged prompt</source>
        <translation>提示詞損毀</translation>
    </message>
    <message>
        <source>Some letters of the prompt could not be read from its file.</source>
        <translation>提示詞中有些字元無法從檔案讀出。</translation>
    </message>
    <message>
        <source>Write the prompt anew, or save the list again as UTF-8.</source>
        <translation>請重寫提示詞，或將清單重新存成 UTF-8。</translation>
    </message>
    <message>
        <source>Broken list</source>
        <translation>清單有誤</translation>
    </message>
    <message>
        <source>The list {name} cannot be read from row {row} on: a quotation mark is never closed.</source>
        <translation>清單「{name}」從第 {row} 列起無法讀取：有一個引號沒有結尾。</translation>
    </message>
    <message>
        <source>Mend that row, or save the list again as CSV.</source>
        <translation>請修正那一列，或將清單重新存成 CSV。</translation>
    </message>
    <message>
        <source>Empty list</source>
        <translation>清單是空的</translation>
    </message>
    <message>
        <source>There is no row in {name}.</source>
        <translation>「{name}」裡沒有任何列。</translation>
    </message>
    <message>
        <source>Write one prompt on each line, or choose another file.</source>
        <translation>請每行寫一則提示詞，或選擇其他檔案。</translation>
    </message>
    <message>
        <source>List too large</source>
        <translation>清單檔案過大</translation>
    </message>
    <message>
        <source>The file {name} is larger than {limit} MB.</source>
        <translation>檔案「{name}」超過 {limit} MB。</translation>
    </message>
    <message>
        <source>Split the list into several files.</source>
        <translation>請將清單拆成幾個檔案。</translation>
    </message>
    <message>
        <source>List too long</source>
        <translation>清單過長</translation>
    </message>
    <message>
        <source>{name} has {count} rows; at most {limit} can be made at once.</source>
        <translation>「{name}」有 {count} 列，一次最多生成 {limit} 列。</translation>
    </message>
    <message>
        <source>Over your limit</source>
        <translation>超過上限</translation>
    </message>
    <message>
        <source>These {clips} clips cost {price}, which is over your limit of {limit} for one press.</source>
        <translation>這 {clips} 個片段共需 {price}，超過單次 {limit} 的上限。</translation>
    </message>
    <message>
        <source>Raise the limit, make fewer clips, or choose a cheaper format.</source>
        <translation>請提高上限、減少片段，或選擇較便宜的規格。</translation>
    </message>
    <message>
        <source>Over this month&apos;s limit</source>
        <translation>超過本月上限</translation>
    </message>
    <message>
        <source>These {clips} clips cost {price}. Of your {limit} a month, {left} is left until {renews}.</source>
        <translation>這 {clips} 個片段共需 {price}。每月上限 {limit}，到 {renews} 前還剩 {left}。</translation>
    </message>
    <message>
        <source>Raise the limit, make fewer clips, or wait until it renews.</source>
        <translation>請提高上限、減少片段，或等到上限重新計算。</translation>
    </message>
    <message>
        <source>This price needs your yes</source>
        <translation>此價格需要確認</translation>
    </message>
    <message>
        <source>These {clips} clips cost {price}; you want to be asked above {limit}.</source>
        <translation>這 {clips} 個片段共需 {price}，而超過 {limit} 時需要先詢問。</translation>
    </message>
    <message>
        <source>Say yes to this price, make fewer clips, or choose a cheaper format.</source>
        <translation>請同意這個價格、減少片段，或選擇較便宜的規格。</translation>
    </message>
    <message>
        <source>Price not known</source>
        <translation>價格未知</translation>
    </message>
    <message>
        <source>Not every price of these {clips} clips is known, so your limit of {limit} cannot be kept.</source>
        <translation>這 {clips} 個片段中有些價格未知，因此無法確保不超過 {limit} 的上限。</translation>
    </message>
    <message>
        <source>Choose another format, or generate without a limit.</source>
        <translation>請選擇其他規格，或取消上限後再生成。</translation>
    </message>
    <message>
        <source>Over today&apos;s limit</source>
        <translation>超過今日上限</translation>
    </message>
    <message>
        <source>These {clips} clips cost {price}. Of your {limit} a day, {left} is left until {renews}.</source>
        <translation>這 {clips} 個片段共需 {price}。每日上限 {limit}，到 {renews} 前還剩 {left}。</translation>
    </message>
    <message>
        <source>Another clip</source>
        <translation>不是這個片段</translation>
    </message>
    <message>
        <source>{name} is not the clip that is looked for.</source>
        <translation>「{name}」不是要找的片段。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>請選擇其他檔案。</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>未刪除</translation>
    </message>
    <message>
        <source>{name} could not be deleted; it is still in {folder}.</source>
        <translation>無法刪除「{name}」，檔案仍在 {folder}。</translation>
    </message>
    <message>
        <source>See that no other program has it open, and that the folder may be written to.</source>
        <translation>請確認檔案沒有被其他程式開啟，且資料夾可以寫入。</translation>
    </message>
    <message>
        <source>Not brought back</source>
        <translation>未還原</translation>
    </message>
    <message>
        <source>{name} could not be brought back from the bin.</source>
        <translation>無法從垃圾桶還原「{name}」。</translation>
    </message>
    <message>
        <source>Bring it back in the system&apos;s own bin, if it is there; its card then finds it again.</source>
        <translation>如果檔案還在系統的垃圾桶裡，請從那裡還原，片段就會自動找回檔案。</translation>
    </message>
    <message>
        <source>No bin there</source>
        <translation>這裡沒有垃圾桶</translation>
    </message>
    <message>
        <source>The system has no bin for {folder}, so nothing was deleted.</source>
        <translation>系統在 {folder} 沒有垃圾桶，因此沒有刪除任何檔案。</translation>
    </message>
    <message>
        <source>Delete for good, or keep the files.</source>
        <translation>請永久刪除，或保留檔案。</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>There is not enough room in {folder}.</source>
        <translation>{folder} 的空間不足。</translation>
    </message>
    <message>
        <source>Make room on the disk; what was paid for is kept and fetched then.</source>
        <translation>請清出磁碟空間；已付費的內容會保留，屆時再下載。</translation>
    </message>
    <message>
        <source>Cannot write to the folder</source>
        <translation>無法寫入資料夾</translation>
    </message>
    <message>
        <source>The app cannot write to {folder}.</source>
        <translation>App 無法寫入 {folder}。</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>請選擇其他資料夾，或變更權限。</translation>
    </message>
    <message>
        <source>No display</source>
        <translation>沒有顯示環境</translation>
    </message>
    <message>
        <source>There is no display here, so no window can be opened.</source>
        <translation>這裡沒有顯示環境，無法開啟視窗。</translation>
    </message>
    <message>
        <source>Start the app from a desktop, or use its commands: hailuo-desktop --help names them.</source>
        <translation>請從桌面環境啟動 App，或使用指令：hailuo-desktop --help 會列出所有指令。</translation>
    </message>
    <message>
        <source>The display does not answer</source>
        <translation>顯示環境沒有回應</translation>
    </message>
    <message>
        <source>The display {display} lets no window be opened.</source>
        <translation>顯示環境 {display} 無法開啟視窗。</translation>
    </message>
    <message>
        <source>System libraries missing</source>
        <translation>缺少系統函式庫</translation>
    </message>
    <message>
        <source>This system lacks libraries that the window needs: {libraries}.</source>
        <translation>這個系統缺少視窗所需的函式庫：{libraries}。</translation>
    </message>
    <message>
        <source>Install them, on Debian and its kin by: sudo apt install {packages} – then start again.</source>
        <translation>請安裝這些函式庫（Debian 及其衍生系統：sudo apt install {packages}），再重新啟動。</translation>
    </message>
    <message>
        <source>Library of a newer version</source>
        <translation>媒體庫來自較新版本</translation>
    </message>
    <message>
        <source>The library at {path} was written by a newer version of the app, so this one only shows it.</source>
        <translation>位於 {path} 的媒體庫是由較新版本的 App 寫入的，因此這個版本只能檢視。</translation>
    </message>
    <message>
        <source>Use the newer version to generate.</source>
        <translation>請使用較新的版本來生成。</translation>
    </message>
    <message>
        <source>Library damaged</source>
        <translation>媒體庫損毀</translation>
    </message>
    <message>
        <source>The library at {path} is damaged and cannot be read.</source>
        <translation>位於 {path} 的媒體庫已損毀，無法讀取。</translation>
    </message>
    <message>
        <source>Start the app again: it begins a new library. Your videos are still in their folder.</source>
        <translation>請重新啟動 App，它會建立新的媒體庫。影片仍在原本的資料夾裡。</translation>
    </message>
    <message>
        <source>Library in use</source>
        <translation>媒體庫使用中</translation>
    </message>
    <message>
        <source>Another program holds the library at {path}.</source>
        <translation>位於 {path} 的媒體庫正被其他程式使用。</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>請稍候再試。</translation>
    </message>
    <message>
        <source>No such job</source>
        <translation>沒有這個任務</translation>
    </message>
    <message>
        <source>There is no job with the id {id}.</source>
        <translation>沒有編號為 {id} 的任務。</translation>
    </message>
    <message>
        <source>Look at the list of jobs.</source>
        <translation>請查看任務清單。</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>目前無法執行</translation>
    </message>
    <message>
        <source>The job is at a point where this cannot be done.</source>
        <translation>任務目前的階段無法進行這個動作。</translation>
    </message>
    <message>
        <source>Look at the job&apos;s state.</source>
        <translation>請查看任務的狀態。</translation>
    </message>
    <message>
        <source>A fault of the app</source>
        <translation>App 發生錯誤</translation>
    </message>
    <message>
        <source>Something went wrong inside the app.</source>
        <translation>App 內部發生錯誤。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, report it with the log file.</source>
        <translation>請再試一次；如果再次發生，請附上記錄檔回報。</translation>
    </message>
    <message>
        <source>The library was damaged. It is kept as {set_aside}, and a new one was begun.</source>
        <translation>媒體庫已損毀。損毀的媒體庫已保留為 {set_aside}，並建立了新的媒體庫。</translation>
    </message>
    <message>
        <source>Your videos are still in their folder; finished and paid clips were taken into the new library as far as they are known. Keep the damaged file for support.</source>
        <translation>影片仍在原本的資料夾裡；已完成和已付費的片段，只要查得到的都已納入新的媒體庫。請保留損毀的檔案，以便請求支援。</translation>
    </message>
    <message>
        <source>Library restored</source>
        <translation>媒體庫已還原</translation>
    </message>
    <message>
        <source>The library was damaged. It is kept as {set_aside}, and the copy of {restored} was put in its place.</source>
        <translation>媒體庫已損毀。損毀的媒體庫已保留為 {set_aside}，並改用 {restored} 的備份。</translation>
    </message>
    <message>
        <source>Your videos are still in their folder; finished and paid clips since then were taken in as far as they are known, and nothing was sent again. Keep the damaged file for support.</source>
        <translation>影片仍在原本的資料夾裡；備份之後完成和已付費的片段，只要查得到的都已納入，沒有重新送出任何請求。請保留損毀的檔案，以便請求支援。</translation>
    </message>
    <message>
        <source>The library was gone. The copy of {restored} was put in its place.</source>
        <translation>媒體庫不見了，已改用 {restored} 的備份。</translation>
    </message>
    <message>
        <source>Your videos are still in their folder; finished and paid clips since then were taken in as far as they are known, and nothing was sent again.</source>
        <translation>影片仍在原本的資料夾裡；備份之後完成和已付費的片段，只要查得到的都已納入，沒有重新送出任何請求。</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>結果不明</translation>
    </message>
    <message>
        <source>This job comes from the library&apos;s copy of {restored}, when it had not been sent yet. Whether it was sent since then is not known. It was not sent again.</source>
        <translation>這個任務來自媒體庫在 {restored} 的備份，當時尚未送出。之後是否曾送出，無從得知。App 沒有再次送出。</translation>
    </message>
    <message>
        <source>Look at your account at {provider} before you submit it again, or forget it.</source>
        <translation>再次送出前，請先查看你在 {provider} 的帳號；或放棄這個任務。</translation>
    </message>
    <message>
        <source>Disk error</source>
        <translation>磁碟錯誤</translation>
    </message>
    <message>
        <source>The disk with {folder} reports an error.</source>
        <translation>{folder} 所在的磁碟回報錯誤。</translation>
    </message>
    <message>
        <source>Check the disk; what was paid for is kept, and nothing new is sent until it works.</source>
        <translation>請檢查磁碟；已付費的內容會保留，磁碟恢復正常前不會送出新的請求。</translation>
    </message>
    <message>
        <source>There is not enough room in {folder}: {needed} MB must be free.</source>
        <translation>{folder} 的空間不足：需要 {needed} MB 的可用空間。</translation>
    </message>
    <message>
        <source>Clip not found</source>
        <translation>找不到片段</translation>
    </message>
    <message>
        <source>The file {name} is not there any more.</source>
        <translation>檔案「{name}」已經不在了。</translation>
    </message>
    <message>
        <source>It may have been moved or renamed: find it, or leave it out.</source>
        <translation>檔案可能已移動或重新命名：請找出檔案，或略過它。</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>檔案是空的</translation>
    </message>
    <message>
        <source>The file {name} has nothing in it.</source>
        <translation>檔案「{name}」沒有任何內容。</translation>
    </message>
    <message>
        <source>Fetch it again, or leave it out.</source>
        <translation>請重新下載，或略過它。</translation>
    </message>
    <message>
        <source>Not a readable clip</source>
        <translation>無法讀取的片段</translation>
    </message>
    <message>
        <source>The file {name} cannot be read as a video or sound.</source>
        <translation>檔案「{name}」無法讀取為影片或聲音。</translation>
    </message>
    <message>
        <source>Choose another file, or see that the app may read this one.</source>
        <translation>請選擇其他檔案，或確認 App 有權讀取這個檔案。</translation>
    </message>
    <message>
        <source>Clip damaged</source>
        <translation>片段損毀</translation>
    </message>
    <message>
        <source>The file {name} is damaged or cut off after its frame {number}.</source>
        <translation>檔案「{name}」在第 {number} 格之後損毀或中斷。</translation>
    </message>
    <message>
        <source>Fetch it again, or set its end mark before that frame.</source>
        <translation>請重新下載，或將出點設在那一格之前。</translation>
    </message>
    <message>
        <source>No moving picture</source>
        <translation>沒有畫面</translation>
    </message>
    <message>
        <source>The file {name} holds sound, but no moving picture.</source>
        <translation>檔案「{name}」只有聲音，沒有動態畫面。</translation>
    </message>
    <message>
        <source>Use it as a soundtrack, or choose another file.</source>
        <translation>請將它用作配樂，或選擇其他檔案。</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>沒有聲音</translation>
    </message>
    <message>
        <source>The file {name} holds no sound.</source>
        <translation>檔案「{name}」沒有聲音。</translation>
    </message>
    <message>
        <source>Choose another soundtrack, or none.</source>
        <translation>請選擇其他配樂，或不用配樂。</translation>
    </message>
    <message>
        <source>No such frame</source>
        <translation>沒有這個影格</translation>
    </message>
    <message>
        <source>{name} has {count} frames; there is no frame {number}.</source>
        <translation>「{name}」有 {count} 格，沒有第 {number} 格。</translation>
    </message>
    <message>
        <source>Set the marks anew.</source>
        <translation>請重新設定入點和出點。</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>沒有可匯出的內容</translation>
    </message>
    <message>
        <source>No frame is left between the marks.</source>
        <translation>入點和出點之間沒有影格。</translation>
    </message>
    <message>
        <source>Add a clip, or move the marks apart.</source>
        <translation>請加入片段，或將入點和出點拉開。</translation>
    </message>
    <message>
        <source>Too long for this format</source>
        <translation>對這個格式來說太長</translation>
    </message>
    <message>
        <source>This format is for {limit} seconds at most; the film has {seconds}.</source>
        <translation>這個格式最長 {limit} 秒，這部短片有 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Choose MP4, or set the marks closer.</source>
        <translation>請選擇 MP4，或縮短入點和出點的距離。</translation>
    </message>
    <message>
        <source>Too large for this format</source>
        <translation>對這個格式來說太大</translation>
    </message>
    <message>
        <source>This format is for sides of {limit} pixels at most; the film has {width} × {height}.</source>
        <translation>這個格式的邊長最多 {limit} 像素，這部短片是 {width} × {height}。</translation>
    </message>
    <message>
        <source>Choose a smaller size, or MP4.</source>
        <translation>請選擇較小的尺寸，或改用 MP4。</translation>
    </message>
    <message>
        <source>Cross-fade too long</source>
        <translation>交叉溶解過長</translation>
    </message>
    <message>
        <source>The cross-fades leave no frame of {name} to itself.</source>
        <translation>交叉溶解佔滿了「{name}」，沒有留下任何單獨的影格。</translation>
    </message>
    <message>
        <source>Make them shorter, or the clip longer.</source>
        <translation>請縮短交叉溶解，或加長片段。</translation>
    </message>
    <message>
        <source>Words too long for the picture</source>
        <translation>文字對畫面來說太長</translation>
    </message>
    <message>
        <source>The words of the visible mark do not fit into a picture of {width} × {height}.</source>
        <translation>標示文字放不進 {width} × {height} 的畫面。</translation>
    </message>
    <message>
        <source>Use fewer words, or a smaller mark.</source>
        <translation>請減少字數，或縮小標示文字。</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>匯出失敗</translation>
    </message>
    <message>
        <source>The export ended before it was complete; no file was written.</source>
        <translation>匯出在完成前中斷，沒有寫入檔案。</translation>
    </message>
    <message>
        <source>Mark of origin lost</source>
        <translation>來源標示遺失</translation>
    </message>
    <message>
        <source>The exported file did not carry the marks it must carry, so it was not saved.</source>
        <translation>匯出的檔案缺少必須帶有的標示，因此沒有儲存。</translation>
    </message>
    <message>
        <source>Choose another format, and report it with the log file.</source>
        <translation>請選擇其他格式，並附上記錄檔回報。</translation>
    </message>
    <message>
        <source>A file of that name exists</source>
        <translation>已有同名檔案</translation>
    </message>
    <message>
        <source>There is already a file {name}; it was left as it is.</source>
        <translation>已有檔案「{name}」，該檔案維持原樣。</translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be replaced.</source>
        <translation>請選擇其他名稱，或允許取代。</translation>
    </message>
    <message>
        <source>That would replace an original</source>
        <translation>這會取代原始檔</translation>
    </message>
    <message>
        <source>{name} is part of the film itself and is never overwritten.</source>
        <translation>「{name}」是這部短片的素材，絕不會被覆寫。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>請選擇其他名稱。</translation>
    </message>
    <message>
        <source>There is not enough room in {folder} for the export; nothing was left there.</source>
        <translation>{folder} 的空間不足，無法匯出；那裡沒有留下任何檔案。</translation>
    </message>
    <message>
        <source>Make room on the disk, or choose another folder.</source>
        <translation>請清出磁碟空間，或選擇其他資料夾。</translation>
    </message>
    <message>
        <source>The export cannot be written to {folder}, or the folder went away meanwhile.</source>
        <translation>無法將匯出檔寫入 {folder}，或這個資料夾在過程中消失了。</translation>
    </message>
    <message>
        <source>See that the folder is there and may be written to, or choose another.</source>
        <translation>請確認資料夾存在且可以寫入，或選擇其他資料夾。</translation>
    </message>
    <message>
        <source>Link not followed</source>
        <translation>未開啟連結</translation>
    </message>
    <message>
        <source>This link leads to {host}, where the app does not follow links to: it is not on the public web, or is written so that it could mean two places.</source>
        <translation>這個連結指向 {host}，App 不會開啟那裡的連結：它不在公開的網路上，或寫法可能指向兩個地方。</translation>
    </message>
    <message>
        <source>Save the picture to this computer, then drop the file.</source>
        <translation>請將圖片儲存到這部電腦，再把檔案拖進來。</translation>
    </message>
    <message>
        <source>Link not reachable</source>
        <translation>無法連上連結</translation>
    </message>
    <message>
        <source>The picture could not be fetched: {host} does not answer as it should.</source>
        <translation>無法下載圖片：{host} 沒有正常回應。</translation>
    </message>
    <message>
        <source>Check your network connection, or save the picture in your browser and drop the file.</source>
        <translation>請檢查網路連線，或在瀏覽器中儲存圖片，再把檔案拖進來。</translation>
    </message>
    <message>
        <source>Picture not given out</source>
        <translation>圖片不開放下載</translation>
    </message>
    <message>
        <source>{host} does not give this picture to the app (it answers {status}).</source>
        <translation>{host} 不提供這張圖片給 App（回應 {status}）。</translation>
    </message>
    <message>
        <source>Save the picture in your browser, then drop the file.</source>
        <translation>請在瀏覽器中儲存圖片，再把檔案拖進來。</translation>
    </message>
    <message>
        <source>Link too slow</source>
        <translation>連結太慢</translation>
    </message>
    <message>
        <source>{host} did not send the whole picture within {seconds} seconds.</source>
        <translation>{host} 未在 {seconds} 秒內傳完整張圖片。</translation>
    </message>
    <message>
        <source>Try again, or save the picture in your browser and drop the file.</source>
        <translation>請再試一次，或在瀏覽器中儲存圖片，再把檔案拖進來。</translation>
    </message>
    <message>
        <source>Picture too large to fetch</source>
        <translation>圖片太大，無法下載</translation>
    </message>
    <message>
        <source>The picture at {host} has more than {limit} MB.</source>
        <translation>{host} 上的圖片超過 {limit} MB。</translation>
    </message>
    <message>
        <source>Choose a smaller version of it.</source>
        <translation>請選擇較小的版本。</translation>
    </message>
    <message>
        <source>A web page</source>
        <translation>這是網頁</translation>
    </message>
    <message>
        <source>This link leads to a web page, not to a picture.</source>
        <translation>這個連結指向網頁，不是圖片。</translation>
    </message>
    <message>
        <source>Open it, then drag the picture itself.</source>
        <translation>請開啟網頁，再拖移圖片本身。</translation>
    </message>
    <message>
        <source>Not a picture</source>
        <translation>不是圖片</translation>
    </message>
    <message>
        <source>What {host} sends is not a picture this app can read.</source>
        <translation>{host} 傳來的不是 App 能讀取的圖片。</translation>
    </message>
    <message>
        <source>Choose the link of the picture itself.</source>
        <translation>請選擇圖片本身的連結。</translation>
    </message>
    <message>
        <source>No request in this file</source>
        <translation>檔案中沒有請求</translation>
    </message>
    <message>
        <source>The file {name} does not hold the request of a clip, or it is damaged; nothing was filled in.</source>
        <translation>檔案「{name}」不含片段的請求，或已損毀；沒有填入任何內容。</translation>
    </message>
    <message>
        <source>Drop a clip made by this app, or the .json file beside it.</source>
        <translation>請拖入由這個 App 生成的片段，或旁邊的 .json 檔。</translation>
    </message>
    <message>
        <source>Link not secure</source>
        <translation>連結不安全</translation>
    </message>
    <message>
        <source>This link to {host} begins with http://, where anybody on the way can change the picture.</source>
        <translation>這個指向 {host} 的連結以 http:// 開頭，傳輸途中任何人都能竄改圖片。</translation>
    </message>
    <message>
        <source>Use a link that begins with https://, or save the picture and drop the file.</source>
        <translation>請使用以 https:// 開頭的連結，或儲存圖片後再把檔案拖進來。</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>連線不安全</translation>
    </message>
    <message>
        <source>{host} could not prove who it is, so no picture was fetched from it.</source>
        <translation>{host} 無法證明自己的身分，因此沒有從那裡下載圖片。</translation>
    </message>
    <message>
        <source>Proxy address not usable</source>
        <translation>代理伺服器位址無法使用</translation>
    </message>
    <message>
        <source>This is no address of a proxy that the app can use.</source>
        <translation>這不是 App 可以使用的代理伺服器位址。</translation>
    </message>
    <message>
        <source>Write it as http://host:port; user name and password have their own fields. SOCKS is not supported.</source>
        <translation>請寫成 http://主機:連接埠；使用者名稱和密碼有各自的欄位。不支援 SOCKS。</translation>
    </message>
    <message>
        <source>No settings in this file</source>
        <translation>這個檔案沒有設定</translation>
    </message>
    <message>
        <source>{name} is no file of settings of this app.</source>
        <translation>「{name}」不是這個 App 的設定檔。</translation>
    </message>
    <message>
        <source>Choose a file that was exported in the settings.</source>
        <translation>請選擇從設定匯出的檔案。</translation>
    </message>
    <message>
        <source>No names can be made by this</source>
        <translation>無法據此命名</translation>
    </message>
    <message>
        <source>No file names can be made by this pattern.</source>
        <translation>無法依此規則產生檔名。</translation>
    </message>
    <message>
        <source>Write words, and in braces what changes from clip to clip.</source>
        <translation>請填寫文字，並把隨片段變化的內容寫在大括號中。</translation>
    </message>
    <message>
        <source>{word} is nothing a file name can be made of.</source>
        <translation>{word} 不能用於檔名。</translation>
    </message>
    <message>
        <source>Use only what is listed below.</source>
        <translation>請只使用下方列出的項目。</translation>
    </message>
    <message>
        <source>Settings damaged</source>
        <translation>設定檔已損毀</translation>
    </message>
    <message>
        <source>The file of settings was damaged. It is kept as {set_aside}; what could be read of it is in effect.</source>
        <translation>設定檔已損毀，原檔已保留為 {set_aside}；其中可讀取的設定仍然有效。</translation>
    </message>
    <message>
        <source>Look through the settings, your limits of spending above all.</source>
        <translation>請檢查各項設定，特別是花費上限。</translation>
    </message>
    <message>
        <source>The proxy does not lead there</source>
        <translation>代理伺服器無法連線</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not lead to {host}; nothing was sent.</source>
        <translation>代理伺服器 {proxy} 無法連線到 {host}；沒有送出任何內容。</translation>
    </message>
    <message>
        <source>Check the proxy in the settings, under Network.</source>
        <translation>請在設定的「網路」中檢查代理伺服器。</translation>
    </message>
    <message>
        <source>The proxy wants another login</source>
        <translation>代理伺服器需要其他登入資訊</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not accept the user name and password.</source>
        <translation>代理伺服器 {proxy} 不接受這組使用者名稱和密碼。</translation>
    </message>
    <message>
        <source>Enter them in the settings, under Network.</source>
        <translation>請在設定的「網路」中輸入。</translation>
    </message>
    <message>
        <source>Not enough balance</source>
        <translation>餘額不足</translation>
    </message>
    <message>
        <source>Your balance at {provider} does not cover this clip.</source>
        <translation>你在 {provider} 的餘額不足以支付這個片段。</translation>
    </message>
    <message>
        <source>Top up your account there, or choose a cheaper model.</source>
        <translation>請到那裡為帳號儲值，或選擇較便宜的模型。</translation>
    </message>
    <message>
        <source>Plan used up for now</source>
        <translation>方案額度暫時用完</translation>
    </message>
    <message>
        <source>Your plan at {provider} is used up for the next hours, so it took no order.</source>
        <translation>你在 {provider} 的方案在接下來幾小時內已無額度，因此對方沒有接受請求。</translation>
    </message>
    <message>
        <source>Try again in some hours, or use a key of an account billed per clip.</source>
        <translation>請過幾小時再試，或使用按片段計費的帳號金鑰。</translation>
    </message>
    <message>
        <source>Account not verified</source>
        <translation>帳號尚未驗證</translation>
    </message>
    <message>
        <source>{provider} wants to know who you are before it makes videos for you.</source>
        <translation>{provider} 需要先確認你的身分，才會為你生成影片。</translation>
    </message>
    <message>
        <source>Verify your name in your account there, then try again.</source>
        <translation>請到你在那裡的帳號完成實名驗證，再試一次。</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>未獲許可</translation>
    </message>
    <message>
        <source>{provider} does not permit this for your account.</source>
        <translation>{provider} 不允許你的帳號進行這個動作。</translation>
    </message>
    <message>
        <source>Look at your account there, or choose another model.</source>
        <translation>請查看你在那裡的帳號，或選擇其他模型。</translation>
    </message>
    <message>
        <source>Blocked on the way</source>
        <translation>途中遭到阻擋</translation>
    </message>
    <message>
        <source>A guard in front of {provider} turned the call away; it says nothing of your key.</source>
        <translation>{provider} 前端的防護機制擋下了這次呼叫，這與你的金鑰無關。</translation>
    </message>
    <message>
        <source>Try again later or from another network.</source>
        <translation>請稍後再試，或換一個網路。</translation>
    </message>
    <message>
        <source>Not available in your region</source>
        <translation>你所在的地區無法使用</translation>
    </message>
    <message>
        <source>{provider} does not offer this where you are.</source>
        <translation>{provider} 在你所在的地區不提供這項服務。</translation>
    </message>
    <message>
        <source>Choose another model or provider.</source>
        <translation>請選擇其他模型或供應商。</translation>
    </message>
    <message>
        <source>Model no longer offered</source>
        <translation>模型已停止提供</translation>
    </message>
    <message>
        <source>{provider} does not know the model any more, or not for your account.</source>
        <translation>{provider} 已沒有這個模型，或你的帳號無法使用。</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>請選擇其他模型。</translation>
    </message>
    <message>
        <source>The provider is busy</source>
        <translation>供應商忙碌中</translation>
    </message>
    <message>
        <source>{provider} takes no more requests for the moment.</source>
        <translation>{provider} 目前不再接受請求。</translation>
    </message>
    <message>
        <source>The app tries again by itself.</source>
        <translation>App 會自動重試。</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>請求遭拒</translation>
    </message>
    <message>
        <source>{provider} did not accept the request.</source>
        <translation>{provider} 沒有接受這個請求。</translation>
    </message>
    <message>
        <source>Change the picture, the prompt or the settings and try again.</source>
        <translation>請修改圖片、提示詞或設定，再試一次。</translation>
    </message>
    <message>
        <source>Picture too large for the provider</source>
        <translation>圖片超過供應商的限制</translation>
    </message>
    <message>
        <source>{provider} refused the picture because of its size.</source>
        <translation>{provider} 因圖片太大而拒絕。</translation>
    </message>
    <message>
        <source>Use a smaller picture.</source>
        <translation>請使用較小的圖片。</translation>
    </message>
    <message>
        <source>The prompt has characters that cannot be read</source>
        <translation>提示詞含有無法讀取的字元</translation>
    </message>
    <message>
        <source>{provider} found too many invisible or forbidden characters in the prompt.</source>
        <translation>{provider} 發現提示詞中有太多隱形或禁用的字元。</translation>
    </message>
    <message>
        <source>Write the prompt anew, or paste it as plain text.</source>
        <translation>請重寫提示詞，或以純文字貼上。</translation>
    </message>
    <message>
        <source>Refused by the content filter</source>
        <translation>遭內容過濾機制拒絕</translation>
    </message>
    <message>
        <source>{provider}&apos;s content filter refused the picture or the prompt.</source>
        <translation>{provider} 的內容過濾機制拒絕了圖片或提示詞。</translation>
    </message>
    <message>
        <source>Change the picture or the prompt and try again.</source>
        <translation>請修改圖片或提示詞，再試一次。</translation>
    </message>
    <message>
        <source>The video was refused by the content filter</source>
        <translation>影片遭內容過濾機制拒絕</translation>
    </message>
    <message>
        <source>{provider} made a video, but its content filter does not let it out.</source>
        <translation>{provider} 已生成影片，但其內容過濾機制不予放行。</translation>
    </message>
    <message>
        <source>Finished without a video</source>
        <translation>已完成，但沒有影片</translation>
    </message>
    <message>
        <source>{provider} finished the job but gave no video, probably because of its content filter.</source>
        <translation>{provider} 完成了任務，卻沒有提供影片，可能是內容過濾機制所致。</translation>
    </message>
    <message>
        <source>The video could not be made</source>
        <translation>無法生成影片</translation>
    </message>
    <message>
        <source>{provider} could not make this video.</source>
        <translation>{provider} 無法生成這部影片。</translation>
    </message>
    <message>
        <source>This happens by chance with such models: try again, or change the prompt.</source>
        <translation>這類模型偶爾會這樣：請再試一次，或修改提示詞。</translation>
    </message>
    <message>
        <source>The provider took too long</source>
        <translation>供應商耗時過久</translation>
    </message>
    <message>
        <source>{provider} gave up on this video after its own time limit.</source>
        <translation>{provider} 超過自己的時間限制，放棄了這部影片。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>請稍後再試。</translation>
    </message>
    <message>
        <source>Cancelled at the provider</source>
        <translation>已在供應商端取消</translation>
    </message>
    <message>
        <source>{provider} says that the job was cancelled.</source>
        <translation>{provider} 表示任務已取消。</translation>
    </message>
    <message>
        <source>Generate it again if you still want it.</source>
        <translation>如果仍需要，請重新生成。</translation>
    </message>
    <message>
        <source>The provider does not find the job</source>
        <translation>供應商找不到任務</translation>
    </message>
    <message>
        <source>{provider} does not know this job at the moment.</source>
        <translation>{provider} 目前找不到這個任務。</translation>
    </message>
    <message>
        <source>The app goes on asking.</source>
        <translation>App 會繼續查詢。</translation>
    </message>
    <message>
        <source>The provider has trouble</source>
        <translation>供應商發生問題</translation>
    </message>
    <message>
        <source>{provider} answers with an error of its own at the moment.</source>
        <translation>{provider} 本身目前發生錯誤。</translation>
    </message>
    <message>
        <source>The app goes on asking; your jobs are safe.</source>
        <translation>App 會繼續查詢，你的任務不會遺失。</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>無法理解回應</translation>
    </message>
    <message>
        <source>{provider} sent an answer that this version does not understand.</source>
        <translation>{provider} 傳回的回應是這個版本無法理解的。</translation>
    </message>
    <message>
        <source>Try again later, and check for a newer version of the app.</source>
        <translation>請稍後再試，並檢查 App 是否有新版本。</translation>
    </message>
    <message>
        <source>Cannot reach the provider</source>
        <translation>無法連上供應商</translation>
    </message>
    <message>
        <source>{provider} cannot be reached from here; nothing was sent.</source>
        <translation>從這裡無法連上 {provider}，沒有送出任何內容。</translation>
    </message>
    <message>
        <source>Check your network connection and proxy.</source>
        <translation>請檢查網路連線和代理伺服器。</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>連線中斷</translation>
    </message>
    <message>
        <source>The connection to {provider} broke before its answer was complete.</source>
        <translation>與 {provider} 的連線在回應完整之前中斷了。</translation>
    </message>
    <message>
        <source>Check your network connection; the app tries again where that is safe.</source>
        <translation>請檢查網路連線；App 會在安全的情況下重試。</translation>
    </message>
    <message>
        <source>{host} could not prove who it is, so nothing was sent to it.</source>
        <translation>{host} 無法證明自己的身分，因此沒有送出任何內容給它。</translation>
    </message>
    <message>
        <source>Check the date of this computer, your network&apos;s sign-in page and your proxy.</source>
        <translation>請檢查這部電腦的日期、網路的登入頁面，以及代理伺服器。</translation>
    </message>
    <message>
        <source>API address not usable</source>
        <translation>API 位址無法使用</translation>
    </message>
    <message>
        <source>The API address {host} cannot be used: it must begin with https://.</source>
        <translation>無法使用 API 位址 {host}：必須以 https:// 開頭。</translation>
    </message>
    <message>
        <source>Correct the address, or remove it to use the usual one.</source>
        <translation>請更正位址，或將它移除以使用預設位址。</translation>
    </message>
    <message>
        <source>The request was sent to {provider}, but its answer was lost. It was not sent again.</source>
        <translation>請求已送出給 {provider}，但回應遺失了。App 沒有再次送出。</translation>
    </message>
    <message>
        <source>Look at your account there before you generate it again.</source>
        <translation>再次生成前，請先查看你在那裡的帳號。</translation>
    </message>
    <message>
        <source>The video is no longer kept</source>
        <translation>影片已不再保存</translation>
    </message>
    <message>
        <source>{provider} no longer has the file of this video.</source>
        <translation>{provider} 已沒有這部影片的檔案。</translation>
    </message>
    <message>
        <source>Unsafe link</source>
        <translation>連結不安全</translation>
    </message>
    <message>
        <source>The link to the video leads to a place this app does not fetch from: {host}.</source>
        <translation>影片的連結指向 App 不會下載的地方：{host}。</translation>
    </message>
    <message>
        <source>Report this to your provider with the job&apos;s id.</source>
        <translation>請附上任務編號，向供應商回報。</translation>
    </message>
    <message>
        <source>Not a video</source>
        <translation>不是影片</translation>
    </message>
    <message>
        <source>The link to the video gave something else or a damaged file.</source>
        <translation>影片的連結傳回了其他內容，或損毀的檔案。</translation>
    </message>
    <message>
        <source>Try the download again; the job&apos;s id is kept.</source>
        <translation>請再下載一次，任務編號已保留。</translation>
    </message>
    <message>
        <source>Video too large</source>
        <translation>影片過大</translation>
    </message>
    <message>
        <source>The video is larger than {limit} MB, so the download was stopped.</source>
        <translation>影片超過 {limit} MB，已停止下載。</translation>
    </message>
    <message>
        <source>The job&apos;s id is kept; get the file from your provider&apos;s page.</source>
        <translation>任務編號已保留，請到供應商的頁面取得檔案。</translation>
    </message>
    <message>
        <source>Download interrupted</source>
        <translation>下載中斷</translation>
    </message>
    <message>
        <source>The download of the video was interrupted.</source>
        <translation>影片的下載中斷了。</translation>
    </message>
    <message>
        <source>The app goes on with it by itself.</source>
        <translation>App 會自動繼續下載。</translation>
    </message>
    <message>
        <source>The sketch could not be made</source>
        <translation>無法製作運鏡示意</translation>
    </message>
    <message>
        <source>The sketch of the camera path could not be rendered on this computer.</source>
        <translation>無法在這部電腦上繪製運鏡示意。</translation>
    </message>
    <message>
        <source>Try again, or with another picture.</source>
        <translation>請再試一次，或換一張圖片。</translation>
    </message>
    <message>
        <source>Looking for the job</source>
        <translation>正在尋找任務</translation>
    </message>
    <message>
        <source>The answer to the request was lost. The app looks for the job in your history at {provider}; nothing is sent again.</source>
        <translation>請求的回應遺失了。App 正在你於 {provider} 的歷史紀錄中尋找這個任務，不會再次送出任何請求。</translation>
    </message>
    <message>
        <source>This takes about a minute. If it is found, it goes on by itself.</source>
        <translation>這大約需要一分鐘。找到之後會自動繼續。</translation>
    </message>
    <message>
        <source>The answer to the request was lost, and {provider} lists no job like it. It was not sent again.</source>
        <translation>請求的回應遺失了，{provider} 也沒有列出類似的任務。App 沒有再次送出。</translation>
    </message>
    <message>
        <source>Probably it never began, but that is not certain: look again later, submit it again, or forget it.</source>
        <translation>很可能從未開始，但無法確定：請稍後再查一次、再次送出，或放棄。</translation>
    </message>
    <message>
        <source>The answer to the request was lost, and {provider} lists several jobs that may be this one. It was not sent again.</source>
        <translation>請求的回應遺失了，而 {provider} 列出了幾個可能是它的任務。App 沒有再次送出。</translation>
    </message>
    <message>
        <source>Probably it was made: look at your account there before you submit it again.</source>
        <translation>很可能已經生成：再次送出前，請先查看你在那裡的帳號。</translation>
    </message>
    <message>
        <source>The answer to the request was lost, and {provider} could not be asked what became of it. It was not sent again.</source>
        <translation>請求的回應遺失了，也無法向 {provider} 查詢它的下落。App 沒有再次送出。</translation>
    </message>
    <message>
        <source>Look again later, or look at your account there before you submit it again.</source>
        <translation>請稍後再查一次，或在再次送出前，先查看你在那裡的帳號。</translation>
    </message>
    <message>
        <source>The answer to the request was lost, and it was sent with another key than the one in use now, so {provider} cannot be asked what became of it. It was not sent again.</source>
        <translation>請求的回應遺失了，而且送出時用的金鑰與目前使用的不同，因此無法向 {provider} 查詢它的下落。App 沒有再次送出。</translation>
    </message>
    <message>
        <source>Enter the key it was sent with and look again, or look at that account before you submit it again.</source>
        <translation>請輸入送出時用的金鑰再查一次，或在再次送出前，先查看那個帳號。</translation>
    </message>
    <message>
        <source>Unexpected redirect</source>
        <translation>非預期的重新導向</translation>
    </message>
    <message>
        <source>{provider} answered with an unexpected redirect. It was not followed, and no key went there.</source>
        <translation>{provider} 回應了非預期的重新導向。App 沒有跟著前往，也沒有把金鑰送到那裡。</translation>
    </message>
    <message>
        <source>Check your network&apos;s sign-in page and the API address in use; your jobs are safe.</source>
        <translation>請檢查網路的登入頁面和使用中的 API 位址；你的任務不會遺失。</translation>
    </message>
    <message>
        <source>Picture not found</source>
        <translation>找不到圖片</translation>
    </message>
    <message>
        <source>There is no file at {path}.</source>
        <translation>在 {path} 找不到檔案。</translation>
    </message>
    <message>
        <source>Choose the picture again.</source>
        <translation>請重新選擇圖片。</translation>
    </message>
    <message>
        <source>Picture changed</source>
        <translation>圖片已變更</translation>
    </message>
    <message>
        <source>The file {name} has changed since you chose it.</source>
        <translation>檔案「{name}」在選取之後有變更。</translation>
    </message>
    <message>
        <source>Picture not on this computer</source>
        <translation>圖片不在這部電腦上</translation>
    </message>
    <message>
        <source>The file {name} is kept online only; its content is not here yet.</source>
        <translation>檔案「{name}」只存放在線上，內容尚未下載到這裡。</translation>
    </message>
    <message>
        <source>Have it kept on this computer, then choose it again.</source>
        <translation>請將檔案設為保留在這部電腦上，再重新選擇。</translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation>檔案「{name}」是空的。</translation>
    </message>
    <message>
        <source>Choose another picture.</source>
        <translation>請選擇其他圖片。</translation>
    </message>
    <message>
        <source>Damaged picture</source>
        <translation>圖片損毀</translation>
    </message>
    <message>
        <source>The picture {name} is damaged or cut off and cannot be read.</source>
        <translation>圖片「{name}」損毀或不完整，無法讀取。</translation>
    </message>
    <message>
        <source>Save it again in the program it comes from, or choose another one.</source>
        <translation>請在原本的程式中重新儲存，或選擇其他圖片。</translation>
    </message>
    <message>
        <source>The file {name} is not a picture this app can read.</source>
        <translation>檔案「{name}」不是 App 能讀取的圖片。</translation>
    </message>
    <message>
        <source>Choose a JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP or GIF picture.</source>
        <translation>請選擇 JPEG、PNG、WebP、AVIF、HEIC、TIFF、BMP 或 GIF 圖片。</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>不是檔案</translation>
    </message>
    <message>
        <source>{path} is a folder or a device, not a picture file.</source>
        <translation>{path} 是資料夾或裝置，不是圖片檔。</translation>
    </message>
    <message>
        <source>Choose a picture file.</source>
        <translation>請選擇圖片檔。</translation>
    </message>
    <message>
        <source>No permission to read the picture</source>
        <translation>沒有讀取圖片的權限</translation>
    </message>
    <message>
        <source>The file {path} cannot be opened with your permissions.</source>
        <translation>以你的權限無法開啟檔案 {path}。</translation>
    </message>
    <message>
        <source>Copy the picture to a folder of your own and choose it there.</source>
        <translation>請將圖片複製到你自己的資料夾，再從那裡選擇。</translation>
    </message>
    <message>
        <source>Picture file too large</source>
        <translation>圖片檔過大</translation>
    </message>
    <message>
        <source>The picture file has {megabytes} MB; at most {limit} MB are accepted.</source>
        <translation>圖片檔有 {megabytes} MB，最多接受 {limit} MB。</translation>
    </message>
    <message>
        <source>Save it as JPEG or with fewer pixels.</source>
        <translation>請存成 JPEG，或減少像素。</translation>
    </message>
    <message>
        <source>Picture too large</source>
        <translation>圖片過大</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} pixels; at most {limit} million pixels can be opened.</source>
        <translation>圖片為 {width} × {height} 像素，最多只能開啟 {limit} 百萬像素。</translation>
    </message>
    <message>
        <source>Save it with fewer pixels.</source>
        <translation>請減少像素後再儲存。</translation>
    </message>
    <message>
        <source>Picture too small</source>
        <translation>圖片過小</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} pixels; its shorter side needs at least {limit}.</source>
        <translation>圖片為 {width} × {height} 像素，短邊至少需要 {limit}。</translation>
    </message>
    <message>
        <source>Choose a larger picture, or have it enlarged.</source>
        <translation>請選擇較大的圖片，或將它放大。</translation>
    </message>
    <message>
        <source>Picture too narrow or too wide</source>
        <translation>圖片過窄或過寬</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} pixels; the model takes shapes between {narrowest} and {widest}.</source>
        <translation>圖片為 {width} × {height} 像素，模型接受的長寬比介於 {narrowest} 和 {widest} 之間。</translation>
    </message>
    <message>
        <source>Crop it, or put a border around it.</source>
        <translation>請裁切圖片，或在四周加上邊框。</translation>
    </message>
    <message>
        <source>A picture is needed</source>
        <translation>需要圖片</translation>
    </message>
    <message>
        <source>{model} makes videos from a picture, and there is none yet.</source>
        <translation>{model} 以圖片生成影片，目前還沒有圖片。</translation>
    </message>
    <message>
        <source>Add a picture, or choose another model.</source>
        <translation>請加入圖片，或選擇其他模型。</translation>
    </message>
    <message>
        <source>This model takes no picture</source>
        <translation>這個模型不使用圖片</translation>
    </message>
    <message>
        <source>{model} makes videos from words alone.</source>
        <translation>{model} 只以文字生成影片。</translation>
    </message>
    <message>
        <source>Remove the picture, or choose another model.</source>
        <translation>請移除圖片，或選擇其他模型。</translation>
    </message>
    <message>
        <source>An end picture is needed</source>
        <translation>需要結尾圖片</translation>
    </message>
    <message>
        <source>{model} makes videos from a first and an end picture.</source>
        <translation>{model} 以開頭圖片和結尾圖片生成影片。</translation>
    </message>
    <message>
        <source>Add the end picture, or choose another model.</source>
        <translation>請加入結尾圖片，或選擇其他模型。</translation>
    </message>
    <message>
        <source>This model takes no end picture</source>
        <translation>這個模型不使用結尾圖片</translation>
    </message>
    <message>
        <source>{model} takes a first picture only.</source>
        <translation>{model} 只接受開頭圖片。</translation>
    </message>
    <message>
        <source>Remove the end picture, or choose another model.</source>
        <translation>請移除結尾圖片，或選擇其他模型。</translation>
    </message>
    <message>
        <source>A prompt is needed</source>
        <translation>需要提示詞</translation>
    </message>
    <message>
        <source>The prompt is empty.</source>
        <translation>提示詞是空的。</translation>
    </message>
    <message>
        <source>Say in a sentence what should move.</source>
        <translation>用一句話寫下畫面該怎麼動。</translation>
    </message>
    <message>
        <source>Prompt too long</source>
        <translation>提示詞過長</translation>
    </message>
    <message>
        <source>The prompt has {length} characters; at most {limit} are accepted.</source>
        <translation>提示詞有 {length} 個字元，最多接受 {limit} 個。</translation>
    </message>
    <message>
        <source>Shorten the prompt.</source>
        <translation>請縮短提示詞。</translation>
    </message>
    <message>
        <source>The prompt holds an API key</source>
        <translation>提示詞含有 API 金鑰</translation>
    </message>
    <message>
        <source>There seems to be an API key in the prompt; it was not sent.</source>
        <translation>提示詞中似乎有 API 金鑰，因此沒有送出。</translation>
    </message>
    <message>
        <source>Take it out of the prompt. Keys belong into the key dialog.</source>
        <translation>請將它從提示詞中移除。金鑰請在金鑰視窗中輸入。</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>未知的模型</translation>
    </message>
    <message>
        <source>There is no model named {model} at {provider}.</source>
        <translation>{provider} 沒有名為 {model} 的模型。</translation>
    </message>
    <message>
        <source>Choose one of: {available}.</source>
        <translation>請從這些當中選擇：{available}。</translation>
    </message>
    <message>
        <source>Unknown provider</source>
        <translation>未知的供應商</translation>
    </message>
    <message>
        <source>There is no provider named {provider}.</source>
        <translation>沒有名為 {provider} 的供應商。</translation>
    </message>
    <message>
        <source>This combination does not exist</source>
        <translation>沒有這個組合</translation>
    </message>
    <message>
        <source>{model} does not make {wish} here.</source>
        <translation>{model} 在這裡無法生成 {wish}。</translation>
    </message>
    <message>
        <source>Unknown setting</source>
        <translation>未知的設定</translation>
    </message>
    <message>
        <source>{model} has no setting named {name}.</source>
        <translation>{model} 沒有名為 {name} 的設定。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>請略過它。</translation>
    </message>
    <message>
        <source>Setting not possible</source>
        <translation>設定無法使用</translation>
    </message>
    <message>
        <source>The setting {name} cannot be {value}.</source>
        <translation>設定 {name} 不能是 {value}。</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>請選擇其他值。</translation>
    </message>
    <message>
        <source>Wrong number of pictures</source>
        <translation>圖片數量不符</translation>
    </message>
    <message>
        <source>{model} takes {fewest} to {most} pictures here, and there are {count}.</source>
        <translation>{model} 在這裡接受 {fewest} 到 {most} 張圖片，目前有 {count} 張。</translation>
    </message>
    <message>
        <source>Add or remove some.</source>
        <translation>請增減圖片。</translation>
    </message>
    <message>
        <source>References and a first picture</source>
        <translation>參考圖片與開頭圖片</translation>
    </message>
    <message>
        <source>{model} takes reference pictures or a first and end picture, not both at once.</source>
        <translation>{model} 接受參考圖片，或開頭與結尾圖片，但不能同時使用。</translation>
    </message>
    <message>
        <source>Remove the ones or the others.</source>
        <translation>請移除其中一種。</translation>
    </message>
    <message>
        <source>Setting missing</source>
        <translation>缺少設定</translation>
    </message>
    <message>
        <source>The model needs the setting {name}.</source>
        <translation>模型需要設定 {name}。</translation>
    </message>
    <message>
        <source>Fill it in under Advanced.</source>
        <translation>請在「進階」中填寫。</translation>
    </message>
    <message>
        <source>Model not usable yet</source>
        <translation>模型尚無法使用</translation>
    </message>
    <message>
        <source>{provider} describes the settings of {model} in a way this app cannot read.</source>
        <translation>{provider} 描述 {model} 設定的方式，App 無法讀取。</translation>
    </message>
    <message>
        <source>Choose another model, or try again after an update of the app.</source>
        <translation>請選擇其他模型，或在 App 更新後再試。</translation>
    </message>
    <message>
        <source>No request to copy</source>
        <translation>沒有可複製的請求</translation>
    </message>
    <message>
        <source>This is made on this computer: there is no request to copy.</source>
        <translation>這是在這部電腦上製作的，沒有請求可以複製。</translation>
    </message>
    <message>
        <source>Choose a provider that is asked over the network.</source>
        <translation>請選擇透過網路連線的供應商。</translation>
    </message>
    <message>
        <source>No API key yet</source>
        <translation>還沒有 API 金鑰</translation>
    </message>
    <message>
        <source>There is no API key for {provider} on this computer.</source>
        <translation>這部電腦上沒有 {provider} 的 API 金鑰。</translation>
    </message>
    <message>
        <source>Enter your key, or try the free camera sketch.</source>
        <translation>請輸入金鑰，或試試免費的運鏡示意。</translation>
    </message>
    <message>
        <source>This is not a key</source>
        <translation>這不是金鑰</translation>
    </message>
    <message>
        <source>The key is too short, too long, or has a character that cannot be sent.</source>
        <translation>金鑰太短、太長，或含有無法傳送的字元。</translation>
    </message>
    <message>
        <source>Copy the key again from your provider&apos;s page, without anything around it.</source>
        <translation>請從供應商的頁面重新複製金鑰，前後不要帶任何內容。</translation>
    </message>
    <message>
        <source>Key too long</source>
        <translation>金鑰過長</translation>
    </message>
    <message>
        <source>This key is too long for the system&apos;s credential store.</source>
        <translation>這個金鑰對系統的認證存放區來說太長。</translation>
    </message>
    <message>
        <source>Check that only the key was pasted.</source>
        <translation>請確認只貼上了金鑰。</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>金鑰遭拒</translation>
    </message>
    <message>
        <source>{provider} does not accept this API key.</source>
        <translation>{provider} 不接受這個 API 金鑰。</translation>
    </message>
    <message>
        <source>Check the key on your provider&apos;s page and enter it again.</source>
        <translation>請在供應商的頁面確認金鑰，再重新輸入。</translation>
    </message>
    <message>
        <source>Another key is in use</source>
        <translation>正在使用其他金鑰</translation>
    </message>
    <message>
        <source>This job belongs to another key than the one in use now; {provider} shows it to that key only.</source>
        <translation>這個任務屬於另一個金鑰，不是目前使用的金鑰；{provider} 只對那個金鑰顯示這個任務。</translation>
    </message>
    <message>
        <source>Enter the key it was ordered with; the job goes on by itself then.</source>
        <translation>請輸入當時使用的金鑰，任務就會自動繼續。</translation>
    </message>
    <message>
        <source>Refused, but not because of the key</source>
        <translation>遭拒絕，但不是金鑰的問題</translation>
    </message>
    <message>
        <source>{provider} turned the call away as if the key were wrong, but other calls show that this says nothing of your key.</source>
        <translation>{provider} 以金鑰錯誤為由拒絕了請求，但其他請求顯示這與你的金鑰無關。</translation>
    </message>
    <message>
        <source>Check the API address in use, or try again later. Keep the key.</source>
        <translation>請檢查使用中的 API 位址，或稍後再試。請保留金鑰。</translation>
    </message>
    <message>
        <source>No system keyring</source>
        <translation>沒有系統鑰匙圈</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used, so a key is kept for this run only.</source>
        <translation>系統鑰匙圈無法使用，因此金鑰只在這次執行期間保留。</translation>
    </message>
    <message>
        <source>Unlock or install a keyring, or set the key as an environment variable.</source>
        <translation>請解鎖或安裝鑰匙圈，或將金鑰設為環境變數。</translation>
    </message>
    <message>
        <source>This clip costs {price}, which is over your limit of {limit}.</source>
        <translation>這個片段需要 {price}，超過 {limit} 的上限。</translation>
    </message>
    <message>
        <source>Raise the limit, or choose a cheaper format.</source>
        <translation>請提高上限，或選擇較便宜的規格。</translation>
    </message>
    <message>
        <source>This clip costs {price}. Of your limit of {limit} a month, {left} is left until {renews}.</source>
        <translation>這個片段需要 {price}。每月上限 {limit}，到 {renews} 前還剩 {left}。</translation>
    </message>
    <message>
        <source>Raise the limit in the settings, or wait until it renews.</source>
        <translation>請在設定中提高上限，或等到上限重新計算。</translation>
    </message>
    <message>
        <source>This clip costs {price}; you want to be asked above {limit}.</source>
        <translation>這個片段需要 {price}，而超過 {limit} 時需要先詢問。</translation>
    </message>
    <message>
        <source>Say yes to this price, or choose a cheaper format.</source>
        <translation>請同意這個價格，或選擇較便宜的規格。</translation>
    </message>
    <message>
        <source>The price of this clip is not known, so your limit of {limit} cannot be kept.</source>
        <translation>這個片段的價格未知，因此無法確保不超過 {limit} 的上限。</translation>
    </message>
    <message>
        <source>The price has risen</source>
        <translation>價格已上漲</translation>
    </message>
    <message>
        <source>This clip cost {shown} when you asked for it and costs {price} now, so it was not sent.</source>
        <translation>這個片段在按下生成時是 {shown}，現在是 {price}，因此沒有送出。</translation>
    </message>
    <message>
        <source>Generate it again if you want it at the new price.</source>
        <translation>如果接受新價格，請重新生成。</translation>
    </message>
    <message>
        <source>A price that cannot be right</source>
        <translation>價格不合理</translation>
    </message>
    <message>
        <source>{provider} named a price of {price} for this clip, which is taken for a mistake, so it was not sent.</source>
        <translation>{provider} 對這個片段報價 {price}，應是錯誤，因此沒有送出。</translation>
    </message>
    <message>
        <source>Try again later, or choose another model.</source>
        <translation>請稍後再試，或選擇其他模型。</translation>
    </message>
    <message>
        <source>The picture {name} has {width} × {height} pixels of a kind that takes too much memory.</source>
        <translation>圖片「{name}」為 {width} × {height} 像素，這種類型會耗用太多記憶體。</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG, or with fewer pixels.</source>
        <translation>請存成 JPEG 或 PNG，或減少像素。</translation>
    </message>
    <message>
        <source>This clip costs {price}. Of your limit of {limit} a day, {left} is left until {renews}.</source>
        <translation>這個片段需要 {price}。每日上限 {limit}，到 {renews} 前還剩 {left}。</translation>
    </message>
    <message>
        <source>Possible: {allowed}.</source>
        <translation>可用的值：{allowed}。</translation>
    </message>
    <message>
        <source>Key refused in this region</source>
        <translation>金鑰在這個地區遭拒</translation>
    </message>
    <message>
        <source>{provider} does not accept this API key at {host}. It may belong to its other region, {other_host}: a key works only where it was made.</source>
        <translation>{provider} 在 {host} 不接受這個 API 金鑰。它可能屬於另一個地區 {other_host}：金鑰只能在建立它的地區使用。</translation>
    </message>
    <message>
        <source>Check the key, or choose the other region.</source>
        <translation>請檢查金鑰，或選擇另一個地區。</translation>
    </message>
    <message>
        <source>Key of the other region</source>
        <translation>另一個區域的金鑰</translation>
    </message>
    <message>
        <source>This key belongs to {provider}&apos;s other region: {other_host} accepts it, {host} does not.</source>
        <translation>這個金鑰屬於 {provider} 的另一個區域：{other_host} 接受，{host} 不接受。</translation>
    </message>
    <message>
        <source>Choose the other region; the key is good there.</source>
        <translation>請選擇另一個區域，金鑰在那裡有效。</translation>
    </message>
    <message>
        <source>{provider} accepts this API key in neither of its regions, {host} and {other_host}.</source>
        <translation>{provider} 的兩個區域 {host} 和 {other_host} 都不接受這個 API 金鑰。</translation>
    </message>
</context>
<context>
    <name>FilesSection</name>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Use the usual folder</source>
        <translation>使用預設資料夾</translation>
    </message>
    <message>
        <source>Folder for videos</source>
        <translation>影片資料夾</translation>
    </message>
    <message>
        <source>New clips go there. Clips already made stay where they are.</source>
        <translation>新片段會存到那裡，已有的片段留在原處。</translation>
    </message>
    <message>
        <source>Save, output, directory</source>
        <translation>儲存, 輸出, 目錄, 路徑</translation>
    </message>
    <message>
        <source>Names of new clips</source>
        <translation>新片段的檔名</translation>
    </message>
    <message>
        <source>What stands in braces is put in for each clip. Clips already made keep their names.</source>
        <translation>大括號中的內容會依每個片段填入，已有的片段保留原名。</translation>
    </message>
    <message>
        <source>File name, pattern</source>
        <translation>檔名, 命名規則</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示詞</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>供應商</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解析度</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>長度</translation>
    </message>
    <message>
        <source>Mist drifts over the lake</source>
        <translation>薄霧飄過湖面</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>例如：{name}</translation>
    </message>
</context>
<context>
    <name>FilmFlow</name>
    <message>
        <source>A film cannot be read: its file {name} is damaged, or of a newer version. It was left as it is.</source>
        <translation>有一部短片無法讀取：檔案「{name}」已損毀，或來自較新的版本。檔案維持原樣。</translation>
    </message>
    <message numerus="yes">
        <source>%n films cannot be read, among them {name}. They were left as they are.</source>
        <translation>
            <numerusform>有 %n 部短片無法讀取，包括「{name}」。這些檔案維持原樣。</numerusform>
        </translation>
    </message>
    <message>
        <source>A film has up to {limit} shots.</source>
        <translation>一部短片最多 {limit} 個鏡頭。</translation>
    </message>
    <message>
        <source>The clip was added to {film}.</source>
        <translation>片段已加入「{film}」。</translation>
    </message>
    <message numerus="yes">
        <source>%n clips were added to {film}.</source>
        <translation>
            <numerusform>%n 個片段已加入「{film}」。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the film</source>
        <translation>顯示短片</translation>
    </message>
    <message>
        <source>No clip was found there.</source>
        <translation>裡面找不到片段。</translation>
    </message>
</context>
<context>
    <name>FilmHead</name>
    <message>
        <source>Film</source>
        <translation>短片</translation>
    </message>
    <message>
        <source>New film</source>
        <translation>新增短片</translation>
    </message>
    <message>
        <source>More for this film</source>
        <translation>更多短片動作</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>製作複本</translation>
    </message>
    <message>
        <source>Delete this film</source>
        <translation>刪除這部短片</translation>
    </message>
    <message>
        <source>Length of the film</source>
        <translation>短片長度</translation>
    </message>
    <message>
        <source>1 shot</source>
        <translation>1 個鏡頭</translation>
    </message>
    <message numerus="yes">
        <source>%n shots</source>
        <translation>
            <numerusform>%n 個鏡頭</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still empty</source>
        <translation>
            <numerusform>%n 個還是空的</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmIntake</name>
    <message>
        <source>Choose clips</source>
        <translation>選擇片段</translation>
    </message>
    <message>
        <source>Choose a clip</source>
        <translation>選擇一個片段</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>影片 ({patterns})</translation>
    </message>
    <message>
        <source>Sound, or videos for theirs ({patterns})</source>
        <translation>聲音，或取用其聲音的影片 ({patterns})</translation>
    </message>
    <message>
        <source>Choose a soundtrack</source>
        <translation>選擇配樂</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
</context>
<context>
    <name>FilmNames</name>
    <message>
        <source>{name}, copy {number}</source>
        <translation>{name}，複本 {number}</translation>
    </message>
    <message>
        <source>Film {number}</source>
        <translation>短片 {number}</translation>
    </message>
    <message>
        <source>{film} was deleted. Its clips are still there.</source>
        <translation>已刪除「{film}」，其中的片段都還在。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Rename film</source>
        <translation>重新命名短片</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>Film</source>
        <translation>短片</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Preview of the film</source>
        <translation>短片預覽</translation>
    </message>
    <message>
        <source>Space plays, J and L wind, comma and full stop go frame by frame, I and O set the marks of the shot that is seen. It is shown without sound.</source>
        <translation>空白鍵播放，J 和 L 倒轉與快轉，逗號和句號逐格移動，I 和 O 設定目前鏡頭的入點和出點。預覽沒有聲音。</translation>
    </message>
    <message>
        <source>Empty slot</source>
        <translation>空位</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>正在檢查…</translation>
    </message>
    <message>
        <source>{time}, trimmed</source>
        <translation>{time}，已修剪</translation>
    </message>
</context>
<context>
    <name>FilmPlans</name>
    <message>
        <source>The empty slot is left out.</source>
        <translation>空位會略過。</translation>
    </message>
    <message numerus="yes">
        <source>%n empty slots are left out.</source>
        <translation>
            <numerusform>%n 個空位會略過。</numerusform>
        </translation>
    </message>
    <message>
        <source>A clip that cannot be used is left out.</source>
        <translation>有一個無法使用的片段會略過。</translation>
    </message>
    <message numerus="yes">
        <source>%n clips that cannot be used are left out.</source>
        <translation>
            <numerusform>%n 個無法使用的片段會略過。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmSlots</name>
    <message>
        <source>The next clip you make here is shot {number} of {film}.</source>
        <translation>接下來在這裡生成的片段，就是「{film}」的鏡頭 {number}。</translation>
    </message>
    <message>
        <source>Back to the film</source>
        <translation>返回短片</translation>
    </message>
    <message>
        <source>Not for the film</source>
        <translation>不用於短片</translation>
    </message>
</context>
<context>
    <name>FilmSource</name>
    <message>
        <source>It is being made. When it is finished, it comes in here by itself.</source>
        <translation>正在生成。完成後會自動放進這裡。</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>生成中…</translation>
    </message>
    <message>
        <source>The form holds its prompt: the next clip you make there comes in here.</source>
        <translation>表單已填入它的提示詞：接下來在表單生成的片段會放進這裡。</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>在表單中</translation>
    </message>
    <message>
        <source>Whether it was made is not known yet. The library tells more.</source>
        <translation>還不知道是否已經生成。媒體庫裡有更多說明。</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>結果不明</translation>
    </message>
    <message>
        <source>It could not be made; the library tells why. Make it again, or choose a clip.</source>
        <translation>無法生成，原因請見媒體庫。請重新生成，或選擇一個片段。</translation>
    </message>
    <message>
        <source>Could not be made</source>
        <translation>無法生成</translation>
    </message>
    <message>
        <source>Still to be made</source>
        <translation>尚待生成</translation>
    </message>
</context>
<context>
    <name>FilmWords</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{time} · frame {number}</source>
        <translation>{time} · 影格 {number}</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 格</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} 格</translation>
    </message>
    <message>
        <source>{rate} fps</source>
        <translation>{rate} fps</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>無聲音</translation>
    </message>
    <message>
        <source>{width} × {height}, {rate} fps.</source>
        <translation>{width} × {height}，{rate} fps。</translation>
    </message>
    <message>
        <source>The export is without loss: the pictures are copied as they are.</source>
        <translation>無損匯出：畫面會原樣複製。</translation>
    </message>
    <message>
        <source>The export is encoded anew: {reasons}.</source>
        <translation>匯出時會重新編碼：{reasons}。</translation>
    </message>
    <message>
        <source>The export is encoded anew.</source>
        <translation>匯出時會重新編碼。</translation>
    </message>
    <message>
        <source>It is repeated until the film ends.</source>
        <translation>會重複播放，直到短片結束。</translation>
    </message>
    <message>
        <source>It is {time} longer than the film: so much of its end is left out.</source>
        <translation>比短片長 {time}：結尾會略過這麼長。</translation>
    </message>
    <message>
        <source>It ends {time} before the film does; then it is silent.</source>
        <translation>比短片早 {time} 結束，之後沒有聲音。</translation>
    </message>
    <message>
        <source>It ends {time} before the film does; then only the clips are heard.</source>
        <translation>比短片早 {time} 結束，之後只聽得到片段的聲音。</translation>
    </message>
    <message>
        <source>It ends with the film.</source>
        <translation>與短片同時結束。</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>依選擇</translation>
    </message>
    <message>
        <source>the format needs it</source>
        <translation>格式需要</translation>
    </message>
    <message>
        <source>the clips have different sizes</source>
        <translation>各片段的大小不同</translation>
    </message>
    <message>
        <source>the clips have different frame rates</source>
        <translation>各片段的影格率不同</translation>
    </message>
    <message>
        <source>the clips are encoded in different ways</source>
        <translation>各片段的編碼方式不同</translation>
    </message>
    <message>
        <source>a clip is trimmed between its key frames</source>
        <translation>有片段在關鍵影格之間修剪</translation>
    </message>
    <message>
        <source>a doubled frame is left out</source>
        <translation>略過了重複的影格</translation>
    </message>
    <message>
        <source>there are cross-fades</source>
        <translation>有交叉溶解</translation>
    </message>
    <message>
        <source>a mark is drawn into the picture</source>
        <translation>畫面上加了標示文字</translation>
    </message>
</context>
<context>
    <name>FilterPopover</name>
    <message>
        <source>More filters</source>
        <translation>更多篩選條件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>評分</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成時間</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>開始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>結束日期</translation>
    </message>
    <message>
        <source>Cost at least</source>
        <translation>最低費用</translation>
    </message>
    <message>
        <source>Cost at most</source>
        <translation>最高費用</translation>
    </message>
    <message>
        <source>from any</source>
        <translation>最低不限</translation>
    </message>
    <message>
        <source>to any</source>
        <translation>最高不限</translation>
    </message>
    <message>
        <source>Only clips whose file is missing</source>
        <translation>只顯示檔案遺失的片段</translation>
    </message>
    <message>
        <source>Clear these filters</source>
        <translation>清除這些條件</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Sketches</source>
        <translation>運鏡示意</translation>
    </message>
    <message>
        <source>Failed or stopped</source>
        <translation>失敗或已停止</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>進行中</translation>
    </message>
    <message numerus="yes">
        <source>%n stars or more</source>
        <translation>
            <numerusform>%n 顆星以上</numerusform>
        </translation>
    </message>
    <message>
        <source>Any rating</source>
        <translation>不限評分</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>不限模型</translation>
    </message>
    <message>
        <source>Any folder</source>
        <translation>不限資料夾</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>不限標籤</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限時間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>指定日期範圍</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Your first video in three steps</source>
        <translation>三步完成第一支影片</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入門步驟</translation>
    </message>
    <message>
        <source>Try it without a key</source>
        <translation>不用金鑰先試試</translation>
    </message>
    <message>
        <source>A camera sketch moves over a sample picture. It is free and made on this computer; no AI is asked.</source>
        <translation>運鏡示意在範例圖片上移動。免費，在這部電腦上建立，不使用 AI。</translation>
    </message>
    <message>
        <source>The form is filled in: press Generate.</source>
        <translation>表單已填好：按「生成」。</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試試看</translation>
    </message>
    <message>
        <source>Drop a picture</source>
        <translation>拖入圖片</translation>
    </message>
    <message>
        <source>Drop it anywhere in this window, or paste it. Then say what should move, and press Generate.</source>
        <translation>拖到視窗的任意位置，或貼上。然後描述要動什麼，再按「生成」。</translation>
    </message>
    <message>
        <source>The picture is there. Say what should move, and press Generate.</source>
        <translation>圖片已就緒。描述要動什麼，再按「生成」。</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>選擇圖片…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Do not show these steps again</source>
        <translation>不再顯示這些步驟</translation>
    </message>
    <message>
        <source>Add a key for real videos</source>
        <translation>加入金鑰，生成真正的影片</translation>
    </message>
    <message>
        <source>Another provider…</source>
        <translation>其他供應商…</translation>
    </message>
    <message>
        <source>Get a key at {page}</source>
        <translation>在 {page} 取得金鑰</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Price: {price}</source>
        <translation>價格：{price}</translation>
    </message>
    <message>
        <source>your balance does not cover this</source>
        <translation>餘額不足以支付</translation>
    </message>
    <message>
        <source>more than {n} at this balance</source>
        <translation>餘額可生成超過 {n} 個</translation>
    </message>
    <message numerus="yes">
        <source>about %n at this balance</source>
        <translation>
            <numerusform>餘額約可生成 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message numerus="yes">
        <source>Generate %n takes</source>
        <translation>
            <numerusform>生成 %n 個版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>開始中…</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>詢價中…</translation>
    </message>
    <message>
        <source>about {sum} · asking…</source>
        <translation>約 {sum} · 詢價中…</translation>
    </message>
    <message>
        <source>{sum} · asking…</source>
        <translation>{sum} · 詢價中…</translation>
    </message>
    <message>
        <source>{price} · quoted just now</source>
        <translation>{price} · 剛剛報價</translation>
    </message>
    <message>
        <source>{price} · quoted {n} min ago</source>
        <translation>{price} · {n} 分鐘前報價</translation>
    </message>
    <message>
        <source>{sum} × {n} = {total}</source>
        <translation>{sum} × {n} = {total}</translation>
    </message>
    <message>
        <source>With a key, the provider is asked for its price of this clip.</source>
        <translation>有金鑰時，會向供應商詢問這個片段的價格。</translation>
    </message>
    <message>
        <source>The provider was asked and named no price.</source>
        <translation>已向供應商詢問，但對方沒有報價。</translation>
    </message>
    <message>
        <source>The provider publishes no price for this. It tells after the clip is made.</source>
        <translation>供應商沒有公布價格，片段生成後才會告知。</translation>
    </message>
    <message>
        <source>Made on this computer; nothing is sent and nothing is charged.</source>
        <translation>在這部電腦上製作，不送出任何內容，也不扣款。</translation>
    </message>
    <message>
        <source>The provider&apos;s answer for this very clip.</source>
        <translation>供應商對這個片段的報價。</translation>
    </message>
    <message>
        <source>Its answer before was {price}.</source>
        <translation>先前的報價是 {price}。</translation>
    </message>
    <message>
        <source>As published on {date}. What is charged is the provider&apos;s decision.</source>
        <translation>依 {date} 公布的價格。實際扣款由供應商決定。</translation>
    </message>
</context>
<context>
    <name>FormatRows</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解析度</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>長度</translation>
    </message>
    <message>
        <source>With sound</source>
        <translation>含聲音</translation>
    </message>
    <message>
        <source>{model} makes this only from a picture. Add a picture to choose it.</source>
        <translation>{model} 只能以圖片生成這種規格。請加入圖片再選擇。</translation>
    </message>
</context>
<context>
    <name>FrameRow</name>
    <message>
        <source>Frame of the video</source>
        <translation>影片的影格</translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation>上一格</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一格</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最後一格</translation>
    </message>
    <message>
        <source>Frame at {time}</source>
        <translation>{time} 的影格</translation>
    </message>
</context>
<context>
    <name>FramingCanvas</name>
    <message>
        <source>The part of the picture that is used</source>
        <translation>圖片使用的範圍</translation>
    </message>
    <message>
        <source>{width} × {height} pixels from {left}, {top}. The arrow keys move it, with Shift they move its right and lower edge, with Control its left and upper edge. Enter uses it, Escape goes back.</source>
        <translation>從 {left}, {top} 起，{width} × {height} 像素。方向鍵可移動範圍，按住 Shift 移動右緣與下緣，按住 Control 移動左緣與上緣。Enter 套用，Escape 返回。</translation>
    </message>
</context>
<context>
    <name>FramingEditor</name>
    <message>
        <source>Crop</source>
        <translation>裁切</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>補邊</translation>
    </message>
    <message>
        <source>No part of this picture has a shape that the model takes.</source>
        <translation>這張圖片沒有任何部分符合模型接受的長寬比。</translation>
    </message>
    <message>
        <source>Crop or pad the picture</source>
        <translation>裁切圖片或補邊</translation>
    </message>
    <message>
        <source>Crop or pad</source>
        <translation>裁切或補邊</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>長寬比</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Free shape</source>
        <translation>自由比例</translation>
    </message>
    <message>
        <source>As the picture</source>
        <translation>與圖片相同</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>allowed between {narrowest} and {widest}</source>
        <translation>可用範圍 {narrowest} 至 {widest}</translation>
    </message>
    <message>
        <source>Enlarged to {width} × {height}, which adds no detail.</source>
        <translation>放大為 {width} × {height}，不會增加細節。</translation>
    </message>
    <message>
        <source>Enlarge and use with border</source>
        <translation>放大並加邊框使用</translation>
    </message>
    <message>
        <source>Use with border</source>
        <translation>加邊框使用</translation>
    </message>
    <message>
        <source>Enlarge and use this part</source>
        <translation>放大並使用這部分</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>使用這部分</translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>Video</source>
        <translation>影片</translation>
    </message>
</context>
<context>
    <name>GroundChoice</name>
    <message>
        <source>Colour of the ground</source>
        <translation>選擇底色</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>底色</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Light grey</source>
        <translation>淺灰色</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>深灰色</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>The colour of the picture&apos;s edge</source>
        <translation>圖片邊緣的顏色</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>其他顏色…</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Sound</source>
        <translation>聲音</translation>
    </message>
    <message>
        <source>Shot {number}</source>
        <translation>鏡頭 {number}</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>Without words</source>
        <translation>無提示詞</translation>
    </message>
    <message>
        <source>{n} clips</source>
        <translation>{n} 個片段</translation>
    </message>
    <message>
        <source>You stopped watching this job.</source>
        <translation>你已停止追蹤這個任務。</translation>
    </message>
    <message>
        <source>The provider still bills it if it finishes.</source>
        <translation>如果任務完成，供應商仍會計費。</translation>
    </message>
    <message>
        <source>You can watch it again and get its video.</source>
        <translation>可以恢復追蹤，並取得影片。</translation>
    </message>
    <message>
        <source>You cancelled this job before it was made.</source>
        <translation>你在任務開始生成前取消了。</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>未扣款。</translation>
    </message>
    <message>
        <source>Edit and run again</source>
        <translation>編輯後重新生成</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再查一次</translation>
    </message>
    <message>
        <source>Watch it again</source>
        <translation>恢復追蹤</translation>
    </message>
    <message>
        <source>Try the download again</source>
        <translation>再下載一次</translation>
    </message>
    <message>
        <source>The file is not where it was</source>
        <translation>檔案不在原來的位置</translation>
    </message>
    <message>
        <source>{path} was moved, renamed or deleted.</source>
        <translation>{path} 已移動、重新命名或刪除。</translation>
    </message>
    <message>
        <source>Say where it is now, or download it again: that costs nothing while the provider has it.</source>
        <translation>請指出檔案現在的位置，或重新下載：供應商仍保存著影片時不收費。</translation>
    </message>
    <message>
        <source>Say where it is now, or make it again: that is free.</source>
        <translation>請指出檔案現在的位置，或重新製作：不收費。</translation>
    </message>
    <message>
        <source>Say where it is now. The provider does not have it any more; making it again costs {price}.</source>
        <translation>請指出檔案現在的位置。供應商已沒有這個檔案，重新生成需要 {price}。</translation>
    </message>
    <message>
        <source>Say where it is now. The provider does not have it any more; making it again is paid for.</source>
        <translation>請指出檔案現在的位置。供應商已沒有這個檔案，重新生成需要付費。</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>尋找位置…</translation>
    </message>
    <message>
        <source>Download again</source>
        <translation>重新下載</translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation>再次送出</translation>
    </message>
    <message>
        <source>Submit again for {price}</source>
        <translation>以 {price} 再次送出</translation>
    </message>
    <message>
        <source>Submit it again?</source>
        <translation>要再次送出嗎？</translation>
    </message>
    <message>
        <source>Submit it again for {price}?</source>
        <translation>要以 {price} 再次送出嗎？</translation>
    </message>
    <message>
        <source>Unfinished jobs of the last time go on: {count}.</source>
        <translation>上次未完成的任務會繼續：{count} 個。</translation>
    </message>
    <message>
        <source>The provider keeps the finished video until {day}.</source>
        <translation>供應商會保存完成的影片到 {day}。</translation>
    </message>
</context>
<context>
    <name>JobBoard</name>
    <message>
        <source>A video is finished: {title}</source>
        <translation>影片已完成：{title}</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>A second paid request is sent. If the first one was charged too, you pay twice.</source>
        <translation>這會送出第二個付費請求。如果第一個也已扣款，就會付費兩次。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不要</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>維持不變</translation>
    </message>
</context>
<context>
    <name>JobMenu</name>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Edit and run again</source>
        <translation>編輯後重新生成</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>尋找位置…</translation>
    </message>
    <message>
        <source>Download again</source>
        <translation>重新下載</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation>複製提示詞</translation>
    </message>
    <message>
        <source>Copy the model&apos;s wording</source>
        <translation>複製模型改寫的提示詞</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n takes</source>
        <translation>
            <numerusform>比較 %n 個版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>評分</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n 顆星</numerusform>
        </translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>無評分</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>淘汰</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>標籤…</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>移到資料夾</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>不放資料夾</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>新增資料夾…</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n files</source>
        <translation>
            <numerusform>複製 %n 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the file</source>
        <translation>複製檔案</translation>
    </message>
    <message>
        <source>Add to film</source>
        <translation>加入短片</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>在檔案管理員中顯示</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>移到垃圾桶</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>從清單移除</translation>
    </message>
    <message numerus="yes">
        <source>Move %n clips to the bin</source>
        <translation>
            <numerusform>將 %n 個片段移到垃圾桶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n jobs and their files</source>
        <translation>
            <numerusform>移除 %n 個任務及其檔案</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>Waiting for its turn</source>
        <translation>排隊等候中</translation>
    </message>
    <message>
        <source>Uploading the picture</source>
        <translation>正在上傳圖片</translation>
    </message>
    <message>
        <source>Sending the request</source>
        <translation>正在送出請求</translation>
    </message>
    <message>
        <source>Making the video</source>
        <translation>正在生成影片</translation>
    </message>
    <message>
        <source>Fetching the video</source>
        <translation>正在下載影片</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>結果不明</translation>
    </message>
</context>
<context>
    <name>JoinButton</name>
    <message>
        <source>Cut</source>
        <translation>直切</translation>
    </message>
    <message>
        <source>Cross-fade of {time}</source>
        <translation>交叉溶解 {time}</translation>
    </message>
    <message>
        <source>{join}. The second shot goes on from the first: its first frame, which would be seen twice, is left out.</source>
        <translation>{join}。第二個鏡頭接續第一個：它的第一格原本會出現兩次，因此略過。</translation>
    </message>
    <message>
        <source>Between shots {one} and {other}: {join}</source>
        <translation>鏡頭 {one} 與 {other} 之間：{join}</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>The smallest top-up there is {sum}.</source>
        <translation>那裡的最低儲值金額為 {sum}。</translation>
    </message>
    <message>
        <source>A clip of {seconds} seconds in {resolution} costs {sum} by list price.</source>
        <translation>依定價，一個 {resolution}、{seconds} 秒的片段為 {sum}。</translation>
    </message>
    <message>
        <source>{provider} makes the videos and bills them to your account there. The key tells it that the order is yours; it is sent nowhere else.</source>
        <translation>影片由 {provider} 生成，費用計入你在那裡的帳號。金鑰用來表明訂單屬於你，不會傳送到其他任何地方。</translation>
    </message>
    <message>
        <source>{provider} accepts the key.</source>
        <translation>{provider} 接受這個金鑰。</translation>
    </message>
    <message>
        <source>{provider} accepts the key. Your balance is {sum}.</source>
        <translation>{provider} 接受這個金鑰。你的餘額是 {sum}。</translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keyring.</source>
        <translation>金鑰保存在這部電腦的鑰匙圈中。</translation>
    </message>
    <message>
        <source>A key is set by an environment variable. It is used before one saved here.</source>
        <translation>環境變數已設定金鑰，會優先於在此儲存的金鑰使用。</translation>
    </message>
    <message>
        <source>A key is kept in this computer&apos;s keyring. A new one takes its place.</source>
        <translation>這部電腦的鑰匙圈中已有金鑰，新的金鑰會取代它。</translation>
    </message>
    <message>
        <source>A key is kept until the app is closed. A new one takes its place.</source>
        <translation>已有金鑰，保留到 App 關閉為止。新的金鑰會取代它。</translation>
    </message>
    <message>
        <source>The key will be kept in this computer&apos;s keyring, never in a file.</source>
        <translation>金鑰會保存在這部電腦的鑰匙圈中，絕不會存成檔案。</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the key is kept only until the app is closed.</source>
        <translation>這部電腦沒有鑰匙圈，因此金鑰只保留到 App 關閉為止。</translation>
    </message>
    <message>
        <source>The keyring is locked, so the key is kept only until the app is closed.</source>
        <translation>鑰匙圈已鎖定，因此金鑰只保留到 App 關閉為止。</translation>
    </message>
    <message>
        <source>The keyring refused, so the key is kept only until the app is closed.</source>
        <translation>鑰匙圈拒絕存取，因此金鑰只保留到 App 關閉為止。</translation>
    </message>
    <message>
        <source>The keyring does not answer, so the key is kept only until the app is closed.</source>
        <translation>鑰匙圈沒有回應，因此金鑰只保留到 App 關閉為止。</translation>
    </message>
</context>
<context>
    <name>KeyButtons</name>
    <message>
        <source>Change key…</source>
        <translation>更換金鑰…</translation>
    </message>
    <message>
        <source>Add key…</source>
        <translation>加入金鑰…</translation>
    </message>
    <message>
        <source>Test key</source>
        <translation>測試金鑰</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>移除金鑰</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>API key</source>
        <translation>API 金鑰</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>移除金鑰</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Your key for {provider}</source>
        <translation>{provider} 的金鑰</translation>
    </message>
    <message>
        <source>Region of the account</source>
        <translation>帳號所在區域</translation>
    </message>
    <message>
        <source>Worldwide</source>
        <translation>國際</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中國大陸</translation>
    </message>
    <message>
        <source>A key works only in the region where it was made.</source>
        <translation>金鑰只在建立它的區域有效。</translation>
    </message>
    <message>
        <source>Get a key at {page}</source>
        <translation>到 {page} 取得金鑰</translation>
    </message>
</context>
<context>
    <name>KeyEntry</name>
    <message>
        <source>Paste the key here</source>
        <translation>在此貼上金鑰</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 金鑰</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>顯示金鑰</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Test key</source>
        <translation>測試金鑰</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Key pasted.</source>
        <translation>已貼上金鑰。</translation>
    </message>
</context>
<context>
    <name>KeyErrands</name>
    <message>
        <source>A key is set by an environment variable. It is used before one saved here.</source>
        <translation>環境變數已設定金鑰，會優先於在此儲存的金鑰使用。</translation>
    </message>
    <message>
        <source>A key is kept in this computer&apos;s keyring.</source>
        <translation>這部電腦的鑰匙圈中已有金鑰。</translation>
    </message>
    <message>
        <source>A key is kept until the app is closed.</source>
        <translation>金鑰會保留到 App 關閉為止。</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring cannot be asked.</source>
        <translation>無法存取這部電腦的鑰匙圈。</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation>還沒有金鑰。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>詢問中…</translation>
    </message>
    <message>
        <source>{provider} accepts the key.</source>
        <translation>{provider} 接受這個金鑰。</translation>
    </message>
    <message>
        <source>{provider} accepts the key. Your balance is {sum}.</source>
        <translation>{provider} 接受這個金鑰。你的餘額是 {sum}。</translation>
    </message>
    <message>
        <source>The key is removed from this computer.</source>
        <translation>金鑰已從這部電腦移除。</translation>
    </message>
</context>
<context>
    <name>KeyTrial</name>
    <message>
        <source>Asking…</source>
        <translation>詢問中…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>儲存中…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Play or pause</source>
        <translation>播放或暫停</translation>
    </message>
    <message>
        <source>Play backwards, each time faster</source>
        <translation>倒轉播放，每按一次加快</translation>
    </message>
    <message>
        <source>Play forwards, each time faster</source>
        <translation>正向播放，每按一次加快</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>後退一格</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前進一格</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到開頭</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到結尾</translation>
    </message>
    <message>
        <source>Begin the shot here</source>
        <translation>鏡頭從這裡開始</translation>
    </message>
    <message>
        <source>End the shot here</source>
        <translation>鏡頭到這裡結束</translation>
    </message>
    <message>
        <source>Take the whole clip</source>
        <translation>使用整個片段</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Give stars, 0 for none</source>
        <translation>評星等，0 為清除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>淘汰</translation>
    </message>
    <message>
        <source>Neither keep nor reject</source>
        <translation>取消保留或淘汰</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>複製檔案</translation>
    </message>
    <message>
        <source>Delete, or stop a job</source>
        <translation>刪除，或停止任務</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>復原上一次變更</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>後退一秒</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>前進一秒</translation>
    </message>
    <message>
        <source>Mark the start of a part</source>
        <translation>標記入點</translation>
    </message>
    <message>
        <source>Mark the end of a part</source>
        <translation>標記出點</translation>
    </message>
    <message>
        <source>Clear the marks</source>
        <translation>清除標記</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>調高音量</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>調低音量</translation>
    </message>
    <message>
        <source>Sound off or on</source>
        <translation>靜音或取消靜音</translation>
    </message>
    <message>
        <source>Repeat or not</source>
        <translation>循環播放開關</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Farther away</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>完整畫面</translation>
    </message>
    <message>
        <source>Whole screen or not</source>
        <translation>全螢幕開關</translation>
    </message>
    <message>
        <source>Leave the whole screen</source>
        <translation>結束全螢幕</translation>
    </message>
</context>
<context>
    <name>LabelFields</name>
    <message>
        <source>Shown</source>
        <translation>顯示時間</translation>
    </message>
    <message>
        <source>Say that AI made it</source>
        <translation>註明由 AI 生成</translation>
    </message>
    <message>
        <source>China, the European Union and others ask that videos made by AI can be told from others, and platforms look for such labels. What applies to you depends on where and what you publish; these labels are a help, and no promise that all of it is met. A label that a clip carries already is kept in every export, and cannot be changed or taken out here.</source>
        <translation>中國、歐盟等地要求由 AI 生成的影片必須能與其他影片區分，各平台也會查看這類標示。適用哪些規定，取決於在哪裡發布以及發布什麼；這些標示只是協助，不保證符合所有規定。片段原本帶有的標示會在每次匯出時保留，無法在這裡變更或移除。</translation>
    </message>
    <message>
        <source>In the file&apos;s data</source>
        <translation>在檔案資料中</translation>
    </message>
    <message>
        <source>Label exported files</source>
        <translation>為匯出的檔案加上標示</translation>
    </message>
    <message>
        <source>Programs can read it, viewers do not see it: the AIGC label of China&apos;s standard, with the provider&apos;s name and its number for the clip, and the source type of the press (IPTC). It is added where a clip carries none.</source>
        <translation>程式可以讀取，觀眾看不到：中國標準的 AIGC 標示，含供應商名稱及其為片段所編的號碼，以及新聞業的來源類型（IPTC）。只加在沒有標示的片段上。</translation>
    </message>
    <message>
        <source>Keep a labelled copy of each new clip</source>
        <translation>為每個新片段保留一份附標示的副本</translation>
    </message>
    <message>
        <source>The clip itself stays to the byte as the provider sent it. The copy is put into {folder}. Clips that carry a label already need none.</source>
        <translation>片段本身與供應商傳來的完全一致，一個位元組都不變。副本會放在 {folder}。已帶有標示的片段不需要副本。</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>在畫面上</translation>
    </message>
    <message>
        <source>Show words in the picture</source>
        <translation>在畫面上顯示文字</translation>
    </message>
    <message>
        <source>In exports, and in the labelled copies. The pictures are encoded anew for that. China asks for at least {percent} % of the picture&apos;s shorter side, for at least {seconds} seconds.</source>
        <translation>用於匯出檔和附標示的副本，畫面會因此重新編碼。中國要求文字高度至少為畫面短邊的 {percent}%，並至少顯示 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>角落</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>The first {n} s</source>
        <translation>最初 {n} 秒</translation>
    </message>
    <message>
        <source>Throughout</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>This computer has no letters for some of these signs. Choose other words.</source>
        <translation>這部電腦無法顯示其中某些字元，請改用其他文字。</translation>
    </message>
    <message>
        <source>These words are too long for a picture of this shape at this height.</source>
        <translation>以這個高度，這些文字對這種比例的畫面來說太長。</translation>
    </message>
    <message>
        <source>Nothing is drawn into the picture.</source>
        <translation>畫面上不會加任何文字。</translation>
    </message>
    <message>
        <source>“{words}” is to be seen throughout.</source>
        <translation>全程顯示「{words}」。</translation>
    </message>
    <message>
        <source>“{words}” is to be seen for the first {n} seconds.</source>
        <translation>最初 {n} 秒顯示「{words}」。</translation>
    </message>
</context>
<context>
    <name>LabelsFlow</name>
    <message>
        <source>A clip was not labelled: {reason}</source>
        <translation>有一個片段未加上標示：{reason}</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels for AI-made video</source>
        <translation>AI 影片標示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <comment>the tag of this language</comment>
        <translation>zh-Hant</translation>
    </message>
</context>
<context>
    <name>LibraryHead</name>
    <message>
        <source>Library</source>
        <translation>媒體庫</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜尋媒體庫</translation>
    </message>
    <message>
        <source>Search prompts, names, tags and models (Ctrl+F)</source>
        <translation>搜尋提示詞、名稱、標籤和模型 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Clips shown</source>
        <translation>顯示的片段</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>淘汰</translation>
    </message>
    <message>
        <source>Unrated</source>
        <translation>未評</translation>
    </message>
    <message numerus="yes">
        <source>%n filters on</source>
        <translation>
            <numerusform>已套用 %n 個篩選條件</numerusform>
        </translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多篩選條件</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} / {all}</translation>
    </message>
    <message>
        <source>{found} of {all} shown. Show all</source>
        <translation>目前顯示 {found} / {all}。顯示全部</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>顯示所有片段</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新優先</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最舊優先</translation>
    </message>
    <message>
        <source>Best rated first</source>
        <translation>評分最高優先</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>依名稱</translation>
    </message>
    <message>
        <source>Most expensive first</source>
        <translation>費用最高優先</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>依模型</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>排序：{order}</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>As the model rewrote the prompt: {prompt}</source>
        <translation>模型改寫的提示詞：{prompt}</translation>
    </message>
    <message>
        <source>The file is not where it was</source>
        <translation>檔案不在原來的位置</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已淘汰</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n 顆星</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of a batch</source>
        <translation>屬於批次</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>媒體庫</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜尋媒體庫</translation>
    </message>
    <message>
        <source>Clips and jobs</source>
        <translation>片段與任務</translation>
    </message>
    <message>
        <source>Finished clips gather here. Drop a picture, say what should move, and press Generate.</source>
        <translation>完成的片段會集中在這裡。拖入一張圖片，寫下畫面該怎麼動，再按「生成」。</translation>
    </message>
    <message>
        <source>No clip is like that.</source>
        <translation>沒有符合的片段。</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>顯示所有片段</translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Over a limit nothing is sent.</source>
        <translation>超過上限就不會送出任何請求。</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>At one press</source>
        <translation>單次</translation>
    </message>
    <message>
        <source>Ask me above</source>
        <translation>超過時先詢問</translation>
    </message>
    <message>
        <source>Never ask</source>
        <translation>不詢問</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>無上限</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>幣別</translation>
    </message>
    <message>
        <source>That is no sum of money. The limit before it still holds.</source>
        <translation>這不是有效的金額，先前的上限仍然有效。</translation>
    </message>
    <message>
        <source>A clip whose price is not known in this currency is refused while there is a limit.</source>
        <translation>設有上限時，若片段以這個幣別計算的價格未知，就會拒絕送出。</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>Random</source>
        <translation>隨機</translation>
    </message>
</context>
<context>
    <name>LinkFlow</name>
    <message>
        <source>This is a link to {host}. Nothing has been fetched from there yet.</source>
        <translation>這是指向 {host} 的連結。還沒有從那裡下載任何內容。</translation>
    </message>
    <message>
        <source>Fetch the picture from {host}</source>
        <translation>從 {host} 下載圖片</translation>
    </message>
    <message>
        <source>Fetching the picture from {host}…</source>
        <translation>正在從 {host} 下載圖片…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>LiveSketch</name>
    <message>
        <source>Camera sketch</source>
        <translation>運鏡示意</translation>
    </message>
    <message>
        <source>Camera sketch, not the video</source>
        <translation>運鏡示意，非實際影片</translation>
    </message>
    <message>
        <source>Render as a clip, free</source>
        <translation>製作成片段，免費</translation>
    </message>
    <message>
        <source>Make a video file of this sketch. It costs nothing.</source>
        <translation>把這個運鏡示意製作成影片檔，不收費。</translation>
    </message>
    <message>
        <source>Play the camera sketch</source>
        <translation>播放運鏡示意</translation>
    </message>
    <message>
        <source>Pause the camera sketch</source>
        <translation>暫停運鏡示意</translation>
    </message>
</context>
<context>
    <name>LiveStage</name>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation>語言與外觀</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>依系統設定</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light, high contrast</source>
        <translation>淺色，高對比</translation>
    </message>
    <message>
        <source>Dark, high contrast</source>
        <translation>深色，高對比</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Colors, light, dark, high contrast, theme</source>
        <translation>顏色, 淺色, 深色, 高對比, 主題</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>減少動態效果</translation>
    </message>
    <message>
        <source>Nothing moves by itself. Where the system asks for that, it is so in any case.</source>
        <translation>沒有任何內容會自行移動。系統要求時，無論如何都會如此。</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>動畫</translation>
    </message>
    <message>
        <source>Play camera sketches over the picture</source>
        <translation>在圖片上播放運鏡示意</translation>
    </message>
    <message>
        <source>Camera commands in the prompt are shown on your picture while you type. This is free.</source>
        <translation>輸入時，提示詞中的運鏡指令會在圖片上示意。免費。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>[Push in] Mist drifts over the lake as the day begins.</source>
        <translation>[推進] 天色漸亮，薄霧在湖面上飄移。</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>貼上圖片</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>AI-generated</source>
        <translation>AI生成</translation>
    </message>
</context>
<context>
    <name>Mends</name>
    <message>
        <source>Crop…</source>
        <translation>裁切…</translation>
    </message>
    <message>
        <source>Pad…</source>
        <translation>補邊…</translation>
    </message>
    <message>
        <source>Enlarge to {width} × {height} (adds no detail)</source>
        <translation>放大為 {width} × {height}（不會增加細節）</translation>
    </message>
</context>
<context>
    <name>MissingClips</name>
    <message>
        <source>Where is this clip now?</source>
        <translation>這個片段現在在哪裡？</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>影片 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Is this the clip?</source>
        <translation>這是那個片段嗎？</translation>
    </message>
    <message>
        <source>The app cannot tell whether {name} is this clip. Play it to be sure.</source>
        <translation>App 無法判斷「{name}」是不是這個片段。請播放確認。</translation>
    </message>
    <message>
        <source>Yes, it is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>Found: {name}</source>
        <translation>已找到：{name}</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Camera sketch</source>
        <translation>運鏡示意</translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Fetching {model}…</source>
        <translation>正在取得 {model}…</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免費</translation>
    </message>
</context>
<context>
    <name>ModelLine</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解析度</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>長度</translation>
    </message>
    <message>
        <source>Remove this model</source>
        <translation>移除這個模型</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Choose a model</source>
        <translation>選擇模型</translation>
    </message>
    <message>
        <source>Search by name, maker or family</source>
        <translation>搜尋名稱、開發商或系列</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>搜尋模型</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>生成來源</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No model fits this. Try fewer words, or another filter.</source>
        <translation>沒有符合的模型。請減少字詞，或改用其他篩選條件。</translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%n 個模型</numerusform>
        </translation>
    </message>
    <message>
        <source>{models} · listed on {date}</source>
        <translation>{models} · {date} 的列表</translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>加入…</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>加入模型</translation>
    </message>
    <message>
        <source>Model {n}</source>
        <translation>模型 {n}</translation>
    </message>
</context>
<context>
    <name>NetworkErrands</name>
    <message>
        <source>The keyring did not take it, so it holds until the app is closed.</source>
        <translation>鑰匙圈未能保存，因此只保留到 App 關閉為止。</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在嘗試…</translation>
    </message>
    <message>
        <source>{provider}: {host} was reached through the proxy {proxy}, in {n} ms.</source>
        <translation>{provider}：透過代理伺服器 {proxy} 連線到 {host}，耗時 {n} 毫秒。</translation>
    </message>
    <message>
        <source>{provider}: {host} was reached directly, in {n} ms.</source>
        <translation>{provider}：直接連線到 {host}，耗時 {n} 毫秒。</translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理伺服器</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>依系統設定</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>自訂</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Counts for everything the app asks for, also on the command line, from the next request.</source>
        <translation>對 App 的所有請求有效，命令列也一樣，從下一次請求開始。</translation>
    </message>
    <message>
        <source>Firewall, company network, internet</source>
        <translation>防火牆, 公司網路, 網際網路</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理伺服器位址</translation>
    </message>
    <message>
        <source>Host, port</source>
        <translation>主機, 連接埠</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>Only where the proxy asks for one.</source>
        <translation>僅在代理伺服器要求時填寫。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s keyring, never in a file.</source>
        <translation>保存在這部電腦的鑰匙圈中，絕不寫入檔案。</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>測試連線</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Tries to reach each provider, without your key. Nothing is billed.</source>
        <translation>嘗試連線到每個供應商，不使用你的金鑰，不會計費。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>測試</translation>
    </message>
    <message>
        <source>Jobs at once</source>
        <translation>同時進行的任務</translation>
    </message>
    <message>
        <source>So many clips each provider gets at the same time; the others wait.</source>
        <translation>每個供應商同時處理這麼多個片段，其餘的等候。</translation>
    </message>
    <message>
        <source>Parallel, limit, queue</source>
        <translation>平行, 上限, 佇列</translation>
    </message>
    <message>
        <source>Until there is an address, nothing changes.</source>
        <translation>填寫位址之前，一切不變。</translation>
    </message>
</context>
<context>
    <name>NextShot</name>
    <message>
        <source>The last frame is the picture now. Say what should happen next.</source>
        <translation>已將最後一格設為圖片。寫下接下來該發生什麼。</translation>
    </message>
    <message>
        <source>This frame is the picture now. Say what should move.</source>
        <translation>已將這一格設為圖片。寫下畫面該怎麼動。</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>關閉這則通知</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 則</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesSection</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Tell me when a clip is finished or has failed</source>
        <translation>片段完成或失敗時通知我</translation>
    </message>
    <message>
        <source>By a notification of your system. A click on it shows the clip.</source>
        <translation>透過系統通知，按一下即可顯示片段。</translation>
    </message>
    <message>
        <source>Only while I am in another program</source>
        <translation>僅在我使用其他程式時</translation>
    </message>
    <message>
        <source>Keep the computer awake while clips are made</source>
        <translation>生成片段時不讓電腦進入睡眠</translation>
    </message>
    <message>
        <source>The screen may still go dark. Clips go on at the provider even while this computer sleeps.</source>
        <translation>螢幕仍可能變暗。即使這部電腦睡眠，供應商那邊也會繼續生成。</translation>
    </message>
    <message>
        <source>Sleep, energy, standby</source>
        <translation>睡眠, 節能, 待機</translation>
    </message>
</context>
<context>
    <name>OneMoreTake</name>
    <message>
        <source>One more take</source>
        <translation>再來一版</translation>
    </message>
    <message>
        <source>One more take · free</source>
        <translation>再來一版 · 免費</translation>
    </message>
    <message>
        <source>One more take · {sum}</source>
        <translation>再來一版 · {sum}</translation>
    </message>
    <message>
        <source>The same picture, words and settings once more, with another seed: {price}</source>
        <translation>以相同的圖片、文字和設定再生成一次，換一個種子值：{price}</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>Make clips</source>
        <translation>生成片段</translation>
    </message>
    <message>
        <source>Asking for prices…</source>
        <translation>詢價中…</translation>
    </message>
    <message>
        <source>{n} rows are too many: at most {limit} can be made at once.</source>
        <translation>{n} 列太多了，一次最多生成 {limit} 列。</translation>
    </message>
    <message>
        <source>The price of one row is not known; the provider tells after its clip is made.</source>
        <translation>有 1 列的價格未知，供應商在片段生成後才會告知。</translation>
    </message>
    <message numerus="yes">
        <source>The prices of %n rows are not known; the provider tells after their clips are made.</source>
        <translation>
            <numerusform>有 %n 列的價格未知，供應商在片段生成後才會告知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make 1 draft</source>
        <translation>生成 1 個草稿</translation>
    </message>
    <message numerus="yes">
        <source>Make %n drafts</source>
        <translation>
            <numerusform>生成 %n 個草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>Make 1 clip</source>
        <translation>生成 1 個片段</translation>
    </message>
    <message numerus="yes">
        <source>Make %n clips</source>
        <translation>
            <numerusform>生成 %n 個片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out because of problems: row {rows}.</source>
        <translation>有問題而略過：第 {rows} 列。</translation>
    </message>
    <message>
        <source>Left out because of problems: rows {rows}.</source>
        <translation>有問題而略過：第 {rows} 列。</translation>
    </message>
    <message>
        <source>Pictures are being looked at for {n} rows.</source>
        <translation>正在檢查 {n} 列的圖片。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Do anything</source>
        <translation>執行任何操作</translation>
    </message>
    <message>
        <source>Search commands, models and clips</source>
        <translation>搜尋指令、模型和片段</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>符合的結果</translation>
    </message>
    <message>
        <source>Nothing fits this. Try fewer words.</source>
        <translation>沒有符合的結果，請減少搜尋字詞。</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter does it, Esc closes.</source>
        <translation>方向鍵選擇，Enter 執行，Esc 關閉。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>片段</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>First + last</source>
        <translation>首尾圖</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>參考圖</translation>
    </message>
    <message>
        <source>{sum} / s</source>
        <translation>{sum} / 秒</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>免費</translation>
    </message>
    <message>
        <source>from {sum}</source>
        <translation>{sum} 起</translation>
    </message>
    <message>
        <source>Free, on this computer</source>
        <translation>免費，在這部電腦上</translation>
    </message>
    <message>
        <source>took you {n} s</source>
        <translation>先前耗時 {n} 秒</translation>
    </message>
    <message>
        <source>took you {n} min</source>
        <translation>先前耗時 {n} 分鐘</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>已不在列表中</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>one of {frames} pictures</source>
        <translation>{frames} 張圖片中的一張</translation>
    </message>
    <message>
        <source>turned upright</source>
        <translation>已轉正</translation>
    </message>
    <message>
        <source>colours converted to sRGB</source>
        <translation>顏色已轉為 sRGB</translation>
    </message>
    <message>
        <source>{depth} bits reduced to 8</source>
        <translation>{depth} 位元已降為 8 位元</translation>
    </message>
    <message>
        <source>transparent parts filled</source>
        <translation>透明部分已填色</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>已裁切</translation>
    </message>
    <message>
        <source>border added</source>
        <translation>已加邊框</translation>
    </message>
    <message>
        <source>{width} × {height} → {sent_width} × {sent_height}</source>
        <translation>{width} × {height} → {sent_width} × {sent_height}</translation>
    </message>
    <message>
        <source>enlarged {width} × {height} → {sent_width} × {sent_height}</source>
        <translation>已放大 {width} × {height} → {sent_width} × {sent_height}</translation>
    </message>
    <message>
        <source>converted from {kind}</source>
        <translation>已從 {kind} 轉檔</translation>
    </message>
    <message>
        <source>location removed</source>
        <translation>已移除位置資訊</translation>
    </message>
    <message>
        <source>camera data and comments removed</source>
        <translation>已移除相機資料和註解</translation>
    </message>
    <message>
        <source>camera data removed</source>
        <translation>已移除相機資料</translation>
    </message>
    <message>
        <source>comments removed</source>
        <translation>已移除註解</translation>
    </message>
</context>
<context>
    <name>PictureBox</name>
    <message>
        <source>End picture</source>
        <translation>結尾圖片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Drop an end picture here</source>
        <translation>將結尾圖片拖到這裡</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>將圖片拖到這裡</translation>
    </message>
    <message>
        <source>or paste it, or click to choose a file</source>
        <translation>也可以貼上，或按一下選擇檔案</translation>
    </message>
    <message>
        <source>Use as end picture</source>
        <translation>作為結尾圖片</translation>
    </message>
    <message>
        <source>Use as picture</source>
        <translation>作為圖片</translation>
    </message>
    <message>
        <source>Remove the end picture</source>
        <translation>移除結尾圖片</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>移除圖片</translation>
    </message>
    <message>
        <source>Crop or pad the end picture</source>
        <translation>裁切結尾圖片或補邊</translation>
    </message>
    <message>
        <source>Crop or pad the picture</source>
        <translation>裁切圖片或補邊</translation>
    </message>
    <message>
        <source>Choose another picture…</source>
        <translation>選擇其他圖片…</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>選擇圖片…</translation>
    </message>
    <message>
        <source>Crop or pad…</source>
        <translation>裁切或補邊…</translation>
    </message>
    <message>
        <source>Swap the picture and the end picture</source>
        <translation>將圖片與結尾圖片對調</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Click to choose another picture</source>
        <translation>按一下選擇其他圖片</translation>
    </message>
</context>
<context>
    <name>PictureFields</name>
    <message>
        <source>{count} of up to {most} pictures of what is to be seen</source>
        <translation>已加入 {count} 張畫面內容的參考圖片，最多 {most} 張</translation>
    </message>
    <message>
        <source>Swap the picture and the end picture</source>
        <translation>將圖片與結尾圖片對調</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Use the whole picture again</source>
        <translation>重新使用整張圖片</translation>
    </message>
    <message>
        <source>Without a picture, the words alone decide.</source>
        <translation>沒有圖片時，只由文字決定。</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>link to {path}</source>
        <translation>連結到 {path}</translation>
    </message>
    <message>
        <source>Padded as last time</source>
        <translation>已依上次補邊</translation>
    </message>
    <message>
        <source>Cropped as last time</source>
        <translation>已依上次裁切</translation>
    </message>
    <message>
        <source>Prepared as last time</source>
        <translation>已依上次處理</translation>
    </message>
</context>
<context>
    <name>PictureIntake</name>
    <message>
        <source>Choose pictures</source>
        <translation>選擇圖片</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>圖片 ({patterns})</translation>
    </message>
    <message>
        <source>Videos, for their last frame ({patterns})</source>
        <translation>影片，取用最後一格 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>This is kept in a place that this app cannot open. Copy it to this computer, then drop the file.</source>
        <translation>檔案位於 App 無法開啟的地方。請複製到這部電腦，再把檔案拖進來。</translation>
    </message>
    <message>
        <source>No picture was found there. Copy a picture or a picture file first.</source>
        <translation>裡面找不到圖片。請先複製圖片或圖片檔。</translation>
    </message>
    <message>
        <source>The disk with these files does not answer. Copy them to this computer, then drop them again.</source>
        <translation>這些檔案所在的磁碟沒有回應。請複製到這部電腦，再重新拖進來。</translation>
    </message>
    <message>
        <source>There are no pictures in the folder {name}.</source>
        <translation>資料夾「{name}」裡沒有圖片。</translation>
    </message>
    <message>
        <source>{model} takes up to {most} reference pictures, and they are all there.</source>
        <translation>{model} 最多接受 {most} 張參考圖片，目前已滿。</translation>
    </message>
    <message>
        <source>The first picture is the start of the clip, the second one its end.</source>
        <translation>第一張圖片是片段的開頭，第二張是結尾。</translation>
    </message>
    <message numerus="yes">
        <source>%n reference pictures were added.</source>
        <translation>
            <numerusform>已加入 %n 張參考圖片。</numerusform>
        </translation>
    </message>
    <message>
        <source>{used} of {count} pictures were added; {model} takes up to {most}.</source>
        <translation>已加入 {count} 張圖片中的 {used} 張；{model} 最多接受 {most} 張。</translation>
    </message>
    <message>
        <source>More than {most} files cannot be taken at once.</source>
        <translation>一次最多接受 {most} 個檔案。</translation>
    </message>
    <message numerus="yes">
        <source>Make a clip of each (%n)…</source>
        <translation>
            <numerusform>各生成一個片段（%n）…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You gave %n files. The first one, {name}, is used.</source>
        <translation>
            <numerusform>共拖入 %n 個檔案，使用第一個「{name}」。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturesSection</name>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>加入…</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>加入圖片</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the chosen pictures</source>
        <translation>移除選取的圖片</translation>
    </message>
    <message>
        <source>Drop pictures here, or make clips from words alone.</source>
        <translation>將圖片拖到這裡，或只以文字生成片段。</translation>
    </message>
</context>
<context>
    <name>PlayableFlow</name>
    <message>
        <source>{n} % done. The original stays as it is.</source>
        <translation>已完成 {n}%。原始檔維持原樣。</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Player</source>
        <translation>播放器</translation>
    </message>
    <message>
        <source>Video: {title}</source>
        <translation>影片：{title}</translation>
    </message>
    <message>
        <source>Playing in the small window</source>
        <translation>正在小視窗中播放</translation>
    </message>
    <message>
        <source>Bring it back here</source>
        <translation>移回這裡</translation>
    </message>
    <message>
        <source>Open in system player</source>
        <translation>以系統播放器開啟</translation>
    </message>
    <message>
        <source>This video can&apos;t be shown here</source>
        <translation>這部影片無法在這裡顯示</translation>
    </message>
    <message>
        <source>Its format has no decoder in this app. The file itself is safe on your disk.</source>
        <translation>App 沒有這個格式的解碼器。檔案本身在磁碟上安然無恙。</translation>
    </message>
    <message>
        <source>Make a playable copy</source>
        <translation>建立可播放的副本</translation>
    </message>
    <message>
        <source>Videos can&apos;t be played here</source>
        <translation>這裡無法播放影片</translation>
    </message>
    <message>
        <source>This system lacks a library for playing. The file itself is safe on your disk.</source>
        <translation>系統缺少播放用的函式庫。檔案本身在磁碟上安然無恙。</translation>
    </message>
    <message>
        <source>This video can&apos;t be read</source>
        <translation>無法讀取這部影片</translation>
    </message>
    <message>
        <source>The file is missing, damaged, or not a video.</source>
        <translation>檔案遺失、損毀，或不是影片。</translation>
    </message>
    <message>
        <source>Making a playable copy</source>
        <translation>正在建立可播放的副本</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>Free</source>
        <translation>免費</translation>
    </message>
    <message>
        <source>{sum} · list price</source>
        <translation>{sum} · 定價</translation>
    </message>
    <message>
        <source>about {sum} · maker&apos;s list price</source>
        <translation>約 {sum} · 開發商定價</translation>
    </message>
    <message>
        <source>{sum}</source>
        <translation>{sum}</translation>
    </message>
    <message>
        <source>Price not listed</source>
        <translation>未列價格</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Privacy</source>
        <translation>隱私</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>會傳送什麼</translation>
    </message>
    <message>
        <source>Your picture, your words and the settings of a clip go to the provider you chose, and only when you press Generate. Pictures are sent without the place, date and camera they were taken with. Your key goes to that provider and to nobody else. Its list of models is asked for, too, and prices, by model and settings alone: pictures and words stay here until then. A picture that you drag from a web page is fetched from there.</source>
        <translation>圖片、文字和片段設定只會傳送給你選擇的供應商，而且只在你按「生成」時傳送。圖片傳送時不含拍攝地點、日期和相機資訊。金鑰只傳送給該供應商，不會給其他任何人。此外還會查詢它的模型清單和價格，價格只依模型和設定查詢：在那之前圖片和文字都留在這部電腦。從網頁拖入的圖片會從那裡取得。</translation>
    </message>
    <message>
        <source>What is kept on this computer</source>
        <translation>這部電腦保存什麼</translation>
    </message>
    <message>
        <source>Videos, copies of the pictures used, prompts and what they cost. Keys are in the keyring of this computer, never in a file.</source>
        <translation>影片、所用圖片的副本、提示詞及其費用。金鑰在這部電腦的鑰匙圈中，絕不寫入檔案。</translation>
    </message>
    <message>
        <source>What is not done</source>
        <translation>不會做什麼</translation>
    </message>
    <message>
        <source>The app counts nothing, reports nothing by itself and has no server of its own.</source>
        <translation>App 不做任何統計，不會自行回報，也沒有自己的伺服器。</translation>
    </message>
    <message>
        <source>Look for new versions</source>
        <translation>檢查新版本</translation>
    </message>
    <message>
        <source>Once a day the list of versions is asked for. Nothing is installed by itself.</source>
        <translation>每天查詢一次版本清單，不會自行安裝任何內容。</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation>發生問題時</translation>
    </message>
    <message>
        <source>Log files and the report hold no keys. You see the report before you hand it on.</source>
        <translation>記錄檔和報告都不含金鑰。提交之前可以先檢視報告。</translation>
    </message>
    <message>
        <source>Log folder, report, bug</source>
        <translation>記錄檔資料夾, 報告, 錯誤</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>開啟記錄檔資料夾</translation>
    </message>
    <message>
        <source>Show the report…</source>
        <translation>顯示報告…</translation>
    </message>
</context>
<context>
    <name>ProblemSigns</name>
    <message>
        <source>Picture {number}: {words}</source>
        <translation>圖片 {number}：{words}</translation>
    </message>
</context>
<context>
    <name>PromptBox</name>
    <message>
        <source>Camera</source>
        <translation>運鏡</translation>
    </message>
    <message>
        <source>Camera movements</source>
        <translation>運鏡</translation>
    </message>
    <message>
        <source>Put a camera movement into the prompt</source>
        <translation>在提示詞中加入運鏡</translation>
    </message>
    <message>
        <source>Saved and recent prompts</source>
        <translation>已儲存與最近的提示詞</translation>
    </message>
    <message>
        <source>Saved and recent prompts, and ideas</source>
        <translation>已儲存與最近的提示詞，以及靈感</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示詞</translation>
    </message>
    <message>
        <source>Say in a sentence what should move.</source>
        <translation>用一句話寫下畫面該怎麼動。</translation>
    </message>
    <message>
        <source>That was too much text: only its first {count} characters are kept.</source>
        <translation>文字太多：只保留前 {count} 個字元。</translation>
    </message>
    <message>
        <source>More than three movements in one bracket often come out muddled.</source>
        <translation>同一個括號內超過三個運鏡，畫面往往會雜亂。</translation>
    </message>
    <message>
        <source>The model doesn&apos;t know this movement.</source>
        <translation>模型不認得這個運鏡。</translation>
    </message>
    <message>
        <source>The model doesn&apos;t know this movement. Did you mean {command}?</source>
        <translation>模型不認得這個運鏡。是指「{command}」嗎？</translation>
    </message>
    <message>
        <source>What should move? For example: Mist drifts over the lake, and a heron takes off. [Push in]</source>
        <translation>畫面該怎麼動？例如：薄霧在湖面上飄移，一隻蒼鷺振翅起飛。[推進]</translation>
    </message>
    <message>
        <source>What should move? For example: Mist drifts over the lake, and a heron takes off.</source>
        <translation>畫面該怎麼動？例如：薄霧在湖面上飄移，一隻蒼鷺振翅起飛。</translation>
    </message>
    <message numerus="yes">
        <source>%n over · {length}/{limit}</source>
        <translation>
            <numerusform>超出 %n 字 · {length}/{limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left · {length}/{limit}</source>
        <translation>
            <numerusform>還剩 %n 字 · {length}/{limit}</numerusform>
        </translation>
    </message>
    <message>
        <source>{length} of {limit} characters</source>
        <translation>{length} 個字元，上限 {limit} 個</translation>
    </message>
</context>
<context>
    <name>PromptShelf</name>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>靈感</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>人像</translation>
    </message>
    <message>
        <source>People together</source>
        <translation>多人互動</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>動物</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>風景</translation>
    </message>
    <message>
        <source>City and architecture</source>
        <translation>城市與建築</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>美食</translation>
    </message>
    <message>
        <source>Illustration and anime</source>
        <translation>插畫與動漫</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>交通工具</translation>
    </message>
    <message>
        <source>Plants and flowers</source>
        <translation>植物與花卉</translation>
    </message>
    <message>
        <source>Fantasy and science fiction</source>
        <translation>奇幻與科幻</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>抽象</translation>
    </message>
</context>
<context>
    <name>PromptShelfPopup</name>
    <message>
        <source>Prompts</source>
        <translation>提示詞</translation>
    </message>
    <message>
        <source>Search in prompts</source>
        <translation>搜尋提示詞</translation>
    </message>
    <message>
        <source>Which prompts</source>
        <translation>提示詞類別</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Name of this prompt</source>
        <translation>這則提示詞的名稱</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Put the prompt back</source>
        <translation>復原提示詞</translation>
    </message>
    <message>
        <source>No prompt holds these words. Try fewer of them.</source>
        <translation>沒有提示詞含有這些字詞，請減少幾個再試。</translation>
    </message>
    <message>
        <source>Prompts that you mark with the star will stand here.</source>
        <translation>標上星號的提示詞會出現在這裡。</translation>
    </message>
    <message>
        <source>The prompts of your videos will stand here.</source>
        <translation>影片用過的提示詞會出現在這裡。</translation>
    </message>
    <message>
        <source>Enter to use it, Ctrl+Enter to put it in at the cursor</source>
        <translation>Enter 使用，Ctrl+Enter 插入游標處</translation>
    </message>
    <message>
        <source>The prompt is no longer saved.</source>
        <translation>已取消儲存這則提示詞。</translation>
    </message>
    <message>
        <source>The prompt is deleted.</source>
        <translation>已刪除這則提示詞。</translation>
    </message>
</context>
<context>
    <name>PromptsSection</name>
    <message>
        <source>Prompts</source>
        <translation>提示詞</translation>
    </message>
    <message>
        <source>One prompt on each line. Prompts of several lines are parted by blank lines.</source>
        <translation>每行一則提示詞。多行的提示詞以空行分隔。</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>從檔案…</translation>
    </message>
    <message>
        <source>Take prompts or rows from a file</source>
        <translation>從檔案取用提示詞或列</translation>
    </message>
    <message>
        <source>Prompts · {n}</source>
        <translation>提示詞 · {n}</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>the camera sketch</source>
        <translation>運鏡示意</translation>
    </message>
</context>
<context>
    <name>ProvidersSection</name>
    <message>
        <source>Providers and keys</source>
        <translation>供應商與金鑰</translation>
    </message>
    <message>
        <source>A provider makes the videos and bills them to your account there. The free sketch needs no key.</source>
        <translation>供應商生成影片，費用計入你在那裡的帳號。免費的運鏡示意不需要金鑰。</translation>
    </message>
    <message>
        <source>API key, account, test, remove</source>
        <translation>API 金鑰, 帳號, 測試, 移除</translation>
    </message>
    <message>
        <source>API address of {provider}</source>
        <translation>{provider} 的 API 位址</translation>
    </message>
    <message>
        <source>The environment variable {name} decides it now.</source>
        <translation>目前由環境變數 {name} 決定。</translation>
    </message>
    <message>
        <source>For a gateway of your own. Empty for the usual one. Your key is sent there.</source>
        <translation>用於自己的閘道，留空則使用預設位址。金鑰會傳送到那裡。</translation>
    </message>
    <message>
        <source>URL, gateway, proxy</source>
        <translation>URL、網址、閘道、代理伺服器</translation>
    </message>
    <message>
        <source>Where your account at MiniMax is</source>
        <translation>你的 MiniMax 帳號所在區域</translation>
    </message>
    <message>
        <source>International</source>
        <translation>國際</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中國大陸</translation>
    </message>
    <message>
        <source>The two have keys and prices of their own; a key works in one of them only.</source>
        <translation>兩個區域的金鑰和價格各自獨立，一個金鑰只在其中一個有效。</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Jobs on their way</source>
        <translation>進行中的任務</translation>
    </message>
    <message>
        <source>Nothing is being made just now. What you generate shows up here.</source>
        <translation>目前沒有正在生成的內容。按下生成的任務會顯示在這裡。</translation>
    </message>
</context>
<context>
    <name>RecentPictures</name>
    <message>
        <source>Recent pictures</source>
        <translation>最近的圖片</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清除這份清單</translation>
    </message>
</context>
<context>
    <name>ReferenceRow</name>
    <message>
        <source>Reference pictures</source>
        <translation>參考圖片</translation>
    </message>
    <message>
        <source>Add a reference picture</source>
        <translation>加入參考圖片</translation>
    </message>
    <message>
        <source>Drop pictures here, or click to choose a file</source>
        <translation>將圖片拖到這裡，或按一下選擇檔案</translation>
    </message>
    <message>
        <source>Reference picture {n}</source>
        <translation>參考圖片 {n}</translation>
    </message>
</context>
<context>
    <name>RemovalFlow</name>
    <message numerus="yes">
        <source>%n jobs under way or with unknown outcome stay in the list.</source>
        <translation>
            <numerusform>有 %n 個進行中或結果不明的任務會留在清單中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n jobs whose video may still be fetched?</source>
        <translation>
            <numerusform>有 %n 個任務的影片可能還能下載，要移除嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider may still have the video, and it is paid for or perhaps paid for. Once it is removed, the app does not look for it any more.</source>
        <translation>供應商可能還保存著影片，而它已付費或可能已付費。移除後，App 就不再尋找它。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n clips for good?</source>
        <translation>
            <numerusform>要永久刪除 %n 個片段嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no bin for {folder}. What is deleted there cannot be brought back, and what it cost is not paid back.</source>
        <translation>{folder} 沒有垃圾桶。在那裡刪除的內容無法還原，已付的費用也不會退還。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久刪除</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>%n clips deleted for good.</source>
        <translation>
            <numerusform>已永久刪除 %n 個片段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to the bin: {title}</source>
        <translation>已移到垃圾桶：{title}</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <translation>已移除：{title}</translation>
    </message>
    <message numerus="yes">
        <source>%n clips moved to the bin.</source>
        <translation>
            <numerusform>已將 %n 個片段移到垃圾桶。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs removed.</source>
        <translation>
            <numerusform>已移除 %n 個任務。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs under way or with unknown outcome stay.</source>
        <translation>
            <numerusform>有 %n 個進行中或結果不明的任務會留下。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copy report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>A report for support</source>
        <translation>給客服的報告</translation>
    </message>
    <message>
        <source>This is all that it says. It holds no key, and is sent to nobody by itself.</source>
        <translation>報告的內容全部在此。其中不含金鑰，也不會自動傳送給任何人。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>With prompts and the provider&apos;s own words</source>
        <translation>含提示詞和供應商的原文訊息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
</context>
<context>
    <name>ReuseFlow</name>
    <message numerus="yes">
        <source>The form has the request of the first clip of this film, which has %n of them.</source>
        <translation>
            <numerusform>表單已填入這部短片第一個片段的請求，短片共有 %n 個片段。</numerusform>
        </translation>
    </message>
    <message>
        <source>The form has the request of this clip again.</source>
        <translation>表單已重新填入這個片段的請求。</translation>
    </message>
    <message>
        <source>Its pictures are not in this library: add them again.</source>
        <translation>它的圖片不在這個媒體庫中，請重新加入。</translation>
    </message>
    <message>
        <source>Use its last frame instead</source>
        <translation>改用最後一格</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示詞</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>Rows of the batch</source>
        <translation>批次中的列</translation>
    </message>
</context>
<context>
    <name>SaveTarget</name>
    <message>
        <source>Replace {name}?</source>
        <translation>要取代「{name}」嗎？</translation>
    </message>
    <message>
        <source>There is a file of this name already. What it holds is lost then.</source>
        <translation>已有同名的檔案。取代後，原有的內容就會消失。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>Sayings</name>
    <message>
        <source>Label the file as made by AI</source>
        <translation>標示檔案由 AI 生成</translation>
    </message>
    <message>
        <source>Show “{words}” in the picture</source>
        <translation>在畫面上顯示「{words}」</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>標示…</translation>
    </message>
    <message>
        <source>Keep prompt and settings in the file</source>
        <translation>在檔案中保留提示詞和設定</translation>
    </message>
    <message>
        <source>And the source pictures</source>
        <translation>以及來源圖片</translation>
    </message>
    <message>
        <source>Dropped onto this window, it fills the form again. Whoever has the file can read them.</source>
        <translation>將檔案拖進這個視窗，就會重新填入表單。拿到檔案的人都能讀取。</translation>
    </message>
    <message>
        <source>Files of this format have no place for them.</source>
        <translation>這個格式的檔案無法存放這些資料。</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Let the model rewrite the prompt</source>
        <translation>讓模型改寫提示詞</translation>
    </message>
    <message>
        <source>Let the model enrich the prompt</source>
        <translation>讓模型擴寫提示詞</translation>
    </message>
    <message>
        <source>Rewrite the prompt faster</source>
        <translation>加快改寫提示詞</translation>
    </message>
    <message>
        <source>Faster, a little rougher</source>
        <translation>較快，但略為粗糙</translation>
    </message>
    <message>
        <source>Add the maker&apos;s watermark</source>
        <translation>加上開發商的浮水印</translation>
    </message>
    <message>
        <source>Add a watermark</source>
        <translation>加上浮水印</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子值</translation>
    </message>
    <message>
        <source>What should not be seen</source>
        <translation>不想出現的內容</translation>
    </message>
    <message>
        <source>Aspect ratio</source>
        <translation>長寬比</translation>
    </message>
    <message>
        <source>Keep the camera still</source>
        <translation>固定攝影機</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>On</source>
        <translation>開</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
</context>
<context>
    <name>SettingsFlow</name>
    <message>
        <source>Clips are under way there. The change takes effect when they are finished.</source>
        <translation>那裡有片段正在進行，變更會在它們完成後生效。</translation>
    </message>
    <message>
        <source>“{page}” is as it was at first.</source>
        <translation>「{page}」已恢復預設。</translation>
    </message>
    <message>
        <source>Folder for videos</source>
        <translation>影片資料夾</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>設定 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>匯出設定</translation>
    </message>
    <message>
        <source>Exported, without keys and passwords.</source>
        <translation>已匯出，不含金鑰和密碼。</translation>
    </message>
    <message numerus="yes">
        <source>%n settings could not be understood and stayed as they were.</source>
        <translation>
            <numerusform>%n 項設定無法辨識，維持原樣。</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings are imported.</source>
        <translation>設定已匯入。</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>匯入設定</translation>
    </message>
    <message>
        <source>The folder {path} cannot be opened.</source>
        <translation>無法開啟資料夾 {path}。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜尋設定</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>設定頁面</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>重設此頁</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>沒有包含這些字詞的設定。</translation>
    </message>
</context>
<context>
    <name>SettingsSections</name>
    <message>
        <source>Spending</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>They hold in the window and on the command line alike.</source>
        <translation>在視窗和命令列中同樣有效。</translation>
    </message>
    <message>
        <source>Limit, per day, per month, at one press, ask me above, currency, costs</source>
        <translation>上限, 每天, 每月, 單次, 詢問, 貨幣, 費用</translation>
    </message>
    <message>
        <source>Labels for AI-made video</source>
        <translation>AI 影片標示</translation>
    </message>
    <message>
        <source>Label, export, watermark, words in the picture, corner, AIGC, IPTC</source>
        <translation>標示, 匯出, 浮水印, 畫面文字, 角落, AIGC, IPTC</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>The keys of the player and the library work while the keyboard is there; Tab leads there.</source>
        <translation>鍵盤焦點在播放器或媒體庫時，其按鍵才有效；按 Tab 可移到那裡。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>ShotCard</name>
    <message>
        <source>Shot {number} of {count}: {title}. {caption}</source>
        <translation>鏡頭 {number} / {count}：{title}。{caption}</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, an empty slot: {title}. {caption}</source>
        <translation>鏡頭 {number} / {count}，空位：{title}。{caption}</translation>
    </message>
    <message>
        <source>Control and the arrow keys move it, Delete removes it, Enter plays from here.</source>
        <translation>Control 加方向鍵可移動，Delete 移除，Enter 從這裡播放。</translation>
    </message>
    <message>
        <source>This shot is chosen.</source>
        <translation>已選取這個鏡頭。</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>從這裡播放</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>製作複本</translation>
    </message>
    <message>
        <source>Remove from the film</source>
        <translation>從短片移除</translation>
    </message>
</context>
<context>
    <name>ShotStrip</name>
    <message>
        <source>Shots</source>
        <translation>鏡頭</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Add a shot</source>
        <translation>加入鏡頭</translation>
    </message>
    <message>
        <source>Add clips from files, or an empty slot</source>
        <translation>加入檔案中的片段，或加入空位</translation>
    </message>
    <message>
        <source>Clips from files…</source>
        <translation>檔案中的片段…</translation>
    </message>
    <message>
        <source>An empty slot with a prompt</source>
        <translation>附提示詞的空位</translation>
    </message>
</context>
<context>
    <name>SlotSection</name>
    <message>
        <source>What is to be seen</source>
        <translation>畫面內容</translation>
    </message>
    <message>
        <source>Prompt of this shot</source>
        <translation>這個鏡頭的提示詞</translation>
    </message>
    <message>
        <source>What should happen in this shot?</source>
        <translation>這個鏡頭該發生什麼？</translation>
    </message>
    <message>
        <source>Go on from the shot before</source>
        <translation>接續前一個鏡頭</translation>
    </message>
    <message>
        <source>It begins with the last frame of the shot before.</source>
        <translation>以前一個鏡頭的最後一格開始。</translation>
    </message>
    <message>
        <source>Make this shot</source>
        <translation>生成這個鏡頭</translation>
    </message>
    <message>
        <source>Fills the form with it. When the clip you make there is finished, it comes in here.</source>
        <translation>會填入表單。在那裡生成的片段完成後，會放進這裡。</translation>
    </message>
    <message>
        <source>Choose a clip for it…</source>
        <translation>為它選擇片段…</translation>
    </message>
</context>
<context>
    <name>SmallWindow</name>
    <message>
        <source>Video in a small window</source>
        <translation>小視窗中的影片</translation>
    </message>
    <message>
        <source>Back to the main window</source>
        <translation>返回主視窗</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Drag to resize</source>
        <translation>拖移以調整大小</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白鍵</translation>
    </message>
</context>
<context>
    <name>SoundSection</name>
    <message>
        <source>Keep the clips&apos; own sound</source>
        <translation>保留片段原本的聲音</translation>
    </message>
    <message>
        <source>Choose a soundtrack…</source>
        <translation>選擇配樂…</translation>
    </message>
    <message>
        <source>Or drop a sound file anywhere on this page.</source>
        <translation>也可以把聲音檔拖到這一頁的任何地方。</translation>
    </message>
    <message>
        <source>Soundtrack</source>
        <translation>配樂</translation>
    </message>
    <message>
        <source>Remove the soundtrack</source>
        <translation>移除配樂</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>開始於</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Fades in over</source>
        <translation>淡入</translation>
    </message>
    <message>
        <source>Fades out over</source>
        <translation>淡出</translation>
    </message>
    <message>
        <source>Below zero, so much of its beginning is left out.</source>
        <translation>小於零時，開頭會略過這麼長。</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>Repeat it until the film ends</source>
        <translation>重複播放，直到短片結束</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Stage</source>
        <translation>播放區</translation>
    </message>
</context>
<context>
    <name>StageActions</name>
    <message>
        <source>One more take</source>
        <translation>再來一版</translation>
    </message>
    <message>
        <source>Edit and run again</source>
        <translation>編輯後重新生成</translation>
    </message>
    <message>
        <source>Put the picture, prompt and settings back into the form</source>
        <translation>將圖片、提示詞和設定放回表單</translation>
    </message>
    <message>
        <source>Next shot</source>
        <translation>下一個鏡頭</translation>
    </message>
    <message>
        <source>The last frame becomes the picture that the next clip begins with</source>
        <translation>最後一格會成為下一個片段的開頭圖片</translation>
    </message>
    <message>
        <source>Use this frame</source>
        <translation>使用這一格</translation>
    </message>
    <message>
        <source>The frame shown becomes the picture of the next clip</source>
        <translation>顯示的影格會成為下一個片段的圖片</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在資料夾中顯示</translation>
    </message>
    <message>
        <source>Open the folder with the video file</source>
        <translation>開啟影片檔所在的資料夾</translation>
    </message>
</context>
<context>
    <name>TakesButton</name>
    <message>
        <source>How many takes one press makes, each by itself</source>
        <translation>按一次生成幾個版本，每個版本各自獨立</translation>
    </message>
    <message>
        <source>1 take</source>
        <translation>1 版</translation>
    </message>
    <message numerus="yes">
        <source>%n takes</source>
        <translation>
            <numerusform>%n 版</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分鐘</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>{elapsed} · longer than usual</source>
        <translation>{elapsed} · 比平常久</translation>
    </message>
    <message>
        <source>{elapsed} · about {left} left</source>
        <translation>{elapsed} · 約剩 {left}</translation>
    </message>
    <message>
        <source>{elapsed} · usually about {typical}</source>
        <translation>{elapsed} · 通常約 {typical}</translation>
    </message>
</context>
<context>
    <name>Titled</name>
    <message>
        <source>{title}: {words}</source>
        <translation>{title}：{words}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>選擇圖片…</translation>
    </message>
    <message>
        <source>Several at once…</source>
        <translation>一次生成多個…</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>短片…</translation>
    </message>
    <message>
        <source>Try the sample picture, free</source>
        <translation>試用範例圖片，免費</translation>
    </message>
    <message>
        <source>API key…</source>
        <translation>API 金鑰…</translation>
    </message>
    <message>
        <source>Costs and limits…</source>
        <translation>費用與上限…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Open the videos folder</source>
        <translation>開啟影片資料夾</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>依系統設定</translation>
    </message>
    <message>
        <source>Copy report…</source>
        <translation>複製報告…</translation>
    </message>
    <message>
        <source>About Hailuo Desktop</source>
        <translation>關於 Hailuo Desktop</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 個進行中</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} left</source>
        <translation>剩餘 {sum}</translation>
    </message>
    <message>
        <source>{sum} today</source>
        <translation>今天 {sum}</translation>
    </message>
    <message>
        <source>Opens costs and limits</source>
        <translation>開啟費用與上限</translation>
    </message>
    <message>
        <source>Add API key</source>
        <translation>加入 API 金鑰</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 金鑰</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>One frame back</source>
        <translation>後退一格</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前進一格</translation>
    </message>
    <message>
        <source>Place in the clip</source>
        <translation>片段中的位置</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Frame number</source>
        <translation>影格編號</translation>
    </message>
    <message>
        <source>Number of the frame shown, the first being 0</source>
        <translation>目前影格的編號，第一格為 0</translation>
    </message>
    <message>
        <source>Play in a loop</source>
        <translation>循環播放</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Play in a small window on top</source>
        <translation>在最上層的小視窗播放</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>離開全螢幕</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全螢幕</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白鍵</translation>
    </message>
    <message>
        <source>Place in the clip; the part from {first} to {last} is played</source>
        <translation>片段中的位置；播放 {first} 到 {last} 的部分</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>開啟聲音</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>關閉聲音</translation>
    </message>
    <message>
        <source>Speed {speed}</source>
        <translation>速度 {speed}</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>What is new in version {version}</source>
        <translation>版本 {version} 的新功能</translation>
    </message>
    <message>
        <source>You have version {version}. It goes on working.</source>
        <translation>目前是版本 {version}，可以繼續使用。</translation>
    </message>
    <message>
        <source>There are no notes on this version.</source>
        <translation>這個版本沒有說明。</translation>
    </message>
    <message>
        <source>Download page</source>
        <translation>下載頁面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>UpdateFlow</name>
    <message>
        <source>Look for new versions once a day? Nothing is installed by itself.</source>
        <translation>要每天檢查一次新版本嗎？不會自動安裝任何內容。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Version {version} is available.</source>
        <translation>版本 {version} 已推出。</translation>
    </message>
    <message>
        <source>Download page</source>
        <translation>下載頁面</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新功能</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation>影片</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>{setting} (needed)</source>
        <translation>{setting}（必填）</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Show {title}</source>
        <translation>顯示「{title}」</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>Step {number}, done</source>
        <translation>步驟 {number}，已完成</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>步驟 {number}</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>Enter crops or pads it, Delete removes it, Control with the left or right arrow moves it.</source>
        <translation>Enter 裁切或補邊，Delete 移除，Control 加左右方向鍵移動。</translation>
    </message>
    <message>
        <source>The model does not take it as it is.</source>
        <translation>模型不接受它目前的樣子。</translation>
    </message>
    <message>
        <source>{name}: click to crop or pad</source>
        <translation>{name}：按一下裁切或補邊</translation>
    </message>
    <message>
        <source>Remove picture {n}</source>
        <translation>移除圖片 {n}</translation>
    </message>
    <message>
        <source>Crop or pad…</source>
        <translation>裁切或補邊…</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>往前移</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>往後移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
</TS>
