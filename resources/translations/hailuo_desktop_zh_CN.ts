<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Hailuo Desktop</source>
        <translation>关于 Hailuo Desktop</translation>
    </message>
    <message>
        <source>Hailuo Desktop {version}</source>
        <translation>Hailuo Desktop {version}</translation>
    </message>
    <message>
        <source>Turns a picture and a sentence into a video. Free software under the GNU General Public License, version 3 or later. Icons by Lucide.</source>
        <translation>用一张图片和一句话生成视频。自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。图标来自 Lucide。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Enter the key</source>
        <translation>输入密钥</translation>
    </message>
    <message>
        <source>Choose the region…</source>
        <translation>选择区域…</translation>
    </message>
    <message>
        <source>Top up your account</source>
        <translation>为账户充值</translation>
    </message>
    <message>
        <source>Open your account</source>
        <translation>打开账户页面</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>限额…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Change the request</source>
        <translation>修改请求</translation>
    </message>
    <message>
        <source>Change the prompt</source>
        <translation>修改提示词</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>Choose a list…</source>
        <translation>选择列表…</translation>
    </message>
    <message>
        <source>Show the new price</source>
        <translation>显示新价格</translation>
    </message>
    <message>
        <source>Show the film</source>
        <translation>显示影片</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>显示任务</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy report…</source>
        <translation>复制报告…</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>复制这段文字</translation>
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
        <translation>高级</translation>
    </message>
    <message>
        <source>Advanced settings</source>
        <translation>高级设置</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
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
        <translation>{state} · 第 {n} 行的成片</translation>
    </message>
    <message>
        <source>{state} · take {n}</source>
        <translation>{state} · 第 {n} 条</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>at least {sum}</source>
        <translation>至少 {sum}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Taken out of the list</source>
        <translation>已移出列表</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>已完成 {done}/{all}</translation>
    </message>
    <message>
        <source>{spent} of {sum} spent</source>
        <translation>已花费 {spent} / {sum}</translation>
    </message>
    <message>
        <source>{n} running</source>
        <translation>{n} 个进行中</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} 个失败</translation>
    </message>
    <message>
        <source>{n} unknown</source>
        <translation>{n} 个结果未知</translation>
    </message>
    <message>
        <source>{n} stopped</source>
        <translation>{n} 个已停止</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Several clips at once</source>
        <translation>批量生成片段</translation>
    </message>
    <message>
        <source>Takes of each</source>
        <translation>每项条数</translation>
    </message>
    <message>
        <source>Takes of each clip</source>
        <translation>每个片段生成的条数</translation>
    </message>
    <message>
        <source>Crop pictures to fit the model</source>
        <translation>按模型要求裁剪图片</translation>
    </message>
    <message>
        <source>Only pictures of a shape that the model refuses are cropped.</source>
        <translation>只裁剪画面比例不被模型接受的图片。</translation>
    </message>
    <message>
        <source>Drafts first, finals as</source>
        <translation>先出样片，成片用</translation>
    </message>
    <message>
        <source>Model of the finals</source>
        <translation>成片所用模型</translation>
    </message>
    <message>
        <source>All rows are made with the models above. You tick the good ones and have those made well.</source>
        <translation>所有行先用上方的模型生成样片。勾选满意的，再用这里的模型生成成片。</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>移除列表</translation>
    </message>
    <message>
        <source>Every picture with every prompt</source>
        <translation>每张图片配每条提示词</translation>
    </message>
    <message>
        <source>Add pictures and write a prompt on each line. Each row of the table is one clip, with its price. A CSV file may name prompt, picture, model, resolution, duration and takes.</source>
        <translation>添加图片，并在每行写一条提示词。表格的每一行是一个片段，并标明价格。CSV 文件可以包含提示词、图片、模型、分辨率、时长和数量这几列。</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of {name}</source>
        <translation>
            <numerusform>{name} 的 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>正在检查图片…</translation>
    </message>
    <message>
        <source>Take {n}</source>
        <translation>第 {n} 条</translation>
    </message>
    <message>
        <source>Row {n} of the list.</source>
        <translation>列表的第 {n} 行。</translation>
    </message>
</context>
<context>
    <name>BatchPlanning</name>
    <message>
        <source>No file was found there. Save the picture to this computer, then drop its file.</source>
        <translation>其中没有找到文件。请先把图片保存到本机，再拖入文件。</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>图片 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a list of prompts</source>
        <translation>选择提示词列表</translation>
    </message>
    <message>
        <source>Lists of prompts ({patterns})</source>
        <translation>提示词列表 ({patterns})</translation>
    </message>
    <message>
        <source>Columns that no model knows are left out: {columns}.</source>
        <translation>以下列没有模型能识别，已忽略：{columns}。</translation>
    </message>
    <message>
        <source>It stops there and waits.</source>
        <translation>批次到达限额时会停下等待。</translation>
    </message>
    <message>
        <source>Keeping picture {n} of {all}…</source>
        <translation>正在保存图片 {n}/{all}…</translation>
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
        <translation>选择批次</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>样片</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What is not sent yet waits. What was sent goes on, and is billed.</source>
        <translation>尚未发送的会等待。已发送的会继续生成，并照常计费。</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>The batch is shown no longer. Its clips stay in the library.</source>
        <translation>不再显示这个批次。其中的片段仍保留在作品库中。</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>返回作品库</translation>
    </message>
    <message>
        <source>Rows are sent one after the other. Nothing is paid before it is sent.</source>
        <translation>各行依次发送。发送之前不会产生费用。</translation>
    </message>
    <message>
        <source>One row waits. Nothing of it is paid.</source>
        <translation>有 1 行在等待，尚未产生费用。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows wait. Nothing of them is paid.</source>
        <translation>
            <numerusform>有 %n 行在等待，尚未产生费用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Under Drafts, tick the ones you like and have them made well.</source>
        <translation>在“样片”中勾选满意的，再生成成片。</translation>
    </message>
    <message>
        <source>What was sent goes on, and is billed.</source>
        <translation>已发送的会继续生成，并照常计费。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message numerus="yes">
        <source>Make %n again</source>
        <translation>
            <numerusform>重新生成 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Make 1 final</source>
        <translation>生成 1 个成片</translation>
    </message>
    <message numerus="yes">
        <source>Make %n finals</source>
        <translation>
            <numerusform>生成 %n 个成片</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick drafts to make finals</source>
        <translation>勾选样片以生成成片</translation>
    </message>
    <message>
        <source>Leave out 1 row</source>
        <translation>跳过 1 行</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n rows</source>
        <translation>
            <numerusform>跳过 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Take 1 row in again</source>
        <translation>恢复 1 行</translation>
    </message>
    <message numerus="yes">
        <source>Take %n rows in again</source>
        <translation>
            <numerusform>恢复 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchWatch</name>
    <message>
        <source>A batch has stopped. {why}</source>
        <translation>有一个批次已停止。{why}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>A batch is finished: {words}</source>
        <translation>有一个批次已完成：{words}</translation>
    </message>
    <message>
        <source>Batch · {done} of {all} done</source>
        <translation>批次 · 已完成 {done}/{all}</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Show how the rows of your batches come along</source>
        <translation>查看各批次中每一行的进展</translation>
    </message>
    <message>
        <source>Put this batch away?</source>
        <translation>收起这个批次？</translation>
    </message>
    <message>
        <source>One row is not made yet, and will not be. Nothing of it is paid.</source>
        <translation>还有 1 行没有生成，之后也不会生成。这一行未产生费用。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are not made yet, and will not be. Nothing of them is paid.</source>
        <translation>
            <numerusform>还有 %n 行没有生成，之后也不会生成。这些行未产生费用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>A batch has one row left. Nothing of it is paid.</source>
        <translation>有一个批次还剩 1 行，尚未产生费用。</translation>
    </message>
    <message numerus="yes">
        <source>A batch has %n rows left. Nothing of them is paid.</source>
        <translation>
            <numerusform>有一个批次还剩 %n 行，尚未产生费用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
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
        <translation>推进</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>拉远</translation>
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
        <translation>左摇</translation>
    </message>
    <message>
        <source>Pan right</source>
        <translation>右摇</translation>
    </message>
    <message>
        <source>Tilt up</source>
        <translation>上摇</translation>
    </message>
    <message>
        <source>Tilt down</source>
        <translation>下摇</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>变焦推近</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>变焦拉远</translation>
    </message>
    <message>
        <source>Shake</source>
        <translation>晃动</translation>
    </message>
    <message>
        <source>Tracking shot</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Static shot</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>The camera moves closer.</source>
        <translation>镜头向前靠近。</translation>
    </message>
    <message>
        <source>The camera moves away.</source>
        <translation>镜头向后远离。</translation>
    </message>
    <message>
        <source>The camera glides to the left, as on rails.</source>
        <translation>镜头向左平移，像在轨道上滑行。</translation>
    </message>
    <message>
        <source>The camera glides to the right, as on rails.</source>
        <translation>镜头向右平移，像在轨道上滑行。</translation>
    </message>
    <message>
        <source>The camera rises straight up.</source>
        <translation>镜头垂直上升。</translation>
    </message>
    <message>
        <source>The camera sinks straight down.</source>
        <translation>镜头垂直下降。</translation>
    </message>
    <message>
        <source>The camera stays where it is and turns to the left.</source>
        <translation>机位不动，镜头向左转。</translation>
    </message>
    <message>
        <source>The camera stays where it is and turns to the right.</source>
        <translation>机位不动，镜头向右转。</translation>
    </message>
    <message>
        <source>The camera stays where it is and looks up.</source>
        <translation>机位不动，镜头向上抬。</translation>
    </message>
    <message>
        <source>The camera stays where it is and looks down.</source>
        <translation>机位不动，镜头向下压。</translation>
    </message>
    <message>
        <source>The lens zooms in; the camera stays where it is.</source>
        <translation>机位不动，用变焦把画面拉近。</translation>
    </message>
    <message>
        <source>The lens zooms out; the camera stays where it is.</source>
        <translation>机位不动，用变焦把画面推远。</translation>
    </message>
    <message>
        <source>The camera shakes, as if held by hand.</source>
        <translation>镜头晃动，像手持拍摄。</translation>
    </message>
    <message>
        <source>The camera follows what moves.</source>
        <translation>镜头跟随运动的主体。</translation>
    </message>
    <message>
        <source>The camera does not move at all.</source>
        <translation>镜头完全不动。</translation>
    </message>
</context>
<context>
    <name>CameraBuilder</name>
    <message>
        <source>Camera movements</source>
        <translation>运镜</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>摇动</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>变焦</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Then…</source>
        <translation>接着…</translation>
    </message>
    <message>
        <source>Begin the next movement, which follows this one.</source>
        <translation>开始下一个运镜，在这一个之后进行。</translation>
    </message>
    <message>
        <source>More than three together often come out muddled.</source>
        <translation>同时超过三个，画面往往会混乱。</translation>
    </message>
    <message>
        <source>Tap several to have them at the same time.</source>
        <translation>点选多个可同时进行。</translation>
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
        <translation>尚未发送任何内容，取消不收费。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The request is just being sent: whether it will be charged is unknown then.</source>
        <translation>请求正在发送：现在停止，将无法确定是否会扣费。</translation>
    </message>
    <message>
        <source>Stop this job?</source>
        <translation>停止此任务？</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止等待</translation>
    </message>
    <message>
        <source>The provider goes on making this video, and it is still billed.</source>
        <translation>服务商会继续生成这个视频，并照常计费。</translation>
    </message>
    <message>
        <source>Stop watching this job?</source>
        <translation>停止等待此任务？</translation>
    </message>
    <message>
        <source>Stop download</source>
        <translation>停止下载</translation>
    </message>
    <message>
        <source>The video is paid for. Its link is kept, so you can fetch it later.</source>
        <translation>视频已付费。链接会保留，之后可以再下载。</translation>
    </message>
    <message>
        <source>Stop the download?</source>
        <translation>停止下载？</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The app stops caring for this request, which may have been charged.</source>
        <translation>应用将不再跟进这个请求，而它可能已扣费。</translation>
    </message>
    <message>
        <source>Forget this job?</source>
        <translation>放弃此任务？</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>The file is not where it was</source>
        <translation>文件已不在原位置</translation>
    </message>
</context>
<context>
    <name>ChainStrip</name>
    <message>
        <source>Shots that go on from each other</source>
        <translation>前后承接的镜头</translation>
    </message>
    <message>
        <source>Shot {number}: {title}</source>
        <translation>镜头 {number}：{title}</translation>
    </message>
    <message>
        <source>On the stage now</source>
        <translation>正在播放区显示</translation>
    </message>
</context>
<context>
    <name>Charge</name>
    <message>
        <source>Nothing was charged.</source>
        <translation>未扣费。</translation>
    </message>
    <message>
        <source>By the provider&apos;s rules, a failed job is not charged.</source>
        <translation>按服务商的规则，失败的任务不扣费。</translation>
    </message>
    <message>
        <source>It may have been charged.</source>
        <translation>可能已扣费。</translation>
    </message>
    <message>
        <source>The clip has been paid for.</source>
        <translation>这个片段已付费。</translation>
    </message>
    <message>
        <source>{sum} may have been charged.</source>
        <translation>可能已扣费 {sum}。</translation>
    </message>
</context>
<context>
    <name>ClipDeeds</name>
    <message numerus="yes">
        <source>One take is kept, %n rejected.</source>
        <translation>
            <numerusform>已保留 1 条，淘汰 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Folders are for order here; the files stay where they are.</source>
        <translation>文件夹只用于在这里整理，文件本身不会移动。</translation>
    </message>
    <message>
        <source>Rename the clip</source>
        <translation>重命名片段</translation>
    </message>
    <message>
        <source>The name is shown in place of the prompt; the file keeps its own.</source>
        <translation>名称会代替提示词显示，文件名保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>These are the tags that all of %n clips have.</source>
        <translation>
            <numerusform>这是 %n 个片段共有的标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Words to find the clip by, with commas between them.</source>
        <translation>用来查找这个片段的词，以逗号分隔。</translation>
    </message>
    <message>
        <source>night, draft, for the trailer</source>
        <translation>夜景，样片，预告片用</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ClipExports</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>GIF or WebP of the marked part…</source>
        <translation>将选段导出为 GIF 或 WebP…</translation>
    </message>
    <message>
        <source>GIF or WebP…</source>
        <translation>导出为 GIF 或 WebP…</translation>
    </message>
    <message>
        <source>Save frame as picture…</source>
        <translation>将当前帧存为图片…</translation>
    </message>
    <message>
        <source>Copy with label…</source>
        <translation>带标识的副本…</translation>
    </message>
    <message>
        <source>No frame is shown yet that could be saved.</source>
        <translation>还没有显示可以保存的帧。</translation>
    </message>
    <message>
        <source>{clip} frame {number}</source>
        <translation>{clip} 第 {number} 帧</translation>
    </message>
    <message>
        <source>PNG picture ({pattern})</source>
        <translation>PNG 图片 ({pattern})</translation>
    </message>
    <message>
        <source>Save frame as picture</source>
        <translation>将当前帧存为图片</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>已保存 {name}。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>This is a camera sketch: no AI made it, so there is nothing to label.</source>
        <translation>这是运镜预演，并非 AI 生成，没有需要标识的内容。</translation>
    </message>
    <message>
        <source>This clip carries its provider&apos;s label already. The file can be used as it is.</source>
        <translation>这个片段已带有服务商的标识，文件可以直接使用。</translation>
    </message>
    <message>
        <source>{clip} labelled</source>
        <translation>{clip} 已标识</translation>
    </message>
    <message>
        <source>Video ({pattern})</source>
        <translation>视频 ({pattern})</translation>
    </message>
    <message>
        <source>Copy with label</source>
        <translation>带标识的副本</translation>
    </message>
</context>
<context>
    <name>ClipFiles</name>
    <message numerus="yes">
        <source>%n files copied. Paste them in a folder or another program.</source>
        <translation>
            <numerusform>已复制 %n 个文件，可粘贴到文件夹或其他程序中。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder {path} cannot be opened.</source>
        <translation>无法打开文件夹 {path}。</translation>
    </message>
</context>
<context>
    <name>ClipSection</name>
    <message>
        <source>The part of the clip that is shown</source>
        <translation>片段中选用的部分</translation>
    </message>
    <message>
        <source>Drag the ends. In the preview, I and O set them at the frame that is seen.</source>
        <translation>拖动两端。在预览中按 I 和 O，可在当前帧设置起止。</translation>
    </message>
    <message>
        <source>Home and End choose the beginning or the end, the arrow keys move it.</source>
        <translation>按 Home 和 End 选择起点或终点，用方向键移动。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>首帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>末帧</translation>
    </message>
    <message>
        <source>Whole clip</source>
        <translation>整个片段</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>查找文件…</translation>
    </message>
    <message>
        <source>Leave out the doubled frame</source>
        <translation>去掉重复帧</translation>
    </message>
    <message>
        <source>This shot goes on from the one before: both have the frame between them.</source>
        <translation>这个镜头承接上一个镜头，两者共有衔接处的那一帧。</translation>
    </message>
    <message>
        <source>Into the next shot</source>
        <translation>衔接下一镜头</translation>
    </message>
    <message>
        <source>How it goes over into the next shot</source>
        <translation>与下一镜头的衔接方式</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>硬切</translation>
    </message>
    <message>
        <source>Cross-fade</source>
        <translation>叠化</translation>
    </message>
    <message>
        <source>Length of the cross-fade</source>
        <translation>叠化时长</translation>
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
        <translation>复制为代码</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Copied as {language}. It holds no key. Each run sends one paid request.</source>
        <translation>已复制为 {language} 代码，其中不含密钥。每运行一次就发送一个付费请求。</translation>
    </message>
</context>
<context>
    <name>CommandFlow</name>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light, high contrast</source>
        <translation>浅色，高对比度</translation>
    </message>
    <message>
        <source>Dark, high contrast</source>
        <translation>深色，高对比度</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>New video</source>
        <translation>新视频</translation>
    </message>
    <message>
        <source>Clip on the stage</source>
        <translation>播放区中的片段</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>作品库</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>播放器</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare takes</source>
        <translation>对比各条</translation>
    </message>
    <message>
        <source>Takes side by side</source>
        <translation>多条并排</translation>
    </message>
    <message>
        <source>A to D choose a take, Space plays, comma and full stop go frame by frame.</source>
        <translation>按 A 到 D 选择一条，空格播放，逗号和句号逐帧移动。</translation>
    </message>
    <message>
        <source>Place in the clips</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How they are shown</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation>单条</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>滑动</translation>
    </message>
    <message>
        <source>What differs in what was asked for</source>
        <translation>请求中的不同之处</translation>
    </message>
    <message>
        <source>All were asked for with the same request.</source>
        <translation>各条的请求完全相同。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep {letter}, reject the rest</source>
        <translation>保留 {letter}，淘汰其余</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>A clip cannot be read any further.</source>
        <translation>有一个片段无法继续读取。</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>End picture</source>
        <translation>尾帧图</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>New video</source>
        <translation>新视频</translation>
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
        <translation>预览</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>影片中的位置</translation>
    </message>
    <message>
        <source>Time, shot and frame</source>
        <translation>时间、镜头和帧</translation>
    </message>
    <message>
        <source>The preview has no sound. The exported film has it.</source>
        <translation>预览没有声音，导出的影片有声音。</translation>
    </message>
    <message>
        <source>shot {number}, frame {frame}</source>
        <translation>镜头 {number}，第 {frame} 帧</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>CostsFlow</name>
    <message>
        <source>Spend {sum} on this clip?</source>
        <translation>为这个片段花费 {sum}？</translation>
    </message>
    <message numerus="yes">
        <source>Spend {sum} on these %n clips?</source>
        <translation>
            <numerusform>为这 %n 个片段花费 {sum}？</numerusform>
        </translation>
    </message>
    <message>
        <source>Spend {sum}</source>
        <translation>花费 {sum}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>限额…</translation>
    </message>
    <message>
        <source>Export costs</source>
        <translation>导出费用</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All paid requests are written to {path}.</source>
        <translation>所有付费请求已写入 {path}。</translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source>Costs and limits</source>
        <translation>费用与限额</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing was paid for yet</source>
        <translation>还没有付费记录</translation>
    </message>
    <message>
        <source>What your clips cost will stand here: today and this month, by day, month and model. The free sketch costs nothing and is not counted.</source>
        <translation>片段的花费会显示在这里：今天和本月的合计，以及按日、按月和按模型的明细。免费的预演不产生费用，不计入其中。</translation>
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
        <translation>汇总方式</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>Currency of the chart</source>
        <translation>图表的货币</translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>已入库 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} not settled yet</source>
        <translation>待结算 {sum}</translation>
    </message>
    <message>
        <source>{sum} not charged</source>
        <translation>{sum} 未扣费</translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>%n 个价格未知</numerusform>
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
        <translation>近几个月的花费（{currency}）</translation>
    </message>
    <message>
        <source>Spent on the days of this month, in {currency}</source>
        <translation>本月每日的花费（{currency}）</translation>
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
        <translation>已花费</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已入库</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>未扣费</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>Settled, and what the provider has taken for clips that are not settled yet</source>
        <translation>已结算的金额，以及服务商为未结算的片段已收取的金额</translation>
    </message>
    <message>
        <source>Paid requests</source>
        <translation>付费请求数</translation>
    </message>
    <message>
        <source>Clips that are here</source>
        <translation>已保存在这里的片段</translation>
    </message>
    <message>
        <source>For failed clips, by the provider&apos;s rules</source>
        <translation>失败的片段，按服务商的规则退回</translation>
    </message>
    <message>
        <source>Clips whose price nobody has said</source>
        <translation>没有任何一方给出价格的片段</translation>
    </message>
</context>
<context>
    <name>DesktopFlow</name>
    <message>
        <source>Your video is ready</source>
        <translation>视频已完成</translation>
    </message>
    <message>
        <source>{title}
Finished in {time}.</source>
        <translation>{title}
用时 {time}。</translation>
    </message>
    <message>
        <source>Several clips</source>
        <translation>多个片段</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>A video is being made</source>
        <translation>正在生成视频</translation>
    </message>
</context>
<context>
    <name>DraftTiles</name>
    <message>
        <source>Drafts</source>
        <translation>样片</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Make a batch</source>
        <translation>批量生成</translation>
    </message>
    <message>
        <source>Open its settings</source>
        <translation>载入它的设置</translation>
    </message>
    <message>
        <source>Use its last frame as end picture</source>
        <translation>用它的最后一帧作为尾帧图</translation>
    </message>
    <message>
        <source>Use its last frame</source>
        <translation>使用它的最后一帧</translation>
    </message>
    <message>
        <source>Fetch the picture (asks first)</source>
        <translation>下载图片（会先询问）</translation>
    </message>
    <message>
        <source>Add to the references</source>
        <translation>添加到参考图</translation>
    </message>
    <message>
        <source>Use as end picture</source>
        <translation>用作尾帧图</translation>
    </message>
    <message>
        <source>Use as picture</source>
        <translation>用作图片</translation>
    </message>
</context>
<context>
    <name>EmptyFilm</name>
    <message>
        <source>Put clips in a row, and export them as one film</source>
        <translation>把片段排成一列，导出为一部影片</translation>
    </message>
    <message>
        <source>Drag clips here from the library or from a folder. An empty slot holds the prompt of a shot that is still to be made.</source>
        <translation>从作品库或文件夹把片段拖到这里。空位可以先放待生成镜头的提示词。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Add an empty slot</source>
        <translation>添加空位</translation>
    </message>
    <message>
        <source>Add the clip chosen in the library</source>
        <translation>添加作品库中选中的片段</translation>
    </message>
    <message numerus="yes">
        <source>Add the %n clips chosen in the library</source>
        <translation>
            <numerusform>添加作品库中选中的 %n 个片段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyStage</name>
    <message>
        <source>Your video will play here</source>
        <translation>视频将在这里播放</translation>
    </message>
    <message>
        <source>Drop a picture</source>
        <translation>拖入一张图片</translation>
    </message>
    <message>
        <source>Say what should move</source>
        <translation>描述画面怎么动</translation>
    </message>
    <message>
        <source>Press Generate</source>
        <translation>点击“生成”</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>MP4 video ({pattern})</source>
        <translation>MP4 视频 ({pattern})</translation>
    </message>
    <message>
        <source>QuickTime video ({pattern})</source>
        <translation>QuickTime 视频 ({pattern})</translation>
    </message>
    <message>
        <source>GIF animation ({pattern})</source>
        <translation>GIF 动图 ({pattern})</translation>
    </message>
    <message>
        <source>WebP animation ({pattern})</source>
        <translation>WebP 动图 ({pattern})</translation>
    </message>
    <message>
        <source>Video ({pattern})</source>
        <translation>视频 ({pattern})</translation>
    </message>
    <message>
        <source>Plays everywhere.</source>
        <translation>到处都能播放。</translation>
    </message>
    <message>
        <source>For Apple&apos;s programs, and for editing.</source>
        <translation>适合 Apple 的程序和后期剪辑。</translation>
    </message>
    <message>
        <source>For chats and web pages: silent, 256 colours, and large for its length.</source>
        <translation>适合聊天和网页：无声，256 色，就时长而言文件偏大。</translation>
    </message>
    <message>
        <source>For web pages: silent, finer and much smaller than a GIF.</source>
        <translation>适合网页：无声，比 GIF 更细腻，也小得多。</translation>
    </message>
    <message>
        <source>Best: without loss where possible</source>
        <translation>最佳：尽可能无损</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Small file</source>
        <translation>小文件</translation>
    </message>
    <message>
        <source>For editing: ProRes, very large</source>
        <translation>用于剪辑：ProRes，文件非常大</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>常用尺寸</translation>
    </message>
    <message>
        <source>As the clip</source>
        <translation>与片段相同</translation>
    </message>
    <message>
        <source>As the clip: {width} × {height}</source>
        <translation>与片段相同：{width} × {height}</translation>
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
        <translation>常用：{width} × {height}</translation>
    </message>
    <message>
        <source>As the clip: {rate} a second</source>
        <translation>与片段相同：每秒 {rate} 帧</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>每秒 {rate} 帧</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>约 {size}</translation>
    </message>
    <message>
        <source>The pictures stay as they are, without loss; the sound is encoded anew.</source>
        <translation>画面保持原样，无损；声音会重新编码。</translation>
    </message>
    <message>
        <source>As it is, without loss.</source>
        <translation>保持原样，无损。</translation>
    </message>
    <message>
        <source>Encoded anew, as you chose.</source>
        <translation>按你的选择重新编码。</translation>
    </message>
    <message>
        <source>Encoded anew: this format keeps pictures in another way than the clips do.</source>
        <translation>重新编码：该格式的画面编码方式与片段不同。</translation>
    </message>
    <message>
        <source>Encoded anew: the size changes.</source>
        <translation>重新编码：尺寸会改变。</translation>
    </message>
    <message>
        <source>Encoded anew: the frames a second change.</source>
        <translation>重新编码：帧率会改变。</translation>
    </message>
    <message>
        <source>Encoded anew: the clips are encoded in different ways.</source>
        <translation>重新编码：各片段的编码方式不同。</translation>
    </message>
    <message>
        <source>Encoded anew: at these marks the clip cannot be cut as it is.</source>
        <translation>重新编码：在这些入点和出点上，片段无法直接切分。</translation>
    </message>
    <message>
        <source>Encoded anew, so that the frame two shots share is shown once.</source>
        <translation>重新编码，让两个镜头共有的那一帧只出现一次。</translation>
    </message>
    <message>
        <source>Encoded anew: shots fade into each other.</source>
        <translation>重新编码：镜头之间有叠化。</translation>
    </message>
    <message>
        <source>Encoded anew: words are drawn into the picture.</source>
        <translation>重新编码：画面中会写入文字。</translation>
    </message>
    <message>
        <source>It carries a label already, which is kept as it is.</source>
        <translation>其中已带有标识，将原样保留。</translation>
    </message>
    <message>
        <source>It carries the label of {producer} already, which is kept as it is.</source>
        <translation>其中已带有 {producer} 的标识，将原样保留。</translation>
    </message>
    <message>
        <source>In its data: made by AI, by {producer}.</source>
        <translation>在文件数据中注明：由 AI 生成，制作方为 {producer}。</translation>
    </message>
    <message>
        <source>Nothing in it is known to be made by AI.</source>
        <translation>其中没有已知由 AI 生成的内容。</translation>
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
        <translation>正在检查片段…</translation>
    </message>
    <message>
        <source>Content Credentials hold for the original alone and end here.</source>
        <translation>内容凭据（Content Credentials）仅对原文件有效，导出后不再保留。</translation>
    </message>
    <message>
        <source>Export clip</source>
        <translation>导出片段</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>导出影片</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Other shapes</source>
        <translation>其他画面比例</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Whole, with black bars</source>
        <translation>完整显示，加黑边</translation>
    </message>
    <message>
        <source>Filling the picture, their edges cut</source>
        <translation>填满画面，裁掉边缘</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>正在导出 {name}</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>大约还需 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n more after it</source>
        <translation>
            <numerusform>后面还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {name}, {size}.</source>
        <translation>已保存 {name}，{size}。</translation>
    </message>
    <message>
        <source>The Content Credentials of the original are not in it.</source>
        <translation>其中不含原文件的内容凭据（Content Credentials）。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Export again…</source>
        <translation>再次导出…</translation>
    </message>
    <message>
        <source>No program of this computer opens {name}.</source>
        <translation>本机没有可以打开 {name} 的程序。</translation>
    </message>
    <message>
        <source>End the export and leave?</source>
        <translation>结束导出并退出？</translation>
    </message>
    <message>
        <source>A file is still being exported. It is ended, and nothing half is left behind.</source>
        <translation>还有文件正在导出。导出会中止，不会留下不完整的文件。</translation>
    </message>
    <message>
        <source>End it and leave</source>
        <translation>结束并退出</translation>
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
        <translation>取消导出</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>List not readable</source>
        <translation>无法读取列表</translation>
    </message>
    <message>
        <source>The file {name} cannot be opened.</source>
        <translation>无法打开文件 {name}。</translation>
    </message>
    <message>
        <source>Check that it is there and may be read, or choose another one.</source>
        <translation>请确认文件存在且可以读取，或选择其他文件。</translation>
    </message>
    <message>
        <source>Not a list</source>
        <translation>不是列表</translation>
    </message>
    <message>
        <source>The file {name} is not text, so no prompts can be read from it.</source>
        <translation>文件 {name} 不是文本，无法从中读取提示词。</translation>
    </message>
    <message>
        <source>Save the sheet as CSV, or write the prompts into a text file.</source>
        <translation>请把表格另存为 CSV，或把提示词写入文本文件。</translation>
    </message>
    <message>
        <source>Damaged prompt</source>
        <translation>提示词已损坏</translation>
    </message>
    <message>
        <source>Some letters of the prompt could not be read from its file.</source>
        <translation>提示词中有些字符无法从文件中读出。</translation>
    </message>
    <message>
        <source>Write the prompt anew, or save the list again as UTF-8.</source>
        <translation>请重新填写提示词，或把列表另存为 UTF-8 编码。</translation>
    </message>
    <message>
        <source>Broken list</source>
        <translation>列表有错误</translation>
    </message>
    <message>
        <source>The list {name} cannot be read from row {row} on: a quotation mark is never closed.</source>
        <translation>列表 {name} 从第 {row} 行起无法读取：有一个引号没有闭合。</translation>
    </message>
    <message>
        <source>Mend that row, or save the list again as CSV.</source>
        <translation>请修正这一行，或重新存为 CSV。</translation>
    </message>
    <message>
        <source>Empty list</source>
        <translation>列表为空</translation>
    </message>
    <message>
        <source>There is no row in {name}.</source>
        <translation>{name} 中没有任何行。</translation>
    </message>
    <message>
        <source>Write one prompt on each line, or choose another file.</source>
        <translation>请每行写一条提示词，或选择其他文件。</translation>
    </message>
    <message>
        <source>List too large</source>
        <translation>列表过大</translation>
    </message>
    <message>
        <source>The file {name} is larger than {limit} MB.</source>
        <translation>文件 {name} 大于 {limit} MB。</translation>
    </message>
    <message>
        <source>Split the list into several files.</source>
        <translation>请把列表拆分成多个文件。</translation>
    </message>
    <message>
        <source>List too long</source>
        <translation>列表过长</translation>
    </message>
    <message>
        <source>{name} has {count} rows; at most {limit} can be made at once.</source>
        <translation>{name} 有 {count} 行；一次最多生成 {limit} 个。</translation>
    </message>
    <message>
        <source>Over your limit</source>
        <translation>超出限额</translation>
    </message>
    <message>
        <source>These {clips} clips cost {price}, which is over your limit of {limit} for one press.</source>
        <translation>这 {clips} 个片段共需 {price}，超出单次生成的限额 {limit}。</translation>
    </message>
    <message>
        <source>Raise the limit, make fewer clips, or choose a cheaper format.</source>
        <translation>请提高限额、减少片段，或选择更便宜的规格。</translation>
    </message>
    <message>
        <source>Over this month&apos;s limit</source>
        <translation>超出本月限额</translation>
    </message>
    <message>
        <source>These {clips} clips cost {price}. Of your {limit} a month, {left} is left until {renews}.</source>
        <translation>这 {clips} 个片段共需 {price}。每月限额 {limit}，在 {renews} 重置前还剩 {left}。</translation>
    </message>
    <message>
        <source>Raise the limit, make fewer clips, or wait until it renews.</source>
        <translation>请提高限额、减少片段，或等待限额重置。</translation>
    </message>
    <message>
        <source>This price needs your yes</source>
        <translation>此价格需要确认</translation>
    </message>
    <message>
        <source>These {clips} clips cost {price}; you want to be asked above {limit}.</source>
        <translation>这 {clips} 个片段共需 {price}；按设置，超过 {limit} 要先询问。</translation>
    </message>
    <message>
        <source>Say yes to this price, make fewer clips, or choose a cheaper format.</source>
        <translation>请同意这个价格、减少片段，或选择更便宜的规格。</translation>
    </message>
    <message>
        <source>Price not known</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>Not every price of these {clips} clips is known, so your limit of {limit} cannot be kept.</source>
        <translation>这 {clips} 个片段中有价格未知的，因此无法保证不超出限额 {limit}。</translation>
    </message>
    <message>
        <source>Choose another format, or generate without a limit.</source>
        <translation>请选择其他规格，或取消限额再生成。</translation>
    </message>
    <message>
        <source>Over today&apos;s limit</source>
        <translation>超出今日限额</translation>
    </message>
    <message>
        <source>These {clips} clips cost {price}. Of your {limit} a day, {left} is left until {renews}.</source>
        <translation>这 {clips} 个片段共需 {price}。每日限额 {limit}，在 {renews} 重置前还剩 {left}。</translation>
    </message>
    <message>
        <source>Another clip</source>
        <translation>不是同一个片段</translation>
    </message>
    <message>
        <source>{name} is not the clip that is looked for.</source>
        <translation>{name} 不是要找的片段。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>未能删除</translation>
    </message>
    <message>
        <source>{name} could not be deleted; it is still in {folder}.</source>
        <translation>无法删除 {name}；它仍在 {folder} 中。</translation>
    </message>
    <message>
        <source>See that no other program has it open, and that the folder may be written to.</source>
        <translation>请确认没有其他程序打开它，并且该文件夹可以写入。</translation>
    </message>
    <message>
        <source>Not brought back</source>
        <translation>未能恢复</translation>
    </message>
    <message>
        <source>{name} could not be brought back from the bin.</source>
        <translation>无法从回收站恢复 {name}。</translation>
    </message>
    <message>
        <source>Bring it back in the system&apos;s own bin, if it is there; its card then finds it again.</source>
        <translation>如果它在系统的回收站里，请在那里还原；之后它的卡片会重新找到它。</translation>
    </message>
    <message>
        <source>No bin there</source>
        <translation>没有回收站</translation>
    </message>
    <message>
        <source>The system has no bin for {folder}, so nothing was deleted.</source>
        <translation>系统没有为 {folder} 提供回收站，因此没有删除任何内容。</translation>
    </message>
    <message>
        <source>Delete for good, or keep the files.</source>
        <translation>请永久删除，或保留文件。</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>There is not enough room in {folder}.</source>
        <translation>{folder} 的空间不足。</translation>
    </message>
    <message>
        <source>Make room on the disk; what was paid for is kept and fetched then.</source>
        <translation>请释放磁盘空间；已付费的内容会保留，届时再下载。</translation>
    </message>
    <message>
        <source>Cannot write to the folder</source>
        <translation>无法写入文件夹</translation>
    </message>
    <message>
        <source>The app cannot write to {folder}.</source>
        <translation>应用无法写入 {folder}。</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>请选择其他文件夹，或更改它的权限。</translation>
    </message>
    <message>
        <source>No display</source>
        <translation>没有显示环境</translation>
    </message>
    <message>
        <source>There is no display here, so no window can be opened.</source>
        <translation>这里没有显示环境，无法打开窗口。</translation>
    </message>
    <message>
        <source>Start the app from a desktop, or use its commands: hailuo-desktop --help names them.</source>
        <translation>请在桌面环境中启动应用，或使用它的命令：hailuo-desktop --help 会列出这些命令。</translation>
    </message>
    <message>
        <source>The display does not answer</source>
        <translation>显示环境没有响应</translation>
    </message>
    <message>
        <source>The display {display} lets no window be opened.</source>
        <translation>显示环境 {display} 不允许打开窗口。</translation>
    </message>
    <message>
        <source>System libraries missing</source>
        <translation>缺少系统库</translation>
    </message>
    <message>
        <source>This system lacks libraries that the window needs: {libraries}.</source>
        <translation>系统缺少窗口所需的库：{libraries}。</translation>
    </message>
    <message>
        <source>Install them, on Debian and its kin by: sudo apt install {packages} – then start again.</source>
        <translation>请安装它们。在 Debian 及其衍生系统上运行：sudo apt install {packages} – 然后重新启动应用。</translation>
    </message>
    <message>
        <source>Library of a newer version</source>
        <translation>作品库来自更新的版本</translation>
    </message>
    <message>
        <source>The library at {path} was written by a newer version of the app, so this one only shows it.</source>
        <translation>{path} 处的作品库由更新版本的应用写入，当前版本只能查看。</translation>
    </message>
    <message>
        <source>Use the newer version to generate.</source>
        <translation>要生成视频，请使用更新的版本。</translation>
    </message>
    <message>
        <source>Library damaged</source>
        <translation>作品库已损坏</translation>
    </message>
    <message>
        <source>The library at {path} is damaged and cannot be read.</source>
        <translation>{path} 处的作品库已损坏，无法读取。</translation>
    </message>
    <message>
        <source>Start the app again: it begins a new library. Your videos are still in their folder.</source>
        <translation>请重新启动应用，它会新建一个作品库。视频仍在原来的文件夹中。</translation>
    </message>
    <message>
        <source>Library in use</source>
        <translation>作品库正被占用</translation>
    </message>
    <message>
        <source>Another program holds the library at {path}.</source>
        <translation>另一个程序正在使用 {path} 处的作品库。</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>请稍等片刻再试。</translation>
    </message>
    <message>
        <source>No such job</source>
        <translation>没有这个任务</translation>
    </message>
    <message>
        <source>There is no job with the id {id}.</source>
        <translation>没有 ID 为 {id} 的任务。</translation>
    </message>
    <message>
        <source>Look at the list of jobs.</source>
        <translation>请查看任务列表。</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>现在无法执行</translation>
    </message>
    <message>
        <source>The job is at a point where this cannot be done.</source>
        <translation>任务目前所处的阶段不能这样做。</translation>
    </message>
    <message>
        <source>Look at the job&apos;s state.</source>
        <translation>请查看任务的状态。</translation>
    </message>
    <message>
        <source>A fault of the app</source>
        <translation>应用出错</translation>
    </message>
    <message>
        <source>Something went wrong inside the app.</source>
        <translation>应用内部出了问题。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, report it with the log file.</source>
        <translation>请重试；如果再次出现，请附上日志文件反馈。</translation>
    </message>
    <message>
        <source>The library was damaged. It is kept as {set_aside}, and a new one was begun.</source>
        <translation>作品库已损坏，原文件保留为 {set_aside}，并新建了一个作品库。</translation>
    </message>
    <message>
        <source>Your videos are still in their folder; finished and paid clips were taken into the new library as far as they are known. Keep the damaged file for support.</source>
        <translation>视频仍在原来的文件夹中；已完成和已付费的片段，凡能查到的都已收入新的作品库。请保留损坏的文件，以备技术支持使用。</translation>
    </message>
    <message>
        <source>Library restored</source>
        <translation>作品库已恢复</translation>
    </message>
    <message>
        <source>The library was damaged. It is kept as {set_aside}, and the copy of {restored} was put in its place.</source>
        <translation>作品库已损坏，原文件保留为 {set_aside}，并已换上 {restored} 的备份。</translation>
    </message>
    <message>
        <source>Your videos are still in their folder; finished and paid clips since then were taken in as far as they are known, and nothing was sent again. Keep the damaged file for support.</source>
        <translation>视频仍在原来的文件夹中；此后已完成和已付费的片段，凡能查到的都已收入，没有重新发送任何内容。请保留损坏的文件，以备技术支持使用。</translation>
    </message>
    <message>
        <source>The library was gone. The copy of {restored} was put in its place.</source>
        <translation>作品库丢失，已换上 {restored} 的备份。</translation>
    </message>
    <message>
        <source>Your videos are still in their folder; finished and paid clips since then were taken in as far as they are known, and nothing was sent again.</source>
        <translation>视频仍在原来的文件夹中；此后已完成和已付费的片段，凡能查到的都已收入，没有重新发送任何内容。</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>This job comes from the library&apos;s copy of {restored}, when it had not been sent yet. Whether it was sent since then is not known. It was not sent again.</source>
        <translation>这个任务来自作品库 {restored} 的备份，当时尚未发送。此后是否发送过，无法得知。应用没有重新发送。</translation>
    </message>
    <message>
        <source>Look at your account at {provider} before you submit it again, or forget it.</source>
        <translation>重新提交之前，请先查看 {provider} 上的账户；也可以放弃。</translation>
    </message>
    <message>
        <source>Disk error</source>
        <translation>磁盘错误</translation>
    </message>
    <message>
        <source>The disk with {folder} reports an error.</source>
        <translation>{folder} 所在的磁盘报告了错误。</translation>
    </message>
    <message>
        <source>Check the disk; what was paid for is kept, and nothing new is sent until it works.</source>
        <translation>请检查磁盘；已付费的内容会保留，磁盘恢复正常之前不会发送新的请求。</translation>
    </message>
    <message>
        <source>There is not enough room in {folder}: {needed} MB must be free.</source>
        <translation>{folder} 的空间不足：需要 {needed} MB 可用空间。</translation>
    </message>
    <message>
        <source>Clip not found</source>
        <translation>找不到片段</translation>
    </message>
    <message>
        <source>The file {name} is not there any more.</source>
        <translation>文件 {name} 已不在原处。</translation>
    </message>
    <message>
        <source>It may have been moved or renamed: find it, or leave it out.</source>
        <translation>它可能被移动或重命名：请找到它，或不使用它。</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>The file {name} has nothing in it.</source>
        <translation>文件 {name} 没有内容。</translation>
    </message>
    <message>
        <source>Fetch it again, or leave it out.</source>
        <translation>请重新下载，或不使用它。</translation>
    </message>
    <message>
        <source>Not a readable clip</source>
        <translation>片段无法读取</translation>
    </message>
    <message>
        <source>The file {name} cannot be read as a video or sound.</source>
        <translation>文件 {name} 无法作为视频或声音读取。</translation>
    </message>
    <message>
        <source>Choose another file, or see that the app may read this one.</source>
        <translation>请选择其他文件，或确认应用可以读取这个文件。</translation>
    </message>
    <message>
        <source>Clip damaged</source>
        <translation>片段已损坏</translation>
    </message>
    <message>
        <source>The file {name} is damaged or cut off after its frame {number}.</source>
        <translation>文件 {name} 已损坏，或在第 {number} 帧之后被截断。</translation>
    </message>
    <message>
        <source>Fetch it again, or set its end mark before that frame.</source>
        <translation>请重新下载，或把出点设在该帧之前。</translation>
    </message>
    <message>
        <source>No moving picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>The file {name} holds sound, but no moving picture.</source>
        <translation>文件 {name} 只有声音，没有动态画面。</translation>
    </message>
    <message>
        <source>Use it as a soundtrack, or choose another file.</source>
        <translation>请用作配乐，或选择其他文件。</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>没有声音</translation>
    </message>
    <message>
        <source>The file {name} holds no sound.</source>
        <translation>文件 {name} 没有声音。</translation>
    </message>
    <message>
        <source>Choose another soundtrack, or none.</source>
        <translation>请选择其他配乐，或不用配乐。</translation>
    </message>
    <message>
        <source>No such frame</source>
        <translation>没有这一帧</translation>
    </message>
    <message>
        <source>{name} has {count} frames; there is no frame {number}.</source>
        <translation>{name} 共有 {count} 帧，没有第 {number} 帧。</translation>
    </message>
    <message>
        <source>Set the marks anew.</source>
        <translation>请重新设置入点和出点。</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>没有可导出的内容</translation>
    </message>
    <message>
        <source>No frame is left between the marks.</source>
        <translation>入点和出点之间没有剩下任何帧。</translation>
    </message>
    <message>
        <source>Add a clip, or move the marks apart.</source>
        <translation>请添加片段，或把入点和出点拉开。</translation>
    </message>
    <message>
        <source>Too long for this format</source>
        <translation>超出该格式的时长</translation>
    </message>
    <message>
        <source>This format is for {limit} seconds at most; the film has {seconds}.</source>
        <translation>该格式最长 {limit} 秒；影片长 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Choose MP4, or set the marks closer.</source>
        <translation>请选择 MP4，或缩短入点和出点之间的范围。</translation>
    </message>
    <message>
        <source>Too large for this format</source>
        <translation>超出该格式的尺寸</translation>
    </message>
    <message>
        <source>This format is for sides of {limit} pixels at most; the film has {width} × {height}.</source>
        <translation>该格式的边长最大 {limit} 像素；影片为 {width} × {height}。</translation>
    </message>
    <message>
        <source>Choose a smaller size, or MP4.</source>
        <translation>请选择更小的尺寸，或选择 MP4。</translation>
    </message>
    <message>
        <source>Cross-fade too long</source>
        <translation>叠化过长</translation>
    </message>
    <message>
        <source>The cross-fades leave no frame of {name} to itself.</source>
        <translation>叠化占满了 {name}，没有留下单独显示的帧。</translation>
    </message>
    <message>
        <source>Make them shorter, or the clip longer.</source>
        <translation>请缩短叠化，或加长片段。</translation>
    </message>
    <message>
        <source>Words too long for the picture</source>
        <translation>画面放不下这些文字</translation>
    </message>
    <message>
        <source>The words of the visible mark do not fit into a picture of {width} × {height}.</source>
        <translation>画面标识的文字放不进 {width} × {height} 的画面。</translation>
    </message>
    <message>
        <source>Use fewer words, or a smaller mark.</source>
        <translation>请减少文字，或缩小标识。</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>导出失败</translation>
    </message>
    <message>
        <source>The export ended before it was complete; no file was written.</source>
        <translation>导出未完成就已中断，没有写入文件。</translation>
    </message>
    <message>
        <source>Mark of origin lost</source>
        <translation>来源标识丢失</translation>
    </message>
    <message>
        <source>The exported file did not carry the marks it must carry, so it was not saved.</source>
        <translation>导出的文件没有带上必须带有的标识，因此没有保存。</translation>
    </message>
    <message>
        <source>Choose another format, and report it with the log file.</source>
        <translation>请选择其他格式，并附上日志文件反馈。</translation>
    </message>
    <message>
        <source>A file of that name exists</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>There is already a file {name}; it was left as it is.</source>
        <translation>已有文件 {name}，未作改动。</translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be replaced.</source>
        <translation>请换一个名称，或允许替换。</translation>
    </message>
    <message>
        <source>That would replace an original</source>
        <translation>会替换原文件</translation>
    </message>
    <message>
        <source>{name} is part of the film itself and is never overwritten.</source>
        <translation>{name} 是影片自身的素材，绝不会被覆盖。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>There is not enough room in {folder} for the export; nothing was left there.</source>
        <translation>{folder} 的空间不足，无法导出；没有在那里留下任何内容。</translation>
    </message>
    <message>
        <source>Make room on the disk, or choose another folder.</source>
        <translation>请释放磁盘空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The export cannot be written to {folder}, or the folder went away meanwhile.</source>
        <translation>无法把导出的文件写入 {folder}，或该文件夹中途消失了。</translation>
    </message>
    <message>
        <source>See that the folder is there and may be written to, or choose another.</source>
        <translation>请确认该文件夹存在且可以写入，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Link not followed</source>
        <translation>未访问链接</translation>
    </message>
    <message>
        <source>This link leads to {host}, where the app does not follow links to: it is not on the public web, or is written so that it could mean two places.</source>
        <translation>这个链接指向 {host}，应用不访问那里的链接：它不在公共网络上，或者写法有歧义，可能指向两个地方。</translation>
    </message>
    <message>
        <source>Save the picture to this computer, then drop the file.</source>
        <translation>请把图片保存到本机，再拖入文件。</translation>
    </message>
    <message>
        <source>Link not reachable</source>
        <translation>链接无法访问</translation>
    </message>
    <message>
        <source>The picture could not be fetched: {host} does not answer as it should.</source>
        <translation>无法下载图片：{host} 没有正常响应。</translation>
    </message>
    <message>
        <source>Check your network connection, or save the picture in your browser and drop the file.</source>
        <translation>请检查网络连接，或在浏览器中保存图片，再拖入文件。</translation>
    </message>
    <message>
        <source>Picture not given out</source>
        <translation>图片不予提供</translation>
    </message>
    <message>
        <source>{host} does not give this picture to the app (it answers {status}).</source>
        <translation>{host} 不向应用提供这张图片（返回 {status}）。</translation>
    </message>
    <message>
        <source>Save the picture in your browser, then drop the file.</source>
        <translation>请在浏览器中保存图片，再拖入文件。</translation>
    </message>
    <message>
        <source>Link too slow</source>
        <translation>链接太慢</translation>
    </message>
    <message>
        <source>{host} did not send the whole picture within {seconds} seconds.</source>
        <translation>{host} 没有在 {seconds} 秒内发完这张图片。</translation>
    </message>
    <message>
        <source>Try again, or save the picture in your browser and drop the file.</source>
        <translation>请重试，或在浏览器中保存图片，再拖入文件。</translation>
    </message>
    <message>
        <source>Picture too large to fetch</source>
        <translation>图片过大，无法下载</translation>
    </message>
    <message>
        <source>The picture at {host} has more than {limit} MB.</source>
        <translation>{host} 上的这张图片超过 {limit} MB。</translation>
    </message>
    <message>
        <source>Choose a smaller version of it.</source>
        <translation>请选择它的较小版本。</translation>
    </message>
    <message>
        <source>A web page</source>
        <translation>这是网页</translation>
    </message>
    <message>
        <source>This link leads to a web page, not to a picture.</source>
        <translation>这个链接指向网页，不是图片。</translation>
    </message>
    <message>
        <source>Open it, then drag the picture itself.</source>
        <translation>请打开网页，再拖入图片本身。</translation>
    </message>
    <message>
        <source>Not a picture</source>
        <translation>不是图片</translation>
    </message>
    <message>
        <source>What {host} sends is not a picture this app can read.</source>
        <translation>{host} 返回的内容不是应用能读取的图片。</translation>
    </message>
    <message>
        <source>Choose the link of the picture itself.</source>
        <translation>请选择图片本身的链接。</translation>
    </message>
    <message>
        <source>No request in this file</source>
        <translation>文件中没有生成请求</translation>
    </message>
    <message>
        <source>The file {name} does not hold the request of a clip, or it is damaged; nothing was filled in.</source>
        <translation>文件 {name} 不含片段的生成请求，或已损坏；没有填入任何内容。</translation>
    </message>
    <message>
        <source>Drop a clip made by this app, or the .json file beside it.</source>
        <translation>请拖入本应用生成的片段，或它旁边的 .json 文件。</translation>
    </message>
    <message>
        <source>Link not secure</source>
        <translation>链接不安全</translation>
    </message>
    <message>
        <source>This link to {host} begins with http://, where anybody on the way can change the picture.</source>
        <translation>这个指向 {host} 的链接以 http:// 开头，传输途中任何人都可以篡改图片。</translation>
    </message>
    <message>
        <source>Use a link that begins with https://, or save the picture and drop the file.</source>
        <translation>请使用以 https:// 开头的链接，或保存图片后拖入文件。</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>连接不安全</translation>
    </message>
    <message>
        <source>{host} could not prove who it is, so no picture was fetched from it.</source>
        <translation>{host} 无法证明自己的身份，因此没有从那里下载图片。</translation>
    </message>
    <message>
        <source>Proxy address not usable</source>
        <translation>代理地址不可用</translation>
    </message>
    <message>
        <source>This is no address of a proxy that the app can use.</source>
        <translation>这不是应用可以使用的代理地址。</translation>
    </message>
    <message>
        <source>Write it as http://host:port; user name and password have their own fields. SOCKS is not supported.</source>
        <translation>请写成 http://主机:端口；用户名和密码有单独的输入框。不支持 SOCKS。</translation>
    </message>
    <message>
        <source>No settings in this file</source>
        <translation>此文件中没有设置</translation>
    </message>
    <message>
        <source>{name} is no file of settings of this app.</source>
        <translation>{name} 不是本应用的设置文件。</translation>
    </message>
    <message>
        <source>Choose a file that was exported in the settings.</source>
        <translation>请选择从设置中导出的文件。</translation>
    </message>
    <message>
        <source>No names can be made by this</source>
        <translation>无法据此命名</translation>
    </message>
    <message>
        <source>No file names can be made by this pattern.</source>
        <translation>无法按此规则生成文件名。</translation>
    </message>
    <message>
        <source>Write words, and in braces what changes from clip to clip.</source>
        <translation>请填写文字，并把随片段变化的内容写在花括号中。</translation>
    </message>
    <message>
        <source>{word} is nothing a file name can be made of.</source>
        <translation>{word} 不能用于文件名。</translation>
    </message>
    <message>
        <source>Use only what is listed below.</source>
        <translation>请只使用下面列出的内容。</translation>
    </message>
    <message>
        <source>Settings damaged</source>
        <translation>设置文件已损坏</translation>
    </message>
    <message>
        <source>The file of settings was damaged. It is kept as {set_aside}; what could be read of it is in effect.</source>
        <translation>设置文件已损坏，原文件保留为 {set_aside}；其中能读取的设置仍然有效。</translation>
    </message>
    <message>
        <source>Look through the settings, your limits of spending above all.</source>
        <translation>请检查各项设置，尤其是花费限额。</translation>
    </message>
    <message>
        <source>The proxy does not lead there</source>
        <translation>代理无法连接</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not lead to {host}; nothing was sent.</source>
        <translation>代理 {proxy} 未能连接到 {host}；没有发送任何内容。</translation>
    </message>
    <message>
        <source>Check the proxy in the settings, under Network.</source>
        <translation>请在设置的“网络”中检查代理。</translation>
    </message>
    <message>
        <source>The proxy wants another login</source>
        <translation>代理需要其他登录信息</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not accept the user name and password.</source>
        <translation>代理 {proxy} 不接受该用户名和密码。</translation>
    </message>
    <message>
        <source>Enter them in the settings, under Network.</source>
        <translation>请在设置的“网络”中输入。</translation>
    </message>
    <message>
        <source>Not enough balance</source>
        <translation>余额不足</translation>
    </message>
    <message>
        <source>Your balance at {provider} does not cover this clip.</source>
        <translation>{provider} 的余额不足以支付这个片段。</translation>
    </message>
    <message>
        <source>Top up your account there, or choose a cheaper model.</source>
        <translation>请在那里为账户充值，或选择更便宜的模型。</translation>
    </message>
    <message>
        <source>Plan used up for now</source>
        <translation>套餐额度暂时用完</translation>
    </message>
    <message>
        <source>Your plan at {provider} is used up for the next hours, so it took no order.</source>
        <translation>{provider} 的套餐额度已用完，未来几小时内不可用，因此没有接受请求。</translation>
    </message>
    <message>
        <source>Try again in some hours, or use a key of an account billed per clip.</source>
        <translation>请过几小时再试，或使用按片段计费的账户的密钥。</translation>
    </message>
    <message>
        <source>Account not verified</source>
        <translation>账户未认证</translation>
    </message>
    <message>
        <source>{provider} wants to know who you are before it makes videos for you.</source>
        <translation>{provider} 需要先确认你的身份，才会为你生成视频。</translation>
    </message>
    <message>
        <source>Verify your name in your account there, then try again.</source>
        <translation>请在那里的账户中完成实名认证，然后重试。</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>{provider} does not permit this for your account.</source>
        <translation>{provider} 不允许你的账户这样做。</translation>
    </message>
    <message>
        <source>Look at your account there, or choose another model.</source>
        <translation>请查看那里的账户，或选择其他模型。</translation>
    </message>
    <message>
        <source>Blocked on the way</source>
        <translation>途中被拦截</translation>
    </message>
    <message>
        <source>A guard in front of {provider} turned the call away; it says nothing of your key.</source>
        <translation>{provider} 前置的防护系统拒绝了这次调用；这与密钥是否有效无关。</translation>
    </message>
    <message>
        <source>Try again later or from another network.</source>
        <translation>请稍后重试，或换一个网络。</translation>
    </message>
    <message>
        <source>Not available in your region</source>
        <translation>所在地区不可用</translation>
    </message>
    <message>
        <source>{provider} does not offer this where you are.</source>
        <translation>{provider} 不在你所在的地区提供此服务。</translation>
    </message>
    <message>
        <source>Choose another model or provider.</source>
        <translation>请选择其他模型或服务商。</translation>
    </message>
    <message>
        <source>Model no longer offered</source>
        <translation>模型已下架</translation>
    </message>
    <message>
        <source>{provider} does not know the model any more, or not for your account.</source>
        <translation>{provider} 已没有这个模型，或不再对你的账户开放。</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>请选择其他模型。</translation>
    </message>
    <message>
        <source>The provider is busy</source>
        <translation>服务商繁忙</translation>
    </message>
    <message>
        <source>{provider} takes no more requests for the moment.</source>
        <translation>{provider} 暂时不接受更多请求。</translation>
    </message>
    <message>
        <source>The app tries again by itself.</source>
        <translation>应用会自动重试。</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>请求被拒绝</translation>
    </message>
    <message>
        <source>{provider} did not accept the request.</source>
        <translation>{provider} 没有接受请求。</translation>
    </message>
    <message>
        <source>Change the picture, the prompt or the settings and try again.</source>
        <translation>请修改图片、提示词或设置，然后重试。</translation>
    </message>
    <message>
        <source>Picture too large for the provider</source>
        <translation>图片超出服务商的上限</translation>
    </message>
    <message>
        <source>{provider} refused the picture because of its size.</source>
        <translation>{provider} 因图片的大小而拒绝了它。</translation>
    </message>
    <message>
        <source>Use a smaller picture.</source>
        <translation>请使用更小的图片。</translation>
    </message>
    <message>
        <source>The prompt has characters that cannot be read</source>
        <translation>提示词中有无法读取的字符</translation>
    </message>
    <message>
        <source>{provider} found too many invisible or forbidden characters in the prompt.</source>
        <translation>{provider} 在提示词中发现过多不可见或禁用的字符。</translation>
    </message>
    <message>
        <source>Write the prompt anew, or paste it as plain text.</source>
        <translation>请重新填写提示词，或以纯文本粘贴。</translation>
    </message>
    <message>
        <source>Refused by the content filter</source>
        <translation>被内容审核拒绝</translation>
    </message>
    <message>
        <source>{provider}&apos;s content filter refused the picture or the prompt.</source>
        <translation>{provider} 的内容审核拒绝了图片或提示词。</translation>
    </message>
    <message>
        <source>Change the picture or the prompt and try again.</source>
        <translation>请修改图片或提示词，然后重试。</translation>
    </message>
    <message>
        <source>The video was refused by the content filter</source>
        <translation>视频被内容审核拒绝</translation>
    </message>
    <message>
        <source>{provider} made a video, but its content filter does not let it out.</source>
        <translation>{provider} 已生成视频，但其内容审核不予放行。</translation>
    </message>
    <message>
        <source>Finished without a video</source>
        <translation>已结束，但没有视频</translation>
    </message>
    <message>
        <source>{provider} finished the job but gave no video, probably because of its content filter.</source>
        <translation>{provider} 已结束任务，但没有给出视频，很可能是内容审核所致。</translation>
    </message>
    <message>
        <source>The video could not be made</source>
        <translation>未能生成视频</translation>
    </message>
    <message>
        <source>{provider} could not make this video.</source>
        <translation>{provider} 未能生成这个视频。</translation>
    </message>
    <message>
        <source>This happens by chance with such models: try again, or change the prompt.</source>
        <translation>这类模型偶尔会出现这种情况：请重试，或修改提示词。</translation>
    </message>
    <message>
        <source>The provider took too long</source>
        <translation>服务商超时</translation>
    </message>
    <message>
        <source>{provider} gave up on this video after its own time limit.</source>
        <translation>{provider} 超出自身的时限，放弃了这个视频。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Cancelled at the provider</source>
        <translation>已在服务商处取消</translation>
    </message>
    <message>
        <source>{provider} says that the job was cancelled.</source>
        <translation>{provider} 表示这个任务已取消。</translation>
    </message>
    <message>
        <source>Generate it again if you still want it.</source>
        <translation>如果仍然需要，请重新生成。</translation>
    </message>
    <message>
        <source>The provider does not find the job</source>
        <translation>服务商找不到这个任务</translation>
    </message>
    <message>
        <source>{provider} does not know this job at the moment.</source>
        <translation>{provider} 目前查不到这个任务。</translation>
    </message>
    <message>
        <source>The app goes on asking.</source>
        <translation>应用会继续查询。</translation>
    </message>
    <message>
        <source>The provider has trouble</source>
        <translation>服务商出现故障</translation>
    </message>
    <message>
        <source>{provider} answers with an error of its own at the moment.</source>
        <translation>{provider} 目前返回自身的错误。</translation>
    </message>
    <message>
        <source>The app goes on asking; your jobs are safe.</source>
        <translation>应用会继续查询，任务不会丢失。</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>无法识别的回复</translation>
    </message>
    <message>
        <source>{provider} sent an answer that this version does not understand.</source>
        <translation>{provider} 的回复无法被当前版本识别。</translation>
    </message>
    <message>
        <source>Try again later, and check for a newer version of the app.</source>
        <translation>请稍后重试，并检查应用是否有新版本。</translation>
    </message>
    <message>
        <source>Cannot reach the provider</source>
        <translation>无法连接服务商</translation>
    </message>
    <message>
        <source>{provider} cannot be reached from here; nothing was sent.</source>
        <translation>从这里无法连接 {provider}；没有发送任何内容。</translation>
    </message>
    <message>
        <source>Check your network connection and proxy.</source>
        <translation>请检查网络连接和代理。</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>The connection to {provider} broke before its answer was complete.</source>
        <translation>与 {provider} 的连接在回复完成前中断。</translation>
    </message>
    <message>
        <source>Check your network connection; the app tries again where that is safe.</source>
        <translation>请检查网络连接；在可以安全重试时，应用会自动重试。</translation>
    </message>
    <message>
        <source>{host} could not prove who it is, so nothing was sent to it.</source>
        <translation>{host} 无法证明自己的身份，因此没有向它发送任何内容。</translation>
    </message>
    <message>
        <source>Check the date of this computer, your network&apos;s sign-in page and your proxy.</source>
        <translation>请检查本机的日期、网络的登录页面和代理。</translation>
    </message>
    <message>
        <source>API address not usable</source>
        <translation>API 地址无法使用</translation>
    </message>
    <message>
        <source>The API address {host} cannot be used: it must begin with https://.</source>
        <translation>API 地址 {host} 无法使用：必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>Correct the address, or remove it to use the usual one.</source>
        <translation>请更正地址，或移除它以使用默认地址。</translation>
    </message>
    <message>
        <source>The request was sent to {provider}, but its answer was lost. It was not sent again.</source>
        <translation>请求已发送给 {provider}，但回复丢失了。应用没有重新发送。</translation>
    </message>
    <message>
        <source>Look at your account there before you generate it again.</source>
        <translation>再次生成之前，请先查看那里的账户。</translation>
    </message>
    <message>
        <source>The video is no longer kept</source>
        <translation>视频已不再保留</translation>
    </message>
    <message>
        <source>{provider} no longer has the file of this video.</source>
        <translation>{provider} 已没有这个视频的文件。</translation>
    </message>
    <message>
        <source>Unsafe link</source>
        <translation>不可信的链接</translation>
    </message>
    <message>
        <source>The link to the video leads to a place this app does not fetch from: {host}.</source>
        <translation>视频的链接指向应用不会访问的地方：{host}。</translation>
    </message>
    <message>
        <source>Report this to your provider with the job&apos;s id.</source>
        <translation>请附上任务 ID，向服务商反馈。</translation>
    </message>
    <message>
        <source>Not a video</source>
        <translation>不是视频</translation>
    </message>
    <message>
        <source>The link to the video gave something else or a damaged file.</source>
        <translation>视频的链接给出了其他内容，或损坏的文件。</translation>
    </message>
    <message>
        <source>Try the download again; the job&apos;s id is kept.</source>
        <translation>请重新尝试下载；任务 ID 已保留。</translation>
    </message>
    <message>
        <source>Video too large</source>
        <translation>视频过大</translation>
    </message>
    <message>
        <source>The video is larger than {limit} MB, so the download was stopped.</source>
        <translation>视频超过 {limit} MB，因此停止了下载。</translation>
    </message>
    <message>
        <source>The job&apos;s id is kept; get the file from your provider&apos;s page.</source>
        <translation>任务 ID 已保留；请从服务商的页面获取文件。</translation>
    </message>
    <message>
        <source>Download interrupted</source>
        <translation>下载中断</translation>
    </message>
    <message>
        <source>The download of the video was interrupted.</source>
        <translation>视频的下载中断了。</translation>
    </message>
    <message>
        <source>The app goes on with it by itself.</source>
        <translation>应用会自动继续下载。</translation>
    </message>
    <message>
        <source>The sketch could not be made</source>
        <translation>未能生成预演</translation>
    </message>
    <message>
        <source>The sketch of the camera path could not be rendered on this computer.</source>
        <translation>未能在本机渲染运镜预演。</translation>
    </message>
    <message>
        <source>Try again, or with another picture.</source>
        <translation>请重试，或换一张图片。</translation>
    </message>
    <message>
        <source>Looking for the job</source>
        <translation>正在查找任务</translation>
    </message>
    <message>
        <source>The answer to the request was lost. The app looks for the job in your history at {provider}; nothing is sent again.</source>
        <translation>请求的回复丢失了。应用正在 {provider} 的历史记录中查找这个任务；不会重新发送任何内容。</translation>
    </message>
    <message>
        <source>This takes about a minute. If it is found, it goes on by itself.</source>
        <translation>大约需要一分钟。找到后会自动继续。</translation>
    </message>
    <message>
        <source>The answer to the request was lost, and {provider} lists no job like it. It was not sent again.</source>
        <translation>请求的回复丢失了，{provider} 的列表中没有类似的任务。应用没有重新发送。</translation>
    </message>
    <message>
        <source>Probably it never began, but that is not certain: look again later, submit it again, or forget it.</source>
        <translation>它很可能从未开始，但不能确定：可以稍后再查、重新提交，或放弃。</translation>
    </message>
    <message>
        <source>The answer to the request was lost, and {provider} lists several jobs that may be this one. It was not sent again.</source>
        <translation>请求的回复丢失了，{provider} 列出了多个可能是它的任务。应用没有重新发送。</translation>
    </message>
    <message>
        <source>Probably it was made: look at your account there before you submit it again.</source>
        <translation>它很可能已生成：重新提交之前，请先查看那里的账户。</translation>
    </message>
    <message>
        <source>The answer to the request was lost, and {provider} could not be asked what became of it. It was not sent again.</source>
        <translation>请求的回复丢失了，也无法向 {provider} 查询它的结果。应用没有重新发送。</translation>
    </message>
    <message>
        <source>Look again later, or look at your account there before you submit it again.</source>
        <translation>请稍后再查；重新提交之前，请先查看那里的账户。</translation>
    </message>
    <message>
        <source>The answer to the request was lost, and it was sent with another key than the one in use now, so {provider} cannot be asked what became of it. It was not sent again.</source>
        <translation>请求的回复丢失了，而且发送时用的密钥与当前的不同，因此无法向 {provider} 查询它的结果。应用没有重新发送。</translation>
    </message>
    <message>
        <source>Enter the key it was sent with and look again, or look at that account before you submit it again.</source>
        <translation>请输入发送时用的密钥再查一次；重新提交之前，请先查看那个账户。</translation>
    </message>
    <message>
        <source>Unexpected redirect</source>
        <translation>意外的重定向</translation>
    </message>
    <message>
        <source>{provider} answered with an unexpected redirect. It was not followed, and no key went there.</source>
        <translation>{provider} 返回了意外的重定向。应用没有跟随，密钥也没有发往那里。</translation>
    </message>
    <message>
        <source>Check your network&apos;s sign-in page and the API address in use; your jobs are safe.</source>
        <translation>请检查网络的登录页面和正在使用的 API 地址；任务不会丢失。</translation>
    </message>
    <message>
        <source>Picture not found</source>
        <translation>找不到图片</translation>
    </message>
    <message>
        <source>There is no file at {path}.</source>
        <translation>{path} 处没有文件。</translation>
    </message>
    <message>
        <source>Choose the picture again.</source>
        <translation>请重新选择图片。</translation>
    </message>
    <message>
        <source>Picture changed</source>
        <translation>图片已更改</translation>
    </message>
    <message>
        <source>The file {name} has changed since you chose it.</source>
        <translation>文件 {name} 在选择之后有改动。</translation>
    </message>
    <message>
        <source>Picture not on this computer</source>
        <translation>图片不在本机</translation>
    </message>
    <message>
        <source>The file {name} is kept online only; its content is not here yet.</source>
        <translation>文件 {name} 只保存在云端，内容尚未下载到本机。</translation>
    </message>
    <message>
        <source>Have it kept on this computer, then choose it again.</source>
        <translation>请将它设为保留在本机，再重新选择。</translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation>文件 {name} 是空的。</translation>
    </message>
    <message>
        <source>Choose another picture.</source>
        <translation>请选择其他图片。</translation>
    </message>
    <message>
        <source>Damaged picture</source>
        <translation>图片已损坏</translation>
    </message>
    <message>
        <source>The picture {name} is damaged or cut off and cannot be read.</source>
        <translation>图片 {name} 已损坏或不完整，无法读取。</translation>
    </message>
    <message>
        <source>Save it again in the program it comes from, or choose another one.</source>
        <translation>请在原来的程序中重新保存，或选择其他图片。</translation>
    </message>
    <message>
        <source>The file {name} is not a picture this app can read.</source>
        <translation>文件 {name} 不是应用能读取的图片。</translation>
    </message>
    <message>
        <source>Choose a JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP or GIF picture.</source>
        <translation>请选择 JPEG、PNG、WebP、AVIF、HEIC、TIFF、BMP 或 GIF 图片。</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>{path} is a folder or a device, not a picture file.</source>
        <translation>{path} 是文件夹或设备，不是图片文件。</translation>
    </message>
    <message>
        <source>Choose a picture file.</source>
        <translation>请选择图片文件。</translation>
    </message>
    <message>
        <source>No permission to read the picture</source>
        <translation>没有读取图片的权限</translation>
    </message>
    <message>
        <source>The file {path} cannot be opened with your permissions.</source>
        <translation>以你的权限无法打开文件 {path}。</translation>
    </message>
    <message>
        <source>Copy the picture to a folder of your own and choose it there.</source>
        <translation>请把图片复制到自己的文件夹，再从那里选择。</translation>
    </message>
    <message>
        <source>Picture file too large</source>
        <translation>图片文件过大</translation>
    </message>
    <message>
        <source>The picture file has {megabytes} MB; at most {limit} MB are accepted.</source>
        <translation>图片文件有 {megabytes} MB；最多接受 {limit} MB。</translation>
    </message>
    <message>
        <source>Save it as JPEG or with fewer pixels.</source>
        <translation>请另存为 JPEG，或减少像素。</translation>
    </message>
    <message>
        <source>Picture too large</source>
        <translation>图片过大</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} pixels; at most {limit} million pixels can be opened.</source>
        <translation>图片有 {width} × {height} 像素；最多能打开 {limit} 百万像素。</translation>
    </message>
    <message>
        <source>Save it with fewer pixels.</source>
        <translation>请减少像素后另存。</translation>
    </message>
    <message>
        <source>Picture too small</source>
        <translation>图片过小</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} pixels; its shorter side needs at least {limit}.</source>
        <translation>图片有 {width} × {height} 像素；短边至少需要 {limit}。</translation>
    </message>
    <message>
        <source>Choose a larger picture, or have it enlarged.</source>
        <translation>请选择更大的图片，或将它放大。</translation>
    </message>
    <message>
        <source>Picture too narrow or too wide</source>
        <translation>图片过窄或过宽</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} pixels; the model takes shapes between {narrowest} and {widest}.</source>
        <translation>图片有 {width} × {height} 像素；模型接受的画面比例在 {narrowest} 与 {widest} 之间。</translation>
    </message>
    <message>
        <source>Crop it, or put a border around it.</source>
        <translation>请裁剪图片，或为它补边。</translation>
    </message>
    <message>
        <source>A picture is needed</source>
        <translation>需要图片</translation>
    </message>
    <message>
        <source>{model} makes videos from a picture, and there is none yet.</source>
        <translation>{model} 用图片生成视频，现在还没有图片。</translation>
    </message>
    <message>
        <source>Add a picture, or choose another model.</source>
        <translation>请添加图片，或选择其他模型。</translation>
    </message>
    <message>
        <source>This model takes no picture</source>
        <translation>该模型不使用图片</translation>
    </message>
    <message>
        <source>{model} makes videos from words alone.</source>
        <translation>{model} 只凭文字生成视频。</translation>
    </message>
    <message>
        <source>Remove the picture, or choose another model.</source>
        <translation>请移除图片，或选择其他模型。</translation>
    </message>
    <message>
        <source>An end picture is needed</source>
        <translation>需要尾帧图</translation>
    </message>
    <message>
        <source>{model} makes videos from a first and an end picture.</source>
        <translation>{model} 用首帧图和尾帧图生成视频。</translation>
    </message>
    <message>
        <source>Add the end picture, or choose another model.</source>
        <translation>请添加尾帧图，或选择其他模型。</translation>
    </message>
    <message>
        <source>This model takes no end picture</source>
        <translation>该模型不使用尾帧图</translation>
    </message>
    <message>
        <source>{model} takes a first picture only.</source>
        <translation>{model} 只使用首帧图。</translation>
    </message>
    <message>
        <source>Remove the end picture, or choose another model.</source>
        <translation>请移除尾帧图，或选择其他模型。</translation>
    </message>
    <message>
        <source>A prompt is needed</source>
        <translation>需要提示词</translation>
    </message>
    <message>
        <source>The prompt is empty.</source>
        <translation>提示词是空的。</translation>
    </message>
    <message>
        <source>Say in a sentence what should move.</source>
        <translation>请用一句话描述画面怎么动。</translation>
    </message>
    <message>
        <source>Prompt too long</source>
        <translation>提示词过长</translation>
    </message>
    <message>
        <source>The prompt has {length} characters; at most {limit} are accepted.</source>
        <translation>提示词有 {length} 个字符；最多接受 {limit} 个。</translation>
    </message>
    <message>
        <source>Shorten the prompt.</source>
        <translation>请缩短提示词。</translation>
    </message>
    <message>
        <source>The prompt holds an API key</source>
        <translation>提示词中含有 API 密钥</translation>
    </message>
    <message>
        <source>There seems to be an API key in the prompt; it was not sent.</source>
        <translation>提示词中似乎有 API 密钥；没有发送。</translation>
    </message>
    <message>
        <source>Take it out of the prompt. Keys belong into the key dialog.</source>
        <translation>请把它从提示词中删去。密钥应填在密钥对话框中。</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>未知的模型</translation>
    </message>
    <message>
        <source>There is no model named {model} at {provider}.</source>
        <translation>{provider} 没有名为 {model} 的模型。</translation>
    </message>
    <message>
        <source>Choose one of: {available}.</source>
        <translation>请选择其中之一：{available}。</translation>
    </message>
    <message>
        <source>Unknown provider</source>
        <translation>未知的服务商</translation>
    </message>
    <message>
        <source>There is no provider named {provider}.</source>
        <translation>没有名为 {provider} 的服务商。</translation>
    </message>
    <message>
        <source>This combination does not exist</source>
        <translation>没有这种组合</translation>
    </message>
    <message>
        <source>{model} does not make {wish} here.</source>
        <translation>{model} 在这里不能生成 {wish}。</translation>
    </message>
    <message>
        <source>Unknown setting</source>
        <translation>未知的设置</translation>
    </message>
    <message>
        <source>{model} has no setting named {name}.</source>
        <translation>{model} 没有名为 {name} 的设置。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>Setting not possible</source>
        <translation>设置无效</translation>
    </message>
    <message>
        <source>The setting {name} cannot be {value}.</source>
        <translation>设置 {name} 不能是 {value}。</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>请选择其他值。</translation>
    </message>
    <message>
        <source>Wrong number of pictures</source>
        <translation>图片数量不符</translation>
    </message>
    <message>
        <source>{model} takes {fewest} to {most} pictures here, and there are {count}.</source>
        <translation>{model} 在这里接受 {fewest} 到 {most} 张图片，现有 {count} 张。</translation>
    </message>
    <message>
        <source>Add or remove some.</source>
        <translation>请添加或移除一些。</translation>
    </message>
    <message>
        <source>References and a first picture</source>
        <translation>参考图与首帧图</translation>
    </message>
    <message>
        <source>{model} takes reference pictures or a first and end picture, not both at once.</source>
        <translation>{model} 接受参考图，或者首帧图和尾帧图，两者不能同时使用。</translation>
    </message>
    <message>
        <source>Remove the ones or the others.</source>
        <translation>请移除其中一种。</translation>
    </message>
    <message>
        <source>Setting missing</source>
        <translation>缺少设置</translation>
    </message>
    <message>
        <source>The model needs the setting {name}.</source>
        <translation>该模型需要设置 {name}。</translation>
    </message>
    <message>
        <source>Fill it in under Advanced.</source>
        <translation>请在“高级”中填写。</translation>
    </message>
    <message>
        <source>Model not usable yet</source>
        <translation>模型暂时无法使用</translation>
    </message>
    <message>
        <source>{provider} describes the settings of {model} in a way this app cannot read.</source>
        <translation>{provider} 对 {model} 设置的描述方式，应用无法读取。</translation>
    </message>
    <message>
        <source>Choose another model, or try again after an update of the app.</source>
        <translation>请选择其他模型，或在应用更新后重试。</translation>
    </message>
    <message>
        <source>No request to copy</source>
        <translation>没有可复制的请求</translation>
    </message>
    <message>
        <source>This is made on this computer: there is no request to copy.</source>
        <translation>它在本机生成，没有可复制的请求。</translation>
    </message>
    <message>
        <source>Choose a provider that is asked over the network.</source>
        <translation>请选择通过网络访问的服务商。</translation>
    </message>
    <message>
        <source>No API key yet</source>
        <translation>还没有 API 密钥</translation>
    </message>
    <message>
        <source>There is no API key for {provider} on this computer.</source>
        <translation>本机上没有 {provider} 的 API 密钥。</translation>
    </message>
    <message>
        <source>Enter your key, or try the free camera sketch.</source>
        <translation>请输入密钥，或试试免费的运镜预演。</translation>
    </message>
    <message>
        <source>This is not a key</source>
        <translation>这不是密钥</translation>
    </message>
    <message>
        <source>The key is too short, too long, or has a character that cannot be sent.</source>
        <translation>密钥过短、过长，或含有无法发送的字符。</translation>
    </message>
    <message>
        <source>Copy the key again from your provider&apos;s page, without anything around it.</source>
        <translation>请在服务商的页面重新复制密钥，不要带上前后的其他内容。</translation>
    </message>
    <message>
        <source>Key too long</source>
        <translation>密钥过长</translation>
    </message>
    <message>
        <source>This key is too long for the system&apos;s credential store.</source>
        <translation>这个密钥对系统凭据库来说太长。</translation>
    </message>
    <message>
        <source>Check that only the key was pasted.</source>
        <translation>请确认只粘贴了密钥。</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>{provider} does not accept this API key.</source>
        <translation>{provider} 不接受这个 API 密钥。</translation>
    </message>
    <message>
        <source>Check the key on your provider&apos;s page and enter it again.</source>
        <translation>请在服务商的页面核对密钥，然后重新输入。</translation>
    </message>
    <message>
        <source>Another key is in use</source>
        <translation>正在使用另一个密钥</translation>
    </message>
    <message>
        <source>This job belongs to another key than the one in use now; {provider} shows it to that key only.</source>
        <translation>这个任务属于另一个密钥，不是当前使用的密钥；{provider} 只向那个密钥显示它。</translation>
    </message>
    <message>
        <source>Enter the key it was ordered with; the job goes on by itself then.</source>
        <translation>请输入提交时用的密钥；之后任务会自动继续。</translation>
    </message>
    <message>
        <source>Refused, but not because of the key</source>
        <translation>被拒绝，但不是密钥的问题</translation>
    </message>
    <message>
        <source>{provider} turned the call away as if the key were wrong, but other calls show that this says nothing of your key.</source>
        <translation>{provider} 以密钥错误为由拒绝了请求，但其他请求表明这与你的密钥无关。</translation>
    </message>
    <message>
        <source>Check the API address in use, or try again later. Keep the key.</source>
        <translation>请检查所用的 API 地址，或稍后再试。请保留密钥。</translation>
    </message>
    <message>
        <source>No system keyring</source>
        <translation>没有系统密钥环</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used, so a key is kept for this run only.</source>
        <translation>无法使用系统密钥环，因此密钥只在本次运行期间保留。</translation>
    </message>
    <message>
        <source>Unlock or install a keyring, or set the key as an environment variable.</source>
        <translation>请解锁或安装密钥环，或把密钥设为环境变量。</translation>
    </message>
    <message>
        <source>This clip costs {price}, which is over your limit of {limit}.</source>
        <translation>这个片段需要 {price}，超出限额 {limit}。</translation>
    </message>
    <message>
        <source>Raise the limit, or choose a cheaper format.</source>
        <translation>请提高限额，或选择更便宜的规格。</translation>
    </message>
    <message>
        <source>This clip costs {price}. Of your limit of {limit} a month, {left} is left until {renews}.</source>
        <translation>这个片段需要 {price}。每月限额 {limit}，在 {renews} 重置前还剩 {left}。</translation>
    </message>
    <message>
        <source>Raise the limit in the settings, or wait until it renews.</source>
        <translation>请在设置中提高限额，或等待限额重置。</translation>
    </message>
    <message>
        <source>This clip costs {price}; you want to be asked above {limit}.</source>
        <translation>这个片段需要 {price}；按设置，超过 {limit} 要先询问。</translation>
    </message>
    <message>
        <source>Say yes to this price, or choose a cheaper format.</source>
        <translation>请同意这个价格，或选择更便宜的规格。</translation>
    </message>
    <message>
        <source>The price of this clip is not known, so your limit of {limit} cannot be kept.</source>
        <translation>这个片段的价格未知，因此无法保证不超出限额 {limit}。</translation>
    </message>
    <message>
        <source>The price has risen</source>
        <translation>价格已上涨</translation>
    </message>
    <message>
        <source>This clip cost {shown} when you asked for it and costs {price} now, so it was not sent.</source>
        <translation>提交时这个片段的价格是 {shown}，现在是 {price}，因此没有发送。</translation>
    </message>
    <message>
        <source>Generate it again if you want it at the new price.</source>
        <translation>如果接受新价格，请重新生成。</translation>
    </message>
    <message>
        <source>A price that cannot be right</source>
        <translation>价格明显有误</translation>
    </message>
    <message>
        <source>{provider} named a price of {price} for this clip, which is taken for a mistake, so it was not sent.</source>
        <translation>{provider} 为这个片段给出的价格是 {price}，应用认为有误，因此没有发送。</translation>
    </message>
    <message>
        <source>Try again later, or choose another model.</source>
        <translation>请稍后重试，或选择其他模型。</translation>
    </message>
    <message>
        <source>The picture {name} has {width} × {height} pixels of a kind that takes too much memory.</source>
        <translation>图片 {name} 有 {width} × {height} 像素，其类型会占用过多内存。</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG, or with fewer pixels.</source>
        <translation>请另存为 JPEG 或 PNG，或减少像素。</translation>
    </message>
    <message>
        <source>This clip costs {price}. Of your limit of {limit} a day, {left} is left until {renews}.</source>
        <translation>这个片段需要 {price}。每日限额 {limit}，在 {renews} 重置前还剩 {left}。</translation>
    </message>
    <message>
        <source>Possible: {allowed}.</source>
        <translation>可用的值：{allowed}。</translation>
    </message>
    <message>
        <source>Key refused in this region</source>
        <translation>密钥在该区域被拒绝</translation>
    </message>
    <message>
        <source>{provider} does not accept this API key at {host}. It may belong to its other region, {other_host}: a key works only where it was made.</source>
        <translation>{provider} 在 {host} 不接受这个 API 密钥。它可能属于另一个区域 {other_host}：密钥只在创建它的区域有效。</translation>
    </message>
    <message>
        <source>Check the key, or choose the other region.</source>
        <translation>请核对密钥，或选择另一个区域。</translation>
    </message>
    <message>
        <source>Key of the other region</source>
        <translation>另一区域的密钥</translation>
    </message>
    <message>
        <source>This key belongs to {provider}&apos;s other region: {other_host} accepts it, {host} does not.</source>
        <translation>此密钥属于 {provider} 的另一区域：{other_host} 接受，{host} 不接受。</translation>
    </message>
    <message>
        <source>Choose the other region; the key is good there.</source>
        <translation>请选择另一区域，密钥在那里有效。</translation>
    </message>
    <message>
        <source>{provider} accepts this API key in neither of its regions, {host} and {other_host}.</source>
        <translation>{provider} 的两个区域 {host} 和 {other_host} 都不接受此 API 密钥。</translation>
    </message>
</context>
<context>
    <name>FilesSection</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Use the usual folder</source>
        <translation>使用默认文件夹</translation>
    </message>
    <message>
        <source>Folder for videos</source>
        <translation>视频文件夹</translation>
    </message>
    <message>
        <source>New clips go there. Clips already made stay where they are.</source>
        <translation>新片段会存到那里，已有的片段留在原处。</translation>
    </message>
    <message>
        <source>Save, output, directory</source>
        <translation>保存, 输出, 目录, 路径</translation>
    </message>
    <message>
        <source>Names of new clips</source>
        <translation>新片段的文件名</translation>
    </message>
    <message>
        <source>What stands in braces is put in for each clip. Clips already made keep their names.</source>
        <translation>花括号中的内容会按每个片段填入，已有的片段保留原名。</translation>
    </message>
    <message>
        <source>File name, pattern</source>
        <translation>文件名, 命名规则</translation>
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
        <translation>时间</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Mist drifts over the lake</source>
        <translation>薄雾飘过湖面</translation>
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
        <translation>有一部影片无法读取：它的文件 {name} 已损坏，或来自更新的版本。文件未作改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n films cannot be read, among them {name}. They were left as they are.</source>
        <translation>
            <numerusform>有 %n 部影片无法读取，其中包括 {name}。这些文件未作改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>A film has up to {limit} shots.</source>
        <translation>一部影片最多 {limit} 个镜头。</translation>
    </message>
    <message>
        <source>The clip was added to {film}.</source>
        <translation>片段已添加到“{film}”。</translation>
    </message>
    <message numerus="yes">
        <source>%n clips were added to {film}.</source>
        <translation>
            <numerusform>%n 个片段已添加到“{film}”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the film</source>
        <translation>显示影片</translation>
    </message>
    <message>
        <source>No clip was found there.</source>
        <translation>其中没有找到片段。</translation>
    </message>
</context>
<context>
    <name>FilmHead</name>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>New film</source>
        <translation>新建影片</translation>
    </message>
    <message>
        <source>More for this film</source>
        <translation>影片的更多操作</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Delete this film</source>
        <translation>删除这部影片</translation>
    </message>
    <message>
        <source>Length of the film</source>
        <translation>影片时长</translation>
    </message>
    <message>
        <source>1 shot</source>
        <translation>1 个镜头</translation>
    </message>
    <message numerus="yes">
        <source>%n shots</source>
        <translation>
            <numerusform>%n 个镜头</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still empty</source>
        <translation>
            <numerusform>%n 个空位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmIntake</name>
    <message>
        <source>Choose clips</source>
        <translation>选择片段</translation>
    </message>
    <message>
        <source>Choose a clip</source>
        <translation>选择一个片段</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>视频 ({patterns})</translation>
    </message>
    <message>
        <source>Sound, or videos for theirs ({patterns})</source>
        <translation>声音，或带声音的视频 ({patterns})</translation>
    </message>
    <message>
        <source>Choose a soundtrack</source>
        <translation>选择配乐</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>FilmNames</name>
    <message>
        <source>{name}, copy {number}</source>
        <translation>{name} 副本 {number}</translation>
    </message>
    <message>
        <source>Film {number}</source>
        <translation>影片 {number}</translation>
    </message>
    <message>
        <source>{film} was deleted. Its clips are still there.</source>
        <translation>“{film}”已删除，其中的片段仍然保留。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Rename film</source>
        <translation>重命名影片</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Preview of the film</source>
        <translation>影片预览</translation>
    </message>
    <message>
        <source>Space plays, J and L wind, comma and full stop go frame by frame, I and O set the marks of the shot that is seen. It is shown without sound.</source>
        <translation>空格播放，J 和 L 快退和快进，逗号和句号逐帧移动，I 和 O 设置当前镜头的入点和出点。预览没有声音。</translation>
    </message>
    <message>
        <source>Empty slot</source>
        <translation>空位</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>正在检查…</translation>
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
        <translation>空位不会导出。</translation>
    </message>
    <message numerus="yes">
        <source>%n empty slots are left out.</source>
        <translation>
            <numerusform>%n 个空位不会导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>A clip that cannot be used is left out.</source>
        <translation>有一个无法使用的片段不会导出。</translation>
    </message>
    <message numerus="yes">
        <source>%n clips that cannot be used are left out.</source>
        <translation>
            <numerusform>%n 个无法使用的片段不会导出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmSlots</name>
    <message>
        <source>The next clip you make here is shot {number} of {film}.</source>
        <translation>在这里生成的下一个片段，是“{film}”的镜头 {number}。</translation>
    </message>
    <message>
        <source>Back to the film</source>
        <translation>返回影片</translation>
    </message>
    <message>
        <source>Not for the film</source>
        <translation>不用于影片</translation>
    </message>
</context>
<context>
    <name>FilmSource</name>
    <message>
        <source>It is being made. When it is finished, it comes in here by itself.</source>
        <translation>正在生成。完成后会自动放到这里。</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>The form holds its prompt: the next clip you make there comes in here.</source>
        <translation>它的提示词已填入生成面板：在那里生成的下一个片段会放到这里。</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>已填入面板</translation>
    </message>
    <message>
        <source>Whether it was made is not known yet. The library tells more.</source>
        <translation>是否已生成，目前还不知道。详情见作品库。</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>It could not be made; the library tells why. Make it again, or choose a clip.</source>
        <translation>未能生成，原因见作品库。请重新生成，或选择一个片段。</translation>
    </message>
    <message>
        <source>Could not be made</source>
        <translation>未能生成</translation>
    </message>
    <message>
        <source>Still to be made</source>
        <translation>待生成</translation>
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
        <translation>{time} · 第 {number} 帧</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 帧</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} 帧</translation>
    </message>
    <message>
        <source>{rate} fps</source>
        <translation>{rate} 帧/秒</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>无声音</translation>
    </message>
    <message>
        <source>{width} × {height}, {rate} fps.</source>
        <translation>{width} × {height}，{rate} 帧/秒。</translation>
    </message>
    <message>
        <source>The export is without loss: the pictures are copied as they are.</source>
        <translation>无损导出：画面原样复制。</translation>
    </message>
    <message>
        <source>The export is encoded anew: {reasons}.</source>
        <translation>导出需要重新编码：{reasons}。</translation>
    </message>
    <message>
        <source>The export is encoded anew.</source>
        <translation>导出需要重新编码。</translation>
    </message>
    <message>
        <source>It is repeated until the film ends.</source>
        <translation>配乐会循环播放，直到影片结束。</translation>
    </message>
    <message>
        <source>It is {time} longer than the film: so much of its end is left out.</source>
        <translation>配乐比影片长 {time}，末尾多出的部分会略去。</translation>
    </message>
    <message>
        <source>It ends {time} before the film does; then it is silent.</source>
        <translation>配乐比影片早 {time} 结束，之后没有声音。</translation>
    </message>
    <message>
        <source>It ends {time} before the film does; then only the clips are heard.</source>
        <translation>配乐比影片早 {time} 结束，之后只有片段的原声。</translation>
    </message>
    <message>
        <source>It ends with the film.</source>
        <translation>配乐与影片同时结束。</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>按所选设置</translation>
    </message>
    <message>
        <source>the format needs it</source>
        <translation>格式需要</translation>
    </message>
    <message>
        <source>the clips have different sizes</source>
        <translation>各片段尺寸不同</translation>
    </message>
    <message>
        <source>the clips have different frame rates</source>
        <translation>各片段帧率不同</translation>
    </message>
    <message>
        <source>the clips are encoded in different ways</source>
        <translation>各片段编码方式不同</translation>
    </message>
    <message>
        <source>a clip is trimmed between its key frames</source>
        <translation>有片段在关键帧之间修剪</translation>
    </message>
    <message>
        <source>a doubled frame is left out</source>
        <translation>去掉了重复帧</translation>
    </message>
    <message>
        <source>there are cross-fades</source>
        <translation>有叠化</translation>
    </message>
    <message>
        <source>a mark is drawn into the picture</source>
        <translation>画面中要写入标识</translation>
    </message>
</context>
<context>
    <name>FilterPopover</name>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Cost at least</source>
        <translation>最低花费</translation>
    </message>
    <message>
        <source>Cost at most</source>
        <translation>最高花费</translation>
    </message>
    <message>
        <source>from any</source>
        <translation>下限不限</translation>
    </message>
    <message>
        <source>to any</source>
        <translation>上限不限</translation>
    </message>
    <message>
        <source>Only clips whose file is missing</source>
        <translation>只看文件缺失的片段</translation>
    </message>
    <message>
        <source>Clear these filters</source>
        <translation>清除这些筛选</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>不限类型</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Sketches</source>
        <translation>预演</translation>
    </message>
    <message>
        <source>Failed or stopped</source>
        <translation>失败或已停止</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>进行中</translation>
    </message>
    <message numerus="yes">
        <source>%n stars or more</source>
        <translation>
            <numerusform>%n 星及以上</numerusform>
        </translation>
    </message>
    <message>
        <source>Any rating</source>
        <translation>不限评分</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>不限模型</translation>
    </message>
    <message>
        <source>Any folder</source>
        <translation>不限文件夹</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>不限标签</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
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
        <translation>指定日期范围</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Your first video in three steps</source>
        <translation>三步完成第一个视频</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门步骤</translation>
    </message>
    <message>
        <source>Try it without a key</source>
        <translation>无需密钥即可试用</translation>
    </message>
    <message>
        <source>A camera sketch moves over a sample picture. It is free and made on this computer; no AI is asked.</source>
        <translation>运镜预演在示例图片上移动。免费，在本机生成，不使用 AI。</translation>
    </message>
    <message>
        <source>The form is filled in: press Generate.</source>
        <translation>表单已填好：点击“生成”。</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Drop a picture</source>
        <translation>拖入图片</translation>
    </message>
    <message>
        <source>Drop it anywhere in this window, or paste it. Then say what should move, and press Generate.</source>
        <translation>拖到窗口的任意位置，或粘贴。然后描述要动什么，再点击“生成”。</translation>
    </message>
    <message>
        <source>The picture is there. Say what should move, and press Generate.</source>
        <translation>图片已就位。描述要动什么，再点击“生成”。</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Do not show these steps again</source>
        <translation>不再显示这些步骤</translation>
    </message>
    <message>
        <source>Add a key for real videos</source>
        <translation>添加密钥，生成真正的视频</translation>
    </message>
    <message>
        <source>Another provider…</source>
        <translation>其他服务商…</translation>
    </message>
    <message>
        <source>Get a key at {page}</source>
        <translation>在 {page} 获取密钥</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Price: {price}</source>
        <translation>价格：{price}</translation>
    </message>
    <message>
        <source>your balance does not cover this</source>
        <translation>余额不足以支付</translation>
    </message>
    <message>
        <source>more than {n} at this balance</source>
        <translation>余额够生成 {n} 个以上</translation>
    </message>
    <message numerus="yes">
        <source>about %n at this balance</source>
        <translation>
            <numerusform>余额约够生成 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message numerus="yes">
        <source>Generate %n takes</source>
        <translation>
            <numerusform>生成 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>询价中…</translation>
    </message>
    <message>
        <source>about {sum} · asking…</source>
        <translation>约 {sum} · 询价中…</translation>
    </message>
    <message>
        <source>{sum} · asking…</source>
        <translation>{sum} · 询价中…</translation>
    </message>
    <message>
        <source>{price} · quoted just now</source>
        <translation>{price} · 刚刚报价</translation>
    </message>
    <message>
        <source>{price} · quoted {n} min ago</source>
        <translation>{price} · {n} 分钟前报价</translation>
    </message>
    <message>
        <source>{sum} × {n} = {total}</source>
        <translation>{sum} × {n} = {total}</translation>
    </message>
    <message>
        <source>With a key, the provider is asked for its price of this clip.</source>
        <translation>添加密钥后，应用会向服务商询问这个片段的价格。</translation>
    </message>
    <message>
        <source>The provider was asked and named no price.</source>
        <translation>已询问服务商，但没有得到价格。</translation>
    </message>
    <message>
        <source>The provider publishes no price for this. It tells after the clip is made.</source>
        <translation>服务商没有公布这项价格，片段生成后才会给出。</translation>
    </message>
    <message>
        <source>Made on this computer; nothing is sent and nothing is charged.</source>
        <translation>在本机生成；不发送任何内容，也不扣费。</translation>
    </message>
    <message>
        <source>The provider&apos;s answer for this very clip.</source>
        <translation>服务商针对这个片段给出的报价。</translation>
    </message>
    <message>
        <source>Its answer before was {price}.</source>
        <translation>上一次的报价是 {price}。</translation>
    </message>
    <message>
        <source>As published on {date}. What is charged is the provider&apos;s decision.</source>
        <translation>{date} 公布的价格。实际扣费由服务商决定。</translation>
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
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>With sound</source>
        <translation>带声音</translation>
    </message>
    <message>
        <source>{model} makes this only from a picture. Add a picture to choose it.</source>
        <translation>{model} 只能用图片生成这种规格。添加图片后即可选择。</translation>
    </message>
</context>
<context>
    <name>FrameRow</name>
    <message>
        <source>Frame of the video</source>
        <translation>视频的帧</translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最后一帧</translation>
    </message>
    <message>
        <source>Frame at {time}</source>
        <translation>{time} 处的帧</translation>
    </message>
</context>
<context>
    <name>FramingCanvas</name>
    <message>
        <source>The part of the picture that is used</source>
        <translation>图片中使用的部分</translation>
    </message>
    <message>
        <source>{width} × {height} pixels from {left}, {top}. The arrow keys move it, with Shift they move its right and lower edge, with Control its left and upper edge. Enter uses it, Escape goes back.</source>
        <translation>{width} × {height} 像素，左上角位于 {left}, {top}。方向键移动选区，按住 Shift 移动右边和下边，按住 Control 移动左边和上边。Enter 使用，Escape 返回。</translation>
    </message>
</context>
<context>
    <name>FramingEditor</name>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>补边</translation>
    </message>
    <message>
        <source>No part of this picture has a shape that the model takes.</source>
        <translation>图片中没有哪一部分符合模型接受的画面比例。</translation>
    </message>
    <message>
        <source>Crop or pad the picture</source>
        <translation>裁剪图片或补边</translation>
    </message>
    <message>
        <source>Crop or pad</source>
        <translation>裁剪或补边</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>画面比例</translation>
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
        <translation>与图片相同</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>allowed between {narrowest} and {widest}</source>
        <translation>允许 {narrowest} 到 {widest}</translation>
    </message>
    <message>
        <source>Enlarged to {width} × {height}, which adds no detail.</source>
        <translation>放大到 {width} × {height}，不会增加细节。</translation>
    </message>
    <message>
        <source>Enlarge and use with border</source>
        <translation>放大并补边使用</translation>
    </message>
    <message>
        <source>Use with border</source>
        <translation>补边后使用</translation>
    </message>
    <message>
        <source>Enlarge and use this part</source>
        <translation>放大并使用此部分</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>使用此部分</translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>GroundChoice</name>
    <message>
        <source>Colour of the ground</source>
        <translation>底色</translation>
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
        <translation>浅灰</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>深灰</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>The colour of the picture&apos;s edge</source>
        <translation>图片边缘的颜色</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>其他颜色…</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Shot {number}</source>
        <translation>镜头 {number}</translation>
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
        <translation>无提示词</translation>
    </message>
    <message>
        <source>{n} clips</source>
        <translation>{n} 个片段</translation>
    </message>
    <message>
        <source>You stopped watching this job.</source>
        <translation>已停止等待这个任务。</translation>
    </message>
    <message>
        <source>The provider still bills it if it finishes.</source>
        <translation>如果任务完成，服务商仍会计费。</translation>
    </message>
    <message>
        <source>You can watch it again and get its video.</source>
        <translation>可以继续等待，并取得它的视频。</translation>
    </message>
    <message>
        <source>You cancelled this job before it was made.</source>
        <translation>这个任务在生成之前已取消。</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>未扣费。</translation>
    </message>
    <message>
        <source>Edit and run again</source>
        <translation>编辑后再生成</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再查一次</translation>
    </message>
    <message>
        <source>Watch it again</source>
        <translation>继续等待</translation>
    </message>
    <message>
        <source>Try the download again</source>
        <translation>重试下载</translation>
    </message>
    <message>
        <source>The file is not where it was</source>
        <translation>文件已不在原位置</translation>
    </message>
    <message>
        <source>{path} was moved, renamed or deleted.</source>
        <translation>{path} 已被移动、重命名或删除。</translation>
    </message>
    <message>
        <source>Say where it is now, or download it again: that costs nothing while the provider has it.</source>
        <translation>请指出它现在的位置，或重新下载：只要服务商还保留着它，就不收费。</translation>
    </message>
    <message>
        <source>Say where it is now, or make it again: that is free.</source>
        <translation>请指出它现在的位置，或免费重新生成。</translation>
    </message>
    <message>
        <source>Say where it is now. The provider does not have it any more; making it again costs {price}.</source>
        <translation>请指出它现在的位置。服务商已不再保留它；重新生成需要 {price}。</translation>
    </message>
    <message>
        <source>Say where it is now. The provider does not have it any more; making it again is paid for.</source>
        <translation>请指出它现在的位置。服务商已不再保留它；重新生成需要付费。</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>查找文件…</translation>
    </message>
    <message>
        <source>Download again</source>
        <translation>重新下载</translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Submit again for {price}</source>
        <translation>以 {price} 重新提交</translation>
    </message>
    <message>
        <source>Submit it again?</source>
        <translation>重新提交？</translation>
    </message>
    <message>
        <source>Submit it again for {price}?</source>
        <translation>以 {price} 重新提交？</translation>
    </message>
    <message>
        <source>Unfinished jobs of the last time go on: {count}.</source>
        <translation>上次未完成的任务继续进行：{count} 个。</translation>
    </message>
    <message>
        <source>The provider keeps the finished video until {day}.</source>
        <translation>服务商会把完成的视频保留到 {day}。</translation>
    </message>
</context>
<context>
    <name>JobBoard</name>
    <message>
        <source>A video is finished: {title}</source>
        <translation>视频已完成：{title}</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>A second paid request is sent. If the first one was charged too, you pay twice.</source>
        <translation>这会再发送一个付费请求。如果第一个也已扣费，就会付两次费。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留任务</translation>
    </message>
</context>
<context>
    <name>JobMenu</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Edit and run again</source>
        <translation>编辑后再生成</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>查找文件…</translation>
    </message>
    <message>
        <source>Download again</source>
        <translation>重新下载</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation>复制提示词</translation>
    </message>
    <message>
        <source>Copy the model&apos;s wording</source>
        <translation>复制模型改写的提示词</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n takes</source>
        <translation>
            <numerusform>对比 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n 星</numerusform>
        </translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>无星级</translation>
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
        <translation>标签…</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>移到文件夹</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>不放入文件夹</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>新建文件夹…</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n files</source>
        <translation>
            <numerusform>复制 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the file</source>
        <translation>复制文件</translation>
    </message>
    <message>
        <source>Add to film</source>
        <translation>添加到影片</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>在文件管理器中显示</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message numerus="yes">
        <source>Move %n clips to the bin</source>
        <translation>
            <numerusform>将 %n 个片段移到回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n jobs and their files</source>
        <translation>
            <numerusform>移除 %n 个任务及其文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>Waiting for its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Uploading the picture</source>
        <translation>正在上传图片</translation>
    </message>
    <message>
        <source>Sending the request</source>
        <translation>正在发送请求</translation>
    </message>
    <message>
        <source>Making the video</source>
        <translation>正在生成视频</translation>
    </message>
    <message>
        <source>Fetching the video</source>
        <translation>正在下载视频</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
</context>
<context>
    <name>JoinButton</name>
    <message>
        <source>Cut</source>
        <translation>硬切</translation>
    </message>
    <message>
        <source>Cross-fade of {time}</source>
        <translation>叠化 {time}</translation>
    </message>
    <message>
        <source>{join}. The second shot goes on from the first: its first frame, which would be seen twice, is left out.</source>
        <translation>{join}。后一个镜头承接前一个镜头：它的第一帧会重复出现，因此去掉。</translation>
    </message>
    <message>
        <source>Between shots {one} and {other}: {join}</source>
        <translation>镜头 {one} 与 {other} 之间：{join}</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>The smallest top-up there is {sum}.</source>
        <translation>那里的最低充值额为 {sum}。</translation>
    </message>
    <message>
        <source>A clip of {seconds} seconds in {resolution} costs {sum} by list price.</source>
        <translation>按标价，一个 {resolution}、{seconds} 秒的片段为 {sum}。</translation>
    </message>
    <message>
        <source>{provider} makes the videos and bills them to your account there. The key tells it that the order is yours; it is sent nowhere else.</source>
        <translation>视频由 {provider} 生成，并计入你在那里的账户。密钥用来说明订单属于你，不会发送到其他任何地方。</translation>
    </message>
    <message>
        <source>{provider} accepts the key.</source>
        <translation>{provider} 接受这个密钥。</translation>
    </message>
    <message>
        <source>{provider} accepts the key. Your balance is {sum}.</source>
        <translation>{provider} 接受这个密钥。余额为 {sum}。</translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keyring.</source>
        <translation>密钥保存在本机的密钥环中。</translation>
    </message>
    <message>
        <source>A key is set by an environment variable. It is used before one saved here.</source>
        <translation>环境变量中设有密钥，它优先于这里保存的密钥。</translation>
    </message>
    <message>
        <source>A key is kept in this computer&apos;s keyring. A new one takes its place.</source>
        <translation>本机的密钥环中已有密钥，新密钥会取代它。</translation>
    </message>
    <message>
        <source>A key is kept until the app is closed. A new one takes its place.</source>
        <translation>已有一个密钥保留到应用关闭为止，新密钥会取代它。</translation>
    </message>
    <message>
        <source>The key will be kept in this computer&apos;s keyring, never in a file.</source>
        <translation>密钥会保存在本机的密钥环中，绝不写入文件。</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the key is kept only until the app is closed.</source>
        <translation>本机没有密钥环，因此密钥只保留到应用关闭为止。</translation>
    </message>
    <message>
        <source>The keyring is locked, so the key is kept only until the app is closed.</source>
        <translation>密钥环已锁定，因此密钥只保留到应用关闭为止。</translation>
    </message>
    <message>
        <source>The keyring refused, so the key is kept only until the app is closed.</source>
        <translation>密钥环拒绝了保存，因此密钥只保留到应用关闭为止。</translation>
    </message>
    <message>
        <source>The keyring does not answer, so the key is kept only until the app is closed.</source>
        <translation>密钥环没有响应，因此密钥只保留到应用关闭为止。</translation>
    </message>
</context>
<context>
    <name>KeyButtons</name>
    <message>
        <source>Change key…</source>
        <translation>更换密钥…</translation>
    </message>
    <message>
        <source>Add key…</source>
        <translation>添加密钥…</translation>
    </message>
    <message>
        <source>Test key</source>
        <translation>测试密钥</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>移除密钥</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Your key for {provider}</source>
        <translation>{provider} 密钥</translation>
    </message>
    <message>
        <source>Region of the account</source>
        <translation>账户所在区域</translation>
    </message>
    <message>
        <source>Worldwide</source>
        <translation>国际</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>A key works only in the region where it was made.</source>
        <translation>密钥只在创建它的区域有效。</translation>
    </message>
    <message>
        <source>Get a key at {page}</source>
        <translation>在 {page} 获取密钥</translation>
    </message>
</context>
<context>
    <name>KeyEntry</name>
    <message>
        <source>Paste the key here</source>
        <translation>在此粘贴密钥</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>显示密钥</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Test key</source>
        <translation>测试密钥</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Key pasted.</source>
        <translation>已粘贴密钥。</translation>
    </message>
</context>
<context>
    <name>KeyErrands</name>
    <message>
        <source>A key is set by an environment variable. It is used before one saved here.</source>
        <translation>环境变量中设有密钥，它优先于这里保存的密钥。</translation>
    </message>
    <message>
        <source>A key is kept in this computer&apos;s keyring.</source>
        <translation>本机的密钥环中已有密钥。</translation>
    </message>
    <message>
        <source>A key is kept until the app is closed.</source>
        <translation>密钥会保留到应用关闭为止。</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring cannot be asked.</source>
        <translation>无法访问本机的密钥环。</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation>还没有密钥。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>{provider} accepts the key.</source>
        <translation>{provider} 接受这个密钥。</translation>
    </message>
    <message>
        <source>{provider} accepts the key. Your balance is {sum}.</source>
        <translation>{provider} 接受这个密钥。余额为 {sum}。</translation>
    </message>
    <message>
        <source>The key is removed from this computer.</source>
        <translation>密钥已从本机移除。</translation>
    </message>
</context>
<context>
    <name>KeyTrial</name>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
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
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play backwards, each time faster</source>
        <translation>倒放，每按一次加快</translation>
    </message>
    <message>
        <source>Play forwards, each time faster</source>
        <translation>正放，每按一次加快</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>Begin the shot here</source>
        <translation>镜头从此处开始</translation>
    </message>
    <message>
        <source>End the shot here</source>
        <translation>镜头到此处结束</translation>
    </message>
    <message>
        <source>Take the whole clip</source>
        <translation>使用整个片段</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Give stars, 0 for none</source>
        <translation>打星，0 为清除</translation>
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
        <translation>重命名</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>复制文件</translation>
    </message>
    <message>
        <source>Delete, or stop a job</source>
        <translation>删除，或停止任务</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>撤销上一步更改</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>Mark the start of a part</source>
        <translation>标记入点</translation>
    </message>
    <message>
        <source>Mark the end of a part</source>
        <translation>标记出点</translation>
    </message>
    <message>
        <source>Clear the marks</source>
        <translation>清除标记</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>调高音量</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>调低音量</translation>
    </message>
    <message>
        <source>Sound off or on</source>
        <translation>静音或取消静音</translation>
    </message>
    <message>
        <source>Repeat or not</source>
        <translation>循环播放开关</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Farther away</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>完整画面</translation>
    </message>
    <message>
        <source>Whole screen or not</source>
        <translation>全屏开关</translation>
    </message>
    <message>
        <source>Leave the whole screen</source>
        <translation>退出全屏</translation>
    </message>
</context>
<context>
    <name>LabelFields</name>
    <message>
        <source>Shown</source>
        <translation>显示时间</translation>
    </message>
    <message>
        <source>Say that AI made it</source>
        <translation>注明由 AI 生成</translation>
    </message>
    <message>
        <source>China, the European Union and others ask that videos made by AI can be told from others, and platforms look for such labels. What applies to you depends on where and what you publish; these labels are a help, and no promise that all of it is met. A label that a clip carries already is kept in every export, and cannot be changed or taken out here.</source>
        <translation>中国、欧盟等国家和地区要求 AI 生成的视频能与其他视频区分开，各平台也会检查这类标识。哪些规定适用于你，取决于发布的地点和内容；这些标识只是辅助，不保证满足全部要求。片段已带有的标识会保留在每次导出中，不能在这里更改或去除。</translation>
    </message>
    <message>
        <source>In the file&apos;s data</source>
        <translation>文件数据中</translation>
    </message>
    <message>
        <source>Label exported files</source>
        <translation>为导出的文件添加标识</translation>
    </message>
    <message>
        <source>Programs can read it, viewers do not see it: the AIGC label of China&apos;s standard, with the provider&apos;s name and its number for the clip, and the source type of the press (IPTC). It is added where a clip carries none.</source>
        <translation>程序可以读取，观看者看不到：中国国家标准规定的 AIGC 标识（含服务商名称及其片段编号），以及新闻业通用的来源类型（IPTC）。只添加到没有标识的片段。</translation>
    </message>
    <message>
        <source>Keep a labelled copy of each new clip</source>
        <translation>为每个新片段保留一份带标识的副本</translation>
    </message>
    <message>
        <source>The clip itself stays to the byte as the provider sent it. The copy is put into {folder}. Clips that carry a label already need none.</source>
        <translation>片段本身与服务商发来的逐字节相同。副本存放在 {folder}。已带有标识的片段不需要副本。</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>画面中</translation>
    </message>
    <message>
        <source>Show words in the picture</source>
        <translation>在画面中显示文字</translation>
    </message>
    <message>
        <source>In exports, and in the labelled copies. The pictures are encoded anew for that. China asks for at least {percent} % of the picture&apos;s shorter side, for at least {seconds} seconds.</source>
        <translation>用于导出的文件和带标识的副本，画面会为此重新编码。中国要求文字高度至少为画面短边的 {percent}%，并至少显示 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>位置</translation>
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
        <translation>前 {n} 秒</translation>
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
        <translation>本机没有可以显示其中某些字符的字体。请换用其他文字。</translation>
    </message>
    <message>
        <source>These words are too long for a picture of this shape at this height.</source>
        <translation>以这个高度，这些文字对该画面比例来说过长。</translation>
    </message>
    <message>
        <source>Nothing is drawn into the picture.</source>
        <translation>画面中不写入任何内容。</translation>
    </message>
    <message>
        <source>“{words}” is to be seen throughout.</source>
        <translation>“{words}”将全程显示。</translation>
    </message>
    <message>
        <source>“{words}” is to be seen for the first {n} seconds.</source>
        <translation>“{words}”将在前 {n} 秒显示。</translation>
    </message>
</context>
<context>
    <name>LabelsFlow</name>
    <message>
        <source>A clip was not labelled: {reason}</source>
        <translation>有一个片段未能添加标识：{reason}</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels for AI-made video</source>
        <translation>AI 生成视频的标识</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <comment>the tag of this language</comment>
        <translation>zh-Hans</translation>
    </message>
</context>
<context>
    <name>LibraryHead</name>
    <message>
        <source>Library</source>
        <translation>作品库</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索作品库</translation>
    </message>
    <message>
        <source>Search prompts, names, tags and models (Ctrl+F)</source>
        <translation>搜索提示词、名称、标签和模型（Ctrl+F）</translation>
    </message>
    <message>
        <source>Clips shown</source>
        <translation>显示的片段</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已淘汰</translation>
    </message>
    <message>
        <source>Unrated</source>
        <translation>未评</translation>
    </message>
    <message numerus="yes">
        <source>%n filters on</source>
        <translation>
            <numerusform>%n 个筛选生效</numerusform>
        </translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found}/{all}</translation>
    </message>
    <message>
        <source>{found} of {all} shown. Show all</source>
        <translation>显示 {found}/{all}。显示全部</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>显示全部片段</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>Best rated first</source>
        <translation>评分最高在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Most expensive first</source>
        <translation>花费最高在前</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按模型</translation>
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
        <translation>模型改写后的提示词：{prompt}</translation>
    </message>
    <message>
        <source>The file is not where it was</source>
        <translation>文件已不在原位置</translation>
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
            <numerusform>%n 星</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of a batch</source>
        <translation>属于某个批次</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>作品库</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索作品库</translation>
    </message>
    <message>
        <source>Clips and jobs</source>
        <translation>片段和任务</translation>
    </message>
    <message>
        <source>Finished clips gather here. Drop a picture, say what should move, and press Generate.</source>
        <translation>完成的片段会汇集在这里。拖入一张图片，描述画面怎么动，然后点击“生成”。</translation>
    </message>
    <message>
        <source>No clip is like that.</source>
        <translation>没有符合条件的片段。</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>显示全部片段</translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Over a limit nothing is sent.</source>
        <translation>超出限额时不会发送任何内容。</translation>
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
        <translation>单次生成</translation>
    </message>
    <message>
        <source>Ask me above</source>
        <translation>超过此金额先询问</translation>
    </message>
    <message>
        <source>Never ask</source>
        <translation>从不询问</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不设限额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>That is no sum of money. The limit before it still holds.</source>
        <translation>这不是有效的金额。之前的限额仍然有效。</translation>
    </message>
    <message>
        <source>A clip whose price is not known in this currency is refused while there is a limit.</source>
        <translation>设有限额时，在该货币下价格未知的片段会被拒绝。</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
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
        <translation>随机</translation>
    </message>
</context>
<context>
    <name>LinkFlow</name>
    <message>
        <source>This is a link to {host}. Nothing has been fetched from there yet.</source>
        <translation>这是指向 {host} 的链接。尚未从那里下载任何内容。</translation>
    </message>
    <message>
        <source>Fetch the picture from {host}</source>
        <translation>从 {host} 下载图片</translation>
    </message>
    <message>
        <source>Fetching the picture from {host}…</source>
        <translation>正在从 {host} 下载图片…</translation>
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
        <translation>运镜预演</translation>
    </message>
    <message>
        <source>Camera sketch, not the video</source>
        <translation>运镜预演，不是生成的视频</translation>
    </message>
    <message>
        <source>Render as a clip, free</source>
        <translation>免费渲染成片段</translation>
    </message>
    <message>
        <source>Make a video file of this sketch. It costs nothing.</source>
        <translation>把这个预演制作成视频文件，不收费。</translation>
    </message>
    <message>
        <source>Play the camera sketch</source>
        <translation>播放运镜预演</translation>
    </message>
    <message>
        <source>Pause the camera sketch</source>
        <translation>暂停运镜预演</translation>
    </message>
</context>
<context>
    <name>LiveStage</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light, high contrast</source>
        <translation>浅色，高对比度</translation>
    </message>
    <message>
        <source>Dark, high contrast</source>
        <translation>深色，高对比度</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colors, light, dark, high contrast, theme</source>
        <translation>颜色, 浅色, 深色, 高对比度, 主题</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动效</translation>
    </message>
    <message>
        <source>Nothing moves by itself. Where the system asks for that, it is so in any case.</source>
        <translation>没有任何内容会自行移动。系统要求时，无论如何都会如此。</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Play camera sketches over the picture</source>
        <translation>在图片上播放运镜预演</translation>
    </message>
    <message>
        <source>Camera commands in the prompt are shown on your picture while you type. This is free.</source>
        <translation>输入时，提示词中的运镜指令会在图片上演示。免费。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>[Push in] Mist drifts over the lake as the day begins.</source>
        <translation>[推进]清晨，薄雾缓缓飘过湖面。</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>粘贴图片</translation>
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
        <translation>裁剪…</translation>
    </message>
    <message>
        <source>Pad…</source>
        <translation>补边…</translation>
    </message>
    <message>
        <source>Enlarge to {width} × {height} (adds no detail)</source>
        <translation>放大到 {width} × {height}（不会增加细节）</translation>
    </message>
</context>
<context>
    <name>MissingClips</name>
    <message>
        <source>Where is this clip now?</source>
        <translation>这个片段现在在哪里？</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>视频 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Is this the clip?</source>
        <translation>是这个片段吗？</translation>
    </message>
    <message>
        <source>The app cannot tell whether {name} is this clip. Play it to be sure.</source>
        <translation>应用无法判断 {name} 是否就是这个片段。请播放确认。</translation>
    </message>
    <message>
        <source>Yes, it is</source>
        <translation>是的</translation>
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
        <translation>运镜预演</translation>
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
        <translation>正在获取 {model}…</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
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
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Remove this model</source>
        <translation>移除这个模型</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Search by name, maker or family</source>
        <translation>按名称、厂商或系列搜索</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>生成方式</translation>
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
        <translation>没有符合的模型。请减少搜索词，或换一个筛选。</translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
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
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>添加模型</translation>
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
        <translation>密钥环未能保存，因此只保留到应用关闭为止。</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在尝试…</translation>
    </message>
    <message>
        <source>{provider}: {host} was reached through the proxy {proxy}, in {n} ms.</source>
        <translation>{provider}：通过代理 {proxy} 连接到 {host}，用时 {n} 毫秒。</translation>
    </message>
    <message>
        <source>{provider}: {host} was reached directly, in {n} ms.</source>
        <translation>{provider}：直接连接到 {host}，用时 {n} 毫秒。</translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Counts for everything the app asks for, also on the command line, from the next request.</source>
        <translation>对应用的所有请求有效，命令行也一样，从下一次请求开始。</translation>
    </message>
    <message>
        <source>Firewall, company network, internet</source>
        <translation>防火墙, 公司网络, 互联网, 上网</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>Host, port</source>
        <translation>主机, 端口</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Only where the proxy asks for one.</source>
        <translation>仅在代理要求时填写。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s keyring, never in a file.</source>
        <translation>保存在本机的密钥环中，绝不写入文件。</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Tries to reach each provider, without your key. Nothing is billed.</source>
        <translation>尝试连接每个服务商，不使用你的密钥，不产生任何费用。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Jobs at once</source>
        <translation>同时进行的任务</translation>
    </message>
    <message>
        <source>So many clips each provider gets at the same time; the others wait.</source>
        <translation>每个服务商同时处理这么多个片段，其余的等待。</translation>
    </message>
    <message>
        <source>Parallel, limit, queue</source>
        <translation>并行, 并发, 上限, 队列</translation>
    </message>
    <message>
        <source>Until there is an address, nothing changes.</source>
        <translation>填写地址之前，一切不变。</translation>
    </message>
</context>
<context>
    <name>NextShot</name>
    <message>
        <source>The last frame is the picture now. Say what should happen next.</source>
        <translation>最后一帧已成为图片。请描述接下来发生什么。</translation>
    </message>
    <message>
        <source>This frame is the picture now. Say what should move.</source>
        <translation>这一帧已成为图片。请描述画面怎么动。</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
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
        <translation>片段完成或失败时通知我</translation>
    </message>
    <message>
        <source>By a notification of your system. A click on it shows the clip.</source>
        <translation>通过系统通知，点击即可显示片段。</translation>
    </message>
    <message>
        <source>Only while I am in another program</source>
        <translation>仅在我使用其他程序时</translation>
    </message>
    <message>
        <source>Keep the computer awake while clips are made</source>
        <translation>生成片段时不让电脑睡眠</translation>
    </message>
    <message>
        <source>The screen may still go dark. Clips go on at the provider even while this computer sleeps.</source>
        <translation>屏幕仍可能变暗。即使本机睡眠，服务商那边也会继续生成。</translation>
    </message>
    <message>
        <source>Sleep, energy, standby</source>
        <translation>睡眠, 节能, 待机</translation>
    </message>
</context>
<context>
    <name>OneMoreTake</name>
    <message>
        <source>One more take</source>
        <translation>再来一条</translation>
    </message>
    <message>
        <source>One more take · free</source>
        <translation>再来一条 · 免费</translation>
    </message>
    <message>
        <source>One more take · {sum}</source>
        <translation>再来一条 · {sum}</translation>
    </message>
    <message>
        <source>The same picture, words and settings once more, with another seed: {price}</source>
        <translation>用同样的图片、提示词和设置再生成一条，换一个种子：{price}</translation>
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
        <translation>正在询价…</translation>
    </message>
    <message>
        <source>{n} rows are too many: at most {limit} can be made at once.</source>
        <translation>{n} 行过多：一次最多生成 {limit} 个。</translation>
    </message>
    <message>
        <source>The price of one row is not known; the provider tells after its clip is made.</source>
        <translation>有 1 行的价格未知；片段生成后，服务商才会给出。</translation>
    </message>
    <message numerus="yes">
        <source>The prices of %n rows are not known; the provider tells after their clips are made.</source>
        <translation>
            <numerusform>有 %n 行的价格未知；片段生成后，服务商才会给出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make 1 draft</source>
        <translation>生成 1 个样片</translation>
    </message>
    <message numerus="yes">
        <source>Make %n drafts</source>
        <translation>
            <numerusform>生成 %n 个样片</numerusform>
        </translation>
    </message>
    <message>
        <source>Make 1 clip</source>
        <translation>生成 1 个片段</translation>
    </message>
    <message numerus="yes">
        <source>Make %n clips</source>
        <translation>
            <numerusform>生成 %n 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out because of problems: row {rows}.</source>
        <translation>因有问题而略过：第 {rows} 行。</translation>
    </message>
    <message>
        <source>Left out because of problems: rows {rows}.</source>
        <translation>因有问题而略过：第 {rows} 行。</translation>
    </message>
    <message>
        <source>Pictures are being looked at for {n} rows.</source>
        <translation>正在检查 {n} 行的图片。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Do anything</source>
        <translation>执行任何操作</translation>
    </message>
    <message>
        <source>Search commands, models and clips</source>
        <translation>搜索命令、模型和片段</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>匹配结果</translation>
    </message>
    <message>
        <source>Nothing fits this. Try fewer words.</source>
        <translation>没有匹配结果，请减少搜索词。</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter does it, Esc closes.</source>
        <translation>方向键选择，Enter 执行，Esc 关闭。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
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
        <translation>图片</translation>
    </message>
    <message>
        <source>First + last</source>
        <translation>首尾帧</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>{sum} / s</source>
        <translation>{sum}/秒</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>from {sum}</source>
        <translation>{sum} 起</translation>
    </message>
    <message>
        <source>Free, on this computer</source>
        <translation>免费，在本机生成</translation>
    </message>
    <message>
        <source>took you {n} s</source>
        <translation>以往用时 {n} 秒</translation>
    </message>
    <message>
        <source>took you {n} min</source>
        <translation>以往用时 {n} 分钟</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>已下架</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>one of {frames} pictures</source>
        <translation>取 {frames} 张中的一张</translation>
    </message>
    <message>
        <source>turned upright</source>
        <translation>已转正</translation>
    </message>
    <message>
        <source>colours converted to sRGB</source>
        <translation>颜色已转换为 sRGB</translation>
    </message>
    <message>
        <source>{depth} bits reduced to 8</source>
        <translation>{depth} 位已降为 8 位</translation>
    </message>
    <message>
        <source>transparent parts filled</source>
        <translation>透明部分已填充</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>已裁剪</translation>
    </message>
    <message>
        <source>border added</source>
        <translation>已补边</translation>
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
        <translation>由 {kind} 转换</translation>
    </message>
    <message>
        <source>location removed</source>
        <translation>已移除位置信息</translation>
    </message>
    <message>
        <source>camera data and comments removed</source>
        <translation>已移除相机信息和注释</translation>
    </message>
    <message>
        <source>camera data removed</source>
        <translation>已移除相机信息</translation>
    </message>
    <message>
        <source>comments removed</source>
        <translation>已移除注释</translation>
    </message>
</context>
<context>
    <name>PictureBox</name>
    <message>
        <source>End picture</source>
        <translation>尾帧图</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Drop an end picture here</source>
        <translation>将尾帧图拖到这里</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>将图片拖到这里</translation>
    </message>
    <message>
        <source>or paste it, or click to choose a file</source>
        <translation>也可以粘贴，或点击选择文件</translation>
    </message>
    <message>
        <source>Use as end picture</source>
        <translation>用作尾帧图</translation>
    </message>
    <message>
        <source>Use as picture</source>
        <translation>用作图片</translation>
    </message>
    <message>
        <source>Remove the end picture</source>
        <translation>移除尾帧图</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>移除图片</translation>
    </message>
    <message>
        <source>Crop or pad the end picture</source>
        <translation>裁剪尾帧图或补边</translation>
    </message>
    <message>
        <source>Crop or pad the picture</source>
        <translation>裁剪图片或补边</translation>
    </message>
    <message>
        <source>Choose another picture…</source>
        <translation>选择其他图片…</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Crop or pad…</source>
        <translation>裁剪或补边…</translation>
    </message>
    <message>
        <source>Swap the picture and the end picture</source>
        <translation>交换图片和尾帧图</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Click to choose another picture</source>
        <translation>点击选择其他图片</translation>
    </message>
</context>
<context>
    <name>PictureFields</name>
    <message>
        <source>{count} of up to {most} pictures of what is to be seen</source>
        <translation>画面内容的参考图 {count}/{most} 张</translation>
    </message>
    <message>
        <source>Swap the picture and the end picture</source>
        <translation>交换图片和尾帧图</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Use the whole picture again</source>
        <translation>恢复使用整张图片</translation>
    </message>
    <message>
        <source>Without a picture, the words alone decide.</source>
        <translation>没有图片时，画面只由文字决定。</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>link to {path}</source>
        <translation>链接到 {path}</translation>
    </message>
    <message>
        <source>Padded as last time</source>
        <translation>沿用上次的补边</translation>
    </message>
    <message>
        <source>Cropped as last time</source>
        <translation>沿用上次的裁剪</translation>
    </message>
    <message>
        <source>Prepared as last time</source>
        <translation>沿用上次的处理</translation>
    </message>
</context>
<context>
    <name>PictureIntake</name>
    <message>
        <source>Choose pictures</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>图片 ({patterns})</translation>
    </message>
    <message>
        <source>Videos, for their last frame ({patterns})</source>
        <translation>视频，取最后一帧 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>This is kept in a place that this app cannot open. Copy it to this computer, then drop the file.</source>
        <translation>它所在的位置应用无法打开。请复制到本机，再拖入文件。</translation>
    </message>
    <message>
        <source>No picture was found there. Copy a picture or a picture file first.</source>
        <translation>其中没有找到图片。请先复制图片或图片文件。</translation>
    </message>
    <message>
        <source>The disk with these files does not answer. Copy them to this computer, then drop them again.</source>
        <translation>这些文件所在的磁盘没有响应。请复制到本机，再重新拖入。</translation>
    </message>
    <message>
        <source>There are no pictures in the folder {name}.</source>
        <translation>文件夹 {name} 中没有图片。</translation>
    </message>
    <message>
        <source>{model} takes up to {most} reference pictures, and they are all there.</source>
        <translation>{model} 最多使用 {most} 张参考图，现已加满。</translation>
    </message>
    <message>
        <source>The first picture is the start of the clip, the second one its end.</source>
        <translation>第一张图片是片段的开头，第二张是结尾。</translation>
    </message>
    <message numerus="yes">
        <source>%n reference pictures were added.</source>
        <translation>
            <numerusform>已添加 %n 张参考图。</numerusform>
        </translation>
    </message>
    <message>
        <source>{used} of {count} pictures were added; {model} takes up to {most}.</source>
        <translation>已添加 {count} 张图片中的 {used} 张；{model} 最多使用 {most} 张。</translation>
    </message>
    <message>
        <source>More than {most} files cannot be taken at once.</source>
        <translation>一次不能接受超过 {most} 个文件。</translation>
    </message>
    <message numerus="yes">
        <source>Make a clip of each (%n)…</source>
        <translation>
            <numerusform>每张生成一个片段（%n 个）…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You gave %n files. The first one, {name}, is used.</source>
        <translation>
            <numerusform>收到 %n 个文件，使用第一个：{name}。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturesSection</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the chosen pictures</source>
        <translation>移除选中的图片</translation>
    </message>
    <message>
        <source>Drop pictures here, or make clips from words alone.</source>
        <translation>将图片拖到这里，或只凭文字生成片段。</translation>
    </message>
</context>
<context>
    <name>PlayableFlow</name>
    <message>
        <source>{n} % done. The original stays as it is.</source>
        <translation>已完成 {n}%。原文件保持不变。</translation>
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
        <translation>视频：{title}</translation>
    </message>
    <message>
        <source>Playing in the small window</source>
        <translation>正在小窗中播放</translation>
    </message>
    <message>
        <source>Bring it back here</source>
        <translation>移回这里</translation>
    </message>
    <message>
        <source>Open in system player</source>
        <translation>用系统播放器打开</translation>
    </message>
    <message>
        <source>This video can&apos;t be shown here</source>
        <translation>这里无法显示这个视频</translation>
    </message>
    <message>
        <source>Its format has no decoder in this app. The file itself is safe on your disk.</source>
        <translation>应用没有这种格式的解码器。文件本身完好地保存在磁盘上。</translation>
    </message>
    <message>
        <source>Make a playable copy</source>
        <translation>制作可播放的副本</translation>
    </message>
    <message>
        <source>Videos can&apos;t be played here</source>
        <translation>这里无法播放视频</translation>
    </message>
    <message>
        <source>This system lacks a library for playing. The file itself is safe on your disk.</source>
        <translation>系统缺少播放所需的库。文件本身完好地保存在磁盘上。</translation>
    </message>
    <message>
        <source>This video can&apos;t be read</source>
        <translation>无法读取这个视频</translation>
    </message>
    <message>
        <source>The file is missing, damaged, or not a video.</source>
        <translation>文件缺失、已损坏，或不是视频。</translation>
    </message>
    <message>
        <source>Making a playable copy</source>
        <translation>正在制作可播放的副本</translation>
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
        <translation>免费</translation>
    </message>
    <message>
        <source>{sum} · list price</source>
        <translation>{sum} · 标价</translation>
    </message>
    <message>
        <source>about {sum} · maker&apos;s list price</source>
        <translation>约 {sum} · 厂商标价</translation>
    </message>
    <message>
        <source>{sum}</source>
        <translation>{sum}</translation>
    </message>
    <message>
        <source>Price not listed</source>
        <translation>未列出价格</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>会发送什么</translation>
    </message>
    <message>
        <source>Your picture, your words and the settings of a clip go to the provider you chose, and only when you press Generate. Pictures are sent without the place, date and camera they were taken with. Your key goes to that provider and to nobody else. Its list of models is asked for, too, and prices, by model and settings alone: pictures and words stay here until then. A picture that you drag from a web page is fetched from there.</source>
        <translation>图片、文字和片段设置只会发送给你选择的服务商，而且只在你点击“生成”时发送。图片发送时不含拍摄地点、日期和相机信息。密钥只发送给该服务商，不会给其他任何人。此外还会查询它的模型列表和价格，价格只按模型和设置查询：在此之前图片和文字都留在本机。从网页拖入的图片会从那里获取。</translation>
    </message>
    <message>
        <source>What is kept on this computer</source>
        <translation>本机保存什么</translation>
    </message>
    <message>
        <source>Videos, copies of the pictures used, prompts and what they cost. Keys are in the keyring of this computer, never in a file.</source>
        <translation>视频、所用图片的副本、提示词及其费用。密钥在本机的密钥环中，绝不写入文件。</translation>
    </message>
    <message>
        <source>What is not done</source>
        <translation>不会做什么</translation>
    </message>
    <message>
        <source>The app counts nothing, reports nothing by itself and has no server of its own.</source>
        <translation>应用不做任何统计，不会自行上报，也没有自己的服务器。</translation>
    </message>
    <message>
        <source>Look for new versions</source>
        <translation>检查新版本</translation>
    </message>
    <message>
        <source>Once a day the list of versions is asked for. Nothing is installed by itself.</source>
        <translation>每天查询一次版本列表，不会自行安装任何内容。</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation>出现问题时</translation>
    </message>
    <message>
        <source>Log files and the report hold no keys. You see the report before you hand it on.</source>
        <translation>日志文件和报告都不含密钥。提交之前可以先查看报告。</translation>
    </message>
    <message>
        <source>Log folder, report, bug</source>
        <translation>日志文件夹, 报告, 错误</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Show the report…</source>
        <translation>显示报告…</translation>
    </message>
</context>
<context>
    <name>ProblemSigns</name>
    <message>
        <source>Picture {number}: {words}</source>
        <translation>图片 {number}：{words}</translation>
    </message>
</context>
<context>
    <name>PromptBox</name>
    <message>
        <source>Camera</source>
        <translation>运镜</translation>
    </message>
    <message>
        <source>Camera movements</source>
        <translation>运镜</translation>
    </message>
    <message>
        <source>Put a camera movement into the prompt</source>
        <translation>在提示词中加入运镜</translation>
    </message>
    <message>
        <source>Saved and recent prompts</source>
        <translation>收藏和最近的提示词</translation>
    </message>
    <message>
        <source>Saved and recent prompts, and ideas</source>
        <translation>收藏、最近的提示词和灵感</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Say in a sentence what should move.</source>
        <translation>用一句话描述画面怎么动。</translation>
    </message>
    <message>
        <source>That was too much text: only its first {count} characters are kept.</source>
        <translation>文字过多，只保留了前 {count} 个字符。</translation>
    </message>
    <message>
        <source>More than three movements in one bracket often come out muddled.</source>
        <translation>同一括号内超过三个运镜，画面往往会混乱。</translation>
    </message>
    <message>
        <source>The model doesn&apos;t know this movement.</source>
        <translation>模型不认识这个运镜。</translation>
    </message>
    <message>
        <source>The model doesn&apos;t know this movement. Did you mean {command}?</source>
        <translation>模型不认识这个运镜。是不是“{command}”？</translation>
    </message>
    <message>
        <source>What should move? For example: Mist drifts over the lake, and a heron takes off. [Push in]</source>
        <translation>画面怎么动？例如：薄雾飘过湖面，一只苍鹭振翅飞起。[推进]</translation>
    </message>
    <message>
        <source>What should move? For example: Mist drifts over the lake, and a heron takes off.</source>
        <translation>画面怎么动？例如：薄雾飘过湖面，一只苍鹭振翅飞起。</translation>
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
            <numerusform>还剩 %n 字 · {length}/{limit}</numerusform>
        </translation>
    </message>
    <message>
        <source>{length} of {limit} characters</source>
        <translation>{length}/{limit} 个字符</translation>
    </message>
</context>
<context>
    <name>PromptShelf</name>
    <message>
        <source>Saved</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>灵感</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>人像</translation>
    </message>
    <message>
        <source>People together</source>
        <translation>多人互动</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>动物</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>风景</translation>
    </message>
    <message>
        <source>City and architecture</source>
        <translation>城市与建筑</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>美食</translation>
    </message>
    <message>
        <source>Illustration and anime</source>
        <translation>插画与动漫</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>交通工具</translation>
    </message>
    <message>
        <source>Plants and flowers</source>
        <translation>植物与花卉</translation>
    </message>
    <message>
        <source>Fantasy and science fiction</source>
        <translation>奇幻与科幻</translation>
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
        <translation>提示词</translation>
    </message>
    <message>
        <source>Search in prompts</source>
        <translation>搜索提示词</translation>
    </message>
    <message>
        <source>Which prompts</source>
        <translation>显示哪些提示词</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Name of this prompt</source>
        <translation>这条提示词的名称</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Put the prompt back</source>
        <translation>恢复这条提示词</translation>
    </message>
    <message>
        <source>No prompt holds these words. Try fewer of them.</source>
        <translation>没有提示词包含这些词。请减少搜索词。</translation>
    </message>
    <message>
        <source>Prompts that you mark with the star will stand here.</source>
        <translation>加星标的提示词会显示在这里。</translation>
    </message>
    <message>
        <source>The prompts of your videos will stand here.</source>
        <translation>生成视频所用的提示词会显示在这里。</translation>
    </message>
    <message>
        <source>Enter to use it, Ctrl+Enter to put it in at the cursor</source>
        <translation>Enter 使用，Ctrl+Enter 插入到光标处</translation>
    </message>
    <message>
        <source>The prompt is no longer saved.</source>
        <translation>已取消收藏这条提示词。</translation>
    </message>
    <message>
        <source>The prompt is deleted.</source>
        <translation>已删除这条提示词。</translation>
    </message>
</context>
<context>
    <name>PromptsSection</name>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>One prompt on each line. Prompts of several lines are parted by blank lines.</source>
        <translation>每行一条提示词。多行的提示词之间以空行分隔。</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件导入…</translation>
    </message>
    <message>
        <source>Take prompts or rows from a file</source>
        <translation>从文件导入提示词或行</translation>
    </message>
    <message>
        <source>Prompts · {n}</source>
        <translation>提示词 · {n}</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>the camera sketch</source>
        <translation>运镜预演</translation>
    </message>
</context>
<context>
    <name>ProvidersSection</name>
    <message>
        <source>Providers and keys</source>
        <translation>服务商与密钥</translation>
    </message>
    <message>
        <source>A provider makes the videos and bills them to your account there. The free sketch needs no key.</source>
        <translation>服务商生成视频，并计入你在那里的账户。免费的预演不需要密钥。</translation>
    </message>
    <message>
        <source>API key, account, test, remove</source>
        <translation>API 密钥, 账户, 测试, 移除</translation>
    </message>
    <message>
        <source>API address of {provider}</source>
        <translation>{provider} 的 API 地址</translation>
    </message>
    <message>
        <source>The environment variable {name} decides it now.</source>
        <translation>目前由环境变量 {name} 决定。</translation>
    </message>
    <message>
        <source>For a gateway of your own. Empty for the usual one. Your key is sent there.</source>
        <translation>用于自己的网关，留空则使用默认地址。密钥会发送到那里。</translation>
    </message>
    <message>
        <source>URL, gateway, proxy</source>
        <translation>URL、网址、网关、代理</translation>
    </message>
    <message>
        <source>Where your account at MiniMax is</source>
        <translation>你的 MiniMax 账户所在区域</translation>
    </message>
    <message>
        <source>International</source>
        <translation>国际</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>The two have keys and prices of their own; a key works in one of them only.</source>
        <translation>两个区域的密钥和价格各自独立，一个密钥只在其中一个有效。</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Jobs on their way</source>
        <translation>进行中的任务</translation>
    </message>
    <message>
        <source>Nothing is being made just now. What you generate shows up here.</source>
        <translation>现在没有正在生成的内容。点击生成后会显示在这里。</translation>
    </message>
</context>
<context>
    <name>RecentPictures</name>
    <message>
        <source>Recent pictures</source>
        <translation>最近的图片</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清空此列表</translation>
    </message>
</context>
<context>
    <name>ReferenceRow</name>
    <message>
        <source>Reference pictures</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>Add a reference picture</source>
        <translation>添加参考图</translation>
    </message>
    <message>
        <source>Drop pictures here, or click to choose a file</source>
        <translation>将图片拖到这里，或点击选择文件</translation>
    </message>
    <message>
        <source>Reference picture {n}</source>
        <translation>参考图 {n}</translation>
    </message>
</context>
<context>
    <name>RemovalFlow</name>
    <message numerus="yes">
        <source>%n jobs under way or with unknown outcome stay in the list.</source>
        <translation>
            <numerusform>%n 个正在进行或结果未知的任务会留在列表中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n jobs whose video may still be fetched?</source>
        <translation>
            <numerusform>移除 %n 个可能还能取得视频的任务？</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider may still have the video, and it is paid for or perhaps paid for. Once it is removed, the app does not look for it any more.</source>
        <translation>服务商可能仍保留着视频，而且视频已付费或可能已付费。移除之后，应用不再查找它。</translation>
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
            <numerusform>永久删除 %n 个片段？</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no bin for {folder}. What is deleted there cannot be brought back, and what it cost is not paid back.</source>
        <translation>{folder} 没有回收站。在那里删除的内容无法恢复，已花的费用也不会退回。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>%n clips deleted for good.</source>
        <translation>
            <numerusform>已永久删除 %n 个片段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to the bin: {title}</source>
        <translation>已移到回收站：{title}</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <translation>已移除：{title}</translation>
    </message>
    <message numerus="yes">
        <source>%n clips moved to the bin.</source>
        <translation>
            <numerusform>已将 %n 个片段移到回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs removed.</source>
        <translation>
            <numerusform>已移除 %n 个任务。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs under way or with unknown outcome stay.</source>
        <translation>
            <numerusform>%n 个正在进行或结果未知的任务会保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>A report for support</source>
        <translation>供技术支持使用的报告</translation>
    </message>
    <message>
        <source>This is all that it says. It holds no key, and is sent to nobody by itself.</source>
        <translation>全部内容都在这里。其中不含密钥，也不会自动发送给任何人。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>With prompts and the provider&apos;s own words</source>
        <translation>包含提示词和服务商的原话</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>ReuseFlow</name>
    <message numerus="yes">
        <source>The form has the request of the first clip of this film, which has %n of them.</source>
        <translation>
            <numerusform>生成面板已填入这部影片第一个片段的请求，影片共有 %n 个片段。</numerusform>
        </translation>
    </message>
    <message>
        <source>The form has the request of this clip again.</source>
        <translation>生成面板已重新填入这个片段的请求。</translation>
    </message>
    <message>
        <source>Its pictures are not in this library: add them again.</source>
        <translation>它的图片不在这个作品库中，请重新添加。</translation>
    </message>
    <message>
        <source>Use its last frame instead</source>
        <translation>改用它的最后一帧</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>Rows of the batch</source>
        <translation>批次中的行</translation>
    </message>
</context>
<context>
    <name>SaveTarget</name>
    <message>
        <source>Replace {name}?</source>
        <translation>替换 {name}？</translation>
    </message>
    <message>
        <source>There is a file of this name already. What it holds is lost then.</source>
        <translation>已有同名文件。替换后，原来的内容会丢失。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留原文件</translation>
    </message>
</context>
<context>
    <name>Sayings</name>
    <message>
        <source>Label the file as made by AI</source>
        <translation>在文件中标识为 AI 生成</translation>
    </message>
    <message>
        <source>Show “{words}” in the picture</source>
        <translation>在画面中显示“{words}”</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>标识…</translation>
    </message>
    <message>
        <source>Keep prompt and settings in the file</source>
        <translation>在文件中保留提示词和设置</translation>
    </message>
    <message>
        <source>And the source pictures</source>
        <translation>以及源图片</translation>
    </message>
    <message>
        <source>Dropped onto this window, it fills the form again. Whoever has the file can read them.</source>
        <translation>把文件拖到这个窗口，即可重新填入生成面板。任何拿到文件的人都能读取这些内容。</translation>
    </message>
    <message>
        <source>Files of this format have no place for them.</source>
        <translation>这种格式的文件中没有存放它们的位置。</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Let the model rewrite the prompt</source>
        <translation>让模型改写提示词</translation>
    </message>
    <message>
        <source>Let the model enrich the prompt</source>
        <translation>让模型丰富提示词</translation>
    </message>
    <message>
        <source>Rewrite the prompt faster</source>
        <translation>更快地改写提示词</translation>
    </message>
    <message>
        <source>Faster, a little rougher</source>
        <translation>更快，略粗糙</translation>
    </message>
    <message>
        <source>Add the maker&apos;s watermark</source>
        <translation>添加厂商水印</translation>
    </message>
    <message>
        <source>Add a watermark</source>
        <translation>添加水印</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>What should not be seen</source>
        <translation>不希望出现的内容</translation>
    </message>
    <message>
        <source>Aspect ratio</source>
        <translation>画面比例</translation>
    </message>
    <message>
        <source>Keep the camera still</source>
        <translation>固定镜头</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
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
        <translation>那里有片段正在进行，更改会在它们完成后生效。</translation>
    </message>
    <message>
        <source>“{page}” is as it was at first.</source>
        <translation>“{page}”已恢复默认。</translation>
    </message>
    <message>
        <source>Folder for videos</source>
        <translation>视频文件夹</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Exported, without keys and passwords.</source>
        <translation>已导出，不含密钥和密码。</translation>
    </message>
    <message numerus="yes">
        <source>%n settings could not be understood and stayed as they were.</source>
        <translation>
            <numerusform>%n 项设置无法识别，保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings are imported.</source>
        <translation>设置已导入。</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>The folder {path} cannot be opened.</source>
        <translation>无法打开文件夹 {path}。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>重置此页</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>没有包含这些词的设置。</translation>
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
        <translation>在窗口和命令行中同样有效。</translation>
    </message>
    <message>
        <source>Limit, per day, per month, at one press, ask me above, currency, costs</source>
        <translation>限额, 每天, 每月, 单次, 询问, 货币, 费用</translation>
    </message>
    <message>
        <source>Labels for AI-made video</source>
        <translation>AI 生成视频的标识</translation>
    </message>
    <message>
        <source>Label, export, watermark, words in the picture, corner, AIGC, IPTC</source>
        <translation>标识, 导出, 水印, 画面文字, 角落, AIGC, IPTC</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>The keys of the player and the library work while the keyboard is there; Tab leads there.</source>
        <translation>键盘焦点在播放器或作品库时，其按键才有效；按 Tab 可移到那里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ShotCard</name>
    <message>
        <source>Shot {number} of {count}: {title}. {caption}</source>
        <translation>第 {number} 个镜头，共 {count} 个：{title}。{caption}</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, an empty slot: {title}. {caption}</source>
        <translation>第 {number} 个镜头，共 {count} 个，空位：{title}。{caption}</translation>
    </message>
    <message>
        <source>Control and the arrow keys move it, Delete removes it, Enter plays from here.</source>
        <translation>Control 加方向键移动，Delete 移除，Enter 从这里播放。</translation>
    </message>
    <message>
        <source>This shot is chosen.</source>
        <translation>已选中此镜头。</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>从这里播放</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Remove from the film</source>
        <translation>从影片中移除</translation>
    </message>
</context>
<context>
    <name>ShotStrip</name>
    <message>
        <source>Shots</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a shot</source>
        <translation>添加镜头</translation>
    </message>
    <message>
        <source>Add clips from files, or an empty slot</source>
        <translation>从文件添加片段，或添加空位</translation>
    </message>
    <message>
        <source>Clips from files…</source>
        <translation>从文件添加片段…</translation>
    </message>
    <message>
        <source>An empty slot with a prompt</source>
        <translation>带提示词的空位</translation>
    </message>
</context>
<context>
    <name>SlotSection</name>
    <message>
        <source>What is to be seen</source>
        <translation>画面内容</translation>
    </message>
    <message>
        <source>Prompt of this shot</source>
        <translation>这个镜头的提示词</translation>
    </message>
    <message>
        <source>What should happen in this shot?</source>
        <translation>这个镜头里发生什么？</translation>
    </message>
    <message>
        <source>Go on from the shot before</source>
        <translation>承接上一个镜头</translation>
    </message>
    <message>
        <source>It begins with the last frame of the shot before.</source>
        <translation>它从上一个镜头的最后一帧开始。</translation>
    </message>
    <message>
        <source>Make this shot</source>
        <translation>生成这个镜头</translation>
    </message>
    <message>
        <source>Fills the form with it. When the clip you make there is finished, it comes in here.</source>
        <translation>把提示词填入生成面板。在那里生成的片段完成后，会放到这里。</translation>
    </message>
    <message>
        <source>Choose a clip for it…</source>
        <translation>为它选择片段…</translation>
    </message>
</context>
<context>
    <name>SmallWindow</name>
    <message>
        <source>Video in a small window</source>
        <translation>小窗播放视频</translation>
    </message>
    <message>
        <source>Back to the main window</source>
        <translation>回到主窗口</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Drag to resize</source>
        <translation>拖动以调整大小</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>SoundSection</name>
    <message>
        <source>Keep the clips&apos; own sound</source>
        <translation>保留片段的原声</translation>
    </message>
    <message>
        <source>Choose a soundtrack…</source>
        <translation>选择配乐…</translation>
    </message>
    <message>
        <source>Or drop a sound file anywhere on this page.</source>
        <translation>也可以把声音文件拖到本页任意位置。</translation>
    </message>
    <message>
        <source>Soundtrack</source>
        <translation>配乐</translation>
    </message>
    <message>
        <source>Remove the soundtrack</source>
        <translation>移除配乐</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Fades in over</source>
        <translation>淡入时长</translation>
    </message>
    <message>
        <source>Fades out over</source>
        <translation>淡出时长</translation>
    </message>
    <message>
        <source>Below zero, so much of its beginning is left out.</source>
        <translation>小于零时，略去开头相应的部分。</translation>
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
        <translation>循环播放到影片结束</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Stage</source>
        <translation>播放区</translation>
    </message>
</context>
<context>
    <name>StageActions</name>
    <message>
        <source>One more take</source>
        <translation>再来一条</translation>
    </message>
    <message>
        <source>Edit and run again</source>
        <translation>编辑后再生成</translation>
    </message>
    <message>
        <source>Put the picture, prompt and settings back into the form</source>
        <translation>把图片、提示词和设置填回生成面板</translation>
    </message>
    <message>
        <source>Next shot</source>
        <translation>下一个镜头</translation>
    </message>
    <message>
        <source>The last frame becomes the picture that the next clip begins with</source>
        <translation>最后一帧成为下一个片段开头的图片</translation>
    </message>
    <message>
        <source>Use this frame</source>
        <translation>使用这一帧</translation>
    </message>
    <message>
        <source>The frame shown becomes the picture of the next clip</source>
        <translation>当前显示的帧成为下一个片段的图片</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Open the folder with the video file</source>
        <translation>打开视频文件所在的文件夹</translation>
    </message>
</context>
<context>
    <name>TakesButton</name>
    <message>
        <source>How many takes one press makes, each by itself</source>
        <translation>点一次生成几条，每条各自独立</translation>
    </message>
    <message>
        <source>1 take</source>
        <translation>1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n takes</source>
        <translation>
            <numerusform>%n 条</numerusform>
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
        <translation>{minutes} 分钟</translation>
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
        <translation>{elapsed} · 约剩 {left}</translation>
    </message>
    <message>
        <source>{elapsed} · usually about {typical}</source>
        <translation>{elapsed} · 通常约 {typical}</translation>
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
        <translation>菜单</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Several at once…</source>
        <translation>批量生成…</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>影片…</translation>
    </message>
    <message>
        <source>Try the sample picture, free</source>
        <translation>试用示例图片（免费）</translation>
    </message>
    <message>
        <source>API key…</source>
        <translation>API 密钥…</translation>
    </message>
    <message>
        <source>Costs and limits…</source>
        <translation>费用与限额…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Open the videos folder</source>
        <translation>打开视频文件夹</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Copy report…</source>
        <translation>复制报告…</translation>
    </message>
    <message>
        <source>About Hailuo Desktop</source>
        <translation>关于 Hailuo Desktop</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} left</source>
        <translation>余额 {sum}</translation>
    </message>
    <message>
        <source>{sum} today</source>
        <translation>今日花费 {sum}</translation>
    </message>
    <message>
        <source>Opens costs and limits</source>
        <translation>打开费用与限额</translation>
    </message>
    <message>
        <source>Add API key</source>
        <translation>添加 API 密钥</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>Place in the clip</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Frame number</source>
        <translation>帧号</translation>
    </message>
    <message>
        <source>Number of the frame shown, the first being 0</source>
        <translation>当前帧的编号，第一帧为 0</translation>
    </message>
    <message>
        <source>Play in a loop</source>
        <translation>循环播放</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Play in a small window on top</source>
        <translation>在置顶小窗中播放</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Place in the clip; the part from {first} to {last} is played</source>
        <translation>播放位置；播放从 {first} 到 {last} 的部分</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>打开声音</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>静音</translation>
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
        <translation>版本 {version} 的新内容</translation>
    </message>
    <message>
        <source>You have version {version}. It goes on working.</source>
        <translation>当前版本是 {version}，可以继续使用。</translation>
    </message>
    <message>
        <source>There are no notes on this version.</source>
        <translation>这个版本没有说明。</translation>
    </message>
    <message>
        <source>Download page</source>
        <translation>下载页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>UpdateFlow</name>
    <message>
        <source>Look for new versions once a day? Nothing is installed by itself.</source>
        <translation>每天检查一次新版本？不会自动安装任何内容。</translation>
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
        <translation>版本 {version} 已发布。</translation>
    </message>
    <message>
        <source>Download page</source>
        <translation>下载页面</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新内容</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation>视频</translation>
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
        <translation>进度</translation>
    </message>
    <message>
        <source>Show {title}</source>
        <translation>显示 {title}</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>Step {number}, done</source>
        <translation>第 {number} 步，已完成</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>第 {number} 步</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>Enter crops or pads it, Delete removes it, Control with the left or right arrow moves it.</source>
        <translation>Enter 裁剪或补边，Delete 移除，Control 加左右方向键移动。</translation>
    </message>
    <message>
        <source>The model does not take it as it is.</source>
        <translation>模型不接受它现在的样子。</translation>
    </message>
    <message>
        <source>{name}: click to crop or pad</source>
        <translation>{name}：点击裁剪或补边</translation>
    </message>
    <message>
        <source>Remove picture {n}</source>
        <translation>移除图片 {n}</translation>
    </message>
    <message>
        <source>Crop or pad…</source>
        <translation>裁剪或补边…</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
</TS>
