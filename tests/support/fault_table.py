"""What can go wrong between here and the file, as a table: every fault at every step of a job."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.support.fault_bench import Case
from tests.support.faulty_proxy import FAILURES

_HTML = "<!DOCTYPE html><html><head><title>Gateway</title></head><body>Please sign in</body></html>"

Fault = Mapping[str, Any]

_CUTS: dict[str, Fault] = {
    f"{'reset' if rude else 'closed'} {cut}": {"cut": cut, "rude": rude}
    for cut in ("before-reading", "after-reading", "job-made", "half-answer")
    for rude in (False, True)
}


def _said(code: int, words: str = "this is refused") -> dict[str, Any]:
    return {"code": code, "msg": words, "request_id": "req-1", "data": None}


_TROUBLE: dict[str, Fault] = {
    **{f"{status} HTML": {"status": status, "body": _HTML} for status in (500, 502, 503, 504, 520, 408, 499)},
    **{f"{status} JSON": {"status": status, "body": _said(status)} for status in (500, 503, 408, 499)},
    "429 HTML": {"status": 429, "body": _HTML},
    "200 HTML": {"status": 200, "body": _HTML},
    "200 and nothing": {"status": 200, "body": ""},
    "200 null": {"status": 200, "body": None},
    "200 list": {"status": 200, "body": [1, 2]},
    "200 empty": {"status": 200, "body": {}},
    "200 of another service": {"status": 200, "body": {"status": "ok", "uptime": 5}},
    "200 saying 500": {"status": 200, "body": _said(500)},
    "200 and 5 MB": {"status": 200, "body": {"data": {"pad": "x" * 5_000_000}}},
    "200 packed unasked": {"status": 200, "body": {}, "headers": {"Content-Encoding": "br"}},
    "200 packed wrongly": {"status": 200, "body": {}, "headers": {"Content-Encoding": "gzip"}},
    **{
        f"{status} to {where}": {"status": status, "body": _HTML, "headers": {"Location": where}}
        for status in (301, 302, 303, 307, 308)
        for where in ("/api/v1/model/generateVideo", "http://127.0.0.1:9/login")
    },
    "403 HTML": {"status": 403, "body": _HTML},
    "404 HTML": {"status": 404, "body": _HTML},
    "413 HTML": {"status": 413, "body": _HTML},
}
"""Whether anything was done is not told by these."""

_REFUSALS: dict[str, Fault] = {
    **{
        f"{status} JSON": {"status": status, "body": _said(status)}
        for status in (400, 401, 402, 403, 404, 405, 413, 422, 429, 451)
    },
    **{f"200 saying {code}": {"status": 200, "body": _said(code)} for code in (400, 401, 402, 403, 422, 429)},
}
"""A readable no. Nobody who says this has taken money."""

_STATUS_NONSENSE: dict[str, Fault] = {
    f"200 {data}": {"status": 200, "body": {"code": 200, "data": data}}
    for data in (
        {"status": ""},
        {"status": "flying"},
        {"status": " Processing "},
        {"status": 7},
        {"status": None, "outputs": None},
        {"id": "of-another", "status": "failed", "error": "not ours"},
        {"id": "of-another", "status": "completed", "outputs": ["http://127.0.0.1:9/not-ours.mp4"]},
    )
}


def matrix() -> dict[str, list[Case]]:
    """All cases by the step at which something goes wrong."""
    return {
        "upload": list(_uploads()),
        "submit": list(_submissions()),
        "status": list(_looks()),
        "history": list(_history()),
        "download": list(_downloads()),
        "connection": list(_ways()),
    }


def _uploads() -> Iterator[Case]:
    for name, fault in {**_CUTS, **_TROUBLE, **_REFUSALS}.items():
        yield Case(f"upload: {name}", picture=True, faults={"upload": [fault]}, tries=3)
    for name in ("500 HTML", "200 HTML"):
        yield Case(
            f"upload: {name} for ever", picture=True, faults={"upload": [{**_TROUBLE[name], "times": 99}]}
        )
    yield Case("upload: held", picture=True, faults={"upload": [{"hold": True}]}, short=True)


def _submissions() -> Iterator[Case]:
    for picture in (False, True):
        with_it = " with a picture" if picture else ""
        for name, fault in {**_CUTS, **_TROUBLE, **_REFUSALS}.items():
            yield Case(f"submit{with_it}: {name}", picture=picture, faults={"submit": [fault]})
        for name, fault in _TROUBLE.items():
            done = {**fault, "done": True}
            yield Case(f"submit{with_it}, done: {name}", picture=picture, faults={"submit": [done]})
        yield Case(f"submit{with_it}: held", picture=picture, faults={"submit": [{"hold": True}]}, short=True)
    for times in (3, 8):
        yield Case(
            f"submit: 429, {times} times", faults={"submit": [{**_REFUSALS["429 JSON"], "times": times}]}
        )
    yield Case("submit: nothing but 500s", faults={"submit": [{**_TROUBLE["500 HTML"], "times": 9}]})


def _looks() -> Iterator[Case]:
    for picture in (False, True):
        with_it = " with a picture" if picture else ""
        for times in (1, 5):
            for name, fault in {**_CUTS, **_TROUBLE, **_REFUSALS, **_STATUS_NONSENSE}.items():
                if times > 1 and (picture or "MB" in name):
                    continue
                yield Case(
                    f"status{with_it}: {name}, {times} times",
                    picture=picture,
                    faults={"status": [{**fault, "times": times}]},
                )
    yield Case("status: held", faults={"status": [{"hold": True}]}, short=True)
    yield Case("status: unknown at first", switches={"unknown_looks": 9, "unknown_status": 400})
    for status in (200, 500):
        yield Case(
            f"status: failed with {status}",
            switches={"states": ["processing", "failed"], "failure_status": status},
            provider_fails=True,
        )
    yield Case("status: files listed late", switches={"outputs": "late"})
    for outputs in ("text", "objects", "output", "two"):
        yield Case(f"status: outputs as {outputs}", switches={"outputs": outputs})
    for outputs in ("empty", "null"):
        yield Case(f"status: outputs {outputs}", switches={"outputs": outputs})


def _history() -> Iterator[Case]:
    lost: Fault = {"cut": "job-made"}
    for picture in (False, True):
        with_it = " with a picture" if picture else ""
        for name, fault in {**_CUTS, **_TROUBLE, **_REFUSALS}.items():
            yield Case(
                f"history{with_it}: {name}", picture=picture, faults={"submit": [lost], "history": [fault]}
            )
    for name in ("500 HTML", "200 HTML", "404 JSON"):
        fault = {**{**_TROUBLE, **_REFUSALS}[name], "times": 99}
        yield Case(f"history: {name} for ever", faults={"submit": [lost], "history": [fault]}, tries=3)
    for lag in (1, 2, 9):
        yield Case(f"history: {lag} looks late", faults={"submit": [lost]}, switches={"history_lag": lag})
    yield Case("history: held", faults={"submit": [lost], "history": [{"hold": True}]}, short=True)
    yield Case("history: never made", faults={"submit": [{"cut": "after-reading"}]})
    yield Case(
        "history: of others",
        faults={"submit": [lost]},
        switches={
            "history_rows": [None, 5, {}, {"ID": "x", "createdAt": 1e300}, {"ID": "y", "createdAt": 5}]
        },
    )


def _downloads() -> Iterator[Case]:
    for status in (400, 401, 403, 404, 408, 410, 416, 429, 451, 500, 502, 503):
        for times in (1, 3, 7):
            yield _storage(f"{status}, {times} times", expired=times, expired_status=status)
    for ranges in (
        *("honest", "ignored", "wrong-start", "wrong-total"),
        *("changed", "changed-blindly", "refused", "html"),
    ):
        for length in ("told", "chunked", "closed"):
            yield _storage(
                f"cut twice, ranges {ranges}, length {length}", cuts=[700, 900], ranges=ranges, length=length
            )
    for etag in ("weak", "none"):
        yield _storage(f"cut, etag {etag}", cuts=[700], etag=etag, modified=False)
    yield _storage("cut at once", cuts=[0, 0, 1, 1])
    yield _storage("cut twenty times", cuts=[100] * 20, picture=True)
    for body in ("html", "json", "xml", "text", "utf16", "empty"):
        for kind in ("video/mp4", "text/html"):
            yield _storage(f"{body} as {kind}", body=body, content_type=kind)
    for kind in ("text/html", "application/octet-stream", ""):
        yield _storage(f"type {kind or 'not told'}", content_type=kind)
    for encoding in ("gzip", "br", "identity"):
        yield _storage(f"encoding {encoding}", content_encoding=encoding)
    yield _storage("redirect", redirects=["?again"], picture=True)
    yield _storage("three redirects", redirects=["?a", "?b", "?c"])
    for name, target in {
        "in a circle": "?again",
        "to a closed port": "http://127.0.0.1:9/x.mp4",
        "to the metadata service": "http://169.254.169.254/latest",
        "into the house": "https://192.168.0.1/x.mp4",
        "to a file": "file:///etc/passwd",
        "to nothing": "",
        "to nonsense": "http://[",
    }.items():
        yield _storage(f"redirect {name}", redirects=[target] * 5)
    for after in (0, 600):
        yield _storage(f"held after {after}", hold_after=after, short=True)


def _storage(name: str, *, picture: bool = False, short: bool = False, **storage: Any) -> Case:
    return Case(f"download: {name}", picture=picture, switches={"storage": storage}, short=short)


def _ways() -> Iterator[Case]:
    """The network between here and there."""
    for picture in (False, True):
        with_it = " with a picture" if picture else ""
        for times in (1, 2, 3, 6):
            yield Case(
                f"reset at accept, {times} times{with_it}",
                picture=picture,
                faults={"connection": [{"times": times}]},
            )
            yield Case(f"closed port, {times} times{with_it}", picture=picture, nowhere=times)
        yield Case(f"closed port for ever{with_it}", picture=picture, nowhere=999, tries=3)
        for failure in FAILURES:
            for times in (1, 3):
                yield Case(
                    f"proxy: {failure}, {times} times{with_it}", picture=picture, proxy=[failure] * times
                )
            yield Case(
                f"proxy before TLS: {failure}{with_it}",
                picture=picture,
                proxy=[failure] * 99,
                origin="https://api.atlas.test",
                tries=3,
            )
        yield Case(
            f"TLS without an answer{with_it}",
            picture=picture,
            origin="https://simulator",
            short=True,
            tries=3,
        )
        yield Case(f"no such name{with_it}", picture=picture, origin="https://atlas.invalid", tries=3)


def random_cases(seed: int, count: int) -> list[Case]:
    """Jobs with several of the faults at once, each at its own step."""
    chance = random.Random(seed)
    table = matrix()
    cases = []
    for number in range(count):
        picture = chance.random() < 0.3
        faults: dict[str, Sequence[Fault]] = {}
        for endpoint in ("upload", "submit", "status", "history"):
            if endpoint == "submit" and chance.random() < 0.4:
                continue
            chosen: list[Fault] = []
            for _ in range(chance.choice((0, 1, 1, 2)) if endpoint != "submit" else 1):
                fault = dict(chance.choice(list({**_CUTS, **_TROUBLE, **_REFUSALS}.values())))
                if endpoint == "submit" and "cut" not in fault and fault in _TROUBLE.values():
                    fault["done"] = chance.random() < 0.5
                chosen.append(fault)
            faults[endpoint] = chosen
        storage = chance.choice(table["download"])
        cases.append(
            Case(
                f"seed {seed}, number {number}: {storage.name}, {faults}"[:2000],
                picture=picture,
                faults=faults,
                switches=storage.switches,
                short=storage.short,
            )
        )
    return cases
