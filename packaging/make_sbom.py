#!/usr/bin/env python3
"""Writes what the packages are made of as CycloneDX JSON, from the lock.

Run `python3 packaging/make_sbom.py FILE`. It names the Python packages of all three systems, each with where
it is needed. What they bring along inside (Qt, FFmpeg, x264 …) stands in each package's THIRD-PARTY.txt.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from build_program import NAME, epoch, version
from dev_environment import LOCK_RUN, PROJECT

FORMAT = "1.6"
_PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^\s;\\]+)(?: ; (?P<marker>[^\\\n]+?))?\s*\\?$", re.MULTILINE
)


class Pin(NamedTuple):
    """One package of the lock. `marker` says where it is needed, "" for everywhere."""

    name: str
    version: str
    marker: str

    @property
    def purl(self) -> str:
        """The package's name in the language of package URLs."""
        return f"pkg:pypi/{self.name}@{self.version}"


def pins(lock: str) -> list[Pin]:
    """The packages that a lock names."""
    return [
        Pin(found["name"], found["version"], (found["marker"] or "").strip()) for found in _PIN.finditer(lock)
    ]


def bill_of_materials(
    locked: Sequence[Pin], direct: Sequence[str], of: str, when: datetime
) -> dict[str, Any]:
    """The whole document; the same for the same arguments.

    Args:
        locked: the packages.
        direct: the names of those that the program asks for itself.
        of: the program's version.
        when: the time that stands for the release.
    """
    root = f"pkg:generic/{NAME}@{of}"
    components = [_component(pin) for pin in sorted(locked)]
    content = json.dumps(components, sort_keys=True)
    by_name = {pin.name: pin.purl for pin in locked}
    return {
        "$schema": f"http://cyclonedx.org/schema/bom-{FORMAT}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": FORMAT,
        "serialNumber": uuid.uuid5(uuid.NAMESPACE_URL, root + content).urn,
        "version": 1,
        "metadata": {
            "timestamp": when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": NAME,
                "version": of,
                "purl": root,
                "licenses": [{"license": {"id": "GPL-3.0-or-later"}}],
            },
        },
        "components": components,
        "dependencies": [{"ref": root, "dependsOn": sorted(by_name[name] for name in direct)}],
        # The lock does not say which package asked for which.
        "compositions": [{"aggregate": "incomplete", "dependencies": [root]}],
    }


def direct_dependencies() -> list[str]:
    """The names of the packages that the project asks for itself, as the lock spells them."""
    wanted = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    names = [re.split(r"[^A-Za-z0-9._-]", each, maxsplit=1)[0] for each in wanted]
    return [re.sub(r"[-_.]+", "-", name).lower() for name in names]


def main(arguments: Sequence[str]) -> int:
    """Write the document to the file named."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    locked = pins(LOCK_RUN.read_text(encoding="utf-8"))
    document = bill_of_materials(
        locked, direct_dependencies(), version(), datetime.fromtimestamp(epoch(), UTC)
    )
    Path(arguments[0]).write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return 0


def _component(pin: Pin) -> dict[str, Any]:
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": pin.purl,
        "name": pin.name,
        "version": pin.version,
        "purl": pin.purl,
    }
    if pin.marker:
        component["properties"] = [{"name": f"{NAME}:where", "value": pin.marker}]
    return component


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
