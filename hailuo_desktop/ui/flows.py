"""What goes on in the window: each flow carries out one thing the user can ask for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.amounts import sum_words
from hailuo_desktop.ui.batch_flow import BatchFlow
from hailuo_desktop.ui.code_copy import CodeCopy
from hailuo_desktop.ui.composer_flow import ComposerFlow
from hailuo_desktop.ui.costs_flow import CostsFlow
from hailuo_desktop.ui.drag_over import DragOver
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.files_flow import FilesFlow
from hailuo_desktop.ui.film_flow import FilmFlow
from hailuo_desktop.ui.framing_flow import FramingFlow
from hailuo_desktop.ui.generate_flow import GenerateFlow, Tell
from hailuo_desktop.ui.hover_play import HoverPlay
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import read_mime
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.job_presenter import JobPresenter
from hailuo_desktop.ui.key_flow import KeyFlow
from hailuo_desktop.ui.library_flow import LibraryFlow
from hailuo_desktop.ui.link_flow import LinkFlow
from hailuo_desktop.ui.next_shot import NextShot
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.one_more_take import OneMoreTake
from hailuo_desktop.ui.own_times import own_seconds
from hailuo_desktop.ui.panels import Panels
from hailuo_desktop.ui.picture_intake import PictureIntake
from hailuo_desktop.ui.price_flow import PriceFlow
from hailuo_desktop.ui.prompt_flow import PromptFlow
from hailuo_desktop.ui.reuse_flow import ReuseFlow
from hailuo_desktop.ui.services import Services
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.sketch_flow import SketchFlow
from hailuo_desktop.ui.stage_actions import StageActions
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.update_flow import UpdateFlow


class Flows(QObject):
    """Makes the flows, and connects them with the panels and with each other."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        keeper: SettingsKeeper,
        panels: Panels,
        run: Run,
        tell: Tell,
        now: Callable[[], datetime],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._run = run
        composer, stage = panels.composer, panels.stage
        say = panels.notices.say
        self.actions = StageActions(icons, stage)
        self.intake = PictureIntake(composer, run, window)
        self._links = LinkFlow(self.intake, panels.notices, run, tell, window)
        self.keys = KeyFlow(theme, icons, catalogue, run, window)
        self._updates = UpdateFlow(theme, keeper, say, run, window)
        self._prices = PriceFlow(composer, window)
        self._framings = FramingFlow(composer.pictures, run, window)
        self._prompts = PromptFlow(composer.prompt, run, window)
        self._forms = ComposerFlow(catalogue, composer, run, tell, window)
        self.board = JobBoard(JobPresenter(catalogue), stage, panels.library, panels.queue, run, now, window)
        self._hover = HoverPlay(panels.library, theme, run, window)
        self._codes = CodeCopy(icons, say, run, window)
        self._costs = CostsFlow(theme, keeper, say, run, now, window)
        self._generating = GenerateFlow(
            catalogue, composer, self.keys, self._costs, self.board.add, run, tell, window
        )
        self._sketches = SketchFlow(catalogue, composer, self._generating, panels.top_bar, keeper, window)
        self.drags = DragOver(panels.drop_veil, self.intake, self.board, lambda job: self.edit(job.request))
        self._takes = OneMoreTake(catalogue, self.board, self.actions, self._generating, run, window)
        around = (self.board, panels.library, stage, self._codes, self._takes)
        self.library = LibraryFlow(theme, icons, catalogue, *around, say, tell, run, window)
        self._reuse = ReuseFlow(self.intake, composer, self._forms, say, run, window)
        self._next_shot = NextShot(self.board, stage, self.actions, self.intake, composer, say, window)
        shown = (composer, self.board, panels.shelf, panels.library, panels.pictures)
        speaking = (self.keys, self._costs, say, run, tell)
        self.batches = BatchFlow(theme, icons, catalogue, *shown, *speaking, window)
        self.files = FilesFlow(theme, icons, catalogue, keeper, panels, self.board, run, now, window)
        self.library.menu.add_exports = self.files.clips.add_to
        making = (self.intake, self._generating, panels.notices)
        film = (self.board, panels.library, composer, stage)
        self.film = FilmFlow(theme, icons, *film, *making, run, tell, window)
        self.library.menu.add_to_film = self.film.add
        self._connect(panels, keeper)

    def attach(self, services: Services, keeper: SettingsKeeper) -> None:
        """Begin to work."""
        self.intake.attach(services.pictures, services.origins)
        self._links.attach(services.fetching)
        self._takes.attach(services.quotes)
        self.board.attach(services.runner, services.library)
        self._hover.attach(services.compare)
        self.library.attach(services)
        self.keys.attach(services.keys)
        self._updates.attach(services.updates, services.runner)
        self._forms.attach(services.pictures, keeper.settings)
        self._prices.attach(services.quotes)
        self._prompts.attach(services.prompts)
        self._framings.attach(services.framings)
        self._codes.attach(services.codes)
        self._costs.attach(services.ledger, services.budget, services.runner)
        self._generating.attach(services.runner, services.batches.press)
        self.batches.attach(services)
        self.files.attach(services)
        self.film.attach(services.storyboards, services.compare, services.runner)

    def edit(self, request: GenerationRequest) -> None:
        """Put a request back into the form."""
        self._run(self._edit(request))

    def close(self) -> None:
        """Begin nothing more."""
        self.batches.close()
        self.files.close()
        self.film.close()
        self.board.close()
        self._hover.close()
        self._costs.close()
        self._prices.close()
        self._takes.close()

    def retranslate(self) -> None:
        """Say everything again."""
        self.actions.retranslate()
        self._takes.retranslate()
        self.batches.retranslate()
        self.files.retranslate()
        self.board.retranslate()

    def _connect(self, panels: Panels, keeper: SettingsKeeper) -> None:
        bar, composer, board, intake = panels.top_bar, panels.composer, self.board, self.intake
        say = panels.notices.say
        bar.picture_asked.connect(lambda: intake.ask_for_file())
        bar.key_asked.connect(lambda: self.keys.ask())
        bar.costs_asked.connect(self._costs.open)
        bar.several_asked.connect(self.batches.open)
        bar.film_asked.connect(self.film.open)
        self.film.export_asked.connect(
            lambda film, name: self.files.exports.open(film, name, over=self.film.page)
        )
        bar.labels_asked.connect(lambda: self.files.labels.open())
        bar.updates_chosen.connect(self._updates.set_wanted)
        self._updates.known.connect(bar.set_updates)
        self._costs.spent.connect(bar.set_spent)
        self._prices.balance_told.connect(lambda sum_: bar.set_balance(sum_words(sum_) if sum_ else ""))
        self.keys.known.connect(bar.set_has_key)
        self.keys.kept.connect(lambda words: say(Notice(words, "success")))
        self.keys.kept.connect(lambda _: composer.lead_to_generate())
        intake.many_given.connect(self.batches.open)
        intake.list_given.connect(lambda path: self.batches.open(prompts_file=path))
        intake.taken.connect(composer.set_picture)
        intake.news.connect(say)
        composer.file_asked.connect(intake.ask_for_file)
        composer.picture_pasted.connect(lambda place, mime: intake.take(read_mime(mime), place))
        composer.frame_asked.connect(
            lambda place, video, moment: intake.take_frame(Path(video), place, moment)
        )
        composer.format.model_box.own_seconds = lambda: own_seconds(board.jobs)
        composer.foot.add_beside_price(self._codes.button(lambda: composer.request))
        board.running_changed.connect(bar.set_running)
        board.news.connect(say)
        board.edit_asked.connect(self.edit)
        board.key_asked.connect(self.keys.ask)
        board.limits_asked.connect(lambda: self._costs.open(at_limits=True))
        self.actions.edit_asked.connect(self._edit_shown)
        panels.stage.player_settings_changed.connect(keeper.change_player)

    async def _edit(self, request: GenerationRequest) -> None:
        await self._forms.edit(request)
        self._prices.renew()

    def _edit_shown(self) -> None:
        job = self.board.on_stage
        if job is not None:
            self.edit(job.request)
