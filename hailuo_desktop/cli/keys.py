"""`hailuo-desktop key`: keep, look for and remove API keys."""

from __future__ import annotations

import argparse
import getpass
import sys

from hailuo_desktop.cli.output import (
    print_json,
    print_line,
    say,
)
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.job_json import (
    DONE,
    NO_KEY,
    REFUSED_INPUT,
)
from hailuo_desktop.parts import Parts
from hailuo_desktop.wording import describe


async def set_key(options: argparse.Namespace, parts: Parts) -> int:
    """Keep a key: from a prompt that does not show it, or from standard input."""
    info = parts.catalogue.provider(options.provider)
    if not info.needs_key:
        say(f"{info.label} needs no key.")
        return REFUSED_INPUT
    if sys.stdin.isatty():
        text = getpass.getpass(f"API key for {info.label} (not shown): ")
    else:
        text = sys.stdin.readline()
    if not text.strip():
        say("No key was given; nothing was changed.")
        return NO_KEY
    place = await parts.keys.store(info.id, text)
    kept = place.trouble is None
    if options.json:
        print_json(
            {
                "provider": info.id,
                "kept": kept,
                "source": place.source.value,
                "reason": None if place.trouble is None else place.trouble.value,
            }
        )
    if kept:
        say(f"The key for {info.label} is in the system's keyring.")
        return DONE
    say(
        "The key was not kept: the system's keyring cannot be used"
        f" ({place.trouble.value if place.trouble else ''}), and a command ends with its memory."
        " Unlock or install a keyring, or set the key as an environment variable."
    )
    return NO_KEY


async def status(options: argparse.Namespace, parts: Parts) -> int:
    """Whether there is a key, and where; exit code 0 if the provider can be used."""
    info = parts.catalogue.provider(options.provider)
    found = await parts.keys.status(info.id)
    source = None if found.source is None else found.source.value
    if options.json:
        print_json(
            {
                "provider": info.id,
                "key": source is not None and found.problem is None,
                "source": source,
                "trouble": None if found.trouble is None else found.trouble.value,
                "problem": None if found.problem is None else found.problem.value,
            }
        )
    elif not info.needs_key:
        print_line(f"{info.label} needs no key.")
    elif found.problem is not None:
        print_line(str(describe(AppError(found.problem))))
    elif source is not None:
        print_line(f"There is a key for {info.label} (from: {source}).")
    elif found.trouble is not None:
        print_line(f"The system's keyring cannot be asked ({found.trouble.value}).")
    else:
        print_line(f"There is no key for {info.label}.")
    usable = not info.needs_key or (source is not None and found.problem is None)
    return DONE if usable else NO_KEY


async def delete(options: argparse.Namespace, parts: Parts) -> int:
    """Remove a key from the keyring."""
    info = parts.catalogue.provider(options.provider)
    await parts.keys.delete(info.id)
    if options.json:
        print_json({"provider": info.id, "key": False})
    say(f"There is no key for {info.label} in the keyring any more.")
    return DONE
