"""What the command line says: lines and JSON on standard output, progress and sentences on stderr."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

import msgspec

from hailuo_desktop.domain.errors import AppError, Problem
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.job_json import (
    DONE,
    FAILED,
    UNKNOWN_OUTCOME,
    error_json,
    exit_code,
    job_json,
)
from hailuo_desktop.services.code_samples import Language
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.wording import describe, describe_job, kept_until_words, state_words


class Progress:
    """Says on stderr how a job is doing, a line for each change."""

    def __init__(self) -> None:
        self._last: dict[str, str] = {}

    def __call__(self, update: JobUpdate) -> None:
        job = update.job
        line = state_words(job.state)
        if update.fraction is not None and job.is_live:
            line += f" {int(update.fraction * 10) * 10} %"
        if update.looking and job.failure is not None:
            line = describe_job(job, job.failure, looking=True).title
        elif update.trouble is not None:
            line += f" – {describe_job(job, update.trouble).text}"
        if self._last.get(job.id) != line:
            self._last[job.id] = line
            say(f"{job.id}  {line}")


def finish(options: argparse.Namespace, job: Job) -> int:
    """Show a job that rests; returns its exit code."""
    show_job(options, job)
    if job.failure is not None and not job.is_live:
        message = describe_job(job, job.failure)
        say(str(message) + (f" ({message.details})" if message.details else ""))
    return job_exit_code(job)


def job_exit_code(job: Job) -> int:
    """The exit code for a job in this state."""
    if job.state is JobState.DONE:
        return DONE
    if job.state is JobState.UNCERTAIN:
        return UNKNOWN_OUTCOME
    return exit_code(job.failure.kind) if job.failure is not None else FAILED


def show_job(options: argparse.Namespace, job: Job) -> None:
    """The job on standard output."""
    if options.json:
        print_json(job_json(job))
        return
    print_line(f"{job.id}  {state_words(job.state)}  {job.model}")
    if job.video:
        print_line(job.video)
    if job.kept_until is not None:
        say(kept_until_words(f"{job.kept_until.astimezone():%Y-%m-%d}"))


def show_code(options: argparse.Namespace, language: Language, code: str) -> None:
    """A program on standard output, and on stderr what it needs."""
    if options.json:
        print_json({"language": language.value, "code": code})
    else:
        print_line(code.rstrip("\n"))
    say("Nothing was sent. Each run of this program sends one paid request.")


def say_damage(damage: AppError | None) -> None:
    """Say it if a file was found damaged when it was opened."""
    if damage is not None:
        message = describe(damage)
        say(f"{message.text} {message.next_step}")


def refuse(options: argparse.Namespace, troubles: Sequence[AppError | Problem], provider: str) -> int:
    """Say what is in the way, and that nothing was done; returns the exit code of the first."""
    for trouble in troubles:
        say(str(describe(trouble, provider=provider)))
    if getattr(options, "json", False):
        print_json(
            {
                "id": None,
                "error": error_json(troubles[0], provider),
                "problems": [error_json(trouble, provider) for trouble in troubles],
            }
        )
    return exit_code(troubles[0].kind)


def print_line(text: str) -> None:
    """A line on standard output."""
    print(text, flush=True)


def print_json(value: Any) -> None:
    """A value as JSON on standard output."""
    print(msgspec.json.format(msgspec.json.encode(value)).decode(), flush=True)


def say(text: str) -> None:
    """A line for people, on stderr."""
    print(text, file=sys.stderr, flush=True)
