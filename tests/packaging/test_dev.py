"""The pure parts of the developer's command."""

from __future__ import annotations

import importlib
import re
import runpy
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LOCKS = ("requirements-run.txt", "requirements-dev.txt")


@pytest.fixture(scope="module")
def scripts() -> Iterator[dict[str, ModuleType]]:
    """The modules beside dev.py; they find each other by their folder, as when dev.py runs."""
    sys.path.insert(0, str(PACKAGING))
    try:
        yield {
            name: importlib.import_module(name) for name in ("dev_system", "dev_environment", "dev_commands")
        }
    finally:
        sys.path.remove(str(PACKAGING))


class TestPythonVersion:
    @pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13), (3, 14, 0), (4, 0, 0)])
    def test_an_unfit_python_gets_a_sentence(
        self, version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "version_info", version)
        with pytest.raises(SystemExit) as caught:
            runpy.run_path(str(PACKAGING / "dev.py"))
        assert "needs Python 3.11, 3.12 or 3.13" in str(caught.value.code)
        assert ".".join(map(str, version)) in str(caught.value.code)

    @pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (3, 13, 9)])
    def test_a_fit_one_does_not(self, version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "version_info", version)
        runpy.run_path(str(PACKAGING / "dev.py"))

    def test_the_project_asks_for_the_same(self) -> None:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        assert project["requires-python"] == ">=3.11,<3.14"


STATUS = """\
installed\tlibegl1\t
config-files\txvfb\t
installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.80.0-6), libglib2.0-0:amd64
not-installed\topenbox\t
installed\tfonts-noto-cjk\t
"""


class TestSystemPackages:
    def test_only_what_is_not_installed_is_missing(self, scripts: dict[str, ModuleType]) -> None:
        system = scripts["dev_system"]
        names = ("libegl1", "xvfb", "libglib2.0-0", "openbox", "fonts-noto-cjk", "libgl1")
        needs = [system.Need(name, "") for name in names]
        assert system.missing_packages(needs, STATUS) == ["xvfb", "openbox", "libgl1"]

    def test_nothing_is_known_about_an_empty_system(self, scripts: dict[str, ModuleType]) -> None:
        system = scripts["dev_system"]
        assert system.missing_packages(system.TEST, "") == [need.package for need in system.TEST]

    def test_what_the_program_needs_is_needed_for_tests_too(self, scripts: dict[str, ModuleType]) -> None:
        system = scripts["dev_system"]
        assert set(system.RUN) < set(system.TEST)

    def test_debians_python_needs_its_library_for_packages(self, scripts: dict[str, ModuleType]) -> None:
        needs = scripts["dev_system"].python_as_library
        assert [need.package for need in needs("/usr", (3, 12))] == ["libpython3.12"]
        assert needs("/opt/python", (3, 12)) == ()

    def test_the_line_to_copy(self, scripts: dict[str, ModuleType]) -> None:
        line = scripts["dev_system"].apt_line(["xvfb", "openbox"])
        assert line == "sudo apt-get install -y --no-install-recommends xvfb openbox"

    def test_elsewhere_packages_are_named_by_what_is_in_them(self, scripts: dict[str, ModuleType]) -> None:
        how = scripts["dev_system"].how_to_install
        files = ["libEGL.so.1", "Xvfb"]
        assert how(files, "dnf").endswith("sudo dnf install 'libEGL.so.1()(64bit)' /usr/bin/Xvfb")
        assert how(files, None) == "Install the packages that bring: libEGL.so.1 Xvfb"


class TestCommands:
    def test_help_names_every_command(
        self, scripts: dict[str, ModuleType], capsys: pytest.CaptureFixture[str]
    ) -> None:
        commands = scripts["dev_commands"]
        assert commands.main([]) == 0
        shown = capsys.readouterr().out
        assert re.findall(r"^  (\w+)  ", shown, re.MULTILINE) == list(commands.COMMANDS)

    def test_an_unknown_command_is_refused(
        self, scripts: dict[str, ModuleType], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert scripts["dev_commands"].main(["tset"]) == 2
        assert "There is no command 'tset'." in capsys.readouterr().err

    def test_arguments_reach_pytest(
        self, scripts: dict[str, ModuleType], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        commands = scripts["dev_commands"]
        ran = list[list[str]]()
        monkeypatch.setattr(commands, "_prepare", lambda needs: None)

        def call(command: list[str], environment: dict[str, str]) -> int:
            ran.append(command)
            return 0

        monkeypatch.setattr(commands, "_call", call)
        assert commands.main(["test", "-k", "foo", "tests/unit"]) == 0
        assert ran[-1][-5:] == ["-m", "pytest", "-k", "foo", "tests/unit"]
        checks = ["ruff", "ruff", "bandit", "mypy", "lint-imports"]
        assert [Path(command[0]).stem for command in ran[:-1]] == checks

    def test_every_step_runs_and_the_first_failure_counts(
        self,
        scripts: dict[str, ModuleType],
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        commands = scripts["dev_commands"]
        codes = iter([0, 3, 0, 0, 4, 5])
        monkeypatch.setattr(commands, "_prepare", lambda needs: None)
        monkeypatch.setattr(commands, "_call", lambda command, environment: next(codes))
        assert commands.main(["test", "tests/unit"]) == 3
        lines = [line.split()[:-2] for line in capsys.readouterr().out.splitlines()[-6:]]
        assert lines == [
            ["ruff", "check", "ok"],
            ["ruff", "format", "FAILED", "(3)"],
            ["bandit", "ok"],
            ["mypy", "ok"],
            ["layers", "FAILED", "(4)"],
            ["tests", "FAILED", "(5)"],
        ]

    @pytest.mark.parametrize(("beside", "expected"), [("pass", 0), ("raise SystemExit(5)", 5)])
    def test_what_runs_beside_counts_and_is_shown(
        self,
        scripts: dict[str, ModuleType],
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        beside: str,
        expected: int,
    ) -> None:
        commands = scripts["dev_commands"]
        monkeypatch.setattr(commands, "_prepare", lambda needs: None)
        monkeypatch.setattr(commands, "_call", lambda command, environment: 0)
        said = [sys.executable, "-c", f"print('seen beside'); {beside}"]
        assert commands._checked([("a step", ["-"])], said) == expected
        assert "seen beside" in capsys.readouterr().out

    def test_the_two_halves_are_all_tests(self, scripts: dict[str, ModuleType]) -> None:
        shown, others = scripts["dev_commands"].test_folders()
        assert {"tests/gui", "tests/e2e"} == set(shown)
        tests = Path(__file__).parent.parent
        for path in tests.rglob("test_*.py"):
            folder = f"tests/{path.relative_to(tests).parts[0]}"
            assert (folder in shown) != (folder in others), path

    def test_a_failure_is_a_sentence(
        self,
        scripts: dict[str, ModuleType],
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        tmp_path: Path,
    ) -> None:
        monkeypatch.setattr(scripts["dev_environment"], "LOCK_DEV", tmp_path / "absent.txt")
        monkeypatch.setattr(scripts["dev_system"], "provide", lambda needs: None)
        assert scripts["dev_commands"].main(["setup"]) == 1
        assert (
            capsys.readouterr().err
            == f"{tmp_path / 'absent.txt'} cannot be read: No such file or directory\n"
        )

    def test_tests_see_neither_keys_nor_proxies_nor_the_desktop(
        self, scripts: dict[str, ModuleType], tmp_path: Path
    ) -> None:
        own = {
            "PATH": "/usr/bin",
            "ATLASCLOUD_API_KEY": "secret",
            "OPENAI_API_KEY": "secret",
            "https_proxy": "http://proxy.example",
            "HAILUO_DESKTOP_HOME": "/home/somebody",
            "WAYLAND_DISPLAY": "wayland-0",
            "QT_SCALE_FACTOR": "2",
        }
        seen = scripts["dev_commands"].isolated_environment(own, tmp_path)
        assert not set(own) - {"PATH"} & set(seen)
        assert seen["PATH"] == "/usr/bin"

    @pytest.mark.parametrize(
        ("platform", "environment", "window"),
        [
            ("linux", {}, False),
            ("linux", {"DISPLAY": ""}, False),
            ("linux", {"DISPLAY": ":1"}, True),
            ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
            ("darwin", {}, True),
            ("win32", {}, True),
        ],
    )
    def test_where_a_window_can_be(
        self, scripts: dict[str, ModuleType], platform: str, environment: dict[str, str], window: bool
    ) -> None:
        assert scripts["dev_commands"].has_display(platform, environment) is window


class TestStamp:
    @pytest.fixture
    def environment(
        self, scripts: dict[str, ModuleType], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> ModuleType:
        """dev_environment on a project of its own, noting what it would do."""
        environment = scripts["dev_environment"]
        for name, file in (("LOCK_DEV", "lock.txt"), ("PROJECT", "pyproject.toml")):
            (tmp_path / file).write_text("first", encoding="utf-8")
            monkeypatch.setattr(environment, name, tmp_path / file)
        monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
        return environment

    def _steps(self, environment: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        steps = list[str]()

        def make(place: Path) -> None:
            steps.append("make")
            python = Path(environment.program("python"))
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()

        def pip(place: Path, *arguments: str) -> None:
            steps.append("editable" if "--editable" in arguments else "lock")

        monkeypatch.setattr(environment, "_make", make)
        monkeypatch.setattr(environment, "_pip", pip)
        environment.setup()
        return steps

    def test_the_environment_is_made_once(
        self, environment: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert self._steps(environment, monkeypatch) == ["make", "lock", "editable"]
        assert self._steps(environment, monkeypatch) == []

    def test_a_new_lock_makes_it_anew(self, environment: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        self._steps(environment, monkeypatch)
        environment.LOCK_DEV.write_text("second", encoding="utf-8")
        assert self._steps(environment, monkeypatch) == ["make", "lock", "editable"]

    def test_a_changed_project_is_installed_anew(
        self, environment: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self._steps(environment, monkeypatch)
        environment.PROJECT.write_text("second", encoding="utf-8")
        assert self._steps(environment, monkeypatch) == ["editable"]

    def test_one_whose_python_is_gone_is_made_anew(
        self, environment: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self._steps(environment, monkeypatch)
        Path(environment.program("python")).unlink()
        assert self._steps(environment, monkeypatch) == ["make", "lock", "editable"]

    def test_an_unfinished_one_is_made_anew(
        self, environment: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(place: Path, *arguments: str) -> None:
            raise environment.CommandError("no network")

        monkeypatch.setattr(environment, "_make", lambda place: place.mkdir())
        monkeypatch.setattr(environment, "_pip", fail)
        with pytest.raises(environment.CommandError):
            environment.setup()
        assert self._steps(environment, monkeypatch) == ["make", "lock", "editable"]

    def test_where_nothing_can_be_written_there_is_a_sentence(
        self, environment: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        (tmp_path / "file").touch()
        monkeypatch.setattr(environment, "VENV", tmp_path / "file" / ".venv")
        with pytest.raises(environment.CommandError, match="Could not make"):
            environment.setup()


class TestLocks:
    @pytest.mark.parametrize("name", LOCKS)
    def test_every_package_is_pinned_and_hashed_and_no_address_is_named(self, name: str) -> None:
        text = (PACKAGING / name).read_text(encoding="utf-8")
        assert "://" not in text
        pins = re.split(r"\n(?=[a-z])", text.split("\n", 1)[1].strip())
        assert len(pins) > 15
        for pin in pins:
            assert re.match(r"[a-z0-9-]+==[^ ]+( ; [^\\]+)? \\\n", pin), pin.splitlines()[0]
            assert re.search(r"--hash=sha256:[0-9a-f]{64}", pin), pin.splitlines()[0]

    def test_the_program_runs_with_what_is_tested(self) -> None:
        run, dev = (
            set(
                re.findall(
                    r"^[a-z0-9-]+==[^ ]+", (PACKAGING / name).read_text(encoding="utf-8"), re.MULTILINE
                )
            )
            for name in LOCKS
        )
        assert run < dev

    def test_every_dependency_is_locked(self) -> None:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        wanted = {
            "requirements-run.txt": project["project"]["dependencies"],
            "requirements-dev.txt": project["project"]["dependencies"] + project["dependency-groups"]["dev"],
        }
        for name, dependencies in wanted.items():
            locked = set(
                re.findall(r"^([a-z0-9-]+)==", (PACKAGING / name).read_text(encoding="utf-8"), re.MULTILINE)
            )
            names = {re.split(r"[^A-Za-z0-9-]", dependency)[0].lower() for dependency in dependencies}
            assert names <= locked


def test_the_continuous_check_is_the_developers() -> None:
    command = "python3 packaging/dev.py test"
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1]
    assert command.removeprefix("python3 ") in (ROOT / ".github/workflows/test.yml").read_text(
        encoding="utf-8"
    )
