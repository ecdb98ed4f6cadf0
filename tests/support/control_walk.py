"""Goes through all that is to be seen of a window as somebody does who hears it and has only a keyboard."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import SIGNAL, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
)
_RING = 6
"""How far around a control the sign of the keyboard may reach."""

_MOST_STOPS = 300
_MOST_LINKS = 20
_PATIENCE = 30.0


def described(widget: QWidget) -> str:
    """How a failure names it."""
    place = widget.mapTo(widget.window(), widget.rect().topLeft())
    around = widget.parentWidget()
    own = widget.objectName() or name_of(widget) or (around.objectName() if around is not None else "")
    return f"{type(widget).__name__} {own!r} at {place.x()},{place.y()}"


def name_of(widget: QWidget) -> str:
    """What a screen reader says it is called; of a box not what is chosen in it."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def controls(window: QWidget) -> list[QWidget]:
    """All that is to be seen there and can be used or stopped at, but for what Qt makes its controls of."""
    return [each for each in _shown(window) if isinstance(each, _CONTROLS) or _is_stop(each)]


def stops(window: QWidget) -> list[QWidget]:
    """Where the Tab key should stop."""
    return [each for each in controls(window) if _is_stop(each)]


def naming_faults(window: QWidget) -> list[str]:
    """What has no name, what shares one with its neighbour, and which words are hidden behind a name."""
    faults = [f"no name: {described(each)}" for each in controls(window) if not name_of(each)]
    if isinstance(window, QMenu):
        faults += _menu_faults(window)
    # Two of the same name are told apart where what they are in is named: "Row 3, Remove".
    places = Counter((_kind(each), *_path(each)) for each in controls(window) if name_of(each))
    faults += [f"{count} of the same name: {place}" for place, count in places.items() if count > 1]
    for label in _shown(window):
        if not isinstance(label, QLabel) or not label.accessibleName():
            continue
        words = re.sub(r"<[^>]*>", "", label.text()).strip()
        # Figures may be said in other words: "54 of 2000" for "54/2000".
        figures = re.findall(r"\d+", words)
        if any(each not in label.accessibleName() for each in figures or [words]):
            faults.append(f"{described(label)} says {label.accessibleName()!r}, and not {words!r}")
    return faults


def _menu_faults(menu: QMenu) -> list[str]:
    entries = [each for each in menu.actions() if each.isVisible() and not each.isSeparator()]
    words = Counter(each.text().replace("&", "") for each in entries)
    return [
        f"{count} entries of the menu say {said!r}" for said, count in words.items() if count > 1 or not said
    ]


def saying_faults(window: QWidget) -> list[str]:
    """What says less, or other things, to who hears it than to who sees it."""
    faults = []
    for each in controls(window):
        spoken = QAccessible.queryAccessibleInterface(each)
        state, role = spoken.state(), spoken.role()
        is_bare = role in (QAccessible.Role.NoRole, QAccessible.Role.Client)
        if is_bare and not isinstance(each, QScrollArea):
            faults.append(f"not said what kind of thing it is: {described(each)}")
        if bool(state.disabled) == each.isEnabled():
            faults.append(f"not said whether it can be used: {described(each)}")
        marked = (bool(state.checkable), bool(state.checked))
        if isinstance(each, QAbstractButton) and each.isCheckable() and marked != (True, each.isChecked()):
            faults.append(f"not said whether it is marked: {described(each)}")
        is_fixed = bool(state.readOnly)
        if isinstance(each, QLineEdit | QPlainTextEdit | QTextEdit) and is_fixed != each.isReadOnly():
            faults.append(f"not said whether it can be written in: {described(each)}")
        heard = f"{name_of(each)} {spoken.text(QAccessible.Text.Description)}"
        hint = _plain(each.toolTip()).partition("\n")[0]  # below it: folders, which nobody wants to hear
        if hint not in heard:
            faults.append(f"{described(each)} says only to the mouse: {hint!r}")
    return faults


def _plain(words: str) -> str:
    """Without marks of style."""
    return QTextDocumentFragment.fromHtml(words).toPlainText().strip() if "<" in words else words.strip()


def action_faults(window: QWidget) -> list[str]:
    """What does nothing when a screen reader sets or takes away its mark: that does not count as a click."""
    return [
        f"only a click is heard: {described(each)}"
        for each in controls(window)
        if isinstance(each, QAbstractButton)
        and each.isCheckable()
        and each.receivers(SIGNAL("clicked(bool)"))
        and not each.receivers(SIGNAL("toggled(bool)"))
    ]


def ring_faults(window: QWidget) -> list[str]:
    """The stops at which nothing shows that the keyboard is there."""
    _activate(window)
    return [f"no sign of the keyboard: {described(each)}" for each in stops(window) if not _shows_focus(each)]


def tab_faults(window: QWidget) -> list[str]:
    """Where the Tab key gets stuck, leaves something out, or goes back."""
    wanted = stops(window)
    if not wanted:
        return []
    way = tab_way(window)
    if not way:
        return [f"does not take the keyboard: {described(wanted[0])}"]
    faults = [f"not reached by Tab: {described(each)}" for each in wanted if each not in way]
    if len(way) >= _MOST_STOPS:
        faults.append(f"Tab does not come round: {[described(each) for each in way[-3:]]}")
    # The round may begin anywhere; it goes back once, from the last to the first.
    backs = [
        f"Tab goes back from {described(one)} to {described(other)}"
        for one, other in zip(way, [*way[1:], way[0]], strict=True)
        if one is not other and _is_back(one, other)
    ]
    return faults + (backs if len(backs) > 1 else []) + _silent_boxes(way)


def _silent_boxes(way: list[QWidget]) -> list[str]:
    """Boxes that say only what is chosen in them, as they do on Linux, once the keyboard was there."""
    boxes = [each for each in way if isinstance(each, QComboBox) and not each.accessibleDescription()]
    return [f"not said what it is for: {described(each)}" for each in boxes]


def tab_way(window: QWidget) -> list[QWidget]:
    """The stops in the order of the Tab key, once round."""
    _activate(window)
    start = stops(window)[0]
    start.setFocus(Qt.FocusReason.TabFocusReason)
    way: list[QWidget] = []
    presses = 0
    while len(way) < _MOST_STOPS:
        now = QApplication.focusWidget()
        # A label has a stop for itself and one for each link in it; a stop that is alone is never left.
        presses = presses + 1 if way and now is way[-1] else 0
        if now is None or now in way[:-1] or presses > _MOST_LINKS:
            break
        if now not in way:
            way.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return way


def _activate(window: QWidget) -> None:
    top = window.window()
    top.activateWindow()
    end = time.monotonic() + _PATIENCE
    while top not in (QApplication.activeWindow(), QApplication.activePopupWidget()):
        assert time.monotonic() < end, f"{described(top)} does not become active"
        QTest.qWait(10)
    for each in window.findChildren(QWidget):
        layout = each.layout()
        if layout is not None:
            layout.activate()


def _shown(window: QWidget) -> Iterator[QWidget]:
    for each in window.findChildren(QWidget):
        if each.window() is window.window() and each.isVisible() and not _is_inner(each):
            yield each


def _is_inner(widget: QWidget) -> bool:
    """Whether it is a part of a control of Qt's."""
    if isinstance(widget, QScrollBar | QHeaderView) or widget.objectName().startswith("qt_"):
        return True
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QLineEdit | QAbstractSpinBox | QComboBox):
            return True
        around = around.parentWidget()
    # The corner of a table, which chooses all of it.
    return type(widget) is QAbstractButton and isinstance(widget.parentWidget(), QAbstractItemView)


def _is_stop(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None


def _kind(widget: QWidget) -> str:
    return next(kind.__name__ for kind in (*_CONTROLS, QWidget) if isinstance(widget, kind))


def _path(widget: QWidget) -> tuple[str, ...]:
    path = [name_of(widget)]
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        if around.accessibleName():
            path.append(around.accessibleName())
        around = around.parentWidget()
    return tuple(path)


def _shows_focus(widget: QWidget) -> bool:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 8, 8)
        around = around.parentWidget()
    window = widget.window()
    # A segment touches its neighbours: the sign goes around them all.
    marked = (widget.parentWidget() or widget) if widget.property("role") == "segment" else widget
    place = QRect(marked.mapTo(window, marked.rect().topLeft()), marked.size())
    place = place.adjusted(-_RING, -_RING, _RING, _RING).intersected(window.rect())
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    before = window.grab(place).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    after = window.grab(place).toImage()
    # A line along half of its edge at least; a blinking cursor is not enough.
    return _differing(before, after) >= min(200, (marked.width() + marked.height()) // 2)


def _differing(one: QImage, other: QImage) -> int:
    if one.size() != other.size():
        return one.width() * one.height()
    one, other = (each.convertToFormat(QImage.Format.Format_RGB32) for each in (one, other))
    first, second = (memoryview(each.constBits()).cast("B").cast("I") for each in (one, other))
    return sum(a != b for a, b in zip(first, second, strict=True))


def sheet_of(widget: QWidget) -> QWidget | None:
    """What it is on that lies over other things, and is read by itself."""
    around = widget
    while (parent := around.parentWidget()) is not None and not around.isWindow():
        layout = parent.layout()
        if layout is not None and isinstance(around, QFrame) and not _is_laid_out(layout, around):
            return around
        around = parent
    return None


def _is_laid_out(layout: QLayout, widget: QWidget) -> bool:
    if layout.indexOf(widget) >= 0:
        return True
    inner = (item.layout() for index in range(layout.count()) if (item := layout.itemAt(index)) is not None)
    return any(each is not None and _is_laid_out(each, widget) for each in inner)


def _is_back(one: QWidget, other: QWidget) -> bool:
    """Whether reading goes the other way: up within a column, or left along a line."""
    first, second = (
        QRect(each.mapTo(each.window(), each.rect().topLeft()), each.size()) for each in (one, other)
    )
    if first.contains(second) or second.contains(first) or sheet_of(one) is not sheet_of(other):
        return False
    is_right = second.left() >= first.right() - 2
    if second.bottom() <= first.top():
        return not is_right
    same_line = (
        second.top() < first.center().y() < second.bottom()
        or first.top() < second.center().y() < first.bottom()
    )
    return same_line and second.right() <= first.left()
