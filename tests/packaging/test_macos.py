"""What is made on macOS, as far as another system can tell: the property lists, and the steps of signing."""

from __future__ import annotations

import base64
import plistlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

from hailuo_desktop import APP_ID
from hailuo_desktop.domain.file_kinds import PICTURE_SUFFIXES
from tests.support.build_scripts import PACKAGING, build_script, stand_ins

MACOS = PACKAGING / "macos"

TYPES = {
    "public.jpeg": {".jpg", ".jpeg", ".jfif"},
    "public.png": {".png"},
    "org.webmproject.webp": {".webp"},
    "public.avif": {".avif"},
    "public.heic": {".heic"},
    "public.heif": {".heif"},
    "public.tiff": {".tif", ".tiff"},
    "com.microsoft.bmp": {".bmp"},
    "com.compuserve.gif": {".gif"},
}
"""Apple's names of the kinds of pictures, and what their files are called."""

SIGNING = {
    "HAILUO_MACOS_IDENTITY": "Developer ID Application: Nobody",
    "HAILUO_MACOS_CERTIFICATE": base64.b64encode(b"no certificate").decode(),
    "HAILUO_MACOS_CERTIFICATE_PASSWORD": "not-a-password",
}
NOTARISING = {
    "HAILUO_MACOS_NOTARY_KEY": "not a key",
    "HAILUO_MACOS_NOTARY_KEY_ID": "no-id",
    "HAILUO_MACOS_NOTARY_ISSUER": "no-issuer",
}


@pytest.fixture(scope="module")
def build() -> ModuleType:
    return build_script("build_macos")


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """What the spec leaves: a folder, and the .app beside it."""
    program = tmp_path / "program" / "hailuo-desktop"
    resources = program.parent / "Hailuo Desktop.app" / "Contents" / "Resources"
    program.mkdir(parents=True)
    resources.mkdir(parents=True)
    for name in ("LICENSE.txt", "THIRD-PARTY.txt"):
        (program / name).write_text(name)
    (tmp_path / "work").mkdir()
    return program


class Tools:
    """Stand-ins for Apple's."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._log = folder / "calls"
        image = 'for last; do :; done; case "$1" in create) [ "$last" = -k ] || : >"$last";; esac'
        deeds = {"codesign": "", "security": "", "xcrun": "", "hdiutil": image}
        monkeypatch.setenv("PATH", stand_ins(folder / "bin", self._log, deeds))
        for name in (*SIGNING, *NOTARISING):
            monkeypatch.delenv(name, raising=False)

    @property
    def calls(self) -> list[str]:
        return self._log.read_text("utf-8").splitlines() if self._log.exists() else []

    def named(self) -> list[str]:
        """The first two words of each call."""
        return [" ".join(call.split()[:2]) for call in self.calls]


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tools:
    if sys.platform == "win32":
        pytest.skip("the stand-ins are shell scripts")
    return Tools(tmp_path, monkeypatch)


def test_the_property_list_names_the_program_its_version_and_the_pictures_it_opens(build: ModuleType) -> None:
    facts = plistlib.loads(build.info_plist("1.2.3").encode())
    assert facts["CFBundleIdentifier"] == APP_ID
    assert facts["CFBundleShortVersionString"] == facts["CFBundleVersion"] == "1.2.3"
    (pictures,) = facts["CFBundleDocumentTypes"]
    assert set().union(*(TYPES[name] for name in pictures["LSItemContentTypes"])) == set(PICTURE_SUFFIXES)
    assert pictures["LSHandlerRank"] == "Alternate"  # offered, and never the one that a double click opens
    assert facts["NSHighResolutionCapable"] is True
    assert facts["CFBundleLocalizations"] == ["en", "ko", "zh-Hans", "zh-Hant"]
    assert "@" not in build.info_plist("1.2.3")


def test_the_entitlements_are_few() -> None:
    facts = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert facts == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_spec_reads_what_it_is_given(build: ModuleType, tmp_path: Path, tools: Tools) -> None:
    facts = build.freezing(tmp_path / "icons", tmp_path)
    spec = (PACKAGING / "pyinstaller" / "hailuo-desktop.spec").read_text("utf-8")
    assert set(facts) == {"HAILUO_BUILD_ICON", "HAILUO_BUILD_INFO_PLIST"}
    assert all(f'"{name}"' in spec for name in facts)
    assert plistlib.loads(Path(facts["HAILUO_BUILD_INFO_PLIST"]).read_bytes())["CFBundleIdentifier"] == APP_ID
    assert tools.calls == []


class TestSecrets:
    def test_none_at_all_is_fine(self, build: ModuleType) -> None:
        assert build.secrets_of({"PATH": "/bin"}) == (None, None)
        assert build.secrets_of(dict.fromkeys((*SIGNING, *NOTARISING), "")) == (None, None)

    @pytest.mark.parametrize("missing", [*SIGNING, *NOTARISING])
    def test_half_of_them_is_named(self, build: ModuleType, missing: str) -> None:
        given = {**SIGNING, **NOTARISING}
        del given[missing]
        with pytest.raises(build.CommandError, match=missing) as told:
            build.secrets_of(given)
        assert not [value for value in given.values() if value in str(told.value)]

    def test_nothing_unsigned_is_notarised(self, build: ModuleType) -> None:
        with pytest.raises(build.CommandError, match="Only what is signed"):
            build.secrets_of(NOTARISING)


class TestSteps:
    def test_without_secrets_it_is_sealed_for_nobody_and_packed(
        self, build: ModuleType, frozen: Path, tools: Tools, tmp_path: Path
    ) -> None:
        (image,) = build.packages(frozen, tmp_path, tmp_path, quick=True)
        assert image.suffix == ".dmg"
        assert tools.named() == ["codesign --force", "codesign --verify", "hdiutil create"]
        assert "--sign - " in tools.calls[0]
        assert "runtime" not in tools.calls[0]
        resources = frozen.parent / "Hailuo Desktop.app" / "Contents" / "Resources"
        assert {each.name for each in resources.iterdir()} == {"LICENSE.txt", "THIRD-PARTY.txt"}

    def test_with_secrets_it_is_signed_notarised_and_stapled_and_none_of_them_is_left(
        self,
        build: ModuleType,
        frozen: Path,
        tools: Tools,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capfd: pytest.CaptureFixture[str],
    ) -> None:
        for name, value in (SIGNING | NOTARISING).items():
            monkeypatch.setenv(name, value)
        facts = build.freezing(tmp_path / "icons", tmp_path / "work")
        assert facts["HAILUO_BUILD_SIGNING_IDENTITY"] == SIGNING["HAILUO_MACOS_IDENTITY"]
        assert Path(facts["HAILUO_BUILD_ENTITLEMENTS"]).is_file()
        (image,) = build.packages(frozen, tmp_path, tmp_path, quick=True)
        assert tools.named() == [
            "security create-keychain",
            "security set-keychain-settings",
            "security unlock-keychain",
            "security import",
            "security set-key-partition-list",
            "security list-keychains",
            "codesign --force",
            "codesign --verify",
            "hdiutil create",
            "codesign --force",
            "xcrun notarytool",
            "xcrun stapler",
            "security delete-keychain",
        ]
        sealed = tools.calls[6]
        assert "--options runtime --timestamp --entitlements" in sealed
        assert tools.calls[-2] == f"xcrun stapler staple {image}"
        left = [file for file in tmp_path.rglob("*") if file.suffix in (".p8", ".p12")]
        assert left == []
        said = "".join(capfd.readouterr())
        assert not [value for value in (SIGNING | NOTARISING).values() if value in said]

    def test_a_step_that_fails_ends_it_and_leaves_no_keychain(
        self, build: ModuleType, frozen: Path, tools: Tools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name, value in (SIGNING | NOTARISING).items():
            monkeypatch.setenv(name, value)
        (tmp_path / "bin" / "xcrun").write_text("#!/bin/sh\nexit 3\n")
        with pytest.raises(build.CommandError, match="xcrun notarytool failed"):
            build.packages(frozen, tmp_path, tmp_path, quick=True)
        assert tools.named()[-1] == "security delete-keychain"
        assert list(tmp_path.rglob("*.p8")) == []
