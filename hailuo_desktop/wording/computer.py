"""What went wrong on this computer."""

from __future__ import annotations

from collections.abc import Mapping

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP, Words

COMPUTER_FAILURES: Mapping[ErrorKind, Words] = {
    ErrorKind.DISK_FULL: Words(
        QT_TRANSLATE_NOOP("Failure", "Disk full"),
        QT_TRANSLATE_NOOP("Failure", "There is not enough room in {folder}."),
        QT_TRANSLATE_NOOP("Failure", "Make room on the disk; what was paid for is kept and fetched then."),
    ),
    ErrorKind.FOLDER_UNWRITABLE: Words(
        QT_TRANSLATE_NOOP("Failure", "Cannot write to the folder"),
        QT_TRANSLATE_NOOP("Failure", "The app cannot write to {folder}."),
        QT_TRANSLATE_NOOP("Failure", "Choose another folder, or change its permissions."),
    ),
    ErrorKind.DISPLAY_MISSING: Words(
        QT_TRANSLATE_NOOP("Failure", "No display"),
        QT_TRANSLATE_NOOP("Failure", "There is no display here, so no window can be opened."),
        QT_TRANSLATE_NOOP(
            "Failure", "Start the app from a desktop, or use its commands: hailuo-desktop --help names them."
        ),
    ),
    ErrorKind.DISPLAY_UNREACHABLE: Words(
        QT_TRANSLATE_NOOP("Failure", "The display does not answer"),
        QT_TRANSLATE_NOOP("Failure", "The display {display} lets no window be opened."),
        QT_TRANSLATE_NOOP(
            "Failure", "Start the app from a desktop, or use its commands: hailuo-desktop --help names them."
        ),
    ),
    ErrorKind.LIBRARY_MISSING: Words(
        QT_TRANSLATE_NOOP("Failure", "System libraries missing"),
        QT_TRANSLATE_NOOP("Failure", "This system lacks libraries that the window needs: {libraries}."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Install them, on Debian and its kin by: sudo apt install {packages} – then start again.",
        ),
    ),
    ErrorKind.JOURNAL_NEWER: Words(
        QT_TRANSLATE_NOOP("Failure", "Library of a newer version"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The library at {path} was written by a newer version of the app, so this one only shows it.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Use the newer version to generate."),
    ),
    ErrorKind.JOURNAL_DAMAGED: Words(
        QT_TRANSLATE_NOOP("Failure", "Library damaged"),
        QT_TRANSLATE_NOOP("Failure", "The library at {path} is damaged and cannot be read."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Start the app again: it begins a new library. Your videos are still in their folder.",
        ),
    ),
    ErrorKind.JOURNAL_BUSY: Words(
        QT_TRANSLATE_NOOP("Failure", "Library in use"),
        QT_TRANSLATE_NOOP("Failure", "Another program holds the library at {path}."),
        QT_TRANSLATE_NOOP("Failure", "Wait a moment and try again."),
    ),
    ErrorKind.JOB_UNKNOWN: Words(
        QT_TRANSLATE_NOOP("Failure", "No such job"),
        QT_TRANSLATE_NOOP("Failure", "There is no job with the id {id}."),
        QT_TRANSLATE_NOOP("Failure", "Look at the list of jobs."),
    ),
    ErrorKind.JOB_STEP_IMPOSSIBLE: Words(
        QT_TRANSLATE_NOOP("Failure", "Not possible now"),
        QT_TRANSLATE_NOOP("Failure", "The job is at a point where this cannot be done."),
        QT_TRANSLATE_NOOP("Failure", "Look at the job's state."),
    ),
    ErrorKind.INTERNAL: Words(
        QT_TRANSLATE_NOOP("Failure", "A fault of the app"),
        QT_TRANSLATE_NOOP("Failure", "Something went wrong inside the app."),
        QT_TRANSLATE_NOOP("Failure", "Try again; if it happens again, report it with the log file."),
    ),
}

LIBRARY_SET_ASIDE = Words(
    QT_TRANSLATE_NOOP("Failure", "Library damaged"),
    QT_TRANSLATE_NOOP(
        "Failure", "The library was damaged. It is kept as {set_aside}, and a new one was begun."
    ),
    QT_TRANSLATE_NOOP(
        "Failure",
        "Your videos are still in their folder; finished and paid clips were taken into the new library "
        "as far as they are known. Keep the damaged file for support.",
    ),
)

LIBRARY_RESTORED = Words(
    QT_TRANSLATE_NOOP("Failure", "Library restored"),
    QT_TRANSLATE_NOOP(
        "Failure",
        "The library was damaged. It is kept as {set_aside}, and the copy of {restored} was put in its "
        "place.",
    ),
    QT_TRANSLATE_NOOP(
        "Failure",
        "Your videos are still in their folder; finished and paid clips since then were taken in as far as "
        "they are known, and nothing was sent again. Keep the damaged file for support.",
    ),
)

LIBRARY_CAME_BACK = Words(
    QT_TRANSLATE_NOOP("Failure", "Library restored"),
    QT_TRANSLATE_NOOP("Failure", "The library was gone. The copy of {restored} was put in its place."),
    QT_TRANSLATE_NOOP(
        "Failure",
        "Your videos are still in their folder; finished and paid clips since then were taken in as far as "
        "they are known, and nothing was sent again.",
    ),
)

IN_DOUBT_SINCE = Words(
    QT_TRANSLATE_NOOP("Failure", "Outcome unknown"),
    QT_TRANSLATE_NOOP(
        "Failure",
        "This job comes from the library's copy of {restored}, when it had not been sent yet. Whether it "
        "was sent since then is not known. It was not sent again.",
    ),
    QT_TRANSLATE_NOOP(
        "Failure", "Look at your account at {provider} before you submit it again, or forget it."
    ),
)

DISK_ERROR = Words(
    QT_TRANSLATE_NOOP("Failure", "Disk error"),
    QT_TRANSLATE_NOOP("Failure", "The disk with {folder} reports an error."),
    QT_TRANSLATE_NOOP(
        "Failure", "Check the disk; what was paid for is kept, and nothing new is sent until it works."
    ),
)

ROOM_NEEDED = Words(
    QT_TRANSLATE_NOOP("Failure", "Disk full"),
    QT_TRANSLATE_NOOP("Failure", "There is not enough room in {folder}: {needed} MB must be free."),
    QT_TRANSLATE_NOOP("Failure", "Make room on the disk; what was paid for is kept and fetched then."),
)
