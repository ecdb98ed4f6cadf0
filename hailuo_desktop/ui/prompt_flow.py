"""Brings the composer the prompts that are kept, and has kept what the user marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from hailuo_desktop.ui.composer.prompt_box import PromptBox
from hailuo_desktop.ui.errands import Run

if TYPE_CHECKING:
    from hailuo_desktop.services.prompt_desk import PromptDesk


class PromptFlow(QObject):
    """Stands between the prompt box and the desk that keeps prompts."""

    _changed = Signal(object)

    def __init__(self, prompt: PromptBox, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._prompt = prompt
        self._run = run
        # The desk tells from within its own tasks; the news take one turn through the event queue.
        self._changed.connect(prompt.set_shelf, Qt.ConnectionType.QueuedConnection)

    def attach(self, desk: PromptDesk) -> None:
        """Begin to work."""
        prompt, run = self._prompt, self._run
        unsubscribe = desk.subscribe(self._changed.emit)
        self.destroyed.connect(lambda: unsubscribe())
        prompt.save_asked.connect(lambda text, name: run(desk.save(text, name)))
        prompt.unsave_asked.connect(lambda text: run(desk.unsave(text)))
        prompt.forget_asked.connect(lambda text: run(desk.forget(text)))
        prompt.restore_asked.connect(lambda shelf: run(desk.restore(shelf)))
        prompt.language_changed.connect(lambda: run(self._bring_ideas(desk)))
        run(self._bring(desk))

    async def _bring(self, desk: PromptDesk) -> None:
        self._prompt.set_shelf(await desk.shelf())
        await self._bring_ideas(desk)

    async def _bring_ideas(self, desk: PromptDesk) -> None:
        self._prompt.set_ideas(await desk.ideas(self._prompt.language))
