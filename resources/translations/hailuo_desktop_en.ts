<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BatchPage</name>
    <message numerus="yes">
        <source>%n rows of {name}</source>
        <translation>
            <numerusform>%n row of {name}</numerusform>
            <numerusform>%n rows of {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchView</name>
    <message numerus="yes">
        <source>%n rows wait. Nothing of them is paid.</source>
        <translation>
            <numerusform>%n row waits. Nothing of it is paid.</numerusform>
            <numerusform>%n rows wait. Nothing of them is paid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n again</source>
        <translation>
            <numerusform>Make %n again</numerusform>
            <numerusform>Make %n again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n finals</source>
        <translation>
            <numerusform>Make %n final</numerusform>
            <numerusform>Make %n finals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n rows</source>
        <translation>
            <numerusform>Leave out %n row</numerusform>
            <numerusform>Leave out %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n rows in again</source>
        <translation>
            <numerusform>Take %n row in again</numerusform>
            <numerusform>Take %n rows in again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchWatch</name>
    <message numerus="yes">
        <source>%n rows are not made yet, and will not be. Nothing of them is paid.</source>
        <translation>
            <numerusform>%n row is not made yet, and will not be. Nothing of it is paid.</numerusform>
            <numerusform>%n rows are not made yet, and will not be. Nothing of them is paid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A batch has %n rows left. Nothing of them is paid.</source>
        <translation>
            <numerusform>A batch has %n row left. Nothing of it is paid.</numerusform>
            <numerusform>A batch has %n rows left. Nothing of them is paid.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipDeeds</name>
    <message numerus="yes">
        <source>One take is kept, %n rejected.</source>
        <translation>
            <numerusform>One take is kept, %n rejected.</numerusform>
            <numerusform>One take is kept, %n rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are the tags that all of %n clips have.</source>
        <translation>
            <numerusform>These are the tags of %n clip.</numerusform>
            <numerusform>These are the tags that all of %n clips have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipFiles</name>
    <message numerus="yes">
        <source>%n files copied. Paste them in a folder or another program.</source>
        <translation>
            <numerusform>%n file copied. Paste it in a folder or another program.</numerusform>
            <numerusform>%n files copied. Paste them in a folder or another program.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostsFlow</name>
    <message numerus="yes">
        <source>Spend {sum} on these %n clips?</source>
        <translation>
            <numerusform>Spend {sum} on this clip?</numerusform>
            <numerusform>Spend {sum} on these %n clips?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n delivered</numerusform>
            <numerusform>%n delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>%n of unknown price</numerusform>
            <numerusform>%n of unknown price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyFilm</name>
    <message numerus="yes">
        <source>Add the %n clips chosen in the library</source>
        <translation>
            <numerusform>Add the clip chosen in the library</numerusform>
            <numerusform>Add the %n clips chosen in the library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message numerus="yes">
        <source>%n more after it</source>
        <translation>
            <numerusform>%n more after it</numerusform>
            <numerusform>%n more after it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmFlow</name>
    <message numerus="yes">
        <source>%n films cannot be read, among them {name}. They were left as they are.</source>
        <translation>
            <numerusform>The film {name} cannot be read. It was left as it is.</numerusform>
            <numerusform>%n films cannot be read, among them {name}. They were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clips were added to {film}.</source>
        <translation>
            <numerusform>%n clip was added to {film}.</numerusform>
            <numerusform>%n clips were added to {film}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmHead</name>
    <message numerus="yes">
        <source>%n shots</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still empty</source>
        <translation>
            <numerusform>%n still empty</numerusform>
            <numerusform>%n still empty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmPlans</name>
    <message numerus="yes">
        <source>%n empty slots are left out.</source>
        <translation>
            <numerusform>%n empty slot is left out.</numerusform>
            <numerusform>%n empty slots are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clips that cannot be used are left out.</source>
        <translation>
            <numerusform>%n clip that cannot be used is left out.</numerusform>
            <numerusform>%n clips that cannot be used are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPopover</name>
    <message numerus="yes">
        <source>%n stars or more</source>
        <translation>
            <numerusform>%n star or more</numerusform>
            <numerusform>%n stars or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>about %n at this balance</source>
        <translation>
            <numerusform>about %n at this balance</numerusform>
            <numerusform>about %n at this balance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Generate %n takes</source>
        <translation>
            <numerusform>Generate %n take</numerusform>
            <numerusform>Generate %n takes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobMenu</name>
    <message numerus="yes">
        <source>Compare %n takes</source>
        <translation>
            <numerusform>Compare %n take</numerusform>
            <numerusform>Compare %n takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n files</source>
        <translation>
            <numerusform>Copy %n file</numerusform>
            <numerusform>Copy %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n clips to the bin</source>
        <translation>
            <numerusform>Move %n clip to the bin</numerusform>
            <numerusform>Move %n clips to the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n jobs and their files</source>
        <translation>
            <numerusform>Remove %n job and its files</numerusform>
            <numerusform>Remove %n jobs and their files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryHead</name>
    <message numerus="yes">
        <source>%n filters on</source>
        <translation>
            <numerusform>%n filter on</numerusform>
            <numerusform>%n filters on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message numerus="yes">
        <source>The prices of %n rows are not known; the provider tells after their clips are made.</source>
        <translation>
            <numerusform>The price of %n row is not known; the provider tells after its clip is made.</numerusform>
            <numerusform>The prices of %n rows are not known; the provider tells after their clips are made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n drafts</source>
        <translation>
            <numerusform>Make %n draft</numerusform>
            <numerusform>Make %n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n clips</source>
        <translation>
            <numerusform>Make %n clip</numerusform>
            <numerusform>Make %n clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureIntake</name>
    <message numerus="yes">
        <source>%n reference pictures were added.</source>
        <translation>
            <numerusform>%n reference picture was added.</numerusform>
            <numerusform>%n reference pictures were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make a clip of each (%n)…</source>
        <translation>
            <numerusform>Make a clip of each (%n)…</numerusform>
            <numerusform>Make a clip of each (%n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You gave %n files. The first one, {name}, is used.</source>
        <translation>
            <numerusform>You gave %n file, {name}.</numerusform>
            <numerusform>You gave %n files. The first one, {name}, is used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptBox</name>
    <message numerus="yes">
        <source>%n over · {length}/{limit}</source>
        <translation>
            <numerusform>%n over · {length}/{limit}</numerusform>
            <numerusform>%n over · {length}/{limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left · {length}/{limit}</source>
        <translation>
            <numerusform>%n left · {length}/{limit}</numerusform>
            <numerusform>%n left · {length}/{limit}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalFlow</name>
    <message numerus="yes">
        <source>%n jobs under way or with unknown outcome stay in the list.</source>
        <translation>
            <numerusform>%n job under way or with unknown outcome stays in the list.</numerusform>
            <numerusform>%n jobs under way or with unknown outcome stay in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n jobs whose video may still be fetched?</source>
        <translation>
            <numerusform>Remove %n job whose video may still be fetched?</numerusform>
            <numerusform>Remove %n jobs whose video may still be fetched?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n clips for good?</source>
        <translation>
            <numerusform>Delete %n clip for good?</numerusform>
            <numerusform>Delete %n clips for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clips deleted for good.</source>
        <translation>
            <numerusform>%n clip deleted for good.</numerusform>
            <numerusform>%n clips deleted for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clips moved to the bin.</source>
        <translation>
            <numerusform>%n clip moved to the bin.</numerusform>
            <numerusform>%n clips moved to the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs removed.</source>
        <translation>
            <numerusform>%n job removed.</numerusform>
            <numerusform>%n jobs removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs under way or with unknown outcome stay.</source>
        <translation>
            <numerusform>%n job under way or with unknown outcome stays.</numerusform>
            <numerusform>%n jobs under way or with unknown outcome stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReuseFlow</name>
    <message numerus="yes">
        <source>The form has the request of the first clip of this film, which has %n of them.</source>
        <translation>
            <numerusform>The form has the request of the first clip of this film, which has %n of them.</numerusform>
            <numerusform>The form has the request of the first clip of this film, which has %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsFlow</name>
    <message numerus="yes">
        <source>%n settings could not be understood and stayed as they were.</source>
        <translation>
            <numerusform>%n setting could not be understood and stayed as it was.</numerusform>
            <numerusform>%n settings could not be understood and stayed as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakesButton</name>
    <message numerus="yes">
        <source>%n takes</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
</TS>
