"""How sentences, names and phrases stand one after the other. Qt-free; the separators are translated."""

from __future__ import annotations

from collections.abc import Iterable

from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP, Translate, in_english

_ENDS_WITH_ROOM = ("。", "！", "？")
"""Ends of sentences that bring their own space."""

_TITLED = QT_TRANSLATE_NOOP("Titled", "{title}: {words}")
_BETWEEN_NAMES = QT_TRANSLATE_NOOP("BetweenNames", ", ")
_BETWEEN_PHRASES = QT_TRANSLATE_NOOP("BetweenPhrases", ", ")


def joined(*sentences: str) -> str:
    """Sentences one after the other, without those that are empty; Chinese ones stand close."""
    whole = ""
    for each in filter(None, sentences):
        apart = " " if whole and not whole.endswith(_ENDS_WITH_ROOM) else ""
        whole += apart + each
    return whole


def listed(names: Iterable[str], translate: Translate = in_english) -> str:
    """Names, numbers or values as a list within a sentence: "a, b, c"."""
    return translate("BetweenNames", _BETWEEN_NAMES).join(names)


def phrases(parts: Iterable[str], translate: Translate = in_english) -> str:
    """What is said of one thing, part by part, without those that are empty."""
    return translate("BetweenPhrases", _BETWEEN_PHRASES).join(filter(None, parts))


def titled(title: str, words: str, translate: Translate = in_english) -> str:
    """What words are about, and the words: "Duration: 6 s"."""
    return translate("Titled", _TITLED).format(title=title, words=words)
