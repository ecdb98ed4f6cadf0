"""What the user chose, kept from start to start. Never a key."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.proxy import ProxyChoice
from hailuo_desktop.storage.atomic import write_atomic

S = TypeVar("S", bound=msgspec.Struct)

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
    """Reads and writes the settings file.

    Attributes:
        damage: what is to be said of a file that was set aside.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.damage: AppError | None = None

    def load(self) -> Settings:
        """The saved settings; defaults for what is not there or cannot be understood.

        A file with such things in it is kept aside under another name, and what could be read of it written
        in its place; `damage` says so.
        """
        settings, is_whole = self._read()
        if not is_whole:
            stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
            aside = self._path.with_name(f"settings.unreadable-{stamp}.json")
            with contextlib.suppress(OSError, AppError):
                self._path.replace(aside)
                self.damage = AppError(ErrorKind.SETTINGS_UNREADABLE, facts={"set_aside": str(aside)})
                self.save(settings)
        return settings

    def peek(self) -> Settings:
        """The same settings, and the file is left as it is."""
        return self._read()[0]

    def save(self, settings: Settings) -> None:
        """Keep these settings.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE; the file on disk is unchanged then.
        """
        write_atomic(self._path, msgspec.json.format(msgspec.json.encode(settings)))

    def _read(self) -> tuple[Settings, bool]:
        """What the file says, and whether all of it was understood."""
        try:
            data = self._path.read_bytes()
        except OSError:
            return Settings(), True
        try:
            return msgspec.json.decode(data, type=Settings), True
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            pass
        try:
            plain = msgspec.json.decode(data, type=dict[str, Any])
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return Settings(), False
        return merged(Settings(), plain)[0], False


def merged(settings: S, plain: dict[str, Any]) -> tuple[S, list[str]]:
    """The settings with these values, as far as they are possible, and the names of the others."""
    left_out = list[str]()
    changes = dict[str, object]()
    for field in msgspec.structs.fields(settings):
        if field.encode_name not in plain:
            continue
        value, now = plain[field.encode_name], getattr(settings, field.name)
        if isinstance(now, msgspec.Struct) and isinstance(value, dict):
            changes[field.name], inner = merged(now, value)
            left_out += [f"{field.name}.{name}" for name in inner]
            continue
        try:
            changes[field.name] = msgspec.convert(value, field.type, strict=True)
        except msgspec.ValidationError:
            left_out.append(field.name)
    return msgspec.structs.replace(settings, **changes), left_out
