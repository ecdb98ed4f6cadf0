"""No key and nothing that looks like one leaves the program, however it is spelled."""

from __future__ import annotations

import base64
import json
import logging
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hailuo_desktop.domain.redaction import HIDDEN, PREFIX, Redactor
from hailuo_desktop.logbook import RedactingFormatter, begin_log

KEYS = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=8, max_size=80)
BETWEEN = st.text(max_size=20)


@settings(max_examples=1000, deadline=None)
@given(KEYS, BETWEEN, BETWEEN)
def test_a_key_is_in_no_line_of_the_log_in_any_spelling(key: str, before: str, after: str) -> None:
    redact = Redactor()
    redact.hide(key)
    formatter = RedactingFormatter(redact)
    whole = base64.b64encode(key.encode()).decode()
    said = [
        key,
        key[:PREFIX],
        repr(key),
        json.dumps(key),
        quote(key),
        quote(key, safe=""),
        whole,
        base64.b64encode(f"Bearer {key}".encode()).decode(),
        base64.urlsafe_b64encode(f"user:{key}".encode()).decode(),
    ]
    for words in said:
        try:
            raise ValueError(f"Illegal header value {before}{words}{after}")
        except ValueError:
            record = logging.LogRecord(
                "x", logging.ERROR, __file__, 1, "%s", (f"{before}{words}{after}",), sys.exc_info()
            )
        line = formatter.format(record)
        assert key not in line
        assert key[:PREFIX] not in line
        assert whole not in line


@settings(max_examples=300)
@given(KEYS, st.binary(max_size=5), st.binary(max_size=5))
def test_nor_inside_a_longer_base64(key: str, before: bytes, after: bytes) -> None:
    redact = Redactor()
    redact.hide(key)
    plain = before + key.encode() + after
    for encode, decode in (
        (base64.b64encode, base64.b64decode),
        (base64.urlsafe_b64encode, base64.urlsafe_b64decode),
    ):
        line = redact(encode(plain).decode())
        left = "".join(part for part in line.split(HIDDEN))
        assert key.encode() not in decode(left[: len(left) - len(left) % 4])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("key apikey-0123456789abcdef0123 refused", f"key {HIDDEN} refused"),
        ("sk-proj-abc_DEF-123", HIDDEN),
        ("Authorization: Bearer abc.def-123==", f"Authorization: Bearer {HIDDEN}"),
        ("b'bearer abc'", f"b'bearer {HIDDEN}'"),
        (
            "GET https://x.test/a/b.mp4?Signature=abc&Expires=1 failed",
            f"GET https://x.test/a/b.mp4?{HIDDEN} failed",
        ),
        ('"https://x.test/a#token=abc"', f'"https://x.test/a?{HIDDEN}"'),
        ("proxy http://me:secret@10.0.0.1:3128", f"proxy http://{HIDDEN}@10.0.0.1:3128"),
        ("https://x.test/a.mp4", "https://x.test/a.mp4"),
        ("a task-list, a keyring, risk-free; is it?", "a task-list, a keyring, risk-free; is it?"),
        ("job 20261120-120000-abc123 done", "job 20261120-120000-abc123 done"),
    ],
)
def test_what_looks_like_a_secret_is_hidden_and_nothing_else(text: str, shown: str) -> None:
    assert Redactor()(text) == shown


def test_several_keys_and_the_same_again() -> None:
    redact = Redactor()
    for key in ("first-secret-0001", "second-secret-002", "first-secret-0001", ""):
        redact.hide(key)
    assert redact("first-secret-0001 second-secret-002 other") == f"{HIDDEN} {HIDDEN} other"


def test_the_log_file_rotates_and_holds_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    monkeypatch.setattr("hailuo_desktop.logbook.LARGEST", 2000)
    redact = Redactor()
    redact.hide("0123456789-secret")
    try:
        begin_log(tmp_path / "logs", redact)
        log = logging.getLogger("hailuo_desktop.test")
        for number in range(100):
            try:
                raise OSError("no way to 0123456789-secret")
            except OSError:
                log.exception("line %s", number)
    finally:
        for handler in set(root.handlers) - set(handlers):
            root.removeHandler(handler)
            handler.close()
        root.setLevel(level)
        logging.getLogger("hailuo_desktop").setLevel(logging.NOTSET)
    files = sorted((tmp_path / "logs").iterdir())
    assert len(files) == 2
    assert all(file.stat().st_size < 3000 for file in files)
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    assert "line 99" in text
    assert "0123456789-s" not in text
