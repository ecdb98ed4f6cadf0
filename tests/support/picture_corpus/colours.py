"""Pictures whose numbers are not plain sRGB: inks, and colour spaces with a profile."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import cache

from PIL import Image, ImageCms

from tests.support.picture_corpus import icc, png
from tests.support.picture_corpus.card import (
    HEIGHT,
    WIDTH,
    Colour,
    Distance,
    card,
    colour_at,
    luminance,
    pixels,
    recoloured,
)
from tests.support.picture_corpus.case import (
    SOFT,
    Case,
    Prepared,
    avif,
    encoded,
    fixture,
    jpeg,
    of_bytes,
    webp,
)
from tests.support.picture_corpus.palettes import (
    all_colours,
    of_all,
)

Inks = tuple[int, int, int, int]


def cases() -> Iterator[Case]:
    """All of them."""
    yield from _inks()
    yield from _profiles()


# Inks


def _inks_of(colour: Colour) -> Inks:
    """Some inks for the colour, with a good part of black."""
    black = (255 - max(colour)) * 2 // 3
    left = 255 - black
    cyan, magenta, yellow = (255 - part * 255 // left for part in colour)
    return cyan, magenta, yellow, black


def _seen(inks: Inks) -> Colour:
    """What inks look like where no profile says it: each takes its part of the light away."""
    cyan, magenta, yellow, black = inks
    red, green, blue = ((255 - ink) * (255 - black) // 255 for ink in (cyan, magenta, yellow))
    return red, green, blue


def _seen_on_press(inks: Inks) -> Colour:
    """What they look like by the profile of the press."""
    cyan, magenta, yellow, black = (ink / 255 for ink in inks)
    red, green, blue = (round(255 * icc.srgb_coded(part)) for part in icc.inked(cyan, magenta, yellow, black))
    return red, green, blue


@cache
def _ink_card() -> Image.Image:
    known = {colour: bytes(_inks_of(colour)) for colour in all_colours()}
    return Image.frombytes("CMYK", (WIDTH, HEIGHT), b"".join(known[colour] for colour in pixels()))


def _ycck() -> bytes:
    """A CMYK JPEG whose first three channels are light and two differences, as Adobe's programs write it."""

    def stored(colour: Colour) -> bytes:
        cyan, magenta, yellow, black = _inks_of(colour)
        light = 0.299 * cyan + 0.587 * magenta + 0.114 * yellow
        blue, red = 128 + (yellow - light) * 0.564, 128 + (cyan - light) * 0.713
        # Pillow turns all four over when it writes them; black is stored so.
        return bytes(255 - min(255, max(0, round(part))) for part in (light, blue, red, 255 - black))

    known = {colour: stored(colour) for colour in all_colours()}
    image = Image.frombytes("CMYK", (WIDTH, HEIGHT), b"".join(known[colour] for colour in pixels()))
    whole = bytearray(jpeg(image))
    whole[whole.index(b"Adobe\0") + 11] = 2
    return bytes(whole)


def _inks() -> Iterator[Case]:
    def seen() -> Image.Image:
        return recoloured(lambda colour: _seen(_inks_of(colour)))

    def on_press() -> Image.Image:
        return recoloured(lambda colour: _seen_on_press(_inks_of(colour)))

    plain = Prepared(seen)
    yield of_bytes("cmyk-adobe.jpg", lambda: jpeg(_ink_card()), plain)
    yield of_bytes("ycck.jpg", _ycck, plain)
    yield of_bytes("cmyk.tif", lambda: encoded(_ink_card(), "TIFF"), plain)
    yield of_bytes("cmyk-lzw.tif", lambda: encoded(_ink_card(), "TIFF", compression="tiff_lzw"), plain)
    # The table of a profile is rounded, and read between its points.
    press = Prepared(on_press)
    yield of_bytes("cmyk-profile.jpg", lambda: jpeg(_ink_card(), icc_profile=icc.cmyk_profile()), press)
    yield of_bytes(
        "cmyk-profile.tif", lambda: encoded(_ink_card(), "TIFF", icc_profile=icc.cmyk_profile()), press
    )
    yield of_bytes(
        "cmyk-wrong-profile.jpg", lambda: jpeg(_ink_card(), icc_profile=icc.rgb_profile(icc.ADOBE_RGB)), plain
    )


# Profiles


def _profiles() -> Iterator[Case]:
    spaces = {
        "srgb": icc.SRGB,
        "display-p3": icc.DISPLAY_P3,
        "adobe-rgb": icc.ADOBE_RGB,
        "prophoto": icc.PROPHOTO,
    }
    for name, space in spaces.items():
        profile = icc.rgb_profile(space)
        for ending in ("png", "jpg", "webp", "tif", "avif"):
            if name == "prophoto" and ending in ("jpg", "avif"):
                continue  # the widest space: what they lose is multiplied
            yield of_bytes(
                f"{name}.{ending}",
                lambda space=space, profile=profile, ending=ending: _in(  # type: ignore[misc]
                    ending, icc.stored_in(space), profile
                ),
                Prepared(tolerance=SOFT if ending == "avif" else Distance(2.0, 12.0)),
            )
    yield of_bytes("display-p3.heic", lambda: fixture("display-p3.heic"), Prepared(tolerance=SOFT))
    yield of_bytes(
        "profile-in-several-parts.jpg",
        lambda: jpeg(
            icc.stored_in(icc.ADOBE_RGB), icc_profile=icc.rgb_profile(icc.ADOBE_RGB, padding=100_000)
        ),
        Prepared(),
    )
    yield of_bytes("profile-deep.png", _deep_in_prophoto, Prepared())
    yield of_bytes("profile-palette.png", _palette_in_adobe_rgb, Prepared())

    def lightened() -> Image.Image:
        return recoloured(lambda colour: (_lighter(luminance(colour)),) * 3)

    grey = Image.frombytes("L", (WIDTH, HEIGHT), bytes(map(luminance, pixels())))
    for ending in ("png", "jpg", "tif"):
        yield of_bytes(
            f"grey-profile.{ending}",
            lambda ending=ending: _in(ending, grey, icc.grey_profile(1.4)),  # type: ignore[misc]
            Prepared(lightened),
        )
    wrong = {
        "broken": b"no profile at all" * 9,
        "cut": icc.rgb_profile(icc.ADOBE_RGB)[:200],
        "of-grey": icc.grey_profile(1.0),
        "of-a-press": icc.cmyk_profile(3),
        "of-lab": ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes(),
        "empty": b"\0" * 132,
    }
    for name, profile in wrong.items():
        for ending in ("png", "jpg"):
            yield of_bytes(
                f"profile-{name}.{ending}",
                lambda profile=profile, ending=ending: _in(ending, card(), profile),  # type: ignore[misc]
                Prepared(),
            )
    yield of_bytes(
        "profile-not-packed.png",
        lambda: png.with_chunks(encoded(card(), "PNG"), [png.chunk(b"iCCP", b"x\0\0" + b"not packed" * 9)]),
        Prepared(),
    )


def _lighter(value: int) -> int:
    return round(255 * icc.srgb_coded((value / 255) ** 1.4))


def _in(ending: str, image: Image.Image, profile: bytes) -> bytes:
    if ending == "jpg":
        return jpeg(image, icc_profile=profile)
    if ending == "webp":
        return webp(image, icc_profile=profile)
    if ending == "avif":
        return avif(image, icc_profile=profile)
    return encoded(image, {"png": "PNG", "tif": "TIFF"}[ending], icc_profile=profile)


def _profile_chunk(profile: bytes) -> bytes:
    return png.chunk(b"iCCP", b"profile\0\0" + zlib.compress(profile))


def _deep_in_prophoto() -> bytes:
    known = {colour: icc.coded_in(icc.PROPHOTO, colour, 65535) for colour in all_colours()}
    chunks = [_profile_chunk(icc.rgb_profile(icc.PROPHOTO))]
    return png.picture(WIDTH, HEIGHT, 16, png.RGB, lambda x, y: known[colour_at(x, y)], chunks=chunks)


def _palette_in_adobe_rgb() -> bytes:
    colours = [icc.coded_in(icc.ADOBE_RGB, colour) for colour in all_colours()]
    palette = png.chunk(b"PLTE", bytes(part for colour in colours for part in colour))
    chunks = [_profile_chunk(icc.rgb_profile(icc.ADOBE_RGB)), palette]
    return png.picture(WIDTH, HEIGHT, 8, png.PALETTE, lambda x, y: (of_all(x, y),), chunks=chunks)
