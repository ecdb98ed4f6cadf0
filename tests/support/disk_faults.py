"""Lives under strace: what they ask of the disk, and what becomes of their jobs when it fails."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from tests.support.atlas_simulator import AtlasSimulator
from tests.support.crash_child import Order
from tests.support.crashes import CrashCounts, Lives, finish, judge, look_into_journal
from tests.support.system_calls import Call, read_calls, traced


def traced_life(
    lives: Lives,
    home: Path,
    simulator: AtlasSimulator,
    picture: Path,
    *,
    inject: str = "",
    killed_after: float | None = None,
) -> list[Call]:
    """One life under strace; `inject` as `traced` takes it. Returns its calls."""
    gate, output = home.with_name(f"{home.name}.gate"), home.with_name(f"{home.name}.calls")
    order = Order(
        home=str(home), origin=simulator.origin, picture=str(picture), gate=str(gate), after=killed_after
    )
    home.mkdir(parents=True)
    pid = lives.begin(order)
    try:
        with traced(pid, output, inject=inject, whole=not inject):
            gate.touch()
            lives.wait()
    except BaseException:
        gate.touch()
        raise
    return read_calls(output)


def live_with_faults(
    inject: str, lives: Lives, home: Path, clip: Path, picture: Path, *, killed_after: float | None = None
) -> tuple[CrashCounts, int]:
    """A life whose disk fails, and the next one with a good disk. Also returns how often it failed."""
    counts = CrashCounts()
    with AtlasSimulator(videos=[clip]) as simulator:
        calls = traced_life(lives, home, simulator, picture, inject=inject, killed_after=killed_after)
        counts.wrong += [f"{home}, {inject}: {each}" for each in money_before_its_row(calls)]
        look_into_journal(home, counts)
        judge(finish(home, simulator.origin), simulator, home, clip.read_bytes(), counts)
    if not counts.wrong:
        shutil.rmtree(home)
    return counts, sum(call.was_injected for call in calls)


def money_before_its_row(calls: Sequence[Call]) -> list[str]:
    """What is wrong with the paid requests that went out: each needs its row and its witness on the disk."""
    wrong = []
    for place, call in enumerate(calls):
        if is_paid_request(call):
            before = calls[:place]
            row = [each for each in before if each.file.endswith("/journal.sqlite3-journal")]
            if not row or row[-1].name != "fdatasync" or row[-1].failed or row[-2].name != "ftruncate":
                wrong.append("the paid request went out within a transaction")
            witnesses = [each for each in before if each.file.endswith("/data/paid")]
            if not witnesses or witnesses[-1].name != "fsync":
                wrong.append("the paid request went out without its second witness")
    return wrong


def is_paid_request(call: Call) -> bool:
    """Whether a paid request goes out here."""
    return call.name == "sendto" and any(b"POST /api/v1/model/generateVideo" in each for each in call.texts)
