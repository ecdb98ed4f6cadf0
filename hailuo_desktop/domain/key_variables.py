"""The environment variables that may hold an API key, and how programs we start are kept from seeing them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

KEY_VARIABLES: Mapping[str, str] = MappingProxyType(
    {"atlas": "ATLASCLOUD_API_KEY", "minimax": "MINIMAX_API_KEY"}
)
"""The variable that goes before the keyring, for each provider."""


def without_keys(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment for a program that we start."""
    hidden = frozenset(KEY_VARIABLES.values())
    return {name: value for name, value in environ.items() if name not in hidden}
