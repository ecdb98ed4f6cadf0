"""Every sentence about failures and job states. Qt-free; the window translates, the command line prints.

A sentence says what happened, whether anything was charged, and what to do next.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Fact, Failure, Problem
from hailuo_desktop.domain.job import CancelMeans, Job, JobState
from hailuo_desktop.domain.money import Price, PriceBasis

Translate = Callable[[str, str], str]
"""(context, English source) to the user's language."""


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802 - the name the tools look for
    """Mark a text for translation; gives the text back as it is."""
    del context
    return source


def in_english(context: str, source: str) -> str:
    """The translation that changes nothing."""
    del context
    return source


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """A failure in words. `charge` may be empty where money cannot be concerned."""

    title: str
    text: str
    charge: str
    next_step: str
    details: str = ""
    """The provider's own words and its request id, for support; may be empty."""

    def __str__(self) -> str:
        return " ".join(part for part in (self.text, self.charge, self.next_step) if part)


class _Words(msgspec.Struct, frozen=True):
    title: str
    text: str
    next_step: str


_KINDS: Mapping[ErrorKind, _Words] = {
    ErrorKind.PICTURE_MISSING: _Words(
        QT_TRANSLATE_NOOP("Failure", "Picture not found"),
        QT_TRANSLATE_NOOP("Failure", "There is no file at {path}."),
        QT_TRANSLATE_NOOP("Failure", "Choose the picture again."),
    ),
    ErrorKind.PICTURE_EMPTY: _Words(
        QT_TRANSLATE_NOOP("Failure", "Empty file"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} is empty."),
        QT_TRANSLATE_NOOP("Failure", "Choose another picture."),
    ),
    ErrorKind.PICTURE_UNREADABLE: _Words(
        QT_TRANSLATE_NOOP("Failure", "Damaged picture"),
        QT_TRANSLATE_NOOP("Failure", "The picture {name} is damaged or cut off and cannot be read."),
        QT_TRANSLATE_NOOP("Failure", "Save it again in the program it comes from, or choose another one."),
    ),
    ErrorKind.PICTURE_NOT_A_PICTURE: _Words(
        QT_TRANSLATE_NOOP("Failure", "Not a picture"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} is not a picture this app can read."),
        QT_TRANSLATE_NOOP("Failure", "Choose a JPEG, PNG, WebP, AVIF, TIFF, BMP or GIF picture."),
    ),
    ErrorKind.PICTURE_NOT_A_FILE: _Words(
        QT_TRANSLATE_NOOP("Failure", "Not a file"),
        QT_TRANSLATE_NOOP("Failure", "{path} is a folder or a device, not a picture file."),
        QT_TRANSLATE_NOOP("Failure", "Choose a picture file."),
    ),
    ErrorKind.PICTURE_NOT_ALLOWED: _Words(
        QT_TRANSLATE_NOOP("Failure", "No permission to read the picture"),
        QT_TRANSLATE_NOOP("Failure", "The file {path} cannot be opened with your permissions."),
        QT_TRANSLATE_NOOP("Failure", "Copy the picture to a folder of your own and choose it there."),
    ),
    ErrorKind.PICTURE_FILE_TOO_LARGE: _Words(
        QT_TRANSLATE_NOOP("Failure", "Picture file too large"),
        QT_TRANSLATE_NOOP("Failure", "The picture file has {megabytes} MB; at most {limit} MB are accepted."),
        QT_TRANSLATE_NOOP("Failure", "Save it as JPEG or with fewer pixels."),
    ),
    ErrorKind.PICTURE_TOO_MANY_PIXELS: _Words(
        QT_TRANSLATE_NOOP("Failure", "Picture too large"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The picture has {width} × {height} pixels; at most {limit} million pixels can be opened.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Save it with fewer pixels."),
    ),
    ErrorKind.PICTURE_TOO_SMALL: _Words(
        QT_TRANSLATE_NOOP("Failure", "Picture too small"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The picture has {width} × {height} pixels; its shorter side needs at least {limit}.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Choose a larger picture."),
    ),
    ErrorKind.PICTURE_TOO_NARROW: _Words(
        QT_TRANSLATE_NOOP("Failure", "Picture too narrow"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The picture has {width} × {height} pixels; its sides must be closer to each other than 5 to 2.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Crop the picture to a less narrow shape."),
    ),
    ErrorKind.PICTURE_TOO_LONG: _Words(
        QT_TRANSLATE_NOOP("Failure", "Picture too large for this model"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The picture has {width} × {height} pixels; its longer side may have at most {limit}.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Save it with fewer pixels."),
    ),
    ErrorKind.PICTURE_NEEDED: _Words(
        QT_TRANSLATE_NOOP("Failure", "A picture is needed"),
        QT_TRANSLATE_NOOP("Failure", "{model} makes videos from a picture, and there is none yet."),
        QT_TRANSLATE_NOOP("Failure", "Add a picture, or choose another model."),
    ),
    ErrorKind.PICTURE_NOT_TAKEN: _Words(
        QT_TRANSLATE_NOOP("Failure", "This model takes no picture"),
        QT_TRANSLATE_NOOP("Failure", "{model} makes videos from words alone."),
        QT_TRANSLATE_NOOP("Failure", "Remove the picture, or choose another model."),
    ),
    ErrorKind.END_PICTURE_NEEDED: _Words(
        QT_TRANSLATE_NOOP("Failure", "An end picture is needed"),
        QT_TRANSLATE_NOOP("Failure", "{model} makes videos from a first and an end picture."),
        QT_TRANSLATE_NOOP("Failure", "Add the end picture, or choose another model."),
    ),
    ErrorKind.END_PICTURE_NOT_TAKEN: _Words(
        QT_TRANSLATE_NOOP("Failure", "This model takes no end picture"),
        QT_TRANSLATE_NOOP("Failure", "{model} takes a first picture only."),
        QT_TRANSLATE_NOOP("Failure", "Remove the end picture, or choose another model."),
    ),
    ErrorKind.PROMPT_NEEDED: _Words(
        QT_TRANSLATE_NOOP("Failure", "A prompt is needed"),
        QT_TRANSLATE_NOOP("Failure", "The prompt is empty."),
        QT_TRANSLATE_NOOP("Failure", "Say in a sentence what should move."),
    ),
    ErrorKind.PROMPT_TOO_LONG: _Words(
        QT_TRANSLATE_NOOP("Failure", "Prompt too long"),
        QT_TRANSLATE_NOOP("Failure", "The prompt has {length} characters; at most {limit} are accepted."),
        QT_TRANSLATE_NOOP("Failure", "Shorten the prompt."),
    ),
    ErrorKind.PROMPT_HOLDS_KEY: _Words(
        QT_TRANSLATE_NOOP("Failure", "The prompt holds an API key"),
        QT_TRANSLATE_NOOP("Failure", "There seems to be an API key in the prompt; it was not sent."),
        QT_TRANSLATE_NOOP("Failure", "Take it out of the prompt. Keys belong into the key dialog."),
    ),
    ErrorKind.MODEL_UNKNOWN: _Words(
        QT_TRANSLATE_NOOP("Failure", "Unknown model"),
        QT_TRANSLATE_NOOP("Failure", "There is no model named {model} at {provider}."),
        QT_TRANSLATE_NOOP("Failure", "Choose one of: {available}."),
    ),
    ErrorKind.PROVIDER_UNKNOWN: _Words(
        QT_TRANSLATE_NOOP("Failure", "Unknown provider"),
        QT_TRANSLATE_NOOP("Failure", "There is no provider named {provider}."),
        QT_TRANSLATE_NOOP("Failure", "Choose one of: {available}."),
    ),
    ErrorKind.FORMAT_MISSING: _Words(
        QT_TRANSLATE_NOOP("Failure", "This combination does not exist"),
        QT_TRANSLATE_NOOP("Failure", "{model} does not make {wish} here."),
        QT_TRANSLATE_NOOP("Failure", "Choose one of: {available}."),
    ),
    ErrorKind.FIELD_UNKNOWN: _Words(
        QT_TRANSLATE_NOOP("Failure", "Unknown setting"),
        QT_TRANSLATE_NOOP("Failure", "{model} has no setting named {name}."),
        QT_TRANSLATE_NOOP("Failure", "Leave it out."),
    ),
    ErrorKind.FIELD_INVALID: _Words(
        QT_TRANSLATE_NOOP("Failure", "Setting not possible"),
        QT_TRANSLATE_NOOP("Failure", "The setting {name} cannot be {value}."),
        QT_TRANSLATE_NOOP("Failure", "Choose another value."),
    ),
    ErrorKind.PICTURE_COUNT: _Words(
        QT_TRANSLATE_NOOP("Failure", "Number of pictures"),
        QT_TRANSLATE_NOOP(
            "Failure", "{model} takes {fewest} to {most} pictures here, and there are {count}."
        ),
        QT_TRANSLATE_NOOP("Failure", "Add or remove some."),
    ),
    ErrorKind.FIELD_NEEDED: _Words(
        QT_TRANSLATE_NOOP("Failure", "Setting missing"),
        QT_TRANSLATE_NOOP("Failure", "The model needs the setting {name}."),
        QT_TRANSLATE_NOOP("Failure", "Fill it in under Advanced."),
    ),
    ErrorKind.FORM_UNREADABLE: _Words(
        QT_TRANSLATE_NOOP("Failure", "Model not usable yet"),
        QT_TRANSLATE_NOOP(
            "Failure", "{provider} describes the settings of {model} in a way this app cannot read."
        ),
        QT_TRANSLATE_NOOP("Failure", "Choose another model, or try again after an update of the app."),
    ),
    ErrorKind.NO_REQUEST: _Words(
        QT_TRANSLATE_NOOP("Failure", "No request to copy"),
        QT_TRANSLATE_NOOP("Failure", "This is made on this computer: there is no request to copy."),
        QT_TRANSLATE_NOOP("Failure", "Choose a provider that is asked over the network."),
    ),
    ErrorKind.KEY_MISSING: _Words(
        QT_TRANSLATE_NOOP("Failure", "No API key yet"),
        QT_TRANSLATE_NOOP("Failure", "There is no API key for {provider} on this computer."),
        QT_TRANSLATE_NOOP("Failure", "Enter your key, or try the free camera sketch."),
    ),
    ErrorKind.KEY_MALFORMED: _Words(
        QT_TRANSLATE_NOOP("Failure", "This is not a key"),
        QT_TRANSLATE_NOOP(
            "Failure", "The key is too short, too long, or has a character that cannot be sent."
        ),
        QT_TRANSLATE_NOOP(
            "Failure", "Copy the key again from your provider's page, without anything around it."
        ),
    ),
    ErrorKind.KEY_TOO_LONG: _Words(
        QT_TRANSLATE_NOOP("Failure", "Key too long"),
        QT_TRANSLATE_NOOP("Failure", "This key is too long for the system's credential store."),
        QT_TRANSLATE_NOOP("Failure", "Check that only the key was pasted."),
    ),
    ErrorKind.KEY_REFUSED: _Words(
        QT_TRANSLATE_NOOP("Failure", "Key refused"),
        QT_TRANSLATE_NOOP("Failure", "{provider} does not accept this API key."),
        QT_TRANSLATE_NOOP("Failure", "Check the key on your provider's page and enter it again."),
    ),
    ErrorKind.KEY_OF_ANOTHER: _Words(
        QT_TRANSLATE_NOOP("Failure", "Another key is in use"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "This job belongs to another key than the one in use now; {provider} shows it to that key only.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Enter the key it was ordered with; the job goes on by itself then."),
    ),
    ErrorKind.KEYRING_UNAVAILABLE: _Words(
        QT_TRANSLATE_NOOP("Failure", "No system keyring"),
        QT_TRANSLATE_NOOP(
            "Failure", "The system's keyring cannot be used, so a key is kept for this run only."
        ),
        QT_TRANSLATE_NOOP(
            "Failure", "Unlock or install a keyring, or set the key as an environment variable."
        ),
    ),
    ErrorKind.BALANCE_TOO_LOW: _Words(
        QT_TRANSLATE_NOOP("Failure", "Not enough balance"),
        QT_TRANSLATE_NOOP("Failure", "Your balance at {provider} does not cover this clip."),
        QT_TRANSLATE_NOOP("Failure", "Top up your account there, or choose a cheaper model."),
    ),
    ErrorKind.PLAN_USED_UP: _Words(
        QT_TRANSLATE_NOOP("Failure", "Plan used up for now"),
        QT_TRANSLATE_NOOP(
            "Failure", "Your plan at {provider} is used up for the next hours, so it took no order."
        ),
        QT_TRANSLATE_NOOP("Failure", "Try again in some hours, or use a key of an account billed per clip."),
    ),
    ErrorKind.ACCOUNT_UNVERIFIED: _Words(
        QT_TRANSLATE_NOOP("Failure", "Account not verified"),
        QT_TRANSLATE_NOOP("Failure", "{provider} wants to know who you are before it makes videos for you."),
        QT_TRANSLATE_NOOP("Failure", "Verify your name in your account there, then try again."),
    ),
    ErrorKind.FORBIDDEN: _Words(
        QT_TRANSLATE_NOOP("Failure", "Not permitted"),
        QT_TRANSLATE_NOOP("Failure", "{provider} does not permit this for your account."),
        QT_TRANSLATE_NOOP("Failure", "Look at your account there, or choose another model."),
    ),
    ErrorKind.EDGE_BLOCKED: _Words(
        QT_TRANSLATE_NOOP("Failure", "Blocked on the way"),
        QT_TRANSLATE_NOOP(
            "Failure", "A guard in front of {provider} turned the call away; it says nothing of your key."
        ),
        QT_TRANSLATE_NOOP("Failure", "Try again later or from another network."),
    ),
    ErrorKind.REGION_BLOCKED: _Words(
        QT_TRANSLATE_NOOP("Failure", "Not available in your region"),
        QT_TRANSLATE_NOOP("Failure", "{provider} does not offer this where you are."),
        QT_TRANSLATE_NOOP("Failure", "Choose another model or provider."),
    ),
    ErrorKind.MODEL_GONE: _Words(
        QT_TRANSLATE_NOOP("Failure", "Model no longer offered"),
        QT_TRANSLATE_NOOP("Failure", "{provider} does not know the model any more, or not for your account."),
        QT_TRANSLATE_NOOP("Failure", "Choose another model."),
    ),
    ErrorKind.RATE_LIMITED: _Words(
        QT_TRANSLATE_NOOP("Failure", "The provider is busy"),
        QT_TRANSLATE_NOOP("Failure", "{provider} takes no more requests for the moment."),
        QT_TRANSLATE_NOOP("Failure", "The app tries again by itself."),
    ),
    ErrorKind.REQUEST_REFUSED: _Words(
        QT_TRANSLATE_NOOP("Failure", "Request refused"),
        QT_TRANSLATE_NOOP("Failure", "{provider} did not accept the request."),
        QT_TRANSLATE_NOOP("Failure", "Change the picture, the prompt or the settings and try again."),
    ),
    ErrorKind.UPLOAD_TOO_LARGE: _Words(
        QT_TRANSLATE_NOOP("Failure", "Picture too large for the provider"),
        QT_TRANSLATE_NOOP("Failure", "{provider} refused the picture because of its size."),
        QT_TRANSLATE_NOOP("Failure", "Use a smaller picture."),
    ),
    ErrorKind.PROMPT_ILLEGIBLE: _Words(
        QT_TRANSLATE_NOOP("Failure", "The prompt has characters that cannot be read"),
        QT_TRANSLATE_NOOP(
            "Failure", "{provider} found too many invisible or forbidden characters in the prompt."
        ),
        QT_TRANSLATE_NOOP("Failure", "Write the prompt anew, or paste it as plain text."),
    ),
    ErrorKind.CONTENT_REFUSED: _Words(
        QT_TRANSLATE_NOOP("Failure", "Refused by the content filter"),
        QT_TRANSLATE_NOOP("Failure", "{provider}'s content filter refused the picture or the prompt."),
        QT_TRANSLATE_NOOP("Failure", "Change the picture or the prompt and try again."),
    ),
    ErrorKind.OUTPUT_REFUSED: _Words(
        QT_TRANSLATE_NOOP("Failure", "The video was refused by the content filter"),
        QT_TRANSLATE_NOOP("Failure", "{provider} made a video, but its content filter does not let it out."),
        QT_TRANSLATE_NOOP("Failure", "Change the picture or the prompt and try again."),
    ),
    ErrorKind.RESULT_WITHHELD: _Words(
        QT_TRANSLATE_NOOP("Failure", "Finished without a video"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "{provider} finished the job but gave no video, probably because of its content filter.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Change the picture or the prompt and try again."),
    ),
    ErrorKind.GENERATION_FAILED: _Words(
        QT_TRANSLATE_NOOP("Failure", "The video could not be made"),
        QT_TRANSLATE_NOOP("Failure", "{provider} could not make this video."),
        QT_TRANSLATE_NOOP(
            "Failure", "This happens by chance with such models: try again, or change the prompt."
        ),
    ),
    ErrorKind.GENERATION_TIMED_OUT: _Words(
        QT_TRANSLATE_NOOP("Failure", "The provider took too long"),
        QT_TRANSLATE_NOOP("Failure", "{provider} gave up on this video after its own time limit."),
        QT_TRANSLATE_NOOP("Failure", "Try again later."),
    ),
    ErrorKind.GENERATION_CANCELLED: _Words(
        QT_TRANSLATE_NOOP("Failure", "Cancelled at the provider"),
        QT_TRANSLATE_NOOP("Failure", "{provider} says that the job was cancelled."),
        QT_TRANSLATE_NOOP("Failure", "Generate it again if you still want it."),
    ),
    ErrorKind.JOB_NOT_FOUND: _Words(
        QT_TRANSLATE_NOOP("Failure", "The provider does not find the job"),
        QT_TRANSLATE_NOOP("Failure", "{provider} does not know this job at the moment."),
        QT_TRANSLATE_NOOP("Failure", "The app goes on asking."),
    ),
    ErrorKind.PROVIDER_TROUBLE: _Words(
        QT_TRANSLATE_NOOP("Failure", "The provider has trouble"),
        QT_TRANSLATE_NOOP("Failure", "{provider} answers with an error of its own at the moment."),
        QT_TRANSLATE_NOOP("Failure", "The app goes on asking; your jobs are safe."),
    ),
    ErrorKind.ANSWER_UNREADABLE: _Words(
        QT_TRANSLATE_NOOP("Failure", "Answer not understood"),
        QT_TRANSLATE_NOOP("Failure", "{provider} sent an answer that this version does not understand."),
        QT_TRANSLATE_NOOP("Failure", "Try again later, and check for a newer version of the app."),
    ),
    ErrorKind.UNREACHABLE: _Words(
        QT_TRANSLATE_NOOP("Failure", "Cannot reach the provider"),
        QT_TRANSLATE_NOOP("Failure", "{provider} cannot be reached from here; nothing was sent."),
        QT_TRANSLATE_NOOP("Failure", "Check your network connection and proxy."),
    ),
    ErrorKind.CONNECTION_LOST: _Words(
        QT_TRANSLATE_NOOP("Failure", "Connection lost"),
        QT_TRANSLATE_NOOP("Failure", "The connection to {provider} broke before its answer was complete."),
        QT_TRANSLATE_NOOP(
            "Failure", "Check your network connection; the app tries again where that is safe."
        ),
    ),
    ErrorKind.CONNECTION_INSECURE: _Words(
        QT_TRANSLATE_NOOP("Failure", "The connection is not secure"),
        QT_TRANSLATE_NOOP("Failure", "{host} could not prove who it is, so nothing was sent to it."),
        QT_TRANSLATE_NOOP(
            "Failure", "Check the date of this computer, your network's sign-in page and your proxy."
        ),
    ),
    ErrorKind.ADDRESS_INVALID: _Words(
        QT_TRANSLATE_NOOP("Failure", "API address not usable"),
        QT_TRANSLATE_NOOP("Failure", "The API address {host} cannot be used: it must begin with https://."),
        QT_TRANSLATE_NOOP("Failure", "Correct the address, or remove it to use the usual one."),
    ),
    ErrorKind.OUTCOME_UNKNOWN: _Words(
        QT_TRANSLATE_NOOP("Failure", "Outcome unknown"),
        QT_TRANSLATE_NOOP(
            "Failure", "The request was sent to {provider}, but its answer was lost. It was not sent again."
        ),
        QT_TRANSLATE_NOOP("Failure", "Look at your account there before you generate it again."),
    ),
    ErrorKind.RESULT_EXPIRED: _Words(
        QT_TRANSLATE_NOOP("Failure", "The video is no longer kept"),
        QT_TRANSLATE_NOOP("Failure", "{provider} no longer has the file of this video."),
        QT_TRANSLATE_NOOP("Failure", "Generate it again if you still want it."),
    ),
    ErrorKind.RESULT_LINK_UNSAFE: _Words(
        QT_TRANSLATE_NOOP("Failure", "Unsafe link"),
        QT_TRANSLATE_NOOP(
            "Failure", "The link to the video leads to a place this app does not fetch from: {host}."
        ),
        QT_TRANSLATE_NOOP("Failure", "Report this to your provider with the job's id."),
    ),
    ErrorKind.RESULT_NOT_A_VIDEO: _Words(
        QT_TRANSLATE_NOOP("Failure", "Not a video"),
        QT_TRANSLATE_NOOP("Failure", "The link to the video gave something else or a damaged file."),
        QT_TRANSLATE_NOOP("Failure", "Try the download again; the job's id is kept."),
    ),
    ErrorKind.RESULT_TOO_LARGE: _Words(
        QT_TRANSLATE_NOOP("Failure", "Video too large"),
        QT_TRANSLATE_NOOP("Failure", "The video is larger than {limit} MB, so the download was stopped."),
        QT_TRANSLATE_NOOP("Failure", "The job's id is kept; get the file from your provider's page."),
    ),
    ErrorKind.DOWNLOAD_INTERRUPTED: _Words(
        QT_TRANSLATE_NOOP("Failure", "Download interrupted"),
        QT_TRANSLATE_NOOP("Failure", "The download of the video was interrupted."),
        QT_TRANSLATE_NOOP("Failure", "The app goes on with it by itself."),
    ),
    ErrorKind.SKETCH_FAILED: _Words(
        QT_TRANSLATE_NOOP("Failure", "The sketch could not be made"),
        QT_TRANSLATE_NOOP("Failure", "The sketch of the camera path could not be rendered on this computer."),
        QT_TRANSLATE_NOOP("Failure", "Try again, or with another picture."),
    ),
    ErrorKind.OVER_BUDGET: _Words(
        QT_TRANSLATE_NOOP("Failure", "Over your limit"),
        QT_TRANSLATE_NOOP("Failure", "This clip costs {price}, which is over your limit of {limit}."),
        QT_TRANSLATE_NOOP("Failure", "Raise the limit, or choose a cheaper format."),
    ),
    ErrorKind.OVER_LIMIT: _Words(
        QT_TRANSLATE_NOOP("Failure", "Over this month's limit"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "This clip costs {price}. Of your limit of {limit} a month, {left} is left until {renews}.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Raise the limit in the settings, or wait until it renews."),
    ),
    ErrorKind.CONFIRMATION_NEEDED: _Words(
        QT_TRANSLATE_NOOP("Failure", "Dearer than you want unasked"),
        QT_TRANSLATE_NOOP("Failure", "This clip costs {price}; you want to be asked above {limit}."),
        QT_TRANSLATE_NOOP("Failure", "Say yes to this price, or choose a cheaper format."),
    ),
    ErrorKind.PRICE_UNKNOWN: _Words(
        QT_TRANSLATE_NOOP("Failure", "Price not known"),
        QT_TRANSLATE_NOOP(
            "Failure", "The price of this clip is not known, so your limit of {limit} cannot be kept."
        ),
        QT_TRANSLATE_NOOP("Failure", "Choose another format, or generate without a limit."),
    ),
    ErrorKind.PRICE_RISEN: _Words(
        QT_TRANSLATE_NOOP("Failure", "The price has risen"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "This clip cost {shown} when you asked for it and costs {price} now, so it was not sent.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Generate it again if you want it at the new price."),
    ),
    ErrorKind.PRICE_DOUBTFUL: _Words(
        QT_TRANSLATE_NOOP("Failure", "A price that cannot be right"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "{provider} named a price of {price} for this clip, which is taken for a mistake, so it was not"
            " sent.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Try again later, or choose another model."),
    ),
    ErrorKind.DISK_FULL: _Words(
        QT_TRANSLATE_NOOP("Failure", "Disk full"),
        QT_TRANSLATE_NOOP("Failure", "There is not enough room in {folder}."),
        QT_TRANSLATE_NOOP("Failure", "Make room on the disk; what was paid for is kept and fetched then."),
    ),
    ErrorKind.FOLDER_UNWRITABLE: _Words(
        QT_TRANSLATE_NOOP("Failure", "Cannot write to the folder"),
        QT_TRANSLATE_NOOP("Failure", "The app cannot write to {folder}."),
        QT_TRANSLATE_NOOP("Failure", "Choose another folder, or change its permissions."),
    ),
    ErrorKind.DISPLAY_MISSING: _Words(
        QT_TRANSLATE_NOOP("Failure", "No display"),
        QT_TRANSLATE_NOOP("Failure", "There is no display here, so no window can be opened."),
        QT_TRANSLATE_NOOP(
            "Failure", "Start the app from a desktop, or use its commands: hailuo-desktop --help names them."
        ),
    ),
    ErrorKind.DISPLAY_UNREACHABLE: _Words(
        QT_TRANSLATE_NOOP("Failure", "The display does not answer"),
        QT_TRANSLATE_NOOP("Failure", "The display {display} lets no window be opened."),
        QT_TRANSLATE_NOOP(
            "Failure", "Start the app from a desktop, or use its commands: hailuo-desktop --help names them."
        ),
    ),
    ErrorKind.LIBRARY_MISSING: _Words(
        QT_TRANSLATE_NOOP("Failure", "System libraries missing"),
        QT_TRANSLATE_NOOP("Failure", "This system lacks libraries that the window needs: {libraries}."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Install them, on Debian and its kin by: sudo apt install {packages} – then start again.",
        ),
    ),
    ErrorKind.JOURNAL_NEWER: _Words(
        QT_TRANSLATE_NOOP("Failure", "Library of a newer version"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The library at {path} was written by a newer version of the app, so this one only shows it.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Use the newer version to generate."),
    ),
    ErrorKind.JOURNAL_DAMAGED: _Words(
        QT_TRANSLATE_NOOP("Failure", "Library damaged"),
        QT_TRANSLATE_NOOP("Failure", "The library at {path} is damaged and cannot be read."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Start the app again: it begins a new library. Your videos are still in their folder.",
        ),
    ),
    ErrorKind.JOURNAL_BUSY: _Words(
        QT_TRANSLATE_NOOP("Failure", "Library in use"),
        QT_TRANSLATE_NOOP("Failure", "Another program holds the library at {path}."),
        QT_TRANSLATE_NOOP("Failure", "Wait a moment and try again."),
    ),
    ErrorKind.JOB_UNKNOWN: _Words(
        QT_TRANSLATE_NOOP("Failure", "No such job"),
        QT_TRANSLATE_NOOP("Failure", "There is no job with the id {id}."),
        QT_TRANSLATE_NOOP("Failure", "Look at the list of jobs."),
    ),
    ErrorKind.JOB_STEP_IMPOSSIBLE: _Words(
        QT_TRANSLATE_NOOP("Failure", "Not possible now"),
        QT_TRANSLATE_NOOP("Failure", "The job is at a point where this cannot be done."),
        QT_TRANSLATE_NOOP("Failure", "Look at the job's state."),
    ),
    ErrorKind.INTERNAL: _Words(
        QT_TRANSLATE_NOOP("Failure", "A fault of the app"),
        QT_TRANSLATE_NOOP("Failure", "Something went wrong inside the app."),
        QT_TRANSLATE_NOOP("Failure", "Try again; if it happens again, report it with the log file."),
    ),
}

_LIBRARY_SET_ASIDE = _Words(
    QT_TRANSLATE_NOOP("Failure", "Library damaged"),
    QT_TRANSLATE_NOOP(
        "Failure", "The library was damaged. It is kept as {set_aside}, and a new one was begun."
    ),
    QT_TRANSLATE_NOOP(
        "Failure",
        "Your videos are still in their folder; finished and paid clips were taken into the new library "
        "as far as they are known. Keep the damaged file for support.",
    ),
)

_LIBRARY_RESTORED = _Words(
    QT_TRANSLATE_NOOP("Failure", "Library restored"),
    QT_TRANSLATE_NOOP(
        "Failure",
        "The library was damaged. It is kept as {set_aside}, and the copy of {restored} was put in its "
        "place.",
    ),
    QT_TRANSLATE_NOOP(
        "Failure",
        "Your videos are still in their folder; finished and paid clips since then were taken in as far as "
        "they are known, and nothing was sent again. Keep the damaged file for support.",
    ),
)
_LIBRARY_CAME_BACK = _Words(
    QT_TRANSLATE_NOOP("Failure", "Library restored"),
    QT_TRANSLATE_NOOP("Failure", "The library was gone. The copy of {restored} was put in its place."),
    QT_TRANSLATE_NOOP(
        "Failure",
        "Your videos are still in their folder; finished and paid clips since then were taken in as far as "
        "they are known, and nothing was sent again.",
    ),
)
_IN_DOUBT_SINCE = _Words(
    QT_TRANSLATE_NOOP("Failure", "Outcome unknown"),
    QT_TRANSLATE_NOOP(
        "Failure",
        "This job comes from the library's copy of {restored}, when it had not been sent yet. Whether it "
        "was sent since then is not known. It was not sent again.",
    ),
    QT_TRANSLATE_NOOP(
        "Failure", "Look at your account at {provider} before you submit it again, or forget it."
    ),
)
_DISK_ERROR = _Words(
    QT_TRANSLATE_NOOP("Failure", "Disk error"),
    QT_TRANSLATE_NOOP("Failure", "The disk with {folder} reports an error."),
    QT_TRANSLATE_NOOP(
        "Failure", "Check the disk; what was paid for is kept, and nothing new is sent until it works."
    ),
)
_OVER_DAYS_LIMIT = _Words(
    QT_TRANSLATE_NOOP("Failure", "Over today's limit"),
    QT_TRANSLATE_NOOP(
        "Failure", "This clip costs {price}. Of your limit of {limit} a day, {left} is left until {renews}."
    ),
    QT_TRANSLATE_NOOP("Failure", "Raise the limit in the settings, or wait until it renews."),
)

_POSSIBLE_VALUES = _Words(
    QT_TRANSLATE_NOOP("Failure", "Setting not possible"),
    QT_TRANSLATE_NOOP("Failure", "The setting {name} cannot be {value}."),
    QT_TRANSLATE_NOOP("Failure", "Possible: {allowed}."),
)

_ROOM_NEEDED = _Words(
    QT_TRANSLATE_NOOP("Failure", "Disk full"),
    QT_TRANSLATE_NOOP("Failure", "There is not enough room in {folder}: {needed} MB must be free."),
    QT_TRANSLATE_NOOP("Failure", "Make room on the disk; what was paid for is kept and fetched then."),
)

_FOUND: Mapping[str, _Words] = {
    "looking": _Words(
        QT_TRANSLATE_NOOP("Failure", "Looking for the job"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The answer to the request was lost. The app looks for the job in your history at {provider}; "
            "nothing is sent again.",
        ),
        QT_TRANSLATE_NOOP("Failure", "This takes about a minute. If it is found, it goes on by itself."),
    ),
    "none": _Words(
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
    "several": _Words(
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
    "cannot_ask": _Words(
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
    "key_of_another": _Words(
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

_KEY_OF_REGION = _Words(
    QT_TRANSLATE_NOOP("Failure", "Key refused in this region"),
    QT_TRANSLATE_NOOP(
        "Failure",
        "{provider} does not accept this API key at {host}. It may belong to its other region, {other_host}: "
        "a key works only where it was made.",
    ),
    QT_TRANSLATE_NOOP("Failure", "Check the key, or choose the other region."),
)

_REDIRECTS = frozenset({"300", "301", "302", "303", "307", "308"})
_REDIRECTED = _Words(
    QT_TRANSLATE_NOOP("Failure", "Unexpected redirect"),
    QT_TRANSLATE_NOOP(
        "Failure",
        "{provider} answered with an unexpected redirect. It was not followed, and no key went there.",
    ),
    QT_TRANSLATE_NOOP(
        "Failure", "Check your network's sign-in page and the API address in use; your jobs are safe."
    ),
)

_CHARGES: Mapping[Charge, str] = {
    Charge.NONE: QT_TRANSLATE_NOOP("Charge", "Nothing was charged."),
    Charge.RETURNED: QT_TRANSLATE_NOOP("Charge", "By the provider's rules, a failed job is not charged."),
    Charge.UNKNOWN: QT_TRANSLATE_NOOP("Charge", "It may have been charged."),
    Charge.STANDS: QT_TRANSLATE_NOOP("Charge", "The clip has been paid for."),
}
_UNKNOWN_SUM = QT_TRANSLATE_NOOP("Charge", "{sum} may have been charged.")

_STATES: Mapping[JobState, str] = {
    JobState.QUEUED: QT_TRANSLATE_NOOP("JobState", "Waiting for its turn"),
    JobState.UPLOADING: QT_TRANSLATE_NOOP("JobState", "Uploading the picture"),
    JobState.SUBMITTING: QT_TRANSLATE_NOOP("JobState", "Sending the request"),
    JobState.RENDERING: QT_TRANSLATE_NOOP("JobState", "Making the video"),
    JobState.DOWNLOADING: QT_TRANSLATE_NOOP("JobState", "Fetching the video"),
    JobState.DONE: QT_TRANSLATE_NOOP("JobState", "Finished"),
    JobState.FAILED: QT_TRANSLATE_NOOP("JobState", "Failed"),
    JobState.CANCELLED: QT_TRANSLATE_NOOP("JobState", "Cancelled"),
    JobState.UNCERTAIN: QT_TRANSLATE_NOOP("JobState", "Outcome unknown"),
}


class CancelWords(msgspec.Struct, frozen=True):
    """`label` stands on the button; `consequence` says what follows, and asks for a decision if not free."""

    label: str
    consequence: str


_CANCELS: Mapping[CancelMeans, CancelWords] = {
    CancelMeans.STOP_FREE: CancelWords(
        QT_TRANSLATE_NOOP("Cancel", "Cancel"),
        QT_TRANSLATE_NOOP("Cancel", "Nothing has been sent; cancelling is free."),
    ),
    CancelMeans.OUTCOME_UNKNOWN: CancelWords(
        QT_TRANSLATE_NOOP("Cancel", "Stop"),
        QT_TRANSLATE_NOOP(
            "Cancel", "The request is just being sent: whether it will be charged is unknown then."
        ),
    ),
    CancelMeans.STOP_WATCHING: CancelWords(
        QT_TRANSLATE_NOOP("Cancel", "Stop watching"),
        QT_TRANSLATE_NOOP("Cancel", "The provider goes on making this video, and it is still billed."),
    ),
    CancelMeans.KEEP_LINK: CancelWords(
        QT_TRANSLATE_NOOP("Cancel", "Stop download"),
        QT_TRANSLATE_NOOP("Cancel", "The video is paid for. Its link is kept, so you can fetch it later."),
    ),
    CancelMeans.FORGET: CancelWords(
        QT_TRANSLATE_NOOP("Cancel", "Forget"),
        QT_TRANSLATE_NOOP("Cancel", "The app stops caring for this request, which may have been charged."),
    ),
    CancelMeans.NOTHING: CancelWords("", ""),
}

_PRICES: Mapping[PriceBasis, str] = {
    PriceBasis.FREE: QT_TRANSLATE_NOOP("Price", "Free"),
    PriceBasis.LIST: QT_TRANSLATE_NOOP("Price", "{sum} · list price"),
    PriceBasis.MAKER_LIST: QT_TRANSLATE_NOOP("Price", "about {sum} · maker's list price"),
    PriceBasis.QUOTED: QT_TRANSLATE_NOOP("Price", "{sum}"),
}
PRICE_UNKNOWN = QT_TRANSLATE_NOOP("Price", "Price not listed")

CONTINUED = QT_TRANSLATE_NOOP("Job", "Unfinished jobs of the last time go on: {count}.")

KEPT_UNTIL = QT_TRANSLATE_NOOP("Job", "The provider keeps the finished video until {day}.")

PROVIDER_LABELS: Mapping[str, str] = {
    "atlas": "Atlas Cloud",
    "minimax": "MiniMax",
    "sketch": QT_TRANSLATE_NOOP("Provider", "the camera sketch"),
}
"""Names of providers in sentences; an id that is not here stands for itself."""


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
    facts = _KeepUnknown(trouble.facts)
    provider_id = str(facts.get("provider", provider))
    facts["provider"] = provider_label(provider_id, translate) if provider_id else "…"
    if trouble.kind is ErrorKind.FORMAT_MISSING:
        facts["wish"] = _wish(facts)
    charge = Charge.NONE if isinstance(trouble, Problem) else trouble.charge
    details = ""
    if not isinstance(trouble, Problem):
        details = " · ".join(part for part in (trouble.message, trouble.request_id) if part)

    def fill(source: str) -> str:
        return translate("Failure", source).format_map(facts)

    names_sum = charge is Charge.UNKNOWN and "sum" in facts
    return Message(
        title=fill(words.title),
        text=fill(words.text),
        charge=translate("Charge", _UNKNOWN_SUM if names_sum else _CHARGES[charge]).format_map(facts),
        next_step=fill(words.next_step),
        details=details,
    )


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
    return translate("Job", KEPT_UNTIL).format(day=day)


def continued_words(count: int, translate: Translate = in_english) -> str:
    """What a start says that takes up so many unfinished jobs."""
    return translate("Job", CONTINUED).format(count=count)


def provider_label(provider: str, translate: Translate = in_english) -> str:
    """The provider's name as sentences use it."""
    return translate("Provider", PROVIDER_LABELS.get(provider, provider))


def state_words(state: JobState, translate: Translate = in_english) -> str:
    """The state as a person would say it."""
    return translate("JobState", _STATES[state])


def cancel_words(means: CancelMeans, translate: Translate = in_english) -> CancelWords:
    """What stands on the cancel button, and what pressing it leads to."""
    words = _CANCELS[means]
    return CancelWords(*(translate("Cancel", w) if w else "" for w in (words.label, words.consequence)))


def price_words(price: Price | None, translate: Translate = in_english) -> str:
    """The price with what it rests on; the same words on the button's line and in the terminal."""
    if price is None:
        return translate("Price", PRICE_UNKNOWN)
    return translate("Price", _PRICES[price.basis]).format(sum=price.money)


def _words_for(trouble: AppError | Failure | Problem) -> _Words:
    facts = trouble.facts
    match trouble.kind:
        case ErrorKind.OUTCOME_UNKNOWN if "restored" in facts:
            return _IN_DOUBT_SINCE
        case ErrorKind.OUTCOME_UNKNOWN:
            return _FOUND.get(str(facts.get("found")), _KINDS[trouble.kind])
        case ErrorKind.OVER_LIMIT if facts.get("period") == "day":
            return _OVER_DAYS_LIMIT
        case ErrorKind.FIELD_INVALID if "allowed" in facts:
            return _POSSIBLE_VALUES
        case ErrorKind.KEY_REFUSED if "other_host" in facts:
            return _KEY_OF_REGION
        case ErrorKind.JOURNAL_DAMAGED if "restored" in facts:
            return _LIBRARY_RESTORED if "set_aside" in facts else _LIBRARY_CAME_BACK
        case ErrorKind.JOURNAL_DAMAGED if "set_aside" in facts:
            return _LIBRARY_SET_ASIDE
        case ErrorKind.FOLDER_UNWRITABLE if facts.get("trouble") == "disk":
            return _DISK_ERROR
        case ErrorKind.DISK_FULL if "needed" in facts:
            return _ROOM_NEEDED
        case ErrorKind.PROVIDER_TROUBLE if str(facts.get("status", "")) in _REDIRECTS:
            return _REDIRECTED
        case _:
            return _KINDS[trouble.kind]


def _wish(facts: Mapping[str, Fact]) -> str:
    parts = [str(facts.get("resolution", ""))]
    if facts.get("duration"):
        parts.append(f"{facts['duration']} s")
    return " × ".join(part for part in parts if part)
