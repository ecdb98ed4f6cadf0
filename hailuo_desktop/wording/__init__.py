"""Every sentence about failures and job states. Qt-free; the window translates, the command line prints.

A sentence says what happened, whether anything was charged, and what to do next.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Fact, Failure, Problem
from hailuo_desktop.domain.job import CancelMeans, Job, JobState
from hailuo_desktop.domain.money import Price
from hailuo_desktop.wording import batches, clips, computer, films, jobs, links, network, providers, requests
from hailuo_desktop.wording.actions import ACTIONS, LABELS, Action, kinds_of
from hailuo_desktop.wording.facts import wish, with_seconds, written
from hailuo_desktop.wording.jobs import PROVIDER_LABELS, CancelWords
from hailuo_desktop.wording.sentences import joined, listed, phrases, titled
from hailuo_desktop.wording.words import SUM, Translate, Words, in_english

__all__ = [
    "PROVIDER_LABELS",
    "Action",
    "CancelWords",
    "Message",
    "Translate",
    "action_label",
    "action_of",
    "cancel_words",
    "continued_words",
    "describe",
    "describe_job",
    "in_english",
    "joined",
    "kept_until_words",
    "kinds_of",
    "listed",
    "model_name",
    "phrases",
    "price_words",
    "provider_label",
    "state_words",
    "titled",
]

_KINDS: Mapping[ErrorKind, Words] = {
    **requests.REQUEST_FAILURES,
    **links.LINK_FAILURES,
    **providers.PROVIDER_FAILURES,
    **computer.COMPUTER_FAILURES,
    **batches.BATCH_FAILURES,
    **films.FILM_FAILURES,
    **clips.CLIP_FAILURES,
    **network.SETTING_FAILURES,
}


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """A failure in words. `charge` may be empty where money cannot be concerned."""

    title: str
    text: str
    charge: str
    next_step: str
    details: str = ""
    """The provider's own words and its request id, for support; may be empty."""
    action: Action | None = None
    """The one thing that helps, where a failure is described; `label` is what its button says."""
    label: str = ""

    def __str__(self) -> str:
        return joined(self.text, self.charge, self.next_step)

    @property
    def advice(self) -> str:
        """What happened and what to do next, for where it is plain that nothing was charged."""
        return joined(self.text, self.next_step)


class _KeepUnknown(dict[str, Fact]):
    """Facts for a sentence; a missing one leaves a neutral gap instead of an error."""

    def __missing__(self, name: str) -> str:
        return "…"


def describe(
    trouble: AppError | Failure | Problem, translate: Translate = in_english, *, provider: str = ""
) -> Message:
    """The trouble in the user's language.

    `provider` is the id of the provider concerned, where the caller knows it and the facts don't say.
    """
    words = _words_for(trouble)
    facts = _KeepUnknown(written(trouble.facts, translate))
    provider_id = str(facts.get("provider", provider))
    facts["provider"] = provider_label(provider_id, translate) if provider_id else "…"
    if trouble.kind is ErrorKind.FORMAT_MISSING:
        facts["wish"] = wish(facts, translate)
        facts["available"] = with_seconds(str(facts["available"]), translate)
    charge = Charge.NONE if isinstance(trouble, Problem) else trouble.charge
    details = ""
    if not isinstance(trouble, Problem):
        details = " · ".join(part for part in (trouble.message, trouble.request_id) if part)

    def fill(source: str) -> str:
        return translate("Failure", source).format_map(facts)

    names_sum = charge is Charge.UNKNOWN and "sum" in facts
    action = action_of(trouble)
    return Message(
        title=fill(words.title),
        text=fill(words.text),
        charge=translate("Charge", jobs.UNKNOWN_SUM if names_sum else jobs.CHARGES[charge]).format_map(facts),
        next_step=fill(words.next_step),
        details=details,
        action=action,
        label=action_label(action, translate),
    )


def action_of(trouble: AppError | Failure | Problem) -> Action:
    """The one thing that helps."""
    if trouble.kind is ErrorKind.KEY_REFUSED and trouble.facts.get("other_region") == "accepts":
        return Action.CHOOSE_REGION
    if trouble.kind is ErrorKind.UNREACHABLE and trouble.facts.get("proxy"):
        return Action.SETTINGS
    return ACTIONS[trouble.kind]


def action_label(action: Action, translate: Translate = in_english) -> str:
    """What stands on the button for it; "" where there is none."""
    return translate("Action", LABELS[action]) if action in LABELS else ""


def describe_job(
    job: Job, failure: Failure, translate: Translate = in_english, *, looking: bool = False
) -> Message:
    """A failure of this job in the user's language, with the sum at stake.

    `looking` says that the job is being looked for at the provider.
    """
    facts = dict(failure.facts)
    if looking:
        facts["found"] = "looking"
    if job.price is not None:
        facts["sum"] = str(job.price.money)
    return describe(msgspec.structs.replace(failure, facts=facts), translate, provider=job.provider)


def kept_until_words(day: str, translate: Translate = in_english) -> str:
    """Until when a result waits at the provider; `day` is a date as people write it."""
    return translate("Job", jobs.KEPT_UNTIL).format(day=day)


def continued_words(count: int, translate: Translate = in_english) -> str:
    """What a start says that takes up so many unfinished jobs."""
    return translate("Job", jobs.CONTINUED).format(count=count)


def provider_label(provider: str, translate: Translate = in_english) -> str:
    """The provider's name as sentences use it."""
    return translate("Provider", PROVIDER_LABELS.get(provider, provider))


def model_name(label: str, translate: Translate = in_english) -> str:
    """The model's name as people read it; only our own is translated."""
    return translate("Model", label)


def state_words(state: JobState, translate: Translate = in_english) -> str:
    """The state as a person would say it."""
    return translate("JobState", jobs.STATES[state])


def cancel_words(means: CancelMeans, translate: Translate = in_english) -> CancelWords:
    """What stands on the cancel button, and what pressing it leads to."""
    words = jobs.CANCELS[means]
    return CancelWords(*(translate("Cancel", w) if w else "" for w in msgspec.structs.astuple(words)))


def price_words(price: Price | None, translate: Translate = in_english, *, sum_: str = "") -> str:
    """The price with what it rests on; the same words on the button's line and in the terminal.

    `sum_` stands in the place of the sum, e.g. with how it comes about.
    """
    if price is None:
        return translate("Price", jobs.PRICE_UNKNOWN)
    return translate("Price", jobs.PRICES[price.basis]).format(sum=sum_ or translate(SUM, str(price.money)))


def _words_for(trouble: AppError | Failure | Problem) -> Words:
    facts = trouble.facts
    match trouble.kind:
        case ErrorKind.OUTCOME_UNKNOWN if "restored" in facts:
            return computer.IN_DOUBT_SINCE
        case ErrorKind.OUTCOME_UNKNOWN:
            return providers.FOUND.get(str(facts.get("found")), _KINDS[trouble.kind])
        case ErrorKind.PICTURE_TOO_MANY_PIXELS if facts.get("reason") == "memory":
            return requests.PICTURE_TAKES_MEMORY
        case kind if kind in batches.SEVERAL and "clips" in facts:
            of_day = kind is ErrorKind.OVER_LIMIT and facts.get("period") == "day"
            return batches.SEVERAL_OVER_DAYS_LIMIT if of_day else batches.SEVERAL[kind]
        case ErrorKind.OVER_LIMIT if facts.get("period") == "day":
            return requests.OVER_DAYS_LIMIT
        case ErrorKind.FIELD_INVALID if "allowed" in facts:
            return requests.POSSIBLE_VALUES
        case ErrorKind.KEY_REFUSED if "other_region" in facts:
            accepts = facts["other_region"] == "accepts"
            return requests.KEY_OF_OTHER_REGION if accepts else requests.KEY_OF_NO_REGION
        case ErrorKind.KEY_REFUSED if "other_host" in facts:
            return requests.KEY_OF_REGION
        case ErrorKind.JOURNAL_DAMAGED if "restored" in facts:
            return computer.LIBRARY_RESTORED if "set_aside" in facts else computer.LIBRARY_CAME_BACK
        case ErrorKind.JOURNAL_DAMAGED if "set_aside" in facts:
            return computer.LIBRARY_SET_ASIDE
        case ErrorKind.FOLDER_UNWRITABLE if facts.get("trouble") == "disk":
            return computer.DISK_ERROR
        case ErrorKind.DISK_FULL if facts.get("for") == "export":
            return films.EXPORT_DISK_FULL
        case ErrorKind.FOLDER_UNWRITABLE if facts.get("for") == "export":
            return films.EXPORT_FOLDER_LOST
        case ErrorKind.DISK_FULL if "needed" in facts:
            return computer.ROOM_NEEDED
        case ErrorKind.LINK_UNSAFE if facts.get("reason") == "scheme":
            return links.UNENCRYPTED_LINK
        case ErrorKind.LINK_UNREACHABLE if facts.get("reason") == "tls":
            return links.INSECURE_HOST
        case ErrorKind.UNREACHABLE if facts.get("reason") == "proxy-login":
            return network.PROXY_LOGIN
        case ErrorKind.UNREACHABLE if facts.get("proxy"):
            return network.PROXY_UNREACHABLE
        case ErrorKind.SETTINGS_UNREADABLE if "set_aside" in facts:
            return network.SETTINGS_SET_ASIDE
        case ErrorKind.NAME_PATTERN_INVALID if "word" in facts:
            return network.PATTERN_WORD_UNKNOWN
        case ErrorKind.PROVIDER_TROUBLE if str(facts.get("status", "")) in providers.REDIRECTS:
            return providers.REDIRECTED
        case _:
            return _KINDS[trouble.kind]
