"""The command line at its loudest, several commands in one process.

`python -m tests.support.loud_program COMMANDS` takes the arguments of each command as a list in JSON. Every
logger is at DEBUG. What the app's own loggers and asyncio say goes to stderr as it is; what anybody says, the
libraries below us too, goes into the app's log. Tracebacks of what nobody caught are seen on stderr.
"""

from __future__ import annotations

import json
import logging
import os
import sys

from hailuo_desktop.__main__ import main


def be_loud() -> None:
    """Everything at DEBUG, also what the program sets otherwise later."""
    raw = logging.StreamHandler()
    raw.addFilter(lambda record: record.name.startswith(("hailuo_desktop", "asyncio")))
    logging.getLogger().addHandler(raw)
    for name in (None, "hailuo_desktop", "httpx", "httpcore", "asyncio"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    logging.Logger.setLevel = lambda *_: None  # type: ignore[method-assign]


if __name__ == "__main__":
    be_loud()
    environ = dict(os.environ)
    for arguments in json.loads(sys.argv[1]):
        os.environ.update(environ)  # main takes the key out of it
        sys.argv = ["hailuo-desktop", *arguments]
        print(f"exit code {main()}", file=sys.stderr, flush=True)
        for handler in logging.getLogger().handlers[1:]:
            logging.getLogger().removeHandler(handler)
            handler.close()
