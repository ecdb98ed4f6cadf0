"""The proxy, and settings that cannot be used."""

from __future__ import annotations

from collections.abc import Mapping

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP, Words

SETTING_FAILURES: Mapping[ErrorKind, Words] = {
    ErrorKind.PROXY_INVALID: Words(
        QT_TRANSLATE_NOOP("Failure", "Proxy address not usable"),
        QT_TRANSLATE_NOOP("Failure", "This is no address of a proxy that the app can use."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Write it as http://host:port; user name and password have their own fields. SOCKS is not "
            "supported.",
        ),
    ),
    ErrorKind.SETTINGS_UNREADABLE: Words(
        QT_TRANSLATE_NOOP("Failure", "No settings in this file"),
        QT_TRANSLATE_NOOP("Failure", "{name} is no file of settings of this app."),
        QT_TRANSLATE_NOOP("Failure", "Choose a file that was exported in the settings."),
    ),
    ErrorKind.NAME_PATTERN_INVALID: Words(
        QT_TRANSLATE_NOOP("Failure", "No names can be made by this"),
        QT_TRANSLATE_NOOP("Failure", "No file names can be made by this pattern."),
        QT_TRANSLATE_NOOP("Failure", "Write words, and in braces what changes from clip to clip."),
    ),
}

PATTERN_WORD_UNKNOWN = Words(
    QT_TRANSLATE_NOOP("Failure", "No names can be made by this"),
    QT_TRANSLATE_NOOP("Failure", "{word} is nothing a file name can be made of."),
    QT_TRANSLATE_NOOP("Failure", "Use only what is listed below."),
)

SETTINGS_SET_ASIDE = Words(
    QT_TRANSLATE_NOOP("Failure", "Settings damaged"),
    QT_TRANSLATE_NOOP(
        "Failure",
        "The file of settings was damaged. It is kept as {set_aside}; what could be read of it is in effect.",
    ),
    QT_TRANSLATE_NOOP("Failure", "Look through the settings, your limits of spending above all."),
)

PROXY_UNREACHABLE = Words(
    QT_TRANSLATE_NOOP("Failure", "The proxy does not lead there"),
    QT_TRANSLATE_NOOP("Failure", "The proxy {proxy} did not lead to {host}; nothing was sent."),
    QT_TRANSLATE_NOOP("Failure", "Check the proxy in the settings, under Network."),
)

PROXY_LOGIN = Words(
    QT_TRANSLATE_NOOP("Failure", "The proxy wants another login"),
    QT_TRANSLATE_NOOP("Failure", "The proxy {proxy} did not accept the user name and password."),
    QT_TRANSLATE_NOOP("Failure", "Enter them in the settings, under Network."),
)
