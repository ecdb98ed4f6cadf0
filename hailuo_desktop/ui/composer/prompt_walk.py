"""Going back through earlier prompts, as a terminal does."""

from __future__ import annotations

from collections.abc import Sequence


class PromptWalk:
    """Remembers where the user stands among earlier prompts, and what stood there before the first step."""

    def __init__(self) -> None:
        self._earlier: Sequence[str] = ()
        self._place = -1
        self._draft = ""
        self._shown = ""

    def step(self, *, back: bool, present: str, earlier: Sequence[str]) -> str | None:
        """The next prompt in that direction, or None where there is none.

        Args:
            back: to older ones; else to newer ones and at last to the draft.
            present: what stands in the field. If that is not what the last step gave, a new walk begins.
            earlier: the earlier prompts, newest first, as they are when a walk begins.
        """
        if self._place < 0 or present != self._shown:
            self._earlier = [text for text in earlier if text != present.strip()]
            self._place = -1
            self._draft = present
        place = self._place + (1 if back else -1)
        if not -1 <= place < len(self._earlier):
            return None
        self._place = place
        self._shown = self._earlier[place] if place >= 0 else self._draft
        return self._shown
