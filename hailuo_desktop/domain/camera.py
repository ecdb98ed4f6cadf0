"""The camera commands of MiniMax's video models: written in square brackets in the prompt, read here.

There are exactly 15, each with an English and a Chinese spelling, as MiniMax documents them for its
Hailuo 2.3, Hailuo 02 and Director models. Several in one bracket happen together; brackets at
different places of the text follow one another. Models without this language read the brackets as
plain words. The Traditional Chinese and Korean names are ours: people may write them, and what is
sent has the provider's (`provider_spelling`).
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache

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


@lru_cache(maxsize=4)
def parse_camera(prompt: str) -> CameraScript:
    """Read the camera commands of a prompt.

    Brackets may be [ ], ［ ］ or 【 】, the signs between commands , ， 、 ; ； or /. Case, spaces, hyphens
    and full-width letters make no difference, and "Push out", which stands in the provider's own
    example but not in its list, is taken as Pull out. Our own names in other languages are understood
    too. Never fails: what is not understood is reported in `unknown`. The last few prompts are
    remembered: several parts of the window ask for the same one at each key.
    """
    moves: list[CameraMove] = []
    unknown: list[UnknownWords] = []
    for bracket in _BRACKET.finditer(prompt):
        mentions: list[Mention] = []
        for text, start, end in _parts(prompt, bracket.start(1), bracket.end(1)):
            command = _command(text)
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


@lru_cache(maxsize=4)
def provider_spelling(prompt: str) -> str:
    """The prompt as its provider documents it: "【左摇、晃动】" becomes "[Pan left,Shake]".

    Words in such a bracket that are no command stay in their place. All other text stays as it is.
    """
    return _BRACKET.sub(_spelt, prompt)


def without_commands(prompt: str) -> str:
    """The prompt for a model that does not know the commands: without the brackets that hold some."""
    found = list(parse_camera(prompt).moves)
    kept, place = [], 0
    for move in found:
        kept.append(prompt[place : move.start].rstrip(" \u3000"))
        place = move.end
    kept.append(prompt[place:])
    return "".join(kept).strip() if found else prompt


def likely_meant(text: str) -> CameraCommand | None:
    """The command that somebody may have meant by words that are none, if one comes near."""
    key = _key(text)
    if key in _OTHER_WORDS:
        return _OTHER_WORDS[key]
    near = difflib.get_close_matches(key, _COMMANDS, n=1, cutoff=0.75)
    return _COMMANDS[near[0]] if near else None


def _spelt(bracket: re.Match[str]) -> str:
    texts = [text for text, _, _ in _parts(bracket.string, bracket.start(1), bracket.end(1))]
    commands = [_command(text) for text in texts]
    if not any(commands):
        return bracket.group()
    spelt = (
        text if command is None else command.value for text, command in zip(texts, commands, strict=True)
    )
    return f"[{','.join(spelt)}]"


def _parts(prompt: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The non-empty pieces between separators in `prompt[start:end]`, trimmed, with their places."""
    for match in _PART.finditer(prompt, start, end):
        text = match.group()
        first = match.start() + len(text) - len(text.lstrip())
        if text := text.strip():
            yield text, first, first + len(text)


@lru_cache(maxsize=512)
def _command(text: str) -> CameraCommand | None:
    return _COMMANDS.get(_key(text))


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
_TRADITIONAL = {
    CameraCommand.TRUCK_LEFT: "左移",
    CameraCommand.TRUCK_RIGHT: "右移",
    CameraCommand.PAN_LEFT: "左搖",
    CameraCommand.PAN_RIGHT: "右搖",
    CameraCommand.PUSH_IN: "推進",
    CameraCommand.PULL_OUT: "拉遠",
    CameraCommand.PEDESTAL_UP: "上升",
    CameraCommand.PEDESTAL_DOWN: "下降",
    CameraCommand.TILT_UP: "上搖",
    CameraCommand.TILT_DOWN: "下搖",
    CameraCommand.ZOOM_IN: "變焦推近",
    CameraCommand.ZOOM_OUT: "變焦拉遠",
    CameraCommand.SHAKE: "晃動",
    CameraCommand.TRACKING_SHOT: "跟隨",
    CameraCommand.STATIC_SHOT: "固定",
}
"""Our own, not the provider's."""

_KOREAN = {
    CameraCommand.TRUCK_LEFT: "왼쪽 이동",
    CameraCommand.TRUCK_RIGHT: "오른쪽 이동",
    CameraCommand.PAN_LEFT: "왼쪽 패닝",
    CameraCommand.PAN_RIGHT: "오른쪽 패닝",
    CameraCommand.PUSH_IN: "푸시 인",
    CameraCommand.PULL_OUT: "풀 아웃",
    CameraCommand.PEDESTAL_UP: "수직 상승",
    CameraCommand.PEDESTAL_DOWN: "수직 하강",
    CameraCommand.TILT_UP: "틸트 업",
    CameraCommand.TILT_DOWN: "틸트 다운",
    CameraCommand.ZOOM_IN: "줌 인",
    CameraCommand.ZOOM_OUT: "줌 아웃",
    CameraCommand.SHAKE: "흔들림",
    CameraCommand.TRACKING_SHOT: "트래킹 샷",
    CameraCommand.STATIC_SHOT: "고정 샷",
}
"""Our own, not the provider's."""

_COMMANDS = (
    {
        _key(spelling): command
        for names in (_KOREAN, _TRADITIONAL, _CHINESE)
        for command, spelling in names.items()
    }
    | {_key(command): command for command in CameraCommand}
    | {_key("Push out"): CameraCommand.PULL_OUT}
)

_OTHER_WORDS = {
    _key(words): command
    for command, other in {
        CameraCommand.TRUCK_LEFT: ("slide left", "track left", "dolly left", "move left"),
        CameraCommand.TRUCK_RIGHT: ("slide right", "track right", "dolly right", "move right"),
        CameraCommand.PAN_LEFT: ("turn left", "swivel left"),
        CameraCommand.PAN_RIGHT: ("turn right", "swivel right"),
        CameraCommand.PUSH_IN: ("dolly in", "dolly forward", "move in", "move closer", "推近"),
        CameraCommand.PULL_OUT: ("dolly out", "dolly back", "move back", "pull back", "拉出"),
        CameraCommand.PEDESTAL_UP: ("crane up", "boom up", "jib up", "rise", "move up"),
        CameraCommand.PEDESTAL_DOWN: ("crane down", "boom down", "jib down", "lower", "move down"),
        CameraCommand.TILT_UP: ("look up",),
        CameraCommand.TILT_DOWN: ("look down",),
        CameraCommand.ZOOM_IN: ("zoom", "变焦", "變焦", "줌"),
        CameraCommand.SHAKE: ("handheld", "hand held", "camera shake", "shaky"),
        CameraCommand.TRACKING_SHOT: ("follow", "follow shot", "tracking", "track", "跟拍", "트래킹"),
        CameraCommand.STATIC_SHOT: ("static", "still", "fixed", "locked", "tripod", "고정"),
    }.items()
    for words in other
}
"""What people call the movements elsewhere: proposed, never taken without a word."""
