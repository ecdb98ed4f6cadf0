"""The live camera sketch: made a clip of, and switched on and off."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hailuo_desktop.domain.model_spec import Mode, ModelSpec
from hailuo_desktop.domain.money import FREE
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.generate_flow import GenerateFlow
from hailuo_desktop.ui.settings_keeper import SettingsKeeper


class SketchFlow(QObject):
    """Hands the sketch of what stands in the form to the free provider, by the way of every clip."""

    def __init__(
        self,
        catalogue: Catalogue,
        composer: Composer,
        generating: GenerateFlow,
        keeper: SettingsKeeper,
        parent: QObject,
    ) -> None:
        """Connect the composer; whether there are sketches is as it is set."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._composer = composer
        self._generating = generating
        composer.sketch.render_asked.connect(self._render)
        composer.sketch.set_on(keeper.settings.live_sketch)
        keeper.changed.connect(lambda settings: composer.sketch.set_on(settings.live_sketch))

    def _render(self) -> None:
        free = next((info for info in self._catalogue.providers if not info.needs_key), None)
        if free is not None:
            spec = self._catalogue.usual_family(free.id)
            self._generating.make(sketch_of(self._composer.request, spec), FREE)


def sketch_of(request: GenerationRequest, spec: ModelSpec) -> GenerationRequest:
    """The same picture and words for the free sketch, at the nearest length and resolution that it has."""
    formats = spec.offers(mode=Mode.IMAGE)
    wanted = request.duration or formats[0].duration
    nearest = min(formats, key=lambda each: (abs(each.duration - wanted), -each.duration)).duration
    fitting = spec.offers(mode=Mode.IMAGE, duration=nearest)
    alike = spec.offers(mode=Mode.IMAGE, duration=nearest, resolution=request.resolution)
    return GenerationRequest(
        provider=spec.provider,
        model=spec.id,
        prompt=request.prompt,
        image=request.image,
        resolution=(alike or fitting)[0].resolution,
        duration=nearest,
    )
