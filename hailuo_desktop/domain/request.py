"""What the user asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from hailuo_desktop.domain.framing import Framing, Window
from hailuo_desktop.domain.video_origin import VideoOrigin

FieldValue = str | int | float | bool | list[Any] | dict[str, Any]
"""What a field of a model can hold; lists and objects hold the same."""


class Picture(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A picture file that has been looked at.

    Attributes:
        path: absolute path of the file.
        width, height: in pixels, upright (orientation applied).
        size: of the file, in bytes.
        media_type: by content, e.g. "image/jpeg"; the file's name may lie.
        digest: SHA-256 of the file's bytes in hexadecimal, or "" where nobody asked.
        framing: the part of it that is sent, or None for the whole.
        video: where it is a frame of a video.
    """

    path: str
    width: int
    height: int
    size: int
    media_type: str
    digest: str = ""
    framing: Framing | None = None
    video: VideoOrigin | None = None

    @property
    def window(self) -> Window:
        """The pixels that are sent."""
        if self.framing is None:
            return Window(0, 0, self.width, self.height)
        return self.framing.window(self.width, self.height)


class SentPicture(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A picture and the field of the request that its link goes into.

    `in_list` says that the field holds a list; `item`, where its entries are objects, their other fields,
    and the one that is empty takes the link.
    """

    field: str
    picture: Picture
    in_list: bool = False
    item: dict[str, str] | None = None


def with_links(
    fields: Mapping[str, FieldValue], pictures: Sequence[SentPicture], links: Sequence[str]
) -> dict[str, FieldValue]:
    """The fields with the pictures' links in their places, in the order of the pictures."""
    whole = dict(fields)
    for sent, link in zip(pictures, links, strict=True):
        entry: str | dict[str, str] = link
        if sent.item is not None:
            entry = {name: value or link for name, value in sent.item.items()}
        if sent.in_list:
            before = whole.get(sent.field)
            whole[sent.field] = [*before, entry] if isinstance(before, list) else [entry]
        else:
            whole[sent.field] = entry
    return whole


class GenerationRequest(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One clip as the user wants it.

    Attributes:
        provider: id of the provider, e.g. "atlas".
        model: id of a model family ("hailuo-02"), or a provider's model id ("minimax/hailuo-02/fast").
        prompt: what should move; camera commands in brackets.
        image: the first frame, or None for text to video.
        end_image: the last frame, where the model takes one.
        references: pictures of what is to be seen, where the model takes such.
        resolution: as the family spells it, e.g. "768P"; "" for the family's usual one.
        duration: seconds; 0 for the family's usual one.
        fields: further fields of the model, by their names.
    """

    provider: str
    model: str
    prompt: str = ""
    image: Picture | None = None
    end_image: Picture | None = None
    references: tuple[Picture, ...] = ()
    resolution: str = ""
    duration: int = 0
    fields: dict[str, FieldValue] = {}
