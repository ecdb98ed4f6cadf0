"""The settings: pages of rows, found by their words."""
