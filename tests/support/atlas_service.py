"""What the simulated Atlas knows and answers; its sockets are in `atlas_simulator`."""

from __future__ import annotations

import hashlib
import json
import secrets
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from tests.support import atlas_listing
from tests.support.atlas_rules import Upload, read_upload
from tests.support.atlas_switches import Switches
from tests.support.raw_http import Request
from tests.support.result_storage import ResultStorage

_FAILED = frozenset({"failed", "timeout", "canceled", "cancelled", "error"})
_SUCCEEDED = frozenset({"completed", "succeeded", "success"})
_HTML_1010 = "<html><head><title>Access denied</title></head><body>error code: 1010</body></html>"
_BARE = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(2000)


@dataclass
class SimulatedJob:
    """A job as the service keeps it. `look` counts the answers about it."""

    id: str
    body: dict[str, Any]
    states: list[str]
    created: float
    price: Decimal
    looks: int = 0
    looks_done: int = 0
    unknown_looks: int = 0

    @property
    def fingerprint(self) -> str:
        """The same for the same request."""
        return fingerprint(self.body)


def fingerprint(body: Mapping[str, Any]) -> str:
    """A short name of a submission's body."""
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()[:16]


@dataclass
class Reply:
    """An answer: text goes out as HTML, anything else as JSON."""

    status: int
    content: Any


class AtlasService:
    """Jobs, uploads and money, and the answers about them."""

    def __init__(self, key: str, videos: Sequence[bytes]) -> None:
        self.key = key
        self.requests: list[Request] = []
        self.jobs: dict[str, SimulatedJob] = {}
        self.uploads: dict[str, Upload] = {}
        self.switches = Switches()
        self.storage = ResultStorage(lambda: self.switches.storage)
        self._videos = list(videos) or [_BARE]

    def endpoint_of(self, request: Request) -> str:
        known = {
            ("POST", "/api/v1/model/generateVideo"): "submit",
            ("POST", "/api/v1/model/uploadMedia"): "upload",
            ("POST", "/api/v1/model/calculate"): "calculate",
            ("GET", "/api/v1/model/history"): "history",
            ("GET", "/api/v1/models"): "models",
            ("GET", "/public/v1/balance"): "balance",
        }
        if request.method == "GET" and request.path.startswith("/api/v1/model/prediction/"):
            return "status"
        return known.get((request.method, request.path), "")

    def turned_away(self, request: Request, endpoint: str) -> Reply | None:
        """What is said before anybody looks at what is wanted, or None."""
        agent = request.headers.get("user-agent", "")
        if not agent or agent.lower().startswith(("python", "urllib")):
            return Reply(403, _HTML_1010)
        if endpoint == "models":
            return None
        # The gateway looks at the key before it looks at the path.
        if request.headers.get("authorization") != f"Bearer {self.key}" or not endpoint:
            return self._refusal(401, "unauthorized")
        return None

    def answer(self, endpoint: str, request: Request) -> Reply:
        """What the service says to a request that came in."""
        if endpoint == "status":
            return self._status(request)
        if endpoint == "submit":
            return self._submit(request)
        if endpoint == "upload":
            return self._upload(request)
        if endpoint == "history":
            return self._history(request)
        if endpoint == "calculate":
            return self._calculate(request)
        if endpoint == "models":
            return self._fine(atlas_listing.rows(self.switches, self.storage))
        return self._balance()

    def _fine(self, data: Any, message: str = "success") -> Reply:
        if not self.switches.wrapped and isinstance(data, dict):
            return Reply(200, data)
        code: Any = "200" if self.switches.code_as_text else 200
        return Reply(200, {"code": code, "message": message, "data": data})

    def _refusal(self, status: int, words: str) -> Reply:
        content: dict[str, Any] = {"code": str(status) if self.switches.code_as_text else status}
        if self.switches.words_in == "error-object":
            content["error"] = {"type": "invalid_request", "message": words, "param": None}
        else:
            content[self.switches.words_in] = words
        content |= {"request_id": f"req-{len(self.requests)}", "data": None}
        return Reply(200 if self.switches.refuse_within_200 else status, content)

    def _submit(self, request: Request) -> Reply:
        body, refusal = self._order(request)
        if refusal is not None:
            return refusal
        image = body.get("image", "")
        if image and image not in self.uploads and not image.startswith("data:image/"):
            return self._refusal(400, "image: the file cannot be fetched")
        job = SimulatedJob(
            id=secrets.token_hex(16),
            body=body,
            states=list(self.switches.states),
            created=time.time(),
            price=atlas_listing.price(body),
            unknown_looks=self.switches.unknown_looks,
        )
        self.jobs[job.id] = job
        return self._fine(self._prediction(job, "processing"), message="")

    def _calculate(self, request: Request) -> Reply:
        body, refusal = self._order(request)
        if refusal is not None:
            return refusal
        calculated = self.switches.calculated
        price = str(atlas_listing.price(body)) if calculated is None else calculated
        currency = self.switches.calculated_in
        return self._fine({"price": price, "origin_price": price, "discount": "100", "currency": currency})

    def _order(self, request: Request) -> tuple[dict[str, Any], Reply | None]:
        try:
            body = json.loads(request.body)
        except ValueError:
            return {}, self._refusal(400, "bad request")
        if not isinstance(body, dict) or "input" in body:
            return {}, self._refusal(400, "bad request")
        if not atlas_listing.is_known(body.get("model")):
            return {}, self._refusal(400, "not found")
        problem = atlas_listing.problem(body, self.switches.schemas)
        return body, self._refusal(400, problem) if problem else None

    def _upload(self, request: Request) -> Reply:
        upload = read_upload(request.headers.get("content-type", ""), request.body)
        if isinstance(upload, str):
            return self._refusal(400, upload)
        path = f"/inputs/{secrets.token_hex(16)}.{upload.extension}"
        link = self.storage.origin + path
        self.uploads[link] = upload
        self.storage.files[path] = upload.content
        data = {"type": "image", "download_url": link, "filename": path[8:], "size": len(upload.content)}
        return self._fine(data)

    def _status(self, request: Request) -> Reply:
        job = self.jobs.get(request.path.rpartition("/")[2])
        if job is None:
            return self._refusal(404, "prediction not found")
        if job.unknown_looks:
            job.unknown_looks -= 1
            return self._refusal(self.switches.unknown_status, "not found")
        state = self._state(job)
        job.looks += 1
        data = self._prediction(job, state)
        if state in _FAILED and self.switches.failure_in == "message":
            reply = self._fine(data, message=self.switches.failure_words)
        else:
            reply = self._fine(data)
        if state in _FAILED and self.switches.failure_status != 200:
            reply.status = self.switches.failure_status
            if "code" in reply.content:
                reply.content["code"] = self.switches.failure_status
        return reply

    def _state(self, job: SimulatedJob) -> str:
        if self.switches.keep_rendering:
            return "processing"
        step = job.looks
        if self.switches.seconds_per_state:
            step = int((time.time() - job.created) / self.switches.seconds_per_state)
        return job.states[min(step, len(job.states) - 1)]

    def _prediction(self, job: SimulatedJob, state: str) -> dict[str, Any]:
        switches = self.switches
        data: dict[str, Any] = {
            "id": secrets.token_hex(16) if switches.other_id and job.looks else job.id,
            "model": job.body["model"],
            "outputs": None,
            "urls": {"get": f"https://api.atlascloud.ai/api/v1/model/prediction/{job.id}"},
            "has_nsfw_contents": None,
            "status": state,
            "created_at": "0001-01-01T00:00:00Z" if switches.zero_dates else "2026-11-20T10:00:00Z",
            "error": "",
            "executionTime": 0,
            "timings": {"inference": 0},
        }
        word = state.strip().lower()
        if word in _SUCCEEDED:
            job.looks_done += 1
            data |= self._outputs(job) | {"has_nsfw_contents": switches.flags}
            if job.looks_done > switches.price_after:
                data["price"] = str(job.price) if switches.price is None else switches.price
        if word in _FAILED:
            words = switches.failure_words
            shown: dict[str, Any] = {"error": words, "error-object": {"message": words, "code": "failed"}}
            data |= {"outputs": [], "error": shown.get(switches.failure_in, ""), "price": None}
        if switches.error_code is not None and word in _FAILED | _SUCCEEDED:
            data["error_code"] = switches.error_code
        return data

    def _outputs(self, job: SimulatedJob) -> dict[str, Any]:
        count = 2 if self.switches.outputs == "two" else 1
        links = []
        for index in range(count):
            path = f"/videos/{job.id}-{index}.mp4"
            turn = list(self.jobs).index(job.id) + index
            self.storage.files[path] = self._videos[turn % len(self._videos)]
            signature = f"Expires=1800000000&Signature={secrets.token_hex(8)}%2Fb%2Bc%3D"
            links.append(f"{self.storage.origin}{path}?{signature}")
        forms: dict[str, dict[str, Any]] = {
            "text": {"outputs": links[0]},
            "objects": {"outputs": [{"download_url": link, "type": "video"} for link in links]},
            "output": {"output": links, "outputs": None},
            "empty": {"outputs": []},
            "null": {"outputs": None},
        }
        if self.switches.outputs == "late":
            return {"outputs": links if job.looks_done > 1 else []}
        return forms.get(self.switches.outputs, {"outputs": links})

    def _history(self, request: Request) -> Reply:
        jobs = list(self.jobs.values())[::-1]
        if self.switches.history_lag:
            self.switches.history_lag -= 1
            jobs = jobs[1:]
        rows = [*self.switches.history_rows, *(self._row(job) for job in jobs)]
        model = request.query.get("model")
        if model:
            rows = [row for row in rows if not isinstance(row, dict) or row.get("model", model) == model]
        page, size = int(request.query.get("no", 1)), int(request.query.get("size", 20))
        if not 1 <= size <= 50:
            return self._refusal(400, "size must be between 1 and 50")
        shown = rows[(page - 1) * size : page * size]
        # Always in the envelope: nobody has seen it flat.
        data = {"items": shown, "pageNo": page, "pageSize": size, "total": len(rows)}
        return Reply(200, {"code": 200, "message": "success", "data": data})

    def _row(self, job: SimulatedJob) -> dict[str, Any]:
        state = self._state(job) if job.looks else "created"
        row: dict[str, Any] = {
            "ID": job.id,
            "createdAt": int(job.created),
            "model": job.body["model"],
            "requestBody": json.dumps(job.body),
            "status": state,
        }
        if state in _SUCCEEDED:
            row["result"] = {"id": job.id, "status": state, **self._outputs(job)}
        return row

    def _balance(self) -> Reply:
        spent = sum((job.price for job in self.jobs.values() if job.states[-1] not in _FAILED), Decimal(0))
        shown = {"value": f"{Decimal(100) - spent:.6f}", "currency": "USD"}
        if self.switches.balance == "flat":
            return Reply(200, shown)
        account = {"object": "balance", "scope": "account", "available": shown, "cash": shown}
        return self._fine(account) if self.switches.balance == "wrapped" else Reply(200, account)
