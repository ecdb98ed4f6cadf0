"""What a user sets once at the player and expects to find again."""

from __future__ import annotations

from dataclasses import dataclass, replace

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 4.0)


@dataclass(frozen=True)
class PlayerSettings:
    """Volume goes from 0 to 100, speed is one of `SPEEDS`."""

    volume: int = 100
    muted: bool = False
    loop: bool = True
    speed: float = 1.0

    def mended(self) -> PlayerSettings:
        """The nearest settings that can be had; what was kept in a file may be anything."""
        speed = self.speed if self.speed in SPEEDS else 1.0
        return replace(self, volume=max(0, min(self.volume, 100)), speed=speed)
