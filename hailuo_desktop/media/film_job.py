"""The requests a film was made from, in its own file: texts by key, and pictures only where they are allowed.

No key can be among them: a request has none. Of the pictures' places only the names are written. What is read
may come from anybody, and is believed as little.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from hailuo_desktop.domain.request import GenerationRequest, Picture
from hailuo_desktop.media import labels_boxes
from hailuo_desktop.media.labels import read_texts

JOB_KEY = "hailuo_desktop_job"

PICTURE_UUID = bytes.fromhex("6e1d2f0ab8c64d3f9a0571c2e4f38b90")
"""Of the boxes that hold pictures of the requests: the name's length in two bytes, the name, the picture."""

FORMAT = 1
LONGEST_JOB = 1_000_000
LARGEST_PICTURE = 32_000_000
MOST_PICTURES = 50
MOST_REQUESTS = 500

_LONGEST_PROMPT = 20_000
_LONGEST_NAME = 200
_MOST_PARTS = 200


class CarriedJob(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What stands in a file. The pictures in the requests have names for paths, and no folders."""

    format: int
    requests: tuple[GenerationRequest, ...]

    @property
    def request(self) -> GenerationRequest:
        """The first one, which is the only one of a clip."""
        return self.requests[0]


_decoder = msgspec.json.Decoder(CarriedJob)


def job_text(requests: Iterable[GenerationRequest]) -> str:
    """What is written for these requests; each but once, and "" for none."""
    known: dict[bytes, GenerationRequest] = {}
    for request in requests:
        named = _with_names(request)
        known.setdefault(msgspec.json.encode(named), named)
    if not known:
        return ""
    text = msgspec.json.encode(CarriedJob(format=FORMAT, requests=tuple(known.values()))).decode()
    return text if len(text) <= LONGEST_JOB else ""


def read_job(path: Path) -> CarriedJob | None:
    """What a file carries, or None where there is nothing that can be used. Raises OSError."""
    texts = read_texts(path)
    return job_in(texts.get(JOB_KEY) or texts.get(JOB_KEY.upper()) or "")  # Matroska knows no small letters


def job_in(text: str) -> CarriedJob | None:
    """What stands in such a text, or None where there is nothing that can be used."""
    if not text or len(text) > LONGEST_JOB:
        return None
    try:
        job = _decoder.decode(text.encode(errors="replace"))
    except (msgspec.DecodeError, RecursionError, ValueError):
        return None
    is_modest = 1 <= len(job.requests) <= MOST_REQUESTS and all(map(_is_modest, job.requests))
    return job if job.format == FORMAT and is_modest else None


def add_pictures(path: Path, pictures: Sequence[Path]) -> None:
    """Add pictures to a video of boxes, at its end; those that cannot be read or are too large stay out."""
    for picture in dict.fromkeys(pictures):
        try:
            data = picture.read_bytes() if picture.stat().st_size <= LARGEST_PICTURE else b""
        except OSError:
            continue
        name = picture.name.encode()
        if data:
            labels_boxes.append_uuid_box(path, PICTURE_UUID, struct.pack(">H", len(name)) + name + data)


def carried_pictures(path: Path) -> dict[str, bytes]:
    """The pictures a file carries, by the names its requests have for them. Raises OSError."""
    found: dict[str, bytes] = {}
    for uuid, box in labels_boxes.uuid_boxes(path):
        if uuid != PICTURE_UUID or len(found) >= MOST_PICTURES:
            continue
        data = labels_boxes.content(path, box, LARGEST_PICTURE + _LONGEST_NAME + 2)
        length = int.from_bytes(data[:2], "big")
        name = data[2 : 2 + length].decode(errors="replace")
        if name and length <= _LONGEST_NAME and name == _name(name):
            found.setdefault(name, data[2 + length :])
    return found


def pictures_of(requests: Iterable[GenerationRequest]) -> list[Path]:
    """The files of all pictures in these requests."""
    return [Path(picture.path) for request in requests for picture in _pictures(request)]


def _pictures(request: GenerationRequest) -> list[Picture]:
    return [each for each in (request.image, request.end_image, *request.references) if each is not None]


def _with_names(request: GenerationRequest) -> GenerationRequest:
    def named(picture: Picture | None) -> Picture | None:
        if picture is None:
            return None
        # Nor does it say which video the picture is a frame of: that names folders, too.
        return msgspec.structs.replace(picture, path=_name(picture.path), video=None)

    return msgspec.structs.replace(
        request,
        image=named(request.image),
        end_image=named(request.end_image),
        references=tuple(each for each in map(named, request.references) if each is not None),
    )


def _name(path: str) -> str:
    return re.split(r"[/\\]", path)[-1]


def _is_modest(request: GenerationRequest) -> bool:
    """Whether a request is of a size that a person can have asked for, and names no folders."""
    pictures = _pictures(request)
    return (
        len(request.prompt) <= _LONGEST_PROMPT
        and all(len(each) <= _LONGEST_NAME for each in (request.provider, request.model, request.resolution))
        and len(pictures) <= MOST_PICTURES
        and len(request.fields) <= _MOST_PARTS
        and 0 <= request.duration <= 100_000
        and all(each.path == _name(each.path) and len(each.path) <= _LONGEST_NAME for each in pictures)
    )
