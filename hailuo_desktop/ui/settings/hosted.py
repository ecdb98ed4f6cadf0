"""A page whose contents another part of the window makes: the limits of spending, the labels."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.settings.section import Section
from hailuo_desktop.ui.theme import Theme


class Hosted(msgspec.Struct, frozen=True, kw_only=True):
    """What is hosted.

    Attributes:
        id, icon: of the page.
        field: of the settings, which the contents change.
        title, introduction: in the language of now.
        words: by which the page is found, too.
        make: makes the contents, which show the settings of now and tell of changes by themselves.
        is_shown: whether such contents show what is set.
    """

    id: str
    icon: str
    field: str
    title: Callable[[], str]
    introduction: Callable[[], str]
    words: Callable[[], str]
    make: Callable[[], QWidget]
    is_shown: Callable[[QWidget, Settings], bool]


class HostedSection(Section):
    """Makes its contents anew when the setting is changed elsewhere."""

    def __init__(self, theme: Theme, hosted: Hosted) -> None:
        self._hosted = hosted
        self.id, self.icon, self.fields = hosted.id, hosted.icon, (hosted.field,)
        super().__init__(theme)
        self.contents: QWidget | None = None
        # Beside the room that is left: the height of sentences is asked for by the width they have.
        self._row = QHBoxLayout()
        self._row.addStretch()
        self.column.addLayout(self._row)

    def title(self) -> str:
        return self._hosted.title()

    def introduction(self) -> str:
        return self._hosted.introduction()

    def show_settings(self, settings: Settings) -> None:
        if self.contents is not None:
            if self._hosted.is_shown(self.contents, settings):
                return
            self._row.removeWidget(self.contents)
            self.contents.hide()
            self.contents.deleteLater()
        self.contents = self._hosted.make()
        self._row.insertWidget(0, self.contents, 1)

    def words(self) -> str:
        return f"{self.introduction()} {self._hosted.words()}"

    def search(self, words: Sequence[str]) -> bool:
        said = f"{self.title()} {self.words()}".casefold()
        return all(word in said for word in words)
