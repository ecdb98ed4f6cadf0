"""The command line: the same runner, journal and budget as the window. Imports no Qt.

Progress and sentences go to stderr; with --json exactly one JSON object or list goes to stdout.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
from collections.abc import Awaitable, Callable, Mapping, Sequence

from hailuo_desktop.cli.arguments import parser
from hailuo_desktop.cli.output import refuse, say, say_damage
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.job_json import INTERRUPTED, REFUSED_INPUT
from hailuo_desktop.logbook import begin_log
from hailuo_desktop.parts import Parts, build_parts, lay_foundation

UNREACHABLE_TRIES = 3
"""The command line does not wait for the network for ever: somebody or something waits for its answer."""


def main(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run one command; returns the exit code (see `job_json`)."""
    try:
        options = parser().parse_args(arguments)
    except SystemExit as stop:  # argparse has already said why
        return stop.code if isinstance(stop.code, int) else REFUSED_INPUT
    try:
        return asyncio.run(_run(options, environ))
    except KeyboardInterrupt:
        say("Interrupted. The job is kept; go on with it by: hailuo-desktop jobs resume")
        return INTERRUPTED


async def _run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    with contextlib.suppress(NotImplementedError, RuntimeError):
        # Ends like Ctrl-C: tasks are stopped in order and the journal is closed.
        task = asyncio.current_task()
        if task is not None:
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    command: Callable[[argparse.Namespace, Parts], Awaitable[int]] = options.command
    parts: Parts | None = None
    try:
        foundation = lay_foundation(environ)
        say_damage(foundation.settings_store.damage)
        begin_log(foundation.paths.logs, foundation.redact)
        parts = build_parts(environ, foundation, unreachable_tries=UNREACHABLE_TRIES)
        return await command(options, parts)
    except AppError as error:
        return refuse(options, [error], getattr(options, "provider", None) or "")
    except asyncio.CancelledError:
        raise KeyboardInterrupt from None
    finally:
        if parts is not None:
            await parts.close()
