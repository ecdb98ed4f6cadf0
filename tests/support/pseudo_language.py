"""A language in which everything is longer than in any other, to see what gives way."""

from __future__ import annotations

import math
import re
from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from hailuo_desktop.ui.i18n import Languages

_ACCENTS = str.maketrans("aceinosuyACEINOSUY", "àçéîñôšûýÀÇÉÎÑÔŠÛÝ")
_VOWELS = frozenset("aeiouyAEIOUY")
_KEPT = re.compile(r"\{[^{}]*\}|%n|%L?\d+|<[^<>]*>|&\w+;|\*\.\w+|\\n|\n")
"""Placeholders and markup."""
_MORE = 0.4
PSEUDO = "pseudo"
"""What it is called where languages have tags."""


def stretched(text: str) -> str:
    """The text about 40 % longer and with accents; placeholders and markup stay as they are."""
    parts, at = [], 0
    for kept in _KEPT.finditer(text):
        parts += [_longer(text[at : kept.start()]), kept.group()]
        at = kept.end()
    return "".join([*parts, _longer(text[at:])])


def _longer(text: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: _longer_word(word.group()), text)


def _longer_word(word: str) -> str:
    wanted = math.ceil(len(word) * _MORE)
    made = []
    for letter in word:
        made.append(letter)
        if letter in _VOWELS and wanted:
            made.append(letter.lower())
            wanted -= 1
    return ("".join(made) + word[-1].lower() * wanted).translate(_ACCENTS)


class PseudoLanguage(QTranslator):
    """Says everything in stretched English, with the plurals of English.

    Installed last, it is asked first.
    """

    def __init__(self, translations: Path) -> None:
        super().__init__()
        self._english = QTranslator()
        self._english.load("hailuo_desktop_en", str(translations))

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str | None:
        """None for what is not translated: a tag, and what belongs to Qt."""
        if context == "Language" or context.startswith("Q"):
            return None
        english = self._english.translate(context, source, comment, n)
        return stretched(english or source)


class Spoken:
    """Puts the program into any of its languages, or into the longer one."""

    def __init__(self, app: QApplication, languages: Languages, translations: Path) -> None:
        self._app = app
        self._languages = languages
        self._pseudo = PseudoLanguage(translations)
        self._is_longer = False

    def speak(self, language: str) -> None:
        """Change to this language."""
        longer = language == PSEUDO
        if self._is_longer and not longer:
            self._app.removeTranslator(self._pseudo)
        self._languages.choose("en" if longer else language)  # type: ignore[arg-type]
        if longer and not self._is_longer:
            self._app.installTranslator(self._pseudo)
        self._is_longer = longer
