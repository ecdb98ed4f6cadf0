"""What is known of a price, in the words of the line above Generate."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
from PySide6.QtCore import QCoreApplication

from hailuo_desktop import wording
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.ui.amounts import moment_words, sum_words
from hailuo_desktop.ui.i18n import translator

_JUST_NOW = 60


class PriceNews(msgspec.Struct, frozen=True, kw_only=True):
    """A price, and how it came.

    Attributes:
        price: the provider's answer or its list's; None where neither tells.
        is_asking: the provider is being asked, and `price` is what was known before.
        is_unanswered: the provider could not be asked or believed, and `price` is what its list says.
        needs_key: it could not be asked because there is no key.
        asked: when the provider named the price.
        before: its last price, where it was another one.
        more: how many such clips the balance pays for; None where that is not known.
    """

    price: Price | None = None
    is_asking: bool = False
    is_unanswered: bool = False
    needs_key: bool = False
    asked: datetime | None = None
    before: Price | None = None
    more: int | None = None


def price_line(news: PriceNews, now: datetime | None = None, *, takes: int = 1) -> str:
    """The price with what it rests on; of several takes, with the sum of all."""
    price = news.price
    sum_ = _sum(price, takes) if price is not None else ""
    known = wording.price_words(price, translator, sum_=sum_)
    if news.is_asking and price is None:
        return QCoreApplication.translate("Foot", "asking…")
    if news.is_asking and price is not None:
        # What it rests on is said again when the answer is here; with it, the line would need two.
        if price.basis is PriceBasis.MAKER_LIST:
            return QCoreApplication.translate("Foot", "about {sum} · asking…").format(sum=sum_)
        return QCoreApplication.translate("Foot", "{sum} · asking…").format(sum=sum_)
    if price is None or price.basis is not PriceBasis.QUOTED:
        return known
    age = ((now or datetime.now(UTC)) - news.asked).total_seconds() if news.asked is not None else 0
    if age < _JUST_NOW:
        return QCoreApplication.translate("Foot", "{price} · quoted just now").format(price=known)
    return QCoreApplication.translate("Foot", "{price} · quoted {n} min ago").format(
        price=known, n=round(age / 60)
    )


def _sum(price: Price, takes: int) -> str:
    if takes == 1:
        return sum_words(price.money)
    whole = Money(price.money.amount * takes, price.money.currency)
    return QCoreApplication.translate("Foot", "{sum} × {n} = {total}").format(
        sum=sum_words(price.money), n=takes, total=sum_words(whole)
    )


def price_basis(news: PriceNews) -> str:
    """What the price rests on, in sentences."""
    price = news.price
    parts = []
    if news.is_unanswered and news.needs_key:
        parts.append(
            QCoreApplication.translate(
                "Foot", "With a key, the provider is asked for its price of this clip."
            )
        )
    elif news.is_unanswered:
        parts.append(QCoreApplication.translate("Foot", "The provider was asked and named no price."))
    if price is None:
        parts.append(
            QCoreApplication.translate(
                "Foot", "The provider publishes no price for this. It tells after the clip is made."
            )
        )
    elif price.basis is PriceBasis.FREE:
        parts.append(
            QCoreApplication.translate(
                "Foot", "Made on this computer; nothing is sent and nothing is charged."
            )
        )
    elif price.basis is PriceBasis.QUOTED:
        parts.append(QCoreApplication.translate("Foot", "The provider's answer for this very clip."))
        if news.before is not None:
            words = QCoreApplication.translate("Foot", "Its answer before was {price}.")
            parts.append(words.format(price=sum_words(news.before.money)))
    elif price.as_of:
        words = QCoreApplication.translate(
            "Foot", "As published on {date}. What is charged is the provider's decision."
        )
        parts.append(words.format(date=moment_words(price.as_of)))
    return wording.joined(*parts)
