"""The library: clips and jobs on their way as cards, and the queue of the latter."""

from hailuo_desktop.ui.library.item import LibraryItem
from hailuo_desktop.ui.library.panel import LibraryPanel
from hailuo_desktop.ui.library.queue import QueuePanel

__all__ = ["LibraryItem", "LibraryPanel", "QueuePanel"]
