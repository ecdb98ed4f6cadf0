"""What goes wrong with clips as material, and with the films and pictures made of them; what marks say."""

from __future__ import annotations

from collections.abc import Mapping

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP, Words

FILM_FAILURES: Mapping[ErrorKind, Words] = {
    ErrorKind.CLIP_MISSING: Words(
        QT_TRANSLATE_NOOP("Failure", "Clip not found"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} is not there any more."),
        QT_TRANSLATE_NOOP("Failure", "It may have been moved or renamed: find it, or leave it out."),
    ),
    ErrorKind.CLIP_EMPTY: Words(
        QT_TRANSLATE_NOOP("Failure", "Empty file"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} has nothing in it."),
        QT_TRANSLATE_NOOP("Failure", "Fetch it again, or leave it out."),
    ),
    ErrorKind.CLIP_UNREADABLE: Words(
        QT_TRANSLATE_NOOP("Failure", "Not a readable clip"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} cannot be read as a video or sound."),
        QT_TRANSLATE_NOOP("Failure", "Choose another file, or see that the app may read this one."),
    ),
    ErrorKind.CLIP_DAMAGED: Words(
        QT_TRANSLATE_NOOP("Failure", "Clip damaged"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} is damaged or cut off after its frame {number}."),
        QT_TRANSLATE_NOOP("Failure", "Fetch it again, or set its end mark before that frame."),
    ),
    ErrorKind.CLIP_WITHOUT_PICTURE: Words(
        QT_TRANSLATE_NOOP("Failure", "No moving picture"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} holds sound, but no moving picture."),
        QT_TRANSLATE_NOOP("Failure", "Use it as a soundtrack, or choose another file."),
    ),
    ErrorKind.CLIP_WITHOUT_SOUND: Words(
        QT_TRANSLATE_NOOP("Failure", "No sound"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} holds no sound."),
        QT_TRANSLATE_NOOP("Failure", "Choose another soundtrack, or none."),
    ),
    ErrorKind.FRAME_MISSING: Words(
        QT_TRANSLATE_NOOP("Failure", "No such frame"),
        QT_TRANSLATE_NOOP("Failure", "{name} has {count} frames; there is no frame {number}."),
        QT_TRANSLATE_NOOP("Failure", "Set the marks anew."),
    ),
    ErrorKind.FILM_EMPTY: Words(
        QT_TRANSLATE_NOOP("Failure", "Nothing to export"),
        QT_TRANSLATE_NOOP("Failure", "No frame is left between the marks."),
        QT_TRANSLATE_NOOP("Failure", "Add a clip, or move the marks apart."),
    ),
    ErrorKind.FILM_TOO_LONG: Words(
        QT_TRANSLATE_NOOP("Failure", "Too long for this format"),
        QT_TRANSLATE_NOOP("Failure", "This format is for {limit} seconds at most; the film has {seconds}."),
        QT_TRANSLATE_NOOP("Failure", "Choose MP4, or set the marks closer."),
    ),
    ErrorKind.FILM_TOO_LARGE: Words(
        QT_TRANSLATE_NOOP("Failure", "Too large for this format"),
        QT_TRANSLATE_NOOP(
            "Failure", "This format is for sides of {limit} pixels at most; the film has {width} × {height}."
        ),
        QT_TRANSLATE_NOOP("Failure", "Choose a smaller size, or MP4."),
    ),
    ErrorKind.FILM_FADE_TOO_LONG: Words(
        QT_TRANSLATE_NOOP("Failure", "Cross-fade too long"),
        QT_TRANSLATE_NOOP("Failure", "The cross-fades leave no frame of {name} to itself."),
        QT_TRANSLATE_NOOP("Failure", "Make them shorter, or the clip longer."),
    ),
    ErrorKind.FILM_WORDS_TOO_LONG: Words(
        QT_TRANSLATE_NOOP("Failure", "Words too long for the picture"),
        QT_TRANSLATE_NOOP(
            "Failure", "The words of the visible mark do not fit into a picture of {width} × {height}."
        ),
        QT_TRANSLATE_NOOP("Failure", "Use fewer words, or a smaller mark."),
    ),
    ErrorKind.FILM_FAILED: Words(
        QT_TRANSLATE_NOOP("Failure", "Export failed"),
        QT_TRANSLATE_NOOP("Failure", "The export ended before it was complete; no file was written."),
        QT_TRANSLATE_NOOP("Failure", "Try again; if it happens again, report it with the log file."),
    ),
    ErrorKind.FILM_MARK_LOST: Words(
        QT_TRANSLATE_NOOP("Failure", "Mark of origin lost"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The exported file did not carry the marks it must carry, so it was not saved.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Choose another format, and report it with the log file."),
    ),
    ErrorKind.TARGET_EXISTS: Words(
        QT_TRANSLATE_NOOP("Failure", "A file of that name exists"),
        QT_TRANSLATE_NOOP("Failure", "There is already a file {name}; it was left as it is."),
        QT_TRANSLATE_NOOP("Failure", "Choose another name, or allow it to be replaced."),
    ),
    ErrorKind.TARGET_IS_SOURCE: Words(
        QT_TRANSLATE_NOOP("Failure", "That would replace an original"),
        QT_TRANSLATE_NOOP("Failure", "{name} is part of the film itself and is never overwritten."),
        QT_TRANSLATE_NOOP("Failure", "Choose another name."),
    ),
}

EXPORT_DISK_FULL = Words(
    QT_TRANSLATE_NOOP("Failure", "Disk full"),
    QT_TRANSLATE_NOOP(
        "Failure", "There is not enough room in {folder} for the export; nothing was left there."
    ),
    QT_TRANSLATE_NOOP("Failure", "Make room on the disk, or choose another folder."),
)

EXPORT_FOLDER_LOST = Words(
    QT_TRANSLATE_NOOP("Failure", "Cannot write to the folder"),
    QT_TRANSLATE_NOOP(
        "Failure", "The export cannot be written to {folder}, or the folder went away meanwhile."
    ),
    QT_TRANSLATE_NOOP("Failure", "See that the folder is there and may be written to, or choose another."),
)
