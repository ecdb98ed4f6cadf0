"""The bundled MiniMax families ask only for what MiniMax offers, in its words, at its list prices."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.domain.model_spec import Format, Mode, ModelSpec
from hailuo_desktop.domain.money import Money, PriceBasis
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import FieldValue, GenerationRequest, with_links
from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.providers.base import SubmissionOrder
from hailuo_desktop.providers.minimax import CURRENCIES, Region, is_second
from hailuo_desktop.providers.minimax_v1 import _body as first_body
from hailuo_desktop.providers.minimax_v2 import _body as second_body
from hailuo_desktop.services.catalogue import load_families
from tests.support.builders import a_picture
from tests.support.minimax_rules import FIRST, SECOND, second_problem

FOLDER = Path(__file__).parent.parent.parent / "resources" / "models"
SPECS = {spec.id: spec for spec in load_families(FOLDER) if spec.provider == "minimax"}
LINK = "https://pictures.example.test/in.png"
K = ErrorKind


def request(spec: ModelSpec, each: Format, **changes: Any) -> GenerationRequest:
    """A request for just this format."""
    has_picture = each.mode in (Mode.IMAGE, Mode.FIRST_LAST)
    wanted = GenerationRequest(
        provider="minimax",
        model=each.model,
        prompt="A boat",
        image=a_picture() if has_picture else None,
        end_image=a_picture() if each.mode is Mode.FIRST_LAST else None,
        references=(a_picture(),) if each.mode is Mode.REFERENCE else (),
        resolution=each.resolution,
        duration=each.duration,
    )
    return msgspec.structs.replace(wanted, **changes)


def refusal(model: str, fields: dict[str, FieldValue]) -> str:
    """Why the vendor's rules refuse an order, or ""."""
    order = SubmissionOrder(model=model, fields=fields)
    if is_second(model):
        return second_problem(second_body(order))
    return FIRST[model].problem(first_body(order))


ALL = [(spec, each) for spec in SPECS.values() for each in spec.formats]


@pytest.mark.parametrize(
    ("spec", "each"), ALL, ids=[f"{f.model}-{f.mode}-{f.resolution}-{f.duration}" for _, f in ALL]
)
def test_every_format_is_accepted_by_the_vendors_rules(spec: ModelSpec, each: Format) -> None:
    only = spec.narrowed_to(each.model)
    wanted = request(spec, each)
    assert only.problems(wanted) == []
    assert only.format_for(wanted) == each
    pictures = only.sent_pictures(wanted)
    assert len(pictures) == {Mode.TEXT: 0, Mode.FIRST_LAST: 2}.get(each.mode, 1)
    fields = with_links(only.body(wanted), pictures, [LINK] * len(pictures))
    assert refusal(each.model, fields) == ""
    without_words = request(spec, each, prompt="")
    refused = refusal(each.model, {name: v for name, v in fields.items() if name != "prompt"}) != ""
    assert (K.PROMPT_NEEDED in [p.kind for p in only.problems(without_words)]) is refused
    price = spec.price(wanted)
    assert (price is None) is (each.model not in SECOND and not FIRST[each.model].formats)
    assert price is None or price.basis is PriceBasis.LIST


def test_every_model_of_the_vendor_is_there_with_all_it_makes() -> None:
    assert {f.model for _, f in ALL} == FIRST.keys() | SECOND.keys()
    for name, model in FIRST.items():
        offered = {(f.mode, f.resolution, f.duration) for _, f in ALL if f.model == name}
        modes = {m for m, has in ((Mode.TEXT, model.text), (Mode.IMAGE, model.image)) if has}
        modes |= {m for m, has in ((Mode.FIRST_LAST, model.last), (Mode.REFERENCE, model.subject)) if has}
        formats = {(r, s) for r, seconds in model.formats.items() for s in seconds} or {("720P", 6)}
        expected = {(m, *f) for m in modes for f in formats}
        expected |= {(Mode.IMAGE, "512P", s) for s in (6, 10) if model.small}
        assert offered == expected, name
    for name, (resolutions, seconds) in SECOND.items():
        modes = {Mode.TEXT, Mode.IMAGE, Mode.FIRST_LAST, Mode.REFERENCE}
        assert {(f.mode, f.resolution, f.duration) for _, f in ALL if f.model == name} == {
            (m, r, s) for m in modes for r in resolutions for s in seconds
        }


@pytest.mark.parametrize(
    ("family", "resolution", "duration", "usd", "cny"),
    [
        ("hailuo-02", "", 0, "0.28", "2.00"),
        ("hailuo-02", "768P", 10, "0.56", "4.00"),
        ("hailuo-02", "512P", 6, "0.10", "0.60"),
        ("hailuo-02", "512P", 10, "0.15", "1.00"),
        ("hailuo-02", "1080P", 6, "0.49", "3.50"),
        ("hailuo-2.3", "", 0, "0.28", "2.00"),
        ("hailuo-2.3", "1080P", 6, "0.49", "3.50"),
        ("hailuo-2.3-fast", "768P", 6, "0.19", "1.35"),
        ("hailuo-2.3-fast", "768P", 10, "0.32", "2.25"),
        ("hailuo-2.3-fast", "1080P", 6, "0.33", "2.31"),
        ("hailuo-03", "", 0, "0.48", None),
        ("hailuo-03", "2K", 15, "1.95", None),
        ("hailuo-03-max", "480P", 5, "0.25", None),
        ("hailuo-03-max", "768P", 15, "1.20", None),
        ("hailuo-01", "", 0, None, None),
        ("hailuo-01-live", "", 0, None, None),
    ],
)
def test_list_prices_in_the_currency_of_the_account(
    family: str, resolution: str, duration: int, usd: str | None, cny: str | None
) -> None:
    wanted = GenerationRequest(
        provider="minimax",
        model=family,
        prompt="A boat",
        image=a_picture(),
        resolution=resolution,
        duration=duration,
    )
    for currency, amount in (("USD", usd), ("CNY", cny)):
        price = SPECS[family].billed_in(currency).price(wanted)
        assert (price.money if price else None) == (Money(Decimal(amount), currency) if amount else None)
        assert price is None or price.as_of.startswith("2026-")


@pytest.mark.parametrize(
    ("environ", "settings", "currency"),
    [
        ({}, "{}", "USD"),
        ({}, '{"minimax_region": "mainland"}', "CNY"),
        ({"HAILUO_MINIMAX_URL": "https://api.minimaxi.com"}, "{}", "CNY"),
        ({"HAILUO_MINIMAX_URL": "https://api.minimax.io"}, '{"minimax_region": "mainland"}', "USD"),
        ({"HAILUO_MINIMAX_URL": "https://gateway.example.test"}, '{"minimax_region": "mainland"}', "CNY"),
    ],
)
def test_prices_are_shown_as_the_region_bills_them(
    tmp_path: Path, environ: dict[str, str], settings: str, currency: str
) -> None:
    environ = {**environ, "HAILUO_DESKTOP_HOME": str(tmp_path)}
    place = lay_foundation(environ).paths.settings
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(settings)
    catalogue = lay_foundation(environ).catalogue
    assert {spec.currency for spec in catalogue.families("minimax")} == {currency}
    assert {spec.currency for spec in catalogue.families("atlas")} == {"USD"}
    assert set(CURRENCIES) == set(Region)


@pytest.mark.parametrize(
    ("family", "changes", "kind"),
    [
        ("hailuo-02", {"resolution": "1080P", "duration": 10}, K.FORMAT_MISSING),
        ("hailuo-02", {"resolution": "512P", "image": None}, K.FORMAT_MISSING),
        ("hailuo-02", {"resolution": "512P", "end_image": a_picture()}, K.FORMAT_MISSING),
        ("hailuo-02", {"image": None, "end_image": a_picture()}, K.PICTURE_NEEDED),
        ("hailuo-2.3", {"end_image": a_picture()}, K.END_PICTURE_NOT_TAKEN),
        ("hailuo-2.3-fast", {"image": None}, K.PICTURE_NEEDED),
        ("hailuo-01-subject", {"image": None}, K.PICTURE_NEEDED),
        ("hailuo-01-subject", {"end_image": a_picture()}, K.END_PICTURE_NOT_TAKEN),
        ("hailuo-02", {"prompt": "x" * 2001}, K.PROMPT_TOO_LONG),
        ("hailuo-03", {"prompt": "x" * 7001}, K.PROMPT_TOO_LONG),
        ("hailuo-03", {"references": (a_picture(),)}, K.REFERENCES_ALONE),
        ("hailuo-03-max", {"references": (a_picture(),)}, K.REFERENCES_ALONE),
        ("hailuo-03", {"image": a_picture(width=255, height=300)}, K.PICTURE_TOO_SMALL),
        ("hailuo-02", {"image": a_picture(width=300)}, K.PICTURE_TOO_SMALL),
        # The format decides on the price, so no field may say another one.
        ("hailuo-02", {"fields": {"resolution": "1080P"}}, K.FIELD_UNKNOWN),
        ("hailuo-02", {"fields": {"duration": 10}}, K.FIELD_UNKNOWN),
        ("hailuo-02", {"fields": {"aigc_watermark": False}}, K.FIELD_UNKNOWN),
        ("hailuo-02", {"fields": {"first_frame_image": "file:///etc/hostname"}}, K.FIELD_UNKNOWN),
        ("hailuo-2.3", {"fields": {"last_frame_image": "file:///etc/hostname"}}, K.FIELD_UNKNOWN),
        ("hailuo-02", {"fields": {"fast_pretreatment": "yes"}}, K.FIELD_INVALID),
        ("hailuo-02", {"fields": {"prompt_optimizer": 1}}, K.FIELD_INVALID),
        ("hailuo-01", {"fields": {"fast_pretreatment": True}}, K.FIELD_UNKNOWN),
        ("hailuo-03", {"fields": {"ratio": "2:1"}}, K.FIELD_INVALID),
    ],
)
def test_what_cannot_be_is_refused_before_sending(
    family: str, changes: dict[str, Any], kind: ErrorKind
) -> None:
    wanted = GenerationRequest(provider="minimax", model=family, prompt="A boat", image=a_picture())
    problems = SPECS[family].problems(msgspec.structs.replace(wanted, **changes))
    assert [problem.kind for problem in problems] == [kind]


@pytest.mark.parametrize("name", ["prompt_optimizer", "fast_pretreatment"])
def test_the_optimizer_can_be_asked_for_and_is_not_by_itself(name: str) -> None:
    spec = SPECS["hailuo-02"]
    wanted = GenerationRequest(provider="minimax", model="hailuo-02", prompt="A boat", image=a_picture())
    assert spec.body(wanted)[name] is False
    asked = msgspec.structs.replace(wanted, fields={name: True})
    assert spec.problems(asked) == []
    assert spec.body(asked)[name] is True


def test_camera_commands_are_for_those_who_know_them() -> None:
    knowing = {spec.id for spec in SPECS.values() if spec.camera_commands}
    assert knowing == {"hailuo-02", "hailuo-2.3", "hailuo-2.3-fast", "hailuo-01-director"}


def test_pictures_have_the_vendors_limits() -> None:
    for spec in SPECS.values():
        second = spec.id.startswith("hailuo-03")
        assert spec.picture == PictureRule(
            media_types=("image/jpeg", "image/png", "image/webp"),
            short_side_over=255 if second else 300,
            long_side_up_to=5760 if second else 0,
        )


def test_a_subject_may_come_as_the_one_picture() -> None:
    """The command line and the window know one place for a picture."""
    spec = SPECS["hailuo-01-subject"]
    wanted = GenerationRequest(provider="minimax", model="hailuo-01-subject", image=a_picture())
    assert spec.problems(wanted) == []
    (sent,) = spec.sent_pictures(wanted)
    assert (sent.field, sent.in_list) == ("subject_reference", True)


def test_without_the_window_hailuo_02_is_the_usual_family(tmp_path: Path) -> None:
    catalogue = lay_foundation({"HAILUO_DESKTOP_HOME": str(tmp_path)}).catalogue
    assert catalogue.usual_family("minimax").id == "hailuo-02"
    assert catalogue.spec("minimax", "MiniMax-H3").id == "hailuo-03"
    assert catalogue.spec("minimax", "Hailuo 2.3 Fast").id == "hailuo-2.3-fast"
