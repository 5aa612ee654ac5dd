"""Formulas of rendered workbooks, against the rows looked at one by one."""

from __future__ import annotations

import io
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.errors import TemplateError
from docgen.office.template import Template
from tests.office.excel import slow
from tests.office.excel.layouts import FakeRows
from tests.office.excel.layouts import Path as RowPath


def _template(rows: FakeRows, formulas: dict[int, str], path: Path) -> None:
    """A sheet with the loops of the model; each row tells which it is in A, and holds a formula in H."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Ark")
        for row in range(1, slow.LAST + 1):
            opens = [loop for loop in rows.regions.loops if loop.first == row]
            closes = sum(loop.last == row for loop in rows.regions.loops)
            starts = "".join(
                f"{{%tr for i{loop.number} in {f'i{loop.parent}.' if loop.parent >= 0 else ''}l{loop.number} %}}"
                for loop in opens
            )
            sheet.write_string(f"A{row}", f"{starts}rad {row}{'{%tr endfor %}' * closes}")
            sheet.write_formula(f"H{row}", f"={formulas[row]}")


def _data(rows: FakeRows) -> dict[str, object]:
    """The lists that make the rows of the model."""

    def below(parent: int, path: RowPath) -> dict[str, object]:
        return {
            f"l{loop.number}": [
                below(loop.number, (*path, (loop.number, item))) for item in range(_count(rows, loop.number, path))
            ]
            for loop in rows.regions.loops
            if loop.parent == parent
        }

    return below(-1, ())


def _count(rows: FakeRows, loop: int, path: RowPath) -> int:
    """How many iterations of a loop came out within an iteration of the loop round it."""
    items = {
        other[len(path)][1]
        for _, other in rows.rows
        if len(other) > len(path) and other[: len(path)] == path and other[len(path)][0] == loop
    }
    return max(items, default=-1) + 1


@settings(max_examples=60, deadline=None)
@given(slow.sheets(), st.lists(slow.texts(), min_size=slow.LAST, max_size=slow.LAST))
def test_a_rendered_workbook_has_the_formulas_of_the_model(rows: FakeRows, texts: list[str]) -> None:
    formulas = {}
    for row, text in enumerate(texts, 1):
        is_sure = all(slow.moved(text, row, own, rows) is not None for own in rows.of(row)) and rows.of(row)
        formulas[row] = f"SUM({text})*2" if is_sure else "1"
    with TemporaryDirectory() as folder:
        path = Path(folder, "mal.xlsx")
        _template(rows, formulas, path)
        try:
            made = Template(path).render(_data(rows))
        except TemplateError as error:
            raise AssertionError(f"{error} in {formulas}") from error
    sheet = openpyxl.load_workbook(io.BytesIO(made))["Ark"]
    for own, (template, _) in enumerate(rows.rows, 1):
        assert sheet[f"A{own}"].value == f"rad {template}"
        wanted = formulas[template]
        if wanted != "1":
            wanted = f"SUM({slow.moved(texts[template - 1], template, own, rows)})*2"
        assert sheet[f"H{own}"].value == f"={wanted}"
