"""Between the view of a batch and the desk that runs it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QSplitter, QToolButton, QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.batch import BatchNow, RowState, total_price
from hailuo_desktop.domain.errors import AppError, ErrorKind, Failure
from hailuo_desktop.domain.money import Price
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.batch_planner import BatchPlanner, price_key
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.batch.view import BatchView
from hailuo_desktop.ui.batch.words import further_words, name_of, progress_words, with_sum
from hailuo_desktop.ui.costs_flow import CostsFlow
from hailuo_desktop.ui.dialogs import ask
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.job_presenter import LIMIT_KINDS, WINDOW_ACTIONS
from hailuo_desktop.ui.library import LibraryPanel
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.pictures import Pictures
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import ICON_SIZE

if TYPE_CHECKING:
    from hailuo_desktop.services.batch_desk import BatchDesk

_REST_MS = 120
"""News of many rows are shown together."""


class BatchWatch(QObject):
    """Shows a batch in the library's place, under the stage, and carries out what is asked of it.

    The desk tells inside its tasks; its news take one turn through the event queue to get here.

    Signals:
        mending_asked(Action, Failure, str): this is to be done about what stopped a batch at this provider.
        told(str, str): this batch has come to its end, or has stopped; in words.
    """

    mending_asked = Signal(object, object, str)
    told = Signal(str, str)
    _arrived = Signal(str)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        board: JobBoard,
        shelf: QSplitter,
        library: LibraryPanel,
        pictures: Pictures,
        costs: CostsFlow,
        say: Callable[[Notice], None],
        run: Run,
        parent: QWidget,
    ) -> None:
        """Put the view behind the library on the `shelf`, and its button above it."""
        super().__init__(parent)
        self._window = parent
        self._board = board
        self._shelf = shelf
        self._library = library
        self._costs = costs
        self._say = say
        self._run = run
        self._desk: BatchDesk | None = None
        self._planner: BatchPlanner | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._news: set[str] = set()
        self._before: dict[str, BatchNow] = {}
        self._asked: set[bytes] = set()
        self._sizes: list[int] = []
        self._pictures = pictures
        self.view = BatchView(theme, icons, catalogue, self._thumbnail)
        self.view.hide()
        shelf.addWidget(self.view)
        shelf.setStretchFactor(shelf.count() - 1, 0)
        self.button = QToolButton()
        self.button.setObjectName("batchButton")
        self.button.setIcon(icons.icon("list-checks"))
        self.button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.clicked.connect(lambda: self.show())
        self.button.hide()
        library.add_tool(self.button)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._take_news)
        self._arrived.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        pictures.loaded.connect(lambda _: self._repaint())
        self._connect()

    def attach(self, desk: BatchDesk, planner: BatchPlanner) -> None:
        """Begin to work, and say which batches have rows left."""
        self._desk, self._planner = desk, planner
        self._unsubscribe = desk.subscribe(self._arrived.emit)
        self._run(self._open(desk))

    def close(self) -> None:
        """Hear no more, and leave the library in its place."""
        self._rest.stop()
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._desk = self._unsubscribe = None
        self.hide()

    def retranslate(self) -> None:
        """Say everything again."""
        self._show_button()
        if self._desk is not None and self.view.batch_id:
            self._show(self._desk.now(self.view.batch_id))

    def show(self, batch_id: str = "") -> None:
        """Show this batch, or the one that was shown last."""
        if self._desk is None or not self._desk.ids:
            return
        ids = self._desk.ids
        wanted = batch_id or (self.view.batch_id if self.view.batch_id in ids else ids[0])
        self.view.show_batches([(each, name_of(self._desk.now(each))) for each in ids])
        self._show(self._desk.now(wanted))
        if not self.view.isVisible():
            self._sizes = self._shelf.sizes()
            self._library.hide()
            self.view.show()
            half = self._shelf.height() // 2
            self._shelf.setSizes([self._shelf.height() - half, 0, half])

    @property
    def waiting(self) -> int:
        """How many rows of the batches at work are no jobs yet."""
        desk = self._desk
        if desk is None:
            return 0
        at_work = [now for now in map(desk.now, desk.ids) if now.is_running]
        return sum(each.job is None for now in at_work for each in now.of(RowState.WAITING))

    def hide(self) -> None:
        """Show the library again."""
        if self.view.isVisible() or not self._library.isVisibleTo(self._window):
            self.view.hide()
            self._library.show()
            if self._sizes:
                self._shelf.setSizes(self._sizes)

    # News

    @Slot(str)
    def _hear(self, batch_id: str) -> None:
        if self._desk is not None:
            self._news.add(batch_id)
            if not self._rest.isActive():
                self._rest.start()

    def _take_news(self) -> None:
        desk = self._desk
        if desk is None:
            return
        news, self._news = self._news, set()
        for batch_id in news:
            now = desk.now(batch_id)
            self._tell(now, self._before.get(batch_id))
            self._before[batch_id] = now
            if batch_id == self.view.batch_id:
                if now.batch.is_put_away:
                    self.hide()
                elif self.view.isVisible():
                    self._show(now)
        self._show_button()

    def _tell(self, now: BatchNow, before: BatchNow | None) -> None:
        """Say what has become of a batch; in the window only while nobody looks at it."""
        batch_id = now.batch.id
        is_seen = self.view.isVisible() and self.view.batch_id == batch_id
        if before is None or (not before.is_running and before.is_over):
            return
        if now.pause is not None and before.pause is None:
            notice = self._stopped(batch_id, now.pause, _provider(now))
            self.told.emit(batch_id, notice.text)
            if not is_seen:
                self._say(notice)
        elif now.is_over and not before.is_over:
            facts = " · ".join(part for part in (progress_words(now), further_words(now)) if part)
            words = self.tr("A batch is finished: {words}").format(words=facts)
            self.told.emit(batch_id, words)
            if not is_seen:
                self._say(Notice(words, "success", self.tr("Show"), lambda: self.show(batch_id)))

    def _stopped(self, batch_id: str, why: Failure, provider: str) -> Notice:
        reason = wording.describe(why, translator, provider=provider).advice
        return Notice(
            self.tr("A batch has stopped. {why}").format(why=reason),
            "danger",
            self.tr("Show"),
            lambda: self.show(batch_id),
            anew=lambda: self._stopped(batch_id, why, provider),
        )

    def _show_button(self) -> None:
        desk = self._desk
        ids = desk.ids if desk is not None else []
        self.button.setVisible(bool(ids))
        if desk is None or not ids:
            return
        at_work = [now for now in map(desk.now, ids) if now.is_running or not now.is_over]
        if at_work:
            done, of = at_work[0].count(RowState.DONE), len(at_work[0].rows)
            words = self.tr("Batch · {done} of {all} done").format(done=done, all=of)
        else:
            words = self.tr("Batches")
        self.button.setText(f" {words}")
        self.button.setAccessibleName(words)
        self.button.setToolTip(self.tr("Show how the rows of your batches come along"))

    def _show(self, now: BatchNow) -> None:
        again = [each for each in now.rows if each.can_be_made_again]
        prices = self._known([(each.row.number, each.row.request) for each in again])
        self.view.show_batch(now, prices, self._board.thumbnails)
        words = ""
        if now.pause is not None and (action := wording.action_of(now.pause)) in WINDOW_ACTIONS:
            words = wording.action_label(action, translator)
        self.view.name_mending(words)

    def _known(self, wanted: Sequence[tuple[int, GenerationRequest]]) -> dict[int, Price | None]:
        """What is known of these prices; those that were not asked for lately are asked for."""
        planner = self._planner
        if planner is None:
            return {}
        new = [each for _, each in wanted if price_key(each) not in self._asked]
        if new:
            self._asked |= {price_key(each) for each in new}
            self._run(self._ask(planner, new))
        return {number: planner.price(each) for number, each in wanted}

    async def _ask(self, planner: BatchPlanner, requests: Sequence[GenerationRequest]) -> None:
        await planner.ask_prices(requests, lambda _: None)
        if self._desk is not None and self.view.batch_id:
            self._show(self._desk.now(self.view.batch_id))
            self._ticked(self.view.tiles.ticks)

    def _thumbnail(self, path: str, size: QSize, ratio: float) -> QPixmap | None:
        return self._pictures.get(path, size, ratio)

    def _repaint(self) -> None:
        if self.view.isVisible():
            self.view.table.viewport().update()
            self.view.tiles.viewport().update()

    # What the user asks for

    def _connect(self) -> None:
        view = self.view
        view.closed.connect(self.hide)
        view.chosen.connect(self.show)
        view.play_asked.connect(self._board.show_job)
        view.stop_asked.connect(lambda: self._do(lambda desk, each: desk.stop(each)))
        view.go_on_asked.connect(lambda: self.go_on(self.view.batch_id))
        view.put_away_asked.connect(lambda: self._run(self._put_away()))
        view.row_stop_asked.connect(lambda rows: self._do_rows(rows, lambda desk, *of: desk.stop_row(*of)))
        view.row_go_on_asked.connect(lambda rows: self._do_rows(rows, lambda desk, *of: desk.resume_row(*of)))
        view.retry_asked.connect(
            lambda prices: self._run(self._spend(prices, lambda desk, *to, **by: desk.retry(*to, **by)))
        )
        view.finals_asked.connect(
            lambda prices: self._run(self._spend(prices, lambda desk, *to, **by: desk.make_finals(*to, **by)))
        )
        view.mend_asked.connect(self._mend)
        view.ticked.connect(self._ticked)

    def go_on(self, batch_id: str) -> None:
        """Hand over what waits of this batch."""
        self._do(lambda desk, each: desk.go_on(each), batch_id)

    def _do(self, act: Callable[[BatchDesk, str], Awaitable[None]], batch_id: str = "") -> None:
        async def do() -> None:
            wanted = batch_id or self.view.batch_id
            if self._desk is not None and wanted:
                try:
                    await act(self._desk, wanted)
                except AppError as error:
                    self._refuse(error)

        self._run(do())

    def _do_rows(self, numbers: Sequence[int], act: Callable[[BatchDesk, str, int], Awaitable[None]]) -> None:
        async def do(desk: BatchDesk, batch_id: str) -> None:
            for number in numbers:
                await act(desk, batch_id, number)

        self._do(do)

    async def _spend(self, prices: Mapping[int, Price | None], act: Callable[..., Awaitable[None]]) -> None:
        """Have rows made at the prices that stood on the button, asked about once more if the user wants."""
        desk, batch_id = self._desk, self.view.batch_id
        if desk is None or not batch_id:
            return
        try:
            try:
                await act(desk, batch_id, prices)
            except AppError as error:
                if error.kind is not ErrorKind.CONFIRMATION_NEEDED:
                    raise
                total = total_price(prices.values())
                if await self._costs.agreed(error, total, len(prices)) is not None:
                    await act(desk, batch_id, prices, agreed=True)
        except AppError as error:
            self._refuse(error)
        finally:
            self._hear(batch_id)

    def _refuse(self, error: AppError) -> None:
        if error.kind in LIMIT_KINDS:
            self._costs.tell(error)
            return
        raise error

    async def _put_away(self) -> None:
        desk, batch_id = self._desk, self.view.batch_id
        if desk is None or not batch_id:
            return
        waiting = desk.now(batch_id).count(RowState.WAITING)
        sure = not waiting or await ask(
            self._window,
            self.tr("Put this batch away?"),
            self.tr("One row is not made yet, and will not be. Nothing of it is paid.")
            if waiting == 1
            else self.tr("%n rows are not made yet, and will not be. Nothing of them is paid.", "", waiting),
            yes=self.tr("Put away"),
            no=self.tr("Keep it"),
        )
        if sure:
            await desk.put_away(batch_id)

    def _mend(self) -> None:
        if self._desk is None or not self.view.batch_id:
            return
        now = self._desk.now(self.view.batch_id)
        if now.pause is not None:
            self.mending_asked.emit(wording.action_of(now.pause), now.pause, _provider(now))

    def _ticked(self, numbers: Sequence[int]) -> None:
        if self._desk is not None and self.view.batch_id:
            rows = self._desk.finals(self.view.batch_id, numbers)
            self.view.show_final_prices(self._known([(row.draft, row.request) for row in rows]))

    # The start

    async def _open(self, desk: BatchDesk) -> None:
        for now in await desk.open():
            batch_id = now.batch.id
            count = len(now.left)
            words = (
                self.tr("A batch has one row left. Nothing of it is paid.")
                if count == 1
                else self.tr("A batch has %n rows left. Nothing of them is paid.", "", count)
            )
            go_on = with_sum(self.tr("Go on"), [each.row.price for each in now.left])
            self._say(
                Notice(
                    words,
                    action=go_on,
                    act=lambda each=batch_id: self.go_on(each),  # type: ignore[misc]
                    other=self.tr("Look"),
                    other_act=lambda each=batch_id: self.show(each),  # type: ignore[misc]
                    stays=True,
                )
            )
        for batch_id in desk.ids:
            self._before[batch_id] = desk.now(batch_id)
        self._show_button()


def _provider(now: BatchNow) -> str:
    return now.rows[0].row.request.provider if now.rows else ""
