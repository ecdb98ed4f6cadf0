"""Whatever a schema says: a form that sends only what the schema knows, or a sentence, and never a crash."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hailuo_desktop import wording
from hailuo_desktop.domain.controls import Control, ControlKind, with_seed
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.model_form import read_form
from hailuo_desktop.domain.model_listing import ModelListing
from hailuo_desktop.domain.model_spec import Mode, ModelSpec
from hailuo_desktop.domain.request import FieldValue, GenerationRequest, with_links
from tests.fixtures.schema_check import LINK, faults, sample
from tests.support.builders import a_picture

LISTING = ModelListing(id="maker/model-start-end", provider="atlas", label="A model", maker="Maker")

PICTURE_NAMES = ("image", "image_url", "end_image", "last_image", "first_frame", "tail_image")
LIST_NAMES = ("images", "reference_images", "refers", "image")
OTHER_NAMES = (
    *("prompt", "text_prompt", "resolution", "size", "quality", "duration", "seconds", "video_length"),
    *(
        "generate_audio",
        "sound",
        "seed",
        "aspect_ratio",
        "negative_prompt",
        "cfg_scale",
        "video",
        "audio_url",
    ),
    *("style", "prompt_extend", "loras", "camera", "mask_image"),
)

whole_numbers = st.integers(-3, 200)
words = st.text("abcdeßж雨 ", max_size=12)
values_of_size = st.sampled_from(["720p", "1080P", "4k", "1280*720", "720 x 1280", "16:9", "large", ""])


@st.composite
def scalars(draw: st.DrawFn) -> dict[str, Any]:
    """A node of the vocabulary that makers use, without contradictions."""
    match draw(st.sampled_from(["enum", "numbers", "integer", "number", "boolean", "string", "sizes"])):
        case "enum":
            values = draw(st.lists(words.filter(bool), min_size=1, max_size=5, unique=True))
            node: dict[str, Any] = {"type": "string", "enum": values}
        case "sizes":
            values = draw(st.lists(values_of_size, min_size=1, max_size=4, unique=True))
            node = {"type": "string", "enum": values}
        case "numbers":
            node = {
                "type": "integer",
                "enum": draw(st.lists(whole_numbers, min_size=1, max_size=6, unique=True)),
            }
        case "integer":
            low, step = draw(whole_numbers), draw(st.integers(1, 5))
            node = {"type": "integer", "minimum": low, "maximum": low + step * draw(st.integers(0, 60))}
            node |= {"step": step} if step > 1 else {}
        case "number":
            low, part = draw(st.integers(-2, 3)), draw(st.sampled_from([0.05, 0.1, 0.5, 1, 2.5]))
            node = {"type": "number", "minimum": low, "step": part, "maximum": low + part * 20}
        case "boolean":
            return draw(st.sampled_from([{"type": "boolean"}, {"type": "boolean", "default": False}]))
        case _:
            return {"type": "string", **draw(st.sampled_from([{}, {"maxLength": 500}, {"default": ""}]))}
    return {**node, "default": sample(node)} if draw(st.booleans()) else node


uploaders = st.sampled_from(
    [
        {"type": "string"},
        {"type": "string", "x-ui-component": "uploader", "x-accept": "image/*"},
        {"type": "string", "x-accept": [".png", "image/webp"], "title": "Picture"},
    ]
)
lists = st.builds(
    lambda item, fewest, more: {
        "type": "array",
        "items": item,
        "minItems": fewest,
        "maxItems": max(fewest + more, 1),
    },
    st.sampled_from(
        [
            {"type": "string"},
            {
                "type": "object",
                "required": ["url", "kind"],
                "properties": {
                    "url": {"type": "string"},
                    "kind": {"type": "string", "enum": ["face", "image"]},
                },
            },
        ]
    ),
    st.integers(0, 3),
    st.integers(0, 5),
)
named = st.one_of(
    st.tuples(st.sampled_from(PICTURE_NAMES), uploaders),
    st.tuples(st.sampled_from(LIST_NAMES), lists),
    st.tuples(st.sampled_from(OTHER_NAMES), scalars()),
    st.tuples(st.sampled_from(OTHER_NAMES), scalars()),
)


@st.composite
def documents(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """A document, and its properties as they are before they are spelled in this way or that."""
    nodes = dict(draw(st.lists(named, min_size=1, max_size=9, unique_by=lambda each: each[0])))
    schemas: dict[str, Any] = {}
    properties: dict[str, Any] = {"model": {"type": "string", "default": "maker/other-test"}}
    for name, node in nodes.items():
        style = draw(st.sampled_from(["plain", "reference", "merged", "nullable"]))
        schemas[name] = node
        properties[name] = {
            "plain": node,
            "reference": {"$ref": f"#/components/schemas/{name}"},
            "merged": {"allOf": [{"$ref": f"#/components/schemas/{name}"}], "title": name},
            "nullable": {"anyOf": [{"type": "null"}, node]},
        }[style]
    needed = draw(st.lists(st.sampled_from(sorted(nodes)), unique=True))
    order = draw(st.permutations([*nodes, "model"]))
    given = {"type": "object", "properties": properties, "required": needed, "x-order-properties": order}
    return {"openapi": "3.0.0", "components": {"schemas": {**schemas, "Input": given}}}, nodes


@given(documents())
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_a_form_of_the_usual_vocabulary_sends_what_its_schema_takes(
    made: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    schema, nodes = made
    spec = read_form(schema, LISTING)
    given = schema["components"]["schemas"]["Input"]
    order = [name for name in given["x-order-properties"] if spec.control(name) is not None]
    assert [each.name for each in spec.controls] == order
    assert spec.modes
    for mode in spec.modes:
        fields = {each.name: sample(nodes[each.name]) for each in spec.controls if each.is_needed}
        request = a_request_of(spec, mode, fields)
        assert spec.problems(request) == []
        assert not list(faults(sent(spec, request), given, schema))
        for control in spec.controls:
            full = msgspec.structs.replace(
                request, fields={**fields, control.name: sample(nodes[control.name])}
            )
            assert spec.problems(full) == []
            assert not list(faults(sent(spec, full), given, schema))


numbers = st.one_of(
    st.integers(), st.floats(), st.sampled_from([math.nan, math.inf, 10**400, -(2**70), 1e308, 5e-324, -0.0])
)
signs = st.characters(exclude_characters="…")
leaves = st.one_of(st.none(), st.booleans(), numbers, st.text(signs, max_size=8))
KEYWORDS = (
    *(
        "type",
        "enum",
        "const",
        "default",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "step",
    ),
    *(
        "multipleOf",
        "maxLength",
        "minItems",
        "maxItems",
        "items",
        "title",
        "description",
        "hidden",
        "disabled",
    ),
    *("x-ui-component", "x-accept", "anyOf", "oneOf", "allOf", "$ref", "format", "required", "properties"),
    "x-order-properties",
)
WORDS = (
    *("string", "integer", "number", "boolean", "array", "object", "uploader", "hologram", "image/*"),
    *("#/components/schemas/Input", "#/components/schemas/Other", "#/nowhere", "https://elsewhere/x.json"),
    *("#/components/schemas/Input/properties/image", "prompt", "image", "duration", "720p", "1280*720"),
)
trees = st.recursive(
    st.one_of(leaves, st.sampled_from(WORDS)),
    lambda inside: st.one_of(
        st.lists(inside, max_size=4),
        st.dictionaries(st.one_of(st.sampled_from(KEYWORDS), st.text(signs, max_size=5)), inside, max_size=5),
    ),
    max_leaves=12,
)
hostile_nodes = st.one_of(
    trees, st.dictionaries(st.sampled_from(KEYWORDS), st.one_of(st.sampled_from(WORDS), trees), max_size=8)
)
all_names = st.one_of(
    st.sampled_from([*PICTURE_NAMES, *LIST_NAMES, *OTHER_NAMES, "model", ""]), st.text(signs, max_size=5)
)


@st.composite
def hostile_documents(draw: st.DrawFn) -> Any:
    """Documents with something in their places, and whatever it may be."""
    schema, _ = draw(documents())
    given = schema["components"]["schemas"]["Input"]
    properties = given["properties"]
    properties |= draw(st.dictionaries(all_names, hostile_nodes, max_size=5))
    for name in draw(st.lists(st.sampled_from(sorted(properties)), max_size=3)):
        node = properties[name]
        if isinstance(node, dict):
            properties[name] = {**node, **draw(st.dictionaries(st.sampled_from(KEYWORDS), trees, max_size=3))}
    given |= draw(st.dictionaries(st.sampled_from(KEYWORDS[-10:-2]), trees, max_size=1))
    if draw(st.booleans()):
        given["required"] = draw(st.one_of(trees, st.lists(st.sampled_from(sorted(properties)))))
    schema["components"]["schemas"]["Other"] = draw(hostile_nodes)
    return schema


@given(st.one_of(hostile_documents(), hostile_documents(), trees))
@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_schema_that_makes_no_sense_gives_a_form_or_a_sentence(schema: Any) -> None:
    spec = form_or_sentence(schema)
    if spec is None:
        return
    known = set(names_in(schema))
    for mode in spec.modes:
        fields = {each.name: a_value_for(each) for each in spec.controls if each.is_needed}
        request = a_request_of(spec, mode, fields)
        for problem in spec.problems(request):
            message = wording.describe(problem)
            assert "…" not in f"{message.text}{message.next_step}"
        if not spec.problems(request):
            body = sent(spec, request)
            assert body.keys() <= known
            assert "model" not in body
            json.dumps(body, allow_nan=False).encode()


SPARE: tuple[object, ...] = (
    math.nan,
    10**400,
    10**5000,
    "\ud800",
    b"x",
    {1},
    object(),
    [[[]]],
    {"x": {}},
    None,
    "",
    True,
)


@given(hostile_nodes)
@settings(max_examples=200)
def test_no_value_makes_a_control_fail(node: Any) -> None:
    spec = form_or_sentence({"properties": {"prompt": {"type": "string"}, "thing": node}})
    for control in spec.controls if spec is not None else ():
        for value in SPARE:
            problem = control.problem(value)
            assert (problem is None) == control.allows(value)
            if problem is not None:
                assert "…" not in wording.describe(problem).text


@given(hostile_nodes, st.text(max_size=20))
def test_no_text_makes_a_control_fail(node: Any, typed: str) -> None:
    spec = form_or_sentence({"properties": {"prompt": {"type": "string"}, "thing": node}})
    for control in spec.controls if spec is not None else ():
        value = control.read(typed)
        assert value is None or control.allows(value)


# --- what the tests above are made of


def form_or_sentence(schema: Any) -> ModelSpec | None:
    """The form, or None where it is said that there is none."""
    try:
        return read_form(schema, LISTING)
    except AppError as error:
        if error.kind is not ErrorKind.FORM_UNREADABLE or "…" in wording.describe(error).text:
            raise
        return None


def a_request_of(spec: ModelSpec, mode: Mode, fields: dict[str, FieldValue]) -> GenerationRequest:
    """The least of this mode."""
    with_first = mode in (Mode.IMAGE, Mode.FIRST_LAST) or "image" in spec.pictures_needed
    with_last = mode is Mode.FIRST_LAST or "end_image" in spec.pictures_needed
    return GenerationRequest(
        provider="atlas",
        model=spec.id,
        prompt="a" if spec.prompt_field else "",
        image=a_picture() if with_first else None,
        end_image=a_picture() if with_last else None,
        references=(a_picture(),) * spec.fewest_references if mode is Mode.REFERENCE else (),
        fields=fields,
    )


def sent(spec: ModelSpec, request: GenerationRequest) -> dict[str, FieldValue]:
    fields, _ = with_seed(spec.body(request), spec.seed)
    pictures = spec.sent_pictures(request)
    return with_links(fields, pictures, [LINK] * len(pictures))


def a_value_for(control: Control) -> FieldValue:
    """A value that the control allows, where that can be told."""
    match control.kind:
        case ControlKind.SWITCH:
            return True
        case ControlKind.CHOICE:
            return control.values[0]
        case ControlKind.WHOLE | ControlKind.NUMBER:
            number = control.smallest if control.smallest is not None else min(control.largest or 0, 0)
            return int(number) if control.kind is ControlKind.WHOLE else number
        case ControlKind.TEXT:
            return ""
        case ControlKind.LINK:
            return LINK
        case ControlKind.JSON if control.shape == "object":
            return {each.name: a_value_for(each) for each in control.parts if each.is_needed}
        case ControlKind.JSON:
            entry = a_value_for(control.entry) if control.entry is not None else "x"
            return [entry] * int(min(control.smallest or 0, 100))


def names_in(schema: Any) -> Iterator[str]:
    """The names of all properties anywhere."""
    if isinstance(schema, dict):
        properties = schema.get("properties")
        yield from properties if isinstance(properties, dict) else ()
    for each in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from names_in(each)
