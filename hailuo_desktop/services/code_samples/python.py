"""A request in Python; only the standard library is needed."""

from __future__ import annotations

from string import Template

from hailuo_desktop.services.code_samples.sample import (
    Sample,
    comment,
    literal,
    picks,
    picture_numbers,
    source_text,
    source_way,
    source_words,
    upload_words,
)

_PYTHON = Template('''\
# Makes a video with $model. Each run is paid for.
import json
import os
import shutil
import sys
import time
import urllib.error
import urllib.request
$imports
API = $origin
KEY = os.environ[$key]
NAME = {"User-Agent": "my-program/1.0"}  # Python's own name is turned away


def ask(path, body=None, content_type="application/json"):
    """One request. What is said with an error is an answer, too."""
    request = urllib.request.Request(API + path, data=body, headers=NAME | {"Content-Type": content_type})
    request.add_unredirected_header("Authorization", "Bearer " + KEY)
    try:
        with urllib.request.urlopen(request, timeout=300) as answer:
            text = answer.read()
    except urllib.error.HTTPError as error:
        with error:
            text = error.read()
    try:
        return json.loads(text)
    except ValueError:
        return text.decode(errors="replace")


def find(answer, *way):
    """What an answer holds there, or None."""
    for name in way:
        try:
            answer = answer[name] if isinstance(answer, (dict, list)) else None
        except (KeyError, IndexError, TypeError):
            return None
    return answer

$pictures
body = $body
answer = ask($submit, json.dumps(body).encode())  # the paid request: never sent again by itself
job = find(answer, $remote_id)
if not job:
    sys.exit(f"It was not accepted: {answer}")
print("Job", job)

while True:
    time.sleep($pause)
    try:
        answer = ask($status.format(id=job))
    except OSError as trouble:  # the video is made all the same
        answer = trouble
    word = find(answer, $word)
    if word in [$failed]:
        sys.exit(f"It failed: {answer}")
    print(word or answer)
    if word in [$finished]:
$file        link = find(answer, $link)
        if link:
            break

with urllib.request.urlopen(urllib.request.Request(link, headers=NAME), timeout=300) as clip:
    with open(f"{job}.mp4", "wb") as file:
        shutil.copyfileobj(clip, file)
print(f"{job}.mp4")
''')

_PYTHON_UPLOAD = Template('''

def upload(path, name, media_type):
    """Sends a picture, which costs nothing; returns its link."""
    edge = uuid.uuid4().hex
    head = f'--{edge}\\r\\nContent-Disposition: form-data; name=$field; filename="{name}"\\r\\n'
    head += f"Content-Type: {media_type}\\r\\n\\r\\n"
    with open(path, "rb") as file:
        form = head.encode() + file.read() + f"\\r\\n--{edge}--\\r\\n".encode()
    answer = ask($path, form, f"multipart/form-data; boundary={edge}")
    return find(answer, $link) or sys.exit(f"The picture was not taken: {answer}")


pictures = [
$calls
]
''')

_PYTHON_INLINE = Template('''

def inline(path, media_type):
    """A picture as it goes within the request."""
    with open(path, "rb") as file:
        return f"data:{media_type};base64," + base64.b64encode(file.read()).decode()


pictures = [
$calls
]
''')


def python(sample: Sample) -> str:
    """The program."""
    example, numbers = sample.example, picture_numbers(sample)
    imports, pictures = "", ""
    if sample.pictures and example.upload is not None:
        upload = example.upload
        imports = "import uuid\n"
        pictures = _PYTHON_UPLOAD.substitute(
            field=source_text(upload.field),
            path=source_text(upload.path),
            link=source_way(upload.link),
            calls="\n".join(f"    upload({upload_words(sample, each)})," for each in sample.pictures),
        )
    elif sample.pictures:
        imports = "import base64\n"
        pictures = _PYTHON_INLINE.substitute(
            calls="\n".join(
                f"    inline({source_words((each.path, each.media_type))})," for each in sample.pictures
            )
        )
    file = ""
    if example.file:
        path = f"{source_text(example.file)}.format(id=find(answer, {source_way(example.file_id)}))"
        file = f"        answer = ask({path})\n"
    return _PYTHON.substitute(
        model=comment(sample.model),
        imports=imports,
        origin=source_text(example.origin),
        key=source_text(sample.key_variable),
        pictures=pictures,
        body=literal(example.body, picks(numbers), ("True", "False", "None")),
        submit=source_text(example.submit),
        remote_id=source_way(example.remote_id),
        pause=f"{example.pause:g}",
        status=source_text(example.status),
        word=source_way(example.word),
        failed=source_words(example.failed),
        finished=source_words(example.finished),
        file=file,
        link=source_way(example.link),
    )
