"""A picture of words, for a sketch that has no picture: the prompt, typeset on a viewfinder's grid."""

from __future__ import annotations

import logging
import sys
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont, ImageOps, features

from hailuo_desktop.domain.camera import CameraScript, parse_camera

_log = logging.getLogger(__name__)

_SKY, _GROUND = (44, 58, 82), (12, 16, 25)
_GRID, _INK, _ACCENT = (66, 80, 105), (240, 241, 245), (255, 193, 118)

_FONTS = {
    "win32": (
        ("segoeui.ttf", 0),
        ("msyh.ttc", 0),
        ("malgun.ttf", 0),
        ("YuGothR.ttc", 0),
        ("Nirmala.ttc", 0),
        ("Nirmala.ttf", 0),
        ("LeelawUI.ttf", 0),
        ("seguisym.ttf", 0),
    ),
    "darwin": (
        ("HelveticaNeue.ttc", 0),
        ("PingFang.ttc", 0),
        ("Hiragino Sans GB.ttc", 0),
        ("STHeiti Light.ttc", 0),
        ("AppleSDGothicNeo.ttc", 0),
        ("Arial Unicode.ttf", 0),
        ("Apple Symbols.ttf", 0),
    ),
    "linux": (
        ("NotoSans-Regular.ttf", 0),
        ("DejaVuSans.ttf", 0),
        ("LiberationSans-Regular.ttf", 0),
        ("NotoSansCJK-Regular.ttc", 2),  # 2 is its simplified Chinese face
        ("wqy-microhei.ttc", 0),
        ("DroidSansFallbackFull.ttf", 0),
        ("NotoSansArabic-Regular.ttf", 0),
        ("NotoSansHebrew-Regular.ttf", 0),
        ("NotoSansDevanagari-Regular.ttf", 0),
        ("NotoSansThai-Regular.ttf", 0),
        ("FreeSans.ttf", 0),
    ),
}
"""Files and faces that Pillow looks for in the system's font folders, the plainest first."""

_EM = 64
"""Pixels at which text is measured; widths at other sizes are in proportion."""

_LEADING = 1.42
"""Distance of baselines, in sizes."""

_SIZES = [0.1 * 0.93**step for step in range(15)]
"""Sizes of the prompt tried one after another, in short sides of the card."""

_MOVES_SIZE = 0.6
"""Size of the camera commands, in sizes of the prompt."""

_MOST_MOVES_LINES = 4

_LONGEST_WORD = 20
"""Characters after which a word is broken by force."""

_NOT_FIRST = frozenset("，。、；：！？）》」』】〉…,.;:!?)]}%’”ー々")
_NOT_LAST = frozenset("（《「『【〈([{‘“")
"""Signs that East Asian text does not begin, or end, a line with."""


def title_card(prompt: str, width: int, height: int) -> Image.Image:
    """An RGB picture of that size that shows the prompt and, set apart below, its camera commands.

    Characters that cannot be drawn here (no font has them, or their script needs shaping and Pillow
    runs without Raqm) are shown as an ellipsis instead of boxes, and counted by a warning in the log.
    Text that is too long for the card ends in an ellipsis.
    """
    card = _background(width, height)
    fonts = _Fonts()
    script = parse_camera(prompt)
    prose = fonts.pieces(_prose(prompt, script))
    moves = fonts.pieces(_moves(prompt, script))
    if fonts.missing:
        _log.warning("No font of this computer draws %d characters of a title card.", fonts.missing)

    lines = _typeset(prose, moves, width * 0.7, height * 0.6, min(width, height))
    gap = lines[0].size / 2 if prose and moves else 0.0
    y = (height - gap - sum(line.depth for line in lines)) / 2
    draw = ImageDraw.Draw(card)
    for line in lines:
        if line.colour == _ACCENT:
            y, gap = y + gap, 0.0
        fonts.draw(draw, line, width / 2, y + line.depth * 0.72)
        y += line.depth
    return card


class _Line(NamedTuple):
    """A line of text of one size in pixels and one colour."""

    text: str
    size: float
    colour: tuple[int, int, int]

    @property
    def depth(self) -> float:
        """Its height in pixels, leading included."""
        return self.size * _LEADING


class _Piece(NamedTuple):
    """Text that is not broken over lines, with its width in sizes."""

    text: str
    width: float


class _Fonts:
    """The system's fonts, looked up one after another as the text needs them."""

    def __init__(self) -> None:
        self._wanted = [("", 0), *reversed(_FONTS.get(sys.platform, _FONTS["linux"]))]
        self._found: list[ImageFont.FreeTypeFont] = []
        self._face_of: dict[str, int | None] = {}
        self._shapes = features.check("raqm")
        self.missing = 0
        """How many characters of the text asked for so far cannot be drawn."""

    def pieces(self, text: str) -> list[_Piece]:
        """The text in pieces between which a line may break, without what cannot be drawn."""
        return [
            _Piece(piece, sum(self._found[face].getlength(run) for face, run in self._runs(piece)) / _EM)
            for piece in _unbroken(self._drawable(text))
        ]

    def draw(self, canvas: ImageDraw.ImageDraw, line: _Line, centre: float, baseline: float) -> None:
        """Put a line on the canvas, centred at `centre`; both places in pixels."""
        runs = [(self._found[face].font_variant(size=line.size), run) for face, run in self._runs(line.text)]
        x = centre - sum(font.getlength(run) for font, run in runs) / 2
        for font, run in runs:
            canvas.text((x, baseline), run, fill=line.colour, font=font, anchor="ls")
            x += font.getlength(run)

    def _drawable(self, text: str) -> str:
        """The text with an ellipsis for every row of characters that cannot be drawn."""
        drawn = ""
        for absent, row in groupby(text, lambda char: self._face(char) is None):
            characters = "".join(row)
            if absent:
                self.missing += len(characters)
            drawn += "…" if absent else characters
        return drawn

    def _runs(self, text: str) -> Iterator[tuple[int, str]]:
        """The text cut where the font changes. Spaces and marks stay with what stands before them."""
        face, run = 0, ""
        for char in text:
            stays = run and (char.isspace() or unicodedata.combining(char))
            own = face if stays else self._face(char) or 0
            if run and own != face:
                yield face, run
                run = ""
            face, run = own, run + char
        if run:
            yield face, run

    def _face(self, char: str) -> int | None:
        """The number of the first font that has the character."""
        if char not in self._face_of:
            self._face_of[char] = self._look_up(char)
        return self._face_of[char]

    def _look_up(self, char: str) -> int | None:
        if _needs_shaping(char) and not self._shapes:
            return None
        face = 0
        while face < len(self._found) or self._find_another():
            font = self._found[face]
            if char.isspace() or _drawn(font, char) != _drawn(font, _IN_NO_FONT):
                return face
            face += 1
        return None

    def _find_another(self) -> bool:
        """Load one more font, at last the one that Pillow brings; false when there is none."""
        while self._wanted:
            name, face = self._wanted.pop()
            try:
                font = ImageFont.truetype(name, _EM, face) if name else ImageFont.load_default(_EM)
            except OSError:
                continue
            if isinstance(font, ImageFont.FreeTypeFont):
                self._found.append(font)
                return True
        return False


_IN_NO_FONT = "\U0010ffff"


def _drawn(font: ImageFont.FreeTypeFont, char: str) -> bytes:
    """The pixels of a character."""
    canvas = Image.new("L", (2 * _EM, 2 * _EM))
    ImageDraw.Draw(canvas).text((_EM / 2, _EM * 1.4), char, fill=255, font=font, anchor="ls")
    return canvas.tobytes()


def _needs_shaping(char: str) -> bool:
    """Whether letters join or change order: right-to-left scripts and those of South and South-East Asia."""
    return unicodedata.bidirectional(char) in ("R", "AL") or "\u0900" <= char <= "\u109f"


def _typeset(
    prose: list[_Piece], moves: list[_Piece], column: float, depth: float, short: float
) -> list[_Line]:
    """The lines of a card, as large as a column of that width and depth holds, else cut to fit.

    All in pixels; `short` is the card's short side, which sizes go by.
    """

    def space(size: float) -> int:
        """How many lines of the prompt fit above the camera commands."""
        below = min(len(_balanced(moves, column / size / _MOVES_SIZE)), _MOST_MOVES_LINES)
        return max(1, int(depth / size / _LEADING - _MOVES_SIZE * below))

    def fits(size: float) -> bool:
        lines = _filled(prose, column / size)
        return len(lines) <= space(size) and all(piece.width * size <= column for piece in prose)

    size = next((size for share in _SIZES if fits(size := short * share)), short * _SIZES[-1])
    above = _cut(_balanced(prose, column / size), space(size))
    below = _cut(_balanced(moves, column / size / _MOVES_SIZE), _MOST_MOVES_LINES)
    return [
        *(_Line(text, size, _INK) for text in above),
        *(_Line(text, size * _MOVES_SIZE, _ACCENT) for text in below),
    ]


def _prose(prompt: str, script: CameraScript) -> str:
    """The prompt without its camera commands, on one line."""
    for move in reversed(script.moves):
        prompt = prompt[: move.start] + " " + prompt[move.end :]
    return _plain(prompt)


def _moves(prompt: str, script: CameraScript) -> str:
    """The camera commands in the user's own spelling."""
    return _plain(
        "  →  ".join(
            " + ".join(prompt[mention.start : mention.end] for mention in move.mentions)
            for move in script.moves
        )
    )


def _plain(text: str) -> str:
    """Composed characters, single spaces, and nothing invisible that some fonts show as a box."""
    composed = unicodedata.normalize("NFC", text)
    visible = (char for char in composed if char.isspace() or unicodedata.category(char) not in _INVISIBLE)
    return " ".join("".join(char for char in visible if char not in _VARIANTS).split())


_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_VARIANTS = frozenset(map(chr, range(0xFE00, 0xFE10)))


def _unbroken(text: str) -> Iterator[str]:
    """The text in pieces between which a line may break: after spaces, and around East Asian signs."""
    piece = ""
    for char in text:
        if piece and (_may_break(piece[-1], char) or len(piece) == _LONGEST_WORD):
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def _may_break(before: str, after: str) -> bool:
    if after == " " or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return before == " " or _is_wide(before) or _is_wide(after)


def _is_wide(char: str) -> bool:
    """Whether lines break around the sign. Korean syllables are wide too, but have spaces for that."""
    return unicodedata.east_asian_width(char) in "WF" and not "\uac00" <= char <= "\ud7a3"


def _balanced(pieces: list[_Piece], column: float) -> list[str]:
    """Lines about equally long, as few as a column of that width (in sizes) allows."""
    lines = _filled(pieces, column)
    narrower = column
    while narrower > column / 2:
        narrower *= 0.96
        tried = _filled(pieces, narrower)
        if len(tried) > len(lines):
            break
        lines = tried
    return lines


def _filled(pieces: list[_Piece], column: float) -> list[str]:
    """Lines filled one after another. A piece that is wider than the column gets a line of its own."""
    lines: list[str] = []
    room = 0.0
    for piece in pieces:
        if not lines or piece.width > room:
            lines.append("")
            room = column
        lines[-1] += piece.text
        room -= piece.width
    return [line.rstrip() for line in lines]


def _cut(lines: list[str], count: int) -> list[str]:
    """At most so many lines, the last with an ellipsis if some are left out."""
    return lines if len(lines) <= count else [*lines[: count - 1], lines[count - 1] + " …"]


def _background(width: int, height: int) -> Image.Image:
    """A dusk-blue field with what a viewfinder shows: thirds, the frame's corners, the centre."""
    shade = Image.linear_gradient("L").resize((width, height), Image.Resampling.BICUBIC)
    field = ImageOps.colorize(shade, _SKY, _GROUND)
    draw = ImageDraw.Draw(field)
    short = min(width, height)
    thin, thick = max(1, round(short / 700)), max(2, round(short / 260))
    for third in (1, 2):
        column, row = width * third / 3, height * third / 3
        draw.line([(column, 0), (column, height)], fill=_GRID, width=thin)
        draw.line([(0, row), (width, row)], fill=_GRID, width=thin)
    margin, arm = short * 0.06, short * 0.08
    for x, inward in ((margin, arm), (width - margin, -arm)):
        for y, down in ((margin, arm), (height - margin, -arm)):
            draw.line([(x + inward, y), (x, y), (x, y + down)], fill=_INK, width=thick, joint="curve")
    return field
