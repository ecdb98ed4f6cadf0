"""Lists of clips from files: a text of prompts, or a table with a row for each clip."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

import msgspec

from hailuo_desktop.domain.batch import MOST_ROWS, MOST_TAKES
from hailuo_desktop.domain.errors import AppError, ErrorKind, Problem
from hailuo_desktop.domain.file_kinds import FileKind, kind_by_name
from hailuo_desktop.domain.text_encoding import decode_text

LARGEST_LIST = 5_000_000
"""Bytes."""

_DELIMITERS = ",;\t|"
_PLAIN = (".txt", ".md", ".text")

_NAMES: Mapping[str, Sequence[str]] = {
    "prompt": (
        "prompt",
        "prompts",
        "text",
        "description",
        "提示词",
        "提示詞",
        "描述",
        "프롬프트",
        "プロンプト",
    ),
    "picture": (
        *("picture", "image", "img", "photo", "file", "filename", "path", "startpicture", "startimage"),
        *(
            "firstframe",
            "startframe",
            "图片",
            "圖片",
            "图像",
            "首帧",
            "首幀",
            "이미지",
            "사진",
            "画像",
            "写真",
        ),
    ),
    "end_picture": (
        *("endpicture", "endimage", "lastframe", "endframe", "lastpicture", "lastimage"),
        *("尾帧", "尾幀", "结束图片", "結束圖片", "끝이미지", "終了画像"),
    ),
    "provider": ("provider", "提供商", "供应商", "服务商", "供應商", "제공자", "제공업체"),
    "model": ("model", "模型", "모델", "モデル"),
    "resolution": ("resolution", "分辨率", "解析度", "해상도", "解像度"),
    "duration": ("duration", "seconds", "length", "时长", "時長", "秒", "길이", "長さ"),
    "takes": ("takes", "take", "count", "copies", "数量", "次数", "數量", "次數", "횟수", "테이크", "回数"),
}
_COLUMNS = {name: column for column, names in _NAMES.items() for name in names}


class ListedRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row of a table, as it stands there.

    Attributes:
        number: of the row, as a spreadsheet counts them.
        picture, end_picture: names or paths of files, or "".
        takes: how many of it, from 1.
        settings: the other columns that hold something, by their names.
        problems: what is wrong with the row by itself.
    """

    number: int
    prompt: str = ""
    picture: str = ""
    end_picture: str = ""
    provider: str = ""
    model: str = ""
    resolution: str = ""
    duration: int = 0
    takes: int = 1
    settings: dict[str, str] = {}
    problems: tuple[Problem, ...] = ()

    @property
    def has_only_words(self) -> bool:
        bare = ListedRow(number=self.number, prompt=self.prompt)
        return self == bare


class ClipList(msgspec.Struct, frozen=True, kw_only=True):
    """What a file holds: prompts alone, to be combined with pictures and models, or whole rows."""

    name: str
    rows: tuple[ListedRow, ...]

    @property
    def prompts(self) -> tuple[str, ...] | None:
        """The prompts, where there is nothing else in it; else None."""
        if all(row.has_only_words for row in self.rows):
            return tuple(row.prompt for row in self.rows)
        return None


def read_list(data: bytes, name: str) -> ClipList:
    """Read the bytes of a file of this name.

    Raises:
        AppError: LIST_TOO_LARGE, LIST_NOT_TEXT, LIST_BROKEN, LIST_EMPTY or LIST_TOO_LONG.
    """
    if len(data) > LARGEST_LIST:
        raise AppError(ErrorKind.LIST_TOO_LARGE, facts={"name": name, "limit": LARGEST_LIST // 1_000_000})
    text = decode_text(data)
    if text is None:
        raise AppError(ErrorKind.LIST_NOT_TEXT, facts={"name": name})
    if PurePath(name).suffix.lower() in _PLAIN:
        rows = [ListedRow(number=n, prompt=prompt) for n, prompt in enumerate(prompts_in(text), start=1)]
    else:
        rows = _table_rows(text, name)
    if not rows:
        raise AppError(ErrorKind.LIST_EMPTY, facts={"name": name})
    if len(rows) > MOST_ROWS:
        raise AppError(ErrorKind.LIST_TOO_LONG, facts={"name": name, "count": len(rows), "limit": MOST_ROWS})
    return ClipList(name=name, rows=tuple(rows))


def prompts_in(text: str) -> list[str]:
    """The prompts of a text: a paragraph each where blank lines part them, else a line each."""
    paragraphs = [part.strip() for part in re.split(r"\n[^\S\n]*\n", text)]
    paragraphs = [part for part in paragraphs if part]
    if len(paragraphs) > 1:
        return paragraphs
    return [line.strip() for line in text.split("\n") if line.strip()]


def _table_rows(text: str, name: str) -> list[ListedRow]:
    text, delimiter = _delimiter(text)
    records = [
        (n, cells)
        for n, cells in _records(text, delimiter, name)
        if any(cell.strip(_DELIMITERS) for cell in cells)
    ]
    if not records:
        return []
    names = [_column(cell) for cell in records[0][1]]
    if any(each in _NAMES for each in names):
        heads = [each or cell.strip() for each, cell in zip(names, records[0][1], strict=True)]
        return [_row(number, heads, cells) for number, cells in records[1:]]
    return [_headless(number, cells) for number, cells in records]


def _delimiter(text: str) -> tuple[str, str]:
    """The text without a line that names its delimiter, and the delimiter."""
    said = re.match(r"\s*\"?sep=(.)\"?[^\S\n]*\n", text, re.IGNORECASE)
    if said is not None:  # for Excel, which hides this line and does not count it
        return text[said.end() :], said[1]
    best, most = ",", (0, 0)
    for delimiter in _DELIMITERS:
        try:
            first = next(
                (cells for cells in csv.reader(io.StringIO(text), delimiter=delimiter) if any(cells)), []
            )
        except csv.Error:
            continue
        known = sum(_column(cell) in _NAMES for cell in first)
        # Prose has commas, too: they part columns only where a name says so, or each line has as many.
        parts = len(first) if known or _is_even(text, delimiter) else 1
        if (known, parts) > most:
            best, most = delimiter, (known, parts)
    return text, best if most[1] > 1 else "\0"


def _is_even(text: str, delimiter: str) -> bool:
    try:
        counts = {len(cells) for cells in csv.reader(io.StringIO(text), delimiter=delimiter) if any(cells)}
    except csv.Error:
        return False
    return len(counts) == 1 and counts != {1} and _names_files(text, delimiter)


def _names_files(text: str, delimiter: str) -> bool:
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    return any(_is_picture_name(cell) for cells in rows for cell in cells)


def _records(text: str, delimiter: str, name: str) -> Iterator[tuple[int, list[str]]]:
    number = 0
    single = delimiter == "\0"
    try:
        # Strictly first: a quotation mark that is never closed would swallow all rows after it.
        _require_closed(text, "," if single else delimiter, name)
        for number, cells in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter="\x1f" if single else delimiter), start=1
        ):
            yield number, [cell.strip() for cell in cells]
    except csv.Error:
        raise AppError(ErrorKind.LIST_BROKEN, facts={"name": name, "row": number + 1}) from None


def _require_closed(text: str, delimiter: str, name: str) -> None:
    number = 0
    try:
        for number, _ in enumerate(  # noqa: B007 - the last number is what is asked for
            csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), start=1
        ):
            pass
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise AppError(ErrorKind.LIST_BROKEN, facts={"name": name, "row": number + 1}) from None


def _column(cell: str) -> str:
    """The column a heading stands for, or ""."""
    return _COLUMNS.get(re.sub(r"[\s_.\-]+", "", cell).casefold(), "")


def _row(number: int, heads: Sequence[str], cells: Sequence[str]) -> ListedRow:
    known: dict[str, str] = {}
    settings: dict[str, str] = {}
    for head, cell in zip(heads, cells, strict=False):
        if cell and head in _NAMES:
            known.setdefault(head, cell)
        elif cell and head:
            settings[head] = cell
    problems: list[Problem] = []
    duration = _whole(known.get("duration", ""), "duration", 1, 10_000, problems)
    takes = _whole(known.get("takes", ""), "takes", 1, MOST_TAKES, problems)
    return ListedRow(
        number=number,
        prompt=known.get("prompt", ""),
        picture=known.get("picture", ""),
        end_picture=known.get("end_picture", ""),
        provider=known.get("provider", ""),
        model=known.get("model", ""),
        resolution=known.get("resolution", ""),
        duration=duration,
        takes=takes or 1,
        settings=settings,
        problems=tuple(problems),
    )


def _whole(cell: str, name: str, least: int, most: int, problems: list[Problem]) -> int:
    """A whole number with its unit, or 0 where there is none."""
    if not cell:
        return 0
    found = re.fullmatch(r"(\d{1,6})(?:[.,]0+)?\s*(?:s|sec|seconds?|秒|초|x|×)?\.?", cell, re.IGNORECASE)
    number = int(found[1]) if found is not None else 0
    if least <= number <= most:
        return number
    problems.append(
        Problem(
            kind=ErrorKind.FIELD_INVALID,
            field=name,
            facts={"name": name, "value": cell[:100], "allowed": f"{least} – {most}"},
        )
    )
    return 0


def _headless(number: int, cells: Sequence[str]) -> ListedRow:
    """A row of a table without headings: names of pictures are known by their endings."""
    files = [cell for cell in cells if _is_picture_name(cell)]
    words = [cell for cell in cells if cell and cell not in files]
    return ListedRow(
        number=number,
        prompt=words[0] if words else "",
        picture=files[0] if files else "",
        end_picture=files[1] if len(files) > 1 else "",
    )


def _is_picture_name(cell: str) -> bool:
    return "\n" not in cell and kind_by_name(cell) in (FileKind.PICTURE, FileKind.VIDEO)
