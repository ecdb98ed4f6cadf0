"""Nothing that is kept under version control looks like a real key."""

from __future__ import annotations

import math
import random
import re
import shutil
import string
import subprocess
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
_NO_SOURCES = {"node_modules", "__pycache__", "build", "dist"}

_LOOKS = re.compile(
    r"""
    \b(?:apikey|sk|r8|hf|key|fal)[-_](?:[A-Za-z]{2,8}[-_])?(?P<vendor>[A-Za-z0-9_+/=-]{20,})
    | \b(?:gh[pousr]|github_pat|glpat|pypi|xox[abp])[-_](?P<forge>[A-Za-z0-9_-]{20,})
    | \b(?:AKIA|ASIA)(?P<cloud>[0-9A-Z]{16})\b
    | \bAIza(?P<other>[A-Za-z0-9_-]{35})
    | \beyJ[A-Za-z0-9_-]{10,}\.(?P<token>[A-Za-z0-9_-]{20,})
    | (?i:authorization:\s*(?:bearer|basic)\s+)(?P<header>[A-Za-z0-9_+/=.-]{20,})
    | -----BEGIN\ (?:[A-Z]+\ )?PRIVATE\ KEY-----\s+(?P<private>[A-Za-z0-9+/=]{40,})
    """,
    re.VERBOSE,
)
_COUNTED = re.compile("0123456|1234567|abcdef|ABCDEF|fedcba|9876543|(.)\\1\\1\\1")


def suspicious(text: str) -> list[str]:
    """What looks like a key in there and is as random as one. Made-up ones count up, or are words."""
    found = []
    for match in _LOOKS.finditer(text):
        secret = next(part for part in match.groups() if part)
        # Nothing else begins and is written like the keys of that cloud.
        if not _COUNTED.search(secret) and (match["cloud"] or _is_random(secret)):
            found.append(match.group())
    return found


def _is_random(secret: str) -> bool:
    """Whether it has as many kinds of characters, in as little order, as chance makes."""
    counts = Counter(secret)
    entropy = -sum(n / len(secret) * math.log2(n / len(secret)) for n in counts.values())
    kinds = ["".join(map(str, (c.isdigit(), c.isupper(), c.islower()))) for c in secret]
    changes = sum(one != other for one, other in pairwise(kinds))
    return entropy >= 3 and any(c.isdigit() for c in secret) and changes >= len(secret) / 4


def tracked() -> Iterator[Path]:
    """All files of the tree, by git where it is there."""
    git = shutil.which("git")
    if git is not None and (ROOT / ".git").exists():
        listed = subprocess.run(
            [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        yield from (ROOT / name for name in listed.decode().split("\0") if name)
        return
    for path in ROOT.rglob("*"):
        if not any(part.startswith(".") or part in _NO_SOURCES for part in path.relative_to(ROOT).parts):
            yield path


def test_nothing_in_the_tree_looks_like_a_key() -> None:
    files = [path for path in tracked() if path.is_file()]
    assert len(files) > 200
    found = {
        str(path.relative_to(ROOT)): keys
        for path in files
        if (keys := suspicious(path.read_bytes().decode("utf-8", "replace")))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("start", "letters", "length"),
    [
        ("apikey" + "-", string.hexdigits[:16], 32),
        ("sk" + "-", string.ascii_letters + string.digits, 48),
        ("sk" + "-api-", string.ascii_letters + string.digits, 40),
        ("r8" + "_", string.ascii_letters + string.digits, 37),
        ("AKI" + "A", string.ascii_uppercase + string.digits, 16),
        ("gh" + "p_", string.ascii_letters + string.digits, 36),
        ("Authorization: " + "Bearer ", string.ascii_letters + string.digits + "-_", 60),
    ],
)
def test_real_ones_would_be_found(start: str, letters: str, length: int) -> None:
    """Made by chance, 200 of each kind; next to none may slip through."""
    chance = random.Random(f"{start}{length}")
    made = [start + "".join(chance.choices(letters, k=length)) for _ in range(200)]
    missed = [key for key in made if not suspicious(f'KEY = "{key}"\n')]
    assert len(missed) <= 4


@pytest.mark.parametrize(
    "text",
    [
        "apikey-simulator-" + "0123456789abcdef",
        "apikey-" + "that-nobody-knows-at-all",
        "risk-" + "free-and-without-any-costs-2026",
        "sketch_worker_command_for_the_frozen_program",
        "task-list-20261120-120000-abc123",
    ],
)
def test_made_up_ones_and_names_are_no_keys(text: str) -> None:
    assert suspicious(f"x = {text!r}") == []
