"""Makes programs of requests: of what the composer asks for, and of jobs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.key_variables import KEY_VARIABLES
from hailuo_desktop.domain.request import FieldValue, GenerationRequest, SentPicture, with_links
from hailuo_desktop.providers.base import Provider, ShowsRequests, SubmissionOrder
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.code_samples import Language, Sample, SamplePicture, render
from hailuo_desktop.services.picture_desk import PictureDesk


class CodeDesk:
    """Writes samples. Nothing is sent."""

    def __init__(
        self, catalogue: Catalogue, providers: Mapping[str, Provider], pictures: PictureDesk
    ) -> None:
        self._catalogue = catalogue
        self._providers = providers
        self._pictures = pictures

    async def of_request(self, request: GenerationRequest, language: Language) -> str:
        """The program that asks for this; its pictures are the library's clean copies.

        Raises:
            AppError: NO_REQUEST for a provider that sends none, and whatever has to be mended first.
        """
        shown = self._shown(request.provider)
        spec = await self._catalogue.form(request.provider, request.model)
        problems = spec.problems(request)
        if problems:
            raise problems[0].error()
        kept = await self._pictures.keep(request, spec.picture)
        chosen = spec.format_for(kept)
        if chosen is None:
            raise AppError(ErrorKind.INTERNAL)
        sample = _sample(shown, request.provider, chosen.model, spec.body(kept), spec.sent_pictures(kept))
        return render(sample, language)

    def of_job(self, job: Job, language: Language) -> str:
        """The program that asks for the same as this job.

        Raises:
            AppError: NO_REQUEST for a provider that sends none, or ADDRESS_INVALID.
        """
        sample = _sample(self._shown(job.provider), job.provider, job.model, job.fields, job.pictures)
        return render(sample, language)

    def _shown(self, provider: str) -> ShowsRequests:
        found: object = self._providers.get(provider)
        if not isinstance(found, ShowsRequests):
            raise AppError(ErrorKind.NO_REQUEST, facts={"provider": provider})
        return found


def _sample(
    shown: ShowsRequests,
    provider: str,
    model: str,
    fields: Mapping[str, FieldValue],
    pictures: Sequence[SentPicture],
) -> Sample:
    stand_ins = _stand_ins(fields, len(pictures))
    order = SubmissionOrder(model=model, fields=with_links(fields, pictures, stand_ins))
    return Sample(
        example=shown.example(order),
        key_variable=KEY_VARIABLES[provider],
        model=model,
        pictures=tuple(
            SamplePicture(stand_in=stand_in, path=sent.picture.path, media_type=sent.picture.media_type)
            for stand_in, sent in zip(stand_ins, pictures, strict=True)
        ),
    )


def _stand_ins(fields: Mapping[str, FieldValue], count: int) -> list[str]:
    """Links that stand for the pictures, such as no field holds, whatever the user wrote."""
    written, salt = msgspec.json.encode(dict(fields)).decode(), 0
    while f"picture-{salt}-" in written:
        salt += 1
    return [f"https://picture-{salt}-{number}.invalid/" for number in range(count)]
