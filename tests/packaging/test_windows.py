"""What is made on Windows, as far as another system can tell: the installer, the version, the .zip."""

from __future__ import annotations

import os
import re
import sys
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from hailuo_desktop import APP_ID, app
from hailuo_desktop.domain.file_kinds import PICTURE_SUFFIXES
from tests.support.build_scripts import PACKAGING, build_script, stand_ins

SCRIPT = PACKAGING / "windows" / "hailuo-desktop.iss"
SECTIONS = (
    "Setup", "Languages", "CustomMessages", "Tasks", "InstallDelete", "Files", "Icons", "Registry", "Run",
    "Code",
)  # fmt: skip
OF_INNO = {"CreateDesktopIcon", "AdditionalIcons", "LaunchProgram"}
"""Messages that every language of Inno Setup brings."""

PARAMETERS = {
    "Languages": {"Name", "MessagesFile"},
    "Tasks": {"Name", "Description", "GroupDescription", "Flags"},
    "InstallDelete": {"Type", "Name"},
    "Files": {"Source", "DestDir", "Flags"},
    "Icons": {"Name", "Filename", "AppUserModelID", "Comment", "Tasks"},
    "Registry": {"Root", "Subkey", "ValueType", "ValueName", "ValueData", "Flags"},
    "Run": {"Filename", "Description", "Flags"},
}


class Script(NamedTuple):
    """The installer's script, read as Inno Setup reads it."""

    settings: dict[str, str]
    messages: dict[str, str]
    entries: dict[str, list[dict[str, str]]]
    code: str
    text: str


def parameters(line: str) -> dict[str, str]:
    """`Name: "value"; Other: word` as a mapping; a quotation mark within quotes is doubled."""
    found: dict[str, str] = {}
    rest = line
    while rest:
        match = re.match(r'\s*(\w+):\s*("(?:[^"]|"")*"|[^";]+?)\s*(?:;|$)', rest)
        assert match, f"not understood: {rest!r}"
        assert match[1] not in found, f"{match[1]} stands twice: {line}"
        value = match[2]
        found[match[1]] = value[1:-1].replace('""', '"') if value.startswith('"') else value
        rest = rest[match.end() :]
    return found


@pytest.fixture(scope="module")
def script() -> Script:
    data = SCRIPT.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), "without this mark older compilers spoil Chinese and Korean"
    text = data.decode("utf-8-sig")
    read = Script({}, {}, {name: [] for name in PARAMETERS}, "", text)
    section, code, depth = "", [], 0
    for line in text.splitlines():
        if header := re.fullmatch(r"\[(\w+)\]", line):
            section = header[1]
        elif section == "Code":
            code.append(line)
        elif line.lstrip().startswith("#"):
            depth += {"#if": 1, "#ifndef": 1, "#endif": -1}.get(line.split()[0], 0)
            assert depth >= 0
        elif line and not line.startswith(";"):
            if section in PARAMETERS:
                read.entries[section].append(parameters(line))
            else:
                name, equals, value = line.partition("=")
                assert equals, line
                (read.settings if section == "Setup" else read.messages)[name] = value
    assert depth == 0
    return read._replace(code="\n".join(code))


@pytest.fixture(scope="module")
def build() -> ModuleType:
    return build_script("build_windows")


class TestInstaller:
    def test_its_sections_and_entries_are_ones_that_inno_knows(self, script: Script) -> None:
        assert tuple(re.findall(r"^\[(\w+)\]$", script.text, re.MULTILINE)) == SECTIONS
        for section, known in PARAMETERS.items():
            assert script.entries[section]
            for entry in script.entries[section]:
                assert set(entry) <= known, entry

    def test_it_asks_for_no_rights_and_stays_with_the_user(self, script: Script) -> None:
        assert script.settings["PrivilegesRequired"] == "lowest"
        assert "PrivilegesRequiredOverridesAllowed" not in script.settings
        assert script.settings["DefaultDirName"].startswith("{autopf}\\")
        assert {entry["Root"] for entry in script.entries["Registry"]} == {"HKA"}
        assert re.fullmatch(r"\{\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}", script.settings["AppId"])

    def test_what_it_is_told_is_what_it_asks_for(self, script: Script, build: ModuleType) -> None:
        given = build.inno_arguments(Path("p"), Path("i"), Path("o"), quick=False)
        names = {re.match(r"/D(\w+)=", each)[1] for each in given}  # type: ignore[index]
        assert set(re.findall(r"\{#(\w+)\}", script.text)) == names

    def test_open_with_offers_it_for_all_pictures_it_reads_and_takes_over_none(self, script: Script) -> None:
        entries = script.entries["Registry"]
        listed = {entry["ValueName"] for entry in entries if entry["Subkey"].endswith("SupportedTypes")}
        offered = {
            entry["Subkey"].split("\\")[2] for entry in entries if entry["Subkey"].endswith("OpenWithProgids")
        }
        assert listed == offered == set(PICTURE_SUFFIXES)
        assert not [entry for entry in entries if re.search(r"\\\.\w+$", entry["Subkey"])]
        commands = {entry["ValueData"] for entry in entries if entry["Subkey"].endswith("command")}
        assert commands == {'"{app}\\hailuo-desktop.exe" "%1"'}

    def test_everything_it_writes_is_taken_out_again(self, script: Script) -> None:
        whole = {
            entry["Subkey"] for entry in script.entries["Registry"] if entry.get("Flags") == "uninsdeletekey"
        }
        for entry in script.entries["Registry"]:
            inside = any(entry["Subkey"] == key or entry["Subkey"].startswith(key + "\\") for key in whole)
            assert inside or entry["Flags"] == "uninsdeletevalue", entry

    def test_only_its_own_folder_is_ever_deleted(self, script: Script) -> None:
        assert "[UninstallDelete]" not in script.text
        assert [entry["Name"] for entry in script.entries["InstallDelete"]] == ["{app}\\lib"]
        assert not re.search(r"DelTree|DeleteFile|RemoveDir|RegDelete", script.code)

    def test_every_message_is_there_in_every_language_that_is(self, script: Script) -> None:
        used = set(re.findall(r"\{cm:(\w+)", script.text)) | set(
            re.findall(r"CustomMessage\('(\w+)'\)", script.code)
        )
        languages = {entry["Name"] for entry in script.entries["Languages"]}
        assert languages == {"en", "zh", "zhtw", "ko"}
        for language in languages:
            own = {name.partition(".")[2] for name in script.messages if name.startswith(language + ".")}
            assert own == used - OF_INNO
            # Where the videos and the library stay.
            assert {"%1", "%2"} <= set(re.findall(r"%\d", script.messages[f"{language}.WhatStays"]))

    def test_its_code_is_whole(self, script: Script) -> None:
        words = re.findall(r"\b(?:begin|end)\b", re.sub(r"'[^']*'", "", script.code))
        assert words.count("begin") == words.count("end") > 0
        assert script.code.count("(") == script.code.count(")")

    def test_the_compiler_is_called_with_it(
        self, build: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        if sys.platform == "win32":
            pytest.skip("the stand-in is a shell script")
        log = tmp_path / "calls"
        monkeypatch.setenv("PATH", stand_ins(tmp_path / "bin", log, {"ISCC": ""}))
        made = build.installer(tmp_path / "我的 program", tmp_path, tmp_path / "out", quick=True)
        (call,) = log.read_text("utf-8").splitlines()
        assert call.endswith(str(SCRIPT))
        assert f"/DProgram={tmp_path}/我的 program" in call
        assert f"/DBaseName={made.stem}" in call

    def test_without_the_compiler_there_is_a_sentence(
        self, build: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr(build, "_INNO_PLACES", ())
        with pytest.raises(build.CommandError, match="Inno Setup 6 is missing"):
            build.installer(tmp_path, tmp_path, tmp_path, quick=True)


class TestApplicationId:
    def test_the_entries_of_the_start_menu_have_the_windows_own(self, script: Script) -> None:
        assert {entry["AppUserModelID"] for entry in script.entries["Icons"]} == {APP_ID}

    def test_windows_is_told_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import ctypes

        told: list[str] = []

        class Shell32:
            @staticmethod
            def SetCurrentProcessExplicitAppUserModelID(name: str) -> None:
                told.append(name)

        class Windll:
            shell32 = Shell32

        monkeypatch.setattr(ctypes, "windll", Windll, raising=False)
        monkeypatch.setattr(sys, "platform", "win32")
        app._name_for_the_taskbar()
        assert told == [APP_ID]


class TestVersionResource:
    def read(self, text: str) -> Any:
        """As PyInstaller does it: the text makes objects; here they are their names and arguments."""

        def kind(name: str) -> Any:
            return lambda *arguments, **named: (name, list(arguments), named)

        names = (
            "VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct", "VarFileInfo",
            "VarStruct",
        )  # fmt: skip
        return eval(text, {"__builtins__": {}} | {name: kind(name) for name in names})

    def test_it_names_the_program_and_its_version(self, build: ModuleType) -> None:
        name, _, parts = self.read(build.version_resource("1.22.3"))
        assert name == "VSVersionInfo"
        assert parts["ffi"][2]["filevers"] == parts["ffi"][2]["prodvers"] == (1, 22, 3, 0)
        (strings,) = parts["kids"][0][1][0]
        table, entries = strings[1]
        assert table == "040904B0"
        said = {entry[1][0]: entry[1][1] for entry in entries}
        assert said["ProductName"] == said["FileDescription"] == "Hailuo Desktop"
        assert said["FileVersion"] == said["ProductVersion"] == "1.22.3"
        assert said["OriginalFilename"] == "hailuo-desktop.exe"

    @pytest.mark.parametrize(
        ("version", "numbers"), [("2", (2, 0, 0, 0)), ("1.0rc2", (1, 0, 0, 0)), ("1.2.3.4.5", (1, 2, 3, 4))]
    )
    def test_four_numbers(self, build: ModuleType, version: str, numbers: tuple[int, ...]) -> None:
        assert build.numeric(version) == numbers

    def test_the_spec_gets_it_and_the_icon(self, build: ModuleType, tmp_path: Path) -> None:
        facts = build.freezing(tmp_path / "icons", tmp_path)
        spec = (PACKAGING / "pyinstaller" / "hailuo-desktop.spec").read_text("utf-8")
        for name in facts:
            assert f'"{name}"' in spec
        assert Path(facts["HAILUO_BUILD_VERSION_RESOURCE"]).is_file()


def test_the_zip_holds_all_and_is_the_same_each_time(
    build: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "hailuo-desktop"
    (program / "lib" / "样本").mkdir(parents=True)
    (program / "hailuo-desktop.exe").write_bytes(b"MZ")
    (program / "lib" / "样本" / "湖.txt").write_text("湖", encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    first = build.folder_archive(program, tmp_path, quick=True).read_bytes()
    os.utime(program / "hailuo-desktop.exe", (1_800_000_000, 1_800_000_000))
    packed = build.folder_archive(program, tmp_path, quick=True)
    assert packed.read_bytes() == first
    with zipfile.ZipFile(packed) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
    assert [name.partition("/")[2] for name in names] == ["hailuo-desktop.exe", "lib/样本/湖.txt"]
