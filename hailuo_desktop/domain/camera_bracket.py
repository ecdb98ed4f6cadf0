"""One bracket of camera commands in a prompt, changed a command at a time."""

from __future__ import annotations

import unicodedata

import msgspec

from hailuo_desktop.domain.camera import CameraCommand, parse_camera

_PAIRS = (
    (CameraCommand.PUSH_IN, CameraCommand.PULL_OUT),
    (CameraCommand.TRUCK_LEFT, CameraCommand.TRUCK_RIGHT),
    (CameraCommand.PEDESTAL_UP, CameraCommand.PEDESTAL_DOWN),
    (CameraCommand.PAN_LEFT, CameraCommand.PAN_RIGHT),
    (CameraCommand.TILT_UP, CameraCommand.TILT_DOWN),
    (CameraCommand.ZOOM_IN, CameraCommand.ZOOM_OUT),
)
_OPENING, _CLOSING = "[［【", "]］】"
_SEPARATORS = ",，、;；/"
_NO_GAP_BEFORE = ".,;:!?)…"


class Part(msgspec.Struct, frozen=True):
    """What stands between two separators: a command as it is spelt, or words that are none."""

    text: str
    command: CameraCommand | None = None


class Bracket(msgspec.Struct, frozen=True):
    """A bracket that stands in a prompt, or is about to.

    Attributes:
        parts: what is in it, in the order of the text.
        opening, separator, closing: the signs it is written with.
    """

    parts: tuple[Part, ...] = ()
    opening: str = "["
    separator: str = ","
    closing: str = "]"

    @property
    def commands(self) -> tuple[CameraCommand, ...]:
        """The commands in it, each once."""
        return tuple(dict.fromkeys(part.command for part in self.parts if part.command is not None))

    @property
    def is_chinese(self) -> bool:
        """Whether its commands are spelt in Chinese."""
        return any(part.command is not None and _is_chinese(part.text) for part in self.parts)

    def toggled(self, command: CameraCommand, *, chinese: bool = False) -> Bracket:
        """The same with one command more, at the end, or without it.

        What cannot happen together with it goes: its opposite, and a static shot where something moves.
        A new command is spelt as those beside it; `chinese` decides for the first.
        """
        if command in self.commands:
            kept = tuple(part for part in self.parts if part.command is not command)
        else:
            against = contrary_to(command)
            in_chinese = self.is_chinese if self.commands else chinese
            kept = tuple(part for part in self.parts if part.command not in against)
            kept += (Part(command.chinese if in_chinese else command.value, command),)
        return msgspec.structs.replace(self, parts=kept)

    def __str__(self) -> str:
        joined = self.separator.join(part.text for part in self.parts)
        return f"{self.opening}{joined}{self.closing}" if joined else ""


class Found(msgspec.Struct, frozen=True):
    """A bracket and its place: `prompt[start:end]`, its own signs included."""

    bracket: Bracket
    start: int
    end: int


def contrary_to(command: CameraCommand) -> frozenset[CameraCommand]:
    """The commands that cannot happen at the same time as this one."""
    if command is CameraCommand.STATIC_SHOT:
        return frozenset(CameraCommand) - {command}
    opposites = {other for pair in _PAIRS if command in pair for other in pair if other is not command}
    return frozenset(opposites | {CameraCommand.STATIC_SHOT})


def bracket_at(prompt: str, place: int) -> Found | None:
    """The bracket that holds a place of the prompt or ends just there, whatever is in it."""
    inside = place - 1 if place and prompt[place - 1] in _CLOSING else place
    start = max(prompt.rfind(sign, 0, inside) for sign in _OPENING)
    if start < 0 or any(sign in prompt[start:inside] for sign in _CLOSING):
        return None
    ends = [at for sign in _CLOSING if (at := prompt.find(sign, inside)) >= 0]
    if not ends or any(sign in prompt[inside : min(ends)] for sign in _OPENING):
        return None
    end = min(ends) + 1
    return Found(_read(prompt[start:end]), start, end)


def place_for_bracket(prompt: str, place: int) -> int:
    """Where a new bracket can stand, at that place or close before: never within a word or a bracket."""
    found = bracket_at(prompt, place)
    if found is not None:
        return found.end
    while 0 < place < len(prompt) and _is_letter(prompt[place - 1]) and _is_letter(prompt[place]):
        place -= 1
    return place


def gaps_for_bracket(prompt: str, place: int) -> tuple[str, str]:
    """The spaces that a new bracket at that place needs before and after it. Chinese needs none."""
    last, following = prompt[:place][-1:], prompt[place : place + 1]
    before = " " if last and not last.isspace() and not _is_wide(last) else ""
    if not following:
        after = "" if _is_wide(last) else " "
    else:
        after = "" if following.isspace() or _is_wide(following) or following in _NO_GAP_BEFORE else " "
    return before, after


def is_written_in_chinese(prompt: str) -> bool:
    """Whether the words of a prompt are Chinese: Han characters, and neither kana nor hangul."""
    names = [unicodedata.name(sign, "") for sign in prompt if sign > "\u2e7f"]
    return any(name.startswith("CJK UNIFIED") for name in names) and not any(
        name.startswith(("HIRAGANA", "KATAKANA", "HANGUL")) for name in names
    )


def _read(text: str) -> Bracket:
    script = parse_camera(text)
    parts = [(each.start, Part(text[each.start : each.end], each.command)) for each in script.mentions]
    parts += [(each.start, Part(each.text)) for each in script.unknown]
    parts.sort(key=lambda placed: placed[0])
    separator = next((sign for sign in text if sign in _SEPARATORS), "")
    return Bracket(
        tuple(part for _, part in parts),
        opening=text[0],
        separator=separator or ("、" if text[0] in "【" else ","),
        closing=text[-1],
    )


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def _is_letter(sign: str) -> bool:
    return (sign.isalnum() or sign in "'’_-") and not _is_wide(sign)


def _is_wide(sign: str) -> bool:
    return bool(sign) and unicodedata.east_asian_width(sign) in "WF"
