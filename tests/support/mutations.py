"""Files with some bytes changed at random, the same ones for the same number."""

from __future__ import annotations

import random

_HEAD = 2000
"""Where the tables of a small MP4 are; half of the changes go there."""


def mutated(data: bytes, number: int) -> bytes:
    """The data with one to a thousand bytes changed, and sometimes a piece taken out or put in twice."""
    chance = random.Random(number)
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 10, 100, 1000))):
        reach = len(changed) if chance.random() < 0.5 else min(_HEAD, len(changed))
        changed[chance.randrange(reach)] = chance.choice((0, 127, 128, 255, chance.randrange(256)))
    if chance.random() < 0.2:
        start = chance.randrange(len(changed))
        piece = changed[start : start + chance.randrange(200)]
        changed[start : start + len(piece)] = piece * chance.choice((0, 2))
    return bytes(changed)
