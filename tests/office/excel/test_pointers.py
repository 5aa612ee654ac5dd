"""What shows or sets the value of one cell."""

from __future__ import annotations

import pytest

from docgen.office import xml
from docgen.office.excel.nouns import Regions
from docgen.office.excel.pointers import ControlPart, pointed
from tests.office.excel.grown import loop, sheets

_REGIONS = {"risiko": loop(6, 6), "mål": Regions(moves=False)}


@pytest.mark.parametrize(
    ("typed", "count", "moved"),
    [
        ("$B$2", 25, "$B$2"),
        ("$B$8", 0, "$B$7"),
        ("$B$8", 25, "$B$32"),
        ("Risiko!$B$6", 25, "Risiko!$B$6"),
        ("Risiko!$B$6", 0, "Risiko!$B$6"),
        ("'risiko'!$B$5:$B$6", 25, "'risiko'!$B$5:$B$30"),
        ("=Risiko!$B$8", 3, "=Risiko!$B$10"),
    ],
)
def test_a_control_keeps_to_its_cell_and_its_list(typed: str, count: int, moved: str) -> None:
    held = pointed(typed, "Risiko", _REGIONS)
    assert held is not None
    assert held(sheets(count)) == moved


@pytest.mark.parametrize("typed", ["", "docgen.tall", "Mål!$B$6", "Ukjent!$B$6", "$B:$B"])
def test_what_names_no_cell_that_moves_stays(typed: str) -> None:
    assert pointed(typed, "Risiko", _REGIONS) is None


def test_the_part_of_a_control_is_written_with_its_cells() -> None:
    uri = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
    part = f'<formControlPr xmlns="{uri}" objectType="Drop" fmlaLink="$A$8" fmlaRange="Mål!$A$2:$A$9"/>'
    written = ControlPart.read(xml.parse(part.encode(), "control"), "Risiko", _REGIONS).write(sheets(3))
    assert 'fmlaLink="$A$10" fmlaRange="Mål!$A$2:$A$9"' in written
    assert xml.DECLARATION + part == ControlPart.read(xml.parse(part.encode(), "control"), "Risiko", _REGIONS).write(
        sheets(1)
    )
