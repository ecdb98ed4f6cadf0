"""A picture in the composer, with all the frames that were drawn for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtGui import QPixmap

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.domain.framing import WHOLE, Framing
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import Picture
from hailuo_desktop.domain.video_origin import VideoOrigin
from hailuo_desktop.ui.composer.framed_view import framed_view, load_preview

if TYPE_CHECKING:
    from hailuo_desktop.services.picture_desk import LookedAt

_MOST_DRAWN = 8


def rule_key(rule: PictureRule) -> str:
    """What a frame is drawn for: another rule may need another one."""
    return f"{rule.narrowest} {rule.widest} {rule.short_side_over} {rule.long_side_up_to}"


@dataclass(frozen=True, kw_only=True, eq=False)
class HeldPicture:
    """A picture that was looked at, and what the user drew on it.

    Attributes:
        looked_at: what it is.
        preview: the whole of it, small.
        drawn: by the key of the rule it was drawn for, the last one last.
        is_recalled: what is drawn is of an earlier day.
        video: where it is a frame of a video.
    """

    looked_at: LookedAt
    preview: QPixmap
    drawn: dict[str, Framing] = field(default_factory=dict)
    is_recalled: bool = False
    video: VideoOrigin | None = None
    _views: dict[Framing | None, QPixmap] = field(default_factory=dict)

    @classmethod
    def of(
        cls, looked_at: LookedAt, drawn: Mapping[str, Framing], video: VideoOrigin | None = None
    ) -> HeldPicture:
        """A picture that has just come, with what is remembered of it."""
        return cls(
            looked_at=looked_at,
            preview=load_preview(looked_at.preview),
            drawn=dict(drawn),
            is_recalled=bool(drawn),
            video=video,
        )

    def framing_for(self, rule: PictureRule) -> Framing | None:
        """The frame drawn for this rule, else the newest one that is legal by it, else none."""
        exact = self.drawn.get(rule_key(rule))
        if exact is not None:
            return exact
        for framing in reversed(self.drawn.values()):
            if not rule.problems(self._framed(framing), ""):
                return framing
        return None

    @property
    def newest(self) -> Framing | None:
        """The frame that was drawn last, for whatever rule."""
        return next(reversed(self.drawn.values()), None)

    def picture_for(self, rule: PictureRule) -> Picture:
        """The picture as it would be sent to a model with this rule."""
        return self._framed(self.framing_for(rule))

    def view_for(self, rule: PictureRule) -> QPixmap:
        """How that looks; the same image for as long as it looks the same."""
        picture = self.picture_for(rule)
        if picture.framing not in self._views:
            while len(self._views) > _MOST_DRAWN:
                del self._views[next(iter(self._views))]
            self._views[picture.framing] = framed_view(self.preview, picture)
        return self._views[picture.framing]

    def trouble_with(self, rule: PictureRule) -> frozenset[ErrorKind]:
        """What this rule has against the picture as it would be sent."""
        return frozenset(each.kind for each in rule.problems(self.picture_for(rule), ""))

    def framed(self, rule: PictureRule, framing: Framing) -> HeldPicture:
        """The same with this frame drawn for this rule; with nothing drawn if all are the whole on white."""
        drawn = {key: each for key, each in self.drawn.items() if key != rule_key(rule)}
        drawn[rule_key(rule)] = framing
        if all(each == WHOLE for each in drawn.values()):
            drawn = {}
        drawn = dict(list(drawn.items())[-_MOST_DRAWN:])
        return replace(self, drawn=drawn, is_recalled=False)

    def enlarged_for(self, rule: PictureRule) -> HeldPicture:
        """The same, scaled up to what this rule wants."""
        framing = self.framing_for(rule) or WHOLE
        return self.framed(rule, msgspec.structs.replace(framing, enlarged=True))

    def is_beside(self, other: HeldPicture) -> bool:
        """Whether both are frames of one video."""
        if self.video is None or other.video is None or self.video.path != other.video.path:
            return False
        mine, its = self.looked_at.picture, other.looked_at.picture
        return (mine.width, mine.height) == (its.width, its.height)

    def drawn_as(self, other: HeldPicture) -> HeldPicture:
        """The same, in the frames of another picture."""
        return replace(self, drawn=other.drawn, is_recalled=False)

    def unframed(self) -> HeldPicture:
        """The same with nothing drawn."""
        return replace(self, drawn={}, is_recalled=False)

    def _framed(self, framing: Framing | None) -> Picture:
        whole = None if framing == WHOLE else framing
        picture = self.looked_at.picture
        return msgspec.structs.replace(picture, framing=whole, video=self.video or picture.video)
