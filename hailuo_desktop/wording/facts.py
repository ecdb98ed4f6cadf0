"""The facts of a failure as the language writes them: sums, days, lists, lengths."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hailuo_desktop.domain.errors import Fact
from hailuo_desktop.wording.sentences import listed
from hailuo_desktop.wording.words import DAY, QT_TRANSLATE_NOOP, SUM, Translate

_SUMS = frozenset({"left", "limit", "price", "shown", "sum"})
_DAYS = frozenset({"renews", "restored"})
_LISTS = frozenset({"allowed", "available", "libraries"})
"""Facts by their names; sums and days are told from figures by their shape."""

_SUM = re.compile(r"\$[\d.]+|[\d.]+ [A-Z]{3}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d( \d\d:\d\d)?")
_SECONDS = re.compile(r"(?<=\d) s\b")


def written(facts: Mapping[str, Fact], translate: Translate) -> dict[str, Fact]:
    """The same facts, written for people."""
    return {name: _written(name, fact, translate) for name, fact in facts.items()}


def wish(facts: Mapping[str, Fact], translate: Translate) -> str:
    """The resolution and length that somebody wanted: "768P × 6 s"."""
    parts = [str(facts.get("resolution", ""))]
    if facts.get("duration"):
        parts.append(with_seconds(f"{facts['duration']} s", translate))
    return " × ".join(part for part in parts if part)


def with_seconds(lengths: str, translate: Translate) -> str:
    """Lengths in short, such as "512P 6/10 s", with the language's sign for seconds."""
    sign = translate("Times", QT_TRANSLATE_NOOP("Times", "{seconds} s")).removeprefix("{seconds}")
    return _SECONDS.sub(sign, lengths)


def _written(name: str, fact: Fact, translate: Translate) -> Fact:
    if not isinstance(fact, str):
        return fact
    if name in _SUMS and _SUM.fullmatch(fact):
        return translate(SUM, fact)
    if name in _DAYS and _DAY.fullmatch(fact):
        return translate(DAY, fact)
    if name == "model":
        return translate("Model", fact)
    if name in _LISTS:
        return listed(fact.split(", "), translate)
    return fact
