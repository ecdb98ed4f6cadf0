"""Pictures made for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw


def draw_picture(width: int = 640, height: int = 400, mode: str = "RGB") -> Image.Image:
    """A picture with an upper left corner that is red, so that turning it shows."""
    image = Image.new("RGB", (width, height), (90, 140, 190))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 4, height // 4), fill=(220, 30, 30))
    draw.ellipse((width // 3, height // 3, 2 * width // 3, 2 * height // 3), fill=(240, 240, 230))
    return image.convert(mode)


def save_picture(path: Path, width: int = 640, height: int = 400, **options: Any) -> Path:
    """The same as a file; its ending decides the format. Returns the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draw_picture(width, height).save(path, **options)
    return path
