"""Which models there are, at which provider."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.model_spec import ModelSpec

USUAL_FAMILY = "hailuo-02"


class ProviderInfo(msgspec.Struct, frozen=True, kw_only=True):
    """A provider as the user chooses it."""

    id: str
    label: str
    needs_key: bool


class Catalogue:
    """The bundled model families, by provider."""

    def __init__(self, specs: Iterable[ModelSpec], providers: Iterable[ProviderInfo]) -> None:
        self.providers = tuple(providers)
        known = {info.id for info in self.providers}
        self._specs = tuple(spec for spec in specs if spec.provider in known)

    def families(self, provider: str | None = None) -> tuple[ModelSpec, ...]:
        """The families of one provider, or of all."""
        return tuple(spec for spec in self._specs if provider is None or spec.provider == provider)

    def provider(self, provider: str) -> ProviderInfo:
        """The provider with this id.

        Raises:
            AppError: PROVIDER_UNKNOWN.
        """
        for info in self.providers:
            if info.id == provider:
                return info
        raise AppError(
            ErrorKind.PROVIDER_UNKNOWN,
            facts={"provider": provider, "available": ", ".join(info.id for info in self.providers)},
        )

    def usual_family(self, provider: str) -> ModelSpec:
        """The family taken where none is named: Hailuo 02, or the provider's first."""
        families = self.families(self.provider(provider).id)
        return next((spec for spec in families if spec.id == USUAL_FAMILY), families[0])

    def spec(self, provider: str, model: str) -> ModelSpec:
        """The family with this id or label, or the one that has this model id, narrowed to it.

        Raises:
            AppError: PROVIDER_UNKNOWN or MODEL_UNKNOWN.
        """
        families = self.families(self.provider(provider).id)
        wanted = model.casefold()
        for spec in families:
            if wanted in (spec.id.casefold(), spec.label.casefold()):
                return spec
        for spec in families:
            narrowed = spec.narrowed_to(model)
            if narrowed.formats:
                return narrowed
        raise AppError(
            ErrorKind.MODEL_UNKNOWN,
            facts={
                "model": model,
                "provider": provider,
                "available": ", ".join(
                    [spec.id for spec in families]
                    + list(dict.fromkeys(f.model for spec in families for f in spec.formats))
                ),
            },
        )


def load_families(folder: Path) -> list[ModelSpec]:
    """The families bundled in `folder`, one JSON file each, in the order of their names."""
    decoder = msgspec.json.Decoder(ModelSpec)
    return [decoder.decode(path.read_bytes()) for path in sorted(folder.glob("*.json"))]
