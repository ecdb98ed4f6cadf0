"""What the form makes of fields that makers spell, require or hide in ways of their own."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
import pytest

from hailuo_desktop import wording
from hailuo_desktop.domain.controls import ControlKind
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.model_form import ANY_PICTURE, LONGEST_PROMPT, read_form
from hailuo_desktop.domain.model_listing import ModelListing
from hailuo_desktop.domain.model_spec import Mode, ModelSpec
from hailuo_desktop.domain.request import GenerationRequest, with_links
from tests.support.builders import a_picture

K = ErrorKind
TEXT = {"type": "string"}
PICTURES = {"type": "array", "items": TEXT}
LISTING = ModelListing(id="maker/model", provider="atlas", label="A model", maker="Maker")


def form(*needed: str, **properties: Any) -> ModelSpec:
    """The form of a schema with these properties."""
    listing = properties.pop("listing", LISTING)
    return read_form({"properties": properties, "required": [*needed]}, listing)


def a_request(**changes: Any) -> GenerationRequest:
    request = GenerationRequest(provider="atlas", model="maker/model", prompt="a lake")
    return msgspec.structs.replace(request, **changes)


def kinds(spec: ModelSpec, **changes: Any) -> list[tuple[ErrorKind, str]]:
    return [(each.kind, each.field) for each in spec.problems(a_request(**changes))]


@pytest.mark.parametrize(
    "schema",
    [
        *(None, 5, [], {"properties": {"model": TEXT}}),
        {"properties": {"prompt": {**TEXT, "hidden": True}}},
        {"properties": {"prompt": {"$ref": "#/x"}}, "required": ["prompt"]},
    ],
)
def test_a_schema_without_a_form_is_said_in_a_sentence(schema: Any) -> None:
    with pytest.raises(AppError) as caught:
        read_form(schema, LISTING)
    assert caught.value.kind is K.FORM_UNREADABLE
    assert "A model" in wording.describe(caught.value).text


@pytest.mark.parametrize("name", ["prompt", "text_prompt", "video_prompt", "words_for_it"])
def test_the_prompt_is_found_by_its_name_or_title(name: str) -> None:
    spec = form(**{"seed": {"type": "integer"}, name: {**TEXT, "title": "Prompt"}})
    assert (spec.prompt_field, spec.prompt_limit) == (name, LONGEST_PROMPT)
    assert spec.body(a_request()) == {name: "a lake"}


def test_a_prompt_with_given_values_is_a_setting_and_a_model_without_prompt_needs_none() -> None:
    spec = form(prompt={"enum": ["hug", "kiss"]})
    assert spec.prompt_field == ""
    assert [each.name for each in spec.controls] == ["prompt"]
    assert kinds(spec, prompt="") == []


@pytest.mark.parametrize(
    ("properties", "first", "last"),
    [
        ({"image_url": TEXT}, "image_url", ""),
        ({"start_image": TEXT, "image_tail": TEXT}, "start_image", "image_tail"),
        ({"photo": {**TEXT, "x-accept": "image/*"}}, "photo", ""),
        ({"portrait_url": {**TEXT, "x-ui-component": "uploader"}}, "portrait_url", ""),
        (
            {"tail_photo": {**TEXT, "x-accept": ".png"}, "photo": {**TEXT, "x-accept": ".png"}},
            "photo",
            "tail_photo",
        ),
        ({"image_style": TEXT}, "", ""),
        ({"end_image": TEXT}, "", ""),
        ({"clip": {**TEXT, "x-accept": "video/mp4"}}, "", ""),
        ({"image": {"enum": ["a", "b"]}}, "", ""),
    ],
)
def test_pictures_are_found_by_name_or_by_what_their_uploader_takes(
    properties: Any, first: str, last: str
) -> None:
    spec = form(**properties)
    assert (spec.image_field, spec.end_image_field) == (first, last)
    shown = {first, last, *(each.name for each in spec.controls)} - {""}
    assert shown == set(properties)


def test_one_list_for_both_frames_takes_them_in_their_order() -> None:
    listing = msgspec.structs.replace(LISTING, id="vidu/start-end-to-video-2.0")
    items = {"type": "object", "properties": {"url": TEXT}, "required": ["url"]}
    for item, entries in ((TEXT, ["one", "two"]), (items, [{"url": "one"}, {"url": "two"}])):
        spec = form("images", listing=listing, prompt=TEXT, images={"type": "array", "items": item})
        assert spec.modes == (Mode.FIRST_LAST,)
        request = a_request(image=a_picture(), end_image=a_picture())
        assert spec.problems(request) == []
        assert with_links({}, spec.sent_pictures(request), ["one", "two"]) == {"images": entries}
        assert kinds(spec, image=a_picture()) == [(K.END_PICTURE_NEEDED, "end_image")]


def test_a_list_of_objects_gets_the_link_and_the_kind_of_each_picture() -> None:
    item = {
        "type": "object",
        "required": ["url", "type", "weight"],
        "properties": {
            "type": {"enum": ["video", "image"]},
            "url": TEXT,
            "weight": {**TEXT, "default": "full"},
            "note": TEXT,
        },
    }
    spec = form("refers", refers={"type": "array", "items": item})
    pictures = spec.sent_pictures(a_request(references=(a_picture(), a_picture())))
    assert with_links({}, pictures, ["a", "b"]) == {
        "refers": [{"url": each, "type": "image", "weight": "full"} for each in ("a", "b")]
    }


def test_a_list_whose_entries_need_what_nobody_knows_is_a_setting() -> None:
    item = {
        "type": "object",
        "required": ["url", "age"],
        "properties": {"url": TEXT, "age": {"type": "integer"}},
    }
    spec = form("refers", prompt=TEXT, refers={"type": "array", "items": item})
    assert spec.references_field == ""
    assert kinds(spec) == [(K.FIELD_NEEDED, "refers")]
    assert kinds(spec, fields={"refers": [{"url": "https://a/b", "age": 5}]}) == []
    assert kinds(spec, fields={"refers": [{"url": "https://a/b"}]}) == [(K.FIELD_INVALID, "refers")]


def test_a_first_picture_that_is_needed_is_needed_beside_references_too() -> None:
    spec = form("image", prompt=TEXT, image=TEXT, images=PICTURES)
    assert spec.modes == (Mode.IMAGE, Mode.REFERENCE)
    assert kinds(spec, references=(a_picture(),)) == [(K.PICTURE_NEEDED, "image")]
    assert kinds(spec, references=(a_picture(),), image=a_picture()) == []
    assert kinds(spec, references=(a_picture(),), image=a_picture(), end_image=a_picture()) == [
        (K.END_PICTURE_NOT_TAKEN, "end_image")
    ]


def test_references_that_are_needed_are_needed_beside_a_first_picture_too() -> None:
    spec = form("images", prompt=TEXT, image=TEXT, images={**PICTURES, "minItems": 2})
    assert spec.modes == (Mode.REFERENCE,)
    assert kinds(spec, image=a_picture()) == [(K.PICTURE_COUNT, "references")]
    assert kinds(spec, references=(a_picture(),)) == [(K.PICTURE_COUNT, "references")]
    assert kinds(spec, image=a_picture(), references=(a_picture(),) * 2) == []


@pytest.mark.parametrize(
    ("node", "shown"),
    [
        ({"enum": ["5", "10"]}, {5: "5", 10: "10"}),
        ({"enum": ["5s", "10 s"]}, {5: "5s", 10: "10 s"}),
        ({"type": "number", "enum": [5.0, 8]}, {5: 5.0, 8: 8}),
        ({"enum": [-1, 0, 5]}, {-1: -1, 5: 5}),
        ({"type": "integer", "minimum": -1, "maximum": 3}, {-1: -1, 1: 1, 2: 2, 3: 3}),
        ({"type": "integer", "minimum": 2, "maximum": 10, "step": 4}, {2: 2, 6: 6, 10: 10}),
        ({"type": "number", "minimum": 1, "maximum": 3, "step": 0.5}, {1: 1, 2: 2, 3: 3}),
        ({"type": "integer", "maximum": 2}, {1: 1, 2: 2}),
    ],
)
def test_durations_are_seconds_however_they_are_written(node: Any, shown: dict[int, Any]) -> None:
    spec = form(prompt=TEXT, duration=node)
    assert {each.duration: each.fields["duration"] for each in spec.formats} == shown
    for seconds, value in shown.items():
        sent = spec.body(a_request(duration=seconds))["duration"]
        assert sent == value
        assert type(sent) is type(value)


@pytest.mark.parametrize(
    ("node", "sent"),
    [
        ({"type": "integer", "default": 7}, 7),
        ({"type": "integer", "minimum": 1, "maximum": 4000, "default": 81}, 81),
        ({"type": "number", "minimum": 0.5, "maximum": 3, "step": 1, "default": 1.5}, 1.5),
        ({"enum": [2.5, 5]}, 2.5),
        ({"enum": ["short", "long"], "default": "long"}, "long"),
    ],
)
def test_a_duration_that_is_no_list_of_seconds_is_a_setting_and_still_sent(node: Any, sent: Any) -> None:
    listing = msgspec.structs.replace(LISTING, price=Decimal(1), price_per_second=True)
    spec = form(listing=listing, prompt=TEXT, duration=node)
    assert [each.name for each in spec.controls] == ["duration"]
    assert spec.body(a_request())["duration"] == sent
    assert spec.price(a_request()) is None  # nobody knows how many seconds that is
    assert kinds(spec, duration=6) == [(K.FIELD_UNKNOWN, "duration")]


def test_what_can_be_chosen_is_said_in_short() -> None:
    spec = form(
        prompt=TEXT,
        resolution={"enum": ["4k", "720p"]},
        duration={"anyOf": [{"const": -1}, {"type": "integer", "minimum": 4, "maximum": 15}]},
    )
    [problem] = spec.problems(a_request(duration=16))
    assert wording.describe(problem).next_step == "Choose one of: 720p -1/4–15 s, 4k -1/4–15 s."
    no_length = form(prompt=TEXT, size={"enum": ["1920*1080", "720*1280"]})
    [problem] = no_length.problems(a_request(resolution="4k"))
    assert wording.describe(problem).next_step == "Choose one of: 720×1280, 1920×1080."


def test_frames_are_no_seconds() -> None:
    node = {"type": "integer", "minimum": 5, "maximum": 81, "title": "Number of frames"}
    assert form(prompt=TEXT, video_length=node).duration_field == ""


@pytest.mark.parametrize(
    ("name", "values", "shown"),
    [
        ("size", ["1280*720", "720x1280"], ["1280×720", "720×1280"]),
        ("resolution", ["720p", "4k-SR", "native"], ["720p", "4k-SR", "native"]),
        ("resolution", [480, 720], ["480", "720"]),
        ("quality", ["540P", "1080P"], ["540P", "1080P"]),
        ("size", ["16:9", "9:16"], []),
        ("quality", ["low", "high"], []),
        ("resolution", ["720p", "720P"], []),
        ("resolution", ["", "720p"], []),
        ("size", ["1280*720", "1280x720"], []),
        ("resolution", [f"{number}p" for number in range(100, 200)], []),
    ],
)
def test_resolutions_are_told_from_other_choices(name: str, values: list[Any], shown: list[str]) -> None:
    spec = form(prompt=TEXT, **{name: {"enum": values}})
    if not shown:
        assert spec.resolution_field == ""
        assert [each.values for each in spec.controls] == [tuple(values)]
        return
    assert spec.resolution_field == name
    for label, value in zip(shown, values, strict=True):
        for asked in (label, str(value), str(value).upper()):
            assert spec.body(a_request(resolution=asked))[name] == value


def test_what_has_to_be_sent_but_cannot_be_set_is_sent_and_cannot_be_set() -> None:
    spec = form(
        *("task", "mode", "secret", "steps"),
        prompt=TEXT,
        task={**TEXT, "default": "video", "hidden": True},
        mode={"enum": ["a", "b"], "disabled": True},
        secret={**TEXT, "hidden": True},
        tuning={"type": "integer", "default": 5, "hidden": True},
        steps={"type": "integer", "default": 30},
        guidance={"type": "integer", "default": 4},
    )
    assert [each.name for each in spec.controls] == ["steps", "guidance"]
    assert spec.body(a_request()) == {"prompt": "a lake", "task": "video", "mode": "a", "steps": 30}
    assert spec.body(a_request(fields={"steps": 5}))["steps"] == 5
    for name in ("task", "mode", "secret", "tuning", "model"):
        assert kinds(spec, fields={name: "b"}) == [(K.FIELD_UNKNOWN, name)]


@pytest.mark.parametrize(
    ("node", "is_seed"),
    [
        ({"type": "integer", "minimum": -1, "maximum": 2147483647}, True),
        ({"type": "integer"}, True),
        ({"type": "integer", "minimum": -1, "maximum": -1}, False),
        ({"type": "integer", "minimum": -1, "maximum": 99, "step": 2}, False),
        ({"type": "integer", "minimum": 1, "maximum": 99, "step": 2}, True),
        ({"type": "string"}, False),
        ({"enum": [1, 2]}, False),
    ],
)
def test_a_seed_is_one_only_where_numbers_can_be_drawn_for_it(node: Any, is_seed: bool) -> None:
    spec = form("seed", prompt=TEXT, seed=node)
    assert (spec.seed is not None) is is_seed


def test_sound_and_files_are_told_by_type_and_description() -> None:
    spec = form(
        sound={"type": "string", "x-accept": ".mp3"},
        audio={**TEXT, "description": "URL of the sound to be heard."},
        audio_style={**TEXT, "description": "How it sounds."},
        video_url=TEXT,
        generate_audio={"type": "boolean", "hidden": True},
        with_audio={"type": "boolean"},
    )
    assert spec.sound_field == "with_audio"
    expected = {
        "sound": ControlKind.LINK,
        "audio": ControlKind.LINK,
        "audio_style": ControlKind.TEXT,
        "video_url": ControlKind.LINK,
        "with_audio": ControlKind.SWITCH,
    }
    assert {each.name: each.kind for each in spec.controls} == expected


def test_pictures_are_made_of_a_kind_the_model_takes() -> None:
    assert form(image={**TEXT, "x-accept": ".png,image/webp,video/mp4"}).picture.media_types == (
        "image/png",
        "image/webp",
    )
    for accept in ("image/*", "image/gif,image/bmp", ""):
        assert form(image={**TEXT, "x-accept": accept}).picture == ANY_PICTURE


def test_a_contradiction_in_a_field_costs_that_field_alone() -> None:
    spec = form(
        prompt={**TEXT, "maxLength": -5, "default": 7},
        images={**PICTURES, "minItems": 5, "maxItems": 2},
        strength={"type": "number", "minimum": 2, "maximum": 1, "default": "much"},
        style={"type": "hologram", "x-ui-component": "crystal"},
    )
    assert spec.prompt_limit == LONGEST_PROMPT
    assert (spec.fewest_references, spec.most_references) == (1, 64)
    assert [(each.name, each.kind) for each in spec.controls] == [
        ("strength", ControlKind.NUMBER),
        ("style", ControlKind.TEXT),
    ]
    assert kinds(spec, fields={"strength": 99, "style": "x"}, references=(a_picture(),) * 3) == []
