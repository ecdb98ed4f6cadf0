"""From the key to the playing video with a screen reader and a keyboard: nothing is seen, nothing clicked.

The script knows the window only from the accessibility bus: it finds things by what they are and how they
are called, and does what they offer.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.accessibility_bus import Reader, Role, State, accessibility_available, reading_desktop
from tests.support.atlas_simulator import KEY
from tests.support.pictures import save_picture
from tests.support.program import Program
from tests.support.simulator_process import simulator_process
from tests.support.videos import make_clip

pytestmark = pytest.mark.skipif(
    not accessibility_available(), reason="needs Xvfb, openbox, xdotool, dbus-daemon and at-spi2-core"
)

PROMPT = "[Push in] mist over the lake"
KEY_DIALOG = "API key"


@pytest.fixture
def desktop() -> Iterator[tuple[dict[str, str], Reader]]:
    with reading_desktop() as opened:
        yield opened


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.json").write_text('{"provider": "atlas", "model": "hailuo-02"}')
    return home


@pytest.fixture
def simulator(tmp_path: Path) -> Iterator[Any]:
    with simulator_process(
        videos=[make_clip(tmp_path / "served.mp4", seconds=2, size=(320, 180))]
    ) as running:
        yield running


def give_key(reader: Reader) -> None:
    reader.press(reader.find(Role.PUSH_BUTTON, "Add API key"))
    field = reader.find(Role.PASSWORD_TEXT, "API key", KEY_DIALOG)
    reader.focus(field)
    reader.type_keys(KEY)
    reader.press(reader.find(Role.PUSH_BUTTON, "Save", KEY_DIALOG))
    reader.until(lambda: not reader.all(Role.PASSWORD_TEXT, within=KEY_DIALOG), "the key dialog is closed")


def choose_picture(reader: Reader, picture: Path) -> None:
    reader.press(reader.find(Role.PUSH_BUTTON, "Picture"))
    name = reader.find(Role.TEXT, "File name:")
    reader.write(name, str(picture))
    reader.press(reader.find(Role.PUSH_BUTTON, "Open"))
    reader.until(lambda: not reader.all(Role.TEXT, "File name:"), "the file dialog is closed")


def write_prompt(reader: Reader) -> None:
    prompt = reader.find(Role.TEXT, "Prompt")
    reader.focus(prompt)
    reader.type_keys(PROMPT)
    reader.until(lambda: reader.text(prompt) == PROMPT, "the prompt as it was typed")


def choose_duration(reader: Reader) -> None:
    longer = "Duration: 10 s"
    reader.press(reader.find(Role.RADIO_BUTTON, longer))
    reader.until(lambda: reader.find(Role.RADIO_BUTTON, longer).is_(State.CHECKED), "ten seconds chosen")


def read_price(reader: Reader) -> str:
    def quoted() -> list[str]:
        return [each.name for each in reader.all(Role.LABEL, r"Price: \$\d.* quoted just now")]

    reader.until(lambda: len(quoted()) == 1, "the provider's price")
    return quoted()[0]


def test_from_the_key_to_the_video_by_ear_and_keyboard(
    desktop: tuple[dict[str, str], Reader], home: Path, simulator: Any, tmp_path: Path
) -> None:
    """The price that is heard stands on the button, one request is paid, and the video plays in the end."""
    env, reader = desktop
    shared = ("DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")
    program = Program(
        home,
        **{name: env[name] for name in shared},
        QT_LOGGING_RULES="qt.multimedia.*=false",
        HAILUO_ATLAS_URL=simulator.origin,
    )
    running = program.start()
    reader.open("hailuo-desktop|Hailuo Desktop")
    give_key(reader)
    choose_picture(reader, save_picture(tmp_path / "lake.png", 640, 360))
    write_prompt(reader)
    choose_duration(reader)
    price = read_price(reader)
    generate = reader.find(Role.PUSH_BUTTON, "Generate")
    assert reader.description(generate) == price.removeprefix("Price: ")
    reader.press(generate)
    reader.find(Role.LABEL, "Video: .*")
    play_or_pause(reader)
    reader.press_keys("ctrl+q")
    finished = program.finish(running)
    assert finished.code == 0, finished.err
    assert "Traceback" not in finished.err
    (made,) = simulator.report()["jobs"]
    assert made["body"]["prompt"] == PROMPT
    assert made["body"]["duration"] == 10


def play_or_pause(reader: Reader) -> None:
    """Stop it, go to its beginning, and play: the place in the clip moves on."""
    place = reader.find(Role.SLIDER, "Place in the clip")
    for pause in reader.all(Role.PUSH_BUTTON, "Pause"):
        reader.press(pause)
    reader.find(Role.PUSH_BUTTON, "Play")
    reader.focus(place)
    reader.press_keys("Home")
    reader.until(lambda: reader.value(place) == 0, "the beginning of the clip")
    reader.press(reader.find(Role.PUSH_BUTTON, "Play"))
    reader.until(lambda: reader.value(place) > 0, "the clip plays")
