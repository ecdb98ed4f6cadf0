"""What hinders where clips are deleted, brought back, or looked for."""

from __future__ import annotations

from collections.abc import Mapping

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP, Words

CLIP_FAILURES: Mapping[ErrorKind, Words] = {
    ErrorKind.CLIP_IS_ANOTHER: Words(
        QT_TRANSLATE_NOOP("Failure", "Another clip"),
        QT_TRANSLATE_NOOP("Failure", "{name} is not the clip that is looked for."),
        QT_TRANSLATE_NOOP("Failure", "Choose another file."),
    ),
    ErrorKind.CLIP_NOT_DELETED: Words(
        QT_TRANSLATE_NOOP("Failure", "Not deleted"),
        QT_TRANSLATE_NOOP("Failure", "{name} could not be deleted; it is still in {folder}."),
        QT_TRANSLATE_NOOP(
            "Failure", "See that no other program has it open, and that the folder may be written to."
        ),
    ),
    ErrorKind.CLIP_NOT_RESTORED: Words(
        QT_TRANSLATE_NOOP("Failure", "Not brought back"),
        QT_TRANSLATE_NOOP("Failure", "{name} could not be brought back from the bin."),
        QT_TRANSLATE_NOOP(
            "Failure", "Bring it back in the system's own bin, if it is there; its card then finds it again."
        ),
    ),
    ErrorKind.BIN_MISSING: Words(
        QT_TRANSLATE_NOOP("Failure", "No bin there"),
        QT_TRANSLATE_NOOP("Failure", "The system has no bin for {folder}, so nothing was deleted."),
        QT_TRANSLATE_NOOP("Failure", "Delete for good, or keep the files."),
    ),
}
