"""The bodies of requests: made beside the loop, and known to have been asked for or not."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path
from typing import BinaryIO

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind

_CHUNK = 256 * 1024


class SentBody:
    """A request's body. `begun` once it was asked for.

    httpcore asks for it after the head of the request has gone out. As long as it did not, the server
    has not seen a whole request and cannot have acted on one.
    """

    def __init__(
        self,
        media_type: str = "",
        length: int = 0,
        chunks: Callable[[], AsyncIterator[bytes]] | None = None,
    ) -> None:
        self.media_type = media_type
        self.length = length
        self.begun = False
        self._chunks = chunks

    async def __aiter__(self) -> AsyncIterator[bytes]:
        self.begun = True
        if self._chunks is not None:
            async for chunk in self._chunks():
                yield chunk


async def json_body(fields: Mapping[str, object]) -> SentBody:
    """The fields as JSON."""
    # With pictures in it this is megabytes: neither making them nor encrypting them may hold up the loop.
    encoded = await asyncio.to_thread(msgspec.json.encode, fields)

    async def chunks() -> AsyncIterator[bytes]:
        for place in range(0, len(encoded), _CHUNK):
            yield encoded[place : place + _CHUNK]

    return SentBody("application/json", len(encoded), chunks)


async def multipart_body(file: Path, name: str, media_type: str) -> SentBody:
    """A file as the one field "file" of a form (RFC 7578), read while it is sent.

    Raises:
        AppError: PICTURE_MISSING; while it is sent, PICTURE_UNREADABLE, where the file ends too early.
    """
    boundary = secrets.token_hex(16)
    head = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
        f"Content-Type: {media_type}\r\n\r\n"
    ).encode()
    tail = f"\r\n--{boundary}--\r\n".encode()
    try:
        size = (await asyncio.to_thread(file.stat)).st_size
    except OSError:
        raise AppError(ErrorKind.PICTURE_MISSING, facts={"path": str(file)}) from None

    async def chunks() -> AsyncIterator[bytes]:
        yield head
        try:
            stream: BinaryIO = await asyncio.to_thread(file.open, "rb")
            try:
                left = size
                while left and (chunk := await asyncio.to_thread(stream.read, min(left, _CHUNK))):
                    left -= len(chunk)
                    yield chunk
            finally:
                stream.close()
        except OSError:
            left = size
        if left:
            raise AppError(ErrorKind.PICTURE_UNREADABLE, facts={"name": file.name})
        yield tail

    return SentBody(f"multipart/form-data; boundary={boundary}", len(head) + size + len(tail), chunks)
