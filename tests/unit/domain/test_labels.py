"""Which marks a file made of marked clips carries: those that are there; ours only where there is none."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.labels import (
    MADE_BY_AI,
    MADE_WITH_AI,
    Maker,
    MarkedSource,
    Marks,
    marks_of_film,
    own_label,
)

MINIMAX = Maker(producer="MiniMax", produce_id="4711")
THEIRS = '{"Label":"1","ContentProducer":"MiniMax","ProduceID":"x","ReservedCode1":"{\\"sig\\":1}"}'
OTHERS = '{"ContentProducer": "kling",  "Label":"1"}'

CLEAN = MarkedSource()
OURS = MarkedSource(maker=MINIMAX)
SIGNED = MarkedSource(marks=Marks(aigc=THEIRS, has_credentials=True), maker=MINIMAX)
KLING = MarkedSource(marks=Marks(aigc=OTHERS))
TYPED = MarkedSource(marks=Marks(source_type=MADE_BY_AI))


def test_our_label_has_the_standards_parts_in_its_order() -> None:
    assert list(json.loads(own_label(MINIMAX)).items()) == [
        ("Label", "1"),
        ("ContentProducer", "MiniMax"),
        ("ProduceID", "4711"),
        ("ReservedCode1", ""),
        ("ContentPropagator", ""),
        ("PropagateID", ""),
        ("ReservedCode2", ""),
    ]


def test_a_label_is_carried_and_never_replaced() -> None:
    for is_labelled in (False, True):
        for sources in ([SIGNED], [OURS, SIGNED], [SIGNED, OURS, CLEAN]):
            assert marks_of_film(sources, is_labelled=is_labelled).aigc == THEIRS


def test_ours_is_written_only_when_asked_for_and_where_there_is_none() -> None:
    assert marks_of_film([OURS], is_labelled=False) == Marks()
    assert marks_of_film([OURS], is_labelled=True).aigc == own_label(MINIMAX)
    assert marks_of_film([CLEAN], is_labelled=True) == Marks()
    in_xmp = MarkedSource(marks=Marks(aigc_in_xmp=THEIRS), maker=MINIMAX)
    assert marks_of_film([in_xmp], is_labelled=True).aigc == ""


def test_one_label_stays_and_the_others_are_kept_beside_it() -> None:
    marks = marks_of_film([KLING, SIGNED, KLING], is_labelled=True)
    assert (marks.aigc, marks.others) == (OTHERS, (THEIRS,))
    again = marks_of_film([MarkedSource(marks=marks), SIGNED], is_labelled=True)
    assert (again.aigc, again.others) == (OTHERS, (THEIRS,))


def test_what_is_added_makes_it_a_mixture() -> None:
    assert marks_of_film([OURS], is_labelled=True).source_type == MADE_BY_AI
    assert marks_of_film([OURS, SIGNED], is_labelled=True).source_type == MADE_BY_AI
    assert marks_of_film([OURS, CLEAN], is_labelled=True).source_type == MADE_WITH_AI
    assert marks_of_film([OURS], is_labelled=True, has_foreign_parts=True).source_type == MADE_WITH_AI
    assert marks_of_film([TYPED], is_labelled=False).source_type == MADE_BY_AI
    assert marks_of_film([TYPED, CLEAN], is_labelled=False).source_type == MADE_WITH_AI
    camera = MarkedSource(marks=Marks(source_type="digitalCapture"))
    assert marks_of_film([camera], is_labelled=False).source_type == "digitalCapture"
    assert marks_of_film([camera, CLEAN], is_labelled=False).source_type == "composite"


def test_credentials_end_with_any_rewriting() -> None:
    assert not marks_of_film([SIGNED], is_labelled=True).has_credentials


def test_a_producer_is_read_from_any_label() -> None:
    assert Marks(aigc=THEIRS).producer == "MiniMax"
    assert Marks(aigc_in_xmp=OTHERS).producer == "kling"
    assert Marks(aigc='{"Label":2}').certainty == "2"
    assert Marks(aigc='{"Label":2}').producer == ""


@given(st.text(max_size=200))
def test_a_strange_label_does_no_harm(text: str) -> None:
    marks = Marks(aigc=text)
    assert isinstance(marks.producer, str)
    assert marks.has_label is bool(text)
    if text:
        assert marks_of_film([MarkedSource(marks=marks)], is_labelled=True).aigc == text
