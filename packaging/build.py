#!/usr/bin/env python3
"""Makes the packages for the system it runs on: `python3 packaging/build.py` names the choices."""

# Kept so plain that the oldest Python can read it and say what is missing.
import sys

if not ((3, 11) <= sys.version_info[:2] < (3, 14)):
    sys.exit(
        "Hailuo Desktop needs Python 3.11, 3.12 or 3.13. This is Python "
        + ".".join(map(str, sys.version_info[:3]))
        + ". Run the command again with a fitting one, for example: python3.12 packaging/build.py"
    )

if __name__ == "__main__":
    from build_commands import main

    sys.exit(main(sys.argv[1:]))
