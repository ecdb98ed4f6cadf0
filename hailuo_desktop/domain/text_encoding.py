"""Finding out how the bytes of a text file are to be read, where the file itself does not say."""

from __future__ import annotations

import codecs
import re

LOST = "\ufffd"
"""Stands for a sign that could not be read, because the file is damaged there."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HIGH = re.compile(rb"[\x80-\xff]+")
_KANA = re.compile("[\u3041-\u30fe]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_COMMON_HANGUL = frozenset("이다의는을에가고하지은로도를서기사리대한어나들자그인있시보해")
"""The syllables that Korean is full of. Chinese read as Korean has them no more often than others."""
_OTHER = re.compile("[^\x00-\x7f]")
_PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]")
"""A sign of two bytes, as all older Chinese encodings write them."""
_EAST_ASIAN = re.compile("[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")

_ENOUGH_KANA = 0.2
_MOSTLY = 0.9
_ENOUGH_COMMON = 0.12
_NEARLY_ALL = 0.97
_FEW = 0.1
_LONGEST = 3
"""Bytes of a sign that is cut off."""


def decode_text(data: bytes) -> str | None:
    """The text, or None where the bytes are none. Where it is damaged in few places, it has LOST there.

    UTF-8, and UTF-16 with its mark, are told apart surely. Older encodings are guessed by what their language
    is full of: Japanese, Korean, Chinese of both scripts, and else that of Western Europe.
    """
    text = _decoded(data)
    if text is None or _CONTROLS.search(text):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _try(data, name)
    if b"\0" in data:
        return _without_mark(data)
    return _try(data, "utf-8") or _damaged(data) or _older(data)


def _damaged(data: bytes) -> str | None:
    """UTF-8 with a few bytes wrong; no older encoding looks like it for long."""
    text = data.decode("utf-8", "replace")
    lost = text.count(LOST)
    return text if lost <= _FEW * (len(_OTHER.findall(text)) - lost) else None


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of what is plain English is zero.

    In East Asian texts few are; read with the halves the wrong way round, though, line ends and commas become
    signs that nobody uses.
    """
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if max(even, odd) >= len(data) / 8:
        return _try(data, "utf-16-be" if even > odd else "utf-16-le")
    best, most = None, _NEARLY_ALL
    for name in ("utf-16-le", "utf-16-be"):
        text = _try(data, name)
        if text:
            share = (len(text) - len(_OTHER.findall(text)) + len(_EAST_ASIAN.findall(text))) / len(text)
            if share > most:
                best, most = text, share
    return best


def _older(data: bytes) -> str | None:
    runs = _HIGH.findall(data)
    if sum(len(run) == 1 for run in runs) * 2 > len(runs):  # letters of Western Europe stand alone
        return _try(data, "cp1252") or _try(data, "latin-1")
    japanese = _try(data, "cp932")
    if japanese is not None and _share(_KANA, japanese) >= _ENOUGH_KANA:
        return japanese
    korean = _try(data, "cp949")
    if korean is not None and _share(_HANGUL, korean) >= _MOSTLY:
        syllables = _HANGUL.findall(korean)
        if sum(each in _COMMON_HANGUL for each in syllables) >= _ENOUGH_COMMON * len(syllables):
            return korean
    return _chinese(data) or korean or _try(data, "cp1252")


def _chinese(data: bytes) -> str | None:
    """Simplified or traditional script: each encoding has its common signs in places of its own."""
    simplified, traditional = _try(data, "gb18030"), _try(data, "cp950")
    if simplified is None or traditional is None:
        return simplified or traditional
    pairs = _PAIR.findall(data)
    in_gb = sum((0xB0 <= a <= 0xD7 or 0xA1 <= a <= 0xA3) and b >= 0xA1 for a, b in pairs)
    in_big5 = sum(0xA1 <= a <= 0xC6 for a, _ in pairs)
    return traditional if in_big5 > in_gb else simplified


def _share(signs: re.Pattern[str], text: str) -> float:
    """Which part of what is not English is of these signs."""
    return len(signs.findall(text)) / max(len(_OTHER.findall(text)), 1)


def _try(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        head = data[: error.start]
        # A letter of Western Europe at the end of plain English looks cut off, too.
        is_cut_off = error.end == len(data) and len(data) - error.start <= _LONGEST and not head.isascii()
        return head.decode(name) + LOST if is_cut_off else None
