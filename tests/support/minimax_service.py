"""What the simulated MiniMax knows and answers, in both versions of its API; see `minimax_simulator`."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from tests.support.atlas_service import Reply
from tests.support.atlas_switches import Fault, StorageSwitches
from tests.support.minimax_rules import FIRST, SECOND, second_problem
from tests.support.raw_http import Request
from tests.support.result_storage import ResultStorage

WORDS = {
    0: "success",
    1000: "unknown error",
    1002: "rate limit, please retry later",
    1004: "login fail: Please carry the API secret key in the 'Authorization' field of the request header",
    1008: "insufficient balance",
    1026: "input new_sensitive",
    1027: "output new_sensitive",
    2013: "invalid params",
    2049: "invalid api key",
}
_STATUSES = {1002: 429, 1004: 401, 1008: 402, 1026: 422, 1027: 422, 2049: 401, 1000: 500}
_PAGE_LIMIT = 50
_BARE = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(2000)


class MinimaxSwitches(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """How the API behaves.

    Attributes:
        states: of tasks made from now on, one for each look; the last stays. Empty for the usual ones.
        failure_code, failure_words: what is told of a failed task.
        unknown_looks: the first looks at a task are answered as if there were none.
        other_id: looks are answered with another task's id.
        file_lag: so many questions for a file are answered as if there were none.
        file_code: questions for a file get this code.
        file_id_as: how a task names its file; the answer about the file always has a number.
        backup: whether a second link is told.
        list_rows: more rows of the list, shown first.
        list_lag: so many requests for the list do not show the newest task.
        other_region: a key that is known in the other region only.
        request_ids: whether answers carry X-Request-ID.
        faults: by endpoint: submit, status, file, list, cancel.
    """

    states: tuple[str, ...] = ()
    failure_code: int = 0
    failure_words: str = ""
    unknown_looks: int = 0
    other_id: bool = False
    file_lag: int = 0
    file_code: int = 0
    file_id_as: Literal["text", "number"] = "text"
    backup: bool = False
    list_rows: list[Any] = []
    list_lag: int = 0
    other_region: str = ""
    request_ids: bool = True
    faults: dict[str, list[Fault]] = {}
    storage: StorageSwitches = msgspec.field(default_factory=StorageSwitches)


@dataclass
class SimulatedTask:
    """A task as the service keeps it. `looks` counts the answers about it."""

    id: str
    number: int
    version: int
    body: dict[str, Any]
    states: list[str]
    created: float
    unknown_looks: int = 0
    looks: int = 0

    @property
    def state(self) -> str:
        return self.states[min(self.looks, len(self.states) - 1)]

    @property
    def fingerprint(self) -> str:
        """The same for the same request."""
        return hashlib.sha256(json.dumps(self.body, sort_keys=True).encode()).hexdigest()[:16]


class MinimaxService:
    """Tasks, files and keys, and the answers about them."""

    def __init__(self, key: str, videos: Sequence[bytes]) -> None:
        self.key = key
        self.requests: list[Request] = []
        self.jobs: dict[str, SimulatedTask] = {}
        self.switches = MinimaxSwitches()
        self.storage = ResultStorage(lambda: self.switches.storage)
        self._videos = list(videos) or [_BARE]

    def endpoint_of(self, request: Request) -> str:
        known = {
            ("POST", "/v1/video_generation"): "submit",
            ("POST", "/v2/video_generation"): "submit",
            ("GET", "/v1/query/video_generation"): "status",
            ("GET", "/v1/files/retrieve"): "file",
            ("GET", "/v2/query/video_generation"): "list",
        }
        if request.method == "GET" and request.path.startswith("/v2/query/video_generation/"):
            return "status"
        if request.method == "DELETE" and request.path.startswith("/v2/video_generation/"):
            return "cancel"
        return known.get((request.method, request.path), "")

    def turned_away(self, request: Request, endpoint: str) -> Reply | None:
        """What is said before anybody looks at what is wanted, or None."""
        if not endpoint:
            return Reply(404, "404 page not found")
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        if given != self.key:
            known_elsewhere = given and given == self.switches.other_region
            return self._code(_version(request), 2049 if known_elsewhere else 1004)
        return None

    def answer(self, endpoint: str, request: Request) -> Reply:
        """What the service says to a request that came in."""
        version = _version(request)
        if endpoint == "submit":
            return self._submit(request, version)
        if endpoint == "status":
            return self._first_status(request) if version == 1 else self._second_status(request)
        if endpoint == "file":
            return self._file(request)
        return self._list(request) if endpoint == "list" else self._cancel(request)

    def _code(self, version: int, code: int, words: str = "", **more: Any) -> Reply:
        words = words or WORDS.get(code, "error")
        if version == 1:
            return Reply(200, {**more, "base_resp": {"status_code": code, "status_msg": words}})
        status = _STATUSES.get(code, 400)
        error = {"type": "bad_request_error", "message": f"{words} ({code})", "http_code": str(status)}
        body = {"type": "error", "error": error, "request_id": f"req-{len(self.requests)}"}
        return Reply(status, body)

    def _submit(self, request: Request, version: int) -> Reply:
        try:
            body = json.loads(request.body)
        except ValueError:
            body = None
        models = FIRST if version == 1 else SECOND
        if not isinstance(body, dict) or body.get("model") not in models or request.query:
            return self._code(version, 2013, **_no_task(version))
        words = FIRST[body["model"]].problem(body) if version == 1 else second_problem(body)
        if words:
            return self._code(version, 2013, words, **_no_task(version))
        usual = ["Preparing", "Queueing", "Processing", "Success"]
        if version == 2:
            usual = ["queued", "running", "succeeded"]
        number = 424010985738600 + len(self.jobs)
        task = SimulatedTask(
            id=str(number),
            number=number - 100_000_000,
            version=version,
            body=body,
            states=list(self.switches.states) or usual,
            created=time.time(),
            unknown_looks=self.switches.unknown_looks,
        )
        self.jobs[task.id] = task
        return self._code(1, 0, task_id=task.id) if version == 1 else Reply(200, {"task_id": task.id})

    def _looked_at(self, task_id: str, version: int) -> SimulatedTask | None:
        task = self.jobs.get(task_id)
        if task is None or task.version != version:
            return None
        if task.unknown_looks:
            task.unknown_looks -= 1
            return None
        return task

    def _first_status(self, request: Request) -> Reply:
        task = self._looked_at(request.query.get("task_id", ""), 1)
        if task is None:
            return self._code(1, 2013, "invalid params, task not found", **_no_task(1))
        state = task.state
        task.looks += 1
        told: dict[str, Any] = {"task_id": "1" if self.switches.other_id else task.id, "status": state}
        if state == "Success":
            as_text = self.switches.file_id_as == "text"
            told |= {"file_id": str(task.number) if as_text else task.number, "video_width": 1366}
        if state == "Fail":
            return self._code(1, self.switches.failure_code, self.switches.failure_words, **told)
        return self._code(1, 0, **told)

    def _file(self, request: Request) -> Reply:
        tasks = {str(task.number): task for task in self.jobs.values() if task.version == 1}
        task = tasks.get(request.query.get("file_id", ""))
        if task is None or self.switches.file_lag:
            self.switches.file_lag = max(self.switches.file_lag - 1, 0)
            return self._code(1, 2013, "invalid params, file not found")
        if self.switches.file_code:
            return self._code(1, self.switches.file_code)
        file: dict[str, Any] = {"file_id": task.number, "bytes": 0, "purpose": "video_generation"}
        file |= {"filename": "output_aigc.mp4", "download_url": self._link(task)}
        if self.switches.backup:
            file["backup_download_url"] = self._link(task)
        return self._code(1, 0, file=file)

    def _second_status(self, request: Request) -> Reply:
        task = self._looked_at(request.path.rpartition("/")[2], 2)
        if task is None:
            return self._code(2, 2013, "invalid task_id")
        told = self._task(task)
        task.looks += 1
        if self.switches.other_id:
            told["id"] = "1"
        return Reply(200, {"task": told})

    def _task(self, task: SimulatedTask) -> dict[str, Any]:
        told: dict[str, Any] = {
            "id": task.id,
            "model": task.body["model"],
            "status": task.state,
            "created_at": int(task.created),
            "updated_at": int(task.created),
            "resolution": task.body["resolution"],
            "duration": task.body["duration"],
            "ratio": task.body.get("ratio", "adaptive"),
            "usage": {},
            "task_type": "generation",
            "modality": "video",
        }
        if task.state == "succeeded":
            told["content"] = {"url": self._link(task)}
        if task.state == "failed":
            code = self.switches.failure_code
            words = self.switches.failure_words or WORDS.get(code, "")
            told["error"] = {"code": str(code), "message": words}
        return told

    def _list(self, request: Request) -> Reply:
        tasks = [task for task in self.jobs.values() if task.version == 2][::-1]
        if self.switches.list_lag:
            self.switches.list_lag -= 1
            tasks = tasks[1:]
        rows = [*self.switches.list_rows, *map(self._task, tasks)]
        model = request.query.get("filter.model")
        rows = [row for row in rows if not isinstance(row, dict) or row.get("model", model) == model]
        page, size = int(request.query.get("page_num", 1)), int(request.query.get("page_size", 20))
        if page < 1 or not 1 <= size <= _PAGE_LIMIT:
            return self._code(2, 2013)
        return Reply(200, {"items": rows[(page - 1) * size : page * size], "total": len(rows)})

    def _cancel(self, request: Request) -> Reply:
        task = self.jobs.get(request.path.rpartition("/")[2])
        if task is None or task.version != 2 or task.state in ("running", "cancelled"):
            return self._code(2, 2013, "the task cannot be cancelled")
        if task.state == "queued":
            task.states = ["cancelled"]
            return Reply(200, {"task_id": task.id, "action": "cancelled"})
        del self.jobs[task.id]
        return Reply(200, {"task_id": task.id, "action": "deleted"})

    def _link(self, task: SimulatedTask) -> str:
        path = f"/inference_output/{task.id}/output.mp4"
        turn = list(self.jobs).index(task.id)
        self.storage.files[path] = self._videos[turn % len(self._videos)]
        return f"{self.storage.origin}{path}?Expires=1800000000&Signature=s{time.monotonic_ns()}"


def _version(request: Request) -> int:
    return 2 if request.path.startswith("/v2/") else 1


def _no_task(version: int) -> dict[str, Any]:
    """The first version names a task even where there is none."""
    return {"task_id": ""} if version == 1 else {}
