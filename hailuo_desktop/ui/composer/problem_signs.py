"""Where the composer says what has to be mended."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import ErrorKind, Problem
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.ui.composer.advanced import Advanced
from hailuo_desktop.ui.composer.format_rows import FormatRows
from hailuo_desktop.ui.composer.hint import Hint, Tone
from hailuo_desktop.ui.composer.picture_fields import PictureFields
from hailuo_desktop.ui.composer.prompt_box import PromptBox
from hailuo_desktop.ui.composer.setting_words import title_of
from hailuo_desktop.ui.i18n import translator

_NOT_YET = (ErrorKind.PROMPT_NEEDED, ErrorKind.PICTURE_NEEDED, ErrorKind.FIELD_NEEDED)
"""Problems of a form that is not filled in yet: no word of them before Generate is pressed."""


class ProblemSigns:
    """Writes each problem beside the control it belongs to."""

    def __init__(
        self, pictures: PictureFields, prompt: PromptBox, fmt: FormatRows, advanced: Advanced
    ) -> None:
        self._pictures = pictures
        self._prompt = prompt
        self._format = fmt
        self._advanced = advanced

    def show(self, spec: ModelSpec, problems: Sequence[Problem], *, was_pressed: bool) -> None:
        """Write these problems, and take away all others. `was_pressed`: Generate was, in vain."""
        self._pictures.say_facts()
        self._prompt.hint.say("")
        self._format.hint.say("")
        tone: Tone = "danger" if was_pressed else "warning"
        at_settings: dict[str, str] = {}
        # The first problem of a control is the one to mend first, so it is written last.
        for problem in reversed(problems):
            if problem.kind in _NOT_YET and not was_pressed:
                continue
            hint = self.hint_of(problem)
            words = _words(spec, problem)
            if hint is None:
                at_settings = {problem.field: words, **at_settings}
            else:
                hint.say(words, tone)
        self._advanced.show_problems(at_settings, tone)

    def hint_of(self, problem: Problem) -> Hint | None:
        """Where a problem is said; None for a setting, which has a place of its own."""
        match problem.field:
            case "image" | "end_image" | "references" as place:
                return self._pictures.hints[place]
            case "prompt":
                return self._prompt.hint
            case name if self._advanced.field(name) is not None:
                return None
            case _:
                return self._format.hint

    def control_of(self, problem: Problem) -> QWidget:
        """The control where the problem can be mended, unfolded if need be."""
        match problem.field:
            case "image" | "end_image" | "references" as place:
                return self._pictures.targets[place]
            case "prompt":
                return self._prompt.edit
            case name if (field := self._advanced.field(name)) is not None:
                self._advanced.unfold()
                return field
            case _:
                return self._format.model_box


def _words(spec: ModelSpec, problem: Problem) -> str:
    control = spec.control(problem.field)
    if control is not None:
        facts = {**problem.facts, "name": title_of(control)}
        problem = msgspec.structs.replace(problem, facts=facts)
    message = wording.describe(problem, translator, provider=spec.provider)
    # The field itself shows that it is empty; the hint only has to say what to do.
    if problem.kind is ErrorKind.PROMPT_NEEDED:
        return message.next_step
    if problem.kind is ErrorKind.FIELD_NEEDED:
        return message.text
    words = message.advice
    if "number" in problem.facts:
        numbered = QCoreApplication.translate("ProblemSigns", "Picture {number}: {words}")
        return numbered.format(number=problem.facts["number"], words=words)
    return words
