"""Lists as people and their spreadsheets write them are read as they were meant, or refused in words."""

from __future__ import annotations

import csv
import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop import wording
from hailuo_desktop.domain.batch_list import LARGEST_LIST, ClipList, ListedRow, prompts_in, read_list
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.text_encoding import decode_text

K = ErrorKind
TABLE = "prompt,picture,resolution,duration,takes\n[Push in] mist,lake.jpg,768P,6,2\nwind,,1080P,10,\n"
CHINESE = "提示词,图片,时长\n镜头缓缓推近，湖面上的薄雾随晨风散开,湖.jpg,6 秒\n一只苍鹭从芦苇间飞起,,10\n"
TRADITIONAL = "提示詞,圖片,時長\n鏡頭緩緩推近，湖面上的薄霧隨晨風散開,湖.jpg,6 秒\n一隻蒼鷺從蘆葦間飛起,,10\n"
KOREAN = (
    "프롬프트,이미지,길이\n호수 위로 안개가 천천히 흘러가고 새가 난다,lake.jpg,6\n바람이 나무를 흔든다,,6\n"
)
JAPANESE = "プロンプト,画像\n湖の上に霧がゆっくり流れていく,lake.jpg\n風が木を揺らす,tree.png\n"
GERMAN = "prompt;picture\nÜber dem See löst sich der Nebel;See.jpg\nEin Bär läuft langsam;Bär.jpg\n"


def rows(text: str | bytes, name: str = "list.csv") -> list[ListedRow]:
    return list(read_list(text if isinstance(text, bytes) else text.encode(), name).rows)


def refusal(data: bytes, name: str = "list.csv") -> AppError:
    with pytest.raises(AppError) as refused:
        read_list(data, name)
    message = wording.describe(refused.value)
    assert name in message.text
    assert "…" not in str(message)
    return refused.value


def test_a_table_is_read_by_its_headings() -> None:
    first, second = rows(TABLE)
    assert first == ListedRow(
        number=2, prompt="[Push in] mist", picture="lake.jpg", resolution="768P", duration=6, takes=2
    )
    assert second == ListedRow(number=3, prompt="wind", resolution="1080P", duration=10)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_whatever_parts_columns_and_lines(delimiter: str, newline: str) -> None:
    text = TABLE.replace(",", delimiter).replace("\n", newline)
    assert rows(text) == rows(TABLE)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [TABLE, CHINESE, TRADITIONAL, KOREAN, JAPANESE, GERMAN])
def test_every_unicode_encoding_is_found_out(encoding: str, text: str) -> None:
    assert rows(text.encode(encoding)) == rows(text)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "gb18030"),
        (CHINESE, "gbk"),
        (TRADITIONAL, "big5"),
        (KOREAN, "cp949"),
        (KOREAN, "euc-kr"),
        (JAPANESE, "cp932"),
        (GERMAN, "cp1252"),
        (TABLE, "ascii"),
    ],
)
def test_the_older_encodings_of_spreadsheets_are_found_out(text: str, encoding: str) -> None:
    assert rows(text.encode(encoding)) == rows(text)


def test_chinese_headings_and_units_are_understood() -> None:
    first, second = rows(CHINESE)
    assert (first.picture, first.duration, second.duration) == ("湖.jpg", 6, 10)


def test_what_stands_in_quotation_marks_stays_together() -> None:
    text = 'prompt,picture\n"A lake, at dawn\nand ""mist""",lake.jpg\nwind,tree.jpg\n'
    first, second = rows(text)
    assert first.prompt == 'A lake, at dawn\nand "mist"'
    assert (first.number, second.number) == (2, 3)  # as a spreadsheet counts
    assert second.picture == "tree.jpg"


def test_the_line_that_names_the_delimiter_for_excel_is_no_row() -> None:
    assert rows("sep=;\nprompt;picture\nwind;a.jpg\n") == [
        ListedRow(number=2, prompt="wind", picture="a.jpg")
    ]


def test_headings_in_any_spelling_and_order_and_columns_for_settings() -> None:
    (row,) = rows("End-Image,SEED,Prompt,First_Frame,Notes,Model\nb.png,7,wind,a.png,,hailuo-02\n")
    assert (row.picture, row.end_picture, row.prompt, row.model) == ("a.png", "b.png", "wind", "hailuo-02")
    assert row.settings == {"SEED": "7"}


def test_without_headings_pictures_are_known_by_their_names() -> None:
    first, second = rows("lake.jpg,mist\ntree.PNG,wind\n")
    assert (first.number, first.picture, first.prompt) == (1, "lake.jpg", "mist")
    assert second.picture == "tree.PNG"


@pytest.mark.parametrize("name", ["list.csv", "list.tsv"])
def test_prose_with_commas_is_one_prompt_a_line(name: str) -> None:
    text = "A lake, at dawn, in mist\nWind; and rain, too\n"
    read = read_list(text.encode(), name)
    assert read.prompts == ("A lake, at dawn, in mist", "Wind; and rain, too")


def test_one_column_with_a_heading_is_prompts_alone() -> None:
    assert read_list(b"Prompt\na lake, at dawn\nwind\n", "l.csv").prompts == ("a lake, at dawn", "wind")
    assert read_list(TABLE.encode(), "l.csv").prompts is None


def test_a_text_is_a_prompt_a_line_or_a_paragraph_each() -> None:
    assert prompts_in("a\n b \nc\n") == ["a", "b", "c"]
    assert prompts_in("\n\na\nb\n\n \n\nc\n\n") == ["a\nb", "c"]
    assert prompts_in("\n\na\nb\n\n") == ["a", "b"]
    assert prompts_in(" \n\n") == []
    assert read_list("a, b; c\r\nd\r\n".encode("utf-16"), "p.txt").prompts == ("a, b; c", "d")


def test_empty_rows_count_and_are_passed_over() -> None:
    first, second = rows("prompt,picture\n,\nwind,\n\n,tree.jpg\n")
    assert (first.number, second.number) == (3, 5)


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("duration", "six"),
        ("duration", "6.5"),
        ("duration", "-6"),
        ("takes", "0"),
        ("takes", "11"),
        ("takes", "x"),
    ],
)
def test_a_number_that_is_none_is_a_problem_of_its_row_alone(column: str, cell: str) -> None:
    first, second = rows(f"prompt,{column}\nwind,{cell}\nmist,3\n")
    (problem,) = first.problems
    assert problem.field == column
    assert cell in wording.describe(problem).text
    assert second.problems == ()


@pytest.mark.parametrize(
    ("cell", "seconds"), [("6", 6), ("6 s", 6), ("10s", 10), ("6.0", 6), ("6,00", 6), ("6秒", 6)]
)
def test_durations_as_people_write_them(cell: str, seconds: int) -> None:
    (row,) = rows(f'prompt;duration\nwind;"{cell}"\n')
    assert row.duration == seconds


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", K.LIST_EMPTY),
        (b"\n\n,,\n", K.LIST_EMPTY),
        (b"prompt,picture\n", K.LIST_EMPTY),
        (b"PK\x03\x04" + bytes(range(256)) * 4, K.LIST_NOT_TEXT),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(100), K.LIST_NOT_TEXT),
        (b"\x00\x01\x02\x03", K.LIST_NOT_TEXT),
        (b"\xff\xfea\x00\x00\xd8b\x00", K.LIST_NOT_TEXT),
        (b"a" * (LARGEST_LIST + 1), K.LIST_TOO_LARGE),
        (b"prompt\n" + b"wind\n" * 1001, K.LIST_TOO_LONG),
        (b'prompt,picture\nwind,a.jpg\n"mist,b.jpg\nrain,c.jpg\n', K.LIST_BROKEN),
    ],
)
def test_what_cannot_be_meant_is_refused_in_words(data: bytes, kind: ErrorKind) -> None:
    assert refusal(data).kind is kind


def test_a_quotation_mark_that_is_not_closed_is_named_by_its_row() -> None:
    error = refusal(b'prompt,picture\nwind,a.jpg\n"mist,b.jpg\nrain,c.jpg\n')
    assert error.facts["row"] == 3


def test_a_thousand_rows_are_taken() -> None:
    assert len(rows("prompt\n" + "wind\n" * 1000)) == 1000


cells = (
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=20
    )
    .map(str.strip)
    .filter(bool)
)


@given(
    prompts=st.lists(cells, min_size=1, max_size=8),
    delimiter=st.sampled_from([",", ";", "\t"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_a_spreadsheet_writes_is_read_back(prompts: list[str], delimiter: str, encoding: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(["prompt", "duration"])
    writer.writerows([prompt, 6] for prompt in prompts)
    assert [row.prompt for row in rows(out.getvalue().encode(encoding))] == prompts


@given(st.binary(max_size=300))
def test_whatever_the_bytes_are_it_is_a_list_or_a_refusal(data: bytes) -> None:
    for name in ("a.csv", "a.txt"):
        kind = None
        try:
            assert isinstance(read_list(data, name), ClipList)
        except AppError as error:
            kind = error.kind
        assert kind is None or kind.value.startswith("list_")


def test_short_texts_of_every_language_are_told_apart_mostly() -> None:
    """Guessed by a handful of letters; a guess that is wrong once is a wrong letter, never a lost row."""
    chance = random.Random(1)
    right = 0
    encodings = ((CHINESE, "gb18030"), (TRADITIONAL, "big5"), (KOREAN, "cp949"), (JAPANESE, "cp932"))
    for text, encoding in encodings:
        words = [cell for line in text.split("\n") for cell in line.split(",") if len(cell) > 7]
        for _ in range(50):
            part = chance.choice(words)[:8]
            right += decode_text(part.encode(encoding)) == part
    print(f"{right} of 200 right")
    assert right >= 160
