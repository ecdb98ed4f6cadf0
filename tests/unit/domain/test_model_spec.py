"""The format table: what exists can be asked for, what does not is named before anything is sent."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
import pytest

from hailuo_desktop.domain.controls import Control, ControlKind
from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.domain.model_spec import Mode, describe_formats
from hailuo_desktop.domain.money import Money
from tests.support.builders import a_picture, a_request, a_spec

K = ErrorKind


@pytest.mark.parametrize(
    ("changes", "kinds"),
    [
        ({}, []),
        ({"resolution": "", "duration": 0}, []),
        ({"resolution": "768p"}, []),
        ({"resolution": "1080P", "duration": 10}, [(K.FORMAT_MISSING, "duration")]),
        ({"resolution": "4K"}, [(K.FORMAT_MISSING, "resolution")]),
        ({"duration": 7}, [(K.FORMAT_MISSING, "duration")]),
        ({"image": None, "resolution": "1080P"}, [(K.FORMAT_MISSING, "resolution")]),
        ({"image": None}, []),
        ({"prompt": ""}, [(K.PROMPT_NEEDED, "prompt")]),
        ({"prompt": " \n\t "}, [(K.PROMPT_NEEDED, "prompt")]),
        ({"prompt": "", "resolution": "512P"}, []),
        ({"prompt": "雨" * 2000}, []),
        ({"prompt": "雨" * 2001}, [(K.PROMPT_TOO_LONG, "prompt")]),
        ({"prompt": "look apikey-CANARY0123456789"}, [(K.PROMPT_HOLDS_KEY, "prompt")]),
        ({"end_image": a_picture()}, [(K.END_PICTURE_NOT_TAKEN, "end_image")]),
        ({"image": a_picture(width=300)}, [(K.PICTURE_TOO_SMALL, "image")]),
        ({"image": a_picture(width=500, height=301)}, []),
        ({"image": a_picture(width=1000, height=400)}, [(K.PICTURE_TOO_NARROW, "image")]),
        ({"image": a_picture(width=400, height=1000)}, [(K.PICTURE_TOO_NARROW, "image")]),
        ({"image": a_picture(width=999, height=400)}, []),
        (
            {"image": a_picture(width=300, height=100)},
            [(K.PICTURE_TOO_NARROW, "image"), (K.PICTURE_TOO_SMALL, "image")],
        ),
        ({"image": a_picture(size=60_000_001)}, []),
        ({"fields": {"expand": True}}, []),
        ({"fields": {"expand": "yes"}}, [(K.FIELD_INVALID, "expand")]),
        ({"fields": {"expand": 1}}, [(K.FIELD_INVALID, "expand")]),
        ({"fields": {"seed": 3}}, [(K.FIELD_UNKNOWN, "seed")]),
        ({"fields": {"model": "x"}}, [(K.FIELD_UNKNOWN, "model")]),
        ({"fields": {"duration": 3}}, [(K.FIELD_UNKNOWN, "duration")]),
    ],
)
def test_problems_name_kind_and_place(changes: dict[str, Any], kinds: list[tuple[ErrorKind, str]]) -> None:
    problems = a_spec().problems(a_request(**changes))
    assert [(problem.kind, problem.field) for problem in problems] == kinds


def test_a_model_without_text_formats_asks_for_a_picture() -> None:
    spec = a_spec().narrowed_to("maker/image-768p")
    problems = spec.problems(a_request(image=None))
    assert [(p.kind, p.field) for p in problems] == [(K.PICTURE_NEEDED, "image")]


def test_the_body_holds_what_the_format_says_and_the_user_overrides() -> None:
    spec = a_spec()
    request = a_request(prompt="  hold  ", duration=10, fields={"expand": True})
    assert spec.body(request) == {"duration": 10, "expand": True, "prompt": "hold"}
    chosen = spec.format_for(request)
    assert chosen is not None
    assert chosen.model == "maker/image-768p"


def test_an_empty_prompt_is_left_out_of_the_body() -> None:
    assert "prompt" not in a_spec().body(a_request(prompt="", resolution="512P"))


def test_prices_come_from_the_list_or_not_at_all() -> None:
    spec = a_spec()
    price = spec.price(a_request())
    assert price is not None
    assert price.money == Money(Decimal("0.23"))
    assert price.as_of == "2026-11-20"
    assert spec.price(a_request(duration=10)) is None


def test_choices_that_do_not_exist_say_why() -> None:
    spec = a_spec()
    assert spec.why_not(mode=Mode.IMAGE, resolution="1080P") is None
    why = spec.why_not(mode=Mode.IMAGE, resolution="1080P", duration=10)
    assert why is not None
    assert why.facts["available"] == "512P 6 s, 768P 6/10 s, 1080P 6 s"
    assert spec.resolutions == ("512P", "768P", "1080P")
    assert spec.durations == (6, 10)


def test_formats_are_described_once_each() -> None:
    spec = a_spec()
    assert describe_formats([*spec.formats, *spec.formats]) == "512P 6 s, 768P 6/10 s, 1080P 6 s"


def test_a_needed_setting_is_sent_with_its_usual_value() -> None:
    """Not every server fills in what it says is required."""
    ratio = Control(name="ratio", kind=ControlKind.TEXT, usual="16:9", is_needed=True)
    spec = a_spec(controls=(ratio, Control(name="seed", kind=ControlKind.WHOLE, usual=7)))
    assert spec.problems(a_request()) == []
    body = spec.body(a_request())
    assert (body["ratio"], "seed" in body) == ("16:9", False)
    assert spec.body(a_request(fields={"ratio": "1:1"}))["ratio"] == "1:1"


def test_settings_of_other_formats_are_not_offered() -> None:
    """And each of the others says as its usual value what the format sends."""
    spec = a_spec()
    formats = (
        msgspec.structs.replace(spec.formats[0], fields={"duration": 6, "fast": True}),
        *spec.formats[1:],
    )
    controls = tuple(Control(name=name, kind=ControlKind.SWITCH) for name in ("expand", "fast", "loop"))
    spec = a_spec(formats=formats, controls=controls)
    assert [(each.name, each.usual) for each in spec.settings_for(formats[0])] == [
        ("fast", True),
        ("loop", None),
    ]
    assert [(each.name, each.usual) for each in spec.settings_for(formats[1])] == [
        ("expand", False),
        ("loop", None),
    ]


def test_the_provider_gets_the_camera_in_its_own_words() -> None:
    """What the user typed stays in the request; a model without the commands gets it as it is."""
    request = a_request(prompt=" 【推进、흔들림】湖面 [sic] ")
    assert a_spec().body(request)["prompt"] == "[Push in,Shake]湖面 [sic]"
    assert request.prompt == " 【推进、흔들림】湖面 [sic] "
    assert a_spec(camera_commands=False).body(request)["prompt"] == "【推进、흔들림】湖面 [sic]"


def test_the_prompt_is_measured_as_it_is_sent() -> None:
    spec = a_spec(prompt_limit=10)
    assert not spec.problems(a_request(prompt="  [push-in]!  "))
    (problem,) = spec.problems(a_request(prompt="[推进]。。"))
    assert problem.facts == {"length": 11, "limit": 10}
    assert not a_spec(prompt_limit=10, camera_commands=False).problems(a_request(prompt="[推进]。。"))
