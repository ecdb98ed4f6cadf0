"""What takes time before the composer can show it: the forms of listed models, and earlier requests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.request import GenerationRequest, Picture
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.composer.picture_box import Place
from hailuo_desktop.ui.errands import Run

if TYPE_CHECKING:
    from hailuo_desktop.services.picture_desk import LookedAt, PictureDesk


class ComposerFlow(QObject):
    """Brings the composer forms and earlier requests.

    Of two forms that are wanted, the later one counts, and so does any other choice made meanwhile. A form
    that cannot be had is told as an AppError; the model in use stays.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        composer: Composer,
        run: Run,
        tell: Callable[[AppError], None],
        parent: QObject,
    ) -> None:
        """Connect the composer; `tell` is called with what hinders only a part."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._composer = composer
        self._run = run
        self._tell = tell
        self._desk: PictureDesk | None = None
        self._wish = 0
        composer.form_asked.connect(lambda listing: run(self._take(listing.provider, listing.id)))
        composer.format.model_box.chosen.connect(self._forget)

    def attach(self, desk: PictureDesk, settings: Settings) -> None:
        """Begin to work, and choose the listed model of the last time, if its form can be had."""
        self._desk = desk
        spec = self._composer.spec
        if settings.model and (settings.provider, settings.model) != (spec.provider, spec.id):
            self._run(self._restore(settings))

    def renew(self, provider: str) -> None:
        """Take in the model that is chosen as it is now, if it is this provider's: its prices are others."""
        choice, spec = self._composer.format, self._composer.spec
        if spec.provider == provider:
            choice.choose(provider, spec.id, choice.resolution, choice.duration)

    async def edit(self, request: GenerationRequest) -> None:
        """Put a request back into the form, with its pictures as far as they are still there."""
        if self._desk is None:
            return
        try:
            if not self._composer.format.model_box.choose(request.provider, request.model):
                await self._take(request.provider, request.model)
        except AppError as error:
            self._tell(error)  # the words and pictures are there for another model
        pictures: dict[Place, LookedAt] = {}
        references: list[LookedAt] = []
        first: list[tuple[Place, Picture | None]] = [
            ("image", request.image),
            ("end_image", request.end_image),
        ]
        for place, picture in (*first, *(("references", each) for each in request.references)):
            if picture is not None:
                try:
                    looked_at = _as_before(await self._desk.look_at(Path(picture.path)), picture)
                except AppError as error:
                    self._tell(error)
                    continue
                if place == "references":
                    references.append(looked_at)
                else:
                    pictures[place] = looked_at
        self._composer.fill(request, pictures, references)

    async def _restore(self, settings: Settings) -> None:
        try:
            await self._catalogue.load()
            await self._take(settings.provider, settings.model, settings.resolution, settings.duration)
        except AppError:
            return  # nobody asks for it just now: the usual model stands there instead

    async def _take(self, provider: str, model: str, resolution: str = "", duration: int = 0) -> None:
        self._wish += 1
        wish = self._wish
        listing = self._catalogue.listing(provider, model)
        box = self._composer.format.model_box
        box.show_fetching(listing.label if listing is not None else model)
        try:
            spec = await self._catalogue.form(provider, model)
        except AppError:
            if wish == self._wish:
                raise
        else:
            if wish == self._wish:
                self._composer.take_form(spec, resolution, duration)
        finally:
            if wish == self._wish:
                box.show_fetching("")

    def _forget(self) -> None:
        self._wish += 1


def _as_before(looked_at: LookedAt, picture: Picture) -> LookedAt:
    """What is known of the picture besides what can be seen: the video that it is a frame of."""
    known = msgspec.structs.replace(looked_at.picture, video=picture.video)
    return msgspec.structs.replace(looked_at, picture=known)
