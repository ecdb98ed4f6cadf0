"""Paints the sample picture `resources/samples/lake-at-dawn.jpg`, by arithmetic and Pillow alone.

Run `python packaging/artwork/make_samples.py [folder]` to paint it again; the same seed gives the same
picture. It is painted at twice its size and shrunk at the end, which smooths every edge.
"""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageOps

WIDTH, HEIGHT = 1600, 900
SCALE = 2
W, H = WIDTH * SCALE, HEIGHT * SCALE
HORIZON = round(H * 0.56)
SUN = (round(W * 0.635), round(H * 0.382))

Colour = tuple[int, int, int]
Point = tuple[float, float]


def main() -> None:
    """Paint and save; the folder may be given as the only argument."""
    default = Path(__file__).resolve().parents[2] / "resources" / "samples"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    folder.mkdir(parents=True, exist_ok=True)
    picture = lake_at_dawn()
    picture.save(folder / "lake-at-dawn.jpg", quality=88, optimize=True, progressive=True)


def lake_at_dawn() -> Image.Image:
    """Mountains in mist, a low sun, its light on the water, a small sail and reeds."""
    dice = random.Random(7)
    scene = sky(dice)
    mountains(scene, dice)
    water = lake(scene, dice)
    scene.paste(water, (0, HORIZON))
    shore_mist(scene, dice)
    boat(scene, dice)
    birds(scene)
    reeds(scene, dice)
    return finish(scene.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS), dice)


# --- The sky ---


def sky(dice: random.Random) -> Image.Image:
    """A clear dawn with thin clouds, lit from below by the sun."""
    scene = vertical(
        W, H,
        [(0.0, (62, 92, 136)), (0.14, (96, 124, 160)), (0.26, (152, 152, 174)), (0.36, (222, 172, 160)),
         (0.45, (250, 200, 156)), (0.56, (255, 222, 176)), (1.0, (255, 222, 176))],
    )  # fmt: skip
    glow(scene, SUN, 1.15 * W, (255, 150, 90), 0.42, 2.2)
    clouds(scene, dice)
    glow(scene, SUN, 0.46 * W, (255, 196, 120), 0.75, 2.4)
    glow(scene, SUN, 0.17 * W, (255, 226, 170), 1.0, 1.6)
    disc = Image.new("L", (W, H))
    radius = W * 0.0145
    ImageDraw.Draw(disc).ellipse(
        (SUN[0] - radius, SUN[1] - radius, SUN[0] + radius, SUN[1] + radius), fill=255
    )
    scene.paste((255, 249, 228), mask=disc.filter(ImageFilter.GaussianBlur(W * 0.0012)))
    return scene


def clouds(scene: Image.Image, dice: random.Random) -> None:
    """Long wisps: noise far wider than high, thinned out, lighter towards the sun."""
    veil = turbulence(dice, (W, HORIZON), (5, 26), octaves=5)
    veil = veil.point(curve(lambda v: max(0.0, (v - 0.53) / 0.47) ** 0.9))
    heights = vertical_mask(W, HORIZON, [(0, 0.15), (0.25, 0.75), (0.6, 0.9), (0.85, 0.35), (1, 0.0)])
    veil = ImageChops.multiply(veil, heights)
    light = vertical(W, HORIZON, [(0, (160, 150, 176)), (0.5, (244, 176, 160)), (1, (255, 222, 176))])
    scene.paste(light, (0, 0), veil)
    shade = ImageChops.offset(veil, 0, round(-0.006 * H)).point(lambda v: round(v * 0.30))
    scene.paste((96, 88, 122), (0, 0, W, HORIZON), shade)


# --- The land ---


def mountains(scene: Image.Image, dice: random.Random) -> None:
    """Ridges one before the other, each darker and with the mist of the valley before it at its foot."""
    ranges: list[tuple[float, float, float, Colour, Colour, float, float]] = [
        # height of the ridge, relief, roughness, colour, colour of its foot, mist, trees
        (0.360, 0.150, 0.56, (170, 142, 164), (250, 206, 168), 0.90, 0.0),
        (0.435, 0.085, 0.54, (138, 118, 146), (248, 204, 170), 0.85, 0.0),
        (0.478, 0.066, 0.50, (98, 98, 130), (240, 198, 172), 0.80, 0.0),
        (0.512, 0.046, 0.50, (62, 76, 106), (226, 186, 168), 0.72, 0.006),
        (0.540, 0.026, 0.55, (33, 50, 72), (150, 138, 146), 0.40, 0.014),
    ]
    for index, (level, relief, rough, colour, foot, mist, trees) in enumerate(ranges):
        crest = ridge(dice, level * H, relief * H, rough)
        if trees:
            crest = wooded(crest, dice, trees * H)
        mask = Image.new("L", (W, H))
        ImageDraw.Draw(mask).polygon([(-2, HORIZON), *crest, (W + 2, HORIZON)], fill=255)
        top = min(y for _, y in crest) / H
        land = vertical(W, H, [(top, colour), (top + 0.03, colour), (0.56, mix(colour, foot, mist))])
        scene.paste(land, mask=mask)
        # Air between: the sun's light spills over what is far away.
        glow(scene, SUN, 0.52 * W, (255, 178, 110), (0.50, 0.40, 0.30, 0.18, 0.08)[index], 2.2, mask)
        haze(scene, dice, level * H + relief * H * 0.55, foot, 0.62 - 0.08 * index)


def ridge(dice: random.Random, level: float, relief: float, rough: float) -> list[Point]:
    """The line of a crest from left to right: waves of waves, sharpened upwards."""
    step = 4
    count = W // step + 2
    heights = [0.0] * count
    size, reach = 1.0, 3.0
    while reach < count / 3:
        knots = [dice.uniform(-1, 1) for _ in range(int(reach) + 4)]
        offset = dice.random()
        for index in range(count):
            place = index / count * reach + offset
            cell, part = int(place), place - int(place)
            smooth = part * part * (3 - 2 * part)
            value = knots[cell] * (1 - smooth) + knots[cell + 1] * smooth
            heights[index] += size * (1 - 2 * abs(value) if reach < 40 else value)
        size *= rough
        reach *= 2.03
    low, high = min(heights), max(heights)
    return [
        (index * step, level + relief / 2 - relief * (height - low) / (high - low))
        for index, height in enumerate(heights)
    ]


def wooded(crest: Sequence[Point], dice: random.Random, tallest: float) -> list[Point]:
    """The crest with the tops of conifers along it."""
    line: list[Point] = []
    x = 0.0
    while x < W:
        ground = crest[min(int(x / 4), len(crest) - 1)][1]
        height = tallest * dice.uniform(0.35, 1.0) * (0.55 + 0.45 * math.sin(x / W * 23 + 1))
        width = tallest * dice.uniform(0.22, 0.42)
        line += [(x, ground), (x + width / 2, ground - max(height, 0)), (x + width, ground)]
        x += width * dice.uniform(0.75, 1.5)
    return line


def haze(scene: Image.Image, dice: random.Random, level: float, colour: Colour, strength: float) -> None:
    """A bank of mist around a height, with torn edges."""
    depth = 0.075 * H
    bank = vertical_mask(
        W, H, [(0, 0), ((level - depth) / H, 0), (level / H, 1), (0.56, 0.55), (0.561, 0), (1, 0)]
    )
    torn = turbulence(dice, (W, H), (4, 18), octaves=4).point(curve(lambda v: min(1.0, 0.25 + 1.1 * v * v)))
    scene.paste(colour, mask=ImageChops.multiply(bank, torn).point(lambda v: round(v * strength)))


# --- The lake ---


def lake(scene: Image.Image, dice: random.Random) -> Image.Image:
    """What the water shows: the land upside down, drawn out and broken by ripples, and the sun's road."""
    depth = H - HORIZON
    mirror = ImageOps.flip(scene.crop((0, HORIZON - depth, W, HORIZON)))
    drawn_out = mirror.resize((W // 4, depth // 40)).resize((W, depth), Image.Resampling.BICUBIC)
    mirror = Image.composite(drawn_out, mirror, vertical_mask(W, depth, [(0, 0.0), (0.25, 0.25), (1, 0.8)]))
    water = rippled(mirror, dice, 0.0035 * W)

    tint = vertical(W, depth, [(0, (196, 170, 166)), (0.35, (120, 128, 150)), (1, (66, 92, 124))])
    water = ImageChops.blend(water, ImageChops.multiply(water, tint), 0.62)

    waves = wave_texture(dice, depth)
    troughs = waves.point(curve(lambda v: max(0.0, 0.46 - v) * 1.5))
    water.paste(
        (22, 38, 60),
        mask=ImageChops.multiply(troughs, vertical_mask(W, depth, [(0, 0.1), (1, 0.9)])),
    )
    crests = waves.point(curve(lambda v: max(0.0, v - 0.60) * 1.3))
    water.paste(
        (236, 188, 170),
        mask=ImageChops.multiply(crests, vertical_mask(W, depth, [(0, 0.8), (0.5, 0.5), (1, 0.25)])),
    )
    sun_road(water, waves, depth)
    return water


def rippled(mirror: Image.Image, dice: random.Random, reach: float) -> Image.Image:
    """The picture with its lines shifted to and fro, the further down the wider and longer."""
    water = mirror.copy()
    phase = dice.uniform(0, math.tau)
    for y in range(mirror.height):
        near = y / mirror.height
        wave = math.sin(phase + 900 / (1 + 9 * near) ** 1.1) + 0.6 * math.sin(
            2.3 * phase + 2100 / (1 + 9 * near)
        )
        shift = round(reach * (0.08 + 1.7 * near) * wave)
        water.paste(mirror.crop((0, y, mirror.width, y + 1)), (shift, y))
    return water


def wave_texture(dice: random.Random, depth: int) -> Image.Image:
    """Ripples in perspective: bands of noise, finer towards the horizon."""
    noise = turbulence(dice, (2048, 2048), (170, 340), octaves=3)
    waves = Image.new("L", (W, depth))
    for y in range(depth):
        near = (y + 6) / depth
        far = 0.07 / near
        width = min(2047.0, 240 + 1700 * min(far, 1.0))
        place = 1900 * (1 - min(1.0, 1 / (1 + 2.2 / near * 0.22)))
        left = (2048 - width) / 2
        line = noise.resize((W, 1), Image.Resampling.BICUBIC, (left, place, left + width, place + 1.0))
        waves.paste(line, (0, y))
    return waves


def sun_road(water: Image.Image, waves: Image.Image, depth: int) -> None:
    """The glitter under the sun: broad near the horizon, then broken into sparks."""
    road = Image.new("L", (W, depth))
    draw = ImageDraw.Draw(road)
    for y in range(depth):
        near = y / depth
        half = W * (0.016 + 0.055 * near)
        draw.line([(SUN[0] - half, y), (SUN[0] + half, y)], fill=round(255 * (1 - near) ** 0.7))
    road = road.filter(ImageFilter.GaussianBlur(W * 0.016))
    sparks = waves.point(curve(lambda v: min(1.0, max(0.0, (v - 0.42) * 3.2))))
    soft = road.point(lambda v: round(v * 0.50))
    fade = vertical_mask(W, depth, [(0, 1), (0.4, 0.55), (1, 0.1)])
    lighten(water, (255, 140, 70), ImageChops.multiply(soft, fade))
    lighten(water, (255, 196, 130), ImageChops.multiply(road, sparks))


def shore_mist(scene: Image.Image, dice: random.Random) -> None:
    """A thin bright band where the land meets the water, drifting over both."""
    band = vertical_mask(W, H, [(0, 0), (0.525, 0), (0.558, 0.85), (0.572, 0.55), (0.61, 0), (1, 0)])
    torn = turbulence(dice, (W, H), (5, 40), octaves=4).point(curve(lambda v: min(1.0, 1.5 * v * v)))
    light = horizontal(W, H, [(0, (196, 178, 184)), (SUN[0] / W, (255, 222, 176)), (1, (214, 184, 178))])
    scene.paste(light, mask=ImageChops.multiply(band, torn))


# --- Things ---


def boat(scene: Image.Image, dice: random.Random) -> None:
    """A small sailing boat before the mist, and its broken image in the water."""
    size = round(0.135 * H)
    sprite = Image.new("RGBA", (size, size))
    draw = ImageDraw.Draw(sprite)

    def at(*places: Point) -> list[Point]:
        return [(x * size, y * size) for x, y in places]

    main_sail = bent(at((0.49, 0.05), (0.60, 0.50), (0.80, 0.80))) + at((0.49, 0.82))
    jib = bent(at((0.465, 0.12), (0.40, 0.50), (0.22, 0.80))) + at((0.455, 0.83))
    draw.polygon(main_sail, fill=(252, 226, 190, 255))
    draw.polygon(jib, fill=(226, 182, 158, 255))
    draw.polygon(
        bent(at((0.49, 0.05), (0.52, 0.50), (0.56, 0.82))) + at((0.49, 0.82)), fill=(232, 192, 164, 255)
    )
    draw.line(at((0.478, 0.02), (0.478, 0.90)), fill=(52, 42, 48, 255), width=max(2, size // 90))
    draw.line(at((0.478, 0.845), (0.82, 0.835)), fill=(52, 42, 48, 255), width=max(2, size // 110))
    hull = bent(at((0.14, 0.865), (0.22, 0.97), (0.34, 0.975))) + bent(
        at((0.34, 0.975), (0.70, 0.98), (0.84, 0.855))
    )
    draw.polygon(hull, fill=(40, 36, 48, 255))
    draw.line(at((0.15, 0.872), (0.835, 0.862)), fill=(240, 196, 150, 255), width=max(2, size // 80))
    draw.ellipse([*at((0.60, 0.775))[0], *at((0.645, 0.82))[0]], fill=(46, 38, 46, 255))
    draw.polygon(at((0.585, 0.87), (0.60, 0.815), (0.645, 0.815), (0.67, 0.87)), fill=(46, 38, 46, 255))

    x, y = round(0.375 * W), round(0.605 * H)
    image = ImageOps.flip(sprite.crop((0, 0, size, round(0.965 * size))))
    image = rippled(image, dice, 0.05 * size).filter(ImageFilter.GaussianBlur(size * 0.006))
    fade = vertical_mask(*image.size, [(0, 0.75), (0.5, 0.45), (1, 0.12)])
    scene.paste(image, (x, y + round(0.945 * size)), ImageChops.multiply(image.getchannel("A"), fade))
    scene.paste(sprite, (x, y), sprite)


def birds(scene: Image.Image) -> None:
    """A few, far away."""
    draw = ImageDraw.Draw(scene)
    for x, y, span in (
        (0.47, 0.235, 16),
        (0.492, 0.222, 13),
        (0.508, 0.243, 11),
        (0.455, 0.255, 10),
        (0.527, 0.232, 9),
    ):
        cx, cy, reach = x * W, y * H, span * SCALE / 2
        for side in (-1, 1):
            wing = bent(
                [
                    (cx, cy),
                    (cx + side * reach * 0.5, cy - reach * 0.75),
                    (cx + side * reach, cy - reach * 0.15),
                ]
            )
            draw.line(wing, fill=(70, 66, 92), width=round(1.1 * SCALE), joint="curve")


def reeds(scene: Image.Image, dice: random.Random) -> None:
    """Two clumps in the foreground, nearly black against the water, the nearer ones out of focus."""
    for blur, shade, clumps in (
        (0.0010, (40, 50, 66), ((-0.02, 0.17, 60), (0.90, 1.03, 46))),
        (0.0003, (16, 24, 36), ((-0.04, 0.13, 80), (0.93, 1.05, 64))),
    ):
        layer = Image.new("RGBA", (W, H), (*shade, 0))
        draw = ImageDraw.Draw(layer)
        for first, last, count in clumps:
            middle = (first + last) / 2
            for _ in range(count):
                blade(draw, dice, dice.triangular(first, last, middle) * W, shade)
        layer = layer.filter(ImageFilter.GaussianBlur(W * blur))
        scene.paste(layer, mask=layer)


def blade(draw: ImageDraw.ImageDraw, dice: random.Random, x: float, shade: Colour) -> None:
    """A leaf, or a stem with its head, bending in the wind from the left."""
    height = H * dice.triangular(0.06, 0.40, 0.16)
    lean = height * dice.triangular(-0.25, 0.60, 0.15)
    root, tip = (x, H * 1.01), (x + lean, H * 1.01 - height)
    bend = (x + lean * 0.15, H * 1.01 - height * 0.65)
    spine = bent([root, bend, tip])
    warm = mix(shade, (150, 104, 84), dice.uniform(0, 0.35))
    thick = W * dice.uniform(0.0009, 0.0021)
    if dice.random() < 0.22:
        thin = thick * 0.45
        draw.polygon(tapered(spine, thin, thin * 0.7), fill=(*warm, 255))
        head = spine[-9:-2]
        draw.line(head, fill=(*mix(shade, (92, 58, 44), 0.55), 255), width=round(W * 0.0036), joint="curve")
        for end in (head[0], head[-1]):
            radius = W * 0.0018
            draw.ellipse(
                (end[0] - radius, end[1] - radius, end[0] + radius, end[1] + radius),
                fill=(*mix(shade, (92, 58, 44), 0.55), 255),
            )
    else:
        draw.polygon(tapered(spine, thick, 0.0), fill=(*warm, 255))


# --- Finish ---


def finish(picture: Image.Image, dice: random.Random) -> Image.Image:
    """The look of film: cool shadows, warm lights, a soft glow, darker corners, fine grain."""
    bloom = picture.point(lambda v: max(0, round((v - 150) * 1.5))).filter(ImageFilter.GaussianBlur(22))
    picture = ImageChops.screen(picture, bloom.point(lambda v: round(v * 0.35)))
    red = curve(lambda v: v + 0.035 * math.sin(math.pi * v) * (2 * v - 1) + 0.012 * v)
    green = curve(lambda v: v + 0.030 * math.sin(math.pi * v) * (2 * v - 1))
    blue = curve(lambda v: 0.025 + 0.955 * v + 0.020 * math.sin(math.pi * v) * (2 * v - 1))
    picture = picture.point([*red, *green, *blue])
    picture = ImageEnhance.Color(picture).enhance(1.10)

    corners = Image.radial_gradient("L").resize((WIDTH, HEIGHT)).point(curve(lambda v: 1 - 0.20 * v**2.6))
    picture = ImageChops.multiply(picture, Image.merge("RGB", [corners] * 3))

    grain = ImageChops.add(static(dice, picture.size), static(dice, picture.size), 2)
    grain = grain.filter(ImageFilter.GaussianBlur(0.6)).point(lambda v: round(128 + (v - 128) * 0.10))
    return ImageChops.add(picture, Image.merge("RGB", [grain] * 3), 1, -128)


# --- Brushes ---


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """A colour between two."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def curve(function: Callable[[float], float]) -> list[int]:
    """A table for `Image.point` from a function of brightness, both 0 to 1."""
    return [min(255, max(0, round(255 * function(value / 255)))) for value in range(256)]


def vertical(width: int, height: int, stops: Sequence[tuple[float, Colour]]) -> Image.Image:
    """Colours from top to bottom; stops are at shares of the height."""
    line = Image.new("RGB", (1, height))
    for y in range(height):
        line.putpixel((0, y), colour_at(stops, y / height))
    return line.resize((width, height))


def horizontal(width: int, height: int, stops: Sequence[tuple[float, Colour]]) -> Image.Image:
    """Colours from left to right."""
    return vertical(height, width, stops).transpose(Image.Transpose.TRANSPOSE)


def colour_at(stops: Sequence[tuple[float, Colour]], place: float) -> Colour:
    """The colour at a place between stops, beyond them that of the outermost."""
    if place <= stops[0][0]:
        return stops[0][1]
    for (low, one), (high, other) in pairwise(stops):
        if place <= high:
            return mix(one, other, (place - low) / (high - low))
    return stops[-1][1]


def vertical_mask(width: int, height: int, stops: Sequence[tuple[float, float]]) -> Image.Image:
    """Opacities from top to bottom, joined smoothly; stops are at shares of the height."""
    column = Image.new("L", (1, height))
    for y in range(height):
        place, value = y / height, stops[-1][1]
        for (low, one), (high, other) in pairwise(stops):
            if low <= place <= high:
                part = (place - low) / (high - low)
                value = one + (other - one) * part * part * (3 - 2 * part)
                break
        column.putpixel((0, y), round(255 * value))
    return column.resize((width, height))


def static(dice: random.Random, size: tuple[int, int]) -> Image.Image:
    """Noise, every pixel for itself."""
    return Image.frombytes("L", size, dice.randbytes(size[0] * size[1]))


def turbulence(
    dice: random.Random, size: tuple[int, int], cells: tuple[int, int], octaves: int
) -> Image.Image:
    """Cloudy noise of so many cells across and down, with finer noise on top, stretched to full range."""
    total = Image.new("L", size)
    weights = 0.0
    for octave in range(octaves):
        across, down = cells[0] * 2**octave, cells[1] * 2**octave
        layer = static(dice, (min(across, size[0]), min(down, size[1])))
        layer = layer.resize(size, Image.Resampling.BICUBIC)
        weights += 0.55**octave
        total = Image.blend(total, layer, 0.55**octave / weights)
    return ImageOps.autocontrast(total, cutoff=0.5)


def glow(
    scene: Image.Image, centre: tuple[int, int], width: float, colour: Colour, strength: float, fall: float,
    only: Image.Image | None = None,
) -> None:  # fmt: skip
    """Light around a place, added as light is; `only` limits it to a mask."""
    size = round(width)
    ball = Image.radial_gradient("L").resize((size, round(size * 0.8)), Image.Resampling.BICUBIC)
    ball = ball.point(curve(lambda v: strength * max(0.0, 1 - v * 1.35) ** fall))
    light = Image.new("L", scene.size)
    light.paste(ball, (centre[0] - ball.width // 2, centre[1] - ball.height // 2))
    if only is not None:
        light = ImageChops.multiply(light, only)
    lighten(scene, colour, light)


def lighten(scene: Image.Image, colour: Colour, mask: Image.Image) -> None:
    """Add light of a colour where the mask is, as far as there is room above what is there."""
    scene.paste(ImageChops.screen(scene, Image.new("RGB", scene.size, colour)), mask=mask)


def bent(points: Sequence[Point], steps: int = 24) -> list[Point]:
    """A curve from the first to the last of three points, drawn towards the second."""
    (ax, ay), (bx, by), (cx, cy) = points
    line = []
    for step in range(steps + 1):
        t = step / steps
        u = 1 - t
        line.append((u * u * ax + 2 * u * t * bx + t * t * cx, u * u * ay + 2 * u * t * by + t * t * cy))
    return line


def tapered(spine: Sequence[Point], root: float, tip: float) -> list[Point]:
    """The outline of a stroke along a line, so thick at its root and tip."""
    left: list[Point] = []
    right: list[Point] = []
    for index, (x, y) in enumerate(spine):
        ahead, behind = spine[min(index + 1, len(spine) - 1)], spine[max(index - 1, 0)]
        dx, dy = ahead[0] - behind[0], ahead[1] - behind[1]
        length = math.hypot(dx, dy) or 1.0
        half = root + (tip - root) * (index / (len(spine) - 1)) ** 1.6
        left.append((x - dy / length * half, y + dx / length * half))
        right.append((x + dy / length * half, y - dx / length * half))
    return left + right[::-1]


if __name__ == "__main__":
    main()
