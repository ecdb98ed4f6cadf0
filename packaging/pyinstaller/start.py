"""Where the packaged program begins."""

import os
import sys

if sys.platform == "linux":
    # The way to the bundled libraries is meant for this process alone, which has read it by now. The browser
    # and the file manager that it opens have libraries of their own.
    given = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if given is not None:
        os.environ["LD_LIBRARY_PATH"] = given

from hailuo_desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
