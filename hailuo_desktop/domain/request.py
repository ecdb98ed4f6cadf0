"""What the user asks for."""

from __future__ import annotations

import msgspec

FieldValue = str | int | float | bool


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture file that has been looked at.

    Attributes:
        path: absolute path of the file.
        width, height: in pixels, upright (orientation applied).
        size: of the file, in bytes.
        media_type: by content, e.g. "image/jpeg"; the file's name may lie.
    """

    path: str
    width: int
    height: int
    size: int
    media_type: str


class GenerationRequest(msgspec.Struct, frozen=True, kw_only=True):
    """One clip as the user wants it.

    Attributes:
        provider: id of the provider, e.g. "atlas".
        model: id of a model family ("hailuo-02"), or a provider's model id ("minimax/hailuo-02/fast").
        prompt: what should move; camera commands in brackets.
        image: the first frame, or None for text to video.
        end_image: the last frame, where the model takes one.
        resolution: as the family spells it, e.g. "768P"; "" for the family's usual one.
        duration: seconds; 0 for the family's usual one.
        fields: further fields of the model, by their names.
    """

    provider: str
    model: str
    prompt: str = ""
    image: Picture | None = None
    end_image: Picture | None = None
    resolution: str = ""
    duration: int = 0
    fields: dict[str, FieldValue] = {}
