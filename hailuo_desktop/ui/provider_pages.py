"""Pages of the providers that the window leads to."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from hailuo_desktop.storage.settings import MinimaxRegion


class ProviderPages(msgspec.Struct, frozen=True, kw_only=True):
    """Addresses on a provider's own site, and where its accounts begin.

    Attributes:
        keys: where keys are made.
        top_up: where an account is filled up.
        account: what it has and what it used.
        smallest_top_up: in US dollars, 0 where the provider does not say.
    """

    keys: str
    top_up: str
    account: str
    smallest_top_up: int = 0


_ATLAS = ProviderPages(
    keys="https://www.atlascloud.ai/console/api-keys",
    top_up="https://www.atlascloud.ai/console",
    account="https://www.atlascloud.ai/console",
    smallest_top_up=25,
)
_MINIMAX: Mapping[MinimaxRegion, str] = {
    "global": "https://platform.minimax.io/user-center",
    "mainland": "https://platform.minimaxi.com/user-center",
}


def pages_of(provider: str, region: MinimaxRegion = "global") -> ProviderPages | None:
    """The pages of a provider, by the region of the account where it has several; None for one without."""
    if provider == "atlas":
        return _ATLAS
    if provider == "minimax":
        site = _MINIMAX[region]
        return ProviderPages(
            keys=f"{site}/basic-information/interface-key",
            top_up=f"{site}/payment/balance",
            account=f"{site}/basic-information",
        )
    return None


def host_of(page: str) -> str:
    """How a page is named in a sentence: its site, without what nobody types."""
    return page.removeprefix("https://").removeprefix("www.").partition("/")[0]
