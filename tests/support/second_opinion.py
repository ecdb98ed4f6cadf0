"""Programs of others that check what the app reads and writes; tests that ask them are left out without them.

Where all tests have to run they have to be there: these may not be passed over unseen.
"""

from __future__ import annotations

import os
import shutil
import sys

import pytest

_IS_SET_UP = sys.platform == "linux" and bool(os.environ.get("CI"))


def _needs(*programs: str) -> pytest.MarkDecorator:
    missing = [program for program in programs if shutil.which(program) is None]
    return pytest.mark.skipif(
        bool(missing) and not _IS_SET_UP, reason=f"not installed: {', '.join(missing or programs)}"
    )


needs_ffmpeg = _needs("ffmpeg", "ffprobe")
needs_exiftool = _needs("exiftool")
