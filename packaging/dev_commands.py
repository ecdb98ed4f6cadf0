"""The commands of `dev.py`."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import dev_environment
import dev_system
import dev_translations
from dev_environment import ROOT, CommandError, program

USAGE = """\
python3 packaging/dev.py COMMAND [ARGUMENTS]

  setup      make .venv with everything for development, and install missing system packages
  run        open the program with a sample picture and the free sketch; without a display, make the video
  test       check style, types and layers, then run the tests; arguments go to pytest
  lint       the checks without the tests
  audit      ask whether the locked versions have known holes; needs the network
  bench      run the benchmarks; arguments choose among them
  soak       run the long test
  shots      write the screenshots; --out DIR says where, --sheet DIR makes one page of every screen
  translate  take new words into the files of translators, and compile what is translated
  lock       write the lock files anew from pyproject.toml; --upgrade takes newer versions

All but lock begin with setup, which is quick when there is nothing to do."""

SAMPLE = ROOT / "resources" / "samples" / "lake-at-dawn.jpg"
SAMPLE_PROMPT = "[Push in] Mist drifts over the still water while the sun comes up."

_SHOW_WINDOWS = frozenset({"e2e", "gui"})
"""Folders of tests that need a display, of which there is one."""

# A test must find neither a key nor a proxy, nor anything of the desktop it runs on.
_HIDDEN = ("ATLASCLOUD_", "DBUS_", "HAILUO_", "MINIMAX_", "PYTHONPATH", "QT_", "WAYLAND_DISPLAY", "XDG_")
_HIDDEN_ENDINGS = ("_PROXY", "_API_KEY")


def main(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name and give its exit code."""
    signal.signal(signal.SIGTERM, _leave)
    name, rest = (arguments[0], list(arguments[1:])) if arguments else ("help", [])
    if name in ("help", "--help", "-h"):
        print(USAGE)
        return 0
    command = COMMANDS.get(name)
    if command is None:
        print(f"There is no command {name!r}.\n\n{USAGE}", file=sys.stderr)
        return 2
    try:
        return command(rest)
    except CommandError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def setup(arguments: list[str]) -> int:
    """Make the environment and provide what the tests want of the system."""
    if arguments:
        raise CommandError("setup takes no arguments.")
    _prepare(dev_system.TEST)
    print(f"Ready: {dev_environment.VENV}")
    return 0


def run(arguments: list[str]) -> int:
    """Open the program; where no window can be, make the video by the command line instead."""
    _prepare(dev_system.RUN)
    desktop = program("hailuo-desktop")
    if has_display(sys.platform, os.environ):
        return _call([desktop, "--demo", *arguments])
    print("There is no display here, so the video is made without a window.", flush=True)
    target = ROOT / "build" / "demo" / f"{SAMPLE.stem}.mp4"
    target.parent.mkdir(parents=True, exist_ok=True)
    generate = [
        desktop,
        "generate",
        "--provider",
        "sketch",
        "--image",
        str(SAMPLE),
        "--prompt",
        SAMPLE_PROMPT,
    ]
    generate += ["--duration", "6", "--resolution", "768P", "--output", str(target), "--json", *arguments]
    done = subprocess.run(generate, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode == 0:
        print(json.loads(done.stdout)["video"])
    return done.returncode


def test(arguments: list[str]) -> int:
    """Run the checks and the tests; all of them, even when one fails."""
    if arguments:
        return _checked([*_lint_steps(), ("tests", [*_under_display("pytest"), *arguments])])
    with_display, without = test_folders()
    beside = [program("python"), "-m", "pytest", *without]
    return _checked([*_lint_steps(), ("tests", [*_under_display("pytest"), *with_display])], beside)


def lint(arguments: list[str]) -> int:
    """Run the checks that need no run of the program."""
    if arguments:
        raise CommandError("lint takes no arguments.")
    return _checked(_lint_steps())


def audit(arguments: list[str]) -> int:
    """Ask whether the locked versions have known holes."""
    # Without --strict, a package whose advisories could not be fetched counts as one without any.
    locks = ["--requirement", str(dev_environment.LOCK_RUN)]
    return _isolated(
        [program("pip-audit"), "--strict", "--disable-pip", "--require-hashes", *locks, *arguments]
    )


def bench(arguments: list[str]) -> int:
    """Run the benchmarks."""
    return _isolated([*_under_display("tests.benchmarks"), *arguments])


def soak(arguments: list[str]) -> int:
    """Run the long test."""
    return _isolated([*_under_display("tests.benchmarks.soak"), *arguments])


def shots(arguments: list[str]) -> int:
    """Write the screenshots."""
    return _isolated([*_under_display("tests.shots"), *arguments])


def translate(arguments: list[str]) -> int:
    """Take new words into the files of translators, and say what waits for them."""
    if arguments:
        raise CommandError("translate takes no arguments.")
    dev_environment.setup()
    dev_translations.update()
    dev_translations.compile_all()
    for language in dev_translations.LANGUAGES:
        waiting = dev_translations.untranslated(language)
        print(f"{language}: {len(waiting)} to translate")
        for context, text in waiting:
            print(f"  {context}: {text}")
    return 0


def lock(arguments: list[str]) -> int:
    """Write the lock files anew."""
    dev_environment.lock(arguments)
    return 0


COMMANDS: Mapping[str, Callable[[list[str]], int]] = {
    command.__name__: command
    for command in (setup, run, test, lint, audit, bench, soak, shots, translate, lock)
}


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be opened."""
    return platform != "linux" or any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def isolated_environment(environment: Mapping[str, str], home: Path) -> dict[str, str]:
    """The user's environment without keys, proxies and desktop, and with a home of its own."""
    kept = {
        name: value
        for name, value in environment.items()
        if not name.upper().startswith(_HIDDEN) and not name.upper().endswith(_HIDDEN_ENDINGS)
    }
    if sys.platform != "linux":
        return kept
    # Without an address Qt would look for the user's session bus, or start one.
    return kept | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "LC_ALL": "C.UTF-8",
    }


def summary(results: Sequence[tuple[str, int, float]]) -> tuple[str, int]:
    """What to print after the steps, and the exit code: that of the first step that failed.

    Args:
        results: name, exit code and seconds of each step.
    """
    lines = [
        f"  {name:<12} {'ok' if code == 0 else f'FAILED ({code})':<12} {s:6.1f} s"
        for name, code, s in results
    ]
    return "\n".join(lines), next((code for _, code, _ in results if code != 0), 0)


def test_folders() -> tuple[list[str], list[str]]:
    """The folders of tests that show windows, and those of all others; the two can run side by side."""
    folders = sorted({path.relative_to(ROOT).parts[1] for path in (ROOT / "tests").rglob("test_*.py")})
    shown = [f"tests/{name}" for name in folders if name in _SHOW_WINDOWS]
    return shown, [f"tests/{name}" for name in folders if name not in _SHOW_WINDOWS]


def _prepare(needs: Sequence[dev_system.Need]) -> None:
    dev_system.provide(needs)
    dev_environment.setup()
    dev_translations.compile_all()


def _lint_steps() -> list[tuple[str, list[str]]]:
    return [
        ("ruff check", [program("ruff"), "check", "."]),
        ("ruff format", [program("ruff"), "format", "--check", "."]),
        ("bandit", [program("bandit"), "-q", "-c", "pyproject.toml", "-r", "hailuo_desktop"]),
        ("mypy", [program("mypy")]),
        ("layers", [program("lint-imports")]),
    ]


def _under_display(module: str) -> list[str]:
    python = program("python")
    return [python, "-m", "tests.support.virtual_display", python, "-m", module]


def _checked(steps: Sequence[tuple[str, list[str]]], beside: Sequence[str] = ()) -> int:
    """Run the steps one after the other, and `beside` at the same time; it is shown after them."""
    _prepare(dev_system.TEST)
    results = []
    with _temporary_environment() as environment, _beside(beside) as finish:
        for name, command in steps:
            print(f"\n== {name}", flush=True)
            began = time.monotonic()
            code = _call(command, environment)
            results.append((name, code, time.monotonic() - began))
        if beside:
            print("\n== tests without windows", flush=True)
            code, seconds = finish()
            results.append(("no windows", code, seconds))
    text, code = summary(results)
    print(f"\n{text}")
    return code


def _isolated(command: list[str]) -> int:
    _prepare(dev_system.TEST)
    with _temporary_environment() as environment:
        return _call(command, environment)


@contextmanager
def _beside(command: Sequence[str]) -> Iterator[Callable[[], tuple[int, float]]]:
    """Run a program at the same time as others; the function waits for it, prints what it said and gives its
    exit code and seconds."""
    if not command:
        yield lambda: (0, 0.0)
        return
    began = time.monotonic()
    with (
        _temporary_environment() as environment,
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said,
    ):
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=said, stderr=subprocess.STDOUT)

        def finish() -> tuple[int, float]:
            code = process.wait()
            seconds = time.monotonic() - began
            said.seek(0)
            print(said.read(), flush=True)
            return (code if code >= 0 else 128 - code), seconds

        try:
            yield finish
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(30)


@contextmanager
def _temporary_environment() -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory(prefix="hailuo-", ignore_cleanup_errors=True) as home:
        yield isolated_environment(os.environ, Path(home))


def _call(command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """Run a program from the project's folder; when this one is ended, it is ended too."""
    process = subprocess.Popen(command, cwd=ROOT, env=None if environment is None else dict(environment))
    try:
        code = process.wait()
    except BaseException:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
        raise
    return code if code >= 0 else 128 - code


def _leave(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
