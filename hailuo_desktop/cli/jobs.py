"""`hailuo-desktop jobs`: look at jobs, go on with them, forget them."""

from __future__ import annotations

import argparse

from hailuo_desktop.cli.output import (
    Progress,
    finish,
    job_exit_code,
    print_json,
    print_line,
    say,
    say_damage,
    show_code,
    show_job,
)
from hailuo_desktop.domain.job import LIVE_STATES, JobState
from hailuo_desktop.job_json import DONE, REFUSED_INPUT, job_json
from hailuo_desktop.parts import Parts
from hailuo_desktop.services.code_samples import Language
from hailuo_desktop.wording import price_words, state_words


async def list_jobs(options: argparse.Namespace, parts: Parts) -> int:
    """All jobs, newest first."""
    await parts.store.open()
    say_damage(parts.store.damage)
    jobs = await parts.store.jobs()
    if options.json:
        print_json([job_json(job) for job in jobs])
        return DONE
    for job in jobs:
        prompt = " ".join(job.request.prompt.split())
        print_line(f"{job.id}  {state_words(job.state):<22} {job.model:<28} {prompt[:60]}")
    if not jobs:
        say("There are no jobs yet.")
    return DONE


async def show(options: argparse.Namespace, parts: Parts) -> int:
    """One job as it is on disk."""
    await parts.store.open()
    say_damage(parts.store.damage)
    show_job(options, await parts.store.get(options.id))
    return DONE


async def code(options: argparse.Namespace, parts: Parts) -> int:
    """A program that asks for the same as a job."""
    await parts.store.open()
    say_damage(parts.store.damage)
    language = Language(options.language)
    show_code(options, language, parts.codes.of_job(await parts.store.get(options.id), language))
    return DONE


async def resume(options: argparse.Namespace, parts: Parts) -> int:
    """Go on with one job, or with every job that nobody else cares for, and wait.

    A job whose outcome is unknown is looked for again, or with --submit-again made anew.
    """
    await parts.open()
    say_damage(parts.store.damage)
    parts.runner.subscribe(Progress())
    if options.submit_again:
        if not options.id:
            say("Name the job that is to be submitted again.")
            return REFUSED_INPUT
        job = await parts.runner.submit_again(options.id)
        say(f"Submitted again as job {job.id}: {price_words(job.price)}")
        return finish(options, await parts.runner.wait(job.id))
    if options.id:
        await parts.runner.resume(options.id)
        return finish(options, await parts.runner.wait(options.id))
    started = await parts.runner.start()
    ended = [await parts.runner.wait(job.id) for job in started]
    if options.json:
        print_json([job_json(job) for job in ended])
    else:
        for job in ended:
            show_job(options, job)
    if not ended:
        say("There is nothing to go on with.")
    return max((job_exit_code(job) for job in ended), default=DONE)


async def forget(options: argparse.Namespace, parts: Parts) -> int:
    """Stop a live or uncertain job; take one that rests out of the list."""
    await parts.open()
    say_damage(parts.store.damage)
    job = await parts.store.get(options.id)
    if job.state in LIVE_STATES or job.state is JobState.UNCERTAIN:
        job = await parts.runner.cancel(options.id)
    else:
        await parts.runner.remove(options.id)
    show_job(options, job)
    return DONE
