"""What goes on in the window: each flow carries out one thing the user can ask for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.amounts import sum_words
from hailuo_desktop.ui.batch_flow import BatchFlow
from hailuo_desktop.ui.code_copy import CodeCopy
from hailuo_desktop.ui.composer.picture_box import Place
from hailuo_desktop.ui.composer_flow import ComposerFlow
from hailuo_desktop.ui.costs_flow import CostsFlow
from hailuo_desktop.ui.drag_over import DragOver
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.files_flow import FilesFlow
from hailuo_desktop.ui.film_flow import FilmFlow
from hailuo_desktop.ui.first_run_flow import FirstRunFlow
from hailuo_desktop.ui.framing_flow import FramingFlow
from hailuo_desktop.ui.generate_flow import GenerateFlow, Tell
from hailuo_desktop.ui.hover_play import HoverPlay
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import Incoming, read_mime
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.job_presenter import JobPresenter
from hailuo_desktop.ui.key_flow import KeyFlow
from hailuo_desktop.ui.library_flow import LibraryFlow
from hailuo_desktop.ui.link_flow import LinkFlow
from hailuo_desktop.ui.manners.command_flow import CommandFlow
from hailuo_desktop.ui.manners.desktop_flow import DesktopFlow
from hailuo_desktop.ui.manners.recent_pictures import RecentPictures
from hailuo_desktop.ui.mending import Deed, Mending, Trouble
from hailuo_desktop.ui.next_shot import NextShot
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.one_more_take import OneMoreTake
from hailuo_desktop.ui.own_times import own_seconds
from hailuo_desktop.ui.panels import Panels
from hailuo_desktop.ui.picture_intake import PictureIntake
from hailuo_desktop.ui.price_flow import PriceFlow
from hailuo_desktop.ui.prompt_flow import PromptFlow
from hailuo_desktop.ui.provider_pages import pages_of
from hailuo_desktop.ui.reuse_flow import ReuseFlow
from hailuo_desktop.ui.services import Services
from hailuo_desktop.ui.settings_flow import SettingsFlow
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.sketch_flow import SketchFlow
from hailuo_desktop.ui.stage_actions import StageActions
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.update_flow import UpdateFlow
from hailuo_desktop.wording import Action


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
        panels.stage.player.plays_by_itself = lambda: not theme.less_motion
        composer, stage = panels.composer, panels.stage
        say = panels.notices.say
        self.actions = StageActions(icons, stage)
        self.intake = PictureIntake(composer, run, window)
        self._links = LinkFlow(self.intake, panels.notices, run, tell, window)
        self.keys = KeyFlow(theme, icons, catalogue, keeper, run, window)
        self.first_run = FirstRunFlow(theme, icons, catalogue, composer, stage, keeper, run, window)
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
        self._sketches = SketchFlow(catalogue, composer, self._generating, keeper, window)
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
        kept = (keeper, self.keys, self.files.labels)
        self.settings = SettingsFlow(theme, icons, catalogue, *kept, say, run, now, window)
        making = (self.intake, self._generating, panels.notices)
        film = (self.board, panels.library, composer, stage)
        self.film = FilmFlow(theme, icons, *film, *making, run, tell, window)
        self.library.menu.add_to_film = self.film.add
        self.mending = Mending(self._deeds(panels, keeper), self)
        self.files.exports.notice_of = self.files.labels.notice_of = self.mending.notice
        self.desktop = DesktopFlow(catalogue, keeper, self.board, self.batches.watch, run, now, window)
        self.recent = RecentPictures(keeper, self._take_file, run, window)
        panels.top_bar.add_recent(self.recent.menu)
        self.commands = CommandFlow(
            theme, icons, catalogue, panels, self.board, keeper, self.settings, run, window
        )
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
        self.first_run.attach(services.keys, services.runner)
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
        self.settings.attach(
            services.settings,
            services.network,
            services.keys,
            services.runner,
            can_look_for_updates=services.updates.can_look,
        )
        self.film.attach(services.storyboards, services.compare, services.runner)
        self.desktop.attach()

    def edit(self, request: GenerationRequest) -> None:
        """Put a request back into the form."""
        self._run(self._edit(request))

    def close(self) -> None:
        """Begin nothing more."""
        self.desktop.close()
        self.commands.close()
        self.batches.close()
        self.files.close()
        self.settings.close()
        self.film.close()
        self.board.close()
        self.first_run.close()
        self._hover.close()
        self._costs.close()
        self._prices.close()
        self._takes.close()

    def retranslate(self) -> None:
        """Say everything again."""
        self.actions.retranslate()
        self._takes.retranslate()
        self._codes.retranslate()
        self.batches.retranslate()
        self.files.retranslate()
        self.board.retranslate()
        self.commands.retranslate()
        self.recent.retranslate()

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
        bar.settings_asked.connect(lambda: self.settings.open())
        self.settings.updates_chosen.connect(self._updates.set_wanted)
        self.settings.report_asked.connect(bar.report_asked)
        self.settings.moved.connect(self._forms.renew)
        self._costs.spent.connect(bar.set_spent)
        self._prices.balance_told.connect(lambda sum_: bar.set_balance(sum_words(sum_) if sum_ else ""))
        self.keys.known.connect(bar.set_has_key)
        self.first_run.try_asked.connect(bar.sample_asked)
        self.first_run.picture_asked.connect(lambda: intake.ask_for_file())
        self.first_run.key_asked.connect(self.keys.ask)
        self.first_run.kept.connect(self.keys.look)
        self.keys.known.connect(lambda _: self.first_run.look())
        self.keys.kept.connect(lambda words: say(Notice(words, "success")))
        self.keys.kept.connect(lambda _: composer.lead_to_generate())
        intake.many_given.connect(self.batches.open)
        intake.list_given.connect(lambda path: self.batches.open(prompts_file=path))
        intake.taken.connect(composer.set_picture)
        intake.file_taken.connect(self.recent.remember)
        for place, box in composer.boxes.items():
            box.add_recent = partial(self.recent.add_to, place=place)
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
        board.mending_asked.connect(self.mending.carry_out)
        self.batches.watch.mending_asked.connect(self.mending.carry_out)
        self.actions.edit_asked.connect(self._edit_shown)
        panels.stage.player_settings_changed.connect(keeper.change_player)

    async def _edit(self, request: GenerationRequest) -> None:
        await self._forms.edit(request)
        self._prices.renew()

    def _take_file(self, path: Path, place: Place | None) -> None:
        self.intake.take(Incoming(paths=(path,)), place)

    def _edit_shown(self) -> None:
        job = self.board.on_stage
        if job is not None:
            self.edit(job.request)

    def _deeds(self, panels: Panels, keeper: SettingsKeeper) -> dict[Action, Deed]:
        """What the window does about failures."""
        composer, bar = panels.composer, panels.top_bar

        def open_page(which: str) -> Deed:
            def open_it(_: Trouble, provider: str) -> None:
                pages = pages_of(provider or composer.spec.provider, keeper.settings.minimax_region)
                if pages is not None:
                    QDesktopServices.openUrl(QUrl(getattr(pages, which)))

            return open_it

        def open_folder(trouble: Trouble, _: str) -> None:
            file = Path(str(trouble.facts.get("path", "")))
            named = Path(str(trouble.facts.get("folder", file.parent)))
            if named.is_absolute() and named.is_dir():
                self.library.files.open_folder(named)
            else:
                bar.folder_asked.emit()

        def write(_: Trouble, __: str) -> None:
            composer.prompt.edit.setFocus(Qt.FocusReason.OtherFocusReason)

        return {
            Action.ENTER_KEY: lambda _, provider: self.keys.ask(provider),
            Action.CHOOSE_REGION: lambda _, provider: self.keys.ask(provider),
            Action.TOP_UP: open_page("top_up"),
            Action.OPEN_ACCOUNT: open_page("account"),
            Action.LIMITS: lambda _, __: self._costs.open(at_limits=True),
            Action.SETTINGS: lambda trouble, _: self.settings.open_for(trouble.kind),
            Action.CHANGE_REQUEST: write,
            Action.WRITE_PROMPT: write,
            Action.CHOOSE_PICTURE: lambda _, __: self.intake.ask_for_file(),
            Action.CHOOSE_MODEL: lambda _, __: composer.format.model_box.showPopup(),
            Action.CHOOSE_LIST: lambda _, __: self.batches.open(),
            Action.SHOW_PRICE: lambda _, __: self._prices.renew(),
            Action.CHANGE_FILM: lambda _, __: self.film.open(),
            Action.SHOW_JOBS: lambda _, __: bar.queue.setChecked(True),
            Action.OPEN_FOLDER: open_folder,
            Action.COPY_REPORT: lambda _, __: bar.report_asked.emit(),
        }
