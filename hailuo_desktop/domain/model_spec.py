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

import msgspec

from hailuo_desktop.domain.camera import provider_spelling
from hailuo_desktop.domain.controls import Control, control_problems
from hailuo_desktop.domain.errors import ErrorKind, Fact, Problem
from hailuo_desktop.domain.money import FREE, Money, Price, PriceBasis
from hailuo_desktop.domain.picture_problems import picture_problems
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import FieldValue, GenerationRequest, Picture, SentPicture

_LOOKS_LIKE_A_KEY = re.compile(
    r"\b(?:(?:apikey|sk|r8)[-_][\w.+/=~-]{12,}|eyJ[\w-]{10,}\.[\w-]{10,})", re.IGNORECASE | re.ASCII
)


_BETWEEN_SIDES = re.compile(r"(?<=\d)\s*[*xX]\s*(?=\d)")


class Mode(StrEnum):
    """What a clip is made from."""

    TEXT = "text"
    IMAGE = "image"
    FIRST_LAST = "first-last"
    REFERENCE = "reference"
    """A picture of somebody or something that is to appear in the clip."""


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """One combination that exists.

    Attributes:
        mode: what it is made from.
        resolution: as shown and asked for, e.g. "768P".
        duration: seconds.
        model: the provider's model id.
        fields: values that always go with it (the duration where the model has such a field).
        prompt_needed: whether the model refuses an empty prompt.
        price: list price in the family's currency, or None where none is published.
        other_prices: the list prices for accounts in other currencies, by currency.
        price_basis: whose list it is.
    """

    mode: Mode
    resolution: str
    duration: int
    model: str
    fields: dict[str, FieldValue] = {}
    prompt_needed: bool = True
    price: Decimal | None = None
    other_prices: dict[str, Decimal] = {}
    price_basis: PriceBasis = PriceBasis.LIST


class ModelSpec(msgspec.Struct, frozen=True, kw_only=True):
    """A model family at one provider.

    Attributes:
        id: e.g. "hailuo-02"; label: e.g. "Hailuo 02"; maker: e.g. "MiniMax".
        provider: id of the provider.
        formats: the table of what exists, the usual combination first.
        image_field, end_image_field: the names the provider gives the pictures; "" if it takes none.
        pictures_needed: which of "image" and "end_image" are needed in every mode.
        prompt_field: the name it gives the prompt.
        prompt_limit: characters.
        picture: rule for pictures.
        camera_commands: whether bracketed camera commands are understood.
        controls: the model's other settings, in the order of the form.
        sound_field: the one among them that turns sound on, or "".
        resolution_field, duration_field: the names of the fields that a format carries for these, "" where
            the model id alone decides.
        is_listed: whether its form was read from the provider's list, not bundled.
        references_field: the name of the list for pictures of what is to be seen; "" if it takes none.
        fewest_references, most_references: how many.
        references_alone: whether these go with no first or last picture.
        reference_item: where an entry of that list is an object: its other fields, and in the one that
            is empty goes the picture; None where an entry is the picture itself.
        currency: of the list prices.
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
    pictures_needed: tuple[str, ...] = ()
    prompt_field: str = "prompt"
    prompt_limit: int = 2000
    picture: PictureRule = PictureRule()
    camera_commands: bool = True
    controls: tuple[Control, ...] = ()
    sound_field: str = ""
    resolution_field: str = "resolution"
    duration_field: str = "duration"
    is_listed: bool = False
    references_field: str = ""
    fewest_references: int = 1
    most_references: int = 1
    references_alone: bool = False
    reference_item: dict[str, str] | None = None
    currency: str = "USD"
    prices_as_of: str = ""
    typical_seconds: int = 0

    def narrowed_to(self, model: str) -> ModelSpec:
        """The same family with only the formats of one model id of the provider."""
        return msgspec.structs.replace(self, formats=tuple(f for f in self.formats if f.model == model))

    def billed_in(self, currency: str) -> ModelSpec:
        """The same family for an account in this currency; where no list says, no price is known."""
        if currency == self.currency:
            return self
        formats = tuple(
            msgspec.structs.replace(f, price=f.other_prices.get(currency), other_prices={})
            for f in self.formats
        )
        return msgspec.structs.replace(self, formats=formats, currency=currency)

    def mode_of(self, request: GenerationRequest) -> Mode:
        """What a request is made from, as this family understands its pictures."""
        mode = mode_of(request)
        if mode is Mode.IMAGE and not self.offers(mode=mode) and self.offers(mode=Mode.REFERENCE):
            return Mode.REFERENCE  # a model that only takes pictures of what is to be seen
        return mode

    def sent_pictures(self, request: GenerationRequest) -> tuple[SentPicture, ...]:
        """The pictures of a request without problems, and where each goes."""
        both_in_one = bool(self.image_field) and self.image_field == self.end_image_field
        places = [(self.image_field, request.image), (self.end_image_field, request.end_image)]
        sent = [
            SentPicture(
                field=field,
                picture=picture,
                in_list=both_in_one,
                item=self.reference_item if both_in_one else None,
            )
            for field, picture in places
            if field and picture is not None
        ]
        sent += [
            SentPicture(field=self.references_field, picture=picture, in_list=True, item=self.reference_item)
            for picture in self.reference_pictures(request)
        ]
        return tuple(sent)

    def reference_pictures(self, request: GenerationRequest) -> tuple[Picture, ...]:
        """The pictures of the list; the one picture, where the model takes only such."""
        if not self.references_field:
            return ()
        first = (request.image,) if request.image is not None and not self.image_field else ()
        return (*first, *request.references)

    def offers(
        self, *, mode: Mode | None = None, resolution: str = "", duration: int = 0
    ) -> tuple[Format, ...]:
        """The formats that fit what is given; what is left out may be anything."""
        resolution = _BETWEEN_SIDES.sub("×", resolution)
        return tuple(
            f
            for f in self.formats
            if (mode is None or f.mode is mode)
            and (not resolution or f.resolution.casefold() == resolution.casefold())
            and (not duration or f.duration == duration)
        )

    @property
    def resolutions(self) -> tuple[str, ...]:
        ordered = sorted(self.formats, key=lambda f: _pixels(f.resolution))
        return tuple(dict.fromkeys(f.resolution for f in ordered))

    @property
    def durations(self) -> tuple[int, ...]:
        return tuple(sorted({f.duration for f in self.formats}))

    @property
    def modes(self) -> tuple[Mode, ...]:
        return tuple(m for m in Mode if self.offers(mode=m))

    def format_for(self, request: GenerationRequest) -> Format | None:
        """The format a request asks for; what it leaves open is filled with the family's usual choice."""
        fitting = self.offers(
            mode=self.mode_of(request), resolution=request.resolution, duration=request.duration
        )
        return fitting[0] if fitting else None

    def problems(self, request: GenerationRequest) -> list[Problem]:
        """Everything that has to be mended before the request can be sent; empty if it can.

        The pictures of the request must have been looked at (see `PictureDesk`).
        """
        found: list[Problem] = []
        mode = self.mode_of(request)
        chosen = self.format_for(request)
        if not self.offers(mode=mode):
            found.append(self._mode_problem(mode))
        elif chosen is None:
            found.append(self._format_problem(request, mode))
        found.extend(
            picture_problems(
                self,
                request,
                is_offered=bool(self.offers(mode=mode)),
                needs_both=mode is Mode.FIRST_LAST,
                needs_references=mode is Mode.REFERENCE,
            )
        )
        prompt = self.sent_prompt(request.prompt)
        if not prompt and self.prompt_field and (chosen is None or chosen.prompt_needed):
            found.append(Problem(kind=ErrorKind.PROMPT_NEEDED, field="prompt"))
        if len(prompt) > self.prompt_limit:
            facts: dict[str, Fact] = {"length": len(prompt), "limit": self.prompt_limit}
            found.append(Problem(kind=ErrorKind.PROMPT_TOO_LONG, field="prompt", facts=facts))
        if _LOOKS_LIKE_A_KEY.search(request.prompt):
            found.append(Problem(kind=ErrorKind.PROMPT_HOLDS_KEY, field="prompt"))
        found.extend(self._field_problems(request, chosen))
        given = chosen.fields if chosen is not None else {}
        found.extend(control_problems(self.controls, request.fields, given))
        return found

    def body(self, request: GenerationRequest) -> dict[str, FieldValue]:
        """The fields to send, without the pictures. The request must have no problems."""
        chosen = self.format_for(request)
        if chosen is None:
            raise ValueError("the request has problems: ask problems() first")
        # What the model refuses to do without is said even where it is the usual.
        needed = {
            each.name: each.usual for each in self.controls if each.is_needed and each.usual is not None
        }
        fields: dict[str, FieldValue] = {**needed, **chosen.fields, **request.fields}
        prompt = self.sent_prompt(request.prompt)
        if prompt and self.prompt_field:
            fields[self.prompt_field] = prompt
        return fields

    def sent_prompt(self, prompt: str) -> str:
        """A prompt as it is sent: without blanks around it, camera commands as the provider spells them."""
        sent = prompt.strip()
        return provider_spelling(sent) if self.camera_commands else sent

    def price(self, request: GenerationRequest) -> Price | None:
        """What the list says the request costs, or None where no list says."""
        chosen = self.format_for(request)
        if chosen is None or chosen.price is None:
            return None
        if chosen.price_basis is PriceBasis.FREE:
            return FREE
        return Price(
            money=Money(chosen.price, self.currency), basis=chosen.price_basis, as_of=self.prices_as_of
        )

    def settings_for(self, chosen: Format | None) -> tuple[Control, ...]:
        """The settings that have an effect on a format, with what the format sends as their usual values."""
        given = chosen.fields if chosen is not None else {}
        elsewhere = {name for each in self.formats for name in each.fields}
        return tuple(
            msgspec.structs.replace(each, usual=given.get(each.name, each.usual))
            for each in self.controls
            if each.name in given or each.name not in elsewhere
        )

    def control(self, name: str) -> Control | None:
        """The setting with this name."""
        return next((each for each in self.controls if each.name == name), None)

    @property
    def seed(self) -> Control | None:
        """The setting for the seed of random numbers, where the model has one."""
        return next((each for each in self.controls if each.is_seed), None)

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
        if mode is Mode.IMAGE and self.offers(mode=Mode.FIRST_LAST):
            return Problem(kind=ErrorKind.END_PICTURE_NEEDED, field="end_image", facts=facts)
        takes_one = self.offers(mode=Mode.IMAGE) or self.offers(mode=Mode.REFERENCE)
        if mode is Mode.FIRST_LAST and takes_one:
            return Problem(kind=ErrorKind.END_PICTURE_NOT_TAKEN, field="end_image", facts=facts)
        return Problem(kind=ErrorKind.PICTURE_NOT_TAKEN, field="image", facts=facts)

    def _format_problem(self, request: GenerationRequest, mode: Mode) -> Problem:
        available = self.offers(mode=mode)
        field, asked = "resolution", any(each.resolution for each in available)
        if self.offers(mode=mode, resolution=request.resolution):
            field, asked = "duration", any(each.duration for each in available)
        if not asked:  # there is no such choice at all
            unknown: dict[str, Fact] = {"name": field, "model": self.label}
            return Problem(kind=ErrorKind.FIELD_UNKNOWN, field=field, facts=unknown)
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
        fixed = {
            *(self.prompt_field, self.image_field, self.end_image_field, self.references_field),
            *(self.resolution_field, self.duration_field, "model"),
        }
        for name, value in request.fields.items():
            if name not in fixed and self.control(name) is not None:
                continue
            if name in fixed or self.is_listed or chosen is None or name not in chosen.fields:
                yield Problem(
                    kind=ErrorKind.FIELD_UNKNOWN, field=name, facts={"name": name, "model": self.label}
                )
            elif type(chosen.fields[name]) is not type(value):
                yield Problem(
                    kind=ErrorKind.FIELD_INVALID, field=name, facts={"name": name, "value": str(value)}
                )


def mode_of(request: GenerationRequest) -> Mode:
    """What a request is made from, by the pictures it has; see also `ModelSpec.mode_of`."""
    if request.references:
        return Mode.REFERENCE
    if request.end_image is not None:
        return Mode.FIRST_LAST
    return Mode.IMAGE if request.image is not None else Mode.TEXT


def describe_formats(formats: Sequence[Format]) -> str:
    """The combinations in short, without words: "512P 6/10 s, 768P 6/10 s, 1080P 6 s"."""
    seconds: dict[str, set[int]] = {}
    for each in sorted(formats, key=lambda f: _pixels(f.resolution)):
        seconds.setdefault(each.resolution, set()).add(each.duration)
    lengths = {r: _in_short(sorted(s - {0})) for r, s in seconds.items()}
    return ", ".join(" ".join(part for part in (r, d and f"{d} s") if part) for r, d in lengths.items())


def _in_short(numbers: Sequence[int]) -> str:
    """Numbers in rising order: "-1/4–15", "6/10"."""
    runs: list[list[int]] = []
    for each in numbers:
        if not runs or each != runs[-1][-1] + 1:
            runs.append([])
        runs[-1].append(each)
    return "/".join(f"{r[0]}–{r[-1]}" if len(r) > 2 else "/".join(map(str, r)) for r in runs)


def _pixels(resolution: str) -> int:
    """The shorter side, for an order of resolutions."""
    number = min(map(int, re.findall(r"\d+", resolution)), default=0)
    return number * 1000 if re.search(r"\dk\b", resolution.casefold()) else number
