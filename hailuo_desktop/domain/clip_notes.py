"""What the user thinks of a clip, and where it is put: kept beside the job, and never told to anybody."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

import msgspec

from hailuo_desktop.domain.prompt_text import clean_prompt, cut_prompt, folded

MOST_STARS = 5
LONGEST_NAME = 200
LONGEST_TAG = 60
MOST_TAGS = 50


class Verdict(StrEnum):
    """Whether a take is worth keeping."""

    NONE = "none"
    KEPT = "kept"
    REJECTED = "rejected"


class ClipNotes(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The notes of one job.

    Attributes:
        rating: stars, 0 for none.
        verdict: kept, rejected, or nothing said.
        tags: words it is found by, in the order they were given.
        folder: the collection it is put in, or "".
        name: a title in place of the prompt, or "".
    """

    rating: Annotated[int, msgspec.Meta(ge=0, le=MOST_STARS)] = 0
    verdict: Verdict = Verdict.NONE
    tags: tuple[str, ...] = ()
    folder: str = ""
    name: str = ""


NO_NOTES = ClipNotes()


def one_line(text: str, most: int = LONGEST_NAME) -> str:
    """A name as it is kept: one line, without signs that nobody sees, and not too long."""
    return cut_prompt(" ".join(clean_prompt(text).split()), most).rstrip()


def tidy_tags(words: Iterable[str]) -> tuple[str, ...]:
    """Tags as they are kept: each once, however it is spelt."""
    found: dict[str, str] = {}
    for word in words:
        tag = one_line(word, LONGEST_TAG)
        if tag:
            found.setdefault(folded(tag), tag)
    return tuple(found.values())[:MOST_TAGS]


def tags_of(text: str) -> tuple[str, ...]:
    """The tags in a line where commas part them, of whichever script."""
    for comma in "，、；;":
        text = text.replace(comma, ",")
    return tidy_tags(text.split(","))
