"""What was made once, used again: the request of a clip that is dropped, and one more take of a clip."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.composer_flow import ComposerFlow
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.picture_intake import PictureIntake
from hailuo_desktop.wording import joined

if TYPE_CHECKING:
    from hailuo_desktop.services.clip_origin import ClipOrigin


class ReuseFlow(QObject):
    """Fills the form with the request of a clip that is handed in."""

    def __init__(
        self,
        intake: PictureIntake,
        composer: Composer,
        forms: ComposerFlow,
        say: Callable[[Notice], None],
        run: Run,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._intake = intake
        self._composer = composer
        self._forms = forms
        self._say = say
        self._run = run
        intake.origin_found.connect(lambda origin: run(self._fill(origin)))

    async def _fill(self, origin: ClipOrigin) -> None:
        before = self._composer.request
        await self._forms.edit(origin.request)
        if origin.clips > 1:
            words = self.tr(
                "The form has the request of the first clip of this film, which has %n of them.",
                "",
                origin.clips,
            )
        else:
            words = self.tr("The form has the request of this clip again.")
        if origin.lacks_pictures:
            words = joined(words, self.tr("Its pictures are not in this library: add them again."))
        video = origin.video
        if video is None:
            self._say(Notice(words))
        else:
            self._say(
                Notice(
                    words,
                    action=self.tr("Use its last frame instead"),
                    act=lambda: self._run(self._instead(before, video)),
                    stays=True,
                )
            )

    async def _instead(self, before: GenerationRequest, video: Path) -> None:
        """As if the clip had been dropped for its last frame: the form is as it was but for the picture."""
        await self._forms.edit(before)
        self._intake.take_frame(video)
