"""Settings and their values as people read them."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from hailuo_desktop.domain.controls import Control, written
from hailuo_desktop.domain.request import FieldValue

_SIZE = re.compile(r"(\d{2,5})\s*[*xX×]\s*(\d{2,5})")


def title_of(control: Control) -> str:
    """Words for the settings that are known; any other has the provider's, or its own name."""
    known = {
        "prompt_optimizer": QCoreApplication.translate("Setting", "Let the model rewrite the prompt"),
        "enable_prompt_expansion": QCoreApplication.translate("Setting", "Let the model enrich the prompt"),
        "prompt_extend": QCoreApplication.translate("Setting", "Let the model enrich the prompt"),
        "fast_pretreatment": QCoreApplication.translate("Setting", "Rewrite the prompt faster"),
        "go_fast": QCoreApplication.translate("Setting", "Faster, a little rougher"),
        "aigc_watermark": QCoreApplication.translate("Setting", "Add the maker's watermark"),
        "watermark": QCoreApplication.translate("Setting", "Add a watermark"),
        "seed": QCoreApplication.translate("Setting", "Seed"),
        "negative_prompt": QCoreApplication.translate("Setting", "What should not be seen"),
        "aspect_ratio": QCoreApplication.translate("Setting", "Aspect ratio"),
        "ratio": QCoreApplication.translate("Setting", "Aspect ratio"),
        "camera_fixed": QCoreApplication.translate("Setting", "Keep the camera still"),
    }
    own = control.name.replace("_", " ").strip()
    return known.get(control.name) or control.title.strip() or own[:1].upper() + own[1:]


def value_words(value: FieldValue | None) -> str:
    """A value on a button or in a list; None is what the model does by itself."""
    if value is None:
        return QCoreApplication.translate("Setting", "As usual")
    if value is True:
        return QCoreApplication.translate("Setting", "On")
    if value is False:
        return QCoreApplication.translate("Setting", "Off")
    text = written(value)
    size = _SIZE.fullmatch(text.strip())
    if size:
        return f"{size[1]} × {size[2]}"
    # Words begin with a capital, as they do on all other controls; abbreviations stay.
    plain = text.replace("_", " ").strip()
    is_words = plain.isascii() and plain.replace(" ", "").isalpha() and plain.islower() and len(plain) > 3
    return plain[:1].upper() + plain[1:] if is_words else text


def duration_words(seconds: int) -> str:
    """A length; below zero it is the model's choice."""
    if seconds < 0:
        return QCoreApplication.translate("Setting", "Auto")
    return QCoreApplication.translate("Setting", "{n} s").format(n=seconds)
