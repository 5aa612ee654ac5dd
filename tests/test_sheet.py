"""All pages of a file in one picture."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from docgen import settings
from docgen.cli import main
from docgen.sheet import GAP, LABEL, WIDTH, contact_sheet

needs_poppler = pytest.mark.skipif(settings.pdftoppm() is None, reason="poppler is missing")
RED = (200, 0, 0)


@pytest.fixture
def six_pages(tmp_path: Path) -> Path:
    """A PDF of six red pages, 960 by 540 points at 72 dpi."""
    page = Image.new("RGB", (960, 540), RED)
    page.save(tmp_path / "lysark på samling.pdf", save_all=True, append_images=[page] * 5, resolution=72)
    return tmp_path / "lysark på samling.pdf"


@needs_poppler
def test_pages_stand_in_rows_of_four_each_with_its_number(six_pages: Path, tmp_path: Path) -> None:
    made = contact_sheet(six_pages, tmp_path / "out", dpi=72)

    assert made == tmp_path / "out" / "lysark på samling-sheet.png"
    with Image.open(made) as held:
        sheet = held.convert("RGB")
        wide, high = WIDTH + GAP, 270 + LABEL + GAP
        assert sheet.size == (4 * wide + GAP, 2 * high + GAP)
        places = [(GAP + column * wide, GAP + row * high) for row in range(2) for column in range(4)]
        shown = [sheet.getpixel((x + WIDTH // 2, y + 135)) for x, y in places]
        assert [is_red(colour) for colour in shown] == [True] * 6 + [False] * 2
        labels = [sheet.crop((x, y + 272, x + WIDTH, y + 270 + LABEL)).getcolors(10_000) for x, y in places]
        assert [colours is not None and len(colours) > 1 for colours in labels] == [True] * 6 + [False] * 2
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["lysark på samling-sheet.png"]


@needs_poppler
def test_a_sheet_of_few_pages_is_no_wider_than_they_are(six_pages: Path, tmp_path: Path) -> None:
    with Image.open(contact_sheet(six_pages, tmp_path, first=5, dpi=36)) as sheet:
        assert sheet.size == (2 * (480 + GAP) + GAP, 270 + LABEL + 2 * GAP)


@needs_poppler
def test_the_command_prints_the_name_of_the_sheet(six_pages: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["preview", str(six_pages), "--sheet", "--pages", "1-2", "-o", str(tmp_path)])

    assert done.stdout.splitlines() == [str(tmp_path / "lysark på samling-sheet.png")]


def test_pages_of_different_sizes_stand_in_cells_of_the_largest(
    six_pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, size in (("a", (100, 50)), ("b", (60, 90))):
        Image.new("RGB", size, RED).save(tmp_path / f"{name}.png")
    draw = tmp_path / "pdftoppm"
    copies = "\n".join(f'cp {tmp_path}/{name}.png "$last-{number}.png"' for number, name in enumerate("ab", 1))
    draw.write_text(f"#!/bin/sh\nfor last; do :; done\n{copies}\n")
    draw.chmod(draw.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("DOCGEN_PDFTOPPM", str(draw))

    with Image.open(contact_sheet(six_pages, tmp_path)) as sheet:
        assert sheet.size == (2 * (100 + GAP) + GAP, 90 + LABEL + 2 * GAP)


def is_red(colour: object) -> bool:
    return isinstance(colour, tuple) and colour[0] > 150 and colour[1] < 60
