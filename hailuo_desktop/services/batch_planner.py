"""From pictures, prompts, models and lists to the rows of a batch, with what each costs and what is wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from hailuo_desktop.domain.batch import MOST_ROWS, ModelChoice, Wish, takes_of
from hailuo_desktop.domain.batch_list import LARGEST_LIST, ClipList, ListedRow, read_list
from hailuo_desktop.domain.controls import Control
from hailuo_desktop.domain.errors import AppError, ErrorKind, Failure, Problem
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.money import Price
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import FieldValue, GenerationRequest, Picture
from hailuo_desktop.domain.text_encoding import LOST
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.handed_files import read_whole
from hailuo_desktop.services.quotes import Quotes

AT_ONCE = 3
"""So many prices are asked for at the same time."""

Trouble = Problem | Failure

Frame = Callable[[Picture, PictureRule], Picture]
"""The picture with the part of it that is sent to a model with this rule."""

_BEFORE_A_PAUSE = 20
"""So many rows are judged before anybody else gets a turn."""


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A row as it would be made.

    Attributes:
        request: what would be sent.
        take: which of several takes.
        line: the row of the list it comes from, 0 where it comes from none.
        price: what is known of its price.
        problems: what has to be mended first; a row with problems is left out.
        final: of a draft: the same in the good format.
        is_waiting: a picture of it has not been looked at yet.
    """

    request: GenerationRequest
    take: int = 1
    line: int = 0
    price: Price | None = None
    problems: tuple[Trouble, ...] = ()
    final: GenerationRequest | None = None
    is_waiting: bool = False

    @property
    def is_good(self) -> bool:
        """Whether it can be made."""
        return not self.problems and not self.is_waiting


def _as_it_is(picture: Picture, rule: PictureRule) -> Picture:
    del rule
    return picture


class BatchPlanner:
    """Judges rows by what the catalogue knows of their models. Sends nothing."""

    def __init__(self, catalogue: Catalogue, quotes: Quotes) -> None:
        self._catalogue = catalogue
        self._quotes = quotes

    async def read(self, path: Path) -> ClipList:
        """Read a list of clips.

        Raises:
            AppError: of the LIST_ kinds.
        """

        name = path.name.encode("utf-8", "replace").decode("utf-8")  # it is written down with the batch

        def read() -> ClipList:
            data = read_whole(path, LARGEST_LIST + 1)
            if data is None:
                try:
                    is_large = path.stat().st_size > LARGEST_LIST
                except OSError:
                    is_large = False
                kind = ErrorKind.LIST_TOO_LARGE if is_large else ErrorKind.LIST_UNREADABLE
                raise AppError(kind, facts={"name": name, "limit": LARGEST_LIST // 1_000_000})
            return read_list(data, name)

        return await asyncio.to_thread(read)

    async def plan(
        self, wishes: Iterable[Wish], final: ModelChoice | None = None, frame: Frame = _as_it_is
    ) -> list[Candidate]:
        """The rows of these wishes, all takes; with `final` as drafts of that format.

        `frame` gives the part of a picture that is sent to a model with a rule. Of more rows than can be made
        at once, the first are judged.
        """
        look = _Look(self._catalogue, self._quotes, final, frame)
        found: list[Candidate] = []
        for number, wish in enumerate(wishes):
            if number % _BEFORE_A_PAUSE == 0:
                await asyncio.sleep(0)
            if len(found) >= MOST_ROWS:
                break
            found += look.candidates(wish)
        return found[:MOST_ROWS]

    async def plan_list(
        self,
        rows: Sequence[ListedRow],
        choices: Sequence[ModelChoice],
        pictures: Mapping[str, Picture | Failure],
        takes: int = 1,
        final: ModelChoice | None = None,
        frame: Frame = _as_it_is,
    ) -> list[Candidate]:
        """The rows of a list; of more than can be made at once, the first are judged.

        Args:
            rows: what the list says.
            choices: the models for rows that name none.
            pictures: what is known of the pictures, by the names that the list has for them; one that is
                missing has not been looked at yet.
            takes: for rows that name no number.
            final: they are drafts of this format.
            frame: gives the part of a picture that is sent to a model with a rule.
        """
        look = _Look(self._catalogue, self._quotes, final, frame)
        found: list[Candidate] = []
        for number, row in enumerate(rows):
            if number % _BEFORE_A_PAUSE == 0:
                await asyncio.sleep(0)
            if len(found) >= MOST_ROWS:
                break
            images = [pictures.get(name) if name else None for name in (row.picture, row.end_picture)]
            waits = any(name and name not in pictures for name in (row.picture, row.end_picture))
            troubles = [each for each in images if isinstance(each, Failure)]
            image, end_image = (each if isinstance(each, Picture) else None for each in images)
            for choice in self._choices(row, choices):
                wish = Wish(
                    prompt=row.prompt,
                    image=image,
                    end_image=end_image,
                    choice=choice,
                    takes=_takes(row, takes),
                )
                for each in look.candidates(wish, row.settings):
                    problems = (*row.problems, *troubles, *(() if troubles or waits else each.problems))
                    found.append(
                        msgspec.structs.replace(each, line=row.number, problems=problems, is_waiting=waits)
                    )
        return found[:MOST_ROWS]

    def count(self, rows: Sequence[ListedRow], choices: Sequence[ModelChoice], takes: int = 1) -> int:
        """How many rows a list makes, however many those are."""
        return sum((1 if row.model else len(choices)) * _takes(row, takes) for row in rows)

    def unknown_columns(self, rows: Sequence[ListedRow], choices: Sequence[ModelChoice]) -> list[str]:
        """The columns of a list that no model of it knows; they are left out."""
        names = dict.fromkeys(name for row in rows for name in row.settings)
        every = {choice for row in rows for choice in map(_key, self._choices(row, choices))}
        specs = [spec for spec in (self._spec(*each) for each in every) if spec is not None]
        return [name for name in names if not any(_control(spec, name) for spec in specs)]

    async def ask_prices(
        self, requests: Sequence[GenerationRequest], told: Callable[[dict[bytes, Price | None]], None]
    ) -> None:
        """Ask the providers for prices, once for all requests that cost the same; never fails.

        `told` is called with what is known so far, by `price_key`, each time that an answer comes.
        """
        distinct = {price_key(each): each for each in requests}
        known: dict[bytes, Price | None] = {}
        gate = asyncio.Semaphore(AT_ONCE)

        async def ask(key: bytes, request: GenerationRequest) -> None:
            async with gate:
                known[key] = (await self._quotes.ask(request)).price
            told(known)

        await asyncio.gather(*(ask(key, request) for key, request in distinct.items()))

    def price(self, request: GenerationRequest) -> Price | None:
        """What is known of a price without asking anybody."""
        return self._quotes.known(request).price

    def _choices(self, row: ListedRow, choices: Sequence[ModelChoice]) -> list[ModelChoice]:
        """The models of a row: the one it names, or those chosen beside the list; with its own format."""
        if row.model:
            usual = choices[0].provider if choices else ""
            chosen = [self._named(row, usual)]
        else:
            chosen = list(choices)
        return [
            msgspec.structs.replace(
                each,
                resolution=row.resolution or each.resolution,
                duration=row.duration or each.duration,
            )
            for each in chosen
        ]

    def _named(self, row: ListedRow, usual: str) -> ModelChoice:
        """The model that a row names, at the provider it names, or that of the others, or whoever has it."""
        wanted = row.provider.casefold()
        infos = [
            info
            for info in self._catalogue.providers
            if not wanted or wanted in (info.id.casefold(), info.label.casefold())
        ]
        infos.sort(key=lambda info: info.id != usual)
        for info in infos:
            spec = self._spec(info.id, row.model)
            if spec is not None:
                # A model id narrows its family: it is kept as it was named.
                is_family = row.model.casefold() in (spec.id.casefold(), spec.label.casefold())
                return ModelChoice(provider=info.id, model=spec.id if is_family else row.model)
        return ModelChoice(provider=infos[0].id if infos else row.provider, model=row.model)

    def _spec(self, provider: str, model: str) -> ModelSpec | None:
        try:
            return self._catalogue.spec(provider, model)
        except AppError:
            return None


class _Look:
    """One look at many rows: what they have in common is found out once."""

    def __init__(self, catalogue: Catalogue, quotes: Quotes, final: ModelChoice | None, frame: Frame) -> None:
        self._catalogue = catalogue
        self._quotes = quotes
        self._final = final
        self._frame = frame
        self._specs: dict[tuple[str, str], ModelSpec | Failure] = {}
        self._prices: dict[bytes, Price | None] = {}
        self._framed: dict[tuple[Picture, PictureRule], Picture] = {}

    def candidates(self, wish: Wish, settings: Mapping[str, str] | None = None) -> list[Candidate]:
        """The takes of a wish."""
        spec = self._spec(wish.choice)
        if isinstance(spec, Failure):
            return [Candidate(request=wish.request, problems=(spec,))]
        request = self._in_frame(wish.request, spec)
        problems: list[Trouble] = []
        if settings:
            fields, wrong = _read_settings(spec, settings)
            request = msgspec.structs.replace(request, fields={**request.fields, **fields})
            problems += wrong
        if LOST in request.prompt:
            problems.append(Problem(kind=ErrorKind.PROMPT_DAMAGED, field="prompt"))
        problems += spec.problems(request)
        last = None
        if self._final is not None:
            last = msgspec.structs.replace(wish, choice=self._final).request
            better = self._spec(self._final)
            if isinstance(better, Failure):
                problems.append(better)
            else:
                last = self._in_frame(last, better)
                problems += better.problems(last)
        known = _without_doubles(problems)
        return [
            Candidate(request=each, take=take, price=self._price(each), problems=known, final=last)
            for take, each in enumerate(takes_of(request, spec.seed, wish.takes), start=1)
        ]

    def _spec(self, choice: ModelChoice) -> ModelSpec | Failure:
        key = (choice.provider, choice.model)
        if key not in self._specs:
            try:
                self._specs[key] = self._catalogue.spec(*key)
            except AppError as error:
                self._specs[key] = error.record()
        return self._specs[key]

    def _price(self, request: GenerationRequest) -> Price | None:
        key = price_key(request)
        if key not in self._prices:
            self._prices[key] = self._quotes.known(request).price
        return self._prices[key]

    def _in_frame(self, request: GenerationRequest, spec: ModelSpec) -> GenerationRequest:
        def framed(picture: Picture | None) -> Picture | None:
            if picture is None:
                return None
            key = (picture, spec.picture)
            if key not in self._framed:
                self._framed[key] = self._frame(picture, spec.picture)
            return self._framed[key]

        return msgspec.structs.replace(
            request, image=framed(request.image), end_image=framed(request.end_image)
        )


def price_key(request: GenerationRequest) -> bytes:
    """The same for requests that cost the same: their words make no difference, nor which pictures."""
    pictures = (request.image is not None, request.end_image is not None, len(request.references))
    parts = (request.provider, request.model, request.resolution, request.duration, pictures)
    return msgspec.json.encode((parts, request.fields), order="deterministic")


def _takes(row: ListedRow, usual: int) -> int:
    return row.takes if row.takes > 1 else usual


def _key(choice: ModelChoice) -> tuple[str, str]:
    return choice.provider, choice.model


def _read_settings(
    spec: ModelSpec, settings: Mapping[str, str]
) -> tuple[dict[str, FieldValue], list[Problem]]:
    """The settings of a row that its model knows, and what is wrong with them."""
    fields: dict[str, FieldValue] = {}
    wrong: list[Problem] = []
    for name, text in settings.items():
        control = _control(spec, name)
        if control is None:
            continue
        value = control.read(text)
        if value is not None:
            fields[control.name] = value
        else:
            problem = control.problem(text)
            wrong += [problem] if problem is not None else []
    return fields, wrong


def _control(spec: ModelSpec, name: str) -> Control | None:
    """The setting that a heading means; spreadsheets like capital letters."""
    return next((each for each in spec.controls if each.name.casefold() == name.casefold()), None)


def _without_doubles(problems: Sequence[Trouble]) -> tuple[Trouble, ...]:
    """A draft and its final often lack the same."""
    found: dict[tuple[ErrorKind, str], Trouble] = {}
    for each in problems:
        found.setdefault((each.kind, getattr(each, "field", "")), each)
    return tuple(found.values())
