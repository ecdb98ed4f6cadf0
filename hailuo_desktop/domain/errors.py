"""Failures as values: a kind for the program, facts for the sentence, and what became of the money.

No sentence for users is written here; `hailuo_desktop.wording` has one for every kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

Fact = str | int
"""A figure or name that a sentence mentions, e.g. the width of a picture."""


class ErrorKind(StrEnum):
    """What went wrong, told apart as far as the user's next step differs."""

    # The input, found before anything is sent
    PICTURE_MISSING = "picture_missing"
    PICTURE_CHANGED = "picture_changed"
    PICTURE_EMPTY = "picture_empty"
    PICTURE_UNREADABLE = "picture_unreadable"
    PICTURE_NOT_A_PICTURE = "picture_not_a_picture"
    PICTURE_NOT_A_FILE = "picture_not_a_file"
    PICTURE_NOT_ALLOWED = "picture_not_allowed"
    PICTURE_ONLINE_ONLY = "picture_online_only"
    PICTURE_FILE_TOO_LARGE = "picture_file_too_large"
    PICTURE_TOO_MANY_PIXELS = "picture_too_many_pixels"
    PICTURE_TOO_SMALL = "picture_too_small"
    PICTURE_TOO_NARROW = "picture_too_narrow"
    PICTURE_NEEDED = "picture_needed"
    PICTURE_NOT_TAKEN = "picture_not_taken"
    PICTURE_COUNT = "picture_count"
    REFERENCES_ALONE = "references_alone"
    END_PICTURE_NEEDED = "end_picture_needed"
    END_PICTURE_NOT_TAKEN = "end_picture_not_taken"
    PROMPT_NEEDED = "prompt_needed"
    PROMPT_TOO_LONG = "prompt_too_long"
    PROMPT_HOLDS_KEY = "prompt_holds_key"
    PROMPT_DAMAGED = "prompt_damaged"
    MODEL_UNKNOWN = "model_unknown"
    PROVIDER_UNKNOWN = "provider_unknown"
    FORMAT_MISSING = "format_missing"
    FIELD_UNKNOWN = "field_unknown"
    FIELD_INVALID = "field_invalid"
    FIELD_NEEDED = "field_needed"
    FORM_UNREADABLE = "form_unreadable"
    NO_REQUEST = "no_request"
    # A list of clips
    LIST_UNREADABLE = "list_unreadable"
    LIST_NOT_TEXT = "list_not_text"
    LIST_BROKEN = "list_broken"
    LIST_EMPTY = "list_empty"
    LIST_TOO_LARGE = "list_too_large"
    LIST_TOO_LONG = "list_too_long"
    RECORD_UNREADABLE = "record_unreadable"
    # A picture on the web
    LINK_UNSAFE = "link_unsafe"
    LINK_UNREACHABLE = "link_unreachable"
    LINK_REFUSED = "link_refused"
    LINK_TOO_SLOW = "link_too_slow"
    LINK_TOO_LARGE = "link_too_large"
    LINK_WEB_PAGE = "link_web_page"
    LINK_NO_PICTURE = "link_no_picture"
    # The key
    KEY_MISSING = "key_missing"
    KEY_MALFORMED = "key_malformed"
    KEY_TOO_LONG = "key_too_long"
    KEY_REFUSED = "key_refused"
    KEY_OF_ANOTHER = "key_of_another"
    KEY_NOT_JUDGED = "key_not_judged"
    KEYRING_UNAVAILABLE = "keyring_unavailable"
    # The provider's refusals and failures
    BALANCE_TOO_LOW = "balance_too_low"
    PLAN_USED_UP = "plan_used_up"
    ACCOUNT_UNVERIFIED = "account_unverified"
    FORBIDDEN = "forbidden"
    EDGE_BLOCKED = "edge_blocked"
    REGION_BLOCKED = "region_blocked"
    MODEL_GONE = "model_gone"
    RATE_LIMITED = "rate_limited"
    REQUEST_REFUSED = "request_refused"
    UPLOAD_TOO_LARGE = "upload_too_large"
    PROMPT_ILLEGIBLE = "prompt_illegible"
    CONTENT_REFUSED = "content_refused"
    OUTPUT_REFUSED = "output_refused"
    RESULT_WITHHELD = "result_withheld"
    GENERATION_FAILED = "generation_failed"
    GENERATION_TIMED_OUT = "generation_timed_out"
    GENERATION_CANCELLED = "generation_cancelled"
    JOB_NOT_FOUND = "job_not_found"
    PROVIDER_TROUBLE = "provider_trouble"
    ANSWER_UNREADABLE = "answer_unreadable"
    # The way there
    UNREACHABLE = "unreachable"
    CONNECTION_LOST = "connection_lost"
    CONNECTION_INSECURE = "connection_insecure"
    ADDRESS_INVALID = "address_invalid"
    PROXY_INVALID = "proxy_invalid"
    OUTCOME_UNKNOWN = "outcome_unknown"
    # The result
    RESULT_EXPIRED = "result_expired"
    RESULT_LINK_UNSAFE = "result_link_unsafe"
    RESULT_NOT_A_VIDEO = "result_not_a_video"
    RESULT_TOO_LARGE = "result_too_large"
    DOWNLOAD_INTERRUPTED = "download_interrupted"
    SKETCH_FAILED = "sketch_failed"
    # Clips as material, and what is made of them
    CLIP_MISSING = "clip_missing"
    CLIP_EMPTY = "clip_empty"
    CLIP_UNREADABLE = "clip_unreadable"
    CLIP_DAMAGED = "clip_damaged"
    CLIP_WITHOUT_PICTURE = "clip_without_picture"
    CLIP_WITHOUT_SOUND = "clip_without_sound"
    CLIP_IS_ANOTHER = "clip_is_another"
    CLIP_NOT_DELETED = "clip_not_deleted"
    CLIP_NOT_RESTORED = "clip_not_restored"
    BIN_MISSING = "bin_missing"
    FRAME_MISSING = "frame_missing"
    FILM_EMPTY = "film_empty"
    FILM_TOO_LONG = "film_too_long"
    FILM_TOO_LARGE = "film_too_large"
    FILM_FADE_TOO_LONG = "film_fade_too_long"
    FILM_WORDS_TOO_LONG = "film_words_too_long"
    FILM_FAILED = "film_failed"
    FILM_MARK_LOST = "film_mark_lost"
    TARGET_EXISTS = "target_exists"
    TARGET_IS_SOURCE = "target_is_source"
    # Money
    OVER_BUDGET = "over_budget"
    OVER_LIMIT = "over_limit"
    CONFIRMATION_NEEDED = "confirmation_needed"
    PRICE_UNKNOWN = "price_unknown"
    PRICE_RISEN = "price_risen"
    PRICE_DOUBTFUL = "price_doubtful"
    # This computer
    DISK_FULL = "disk_full"
    FOLDER_UNWRITABLE = "folder_unwritable"
    DISPLAY_MISSING = "display_missing"
    DISPLAY_UNREACHABLE = "display_unreachable"
    LIBRARY_MISSING = "library_missing"
    JOURNAL_NEWER = "journal_newer"
    JOURNAL_DAMAGED = "journal_damaged"
    JOURNAL_BUSY = "journal_busy"
    SETTINGS_UNREADABLE = "settings_unreadable"
    NAME_PATTERN_INVALID = "name_pattern_invalid"
    JOB_UNKNOWN = "job_unknown"
    JOB_STEP_IMPOSSIBLE = "job_step_impossible"
    INTERNAL = "internal"


class Charge(StrEnum):
    """What is known about the money when something fails."""

    NONE = "none"
    """Nothing was sent that costs."""
    RETURNED = "returned"
    """By the provider's rules a failed job is not charged."""
    UNKNOWN = "unknown"
    """It may have been charged."""
    STANDS = "stands"
    """It was charged, or will be."""


class Delivery(StrEnum):
    """How far a request came before its call failed. Decides what may be sent again."""

    NOT_SENT = "not_sent"
    """Surely not sent: refused connection, name not found, TLS failure, time-out while connecting."""
    REFUSED = "refused"
    """The provider answered, readably, that it does not do this."""
    UNKNOWN = "unknown"
    """Anything else: the request may have been acted upon."""


class AppError(Exception):
    """A failure with a kind.

    Attributes:
        kind: what went wrong.
        facts: figures and names for the sentence, never a key.
        message: the provider's own words, cut to 500 characters, or "".
        request_id: the provider's id of the call, for its support, or "".
        charge: what is known about the money.
        delivery: for a failed call, how far the request came.
    """

    def __init__(
        self,
        kind: ErrorKind,
        *,
        facts: Mapping[str, Fact] | None = None,
        message: str = "",
        request_id: str = "",
        charge: Charge = Charge.NONE,
        delivery: Delivery = Delivery.NOT_SENT,
    ) -> None:
        self.kind = kind
        self.facts = dict(facts or {})
        self.message = message[:500]
        self.request_id = request_id
        self.charge = charge
        self.delivery = delivery
        super().__init__(kind.value + (f": {self.message}" if self.message else ""))

    def record(self) -> Failure:
        """The same failure as a value that can be stored with its job."""
        return Failure(
            kind=self.kind,
            facts=self.facts,
            message=self.message,
            request_id=self.request_id,
            charge=self.charge,
        )


class Failure(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An `AppError` at rest, as the journal keeps it."""

    kind: ErrorKind
    facts: dict[str, Fact] = {}
    message: str = ""
    request_id: str = ""
    charge: Charge = Charge.NONE


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """Something in a request that has to be mended before it can be sent.

    `field` names the part of the form it belongs to: image, end_image, prompt, model, resolution,
    duration, or a field of the model.
    """

    kind: ErrorKind
    field: str
    facts: dict[str, Fact] = {}

    def error(self) -> AppError:
        """The problem as an exception, for callers that refuse a request because of it."""
        return AppError(self.kind, facts=self.facts)
