"""Photographs of pictures that a model does not take as they are, and of cropping and padding them."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from hailuo_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from tests.shots import Photographer


def _pictures(sample: Path, folder: Path) -> dict[str, Path]:
    """The sample in odd shapes: 5 to 1, 1 to 4, tiny, and with a hole all around."""
    made = {}
    with Image.open(sample) as lake:
        for name, size in {"wide": (2500, 500), "tall": (500, 2000), "small": (200, 150)}.items():
            scale = max(size[0] / lake.width, size[1] / lake.height)
            grown = lake.resize((round(lake.width * scale), round(lake.height * scale)))
            made[name] = folder / f"{name}.png"
            grown.crop((0, 0, *size)).save(made[name])
        glass = lake.convert("RGBA").resize((900, 600))
        hole = Image.new("L", glass.size, 0)
        ImageDraw.Draw(hole).ellipse((60, 40, 840, 560), fill=255)
        glass.putalpha(hole)
        made["glass"] = folder / "glass.png"
        glass.save(made["glass"])
    return made


async def framing_scene(
    window: MainWindow, photographer: Photographer, sample: Path, name: str, words: str
) -> None:
    """Each odd picture as it comes, while it is cropped, with a border, and used."""
    composer, take = window.composer, photographer.take
    places, framing = composer.pictures, composer.pictures.framing
    composer.format.choose("atlas", "hailuo-02", "", 0)
    composer.prompt.set_text(words)
    before = places.image

    def has_come() -> bool:
        return places.image is not None and places.image != before

    with TemporaryDirectory() as folder:
        for shape, path in _pictures(sample, Path(folder)).items():
            window.take_files([path])
            await photographer.until(has_come)
            before = places.image
            await take(window, f"framing-{shape}{name}")
            places.open_framing("image", way="crop")
            await take(window, f"framing-{shape}-crop{name}")
            places.open_framing("image", way="pad")
            await take(window, f"framing-{shape}-pad{name}")
            framing.editor.use_button.click()
            await take(window, f"framing-{shape}-used{name}")
            before = places.image
        composer.format.choose("minimax", "hailuo-02", "", 0)
        places.swap()
        await take(window, f"framing-swapped{name}")
        places.remove("end_image")
