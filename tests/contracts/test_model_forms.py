"""Every listed model gets a form from its schema: what it needs has its place, what it takes can be set, and
nothing is sent that the schema does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import msgspec
import pytest

from hailuo_desktop import wording
from hailuo_desktop.domain.controls import with_seed
from hailuo_desktop.domain.errors import ErrorKind, Problem
from hailuo_desktop.domain.model_form import read_form
from hailuo_desktop.domain.model_listing import ModelListing, read_listings
from hailuo_desktop.domain.model_spec import Mode, ModelSpec
from hailuo_desktop.domain.request import FieldValue, GenerationRequest, with_links
from tests.fixtures.make_schemas import FOLDER, contents, file_name
from tests.fixtures.schema_check import LINK, faults, misfits, sample
from tests.fixtures.schema_fields import Field, Model, Node, shown
from tests.fixtures.video_models import MODELS
from tests.support.builders import a_picture

K = ErrorKind
LETTERS = {"t": Mode.TEXT, "i": Mode.IMAGE, "f": Mode.FIRST_LAST, "r": Mode.REFERENCE}
FAMILIES = (
    *("minimax/hailuo-02/", "minimax/hailuo-2.3/", "minimax/video-0", "minimax/h3"),
    *("bytedance/seedance-v1-", "bytedance/seedance-v1.5", "bytedance/seedance-2", "google/veo2"),
    *("google/veo3", "openai/sora-2", "kwaivgi/kling-v1", "kwaivgi/kling-v2", "kwaivgi/kling-v3"),
    *("kwaivgi/kling-video-o", "alibaba/wan-2.1", "alibaba/wan-2.2", "alibaba/wan-2.5", "alibaba/wan-2.6"),
    *("alibaba/wan-2.7", "alibaba/wan-3", "atlascloud/hunyuan", "atlascloud/magi", "atlascloud/ltx"),
    *("lightricks/ltx", "vidu/"),
)

each_model = pytest.mark.parametrize("model", MODELS, ids=[each.id for each in MODELS])


def test_the_table_covers_every_family_and_the_files_are_what_it_says() -> None:
    assert len(MODELS) == len({file_name(each) for each in MODELS}) > 60
    for family in FAMILIES:
        assert any(each.id.startswith(family) for each in MODELS), family
    assert {path.name for path in FOLDER.iterdir()} == {file_name(each) for each in MODELS}
    for number, model in enumerate(MODELS):
        made = contents(model, number)
        assert (FOLDER / file_name(model)).read_bytes() == made, (
            f"run tests.fixtures.make_schemas: {model.id}"
        )


@each_model
def test_every_field_has_its_place(model: Model) -> None:
    spec = form_of(model)
    assert set(spec.modes) == {LETTERS[each] for each in model.modes}
    assert spec.prompt_field == name_of(model, "prompt")
    assert spec.image_field == name_of(model, "image", "both")
    assert spec.end_image_field == name_of(model, "end", "both")
    assert spec.references_field == name_of(model, "references")
    assert spec.resolution_field == name_of(model, "resolution")
    assert spec.duration_field == name_of(model, "duration")
    assert spec.sound_field == name_of(model, "sound")
    for field in model.fields:
        if field.place == "prompt":
            assert spec.prompt_limit == field.node["maxLength"]
        if field.place == "references":
            limits = (spec.fewest_references, spec.most_references)
            assert limits == (field.node["minItems"], field.node["maxItems"])
        if field.place == "resolution":
            assert {each.resolution for each in spec.formats} == set(field.shows)
        if field.place == "duration":
            assert {each.duration for each in spec.formats} == set(field.shows)


@each_model
def test_all_other_shown_fields_are_controls_in_the_order_of_the_schema(model: Model) -> None:
    controls = form_of(model).controls
    assert [each.name for each in controls] == shown(model.fields, "control", "sound")
    for control, field in zip(controls, settable(model), strict=True):
        assert control.is_needed == field.needed
        assert control.usual == field.node.get("default")
        assert control.description == field.node.get("description", "")
        assert control.values == tuple(field.node.get("enum", ()))


@each_model
def test_the_usual_choice_of_the_schema_comes_first(model: Model) -> None:
    usual = form_of(model).formats[0]
    for field in model.fields:
        if field.place in ("resolution", "duration"):
            assert usual.fields[field.name] == field.node["default"]


@each_model
def test_a_valid_request_of_each_mode_sends_what_the_schema_takes(model: Model) -> None:
    spec = form_of(model)
    for mode in spec.modes:
        for wish in wishes(model):
            request = msgspec.structs.replace(a_valid_request(model, mode), **wish)
            assert spec.problems(request) == []
            body = sent(spec, request)
            assert not list(faults_of(body, model))
            for field in model.fields:
                if field.place == "duration" and "duration" in wish:
                    assert body[field.name] == field.shows[wish["duration"]]
                if field.place == "resolution" and "resolution" in wish:
                    assert body[field.name] == field.shows[wish["resolution"]]
                if field.place in ("duration", "resolution"):
                    assert field.name in body


@each_model
def test_every_control_can_be_set_to_what_the_schema_takes(model: Model) -> None:
    spec = form_of(model)
    base = a_valid_request(model, spec.modes[0])
    fields = {each.name: sample(each.node) for each in settable(model)}
    request = msgspec.structs.replace(base, fields=fields)
    assert spec.problems(request) == []
    body = sent(spec, request)
    assert fields.items() <= body.items()
    assert not list(faults_of(body, model))


@each_model
def test_each_invalid_value_of_a_control_is_refused_with_a_sentence(model: Model) -> None:
    spec = form_of(model)
    base = a_valid_request(model, spec.modes[0])
    for field in settable(model):
        for wrong in misfits(field.node):
            request = msgspec.structs.replace(base, fields={**base.fields, field.name: wrong})
            refused(spec, request, K.FIELD_INVALID, field.name)
        control = spec.control(field.name)
        assert control is not None
        for text in faulty_texts(field):
            assert control.read(text) is None, (field.name, text)


@each_model
def test_what_is_missing_unknown_or_set_in_the_wrong_place_is_refused(model: Model) -> None:
    spec = form_of(model)
    base = a_valid_request(model, spec.modes[0])
    for field in settable(model):
        if field.needed and "default" not in field.node:
            fields = {name: value for name, value in base.fields.items() if name != field.name}
            refused(spec, msgspec.structs.replace(base, fields=fields), K.FIELD_NEEDED, field.name)
    for name in ("no_such_field", "model", "enable_base64_output", "webhook", *placed(model)):
        for value in ("x", 5, True):
            wrong = msgspec.structs.replace(base, fields={**base.fields, name: value})
            refused(spec, wrong, K.FIELD_UNKNOWN, name)
    has_resolution, has_duration = name_of(model, "resolution"), name_of(model, "duration")
    kinds = {True: K.FORMAT_MISSING, False: K.FIELD_UNKNOWN}
    for resolution in ("17p", "16:9"):
        wrong = msgspec.structs.replace(base, resolution=resolution)
        refused(spec, wrong, kinds[bool(has_resolution)], "resolution")
    for duration in (-2, 997):
        refused(spec, msgspec.structs.replace(base, duration=duration), kinds[bool(has_duration)], "duration")


@each_model
def test_a_prompt_that_is_missing_or_too_long_is_refused(model: Model) -> None:
    spec = form_of(model)
    base = a_valid_request(model, spec.modes[0])
    for field in model.fields:
        if field.place == "prompt":
            long = "a" * (field.node["maxLength"] + 1)
            refused(spec, msgspec.structs.replace(base, prompt=long), K.PROMPT_TOO_LONG, "prompt")
            if field.needed:
                refused(spec, msgspec.structs.replace(base, prompt=" "), K.PROMPT_NEEDED, "prompt")
            else:
                empty = msgspec.structs.replace(base, prompt="")
                assert spec.problems(empty) == []
                assert field.name not in sent(spec, empty)


@each_model
def test_a_wrong_number_of_pictures_is_refused(model: Model) -> None:
    spec = form_of(model)
    text = msgspec.structs.replace(
        a_valid_request(model, spec.modes[0]), image=None, end_image=None, references=()
    )
    one, two = a_picture(), a_picture(path="/pictures/other.jpg")
    if "t" not in model.modes:
        refused(spec, text, K.PICTURE_NEEDED, "image")
    if model.modes == "t":
        refused(spec, msgspec.structs.replace(text, image=one), K.PICTURE_NOT_TAKEN, "image")
        refused(spec, msgspec.structs.replace(text, references=(one,)), K.PICTURE_NOT_TAKEN, "references")
    if model.modes == "f":
        refused(spec, msgspec.structs.replace(text, image=one), K.END_PICTURE_NEEDED, "end_image")
    if "f" in model.modes:
        refused(spec, msgspec.structs.replace(text, end_image=one), K.PICTURE_NEEDED, "image")
    elif "i" in model.modes:
        both = msgspec.structs.replace(text, image=one, end_image=two)
        refused(spec, both, K.END_PICTURE_NOT_TAKEN, "end_image")
    if "r" in model.modes:
        too_many = msgspec.structs.replace(text, references=(one,) * (spec.most_references + 1))
        refused(spec, too_many, K.PICTURE_COUNT, "references")
        alone = msgspec.structs.replace(text, image=one)  # the one picture counts as the first of them
        assert spec.problems(alone) == []
        assert len(spec.sent_pictures(alone)) == 1


@each_model
def test_seeds_are_drawn_within_what_the_schema_takes(model: Model) -> None:
    seeds = [each for each in settable(model) if each.name == "seed"]
    seed = form_of(model).seed
    assert (seed is not None) == bool(seeds)
    for field in seeds:
        drawn = [with_seed({}, seed)[0]["seed"] for _ in range(20)]
        assert len(set(drawn)) > 1
        assert all(isinstance(each, int) and 0 <= each <= field.node["maximum"] for each in drawn)


def test_prices_by_the_second_are_multiplied_and_unknown_lengths_have_none() -> None:
    model = next(each for each in MODELS if each.id == "bytedance/seedance-2.0/text-to-video")
    price = {"actual": {"base_price": "0.1", "unit": "second"}}
    spec = read_form(schema_of(model), listing_of(model, price=price))
    assert {(each.duration, each.price) for each in spec.formats} == {
        (-1, None),
        *((seconds, Decimal("0.1") * seconds) for seconds in range(4, 16)),
    }
    once = read_form(schema_of(model), listing_of(model, price={"actual": {"base_price": "0.1"}}))
    assert {each.price for each in once.formats} == {Decimal("0.1")}


def test_switches_that_makers_bill_by_or_disagree_about_are_always_sent() -> None:
    for model in MODELS:
        spec = form_of(model)
        body = sent(spec, a_valid_request(model, spec.modes[0]))
        for field in settable(model):
            stated = field.place == "sound" or field.name in ("enable_prompt_expansion", "prompt_extend")
            if stated:
                assert body[field.name] is field.node["default"], (model.id, field.name)


# --- what the tests above are made of


@cache
def schema_of(model: Model) -> Any:
    return msgspec.json.decode((FOLDER / file_name(model)).read_bytes())


def listing_of(model: Model, **more: Any) -> ModelListing:
    entry = {"model": model.id, "type": "Video", "displayName": model.id.title(), **more}
    [listing] = read_listings({"code": "200", "data": [entry]}, as_of=date(2026, 11, 20).isoformat())
    return listing


@cache
def form_of(model: Model) -> ModelSpec:
    return read_form(schema_of(model), listing_of(model))


def name_of(model: Model, *places: Any) -> str:
    return next(iter(shown(model.fields, *places)), "")


def settable(model: Model) -> list[Field]:
    return [each for each in model.fields if each.place in ("control", "sound")]


def placed(model: Model) -> list[str]:
    return [each.name for each in model.fields if each not in settable(model)]


def a_valid_request(model: Model, mode: Mode) -> GenerationRequest:
    """The least that can be asked for, made from the table alone."""
    fields: dict[str, FieldValue] = {
        each.name: sample(each.node) for each in settable(model) if each.needed and "default" not in each.node
    }
    fewest = max([each.node["minItems"] for each in model.fields if each.place == "references"], default=0)
    return GenerationRequest(
        provider="atlas",
        model=model.id,
        prompt="a lake at dawn" if name_of(model, "prompt") else "",
        image=a_picture() if mode in (Mode.IMAGE, Mode.FIRST_LAST) else None,
        end_image=a_picture() if mode is Mode.FIRST_LAST else None,
        references=(a_picture(),) * fewest if mode is Mode.REFERENCE else (),
        fields=fields,
    )


def wishes(model: Model) -> Iterator[dict[str, Any]]:
    """Nothing, then each resolution and each duration, as they are shown; sizes also as they are sent."""
    yield {}
    for field in model.fields:
        if field.place in ("resolution", "duration"):
            for value, spelled in field.shows.items():
                yield {field.place: value}
                if field.place == "resolution" and value != spelled:
                    request = msgspec.structs.replace(a_valid_request(model, form_of(model).modes[0]))
                    assert form_of(model).format_for(
                        msgspec.structs.replace(request, resolution=spelled)
                    ) == form_of(model).format_for(msgspec.structs.replace(request, resolution=value))


def sent(spec: ModelSpec, request: GenerationRequest) -> dict[str, FieldValue]:
    """The body as it goes out, but for the model's id, which the provider adds."""
    fields, _ = with_seed(spec.body(request), spec.seed)
    pictures = spec.sent_pictures(request)
    return with_links(fields, pictures, [f"{LINK}?{number}" for number in range(len(pictures))])


def faults_of(body: dict[str, FieldValue], model: Model) -> Iterator[str]:
    schema = schema_of(model)
    root: Node = schema["components"]["schemas"]["Input"]
    if "model" in body:
        yield "model is no field of the form"
    yield from faults({**body, "model": model.id}, root, schema)
    yield from (
        f"{name} cannot be set by anybody"
        for name in body
        if root["properties"][name].get("hidden") and name not in root.get("required", ())
    )


def faulty_texts(field: Field) -> list[str]:
    """What cannot be typed for a field."""
    match field.node["type"]:
        case "boolean":
            return ["", "yes", "1", "null"]
        case "integer" | "number":
            return ["", "five", "NaN", "1e999", "[1]", "5 s"]
        case "array":
            return ["", "[", "{}", '"x"', "[" * 100_000]
        case _:
            return ["no such value"] if "enum" in field.node else []


def refused(spec: ModelSpec, request: GenerationRequest, kind: ErrorKind, field: str) -> None:
    """Assert that exactly this is wrong, and that it is said in whole sentences."""
    problems = spec.problems(request)
    assert (kind, field) in [(each.kind, each.field) for each in problems], (request, problems)
    for problem in problems:
        in_words(problem)


def in_words(problem: Problem) -> None:
    message = wording.describe(problem, provider="atlas")
    for sentence in (message.title, message.text, message.next_step):
        assert sentence
        assert "…" not in sentence
        assert not re.search(r"\{\w+\}", sentence)
        assert ": ." not in sentence
