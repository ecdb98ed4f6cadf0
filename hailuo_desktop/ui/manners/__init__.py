"""Towards the desktop around: notifications, progress in the taskbar, staying awake; all commands by name."""
