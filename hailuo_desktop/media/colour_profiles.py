"""Colour profiles for pictures that name their colours by code points instead of bringing a profile."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence

_SRGB_LIKE = (1, 6, 13, 14, 15)
"""Transfer characteristics (ITU-T H.273) that pictures are shown with sRGB's curve for."""

_PRIMARIES: dict[int, tuple[tuple[float, float], ...]] = {
    1: ((0.640, 0.330), (0.300, 0.600), (0.150, 0.060)),
    5: ((0.640, 0.330), (0.290, 0.600), (0.150, 0.060)),
    6: ((0.630, 0.340), (0.310, 0.595), (0.155, 0.070)),
    9: ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
    12: ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
}
"""Red, green and blue of the primaries with the white point D65, as x and y."""

_D65_TO_D50 = (
    (1.0478112, 0.0228866, -0.0501270),
    (0.0295424, 0.9904844, -0.0170491),
    (-0.0092345, 0.0150436, 0.7521316),
)
"""Bradford's adaptation."""
_D65 = (0.95047, 1.0, 1.08883)
_D50 = (0.9642, 1.0, 0.8249)

Curve = Callable[[float], float]
_STEPS = 1024


def profile_of(primaries: int, transfer: int) -> bytes:
    """An ICC profile (version 2) for these code points; b"" for sRGB and for what is not known."""
    if primaries == 1 and transfer in (*_SRGB_LIKE, 2):
        return b""
    corners, curve = _PRIMARIES.get(primaries), _curve(transfer)
    if corners is None or curve is None:
        return b""
    return matrix_profile(corners, curve)


def matrix_profile(corners: Sequence[tuple[float, float]], curve: Curve) -> bytes:
    """An ICC profile of three primaries with the white point D65 and one curve for all."""
    columns = [_times(_D65_TO_D50, column) for column in _columns(corners)]
    steps = (curve(step / (_STEPS - 1)) for step in range(_STEPS))
    values = [round(min(max(value, 0.0), 1.0) * 65535) for value in steps]
    trc = b"curv" + struct.pack(f">4xI{_STEPS}H", _STEPS, *values)
    parts = {
        b"desc": b"desc" + struct.pack(">4xI", 1) + b"\0" + bytes(78),
        b"cprt": b"text" + bytes(5),
        b"wtpt": _xyz(_D50),
        **{name: _xyz(column) for name, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=True)},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), trc),
    }
    return _assembled(parts)


def srgb_curve(value: float) -> float:
    """The light of a value in sRGB."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _curve(transfer: int) -> Curve | None:
    if transfer in _SRGB_LIKE or transfer == 2:
        return srgb_curve
    return {4: lambda v: v**2.2, 5: lambda v: v**2.8, 8: lambda v: v, 16: _pq, 18: _hlg}.get(transfer)


def _pq(value: float) -> float:
    """SMPTE ST 2084, with the white of paper (203 cd/m²) as white; what is brighter is white too."""
    root = value ** (1 / 78.84375)
    light = max(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root)
    return float(10_000 / 203 * light ** (1 / 0.1593017578125))


def _hlg(value: float) -> float:
    """ARIB STD-B67, with three quarters of the signal as white."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    light = value * value / 3 if value <= 0.5 else (2.718281828459045 ** ((value - c) / a) + b) / 12
    return float((light / 0.2649) ** 1.2)


def _columns(corners: Sequence[tuple[float, float]]) -> list[tuple[float, float, float]]:
    """The primaries as XYZ, so bright that they add up to white."""
    raw = [(x / y, 1.0, (1 - x - y) / y) for x, y in corners]
    rows = [[column[axis] for column in raw] for axis in range(3)]
    whole = _determinant(rows)
    shares = []
    for number in range(3):
        changed = [[_D65[axis] if at == number else rows[axis][at] for at in range(3)] for axis in range(3)]
        shares.append(_determinant(changed) / whole)
    return [(x * share, y * share, z * share) for (x, y, z), share in zip(raw, shares, strict=True)]


def _determinant(m: Sequence[Sequence[float]]) -> float:
    return (
        m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0])
    )


def _times(matrix: Sequence[Sequence[float]], column: Sequence[float]) -> tuple[float, float, float]:
    x, y, z = (sum(a * b for a, b in zip(row, column, strict=True)) for row in matrix)
    return x, y, z


def _xyz(values: Sequence[float]) -> bytes:
    return b"XYZ " + struct.pack(">4x3i", *(round(value * 65536) for value in values))


def _assembled(parts: dict[bytes, bytes]) -> bytes:
    place = 128 + 4 + 12 * len(parts)
    table, content = struct.pack(">I", len(parts)), b""
    for name, part in parts.items():
        padded = part + bytes(-len(part) % 4)
        table += name + struct.pack(">II", place + len(content), len(part))
        content += padded
    size = 128 + len(table) + len(content)
    head = struct.pack(">I4xI", size, 0x02400000) + b"mntrRGB XYZ " + bytes(12) + b"acsp"
    head += bytes(28) + struct.pack(">3i", *(round(value * 65536) for value in _D50))
    return head + bytes(128 - len(head)) + table + content
