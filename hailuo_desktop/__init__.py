"""Hailuo Desktop: a picture and a sentence in, a video out."""

__version__ = "0.1.0"
