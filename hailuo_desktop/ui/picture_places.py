"""Which of several pictures goes where."""

from __future__ import annotations

from dataclasses import dataclass

from hailuo_desktop.domain.model_spec import Mode, ModelSpec
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.ui.composer.picture_box import Place


@dataclass(frozen=True)
class Shared:
    """The places for the first pictures, in their order; there may be more pictures than places."""

    places: tuple[Place, ...]

    @property
    def is_pair(self) -> bool:
        return self.places == ("image", "end_image")


def shared_out(count: int, place: Place | None, spec: ModelSpec, request: GenerationRequest) -> Shared:
    """Where so many pictures go that were dropped at a place, None for anywhere.

    A model that takes pictures of what is to be seen gets them all as such, as far as there is room; of two
    pictures, one that takes an end picture gets start and end. Else the first one is used.
    """
    takes_references = bool(spec.references_field) and spec.most_references > 1
    if place == "references" or (count > 1 and takes_references and place != "end_image"):
        room = spec.most_references - len(request.references)
        first: tuple[Place, ...] = ()
        if not spec.image_field:  # there, the usual place holds the first of them
            room -= 1
            if request.image is None:
                first = ("image",)
        others: list[Place] = ["references"] * max(0, min(count - len(first), room))
        return Shared((*first, *others))
    if count == 2 and place != "end_image" and spec.offers(mode=Mode.FIRST_LAST):
        return Shared(("image", "end_image"))
    return Shared((place or "image",))
