"""Where the program begins: the window, a command, or the worker process of the sketch."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run the program; returns its exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--sketch-worker"]:
        from hailuo_desktop.media import sketch_worker

        return sketch_worker.main()
    if arguments and _is_command(arguments[0]):
        from hailuo_desktop import cli

        return cli.main(arguments, os.environ)
    from hailuo_desktop import app

    return app.main(arguments, os.environ)


def _is_command(first: str) -> bool:
    """Whether the first argument asks for the command line; anything else is for the window."""
    return first in ("generate", "jobs", "models", "key", "-h", "--help", "--version")


if __name__ == "__main__":
    sys.exit(main())
