"""The manifest promises only what is on disk."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.errors import OutputError
from docgen.outputs.folder import write
from docgen.outputs.manifest import Entry, Manifest, locked, sha256_of

ROOT = Path(__file__).parents[2]


def made(folder: Path, path: str = "a/b.docx", key: str = "k1", data: bytes = b"data") -> Entry:
    """Write a file and remember it."""
    write(folder / path, data)
    entry = Entry(path, key, hashlib.sha256(data).hexdigest())
    manifest = Manifest(folder)
    manifest.record(entry)
    manifest.close()
    return entry


def test_a_file_made_from_the_same_key_is_unchanged(tmp_path: Path) -> None:
    entry = made(tmp_path)

    assert Manifest(tmp_path).state("a/b.docx", "k1") == ("unchanged", entry.sha256)


def test_a_file_that_is_not_there_is_new(tmp_path: Path) -> None:
    made(tmp_path)
    (tmp_path / "a" / "b.docx").unlink()

    assert Manifest(tmp_path).state("a/b.docx", "k1") == ("new", None)
    assert Manifest(tmp_path / "nowhere").state("a/b.docx", "k1") == ("new", None)


def test_a_file_made_from_another_key_or_with_other_bytes_is_changed(tmp_path: Path) -> None:
    made(tmp_path)
    assert Manifest(tmp_path).state("a/b.docx", "k2") == ("changed", None)

    (tmp_path / "a" / "b.docx").write_bytes(b"dat")
    assert Manifest(tmp_path).state("a/b.docx", "k1") == ("changed", None)


def test_a_file_that_is_not_remembered_is_changed(tmp_path: Path) -> None:
    write(tmp_path / "a.docx", b"data")

    assert Manifest(tmp_path).state("a.docx", "k1") == ("changed", None)


@pytest.mark.parametrize(
    "torn", [b'{"path": "c.docx", "ke', b'{"path": 1}', b"\xff\xfe", b"[1]", b"7", b'{"path": "c"']
)
def test_a_torn_line_is_ignored_and_cannot_swallow_the_next(tmp_path: Path, torn: bytes) -> None:
    first = made(tmp_path)
    with Manifest(tmp_path).path.open("ab") as file:
        file.write(torn)
    second = made(tmp_path, "c.docx")

    assert Manifest(tmp_path).entries == (first, second)


def test_superseded_and_torn_lines_go_when_the_manifest_is_closed(tmp_path: Path) -> None:
    made(tmp_path)
    newest = made(tmp_path, key="k2")

    lines = Manifest(tmp_path).path.read_text().split("\n")
    assert [json.loads(line)["key"] for line in filter(None, lines)] == ["k2"]
    assert Manifest(tmp_path).entries == (newest,)


def test_reading_alone_leaves_the_folder_as_it_is(tmp_path: Path) -> None:
    Manifest(tmp_path).close()

    assert list(tmp_path.iterdir()) == []


def test_a_manifest_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / ".docgen" / "manifest.jsonl").mkdir(parents=True)

    with pytest.raises(OutputError, match=r"manifest\.jsonl: cannot be read"):
        Manifest(tmp_path)


def test_the_hash_of_a_file_that_cannot_be_read_is_empty(tmp_path: Path) -> None:
    assert sha256_of(tmp_path) == ""


def test_a_second_build_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    script = f"""
from pathlib import Path
from docgen.outputs.manifest import locked
with locked(Path({str(tmp_path)!r})):
    pass
"""

    def second() -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)

    with locked(tmp_path):
        assert "another build is writing here; wait for it, or choose another folder (--out)" in second().stderr
    assert second().returncode == 0


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "outputs").touch()

    with pytest.raises(OutputError, match=r"outputs: a file is in the way"), locked(tmp_path / "outputs"):
        pass
