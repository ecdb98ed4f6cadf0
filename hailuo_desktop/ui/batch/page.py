"""The page that plans several clips at once: what they are made of, every row with its price, one button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.batch import MOST_TAKES, ModelChoice
from hailuo_desktop.domain.batch_list import ClipList
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.money import Price
from hailuo_desktop.services.batch_planner import Candidate, price_key
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.batch.inputs import PicturesSection, PromptsSection
from hailuo_desktop.ui.batch.models import ModelLine, ModelsSection
from hailuo_desktop.ui.batch.page_foot import PageFoot
from hailuo_desktop.ui.batch.rows_table import RowItem, RowsTable, Thumbnails
from hailuo_desktop.ui.batch.words import FormatWords, price_words, trouble_words
from hailuo_desktop.ui.controls import Column
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import may_be_picture, read_mime, take_as_copy
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_4

_SIZE = QSize(1000, 660)
_LEFT = 324
_REST_MS = 150


class BatchPage(QDialog):
    """Shows what it is given; stays open beside the window. Closing it keeps what was put in.

    Signals:
        changed(): what the rows are made of is another now; told when it has rested for a moment.
        pictures_asked(), list_asked(): files are to be chosen.
        dropped(Incoming): something was dropped here.
        make_asked(list): these rows are to be made, at the prices they show.
    """

    changed = Signal()
    pictures_asked = Signal()
    list_asked = Signal()
    dropped = Signal(object)
    make_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        further: Sequence[ModelSpec],
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        """`further` are models beyond the bundled ones; `thumbnails` gives pictures by their paths."""
        super().__init__(parent)
        self._theme = theme
        self._formats = FormatWords(catalogue)
        self._candidates: list[Candidate] = []
        self._items: list[RowItem] = []
        self._count = 0
        self._list: ClipList | None = None
        self._is_busy = self._is_asking = self._is_planning = False
        self._warning = self._left_out = ""
        self._may_make = True
        self.setObjectName("batchPage")
        self.setAcceptDrops(True)
        size = QSize(theme.px(_SIZE.width()), theme.px(_SIZE.height()))
        self.resize(size.boundedTo(self.screen().availableSize()))
        self.pictures = PicturesSection(theme)
        self.prompts = PromptsSection(theme)
        self.models = ModelsSection(icons, catalogue, further)
        self.takes = QSpinBox()
        self.takes.setObjectName("batchTakes")
        self.takes.setRange(1, MOST_TAKES)
        self.takes.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.crop = QCheckBox()
        self.crop.setObjectName("batchCrop")
        self.drafts = QCheckBox()
        self.drafts.setObjectName("batchDrafts")
        self.final = ModelLine(icons, catalogue, further)
        self.final.setObjectName("batchFinal")
        self.final.remove.hide()
        self.final.hide()
        self.table = RowsTable(theme, thumbnails)
        self.foot = PageFoot(theme)
        self.make = self.foot.make
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.changed)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_rows()

    # What was put in

    @property
    def clips(self) -> ClipList | None:
        """The list whose rows are made, or None where rows come of pictures and prompts."""
        return self._list

    @property
    def final_choice(self) -> ModelChoice | None:
        """The good format, where drafts come first."""
        return self.final.choice if self.drafts.isChecked() else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was put in yet."""
        return self._list is None and not self.pictures.paths and not self.prompts.prompts

    def begin(self, choice: ModelChoice, prompt: str = "") -> None:
        """Begin with this model, if there is none yet, and with this prompt."""
        if not self.models.lines:
            self.models.add_line(choice)
            self.final.choose(choice)
        if prompt and self.is_empty:
            self.prompts.set_prompts([prompt])

    def take_list(self, clips: ClipList) -> None:
        """Take what a file holds: prompts to combine, or rows of their own."""
        if clips.prompts is not None:
            self._list = None
            self.prompts.set_prompts(clips.prompts)
        else:
            self._list = clips
        self._show_sources()
        self._rest.start()

    # What is shown

    def show_planning(self) -> None:
        """The rows are being judged: what stands there is not pressed meanwhile."""
        self._is_planning = True
        self._show_foot()

    def show_candidates(self, candidates: Sequence[Candidate], count: int, left_out: str = "") -> None:
        """Show these rows, the first of so many; `left_out` says what of a list nobody knows."""
        self._is_planning = False
        self._candidates, self._count = list(candidates), count
        self._formats.forget()
        self._left_out = left_out
        self._show_rows()

    def show_prices(self, prices: Mapping[bytes, Price | None], *, is_asking: bool) -> None:
        """Show what has been found out of the prices; `is_asking` says that more is to come."""
        self._is_asking = is_asking
        if not prices:
            self._show_foot()
            return
        for number, each in enumerate(self._candidates):
            price = prices.get(price_key(each.request), each.price)
            if price != each.price:
                each = msgspec.structs.replace(each, price=price)
                self._candidates[number] = each
                self._items[number] = self._item(number, each)
        self._show_items()

    def show_limit(self, words: str, *, may_make: bool = True) -> None:
        """Say what stands against the sum; "" for nothing."""
        self._warning, self._may_make = words, may_make
        self._show_foot()

    def set_busy(self, words: str) -> None:
        """Say what is being done after the press; "" when it is done."""
        self._is_busy = bool(words)
        self._show_foot(words)

    @property
    def good(self) -> list[Candidate]:
        """The rows that can be made."""
        return [each for each in self._candidates if each.is_good]

    @property
    def candidates(self) -> list[Candidate]:
        """All rows, or the first ones of too many."""
        return self._candidates

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Several clips at once"))
        self._takes_label.setText(self.tr("Takes of each"))
        self.takes.setAccessibleName(self.tr("Takes of each clip"))
        self.crop.setText(self.tr("Crop pictures to fit the model"))
        self.crop.setToolTip(self.tr("Only pictures of a shape that the model refuses are cropped."))
        self.drafts.setText(self.tr("Drafts first, finals as"))
        self.final.setAccessibleName(self.tr("Model of the finals"))
        self.drafts.setToolTip(
            self.tr(
                "All rows are made with the models above. You tick the good ones and have those made well."
            )
        )
        self._drop_list.setText(self.tr("Remove the list"))
        self._empty_head.setText(self.tr("Every picture with every prompt"))
        self._empty_words.setText(
            self.tr(
                "Add pictures and write a prompt on each line. Each row of the table is one clip, with its "
                "price. A CSV file may name prompt, picture, model, resolution, duration and takes."
            )
        )
        self._formats.forget()
        self._show_sources()
        self._show_rows()

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if may_be_picture(event.mimeData()):
            take_as_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        take_as_copy(event)
        self.dropped.emit(read_mime(event.mimeData()))

    def _lay_out(self) -> None:
        self._from_list = QLabel()
        self._from_list.setObjectName("batchFromList")
        self._from_list.setTextFormat(Qt.TextFormat.PlainText)
        self._from_list.setWordWrap(True)
        self._drop_list = QPushButton()
        self._drop_list.setObjectName("batchDropList")
        self._drop_list.setAutoDefault(False)
        self._banner = QWidget()
        banner = QVBoxLayout(self._banner)
        banner.setContentsMargins(0, 0, 0, 0)
        banner.setSpacing(SPACE_2)
        banner.addWidget(self._from_list)
        banner.addWidget(self._drop_list, 0, Qt.AlignmentFlag.AlignLeft)
        self._takes_label = QLabel()
        takes = QHBoxLayout()
        takes.addWidget(self._takes_label, 1)
        takes.addWidget(self.takes)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_3, SPACE_4)
        column.setSpacing(SPACE_3)
        for part in (self._banner, self.pictures, self.prompts, self.models):
            column.addWidget(part, 1 if part is self.prompts else 0)
        column.addLayout(takes)
        column.addWidget(self.crop)
        column.addWidget(self.drafts)
        column.addWidget(self.final)
        column.addStretch(0)
        area = Column(self._theme.px(_LEFT), left)
        self._rows = QStackedWidget()
        self._rows.addWidget(self._empty())
        self._rows.addWidget(self.table)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._rows, 1)
        right.addWidget(_line())
        right.addWidget(self.foot)
        across = QFrame()
        across.setProperty("role", "divider")
        across.setFixedWidth(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area)
        whole.addWidget(across)
        whole.addLayout(right, 1)

    def _empty(self) -> QWidget:
        empty = QWidget()
        self._empty_head, self._empty_words = QLabel(), QLabel()
        set_role(self._empty_head, "empty")
        set_role(self._empty_words, "muted")
        column = QVBoxLayout(empty)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addStretch(1)
        for label in (self._empty_head, self._empty_words):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(1)
        return empty

    def _connect(self) -> None:
        for signal in (self.pictures.changed, self.prompts.changed, self.models.changed, self.final.changed):
            signal.connect(self._rest.start)
        self.takes.valueChanged.connect(lambda _: self._rest.start())
        self.crop.toggled.connect(lambda _: self._rest.start())
        self.drafts.toggled.connect(self._drafts_wanted)
        self.pictures.add_asked.connect(self.pictures_asked)
        self.prompts.file_asked.connect(self.list_asked)
        self._drop_list.clicked.connect(self._remove_list)
        self.make.clicked.connect(self._make)

    def _drafts_wanted(self, on: bool) -> None:
        self.final.setVisible(on)
        self._rest.start()

    def _remove_list(self) -> None:
        self._list = None
        self._show_sources()
        self._rest.start()

    def _make(self) -> None:
        if self.make.isEnabled() and not self._is_busy:
            # Off within this very event: the second click of a double click finds it so.
            self._is_busy = True
            self._show_foot(self.tr("Preparing…"))
            self.make_asked.emit(self.good)

    def _show_sources(self) -> None:
        clips = self._list
        self._banner.setVisible(clips is not None)
        self.pictures.setVisible(clips is None)
        self.prompts.setVisible(clips is None)
        if clips is not None:
            words = self.tr("%n rows of {name}", "", len(clips.rows)).format(name=clips.name)
            self._from_list.setText(words)

    def _show_rows(self) -> None:
        self._items = [self._item(number, each) for number, each in enumerate(self._candidates)]
        self._show_items()

    def _show_items(self) -> None:
        self.table.show_items(self._items)
        self._rows.setCurrentIndex(1 if self._items else 0)
        self._show_foot()

    def _item(self, number: int, each: Candidate) -> RowItem:
        request = each.request
        state, tip = "", ""
        if each.problems:
            state, tip = trouble_words(each.problems, request.provider)
        elif each.is_waiting:
            state = self.tr("Looking at the picture…")
        elif each.take > 1:
            state = self.tr("Take {n}").format(n=each.take)
        if each.line:
            tip = self.tr("Row {n} of the list.").format(n=each.line) + (f"\n{tip}" if tip else "")
        return RowItem(
            key=number,
            number=each.line or number + 1,
            picture=request.image.path if request.image is not None else "",
            prompt=request.prompt,
            model=self._formats(request),
            price=price_words(each.price) if each.is_good else "",
            state=state,
            tone="danger" if each.problems else "muted",
            tip=tip,
        )

    def _show_foot(self, busy: str = "") -> None:
        self.foot.show_state(
            self._candidates,
            self._count,
            busy=busy,
            of_drafts=self.drafts.isChecked(),
            is_asking=self._is_asking,
            may_make=self._may_make and not (self._is_busy or self._is_planning),
            left_out=self._left_out,
            warning=self._warning,
        )


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "divider")
    line.setFixedHeight(1)
    return line
