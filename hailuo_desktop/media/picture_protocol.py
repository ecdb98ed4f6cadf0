"""What is asked of the process that looks at pictures, and what it answers.

Each message is its length, four bytes with the highest first, and a MessagePack map. The answers come in the
order of the questions.
"""

from __future__ import annotations

import msgspec

from hailuo_desktop.domain.errors import Failure
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.picture_source import FrameFacts, PictureSource
from hailuo_desktop.domain.request import Picture

HEAD = 4
"""Bytes of a length."""

LONGEST = 20_000_000
"""Bytes of a message; the largest holds a preview."""

ENDED_IDLE = 3
"""The exit code of a process that nobody asked for a while."""

PREVIEW_SIDE = 1024


class Look(msgspec.Struct, frozen=True, tag=True):
    """What is the picture at `path`, and what does it look like?"""

    path: str


class Prepare(msgspec.Struct, frozen=True, tag=True):
    """Write the picture to the new file `target` as it is sent by this rule."""

    picture: Picture
    rule: PictureRule
    target: str


class TakeFrame(msgspec.Struct, frozen=True, tag=True):
    """Write the frame of that moment in seconds, or the last one, to the new file `target` as PNG."""

    video: str
    moment: float | None
    target: str


class Looked(msgspec.Struct, frozen=True, tag=True):
    """The picture, upright; and a JPEG of it, or a PNG if something of it is transparent."""

    picture: Picture
    source: PictureSource
    preview: bytes


class Prepared(msgspec.Struct, frozen=True, tag=True):
    """The file that was written; its path is the target."""

    picture: Picture


class FrameTaken(msgspec.Struct, frozen=True, tag=True):
    """The frame that was written, and the SHA-256 of the file in hexadecimal."""

    facts: FrameFacts
    digest: str


class Failed(msgspec.Struct, frozen=True, tag=True):
    """Why there is nothing."""

    failure: Failure


Request = Look | Prepare | TakeFrame
Answer = Looked | Prepared | FrameTaken | Failed

read_request = msgspec.msgpack.Decoder(Request).decode
read_answer = msgspec.msgpack.Decoder(Answer).decode
_write = msgspec.msgpack.Encoder().encode


def framed(message: Request | Answer) -> bytes:
    """The message as it goes through a pipe."""
    content = _write(message)
    return len(content).to_bytes(HEAD, "big") + content
