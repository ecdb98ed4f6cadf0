"""Batches as their users know them: begun, stopped, gone on with, made again, and drafts made into finals.

The journal says which rows were given a job; it takes no second one for a row (see `JobStore.add`). A plan is
on disk before its first row is handed over, and nothing of it goes on by itself at the next start.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence

import msgspec

from hailuo_desktop.domain.batch import Batch, BatchNow, BatchRow, RowNow, RowState, final_of
from hailuo_desktop.domain.controls import Control
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.money import Price
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.batch_book import BatchBook
from hailuo_desktop.services.batch_feed import BatchFeed
from hailuo_desktop.services.batch_pictures import KeptPictures
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.clock import Clock
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.services.job_runner import JobRunner
from hailuo_desktop.services.picture_desk import PictureDesk
from hailuo_desktop.services.press_check import PressCheck
from hailuo_desktop.storage.batch_store import BatchStore
from hailuo_desktop.storage.job_store import JobStore

Listener = Callable[[str], None]
"""Called with the id of a batch of which something is new."""


class PlannedRow(msgspec.Struct, frozen=True, kw_only=True):
    """A clip as it is agreed to: `final` is the same in the good format, where this is a draft."""

    request: GenerationRequest
    price: Price | None
    take: int = 1
    final: GenerationRequest | None = None


class BatchDesk:
    """What can be done with batches. `press` is asked before anything is."""

    def __init__(
        self,
        *,
        batches: BatchStore,
        store: JobStore,
        runner: JobRunner,
        catalogue: Catalogue,
        pictures: PictureDesk,
        press: PressCheck,
        clock: Clock,
    ) -> None:
        self.press = press
        self._runner = runner
        self._catalogue = catalogue
        self._pictures = pictures
        self._clock = clock
        self._listeners: list[Listener] = []
        self._book = BatchBook(batches, store, runner.is_at_work)
        self._feed = BatchFeed(self._book, runner, self._tell)
        self._unsubscribe = runner.subscribe(self._hear)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` called when something is new; returns a function that ends that.

        It is called from within tasks: it must be quick and must not raise.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def open(self) -> list[BatchNow]:
        """Read what batches there are; returns those that have rows left. None of them goes on by itself."""
        await self._book.open()
        for batch_id in self.ids:
            self._tell(batch_id)
        return [now for now in map(self.now, self.ids) if now.count(RowState.WAITING)]

    @property
    def ids(self) -> list[str]:
        """The batches that are shown, newest first."""
        return [batch.id for batch in reversed(self._book.batches) if not batch.is_put_away]

    def now(self, batch_id: str) -> BatchNow:
        """How a batch stands. Raises KeyError if there is none of this id."""
        return self._feed.now(batch_id)

    async def start(
        self,
        rows: Sequence[PlannedRow],
        *,
        name: str = "",
        agreed: bool = False,
        on_kept: Callable[[int, int], None] | None = None,
    ) -> str:
        """Keep a plan with its pictures, and begin; returns the id of the batch.

        A row whose picture is gone, or is another one by now, fails by itself, unless they all do.

        Args:
            rows: one for each clip, at the prices that were shown.
            name: of the file the rows came from.
            agreed: the user has said yes to the sum of all.
            on_kept: told how many pictures are kept, of how many.

        Raises:
            AppError: a limit stands against it, no row has its pictures, or the plan cannot be written;
                nothing was sent then.
        """
        await self.press.check([row.price for row in rows], agreed=agreed, whole=False)
        pictures = KeptPictures(self._pictures, self._catalogue)
        await pictures.keep(
            [each for row in rows for each in (row.request, row.final) if each is not None], on_kept
        )
        now = self._clock.now()
        batch = Batch(id=f"{now:%Y%m%d-%H%M%S}-{os.urandom(3).hex()}", created=now, rows=(), name=name)
        batch = batch.with_rows(_agreed(row, pictures) for row in rows)
        failures = [row.failure for row in batch.rows if row.failure is not None]
        if len(failures) == len(rows):
            raise AppError(failures[0].kind, facts=failures[0].facts, message=failures[0].message)
        await self._book.save(batch)
        self._feed.begin(batch.id)
        return batch.id

    async def stop(self, batch_id: str) -> None:
        """Hand nothing more over, and take back what is not sent. What was sent goes on, and is billed."""
        await self._feed.halt(batch_id)

    async def go_on(self, batch_id: str) -> None:
        """Hand over what waits. Rows that nothing was paid for, because all had to stop, are made again.

        Raises:
            AppError: the limit for one press stands against it, or the plan cannot be written.
        """
        async with self._feed.lock(batch_id):
            now = self.now(batch_id)
            await self.press.check([each.row.price for each in now.left], agreed=True, whole=False)
            await self._add(batch_id, [_again(each, each.row.price) for each in now.held_up])
        self._feed.begin(batch_id)

    async def stop_row(self, batch_id: str, number: int) -> None:
        """Let a row not be made, if nothing of it is sent yet; what was sent goes on.

        Raises:
            AppError: the plan or the journal cannot be written.
        """
        async with self._feed.lock(batch_id):
            batch = self._book.batch(batch_id)
            row, job = batch.row(number), self._book.job(batch_id, number)
            if job is not None:
                await self._cancel_unsent(job.id)
            elif row is not None and not self._book.is_taken(batch, row):
                await self._book.save(batch.with_row(msgspec.structs.replace(row, is_stopped=True)))
        self._feed.look(batch_id)

    async def resume_row(self, batch_id: str, number: int) -> None:
        """Let a row be made after all that was stopped before anything of it was sent.

        Raises:
            AppError: the plan cannot be written.
        """
        async with self._feed.lock(batch_id):
            each = next((each for each in self.now(batch_id).rows if each.row.number == number), None)
            if each is None or each.state is not RowState.STOPPED or not each.is_free_to_repeat:
                return
            if each.job is not None:
                await self._add(batch_id, [_again(each, each.row.price)])
            else:
                row = msgspec.structs.replace(each.row, is_stopped=False)
                await self._book.save(self._book.batch(batch_id).with_row(row))
        self._feed.look(batch_id)

    async def retry(self, batch_id: str, prices: Mapping[int, Price | None], *, agreed: bool = False) -> None:
        """Make rows again that failed or were stopped, at these prices by their numbers, and go on.

        Raises:
            AppError: a limit stands against it, or the plan cannot be written.
        """
        await self.press.check(list(prices.values()), agreed=agreed, whole=False)
        async with self._feed.lock(batch_id):
            rows = [
                _again(each, prices[each.row.number])
                for each in self.now(batch_id).rows
                if each.row.number in prices and each.can_be_made_again
            ]
            await self._add(batch_id, rows)
        self._feed.begin(batch_id)

    def finals(self, batch_id: str, numbers: Sequence[int]) -> list[BatchRow]:
        """The rows that would make these drafts in the good format, with their seeds; no price yet."""
        now = self.now(batch_id)
        made = now.with_final
        rows = [
            final_of(each, self._seed(each.row.request), self._seed(each.row.final))
            for each in now.drafts
            if each.row.number in numbers and each.row.number not in made
        ]
        return [row for row in rows if row is not None]

    async def make_finals(
        self, batch_id: str, prices: Mapping[int, Price | None], *, agreed: bool = False
    ) -> None:
        """Make these drafts, by their numbers, in the good format at these prices; each once. Go on.

        Raises:
            AppError: a limit stands against it, or the plan cannot be written.
        """
        await self.press.check(list(prices.values()), agreed=agreed, whole=False)
        async with self._feed.lock(batch_id):
            rows = self.finals(batch_id, list(prices))
            await self._add(batch_id, [msgspec.structs.replace(row, price=prices[row.draft]) for row in rows])
        self._feed.begin(batch_id)

    async def put_away(self, batch_id: str) -> None:
        """Show a batch no longer; what waits of it is not made. Its clips stay.

        Raises:
            AppError: the plan or the journal cannot be written.
        """
        await self.stop(batch_id)
        async with self._feed.lock(batch_id):
            for each in self.now(batch_id).of(RowState.WAITING):
                if each.job is not None:
                    await self._cancel_unsent(each.job.id)
            batch = self._book.batch(batch_id)
            await self._book.save(msgspec.structs.replace(batch, is_put_away=True))
        self._tell(batch_id)

    async def close(self) -> None:
        """Hand nothing more over. What was handed over is the runner's."""
        self._unsubscribe()
        await self._feed.close()

    async def _cancel_unsent(self, job_id: str) -> None:
        if await self._runner.hold(job_id):
            await self._runner.cancel(job_id)

    async def _add(self, batch_id: str, rows: Sequence[BatchRow]) -> None:
        if rows:
            await self._book.save(self._book.batch(batch_id).with_rows(rows))

    def _seed(self, request: GenerationRequest | None) -> Control | None:
        try:
            return self._catalogue.spec(request.provider, request.model).seed if request is not None else None
        except AppError:
            return None

    def _hear(self, update: JobUpdate) -> None:
        batch_id = self._book.hear(update)
        if batch_id:
            self._feed.look(batch_id)

    def _tell(self, batch_id: str) -> None:
        for listener in tuple(self._listeners):
            listener(batch_id)


def _agreed(planned: PlannedRow, pictures: KeptPictures) -> BatchRow:
    """The row as it is kept: with copies of its pictures, or why there are none."""
    row = BatchRow(
        number=0, request=planned.request, price=planned.price, take=planned.take, final=planned.final
    )
    wanted = [each for each in (row.request, row.final) if each is not None]
    failure = next((found for each in wanted if (found := pictures.failure(each)) is not None), None)
    if failure is not None:
        return msgspec.structs.replace(row, failure=failure)
    final = pictures.kept(row.final) if row.final is not None else None
    return msgspec.structs.replace(row, request=pictures.kept(row.request), final=final)


def _again(each: RowNow, price: Price | None) -> BatchRow:
    """A row that makes another one again at this price."""
    return msgspec.structs.replace(
        each.row,
        price=price,
        again_of=each.row.number,
        is_stopped=False,
        job_id="",
        failure=None,
    )
