"""What the data names as pictures, with the hashes of the files."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from docgen.build.pictures import Pictures
from docgen.office.values import Picture


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in" / "gatherings").mkdir(parents=True)
    (tmp_path / "in" / "gatherings" / "map.PNG").write_bytes(b"a map")
    (tmp_path / "secret.png").write_bytes(b"outside")
    return tmp_path / "in"


def hashed(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_pictures_are_found_anywhere_in_the_data(folder: Path) -> None:
    data = {"slides": [{"picture": Picture("gatherings/map.PNG", "A map")}, {"file": "gatherings/map.PNG"}, {"n": 1}]}
    assert Pictures(folder).used_by(data) == [f"gatherings/map.PNG {hashed(b'a map')}"]


def test_a_picture_that_changes_behind_its_name_changes_what_is_used(folder: Path) -> None:
    data = {"picture": Picture("gatherings/map.PNG", "A map")}
    before = Pictures(folder).used_by(data)
    (folder / "gatherings" / "map.PNG").write_bytes(b"another map")
    assert Pictures(folder).used_by(data) != before


@pytest.mark.parametrize("name", ["missing.png", "../secret.png", "gatherings", "a\0b.png"])
def test_what_cannot_be_read_has_no_hash(folder: Path, name: str) -> None:
    assert Pictures(folder).used_by([Picture(name, "What?")]) == [f"{name} "]


def test_texts_and_bytes_are_no_names_of_files(folder: Path) -> None:
    assert Pictures(folder).used_by({"text": "A map", "picture": Picture(b"bytes", "A map")}) == []
