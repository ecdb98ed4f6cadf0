"""What a file seems to be: by its name, and by its first bytes. Only decoding it tells for certain."""

from __future__ import annotations

from enum import StrEnum

PICTURE_SUFFIXES = (
    ".jpg",
    ".jpeg",
    ".jfif",
    ".png",
    ".webp",
    ".avif",
    ".heic",
    ".heif",
    ".tif",
    ".tiff",
    ".bmp",
    ".gif",
)
"""Names that picture files usually have; only their content decides."""

VIDEO_SUFFIXES = (".mp4", ".m4v", ".mov", ".webm", ".mkv", ".avi")
LIST_SUFFIXES = (".csv", ".tsv", ".txt")
"""Names of files that may hold a list of prompts."""

RECORD_SUFFIX = ".json"
"""Of the file that keeps a finished job beside its clip."""

ENOUGH = 512
"""So many first bytes tell as much as more of them."""

_PICTURE_BRANDS = frozenset({b"avif", b"avis", b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"})


class FileKind(StrEnum):
    """What something handed to the app seems to be."""

    PICTURE = "picture"
    VIDEO = "video"
    RECORD = "record"
    LIST = "list"
    PAGE = "page"
    """A web page, or other words between pointed brackets."""
    OTHER = "other"


def kind_by_name(name: str) -> FileKind:
    """What a file of this name usually is."""
    suffix = name[name.rfind(".") :].casefold() if "." in name else ""
    if suffix in PICTURE_SUFFIXES:
        return FileKind.PICTURE
    if suffix in VIDEO_SUFFIXES:
        return FileKind.VIDEO
    if suffix in LIST_SUFFIXES:
        return FileKind.LIST
    return FileKind.RECORD if suffix == RECORD_SUFFIX else FileKind.OTHER


def kind_by_bytes(head: bytes) -> FileKind:
    """What a file with these first bytes seems to be: PICTURE, VIDEO, PAGE or OTHER."""
    if head[4:8] == b"ftyp":
        return FileKind.PICTURE if head[8:12] in _PICTURE_BRANDS else FileKind.VIDEO
    if head.startswith(
        (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"BM", b"II*\x00", b"MM\x00*")
    ):
        return FileKind.PICTURE
    if head.startswith(b"RIFF"):
        return {b"WEBP": FileKind.PICTURE, b"AVI ": FileKind.VIDEO}.get(head[8:12], FileKind.OTHER)
    if head.startswith(b"\x1a\x45\xdf\xa3") or head[4:8] in (b"moov", b"mdat", b"wide"):
        return FileKind.VIDEO
    words = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return FileKind.PAGE if words.startswith(b"<") else FileKind.OTHER
