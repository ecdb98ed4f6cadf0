"""Another program that hands something over: `python -m tests.support.handing_program drag|copy KIND PATH`.

`drag` shows a small window that a drag starts from; it prints where that is. `copy` puts it on the clipboard.
KIND is files (text/uri-list, as a file manager), png (image/png and nothing else), bitmap (a bitmap in
memory, in all the formats that Qt makes of one), or browser (a picture of a page: its link, a piece of the
page, and the file behind it).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QMouseEvent, QMoveEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

PLACE = QPoint(1500, 200)
"""Beside the program that is tested, on a screen that is wide enough for both."""


_LINK = "https://pictures.example.invalid/lake.png"


def mime_of(kind: str, path: Path) -> QMimeData:
    """What is handed over."""
    mime = QMimeData()
    match kind:
        case "files":
            mime.setUrls([QUrl.fromLocalFile(str(path))])
        case "png":
            mime.setData("image/png", path.read_bytes())
        case "bitmap":
            mime.setImageData(QImage(str(path)))
        case "browser":
            mime.setUrls([QUrl(_LINK)])
            mime.setData("text/x-moz-url", f"{_LINK}\nA lake".encode("utf-16-le"))
            mime.setHtml(f'<meta charset="utf-8"><img src="{_LINK}" alt="A lake">')
            mime.setData("application/octet-stream;name=lake.png", path.read_bytes())
    return mime


class Source(QWidget):
    """A drag starts wherever it is pressed. What became of it is printed."""

    def __init__(self, kind: str, path: Path) -> None:
        super().__init__()
        self._kind = kind
        self._path = path
        self.setWindowTitle("source")
        self.setGeometry(PLACE.x(), PLACE.y(), 200, 150)
        self._settled = QTimer(self, singleShot=True, interval=300)
        self._settled.timeout.connect(self._say_where)
        self._is_known = False

    def paintEvent(self, event: QPaintEvent) -> None:
        # A moment later: the window manager may just be giving it its place.
        self._settled.start()
        super().paintEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        self._settled.start()
        super().moveEvent(event)

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        drag = QDrag(self)
        drag.setMimeData(mime_of(self._kind, self._path))
        both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        say({"action": drag.exec(both, Qt.DropAction.MoveAction).name})

    def _say_where(self) -> None:
        if not self._is_known:
            self._is_known = True
            say({"at": self.mapToGlobal(self.rect().center()).toTuple()})


def say(what: object) -> None:
    print(json.dumps(what), flush=True)


def main(way: str, kind: str, path: Path) -> int:
    """Hand it over until this process is ended."""
    app = QApplication([])
    source = Source(kind, path)
    if way == "drag":
        source.show()
    else:
        QGuiApplication.clipboard().setMimeData(mime_of(kind, path))
        QTimer.singleShot(0, lambda: say({"copied": kind}))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
