"""What is wrong with a request, a key, or its price."""

from __future__ import annotations

from collections.abc import Mapping

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP, Words

REQUEST_FAILURES: Mapping[ErrorKind, Words] = {
    ErrorKind.PICTURE_MISSING: Words(
        QT_TRANSLATE_NOOP("Failure", "Picture not found"),
        QT_TRANSLATE_NOOP("Failure", "There is no file at {path}."),
        QT_TRANSLATE_NOOP("Failure", "Choose the picture again."),
    ),
    ErrorKind.PICTURE_CHANGED: Words(
        QT_TRANSLATE_NOOP("Failure", "Picture changed"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} has changed since you chose it."),
        QT_TRANSLATE_NOOP("Failure", "Choose the picture again."),
    ),
    ErrorKind.PICTURE_ONLINE_ONLY: Words(
        QT_TRANSLATE_NOOP("Failure", "Picture not on this computer"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} is kept online only; its content is not here yet."),
        QT_TRANSLATE_NOOP("Failure", "Have it kept on this computer, then choose it again."),
    ),
    ErrorKind.PICTURE_EMPTY: Words(
        QT_TRANSLATE_NOOP("Failure", "Empty file"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} is empty."),
        QT_TRANSLATE_NOOP("Failure", "Choose another picture."),
    ),
    ErrorKind.PICTURE_UNREADABLE: Words(
        QT_TRANSLATE_NOOP("Failure", "Damaged picture"),
        QT_TRANSLATE_NOOP("Failure", "The picture {name} is damaged or cut off and cannot be read."),
        QT_TRANSLATE_NOOP("Failure", "Save it again in the program it comes from, or choose another one."),
    ),
    ErrorKind.PICTURE_NOT_A_PICTURE: Words(
        QT_TRANSLATE_NOOP("Failure", "Not a picture"),
        QT_TRANSLATE_NOOP("Failure", "The file {name} is not a picture this app can read."),
        QT_TRANSLATE_NOOP("Failure", "Choose a JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP or GIF picture."),
    ),
    ErrorKind.PICTURE_NOT_A_FILE: Words(
        QT_TRANSLATE_NOOP("Failure", "Not a file"),
        QT_TRANSLATE_NOOP("Failure", "{path} is a folder or a device, not a picture file."),
        QT_TRANSLATE_NOOP("Failure", "Choose a picture file."),
    ),
    ErrorKind.PICTURE_NOT_ALLOWED: Words(
        QT_TRANSLATE_NOOP("Failure", "No permission to read the picture"),
        QT_TRANSLATE_NOOP("Failure", "The file {path} cannot be opened with your permissions."),
        QT_TRANSLATE_NOOP("Failure", "Copy the picture to a folder of your own and choose it there."),
    ),
    ErrorKind.PICTURE_FILE_TOO_LARGE: Words(
        QT_TRANSLATE_NOOP("Failure", "Picture file too large"),
        QT_TRANSLATE_NOOP("Failure", "The picture file has {megabytes} MB; at most {limit} MB are accepted."),
        QT_TRANSLATE_NOOP("Failure", "Save it as JPEG or with fewer pixels."),
    ),
    ErrorKind.PICTURE_TOO_MANY_PIXELS: Words(
        QT_TRANSLATE_NOOP("Failure", "Picture too large"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The picture has {width} × {height} pixels; at most {limit} million pixels can be opened.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Save it with fewer pixels."),
    ),
    ErrorKind.PICTURE_TOO_SMALL: Words(
        QT_TRANSLATE_NOOP("Failure", "Picture too small"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The picture has {width} × {height} pixels; its shorter side needs at least {limit}.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Choose a larger picture, or have it enlarged."),
    ),
    ErrorKind.PICTURE_TOO_NARROW: Words(
        QT_TRANSLATE_NOOP("Failure", "Picture too narrow or too wide"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The picture has {width} × {height} pixels; "
            "the model takes shapes between {narrowest} and {widest}.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Crop it, or put a border around it."),
    ),
    ErrorKind.PICTURE_NEEDED: Words(
        QT_TRANSLATE_NOOP("Failure", "A picture is needed"),
        QT_TRANSLATE_NOOP("Failure", "{model} makes videos from a picture, and there is none yet."),
        QT_TRANSLATE_NOOP("Failure", "Add a picture, or choose another model."),
    ),
    ErrorKind.PICTURE_NOT_TAKEN: Words(
        QT_TRANSLATE_NOOP("Failure", "This model takes no picture"),
        QT_TRANSLATE_NOOP("Failure", "{model} makes videos from words alone."),
        QT_TRANSLATE_NOOP("Failure", "Remove the picture, or choose another model."),
    ),
    ErrorKind.END_PICTURE_NEEDED: Words(
        QT_TRANSLATE_NOOP("Failure", "An end picture is needed"),
        QT_TRANSLATE_NOOP("Failure", "{model} makes videos from a first and an end picture."),
        QT_TRANSLATE_NOOP("Failure", "Add the end picture, or choose another model."),
    ),
    ErrorKind.END_PICTURE_NOT_TAKEN: Words(
        QT_TRANSLATE_NOOP("Failure", "This model takes no end picture"),
        QT_TRANSLATE_NOOP("Failure", "{model} takes a first picture only."),
        QT_TRANSLATE_NOOP("Failure", "Remove the end picture, or choose another model."),
    ),
    ErrorKind.PROMPT_NEEDED: Words(
        QT_TRANSLATE_NOOP("Failure", "A prompt is needed"),
        QT_TRANSLATE_NOOP("Failure", "The prompt is empty."),
        QT_TRANSLATE_NOOP("Failure", "Say in a sentence what should move."),
    ),
    ErrorKind.PROMPT_TOO_LONG: Words(
        QT_TRANSLATE_NOOP("Failure", "Prompt too long"),
        QT_TRANSLATE_NOOP("Failure", "The prompt has {length} characters; at most {limit} are accepted."),
        QT_TRANSLATE_NOOP("Failure", "Shorten the prompt."),
    ),
    ErrorKind.PROMPT_HOLDS_KEY: Words(
        QT_TRANSLATE_NOOP("Failure", "The prompt holds an API key"),
        QT_TRANSLATE_NOOP("Failure", "There seems to be an API key in the prompt; it was not sent."),
        QT_TRANSLATE_NOOP("Failure", "Take it out of the prompt. Keys belong into the key dialog."),
    ),
    ErrorKind.MODEL_UNKNOWN: Words(
        QT_TRANSLATE_NOOP("Failure", "Unknown model"),
        QT_TRANSLATE_NOOP("Failure", "There is no model named {model} at {provider}."),
        QT_TRANSLATE_NOOP("Failure", "Choose one of: {available}."),
    ),
    ErrorKind.PROVIDER_UNKNOWN: Words(
        QT_TRANSLATE_NOOP("Failure", "Unknown provider"),
        QT_TRANSLATE_NOOP("Failure", "There is no provider named {provider}."),
        QT_TRANSLATE_NOOP("Failure", "Choose one of: {available}."),
    ),
    ErrorKind.FORMAT_MISSING: Words(
        QT_TRANSLATE_NOOP("Failure", "This combination does not exist"),
        QT_TRANSLATE_NOOP("Failure", "{model} does not make {wish} here."),
        QT_TRANSLATE_NOOP("Failure", "Choose one of: {available}."),
    ),
    ErrorKind.FIELD_UNKNOWN: Words(
        QT_TRANSLATE_NOOP("Failure", "Unknown setting"),
        QT_TRANSLATE_NOOP("Failure", "{model} has no setting named {name}."),
        QT_TRANSLATE_NOOP("Failure", "Leave it out."),
    ),
    ErrorKind.FIELD_INVALID: Words(
        QT_TRANSLATE_NOOP("Failure", "Setting not possible"),
        QT_TRANSLATE_NOOP("Failure", "The setting {name} cannot be {value}."),
        QT_TRANSLATE_NOOP("Failure", "Choose another value."),
    ),
    ErrorKind.PICTURE_COUNT: Words(
        QT_TRANSLATE_NOOP("Failure", "Wrong number of pictures"),
        QT_TRANSLATE_NOOP(
            "Failure", "{model} takes {fewest} to {most} pictures here, and there are {count}."
        ),
        QT_TRANSLATE_NOOP("Failure", "Add or remove some."),
    ),
    ErrorKind.REFERENCES_ALONE: Words(
        QT_TRANSLATE_NOOP("Failure", "References and a first picture"),
        QT_TRANSLATE_NOOP(
            "Failure", "{model} takes reference pictures or a first and end picture, not both at once."
        ),
        QT_TRANSLATE_NOOP("Failure", "Remove the ones or the others."),
    ),
    ErrorKind.FIELD_NEEDED: Words(
        QT_TRANSLATE_NOOP("Failure", "Setting missing"),
        QT_TRANSLATE_NOOP("Failure", "The model needs the setting {name}."),
        QT_TRANSLATE_NOOP("Failure", "Fill it in under Advanced."),
    ),
    ErrorKind.FORM_UNREADABLE: Words(
        QT_TRANSLATE_NOOP("Failure", "Model not usable yet"),
        QT_TRANSLATE_NOOP(
            "Failure", "{provider} describes the settings of {model} in a way this app cannot read."
        ),
        QT_TRANSLATE_NOOP("Failure", "Choose another model, or try again after an update of the app."),
    ),
    ErrorKind.NO_REQUEST: Words(
        QT_TRANSLATE_NOOP("Failure", "No request to copy"),
        QT_TRANSLATE_NOOP("Failure", "This is made on this computer: there is no request to copy."),
        QT_TRANSLATE_NOOP("Failure", "Choose a provider that is asked over the network."),
    ),
    ErrorKind.KEY_MISSING: Words(
        QT_TRANSLATE_NOOP("Failure", "No API key yet"),
        QT_TRANSLATE_NOOP("Failure", "There is no API key for {provider} on this computer."),
        QT_TRANSLATE_NOOP("Failure", "Enter your key, or try the free camera sketch."),
    ),
    ErrorKind.KEY_MALFORMED: Words(
        QT_TRANSLATE_NOOP("Failure", "This is not a key"),
        QT_TRANSLATE_NOOP(
            "Failure", "The key is too short, too long, or has a character that cannot be sent."
        ),
        QT_TRANSLATE_NOOP(
            "Failure", "Copy the key again from your provider's page, without anything around it."
        ),
    ),
    ErrorKind.KEY_TOO_LONG: Words(
        QT_TRANSLATE_NOOP("Failure", "Key too long"),
        QT_TRANSLATE_NOOP("Failure", "This key is too long for the system's credential store."),
        QT_TRANSLATE_NOOP("Failure", "Check that only the key was pasted."),
    ),
    ErrorKind.KEY_REFUSED: Words(
        QT_TRANSLATE_NOOP("Failure", "Key refused"),
        QT_TRANSLATE_NOOP("Failure", "{provider} does not accept this API key."),
        QT_TRANSLATE_NOOP("Failure", "Check the key on your provider's page and enter it again."),
    ),
    ErrorKind.KEY_OF_ANOTHER: Words(
        QT_TRANSLATE_NOOP("Failure", "Another key is in use"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "This job belongs to another key than the one in use now; {provider} shows it to that key only.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Enter the key it was ordered with; the job goes on by itself then."),
    ),
    ErrorKind.KEY_NOT_JUDGED: Words(
        QT_TRANSLATE_NOOP("Failure", "Refused, but not because of the key"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "{provider} turned the call away as if the key were wrong, but other calls show that this says "
            "nothing of your key.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Check the API address in use, or try again later. Keep the key."),
    ),
    ErrorKind.KEYRING_UNAVAILABLE: Words(
        QT_TRANSLATE_NOOP("Failure", "No system keyring"),
        QT_TRANSLATE_NOOP(
            "Failure", "The system's keyring cannot be used, so a key is kept for this run only."
        ),
        QT_TRANSLATE_NOOP(
            "Failure", "Unlock or install a keyring, or set the key as an environment variable."
        ),
    ),
    ErrorKind.OVER_BUDGET: Words(
        QT_TRANSLATE_NOOP("Failure", "Over your limit"),
        QT_TRANSLATE_NOOP("Failure", "This clip costs {price}, which is over your limit of {limit}."),
        QT_TRANSLATE_NOOP("Failure", "Raise the limit, or choose a cheaper format."),
    ),
    ErrorKind.OVER_LIMIT: Words(
        QT_TRANSLATE_NOOP("Failure", "Over this month's limit"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "This clip costs {price}. Of your limit of {limit} a month, {left} is left until {renews}.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Raise the limit in the settings, or wait until it renews."),
    ),
    ErrorKind.CONFIRMATION_NEEDED: Words(
        QT_TRANSLATE_NOOP("Failure", "This price needs your yes"),
        QT_TRANSLATE_NOOP("Failure", "This clip costs {price}; you want to be asked above {limit}."),
        QT_TRANSLATE_NOOP("Failure", "Say yes to this price, or choose a cheaper format."),
    ),
    ErrorKind.PRICE_UNKNOWN: Words(
        QT_TRANSLATE_NOOP("Failure", "Price not known"),
        QT_TRANSLATE_NOOP(
            "Failure", "The price of this clip is not known, so your limit of {limit} cannot be kept."
        ),
        QT_TRANSLATE_NOOP("Failure", "Choose another format, or generate without a limit."),
    ),
    ErrorKind.PRICE_RISEN: Words(
        QT_TRANSLATE_NOOP("Failure", "The price has risen"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "This clip cost {shown} when you asked for it and costs {price} now, so it was not sent.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Generate it again if you want it at the new price."),
    ),
    ErrorKind.PRICE_DOUBTFUL: Words(
        QT_TRANSLATE_NOOP("Failure", "A price that cannot be right"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "{provider} named a price of {price} for this clip, which is taken for a mistake, so it was not"
            " sent.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Try again later, or choose another model."),
    ),
}

PICTURE_TAKES_MEMORY = Words(
    QT_TRANSLATE_NOOP("Failure", "Picture too large"),
    QT_TRANSLATE_NOOP(
        "Failure", "The picture {name} has {width} × {height} pixels of a kind that takes too much memory."
    ),
    QT_TRANSLATE_NOOP("Failure", "Save it as JPEG or PNG, or with fewer pixels."),
)

OVER_DAYS_LIMIT = Words(
    QT_TRANSLATE_NOOP("Failure", "Over today's limit"),
    QT_TRANSLATE_NOOP(
        "Failure", "This clip costs {price}. Of your limit of {limit} a day, {left} is left until {renews}."
    ),
    QT_TRANSLATE_NOOP("Failure", "Raise the limit in the settings, or wait until it renews."),
)

POSSIBLE_VALUES = Words(
    QT_TRANSLATE_NOOP("Failure", "Setting not possible"),
    QT_TRANSLATE_NOOP("Failure", "The setting {name} cannot be {value}."),
    QT_TRANSLATE_NOOP("Failure", "Possible: {allowed}."),
)

KEY_OF_REGION = Words(
    QT_TRANSLATE_NOOP("Failure", "Key refused in this region"),
    QT_TRANSLATE_NOOP(
        "Failure",
        "{provider} does not accept this API key at {host}. It may belong to its other region, {other_host}: "
        "a key works only where it was made.",
    ),
    QT_TRANSLATE_NOOP("Failure", "Check the key, or choose the other region."),
)

KEY_OF_OTHER_REGION = Words(
    QT_TRANSLATE_NOOP("Failure", "Key of the other region"),
    QT_TRANSLATE_NOOP(
        "Failure",
        "This key belongs to {provider}'s other region: {other_host} accepts it, {host} does not.",
    ),
    QT_TRANSLATE_NOOP("Failure", "Choose the other region; the key is good there."),
)

KEY_OF_NO_REGION = Words(
    QT_TRANSLATE_NOOP("Failure", "Key refused"),
    QT_TRANSLATE_NOOP(
        "Failure", "{provider} accepts this API key in neither of its regions, {host} and {other_host}."
    ),
    QT_TRANSLATE_NOOP("Failure", "Check the key on your provider's page and enter it again."),
)
