"""The macOS package: the .app in a .dmg, signed and notarised where the environment brings what that takes.

Without a certificate the program is signed for nobody ("ad hoc"), as Macs with Apple's chips ask of all code.
"""

from __future__ import annotations

import base64
import os
import platform
import secrets
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from build_program import NAME, version
from dev_environment import ROOT, CommandError

MACOS = ROOT / "packaging" / "macos"
APP = "Hailuo Desktop.app"
TITLE = "Hailuo Desktop"
NOBODY = "-"

SIGNING = (
    "HAILUO_MACOS_IDENTITY",  # "Developer ID Application: …"
    "HAILUO_MACOS_CERTIFICATE",  # the .p12 with its key, as base64
    "HAILUO_MACOS_CERTIFICATE_PASSWORD",
)
NOTARISING = (
    "HAILUO_MACOS_NOTARY_KEY",  # the .p8 of an App Store Connect key, as it is
    "HAILUO_MACOS_NOTARY_KEY_ID",
    "HAILUO_MACOS_NOTARY_ISSUER",
)
_KEYCHAIN = "signing.keychain-db"


class Secrets(NamedTuple):
    """What signing and notarising take; None where the environment names nothing of it."""

    signing: Mapping[str, str] | None
    notarising: Mapping[str, str] | None


def secrets_of(environ: Mapping[str, str]) -> Secrets:
    """What the environment brings.

    Raises:
        CommandError: half of something, or a notary without a signature.
    """
    found = []
    for names in (SIGNING, NOTARISING):
        given = {name: environ[name] for name in names if environ.get(name)}
        if given and len(given) < len(names):
            raise CommandError(f"Missing in the environment: {', '.join(sorted(set(names) - set(given)))}.")
        found.append(given or None)
    if found[1] and not found[0]:
        raise CommandError("Only what is signed can be notarised: " + ", ".join(SIGNING) + " are missing.")
    return Secrets(*found)


def freezing(icons: Path, work: Path) -> Mapping[str, str]:
    """What the spec needs to know here; what it freezes is signed on the way, from the inside out."""
    plist = work / "Info.plist"
    plist.write_text(info_plist(version()), encoding="utf-8")
    facts = {
        "HAILUO_BUILD_ICON": str(icons / f"{NAME}.icns"),
        "HAILUO_BUILD_INFO_PLIST": str(plist),
    }
    signing = secrets_of(os.environ).signing
    if signing is not None:
        _open_keychain(signing, work)
        facts["HAILUO_BUILD_SIGNING_IDENTITY"] = signing["HAILUO_MACOS_IDENTITY"]
        facts["HAILUO_BUILD_ENTITLEMENTS"] = str(MACOS / "entitlements.plist")
    return facts


def info_plist(of: str) -> str:
    """What macOS is told of the program."""
    return (MACOS / "Info.plist").read_text(encoding="utf-8").replace("@VERSION@", of)


def packages(program: Path, icons: Path, out: Path, *, quick: bool = False) -> list[Path]:
    """Make the package.

    Args:
        program: the frozen program; its .app lies beside it.
        icons: not used; the .app has its own.
        out: for the package.
        quick: pack it less tightly.
    """
    del icons
    given = secrets_of(os.environ)
    identity = given.signing["HAILUO_MACOS_IDENTITY"] if given.signing else NOBODY
    app = program.parent / APP
    try:
        for text in ("LICENSE.txt", "THIRD-PARTY.txt"):
            shutil.copy(program / text, app / "Contents" / "Resources" / text)
        _sign_app(app, identity)
        image = disk_image(app, out, quick=quick)
        if given.signing:
            _call("codesign", "--force", "--timestamp", "--sign", identity, str(image))
        if given.notarising:
            _notarise(image, given.notarising, out / "work")
    finally:
        if given.signing:
            _call("security", "delete-keychain", str(out / "work" / _KEYCHAIN))
    return [image]


def disk_image(app: Path, out: Path, *, quick: bool) -> Path:
    """The .dmg: the program, and the folder it is dragged to."""
    stage = out / "work" / "dmg"
    if stage.exists():
        shutil.rmtree(stage)
    stage.mkdir(parents=True)
    shutil.copytree(app, stage / APP, symlinks=True)
    (stage / "Applications").symlink_to("/Applications")
    image = out / f"{NAME}-{version()}-macos-{platform.machine()}.dmg"
    packing = "UDZO" if quick else "ULMO"
    _call(
        "hdiutil", "create", "-volname", TITLE, "-srcfolder", str(stage),
        "-fs", "HFS+", "-format", packing, "-ov", str(image),
    )  # fmt: skip
    shutil.rmtree(stage)
    return image


def _sign_app(app: Path, identity: str) -> None:
    """Seal the whole again, now that the licences are in it. What is inside is signed already."""
    hardened = ["--options", "runtime", "--timestamp", "--entitlements", str(MACOS / "entitlements.plist")]
    _call("codesign", "--force", *([] if identity == NOBODY else hardened), "--sign", identity, str(app))
    _call("codesign", "--verify", "--deep", "--strict", str(app))


def _open_keychain(signing: Mapping[str, str], work: Path) -> None:
    """A keychain for this build alone, with the certificate in it."""
    keychain, bundle, password = work / _KEYCHAIN, work / "certificate.p12", secrets.token_hex(16)
    if keychain.exists():
        _call("security", "delete-keychain", str(keychain))
    _call("security", "create-keychain", "-p", password, str(keychain))
    _call("security", "set-keychain-settings", "-lut", "21600", str(keychain))
    _call("security", "unlock-keychain", "-p", password, str(keychain))
    try:
        bundle.touch(mode=0o600)
        bundle.write_bytes(base64.b64decode(signing["HAILUO_MACOS_CERTIFICATE"]))
        _call(
            "security", "import", str(bundle), "-k", str(keychain), "-f", "pkcs12",
            "-P", signing["HAILUO_MACOS_CERTIFICATE_PASSWORD"], "-T", "/usr/bin/codesign",
        )  # fmt: skip
    finally:
        bundle.unlink(missing_ok=True)
    _call(
        "security", "set-key-partition-list", "-S", "apple-tool:,apple:", "-s", "-k", password, str(keychain)
    )
    _call("security", "list-keychains", "-d", "user", "-s", str(keychain), "login.keychain-db")


def _notarise(image: Path, given: Mapping[str, str], work: Path) -> None:
    """Have Apple look at it, wait for the answer, and fasten that to the image."""
    key = work / "notary-key.p8"
    try:
        key.touch(mode=0o600)
        key.write_text(given["HAILUO_MACOS_NOTARY_KEY"], encoding="utf-8")
        _call(
            "xcrun", "notarytool", "submit", str(image), "--wait", "--timeout", "2h", "--key", str(key),
            "--key-id", given["HAILUO_MACOS_NOTARY_KEY_ID"], "--issuer", given["HAILUO_MACOS_NOTARY_ISSUER"],
        )  # fmt: skip
    finally:
        key.unlink(missing_ok=True)
    _call("xcrun", "stapler", "staple", str(image))


def _call(*command: str) -> None:
    """Run a tool of the system. Its arguments may hold a password: they are not repeated."""
    tool = shutil.which(command[0])
    if tool is None:
        raise CommandError(f"The program {command[0]} is missing; Xcode's command line tools bring it.")
    if subprocess.run([tool, *command[1:]], check=False).returncode != 0:
        raise CommandError(f"{command[0]} {command[1]} failed; its reason stands above.")
