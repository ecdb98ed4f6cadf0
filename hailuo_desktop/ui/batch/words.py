"""Rows, sums and formats of batches as people read them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from hailuo_desktop import wording
from hailuo_desktop.domain.batch import BatchNow, RowNow, RowState, sums_of
from hailuo_desktop.domain.errors import AppError, Failure, Problem
from hailuo_desktop.domain.money import Price
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.amounts import moment_words, sum_words, sums_words
from hailuo_desktop.ui.i18n import translator


class FormatWords:
    """Says the model of a request and what it makes: "Hailuo 02 · 768P · 6 s". Rows share few of these."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: dict[tuple[object, ...], str] = {}

    def __call__(self, request: GenerationRequest) -> str:
        pictures = (request.image is None, request.end_image is None, bool(request.references))
        key = (request.provider, request.model, request.resolution, request.duration, *pictures)
        if key not in self._known:
            self._known[key] = self._words(request)
        return self._known[key]

    def forget(self) -> None:
        """Say all anew: the language, or a model, is another one now."""
        self._known.clear()

    def _words(self, request: GenerationRequest) -> str:
        try:
            spec = self._catalogue.spec(request.provider, request.model)
        except AppError:
            return request.model
        chosen = spec.format_for(request)
        resolution = chosen.resolution if chosen is not None else request.resolution
        duration = chosen.duration if chosen is not None else request.duration
        seconds = QCoreApplication.translate("Job", "{n} s").format(n=duration) if duration > 0 else ""
        return " · ".join(
            part for part in (wording.model_name(spec.label, translator), resolution, seconds) if part
        )


def price_words(price: Price | None) -> str:
    """A price in a column."""
    if price is None:
        return QCoreApplication.translate("Batch", "not known")
    if not price.money.amount:
        return QCoreApplication.translate("Batch", "free")
    return sum_words(price.money)


def sum_of_prices(prices: Iterable[Price | None]) -> str:
    """What several clips cost together, or at least cost where not every price is known; "" for nothing."""
    prices = list(prices)
    words = sums_words(sums_of(price.money for price in prices if price is not None))
    if all(price is not None for price in prices):
        return words
    if not words:
        return QCoreApplication.translate("Batch", "price not known")
    return QCoreApplication.translate("Batch", "at least {sum}").format(sum=words)


def with_sum(words: str, prices: Iterable[Price | None]) -> str:
    """What a button says, with what pressing it costs."""
    sum_ = sum_of_prices(prices)
    return f"{words} · {sum_}" if sum_ else words


def trouble_words(troubles: Sequence[Problem | Failure], provider: str) -> tuple[str, str]:
    """What is wrong with a row: in short, and in sentences."""
    messages = [wording.describe(each, translator, provider=provider) for each in troubles]
    short = " · ".join(dict.fromkeys(each.title for each in messages))
    whole = "\n".join(each.advice for each in messages)
    return short, whole


def state_words(each: RowNow) -> str:
    """How a row stands."""
    if each.job is not None and each.state in (RowState.RUNNING, RowState.UNCERTAIN):
        return wording.state_words(each.job.state, translator)
    match each.state:
        case RowState.WAITING:
            return QCoreApplication.translate("Batch", "Waiting")
        case RowState.DONE:
            return QCoreApplication.translate("Batch", "Done")
        case RowState.STOPPED:
            return QCoreApplication.translate("Batch", "Stopped")
        case RowState.GONE:
            return QCoreApplication.translate("Batch", "Taken out of the list")
        case RowState.FAILED if each.failure is not None:
            return wording.describe(each.failure, translator, provider=each.row.request.provider).title
        case _:
            return QCoreApplication.translate("Batch", "Failed")


def progress_words(now: BatchNow) -> str:
    """How far a batch is: "12 of 40 done · $2.76 of $9.20 spent"."""
    words = QCoreApplication.translate("Batch", "{done} of {all} done")
    parts = [words.format(done=now.count(RowState.DONE), all=len(now.rows))]
    agreed = sums_words(now.agreed)
    if agreed and any(each.row.price is None for each in now.rows):
        agreed = QCoreApplication.translate("Batch", "at least {sum}").format(sum=agreed)
    if agreed:
        words = QCoreApplication.translate("Batch", "{spent} of {sum} spent")
        parts.append(words.format(spent=sums_words(now.spent) or "0", sum=agreed))
    return " · ".join(parts)


def further_words(now: BatchNow) -> str:
    """What is not done of a batch, and not waiting: "3 running · 1 failed"; "" for nothing."""
    parts = []
    for count, words in (
        (now.count(RowState.RUNNING), QCoreApplication.translate("Batch", "{n} running")),
        (now.count(RowState.FAILED), QCoreApplication.translate("Batch", "{n} failed")),
        (now.count(RowState.UNCERTAIN), QCoreApplication.translate("Batch", "{n} unknown")),
        (now.count(RowState.STOPPED), QCoreApplication.translate("Batch", "{n} stopped")),
    ):
        if count:
            parts.append(words.format(n=count))
    return " · ".join(parts)


def name_of(now: BatchNow) -> str:
    """What a batch is called where there are several."""
    made = moment_words(f"{now.batch.created.astimezone():%Y-%m-%d %H:%M}")
    return f"{now.batch.name} · {made}" if now.batch.name else made
