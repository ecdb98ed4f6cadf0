"""Pictures for the screen: read and scaled beside the window's thread, the last ones kept."""

from __future__ import annotations

import logging
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, QRectF, QSize, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter, QPixmap

log = logging.getLogger(__name__)

_THREADS = 2
_WAITING_AT_MOST = 96
_DEFAULT_ROOM = 32 * 1024 * 1024

_Key = tuple[str, int, int]


class Pictures(QObject):
    """Gives scaled pictures by path: at once if it has them, and a signal when it has read them.

    Whoever scrolls by quickly is not made to wait for what has gone out of sight: the newest wish is
    read first, and the oldest of many are dropped; asking again when painting brings them back. Whoever
    leaps from page to page can `pause` the reading: it would only take time from painting.

    Signals:
        loaded(str): a picture of this path can be had now, or is known to be unreadable.
    """

    loaded = Signal(str)
    _read = Signal(object, QImage)

    def __init__(self, room: int = _DEFAULT_ROOM, parent: QObject | None = None) -> None:
        """`room` is how many bytes of pictures are kept."""
        super().__init__(parent)
        self._room = room
        self._used = 0
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._wanted: OrderedDict[_Key, None] = OrderedDict()
        self._under_way: set[_Key] = set()
        self._at_work = 0
        self._lock = Lock()
        self._open = True
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="pictures")
        self._is_paused = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._go_on)
        self._read.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def get(self, path: str, size: QSize, ratio: float = 1.0) -> QPixmap | None:
        """The picture just large enough to cover `size`, or None while it is being read.

        A null pixmap stands for a file that is no picture. `ratio` is the screen's device pixel ratio.
        """
        box = size * ratio
        key = (path, box.width(), box.height())
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            kept.setDevicePixelRatio(ratio)
            return kept
        if self._open:
            self._want(key)
        return None

    def forget(self, path: str) -> None:
        """Read this file anew when it is asked for again."""
        for key in [key for key in self._kept if key[0] == path]:
            self._used -= _bytes(self._kept.pop(key))

    @property
    def is_reading(self) -> bool:
        """Whether a thread is at work."""
        with self._lock:
            return self._at_work > 0

    def pause(self, milliseconds: int) -> None:
        """Begin to read nothing for so long; what is wanted meanwhile is read then."""
        with self._lock:
            self._is_paused = True
        self._pause.start(milliseconds)

    def close(self) -> None:
        """Let the threads go; nothing is read any more."""
        self._open = False
        self._pause.stop()
        with self._lock:
            self._wanted.clear()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _want(self, key: _Key) -> None:
        with self._lock:
            if key in self._under_way:
                return
            self._wanted[key] = None
            self._wanted.move_to_end(key)
            while len(self._wanted) > _WAITING_AT_MOST:
                self._wanted.popitem(last=False)
        self._begin()

    @Slot()
    def _go_on(self) -> None:
        with self._lock:
            self._is_paused = False
        self._begin()

    def _begin(self) -> None:
        """Set so many threads to work as there are pictures for."""
        with self._lock:
            more = 0 if self._is_paused else min(_THREADS - self._at_work, len(self._wanted))
            self._at_work += more
        for _ in range(more):
            self._pool.submit(self._work)

    def _work(self) -> None:
        """Read until nothing is wanted: waking a thread for each picture would hold up whoever scrolls."""
        while True:
            with self._lock:
                if not self._wanted or self._is_paused:
                    self._at_work -= 1
                    return
                key, _ = self._wanted.popitem()
                self._under_way.add(key)
            self._read.emit(key, read_picture(Path(key[0]), QSize(key[1], key[2])))

    @Slot(object, QImage)
    def _keep(self, key: _Key, image: QImage) -> None:
        with self._lock:
            self._under_way.discard(key)
        pixmap = QPixmap.fromImage(image)
        self._kept[key] = pixmap
        self._used += _bytes(pixmap)
        while self._used > self._room and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._used -= _bytes(oldest)
        self.loaded.emit(key[0])


def read_picture(path: Path, cover: QSize) -> QImage:
    """The picture upright and just large enough to cover a box, never enlarged; null if it is none."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    stored = reader.size()
    if stored.isValid():
        turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
        box = cover.transposed() if turned else cover
        wanted = stored.scaled(box, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        if wanted.width() < stored.width():
            reader.setScaledSize(wanted)
    image = reader.read()
    if image.isNull():
        log.info("no picture in %s: %s", path.name, reader.errorString())
    return image


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


def draw_covering(painter: QPainter, place: QRectF, pixmap: QPixmap) -> None:
    """Fill a place with the middle of a picture, without distorting it."""
    part = QSizeF(place.size()).scaled(QSizeF(pixmap.size()), Qt.AspectRatioMode.KeepAspectRatio)
    source = QRectF(0, 0, part.width(), part.height())
    source.moveCenter(QRectF(pixmap.rect()).center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(place, pixmap, source)
