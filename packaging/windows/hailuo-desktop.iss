; The installer for Windows: for one user, without administrator rights. Run by packaging/build.py.

#ifndef Version
  #error packaging/build.py names the version and the folders
#endif

; Not every version of Inno Setup brings these.
#define HasChinese FileExists(CompilerPath + "Languages\ChineseSimplified.isl")
#define HasTraditional FileExists(CompilerPath + "Languages\ChineseTraditional.isl")
#define HasKorean FileExists(CompilerPath + "Languages\Korean.isl")

[Setup]
AppId={{B1E6C15C-7393-4468-AD79-F091AD50860A}
AppName=Hailuo Desktop
AppVersion={#Version}
AppVerName=Hailuo Desktop {#Version}
AppPublisher=The Hailuo Desktop project
VersionInfoVersion={#NumericVersion}
PrivilegesRequired=lowest
DefaultDirName={autopf}\Hailuo Desktop
DisableProgramGroupPage=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir={#Output}
OutputBaseFilename={#BaseName}
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\hailuo-desktop.exe
UninstallDisplayName=Hailuo Desktop
Compression={#Packing}
SolidCompression=yes
WizardStyle=modern
ShowLanguageDialog=auto
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
#if HasChinese
Name: "zh"; MessagesFile: "compiler:Languages\ChineseSimplified.isl"
#endif
#if HasTraditional
Name: "zhtw"; MessagesFile: "compiler:Languages\ChineseTraditional.isl"
#endif
#if HasKorean
Name: "ko"; MessagesFile: "compiler:Languages\Korean.isl"
#endif

[CustomMessages]
en.Summary=Turn a picture and a sentence into a video
en.WhatStays=Hailuo Desktop is removed. Your videos stay:%n%n%1%n%nYour library and settings stay too, in%n%2%nand your API keys in the Windows Credential Manager. If you do not want them any more, delete them there.
#if HasChinese
zh.Summary=用一张图片和一句话生成视频
zh.WhatStays=Hailuo Desktop 已卸载。您的视频仍保留在：%n%n%1%n%n您的作品库和设置也保留在：%n%2%nAPI 密钥保留在 Windows 凭据管理器中。如不再需要，请在上述位置自行删除。
#endif
#if HasTraditional
zhtw.Summary=用一張圖片和一句話生成影片
zhtw.WhatStays=已移除 Hailuo Desktop。你的影片仍保留在：%n%n%1%n%n你的媒體庫和設定也保留在：%n%2%nAPI 金鑰保留在 Windows 認證管理員中。如不再需要，請自行到上述位置刪除。
#endif
#if HasKorean
ko.Summary=이미지 한 장과 한 문장으로 영상 만들기
ko.WhatStays=Hailuo Desktop이 제거되었습니다. 동영상은 다음 위치에 그대로 있습니다:%n%n%1%n%n라이브러리와 설정은 다음 위치에 그대로 있습니다:%n%2%nAPI 키는 Windows 자격 증명 관리자에 그대로 있습니다. 더 이상 필요하지 않으면 그곳에서 직접 삭제하세요.
#endif

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; Of the version before, so that nothing of it is loaded.
Type: filesandordirs; Name: "{app}\lib"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Hailuo Desktop"; Filename: "{app}\hailuo-desktop.exe"; AppUserModelID: "desktop.hailuo.HailuoDesktop"; Comment: "{cm:Summary}"
Name: "{autodesktop}\Hailuo Desktop"; Filename: "{app}\hailuo-desktop.exe"; AppUserModelID: "desktop.hailuo.HailuoDesktop"; Comment: "{cm:Summary}"; Tasks: desktopicon

[Registry]
; "Open with" offers the program for pictures; what opens them by a double click stays as the user has it.
Root: HKA; Subkey: "Software\Classes\HailuoDesktop.Picture"; ValueType: string; ValueName: ""; ValueData: "Hailuo Desktop"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\HailuoDesktop.Picture"; ValueType: string; ValueName: "AppUserModelID"; ValueData: "desktop.hailuo.HailuoDesktop"
Root: HKA; Subkey: "Software\Classes\HailuoDesktop.Picture\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\hailuo-desktop.exe,0"
Root: HKA; Subkey: "Software\Classes\HailuoDesktop.Picture\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\hailuo-desktop.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Hailuo Desktop"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\hailuo-desktop.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".jpg"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\.jpg\OpenWithProgids"; ValueType: string; ValueName: "HailuoDesktop.Picture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".jpeg"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\.jpeg\OpenWithProgids"; ValueType: string; ValueName: "HailuoDesktop.Picture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".jfif"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\.jfif\OpenWithProgids"; ValueType: string; ValueName: "HailuoDesktop.Picture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".png"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\.png\OpenWithProgids"; ValueType: string; ValueName: "HailuoDesktop.Picture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".webp"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\.webp\OpenWithProgids"; ValueType: string; ValueName: "HailuoDesktop.Picture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".avif"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\.avif\OpenWithProgids"; ValueType: string; ValueName: "HailuoDesktop.Picture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".heic"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\.heic\OpenWithProgids"; ValueType: string; ValueName: "HailuoDesktop.Picture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".heif"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\.heif\OpenWithProgids"; ValueType: string; ValueName: "HailuoDesktop.Picture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".tif"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\.tif\OpenWithProgids"; ValueType: string; ValueName: "HailuoDesktop.Picture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".tiff"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\.tiff\OpenWithProgids"; ValueType: string; ValueName: "HailuoDesktop.Picture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".bmp"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\.bmp\OpenWithProgids"; ValueType: string; ValueName: "HailuoDesktop.Picture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\hailuo-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".gif"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\.gif\OpenWithProgids"; ValueType: string; ValueName: "HailuoDesktop.Picture"; ValueData: ""; Flags: uninsdeletevalue

[Run]
Filename: "{app}\hailuo-desktop.exe"; Description: "{cm:LaunchProgram,Hailuo Desktop}"; Flags: nowait postinstall skipifsilent

[Code]
const
  MyVideos = $000E;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Videos, Library: String;
begin
  if (Step = usPostUninstall) and not UninstallSilent then
  begin
    Videos := AddBackslash(GetShellFolderByCSIDL(MyVideos, False)) + 'Hailuo Desktop';
    Library := ExpandConstant('{localappdata}\Hailuo Desktop');
    MsgBox(FmtMessage(CustomMessage('WhatStays'), [Videos, Library]), mbInformation, MB_OK);
  end;
end;
