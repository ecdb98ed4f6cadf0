"""The same clip once more: its request with another seed, with its price said before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec
from PySide6.QtCore import QObject, QTimer

from hailuo_desktop import wording
from hailuo_desktop.domain.controls import without_seed
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.money import Price
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.amounts import sum_words
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.generate_flow import GenerateFlow
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.stage_actions import StageActions
from hailuo_desktop.ui.tooltips import as_tooltip

if TYPE_CHECKING:
    from hailuo_desktop.services.quotes import Quotes

_REST_MS = 500
"""Nobody is asked for prices while clips are only passed by."""

_AGAIN = frozenset({JobState.DONE, JobState.FAILED, JobState.CANCELLED})


class Offer(NamedTuple):
    """One more take, in words and for a price; None where nobody says what it costs."""

    words: str
    price: Price | None


class OneMoreTake(QObject):
    """Cares for the button under the clip, and for the line in a job's menu."""

    def __init__(
        self,
        catalogue: Catalogue,
        board: JobBoard,
        actions: StageActions,
        generating: GenerateFlow,
        run: Run,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._board = board
        self._actions = actions
        self._generating = generating
        self._run = run
        self._quotes: Quotes | None = None
        self._offered: tuple[str, Offer] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(lambda: run(self._ask()))
        board.shown.connect(lambda _: self._show())
        actions.again_asked.connect(self._again)

    def attach(self, quotes: Quotes) -> None:
        """Begin to work."""
        self._quotes = quotes

    def close(self) -> None:
        """Ask no more."""
        self._rest.stop()
        self._quotes = None

    def is_possible(self, job: Job) -> bool:
        """Whether the job rests, and its model is there as far as is known."""
        return job.state in _AGAIN and self._request(job) is not None

    def offer(self, job: Job) -> Offer:
        """What a button says, and the price that it names."""
        request = self._request(job)
        price = self._price_of(request) if request is not None else None
        if price is None:
            return Offer(self.tr("One more take"), None)
        if not price.money.amount:
            return Offer(self.tr("One more take · free"), price)
        return Offer(self.tr("One more take · {sum}").format(sum=sum_words(price.money)), price)

    def take(self, job: Job, offer: Offer) -> None:
        """Make it, for no more than was offered."""
        request = self._request(job)
        if request is not None and self._quotes is not None:
            self._generating.make(request, offer.price)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self._show()

    def _again(self) -> None:
        job = self._board.on_stage
        if job is not None and self._offered is not None and self._offered[0] == job.id:
            self.take(job, self._offered[1])

    def _show(self) -> None:
        job = self._board.on_stage
        if job is None or job.state is not JobState.DONE:
            return
        if self._request(job) is None:
            facts = {"provider": job.provider}
            reason = wording.describe(AppError(ErrorKind.MODEL_GONE, facts=dict(facts)), translator).text
            self._actions.show_again(self.tr("One more take"), as_tooltip(reason), possible=False)
            return
        offer = self.offer(job)
        self._offered = (job.id, offer)
        basis = wording.price_words(offer.price, translator)
        words = self.tr("The same picture, words and settings once more, with another seed: {price}")
        self._actions.show_again(offer.words, as_tooltip(words.format(price=basis)), possible=True)
        self._rest.start()

    async def _ask(self) -> None:
        """Have the price of the clip on the stage asked for; the answer is remembered there."""
        job = self._board.on_stage
        request = self._request(job) if job is not None and job.state is JobState.DONE else None
        if request is not None and self._quotes is not None:
            before = self._price_of(request)
            await self._quotes.ask(request)
            if self._price_of(request) != before:
                self._show()

    def _request(self, job: Job) -> GenerationRequest | None:
        """What would be asked for; None where the model is not offered any more, or its form not known."""
        request = job.request
        try:
            spec = self._catalogue.spec(request.provider, request.model)
        except AppError:
            return None
        if self._catalogue.is_gone(request.provider, job.model):
            return None
        return msgspec.structs.replace(request, fields=without_seed(request.fields, spec.seed))

    def _price_of(self, request: GenerationRequest) -> Price | None:
        if self._quotes is None:
            return self._catalogue.price(request)
        return self._quotes.known(request).price
