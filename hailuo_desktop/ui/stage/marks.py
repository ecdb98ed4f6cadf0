"""The part of a clip between two marks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot


@dataclass(frozen=True)
class Marks:
    """Where a part of a clip begins and ends, in microseconds; None where there is no mark.

    `start` is where the first frame of the part begins, `end` where its last frame ends.
    """

    start: int | None = None
    end: int | None = None

    def __bool__(self) -> bool:
        return self.start is not None or self.end is not None

    def with_start(self, place: int) -> Marks:
        """The part begins here; an end before it is forgotten."""
        return Marks(place, self.end if self.end is not None and self.end > place else None)

    def with_end(self, place: int) -> Marks:
        """The part ends here; a start behind it is forgotten."""
        return Marks(self.start if self.start is not None and self.start < place else None, place)

    def is_over(self, place: int) -> bool:
        """Whether a frame that begins here comes after the part."""
        return self.end is not None and place >= self.end

    def holds(self, place: int) -> bool:
        """Whether a frame that begins here is in the part."""
        return (self.start is None or place >= self.start) and not self.is_over(place)


class Part(QObject):
    """The part of a clip that is played; the whole clip without marks.

    Signals:
        changed(Marks)
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks = Marks()

    @property
    def marks(self) -> Marks:
        return self._marks

    @property
    def first_place(self) -> int:
        """Where playing begins, in milliseconds: at the first mark, else at the start."""
        # One millisecond into the frame: a place on the very edge shows the frame before.
        return 0 if self._marks.start is None else self._marks.start // 1000 + 1

    @property
    def last_place(self) -> int:
        """A place in the last frame before the second mark, in milliseconds."""
        return max(0, (self._marks.end or 0) // 1000 - 1)

    def start_at(self, place: int) -> None:
        """Set the first mark, in microseconds."""
        self._set(self._marks.with_start(place))

    def end_at(self, place: int) -> None:
        """Set the second mark, in microseconds."""
        self._set(self._marks.with_end(place))

    @Slot()
    def clear(self) -> None:
        """The whole clip is played again."""
        self._set(Marks())

    def _set(self, marks: Marks) -> None:
        if marks != self._marks:
            self._marks = marks
            self.changed.emit(marks)
