"""How the price of what stands in the composer gets there, and stays new."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.quotes import QuoteEvent, Quotes, QuoteState
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.composer.price_line import PriceNews

_LOOK_AGAIN_MS = 30_000


class PriceFlow(QObject):
    """Has the price of every request asked for that the composer shows, and of its other durations.

    The quotes are told inside their own tasks; they take one turn through the event queue to get here.

    Signals:
        balance_told(Money | None): what the account of the chosen provider has, None where nobody says.
    """

    balance_told = Signal(object)
    _arrived = Signal(object)

    def __init__(self, composer: Composer, parent: QObject) -> None:
        super().__init__(parent)
        self._composer = composer
        self._quotes: Quotes | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._age = QTimer(self)
        self._age.setInterval(_LOOK_AGAIN_MS)
        self._age.timeout.connect(self._look_again)
        composer.request_changed.connect(self._watch)

    def attach(self, quotes: Quotes) -> None:
        """Begin to ask."""
        self._quotes = quotes
        self._unsubscribe = quotes.subscribe(self._arrived.emit)
        self._age.start()
        self._watch(self._composer.request)

    def close(self) -> None:
        """Ask and hear no more."""
        self._age.stop()
        if self._quotes is not None and self._unsubscribe is not None:
            self._unsubscribe()
            self._quotes.watch(None)
        self._quotes = self._unsubscribe = None

    def renew(self) -> None:
        """Show what is known of the price now, although the request is the same."""
        self._watch(self._composer.request)

    def _watch(self, request: GenerationRequest) -> None:
        if self._quotes is None:
            return
        beside = [
            msgspec.structs.replace(request, duration=seconds)
            for seconds in self._composer.durations
            if seconds != request.duration
        ]
        event = self._quotes.watch(request, beside)
        for each in beside:
            self._show(self._quotes.known(each))
        if event is not None:
            self._show(event)

    def _look_again(self) -> None:
        """A price that is on show grows old; nobody asks while nobody looks."""
        if self._composer.isActiveWindow():
            self._watch(self._composer.request)

    @Slot(object)
    def _take(self, event: QuoteEvent) -> None:
        if self._quotes is not None:
            self._show(event)

    def _show(self, event: QuoteEvent) -> None:
        self.balance_told.emit(event.balance)
        self._composer.show_quote(
            event.request,
            PriceNews(
                price=event.price,
                is_asking=event.state is QuoteState.ASKING,
                is_unanswered=event.state is QuoteState.FALLBACK,
                needs_key=event.trouble is ErrorKind.KEY_MISSING,
                asked=event.asked,
                before=event.before,
                more=event.more,
            ),
        )
