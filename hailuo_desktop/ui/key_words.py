"""What is said about API keys: what they are, what they cost, where they are kept."""

from __future__ import annotations

from decimal import Decimal

import msgspec
from PySide6.QtCore import QCoreApplication

from hailuo_desktop.domain.money import Money
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.keys import KeyPlace, KeyringTrouble, KeySource, KeyStatus
from hailuo_desktop.ui.amounts import sum_words
from hailuo_desktop.ui.provider_pages import ProviderPages
from hailuo_desktop.wording import joined

_USUAL = ("768P", 6)


class UsualClip(msgspec.Struct, frozen=True, kw_only=True):
    """What a provider's usual clip is, and what it costs by its list."""

    resolution: str
    seconds: int
    price: Money


def usual_clip(catalogue: Catalogue, provider: str) -> UsualClip | None:
    """The clip that stands for what a provider takes; None where no list says."""
    spec = catalogue.usual_family(provider)
    priced = [each for each in spec.formats if each.price is not None]
    usual = next((each for each in priced if (each.resolution, each.duration) == _USUAL), None)
    chosen = usual or (priced[0] if priced else None)
    if chosen is None or chosen.price is None:
        return None
    money = Money(chosen.price, spec.currency)
    return UsualClip(resolution=chosen.resolution, seconds=chosen.duration, price=money)


def cost_words(pages: ProviderPages | None, clip: UsualClip | None) -> str:
    """What it takes to begin, and what a clip costs; "" where nobody says."""
    top_up = price = ""
    if pages is not None and pages.smallest_top_up:
        top_up = QCoreApplication.translate("Key", "The smallest top-up there is {sum}.").format(
            sum=sum_words(Money(Decimal(pages.smallest_top_up)))
        )
    if clip is not None:
        price = QCoreApplication.translate(
            "Key", "A clip of {seconds} seconds in {resolution} costs {sum} by list price."
        ).format(seconds=clip.seconds, resolution=clip.resolution, sum=sum_words(clip.price))
    return joined(top_up, price)


def what_it_is(label: str) -> str:
    """What a key is for, and where it goes."""
    return QCoreApplication.translate(
        "Key",
        "{provider} makes the videos and bills them to your account there. "
        "The key tells it that the order is yours; it is sent nowhere else.",
    ).format(provider=label)


def accepted_words(label: str, balance: Money | None) -> str:
    """A test that went well."""
    if balance is None:
        return QCoreApplication.translate("Key", "{provider} accepts the key.").format(provider=label)
    words = QCoreApplication.translate("Key", "{provider} accepts the key. Your balance is {sum}.")
    return words.format(provider=label, sum=sum_words(balance))


def place_words(place: KeyPlace) -> str:
    """Where a key has gone, as a sentence."""
    if place.source is KeySource.SESSION and place.trouble is not None:
        return _session_words(place.trouble)
    return QCoreApplication.translate("Key", "The key is kept in this computer's keyring.")


def status_words(status: KeyStatus) -> str:
    """Where a key is now, and where a new one will go."""
    match status.source:
        case KeySource.ENVIRONMENT:
            return QCoreApplication.translate(
                "Key", "A key is set by an environment variable. It is used before one saved here."
            )
        case KeySource.KEYRING:
            return QCoreApplication.translate(
                "Key", "A key is kept in this computer's keyring. A new one takes its place."
            )
        case KeySource.SESSION:
            return QCoreApplication.translate(
                "Key", "A key is kept until the app is closed. A new one takes its place."
            )
        case None if status.trouble is not None:
            return _session_words(status.trouble)
        case _:
            return QCoreApplication.translate(
                "Key", "The key will be kept in this computer's keyring, never in a file."
            )


def _session_words(trouble: KeyringTrouble) -> str:
    match trouble:
        case KeyringTrouble.MISSING:
            return QCoreApplication.translate(
                "Key", "This computer has no keyring, so the key is kept only until the app is closed."
            )
        case KeyringTrouble.LOCKED:
            return QCoreApplication.translate(
                "Key", "The keyring is locked, so the key is kept only until the app is closed."
            )
        case KeyringTrouble.DENIED:
            return QCoreApplication.translate(
                "Key", "The keyring refused, so the key is kept only until the app is closed."
            )
        case _:
            return QCoreApplication.translate(
                "Key", "The keyring does not answer, so the key is kept only until the app is closed."
            )
