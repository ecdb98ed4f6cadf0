"""Copies a request as a program: of a job, or of what stands in the composer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.code_samples import Language
from hailuo_desktop.ui.controls import IconButton
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.notice_bar import Notice

if TYPE_CHECKING:
    from hailuo_desktop.services.code_desk import CodeDesk

_NAMES = {Language.CURL: "cURL", Language.PYTHON: "Python", Language.JAVASCRIPT: "JavaScript"}


class CodeCopy(QObject):
    """Puts programs on the clipboard, and says so. What cannot be sent is told as an AppError."""

    def __init__(self, icons: Icons, say: Callable[[Notice], None], run: Run, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._say = say
        self._run = run
        self._desk: CodeDesk | None = None
        self._buttons: list[IconButton] = []

    def attach(self, desk: CodeDesk) -> None:
        """Begin to work."""
        self._desk = desk

    def add_to(self, menu: QMenu, wanted: Callable[[], Job | GenerationRequest]) -> QMenu:
        """Add a menu of languages that copies what is `wanted` when one is chosen."""
        languages = menu.addMenu(self._icons.icon("file-text", "muted"), self.tr("Copy as code"))
        languages.setObjectName("codeMenu")
        for language, name in _NAMES.items():
            languages.addAction(name).triggered.connect(
                lambda _=False, language=language: self.copy(wanted(), language)
            )
        return languages

    def button(self, wanted: Callable[[], GenerationRequest]) -> IconButton:
        """A small button with a menu that copies what is wanted then."""
        button = IconButton(self._icons.icon("ellipsis", "muted"), "")
        button.setObjectName("moreButton")
        menu = QMenu(button)
        self.add_to(menu, wanted)
        self._buttons.append(button)
        self.retranslate()
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def retranslate(self) -> None:
        """Say it in the language of now."""
        for button in self._buttons:
            button.set_label(self.tr("More"))
            # Asked for anew: what Python keeps of a menu of menus does not outlive its own collection.
            languages = button.findChild(QMenu, "codeMenu")
            if languages is not None:
                languages.setTitle(self.tr("Copy as code"))

    def copy(self, wanted: Job | GenerationRequest, language: Language) -> None:
        """Put the program on the clipboard."""
        if self._desk is not None:
            self._run(self._copy(self._desk, wanted, language))

    async def _copy(self, desk: CodeDesk, wanted: Job | GenerationRequest, language: Language) -> None:
        if isinstance(wanted, Job):
            code = desk.of_job(wanted, language)
        else:
            code = await desk.of_request(wanted, language)
        QGuiApplication.clipboard().setText(code)
        words = self.tr("Copied as {language}. It holds no key. Each run sends one paid request.")
        self._say(Notice(words.format(language=_NAMES[language]), "success"))
