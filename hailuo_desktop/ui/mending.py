"""The one button beside a failure, in notices and on the stage, and what it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, Failure
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.wording import Action

Trouble = AppError | Failure
Deed = Callable[[Trouble, str], None]
"""What a button does about a failure at a provider, by its id; "" where none is concerned."""


class Mending(QObject):
    """Knows what the window can do about a failure.

    Each action has its deed, except those that have no button, and `TRY_AGAIN`, which only the one who tried
    can do.
    """

    def __init__(self, deeds: Mapping[Action, Deed], parent: QObject) -> None:
        super().__init__(parent)
        self._deeds = {Action.COPY_WORDS: _copy_words, **deeds}

    def can(self, action: Action) -> bool:
        """Whether there is something to press for this."""
        return action in self._deeds

    def carry_out(self, action: Action, trouble: Trouble, provider: str = "") -> None:
        """Do it."""
        deed = self._deeds.get(action)
        if deed is not None:
            deed(trouble, str(trouble.facts.get("provider", provider)))

    def notice(
        self,
        trouble: Trouble,
        *,
        provider: str = "",
        with_charge: bool = False,
        again: Callable[[], None] | None = None,
    ) -> Notice:
        """The failure as a notice with its button. `again` does once more what failed."""
        words = wording.describe(trouble, translator, provider=provider)
        said = wording.joined(words.text, words.charge if with_charge else "", words.next_step)
        action, label = words.action, words.label
        act: Callable[[], None] | None = None
        if action is Action.TRY_AGAIN and again is not None:
            act = again
        elif action is not None and action in self._deeds:
            act = partial(self.carry_out, action, trouble, provider)
        anew = partial(self.notice, trouble, provider=provider, with_charge=with_charge, again=again)
        return Notice(said, "danger", label if act else "", act, anew=anew)


def _copy_words(trouble: Trouble, provider: str) -> None:
    words = wording.describe(trouble, translator, provider=provider)
    QGuiApplication.clipboard().setText(wording.joined(words.text, words.next_step))
