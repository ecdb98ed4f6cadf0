"""Values as tests need them, with the rest filled in."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import msgspec

from hailuo_desktop.domain.controls import Control, ControlKind
from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.model_spec import Format, Mode, ModelSpec
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.domain.request import GenerationRequest, Picture


def a_picture(**changes: Any) -> Picture:
    """A picture that every rule likes."""
    picture = Picture(
        path="/pictures/lake.jpg", width=1280, height=720, size=200_000, media_type="image/jpeg"
    )
    return msgspec.structs.replace(picture, **changes)


def a_request(**changes: Any) -> GenerationRequest:
    """A request for a clip from a picture."""
    request = GenerationRequest(
        provider="atlas",
        model="hailuo-02",
        prompt="[Push in] a lake at dawn",
        image=a_picture(),
        resolution="768P",
        duration=6,
    )
    return msgspec.structs.replace(request, **changes)


def a_job(**changes: Any) -> Job:
    """A job that has just been queued."""
    now = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    job = Job(
        id="20261120-120000-abc123",
        request=a_request(),
        provider="atlas",
        model="minimax/hailuo-02/standard",
        fields={"prompt": "[Push in] a lake at dawn", "duration": 6},
        price=Price(money=Money(Decimal("0.23")), basis=PriceBasis.LIST, as_of="2026-11-20"),
        created=now,
        updated=now,
    )
    return msgspec.structs.replace(job, **changes)


def a_spec(**changes: Any) -> ModelSpec:
    """A family like Hailuo 02: 1080P is for 6 s only, and only 768P goes without a picture."""

    def row(mode: Mode, resolution: str, duration: int, price: str | None) -> Format:
        return Format(
            mode=mode,
            resolution=resolution,
            duration=duration,
            model=f"maker/{mode.value}-{resolution.lower()}",
            fields={"duration": duration, "expand": False},
            prompt_needed=resolution != "512P",
            price=None if price is None else Decimal(price),
        )

    spec = ModelSpec(
        id="hailuo-02",
        label="Hailuo 02",
        maker="MiniMax",
        provider="atlas",
        formats=(
            row(Mode.IMAGE, "768P", 6, "0.23"),
            row(Mode.IMAGE, "768P", 10, None),
            row(Mode.IMAGE, "512P", 6, "0.10"),
            row(Mode.IMAGE, "1080P", 6, "0.49"),
            row(Mode.TEXT, "768P", 6, "0.28"),
        ),
        controls=(Control(name="expand", kind=ControlKind.SWITCH),),
        prices_as_of="2026-11-20",
    )
    return msgspec.structs.replace(spec, **changes)
