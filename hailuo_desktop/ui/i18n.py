"""Where words meet their translation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

Translate = Callable[[str, str], str]
"""(context, source text) -> the text in the user's language."""


def translator(context: str, source: str) -> str:
    """What `wording` is given so that it can stay free of Qt."""
    return QCoreApplication.translate(context, source)


def install_translations(app: QCoreApplication, folder: Path, locale: QLocale) -> bool:
    """Install the translation that fits the locale best; False if there is none.

    Installing sends LanguageChange to every window, so it can be called again while the app runs.
    """
    translations = QTranslator(app)
    if not translations.load(locale, "hailuo_desktop", "_", str(folder)):
        return False
    return app.installTranslator(translations)
