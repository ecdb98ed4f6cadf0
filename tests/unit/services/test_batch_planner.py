"""What cannot be made is marked row by row, before anything is asked or sent, and the rest is not touched."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from itertools import product
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.batch import MOST_ROWS, ModelChoice, combine
from hailuo_desktop.domain.batch_list import ListedRow, read_list
from hailuo_desktop.domain.controls import Control, ControlKind
from hailuo_desktop.domain.errors import AppError, ErrorKind, Failure
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.domain.request import GenerationRequest, Picture
from hailuo_desktop.services.batch_planner import BatchPlanner, Candidate, price_key
from hailuo_desktop.services.catalogue import Catalogue, ProviderInfo
from hailuo_desktop.services.quotes import Quotes
from tests.support.builders import a_picture, a_spec
from tests.support.clock import JumpingClock
from tests.support.scripted_provider import ScriptedProvider

K = ErrorKind
SEED = Control(name="seed", kind=ControlKind.WHOLE, is_seed=True, smallest=0, largest=1000)
HAILUO = ModelChoice(provider="atlas", model="hailuo-02", resolution="768P", duration=6)
OTHER = ModelChoice(provider="atlas", model="other")
NARROW = a_picture(path="/pictures/tower.jpg", width=400, height=1400)
MISSING = Failure(kind=K.PICTURE_MISSING, facts={"name": "gone.jpg", "path": "/gone.jpg"})


@pytest.fixture
def planner() -> BatchPlanner:
    info = ProviderInfo(id="atlas", label="Atlas Cloud", needs_key=True, quotes=True)
    specs = [a_spec(prompt_limit=50), a_spec(id="other", label="Other", controls=(SEED,))]
    catalogue = Catalogue(specs, [info], clock=JumpingClock())

    async def has_key(_: str) -> bool:
        return True

    quotes = Quotes(
        catalogue=catalogue,
        providers={"atlas": ScriptedProvider()},
        has_key=has_key,
        clock=JumpingClock(),
    )
    return BatchPlanner(catalogue, quotes)


def planned(
    planner: BatchPlanner,
    text: str,
    pictures: dict[str, Picture | Failure] | None = None,
    takes: int = 1,
) -> list[Candidate]:
    rows = read_list(text.encode(), "list.csv").rows
    return asyncio.run(planner.plan_list(rows, [HAILUO], pictures or {}, takes))


def kinds(each: Candidate) -> list[ErrorKind]:
    return [problem.kind for problem in each.problems]


def test_every_picture_with_every_prompt_and_every_model(planner: BatchPlanner) -> None:
    pictures = [a_picture(path=f"/{name}.jpg") for name in "abc"]
    prompts = ["mist", "wind", "rain", "snow"]
    found = asyncio.run(planner.plan(combine(pictures, prompts, [HAILUO, OTHER])))
    made = [(each.request.image, each.request.prompt, each.request.model) for each in found]
    assert made == list(product(pictures, prompts, ["hailuo-02", "other"]))
    assert all(each.is_good for each in found)
    assert {each.price for each in found} == {
        Price(money=Money(Decimal("0.23")), basis=PriceBasis.LIST, as_of="2026-11-20")
    }


def test_takes_of_a_chosen_seed_are_counted_on_and_of_none_are_left_to_chance(planner: BatchPlanner) -> None:
    chosen = msgspec.structs.replace(OTHER, fields={"seed": 999})
    found = asyncio.run(planner.plan(combine([a_picture()], ["mist"], [chosen, OTHER], takes=3)))
    assert [each.request.fields.get("seed") for each in found] == [999, 1000, 0, None, None, None]
    assert [each.take for each in found] == [1, 2, 3, 1, 2, 3]


def test_each_row_is_marked_with_what_is_wrong_with_it_and_the_others_are_good(planner: BatchPlanner) -> None:
    long, torn = "x" * 51, "mi\ufffdst"
    text = (
        "prompt,picture,model,resolution,duration,takes,seed\n"
        "mist,lake.jpg,,,,,\n"
        f"{long},lake.jpg,,,,,\n"
        f"{torn},lake.jpg,,,,,\n"
        ",lake.jpg,,,,,\n"
        "mist,gone.jpg,,,,,\n"
        "mist,tower.jpg,,,,,\n"
        "mist,lake.jpg,no-such-model,,,,\n"
        "mist,lake.jpg,,1080P,10,,\n"
        "mist,lake.jpg,,,six,,\n"
        "mist,lake.jpg,,,,99,\n"
        "mist,lake.jpg,other,,,,many\n"
        "mist,lake.jpg,Other,,,2,7\n"
        "mist,new.jpg,,,,,\n"
    )
    pictures: dict[str, Picture | Failure] = {
        "lake.jpg": a_picture(),
        "gone.jpg": MISSING,
        "tower.jpg": NARROW,
    }
    found = {(each.line, each.take): each for each in planned(planner, text, pictures)}
    assert {at: kinds(each) for at, each in found.items()} == {
        (2, 1): [],
        (3, 1): [K.PROMPT_TOO_LONG],
        (4, 1): [K.PROMPT_DAMAGED],
        (5, 1): [K.PROMPT_NEEDED],
        (6, 1): [K.PICTURE_MISSING],
        (7, 1): [K.PICTURE_TOO_NARROW],
        (8, 1): [K.MODEL_UNKNOWN],
        (9, 1): [K.FORMAT_MISSING],
        (10, 1): [K.FIELD_INVALID],
        (11, 1): [K.FIELD_INVALID],
        (12, 1): [K.FIELD_INVALID],
        (13, 1): [],
        (13, 2): [],
        (14, 1): [],
    }
    assert found[14, 1].is_waiting
    assert not found[14, 1].is_good
    assert [found[13, take].request.fields for take in (1, 2)] == [{"seed": 7}, {"seed": 8}]
    assert {at for at, each in found.items() if each.is_good} == {(2, 1), (13, 1), (13, 2)}


def test_a_draft_is_marked_too_where_its_final_could_not_be_made(planner: BatchPlanner) -> None:
    draft = msgspec.structs.replace(HAILUO, resolution="512P")
    good = msgspec.structs.replace(HAILUO, resolution="1080P")
    bad = msgspec.structs.replace(good, duration=10)
    for final, expected in ((good, []), (bad, [K.FORMAT_MISSING])):
        (found,) = asyncio.run(planner.plan(combine([a_picture()], ["mist"], [draft]), final))
        assert kinds(found) == expected
        assert found.final is not None
        assert found.final.resolution == "1080P"
        assert found.price is not None
        assert found.price.money == Money(Decimal("0.10"))


def test_columns_that_no_model_knows_are_told(planner: BatchPlanner) -> None:
    rows = read_list(b"prompt,model,Seed,notes\nmist,other,7,x\nwind,,,y\n", "list.csv").rows
    assert planner.unknown_columns(rows, [HAILUO]) == ["notes"]


def test_of_too_many_rows_the_first_are_judged_and_all_are_counted(planner: BatchPlanner) -> None:
    prompts = [f"prompt {n}" for n in range(100_000)]
    found = asyncio.run(planner.plan(combine([], prompts, [OTHER] * 10, takes=10)))
    assert len(found) == MOST_ROWS
    rows = [ListedRow(number=n, prompt="mist", takes=1 + n % 2) for n in range(1, 1001)]
    assert planner.count(rows, [HAILUO, OTHER], takes=3) == 500 * 2 * 3 + 500 * 2 * 2
    assert len(asyncio.run(planner.plan_list(rows, [HAILUO, OTHER], {}, takes=3))) == MOST_ROWS


def test_a_price_is_asked_for_once_for_all_rows_that_cost_the_same(planner: BatchPlanner) -> None:
    wishes = combine([a_picture(path=f"/{n}.jpg") for n in range(5)], ["a", "b"], [HAILUO, OTHER], takes=2)
    requests: list[GenerationRequest] = [each.request for each in asyncio.run(planner.plan(wishes))]
    told: list[set[bytes]] = []
    asyncio.run(planner.ask_prices(requests, lambda known: told.append(set(known))))
    assert told[-1] == {price_key(each) for each in requests}
    assert len(told[-1]) == 2


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "large", "binary"])
def test_a_file_that_is_no_list_is_refused_in_words_and_hangs_nobody(
    kind: str, planner: BatchPlanner, tmp_path: Path
) -> None:
    import os

    path = tmp_path / "list.csv"
    expected = K.LIST_UNREADABLE
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            if not hasattr(os, "mkfifo"):
                pytest.skip("no named pipes here")
            os.mkfifo(path)
        case "large":
            with path.open("wb") as file:
                file.truncate(6_000_000)
            expected = K.LIST_TOO_LARGE
        case "binary":
            path.write_bytes(bytes(range(256)) * 10)
            expected = K.LIST_NOT_TEXT
    with pytest.raises(AppError) as refused:
        asyncio.run(asyncio.wait_for(planner.read(path), 20))
    assert refused.value.kind is expected


def test_a_list_with_any_name_and_ten_thousand_lines_is_counted(
    planner: BatchPlanner, tmp_path: Path
) -> None:
    path = tmp_path / ("湖" * 80 + ".csv")
    path.write_text("prompt\n" + "mist, wind\n" * 10_000, encoding="utf-8")
    with pytest.raises(AppError) as refused:
        asyncio.run(planner.read(path))
    assert refused.value.kind is K.LIST_TOO_LONG
    assert refused.value.facts["count"] == 10_000
