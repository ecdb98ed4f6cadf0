"""What a model family can do, as data: the format table behind the composer's controls.

A family ("Hailuo 02") offers formats: combinations of mode, resolution and duration that exist. Each
format names the provider's model id and the field values that ask for it, because providers spell
them differently. Combinations that are not in the table cannot be asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import msgspec

from hailuo_desktop.domain.errors import ErrorKind, Fact, Problem
from hailuo_desktop.domain.money import FREE, Money, Price, PriceBasis
from hailuo_desktop.domain.request import FieldValue, GenerationRequest, Picture

_LOOKS_LIKE_A_KEY = re.compile(r"\b(?:apikey-|sk-(?:api-|cp-)?)[A-Za-z0-9_-]{12,}")


class Mode(StrEnum):
    """What a clip is made from."""

    TEXT = "text"
    IMAGE = "image"
    FIRST_LAST = "first-last"


class PictureRule(msgspec.Struct, frozen=True, kw_only=True):
    """What a model accepts as a picture. Ratio bounds are width over height, and excluded themselves.

    `media_types` are those the provider takes; other formats we can read are converted.
    """

    media_types: tuple[str, ...] = ("image/jpeg", "image/png")
    narrowest: str = "2/5"
    widest: str = "5/2"
    short_side_over: int = 300
    largest_file: int = 20_000_000

    def problems(self, picture: Picture, field: str) -> list[Problem]:
        """What is wrong with the picture by this rule, in the order a user would mend it."""
        found: list[Problem] = []
        facts: dict[str, Fact] = {"width": picture.width, "height": picture.height}
        if min(picture.width, picture.height) <= self.short_side_over:
            found.append(
                Problem(
                    kind=ErrorKind.PICTURE_TOO_SMALL,
                    field=field,
                    facts={**facts, "limit": self.short_side_over + 1},
                )
            )
        if not Fraction(self.narrowest) < Fraction(picture.width, picture.height) < Fraction(self.widest):
            found.append(Problem(kind=ErrorKind.PICTURE_TOO_NARROW, field=field, facts=facts))
        if picture.size > self.largest_file:
            found.append(
                Problem(
                    kind=ErrorKind.PICTURE_FILE_TOO_LARGE,
                    field=field,
                    facts={
                        "megabytes": round(picture.size / 1_000_000),
                        "limit": self.largest_file // 1_000_000,
                    },
                )
            )
        return found


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """One combination that exists.

    Attributes:
        mode: what it is made from.
        resolution: as shown and asked for, e.g. "768P".
        duration: seconds.
        model: the provider's model id.
        fields: values that always go with it (the duration where the model has such a field).
        prompt_needed: whether the model refuses an empty prompt.
        price: list price in US dollars, or None where none is published.
        price_basis: whose list it is.
    """

    mode: Mode
    resolution: str
    duration: int
    model: str
    fields: dict[str, FieldValue] = {}
    prompt_needed: bool = True
    price: Decimal | None = None
    price_basis: PriceBasis = PriceBasis.LIST


class ModelSpec(msgspec.Struct, frozen=True, kw_only=True):
    """A model family at one provider.

    Attributes:
        id: e.g. "hailuo-02"; label: e.g. "Hailuo 02"; maker: e.g. "MiniMax".
        provider: id of the provider.
        formats: the table of what exists, the usual combination first.
        image_field, end_image_field: the names the provider gives the pictures; "" if it takes none.
        prompt_field: the name it gives the prompt.
        prompt_limit: characters.
        picture: rule for pictures.
        camera_commands: whether bracketed camera commands are understood.
        choices: fields the user may set by name, with the values allowed ([] for any).
        prices_as_of: ISO date of the list prices.
        typical_seconds: how long a clip usually takes, or 0 if not known.
    """

    id: str
    label: str
    maker: str
    provider: str
    formats: tuple[Format, ...]
    image_field: str = "image"
    end_image_field: str = ""
    prompt_field: str = "prompt"
    prompt_limit: int = 2000
    picture: PictureRule = PictureRule()
    camera_commands: bool = True
    choices: dict[str, list[FieldValue]] = {}
    prices_as_of: str = ""
    typical_seconds: int = 0

    def narrowed_to(self, model: str) -> ModelSpec:
        """The same family with only the formats of one model id of the provider."""
        return msgspec.structs.replace(self, formats=tuple(f for f in self.formats if f.model == model))

    def offers(
        self, *, mode: Mode | None = None, resolution: str = "", duration: int = 0
    ) -> tuple[Format, ...]:
        """The formats that fit what is given; what is left out may be anything."""
        return tuple(
            f
            for f in self.formats
            if (mode is None or f.mode is mode)
            and (not resolution or f.resolution.casefold() == resolution.casefold())
            and (not duration or f.duration == duration)
        )

    @property
    def resolutions(self) -> tuple[str, ...]:
        return _distinct(f.resolution for f in sorted(self.formats, key=lambda f: _pixels(f.resolution)))

    @property
    def durations(self) -> tuple[int, ...]:
        return tuple(sorted({f.duration for f in self.formats}))

    @property
    def modes(self) -> tuple[Mode, ...]:
        return tuple(m for m in Mode if self.offers(mode=m))

    def format_for(self, request: GenerationRequest) -> Format | None:
        """The format a request asks for; what it leaves open is filled with the family's usual choice."""
        fitting = self.offers(mode=mode_of(request), resolution=request.resolution, duration=request.duration)
        return fitting[0] if fitting else None

    def problems(self, request: GenerationRequest) -> list[Problem]:
        """Everything that has to be mended before the request can be sent; empty if it can.

        The pictures of the request must have been looked at (see `media.reference_image`).
        """
        found: list[Problem] = []
        mode = mode_of(request)
        chosen = self.format_for(request)
        if not self.offers(mode=mode):
            found.append(self._mode_problem(mode))
        elif chosen is None:
            found.append(self._format_problem(request, mode))
        for picture, field in ((request.image, "image"), (request.end_image, "end_image")):
            if picture is not None:
                found.extend(self.picture.problems(picture, field))
        prompt = request.prompt.strip()
        if not prompt and (chosen is None or chosen.prompt_needed):
            found.append(Problem(kind=ErrorKind.PROMPT_NEEDED, field="prompt"))
        if len(request.prompt) > self.prompt_limit:
            found.append(
                Problem(
                    kind=ErrorKind.PROMPT_TOO_LONG,
                    field="prompt",
                    facts={"length": len(request.prompt), "limit": self.prompt_limit},
                )
            )
        if _LOOKS_LIKE_A_KEY.search(request.prompt):
            found.append(Problem(kind=ErrorKind.PROMPT_HOLDS_KEY, field="prompt"))
        found.extend(self._field_problems(request, chosen))
        return found

    def body(self, request: GenerationRequest) -> dict[str, FieldValue]:
        """The fields to send, without the pictures. The request must have no problems."""
        chosen = self.format_for(request)
        if chosen is None:
            raise ValueError("the request has problems: ask problems() first")
        fields: dict[str, FieldValue] = {**chosen.fields, **request.fields}
        if request.prompt.strip():
            fields[self.prompt_field] = request.prompt.strip()
        return fields

    def price(self, request: GenerationRequest) -> Price | None:
        """What the list says the request costs, or None where no list says."""
        chosen = self.format_for(request)
        if chosen is None or chosen.price is None:
            return None
        if chosen.price_basis is PriceBasis.FREE:
            return FREE
        return Price(money=Money(chosen.price), basis=chosen.price_basis, as_of=self.prices_as_of)

    def why_not(self, *, mode: Mode, resolution: str = "", duration: int = 0) -> Problem | None:
        """Why a choice cannot be made with the rest as it is, or None if it can.

        Meant for a control that shows a choice switched off: ask with the mode and that choice alone to
        see whether it exists at all, or with both to see whether the two go together.
        """
        if self.offers(mode=mode, resolution=resolution, duration=duration):
            return None
        return self._format_problem(
            GenerationRequest(
                provider=self.provider, model=self.id, resolution=resolution, duration=duration
            ),
            mode,
        )

    def _mode_problem(self, mode: Mode) -> Problem:
        facts: dict[str, Fact] = {"model": self.label}
        if mode is Mode.TEXT:
            return Problem(kind=ErrorKind.PICTURE_NEEDED, field="image", facts=facts)
        if mode is Mode.FIRST_LAST and self.offers(mode=Mode.IMAGE):
            return Problem(kind=ErrorKind.END_PICTURE_NOT_TAKEN, field="end_image", facts=facts)
        return Problem(kind=ErrorKind.PICTURE_NOT_TAKEN, field="image", facts=facts)

    def _format_problem(self, request: GenerationRequest, mode: Mode) -> Problem:
        available = self.offers(mode=mode)
        field = "resolution"
        if self.offers(mode=mode, resolution=request.resolution):
            field = "duration"
        return Problem(
            kind=ErrorKind.FORMAT_MISSING,
            field=field,
            facts={
                "model": self.label,
                "resolution": request.resolution,
                "duration": request.duration,
                "mode": mode.value,
                "available": describe_formats(available),
            },
        )

    def _field_problems(self, request: GenerationRequest, chosen: Format | None) -> Iterable[Problem]:
        fixed = {self.prompt_field, self.image_field, self.end_image_field, "model"}
        for name, value in request.fields.items():
            known = name in self.choices or (chosen is not None and name in chosen.fields)
            if not known or name in fixed or name == "duration":
                yield Problem(
                    kind=ErrorKind.FIELD_UNKNOWN, field=name, facts={"name": name, "model": self.label}
                )
                continue
            allowed = self.choices.get(name, [])
            same_type = (
                chosen is None or name not in chosen.fields or type(chosen.fields[name]) is type(value)
            )
            if (allowed and value not in allowed) or not same_type:
                yield Problem(
                    kind=ErrorKind.FIELD_INVALID, field=name, facts={"name": name, "value": str(value)}
                )


def mode_of(request: GenerationRequest) -> Mode:
    """What the request is made from, by the pictures it has."""
    if request.end_image is not None:
        return Mode.FIRST_LAST
    return Mode.IMAGE if request.image is not None else Mode.TEXT


def describe_formats(formats: Sequence[Format]) -> str:
    """The combinations in short, without words: "512P 6/10 s, 768P 6/10 s, 1080P 6 s"."""
    seconds: dict[str, set[int]] = {}
    for each in sorted(formats, key=lambda f: _pixels(f.resolution)):
        seconds.setdefault(each.resolution, set()).add(each.duration)
    return ", ".join(f"{r} {'/'.join(map(str, sorted(s)))} s" for r, s in seconds.items())


def _pixels(resolution: str) -> int:
    digits = "".join(c for c in resolution if c.isdigit())
    number = int(digits) if digits else 0
    return number * 1000 if resolution.upper().endswith("K") else number


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
