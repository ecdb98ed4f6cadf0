"""Hailuo Desktop: a picture and a sentence in, a video out."""

__version__ = "0.1.0"

APP_ID = "desktop.hailuo.HailuoDesktop"
"""What systems call the program: macOS its bundle, Windows its place in the taskbar, Flatpak all of it."""

REPOSITORY = ""
"""owner/name on GitHub, where new versions are looked for. Empty until the project is published there."""
