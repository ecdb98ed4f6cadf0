"""Where the program begins: the window, a command, or one of its worker processes."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading

from hailuo_desktop.domain.key_variables import KEY_VARIABLES


def main() -> int:
    """Run the program; returns its exit code."""
    code = _run()
    _end_beside_threads(code)
    return code


def _run() -> int:
    _leave_no_core()
    arguments = sys.argv[1:]
    if arguments[:1] == ["--sketch-worker"]:
        from hailuo_desktop.media import sketch_worker

        return sketch_worker.main()
    if arguments[:1] == ["--video-worker"]:
        from hailuo_desktop.media import video_worker

        return video_worker.main(arguments[1:])
    if arguments[:1] == ["--film-worker"]:
        from hailuo_desktop.media import film_worker

        return film_worker.main()
    if arguments[:1] == ["--picture-worker"]:
        from hailuo_desktop.media import picture_worker

        return picture_worker.main()
    environ = _taken_environment()
    if arguments and _is_command(arguments[0]):
        from hailuo_desktop import cli

        return cli.main(arguments, environ)
    try:
        from hailuo_desktop import app
    except ImportError:
        from hailuo_desktop import system_libraries

        missing = system_libraries.missing_libraries()
        if missing is None:
            raise
        system_libraries.say(missing, environ)
        return 1
    if arguments[:1] == ["--smoke"]:
        from hailuo_desktop import smoke

        return smoke.main(arguments[1:], environ)
    return app.main(arguments, environ)


def _leave_no_core() -> None:
    """Have no picture of the memory, where the key is, written should the program crash.

    Zero would keep it from the disk, but not from a program that collects crashes; one stops that, too, on
    Linux. Hiding from debuggers as well (PR_SET_DUMPABLE) is not done: the desktop's portals could not tell
    any more who asks them, and file dialogs and the system's colours would fail.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    with contextlib.suppress(ValueError, OSError):
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (1, 1) if hard else (0, 0))


def _end_beside_threads(code: int) -> None:
    """End at once where a thread still waits that nobody waits for, as for a keyring that does not answer.

    The interpreter would stop such a thread where it is, and in the midst of a library that is not written in
    Python that brings the whole process down. Everything has been closed in order by now.
    """
    if not any(thread.daemon for thread in threading.enumerate()):
        return
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, OSError, ValueError):  # a windowed program has none
            stream.flush()
    os._exit(code)


def _taken_environment() -> dict[str, str]:
    """The environment as it was; what this process starts, e.g. to show a folder, inherits no key of it."""
    environ = dict(os.environ)
    for name in KEY_VARIABLES.values():
        os.environ.pop(name, None)
    return environ


def _is_command(first: str) -> bool:
    """Whether the first argument asks for the command line; anything else is for the window."""
    return first in ("generate", "jobs", "models", "costs", "key", "-h", "--help", "--version")


if __name__ == "__main__":
    sys.exit(main())
