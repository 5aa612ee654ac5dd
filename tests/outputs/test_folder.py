"""A file is whole or not there, and an error says what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.errors import OutputError
from docgen.outputs.folder import sweep, write

ROOT = Path(__file__).parents[2]


def test_a_file_is_written_and_its_folders_made(tmp_path: Path) -> None:
    write(tmp_path / "a" / "b" / "c.docx", b"whole")

    assert (tmp_path / "a" / "b" / "c.docx").read_bytes() == b"whole"
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["c.docx"]


def test_a_file_is_replaced_and_gets_the_usual_permissions(tmp_path: Path) -> None:
    write(tmp_path / "a", b"old")
    write(tmp_path / "a", b"new")

    umask = os.umask(0)
    os.umask(umask)
    assert (tmp_path / "a").read_bytes() == b"new"
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o666 & ~umask


def test_a_link_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "file")
    write(tmp_path / "link", b"new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"new"


def test_a_full_disk_is_named_with_the_next_step() -> None:
    with pytest.raises(OutputError, match=r"/dev/full: the disk is full; free some space and run the same command"):
        write(Path("/dev/full"), b"data")


def test_a_write_that_fails_midway_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    write(tmp_path / "a.docx", b"old")
    script = f"""
import resource
from pathlib import Path
from docgen.outputs.folder import write
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
write(Path({str(tmp_path / "a.docx")!r}), bytes(5000))
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)

    assert "OutputError: " in done.stderr
    assert "a.docx: the file is larger than this system allows (ulimit -f)" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]
    assert (tmp_path / "a.docx").read_bytes() == b"old"


def test_an_interrupted_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "a.docx", b"data")

    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_way_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "outputs").touch()

    with pytest.raises(OutputError, match="a file is in the way where a folder should be"):
        write(tmp_path / "outputs" / "drammen" / "a.docx", b"data")


def test_a_folder_in_the_way_of_a_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="a folder is in the way where the file should be"):
        write(tmp_path, b"data")


def test_a_folder_that_takes_no_files_is_named() -> None:
    with pytest.raises(OutputError, match=r"^/proc/nothing\.docx: .+"):
        write(Path("/proc/nothing.docx"), b"data")


def test_sweeping_removes_only_what_a_killed_write_left(tmp_path: Path) -> None:
    (tmp_path / "drammen" / "deeper").mkdir(parents=True)
    own = tmp_path / "drammen" / f".docgen-{'0a' * 8}.tmp"
    kept = [
        tmp_path / "notes.tmp",
        tmp_path / "drammen" / ".docgen-mine.tmp",
        tmp_path / "drammen" / "deeper" / own.name,
    ]
    for path in (own, *kept):
        path.touch()
    (tmp_path / own.name).symlink_to(kept[0])

    assert sweep(tmp_path) == [own]
    assert not own.exists()
    assert all(path.exists() for path in kept)


def test_sweeping_a_folder_that_is_not_there_does_nothing(tmp_path: Path) -> None:
    assert sweep(tmp_path / "nowhere") == []
