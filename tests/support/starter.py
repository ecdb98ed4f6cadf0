"""Many processes that begin at the same moment: `python -m tests.support.starter KIND NUMBER FOLDER`.

The process forks NUMBER children, which wait for each other and then begin. KIND is

* windows: each is a start of the window; prints what became of each: "first", or "handed over";
* owners: each goes on with all jobs of the journal in FOLDER; prints which job each took.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.ownership import Owner
from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.ui.single_instance import SingleInstance

PATIENCE = 120.0


def start_window(folder: Path, number: int, total: int) -> object:
    """A start, as far as it matters who is first."""
    app = QCoreApplication([])
    instance = SingleInstance(folder)
    if not instance.begin():
        return "handed over" if instance.hand_over([str(number)]) else "lost"
    heard: list[str] = []

    def hear(paths: list[str]) -> None:
        heard.extend(paths)
        if len(heard) == total - 1:
            QTimer.singleShot(1000, app.quit)  # once it has been said that they were taken

    instance.paths_arrived.connect(hear)
    instance.listen()
    QTimer.singleShot(int(PATIENCE * 1000), app.quit)
    app.exec()
    instance.end()
    return ["first", *sorted(heard, key=int)]


def take_jobs(folder: Path, number: int, total: int) -> object:
    """What a program does with the jobs it finds."""

    async def take() -> list[str]:
        paths = app_paths({"HAILUO_DESKTOP_HOME": str(folder)})
        store, owner = JobStore(paths.journal), Owner(paths.owners)
        while True:
            try:
                await store.open()
                break
            except AppError:  # so many at once may keep one waiting for too long
                await asyncio.sleep(0.1)
        owner.begin()
        taken = []
        for job in await store.jobs():
            while True:
                try:
                    if await store.claim(job.id, owner.token, owner.is_alive):
                        taken.append(job.id)
                    break
                except AppError:
                    await asyncio.sleep(0.1)
        await store.close()
        (folder / f"{number}.ready").touch()
        end = time.monotonic() + PATIENCE
        while len(list(folder.glob("*.ready"))) < total and time.monotonic() < end:
            await asyncio.sleep(0.05)  # a dead owner's jobs would be free again
        owner.end()
        return taken

    return asyncio.run(take())


KINDS: dict[str, Callable[[Path, int, int], object]] = {"windows": start_window, "owners": take_jobs}


def main(kind: str, total: int, folder: Path) -> None:
    """Start them all, and print what each says as JSON."""
    gate, opener = os.pipe()
    children = []
    for number in range(total):
        answer, tell = os.pipe()
        if os.fork() == 0:
            os.close(opener)
            os.close(answer)
            os.read(gate, 1)  # until the parent opens it for all
            try:
                os.write(tell, json.dumps(KINDS[kind](folder, number, total)).encode())
            except BaseException:  # noqa: BLE001 (told, and the end of this process)
                traceback.print_exc()
            finally:
                os._exit(0)
        os.close(tell)
        children.append(answer)
    os.close(opener)
    said = []
    for answer in children:
        with os.fdopen(answer, "rb") as pipe:
            said.append(json.loads(pipe.read() or b"null"))
        os.wait()
    print(json.dumps(said))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
