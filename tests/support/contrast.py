"""How far words stand out from what is behind them: of two colours, of a style sheet, of what is painted."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

READABLE = 4.5
"""For words, after WCAG 2.2, level AA."""

EASILY_READABLE = 7.0
"""For words in high contrast, after level AAA."""

SEEN = 3.0
"""For lines and marks."""

_HEX = re.compile(r"#[0-9A-Fa-f]{6}\b")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMPOUND = re.compile(r"(?P<type>\w*)(?P<rest>[^ ]*)")
_WORDLESS = {
    "handle",
    "groove",
    "sub-page",
    "add-page",
    "add-line",
    "sub-line",
    "chunk",
    "separator",
    "indicator",
}


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    shade = QColor(colour)
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else math.pow((c + 0.055) / 1.055, 2.4)
        for c in (shade.redF(), shade.greenF(), shade.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 for the same to 21 for black on white."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@dataclass
class Rule:
    """One selector of a style sheet with what it sets; of what is around it, only attributes count."""

    selector: str
    kind: str
    marks: frozenset[str]
    """Attributes, states and names; "::part" for a part of a control."""
    around: frozenset[str]
    sets: dict[str, str] = field(default_factory=dict)

    @property
    def part(self) -> str:
        return next((mark[2:] for mark in self.marks if mark.startswith("::")), "")

    def covers(self, other: Rule) -> bool:
        """Whether everything this applies to in the other's state has what this sets."""
        same = self.kind in ("", other.kind) and self.part == other.part
        return same and self.marks <= other.marks and self.around <= other.around


def rules(sheet: str) -> list[Rule]:
    """Those of a style sheet, in its order, one for each selector."""
    found = []
    for heads, body in _RULE.findall(re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)):
        sets = {}
        for line in body.split(";"):
            name, _, value = line.partition(":")
            if value:
                sets[name.strip().replace("background-color", "background")] = value.strip()
        for head in heads.split(","):
            *outer, last = head.replace(">", " ").split()
            match = _COMPOUND.fullmatch(last)
            assert match is not None, head
            marks = frozenset(re.findall(r"\[[^]]*\]|::?[\w-]+|#\w+", match["rest"]))
            around = frozenset(mark for each in outer for mark in re.findall(r"\[[^]]*\]", each))
            found.append(Rule(head.strip(), match["type"], marks, around, sets))
    return found


def word_pairs(
    sheet: str, words: str, grounds: Sequence[str], stage_words: str, stage: str
) -> Iterator[tuple[str, str, str]]:
    """Each selector that words can stand in, with their colour and the ground they stand on.

    Args:
        sheet: with colours filled in.
        words, grounds: what there is where a rule says nothing: it may lie on any of these grounds.
        stage_words, stage: the same on the stage.
    """
    every = rules(sheet)
    for rule in every:
        if not {"color", "background"} & rule.sets.keys() or rule.part in _WORDLESS:
            continue
        is_bare = rule.kind in ("QProgressBar", "QScrollBar") or '[role="divider"]' in rule.marks
        if ":disabled" in rule.marks or is_bare:
            continue
        own: dict[str, str] = {}
        for each in sorted(every, key=lambda each: len(each.marks) + len(each.around)):
            if each.covers(rule):
                own |= each.sets
        on_stage = any("stage" in mark for mark in rule.around | rule.marks)
        colour = own.get("color", stage_words if on_stage else words)
        ground = own.get("background", "")
        under = [ground] if _HEX.fullmatch(ground) else [stage] if on_stage else list(grounds)
        if _HEX.fullmatch(colour):
            for each_ground in under:
                yield rule.selector, colour, each_ground
        selected = (own.get("selection-color", ""), own.get("selection-background-color", ""))
        if all(_HEX.fullmatch(each) for each in selected):
            yield f"{rule.selector} (selected)", *selected


def ground_of_words(image: QImage, words: str, within: QRect | None = None) -> str:
    """What is painted behind words of exactly this colour: the commonest colour around their strokes.

    Raises:
        AssertionError: no such words are to be seen.
    """
    area = image.rect() if within is None else within.intersected(image.rect())
    colour = QColor(words).rgb()
    spots = [
        (x, y)
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
        if image.pixel(x, y) == colour
    ]
    assert spots, f"nothing is written in {words}"
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    top, bottom = min(y for _, y in spots), max(y for _, y in spots)
    seen = Counter(image.pixel(x, y) for y in range(top, bottom + 1) for x in range(left, right + 1))
    del seen[colour]
    return QColor(seen.most_common(1)[0][0]).name()
