"""What should move, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QToolTip, QVBoxLayout, QWidget

from hailuo_desktop.domain.camera import likely_meant, without_commands
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.prompt_text import LONGEST
from hailuo_desktop.domain.prompts import PromptIdea, PromptShelf
from hailuo_desktop.ui.composer.camera_builder import CameraBuilder
from hailuo_desktop.ui.composer.camera_marks import CameraMarks
from hailuo_desktop.ui.composer.camera_words import command_name
from hailuo_desktop.ui.composer.hint import Hint
from hailuo_desktop.ui.composer.prompt_edit import PromptEdit
from hailuo_desktop.ui.composer.prompt_shelf import PromptShelfPopup
from hailuo_desktop.ui.composer.prompt_walk import PromptWalk
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2
from hailuo_desktop.ui.tooltips import as_tooltip

_HEIGHT = 76
_HIGHEST = 240
_NEAR = 20
"""The count tells what is left within this part of the limit: the last twentieth."""


class PromptBox(QWidget):
    """The prompt with its count of characters, what moves the camera in it, and the prompts that are kept.

    Signals:
        changed(): other words.
        picture_pasted(QMimeData): not words but a picture.
        language_changed(): ideas in another language are wanted, see `language`.
        save_asked(str, str), unsave_asked(str), forget_asked(str), restore_asked(PromptShelf): as of
            `PromptShelfPopup`.
    """

    changed = Signal()
    picture_pasted = Signal(QMimeData)
    language_changed = Signal()
    save_asked = Signal(str, str)
    unsave_asked = Signal(str)
    forget_asked = Signal(str)
    restore_asked = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._spec: ModelSpec | None = None
        self._seen = ""
        self._was_cut = False
        self._shelf = PromptShelf()
        self._ideas: Sequence[PromptIdea] = ()
        self._walk = PromptWalk()
        self._builder: CameraBuilder | None = None
        self._popup: PromptShelfPopup | None = None
        self.edit = PromptEdit(self)
        self.edit.setObjectName("promptEdit")
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumHeight(theme.px(_HEIGHT))
        self.edit.setMaximumHeight(theme.px(_HIGHEST))
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.edit.viewport().installEventFilter(self)
        self.marks = CameraMarks(theme, self.edit.document())
        self.edit.textChanged.connect(self._look_again)
        self.edit.text_cut.connect(self._say_cut)
        self.edit.earlier_asked.connect(self._go_back)
        self.edit.picture_pasted.connect(self.picture_pasted)
        self.hint = Hint(theme, self, keeps_room=False)
        self.note = Hint(theme, self, keeps_room=False)
        self._count = QLabel(self)
        self._count.setFont(theme.font("caption"))
        self._count.setObjectName("promptCount")
        self.camera = self._button("cameraButton", "camera", self._open_builder)
        self.camera.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.kept = self._button("promptsButton", "history", self._open_shelf)
        self._lay_out()
        self.setFocusProxy(self.edit)
        self.retranslate()

    @property
    def text(self) -> str:
        return self.edit.toPlainText()

    @property
    def language(self) -> str:
        """The tag of the language that the app speaks, as its translation says: "zh-Hans", "ko"."""
        return QCoreApplication.translate("Language", "en", "the tag of this language")

    @property
    def shelf(self) -> PromptShelfPopup | None:
        """The prompts that are kept, once they have been opened."""
        return self._popup

    @property
    def builder(self) -> CameraBuilder | None:
        """The camera's commands, once they have been opened."""
        return self._builder

    def set_text(self, text: str) -> None:
        """Put other words in place of what is there; Ctrl+Z brings those back."""
        self.edit.replace_text(text)

    def set_model(self, spec: ModelSpec) -> None:
        """Count as this model does, and offer the camera's words if it understands them."""
        self._spec = spec
        self.camera.setVisible(spec.camera_commands)
        self.marks.set_on(spec.camera_commands)
        self._show_example()
        self._show_count()
        self._show_note()

    def set_shelf(self, shelf: PromptShelf) -> None:
        """Offer the prompts that were saved and sent."""
        self._shelf = shelf
        self._fill_popup()

    def set_ideas(self, ideas: Sequence[PromptIdea]) -> None:
        """Offer these to begin with."""
        self._ideas = ideas
        self._fill_popup()

    def retranslate(self) -> None:
        # The style leaves hardly any room between icon and words.
        words = self.tr("Camera")
        self.camera.setText(f" {words}")
        self.camera.setAccessibleName(self.tr("Camera movements"))
        self.camera.setToolTip(self.tr("Put a camera movement into the prompt"))
        self.kept.setAccessibleName(self.tr("Saved and recent prompts"))
        self.kept.setToolTip(self.tr("Saved and recent prompts, and ideas"))
        self.edit.setAccessibleName(self.tr("Prompt"))
        self.edit.setAccessibleDescription(self.tr("Say in a sentence what should move."))
        self._show_example()
        self._show_count()
        self._show_note()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.language_changed.emit()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.edit.cursorForPosition(event.pos()).position()
            QToolTip.showText(event.globalPos(), as_tooltip(self._words_at(place)), self.edit)
            return True
        return super().eventFilter(watched, event)

    def _button(self, name: str, icon: str, press: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("role", "small")
        button.setIcon(self._icons.icon(icon, "muted"))
        button.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        button.clicked.connect(press)
        return button

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_1)
        foot.addWidget(self.camera)
        foot.addWidget(self.kept)
        foot.addStretch(1)
        self._count.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._count.setMinimumHeight(self._theme.px(22))
        foot.addSpacing(SPACE_2)
        foot.addWidget(self._count)
        column = QVBoxLayout(self)
        # The box is never higher than what is in it.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinAndMaxSize)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self.edit, 1)
        column.addLayout(foot)
        column.addWidget(self.note)
        column.addWidget(self.hint)

    # Popups

    def _open_builder(self) -> None:
        if self._builder is None:
            # Not a child of this box, whose style its buttons would take on.
            above = self.parentWidget() or self
            self._builder = CameraBuilder(self._theme, self._icons, self.edit, above)
        self._builder.open_at(self.camera)

    def _open_shelf(self) -> None:
        self.edit.end_composing()
        if self._popup is None:
            popup = PromptShelfPopup(self._theme, self._icons, self.parentWidget() or self)
            popup.taken.connect(self._take)
            popup.added.connect(self._add)
            popup.save_asked.connect(self.save_asked)
            popup.unsave_asked.connect(self.unsave_asked)
            popup.forget_asked.connect(self.forget_asked)
            popup.restore_asked.connect(self.restore_asked)
            self._popup = popup
        self._fill_popup()
        self._popup.open_at(self.kept)

    def _fill_popup(self) -> None:
        if self._popup is not None:
            self._popup.set_prompts(self._shelf, [self._fitting(idea) for idea in self._ideas])

    def _fitting(self, idea: PromptIdea) -> PromptIdea:
        """The idea as the model understands it."""
        if self._spec is None or self._spec.camera_commands:
            return idea
        return PromptIdea(idea.id, idea.kind, without_commands(idea.text))

    def _take(self, text: str) -> None:
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)
        self.set_text(text)

    def _add(self, text: str) -> None:
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)
        before = self.text[: self.edit.textCursor().selectionStart()]
        self.edit.put_in(f" {text}" if before and not before[-1].isspace() else text)

    def _go_back(self, back: bool) -> None:
        earlier = [sent.text for sent in self._shelf.sent]
        text = self._walk.step(back=back, present=self.text, earlier=earlier)
        if text is not None:
            self.set_text(text)

    # What is said of the text

    def _look_again(self) -> None:
        text = self.text
        if text == self._seen:
            return  # an input method is at work, and there is no other text yet
        self._seen = text
        self._was_cut = False
        self.marks.renew_spread()
        self._show_count()
        self._show_note()
        self.changed.emit()

    def _say_cut(self) -> None:
        self._was_cut = True
        self._show_note()

    def _show_note(self) -> None:
        if self._was_cut:
            words = self.tr("That was too much text: only its first {count} characters are kept.")
            self.note.say(words.format(count=LONGEST), "warning")
        elif self.marks.script.crowded_moves:
            self.note.say(self.tr("More than three movements in one bracket often come out muddled."))
        else:
            self.note.say("")

    def _words_at(self, position: int) -> str:
        unknown = self.marks.unknown_at(position)
        if unknown is None:
            return ""
        meant = likely_meant(unknown.text)
        if meant is None:
            return self.tr("The model doesn't know this movement.")
        words = self.tr("The model doesn't know this movement. Did you mean {command}?")
        return words.format(command=command_name(meant))

    def _show_example(self) -> None:
        if self._spec is None or self._spec.camera_commands:
            words = self.tr(
                "What should move? For example: Mist drifts over the lake, and a heron takes off. [Push in]"
            )
        else:
            words = self.tr(
                "What should move? For example: Mist drifts over the lake, and a heron takes off."
            )
        self.edit.setPlaceholderText(words)

    def _show_count(self) -> None:
        spec = self._spec
        length = len(spec.sent_prompt(self.text)) if spec is not None else 0
        limit = spec.prompt_limit if spec is not None else 0
        over = max(length - limit, 0)
        left = limit - length
        is_near = not over and bool(length) and left <= limit // _NEAR
        words = "{length}/{limit}"
        if over:
            words = self.tr("%n over · {length}/{limit}", "", over)
        elif is_near:
            words = self.tr("%n left · {length}/{limit}", "", left)
        self._count.setText(words.format(length=length, limit=limit))
        said = words if over or is_near else self.tr("{length} of {limit} characters")
        self._count.setAccessibleName(said.format(length=length, limit=limit))
        set_role(self._count, "danger" if over else "warning" if is_near else "muted")
        if self.edit.property("wrong") != bool(over):
            self.edit.setProperty("wrong", bool(over))
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)
