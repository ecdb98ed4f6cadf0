"""What mends a failure: for each kind one thing that the window can do, and what stands on its button."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP


class Action(StrEnum):
    """What the button beside a failure does."""

    ENTER_KEY = "enter_key"
    CHOOSE_REGION = "choose_region"
    """The account of the key lives in another region of the provider."""
    TOP_UP = "top_up"
    """Open the provider's page where accounts are filled up."""
    OPEN_ACCOUNT = "open_account"
    """Open the provider's page of the account."""
    LIMITS = "limits"
    """Show the limits on spending."""
    SETTINGS = "settings"
    """Show the settings of the connection."""
    TRY_AGAIN = "try_again"
    """Do once more what failed."""
    CHANGE_REQUEST = "change_request"
    """Go to what has to be changed in the form."""
    WRITE_PROMPT = "write_prompt"
    CHOOSE_PICTURE = "choose_picture"
    CHOOSE_MODEL = "choose_model"
    CHOOSE_LIST = "choose_list"
    """Open the page of several clips, to take another list of prompts there."""
    SHOW_PRICE = "show_price"
    """Put the request into the form, where its new price stands."""
    CHANGE_FILM = "change_film"
    """Go to the film, its marks and its export."""
    SHOW_JOBS = "show_jobs"
    OPEN_FOLDER = "open_folder"
    """Show the folder concerned, or that of the videos."""
    COPY_REPORT = "copy_report"
    COPY_WORDS = "copy_words"
    """Put the words of the failure on the clipboard: there is a command in them."""
    WAIT = "wait"
    """Nothing: the app goes on by itself. No button."""
    IN_TERMINAL = "in_terminal"
    """Nothing can be pressed: it is said where there is no window. No button."""


LABELS: Mapping[Action, str] = {
    Action.ENTER_KEY: QT_TRANSLATE_NOOP("Action", "Enter the key"),
    Action.CHOOSE_REGION: QT_TRANSLATE_NOOP("Action", "Choose the region…"),
    Action.TOP_UP: QT_TRANSLATE_NOOP("Action", "Top up your account"),
    Action.OPEN_ACCOUNT: QT_TRANSLATE_NOOP("Action", "Open your account"),
    Action.LIMITS: QT_TRANSLATE_NOOP("Action", "Limits…"),
    Action.SETTINGS: QT_TRANSLATE_NOOP("Action", "Settings…"),
    Action.TRY_AGAIN: QT_TRANSLATE_NOOP("Action", "Try again"),
    Action.CHANGE_REQUEST: QT_TRANSLATE_NOOP("Action", "Change the request"),
    Action.WRITE_PROMPT: QT_TRANSLATE_NOOP("Action", "Change the prompt"),
    Action.CHOOSE_PICTURE: QT_TRANSLATE_NOOP("Action", "Choose a picture…"),
    Action.CHOOSE_MODEL: QT_TRANSLATE_NOOP("Action", "Choose a model…"),
    Action.CHOOSE_LIST: QT_TRANSLATE_NOOP("Action", "Choose a list…"),
    Action.SHOW_PRICE: QT_TRANSLATE_NOOP("Action", "Show the new price"),
    Action.CHANGE_FILM: QT_TRANSLATE_NOOP("Action", "Show the film"),
    Action.SHOW_JOBS: QT_TRANSLATE_NOOP("Action", "Show the jobs"),
    Action.OPEN_FOLDER: QT_TRANSLATE_NOOP("Action", "Open the folder"),
    Action.COPY_REPORT: QT_TRANSLATE_NOOP("Action", "Copy report…"),
    Action.COPY_WORDS: QT_TRANSLATE_NOOP("Action", "Copy these words"),
}
"""What the buttons say; an action that is not here has none."""

_K, _A = ErrorKind, Action

ACTIONS: Mapping[ErrorKind, Action] = {
    _K.PICTURE_MISSING: _A.CHOOSE_PICTURE,
    _K.PICTURE_CHANGED: _A.CHOOSE_PICTURE,
    _K.PICTURE_EMPTY: _A.CHOOSE_PICTURE,
    _K.PICTURE_UNREADABLE: _A.CHOOSE_PICTURE,
    _K.PICTURE_NOT_A_PICTURE: _A.CHOOSE_PICTURE,
    _K.PICTURE_NOT_A_FILE: _A.CHOOSE_PICTURE,
    _K.PICTURE_NOT_ALLOWED: _A.CHOOSE_PICTURE,
    _K.PICTURE_ONLINE_ONLY: _A.CHOOSE_PICTURE,
    _K.PICTURE_FILE_TOO_LARGE: _A.CHOOSE_PICTURE,
    _K.PICTURE_TOO_MANY_PIXELS: _A.CHOOSE_PICTURE,
    _K.PICTURE_TOO_SMALL: _A.CHOOSE_PICTURE,
    _K.PICTURE_TOO_NARROW: _A.CHOOSE_PICTURE,
    _K.PICTURE_NEEDED: _A.CHOOSE_PICTURE,
    _K.PICTURE_NOT_TAKEN: _A.CHOOSE_MODEL,
    _K.PICTURE_COUNT: _A.CHANGE_REQUEST,
    _K.REFERENCES_ALONE: _A.CHANGE_REQUEST,
    _K.END_PICTURE_NEEDED: _A.CHANGE_REQUEST,
    _K.END_PICTURE_NOT_TAKEN: _A.CHOOSE_MODEL,
    _K.PROMPT_NEEDED: _A.WRITE_PROMPT,
    _K.PROMPT_TOO_LONG: _A.WRITE_PROMPT,
    _K.PROMPT_HOLDS_KEY: _A.WRITE_PROMPT,
    _K.PROMPT_DAMAGED: _A.WRITE_PROMPT,
    _K.MODEL_UNKNOWN: _A.CHOOSE_MODEL,
    _K.PROVIDER_UNKNOWN: _A.CHOOSE_MODEL,
    _K.FORMAT_MISSING: _A.CHANGE_REQUEST,
    _K.FIELD_UNKNOWN: _A.CHANGE_REQUEST,
    _K.FIELD_INVALID: _A.CHANGE_REQUEST,
    _K.FIELD_NEEDED: _A.CHANGE_REQUEST,
    _K.FORM_UNREADABLE: _A.CHOOSE_MODEL,
    _K.NO_REQUEST: _A.CHOOSE_MODEL,
    _K.LIST_UNREADABLE: _A.CHOOSE_LIST,
    _K.LIST_NOT_TEXT: _A.CHOOSE_LIST,
    _K.LIST_BROKEN: _A.CHOOSE_LIST,
    _K.LIST_EMPTY: _A.CHOOSE_LIST,
    _K.LIST_TOO_LARGE: _A.CHOOSE_LIST,
    _K.LIST_TOO_LONG: _A.CHOOSE_LIST,
    _K.RECORD_UNREADABLE: _A.OPEN_FOLDER,
    _K.LINK_UNSAFE: _A.CHOOSE_PICTURE,
    _K.LINK_UNREACHABLE: _A.CHOOSE_PICTURE,
    _K.LINK_REFUSED: _A.CHOOSE_PICTURE,
    _K.LINK_TOO_SLOW: _A.CHOOSE_PICTURE,
    _K.LINK_TOO_LARGE: _A.CHOOSE_PICTURE,
    _K.LINK_WEB_PAGE: _A.CHOOSE_PICTURE,
    _K.LINK_NO_PICTURE: _A.CHOOSE_PICTURE,
    _K.KEY_MISSING: _A.ENTER_KEY,
    _K.KEY_MALFORMED: _A.ENTER_KEY,
    _K.KEY_TOO_LONG: _A.ENTER_KEY,
    _K.KEY_REFUSED: _A.ENTER_KEY,
    _K.KEY_OF_ANOTHER: _A.ENTER_KEY,
    _K.KEY_NOT_JUDGED: _A.SETTINGS,
    _K.KEYRING_UNAVAILABLE: _A.ENTER_KEY,
    _K.BALANCE_TOO_LOW: _A.TOP_UP,
    _K.PLAN_USED_UP: _A.OPEN_ACCOUNT,
    _K.ACCOUNT_UNVERIFIED: _A.OPEN_ACCOUNT,
    _K.FORBIDDEN: _A.OPEN_ACCOUNT,
    _K.EDGE_BLOCKED: _A.TRY_AGAIN,
    _K.REGION_BLOCKED: _A.CHOOSE_MODEL,
    _K.MODEL_GONE: _A.CHOOSE_MODEL,
    _K.RATE_LIMITED: _A.WAIT,
    _K.REQUEST_REFUSED: _A.CHANGE_REQUEST,
    _K.UPLOAD_TOO_LARGE: _A.CHOOSE_PICTURE,
    _K.PROMPT_ILLEGIBLE: _A.WRITE_PROMPT,
    _K.CONTENT_REFUSED: _A.CHANGE_REQUEST,
    _K.OUTPUT_REFUSED: _A.CHANGE_REQUEST,
    _K.RESULT_WITHHELD: _A.CHANGE_REQUEST,
    _K.GENERATION_FAILED: _A.CHANGE_REQUEST,
    _K.GENERATION_TIMED_OUT: _A.CHANGE_REQUEST,
    _K.GENERATION_CANCELLED: _A.CHANGE_REQUEST,
    _K.JOB_NOT_FOUND: _A.WAIT,
    _K.PROVIDER_TROUBLE: _A.TRY_AGAIN,
    _K.ANSWER_UNREADABLE: _A.COPY_REPORT,
    _K.UNREACHABLE: _A.TRY_AGAIN,
    _K.CONNECTION_LOST: _A.TRY_AGAIN,
    _K.CONNECTION_INSECURE: _A.SETTINGS,
    _K.ADDRESS_INVALID: _A.SETTINGS,
    _K.PROXY_INVALID: _A.SETTINGS,
    _K.OUTCOME_UNKNOWN: _A.OPEN_ACCOUNT,
    _K.RESULT_EXPIRED: _A.CHANGE_REQUEST,
    _K.RESULT_LINK_UNSAFE: _A.COPY_REPORT,
    _K.RESULT_NOT_A_VIDEO: _A.TRY_AGAIN,
    _K.RESULT_TOO_LARGE: _A.OPEN_ACCOUNT,
    _K.DOWNLOAD_INTERRUPTED: _A.WAIT,
    _K.SKETCH_FAILED: _A.TRY_AGAIN,
    _K.CLIP_MISSING: _A.OPEN_FOLDER,
    _K.CLIP_EMPTY: _A.OPEN_FOLDER,
    _K.CLIP_UNREADABLE: _A.OPEN_FOLDER,
    _K.CLIP_DAMAGED: _A.OPEN_FOLDER,
    _K.CLIP_WITHOUT_PICTURE: _A.CHANGE_FILM,
    _K.CLIP_WITHOUT_SOUND: _A.CHANGE_FILM,
    _K.CLIP_IS_ANOTHER: _A.OPEN_FOLDER,
    _K.CLIP_NOT_DELETED: _A.OPEN_FOLDER,
    _K.CLIP_NOT_RESTORED: _A.OPEN_FOLDER,
    _K.BIN_MISSING: _A.OPEN_FOLDER,
    _K.FRAME_MISSING: _A.CHANGE_FILM,
    _K.FILM_EMPTY: _A.CHANGE_FILM,
    _K.FILM_TOO_LONG: _A.CHANGE_FILM,
    _K.FILM_TOO_LARGE: _A.CHANGE_FILM,
    _K.FILM_FADE_TOO_LONG: _A.CHANGE_FILM,
    _K.FILM_WORDS_TOO_LONG: _A.CHANGE_FILM,
    _K.FILM_FAILED: _A.COPY_REPORT,
    _K.FILM_MARK_LOST: _A.COPY_REPORT,
    _K.TARGET_EXISTS: _A.TRY_AGAIN,
    _K.TARGET_IS_SOURCE: _A.TRY_AGAIN,
    _K.OVER_BUDGET: _A.LIMITS,
    _K.OVER_LIMIT: _A.LIMITS,
    _K.CONFIRMATION_NEEDED: _A.CHANGE_REQUEST,
    _K.PRICE_UNKNOWN: _A.LIMITS,
    _K.PRICE_RISEN: _A.SHOW_PRICE,
    _K.PRICE_DOUBTFUL: _A.CHOOSE_MODEL,
    _K.DISK_FULL: _A.OPEN_FOLDER,
    _K.FOLDER_UNWRITABLE: _A.OPEN_FOLDER,
    _K.DISPLAY_MISSING: _A.IN_TERMINAL,
    _K.DISPLAY_UNREACHABLE: _A.IN_TERMINAL,
    _K.LIBRARY_MISSING: _A.COPY_WORDS,
    _K.JOURNAL_NEWER: _A.OPEN_FOLDER,
    _K.JOURNAL_DAMAGED: _A.OPEN_FOLDER,
    _K.JOURNAL_BUSY: _A.COPY_REPORT,
    _K.SETTINGS_UNREADABLE: _A.SETTINGS,
    _K.NAME_PATTERN_INVALID: _A.SETTINGS,
    _K.JOB_UNKNOWN: _A.SHOW_JOBS,
    _K.JOB_STEP_IMPOSSIBLE: _A.SHOW_JOBS,
    _K.INTERNAL: _A.COPY_REPORT,
}
"""One for each kind. Where trying again cannot be, as in a notice of long ago, there is no button."""


def kinds_of(action: Action) -> frozenset[ErrorKind]:
    """The kinds that this mends."""
    return frozenset(kind for kind, each in ACTIONS.items() if each is action)
