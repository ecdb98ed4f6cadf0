"""The stage: what is being made, what came of it, and the player."""

from hailuo_desktop.ui.stage.player_settings import PlayerSettings
from hailuo_desktop.ui.stage.stage import Stage

__all__ = ["PlayerSettings", "Stage"]
