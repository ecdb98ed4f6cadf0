"""The language of the window: where words meet their translation, and how it is chosen.

Dates, sums and sizes follow the language: `QLocale()` is always the one they are written by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from hailuo_desktop.domain.money import Money
from hailuo_desktop.storage.settings import Language
from hailuo_desktop.ui.amounts import moment_words, sum_words
from hailuo_desktop.wording.words import DAY, SUM

Translate = Callable[[str, str], str]
"""(context, source text) -> the text in the user's language."""

LANGUAGE_NAMES: Mapping[str, str] = {
    "en": "English",
    "zh_CN": "简体中文",
    "zh_TW": "繁體中文",
    "ko": "한국어",
}
"""The languages there are, each by its own name, which is not translated."""

_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


def translator(context: str, source: str) -> str:
    """What `wording` is given so that it can stay free of Qt."""
    if context == SUM:
        return sum_words(Money.read(source))
    if context == DAY:
        return moment_words(source)
    return QCoreApplication.translate(context, source)


def language_for(tags: Iterable[str]) -> str:
    """The language that fits best what someone reads; English where none does.

    Args:
        tags: languages as systems name them, the best known first: "zh-Hant-HK", "ko_KR", "en".
    """
    for tag in tags:
        parts = tag.replace("_", "-").partition(".")[0].casefold().split("-")
        if parts[0] == "zh":
            return "zh_TW" if _is_traditional(parts[1:]) else "zh_CN"
        if parts[0] in LANGUAGE_NAMES:
            return parts[0]
    return "en"


def locale_for(language: str, system: QLocale) -> QLocale:
    """How dates and figures are written in a language: as the system does where it speaks it, too.

    Where it does not, its country still counts, as far as that is known for the language.
    """
    own = QLocale(language)
    speaks = system.language() == own.language() and system.script() == own.script()
    if speaks or (language == "en" and system.language() == QLocale.Language.C):
        return system
    there = QLocale(own.language(), own.script(), system.territory())
    # Where the two are not known together, Qt answers with the language of the country.
    return there if there.language() == own.language() and there.script() == own.script() else own


class Languages(QObject):
    """Puts the window into a language, also while it is open: every widget hears LanguageChange.

    Signals:
        changed(str): the language in use is another one now.
    """

    changed = Signal(str)

    def __init__(self, app: QApplication, folder: Path, parent: QObject | None = None) -> None:
        """Take the folder of the compiled translations; nothing is loaded until `choose`."""
        super().__init__(parent)
        self._app = app
        self._folder = folder
        self._system = QLocale.system()
        self._current = ""
        # The same two stay, filled anew: so the window hears of a change once, not of each step.
        self._of_qt, self._ours = QTranslator(self), QTranslator(self)

    @property
    def current(self) -> str:
        """The language in use; "" before the first choice."""
        return self._current

    def choose(self, language: Language) -> None:
        """Speak this language; "" for the one that fits the system best."""
        wanted = language or language_for(self._system.uiLanguages())
        if wanted == self._current:
            return
        is_first, self._current = not self._current, wanted
        QLocale.setDefault(locale_for(wanted, self._system))
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._of_qt.load(f"qtbase_{wanted}", folder)
        self._ours.load(f"hailuo_desktop_{wanted}", str(self._folder))
        if is_first:
            self._app.installTranslator(self._of_qt)
            self._app.installTranslator(self._ours)
        for window in self._app.topLevelWidgets():
            window.setLocale(QLocale())
        self.changed.emit(wanted)

    def close(self) -> None:
        """Speak English again, and write as the system does."""
        self._app.removeTranslator(self._ours)
        self._app.removeTranslator(self._of_qt)
        self._current = ""
        QLocale.setDefault(self._system)


def _is_traditional(parts: Sequence[str]) -> bool:
    return "hans" not in parts and not _TRADITIONAL.isdisjoint(parts)
