"""Several clips at once: planning them, and how they come along."""
