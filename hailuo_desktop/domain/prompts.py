"""Prompts that are kept: those that were sent, those that the user saved, and ideas to begin with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Annotated

import msgspec

from hailuo_desktop.domain.prompt_text import LONGEST, clean_prompt, cut_prompt

MOST_SENT = 500
MOST_SAVED = 1000

Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class SentPrompt(msgspec.Struct, frozen=True):
    """A prompt of a job, and when that was asked for last."""

    text: str
    sent: Moment


class SavedPrompt(msgspec.Struct, frozen=True):
    """A prompt that the user keeps, with a name or ""."""

    text: str
    saved: Moment
    name: str = ""


class PromptShelf(msgspec.Struct, frozen=True):
    """The prompts of one user, newest first, each text once; the oldest make room.

    The steps below give another shelf. Each changes only what it is about, so that it can be taken on
    whatever shelf is there by then.
    """

    saved: tuple[SavedPrompt, ...] = ()
    sent: tuple[SentPrompt, ...] = ()

    def with_sent(self, text: str, moment: datetime) -> PromptShelf:
        """With a prompt that was sent; blank ones are not kept."""
        text = _kept(text)
        before = next((each for each in self.sent if each.text == text), None)
        if not text or (before is not None and before.sent >= moment):
            return self
        others = (each for each in self.sent if each.text != text)
        sent = sorted([SentPrompt(text, moment), *others], key=lambda each: each.sent, reverse=True)
        return msgspec.structs.replace(self, sent=tuple(sent[:MOST_SENT]))

    def with_saved(self, text: str, moment: datetime, name: str = "") -> PromptShelf:
        """With a prompt that the user saves, or names anew; one that is saved already keeps its place."""
        text, name = _kept(text), " ".join(clean_prompt(name).split())
        if not text:
            return self
        moment = next((each.saved for each in self.saved if each.text == text), moment)
        others = (each for each in self.saved if each.text != text)
        saved = [SavedPrompt(text, moment, name), *others]
        saved.sort(key=lambda each: each.saved, reverse=True)
        return msgspec.structs.replace(self, saved=tuple(saved[:MOST_SAVED]))

    def without_sent(self, text: str) -> PromptShelf:
        """Without this prompt among those that were sent."""
        return msgspec.structs.replace(self, sent=tuple(each for each in self.sent if each.text != text))

    def without_saved(self, text: str) -> PromptShelf:
        """Without this prompt among those that are saved."""
        return msgspec.structs.replace(self, saved=tuple(each for each in self.saved if each.text != text))

    def has_saved(self, text: str) -> bool:
        """Whether the user keeps this prompt."""
        return any(each.text == text for each in self.saved)


class IdeaKind(StrEnum):
    """What a picture shows that an idea is for."""

    PORTRAIT = "portrait"
    PEOPLE = "people"
    ANIMAL = "animal"
    LANDSCAPE = "landscape"
    CITY = "city"
    PRODUCT = "product"
    FOOD = "food"
    ILLUSTRATION = "illustration"
    VEHICLE = "vehicle"
    PLANTS = "plants"
    FANTASY = "fantasy"
    ABSTRACT = "abstract"


class PromptIdea(msgspec.Struct, frozen=True):
    """A prompt to begin with. Its `id` is the same in all languages."""

    id: str
    kind: IdeaKind
    text: str


class IdeaBook(msgspec.Struct, frozen=True):
    """The ideas in one language, named by its tag: "en", "zh-Hans"."""

    language: str
    ideas: tuple[PromptIdea, ...]


def best_language(wanted: str, there: Iterable[str]) -> str:
    """The language of those that are there that fits a tag best ("zh_TW" or "zh-Hant-HK"); else English."""
    parts = wanted.replace("_", "-").split("-")
    language, rest = parts[0].casefold(), {part.casefold() for part in parts[1:]}
    if language == "zh":
        traditional = rest & {"hant", "tw", "hk", "mo"} and "hans" not in rest
        language = "zh-Hant" if traditional else "zh-Hans"
    return language if language in set(there) else "en"


def _kept(text: str) -> str:
    return cut_prompt(clean_prompt(text).strip(), LONGEST)
