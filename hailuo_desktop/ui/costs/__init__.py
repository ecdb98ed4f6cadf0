"""What was spent, and what may be."""
