"""A film as it is planned: clips and empty slots in a row, how they are joined, and what is heard."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Annotated

import msgspec

from hailuo_desktop.domain.clip_facts import ClipFacts
from hailuo_desktop.domain.film import MOST_SHOTS, Film, Seconds, Shot, Soundtrack
from hailuo_desktop.domain.labels import Maker
from hailuo_desktop.domain.request import GenerationRequest

LONGEST_NAME = 200
LONGEST_PROMPT = 20_000

_Frame = Annotated[int, msgspec.Meta(ge=0)]
_Volume = Annotated[float, msgspec.Meta(ge=0, le=4)]


class StoryShot(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place in the row: a clip, or an empty slot that is still to be filled.

    Attributes:
        id: ours, the same wherever the shot is moved.
        clip: absolute path of the clip, or "" for an empty slot.
        job: id of the job that made the clip, or "" where it is none of ours.
        goes_on_from: id of the job whose last frame the clip begins with, or "".
        title: what it is called: the clip's prompt or name.
        prompt: what is to be seen in an empty slot.
        first, last: the first and last frame that is shown, counted from 0; None for the clip's last.
        fade: seconds by which it fades into the next shot; 0 for a cut.
        keeps_double: its first frame stays even where it repeats the last one of the shot before.
        awaits: ids of the jobs of which the first that is finished fills the slot.
    """

    id: str
    clip: str = ""
    job: str = ""
    goes_on_from: str = ""
    title: str = ""
    prompt: Annotated[str, msgspec.Meta(max_length=LONGEST_PROMPT)] = ""
    first: _Frame = 0
    last: _Frame | None = None
    fade: Seconds = 0.0
    keeps_double: bool = False
    awaits: tuple[str, ...] = ()

    @property
    def is_slot(self) -> bool:
        """Whether there is no clip yet."""
        return not self.clip


class Storyboard(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A film that is being planned. Each change gives a new one.

    Attributes:
        id: ours, also the name of its file.
        name: the user's.
        shots: in their order.
        soundtrack: sound under all of it, or None.
        clip_volume: of the clips' own sound; 0 leaves it out.
        created, updated: UTC.
    """

    id: str
    name: Annotated[str, msgspec.Meta(max_length=LONGEST_NAME)]
    shots: Annotated[tuple[StoryShot, ...], msgspec.Meta(max_length=MOST_SHOTS)] = ()
    soundtrack: Soundtrack | None = None
    clip_volume: _Volume = 1.0
    created: datetime
    updated: datetime

    def index(self, shot_id: str) -> int:
        """The place of a shot, or -1."""
        return next((place for place, shot in enumerate(self.shots) if shot.id == shot_id), -1)

    def shot(self, shot_id: str) -> StoryShot | None:
        """The shot with this id."""
        place = self.index(shot_id)
        return self.shots[place] if place >= 0 else None

    @property
    def clips(self) -> tuple[StoryShot, ...]:
        """The shots that are no empty slots."""
        return tuple(shot for shot in self.shots if not shot.is_slot)

    def inserted(self, shots: Sequence[StoryShot], at: int | None = None) -> Storyboard:
        """With these before the shot at that place, or at the end; no more than a film can have."""
        place = len(self.shots) if at is None else min(max(0, at), len(self.shots))
        room = MOST_SHOTS - len(self.shots)
        return self._with((*self.shots[:place], *shots[: max(0, room)], *self.shots[place:]))

    def removed(self, ids: Collection[str]) -> Storyboard:
        """Without these."""
        return self._with(tuple(shot for shot in self.shots if shot.id not in ids))

    def moved(self, shot_id: str, before: int) -> Storyboard:
        """With this shot before the one that is at that place now; behind all where it is their number."""
        place = self.index(shot_id)
        if place < 0:
            return self
        left = [*self.shots[:place], *self.shots[place + 1 :]]
        to = before - 1 if before > place else before
        left.insert(min(max(0, to), len(left)), self.shots[place])
        return self._with(tuple(left))

    def duplicated(self, shot_id: str, new_id: str) -> Storyboard:
        """With a second one behind it; what a slot waits for comes once."""
        shot = self.shot(shot_id)
        if shot is None:
            return self
        copy = msgspec.structs.replace(shot, id=new_id, awaits=())
        return self.inserted([copy], self.index(shot_id) + 1)

    def replaced(self, shot: StoryShot) -> Storyboard:
        """With this in the place of the one with the same id."""
        return self._with(tuple(shot if each.id == shot.id else each for each in self.shots))

    def mapped(self, change: Callable[[StoryShot], StoryShot]) -> Storyboard:
        """With all shots changed; itself where none is another."""
        return self._with(tuple(map(change, self.shots)))

    def _with(self, shots: tuple[StoryShot, ...]) -> Storyboard:
        return self if shots == self.shots else msgspec.structs.replace(self, shots=shots)


def repeats(before: StoryShot, shot: StoryShot, facts: Mapping[str, ClipFacts]) -> bool:
    """Whether a shot begins with the very frame that the one before it ends with.

    It does where it was made from that frame and neither of the two is trimmed there.
    """
    if not before.job or shot.goes_on_from != before.job or shot.first or shot.last == 0:
        return False
    known, own = facts.get(before.clip), facts.get(shot.clip)
    if own is not None and own.frames < 2:
        return False
    return before.last is None or (known is not None and before.last >= known.frames - 1)


def doubled(shots: Sequence[StoryShot], facts: Mapping[str, ClipFacts]) -> frozenset[str]:
    """The ids of the shots that begin with a doubled frame; empty slots between clips do not count."""
    clips = [shot for shot in shots if not shot.is_slot]
    return frozenset(shot.id for before, shot in pairwise(clips) if repeats(before, shot, facts))


def trimmed(shot: StoryShot, first: int, last: int, frames: int) -> StoryShot:
    """The shot with other marks, both within the clip and the first not behind the last."""
    end = min(max(0, last), frames - 1)
    begin = min(max(0, first), end)
    return msgspec.structs.replace(shot, first=begin, last=None if end == frames - 1 else end)


def put_in_place(shot: StoryShot, old: StoryShot, frames: int) -> StoryShot:
    """A shot of a clip of so many frames in the place of another: its marks stay as far as they fit."""
    fits = old.first < frames and (old.last is None or old.last < frames)
    return msgspec.structs.replace(
        shot,
        id=old.id,
        prompt=old.prompt,
        fade=old.fade,
        keeps_double=old.keeps_double,
        first=old.first if fits else 0,
        last=old.last if fits else None,
    )


class LaidShot(msgspec.Struct, frozen=True, kw_only=True):
    """Where a clip is in the film.

    Attributes:
        id: of the shot.
        path: of the clip.
        first, last: frames of the clip, without the doubled one.
        begin, seconds: when it begins in the film, and how long it is.
        fade: seconds that it overlaps the next one.
    """

    id: str
    path: str
    first: int
    last: int
    begin: float
    seconds: float
    fade: float

    @property
    def end(self) -> float:
        """When it ends."""
        return self.begin + self.seconds


def lay_out(board: Storyboard, facts: Mapping[str, ClipFacts]) -> list[LaidShot]:
    """The clips of a film as they follow each other; those whose facts are not known are left out.

    A fade that is longer than the shots allow is as long as they do; an export refuses it.
    """
    shots = [shot for shot in board.shots if not shot.is_slot and shot.clip in facts]
    double = doubled(shots, facts)
    spans = []
    for shot in shots:
        known = facts[shot.clip]
        last = known.frames - 1 if shot.last is None else min(shot.last, known.frames - 1)
        first = min(shot.first, last)
        if shot.id in double and not shot.keeps_double and first < last:
            first += 1
        spans.append((first, last, known.seconds * (last - first + 1) / known.frames))
    laid: list[LaidShot] = []
    begin = room = 0.0
    for place, (shot, (first, last, seconds)) in enumerate(zip(shots, spans, strict=True)):
        following = spans[place + 1][2] if place + 1 < len(spans) else 0.0
        fade = max(0.0, min(shot.fade, seconds - room, following))
        laid.append(
            LaidShot(
                id=shot.id, path=shot.clip, first=first, last=last, begin=begin, seconds=seconds, fade=fade
            )
        )
        begin, room = begin + seconds - fade, fade
    return laid


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """Who made a clip, and from what request."""

    maker: Maker | None = None
    request: GenerationRequest | None = None


def film_of(board: Storyboard, facts: Mapping[str, ClipFacts], made: Mapping[str, Made]) -> Film:
    """The film, of the clips that are there. `made` tells by the ids of jobs what made their clips."""
    shots = [shot for shot in board.shots if not shot.is_slot and shot.clip in facts]
    double = doubled(shots, facts)
    nobody = Made()
    return Film(
        shots=tuple(
            Shot(
                path=shot.clip,
                first=shot.first,
                last=shot.last,
                continues=shot.id in double and not shot.keeps_double,
                fade=shot.fade,
                maker=made.get(shot.job, nobody).maker,
                request=made.get(shot.job, nobody).request,
            )
            for shot in shots
        ),
        soundtrack=board.soundtrack,
        clip_volume=board.clip_volume,
    )


class TrackEnd(msgspec.Struct, frozen=True, kw_only=True):
    """How a soundtrack goes with the film's length: seconds without it at the end, or cut off from it."""

    silent: float = 0.0
    cut: float = 0.0


def track_end(track: Soundtrack, track_seconds: float, film_seconds: float) -> TrackEnd:
    """What becomes of a soundtrack that is shorter or longer than its film."""
    if track.loops:
        return TrackEnd()
    end = max(track.offset, 0.0) + max(0.0, track_seconds - max(0.0, -track.offset))
    return TrackEnd(silent=max(0.0, film_seconds - end), cut=max(0.0, end - film_seconds))
