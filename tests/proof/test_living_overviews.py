"""Overviews stay right while people work in them: a new status date and new grades move every count that they touch."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from string import ascii_uppercase

import openpyxl
import pytest

from docgen.documents.registry import DOCUMENTS
from docgen.documents.subject import networks
from docgen.inputs.workspace import load
from docgen.model.language import Language
from docgen.office.template import Template
from docgen.settings import shipped
from tests.proof.recalculation import Where, recalculated, values
from tests.proof.tools import need_tools

pytestmark = pytest.mark.proof

NETWORK = "sykefravaer-ost"


def overview(path: Path) -> Path:
    """Write the overview of the network that Tinn is in."""
    workspace, document = load(shipped("inputs")), DOCUMENTS["network-overview"]
    subject = next(one for one in networks(workspace) if one.network == NETWORK)
    template = Template(shipped("templates") / document.template_name(Language.NB))
    path.write_bytes(template.render(document.values(workspace, subject, Language.NB), folder=workspace.folder))
    return path


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> dict[Where, object]:
    """What the cells hold when the status date is a year later, and the last risk is graded 5 × 5."""
    need_tools()
    folder = tmp_path_factory.mktemp("overview")
    path = overview(folder / "overview.xlsx")
    book = openpyxl.load_workbook(path)
    book["Oversikt"]["B8"] = date(2014, 1, 1)
    risk = next(row for row in book["Risikoer"].iter_rows(min_row=6) if row[1].value == "R9")
    assert (risk[3].value, risk[4].value) == (3, 2)
    risk[3].value, risk[4].value, risk[7].value = 5, 5, None
    book.save(path)
    return dict(values(recalculated([path], folder / "after")[path]))


def labelled(after: dict[Where, object], sheet: str, label: str, column: str) -> object:
    """The value in `column` of the row that has a label; None where the cell is empty."""
    cell = next(where for (name, where), value in after.items() if name == sheet and value == label)
    return after.get((sheet, f"{column}{cell.lstrip(ascii_uppercase)}"))


def test_a_later_status_date_makes_what_is_not_done_overdue(after: dict[Where, object]) -> None:
    assert labelled(after, "Oversikt", "… over frist", "B") == 2
    assert labelled(after, "Milepæler", "M5", "J") == "▲ Over frist"
    assert labelled(after, "Milepæler", "M4", "J") is None
    assert labelled(after, "Deltakere", "Tinn", "M") == 2


def test_the_half_years_part_what_is_overdue_from_what_is_left(after: dict[Where, object]) -> None:
    found = [labelled(after, "Oversikt", "2. halvår 2013", column) for column in "CDEF"]
    assert found == [0, 0, 1, 1]
    assert [labelled(after, "Oversikt", "Sum", column) for column in "CDEF"] == [4, 3, 2, 9]


def test_a_new_grade_moves_the_risk_in_every_count(after: dict[Where, object]) -> None:
    assert labelled(after, "Risikoer", "R9", "F") == 25
    assert labelled(after, "Risikoer", "R9", "G") == "● Ja"
    assert labelled(after, "Risikoer", "R9", "L") == "▲ Mottiltak mangler"
    assert labelled(after, "Oversikt", "Må ha mottiltak", "H") == 8
    assert labelled(after, "Oversikt", "Mottiltaket mangler", "H") == 1
    assert labelled(after, "Oversikt", "Største sum", "H") == 25
    assert labelled(after, "Deltakere", "Tinn", "K") == 8


def test_the_matrix_follows(after: dict[Where, object]) -> None:
    assert (after["Matrise", "F7"], after["Matrise", "C11"]) == (1, 0)
    assert after["Matrise", "G16"] == 9
