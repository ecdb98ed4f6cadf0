"""What MiniMax takes and refuses, as its published pages list it."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

Formats = Mapping[str, tuple[int, ...]]

_HAILUO: Formats = {"768P": (6, 10), "1080P": (6,)}


@dataclass(frozen=True)
class FirstModel:
    """A model of the first version. The older ones have no `formats`, and refuse the fields for it."""

    text: bool = False
    image: bool = False
    last: bool = False
    subject: bool = False
    formats: Formats = field(default_factory=dict)
    small: bool = False
    """512P too, but only from a first frame alone."""

    def problem(self, body: Mapping[str, Any]) -> str:
        """Why the request is refused, or ""."""
        kinds: dict[str, type] = {"prompt": str, "prompt_optimizer": bool}
        if self.formats:
            kinds |= {"resolution": str, "duration": int}
        if self.image:
            kinds["first_frame_image"] = str
        if self.last:
            kinds["last_frame_image"] = str
        if self.subject:
            kinds["subject_reference"] = list
        if self.formats and "last_frame_image" not in body:
            kinds["fast_pretreatment"] = bool
        for name, value in body.items():
            if name != "model" and (name not in kinds or type(value) is not kinds[name]):
                return f"invalid params, {name}"
        if len(body.get("prompt", "")) > 2000:
            return "invalid params, prompt is too long"
        return self._source_problem(body) or self._format_problem(body)

    def _source_problem(self, body: Mapping[str, Any]) -> str:
        if self.subject:
            return _subject_problem(body.get("subject_reference"))
        pictures = [body[name] for name in ("first_frame_image", "last_frame_image") if name in body]
        if not pictures and not self.text:
            return "invalid params, first_frame_image is required"
        if not pictures and not body.get("prompt", "").strip():
            return "invalid params, prompt is required"
        return next((words for words in map(picture_problem, pictures) if words), "")

    def _format_problem(self, body: Mapping[str, Any]) -> str:
        if not self.formats:
            return ""
        formats = dict(self.formats)
        if self.small and "first_frame_image" in body and "last_frame_image" not in body:
            formats["512P"] = (6, 10)
        if body.get("duration", 6) in formats.get(body.get("resolution", "768P"), ()):
            return ""
        return "invalid params, resolution and duration do not go together"


FIRST: Mapping[str, FirstModel] = {
    "MiniMax-Hailuo-2.3": FirstModel(text=True, image=True, formats=_HAILUO),
    "MiniMax-Hailuo-2.3-Fast": FirstModel(image=True, formats=_HAILUO),
    "MiniMax-Hailuo-02": FirstModel(text=True, image=True, last=True, formats=_HAILUO, small=True),
    "T2V-01": FirstModel(text=True),
    "T2V-01-Director": FirstModel(text=True),
    "I2V-01": FirstModel(image=True),
    "I2V-01-Director": FirstModel(image=True),
    "I2V-01-live": FirstModel(image=True),
    "S2V-01": FirstModel(subject=True),
}

SECOND: Mapping[str, tuple[frozenset[str], range]] = {
    "MiniMax-H3": (frozenset({"768P", "2K"}), range(4, 16)),
    "MiniMax-H3-Max": (frozenset({"480P", "768P"}), range(5, 16)),
}
"""Resolutions and seconds."""

_RATIOS = frozenset({"21:9", "16:9", "4:3", "1:1", "3:4", "9:16"})
_KEYFRAMES = frozenset({"first_frame", "last_frame"})


def second_problem(body: Mapping[str, Any]) -> str:
    """Why a request of the second version is refused, or ""."""
    resolutions, seconds = SECOND[body["model"]]
    unknown = body.keys() - {"model", "content", "resolution", "duration", "ratio"}
    if unknown:
        return f"invalid params, {min(unknown)}"
    if type(body.get("duration")) is not int or body["duration"] not in seconds:
        return "invalid params, duration"
    if body.get("resolution") not in resolutions:
        return "invalid params, resolution"
    content = body.get("content")
    if not isinstance(content, list) or not all(isinstance(item, dict) for item in content):
        return "invalid params, content"
    texts = [item.get("text") for item in content if item.get("type") == "text"]
    if len(texts) != 1 or not isinstance(texts[0], str) or not 0 < len(texts[0].strip()) <= 7000:
        return "invalid params, content must include a non-empty text item (prompt is required)"
    pictures = [item for item in content if item.get("type") == "image_url"]
    roles = [item.get("role") for item in pictures]
    if len(pictures) + 1 != len(content) or (_KEYFRAMES & set(roles) and "reference_image" in roles):
        return "invalid params, content"
    if set(roles) - _KEYFRAMES - {"reference_image"} or any(roles.count(role) > 1 for role in _KEYFRAMES):
        return "invalid params, role"
    if not pictures and body.get("ratio") not in _RATIOS:
        return "invalid params, ratio"
    links = [item["image_url"].get("url") for item in pictures if isinstance(item.get("image_url"), dict)]
    if len(links) != len(pictures):
        return "invalid params, image_url"
    return next((words for words in (picture_problem(link, 255, 30) for link in links) if words), "")


def picture_problem(value: object, short_side_over: int = 300, megabytes: int = 20) -> str:
    """Why a picture is refused, or "". A public link is believed; a data URL must be what its label says."""
    if not isinstance(value, str):
        return "invalid params, image"
    if value.startswith("https://"):
        return ""
    parts = re.match(r"data:(image/(?:jpeg|png|webp));base64,", value)
    if parts is None:
        return "invalid params, image must be a link or a data URL"
    try:
        content = base64.b64decode(value[parts.end() :], validate=True)
        with Image.open(io.BytesIO(content)) as picture:
            label, (width, height) = Image.MIME.get(picture.format or "", ""), picture.size
    except (ValueError, OSError):
        return "invalid params, image cannot be read"
    if label != parts[1]:
        return f"invalid params, image is {label} and not {parts[1]}"
    fits = min(width, height) > short_side_over and 0.4 <= width / height <= 2.5
    return "" if fits and len(content) < megabytes * 1_000_000 else "invalid params, image size"


def _subject_problem(value: object) -> str:
    match value:
        case [{"type": "character", "image": [str() as picture], **rest}] if not rest:
            return picture_problem(picture)
    return "invalid params, subject_reference"
