"""How the shots of a film are shown, by what is known of their clips."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPixmap

from hailuo_desktop.domain.clip_facts import ClipFacts
from hailuo_desktop.domain.errors import Failure
from hailuo_desktop.domain.storyboard import StoryShot
from hailuo_desktop.ui.film.card import ShotView
from hailuo_desktop.ui.film.words import failure_words, seconds_words


class SlotState(NamedTuple):
    """How an empty slot stands: in a few words, in a sentence, and in what tone."""

    caption: str
    words: str
    tone: str


class ClipSource(Protocol):
    """What the page asks about the clips of a film."""

    @property
    def facts(self) -> Mapping[str, ClipFacts]:
        """What is known of those that can be used."""

    def failure(self, path: str) -> Failure | None:
        """Why one cannot be used."""

    def poster(self, path: str, number: int) -> QPixmap | None:
        """A frame of it; None while it is being read."""

    def slot_state(self, slot: StoryShot) -> SlotState:
        """What becomes of an empty slot."""


def shot_view(shot: StoryShot, source: ClipSource, double: frozenset[str]) -> ShotView:
    """The card of a shot; `double` are the shots that begin with a doubled frame."""
    translate = QCoreApplication.translate
    if shot.is_slot:
        state = source.slot_state(shot)
        title = shot.prompt or translate("FilmPage", "Empty slot")
        tip = "\n".join(part for part in (shot.prompt, state.words) if part)
        return ShotView(shot.id, title, state.caption, state.tone, tip or title, is_slot=True, fade=shot.fade)
    failure = source.failure(shot.clip)
    if failure is not None:
        short, words = failure_words(failure)
        return ShotView(shot.id, shot.title, short, "danger", f"{words}\n{shot.clip}", fade=shot.fade)
    facts = source.facts.get(shot.clip)
    if facts is None:
        looking = translate("FilmPage", "Looking at it…")
        return ShotView(shot.id, shot.title, looking, tip=shot.clip, fade=shot.fade)
    last = facts.frames - 1 if shot.last is None else min(shot.last, facts.frames - 1)
    first = min(shot.first, last)
    drops = shot.id in double and not shot.keeps_double
    caption = seconds_words(facts.seconds * (last - first + 1 - drops) / facts.frames)
    if first > 0 or last < facts.frames - 1:
        caption = translate("FilmPage", "{time}, trimmed").format(time=caption)
    return ShotView(
        shot.id,
        shot.title,
        caption,
        tip=f"{shot.title}\n{shot.clip}",
        poster=source.poster(shot.clip, first),
        fade=shot.fade,
        drops_double=drops,
    )
