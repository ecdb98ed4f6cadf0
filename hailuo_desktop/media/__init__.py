"""Pictures and video: reading, checking, rendering. No Qt, no network."""
