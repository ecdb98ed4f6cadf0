"""Clips with the marks that say they were made by AI, put there by the tools that others use."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from hailuo_desktop.media.labels import CREDENTIALS_UUID
from hailuo_desktop.media.labels_boxes import append_uuid_box

SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"

# As a provider writes it: its own order of spaces, its signature within, words in Chinese.
LABEL = (
    '{"Label":"1","ContentProducer":"MiniMax","ProduceID":"Hailuo_海螺_0001",'
    '"ReservedCode1":"{\\"SecurityData\\":{\\"Type\\":\\"DCH\\",\\"Version\\":\\"1.0\\"}}",'
    ' "ContentPropagator":"","PropagateID":"","ReservedCode2":""}'
)

COMBINATIONS = ("none", "label", "type", "all")
"""No mark; the label; the digital source type; both, and Content Credentials."""


def mark(path: Path, combination: str, label: str = LABEL) -> Path:
    """Put these marks into a clip, in the order in which they are put in: the credentials last."""
    if combination in ("label", "all"):
        plain = path.with_name(f"plain-{path.name}")
        path.rename(plain)
        command = [
            "ffmpeg",
            "-v",
            "error",
            "-y",
            "-i",
            str(plain),
            "-c",
            "copy",
            "-metadata",
            f"AIGC={label}",
        ]
        subprocess.run([*command, "-movflags", "use_metadata_tags", str(path)], check=True, timeout=60)
        plain.unlink()
    if combination in ("type", "all"):
        command = ["exiftool", "-q", "-overwrite_original", f"-XMP-iptcExt:DigitalSourceType={SOURCE_TYPE}"]
        subprocess.run([*command, str(path)], check=True, timeout=60)
    if combination == "all":
        append_uuid_box(path, CREDENTIALS_UUID, b"\x00\x00\x00\x00manifest\x00" + bytes(100))
    return path


def told_by_exiftool(path: Path) -> dict[str, str]:
    """What exiftool says of the marks, each with its group."""
    command = [
        "exiftool",
        "-j",
        "-G1",
        "-api",
        "largefilesupport=1",
        "-AIGC",
        "-DigitalSourceType",
        "-XMP:all",
    ]
    said = subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=60).stdout
    return {name: str(value) for name, value in json.loads(said)[0].items() if name != "SourceFile"}


def told_by_ffprobe(path: Path) -> dict[str, str]:
    """The texts of the file as ffprobe reads them."""
    command = ["ffprobe", "-v", "error", "-show_entries", "format_tags", "-of", "json", str(path)]
    said = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout
    return dict(json.loads(said)["format"].get("tags", {}))
