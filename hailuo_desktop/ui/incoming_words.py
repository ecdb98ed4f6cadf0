"""Addresses in what programs hand over: lists of files, links, pieces of web pages.

Everything here is words from elsewhere. Nothing is opened, and no address of a web page ever becomes a path.
"""

from __future__ import annotations

import base64
import os
import socket
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PureWindowsPath
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QUrl

from hailuo_desktop.domain.file_kinds import FileKind, kind_by_name

MOST_ADDRESSES = 5000
"""Of a list that are read; the rest only counts."""

LONGEST_LINK = 8192
_LONGEST_WORDS = 1_000_000
_LONGEST_DATA = 150_000_000
_DATA = "data:"


def lines_of_uri_list(data: bytes) -> list[str]:
    """The addresses of a text/uri-list, or of what a file manager copies; comments and verbs left out."""
    words = data.replace(b"\x00", b"").decode("utf-8", "surrogateescape")
    found = []
    for line in words.splitlines():
        line = line.strip()
        if line and not line.startswith("#") and ":" in line:
            found.append(line)
    return found


def paths_of(addresses: Iterable[str]) -> Iterator[Path]:
    """The files on this computer among the addresses."""
    for address in addresses:
        path = path_of(address)
        if path is not None:
            yield path


def path_of(address: str) -> Path | None:
    """The path a file: address means, or None where it is none of this computer."""
    if address[:5].casefold() != "file:":
        return None
    if sys.platform == "win32":
        local = QUrl(address).toLocalFile()
        return Path(local) if local else None
    rest = address[5:]
    if rest.startswith("//"):
        host, slash, rest = rest[2:].partition("/")
        rest = slash + rest
        if host.casefold() not in ("", "localhost", socket.gethostname().casefold()):
            return None
    # File names are bytes, whatever they are in; Qt would read them as UTF-8 and lose the others.
    raw = unquote_to_bytes(rest.encode("utf-8", "surrogateescape"))
    return Path(os.fsdecode(raw)) if raw.startswith(b"/") and b"\x00" not in raw else None


def link_of(address: str) -> str:
    """The address as it is asked for on the web, its host in ASCII; "" where it is no link of the web."""
    if len(address) > LONGEST_LINK:
        return ""
    url = QUrl(address.strip(), QUrl.ParsingMode.TolerantMode)
    if not url.isValid() or url.scheme() not in ("http", "https") or not url.host():
        return ""
    return bytes(url.toEncoded().data()).decode("ascii")


def host_of(link: str) -> str:
    """The host a link asks, in ASCII, so that no letter passes for another."""
    return QUrl(link).host(QUrl.ComponentFormattingOption.FullyEncoded)


def is_data(address: str) -> bool:
    """Whether the address is the picture itself."""
    return address[: len(_DATA)].casefold() == _DATA


def in_mozilla_words(data: bytes) -> str:
    """The address of a text/x-moz-url: in UTF-16 as Firefox writes it, with its title on the next line."""
    wide = len(data) > 1 and (data[1] == 0 or data[:2] in (b"\xff\xfe", b"\xfe\xff"))
    words = data.decode(
        "utf-16-le" if wide and data[:2] != b"\xff\xfe" else "utf-16" if wide else "utf-8", "replace"
    )
    lines = words.replace("\x00", "").split("\n")
    return lines[0].strip()


def decoded(address: str) -> bytes:
    """What a data: address holds; nothing where it is broken or too much. Not for the window's thread."""
    head, comma, rest = address.partition(",")
    if not comma or len(rest) > _LONGEST_DATA:
        return b""
    raw = unquote_to_bytes(rest)
    if not head.casefold().rstrip().endswith(";base64"):
        return raw
    try:
        raw = b"".join(raw.split())
        return base64.b64decode(
            raw + b"=" * (-len(raw) % 4), altchars=b"-_" if b"-" in raw or b"_" in raw else None
        )
    except ValueError:
        return b""


def addresses_in_words(words: str) -> list[str]:
    """What is copied as words: paths, file addresses, one link, or one picture in a data: address.

    Empty where these are just words: in a list of lines, each must be an address of a file.
    """
    whole = words.strip()
    if is_data(whole):
        return [whole] if whole[5:11].casefold() == "image/" else []
    if len(whole) > _LONGEST_WORDS:
        return []
    lines = [line.strip().strip('"') for line in whole.splitlines() if line.strip()]
    if lines and lines[0] in ("x-special/nautilus-clipboard", "copy", "cut"):
        lines = [line for line in lines[1:] if line not in ("copy", "cut")]
    if len(lines) == 1 and not any(each.isspace() for each in lines[0]) and link_of(lines[0]):
        return lines
    found = [_as_file(line) for line in lines]
    return [each for each in found if each] if all(found) else []


def _as_file(line: str) -> str:
    """A line that is a file's address, or the path of a picture or video."""
    if line[:5].casefold() == "file:":
        return line if path_of(line) is not None else ""
    if len(line) > 4096 or kind_by_name(line) not in (FileKind.PICTURE, FileKind.VIDEO):
        return ""
    # A path of another computer would be asked for over the network, by words alone.
    if line.startswith(("\\\\", "//")) or PureWindowsPath(line).drive.startswith("\\\\"):
        return ""
    return (
        bytes(QUrl.fromLocalFile(line).toEncoded().data()).decode("ascii") if Path(line).is_absolute() else ""
    )
