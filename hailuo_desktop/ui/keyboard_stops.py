"""The stops of the Tab key: in reading order, and each said to be what it is for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cmp_to_key
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QColorDialog,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QLayout,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QTextEdit,
    QWidget,
)

_WHOLE = (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
"""What Qt makes these of has no stops of its own."""

_QTS_OWN = (QColorDialog, QFileDialog, QMessageBox)


class KeyboardStops(QObject):
    """Puts the stops of a window into the order of its layout whenever the keyboard moves in it.

    Qt's own order is that in which widgets were made, so that what is made later would always come last.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        app.focusChanged.connect(self._moved)

    @Slot(QWidget, QWidget)
    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None:
            return
        if isinstance(new, QComboBox) and not new.accessibleDescription():
            # On Linux, what is chosen in a box hides its name.
            new.setAccessibleDescription(new.accessibleName())
        window = new.window()
        if not isinstance(window, _QTS_OWN):
            for one, other in pairwise(in_reading_order(window)):
                if one.nextInFocusChain() is not other:
                    QWidget.setTabOrder(one, other)


def in_reading_order(widget: QWidget) -> list[QWidget]:
    """The stops within a widget, itself included, also those that are hidden just now."""
    return list(_stops(widget))


def _stops(widget: QWidget) -> Iterator[QWidget]:
    proxy = widget.focusProxy()
    # What hands the keyboard on to a part of its own stands before that part, or Tab would end in a circle.
    if widget.isAncestorOf(proxy) if proxy is not None else widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if not isinstance(widget, _WHOLE):
        for part in _parts(widget):
            yield from _stops(part)


def _parts(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QSplitter):
        panes = (widget.widget(index) for index in range(widget.count()))
        return [each for each in panes if each is not None]
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        return [] if inner is None else [inner]
    layout = widget.layout()
    laid_out = [] if layout is None else list(_in_layout(layout))
    known = set(laid_out)
    others = [
        each
        for each in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if each not in known and not each.isWindow()
    ]
    # What lies over the others is read before them, as a panel right after the button that opens it.
    return sorted(others, key=cmp_to_key(_compare)) + laid_out


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    items = [layout.itemAt(index) for index in range(layout.count())]
    if isinstance(layout, QGridLayout):
        places = {index: layout.getItemPosition(index) for index in range(layout.count())}
        items = [items[index] for index in sorted(places, key=lambda index: places[index][:2])]  # type: ignore[index]
    for item in items:
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _in_layout(inner)
        elif widget is not None:
            yield widget


def _compare(one: QWidget, other: QWidget) -> int:
    """Which of two that stand where they like is read first: on a line the left one, else the upper one."""
    first, second = one.geometry(), other.geometry()
    if first.contains(second) != second.contains(first):
        return 1 if first.contains(second) else -1  # what lies on it is read before what fills the place
    if first.top() <= second.center().y() <= first.bottom():
        return first.left() - second.left()
    return first.top() - second.top()
