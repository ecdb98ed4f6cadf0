"""Finds words that have less room than they need, and parts of a window that stick out or overlap."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSpinBox,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)

from tests.support.control_walk import described
from tests.support.cut_words import Cut, cut_words

_WIDE = 1 << 20
_TURNS = 4


def clipping_faults(window: QWidget) -> list[str]:
    """What cannot be read of what is to be seen there, or not without a look at its tooltip for no reason."""
    settle()
    faults = []
    for widget in shown(window):
        faults += _text_faults(widget)
        faults += _place_faults(widget)
    faults += _painting_faults(window)
    return faults


def settle() -> None:
    """Have every layout do now what it would do at the next turns of the loop, and no more than that."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for _ in range(_TURNS):  # a label that wraps asks for its height once it has its width
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def shown(window: QWidget) -> Iterator[QWidget]:
    """What is to be seen of a window; not the parts that Qt makes its controls of."""
    for each in (window, *window.findChildren(QWidget)):
        if each.window() is window.window() and each.isVisible() and not _is_inner(each):
            yield each


def plain(text: str) -> str:
    """Without markup."""
    return html.unescape(re.sub(r"</?(?:a|b|br|i|p|qt|span)\b[^>]*>", "", text))


# Words


def _text_faults(widget: QWidget) -> list[str]:
    short = _shortage(widget)
    if short is None:
        return []
    words, needed, room = short
    if needed.width() <= room.width() and needed.height() <= room.height():
        return []
    if _is_told(widget, words):
        return []
    return [
        f"{described(widget)}: {words!r} needs {needed.width()}×{needed.height()} px "
        f"and has {room.width()}×{room.height()}"
    ]


def _shortage(widget: QWidget) -> tuple[str, QSize, QSize] | None:
    """The words of a widget, the room that they need and the room that they have; None where it has none."""
    if _paints_itself(widget):
        return None
    if isinstance(widget, QLabel):
        return _of_label(widget)
    if isinstance(widget, QPushButton | QToolButton | QCheckBox | QRadioButton | QGroupBox):
        return _of_button(widget)
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        field = widget.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget
        )
        return _of_line(widget, widget.currentText(), field.size())
    if isinstance(widget, QLineEdit):
        return _of_line(widget, widget.placeholderText(), _inside(widget)) if not widget.text() else None
    if isinstance(widget, QAbstractSpinBox):
        edit = widget.lineEdit()
        words = edit.displayText()
        if isinstance(widget, QSpinBox):  # the widest that can be chosen
            widest = f"{widget.prefix()}{widget.maximum()}{widget.suffix()}"
            words = max(words, widest, key=lambda each: edit.fontMetrics().horizontalAdvance(each))
        return _of_line(edit, words, _inside(edit))
    if isinstance(widget, QPlainTextEdit | QTextEdit) and widget.document().isEmpty():
        return _of_lines(widget, widget.placeholderText(), widget.viewport().size())
    return None


def _of_label(label: QLabel) -> tuple[str, QSize, QSize] | None:
    if not label.text() or not label.pixmap().isNull():
        return None
    words = plain(label.text())
    if not label.wordWrap():
        return words, label.sizeHint(), label.size()
    # The narrowest that a label with wrapping asks for is that of its longest word.
    narrowest = label.minimumSizeHint().width()
    return words, QSize(narrowest, label.heightForWidth(label.width())), label.size()


def _of_button(button: QWidget) -> tuple[str, QSize, QSize] | None:
    words = button.title() if isinstance(button, QGroupBox) else button.text()  # type: ignore[attr-defined]
    shows = not isinstance(button, QToolButton) or (
        button.icon().isNull() or button.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly
    )
    if not words or not shows:
        return None
    # A flat button may be lower than it would like to be, as long as its words are whole.
    needed = QSize(button.sizeHint().width(), button.fontMetrics().height())
    return words, needed, button.size()


def _of_line(widget: QWidget, words: str, room: QSize) -> tuple[str, QSize, QSize] | None:
    if not words:
        return None
    return words, widget.fontMetrics().size(Qt.TextFlag.TextSingleLine, words), room


def _of_lines(widget: QWidget, words: str, room: QSize) -> tuple[str, QSize, QSize] | None:
    if not words:
        return None
    wraps = Qt.TextFlag.TextWordWrap
    needed = widget.fontMetrics().boundingRect(QRect(0, 0, room.width() - 8, _WIDE), wraps, words)
    return words, needed.size(), room


def _inside(edit: QLineEdit) -> QSize:
    """Where the words of a line stand, without the buttons in it."""
    option = QStyleOptionFrame()
    edit.initStyleOption(option)
    room = edit.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, edit)
    buttons = [each for each in edit.findChildren(QToolButton) if each.isVisibleTo(edit)]
    taken = sum(each.width() for each in buttons if each.x() > edit.width() // 2)
    before = sum(each.width() for each in buttons if each.x() <= edit.width() // 2)
    margins = edit.textMargins()
    left = room.width() - 4 - taken - before - margins.left() - margins.right()
    return QSize(left, max(room.height(), edit.height()))


def _is_told(widget: QWidget, words: str) -> bool:
    """Whether somebody who sees only a part learns the whole: of what is another's, such as a file's name."""
    told = (widget.toolTip(), widget.accessibleDescription())
    return any(" ".join(words.split()) in " ".join(plain(each).split()) for each in told)


# Words that are painted by hand


def _painting_faults(window: QWidget) -> list[str]:
    """Where less is painted than is said, and the rest is told nowhere."""
    return [
        f"{type(each.painter).__name__} in {described(window)} paints {each.shown!r} of {each.words!r}"
        for each in cut_words(window)
        if not _is_told_of_painted(window, each)
    ]


def _is_told_of_painted(window: QWidget, painted: Cut) -> bool:
    words = " ".join(painted.words.split())
    return any(words in " ".join(plain(each).split()) for each in _told_in(window, painted.painter))


def _told_in(window: QWidget, painter: object) -> Iterator[str]:
    if isinstance(painter, QWidget):
        yield from (painter.toolTip(), painter.accessibleName(), painter.accessibleDescription())
        yield _text_of(painter)
        return
    roles = (
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    )
    for view in (window, *window.findChildren(QAbstractItemView)):
        if not isinstance(view, QAbstractItemView) or not view.isVisible():
            continue
        model = view.model()
        for row in range(model.rowCount()):
            for column in range(model.columnCount() if isinstance(view, QTableView) else 1):
                for role in roles:
                    yield str(model.index(row, column).data(role) or "")


def _text_of(widget: QWidget) -> str:
    """The whole of what an eliding label says; it is its tooltip as soon as somebody points at it."""
    from hailuo_desktop.ui.controls import ElidedLabel

    return widget.text() if isinstance(widget, ElidedLabel) else ""


# Places


def _place_faults(widget: QWidget) -> list[str]:
    faults = []
    if isinstance(widget, QHeaderView):
        faults += _header_faults(widget)
    elif isinstance(widget, QTabBar):
        faults += [
            f"{described(widget)}: the tab {widget.tabText(number)!r} is cut off"
            for number in range(widget.count())
            if not widget.rect().contains(widget.tabRect(number))
        ]
    elif isinstance(widget, QMenu):
        room = widget.screen().availableGeometry()
        if widget.width() > room.width() or widget.sizeHint().width() > widget.width():
            faults.append(f"{described(widget)} is wider than it may be")
    elif isinstance(widget, QAbstractItemView):
        faults += _row_faults(widget)
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QScrollArea):
        return faults
    if isinstance(widget, QScrollArea):
        return faults + _scroll_faults(widget)
    children = [
        each
        for each in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if each.isVisible() and not each.isWindow() and _counts(each)
    ]
    for child in children:
        out = child.geometry().united(widget.rect()) != widget.rect()
        if out and not isinstance(widget.parentWidget(), QScrollArea | QAbstractScrollArea):
            places = f"{_rect(child)} in {_rect(widget)}"
            faults.append(f"{described(child)} sticks out of {described(widget)}: {places}")
    laid_out = [each for each in _laid_out(widget.layout()) if each in children]
    for at, one in enumerate(laid_out):
        for other in laid_out[at + 1 :]:
            if one.geometry().intersects(other.geometry()):
                faults.append(f"{described(one)} lies on {described(other)}")
    return faults


def _scroll_faults(area: QScrollArea) -> list[str]:
    """An area that scrolls up and down only shows no more than its width."""
    inside = area.widget()
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if inside is None or area.horizontalScrollBarPolicy() is not off or area.widgetResizable() is False:
        return []
    if inside.width() <= area.viewport().width():
        return []
    return [f"{described(area)} shows {area.viewport().width()} px of {inside.width()}"]


def _header_faults(header: QHeaderView) -> list[str]:
    faults = []
    for section in range(header.count()):
        if header.isSectionHidden(section) or header.orientation() is not Qt.Orientation.Horizontal:
            continue
        words, told = (
            str(header.model().headerData(section, header.orientation(), role) or "")
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        )
        needed, room = header.sectionSizeHint(section), header.sectionSize(section)
        if words and room < needed and words not in told:
            faults.append(f"{described(header)}: {words!r} needs {needed} px and has {room}")
    return faults


def _row_faults(view: QAbstractItemView) -> list[str]:
    """Rows that Qt paints, which cuts words off with "…"."""
    if type(view.itemDelegate()) is not QStyledItemDelegate:
        return []
    faults = []
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount() if isinstance(view, QTableView) else 1):
            index = model.index(row, column)
            place, needed = view.visualRect(index), view.sizeHintForIndex(index).width()
            words = str(index.data() or "")
            room = place.width()
            if view.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                room = min(room, view.viewport().width() - max(0, place.x()))
            if not words or not place.isValid() or needed <= room:
                continue
            told = f"{index.data(Qt.ItemDataRole.ToolTipRole)}"
            if words not in plain(told):
                faults.append(f"{described(view)}: {words!r} needs {needed} px and has {room}")
    return faults


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None or isinstance(layout, QStackedLayout):
        return
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget = item.widget()
        if widget is not None:
            yield widget
        else:
            yield from _laid_out(item.layout())


def _rect(widget: QWidget) -> str:
    return f"{widget.x()},{widget.y()} {widget.width()}×{widget.height()}"


def _counts(widget: QWidget) -> bool:
    """Not what lies over the others on purpose."""
    return not widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def _paints_itself(widget: QWidget) -> bool:
    """Whether Python paints it; then it is looked at while it paints."""
    kind = type(widget)
    return any("paintEvent" in vars(each) for each in kind.__mro__ if each.__module__.startswith("hailuo"))


def _is_inner(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_"):
        return True
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QLineEdit | QAbstractSpinBox | QComboBox):
            return True
        around = around.parentWidget()
    return type(widget) is QAbstractButton and isinstance(widget.parentWidget(), QAbstractItemView)
