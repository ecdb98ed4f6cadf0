"""Where the bundled files are."""

from __future__ import annotations

import sys
from pathlib import Path


def resources_folder() -> Path:
    """The folder of models, icons, styles and samples.

    In the frozen program it is unpacked beside the code, in an installed package it is a part of it, and
    in the source tree it stands at the top.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    installed = Path(__file__).with_name("_resources")
    return installed if installed.is_dir() else Path(__file__).parent.parent / "resources"
