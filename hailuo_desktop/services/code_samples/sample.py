"""What a sample is made from, and what all languages write alike."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from hailuo_desktop.providers.base import RequestExample, Where

_UNSEEN = re.compile("[\u0085\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""Characters that end lines for some, turn the order of what follows, or cannot be written as UTF-8."""


class SamplePicture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture of the request: `stand_in` is what the body holds in its place."""

    stand_in: str
    path: str
    media_type: str


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    """What a program is made from. `key_variable` is the environment variable that holds the key."""

    example: RequestExample
    key_variable: str
    model: str
    pictures: tuple[SamplePicture, ...] = ()


def source_text(value: str) -> str:
    """A string as JSON, Python and JavaScript all write it."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def literal(value: Any, stand_in: Callable[[str], str | None], words: Sequence[str], depth: int = 0) -> str:
    """A JSON value as source text; `words` are those for true, false and null."""
    inner, outer = "    " * (depth + 1), "    " * depth
    if isinstance(value, dict) and value:
        rows = [
            f"{inner}{source_text(name)}: {literal(each, stand_in, words, depth + 1)}"
            for name, each in value.items()
        ]
        return "{\n" + ",\n".join(rows) + f"\n{outer}}}"
    if isinstance(value, list | tuple) and value:
        rows = [inner + literal(each, stand_in, words, depth + 1) for each in value]
        return "[\n" + ",\n".join(rows) + f"\n{outer}]"
    if isinstance(value, str):
        return stand_in(value) or source_text(value)
    if isinstance(value, bool) or value is None:
        return words[2] if value is None else words[0 if value else 1]
    return json.dumps(value)


def picture_numbers(sample: Sample) -> dict[str, int]:
    """The place of each picture, by what stands for it."""
    return {picture.stand_in: number for number, picture in enumerate(sample.pictures)}


def source_way(way: Where) -> str:
    """The way to a value, as arguments of a call."""
    return ", ".join(source_text(each) if isinstance(each, str) else str(each) for each in way)


def source_words(words: Sequence[str]) -> str:
    """Strings as entries of a list, or arguments of a call."""
    return ", ".join(map(source_text, words))


def comment(text: str) -> str:
    """For a comment: one line, whatever the model is called."""
    return " ".join(source_text(text)[1:-1].split())


def picks(numbers: dict[str, int]) -> Callable[[str], str | None]:
    """What stands in the body for a picture: an entry of the list of pictures."""
    return lambda text: f"pictures[{numbers[text]}]" if text in numbers else None


def upload_words(sample: Sample, picture: SamplePicture) -> str:
    """The arguments of the call that sends a picture."""
    return source_words((picture.path, file_name(sample, picture), picture.media_type))


def file_name(sample: Sample, picture: SamplePicture) -> str:
    """What a picture is called when it is sent."""
    names = sample.example.upload.names if sample.example.upload is not None else {}
    return names.get(picture.media_type, "image")
