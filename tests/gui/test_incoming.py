"""What drops and the clipboard hold, in the shapes in which other programs hand it over."""

from __future__ import annotations

import base64
import os
import socket
import sys
import time
from pathlib import Path
from urllib.parse import quote_from_bytes

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from hailuo_desktop.ui.incoming import (
    OWN_CLIP,
    Contents,
    Promise,
    contents_of,
    encode,
    glimpse,
    holds_picture,
    may_be_picture,
    read_mime,
)
from hailuo_desktop.ui.incoming_words import decoded, host_of, link_of
from tests.support.window import files

PNG = b"\x89PNG\r\n\x1a\n..."
CAT = "https://cats.example.com/cat.png"


def offered(**formats: bytes | str) -> QMimeData:
    """What a program offers; double underscores stand for slashes, single ones for dashes."""
    return mime_of({name.replace("__", "/").replace("_", "-"): data for name, data in formats.items()})


def mime_of(formats: dict[str, bytes | str]) -> QMimeData:
    mime = QMimeData()
    for name, data in formats.items():
        mime.setData(name, data.encode() if isinstance(data, str) else data)
    return mime


def contents(mime: QMimeData) -> Contents:
    return contents_of(read_mime(mime))


def bitmap(width: int = 4, height: int = 4) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    return image


def is_none_of_ours(_path: str) -> bool:
    return False


class TestFiles:
    """As file managers hand them over."""

    def shapes(self, path: Path) -> dict[str, QMimeData]:
        uri = path.as_uri()
        both = f"copy\n{uri}"
        return {
            "Explorer and Finder": files(path),
            "Nautilus, dragged": offered(text__uri_list=f"{uri}\r\n", text__plain=str(path)),
            "Nautilus, copied": mime_of({"x-special/gnome-copied-files": both, "text/plain": str(path)}),
            "Nautilus, cut": mime_of({"x-special/gnome-copied-files": f"cut\n{uri}"}),
            "Nautilus of old, copied": mime_of({"text/plain": f"x-special/nautilus-clipboard\n{both}\n"}),
            "Dolphin": mime_of(
                {
                    "text/uri-list": f"{uri}\n",
                    "application/x-kde4-urilist": f"{uri}\n",
                    "application/x-kde-cutselection": "0",
                }
            ),
            "with a host": mime_of({"text/uri-list": f"file://{socket.gethostname()}{uri[7:]}\r\n"}),
            "localhost": mime_of({"text/uri-list": f"file://localhost{uri[7:]}"}),
            "with a comment and an end of string": mime_of({"text/uri-list": f"# files\r\n{uri}\r\n\x00"}),
            "one slash": mime_of({"text/uri-list": f"file:{uri[7:]}"}),
            "as text": mime_of({"text/plain": str(path)}),
            "as text, in quotes": mime_of({"text/plain": f'"{path}"\n'}),
            "as an address": mime_of({"text/plain": f" {uri} "}),
        }

    def test_every_shape_gives_the_path(self, tmp_path: Path) -> None:
        path = tmp_path / "夜 的湖 #1 50%.png"
        for name, mime in self.shapes(path).items():
            if sys.platform == "win32" and name in ("with a host", "one slash"):
                continue
            assert contents(mime).paths == (path,), name

    def test_files_go_before_the_bitmap_and_the_page_that_come_with_them(self, tmp_path: Path) -> None:
        """Firefox on Windows drags a temporary file, a bitmap, and what the page says."""
        mime = files(tmp_path / "a.bmp")
        mime.setImageData(bitmap())
        mime.setHtml(f'<img src="{CAT}">')
        assert contents(mime).paths == (tmp_path / "a.bmp",)
        assert read_mime(mime).from_browser
        assert not read_mime(files(tmp_path / "a.bmp")).from_browser

    def test_their_order_is_kept(self, tmp_path: Path) -> None:
        mime = files(tmp_path / "b.txt", tmp_path / "B.JPG", tmp_path / "a.png")
        assert [path.name for path in contents(mime).paths] == ["b.txt", "B.JPG", "a.png"]
        lines = f"{(tmp_path / 'b.png').as_uri()}\n{tmp_path / 'a.png'}"
        assert [path.name for path in contents(mime_of({"text/plain": lines})).paths] == ["b.png", "a.png"]

    @pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
    def test_a_name_that_is_no_text_is_the_same_bytes(self, tmp_path: Path) -> None:
        raw = os.fsencode(tmp_path) + b"/caf\xe9.png"
        mime = mime_of({"text/uri-list": "file://" + quote_from_bytes(raw)})
        assert [os.fsencode(path) for path in contents(mime).paths] == [raw]

    def test_what_only_the_other_program_can_open(self) -> None:
        for address in ("smb://nas/pictures/a.png", "mtp://phone/a.png", "trash:/a.png", "file://nas/a.png"):
            if sys.platform == "win32" and address.startswith("file:"):
                continue  # there, it is a path
            assert contents(mime_of({"text/uri-list": address})) == Contents(is_elsewhere=True)

    def test_many_files_are_read_quickly(self, tmp_path: Path) -> None:
        mime = files(*(tmp_path / f"{number:04}.png" for number in range(1000)))
        begun = time.monotonic()
        incoming = read_mime(mime)
        assert glimpse(mime, is_none_of_ours) is Promise.PICTURES
        assert time.monotonic() - begun < 2  # some milliseconds; what matters is that no file is asked
        found = contents_of(incoming)
        assert (len(found.paths), found.count) == (1000, 1000)


class TestBrowsers:
    """A picture of a page, dragged or copied."""

    def firefox(self, **more: bytes | str) -> dict[str, bytes | str]:
        wide = f"{CAT}\nA cat".encode("utf-16-le")
        return {
            "text/x-moz-url": wide,
            "text/x-moz-url-data": CAT.encode("utf-16-le"),
            "text/_moz_htmlcontext": b"<html></html>",
            "text/html": f'<a href="https://cats.example.com/page"><img src="{CAT}"></a>',
            "text/uri-list": "https://cats.example.com/page",
            "text/plain": "https://cats.example.com/page",
            **more,
        }

    def chrome(self, **more: bytes | str) -> dict[str, bytes | str]:
        return {
            "text/uri-list": CAT,
            "text/html": f'<meta http-equiv="content-type" content="text/html"/><img src="{CAT}"/>',
            "text/x-moz-url": f"{CAT}\nA cat".encode("utf-16-le"),
            **more,
        }

    def test_the_link_is_that_of_the_picture_not_of_the_page_it_leads_to(self) -> None:
        for formats in (self.firefox(), self.chrome()):
            assert contents(mime_of(formats)) == Contents(link=CAT)
            assert glimpse(mime_of(formats), is_none_of_ours) is Promise.LINK

    def test_bytes_that_come_with_it_make_asking_needless(self) -> None:
        name = 'application/octet-stream;name="cat.png"'
        on_windows = 'application/x-qt-windows-mime;value="FileContents"'
        for formats in (
            self.firefox(**{"image/png": PNG}),
            self.chrome(**{name: PNG}),
            self.chrome(**{on_windows: PNG}),
        ):
            assert contents(mime_of(formats)) == Contents(bitmap=PNG)
            assert glimpse(mime_of(formats), is_none_of_ours) is Promise.PICTURE

    def test_safari_and_copy_image_give_a_bitmap_in_memory(self, qapp: QApplication) -> None:
        mime = mime_of({"text/html": f'<img src="{CAT}">'})
        mime.setImageData(bitmap())
        assert isinstance(contents(mime).bitmap, QImage)

    def test_a_promise_of_firefox_names_the_picture(self) -> None:
        formats = self.firefox(**{"application/x-moz-file-promise-url": CAT.encode("utf-16-le")})
        del formats["text/html"]
        assert contents(mime_of(formats)) == Contents(link=CAT)

    def test_a_picture_that_stands_in_the_page_itself(self) -> None:
        data = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
        for mime in (
            mime_of({"text/html": f"<p>x</p><img alt='a' src='{data}'>", "text/uri-list": data}),
            mime_of({"text/html": f"<img src='{data}'>", "text/uri-list": "https://cats.example.com/page"}),
            mime_of({"text/uri-list": data}),
            mime_of({"text/plain": data}),
        ):
            assert contents(mime) == Contents(data=data)
        assert decoded(data) == PNG

    @pytest.mark.parametrize(
        ("address", "data"),
        [
            ("data:image/gif,GIF89a%01", b"GIF89a\x01"),
            ("data:image/png;charset=x;BASE64, iVBO\nRw", b"\x89PNG"),
            ("data:image/png;base64,iVBORw==", b"\x89PNG"),
            ("data:image/png;base64,-_-_", b"\xfb\xff\xbf"),
            ("data:image/png;base64,a", b""),
            ("data:image/png", b""),
        ],
    )
    def test_the_data_of_an_address(self, address: str, data: bytes) -> None:
        assert decoded(address) == data

    def test_no_page_names_a_file_of_this_computer(self) -> None:
        for source in ("file:///etc/passwd", "/etc/passwd", "cat.png", "chrome://settings/", "javascript:1"):
            mime = mime_of({"text/html": f'<img src="{source}">'})
            assert contents(mime) == Contents()

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    def test_pages_in_both_encodings(self, encoding: str) -> None:
        page = f"<img src={CAT}>".encode(encoding)
        assert contents(mime_of({"text/html": page})) == Contents(link=CAT)

    def test_a_long_page_does_not_take_for_ever(self) -> None:
        begun = time.monotonic()
        contents(mime_of({"text/html": "<img " * 400_000, "text/plain": "x" * 2_000_000}))
        contents(mime_of({"text/html": "<!--" * 400_000}))
        assert time.monotonic() - begun < 60


class TestBitmaps:
    def test_what_is_encoded_is_taken_as_it_is_without_loss_first(self) -> None:
        mime = mime_of({"image/jpeg": b"\xff\xd8\xff", "image/bmp": b"BM", "image/png": PNG})
        assert contents(mime) == Contents(bitmap=PNG)
        for name in ("image/webp", "image/avif", "image/heic", "image/tiff", "image/x-icon"):
            assert contents(mime_of({name: b"bytes"})) == Contents(bitmap=b"bytes")
        assert contents(mime_of({'application/x-qt-windows-mime;value="PNG"': PNG})) == Contents(bitmap=PNG)

    def test_qt_decodes_nothing_that_another_program_encoded(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def decode(self: QMimeData) -> object:
            raise AssertionError("Qt was asked to decode")

        monkeypatch.setattr(QMimeData, "imageData", decode)
        for name in ("image/png", "image/jpeg", "image/svg+xml", "image/x-something"):
            assert contents(mime_of({name: b"<svg onload='x'>"})).bitmap == b"<svg onload='x'>"

    def test_a_bitmap_in_memory_is_taken_as_such(self, qapp: QApplication) -> None:
        mime = QMimeData()
        mime.setImageData(bitmap())
        assert isinstance(contents(mime).bitmap, QImage)

    def test_it_becomes_a_file_that_models_take(self) -> None:
        assert encode(bitmap(640, 480)).startswith(b"\x89PNG")
        width, height = 3840, 2160
        noise = QImage(os.urandom(width * height * 4), width, height, QImage.Format.Format_RGB32)
        data = encode(noise)
        assert data.startswith(b"\xff\xd8")
        assert len(data) < 20_000_000


class TestWords:
    @pytest.mark.parametrize(
        "words",
        [
            "",
            "A lake at dawn",
            "lake.png",
            "/etc/passwd",
            "two\nlines.png",
            "x" * 9000,
            "see https://cats.example.com/cat.png",
            "\\\\server\\share\\cat.png",
            "//server/share/cat.png",
            "data:text/html,<script>",
            "file://",
            "copy",
        ],
    )
    def test_words_are_nothing(self, words: str) -> None:
        assert contents(mime_of({"text/plain": words})) == Contents()

    @pytest.mark.parametrize("words", [CAT, f" {CAT}\n", CAT.upper().replace("CAT.PNG", "cat.png")])
    def test_a_link_by_itself(self, words: str) -> None:
        assert contents(mime_of({"text/plain": words})).link.casefold() == CAT

    def test_a_host_is_shown_as_it_is_asked(self) -> None:
        """No letter of another script passes for the one it looks like."""
        link = link_of("https://exаmple.com/cät.png")  # with a Cyrillic letter
        assert link == "https://xn--exmple-4nf.com/c%C3%A4t.png"
        assert host_of(link) == "xn--exmple-4nf.com"
        assert link_of("https://") == link_of("ftp://a/b") == link_of("x" * 9000) == ""

    def test_what_is_pasted_into_words_stays_words_unless_it_is_a_picture(self, tmp_path: Path) -> None:
        """In the prompt: files and bitmaps are pictures, but a link or a path is what was typed."""
        assert holds_picture(files(tmp_path / "a.png"))
        assert holds_picture(mime_of({"x-special/gnome-copied-files": f"copy\n{tmp_path.as_uri()}/a.png"}))
        assert holds_picture(mime_of({"image/png": PNG}))
        assert holds_picture(mime_of({"text/plain": "data:image/png;base64,iVBORw=="}))
        assert not holds_picture(mime_of({"image/png": PNG, "text/plain": "some cells of a table"}))
        assert not holds_picture(mime_of({"text/plain": CAT}))
        assert not holds_picture(mime_of({"text/plain": "/home/me/a.png"}))
        assert not holds_picture(mime_of({"text/plain": "data: what the clip is about"}))


class TestGlimpse:
    @pytest.mark.parametrize(
        ("names", "promise"),
        [
            (("a.png",), Promise.PICTURE),
            (("a.PNG", "b.jpg"), Promise.PICTURES),
            (("a folder",), Promise.PICTURE),
            (("clip.mp4",), Promise.VIDEO),
            (("clip.mp4", "clip.mp4.json"), Promise.VIDEO),
            (("ours.mp4",), Promise.CLIP),
            (("ours.mp4.json",), Promise.RECORD),
            (("prompts.csv",), Promise.LIST),
            (("a.png", "prompts.csv"), Promise.PICTURES),
        ],
    )
    def test_by_names_alone(self, names: tuple[str, ...], promise: Promise) -> None:
        folder = Path("/nowhere") if sys.platform != "win32" else Path("C:/nowhere")
        mime = files(*(folder / name for name in names))
        assert may_be_picture(mime)
        assert glimpse(mime, lambda path: path.endswith("ours.mp4")) is promise

    def test_our_own_clip(self) -> None:
        mime = mime_of({OWN_CLIP: b"20261120-120000-abc123", "text/uri-list": "file:///videos/a.mp4"})
        assert glimpse(mime, is_none_of_ours) is Promise.OWN_CLIP
        assert read_mime(mime).jobs == ("20261120-120000-abc123",)

    def test_words_are_not_for_us(self) -> None:
        assert not may_be_picture(mime_of({"text/plain": "words", "text/html": "<b>words</b>"}))
        assert may_be_picture(mime_of({'application/octet-stream;name="a.png"': PNG}))
