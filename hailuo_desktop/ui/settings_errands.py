"""What the pages of providers and of the network ask for: keys, passwords and tries of the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from shiboken6 import Shiboken

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.services.catalogue import Catalogue, ProviderInfo
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.settings.network import NetworkSection
from hailuo_desktop.ui.settings.providers import ProvidersSection

if TYPE_CHECKING:
    from hailuo_desktop.services.keys import KeyDesk
    from hailuo_desktop.services.network_desk import NetworkDesk
    from hailuo_desktop.ui.key_flow import KeyFlow


class KeyErrands(QObject):
    """Shows where keys are, and has them added, tested and removed."""

    def __init__(
        self,
        section: ProvidersSection,
        providers: Sequence[ProviderInfo],
        keys: KeyDesk,
        flow: KeyFlow,
        run: Run,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._section = section
        self._providers = {info.id: info for info in providers}
        self._keys = keys
        self._flow = flow
        self._run = run
        section.add_asked.connect(lambda provider: run(self._add(provider)))
        section.test_asked.connect(lambda provider: run(self._test(provider)))
        section.remove_asked.connect(lambda provider: run(self._remove(provider)))
        section.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self.look()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Find out which keys there are."""
        for provider in self._providers:
            self._run(self._look(provider))

    async def _add(self, provider: str) -> None:
        await self._flow.ask_for(self._providers[provider])
        await self._look(provider)

    async def _look(self, provider: str) -> None:
        from hailuo_desktop.services.keys import KeySource

        status = await self._keys.status(provider)
        if not Shiboken.isValid(self._section):
            return
        match status.source:
            case KeySource.ENVIRONMENT:
                words = self.tr("A key is set by an environment variable. It is used before one saved here.")
            case KeySource.KEYRING:
                words = self.tr("A key is kept in this computer's keyring.")
            case KeySource.SESSION:
                words = self.tr("A key is kept until the app is closed.")
            case None if status.trouble is not None:
                words = self.tr("This computer's keyring cannot be asked.")
            case _:
                words = self.tr("There is no key yet.")
        self._section.show_key(
            provider,
            words,
            has_key=status.source is not None,
            can_remove=status.source in (KeySource.KEYRING, KeySource.SESSION),
        )

    async def _test(self, provider: str) -> None:
        label = self._providers[provider].label
        self._section.tell(provider, self.tr("Asking…"))
        try:
            account = await self._keys.test(provider)
        except AppError as error:
            words, tone = wording.describe(error, translator, provider=provider).advice, "danger"
        else:
            tone = "success"
            words = self.tr("{provider} accepts the key.").format(provider=label)
            if account.balance is not None:
                words = self.tr("{provider} accepts the key. Your balance is {sum}.").format(
                    provider=label, sum=account.balance
                )
        if Shiboken.isValid(self._section):
            self._section.tell(provider, words, tone)

    async def _remove(self, provider: str) -> None:
        try:
            await self._keys.delete(provider)
        except AppError as error:
            words, tone = wording.describe(error, translator, provider=provider).advice, "danger"
        else:
            words, tone = self.tr("The key is removed from this computer."), "caption"
        self._flow.look()
        if Shiboken.isValid(self._section):
            self._section.tell(provider, words, tone)
            await self._look(provider)


class NetworkErrands(QObject):
    """Keeps the proxy's password, and tries the way to the providers."""

    def __init__(
        self,
        section: NetworkSection,
        catalogue: Catalogue,
        desk: NetworkDesk,
        run: Run,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._section = section
        self._catalogue = catalogue
        self._desk = desk
        self._run = run
        section.password_given.connect(lambda password: run(self._keep(password)))
        section.test_asked.connect(lambda: run(self._test()))

    def look(self) -> None:
        """Find out whether there is a password."""
        self._run(self._look())

    async def _look(self) -> None:
        is_there = await self._desk.has_password()
        if Shiboken.isValid(self._section):
            self._section.show_password(is_there=is_there)

    async def _keep(self, password: str) -> None:
        trouble = await self._desk.set_password(password)
        if Shiboken.isValid(self._section):
            words = self.tr("The keyring did not take it, so it holds until the app is closed.")
            self._section.tell_password(words if trouble is not None and password else "")
            await self._look()

    async def _test(self) -> None:
        self._section.test.setEnabled(False)
        self._section.tell_test(self.tr("Trying…"))
        results = await self._desk.test()
        if not Shiboken.isValid(self._section):
            return
        lines = []
        for provider, result in results.items():
            label = self._catalogue.provider(provider).label
            if isinstance(result, AppError):
                lines.append(f"{label}: {wording.describe(result, translator, provider=provider).advice}")
            elif result.proxy:
                words = self.tr("{provider}: {host} was reached through the proxy {proxy}, in {n} ms.")
                lines.append(
                    words.format(provider=label, host=result.host, proxy=result.proxy, n=result.milliseconds)
                )
            else:
                words = self.tr("{provider}: {host} was reached directly, in {n} ms.")
                lines.append(words.format(provider=label, host=result.host, n=result.milliseconds))
        failed = any(isinstance(each, AppError) for each in results.values())
        self._section.test.setEnabled(True)
        self._section.tell_test("\n".join(lines), "danger" if failed else "success")
