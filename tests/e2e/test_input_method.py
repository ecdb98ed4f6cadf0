"""A Chinese prompt, composed by a real input method in the real window, from the keys to the paid request."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.atlas_simulator import KEY
from tests.support.input_method import pinyin, pinyin_available, press_keys
from tests.support.program import Program
from tests.support.simulator_process import simulator_process

pytestmark = pytest.mark.skipif(
    not pinyin_available(), reason="needs Xvfb, openbox, xdotool, dbus-daemon, ibus and ibus-libpinyin"
)


class DrivenWindow(Program):
    """The program with its window, on the display and the bus of the input method."""

    module = "tests.e2e.window_driver"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "家 home"
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.json").write_text('{"provider": "atlas", "model": "hailuo-02"}')
    return home


@pytest.fixture
def keyboard() -> Iterator[dict[str, str]]:
    with pinyin() as env:
        yield env


def hear(process: subprocess.Popen[str], word: str) -> None:
    """Wait until the program says how far it is."""
    assert process.stdout is not None
    line = process.stdout.readline().strip()
    assert line == word, (line, process.communicate(timeout=60)[1])


def test_a_prompt_composed_in_pinyin_is_what_is_sent(home: Path, keyboard: dict[str, str]) -> None:
    """While the word is composed, the keys that press Generate do not; once it is text, they do.

    A camera command in Chinese stays so in the window, and goes out as the provider spells it.
    """
    shared = ("DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "HOME", "QT_IM_MODULE")
    with simulator_process() as simulator:
        program = DrivenWindow(
            home,
            **{name: keyboard[name] for name in shared},
            QT_LOGGING_RULES="qt.multimedia.*=false",
            ATLASCLOUD_API_KEY=KEY,
            HAILUO_ATLAS_URL=simulator.origin,
        )
        running = program.start("compose", "[推进]湖", "[推进]湖你好")
        hear(running, "ready")
        press_keys(keyboard, "nihao")
        hear(running, "composing")
        press_keys(keyboard, ["ctrl+Return"])
        press_keys(keyboard, ["space"])
        hear(running, "composed")
        press_keys(keyboard, ["ctrl+Return"])
        found = program.finish(running).json
        assert "timeout" not in found, found
        (made,) = simulator.report()["jobs"]
    assert found["text"] == "[推进]湖你好"
    sent = "[Push in]湖你好"
    assert found["counted"].startswith(f"{len(sent)}/")
    assert found["jobs_while_composing"] == 0
    assert made["body"]["prompt"] == sent
