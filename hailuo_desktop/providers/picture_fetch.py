"""Fetches a picture from a link that a person handed over and asked to have fetched.

The same rules as for downloads (see `links`): no key, no cookies, nothing of the user's, each hop checked.
What does not begin like a picture is not taken in.
"""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING

from hailuo_desktop.domain.errors import AppError, ErrorKind, Fact
from hailuo_desktop.domain.file_kinds import ENOUGH, FileKind, kind_by_bytes
from hailuo_desktop.providers.base import LinkTrust
from hailuo_desktop.providers.checked_link import CheckedLinks
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.providers.links import Resolver, check_link, system_resolver

if TYPE_CHECKING:
    import httpx

LARGEST_PICTURE = 50_000_000
DEADLINE = 30.0
"""Seconds the whole of it may take, redirects and all."""

_STALL = 10.0
_FEWEST = 16
"""Bytes without which nothing can be told."""

_KINDS = {
    ErrorKind.RESULT_LINK_UNSAFE: ErrorKind.LINK_UNSAFE,
    ErrorKind.CONNECTION_INSECURE: ErrorKind.LINK_UNREACHABLE,
    ErrorKind.UNREACHABLE: ErrorKind.LINK_UNREACHABLE,
}


class PictureFetcher:
    """Follows links by the same rules as downloads do."""

    def __init__(
        self,
        clients: ClientFactory,
        *,
        trust: LinkTrust = LinkTrust.PUBLIC,
        largest: int = LARGEST_PICTURE,
        deadline: float = DEADLINE,
        resolve: Resolver = system_resolver,
    ) -> None:
        """Take the parts.

        Args:
            trust: LOOPBACK where everything else that is asked is on this computer, too.
            largest: bytes of a picture that is taken in.
            deadline: seconds for all of it.
        """
        self._links = CheckedLinks(
            clients, stall=min(_STALL, deadline), lost=ErrorKind.LINK_UNREACHABLE, resolve=resolve
        )
        self._trust = trust
        self._largest = largest
        self._deadline = deadline

    def check(self, link: str) -> None:
        """See whether the link may be asked at all, as far as its text tells.

        Raises:
            AppError: LINK_UNSAFE.
        """
        try:
            check_link(link, self._trust)
        except AppError as error:
            raise _told(error, "") from None

    async def fetch(self, link: str) -> bytes:
        """The picture at the end of the link, as the server sends it.

        Raises:
            AppError: LINK_UNSAFE, LINK_UNREACHABLE, LINK_REFUSED, LINK_TOO_SLOW, LINK_TOO_LARGE,
                LINK_WEB_PAGE, or LINK_NO_PICTURE.
        """
        self.check(link)
        host = check_link(link, self._trust).hostname or ""
        body = _Body(host, self._largest)
        try:
            async with asyncio.timeout(self._deadline) as deadline:
                async with self._links.open(link, self._trust, {"Accept": "image/*"}) as response:
                    body.begin(response)
                    async for chunk in response.aiter_raw():
                        body.take(chunk)
                        if body.refusal is not None:
                            # Ended from within: httpx does not take it well to be left in the middle.
                            deadline.reschedule(asyncio.get_running_loop().time())
        except TimeoutError:
            facts: dict[str, Fact] = {"host": host, "seconds": round(self._deadline)}
            raise body.refusal or AppError(ErrorKind.LINK_TOO_SLOW, facts=facts) from None
        except AppError as error:
            raise body.refusal or _told(error, host) from None
        return body.whole()


class _Body:
    """What has come of an answer, and why it is not taken, once that is known."""

    def __init__(self, host: str, largest: int) -> None:
        self.refusal: AppError | None = None
        self._host = host
        self._largest = largest
        self._announced = 0
        self._is_page = False
        self._is_picture = False
        self._data = bytearray()

    def begin(self, response: httpx.Response) -> None:
        """Judge by the head; raises what is wrong with it."""
        if response.status_code != 200:
            facts: dict[str, Fact] = {"host": self._host, "status": response.status_code}
            raise AppError(ErrorKind.LINK_REFUSED, facts=facts)
        if response.headers.get("content-encoding", "identity").casefold() not in ("identity", ""):
            raise self._error(ErrorKind.LINK_NO_PICTURE)
        length = response.headers.get("content-length", "")
        self._announced = int(length) if re.fullmatch(r"[0-9]{1,18}", length) else 0
        self._is_page = response.headers.get("content-type", "").casefold().startswith("text/html")

    def take(self, chunk: bytes) -> None:
        """Collect as long as it may be a picture that is not too large."""
        if self.refusal is not None:
            return
        self._data += chunk
        head = bytes(self._data[:ENOUGH])
        if not self._is_picture and len(head) >= _FEWEST:
            self._judge(head)
        if self._is_picture and max(len(self._data), self._announced) > self._largest:
            facts: dict[str, Fact] = {"host": self._host, "limit": self._largest // 1_000_000}
            self.refusal = AppError(ErrorKind.LINK_TOO_LARGE, facts=facts)

    def whole(self) -> bytes:
        """All of it; raises why it is not taken."""
        if not self._is_picture and self.refusal is None:
            self._judge(bytes(self._data[:ENOUGH]).ljust(ENOUGH))
        if self.refusal is not None:
            raise self.refusal
        return bytes(self._data)

    def _judge(self, head: bytes) -> None:
        kind = kind_by_bytes(head)
        self._is_picture = kind is FileKind.PICTURE
        if kind is FileKind.PAGE or (kind is FileKind.OTHER and self._is_page and len(head) >= ENOUGH):
            self.refusal = self._error(ErrorKind.LINK_WEB_PAGE)
        elif kind is FileKind.VIDEO or (kind is FileKind.OTHER and len(head) >= ENOUGH):
            self.refusal = self._error(ErrorKind.LINK_NO_PICTURE)

    def _error(self, kind: ErrorKind) -> AppError:
        return AppError(kind, facts={"host": self._host})


def _told(error: AppError, host: str) -> AppError:
    """The same failure as one of a link that a person handed over."""
    kind = _KINDS.get(error.kind, error.kind)
    return AppError(kind, facts={"host": host, **error.facts}, message=error.message)
