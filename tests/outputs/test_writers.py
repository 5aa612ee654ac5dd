"""Many files at once, each remembered when it is whole."""

from __future__ import annotations

from pathlib import Path

from docgen.errors import OutputError
from docgen.outputs.manifest import Manifest
from docgen.outputs.writers import Writers


def test_every_file_is_written_and_remembered(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path)
    done: dict[int, str | OutputError] = {}
    with Writers[int](manifest) as writers:
        for number in range(50):
            done |= dict(writers.put(number, f"{number}/a.docx", f"key {number}", b"data %d" % number))
        done |= dict(writers.rest())

    assert set(done) == set(range(50))
    assert (tmp_path / "7" / "a.docx").read_bytes() == b"data 7"
    assert Manifest(tmp_path).state("7/a.docx", "key 7") == ("unchanged", done[7])


def test_a_file_that_cannot_be_written_is_told_and_not_remembered(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    manifest = Manifest(tmp_path)
    with Writers[str](manifest) as writers:
        done = dict(writers.put("a", "taken/a.docx", "k", b"")) | dict(writers.put("b", "b.docx", "k", b""))
        done |= dict(writers.rest())

    assert isinstance(done["a"], OutputError)
    assert isinstance(done["b"], str)
    assert [entry.path for entry in manifest.entries] == ["b.docx"]


def test_a_file_that_is_not_waited_for_is_whole_or_not_there(tmp_path: Path) -> None:
    with Writers[int](Manifest(tmp_path)) as writers:
        for number in range(10):
            list(writers.put(number, f"{number}.docx", "k", b"data"))

    assert {path.read_bytes() for path in tmp_path.glob("*.docx")} <= {b"data"}
    assert list(tmp_path.glob(".docgen-*")) == []
