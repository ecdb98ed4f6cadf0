"""A sheet of many small pictures of the window, for somebody who wants to look through them all."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from tests.support.screen_walk import Variant
from tests.support.screens import View

_SMALL = 420
_TINY = QSize(176, 116)
_SPACE = 6
_CAPTION = 18
_SCREENS_TO_A_PAGE = 12
_QUALITY = 88
_STYLE = """
body { font: 14px system-ui, sans-serif; margin: 24px; background: #f2f3f5; color: #1b1f24; }
h2 { margin: 40px 0 8px; } nav a { margin-right: 12px; white-space: nowrap; }
table { border-spacing: 6px; } th { font-weight: 400; color: #59626e; text-align: left; }
img { width: 300px; display: block; border: 1px solid #d0d5db; }
td.wrong img { border: 3px solid #b42318; } ul { color: #b42318; }
"""


@dataclass(frozen=True)
class Shot:
    """One picture, and what is wrong in it."""

    variant: Variant
    name: str
    faults: Sequence[str]


@dataclass
class ContactSheet:
    """Collects pictures in a folder; `finish` writes the page and the overviews."""

    folder: Path
    _shots: dict[tuple[str, str], list[Shot]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for each in ("full", "small"):
            (self.folder / each).mkdir(parents=True, exist_ok=True)

    @property
    def count(self) -> int:
        """How many pictures there are."""
        return sum(map(len, self._shots.values()))

    @property
    def faults(self) -> list[str]:
        """What is wrong in any of them."""
        return [
            f"{screen} {shot.name}: {fault}"
            for (_, screen), shots in self._shots.items()
            for shot in shots
            for fault in shot.faults
        ]

    def add(self, group: str, screen: str, variant: Variant, image: QImage, faults: Sequence[str]) -> None:
        """Take a picture of a screen."""
        name = f"{screen}-{variant.look}-{variant.language}-{variant.size[0]}.jpg"
        image.save(str(self.folder / "full" / name), quality=_QUALITY)
        small = image.scaledToWidth(_SMALL, Qt.TransformationMode.SmoothTransformation)
        small.save(str(self.folder / "small" / name), quality=_QUALITY)
        self._shots.setdefault((group, screen), []).append(Shot(variant, name, faults))

    def keep(self, path: Path) -> None:
        """Write down what was taken, for `take_over`."""
        path.write_bytes(msgspec.json.encode([(*key, shots) for key, shots in self._shots.items()]))

    def take_over(self, path: Path) -> None:
        """Add what another process has taken in the same folder."""
        for group, screen, shots in msgspec.json.decode(
            path.read_bytes(), type=list[tuple[str, str, list[Shot]]]
        ):
            self._shots[group, screen] = shots

    def finish(self) -> Path:
        """Write the page, and overviews of a dozen screens each; the page is what is given back."""
        screens = list(self._shots)
        for number, first in enumerate(range(0, len(screens), _SCREENS_TO_A_PAGE), start=1):
            part = screens[first : first + _SCREENS_TO_A_PAGE]
            self._overview(part).save(str(self.folder / f"overview-{number}.jpg"), quality=_QUALITY)
        page = self.folder / "index.html"
        page.write_text(self._page(), encoding="utf-8")
        return page

    def _overview(self, screens: Sequence[tuple[str, str]]) -> QImage:
        most = max(len(self._shots[each]) for each in screens)
        row = _TINY.height() + _SPACE + _CAPTION
        size = QSize(most * (_TINY.width() + _SPACE) + _SPACE, len(screens) * row + _SPACE)
        sheet = QImage(size, QImage.Format.Format_RGB32)
        sheet.fill(QColor("#808790"))
        painter = QPainter(sheet)
        painter.setPen(QColor("#FFFFFF"))
        for number, each in enumerate(screens):
            top = _SPACE + number * row
            painter.drawText(QPoint(_SPACE, top + _CAPTION - 5), each[1])
            for column, shot in enumerate(self._shots[each]):
                image = QImage(str(self.folder / "small" / shot.name)).scaled(
                    _TINY, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
                place = QPoint(_SPACE + column * (_TINY.width() + _SPACE), top + _CAPTION)
                painter.drawImage(place, image)
                if shot.faults:
                    painter.fillRect(QRect(place, QSize(image.width(), 3)), QColor("#FF3B30"))
        painter.end()
        return sheet

    def _page(self) -> str:
        groups = dict.fromkeys(group for group, _ in self._shots)
        body = [f"<p>{self.count} pictures; in red, those with words that are cut off.</p>", "<nav>"]
        body += [f'<a href="#{_said(screen)}">{_said(screen)}</a>' for _, screen in self._shots]
        body.append("</nav>")
        for group in groups:
            body.append(f"<h1>{_said(group)}</h1>")
            for key, shots in self._shots.items():
                if key[0] == group:
                    body += _table(key[1], shots)
        return (
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title>'
            f"<style>{_STYLE}</style><body>{''.join(body)}</body></html>"
        )


def picture_of(view: View, window: QWidget) -> QImage:
    """What is open over the window is a window of its own; here both are seen."""
    image = window.grab().toImage()
    if view.widget is window:
        return image
    over = view.widget.grab().toImage()
    painter = QPainter(image)
    if isinstance(view.widget, QDialog):
        place = QPoint((image.width() - over.width()) // 2, (image.height() - over.height()) // 2)
    elif view.anchor is not None:
        place = view.anchor.mapTo(window, view.anchor.rect().bottomLeft())
    else:
        place = window.mapFromGlobal(view.widget.pos())
    left = max(0, min(place.x(), image.width() - over.width()))
    top = max(0, min(place.y(), image.height() - over.height()))
    painter.drawImage(left, top, over)
    painter.setPen(QColor(128, 128, 128))
    painter.drawRect(left - 1, top - 1, over.width() + 1, over.height() + 1)
    painter.end()
    return image


def _table(screen: str, shots: Sequence[Shot]) -> list[str]:
    """One row for each language, one column for each look and size."""
    columns = list(dict.fromkeys((shot.variant.look, shot.variant.size) for shot in shots))
    rows = dict.fromkeys(shot.variant.language for shot in shots)
    said = [f'<h2 id="{_said(screen)}">{_said(screen)}</h2><table><tr><th></th>']
    said += [f"<th>{look}, {width}×{height}</th>" for look, (width, height) in columns]
    said.append("</tr>")
    for language in rows:
        said.append(f"<tr><th>{language}</th>")
        row = [each for each in shots if each.variant.language == language]
        found = {(each.variant.look, each.variant.size): each for each in row}
        said += [_cell(found[column]) if column in found else "<td></td>" for column in columns]
        said.append("</tr>")
    said.append("</table>")
    faults = dict.fromkeys(fault for shot in shots for fault in shot.faults)
    if faults:
        said.append("<ul>" + "".join(f"<li>{_said(fault)}</li>" for fault in faults) + "</ul>")
    return said


def _cell(shot: Shot) -> str:
    wrong = ' class="wrong"' if shot.faults else ""
    return (
        f'<td{wrong}><a href="full/{shot.name}"><img loading="lazy" src="small/{shot.name}" '
        f'alt="{_said(shot.name)}"></a></td>'
    )


def _said(words: str) -> str:
    return html.escape(words, quote=True)
