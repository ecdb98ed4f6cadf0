"""The provider's list: what is a video model that may be shown, and nothing that would mislead."""

from __future__ import annotations

import json
import math
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.model_listing import ModelListing, read_listings
from hailuo_desktop.domain.model_spec import Mode

NO_UNITS: list[Any] = ["minute", "1k_chars", "image", 5, []]
NO_SUMS: list[Any] = ["0", "-1", "free", "", "1e9", "NaN", "1001", None, [], math.inf, True]
ADDRESS = "https://static.example/model/schema/minimax-hailuo-2.3-fast.json"


def an_entry(**changes: Any) -> dict[str, Any]:
    """An entry as the list has it; None as a value leaves its key out."""
    entry = {
        "uuid": "0000",
        "model": "minimax/hailuo-2.3/fast",
        "type": "Video",
        "displayName": "Hailuo 2.3 Fast",
        "organization": "minimax",
        "familyName": "Hailuo 2.3",
        "categories": ["IMAGE-TO-VIDEO"],
        "tags": ["NEW"],
        "display_console": True,
        "price": {
            "discount": "70",
            "actual": {"base_price": "0.19", "unit": "generation"},
            "origin": {"base_price": "0.27", "unit": "generation"},
        },
        "schema": ADDRESS,
        **changes,
    }
    return {name: value for name, value in entry.items() if value is not None}


def read(**changes: Any) -> ModelListing:
    [listing] = read_listings({"code": "200", "data": [an_entry(**changes)]}, as_of="2026-11-20")
    return listing


def test_an_entry_becomes_a_listing() -> None:
    assert read() == ModelListing(
        id="minimax/hailuo-2.3/fast",
        provider="atlas",
        label="Hailuo 2.3 Fast",
        maker="MiniMax",
        family="Hailuo 2.3",
        modes=(Mode.IMAGE,),
        price=Decimal("0.19"),
        schema=ADDRESS,
        camera_commands=True,
        as_of="2026-11-20",
    )


@pytest.mark.parametrize(
    "changes",
    [
        *({"type": kind} for kind in ("Image", "Text", "Audio", "", 5, None)),
        {"display_console": False},
        *(
            {"model": name}
            for name in (None, "", " ", 5, "../secret", "a b", "modèle", "x" * 300, "a\nb", ["a"])
        ),
    ],
)
def test_what_is_hidden_malformed_or_no_video_model_is_passed_over(changes: Any) -> None:
    whole = an_entry(model="maker/whole")
    found = read_listings({"data": [an_entry(**changes), whole, None, 5, "x", []]})
    assert [each.id for each in found] == ["maker/whole"]


def test_the_first_of_two_with_the_same_id_counts_and_a_hidden_one_hides_nobody() -> None:
    entries = [
        an_entry(display_console=False),
        an_entry(displayName="First"),
        an_entry(displayName="Second", model="MiniMax/Hailuo-2.3/fast"),
        an_entry(model="other/model"),
    ]
    assert [each.label for each in read_listings({"data": entries})] == ["First", "Hailuo 2.3 Fast"]


def test_the_list_may_come_bare_or_as_bytes() -> None:
    assert read_listings([an_entry()]) == read_listings({"data": [an_entry()]})
    assert read_listings(json.dumps({"data": [an_entry()]}).encode()) == read_listings([an_entry()])


@pytest.mark.parametrize(
    "answer",
    [None, 5, "x", [], {}, {"data": None}, {"data": {"model": "x"}}, b"", b"<html>", b"\xff", b"[" * 100_000],
)
def test_what_is_no_list_has_no_models(answer: Any) -> None:
    assert read_listings(answer) == []


@pytest.mark.parametrize(
    ("changes", "label", "maker", "family"),
    [
        ({"displayName": None}, "minimax/hailuo-2.3/fast", "MiniMax", "Hailuo 2.3"),
        ({"displayName": " Hailuo\n\t2.3 \u202e"}, "Hailuo 2.3", "MiniMax", "Hailuo 2.3"),
        ({"displayName": "x" * 500, "familyName": 5}, "x" * 100, "MiniMax", ""),
        (
            {"organization": None, "model": "bytedance/seedance-2.0"},
            "Hailuo 2.3 Fast",
            "ByteDance",
            "Hailuo 2.3",
        ),
        ({"organization": "Kling AI"}, "Hailuo 2.3 Fast", "Kuaishou", "Hailuo 2.3"),
        ({"organization": "New Maker"}, "Hailuo 2.3 Fast", "New Maker", "Hailuo 2.3"),
        ({"organization": None, "model": "lonely"}, "Hailuo 2.3 Fast", "", "Hailuo 2.3"),
    ],
)
def test_names_are_cleaned_and_makers_spelled_in_one_way(
    changes: Any, label: str, maker: str, family: str
) -> None:
    listing = read(**changes)
    assert (listing.label, listing.maker, listing.family) == (label, maker, family)


@pytest.mark.parametrize(
    ("changes", "modes"),
    [
        ({"categories": ["TEXT-TO-VIDEO", "IMAGE-TO-VIDEO"]}, (Mode.TEXT, Mode.IMAGE)),
        ({"categories": ["Image to Video"]}, (Mode.IMAGE,)),
        ({"categories": None, "model": "bytedance/seedance-v1-lite-t2v-480p"}, (Mode.TEXT,)),
        ({"categories": [], "model": "kwaivgi/kling-v1.6-multi-i2v-pro"}, (Mode.REFERENCE,)),
        ({"categories": 5, "model": "google/veo3.1/reference-to-video"}, (Mode.REFERENCE,)),
        ({"categories": [5, None], "model": "vidu/start-end-to-video-2.0"}, (Mode.FIRST_LAST,)),
        ({"categories": None, "model": "x/y", "input_modalities": ["text", "image"]}, (Mode.IMAGE,)),
        ({"categories": None, "model": "x/y", "input_modalities": ["Text"]}, (Mode.TEXT,)),
        ({"categories": None, "model": "x/y", "input_modalities": ["video"]}, ()),
        ({"categories": ["VIDEO-TO-VIDEO"], "model": "x/y"}, ()),
    ],
)
def test_modes_come_from_categories_and_the_id(changes: Any, modes: tuple[Mode, ...]) -> None:
    assert read(**changes).modes == modes


@pytest.mark.parametrize(
    ("actual", "price", "per_second"),
    [
        ({"base_price": "0.1", "unit": "second"}, "0.1", True),
        ({"base_price": 0.1, "unit": "Second"}, "0.1", True),
        ({"base_price": "0.1"}, "0.1", False),
        ({"base_price": "0.1", "unit": None}, "0.1", False),
        *(({"base_price": "0.1", "unit": unit}, None, False) for unit in NO_UNITS),
        *(({"base_price": base}, None, False) for base in NO_SUMS),
        (None, None, False),
        ("0.1", None, False),
    ],
)
def test_the_price_is_the_one_charged_or_none(actual: Any, price: str | None, per_second: bool) -> None:
    listing = read(
        price={"discount": "70", "actual": actual, "origin": {"base_price": "9", "unit": "second"}}
    )
    assert listing.price == (None if price is None else Decimal(price))
    assert listing.price_per_second is per_second


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (ADDRESS, True),
        ("http://127.0.0.1:8080/schema.json", True),
        ("http://static.example/schema.json", False),
        ("https://user:word@static.example/x.json", False),
        ("file:///etc/passwd", False),
        ("https://", False),
        ("https://[::1", False),
        ("https://static.example:99999999/x", False),
        ("https://static.example/a b", False),
        ("//static.example/x.json", False),
        (f"https://static.example/{'x' * 3000}", False),
        (5, False),
        (None, False),
    ],
)
def test_a_schema_is_only_fetched_from_where_it_is_safe(said: Any, kept: bool) -> None:
    assert read(schema=said).schema == (said if kept else "")


@pytest.mark.parametrize(
    ("model", "knows"),
    [
        ("minimax/hailuo-02/standard", True),
        ("minimax/hailuo-2.3/t2v-pro", True),
        ("minimax/video-01", True),
        ("minimax/video-01-live", False),
        ("minimax/h3/text-to-video", False),
        ("minimax/hailuo-021/standard", False),
        ("kwaivgi/kling-v2.1-t2v-master", False),
        ("other/minimax/hailuo-02", False),
    ],
)
def test_camera_commands_are_offered_where_they_are_known(model: str, knows: bool) -> None:
    assert read(model=model).camera_commands is knows


def test_models_are_found_by_words_of_any_of_their_names() -> None:
    listing = read()
    assert listing.matches("")
    assert listing.matches("minimax FAST")
    assert listing.matches("2.3 hailuo")
    assert not listing.matches("hailuo 02")


values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=10)),
    lambda inside: st.one_of(
        st.lists(inside, max_size=3), st.dictionaries(st.text(max_size=8), inside, max_size=3)
    ),
    max_leaves=5,
)
entries = st.builds(
    lambda changes: {**an_entry(), **changes},
    st.dictionaries(st.sampled_from([*sorted(an_entry()), "input_modalities"]), values, max_size=4),
)


@given(st.one_of(values, st.lists(st.one_of(entries, values), max_size=4)))
def test_no_answer_makes_the_reading_fail_or_lets_nonsense_through(data: Any) -> None:
    found = [*read_listings({"data": data}), *read_listings(data)]
    for listing in found:
        assert listing.id
        assert listing.label.isprintable()
        assert listing.price is None or 0 < listing.price <= 1000
        assert listing.schema.startswith(("https://", "http://")) or not listing.schema
