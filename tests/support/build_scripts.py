"""The scripts in packaging/, which find each other by their folder, and stand-ins for the tools they call."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

from tests.support.program import ROOT

PACKAGING = ROOT / "packaging"


def build_script(name: str) -> ModuleType:
    """One of the scripts, as when packaging/build.py runs."""
    if str(PACKAGING) not in sys.path:
        sys.path.append(str(PACKAGING))
    return importlib.import_module(name)


def stand_ins(folder: Path, log: Path, tools: Mapping[str, str]) -> str:
    """Programs that write down how they are called; gives the PATH to find them, and the shell, by.

    Args:
        folder: for the programs.
        log: where each call becomes a line.
        tools: name of each, and what it does besides, as lines of a shell script.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, deed in tools.items():
        program = folder / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >>"{log}"\n{deed}\n', encoding="utf-8")
        program.chmod(0o755)
    return f"{folder}:/usr/bin:/bin"
