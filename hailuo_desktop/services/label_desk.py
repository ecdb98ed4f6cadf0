"""Labelled copies of new clips: the provider's file stays as it came, and a copy says what it is.

The copies lie in a folder of their own among the videos, under the clips' names. A clip that carries a label
already needs none: it is its own labelled file.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import SUFFIXES, Encoding, Film, FilmFormat, Shot, VisibleMark
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.labels import Maker
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.clip_makers import maker_of

if TYPE_CHECKING:
    from hailuo_desktop.services.film_desk import FilmDesk

FOLDER = "Labelled"
"""Of the copies, within that of the videos."""

GOOD_ANYWHERE = 16
"""x264's quality of a copy with words in the picture; nobody sees the difference."""


class Labelling(msgspec.Struct, frozen=True, kw_only=True):
    """How new clips are labelled.

    Attributes:
        mark: words in the picture, or None.
        with_request: the copy carries what it was made from.
    """

    mark: VisibleMark | None = None
    with_request: bool = True


class LabelDesk:
    """Makes labelled copies. `videos` tells the folder of the clips."""

    def __init__(self, films: FilmDesk, catalogue: Catalogue, videos: Callable[[], Path]) -> None:
        self._films = films
        self._catalogue = catalogue
        self._videos = videos

    @property
    def folder(self) -> Path:
        """Where the copies are."""
        return self._videos() / FOLDER

    async def label(self, job: Job, labelling: Labelling) -> Path | None:
        """Make the copy of a finished clip; None where it needs none, or has one.

        Raises:
            AppError: as `FilmDesk.export`, but for TARGET_EXISTS.
        """
        video = Path(job.video)
        maker = maker_of(job, self._catalogue)
        if maker is None:
            return None
        marks = await self._films.clip_marks(video)
        if marks.has_label and labelling.mark is None:
            return None
        folder = self.folder
        await asyncio.to_thread(_make_folder, folder)
        film, suffix = labelled_film(job, maker, labelling)
        target = folder / f"{video.stem}{suffix}"
        try:
            await self._films.export(film, target)
        except AppError as error:
            if error.kind is ErrorKind.TARGET_EXISTS:
                return None
            raise
        return target


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        facts = {"folder": str(folder), "for": "export"}
        raise AppError(ErrorKind.FOLDER_UNWRITABLE, facts=facts, message=str(error)) from None


def labelled_film(job: Job, maker: Maker, labelling: Labelling) -> tuple[Film, str]:
    """What a labelled copy of a clip is made by, and its suffix. Without words in it nothing is encoded."""
    video = Path(job.video)
    shot = Shot(path=str(video), maker=maker, request=job.request if labelling.with_request else None)
    encoding, suffix = Encoding(format=FilmFormat.AS_IT_IS), video.suffix.lower()
    if labelling.mark is not None:
        encoding, suffix = Encoding(format=FilmFormat.MP4, crf=GOOD_ANYWHERE), SUFFIXES[FilmFormat.MP4]
    return Film(shots=(shot,), encoding=encoding, is_labelled=True, mark=labelling.mark), suffix


def due(jobs: Iterable[Job], since: datetime) -> list[Job]:
    """The clips that were finished after that moment, the oldest first."""
    finished = [(job.finished, job) for job in jobs if job.state is JobState.DONE and job.video]
    new = [(at, job) for at, job in finished if at is not None and at > since]
    return [job for _, job in sorted(new, key=lambda each: (each[0], each[1].id))]
