"""What is installed is whole: the package, the shipped templates and inputs, and the command."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BUILD = "from hatchling.build import build_{0} as b; import sys; print(b(sys.argv[1]))"


def build(kind: str, folder: Path, source: Path = ROOT) -> Path:
    """Build a wheel or an sdist of a source tree, without the network."""
    command = [sys.executable, "-c", BUILD.format(kind), str(folder)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=True, timeout=120)
    return folder / done.stdout.split()[-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def docgen(installed: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the installed docgen, with the libraries of the tests but nothing of this checkout."""
    libraries = sysconfig.get_path("purelib")
    start = f"import sys; sys.path[:0] = [{str(installed)!r}, {libraries!r}]; from docgen.cli import main; main()"
    command = [sys.executable, "-I", "-S", "-c", start, *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def kept(folder: str) -> set[str]:
    """The files of a folder of the source, as the repository keeps them."""
    found = (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in found if not path.name.startswith((".", "~"))}


def test_the_wheel_holds_every_template_and_every_input(wheel: Path) -> None:
    files = kept("templates") | kept("inputs")
    assert any(name.endswith(".docx") for name in files)
    assert any(name.endswith(".yaml") for name in files)
    assert {f"docgen/_shipped/{name}" for name in files} <= names(wheel)


def test_the_wheel_holds_every_module_and_no_test(wheel: Path) -> None:
    assert kept("docgen") <= names(wheel)
    assert [name for name in names(wheel) if not name.startswith(("docgen/", "docgen-"))] == []
    assert [name for name in names(wheel) if "__pycache__" in name] == []


def test_a_wheel_made_from_the_sdist_is_the_same(wheel: Path, tmp_path: Path) -> None:
    shutil.unpack_archive(build("sdist", tmp_path), tmp_path)
    (source,) = (path for path in tmp_path.iterdir() if path.is_dir())
    assert names(build("wheel", tmp_path, source)) == names(wheel)


def test_the_installed_docgen_builds_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    done = docgen(installed, tmp_path, "build", "--participant", "drammen", "--json")
    assert done.returncode == 0, done.stderr
    documents = json.loads(done.stdout)["documents"]
    assert {document["document"]: document["status"] for document in documents} == dict.fromkeys(
        ("mandate", "plan", "workbook", "handouts", "data-form"), "written"
    )
    assert all((tmp_path / document["path"]).stat().st_size > 10_000 for document in documents)


def test_the_installed_docgen_starts_a_workspace_of_ones_own(installed: Path, tmp_path: Path) -> None:
    done = docgen(installed, tmp_path, "init", "mine")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "mine" / "inputs" / "programme.yaml").is_file()
    assert docgen(installed, tmp_path / "mine", "check").returncode == 0


def test_the_version_is_the_same_everywhere(installed: Path, tmp_path: Path, wheel: Path) -> None:
    from docgen import __version__

    assert wheel.name.startswith(f"docgen-{__version__}-")
    assert __version__ in docgen(installed, tmp_path, "--version").stdout
