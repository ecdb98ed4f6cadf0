"""A language that says everything in English between marks, so that what is not translated shows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtWidgets import QApplication

from tests.support.visible_words import Said
from tests.support.window import Quoting

_INNERMOST = re.compile("«[^«»]*»")
_TAG = re.compile(r"<[^>]*>|&\w+;")
_WORD = re.compile(r"[^\W\d_]{2,}")


class MarkedLanguage(Quoting):
    """Spoken while the with-block runs. Begun before the window is made, it marks all that is said in it.

    Installed last, it is asked first.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app

    def __enter__(self) -> MarkedLanguage:
        self._app.installTranslator(self)
        return self

    def __exit__(self, *exception: object) -> None:
        self._app.removeTranslator(self)

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str:
        if context in ("Language", "QShortcut"):
            # A tag, and names of keys, which Qt reads again. An empty text would be a translation, too.
            return None  # type: ignore[return-value]
        return super().translate(context, source, comment, n)


def unmarked(said: Iterable[Said], same_everywhere: re.Pattern[str]) -> list[Said]:
    """What has words outside all marks, other than those that are the same in every language."""
    return [each for each in said if _WORD.search(same_everywhere.sub(" ", _outside(each.text)))]


def _outside(text: str) -> str:
    text = _TAG.sub(" ", text)
    while _INNERMOST.search(text):
        text = _INNERMOST.sub(" ", text)
    return text
