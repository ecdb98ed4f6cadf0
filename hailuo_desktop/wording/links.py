"""What is wrong with something handed over that is no picture file: a link, or the record of a clip."""

from __future__ import annotations

from collections.abc import Mapping

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP, Words

LINK_FAILURES: Mapping[ErrorKind, Words] = {
    ErrorKind.LINK_UNSAFE: Words(
        QT_TRANSLATE_NOOP("Failure", "Link not followed"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "This link leads to {host}, where the app does not follow links to: it is not on the public web, "
            "or is written so that it could mean two places.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Save the picture to this computer, then drop the file."),
    ),
    ErrorKind.LINK_UNREACHABLE: Words(
        QT_TRANSLATE_NOOP("Failure", "Link not reachable"),
        QT_TRANSLATE_NOOP(
            "Failure", "The picture could not be fetched: {host} does not answer as it should."
        ),
        QT_TRANSLATE_NOOP(
            "Failure", "Check your network connection, or save the picture in your browser and drop the file."
        ),
    ),
    ErrorKind.LINK_REFUSED: Words(
        QT_TRANSLATE_NOOP("Failure", "Picture not given out"),
        QT_TRANSLATE_NOOP("Failure", "{host} does not give this picture to the app (it answers {status})."),
        QT_TRANSLATE_NOOP("Failure", "Save the picture in your browser, then drop the file."),
    ),
    ErrorKind.LINK_TOO_SLOW: Words(
        QT_TRANSLATE_NOOP("Failure", "Link too slow"),
        QT_TRANSLATE_NOOP("Failure", "{host} did not send the whole picture within {seconds} seconds."),
        QT_TRANSLATE_NOOP("Failure", "Try again, or save the picture in your browser and drop the file."),
    ),
    ErrorKind.LINK_TOO_LARGE: Words(
        QT_TRANSLATE_NOOP("Failure", "Picture too large to fetch"),
        QT_TRANSLATE_NOOP("Failure", "The picture at {host} has more than {limit} MB."),
        QT_TRANSLATE_NOOP("Failure", "Choose a smaller version of it."),
    ),
    ErrorKind.LINK_WEB_PAGE: Words(
        QT_TRANSLATE_NOOP("Failure", "A web page"),
        QT_TRANSLATE_NOOP("Failure", "This link leads to a web page, not to a picture."),
        QT_TRANSLATE_NOOP("Failure", "Open it, then drag the picture itself."),
    ),
    ErrorKind.LINK_NO_PICTURE: Words(
        QT_TRANSLATE_NOOP("Failure", "Not a picture"),
        QT_TRANSLATE_NOOP("Failure", "What {host} sends is not a picture this app can read."),
        QT_TRANSLATE_NOOP("Failure", "Choose the link of the picture itself."),
    ),
    ErrorKind.RECORD_UNREADABLE: Words(
        QT_TRANSLATE_NOOP("Failure", "No request in this file"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The file {name} does not hold the request of a clip, or it is damaged; nothing was filled in.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Drop a clip made by this app, or the .json file beside it."),
    ),
}

UNENCRYPTED_LINK = Words(
    QT_TRANSLATE_NOOP("Failure", "Link not secure"),
    QT_TRANSLATE_NOOP(
        "Failure", "This link to {host} begins with http://, where anybody on the way can change the picture."
    ),
    QT_TRANSLATE_NOOP(
        "Failure", "Use a link that begins with https://, or save the picture and drop the file."
    ),
)

INSECURE_HOST = Words(
    QT_TRANSLATE_NOOP("Failure", "The connection is not secure"),
    QT_TRANSLATE_NOOP("Failure", "{host} could not prove who it is, so no picture was fetched from it."),
    QT_TRANSLATE_NOOP("Failure", "Save the picture in your browser, then drop the file."),
)
