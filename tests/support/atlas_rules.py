"""What Atlas takes and refuses: its Hailuo models with their fields, as its own published nodes list them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal


@dataclass(frozen=True)
class Model:
    """`durations` is empty where the model has no such field; `go_fast` only the fast ones know."""

    image: Literal["none", "may", "must"] = "must"
    prompt_needed: bool = True
    durations: tuple[int, ...] = (6, 10)
    go_fast: bool = False
    price: Decimal = Decimal("0.28")

    def problem(self, body: Mapping[str, Any]) -> str:
        """Why the request is refused, or ""."""
        kinds: dict[str, type] = {"prompt": str, "enable_prompt_expansion": bool}
        if self.image != "none":
            kinds["image"] = str
        if self.durations:
            kinds["duration"] = int
        if self.go_fast:
            kinds["go_fast"] = bool
        for name, value in body.items():
            if name == "model":
                continue
            if name not in kinds:
                return f"unknown parameter: {name}"
            if type(value) is not kinds[name]:
                return f"{name}: expected {kinds[name].__name__}"
        if self.prompt_needed and not body.get("prompt", "").strip():
            return "prompt is required"
        if len(body.get("prompt", "")) > 2000:
            return "prompt is too long"
        if self.image == "must" and not body.get("image"):
            return "image is required"
        if self.durations and body.get("duration", 6) not in self.durations:
            return f"duration must be one of {list(self.durations)}"
        return ""


MODELS: Mapping[str, Model] = {
    "minimax/hailuo-02/standard": Model(price=Decimal("0.23")),
    "minimax/hailuo-02/fast": Model(prompt_needed=False, go_fast=True, price=Decimal("0.10")),
    "minimax/hailuo-02/pro": Model(image="may", durations=(6,), price=Decimal("0.49")),
    "minimax/hailuo-02/i2v-standard": Model(),
    "minimax/hailuo-02/i2v-pro": Model(durations=(), price=Decimal("0.49")),
    "minimax/hailuo-02/t2v-standard": Model(image="none"),
    "minimax/hailuo-02/t2v-pro": Model(image="none", durations=(), price=Decimal("0.49")),
    "minimax/hailuo-2.3/fast": Model(prompt_needed=False, go_fast=True, price=Decimal("0.19")),
    "minimax/hailuo-2.3/i2v-standard": Model(prompt_needed=False),
    "minimax/hailuo-2.3/i2v-pro": Model(prompt_needed=False, durations=(), price=Decimal("0.49")),
    "minimax/hailuo-2.3/t2v-standard": Model(image="none"),
    "minimax/hailuo-2.3/t2v-pro": Model(image="none", durations=(), price=Decimal("0.49")),
}

_MAGIC = {
    "png": (b"\x89PNG\r\n\x1a\n", "image/png"),
    "jpg": (b"\xff\xd8\xff", "image/jpeg"),
    "jpeg": (b"\xff\xd8\xff", "image/jpeg"),
    "webp": (b"RIFF", "image/webp"),
}


@dataclass(frozen=True)
class Upload:
    """A picture out of a multipart body."""

    content: bytes
    extension: str
    media_type: str


def read_upload(content_type: str, body: bytes) -> Upload | str:
    """The one part named `file`, or why there is none that can be taken."""
    named = re.fullmatch(r'multipart/form-data; boundary="?([^"]+)"?', content_type)
    if named is None:
        return "multipart/form-data expected"
    parts = body.split(b"--" + named[1].encode())
    if len(parts) != 3 or parts[0] or parts[2] != b"--\r\n":
        return "exactly one part expected"
    head, _, content = parts[1].removeprefix(b"\r\n").partition(b"\r\n\r\n")
    shown = re.search(rb'form-data; name="file"; filename="([^"]+)"', head)
    kind = re.search(rb"(?im)^content-type: *(\S+)", head)
    if shown is None or kind is None:
        return "part file expected, with a filename and a type"
    content = content.removesuffix(b"\r\n")
    extension = shown[1].decode().rpartition(".")[2].lower()
    magic, media_type = _MAGIC.get(extension, (b"", ""))
    if not magic or not content.startswith(magic) or media_type != kind[1].decode():
        return "the file is not what its name says"
    return Upload(content, extension, media_type)
