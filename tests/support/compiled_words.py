"""The translations as the program reads them, compiled where they are not yet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def translations_folder() -> Path:
    """The folder of compiled translations."""
    code = "import dev_translations; dev_translations.compile_all()"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT / "packaging", check=True)
    return ROOT / "resources" / "translations"
