"""The library's own copies of a batch's pictures: made once each, whatever becomes of the sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from hailuo_desktop.domain.errors import AppError, Failure
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import GenerationRequest, Picture
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.picture_desk import PictureDesk

_OF_PICTURES = "picture_"
"""How the kinds begin that tell what is wrong with one picture."""

_Key = tuple[Picture, PictureRule]


class KeptPictures:
    """Copies by picture and rule: many rows share few pictures."""

    def __init__(self, desk: PictureDesk, catalogue: Catalogue) -> None:
        self._desk = desk
        self._catalogue = catalogue
        self._copies: dict[_Key, Picture] = {}
        self._failures: dict[_Key, Failure] = {}

    async def keep(
        self, requests: Sequence[GenerationRequest], told: Callable[[int, int], None] | None = None
    ) -> None:
        """Have the pictures of these requests kept; `told` hears how many are, of how many.

        One that cannot be kept does not hinder the others (see `failure`).

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE, or MODEL_UNKNOWN.
        """
        wanted: dict[_Key, GenerationRequest] = {}
        for request in requests:
            for picture in _pictures(request):
                wanted.setdefault((picture, self._rule(request)), request)
        for number, ((picture, rule), request) in enumerate(wanted.items()):
            if told is not None:
                told(number, len(wanted))
            alone = msgspec.structs.replace(request, image=picture, end_image=None, references=())
            try:
                copy = (await self._desk.keep(alone, rule)).image
            except AppError as error:
                if not error.kind.value.startswith(_OF_PICTURES):
                    raise
                self._failures[picture, rule] = error.record()
            else:
                assert copy is not None
                self._copies[picture, rule] = copy

    def failure(self, request: GenerationRequest) -> Failure | None:
        """Why a picture of this request could not be kept, or None."""
        rule = self._rule(request)
        failures = (self._failures.get((picture, rule)) for picture in _pictures(request))
        return next((each for each in failures if each is not None), None)

    def kept(self, request: GenerationRequest) -> GenerationRequest:
        """The request with the copies in the places of its pictures."""
        rule = self._rule(request)

        def copy(picture: Picture | None) -> Picture | None:
            return self._copies[picture, rule] if picture is not None else None

        return msgspec.structs.replace(
            request,
            image=copy(request.image),
            end_image=copy(request.end_image),
            references=tuple(self._copies[each, rule] for each in request.references),
        )

    def _rule(self, request: GenerationRequest) -> PictureRule:
        return self._catalogue.spec(request.provider, request.model).picture


def _pictures(request: GenerationRequest) -> tuple[Picture, ...]:
    ends = (each for each in (request.image, request.end_image) if each is not None)
    return (*ends, *request.references)
