"""What stays on disk: the journal, the media library, settings, and the key's place in the keyring."""
