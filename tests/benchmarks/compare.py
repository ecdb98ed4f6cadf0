"""Two takes side by side for a minute of looping: how far apart they ever are, and how many frames come."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from pathlib import Path

_SECONDS = 60.0
_SIZE = (1366, 768)
_RATE = 24
_CLIP_FRAMES = 6 * _RATE


def main() -> None:
    """Play two clips of 768P in the page for a minute, and read the number in every pair of pictures."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        _measure(Path(folder))


def _measure(folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from hailuo_desktop.domain.small_frame import SmallFrame
    from hailuo_desktop.resources import resources_folder
    from hailuo_desktop.services.compare_desk import CompareDesk
    from hailuo_desktop.ui.compare.page import ComparePage, Take
    from hailuo_desktop.ui.icons import Icons
    from hailuo_desktop.ui.theme import Theme
    from tests.support.numbered_clips import BITS, make_numbered

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    encoding = ("-c:v", "libx264", "-preset", "veryfast", "-bf", "2", "-pix_fmt", "yuv420p")
    clips = [
        make_numbered(folder / name, *encoding, frames=_CLIP_FRAMES, size=_SIZE)
        for name in ("a.mp4", "b.mp4")
    ]
    reels = [asyncio.run(CompareDesk().open(clip)) for clip in clips]
    theme = Theme(app, resources_folder())
    icons = Icons(theme, resources_folder() / "icons" / "lucide")
    page = ComparePage(theme, icons, [Take("a", "A", ""), Take("b", "B", "")], reels, [])

    def number_in(frame: SmallFrame) -> int:
        middle = frame.line * (frame.height // 2)
        places = (round(frame.width * (bit + 0.5) / BITS) for bit in range(BITS))
        return sum((frame.pixels[middle + 4 * x] > 127) << bit for bit, x in enumerate(places))

    apart: list[int] = []
    page.lockstep.shown.connect(lambda frames: apart.append(abs(number_in(frames[0]) - number_in(frames[1]))))
    page.show()
    began = time.monotonic()
    busy = time.process_time()
    while time.monotonic() - began < _SECONDS:
        app.processEvents()
        time.sleep(0.001)
    busy = time.process_time() - busy
    box = page.panes.room(0)
    page.close()
    print(f"  two clips of {_SIZE[0]} x {_SIZE[1]} in {box.width()} x {box.height()} each, {_SECONDS:.0f} s")
    print(f"  pairs of frames shown: {len(apart)} of {_SECONDS * _RATE:.0f} ({len(apart) / _SECONDS:.1f}/s)")
    print(f"  farthest apart: {max(apart)} frames; processor: {100 * busy / _SECONDS:.0f} % of one core")
