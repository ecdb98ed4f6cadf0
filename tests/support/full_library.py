"""A home with as many clips as are asked for: a real journal, notes, thumbnails and files."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from hailuo_desktop.domain.clip_notes import ClipNotes, Verdict
from hailuo_desktop.domain.errors import Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import Job, JobState, Submission
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.storage import job_rows, note_rows
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.paths import app_paths
from tests.support.builders import a_job, a_request
from tests.support.videos import make_clip

_SUBJECTS = (
    "a heron lifts off from the reeds",
    "一只苍鹭从芦苇间飞起",
    "an old tram climbs the hill in the rain",
    "老茶馆里蒸汽缓缓升起",
    "a paper boat drifts down a flooded street",
    "霓虹灯映在雨后的石板路上",
    "waves fold over black sand",
)
_MANNERS = (
    "[Push in] slow and steady, the light of early morning, mist over the water",
    "[Pan left] 镜头缓缓推近，湖面上的薄雾随晨风散开",
    "[Static shot] nothing moves but the leaves, a lantern swings, film grain",
    "[Truck right,Tilt up] 风吹动她的头发，背景里的灯光慢慢亮起",
    "handheld, shallow focus, warm colours, somebody walks out of the frame at the end",
)
_MODELS = (("hailuo-02", "minimax/hailuo-02/standard"), ("hailuo-2.3", "minimax/hailuo-2.3/i2v-standard"))
_PICTURES = 40
_BEGIN = datetime(2026, 1, 1, 8, 0, tzinfo=UTC)
_SCENES = ((14, 95, 110), (190, 120, 60), (70, 60, 120), (40, 110, 70), (150, 60, 70), (60, 90, 150))


def fill_library(home: Path, count: int) -> None:
    """Write this many clips into the folders below `home`, and what somebody thinks of them."""
    paths = app_paths({"HAILUO_DESKTOP_HOME": str(home)})
    for folder in (paths.videos, paths.thumbnails):
        folder.mkdir(parents=True, exist_ok=True)
    clip = make_clip(home / "clip.mp4", seconds=2, size=(640, 360))
    posters = [_poster(home / f"poster-{number}.jpg", number) for number in range(min(count, _PICTURES))]
    jobs = [_job(number, paths.videos) for number in range(count)]
    for number, job in enumerate(jobs):
        if job.state is JobState.DONE:
            os.link(clip, job.video)
            os.link(posters[number % len(posters)], paths.thumbnails / f"{job.id}.jpg")
    with ThreadPoolExecutor(1) as elsewhere:  # a loop may be running here
        elsewhere.submit(lambda: asyncio.run(_write(paths.journal, jobs))).result()


async def _write(journal: Path, jobs: list[Job]) -> None:
    def rows(db: sqlite3.Connection) -> None:
        for job in jobs:
            job_rows.insert(db, job, "")
        for job_id, notes in _notes(jobs):
            note_rows.write(db, job_id, notes)

    store = JobStore(journal)
    await store.open()
    await store.changing(rows)
    await store.close()


def _job(number: int, videos: Path) -> Job:
    created = _BEGIN + timedelta(minutes=37 * number)
    model, name = _MODELS[number % len(_MODELS)]
    job_id = f"{created:%Y%m%d-%H%M%S}-{number:06x}"
    prompt = f"{_SUBJECTS[number % len(_SUBJECTS)]}, {_MANNERS[number % len(_MANNERS)]}, take {number}"
    failed = number % 23 == 11
    fields: dict[str, FieldValue] = {"prompt": prompt, "duration": 6, "resolution": "768P"}
    return a_job(
        id=job_id,
        state=JobState.FAILED if failed else JobState.DONE,
        request=a_request(prompt=prompt, model=model, image=None, duration=(6, 10)[number % 3 == 0]),
        model=name,
        fields=fields,
        price=Price(money=Money(Decimal("0.23")), basis=PriceBasis.LIST, as_of="2026-01-01"),
        charged=None if failed else Money(Decimal(10 + number % 40) / 100),
        remote_id=f"prediction-{number:08d}",
        submission=Submission(fields=fields, sent_at=created, is_tagged=True),
        results=() if failed else (f"https://media.test/results/{job_id}.mp4",),
        video="" if failed else str(videos / f"{job_id}.mp4"),
        failure=Failure(kind=ErrorKind.GENERATION_FAILED, charge=Charge.NONE) if failed else None,
        batch="20260101-090000-b0b0b0" if number % 11 == 0 else "",
        row=number,
        created=created,
        updated=created,
        finished=created + timedelta(seconds=70),
    )


def _notes(jobs: list[Job]) -> Iterator[tuple[str, ClipNotes]]:
    """Every third clip has been looked through."""
    for number, job in enumerate(jobs):
        if number % 3 == 0:
            yield (
                job.id,
                ClipNotes(
                    rating=number // 3 % 6,
                    verdict=list(Verdict)[number % 7 % 3],
                    tags=(("lake",), ("湖", "night"), ())[number % 4 % 3],
                    folder=("", "Film 1", "样片")[number % 5 % 3],
                    name=f"Shot {number}" if number % 12 == 0 else "",
                ),
            )


def _poster(path: Path, number: int) -> Path:
    """A picture as thumbnails are, each of its own colours."""
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    sky = QLinearGradient(0, 0, 0, 360)
    sky.setColorAt(0, QColor(*_SCENES[number % len(_SCENES)]).lighter(140))
    sky.setColorAt(1, QColor(*_SCENES[(number + 1) % len(_SCENES)]))
    painter = QPainter(image)
    painter.fillRect(image.rect(), sky)
    painter.setBrush(QColor(255, 255, 255, 60))
    for place in range(12):
        painter.drawEllipse(50 * place, 120 + 17 * (place * number % 11), 90, 70)
    painter.end()
    if not image.save(str(path), quality=85):
        raise OSError(path)
    return path
