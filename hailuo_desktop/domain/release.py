"""Versions of this program, and which of two is the newer one."""

from __future__ import annotations

import re

import msgspec

_NUMBER = r"\d{1,18}"
_SHAPE = re.compile(
    rf"""v?
    (?:(?P<epoch>{_NUMBER})!)?
    (?P<release>{_NUMBER}(?:\.{_NUMBER})*)
    (?:[-_.]?(?P<stage>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?P<pre>{_NUMBER})?)?
    (?P<post>-(?P<bare_post>{_NUMBER})|[-_.]?(?:post|rev|r)[-_.]?(?P<named_post>{_NUMBER})?)?
    (?P<dev>[-_.]?dev[-_.]?(?P<dev_number>{_NUMBER})?)?
    """,
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 100
_STAGES = {"a": 1, "alpha": 1, "b": 2, "beta": 2, "c": 3, "rc": 3, "pre": 3, "preview": 3}
_BEFORE_ALL_STAGES, _FINISHED = 0, 4


class Version(msgspec.Struct, frozen=True, order=True):
    """A version by the rules of Python packages (PEP 440), in the order of age. Local parts are not known."""

    epoch: int
    release: tuple[int, ...]
    stage: tuple[int, int]
    post: int
    is_no_dev: bool
    dev: int


class Release(msgspec.Struct, frozen=True, kw_only=True):
    """A version that can be had. `notes` are whatever its makers wrote."""

    version: str
    notes: str


def parse_version(text: str) -> Version | None:
    """What a text such as 1.2.3, v1.2 or 1.0rc2 means, or None if it is no version."""
    found = _SHAPE.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if found is None:
        return None
    numbers = [int(each) for each in found["release"].split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    is_dev = found["dev"] is not None
    if found["stage"]:
        stage = (_STAGES[found["stage"].lower()], int(found["pre"] or 0))
    else:
        stage = (_BEFORE_ALL_STAGES if is_dev and not found["post"] else _FINISHED, 0)
    return Version(
        epoch=int(found["epoch"] or 0),
        release=tuple(numbers),
        stage=stage,
        post=int(found["bare_post"] or found["named_post"] or 0) if found["post"] else -1,
        is_no_dev=not is_dev,
        dev=int(found["dev_number"] or 0),
    )


def is_newer(version: str, than: str) -> bool:
    """Whether a version is the newer one. What is no version is never newer."""
    one, other = parse_version(version), parse_version(than)
    return one is not None and other is not None and one > other
