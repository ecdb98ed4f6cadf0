"""What went wrong at the provider, on the way there, or with its result."""

from __future__ import annotations

from collections.abc import Mapping

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP, Words

PROVIDER_FAILURES: Mapping[ErrorKind, Words] = {
    ErrorKind.BALANCE_TOO_LOW: Words(
        QT_TRANSLATE_NOOP("Failure", "Not enough balance"),
        QT_TRANSLATE_NOOP("Failure", "Your balance at {provider} does not cover this clip."),
        QT_TRANSLATE_NOOP("Failure", "Top up your account there, or choose a cheaper model."),
    ),
    ErrorKind.PLAN_USED_UP: Words(
        QT_TRANSLATE_NOOP("Failure", "Plan used up for now"),
        QT_TRANSLATE_NOOP(
            "Failure", "Your plan at {provider} is used up for the next hours, so it took no order."
        ),
        QT_TRANSLATE_NOOP("Failure", "Try again in some hours, or use a key of an account billed per clip."),
    ),
    ErrorKind.ACCOUNT_UNVERIFIED: Words(
        QT_TRANSLATE_NOOP("Failure", "Account not verified"),
        QT_TRANSLATE_NOOP("Failure", "{provider} wants to know who you are before it makes videos for you."),
        QT_TRANSLATE_NOOP("Failure", "Verify your name in your account there, then try again."),
    ),
    ErrorKind.FORBIDDEN: Words(
        QT_TRANSLATE_NOOP("Failure", "Not permitted"),
        QT_TRANSLATE_NOOP("Failure", "{provider} does not permit this for your account."),
        QT_TRANSLATE_NOOP("Failure", "Look at your account there, or choose another model."),
    ),
    ErrorKind.EDGE_BLOCKED: Words(
        QT_TRANSLATE_NOOP("Failure", "Blocked on the way"),
        QT_TRANSLATE_NOOP(
            "Failure", "A guard in front of {provider} turned the call away; it says nothing of your key."
        ),
        QT_TRANSLATE_NOOP("Failure", "Try again later or from another network."),
    ),
    ErrorKind.REGION_BLOCKED: Words(
        QT_TRANSLATE_NOOP("Failure", "Not available in your region"),
        QT_TRANSLATE_NOOP("Failure", "{provider} does not offer this where you are."),
        QT_TRANSLATE_NOOP("Failure", "Choose another model or provider."),
    ),
    ErrorKind.MODEL_GONE: Words(
        QT_TRANSLATE_NOOP("Failure", "Model no longer offered"),
        QT_TRANSLATE_NOOP("Failure", "{provider} does not know the model any more, or not for your account."),
        QT_TRANSLATE_NOOP("Failure", "Choose another model."),
    ),
    ErrorKind.RATE_LIMITED: Words(
        QT_TRANSLATE_NOOP("Failure", "The provider is busy"),
        QT_TRANSLATE_NOOP("Failure", "{provider} takes no more requests for the moment."),
        QT_TRANSLATE_NOOP("Failure", "The app tries again by itself."),
    ),
    ErrorKind.REQUEST_REFUSED: Words(
        QT_TRANSLATE_NOOP("Failure", "Request refused"),
        QT_TRANSLATE_NOOP("Failure", "{provider} did not accept the request."),
        QT_TRANSLATE_NOOP("Failure", "Change the picture, the prompt or the settings and try again."),
    ),
    ErrorKind.UPLOAD_TOO_LARGE: Words(
        QT_TRANSLATE_NOOP("Failure", "Picture too large for the provider"),
        QT_TRANSLATE_NOOP("Failure", "{provider} refused the picture because of its size."),
        QT_TRANSLATE_NOOP("Failure", "Use a smaller picture."),
    ),
    ErrorKind.PROMPT_ILLEGIBLE: Words(
        QT_TRANSLATE_NOOP("Failure", "The prompt has characters that cannot be read"),
        QT_TRANSLATE_NOOP(
            "Failure", "{provider} found too many invisible or forbidden characters in the prompt."
        ),
        QT_TRANSLATE_NOOP("Failure", "Write the prompt anew, or paste it as plain text."),
    ),
    ErrorKind.CONTENT_REFUSED: Words(
        QT_TRANSLATE_NOOP("Failure", "Refused by the content filter"),
        QT_TRANSLATE_NOOP("Failure", "{provider}'s content filter refused the picture or the prompt."),
        QT_TRANSLATE_NOOP("Failure", "Change the picture or the prompt and try again."),
    ),
    ErrorKind.OUTPUT_REFUSED: Words(
        QT_TRANSLATE_NOOP("Failure", "The video was refused by the content filter"),
        QT_TRANSLATE_NOOP("Failure", "{provider} made a video, but its content filter does not let it out."),
        QT_TRANSLATE_NOOP("Failure", "Change the picture or the prompt and try again."),
    ),
    ErrorKind.RESULT_WITHHELD: Words(
        QT_TRANSLATE_NOOP("Failure", "Finished without a video"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "{provider} finished the job but gave no video, probably because of its content filter.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Change the picture or the prompt and try again."),
    ),
    ErrorKind.GENERATION_FAILED: Words(
        QT_TRANSLATE_NOOP("Failure", "The video could not be made"),
        QT_TRANSLATE_NOOP("Failure", "{provider} could not make this video."),
        QT_TRANSLATE_NOOP(
            "Failure", "This happens by chance with such models: try again, or change the prompt."
        ),
    ),
    ErrorKind.GENERATION_TIMED_OUT: Words(
        QT_TRANSLATE_NOOP("Failure", "The provider took too long"),
        QT_TRANSLATE_NOOP("Failure", "{provider} gave up on this video after its own time limit."),
        QT_TRANSLATE_NOOP("Failure", "Try again later."),
    ),
    ErrorKind.GENERATION_CANCELLED: Words(
        QT_TRANSLATE_NOOP("Failure", "Cancelled at the provider"),
        QT_TRANSLATE_NOOP("Failure", "{provider} says that the job was cancelled."),
        QT_TRANSLATE_NOOP("Failure", "Generate it again if you still want it."),
    ),
    ErrorKind.JOB_NOT_FOUND: Words(
        QT_TRANSLATE_NOOP("Failure", "The provider does not find the job"),
        QT_TRANSLATE_NOOP("Failure", "{provider} does not know this job at the moment."),
        QT_TRANSLATE_NOOP("Failure", "The app goes on asking."),
    ),
    ErrorKind.PROVIDER_TROUBLE: Words(
        QT_TRANSLATE_NOOP("Failure", "The provider has trouble"),
        QT_TRANSLATE_NOOP("Failure", "{provider} answers with an error of its own at the moment."),
        QT_TRANSLATE_NOOP("Failure", "The app goes on asking; your jobs are safe."),
    ),
    ErrorKind.ANSWER_UNREADABLE: Words(
        QT_TRANSLATE_NOOP("Failure", "Answer not understood"),
        QT_TRANSLATE_NOOP("Failure", "{provider} sent an answer that this version does not understand."),
        QT_TRANSLATE_NOOP("Failure", "Try again later, and check for a newer version of the app."),
    ),
    ErrorKind.UNREACHABLE: Words(
        QT_TRANSLATE_NOOP("Failure", "Cannot reach the provider"),
        QT_TRANSLATE_NOOP("Failure", "{provider} cannot be reached from here; nothing was sent."),
        QT_TRANSLATE_NOOP("Failure", "Check your network connection and proxy."),
    ),
    ErrorKind.CONNECTION_LOST: Words(
        QT_TRANSLATE_NOOP("Failure", "Connection lost"),
        QT_TRANSLATE_NOOP("Failure", "The connection to {provider} broke before its answer was complete."),
        QT_TRANSLATE_NOOP(
            "Failure", "Check your network connection; the app tries again where that is safe."
        ),
    ),
    ErrorKind.CONNECTION_INSECURE: Words(
        QT_TRANSLATE_NOOP("Failure", "The connection is not secure"),
        QT_TRANSLATE_NOOP("Failure", "{host} could not prove who it is, so nothing was sent to it."),
        QT_TRANSLATE_NOOP(
            "Failure", "Check the date of this computer, your network's sign-in page and your proxy."
        ),
    ),
    ErrorKind.ADDRESS_INVALID: Words(
        QT_TRANSLATE_NOOP("Failure", "API address not usable"),
        QT_TRANSLATE_NOOP("Failure", "The API address {host} cannot be used: it must begin with https://."),
        QT_TRANSLATE_NOOP("Failure", "Correct the address, or remove it to use the usual one."),
    ),
    ErrorKind.OUTCOME_UNKNOWN: Words(
        QT_TRANSLATE_NOOP("Failure", "Outcome unknown"),
        QT_TRANSLATE_NOOP(
            "Failure", "The request was sent to {provider}, but its answer was lost. It was not sent again."
        ),
        QT_TRANSLATE_NOOP("Failure", "Look at your account there before you generate it again."),
    ),
    ErrorKind.RESULT_EXPIRED: Words(
        QT_TRANSLATE_NOOP("Failure", "The video is no longer kept"),
        QT_TRANSLATE_NOOP("Failure", "{provider} no longer has the file of this video."),
        QT_TRANSLATE_NOOP("Failure", "Generate it again if you still want it."),
    ),
    ErrorKind.RESULT_LINK_UNSAFE: Words(
        QT_TRANSLATE_NOOP("Failure", "Unsafe link"),
        QT_TRANSLATE_NOOP(
            "Failure", "The link to the video leads to a place this app does not fetch from: {host}."
        ),
        QT_TRANSLATE_NOOP("Failure", "Report this to your provider with the job's id."),
    ),
    ErrorKind.RESULT_NOT_A_VIDEO: Words(
        QT_TRANSLATE_NOOP("Failure", "Not a video"),
        QT_TRANSLATE_NOOP("Failure", "The link to the video gave something else or a damaged file."),
        QT_TRANSLATE_NOOP("Failure", "Try the download again; the job's id is kept."),
    ),
    ErrorKind.RESULT_TOO_LARGE: Words(
        QT_TRANSLATE_NOOP("Failure", "Video too large"),
        QT_TRANSLATE_NOOP("Failure", "The video is larger than {limit} MB, so the download was stopped."),
        QT_TRANSLATE_NOOP("Failure", "The job's id is kept; get the file from your provider's page."),
    ),
    ErrorKind.DOWNLOAD_INTERRUPTED: Words(
        QT_TRANSLATE_NOOP("Failure", "Download interrupted"),
        QT_TRANSLATE_NOOP("Failure", "The download of the video was interrupted."),
        QT_TRANSLATE_NOOP("Failure", "The app goes on with it by itself."),
    ),
    ErrorKind.SKETCH_FAILED: Words(
        QT_TRANSLATE_NOOP("Failure", "The sketch could not be made"),
        QT_TRANSLATE_NOOP("Failure", "The sketch of the camera path could not be rendered on this computer."),
        QT_TRANSLATE_NOOP("Failure", "Try again, or with another picture."),
    ),
}

FOUND: Mapping[str, Words] = {
    "looking": Words(
        QT_TRANSLATE_NOOP("Failure", "Looking for the job"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The answer to the request was lost. The app looks for the job in your history at {provider}; "
            "nothing is sent again.",
        ),
        QT_TRANSLATE_NOOP("Failure", "This takes about a minute. If it is found, it goes on by itself."),
    ),
    "none": Words(
        QT_TRANSLATE_NOOP("Failure", "Outcome unknown"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The answer to the request was lost, and {provider} lists no job like it. It was not sent again.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Probably it never began, but that is not certain: look again later, submit it again, or "
            "forget it.",
        ),
    ),
    "several": Words(
        QT_TRANSLATE_NOOP("Failure", "Outcome unknown"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The answer to the request was lost, and {provider} lists several jobs that may be this one. "
            "It was not sent again.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure", "Probably it was made: look at your account there before you submit it again."
        ),
    ),
    "cannot_ask": Words(
        QT_TRANSLATE_NOOP("Failure", "Outcome unknown"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The answer to the request was lost, and {provider} could not be asked what became of it. "
            "It was not sent again.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure", "Look again later, or look at your account there before you submit it again."
        ),
    ),
    "key_of_another": Words(
        QT_TRANSLATE_NOOP("Failure", "Outcome unknown"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The answer to the request was lost, and it was sent with another key than the one in use now, "
            "so {provider} cannot be asked what became of it. It was not sent again.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Enter the key it was sent with and look again, or look at that account before you submit it "
            "again.",
        ),
    ),
}
"""How looking for a lost job stands; the keys are the fact "found"."""

REDIRECTS = frozenset({"300", "301", "302", "303", "307", "308"})

REDIRECTED = Words(
    QT_TRANSLATE_NOOP("Failure", "Unexpected redirect"),
    QT_TRANSLATE_NOOP(
        "Failure",
        "{provider} answered with an unexpected redirect. It was not followed, and no key went there.",
    ),
    QT_TRANSLATE_NOOP(
        "Failure", "Check your network's sign-in page and the API address in use; your jobs are safe."
    ),
)
