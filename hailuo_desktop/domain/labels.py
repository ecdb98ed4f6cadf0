"""Marks that say a video was made by AI: what is found in a file, and what goes into a file made of others.

Three kinds are known: the label of China's GB 45438-2025, a piece of JSON under the key `AIGC`; the digital
source type of the IPTC, in XMP; and Content Credentials (C2PA), of which only the presence is seen. A mark
that is there is carried on unchanged and never replaced. Ours goes only where there is none. A file holds one
label: a film of several marked clips carries that of the first, and keeps the others beside it under a key of
its own.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

AIGC_KEY = "AIGC"
OTHERS_KEY = "hailuo_desktop_further_labels"
"""Where a film keeps the labels of its other clips, as a JSON list of strings."""

MADE_BY_AI = "trainedAlgorithmicMedia"
MADE_WITH_AI = "compositeWithTrainedAlgorithmicMedia"
MIXED = "composite"
"""Digital source types: wholly generated, generated with other material, other material of several kinds."""

SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""What stands before a digital source type in a file."""

_OF_AI = frozenset({MADE_BY_AI, MADE_WITH_AI, "algorithmicMedia", "compositeSynthetic"})
_LONGEST_NAME = 200
_MOST_OTHERS = 1000


class AigcLabel(msgspec.Struct, frozen=True, kw_only=True):
    """The label of GB 45438-2025, its parts in the standard's order and all of them text.

    Attributes:
        Label: "1" for made by AI, "2" for maybe, "3" for suspected.
        ContentProducer: who made it, by name or code.
        ProduceID: the producer's number for it.
        ReservedCode1: the producer's own proof.
        ContentPropagator: who passed it on.
        PropagateID: their number for it.
        ReservedCode2: their own proof.
    """

    Label: str = ""
    ContentProducer: str = ""
    ProduceID: str = ""
    ReservedCode1: str = ""
    ContentPropagator: str = ""
    PropagateID: str = ""
    ReservedCode2: str = ""


class _FoundLabel(msgspec.Struct, frozen=True):
    """As much of a label as is shown; everything else in it may be anything."""

    Label: str | int = ""
    ContentProducer: str = ""
    ProduceID: str = ""


class Maker(msgspec.Struct, frozen=True, kw_only=True):
    """Whose model made a clip: the provider's name, and its number for the task."""

    producer: str
    produce_id: str = ""


class Marks(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The marks found in a file.

    Attributes:
        aigc: the label under the key `AIGC`, exactly as it stands there.
        aigc_in_xmp: the same of a label in XMP.
        source_type: the last part of the digital source type, e.g. "trainedAlgorithmicMedia".
        has_credentials: Content Credentials are there; whether they are valid was not asked.
        others: labels of other clips that went into this film.
    """

    aigc: str = ""
    aigc_in_xmp: str = ""
    source_type: str = ""
    has_credentials: bool = False
    others: tuple[str, ...] = ()

    @property
    def has_label(self) -> bool:
        """Whether there is a label, wherever it stands."""
        return bool(self.aigc or self.aigc_in_xmp)

    @property
    def is_of_ai(self) -> bool:
        """Whether a mark says that AI had a part in it."""
        return self.has_label or self.source_type in _OF_AI

    @property
    def producer(self) -> str:
        """Whom the label names as the producer, or ""."""
        found = _read(self.aigc or self.aigc_in_xmp)
        return "" if found is None else found.ContentProducer[:_LONGEST_NAME]

    @property
    def certainty(self) -> str:
        """The label's figure: "1", "2" or "3", or "" where there is no readable one."""
        found = _read(self.aigc or self.aigc_in_xmp)
        return "" if found is None else str(found.Label)[:1]


class MarkedSource(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one clip of a film: its marks, and who made it, as far as we know without them."""

    marks: Marks = Marks()
    maker: Maker | None = None


def own_label(maker: Maker) -> str:
    """The label for a clip of this maker that carries none."""
    label = AigcLabel(Label="1", ContentProducer=maker.producer, ProduceID=maker.produce_id)
    return msgspec.json.encode(label).decode()


def marks_of_film(
    sources: Sequence[MarkedSource], *, is_labelled: bool, has_foreign_parts: bool = False
) -> Marks:
    """What a file made of these clips has to carry.

    Args:
        sources: the clips in their order.
        is_labelled: where there is no label, ours is written if a maker is known.
        has_foreign_parts: something else is in it, as a soundtrack.
    """
    labels = _distinct([each.marks for each in sources if each.marks.has_label])
    aigc, aigc_in_xmp = labels[0] if labels else ("", "")
    if not labels and is_labelled:
        maker = next((each.maker for each in sources if each.maker is not None), None)
        aigc = own_label(maker) if maker is not None else ""
    others = [label for pair in labels[1:] for label in pair]
    others += [label for each in sources for label in each.marks.others]
    carried = tuple(dict.fromkeys(label for label in others if label and label not in (aigc, aigc_in_xmp)))
    return Marks(
        aigc=aigc,
        aigc_in_xmp=aigc_in_xmp,
        source_type=_source_type(sources, is_labelled=is_labelled, has_foreign_parts=has_foreign_parts),
        others=carried,
    )


def labels_text(labels: Sequence[str]) -> str:
    """Labels as one text, for a file that keeps several beside its own."""
    return msgspec.json.encode(labels).decode()


def labels_in(text: str) -> tuple[str, ...]:
    """The labels in such a text; none in any other."""
    try:
        return msgspec.json.decode(text.encode(errors="replace"), type=tuple[str, ...])[:_MOST_OTHERS]
    except (msgspec.DecodeError, RecursionError):
        return ()


def _distinct(marks: Sequence[Marks]) -> list[tuple[str, str]]:
    return list(dict.fromkeys((each.aigc, each.aigc_in_xmp) for each in marks))


def _source_type(sources: Sequence[MarkedSource], *, is_labelled: bool, has_foreign_parts: bool) -> str:
    types = {each.marks.source_type for each in sources}
    if not is_labelled and types <= {""}:
        return ""
    if len(types) == 1 and not has_foreign_parts and "" not in types:
        return next(iter(types))
    of_ai = [each.marks.is_of_ai or (is_labelled and each.maker is not None) for each in sources]
    if not any(of_ai):
        return MIXED if types - {""} else ""
    is_pure = all(of_ai) and not has_foreign_parts and types <= {"", MADE_BY_AI}
    return MADE_BY_AI if is_pure else MADE_WITH_AI


def _read(label: str) -> _FoundLabel | None:
    if not label:
        return None
    try:
        return msgspec.json.decode(label.encode(errors="replace"), type=_FoundLabel)
    except (msgspec.DecodeError, RecursionError):
        return None
