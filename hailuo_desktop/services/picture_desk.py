"""Where pictures come in: looked at off the loop's thread, shown small, kept clean."""

from __future__ import annotations

import asyncio
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import GenerationRequest, Picture
from hailuo_desktop.storage.media_library import MediaLibrary

PREVIEW_SIDE = 1024


class LookedAt(msgspec.Struct, frozen=True, kw_only=True):
    """A picture and a small upright JPEG of it, at most PREVIEW_SIDE pixels."""

    picture: Picture
    preview: bytes


class PictureDesk:
    """Examines pictures and keeps the library's own copies of them."""

    def __init__(self, library: MediaLibrary) -> None:
        self._library = library

    async def look_at(self, path: Path) -> LookedAt:
        """What the picture is, with a preview. Raises AppErrors of the PICTURE_ kinds."""

        def look() -> LookedAt:
            from hailuo_desktop.media import reference_image

            picture = reference_image.examine(path)
            return LookedAt(picture=picture, preview=reference_image.preview(path, PREVIEW_SIDE))

        return await asyncio.to_thread(look)

    async def examine(self, path: Path) -> Picture:
        """What the picture is. Raises AppErrors of the PICTURE_ kinds."""

        def look() -> Picture:
            from hailuo_desktop.media import reference_image

            return reference_image.examine(path)

        return await asyncio.to_thread(look)

    async def keep_pasted(self, data: bytes) -> Path:
        """Keep a pasted bitmap (any encoding that can be read) as a file; returns its path.

        Raises:
            AppError: PICTURE_NOT_A_PICTURE for what is no picture, DISK_FULL or FOLDER_UNWRITABLE.
        """
        media_type = "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
        if media_type == "image/jpeg" and not data.startswith(b"\xff\xd8"):
            raise AppError(ErrorKind.PICTURE_NOT_A_PICTURE, facts={"name": "clipboard"})
        return await asyncio.to_thread(self._library.keep_picture, data, media_type)

    async def keep(self, request: GenerationRequest, rule: PictureRule) -> GenerationRequest:
        """The same request with its pictures replaced by the library's clean copies, legal by `rule`.

        Raises AppErrors of the PICTURE_ kinds, DISK_FULL or FOLDER_UNWRITABLE.
        """

        async def keep(picture: Picture | None) -> Picture | None:
            return None if picture is None else await asyncio.to_thread(self._keep, picture, rule)

        references = [await asyncio.to_thread(self._keep, each, rule) for each in request.references]
        return msgspec.structs.replace(
            request,
            image=await keep(request.image),
            end_image=await keep(request.end_image),
            references=tuple(references),
        )

    def _keep(self, picture: Picture, rule: PictureRule) -> Picture:
        from hailuo_desktop.media import reference_image

        copy = reference_image.clean_copy(Path(picture.path), rule.largest_file)
        path = self._library.keep_picture(copy.data, copy.media_type)
        return Picture(
            path=str(path),
            width=copy.width,
            height=copy.height,
            size=len(copy.data),
            media_type=copy.media_type,
        )
