"""The lists of column and sheet loops, taken from the data."""

from __future__ import annotations

import pytest
import xlsxwriter

from docgen.errors import ValueProblem
from docgen.office.excel import unroll, unroll_data
from docgen.office.excel.unroll_data import COLUMNS, TURNS, Turn
from docgen.office.excel.unroll_nouns import Copy
from tests.office.excel.unrolling import known, package, plans


def _copies(cells: dict[str, str], data: dict[str, object], title: str = "Tall") -> list[Copy]:
    def build(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet(title)
        for at, value in cells.items():
            sheet.write(at, value)

    return unroll_data.copies(plans(package(build)), known(data))


_DATES = {"B5": "{%tc for d in dates %}{{ d }}{%tc endfor %}"}


def test_the_items_of_a_column_loop_are_counted() -> None:
    (copy,) = _copies(_DATES, {"dates": ["a", "b"]})
    assert copy.counts == (2,)
    assert copy.variables == {COLUMNS: [["a", "b"]], TURNS: [[Turn(0, 2), Turn(1, 2)]]}
    assert unroll.key([copy]) == ((0, (2,)),)


def test_each_copy_of_a_sheet_knows_its_item_and_its_turn() -> None:
    tags = {"A1": "{%sheet for n in networks %}{%sheet name n.name %}", "B5": "{%tc for d in n.dates %}{%tc endfor %}"}
    first, second = _copies(tags, {"networks": [{"name": "A", "dates": []}, {"name": "B", "dates": [1, 2]}]})
    assert (first.title, first.counts, first.variables["loop"]) == ("A", (0,), Turn(0, 2))
    assert (second.title, second.counts, second.variables["n"]) == ("B", (2,), {"name": "B", "dates": [1, 2]})


def test_a_sheet_may_be_left_out() -> None:
    assert _copies({"A1": "{%sheet if c %}"}, {"c": False}) == []
    assert len(_copies({"A1": "{%sheet if c %}"}, {"c": [1]})) == 1
    only = _copies({"A1": "{%sheet for a, b in pairs %}{%sheet if b %}"}, {"pairs": [["x", 0], ["y", 1]]})
    assert [copy.variables["a"] for copy in only] == ["y"]


def test_a_tab_may_be_written_with_tags() -> None:
    (copy,) = _copies({"A1": "x"}, {"n": 3}, "Pulje {{ n }}")
    assert copy.title == "Pulje 3"


def test_a_turn_is_what_loop_is() -> None:
    held = Turn(1, 3)
    assert (held.index, held.index0, held.first, held.last, held.revindex, held.revindex0) == (2, 1, False, False, 2, 1)
    assert Turn(2, 3).last
    assert Turn(0, 3).first


@pytest.mark.parametrize(
    ("cells", "data", "said"),
    [
        (_DATES, {}, "cell B5: {%tc for d in dates %}: ‘dates’ is unknown"),
        (_DATES, {"dates": None}, "cell B5: {%tc for d in dates %}: this is empty (none); it must be a list to loop"),
        (_DATES, {"dates": "abc"}, "cell B5: {%tc for d in dates %}: this is 'abc'; it must be a list to loop over"),
        (_DATES, {"dates": range(16_385)}, "the list has 16,385 items; a loop here takes 16,384"),
        ({"A1": "{%sheet for a, b in pairs %}"}, {"pairs": [[1]]}, "an item of the list does not give 2 values"),
        ({"A1": "{%sheet name x %}"}, {"x": ""}, "a sheet would have no name"),
        ({"A1": "{%sheet name x %}"}, {"x": None}, "this is empty (none), but a sheet must have a name"),
        ({"A1": "{%sheet if x.y.z %}"}, {"x": {}}, "cell A1: {%sheet if x.y.z %}: ‘y’ is unknown"),
        ({"A1": "{%sheet for a in 1/0 %}"}, {}, "cell A1: {%sheet for a in 1/0 %}: division by zero"),
    ],
)
def test_data_that_does_not_fit_is_told_of_with_its_place(
    cells: dict[str, str], data: dict[str, object], said: str
) -> None:
    with pytest.raises(ValueProblem) as caught:
        _copies(cells, data)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["A", "a"], "two sheets would be called «a»"),
        (["Hva?"], "the sheet name «Hva?» holds ?"),
        (["x" * 32], "has 32 characters; Excel allows 31"),
    ],
)
def test_names_that_excel_forbids_are_refused(names: list[str], said: str) -> None:
    def build(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet("Tall").write("A1", "{%sheet for n in names %}{%sheet name n %}")

    found = plans(package(build))
    with pytest.raises(ValueProblem, match=said.replace("?", r"\?")):
        unroll.titles(found, unroll_data.copies(found, known({"names": names})))
