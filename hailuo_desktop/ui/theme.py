"""Dresses the application in the colours, sizes and type of `ui.tokens`."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtCore import QDir, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from hailuo_desktop.ui.focus_ring import FocusRing
from hailuo_desktop.ui.keyboard_stops import KeyboardStops
from hailuo_desktop.ui.motion import menu_effects, set_menu_effects, wants_less_motion
from hailuo_desktop.ui.tokens import (
    CARD_RADIUS,
    CONTROL_HEIGHT,
    DARK,
    FONT_SIZES,
    GENERATE_HEIGHT,
    HIGH_DARK,
    HIGH_LIGHT,
    LIGHT,
    RADIUS,
    SCHEMES,
    FontRole,
    Tokens,
    mix,
)

Mode = Literal["system", "light", "dark", "contrast_light", "contrast_dark"]

_FAMILIES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "win32": {
        "zh_CN": ("Microsoft YaHei UI",),
        "zh_TW": ("Microsoft JhengHei UI",),
        "ko": ("Malgun Gothic",),
    },
    "darwin": {"zh_CN": ("PingFang SC",), "zh_TW": ("PingFang TC",), "ko": ("Apple SD Gothic Neo",)},
    "linux": {
        "zh_CN": ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei"),
        "zh_TW": ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "AR PL UMing TW"),
        "ko": ("Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans KR", "NanumGothic"),
    },
}
"""What draws the characters that the system's font does not have. One character is drawn in other ways in
Beijing, Taipei, Seoul and Tokyo, and left alone, Qt takes whichever font it finds first."""


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget its part in the style sheet, also after it has been shown."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Qt goes through a list of all widgets; the collector must not take any of them away meanwhile.

    It would when it runs within a handler written in Python, and Qt would go on with what is gone.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Theme(QObject):
    """Dresses the application, and follows the system between light and dark.

    Signals:
        changed(): the colours are others now; painters ask again.
        motion_changed(): `less_motion` is another now.
    """

    changed = Signal()
    motion_changed = Signal()

    def __init__(self, app: QApplication, resources: Path, *, dressed: bool = True) -> None:
        """Dress the application now, or with `dressed=False` in colours only until `dress` is called.

        Every widget that finds its place under a style sheet is polished again and again: a window is
        built in half the time without one.
        """
        super().__init__()
        self._app = app
        self._dressed = dressed
        self._styles = resources / "styles"
        QDir.setSearchPaths("styles", [str(self._styles)])
        self._mode: Mode = "system"
        self._tokens: Tokens | None = None
        self._less_motion: bool | None = None
        self._wants_less_motion = False
        self._stilled: frozenset[Qt.UIEffect] = frozenset()
        # Read before our own font is set, which would be taken for the user's on a second look.
        self._system_font = QFont(app.font())
        self._families: list[str] = self._system_font.families()
        self._scale = max(1.0, QFontInfo(self._system_font).pixelSize() / FONT_SIZES["body"])
        app.setStyle("Fusion")
        app.setFont(self.font("body"))
        self.focus_ring = FocusRing(app)
        self._stops = KeyboardStops(app)
        app.styleHints().colorSchemeChanged.connect(self._follow)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._follow)
        self._follow()

    @property
    def tokens(self) -> Tokens:
        return LIGHT if self._tokens is None else self._tokens

    @property
    def is_dark(self) -> bool:
        return self.tokens.is_dark

    @property
    def mode(self) -> Mode:
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Follow the system, or stay light or dark, also in high contrast."""
        self._mode = mode
        hints = self._app.styleHints()
        # Window frames and the system's own dialogs go along where the platform can.
        if mode == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if SCHEMES[mode].is_dark else Qt.ColorScheme.Light)
        self._follow()

    def set_language(self, language: str) -> None:
        """Draw the characters of this language in its own ways, also in what is shown already."""
        wanted = _FAMILIES.get(sys.platform, {}).get(language, ())
        further = [each for each in wanted if QFontDatabase.hasFamily(each)][:1]
        families = [*self._system_font.families(), *further]
        if families == self._families:
            return
        self._families = families
        with _nothing_collected():
            self._app.setFont(self.font("body"))
            # What wears a style sheet does not hear of the application's font.
            self._give_families()

    @property
    def less_motion(self) -> bool:
        """Whether the user wants less movement, here or of the system, which is asked at the first look."""
        if self._wants_less_motion:
            return True
        if self._less_motion is None:
            self._less_motion = wants_less_motion(self._app)
        return self._less_motion

    def set_less_motion(self, wanted: bool) -> None:
        """Have nothing move by itself, or only what the system lets."""
        if wanted != self._wants_less_motion:
            self._wants_less_motion = wanted
            self._stilled = menu_effects() if wanted else self._stilled
            set_menu_effects(self._stilled, on=not wanted)
            self.motion_changed.emit()

    def dress(self) -> None:
        """Put the style sheet on, if it is not on yet."""
        if not self._dressed:
            self._dressed = True
            with _nothing_collected():
                self._put_on()

    def px(self, size: int) -> int:
        """A size of look and layout, grown with the user's font."""
        return round(size * self._scale)

    def font(self, role: FontRole = "body") -> QFont:
        """The system's font in one of our sizes, with figures of equal width."""
        font = QFont(self._system_font)
        font.setFamilies(self._families)
        font.setPixelSize(self.px(FONT_SIZES[role]))
        font.setFeature(QFont.Tag("tnum"), 1)
        if role == "head":
            font.setWeight(QFont.Weight.DemiBold)
        return font

    @Slot()
    def _follow(self) -> None:
        tokens = system_colours() if self._mode == "system" else SCHEMES[self._mode]
        if tokens is self._tokens:
            return
        self._tokens = tokens
        with _nothing_collected():
            self._app.setPalette(palette(tokens))
            self._put_on()
        self.focus_ring.set_colour(QColor(tokens.accent))
        self.changed.emit()

    def _put_on(self) -> None:
        """Put the style sheet on, or put it on anew.

        What has a font of its own gets back the one that it had before any sheet, of another language.
        """
        if self._dressed:
            self._app.setStyleSheet(self._filled(self.tokens))
        self._give_families()

    def _give_families(self) -> None:
        """Have all draw the characters alike, whether they have a font of their own or not."""
        for widget in self._app.allWidgets():
            if widget.font().families() != self._families:
                font = QFont(widget.font())
                font.setFamilies(self._families)
                widget.setFont(font)

    def _filled(self, tokens: Tokens) -> str:
        sheet = "\n".join(each.read_text(encoding="utf-8") for each in sorted(self._styles.glob("*.qss")))
        for name, value in self._variables(tokens).items():
            sheet = sheet.replace(f"{{{{ {name} }}}}", value)
        return sheet

    def _variables(self, tokens: Tokens) -> dict[str, str]:
        derived = ("border", "frame", "hover", "pressed", "selected", "disabled")
        fields = msgspec.structs.asdict(tokens)
        colours = {name: value for name, value in fields.items() if isinstance(value, str)}
        colours |= {name: str(getattr(tokens, name)) for name in derived}
        # The stage is near-black in both schemes, and so are the words and controls on it.
        on_stage = ("text", "text_muted", "accent", "danger", "success")
        colours |= {f"stage_{name}": str(getattr(DARK, name)) for name in on_stage}
        colours |= {
            "stage_on_accent": DARK.on_accent,
            "stage_line": mix(DARK.stage, DARK.text, 0.7 if tokens.is_high else 0.16),
            "stage_border": mix(DARK.stage, DARK.text, 0.7 if tokens.is_high else 0.42),
            "stage_hover": mix(DARK.stage, DARK.text, 0.10),
            "stage_pressed": mix(DARK.stage, DARK.text, 0.18),
            "stage_disabled": mix(DARK.stage, DARK.text_muted, 0.5),
            "accent_hover": mix(tokens.accent, tokens.text, 0.10),
            "accent_pressed": mix(tokens.accent, tokens.text, 0.20),
            "track": mix(tokens.surface, tokens.text_muted, 0.14),
            "segment_ground": mix(tokens.surface, tokens.text_muted, 0.34)
            if tokens.is_dark
            else tokens.raised,
            "danger_hover": mix(tokens.surface, tokens.danger, 0.10),
            "danger_pressed": mix(tokens.surface, tokens.danger, 0.18),
        }
        sizes = {f"font_{role}": size for role, size in FONT_SIZES.items()}
        # A style sheet's height is that of the content: the edge, one pixel each side, comes on top.
        sizes |= {
            "control": CONTROL_HEIGHT - 2,
            "control_focused": CONTROL_HEIGHT - 4,
            "segment": CONTROL_HEIGHT - 6,
            "generate": GENERATE_HEIGHT - 2,
        }
        pixels = {name: f"{self.px(size)}px" for name, size in sizes.items()}
        colours["tick"] = "styles:tick-dark.svg" if tokens.is_dark else "styles:tick-light.svg"
        kind = ("-on-dark" if tokens.is_dark else "-on-light") if tokens.is_high else ""
        colours |= {f"chevron_{way}": f"styles:chevron-{way}{kind}.svg" for way in ("up", "down")}
        return colours | pixels | {"radius": f"{RADIUS}px", "card_radius": f"{CARD_RADIUS}px"}


def system_colours() -> Tokens:
    """What the system asks for: light or dark, in high contrast or not."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return HIGH_DARK if dark else HIGH_LIGHT
    return DARK if dark else LIGHT


def palette(tokens: Tokens) -> QPalette:
    """The tokens in the roles of Qt's own widgets."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    for each, colour in {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.window,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.text_muted,
        role.Text: tokens.text,
        role.Button: tokens.raised,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.Light: mix(tokens.raised, "#FFFFFF", 0.1),
        role.Midlight: tokens.hover,
        role.Mid: tokens.frame,
        role.Dark: mix(tokens.frame, tokens.text, 0.3),
        role.Shadow: mix(tokens.window, "#000000", 0.5),
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Accent: tokens.accent,
    }.items():
        made.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.ToolTipText):
        made.setColor(group.Disabled, each, QColor(tokens.disabled))
    for each in (role.Base, role.Button):
        made.setColor(group.Disabled, each, QColor(tokens.window))
    made.setColor(group.Disabled, role.Highlight, QColor(tokens.pressed))
    made.setColor(group.Disabled, role.HighlightedText, QColor(tokens.disabled))
    made.setColor(group.Disabled, role.Accent, QColor(tokens.disabled))
    return made
