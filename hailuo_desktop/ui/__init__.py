"""The window. Panels don't know each other; the main window connects them."""
