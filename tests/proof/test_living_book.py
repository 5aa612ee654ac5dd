"""A workbook lives: what somebody types on one sheet is seen on the others, when it is calculated again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.worksheet import Worksheet

from docgen.model.language import Language
from tests.proof.books import Book, full_project, kinds, workbook_of
from tests.proof.recalculation import Where, differences, load, recalculated, values
from tests.proof.tools import need_tools

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif("workbook" not in kinds(), reason="the workbook is not shipped yet"),
]
LATE, MEASURED, TODAY = date(2019, 3, 31), date(2013, 3, 31), date(2013, 7, 1)


class Lived(NamedTuple):
    """The workbook before and after somebody typed in it: its file, and every value."""

    book: Book
    before: Mapping[Where, object]
    typed: Path
    after: Mapping[Where, object]

    def changed(self, sheet: str, cell: str) -> tuple[object, object]:
        return self.before.get((sheet, cell)), self.after.get((sheet, cell))

    def column(self, sheet: str, letter: str, first: int = 6, last: int = 70) -> list[object]:
        return [self.after.get((sheet, f"{letter}{row}")) for row in range(first, last)]

    def find(self, sheet: str, text: str, letter: str = "A", after: bool = True) -> int:
        """The row of a sheet that begins with a text."""
        found = self.after if after else self.before
        return next(row for row in range(1, 200) if str(found.get((sheet, f"{letter}{row}"), "")) == text)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """Tinn's workbook, in which the last risk is made the worst, a milestone late, a measurement and the date new."""
    need_tools()
    folder = tmp_path_factory.mktemp("living")
    made = workbook_of(full_project(), Language.NB)
    path = made.write(folder)
    before = values(path)
    book = load(path)
    risk = _row(book["Risiko"], "R9")
    book["Risiko"][f"C{risk}"], book["Risiko"][f"D{risk}"] = 5, 5
    book["Risiko"][f"G{risk}"] = None
    book["Milepæler"][f"D{_row(book['Milepæler'], 'M9')}"] = LATE
    ready = next(row for row in range(6, 100) if book["Målinger"][f"A{row}"].value is None)
    for letter, value in zip("ABC", ("RM1", MEASURED, 7.5), strict=True):
        book["Målinger"][f"{letter}{ready}"] = value
    book["Oversikt"]["B13"] = TODAY
    typed = folder / "typed.xlsx"
    book.save(typed)
    return Lived(made, before, typed, values(recalculated([typed], folder / "after")[typed]))


def _row(sheet: Worksheet, number: str) -> int:
    """The row of a number such as R9: they count from the first row of their table."""
    return 5 + int(number[1:])


def test_openpyxl_keeps_tables_validations_rules_and_names(lived: Lived, tmp_path: Path) -> None:
    original, typed = load(lived.book.write(tmp_path)), load(lived.typed)
    for sheet in original.worksheets:
        other = typed[sheet.title]
        assert {table.name: table.ref for table in sheet.tables.values()} == {
            table.name: table.ref for table in other.tables.values()
        }
        assert len(sheet.data_validations.dataValidation) == len(other.data_validations.dataValidation)
        assert len(sheet.conditional_formatting) == len(other.conditional_formatting)
        assert sheet.protection.sheet == other.protection.sheet
    assert set(original.defined_names) == set(typed.defined_names)


def test_the_sum_the_flag_and_the_warning_follow_s_and_k(lived: Lived) -> None:
    row = lived.find("Risiko", "R9")
    assert lived.changed("Risiko", f"E{row}")[1] == 25
    assert lived.changed("Risiko", f"F{row}") == ("○ Nei", "● Ja")
    assert lived.changed("Risiko", f"K{row}") == (None, "▲ Mottiltak mangler")


def test_the_risk_leaves_its_square_for_another(lived: Lived) -> None:
    old, new = ((full_project().risks[8].s or 0, full_project().risks[8].k or 0), (5, 5))
    for (s, k), step in ((old, -1), (new, 1)):
        row = next(row for row in range(7, 22) if lived.after.get(("Risikomatrise", f"A{row}")) == s)
        column = " BCDEF"[k]
        before, after = lived.changed("Risikomatrise", f"{column}{row + 1}")
        assert int(str(after)) - int(str(before)) == step
        names = [str(name or "") for name in lived.changed("Risikomatrise", f"{column}{row + 2}")]
        assert ["R9 " in name for name in names] == [step < 0, step > 0]
    assert lived.changed("Risikomatrise", "B23")[0] == lived.changed("Risikomatrise", "B23")[1]


def test_the_overview_counts_again_and_puts_the_risk_first(lived: Lived) -> None:
    assert lived.changed("Oversikt", "D8") == (7, 8)
    assert lived.changed("Oversikt", "D9") == (0, 1)
    assert lived.changed("Oversikt", "D10") == (16, 25)
    row = lived.find("Oversikt", "De fem største risikoene") + 2
    assert lived.changed("Oversikt", f"A{row}") == ("R1", "R9")
    assert lived.after["Oversikt", f"D{row}"] == 25
    assert lived.after["Oversikt", f"E{row}"] == "● Ja"


def test_the_mandatory_countermeasures_begin_with_it(lived: Lived) -> None:
    row = lived.find("Tiltak", "Påkrevde mottiltak fra arket Risiko") + 2
    assert lived.changed("Tiltak", f"A{row}") == ("R1", "R9")
    assert lived.after["Tiltak", f"B{row}"] == "▲ Mottiltak mangler"
    assert lived.after["Tiltak", f"A{row + 1}"] == "R1"


def test_what_is_late_on_the_new_date_is_told(lived: Lived) -> None:
    late = [risk for risk in full_project().risks[:8] if risk.deadline and risk.deadline < TODAY]
    late = [risk for risk in late if risk.status != "closed"]
    assert late
    assert lived.column("Risiko", "K").count("▲ Over frist") == len(late)
    behind = [one for one in full_project().milestones[:-1] if one.deadline and one.deadline < TODAY]
    behind = [one for one in behind if one.status != "done"]
    assert behind
    assert lived.column("Milepæler", "I").count("▲ Over frist") == len(behind)
    assert lived.changed("Oversikt", "D13") == (0, len(behind))


def test_the_plan_reaches_to_the_new_deadline(lived: Lived) -> None:
    assert lived.changed("Framdrift", "D4")[1] == to_excel(LATE)
    assert lived.after["Framdrift", "E4"] == 2  # months in a column, since there are 48 columns
    row = lived.find("Framdrift", "M9")
    assert lived.after["Framdrift", f"D{row}"] == to_excel(LATE)
    months = [lived.after["Framdrift", f"{letter}5"] for letter in "FGH"]
    assert months == [to_excel(date(2012, month, 1)) for month in (1, 3, 5)]


def test_the_goal_has_the_new_measurement_and_its_progress(lived: Lived) -> None:
    row = lived.find("Mål", "RM1")
    assert lived.changed("Mål", f"I{row}") == (8.4, 7.5)
    assert lived.after["Mål", f"J{row}"] == to_excel(MEASURED)
    assert lived.after["Mål", f"K{row}"] == pytest.approx((7.5 - 9) / (7.2 - 9))


def test_the_chart_has_the_new_point(lived: Lived) -> None:
    assert lived.changed("Utvikling", "B8") == (5, 6)
    dates, measured = lived.column("Utvikling", "B", 11, 35), lived.column("Utvikling", "C", 11, 35)
    assert dates[5] == to_excel(MEASURED)
    assert measured[4:7] == [8.4, 7.5, 7.5]
    assert measured[-1] == 7.5


def test_openpyxl_alone_changes_no_value(lived: Lived, tmp_path: Path) -> None:
    path = lived.book.write(tmp_path)
    saved = tmp_path / "saved.xlsx"
    load(path).save(saved)
    after = recalculated([saved], tmp_path / "after")[saved]
    assert [str(one) for one in differences(path, after)] == []
