"""Which columns and sheets of a template are repeated."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
import xlsxwriter
from openpyxl.workbook import Workbook

from docgen.errors import TemplateError
from docgen.office.excel import unroll
from docgen.office.excel.nouns import Cell
from docgen.office.excel.unroll_nouns import SheetPlan
from tests.office.excel.unrolling import package, package_of, plans


def _plan(cells: Mapping[str, object], title: str = "Tall") -> SheetPlan:
    def build(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet(title)
        for at, value in cells.items():
            sheet.write(at, value)

    return plans(package(build))[0]


def _fault(cells: Mapping[str, object], title: str = "Tall") -> str:
    with pytest.raises(TemplateError) as caught:
        _plan(cells, title)
    return str(caught.value)


def test_a_template_without_such_loops_has_no_plan() -> None:
    assert unroll.plan(package(lambda book: book.add_worksheet().write("A1", "{%tr for a in b %}{{ a }}")), "") is None


def test_tags_are_found_in_rich_text_and_in_cells_with_texts_of_their_own() -> None:
    def torn(book: xlsxwriter.Workbook) -> None:
        bold = book.add_format({"bold": True})
        book.add_worksheet().write_rich_string("B2", "{%tc ", bold, "for d in dates %}", "{%tc endfor %}")

    assert [(loop.first, loop.last) for loop in plans(package(torn))[0].columns] == [(2, 2)]
    written = Workbook(write_only=True)
    written.create_sheet("Ark").append(["{%sheet if c %}"])
    assert plans(package_of(written))[0].condition is not None
    assert unroll.plan(package_of(Workbook()), "") is None


def test_a_column_loop_may_stand_in_one_cell_or_in_two_of_a_row() -> None:
    found = _plan(
        {"A5": "Nr", "B5": "{%tc for d in dates %}{{ d }}", "D5": "x{%tc endfor %}"}
        | {"F5": "{%tc for e in others %}{{ e }}{%tc endfor %}"}
    )
    held = [(loop.first, loop.last, loop.repeat.target, loop.repeat.items.code) for loop in found.columns]
    assert held == [(2, 4, "d", "dates"), (6, 6, "e", "others")]
    assert found.texts == {Cell(5, 2): "{{ d }}", Cell(5, 4): "x", Cell(5, 6): "{{ e }}"}
    assert found.columns[0].repeat.items.place.cell == "B5"


def test_the_tags_of_a_sheet_may_stand_in_any_cell() -> None:
    found = _plan({"C3": "{%sheet for a, b in pairs %}{%sheet if b %}{%sheet name a.name %}", "A1": "{{ a }}"})
    assert found.repeat is not None
    assert (found.repeat.target, found.repeat.items.code) == ("a, b", "pairs")
    assert found.condition is not None
    assert found.condition.code == "b"
    assert [piece if isinstance(piece, str) else piece.code for piece in found.name] == ["a.name"]
    assert found.texts == {Cell(3, 3): ""}


def test_the_tab_itself_may_hold_tags() -> None:
    found = _plan({"A1": 1}, "Pulje {{ n }} ({{ m }})")
    assert [piece if isinstance(piece, str) else f"<{piece.code}>" for piece in found.name] == [
        *("Pulje ", "<n>", " (", "<m>", ")"),
    ]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (
            {"B5": "{%tc for d in dates %}", "C5": "{%tc for e in d %}", "D5": "{%tc endfor %}"},
            "mal.xlsx, sheet «Tall», cell C5: {%tc for e in d %}: a column loop within a column loop is not possible",
        ),
        (
            {"B5": "{%tc for d in dates %}{%tc endfor %}", "B6": "{%tc for d in dates %}{%tc endfor %}"},
            "mal.xlsx, sheet «Tall», cell B6: {%tc for d in dates %}: "
            "a column loop within a column loop is not possible",
        ),
        (
            {"B5": "{%tc for d in dates %}", "B6": "{%tc endfor %}"},
            "mal.xlsx, sheet «Tall», cell B5: {%tc for d in dates %}: "
            "‘for’ is never closed in its row; add {%tc endfor %}",
        ),
        (
            {"B5": "{%tc endfor %}"},
            "mal.xlsx, sheet «Tall», cell B5: {%tc endfor %}: ‘endfor’ closes nothing in its row",
        ),
        (
            {"A6": "{%tr for r in rows %}{{ r }}{%tr endfor %}", "B5": "{%tc for d in r.dates %}{%tc endfor %}"},
            "mal.xlsx, sheet «Tall», cell B5: {%tc for d in r.dates %}: ‘r’ is the name of a row loop; "
            "the list of a column loop must be the same in all rows",
        ),
        (
            {"B5": "{%tc if x %}{%tc endif %}"},
            "mal.xlsx, sheet «Tall», cell B5: {%tc if x %}: "
            "columns can be repeated by {%tc for … in … %} and {%tc endfor %}, and nothing else",
        ),
        (
            {"B5": "{%tc for d in dates if d %}{%tc endfor %}"},
            "mal.xlsx, sheet «Tall», cell B5: {%tc for d in dates if d %}: "
            "a loop over columns or sheets takes its whole list; choose with a filter of the list",
        ),
        (
            {"A1": "{%sheet for n in a %}", "A2": "{%sheet for m in b %}"},
            "mal.xlsx, sheet «Tall», cell A2: {%sheet for m in b %}: the sheet has two tags for its ‘for’",
        ),
        (
            {"A1": "{%sheet copy n %}"},
            "mal.xlsx, sheet «Tall», cell A1: {%sheet copy n %}: "
            "a tag of a sheet is {%sheet for … in … %}, {%sheet if … %} or {%sheet name … %}",
        ),
        (
            {"A1": "{%sheet if %}"},
            "mal.xlsx, sheet «Tall», cell A1: {%sheet if %}: the tag cannot be read: ",
        ),
        ({"A1": "{%sheet for n %}"}, "cell A1: {%sheet for n %}: the tag cannot be read: write for … in …"),
    ],
)
def test_what_cannot_be_repeated_is_a_fault(cells: Mapping[str, object], said: str) -> None:
    assert said in _fault(cells).splitlines()[0]


def test_every_fault_is_told_at_once() -> None:
    told = _fault({"B5": "{%tc endfor %}", "B6": "{%tc endfor %}"})
    assert len(told.splitlines()) == 2
