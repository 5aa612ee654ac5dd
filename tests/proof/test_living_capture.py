"""Captured answers and yearly figures live: what somebody types in an empty workbook is counted, and drawn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from openpyxl.utils.datetime import to_excel
from openpyxl.workbook.workbook import Workbook

from docgen.documents.registry import DOCUMENTS
from docgen.inputs.workspace import Workspace
from docgen.model.language import Language
from tests.documents import answers
from tests.proof.books import Book, kinds
from tests.proof.documents import workspace
from tests.proof.recalculation import Where, formulas, load, recalculated, same, values
from tests.proof.tools import need_tools

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(not {"capture", "data-form"} <= set(kinds()), reason="the workbooks are not shipped yet"),
]
FORMS = pytest.mark.parametrize("form", [Language.NB, Language.NN])


def capture_of(world: Workspace, form: Language) -> Book:
    return Book("capture", next(DOCUMENTS["capture"].subjects(world)), form, world)


def data_form_of(participant: str) -> Book:
    world = workspace()
    subjects = DOCUMENTS["data-form"].subjects(world)
    return Book("data-form", next(one for one in subjects if one.participant == participant), Language.NB, world)


def folders(folder: Path) -> tuple[Path, Path]:
    made = folder / "made", folder / "again"
    for each in made:
        each.mkdir()
    return made


def retyped(empty: Workbook, full: Workbook) -> int:
    """Type in the fields of one workbook what stands in those of another; return how many there were."""
    count = 0
    for sheet in full.worksheets:
        for row in sheet.iter_rows(min_row=6):
            for cell in row:
                if not cell.protection.locked and cell.value is not None:
                    empty[sheet.title][cell.coordinate] = cell.value
                    count += 1
    return count


@FORMS
def test_an_empty_workbook_that_is_filled_in_says_what_the_full_one_says(tmp_path: Path, form: Language) -> None:
    need_tools()
    made, again = folders(tmp_path)
    full = capture_of(answers.workspace(tmp_path / "full"), form).write(made)
    blank = capture_of(answers.workspace(tmp_path / "blank", answered=False), form).write(again)
    book = load(blank)
    assert retyped(book, load(full)) > 300
    typed = tmp_path / "typed.xlsx"
    book.save(typed)

    told, expected = values(recalculated([typed], tmp_path / "after")[typed]), values(full)
    wrong = [where for where in formulas(full) if not same(told.get(where), expected.get(where))]
    assert wrong == []
    assert told["Sammendrag" if form is Language.NB else "Samandrag", "B7"] == 72


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Where, object]:
    """Tinn's form, in which a goal gets figures of 2014 and 2015 and is chosen for the chart."""
    need_tools()
    folder = tmp_path_factory.mktemp("figures")
    book = load(data_form_of("tinn").write(folder))
    sheet = book["Tall"]
    row = next(row for row in range(6, 40) if sheet[f"A{row}"].value == "RM2")
    sheet[f"J{row}"], sheet[f"K{row}"] = 204, 150
    book["Graf"]["B5"] = "RM2"
    typed = folder / "typed.xlsx"
    book.save(typed)
    return {**values(recalculated([typed], folder / "after")[typed]), ("", "row"): row}


def test_change_and_progress_follow_the_newest_figure(figures: Mapping[Where, object]) -> None:
    row = figures["", "row"]
    assert [figures["Tall", f"{column}{row}"] for column in "HJKLM"] == [231, 204, 150, 168, -90]
    assert figures["Tall", f"N{row}"] == pytest.approx(90 / 72)


def test_the_guide_counts_the_figures_of_the_year(figures: Mapping[Where, object]) -> None:
    assert figures["Veiledning", "B16"] == 1


def test_the_chart_draws_the_goal_that_is_chosen(figures: Mapping[Where, object]) -> None:
    points = [[figures.get(("Graf", f"{column}{row}")) for column in "ABCEF"] for row in range(12, 17)]
    first, *years = points
    assert first[0] == "0-punkt"
    assert [point[0] for point in years] == [2012, 2013, 2014, 2015]
    assert [point[1] or None for point in points] == [240, 231, None, 204, 150]
    assert [point[3] for point in points] == [240, 231, 231, 204, 150]
    assert {point[4] for point in points} == {168}
    assert figures["Graf", "B6"] == "Flere stillinger i helse og omsorg er hele."


def test_a_year_without_a_figure_is_drawn_on_the_one_before_it(figures: Mapping[Where, object]) -> None:
    days = [figures["Graf", f"D{row}"] for row in range(13, 16)]
    assert days == [to_excel(date(2012, 12, 31)), to_excel(date(2012, 12, 31)), to_excel(date(2014, 12, 31))]
