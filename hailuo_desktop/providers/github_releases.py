"""Asks GitHub which release of this program is the latest; no key, no name of the user."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

import msgspec

from hailuo_desktop.domain.errors import AppError, Delivery, ErrorKind
from hailuo_desktop.domain.release import Release
from hailuo_desktop.providers.base import LinkTrust
from hailuo_desktop.providers.http import ClientFactory, is_loopback
from hailuo_desktop.providers.public_json import PublicJson

RELEASES_VARIABLE = "HAILUO_RELEASES_URL"
"""Another address of the feed, on this computer only; empty: new versions are never looked for."""

LARGEST_ANSWER = 1024 * 1024
LONGEST_NOTES = 20_000


class _Answer(msgspec.Struct, frozen=True):
    """What matters of GitHub's answer."""

    tag_name: str
    body: str | None = None
    draft: bool = False
    prerelease: bool = False


class GithubReleases:
    """The latest release of one repository.

    Attributes:
        page: where people see and download it. It is never taken from an answer.
    """

    def __init__(self, clients: ClientFactory, address: str, page: str, trust: LinkTrust) -> None:
        self._public = PublicJson(clients, largest=LARGEST_ANSWER)
        self._address = address
        self._trust = trust
        self.page = page

    async def latest(self) -> Release | None:
        """The latest release; None if all there are, are drafts or trials.

        Raises:
            AppError: as `PublicJson.fetch`.
        """
        found = await self._public.fetch(self._address, trust=self._trust)
        try:
            answer = msgspec.convert(found, _Answer)
        except msgspec.ValidationError:
            raise AppError(ErrorKind.ANSWER_UNREADABLE, delivery=Delivery.REFUSED) from None
        if answer.draft or answer.prerelease:
            return None
        notes = "".join(each for each in answer.body or "" if each.isprintable() or each in "\n\t")
        return Release(version=answer.tag_name.strip().removeprefix("v"), notes=notes[:LONGEST_NOTES].strip())


def releases_of(repository: str, environ: Mapping[str, str], clients: ClientFactory) -> GithubReleases | None:
    """The feed of a repository, or None where there is nothing to ask.

    Args:
        repository: owner/name, or "" where the program is not published.
        environ: the environment variables.
    """
    given = environ.get(RELEASES_VARIABLE)
    if given is not None:
        try:
            parts = urlsplit(given)
        except ValueError:
            return None
        if parts.scheme not in ("http", "https") or not is_loopback(parts.hostname or ""):
            return None
        page = f"{parts.scheme}://{parts.netloc}/releases/latest"
        return GithubReleases(clients, given, page, LinkTrust.LOOPBACK)
    if not repository:
        return None
    return GithubReleases(
        clients,
        f"https://api.github.com/repos/{repository}/releases/latest",
        f"https://github.com/{repository}/releases/latest",
        LinkTrust.PUBLIC,
    )
