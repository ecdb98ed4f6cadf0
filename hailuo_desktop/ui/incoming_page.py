"""The picture in a piece of a web page that is handed over. Nothing of the page is opened."""

from __future__ import annotations

from html.parser import HTMLParser

from hailuo_desktop.ui.incoming_words import is_data, link_of

_LONGEST = 2_000_000


def picture_in_page(data: bytes) -> str:
    """The address of the first picture in a piece of a web page: on the web, or the picture itself."""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or (len(data) > 3 and data[1] == data[3] == 0)
    # The picture itself may stand in it, and be long.
    data = data if b"data:image" in data[:_LONGEST] else data[:_LONGEST]
    finder = _Pictures()
    finder.feed(data.decode("utf-16" if wide else "utf-8", "replace").replace("\x00", ""))
    return next((each for each in finder.found if is_data(each) or link_of(each)), "")


class _Pictures(HTMLParser):
    """Collects the addresses of the pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.found += [value.strip() for name, value in attrs if name == "src" and value]
