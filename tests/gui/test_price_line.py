"""The line above Generate: no price is old, none is taken for another, and what is shown is what is sent."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import msgspec
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.parts import build_parts, lay_foundation
from hailuo_desktop.services.clock import SystemClock
from hailuo_desktop.services.quotes import Quotes
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.composer.price_line import PriceNews, price_basis, price_line
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.price_flow import PriceFlow
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.window import finish

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LISTED = Price(money=Money(Decimal("0.23")), basis=PriceBasis.LIST, as_of="2026-11-20")
QUOTED = Price(money=Money(Decimal("0.21")), basis=PriceBasis.QUOTED)


@pytest.mark.parametrize(
    ("news", "words"),
    [
        (PriceNews(), "Price not listed"),
        (PriceNews(is_asking=True), "asking…"),
        (PriceNews(price=LISTED, is_asking=True), "$0.23 · asking…"),
        (PriceNews(price=QUOTED, is_asking=True, asked=NOW), "$0.21 · asking…"),
        (PriceNews(price=LISTED), "$0.23 · list price"),
        (PriceNews(price=LISTED, is_unanswered=True), "$0.23 · list price"),
        (PriceNews(price=QUOTED, asked=NOW), "$0.21 · quoted just now"),
        (PriceNews(price=QUOTED, asked=NOW - timedelta(seconds=59)), "$0.21 · quoted just now"),
        (PriceNews(price=QUOTED, asked=NOW - timedelta(minutes=4)), "$0.21 · quoted 4 min ago"),
    ],
)
def test_the_price_says_what_it_rests_on(news: PriceNews, words: str) -> None:
    assert price_line(news, NOW) == words


def test_the_sentence_behind_it_tells_why() -> None:
    assert "As published on 20 November 2026" in price_basis(PriceNews(price=LISTED))
    assert "named no price" in price_basis(PriceNews(price=LISTED, is_unanswered=True))
    assert "With a key" in price_basis(PriceNews(price=LISTED, is_unanswered=True, needs_key=True))
    changed = PriceNews(price=QUOTED, before=msgspec.structs.replace(QUOTED, money=Money(Decimal("0.19"))))
    assert "Its answer before was $0.19." in price_basis(changed)


@pytest.fixture
def composer(theme: Theme, icons: Icons, qtbot: QtBot) -> Composer:
    composer = Composer(theme, icons, lay_foundation(os.environ).catalogue, Settings())
    qtbot.addWidget(composer)
    composer.resize(340, 700)
    composer.show()
    qtbot.waitExposed(composer)
    return composer


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (53, "about 53 at this balance"),
        (0, "your balance does not cover this"),
        (1_000_000, "more than 9999 at this balance"),
    ],
)
def test_how_many_more_the_balance_pays_for(composer: Composer, more: int, words: str) -> None:
    composer.foot.show_price(PriceNews(price=QUOTED, more=more))
    assert composer.foot.balance.isVisible()
    assert composer.foot.balance.text() == words
    composer.foot.show_price(PriceNews(price=QUOTED))
    assert not composer.foot.balance.isVisible()


def test_news_of_another_request_are_not_shown(composer: Composer) -> None:
    request = composer.request
    composer.prompt.set_text("something else")
    composer.show_quote(request, PriceNews(price=QUOTED))
    assert composer.shown_price is not QUOTED
    composer.show_quote(composer.request, PriceNews(price=QUOTED))
    assert composer.shown_price is QUOTED
    composer.prompt.set_text("again")
    assert composer.shown_price != QUOTED


def notes(composer: Composer) -> list[str]:
    return [each.text() for each in composer.format.duration_box.findChildren(QLabel)]


def test_another_duration_shows_its_own_price(composer: Composer) -> None:
    assert notes(composer) == ["$0.28", "$0.56"]
    other = msgspec.structs.replace(composer.request, duration=10)
    composer.show_quote(other, PriceNews(price=QUOTED))
    assert notes(composer) == ["$0.28", "$0.21"]
    assert composer.shown_price != QUOTED


def test_asked_of_the_provider_and_never_after_the_end(
    theme: Theme, icons: Icons, qtbot: QtBot, qloop: asyncio.AbstractEventLoop
) -> None:
    with AtlasSimulator() as simulator:
        environ = {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
        foundation = lay_foundation(environ)
        parts = build_parts(environ, foundation)
        composer = Composer(theme, icons, foundation.catalogue, Settings())
        qtbot.addWidget(composer)
        quotes = Quotes(
            catalogue=foundation.catalogue,
            providers=parts.providers,
            has_key=parts.keys.has_key,
            clock=SystemClock(),
            pause=0,
        )
        flow = PriceFlow(composer, composer)
        flow.attach(quotes)
        composer.prompt.set_text("mist")
        assert composer.foot.price.text().endswith("asking…")
        qtbot.waitUntil(lambda: composer.foot.price.text().endswith("quoted just now"), timeout=20_000)
        qtbot.waitUntil(lambda: "at this balance" in composer.foot.balance.text(), timeout=20_000)
        quoted = composer.shown_price
        assert quoted is not None
        assert quoted.basis is PriceBasis.QUOTED
        flow.close()
        composer.prompt.set_text("mist and rain")
        assert composer.foot.price.text().endswith("list price")
        finish(qtbot, quotes.close())
        for provider in parts.providers.values():
            finish(qtbot, provider.close())


def test_the_balance_finds_room_in_the_smallest_window(composer: Composer, qtbot: QtBot) -> None:
    composer.resize(340, 652)
    composer.foot.show_price(PriceNews(price=QUOTED, more=53))
    bar = composer._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: composer.height() == 652 and composer.foot.balance.height() > 10)
    qtbot.waitUntil(lambda: bar.maximum() == 0)
