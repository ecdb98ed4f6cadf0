"""Pictures from the web: fetched when the user says so, and kept in the library."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from hailuo_desktop.services.picture_desk import PictureDesk


class FetchesPictures(Protocol):
    """Knows how to ask a link; see `providers.picture_fetch`."""

    def check(self, link: str) -> None:
        """Raise AppError LINK_UNSAFE for a link that may not be asked, without asking it."""

    async def fetch(self, link: str) -> bytes:
        """The picture at the end of the link, or an AppError of the LINK_ kinds."""


class PictureFetching:
    """Fetches pictures. Nothing is asked by itself: each call of `fetch` stands for a press of the user."""

    def __init__(self, fetcher: FetchesPictures, pictures: PictureDesk) -> None:
        self._fetcher = fetcher
        self._pictures = pictures

    def check(self, link: str) -> None:
        """Raise AppError LINK_UNSAFE for a link that would not be fetched. Asks nobody."""
        self._fetcher.check(link)

    async def fetch(self, link: str) -> Path:
        """The library's file of the picture at the end of the link.

        Raises:
            AppError: one of the LINK_ kinds, or as `PictureDesk.keep_pasted` does.
        """
        return await self._pictures.keep_pasted(await self._fetcher.fetch(link))
