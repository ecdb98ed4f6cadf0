"""What is wrong with a list of clips, and what limits say to several clips at one press."""

from __future__ import annotations

from collections.abc import Mapping

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP, Words

BATCH_FAILURES: Mapping[ErrorKind, Words] = {
    ErrorKind.LIST_UNREADABLE: Words(
        QT_TRANSLATE_NOOP("Failure", "List not readable"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} cannot be opened."),
        QT_TRANSLATE_NOOP("Failure", "Check that it is there and may be read, or choose another one."),
    ),
    ErrorKind.LIST_NOT_TEXT: Words(
        QT_TRANSLATE_NOOP("Failure", "Not a list"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} is not text, so no prompts can be read from it."),
        QT_TRANSLATE_NOOP("Failure", "Save the sheet as CSV, or write the prompts into a text file."),
    ),
    ErrorKind.PROMPT_DAMAGED: Words(
        QT_TRANSLATE_NOOP("Failure", "Damaged prompt"),
        QT_TRANSLATE_NOOP("Failure", "Some letters of the prompt could not be read from its file."),
        QT_TRANSLATE_NOOP("Failure", "Write the prompt anew, or save the list again as UTF-8."),
    ),
    ErrorKind.LIST_BROKEN: Words(
        QT_TRANSLATE_NOOP("Failure", "Broken list"),
        QT_TRANSLATE_NOOP(
            "Failure", "The list {name} cannot be read from row {row} on: a quotation mark is never closed."
        ),
        QT_TRANSLATE_NOOP("Failure", "Mend that row, or save the list again as CSV."),
    ),
    ErrorKind.LIST_EMPTY: Words(
        QT_TRANSLATE_NOOP("Failure", "Empty list"),
        QT_TRANSLATE_NOOP("Failure", "There is no row in {name}."),
        QT_TRANSLATE_NOOP("Failure", "Write one prompt on each line, or choose another file."),
    ),
    ErrorKind.LIST_TOO_LARGE: Words(
        QT_TRANSLATE_NOOP("Failure", "List too large"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} is larger than {limit} MB."),
        QT_TRANSLATE_NOOP("Failure", "Split the list into several files."),
    ),
    ErrorKind.LIST_TOO_LONG: Words(
        QT_TRANSLATE_NOOP("Failure", "List too long"),
        QT_TRANSLATE_NOOP("Failure", "{name} has {count} rows; at most {limit} can be made at once."),
        QT_TRANSLATE_NOOP("Failure", "Split the list into several files."),
    ),
}

SEVERAL: Mapping[ErrorKind, Words] = {
    ErrorKind.OVER_BUDGET: Words(
        QT_TRANSLATE_NOOP("Failure", "Over your limit"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "These {clips} clips cost {price}, which is over your limit of {limit} for one press.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Raise the limit, make fewer clips, or choose a cheaper format."),
    ),
    ErrorKind.OVER_LIMIT: Words(
        QT_TRANSLATE_NOOP("Failure", "Over this month's limit"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "These {clips} clips cost {price}. Of your {limit} a month, {left} is left until {renews}.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Raise the limit, make fewer clips, or wait until it renews."),
    ),
    ErrorKind.CONFIRMATION_NEEDED: Words(
        QT_TRANSLATE_NOOP("Failure", "This price needs your yes"),
        QT_TRANSLATE_NOOP("Failure", "These {clips} clips cost {price}; you want to be asked above {limit}."),
        QT_TRANSLATE_NOOP("Failure", "Say yes to this price, make fewer clips, or choose a cheaper format."),
    ),
    ErrorKind.PRICE_UNKNOWN: Words(
        QT_TRANSLATE_NOOP("Failure", "Price not known"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Not every price of these {clips} clips is known, so your limit of {limit} cannot be kept.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Choose another format, or generate without a limit."),
    ),
}
"""In the place of the sentences about one clip."""

SEVERAL_OVER_DAYS_LIMIT = Words(
    QT_TRANSLATE_NOOP("Failure", "Over today's limit"),
    QT_TRANSLATE_NOOP(
        "Failure",
        "These {clips} clips cost {price}. Of your {limit} a day, {left} is left until {renews}.",
    ),
    QT_TRANSLATE_NOOP("Failure", "Raise the limit, make fewer clips, or wait until it renews."),
)
