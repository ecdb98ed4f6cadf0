"""The .deb in a bare Debian: installed, started, used, upgraded, removed; nothing of Python or Qt is around.

`python -m tests.support.clean_root DEB` makes the bare system with debootstrap, once, in
build/clean-root/base, and tries the package in copies of it. It needs root, for it changes its root folder;
and the network, to fetch what the package depends on.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.support.program import ROOT

PLACE = ROOT / "build" / "clean-root"
SUITE = "bookworm"
HOME = "/home/user"
USER = 1000
TESTERS = ("dbus-daemon", "gnome-keyring", "xauth", "xvfb")
"""What the trial itself wants in the bare system: a screen and a keyring."""


class TrialError(Exception):
    """The package did not do what it should."""


def main(deb: Path) -> int:
    """Try a package and say how each step went."""
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        print("This needs root and the program debootstrap.", file=sys.stderr)
        return 1
    try:
        base = _base()
        with _root_of_its_own(base) as root:
            _start_with_too_little(root, deb.resolve())
        with _root_of_its_own(base) as root:
            _try(root, deb.resolve())
    except (TrialError, subprocess.CalledProcessError) as error:
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    print("passed")
    return 0


def _try(root: Path, deb: Path) -> None:
    _step("nothing of Python or Qt is there")
    found = _packages(root, "python") + _packages(root, "libqt")
    _expect(not found, f"there are {found}")

    _step("an older version is installed")
    (root / "tmp").mkdir(exist_ok=True)
    older = _older(deb, root / "tmp")
    _apt(root, "install", f"/tmp/{older.name}")
    _expect(_installed_version(root) == "0.0.1", "the older version is not there")
    _expect(not _packages(root, "python") + _packages(root, "libqt"), "it brought Python or Qt from Debian")

    _step("upgraded")
    shutil.copy(deb, root / "tmp" / deb.name)
    _apt(root, "install", f"/tmp/{deb.name}")
    _expect(_installed_version(root) != "0.0.1", "the older version is still there")

    _step("its menu entry, icon and command are there")
    for file in ("bin/hailuo-desktop", "share/applications/hailuo-desktop.desktop"):
        _expect((root / "usr" / file).exists(), f"{file} is missing")
    _expect(
        (root / "usr/share/icons/hicolor/128x128/apps/hailuo-desktop.png").exists(), "the icon is missing"
    )

    _step("started by a user in an empty environment, used, and left")
    _apt(root, "install", *TESTERS)
    _expect(not _packages(root, "libqt"), "the screen brought Qt")
    report = _use(root)
    names = [line["found"] for line in report]
    _expect(names[-1] == "end" and report[-1]["passed"], f"it found {report}")
    video = next(line["video"] for line in report if line["found"] == "sketch")
    _expect((root / video.lstrip("/")).stat().st_size > 10_000, "the clip is missing")

    _step("removed; the clip stays, and that is said")
    said = _apt(root, "purge", "hailuo-desktop")
    _expect("Hailuo Desktop is removed" in said and "videos folder" in said, f"it said: {said[-600:]}")
    _expect((root / video.lstrip("/")).exists(), "the clip is gone")
    left = [str(path) for path in (root / "usr").rglob("*hailuo*")]
    _expect(not left, f"left behind: {left}")


def _start_with_too_little(root: Path, deb: Path) -> None:
    """As the folder archive is started: what the program says is missing is all that is missing."""
    _step("unpacked only, it names the packages that are missing")
    subprocess.run(["dpkg-deb", "-x", str(deb), str(root / "opt")], check=True)
    start = ["env", "-i", "LC_ALL=C.UTF-8", "DISPLAY=:99", "/opt/usr/lib/hailuo-desktop/hailuo-desktop"]
    said = _in(root, start, check=False)
    named = re.search(r"sudo apt install ([\w. +-]+) –", said.stdout)
    _expect(said.returncode == 1 and named is not None, f"it said: {said.stdout[-1000:]}")
    assert named is not None
    _step(f"with these installed, nothing is missing any more: {named[1]}")
    _apt(root, "install", *named[1].split())
    said = _in(root, start, check=False)
    _expect("The display :99 lets no window be opened" in said.stdout, f"it said: {said.stdout[-1000:]}")
    inside = "/opt/usr/lib/hailuo-desktop/lib"
    places = f"LD_LIBRARY_PATH={inside}:{inside}/PySide6/Qt/lib"
    files = f"find {inside} -name '*.so*' -type f"
    look = f"{files} | xargs env {places} ldd 2>/dev/null | grep 'not found' | sort -u"
    missing = _in(root, ["sh", "-c", look], check=False).stdout
    _expect(not missing, f"still not found: {missing}")


def _use(root: Path) -> list[dict[str, Any]]:
    """The program's own trial, by an ordinary user with a screen and a keyring."""
    _in(root, ["useradd", "--create-home", f"--uid={USER}", "--user-group", "user"])
    for folder in ("home/user/run", "home/user/家 app"):
        (root / folder).mkdir()
        os.chown(root / folder, USER, USER)
    (root / "home/user/run").chmod(0o700)
    script = f"""
Xvfb :7 -screen 0 1600x1000x24 -nolisten tcp & screen=$!
trap 'kill $screen' EXIT
sleep 2
printf 'test password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
exec_in='env -i DISPLAY=:7 HOME={HOME} XDG_RUNTIME_DIR={HOME}/run DBUS_SESSION_BUS_ADDRESS='
$exec_in"$DBUS_SESSION_BUS_ADDRESS" HAILUO_DESKTOP_HOME='{HOME}/家 app' \\
  /usr/bin/hailuo-desktop --smoke {HOME}/report.jsonl
code=$?
gnome-keyring-daemon --replace --components= >/dev/null 2>&1 < /dev/null || true
exit $code
"""
    (root / "home/user/use.sh").write_text(script, encoding="utf-8")
    command = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups"]
    command += ["env", "-i", f"HOME={HOME}", f"XDG_RUNTIME_DIR={HOME}/run", "PATH=/usr/bin:/bin"]
    command += ["dbus-run-session", "--", "sh", f"{HOME}/use.sh"]
    done = _in(root, command, check=False)
    report = (root / "home/user/report.jsonl").read_text("utf-8") if done.returncode in (0, 1) else ""
    _expect(bool(report), f"it ended with {done.returncode}: {done.stdout[-2000:]}")
    return [json.loads(line) for line in report.splitlines()]


def _older(deb: Path, folder: Path) -> Path:
    """The same package under a lower version, as what an upgrade finds."""
    tree = folder / "older"
    subprocess.run(["dpkg-deb", "--raw-extract", str(deb), str(tree)], check=True)
    control = tree / "DEBIAN" / "control"
    lines = control.read_text("utf-8").splitlines()
    lines = ["Version: 0.0.1" if line.startswith("Version:") else line for line in lines]
    control.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tree / "usr" / "lib" / "hailuo-desktop" / "left-by-the-older-version").write_text("")
    older = folder / "older.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", str(tree), str(older)],
        stdout=subprocess.DEVNULL,
        check=True,
    )
    shutil.rmtree(tree)
    return older


def _base() -> Path:
    """The bare system, made once."""
    base = PLACE / "base"
    if not (base / "made").exists():
        _step(f"a bare Debian {SUITE}, made once")
        shutil.rmtree(base, ignore_errors=True)
        base.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["debootstrap", "--variant=minbase", SUITE, str(base)], stdout=subprocess.DEVNULL, check=True
        )
        (base / "made").touch()
    return base


@contextmanager
def _root_of_its_own(base: Path) -> Iterator[Path]:
    """A copy with the kernel's own folders in it, gone afterwards."""
    root = PLACE / "root"
    if (root / "proc" / "self").exists():
        raise TrialError(f"{root} is in use")
    shutil.rmtree(root, ignore_errors=True)
    subprocess.run(["cp", "-a", "--reflink=auto", str(base), str(root)], check=True)
    shutil.copy("/etc/resolv.conf", root / "etc" / "resolv.conf")
    (root / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n")
    (root / "usr/sbin/policy-rc.d").chmod(0o755)
    mounted: list[Path] = []
    try:
        for kind, target in (("proc", root / "proc"), ("tmpfs", root / "dev/shm")):
            target.mkdir(exist_ok=True)
            subprocess.run(["mount", "-t", kind, kind, str(target)], check=True)
            mounted.append(target)
        yield root
    finally:
        for target in reversed(mounted):
            _unmount(target)
        shutil.rmtree(root, ignore_errors=True)


def _unmount(target: Path) -> None:
    """Once the last process has let go of it; never by force, for the folder is deleted next."""
    deadline = time.monotonic() + 20
    while subprocess.run(["umount", str(target)], capture_output=True, check=False).returncode != 0:
        if time.monotonic() > deadline:
            raise TrialError(f"{target} cannot be unmounted")
        time.sleep(0.5)


def _apt(root: Path, *arguments: str) -> str:
    command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y", "--no-install-recommends"]
    return _in(root, [*command, *arguments]).stdout


def _installed_version(root: Path) -> str:
    asked = ["dpkg-query", "-W", "-f", "${Version}", "hailuo-desktop"]
    return _in(root, asked).stdout


def _packages(root: Path, start: str) -> list[str]:
    """The installed packages whose names begin so."""
    listed = _in(root, ["dpkg-query", "-W", "-f", "${Package}\\n"]).stdout
    return [name for name in listed.splitlines() if name.startswith(start)]


def _in(root: Path, command: Sequence[str], *, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a command there, with a process table that ends with it."""
    apart = ["unshare", "--pid", "--fork", "--kill-child", "chroot", str(root)]
    done = subprocess.run(
        [*apart, *command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, timeout=900, check=False,
    )  # fmt: skip
    if check and done.returncode != 0:
        raise TrialError(f"{' '.join(command)} ended with {done.returncode}: {done.stdout[-2000:]}")
    return done


def _step(words: str) -> None:
    print(f"== {words}", flush=True)


def _expect(holds: bool, words: str) -> None:
    if not holds:
        raise TrialError(words)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
