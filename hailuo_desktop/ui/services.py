"""What stands behind the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hailuo_desktop.services.batch_desk import BatchDesk
    from hailuo_desktop.services.budget import Budget
    from hailuo_desktop.services.clip_origin import ClipOrigins
    from hailuo_desktop.services.clip_removal import ClipRemoval
    from hailuo_desktop.services.code_desk import CodeDesk
    from hailuo_desktop.services.compare_desk import CompareDesk
    from hailuo_desktop.services.film_desk import FilmDesk
    from hailuo_desktop.services.frame_desk import FrameDesk
    from hailuo_desktop.services.framing_desk import FramingDesk
    from hailuo_desktop.services.job_runner import JobRunner
    from hailuo_desktop.services.keys import KeyDesk
    from hailuo_desktop.services.label_desk import LabelDesk
    from hailuo_desktop.services.ledger_desk import LedgerDesk
    from hailuo_desktop.services.library_desk import LibraryDesk
    from hailuo_desktop.services.network_desk import NetworkDesk
    from hailuo_desktop.services.picture_desk import PictureDesk
    from hailuo_desktop.services.picture_fetching import PictureFetching
    from hailuo_desktop.services.prompt_desk import PromptDesk
    from hailuo_desktop.services.quotes import Quotes
    from hailuo_desktop.services.report import ReportDesk
    from hailuo_desktop.services.settings_desk import SettingsDesk
    from hailuo_desktop.services.storyboard_desk import StoryboardDesk
    from hailuo_desktop.services.updates import UpdateDesk


@dataclass(frozen=True, kw_only=True)
class Services:
    """What the window gets after its first paint."""

    runner: JobRunner
    pictures: PictureDesk
    fetching: PictureFetching
    origins: ClipOrigins
    quotes: Quotes
    batches: BatchDesk
    budget: Budget
    ledger: LedgerDesk
    library: LibraryDesk
    removal: ClipRemoval
    codes: CodeDesk
    films: FilmDesk
    storyboards: StoryboardDesk
    compare: CompareDesk
    frames: FrameDesk
    labels: LabelDesk
    prompts: PromptDesk
    framings: FramingDesk
    keys: KeyDesk
    reports: ReportDesk
    updates: UpdateDesk
    settings: SettingsDesk
    network: NetworkDesk
