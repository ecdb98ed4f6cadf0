"""Which clips are found, and in which order."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.clip_filter import (
    ClipEntry,
    ClipFilter,
    ClipIndex,
    ClipKind,
    ClipOrder,
    Shown,
)
from hailuo_desktop.domain.clip_notes import ClipNotes, Verdict
from hailuo_desktop.domain.job import JobState, Submission
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from tests.support.builders import a_job, a_request

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
SENT = Submission(fields={}, sent_at=NOON)
FREE = Price(money=Money(Decimal(0)), basis=PriceBasis.FREE, as_of="")


def entry(
    name: str, prompt: str = "", *, model: str = "Hailuo 02", notes: ClipNotes | None = None, **job: Any
) -> ClipEntry:
    made = a_job(id=name, request=a_request(prompt=prompt), **{"state": JobState.DONE, **job})
    return ClipEntry(made, model, notes or ClipNotes())


def index(*entries: ClipEntry) -> ClipIndex:
    whole = ClipIndex()
    for each in entries:
        whole.put(each)
    return whole


def found(whole: ClipIndex, order: ClipOrder = ClipOrder.NEWEST, **wish: Any) -> list[str]:
    ids = whole.found(ClipFilter(**wish), order)
    for each in ("a", "b", "c", "d", "e"):
        assert whole.matches(each, ClipFilter(**wish)) is (each in ids)
    return ids


class TestWords:
    @pytest.fixture
    def whole(self) -> ClipIndex:
        return index(
            entry("a", "A heron lifts off,\n  slowly", notes=ClipNotes(tags=("湖", "Night shots"))),
            entry("b", "一只苍鹭从芦苇间飞起", model="海螺 2.3"),
            entry("c", "Ｆｕｌｌ width, café", notes=ClipNotes(name="Scène 3", folder="样片")),
        )

    @pytest.mark.parametrize(
        ("words", "ids"),
        [
            ("heron", ["a"]),
            ("HERON  off", ["a"]),
            ("off heron", ["a"]),
            ("off, slowly", ["a"]),
            ("eron", ["a"]),
            ("heron 苍鹭", []),
            ("苍鹭", ["b"]),
            ("鹭从", ["b"]),
            ("full", ["c"]),
            ("ＣＡＦＥ", ["c"]),
            ("scene", ["c"]),
            ("样片", ["c"]),
            ("湖", ["a"]),
            ("night shot", ["a"]),
            ("海螺", ["b"]),
            ("hailuo", ["c", "a"]),
            ("slowly湖", []),
            ("   ", ["c", "b", "a"]),
        ],
    )
    def test_each_of_them_stands_somewhere_whatever_its_case_or_width(
        self, whole: ClipIndex, words: str, ids: list[str]
    ) -> None:
        assert found(whole, words=words) == ids

    def test_they_are_those_of_now(self, whole: ClipIndex) -> None:
        assert found(whole, words="swan") == []
        whole.put(entry("a", "A heron", notes=ClipNotes(name="The swan")))
        assert found(whole, words="swan") == ["a"]
        whole.remove("a")
        whole.remove("never there")
        assert found(whole, words="swan") == []
        assert len(whole) == 2
        assert "a" not in whole

    @given(st.lists(st.text("ab湖Ａé \n", max_size=12), max_size=6), st.text("ab湖aé ", max_size=4))
    def test_making_ready_beforehand_changes_nothing(self, prompts: list[str], words: str) -> None:
        entries = [entry(f"{number:02}", prompt) for number, prompt in enumerate(prompts)]
        ready = index(*entries)
        ready.prepare()
        fresh = index(*(ClipEntry(each.job, each.model) for each in entries))
        ids = ready.found(ClipFilter(words=words))
        assert ids == fresh.found(ClipFilter(words=words))
        for part in words.split():
            assert set(ids) <= set(ready.found(ClipFilter(words=part)))


class TestWishes:
    def test_kept_and_rejected_and_not_looked_at(self) -> None:
        whole = index(
            entry("a", notes=ClipNotes(verdict=Verdict.KEPT)),
            entry("b", notes=ClipNotes(verdict=Verdict.REJECTED, rating=2)),
            entry("c", notes=ClipNotes(rating=5)),
            entry("d"),
        )
        assert found(whole, shown=Shown.KEPT) == ["a"]
        assert found(whole, shown=Shown.REJECTED) == ["b"]
        assert found(whole, shown=Shown.UNRATED) == ["d"]
        assert found(whole, rating=2) == ["c", "b"]
        assert found(whole, rating=2, shown=Shown.REJECTED) == ["b"]

    def test_folder_tag_and_model_are_the_very_ones(self) -> None:
        whole = index(
            entry("a", model="Hailuo 02", notes=ClipNotes(folder="Film", tags=("lake",))),
            entry("b", model="Hailuo 02 Fast", notes=ClipNotes(folder="Film 2", tags=("lakes", "湖"))),
        )
        assert found(whole, folder="Film") == ["a"]
        assert found(whole, tag="lake") == ["a"]
        assert found(whole, tag="湖") == ["b"]
        assert found(whole, model="Hailuo 02") == ["a"]
        assert whole.models() == ["Hailuo 02", "Hailuo 02 Fast"]
        assert whole.folders() == ["Film", "Film 2"]
        assert whole.tags() == ["lake", "lakes", "湖"]

    def test_kinds(self) -> None:
        whole = index(
            entry("a"),
            entry("b", provider="sketch"),
            entry("c", state=JobState.FAILED),
            entry("d", state=JobState.UNCERTAIN),
            entry("e", state=JobState.RENDERING),
        )
        assert found(whole, kind=ClipKind.CLIP) == ["a"]
        assert found(whole, kind=ClipKind.SKETCH) == ["b"]
        assert found(whole, kind=ClipKind.FAILED) == ["d", "c"]
        assert found(whole, kind=ClipKind.LIVE) == ["e"]

    def test_days_are_those_of_this_computer_and_count_in_full(self) -> None:
        midnight = datetime(2026, 3, 10).astimezone()
        whole = index(
            entry("a", created=midnight - timedelta(seconds=1)),
            entry("b", created=midnight.astimezone(UTC)),
            entry("c", created=midnight + timedelta(hours=23, minutes=59)),
            entry("d", created=midnight + timedelta(days=1, hours=2)),
        )
        day = date(2026, 3, 10)
        assert found(whole, since=day) == ["d", "c", "b"]
        assert found(whole, until=day) == ["c", "b", "a"]
        assert found(whole, since=day, until=day) == ["c", "b"]
        assert found(whole, until=date.max) == ["d", "c", "b", "a"]

    def test_costs(self) -> None:
        whole = index(
            entry("a", charged=Money(Decimal("0.49")), submission=SENT),
            entry("b", submission=SENT),  # nobody has said yet: what was shown
            entry("c", price=FREE, submission=SENT),
            entry("d", state=JobState.CANCELLED),  # never sent
        )
        assert found(whole, cost_from=Decimal("0.01")) == ["b", "a"]
        assert found(whole, cost_from=Decimal("0.49")) == ["a"]
        assert found(whole, cost_to=Decimal("0.23")) == ["d", "c", "b"]
        assert found(whole, ClipOrder.COST)[:2] == ["a", "b"]

    def test_files_that_are_missing(self) -> None:
        whole = index(entry("a"), entry("b"))
        assert found(whole, missing=True) == []
        whole.set_missing("b", is_missing=True)
        whole.set_missing("never there", is_missing=True)
        assert found(whole, missing=True) == ["b"]
        whole.set_missing("b", is_missing=False)
        assert found(whole, missing=True) == []

    def test_how_many_there_are_is_known(self) -> None:
        assert ClipFilter(words="  ").is_anything
        assert not ClipFilter(words="x").is_anything
        assert not ClipFilter(shown=Shown.KEPT).is_anything
        assert not ClipFilter(missing=True).is_anything
        assert ClipFilter(words="x", shown=Shown.KEPT).further == 0
        day = date(2026, 3, 10)
        assert ClipFilter(since=day, until=day, cost_to=Decimal(1), tag="x", missing=True).further == 4


class TestOrders:
    @pytest.fixture
    def whole(self) -> ClipIndex:
        return index(
            entry("b", "banana", notes=ClipNotes(rating=3), model="b"),
            entry("a", "cherry", notes=ClipNotes(rating=5), model="a"),
            entry("d", "zebra", notes=ClipNotes(name="Apple"), model="C"),
            entry("c", "Ｂanana split", notes=ClipNotes(rating=3), model="a"),
        )

    @pytest.mark.parametrize(
        ("order", "ids"),
        [
            (ClipOrder.NEWEST, "dcba"),
            (ClipOrder.OLDEST, "abcd"),
            (ClipOrder.RATING, "acbd"),
            (ClipOrder.NAME, "dbca"),
            (ClipOrder.MODEL, "cabd"),
        ],
    )
    def test_like_ones_newest_first(self, whole: ClipIndex, order: ClipOrder, ids: str) -> None:
        assert "".join(found(whole, order)) == ids

    @pytest.mark.parametrize("order", list(ClipOrder))
    def test_what_is_live_comes_first(self, whole: ClipIndex, order: ClipOrder) -> None:
        whole.put(entry("0", "zzz", state=JobState.RENDERING))
        assert found(whole, order)[0] == "0"

    def test_what_is_new_about_a_clip_moves_it(self, whole: ClipIndex) -> None:
        assert found(whole, ClipOrder.RATING)[0] == "a"
        whole.put(entry("d", "zebra", notes=ClipNotes(rating=5)))
        assert found(whole, ClipOrder.RATING)[:2] == ["d", "a"]
        assert found(whole, ClipOrder.NAME) != found(whole, ClipOrder.RATING)
