"""What drops and the clipboard hold."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from hailuo_desktop.ui.incoming import encode, read_mime
from tests.support.window import files


def test_files_go_before_the_bitmap_that_comes_with_them(qapp: QApplication, tmp_path: Path) -> None:
    mime = files(tmp_path / "a.png")
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert read_mime(mime).paths == (tmp_path / "a.png",)


def test_pictures_go_before_other_files(tmp_path: Path) -> None:
    mime = files(tmp_path / "a.txt", tmp_path / "B.JPG", tmp_path / "c.png")
    assert [path.name for path in read_mime(mime).paths] == ["B.JPG", "c.png", "a.txt"]


def test_an_encoded_bitmap_is_taken_as_it_is() -> None:
    mime = QMimeData()
    mime.setData("image/png", b"\x89PNG...")
    assert read_mime(mime).bitmap == b"\x89PNG..."


def test_a_browser_gives_the_bitmap_or_only_an_address(qapp: QApplication) -> None:
    mime = files("https://example.org/cat.webp")
    assert read_mime(mime).is_web
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert not read_mime(mime).is_web
    assert isinstance(read_mime(mime).bitmap, QImage)


@pytest.mark.parametrize("quote", ["{}", '"{}"', " {}\n"])
def test_a_path_copied_as_text(tmp_path: Path, quote: str) -> None:
    path = tmp_path / "my lake.png"
    for text in (str(path), path.as_uri()):
        mime = QMimeData()
        mime.setText(quote.format(text))
        assert read_mime(mime).paths == (path,)


@pytest.mark.parametrize(
    "text", ["", "A lake at dawn", "lake.png", "/etc/passwd", "two\nlines.png", "x" * 9000]
)
def test_words_are_nothing(text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    assert read_mime(mime).is_empty


def test_a_bitmap_becomes_a_file_that_models_take() -> None:
    calm = QImage(640, 480, QImage.Format.Format_RGB32)
    calm.fill(0xFF336699)
    assert encode(calm).startswith(b"\x89PNG")
    width, height = 3840, 2160
    noise = QImage(os.urandom(width * height * 4), width, height, QImage.Format.Format_RGB32)
    data = encode(noise)
    assert data.startswith(b"\xff\xd8")
    assert len(data) < 20_000_000
