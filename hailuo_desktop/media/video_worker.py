"""The process that looks into a downloaded file, so that what crashes a decoder does not crash the app.

A file that did would do so again at each start: the app could never be opened any more. Started as
`python -m hailuo_desktop.media.video_worker VIDEO THUMBNAIL`, or by a packaged app calling itself. It writes
lines of JSON, `VideoWord`s, to its standard output: that the video is whole, or what is wrong with it; then,
of a good one, that its thumbnail is at its place.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, Failure

_STDOUT = 1  # sys.stdout is None in windowed builds; this is there


class VideoWord(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A line of the worker; one of its fields is set.

    Attributes:
        good: the video is whole.
        thumbnail: its picture is at its place.
        error: why it is no video.
    """

    good: bool = False
    thumbnail: bool = False
    error: Failure | None = None


def main(arguments: Sequence[str]) -> int:
    """Look into the one file that the parent asks about. Returns the exit code."""
    # Ctrl+C in a terminal reaches the whole group; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.disable()  # a crash is an answer here, and no news for the log
    from hailuo_desktop.media import frames, video_probe

    video, thumbnail = map(Path, arguments)
    try:
        video_probe.check_video(video)
    except AppError as error:
        _say(VideoWord(error=error.record()))
        return 0
    _say(VideoWord(good=True))
    try:
        frames.write_thumbnail(video, thumbnail)
    except (AppError, OSError):
        return 1
    _say(VideoWord(thumbnail=True))
    return 0


def _say(word: VideoWord) -> None:
    os.write(_STDOUT, msgspec.json.encode(word) + b"\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
