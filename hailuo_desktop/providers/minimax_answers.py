"""What MiniMax's answers say: its codes as kinds, wherever an answer carries them.

The first version of its API tells a code in `base_resp` within HTTP 200. The second uses HTTP statuses and
puts the code in brackets at the end of its message. The codes are the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind, Fact
from hailuo_desktop.providers.answers import as_object
from hailuo_desktop.providers.api_client import Answer


class Meaning(msgspec.Struct, frozen=True):
    """What a code says; `refuses` if a request that got it was surely not acted upon."""

    kind: ErrorKind
    refuses: bool


_TROUBLE = Meaning(ErrorKind.PROVIDER_TROUBLE, refuses=False)
_BUSY = Meaning(ErrorKind.RATE_LIMITED, refuses=True)
_KEY = Meaning(ErrorKind.KEY_REFUSED, refuses=True)
_WRONG = Meaning(ErrorKind.REQUEST_REFUSED, refuses=True)

INVALID_PARAMS = 2013

MEANINGS: Mapping[int, Meaning] = {
    1000: _TROUBLE,  # unknown error
    1001: _TROUBLE,  # time-out inside
    1002: _BUSY,  # requests per minute
    1004: _KEY,
    1008: Meaning(ErrorKind.BALANCE_TOO_LOW, refuses=True),
    1013: _TROUBLE,  # internal service error
    1024: _TROUBLE,  # internal error
    1026: Meaning(ErrorKind.CONTENT_REFUSED, refuses=True),
    1027: Meaning(ErrorKind.OUTPUT_REFUSED, refuses=False),  # there was an output
    1033: _TROUBLE,  # something behind it failed
    1039: _BUSY,  # tokens per minute
    1041: _BUSY,  # connections
    1042: Meaning(ErrorKind.PROMPT_ILLEGIBLE, refuses=True),
    1043: _WRONG,  # this and the others without a remark are about voices
    1044: _WRONG,
    INVALID_PARAMS: _WRONG,
    2037: _WRONG,
    2038: Meaning(ErrorKind.ACCOUNT_UNVERIFIED, refuses=True),
    2039: _WRONG,
    2042: _WRONG,
    2045: _BUSY,  # requests became more too quickly
    2048: _WRONG,
    2049: _KEY,
    2056: Meaning(ErrorKind.PLAN_USED_UP, refuses=True),
    20132: _WRONG,
}
"""All documented codes. One that is not here may mean anything."""

_STATUSES: Mapping[int, ErrorKind] = {
    401: ErrorKind.KEY_REFUSED,
    402: ErrorKind.BALANCE_TOO_LOW,
    403: ErrorKind.FORBIDDEN,
    404: ErrorKind.MODEL_GONE,
    413: ErrorKind.UPLOAD_TOO_LARGE,
    422: ErrorKind.CONTENT_REFUSED,
    429: ErrorKind.RATE_LIMITED,
    451: ErrorKind.REGION_BLOCKED,
}
_WITHOUT_WORDS: Mapping[int, ErrorKind] = {
    403: ErrorKind.EDGE_BLOCKED,
    413: ErrorKind.UPLOAD_TOO_LARGE,
    429: ErrorKind.RATE_LIMITED,
}
"""What a status means that comes with a page instead of an answer: it is of somebody on the way."""

_GAVE_UP_WAITING = frozenset({408, 499})
_CODE_AT_THE_END = re.compile(r"\(([0-9]{3,6})\)\s*$")
_REMOTE_ID = re.compile(r"[A-Za-z0-9_-]{1,128}")


class Said:
    """An answer of MiniMax, taken apart.

    Attributes:
        body: the JSON object, empty where the answer is none.
        code: MiniMax's code, 0 for success; None where the answer names none.
        words: what it says about it.
        status: of HTTP.
        request_id: MiniMax's id of the call.
    """

    def __init__(self, answer: Answer, facts: Mapping[str, Fact]) -> None:
        """`facts` are for the sentence about a key that is refused."""
        self.body = as_object(answer.content)
        self.status = answer.status
        self.request_id = answer.request_id
        self._is_page = not self.body and answer.text.lstrip().startswith("<")
        self._facts = facts
        base, error = as_object(self.body.get("base_resp")), as_object(self.body.get("error"))
        self.words = _text(base.get("status_msg")) or _text(error.get("message"))
        if self.words.casefold() in ("success", "ok"):
            self.words = ""
        in_words = _CODE_AT_THE_END.search(self.words)
        self.code = read_code(base.get("status_code"))
        if self.code is None and error:
            self.code = int(in_words[1]) if in_words else read_code(error.get("code"))
        self._tells_an_error = bool(error) or self.body.get("type") == "error"

    @property
    def is_fine(self) -> bool:
        """Whether nothing in it speaks of an error."""
        return self.status // 100 == 2 and bool(self.body) and not self.code and not self._tells_an_error

    @property
    def knows_it_not(self) -> bool:
        """Whether what was asked for by its id is not there: the id is all that could be invalid."""
        return self.code == INVALID_PARAMS or (self.status == 404 and not self._is_page)

    @property
    def meaning(self) -> Meaning:
        """What it says of a request that it does not simply answer."""
        is_of_the_way = self.status >= 500 or self.status in _GAVE_UP_WAITING
        if self.code:
            known = MEANINGS.get(self.code, _TROUBLE)
            return Meaning(known.kind, refuses=known.refuses and not is_of_the_way)
        if 400 <= self.status < 500 and self.body and not is_of_the_way:
            return Meaning(_STATUSES.get(self.status, ErrorKind.REQUEST_REFUSED), refuses=True)
        if self.is_fine:
            return Meaning(ErrorKind.ANSWER_UNREADABLE, refuses=False)
        return Meaning(_WITHOUT_WORDS.get(self.status, ErrorKind.PROVIDER_TROUBLE), refuses=False)

    def error(self, kind: ErrorKind | None = None, *, charge: Charge = Charge.NONE) -> AppError:
        """The answer as a failure, of this kind or of the one it tells."""
        meaning = self.meaning
        kind = kind or meaning.kind
        return AppError(
            kind,
            facts={
                "status": self.status,
                "code": self.code or 0,
                **(self._facts if kind is ErrorKind.KEY_REFUSED else {}),
            },
            message=self.words or f"HTTP {self.status}",
            request_id=self.request_id,
            charge=charge,
            delivery=Delivery.REFUSED if meaning.refuses else Delivery.UNKNOWN,
        )

    def not_accepted(self) -> AppError:
        """What it means that a paid request got this instead of an id."""
        if self.meaning.refuses:
            return self.error()
        return self.error(ErrorKind.OUTCOME_UNKNOWN, charge=Charge.UNKNOWN)


def lost(error: AppError) -> AppError:
    """The failure of a paid request as its sender has to take it: unknown unless it surely went nowhere."""
    if error.delivery is not Delivery.UNKNOWN:
        return error
    return AppError(
        ErrorKind.OUTCOME_UNKNOWN,
        facts=error.facts,
        message=error.message,
        request_id=error.request_id,
        charge=Charge.UNKNOWN,
        delivery=Delivery.UNKNOWN,
    )


def read_code(value: object) -> int | None:
    """A code that may be a number or its digits, or None if it is neither."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def read_id(value: object) -> str:
    """An id as text, "" if it is none: MiniMax writes the same one as a number here and as text there."""
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    return text if _REMOTE_ID.fullmatch(text) and text != "0" else ""


def kind_of_failure(code: int | None, words: str) -> ErrorKind:
    """Why MiniMax could not make a video, by the code and the words it gave for the task."""
    if code in (1026, 1027):
        return MEANINGS[code].kind
    words = words.casefold()
    if "sensitive" in words:
        return ErrorKind.OUTPUT_REFUSED if "output" in words else ErrorKind.CONTENT_REFUSED
    return ErrorKind.GENERATION_FAILED


def _text(value: object) -> str:
    return value.strip()[:500] if isinstance(value, str) else ""
