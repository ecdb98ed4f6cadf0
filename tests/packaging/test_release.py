"""What a release is made by: the workflow, the check before it, its list of parts, sums and recipes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import cyclonedx.schema
import pytest
import yaml  # type: ignore[import-untyped]
from cyclonedx.model.bom import Bom
from packaging.markers import Marker

from hailuo_desktop import APP_ID, REPOSITORY, __version__
from hailuo_desktop.system_libraries import NEEDED
from tests.support.build_scripts import PACKAGING, build_script, stand_ins
from tests.support.json_schema import Schema
from tests.support.program import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
RELEASE = ROOT / ".github" / "workflows" / "release.yml"
WELL_KNOWN = {
    "actions/checkout": "v4",
    "actions/setup-python": "v5",
    "actions/upload-artifact": "v4",
    "actions/download-artifact": "v4",
}
PYTHONS = ("3.11.7", "3.12.1", "3.13.0")
SYSTEMS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "win32": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    "darwin": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
}

NAME_ON = "on"


def load(file: Path) -> dict[str, Any]:
    """A workflow; YAML reads its key `on` as a truth."""
    found: dict[Any, Any] = yaml.safe_load(file.read_text("utf-8"))
    return {NAME_ON if key is True else key: value for key, value in found.items()}


@pytest.fixture(scope="module")
def workflow() -> dict[str, Any]:
    return load(RELEASE)


@pytest.fixture(scope="module")
def release() -> ModuleType:
    return build_script("release")


@pytest.fixture(scope="module")
def sbom() -> ModuleType:
    return build_script("make_sbom")


@pytest.fixture(scope="module")
def document(sbom: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The list of parts, as it is written for a release."""
    file = tmp_path_factory.mktemp("sbom") / "bom.json"
    assert sbom.main([str(file)]) == 0
    return json.loads(file.read_text("utf-8"))


class TestWorkflows:
    @pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
    def test_they_use_only_well_known_actions_and_keep_their_rights_small(self, file: Path) -> None:
        found = load(file)
        assert found["permissions"] == {"contents": "read"}
        for job in found["jobs"].values():
            assert job["timeout-minutes"] <= 180
            for step in job["steps"]:
                assert ("uses" in step) != ("run" in step)
                if "uses" in step:
                    name, _, version = step["uses"].partition("@")
                    assert WELL_KNOWN[name] == version
                    if name == "actions/checkout":
                        assert step["with"]["persist-credentials"] is False
                else:
                    # What comes from outside reaches a shell as a variable, never as text.
                    assert not re.search(r"\$\{\{\s*(?:github|inputs)\.", step["run"])

    def test_a_tag_builds_tries_and_drafts(self, workflow: dict[str, Any]) -> None:
        assert workflow[NAME_ON] == {"push": {"tags": ["v*"]}}
        jobs = workflow["jobs"]
        assert set(jobs) == {"check", "linux", "flatpak", "windows", "macos", "release"}
        for job in jobs.values():
            needed = job.get("needs", [])
            assert set([needed] if isinstance(needed, str) else needed) <= set(jobs)
        for name in ("linux", "windows", "macos"):
            lines = self.lines(jobs[name])
            assert lines.index("python packaging/build.py") < next(
                at for at, line in enumerate(lines) if line.startswith("python packaging/build.py smoke")
            )
        writing = [name for name, job in jobs.items() if "permissions" in job]
        assert writing == ["release"]
        last = self.lines(jobs["release"])
        assert "--draft" in last[-1]
        made = next(at for at, line in enumerate(last) if "make_sbom.py" in line)
        assert made < last.index("python packaging/release.py sums release")

    def test_every_secret_is_one_that_the_build_knows(self, workflow: dict[str, Any]) -> None:
        macos = build_script("build_macos")
        given = set(re.findall(r"secrets\.(\w+)", RELEASE.read_text("utf-8")))
        assert given == {*macos.SIGNING, *macos.NOTARISING}

    def test_every_file_it_calls_is_there(self) -> None:
        text = RELEASE.read_text("utf-8")
        named = set(re.findall(r"\bpackaging/[\w./-]+\w", text))
        assert len(named) > 4
        assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []

    def test_it_builds_with_the_python_that_the_project_allows(self, workflow: dict[str, Any]) -> None:
        assert workflow["env"]["PYTHON"] in ("3.11", "3.12", "3.13")

    @staticmethod
    def lines(job: dict[str, Any]) -> list[str]:
        return [step["run"].strip() for step in job["steps"] if "run" in step]


CHANGES = """\
# Changelog

## [Unreleased]

## [1.2.0] - 2026-12-01

### Added

- More.

## [1.1.0]
"""


class TestCheck:
    def problems(
        self, release: ModuleType, tag: str, repository: str = "a/b", of: str = "1.2.0"
    ) -> list[str]:
        found: list[str] = release.problems(tag, repository, changes=CHANGES, of=of, published_at="a/b")
        return found

    def test_what_fits_is_let_through(self, release: ModuleType) -> None:
        assert self.problems(release, "v1.2.0") == []
        assert self.problems(release, "v1.2.0", "") == []

    @pytest.mark.parametrize(
        ("tag", "repository", "of", "words"),
        [
            ("v1.2.1", "a/b", "1.2.0", "names version 1.2.0"),
            ("1.2.0", "a/b", "1.2.0", "v1.2.0 would fit"),
            ("v1.1.0", "a/b", "1.1.0", "no section [1.1.0]"),
            ("v1.3.0", "a/b", "1.3.0", "no section [1.3.0]"),
            ("v1.2.0", "c/b", "1.2.0", "looks for new versions in a/b"),
        ],
    )
    def test_what_does_not_is_named(
        self, release: ModuleType, tag: str, repository: str, of: str, words: str
    ) -> None:
        (problem,) = self.problems(release, tag, repository, of)
        assert words in problem

    def test_the_notes_are_the_section(self, release: ModuleType) -> None:
        assert release.notes(CHANGES, "1.2.0") == "### Added\n\n- More."
        assert release.notes(CHANGES, "1x2.0") is None

    def test_the_repository_is_empty_or_a_name(self, release: ModuleType) -> None:
        assert release._constant("REPOSITORY") == REPOSITORY
        assert re.fullmatch(r"(?:[A-Za-z0-9-]+/[\w.-]+)?", REPOSITORY)

    def test_it_runs_without_anything_installed(self) -> None:
        done = subprocess.run(
            [sys.executable, "-E", "-S", str(PACKAGING / "release.py"), "check", "v0.0.0"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1
        assert f"names version {__version__}" in done.stderr

    def test_the_sums_are_those_of_the_files(self, release: ModuleType, tmp_path: Path) -> None:
        (tmp_path / "b.deb").write_bytes(b"b")
        (tmp_path / "a b.dmg").write_bytes(b"a")
        assert release.main(["sums", str(tmp_path)]) == 0
        text = (tmp_path / "SHA256SUMS").read_text("utf-8")
        assert [line.split("  ")[1] for line in text.splitlines()] == ["a b.dmg", "b.deb"]
        assert release.sums(tmp_path) == text  # its own file does not count
        if shutil.which("sha256sum"):
            subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path, check=True)


class TestBillOfMaterials:
    def test_it_keeps_the_rules_of_its_format(self, document: Any) -> None:
        folder = Path(next(iter(cyclonedx.schema.__path__))) / "_res"
        schema = Schema(folder / f"bom-{document['specVersion']}.SNAPSHOT.schema.json")
        assert schema.faults(document) == []
        spoilt: list[dict[str, object]] = [
            {"bomFormat": "SPDX"},
            {"serialNumber": "urn:uuid:1"},
            {"parts": []},
            {"version": "1"},
            {"components": document["components"] + document["components"][:1]},
        ]
        for change in spoilt:
            assert schema.faults({**document, **change}), change
        licences = document["metadata"]["component"]["licenses"]
        assert schema.faults(
            json.loads(json.dumps(document).replace(licences[0]["license"]["id"], "GPL-4.0"))
        )

    def test_the_library_of_the_format_reads_it(self, document: Any) -> None:
        bom = Bom.from_json(json.loads(json.dumps(document)))  # type: ignore[attr-defined]
        assert bom.validate()
        assert bom.metadata.component.version == __version__
        assert {each.purl.name for each in bom.components} >= {"pyside6-essentials", "av", "pywin32-ctypes"}

    def test_it_names_the_lock_and_nothing_else(self, document: Any) -> None:
        lock = (PACKAGING / "requirements-run.txt").read_text("utf-8")
        named = {f"{each['name']}=={each['version']}" for each in document["components"]}
        assert named == set(re.findall(r"^[a-z0-9-]+==[^ ]+", lock, re.MULTILINE))
        where = {
            each["name"]: each["properties"][0]["value"]
            for each in document["components"]
            if "properties" in each
        }
        assert where["pywin32-ctypes"] == "sys_platform == 'win32'"

    def test_the_same_release_gives_the_same_document(self, sbom: ModuleType) -> None:
        pins = [sbom.Pin("a", "1", ""), sbom.Pin("b", "2", "sys_platform == 'win32'")]
        moment = datetime(2026, 11, 20, tzinfo=UTC)
        one = sbom.bill_of_materials(pins, ["a"], "1.0", moment)
        assert one == sbom.bill_of_materials(pins[::-1], ["a"], "1.0", moment)
        other = sbom.bill_of_materials(pins[:1], ["a"], "1.0", moment)
        assert other["serialNumber"] != one["serialNumber"]
        assert one["dependencies"][0]["dependsOn"] == ["pkg:pypi/a@1"]


class TestLockOfEachSystem:
    """The packages are resolved once, here; the other systems install what the lock says."""

    def needed(self, system: str, python: str) -> dict[str, int]:
        """Name of each package that the system installs, and how many files of it the lock knows."""
        lock = (PACKAGING / "requirements-run.txt").read_text("utf-8")
        about = SYSTEMS[system] | {
            "python_full_version": python,
            "python_version": python.rpartition(".")[0],
            "platform_python_implementation": "CPython",
        }
        found = {}
        for pin in re.split(r"\n(?=[a-z])", lock.split("\n", 1)[1].strip()):
            head = re.match(r"([a-z0-9-]+)==\S+(?: ; (.+?))? \\\n", pin)
            assert head, pin.splitlines()[0]
            if head[2] is None or Marker(head[2]).evaluate(about):
                found[head[1]] = len(set(re.findall(r"--hash=sha256:[0-9a-f]{64}", pin)))
        return found

    @pytest.mark.parametrize("python", PYTHONS)
    def test_each_gets_its_own_keyring_and_no_other(self, python: str) -> None:
        linux, windows, macos = (set(self.needed(system, python)) for system in SYSTEMS)
        assert windows - linux == {"pywin32-ctypes"}
        assert macos < linux
        assert linux - macos == {"secretstorage", "jeepney", "cryptography", "cffi", "pycparser"}
        assert {"keyring", "truststore", "pyside6-addons", "av", "pillow"} <= macos & windows

    @pytest.mark.parametrize("system", SYSTEMS)
    def test_what_is_built_for_each_system_is_locked_for_all(self, system: str) -> None:
        """One file would be that of the system on which the lock was made."""
        needed = self.needed(system, PYTHONS[0])
        assert min(needed.values()) >= 1
        compiled = ("pyside6-essentials", "pyside6-addons", "shiboken6", "av", "pillow", "msgspec")
        assert min(needed[name] for name in compiled) >= 4


def test_the_libraries_in_the_readme_are_those_that_the_program_asks_for() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    listed = re.search(r"^sudo apt install (lib(?:[^\n]|\\\n)*?)$(?<!\\)", text, re.MULTILINE)
    assert listed
    assert set(listed[1].replace("\\", "").split()) == set(NEEDED.values())


class TestRecipes:
    def test_the_flatpak_has_the_programs_name_and_takes_what_it_needs(self) -> None:
        manifest = yaml.safe_load((PACKAGING / "linux" / f"{APP_ID}.yml").read_text("utf-8"))
        assert manifest["id"] == APP_ID
        asked = set(manifest["finish-args"])
        assert {"--share=network", "--socket=wayland", "--talk-name=org.freedesktop.secrets"} <= asked
        assert "--filesystem=home" not in asked
        assert "--filesystem=host" not in asked
        assert manifest["command"] in manifest["modules"][0]["build-commands"][-1]
        assert (PACKAGING / "linux" / f"{manifest['rename-desktop-file']}").is_file()

    @pytest.mark.skipif(sys.platform == "win32", reason="it is a shell script")
    def test_the_appimage_is_laid_out_as_its_tool_wants_it(self, tmp_path: Path) -> None:
        """The tool comes from outside: a stand-in keeps what it is given."""
        top = tmp_path / "hailuo-desktop-1.0-linux-x86_64"
        for name in (
            "hailuo-desktop", "LICENSE.txt", "README.txt", "integrate.sh", "lib/python.so",
            "share/applications/hailuo-desktop.desktop",
            "share/icons/hicolor/256x256/apps/hailuo-desktop.png",
        ):  # fmt: skip
            file = top / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(name)
        archive = tmp_path / "有 space.tar.gz"
        with tarfile.open(archive, "w:gz") as packed:
            packed.add(top, top.name)
        deeds = {"appimagetool": f'cp -R "$2" "{tmp_path}/AppDir"; echo "$ARCH" >"$3"'}
        path = stand_ins(tmp_path / "bin", tmp_path / "calls", deeds)
        target = tmp_path / "out.AppImage"
        subprocess.run(
            [str(PACKAGING / "linux" / "appimage.sh"), str(archive), str(target)],
            env={"PATH": path, "TMPDIR": str(tmp_path)},
            check=True,
        )
        appdir = tmp_path / "AppDir"
        assert (appdir / "AppRun").read_text() == "hailuo-desktop"
        assert (appdir / "AppRun").resolve() == (appdir / "usr/lib/hailuo-desktop/hailuo-desktop").resolve()
        names = {each.name for each in appdir.iterdir()}
        assert names == {"AppRun", "hailuo-desktop.desktop", "hailuo-desktop.png", "usr"}
        assert (appdir / "usr/share/icons/hicolor/256x256/apps/hailuo-desktop.png").is_file()
        assert not (appdir / "usr/lib/hailuo-desktop/integrate.sh").exists()
        assert target.read_text().strip()
        assert not list(tmp_path.glob("tmp.*"))

    @pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
    def test_the_shell_scripts_hold_no_known_trap(self) -> None:
        scripts = [*(PACKAGING / "linux").glob("*.sh"), PACKAGING / "linux" / "postrm", ROOT / ".ci" / "run"]
        done = subprocess.run(
            ["shellcheck", "--severity=error", *map(str, scripts)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
