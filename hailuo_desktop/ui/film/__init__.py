"""Films: what is put together, and how it becomes a file."""
