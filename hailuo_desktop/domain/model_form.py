"""Reads the form of a model out of the JSON schema its provider publishes.

The schemas are OpenAPI 3.0 documents, or bare JSON schemas, in which each maker names things in a way of
its own. What every clip needs (pictures, prompt, resolution, duration, sound) is recognised by its name and
type and gets its usual place; everything else becomes a `Control`, and nothing that may be set is dropped.

Source of the vocabulary: Atlas Cloud's published model schemas.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import msgspec

from hailuo_desktop.domain.control_reading import is_file, link_item, read_control
from hailuo_desktop.domain.controls import Control, ControlKind
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.model_listing import ModelListing
from hailuo_desktop.domain.model_spec import Format, Mode, ModelSpec
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.domain.schema_reading import Property, SchemaError, properties_of

_PROMPTS = (
    *("prompt", "text_prompt", "prompt_text", "positive_prompt", "input_prompt", "user_prompt"),
    *("video_prompt", "motion_prompt"),
)
_FIRST_PICTURES = (
    *("image", "image_url", "first_frame_image", "first_frame", "first_image", "start_image"),
    *("start_image_url", "start_frame", "first_frame_url", "start_frame_url", "first_image_url"),
    *("input_image", "img_url", "source_image"),
)
_LAST_PICTURES = (
    *("end_image", "last_image", "end_image_url", "last_image_url", "last_frame_image", "last_frame"),
    *("end_frame", "last_frame_url", "end_frame_url", "tail_image", "tail_image_url", "image_tail"),
)
_PICTURE_LISTS = (
    *("images", "image_urls", "reference_images", "reference_image_urls", "refers", "references"),
    *("subject_images", "input_images", "subject_reference", "subjects"),
)
_RESOLUTIONS = ("resolution", "size", "video_size", "quality")
_DURATIONS = ("duration", "seconds", "duration_seconds", "video_length", "length")
_SOUNDS = ("generate_audio", "sound", "with_audio", "enable_audio", "audio", "with_sound")
_SENT_AS_SHOWN = (*_SOUNDS, "enable_prompt_expansion", "prompt_extend", "prompt_optimizer")
"""Switches that are always sent: makers bill by them, or changed their mind about what is usual."""

_PICTURE_WORD = re.compile(r"(^|_)(image|img|picture|photo|portrait|frame)s?(_|$)")
_LAST_WORD = re.compile(r"(^|_)(end|last|tail|final)(_|$)")
_LOOKS_LIKE_RESOLUTION = re.compile(r"\d{3,4}[pi]([-_].*)?|\d{1,2}k([-_].*)?|\d{3,4}\s*[*x×]\s*\d{3,4}", re.I)
_BETWEEN_SIDES = re.compile(r"(?<=\d)\s*[*x]\s*(?=\d)", re.I)
_SECONDS = re.compile(r"(-?\d{1,4})(?:\.0+)?\s*(?:s|sec|seconds)?")

MOST_DURATIONS = 120
"""A range of more whole seconds than this is taken for no range at all."""
MOST_RESOLUTIONS = 40
_LONGEST_RESOLUTION = 40
MOST_REFERENCES = 64
LONGEST_PROMPT = 20_000
"""Where the schema names no limit."""

_MADE_KINDS = ("image/jpeg", "image/png", "image/webp")
"""Kinds of pictures that can be sent."""

ANY_PICTURE = PictureRule(narrowest="1/50", widest="50", short_side_over=0)
"""Where the schema says nothing about pictures: the provider will."""


def read_form(schema: object, listing: ModelListing) -> ModelSpec:
    """The model as the composer needs it.

    Args:
        schema: the parsed JSON document.
        listing: the model's entry in the provider's list.

    Raises:
        AppError: FORM_UNREADABLE if no form can be made of it.
    """
    try:
        return _Reader(properties_of(schema), listing).read()
    except (SchemaError, RecursionError) as error:
        facts = {"model": listing.label, "provider": listing.provider}
        raise AppError(ErrorKind.FORM_UNREADABLE, facts=facts, message=str(error)) from None


@dataclass
class _Pictures:
    """The fields for pictures."""

    first: Property | None = None
    last: Property | None = None
    several: Property | None = None
    both_in_one: bool = False
    """First and last picture are the two entries of one list."""

    @property
    def needed(self) -> tuple[str, ...]:
        """Which of the two single pictures no request goes without, as a request calls them."""
        places = (("image", self.first), ("end_image", self.last))
        return tuple(name for name, found in places if found is not None and found.is_needed)

    @property
    def modes(self) -> Iterator[Mode]:
        """What clips can be made from, the fullest use of the usual pictures first."""
        needs_several = self.several is not None and self.several.is_needed
        if self.both_in_one:
            yield Mode.FIRST_LAST
            return
        if not needs_several and self.first is not None and "end_image" not in self.needed:
            yield Mode.IMAGE
        if not needs_several and self.last is not None:
            yield Mode.FIRST_LAST
        if self.several is not None:
            yield Mode.REFERENCE
        if not needs_several and not self.needed:
            yield Mode.TEXT


class _Reader:
    """One schema, being taken apart: what has found its place is no longer offered to others."""

    def __init__(self, properties: Sequence[Property], listing: ModelListing) -> None:
        self._listing = listing
        shown = [each for each in properties if each.name != "model" and each.is_shown]
        if not shown:
            raise SchemaError("nothing to set")
        self._left = {each.name: each for each in shown}
        self._given = _given_by_hidden(properties)

    def read(self) -> ModelSpec:
        listing = self._listing
        prompt = self._take(_PROMPTS, _is_prompt) or self._take_any(_is_titled_prompt)
        pictures = self._take_pictures()
        resolution = self._take(_RESOLUTIONS, lambda p: bool(_resolutions(p)))
        duration = self._take(_DURATIONS, lambda p: bool(_seconds(p)))
        sound = self._find(_SOUNDS, lambda p: p.type == "boolean")
        controls = tuple(map(read_control, self._left.values()))
        given = {**self._given, **dict(_sent_as_shown(controls))}
        several = None if pictures.both_in_one else pictures.several
        listed = pictures.several
        return ModelSpec(
            id=listing.id,
            label=listing.label,
            maker=listing.maker,
            provider=listing.provider,
            formats=tuple(_formats(listing, tuple(pictures.modes), resolution, duration, prompt, given)),
            image_field=pictures.first.name if pictures.first else "",
            end_image_field=pictures.last.name if pictures.last else "",
            pictures_needed=pictures.needed,
            prompt_field=prompt.name if prompt else "",
            prompt_limit=(prompt.longest if prompt else 0) or LONGEST_PROMPT,
            picture=_picture_rule(pictures),
            camera_commands=listing.camera_commands,
            controls=controls,
            sound_field=sound.name if sound else "",
            resolution_field=resolution.name if resolution else "",
            duration_field=duration.name if duration else "",
            references_field=several.name if several else "",
            fewest_references=max(several.fewest, 1) if several else 1,
            most_references=min(several.most or MOST_REFERENCES, MOST_REFERENCES) if several else 1,
            reference_item=(link_item(listed) or None) if listed else None,
            prices_as_of=listing.as_of,
            is_listed=True,
        )

    def _find(self, names: Sequence[str], fits: Callable[[Property], bool]) -> Property | None:
        return next((p for n in names if (p := self._left.get(n)) is not None and fits(p)), None)

    def _take(self, names: Sequence[str], fits: Callable[[Property], bool]) -> Property | None:
        found = self._find(names, fits)
        if found is not None:
            del self._left[found.name]
        return found

    def _take_any(self, fits: Callable[[Property], bool]) -> Property | None:
        return self._take(tuple(self._left), fits)

    def _take_pictures(self) -> _Pictures:
        found = _Pictures()
        found.first = self._take(_FIRST_PICTURES, _is_address) or self._take_any(
            lambda p: _is_address(p) and _is_picture(p) and not _is_last(p)
        )
        if found.first is not None:
            found.last = self._take(_LAST_PICTURES, _is_address) or self._take_any(
                lambda p: _is_address(p) and _is_picture(p) and _is_last(p)
            )
        found.several = self._take((*_PICTURE_LISTS, *_FIRST_PICTURES), _is_address_list) or self._take_any(
            lambda p: _is_address_list(p) and _is_picture(p)
        )
        listed = found.several
        if listed is not None and found.first is None:
            two = listed.fewest == 2 and listed.most == 2
            named = re.search(r"start-end|first-last|flf2v", self._listing.id)
            if (two or named) and listed.fewest <= 2 <= (listed.most or 2):
                found.both_in_one = True
                found.first = found.last = listed
        return found


def _given_by_hidden(properties: Sequence[Property]) -> dict[str, FieldValue]:
    """What has to be sent although nobody can set it."""
    found = {}
    for each in properties:
        if each.is_needed and not each.is_shown and each.name != "model":
            usual = read_control(each).usual
            value = usual if usual is not None else next(iter(each.choices), None)
            if value is not None:
                found[each.name] = value
    return found


def _sent_as_shown(controls: Sequence[Control]) -> Iterator[tuple[str, FieldValue]]:
    for control in controls:
        usual = control.usual
        if usual is None and control.kind is ControlKind.CHOICE and control.name in _DURATIONS:
            usual = control.values[0]
        stated = control.name in _DURATIONS or (
            control.kind is ControlKind.SWITCH and control.name in _SENT_AS_SHOWN
        )
        if usual is not None and (control.is_needed or stated):
            yield control.name, usual


def _is_prompt(found: Property) -> bool:
    return found.type in ("string", "") and not found.choices and not found.takes_files


def _is_titled_prompt(found: Property) -> bool:
    return _is_prompt(found) and found.title.casefold() == "prompt"


def _is_address(found: Property) -> bool:
    """Whether one link may go in."""
    return found.type in ("string", "") and not found.choices


def _is_address_list(found: Property) -> bool:
    bearable = found.fewest <= MOST_REFERENCES
    return found.type == "array" and bearable and not found.choices and link_item(found) is not None


def _is_picture(found: Property) -> bool:
    """Whether a field is for pictures, where its name alone does not tell."""
    if found.accepts:
        return found.takes_pictures
    return _PICTURE_WORD.search(found.name) is not None and (found.type == "array" or is_file(found))


def _is_last(found: Property) -> bool:
    return _LAST_WORD.search(found.name) is not None


def _formats(
    listing: ModelListing,
    modes: Sequence[Mode],
    resolution: Property | None,
    duration: Property | None,
    prompt: Property | None,
    given: Mapping[str, FieldValue],
) -> Iterator[Format]:
    resolutions = _resolutions(resolution) if resolution else {"": ""}
    lengths = _seconds(duration) if duration else {0: 0}
    usual_resolution = resolution.usual if resolution else ""
    usual_length = duration.usual if duration else 0
    sizes = sorted(resolutions.items(), key=lambda each: each[1] != usual_resolution)
    ordered = sorted(lengths.items(), key=lambda each: each[1] != usual_length)
    for mode in modes:
        for label, size in sizes:
            for seconds, value in ordered:
                fields = dict(given)
                if duration is not None:
                    fields[duration.name] = value
                if resolution is not None:
                    fields[resolution.name] = size
                yield Format(
                    mode=mode,
                    resolution=label,
                    duration=seconds,
                    model=listing.id,
                    fields=fields,
                    prompt_needed=prompt is not None and prompt.is_needed,
                    price=_price(listing, seconds),
                )


def _price(listing: ModelListing, seconds: int) -> Decimal | None:
    if listing.price is None or not listing.price_per_second:
        return listing.price
    return listing.price * seconds if seconds > 0 else None


def _resolutions(found: Property) -> dict[str, FieldValue]:
    """The resolutions as they are shown, and as they are sent; empty where these are none, or too many."""
    shown: dict[str, FieldValue] = {}
    for value in found.choices:
        label = _BETWEEN_SIDES.sub("×", value.strip()) if isinstance(value, str) else str(value)
        certain = found.name == "resolution" and type(value) in (str, int)
        is_short = 0 < len(label) <= _LONGEST_RESOLUTION
        if not is_short or not (certain or _LOOKS_LIKE_RESOLUTION.fullmatch(label)):
            return {}
        shown[label] = value
    distinct = {label.casefold() for label in shown}
    return shown if len(distinct) == len(found.choices) <= MOST_RESOLUTIONS else {}


def _seconds(found: Property) -> dict[int, FieldValue]:
    """The lengths in seconds as they are shown, and as they are sent; -1 is the model's choice."""
    lengths: dict[int, FieldValue] = {}
    if found.choices:
        for value in found.choices:
            match = _SECONDS.fullmatch(str(value).strip().casefold())
            if isinstance(value, bool) or match is None:
                return {}
            lengths.setdefault(int(match[1]), value)
    elif found.type in ("integer", "number") and found.largest is not None:
        low, high = max(found.smallest if found.smallest is not None else 1, -1), found.largest
        if high - low >= MOST_DURATIONS or "frame" in found.title.casefold():
            return {}
        control = read_control(found)
        lengths = {each: each for each in range(int(low), int(high) + 1) if control.allows(each)}
    lengths = {seconds: value for seconds, value in lengths.items() if seconds > 0 or seconds == -1}
    return lengths if len(lengths) <= MOST_DURATIONS else {}


def _picture_rule(pictures: _Pictures) -> PictureRule:
    for found in (pictures.first, pictures.several):
        taken = found.picture_types if found is not None else ()
        types = tuple(each for each in taken if each in _MADE_KINDS)
        if types:
            return msgspec.structs.replace(ANY_PICTURE, media_types=types)
    return ANY_PICTURE
