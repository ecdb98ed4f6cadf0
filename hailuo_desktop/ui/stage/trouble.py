"""What may keep a clip from being shown."""

from enum import StrEnum


class Trouble(StrEnum):
    """Why there is nothing to see."""

    UNREADABLE = "unreadable"
    NO_PICTURE = "no_picture"
    NO_PLAYER = "no_player"
