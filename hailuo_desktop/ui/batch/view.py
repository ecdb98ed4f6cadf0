"""A batch as it comes along: how far it is, every row, and its drafts to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop import wording
from hailuo_desktop.domain.batch import BatchNow, RowState
from hailuo_desktop.domain.money import Price
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.batch.drafts import DraftTiles
from hailuo_desktop.ui.batch.rows_table import RowsTable, Thumbnails
from hailuo_desktop.ui.batch.view_rows import draft_items, row_items
from hailuo_desktop.ui.batch.words import (
    FormatWords,
    further_words,
    progress_words,
    with_sum,
)
from hailuo_desktop.ui.controls import IconButton, SegmentedControl
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2, SPACE_4

_NAME_LENGTH = 10


class BatchView(QFrame):
    """Shows one batch at a time.

    Signals:
        closed(): it is to be shown no longer.
        chosen(str): the batch with this id is to be shown.
        stop_asked(), go_on_asked(), put_away_asked(): all of it.
        row_stop_asked(list), row_go_on_asked(list): these rows, by their numbers.
        retry_asked(dict), finals_asked(dict): rows by their numbers, at the prices that stand on the button.
        mend_asked(): what it stopped for is to be mended.
        play_asked(str): the job of this id is to be shown on the stage.
        ticked(list): these drafts are to be made well; their prices are wanted.
    """

    closed = Signal()
    chosen = Signal(str)
    stop_asked = Signal()
    go_on_asked = Signal()
    put_away_asked = Signal()
    row_stop_asked = Signal(object)
    row_go_on_asked = Signal(object)
    retry_asked = Signal(object)
    finals_asked = Signal(object)
    mend_asked = Signal()
    play_asked = Signal(str)
    ticked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = FormatWords(catalogue)
        self._now: BatchNow | None = None
        self._retry_prices: dict[int, Price | None] = {}
        self._final_prices: dict[int, Price | None] = {}
        self._pictures: Mapping[str, str] = {}
        self.setObjectName("batchView")
        set_role(self, "surface")
        self.setMinimumHeight(theme.px(176))
        self.batches = QComboBox()
        self.batches.setObjectName("batchChoice")
        self.batches.setMinimumContentsLength(_NAME_LENGTH)
        self.batches.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.batches.activated.connect(lambda row: self.chosen.emit(self.batches.itemData(row)))
        self.progress = QLabel()
        self.progress.setObjectName("batchProgress")
        self.note = QLabel()
        self.note.setObjectName("batchNote")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.table = RowsTable(theme, thumbnails)
        self.tiles = DraftTiles(theme, thumbnails)
        self.which = SegmentedControl("")
        self.which.setObjectName("batchWhich")
        self.stop = self._button("batchStop")
        self.go_on = self._button("batchGoOn")
        self.retry = self._button("batchRetry")
        self.finals = self._button("batchFinals")
        self.mend = self._button("batchMend")
        self.row_button = self._button("batchRow")
        self.put_away = self._button("batchPutAway")
        set_role(self.put_away, "quiet")
        self.close_button = IconButton(icons.icon("x", "muted"), "")
        self.close_button.setObjectName("batchClose")
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def batch_id(self) -> str:
        """The batch on show, "" for none."""
        return self._now.batch.id if self._now is not None else ""

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(800), self._theme.px(360))

    def show_batches(self, names: Sequence[tuple[str, str]]) -> None:
        """Offer these to choose from, each an id and its name."""
        self.batches.clear()
        for batch_id, name in names:
            self.batches.addItem(name, batch_id)
        self.batches.setVisible(len(names) > 1)
        self.batches.setCurrentIndex(self.batches.findData(self.batch_id))

    def show_batch(
        self, now: BatchNow, retry_prices: Mapping[int, Price | None], pictures: Mapping[str, str]
    ) -> None:
        """Show how a batch stands.

        Args:
            now: the batch.
            retry_prices: what rows that can be made again would cost, by their numbers.
            pictures: thumbnails of finished clips, by the ids of their jobs.
        """
        is_other = self._now is None or self._now.batch.id != now.batch.id
        self._now, self._retry_prices, self._pictures = now, dict(retry_prices), pictures
        if is_other:
            self._final_prices = {}
            self.tiles.forget_ticks()
            self.which.set_value("rows")
            self.batches.setCurrentIndex(self.batches.findData(now.batch.id))
        self._show()

    def show_final_prices(self, prices: Mapping[int, Price | None]) -> None:
        """What the ticked drafts would cost in the good format, by their numbers."""
        self._final_prices = dict(prices)
        self._show_buttons()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Batch"))
        self.batches.setAccessibleName(self.tr("Which batch"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.which.setAccessibleName(self.tr("What is shown"))
        value = self.which.value
        self.which.set_choices([("rows", self.tr("Rows")), ("drafts", self.tr("Drafts"))])
        self.which.set_value(value or "rows")
        self.stop.setText(self.tr("Stop"))
        self.stop.setToolTip(self.tr("What is not sent yet waits. What was sent goes on, and is billed."))
        self.put_away.setText(self.tr("Put away"))
        self.put_away.setToolTip(self.tr("The batch is shown no longer. Its clips stay in the library."))
        self.close_button.set_label(self.tr("Back to the library"))
        self._formats.forget()
        if self._now is not None:
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        set_role(self.progress, "head")
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_4, SPACE_2, SPACE_2, 0)
        head.setSpacing(SPACE_2)
        head.addWidget(self.progress)
        head.addStretch(1)
        head.addWidget(self.which)
        head.addWidget(self.batches)
        head.addWidget(self.close_button)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        foot.setSpacing(SPACE_2)
        foot.addStretch(1)
        for button in (
            self.put_away,
            self.row_button,
            self.mend,
            self.retry,
            self.stop,
            self.go_on,
            self.finals,
        ):
            foot.addWidget(button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.tiles)
        line = QFrame()
        line.setProperty("role", "divider")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        column.addWidget(self.bar)
        self.note.setContentsMargins(SPACE_4, SPACE_1, SPACE_4, 0)
        column.addWidget(self.note)
        column.addWidget(self._stack, 1)
        column.addWidget(line)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.closed)
        self.stop.clicked.connect(self.stop_asked)
        self.go_on.clicked.connect(self.go_on_asked)
        self.put_away.clicked.connect(self.put_away_asked)
        self.mend.clicked.connect(self.mend_asked)
        # Off within the very event: the second click of a double click finds it so, until news come.
        self.retry.clicked.connect(self._retry_pressed)
        self.finals.clicked.connect(lambda: self._press(self.finals, self.finals_asked, self._final_prices))
        self.row_button.clicked.connect(self._row_pressed)
        self.which.value_changed.connect(lambda value: self._stack.setCurrentIndex(int(value == "drafts")))
        self.which.value_changed.connect(lambda _: self._show_buttons())
        self.table.chosen_changed.connect(self._show_buttons)
        self.table.row_activated.connect(self._play)
        self.tiles.play_asked.connect(self._play)
        self.tiles.ticked.connect(self.ticked)

    def _retry_pressed(self) -> None:
        if self._now is not None:
            self._press(self.retry, self.retry_asked, self._to_repeat(self._now))

    def _to_repeat(self, now: BatchNow) -> dict[int, Price | None]:
        """The prices of the rows that are made again: those chosen, else all that failed by themselves."""
        chosen = set(self.table.chosen).difference(self._chosen(now)[1])
        failed = {each.row.number for each in now.of(RowState.FAILED) if not each.is_held_up}
        wanted = chosen & self._retry_prices.keys() or failed
        return {number: price for number, price in self._retry_prices.items() if number in wanted}

    def _press(self, button: QPushButton, signal: SignalInstance, prices: dict[int, Price | None]) -> None:
        if button.isEnabled() and prices:
            button.setEnabled(False)
            signal.emit(dict(prices))

    def _show(self) -> None:
        now = self._now
        if now is None:
            return
        self.progress.setText(progress_words(now))
        self.bar.setRange(0, max(len(now.rows), 1))
        self.bar.setValue(now.count(RowState.DONE))
        self.table.show_items(row_items(now, self._formats, self._pictures))
        self.which.setVisible(now.has_drafts)
        self.tiles.show_items(draft_items(now, self._pictures))
        self._show_note(now)
        self._show_buttons()

    def _show_note(self, now: BatchNow) -> None:
        words, role = "", "muted"
        if now.pause is not None:
            message = wording.describe(now.pause, translator, provider=self._provider(now))
            words = message.advice
            role = "danger"
        elif now.is_running:
            words = self.tr("Rows are sent one after the other. Nothing is paid before it is sent.")
        elif now.count(RowState.WAITING) == 1:
            words = self.tr("One row waits. Nothing of it is paid.")
        elif now.count(RowState.WAITING):
            words = self.tr("%n rows wait. Nothing of them is paid.", "", now.count(RowState.WAITING))
        elif now.drafts:
            words = self.tr("Under Drafts, tick the ones you like and have them made well.")
        if now.count(RowState.RUNNING) and not now.is_running and now.pause is None:
            words = wording.joined(words, self.tr("What was sent goes on, and is billed."))
        self.note.setText(" · ".join(part for part in (further_words(now), words.strip()) if part))
        set_role(self.note, role)

    def _provider(self, now: BatchNow) -> str:
        return now.rows[0].row.request.provider if now.rows else ""

    def _show_buttons(self) -> None:
        now = self._now
        if now is None:
            return
        self.stop.setVisible(now.is_running and bool(now.count(RowState.WAITING)))
        self.go_on.setVisible(not now.is_running and bool(now.left))
        self._name(self.go_on, with_sum(self.tr("Go on"), [each.row.price for each in now.left]))
        self.mend.setVisible(now.pause is not None and bool(self.mend.text()))
        prices = self._to_repeat(now)
        self.retry.setVisible(bool(prices) and not now.is_running)
        again = self.tr("Make %n again", "", len(prices))
        self._name(self.retry, with_sum(again, prices.values()))
        self.retry.setEnabled(True)
        at_drafts = self.which.value == "drafts"
        self.finals.setVisible(now.has_drafts and at_drafts)
        count = len(self._final_prices)
        if count:
            finals = self.tr("Make 1 final") if count == 1 else self.tr("Make %n finals", "", count)
            self._name(self.finals, with_sum(finals, self._final_prices.values()))
        else:
            self._name(self.finals, self.tr("Tick drafts to make finals"))
        self.finals.setEnabled(bool(count))
        set_role(self.finals, "primary")
        self._show_row_button(now, at_drafts)
        self.put_away.setVisible(not now.is_running)

    def name_mending(self, words: str) -> None:
        """What the button says that mends what the batch stopped for; "" for no button."""
        self._name(self.mend, words)
        self.mend.setVisible(bool(words))

    def _show_row_button(self, now: BatchNow, at_drafts: bool) -> None:
        stoppable, resumable = self._chosen(now)
        self.row_button.setVisible(not at_drafts and bool(stoppable or resumable))
        count = len(stoppable or resumable)
        if stoppable:
            words = self.tr("Leave out 1 row") if count == 1 else self.tr("Leave out %n rows", "", count)
        else:
            words = (
                self.tr("Take 1 row in again") if count == 1 else self.tr("Take %n rows in again", "", count)
            )
        self._name(self.row_button, words)

    def _chosen(self, now: BatchNow) -> tuple[list[int], list[int]]:
        """The chosen rows that wait, and those that were left out."""
        chosen = set(self.table.chosen)
        rows = [each for each in now.rows if each.row.number in chosen]
        waiting = [each.row.number for each in rows if each.state is RowState.WAITING]
        stopped = [
            each.row.number for each in rows if each.state is RowState.STOPPED and each.is_free_to_repeat
        ]
        return waiting, stopped

    def _row_pressed(self) -> None:
        if self._now is None:
            return
        stoppable, resumable = self._chosen(self._now)
        if stoppable:
            self.row_stop_asked.emit(stoppable)
        elif resumable:
            self.row_go_on_asked.emit(resumable)

    def _play(self, number: int) -> None:
        rows = self._now.rows if self._now is not None else ()
        job = next((each.job for each in rows if each.row.number == number), None)
        if job is not None:
            self.play_asked.emit(job.id)

    def _name(self, button: QPushButton, words: str) -> None:
        button.setText(words)
        button.setAccessibleName(words)
