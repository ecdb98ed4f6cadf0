"""The camera commands of MiniMax's video models: written in square brackets in the prompt, read here.

There are exactly 15, each with an English and a Chinese spelling, as MiniMax documents them for its
Hailuo 2.3, Hailuo 02 and Director models. Several in one bracket happen together; brackets at
different places of the text follow one another. Models without this language read the brackets as
plain words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec

ADVISED_TOGETHER = 3
"""Most commands in one bracket by MiniMax's advice. More are no error, but often come out muddled."""


class CameraCommand(StrEnum):
    """A movement of the camera. The value is the provider's English spelling."""

    TRUCK_LEFT = "Truck left"
    TRUCK_RIGHT = "Truck right"
    PAN_LEFT = "Pan left"
    PAN_RIGHT = "Pan right"
    PUSH_IN = "Push in"
    PULL_OUT = "Pull out"
    PEDESTAL_UP = "Pedestal up"
    PEDESTAL_DOWN = "Pedestal down"
    TILT_UP = "Tilt up"
    TILT_DOWN = "Tilt down"
    ZOOM_IN = "Zoom in"
    ZOOM_OUT = "Zoom out"
    SHAKE = "Shake"
    TRACKING_SHOT = "Tracking shot"
    STATIC_SHOT = "Static shot"

    @property
    def chinese(self) -> str:
        """The spelling of the provider's Chinese documentation."""
        return _CHINESE[self]


class Mention(msgspec.Struct, frozen=True):
    """A command named in a prompt. `start` and `end` are its place: `prompt[start:end]` is its spelling."""

    command: CameraCommand
    start: int
    end: int


class UnknownWords(msgspec.Struct, frozen=True):
    """Text in a bracket that is no command; `prompt[start:end]` is equal to `text`."""

    text: str
    start: int
    end: int


class CameraMove(msgspec.Struct, frozen=True):
    """One bracket with at least one command: movements that happen at the same time.

    `start` and `end` are the place of the bracket in the prompt, its own signs included.
    """

    mentions: tuple[Mention, ...]
    start: int
    end: int

    @property
    def commands(self) -> tuple[CameraCommand, ...]:
        """The commands in the order of the text, each once: saying one twice does not double it."""
        return tuple(dict.fromkeys(mention.command for mention in self.mentions))

    @property
    def is_crowded(self) -> bool:
        """Whether more commands stand together than the provider advises (`ADVISED_TOGETHER`)."""
        return len(self.commands) > ADVISED_TOGETHER


class CameraScript(msgspec.Struct, frozen=True):
    """What a prompt says about the camera: moves one after another, and bracketed words nobody knows."""

    moves: tuple[CameraMove, ...] = ()
    unknown: tuple[UnknownWords, ...] = ()

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every command named, in the order of the text."""
        return tuple(mention for move in self.moves for mention in move.mentions)

    @property
    def crowded_moves(self) -> tuple[CameraMove, ...]:
        """The moves that combine more commands than the provider advises."""
        return tuple(move for move in self.moves if move.is_crowded)


def parse_camera(prompt: str) -> CameraScript:
    """Read the camera commands of a prompt.

    Brackets may be [ ], ［ ］ or 【 】, the signs between commands , ， 、 ; ； or /. Case, spaces, hyphens
    and full-width letters make no difference, and "Push out", which stands in the provider's own
    example but not in its list, is taken as Pull out. Never fails: what is not understood is reported
    in `unknown`.
    """
    moves: list[CameraMove] = []
    unknown: list[UnknownWords] = []
    for bracket in _BRACKET.finditer(prompt):
        mentions: list[Mention] = []
        for text, start, end in _parts(prompt, bracket.start(1), bracket.end(1)):
            command = _COMMANDS.get(_key(text))
            if command is None:
                unknown.append(UnknownWords(text, start, end))
            else:
                mentions.append(Mention(command, start, end))
        if mentions:
            moves.append(CameraMove(tuple(mentions), bracket.start(), bracket.end()))
    return CameraScript(tuple(moves), tuple(unknown))


def format_move(commands: Iterable[CameraCommand]) -> str:
    """A bracket as the provider writes it, e.g. "[Pan left,Pedestal up]"; "" without commands."""
    joined = ",".join(commands)
    return f"[{joined}]" if joined else ""


def _parts(prompt: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The non-empty pieces between separators in `prompt[start:end]`, trimmed, with their places."""
    for match in _PART.finditer(prompt, start, end):
        text = match.group()
        first = match.start() + len(text) - len(text.lstrip())
        if text := text.strip():
            yield text, first, first + len(text)


def _key(text: str) -> str:
    """A spelling without what makes no difference."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text)).casefold()


_BRACKET = re.compile(r"[\[［【]([^\[\]［］【】]*)[\]］】]")
_PART = re.compile(r"[^,，、;；/]+")
_IGNORED = re.compile(r"[\s_-]+")

_CHINESE = {
    CameraCommand.TRUCK_LEFT: "左移",
    CameraCommand.TRUCK_RIGHT: "右移",
    CameraCommand.PAN_LEFT: "左摇",
    CameraCommand.PAN_RIGHT: "右摇",
    CameraCommand.PUSH_IN: "推进",
    CameraCommand.PULL_OUT: "拉远",
    CameraCommand.PEDESTAL_UP: "上升",
    CameraCommand.PEDESTAL_DOWN: "下降",
    CameraCommand.TILT_UP: "上摇",
    CameraCommand.TILT_DOWN: "下摇",
    CameraCommand.ZOOM_IN: "变焦推近",
    CameraCommand.ZOOM_OUT: "变焦拉远",
    CameraCommand.SHAKE: "晃动",
    CameraCommand.TRACKING_SHOT: "跟随",
    CameraCommand.STATIC_SHOT: "固定",
}
_COMMANDS = (
    {_key(command): command for command in CameraCommand}
    | {_key(spelling): command for command, spelling in _CHINESE.items()}
    | {_key("Push out"): CameraCommand.PULL_OUT}
)
