"""What this program is, and by which rules."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hailuo_desktop import __version__
from hailuo_desktop.ui.dialogs import finished, message


async def about(parent: QWidget) -> None:
    """Show the version and the licence until the user closes it."""
    box = message(
        parent,
        QCoreApplication.translate("About", "About Hailuo Desktop"),
        QCoreApplication.translate("About", "Hailuo Desktop {version}").format(version=__version__),
        QCoreApplication.translate(
            "About",
            "Turns a picture and a sentence into a video. Free software under the GNU General Public "
            "License, version 3 or later. Icons by Lucide.",
        ),
        QCoreApplication.translate("About", "Close"),
    )
    await finished(box)
