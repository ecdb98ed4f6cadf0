"""The rows of a batch on its way, as the table and the gallery of drafts show them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from hailuo_desktop import wording
from hailuo_desktop.domain.batch import BatchNow, RowNow, RowState
from hailuo_desktop.ui.batch.drafts import DraftItem
from hailuo_desktop.ui.batch.rows_table import RowItem, Tone
from hailuo_desktop.ui.batch.words import FormatWords, price_words, state_words
from hailuo_desktop.ui.i18n import translator

_TONES: Mapping[RowState, Tone] = {
    RowState.WAITING: "muted",
    RowState.RUNNING: "accent",
    RowState.DONE: "success",
    RowState.FAILED: "danger",
    RowState.STOPPED: "muted",
    RowState.UNCERTAIN: "warning",
    RowState.GONE: "muted",
}


def row_items(now: BatchNow, formats: FormatWords, pictures: Mapping[str, str]) -> list[RowItem]:
    """The rows, numbered as they stand; `pictures` are thumbnails by the ids of their jobs."""
    places = {each.row.number: place for place, each in enumerate(now.rows, start=1)}
    return [_row_item(each, places, formats, pictures) for each in now.rows]


def draft_items(now: BatchNow, pictures: Mapping[str, str]) -> list[DraftItem]:
    """The drafts whose clip is here."""
    made = now.with_final
    return [
        DraftItem(
            number=each.row.number,
            picture=_picture(each, pictures),
            words=" ".join(each.row.request.prompt.split()),
            is_made=each.row.number in made,
        )
        for each in now.drafts
    ]


def _row_item(
    each: RowNow, places: Mapping[int, int], formats: FormatWords, pictures: Mapping[str, str]
) -> RowItem:
    row = each.row
    state = state_words(each)
    if row.draft:
        words = QCoreApplication.translate("Batch", "{state} · final of row {n}")
        state = words.format(state=state, n=places.get(row.draft, row.draft))
    elif row.take > 1:
        state = QCoreApplication.translate("Batch", "{state} · take {n}").format(state=state, n=row.take)
    tip = ""
    if each.failure is not None and each.state in (RowState.FAILED, RowState.UNCERTAIN):
        tip = str(wording.describe(each.failure, translator, provider=row.request.provider))
    return RowItem(
        key=row.number,
        number=places[row.number],
        picture=_picture(each, pictures),
        prompt=row.request.prompt,
        model=formats(row.request),
        price=price_words(row.price),
        state=state,
        tone=_TONES[each.state],
        tip=tip,
    )


def _picture(each: RowNow, pictures: Mapping[str, str]) -> str:
    thumbnail = pictures.get(each.job.id, "") if each.job is not None else ""
    return thumbnail or (each.row.request.image.path if each.row.request.image is not None else "")
