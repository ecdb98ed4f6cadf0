"""Schemas made plain: what unions, references and merges say, and what is too wild to be read."""

from __future__ import annotations

import math
from typing import Any

import pytest

from hailuo_desktop.domain.schema_reading import Property, SchemaError, properties_of


def read(node: Any, **more: Any) -> Property:
    """The property of a schema that has one."""
    [found] = properties_of({"properties": {"field": node}, **more})
    return found


def inputs(given: Any, **others: Any) -> dict[str, Any]:
    return {"openapi": "3.0.0", "components": {"schemas": {"Input": given, **others}}}


PLAIN = {"type": "object", "properties": {"b": {"type": "string"}, "a": {"type": "integer"}}}


@pytest.mark.parametrize(
    "document",
    [
        inputs(PLAIN, Output={"properties": {"c": {}}}),
        inputs({"$ref": "#/components/schemas/Order"}, Order=PLAIN),
        inputs(
            {"allOf": [{"properties": {"b": {"type": "string"}}}, {"properties": {"a": {"type": "integer"}}}]}
        ),
        {"components": {"schemas": {"VideoRequest": PLAIN, "Video": {}}}},
        PLAIN,
    ],
)
def test_the_request_is_found_where_documents_keep_it(document: Any) -> None:
    assert [(each.name, each.type) for each in properties_of(document)] == [("b", "string"), ("a", "integer")]


@pytest.mark.parametrize(
    "document",
    [
        *(None, [], "x", 5, {}, {"properties": {}}, {"properties": []}, {"components": {"schemas": []}}),
        *(inputs([]), inputs({"$ref": "#/components/schemas/Input"}), inputs({"$ref": "https://x/y.json"})),
        inputs({"properties": {"a": {"$ref": "#/nowhere"}}, "required": ["a"]}),
        inputs(
            {"properties": {"a": {"$ref": "#/components/schemas/A"}}, "required": ["a"]},
            A={"anyOf": [{"$ref": "#/components/schemas/A"}]},
        ),
        {"properties": {f"field_{number}": {"type": "string"} for number in range(10_000)}},
        {"properties": {"a": True}, "required": ["a"]},
    ],
)
def test_what_describes_no_request_is_refused(document: Any) -> None:
    with pytest.raises(SchemaError):
        properties_of(document)


def test_an_optional_field_that_cannot_be_read_is_left_out() -> None:
    circle = {"allOf": [{"$ref": "#/components/schemas/A"}]}
    given = {
        "properties": {"a": {"$ref": "#/components/schemas/A"}, "b": {}, "": {}, "c": None, "d" * 300: {}}
    }
    assert [each.name for each in properties_of(inputs(given, A=circle))] == ["b"]


def test_a_tree_that_holds_itself_is_looked_into_only_so_far() -> None:
    node = {
        "type": "object",
        "properties": {"deeper": {"$ref": "#/properties/field"}},
        "required": ["deeper"],
    }
    depth, found = 0, read(node)
    while found.properties:
        depth, found = depth + 1, found.properties[0]
    assert 0 < depth < 10


@pytest.mark.parametrize("key", ["anyOf", "allOf", "oneOf"])
def test_a_small_document_that_unfolds_without_end_is_refused(key: str) -> None:
    levels = {
        f"L{level}": {key: [{"$ref": f"#/components/schemas/L{level + 1}"}] * 10} for level in range(11)
    }
    with pytest.raises(SchemaError):
        properties_of(inputs({"$ref": "#/components/schemas/L0"}, **levels, L11=PLAIN))


def test_objects_of_objects_that_unfold_without_end_are_refused() -> None:
    levels = {
        f"L{level}": {
            "type": "object",
            "properties": {f"p{n}": {"$ref": f"#/components/schemas/L{level + 1}"} for n in range(150)},
        }
        for level in range(6)
    }
    with pytest.raises(SchemaError):
        properties_of(inputs({"$ref": "#/components/schemas/L0"}, **levels))


def test_the_order_is_the_makers_and_what_it_forgets_comes_last() -> None:
    node: Any = {
        "properties": {name: {} for name in "abc"},
        "x-order-properties": ["c", {}, "a", "z", "c", 5],
    }
    assert [each.name for each in properties_of(node)] == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, ("string", ())),
        ({"anyOf": [{"type": "null"}, {"type": "boolean"}]}, ("boolean", ())),
        ({"type": ["integer", "null"]}, ("integer", ())),
        ({"oneOf": [{"const": "a", "title": "A"}, {"const": "b"}]}, ("string", ("a", "b"))),
        ({"anyOf": [{"enum": ["a"]}, {"enum": ["b"]}]}, ("string", ("a", "b"))),
        (
            {"anyOf": [{"const": -1}, {"type": "integer", "minimum": 2, "maximum": 4}]},
            ("integer", (-1, 2, 3, 4)),
        ),
        ({"anyOf": [{"const": "auto"}, {"type": "number"}]}, ("number", ())),
        ({"anyOf": [{"enum": ["s", "m"]}, {"type": "object"}]}, ("string", ("s", "m"))),
        ({"anyOf": [{"type": "array", "items": {}}, {"type": "string"}]}, ("string", ())),
        ({"$ref": "#/shared", "default": "b"}, ("string", ("a", "b"))),
        ({"allOf": [{"$ref": "#/shared"}], "enum": ["b"]}, ("string", ("b",))),
        ({"enum": [1, 2.5]}, ("number", (1, 2.5))),
        ({"enum": [True, False]}, ("boolean", (True, False))),
        ({"default": 5}, ("integer", ())),
        ({"items": {}}, ("array", ())),
        ({"type": "hologram"}, ("", ())),
        ({"type": "integer", "enum": ["5", "10"]}, ("integer", ("5", "10"))),
        ({"type": "integer", "enum": [5.0, 10, "auto", 99], "maximum": 10}, ("integer", (5, 10))),
        ({"enum": ["a", "a", None, {}, math.nan, "\ud800", 10**400]}, ("string", ("a",))),
    ],
)
def test_types_and_choices(node: Any, expected: tuple[str, tuple[Any, ...]]) -> None:
    found = read(node, shared={"type": "string", "enum": ["a", "b"]})
    assert (found.type, found.choices) == expected
    assert [type(each) for each in found.choices] == [type(each) for each in expected[1]]


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"minimum": 1, "maximum": 5, "step": 2}, (1, 5, 2)),
        ({"minimum": 5, "maximum": 1, "step": 2}, (None, None, 0)),
        ({"minimum": "1", "maximum": True}, (None, None, 0)),
        ({"minimum": math.nan, "maximum": math.inf, "step": -1}, (None, None, 0)),
        ({"minimum": 10**400, "maximum": 2**63}, (None, 2**63, 0)),
        ({"minimum": 1, "multipleOf": 4}, (4, None, 4)),
        ({"minimum": 0.5, "maximum": 4.5}, (1, 4, 0)),
        ({"exclusiveMinimum": 0, "exclusiveMaximum": 5}, (1, 4, 0)),
        ({"minimum": 0, "exclusiveMinimum": True}, (1, None, 0)),
        ({"step": 1e-300}, (None, None, 0)),
    ],
)
def test_ranges_of_whole_numbers(node: Any, expected: Any) -> None:
    found = read({"type": "integer", **node})
    assert (found.smallest, found.largest, found.step) == expected


def test_a_number_that_is_excluded_itself_is_no_part_of_the_range() -> None:
    found = read({"type": "number", "exclusiveMinimum": 0, "maximum": 1})
    assert found.smallest is not None
    assert 0 < found.smallest < 1e-300


@pytest.mark.parametrize(
    ("said", "pictures"),
    [
        ("image/*", True),
        (".JPG, .png", True),
        (["image/webp"], True),
        ("audio/*,.mp3", False),
        ("video/mp4", False),
        ([5, None, ""], False),
    ],
)
def test_what_uploaders_take(said: Any, pictures: bool) -> None:
    assert read({"type": "string", "x-accept": said}).takes_pictures is pictures


def test_words_of_makers_come_in_one_line_of_bearable_length() -> None:
    found = read({"title": "Two\n  lines\u202e\x00", "description": "x" * 5_000_000})
    assert found.title == "Two lines"
    assert len(found.description) == 2000
