"""A job runner with the library's desks around it, and a bin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hailuo_desktop.domain.clip_notes import ClipNotes
from hailuo_desktop.services.clip_origin import ClipOrigins
from hailuo_desktop.services.clip_removal import ClipRemoval
from hailuo_desktop.services.film_desk import FilmDesk
from hailuo_desktop.services.film_runs import FilmRuns
from hailuo_desktop.services.library_desk import LibraryDesk
from hailuo_desktop.services.video_desk import VideoDesk
from hailuo_desktop.storage.clip_marks import ClipMarks
from hailuo_desktop.storage.media_library import MediaLibrary
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import ScriptedProvider


class Bin:
    """A bin as desktops lay it out: files and what is known of each, in folders beside each other."""

    def __init__(self, folder: Path) -> None:
        self.files, self.info = folder / "files", folder / "info"
        self.files.mkdir(parents=True)
        self.info.mkdir()
        self.refuses: Callable[[Path], bool] = lambda _: False

    def __call__(self, path: Path) -> str | None:
        if self.refuses(path):
            return None
        place = self.files / path.name
        path.rename(place)
        (self.info / f"{path.name}.trashinfo").write_text(f"[Trash Info]\nPath={path}\n")
        return str(place)

    @property
    def names(self) -> list[str]:
        return sorted(path.name for folder in (self.files, self.info) for path in folder.iterdir())


class Shelf(Bench):
    """A bench with a library on it."""

    def __init__(self, folder: Path, provider: ScriptedProvider, **options: Any) -> None:
        super().__init__(folder, provider, **options)
        films, marks = FilmDesk(FilmRuns(()), self.paths.playable), ClipMarks(self.paths.clip_marks)
        self.origins = ClipOrigins(self.store, marks, self.paths.pictures, films, self.pictures.keep_pasted)
        self.media = MediaLibrary(self.paths)
        self.desk = LibraryDesk(self.store, self.runner, self.media, self.origins, VideoDesk())
        self.told_notes: list[dict[str, ClipNotes]] = []
        self.desk.subscribe(lambda notes: self.told_notes.append(dict(notes)))
        self.removal = ClipRemoval(self.store, self.runner.resting, self.media, self.desk.tell)
