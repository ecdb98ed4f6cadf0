"""A request for the shell, with curl; nothing else is needed."""

from __future__ import annotations

import re
import shlex
from string import Template
from typing import Any

from hailuo_desktop.providers.base import Where
from hailuo_desktop.services.code_samples.sample import (
    Sample,
    comment,
    file_name,
    literal,
    picture_numbers,
)

_END = "END_OF_SAMPLE"
"""Ends the program; no line of it can be this, as all texts in it are quoted and of one line."""

_CURL = Template(r"""bash <<'$end'
# Makes a video with $model. Each run is paid for.
set -eu
: "$${$key:?Set $key to your key first.}"
api=$origin
key="Authorization: Bearer $$$key"

# The first value of this name in an answer. (jq would do it, but is not everywhere.)
value() {
    tr -d '\n' | grep -oE "\"$$1\"[[:space:]]*:[[:space:]]*\[?[[:space:]]*(\"([^\"\\\\]|\\\\.)*\"|[0-9]+)" |
        head -n 1 | sed -E 's/^"[^"]*"[[:space:]]*:[[:space:]]*\[?[[:space:]]*//; s/^"//; s/"$$//
            s/\\u0026/\&/g; s/\\u003[dD]/=/g; s/\\\//\//g'
}
$pictures
# The paid request: never sent again by itself.
answer=$$(printf '%s' $body |
    curl -sS "$$api"$submit -H "$$key" -H 'Content-Type: application/json' --data-binary @-)
job=$$(printf '%s' "$$answer" | value $remote_id)
[ -n "$$job" ] || { printf 'It was not accepted: %s\n' "$$answer" >&2; exit 1; }
echo "Job $$job"

while :; do
    sleep $pause
    answer=$$(curl -sS "$$api$status" -H "$$key") || continue # the video is made all the same
    word=$$(printf '%s' "$$answer" | value $word)
    echo "$${word:-$$answer}"
    case "$$word" in
    $failed)
        printf 'It failed: %s\n' "$$answer" >&2
        exit 1
        ;;
    $finished)
$file        link=$$(printf '%s' "$$answer" | value $link)
        [ -z "$$link" ] || break
        ;;
    esac
done
curl -sS -L --fail "$$link" -o "$$job.mp4"
echo "$$job.mp4"
$end
""")

_CURL_UPLOAD = Template(r"""
# A picture goes first, which costs nothing.
answer=$$(curl -sS "$$api"$path -H "$$key" -F $form < $file)
picture$number=$$(printf '%s' "$$answer" | value $link)
[ -n "$$picture$number" ] || { printf 'The picture was not taken: %s\n' "$$answer" >&2; exit 1; }
""")

_CURL_INLINE = Template(r"""
# A picture goes within the request.
picture$number=data:$media_type";base64,$$(base64 < $file | tr -d '\n')"
""")


def shell(sample: Sample) -> str:
    """The program."""
    example, numbers = sample.example, picture_numbers(sample)
    pictures = ""
    for number, picture in enumerate(sample.pictures):
        if example.upload is not None:
            name = file_name(sample, picture)
            pictures += _CURL_UPLOAD.substitute(
                path=shlex.quote(example.upload.path),
                form=shlex.quote(f"{example.upload.field}=@-;filename={name};type={picture.media_type}"),
                file=shlex.quote(picture.path),
                number=number + 1,
                link=_name_in(example.upload.link),
            )
        else:
            pictures += _CURL_INLINE.substitute(
                number=number + 1, media_type=shlex.quote(picture.media_type), file=shlex.quote(picture.path)
            )
    file = ""
    if example.file:
        path = example.file.replace("{id}", "$file")
        file = f"        file=$(printf '%s' \"$answer\" | value {_name_in(example.file_id)})\n"
        file += f'        answer=$(curl -sS "$api{path}" -H "$key") || continue\n'
    return _CURL.substitute(
        end=_END,
        model=comment(sample.model),
        key=sample.key_variable,
        origin=shlex.quote(example.origin),
        pictures=pictures,
        body=_shell_body(example.body, numbers),
        submit=shlex.quote(example.submit),
        remote_id=_name_in(example.remote_id),
        pause=f"{example.pause:g}",
        status=example.status.replace("{id}", "$job"),
        word=_name_in(example.word),
        failed=" | ".join(example.failed),
        finished=" | ".join(example.finished),
        file=file,
        link=_name_in(example.link),
    )


def _shell_body(body: dict[str, Any], numbers: dict[str, int]) -> str:
    """The body in single quotes, in which nothing means anything; only the pictures stand outside them."""
    mark = "\0"  # never in JSON as it stands

    def stand_in(text: str) -> str | None:
        return f'"{mark}{numbers[text] + 1}{mark}"' if text in numbers else None

    quoted = literal(body, stand_in, ("true", "false", "null")).replace("'", "'\\''")
    return "'" + re.sub(f"{mark}([0-9]+){mark}", r"""'"$picture\1"'""", quoted) + "'"


def _name_in(way: Where) -> str:
    return next(each for each in reversed(way) if isinstance(each, str))
