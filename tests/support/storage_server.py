"""The result storage by itself, on a port of its own, and downloads from it that are cut."""

from __future__ import annotations

import asyncio
import hashlib
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.providers.base import LinkTrust
from hailuo_desktop.providers.download import HttpDownloader
from hailuo_desktop.providers.http import ClientFactory
from tests.support.atlas_switches import StorageSwitches
from tests.support.raw_http import ServerThread, serve_http
from tests.support.result_storage import ResultStorage

MOVIE = b"\x00\x00\x00\x18ftypmp42" + random.Random(7).randbytes(200_000)
PATH = "/videos/clip.mp4"


class StorageServer(ResultStorage):
    """Serves MOVIE at PATH; its switches are at hand."""

    def __init__(self) -> None:
        self.now = StorageSwitches()
        super().__init__(lambda: self.now)
        self.files[PATH] = MOVIE
        self._threads = ServerThread()
        port = self._threads.listen(lambda reader, writer: serve_http(self.handle, reader, writer))
        self.origin = f"http://127.0.0.1:{port}"

    def set(self, **switches: Any) -> None:
        self.now = StorageSwitches(**switches)

    @property
    def link(self) -> str:
        """Each time signed anew."""
        return f"{self.origin}{PATH}?Signature={random.random()}"

    def stop(self) -> None:
        self._threads.stop()


def fetch_through_cuts(
    storage: StorageServer, clients: ClientFactory, part: Path, places: Sequence[int], **switches: Any
) -> float:
    """Fetch MOVIE while the connection ends at each of these bytes of it, in ascending order.

    Asserts that each try but the last is interrupted and that the hash is right in the end. Returns how much
    the server had to send, in sizes of the file.
    """
    starts = [0, *places[:-1]]
    storage.set(cuts=[place - start for start, place in zip(starts, places, strict=True)], **switches)
    sent_before = storage.sent

    async def fetch() -> None:
        downloader = HttpDownloader(clients)
        for _ in places:
            try:
                await downloader.fetch(
                    storage.link, part, trust=LinkTrust.LOOPBACK, on_progress=lambda _: None
                )
            except AppError as error:
                if error.kind is not ErrorKind.DOWNLOAD_INTERRUPTED:
                    raise
            else:
                raise AssertionError("a cut went unnoticed")
        await downloader.fetch(storage.link, part, trust=LinkTrust.LOOPBACK, on_progress=lambda _: None)

    asyncio.run(fetch())
    assert hashlib.sha256(part.read_bytes()).digest() == hashlib.sha256(MOVIE).digest()
    return (storage.sent - sent_before) / len(MOVIE)


CUT_AND_THEN: dict[str, dict[str, Any]] = {
    "the rest": {"ranges": "honest"},
    "the rest, of no told length": {"ranges": "honest", "length": "chunked"},
    "the whole file": {"ranges": "ignored"},
    "other bytes of it": {"ranges": "wrong-start"},
    "another file": {"ranges": "changed-blindly"},
    "a web page": {"ranges": "html"},
}
"""What a server gives when it is asked for the rest of a file whose download was cut."""


async def fetch_through_each_cut(
    storage: StorageServer, clients: ClientFactory, folder: Path, places: Iterable[int], then: str
) -> list[str]:
    """Fetch MOVIE once for each of these places, cut there, and again; gives what is wrong.

    A file that is another one at the second look may be fetched whole; no mixture of the two may come of it.
    """
    downloader = HttpDownloader(clients)
    right = {MOVIE, MOVIE[:64] + MOVIE[:63:-1]} if then == "another file" else {MOVIE}
    wrong = []
    for place in places:
        part = folder / f"{place}.part"
        storage.requests.clear()
        storage.set(cuts=[place], **CUT_AND_THEN[then])
        for is_last in (False, True):
            try:
                await downloader.fetch(
                    storage.link, part, trust=LinkTrust.LOOPBACK, on_progress=lambda _: None
                )
            except AppError as error:
                if is_last or error.kind is not ErrorKind.DOWNLOAD_INTERRUPTED:
                    wrong.append(f"{place}, then {then}: {error}")
            else:
                if not is_last:
                    wrong.append(f"{place}, then {then}: the cut went unnoticed")
        if part.read_bytes() not in right:
            wrong.append(f"{place}, then {then}: a wrong file")
        part.unlink()
    return wrong


def every_place(count: int) -> list[int]:
    """So many bytes of MOVIE, from the first to the last, evenly."""
    return [number * (len(MOVIE) - 1) // (count - 1) for number in range(count)]


def random_places(seed: int, count: int) -> list[int]:
    """Bytes of MOVIE, each another one, ascending."""
    return sorted(random.Random(seed).sample(range(1, len(MOVIE)), count))
