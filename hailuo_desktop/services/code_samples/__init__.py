"""A request as a program that runs as it stands: in Python, in JavaScript, or with curl.

Each sends its pictures, sends the paid request once, asks until the clip is ready, and saves it under the
provider's id. The key is not in it: it is read from the environment.
"""

from __future__ import annotations

from enum import StrEnum

from hailuo_desktop.services.code_samples.javascript import javascript
from hailuo_desktop.services.code_samples.python import python
from hailuo_desktop.services.code_samples.sample import Sample, SamplePicture
from hailuo_desktop.services.code_samples.shell import shell

__all__ = ["Language", "Sample", "SamplePicture", "render"]


class Language(StrEnum):
    """What a sample can be written in."""

    CURL = "curl"
    PYTHON = "python"
    JAVASCRIPT = "javascript"


def render(sample: Sample, language: Language) -> str:
    """The program that sends this request."""
    match language:
        case Language.PYTHON:
            return python(sample)
        case Language.JAVASCRIPT:
            return javascript(sample)
        case Language.CURL:
            return shell(sample)
