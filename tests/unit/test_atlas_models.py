"""The bundled Hailuo families ask Atlas only for what Atlas offers, in Atlas's words."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.domain.model_spec import Format, Mode, ModelSpec
from hailuo_desktop.domain.money import PriceBasis
from hailuo_desktop.domain.request import FieldValue, GenerationRequest, Picture
from tests.support.atlas_rules import MODELS

FOLDER = Path(__file__).parent.parent.parent / "resources" / "models"
FAMILIES = [
    msgspec.json.decode(path.read_bytes(), type=ModelSpec) for path in sorted(FOLDER.glob("atlas-*.json"))
]
SPEC = next(spec for spec in FAMILIES if spec.id == "hailuo-02")
PICTURE = Picture(path="/in.png", width=800, height=600, size=100_000, media_type="image/png")
NAME = "minimax/hailuo-02/"


def request(
    mode: Mode, resolution: str = "", duration: int = 0, *, prompt: str = "A boat", **fields: FieldValue
) -> GenerationRequest:
    return GenerationRequest(
        provider="atlas",
        model="hailuo-02",
        prompt=prompt,
        image=PICTURE if mode is Mode.IMAGE else None,
        resolution=resolution,
        duration=duration,
        fields=fields,
    )


@pytest.mark.parametrize(
    ("mode", "resolution", "duration", "model", "price", "basis"),
    [
        (Mode.IMAGE, "", 0, "standard", "0.23", PriceBasis.LIST),
        (Mode.IMAGE, "768P", 6, "standard", "0.23", PriceBasis.LIST),
        (Mode.IMAGE, "768P", 10, "standard", "0.56", PriceBasis.MAKER_LIST),
        (Mode.IMAGE, "512P", 6, "fast", "0.10", PriceBasis.LIST),
        (Mode.IMAGE, "512P", 10, "fast", "0.15", PriceBasis.MAKER_LIST),
        (Mode.IMAGE, "1080P", 6, "i2v-pro", "0.49", PriceBasis.MAKER_LIST),
        (Mode.TEXT, "", 0, "t2v-standard", "0.28", PriceBasis.MAKER_LIST),
        (Mode.TEXT, "768P", 10, "t2v-standard", "0.56", PriceBasis.MAKER_LIST),
        (Mode.TEXT, "1080P", 6, "t2v-pro", "0.49", PriceBasis.MAKER_LIST),
    ],
)
def test_the_usual_choices(
    mode: Mode, resolution: str, duration: int, model: str, price: str, basis: PriceBasis
) -> None:
    wanted = request(mode, resolution, duration)
    assert not SPEC.problems(wanted)
    chosen = SPEC.format_for(wanted)
    assert chosen is not None
    assert chosen.model == NAME + model
    expected = SPEC.price(wanted)
    assert expected is not None
    assert (expected.money.amount, expected.basis, expected.as_of) == (Decimal(price), basis, "2026-11-20")


@pytest.mark.parametrize(
    ("spec", "each"),
    [(spec, each) for spec in FAMILIES for each in spec.formats],
    ids=lambda f: f"{f.model}-{f.mode}-{f.resolution}-{f.duration}" if isinstance(f, Format) else f.id,
)
def test_every_body_is_accepted_by_the_vendors_rules(spec: ModelSpec, each: Format) -> None:
    only = spec.narrowed_to(each.model)
    wanted = request(each.mode, each.resolution, each.duration)
    body = {"model": each.model, **only.body(wanted)}
    if each.mode is Mode.IMAGE:
        body[SPEC.image_field] = "https://storage.test/in.png"
    assert MODELS[each.model].problem(body) == ""
    assert body.get("duration", each.duration) == each.duration
    # A default that was left out was once billed differently from what a client believed in.
    assert "enable_prompt_expansion" in body


def test_every_known_model_id_can_be_named() -> None:
    assert {f.model for spec in FAMILIES for f in spec.formats} == set(MODELS)
    for name in ("i2v-standard", "pro"):
        assert SPEC.narrowed_to(NAME + name).formats


@pytest.mark.parametrize(
    ("mode", "resolution", "duration"),
    [(Mode.IMAGE, "1080P", 10), (Mode.TEXT, "512P", 6), (Mode.TEXT, "1080P", 10), (Mode.IMAGE, "720P", 6)],
)
def test_what_does_not_exist_cannot_be_asked_for(mode: Mode, resolution: str, duration: int) -> None:
    problems = SPEC.problems(request(mode, resolution, duration))
    assert [problem.kind for problem in problems] == [ErrorKind.FORMAT_MISSING]


def test_only_the_fast_model_does_without_a_prompt() -> None:
    assert not SPEC.problems(request(Mode.IMAGE, "512P", prompt=""))
    for resolution in ("768P", "1080P"):
        problems = SPEC.problems(request(Mode.IMAGE, resolution, prompt=""))
        assert [problem.kind for problem in problems] == [ErrorKind.PROMPT_NEEDED]


def test_fields_go_only_where_the_model_has_them() -> None:
    for each in (True, False):
        assert not SPEC.problems(request(Mode.TEXT, enable_prompt_expansion=each))
        assert not SPEC.problems(request(Mode.IMAGE, "512P", go_fast=each))
    unknown = SPEC.problems(request(Mode.IMAGE, "768P", go_fast=True))
    assert [problem.kind for problem in unknown] == [ErrorKind.FIELD_UNKNOWN]
    for name in ("seed", "image", "end_image", "model", "duration", "prompt_optimizer"):
        wanted = msgspec.structs.replace(request(Mode.IMAGE), fields={name: "x"})
        unknown = SPEC.problems(wanted)
        assert [problem.kind for problem in unknown] == [ErrorKind.FIELD_UNKNOWN]


def test_pictures_have_the_vendors_limits() -> None:
    rule = SPEC.picture
    assert (rule.narrowest, rule.widest, rule.short_side_over) == ("2/5", "5/2", 300)
    assert (rule.largest_file, rule.media_types) == (20_000_000, ("image/jpeg", "image/png"))
