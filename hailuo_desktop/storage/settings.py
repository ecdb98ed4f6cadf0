"""What the user chose, kept from start to start. Never a key."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from hailuo_desktop.domain.proxy import ProxyChoice
from hailuo_desktop.storage.atomic import write_atomic

Look = Literal["system", "light", "dark", "contrast_light", "contrast_dark"]
Language = Literal["", "en", "zh_CN", "zh_TW", "ko"]
"""Of the window; "" for the one that fits the system best."""
MinimaxRegion = Literal["global", "mainland"]
MarkCorner = Literal["top_left", "top_right", "bottom_left", "bottom_right"]
"""As `domain.film.Corner`; the first paint, which needs the settings, has no time for films."""


class PlayerSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How the player was left. `volume` from 0 to 1, `speed` as a factor."""

    volume: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.8
    muted: bool = False
    loop: bool = True
    speed: Annotated[float, msgspec.Meta(ge=0.25, le=4)] = 1.0


class WindowSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Qt's own saved geometry and splitter states, as base64 text."""

    geometry: str = ""
    splitters: dict[str, str] = {}


class SpendingLimits(msgspec.Struct, frozen=True, kw_only=True):
    """What may be spent: sums in `currency`, None for no limit.

    Attributes:
        day, month: by this computer's calendar.
        batch: for jobs that are made at one press.
        ask_above: a clip dearer than this is asked for once more.
    """

    day: Decimal | None = None
    month: Decimal | None = None
    batch: Decimal | None = None
    ask_above: Decimal | None = None
    currency: str = "USD"


class LabelSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What the user's files say about AI having made them.

    Attributes:
        on_export: exported files are labelled in their data.
        on_new: so is a copy of each new clip, which is made for that.
        new_since: the last clip that was looked at for that was finished then.
        is_visible: words are drawn into the picture, too.
        words: these; "" for the usual ones in the user's language.
        corner: where they stand.
        share: their height, of the picture's shorter side.
        throughout: to the end; else in the first seconds only.
    """

    on_export: bool = True
    on_new: bool = False
    new_since: Annotated[datetime, msgspec.Meta(tz=True)] | None = None
    is_visible: bool = False
    words: Annotated[str, msgspec.Meta(max_length=40)] = ""
    corner: MarkCorner = "bottom_right"
    share: Annotated[float, msgspec.Meta(ge=0.05, le=0.2)] = 0.06
    throughout: bool = False


class ExportSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How the last export was left.

    Attributes:
        folder: where it went, "" for the usual place.
        format: a `FilmFormat` by its name.
        with_request: files carry what they were made from: words, model and settings.
        with_pictures: and the pictures of the request, too.
    """

    folder: str = ""
    format: str = "mp4"
    with_request: bool = True
    with_pictures: bool = False


class FileSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Where new clips go, and how they are named.

    Attributes:
        videos: the folder, "" for the usual one.
        earlier: the folders before it, the latest first; clips stay where they are.
        pattern: see `domain.name_pattern`, "" for the usual one.
    """

    videos: str = ""
    earlier: Annotated[tuple[str, ...], msgspec.Meta(max_length=20)] = ()
    pattern: Annotated[str, msgspec.Meta(max_length=120)] = ""


class MannerSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How the program behaves towards the desktop around it.

    Attributes:
        notify: the system tells the user when a job has ended.
        only_away: only while another program is in front.
        keep_awake: the computer does not go to sleep by itself while jobs are on their way.
    """

    notify: bool = True
    only_away: bool = True
    keep_awake: bool = False


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """All settings, with their defaults.

    Attributes:
        provider, model, resolution, duration: the composer's last choice; "" or 0 for the usual one.
        jobs_at_once: how many jobs each provider is given at the same time.
        look: light or dark, also in high contrast, or as the system has it.
        atlas_url: another origin of the Atlas API, "" for the usual one.
        minimax_url: the same of the MiniMax API.
        limits: what may be spent.
        labels: what files say about AI having made them.
        export: how the last export was left.
        live_sketch: whether the camera's movements are played over the picture while one types.
        minimax_region: where the account at MiniMax lives; its keys work only there.
        check_for_updates: whether new versions are looked for; None as long as the user was not asked.
        updates_looked_at: when that was done last.
        update_told: the new version that the user was told of last.
        language: of the window.
        manners: how the program behaves towards the desktop around it.
        recent_pictures: the paths of those taken last, the last one first.
        files: where new clips go, and how they are named.
        proxy: how the internet is reached.
        less_motion: nothing moves by itself, whatever the system says.
        is_introduced: the first steps are over, and not shown again.
    """

    provider: str = ""
    model: str = ""
    resolution: str = ""
    duration: int = 0
    jobs_at_once: Annotated[int, msgspec.Meta(ge=1, le=20)] = 3
    look: Look = "system"
    atlas_url: str = ""
    minimax_url: str = ""
    live_sketch: bool = True
    minimax_region: MinimaxRegion = "global"
    check_for_updates: bool | None = None
    updates_looked_at: Annotated[datetime, msgspec.Meta(tz=True)] | None = None
    update_told: str = ""
    limits: SpendingLimits = SpendingLimits()
    labels: LabelSettings = LabelSettings()
    export: ExportSettings = ExportSettings()
    player: PlayerSettings = PlayerSettings()
    window: WindowSettings = WindowSettings()
    language: Language = ""
    manners: MannerSettings = MannerSettings()
    recent_pictures: tuple[str, ...] = ()
    files: FileSettings = FileSettings()
    proxy: ProxyChoice = ProxyChoice()
    less_motion: bool = False
    is_introduced: bool = False


class SettingsStore:
    """Reads and writes the settings file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """The saved settings; defaults where there are none or the file cannot be understood.

        A file that cannot be understood is kept aside under another name, not overwritten.
        """
        try:
            data = self._path.read_bytes()
        except OSError:
            return Settings()
        try:
            return msgspec.json.decode(data, type=Settings)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
            with contextlib.suppress(OSError):
                self._path.replace(self._path.with_name(f"settings.unreadable-{stamp}.json"))
            return Settings()

    def save(self, settings: Settings) -> None:
        """Keep these settings.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE; the file on disk is unchanged then.
        """
        write_atomic(self._path, msgspec.json.format(msgspec.json.encode(settings)))
