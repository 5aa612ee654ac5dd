"""A slide that cannot be made is told with its place in the file of the person who wrote it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.build import worlds
from tests.cli.test_render import render

SHIPPED = worlds.ROOT / "templates" / "pptx" / "gathering-nb.pptx"
DAY = {"name": "Dag", "items": [{"start": "10:00", "title": "Velkommen"}]}
DAYS = [{**DAY, "date": f"2012-02-0{number}"} for number in (2, 3, 4)]
COMMON = "title: Samling\nlanguage: nb-NO\nsender: KRD\nprogramme: {name: Saman}\nfooter: {title: S, date: 2012}\n"
TOO_LONG = "W" * 110


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A gathering whose first slide becomes two in the deck, and whose second has too wide a title."""
    worlds.inputs(tmp_path / "in")
    slides = [
        {"type": "agenda", "title": "Programmet", "days": DAYS},
        {"type": "statement", "title": TOO_LONG, "statement": "Kort"},
    ]
    worlds.gathering(tmp_path / "in", slides=slides)
    (tmp_path / "t" / "pptx").mkdir(parents=True)
    shutil.copy(SHIPPED, tmp_path / "t" / "pptx")
    return tmp_path


def test_a_build_names_file_line_column_and_path_of_the_slide_that_has_no_room(world: Path) -> None:
    done = worlds.docgen_build(world, "--only", "deck", "--json")

    (error,) = [entry["error"] for entry in json.loads(done.stdout)["documents"]]
    file = world / "in" / "gatherings" / "samling-1.yaml"
    column = file.read_text().splitlines()[7].index('{"type": "statement"') + 1
    assert error.startswith(f"{file}:8:{column}: slides[1]: the text takes ")
    assert "shorten it by about" in error
    assert error.endswith(" (statement), shape «Tittel»)")
    assert error in done.stderr


def test_lessons_have_their_places_too(world: Path) -> None:
    (world / "in" / "gatherings" / "samling-1.yaml").unlink()
    (world / "in" / "lessons").mkdir()
    file = world / "in" / "lessons" / "pulje-1.yaml"
    file.write_text(
        "id: pulje-1\ntitle: Erfaringer\ndate: 2012-12-31\nslides:\n"
        f"  - {{type: statement, statement: Kort, title: {TOO_LONG}}}\n"
    )
    done = worlds.docgen_build(world, "--only", "lessons-deck")

    assert f"{file}:5:5: slides[0]: the text takes " in done.stderr


def test_render_names_the_place_in_its_data(tmp_path: Path) -> None:
    shutil.copy(SHIPPED, tmp_path / "t.pptx")
    (tmp_path / "d.yaml").write_text(f"{COMMON}slides:\n  - {{type: statement, title: A}}\n")
    done = render(tmp_path, "t.pptx", "d.yaml", "-o", "o.pptx")

    assert done.returncode == 3
    assert done.stderr.decode().startswith("d.yaml:7:5: slides[0]: ")


def test_an_error_that_is_no_slides_is_told_as_it_is(tmp_path: Path) -> None:
    worlds.template(tmp_path / "t.docx", "{{ nonsense }}")
    (tmp_path / "d.yaml").write_text("name: x\n")
    done = render(tmp_path, "t.docx", "d.yaml", "-o", "o.docx")

    assert done.stderr.decode().startswith("t.docx, ")
