"""Takes side by side."""
