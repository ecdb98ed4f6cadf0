"""What support asks for, as plain text: versions, folders, and how the last jobs failed.

In English, whatever the window speaks: it is read by others.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from hailuo_desktop import __version__
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.redaction import Redactor
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.paths import AppPaths

LAST_ERRORS = 20

_LIBRARIES = ("PySide6-Essentials", "qasync", "httpx", "msgspec", "keyring", "av", "Pillow")


class ReportDesk:
    """Makes reports of this program's state."""

    def __init__(self, store: JobStore, paths: AppPaths, redact: Redactor) -> None:
        self._store = store
        self._paths = paths
        self._redact = redact

    async def report(self, *, qt: str = "", with_prompts: bool = False) -> str:
        """The report as it is now; see `build_report`."""
        trouble: AppError | None = None
        jobs: list[Job] = []
        try:
            jobs = await self._store.jobs()
        except AppError as error:
            trouble = error
        return build_report(
            jobs,
            self._paths,
            self._redact,
            now=datetime.now(UTC),
            trouble=trouble or self._store.damage,
            qt=qt,
            with_prompts=with_prompts,
        )


def build_report(
    jobs: Sequence[Job],
    paths: AppPaths,
    redact: Redactor,
    *,
    now: datetime,
    trouble: AppError | None = None,
    qt: str = "",
    with_prompts: bool = False,
) -> str:
    """The report as plain text, without secrets.

    Args:
        jobs: newest first.
        paths: the app's folders.
        redact: takes out the keys of this run.
        now: the time to put on it.
        trouble: what is wrong with the journal.
        qt: the version of Qt, where there is a window.
        with_prompts: also the prompts, and the provider's own words, which may repeat them.
    """
    sections = [
        ("Hailuo Desktop report", [f"made: {now:%Y-%m-%d %H:%M:%S} UTC"]),
        ("Versions", _versions(qt)),
        ("Folders", _folders(paths)),
        ("Journal", _journal(jobs, trouble)),
        ("Last errors", list(_errors(jobs, with_prompts=with_prompts)) or ["none"]),
    ]
    text = "\n\n".join("\n".join([title, *(f"  {line}" for line in lines)]) for title, lines in sections)
    return redact(text) + "\n"


def _versions(qt: str) -> Iterator[str]:
    import platform  # these two cost more at the start than the whole of the rest here
    from importlib.metadata import PackageNotFoundError, version

    yield f"Hailuo Desktop: {__version__}"
    yield f"Python: {platform.python_version()}{' (frozen)' if getattr(sys, 'frozen', False) else ''}"
    yield f"system: {platform.platform()}"
    if qt:
        yield f"Qt: {qt}"
    for name in _LIBRARIES:
        try:
            yield f"{name}: {version(name)}"
        except PackageNotFoundError:  # a frozen program may come without these notes
            yield f"{name}: not known"


def _folders(paths: AppPaths) -> Iterator[str]:
    for name in ("data", "config", "cache", "logs", "videos"):
        folder: Path = getattr(paths, name)
        yield f"{name}: {_without_user(folder)}{'' if folder.is_dir() else ' (not there)'}"


def _journal(jobs: Sequence[Job], trouble: AppError | None) -> Iterator[str]:
    if trouble is not None:
        aside = trouble.facts.get("set_aside")
        yield f"trouble: {trouble.kind.value}" + (f", set aside as {Path(str(aside)).name}" if aside else "")
    states = Counter(job.state.value for job in jobs)
    yield f"jobs: {len(jobs)}"
    for state, count in sorted(states.items()):
        yield f"{state}: {count}"


def _errors(jobs: Sequence[Job], *, with_prompts: bool) -> Iterator[str]:
    failed = [(job, job.failure) for job in jobs if job.failure is not None]
    failed.sort(key=lambda each: each[0].updated, reverse=True)
    for job, failure in failed[:LAST_ERRORS]:
        parts = [
            f"{job.updated:%Y-%m-%d %H:%M:%S}",
            f"job {job.id}",
            job.state.value,
            f"{job.provider} {job.model}",
            f"{failure.kind.value}, charge {failure.charge.value}",
            f"found {failure.facts['found']}" if "found" in failure.facts else "",
            f"remote id {job.remote_id}" if job.remote_id else "",
            f"request id {failure.request_id}" if failure.request_id else "",
        ]
        yield " · ".join(part for part in parts if part)
        if with_prompts:
            yield f"  prompt: {_one_line(job.request.prompt)}"
            if failure.message:
                yield f"  provider: {_one_line(failure.message)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _without_user(folder: Path) -> str:
    """The folder without the user's name, which is in the path of the home folder."""
    try:
        return f"~/{folder.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):
        return str(folder)
