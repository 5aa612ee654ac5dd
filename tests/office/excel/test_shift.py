"""References moved to where the rows came to stand: each rule with its example, and all of them against slow ones."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.errors import Place, TemplateError, ValueProblem
from docgen.office.excel import formula, shift
from docgen.office.excel.nouns import Cell, Regions
from docgen.office.tags import TagTable
from tests.office.excel import slow
from tests.office.excel.layouts import FakeLayout, FakeRows, sheet

_TABLE = TagTable("bok.xlsx", "xl/worksheets/sheet1.xml")


def _compiled(text: str, row: int, sheets: Mapping[str, FakeRows], own: str = "Ark") -> list[shift.Bit]:
    read = formula.read(text, Place(), _TABLE)
    regions = {name: rows.regions for name, rows in sheets.items()}
    return shift.compile(read, Cell(row, 8), own, regions)


def _copies(text: str, row: int, own: FakeRows, **others: FakeRows) -> list[str]:
    """The formula in each copy of its template row."""
    sheets = {"ark": own, **others}
    bits = _compiled(text, row, sheets)
    return [shift.text(bits, number, FakeLayout(sheets)) for number in own.of(row)]


def _fault(text: str, row: int, own: FakeRows, **others: FakeRows) -> str:
    with pytest.raises(TemplateError) as caught:
        _copies(text, row, own, **others)
    return caught.value.message


class TestOwnRow:
    def test_a_formula_follows_its_own_row(self) -> None:
        assert _copies("E6*F6", 6, sheet((6, 6))) == ["E6*F6", "E7*F7", "E8*F8"]

    def test_a_range_along_its_own_row_follows_too(self) -> None:
        assert _copies("SUM($B6:D6)", 6, sheet((6, 6))) == ["SUM($B6:D6)", "SUM($B7:D7)", "SUM($B8:D8)"]

    def test_a_formula_below_a_loop_follows_its_own_row(self) -> None:
        assert _copies("E9*$F9", 9, sheet((6, 6))) == ["E11*$F11"]

    def test_it_is_known_without_the_rows_of_the_result(self) -> None:
        assert _compiled("E6*F6", 6, {"ark": sheet((6, 6))}) == ["E\x05*F\x05"]

    def test_its_own_sheet_may_be_named(self) -> None:
        assert _copies("ARK!E6*2", 6, sheet((6, 6), counts=(2,))) == ["ARK!E6*2", "ARK!E7*2"]


class TestSameIteration:
    def test_another_row_of_the_iteration_is_that_of_this_copy(self) -> None:
        assert _copies("E6", 7, sheet((6, 7))) == ["E6", "E8", "E10"]

    def test_and_the_row_below(self) -> None:
        assert _copies("E7-E6", 6, sheet((6, 7))) == ["E7-E6", "E9-E8", "E11-E10"]

    def test_a_range_within_an_iteration(self) -> None:
        assert _copies("SUM(E6:E7)", 8, sheet((6, 8), counts=(2,))) == ["SUM(E6:E7)", "SUM(E9:E10)"]


class TestEndsOfRanges:
    @pytest.mark.parametrize("typed", ["SUM(E6:E6)", "SUM(E6:E7)"])
    def test_a_total_below_a_loop_takes_in_every_copy(self, typed: str) -> None:
        below = sheet((6, 6))
        wanted = {"SUM(E6:E6)": "SUM(E6:E8)", "SUM(E6:E7)": "SUM(E6:E9)"}
        assert _copies(typed, 9, below) == [wanted[typed]]

    def test_with_the_heading_row_it_does_too(self) -> None:
        assert _copies("SUM(E5:E6)", 9, sheet((6, 6))) == ["SUM(E5:E8)"]

    def test_a_heading_row_alone_does_not_grow(self) -> None:
        assert _copies("SUM(E5:E5)", 9, sheet((6, 6))) == ["SUM(E5:E5)"]

    def test_a_total_above_the_loop_reaches_down(self) -> None:
        assert _copies("SUM(E6:E7)", 2, sheet((6, 7))) == ["SUM(E6:E11)"]

    def test_a_total_of_an_inner_loop_stays_within_the_outer(self) -> None:
        nested = sheet((5, 7), (6, 6), counts=(2,))
        assert _copies("SUM(E6:E6)", 7, nested) == ["SUM(E6:E7)", "SUM(E10:E11)"]
        assert _copies("SUM(E5:E6)", 7, nested) == ["SUM(E5:E7)", "SUM(E9:E11)"]

    def test_rows_of_tags_only_may_be_ends(self) -> None:
        assert _copies("SUM(E5:E7)", 9, sheet((6, 6), gone=(5, 7))) == ["SUM(E5:E7)"]

    def test_an_empty_list_leaves_the_heading(self) -> None:
        assert _copies("SUM(E5:E6)", 9, sheet((6, 6), counts=(0,))) == ["SUM(E5:E5)"]

    def test_rows_below_everything_move_by_the_growth(self) -> None:
        assert _copies("SUM(E20:E30)", 9, sheet((6, 6))) == ["SUM(E22:E32)"]


class TestOneCellOfALoop:
    def test_as_a_whole_argument_it_is_the_range_of_its_copies(self) -> None:
        assert _copies("SUM(E6)", 9, sheet((6, 6), counts=(20,))) == ["SUM(E6:E25)"]
        assert _copies("SUM($E$6)", 9, sheet((6, 6), counts=(20,))) == ["SUM($E$6:$E$25)"]

    def test_one_copy_is_one_cell(self) -> None:
        assert _copies("SUM(E6)", 9, sheet((6, 6), counts=(1,))) == ["SUM(E6)"]

    @pytest.mark.parametrize("typed", ["E6*2", "E6", "(E6)", "ROUND(E6,2)", "IF(E6>3,1,2)"])
    def test_anywhere_else_no_reading_is_sure(self, typed: str) -> None:
        assert _fault(typed, 9, sheet((6, 6))) == (
            "the formula refers to E6, which a loop repeats; "
            "say which copy: write SUM(E6:E6), INDEX(E6:E6,1) or the like"
        )

    def test_the_copies_of_an_inner_loop_are_those_of_the_same_iteration(self) -> None:
        assert _copies("SUM(E6)", 7, sheet((5, 7), (6, 6), counts=(2,))) == ["SUM(E6:E7)", "SUM(E10:E11)"]


class TestFixedRows:
    def test_a_running_sum(self) -> None:
        assert _copies("SUM(E$6:E6)", 6, sheet((6, 6))) == ["SUM(E$6:E6)", "SUM(E$6:E7)", "SUM(E$6:E8)"]

    def test_a_running_sum_from_the_heading(self) -> None:
        assert _copies("SUM(E$5:E6)", 6, sheet((6, 6))) == ["SUM(E$5:E6)", "SUM(E$5:E7)", "SUM(E$5:E8)"]

    def test_what_remains(self) -> None:
        assert _copies("SUM(E6:E$6)", 6, sheet((6, 6))) == ["SUM(E6:E$8)", "SUM(E7:E$8)", "SUM(E8:E$8)"]

    def test_the_share_of_the_first(self) -> None:
        assert _copies("E6/E$6", 6, sheet((6, 6))) == ["E6/E$6", "E7/E$6", "E8/E$6"]

    def test_the_share_of_the_whole(self) -> None:
        assert _copies("E6/SUM(E$6:E$6)", 6, sheet((6, 6), counts=(2,))) == ["E6/SUM(E$6:E$7)", "E7/SUM(E$6:E$7)"]

    def test_a_count_of_rows(self) -> None:
        assert _copies("ROWS(A$6:A6)", 6, sheet((6, 6), counts=(2,))) == ["ROWS(A$6:A6)", "ROWS(A$6:A7)"]

    def test_in_a_nested_loop_the_first_is_that_of_the_sheet(self) -> None:
        found = _copies("E6-E$6", 6, sheet((5, 7), (6, 6), counts=(2,)))
        assert found == ["E6-E$6", "E7-E$6", "E10-E$6", "E11-E$6"]


class TestOutsideRows:
    @pytest.mark.parametrize("typed", ["E4", "E$4"])
    def test_a_row_outside_stays_in_all_copies(self, typed: str) -> None:
        assert _copies(f"E6*{typed}", 6, sheet((6, 6), counts=(2,))) == [f"E6*{typed}", f"E7*{typed}"]

    def test_a_row_below_moves(self) -> None:
        assert _copies("E6/E$9", 6, sheet((6, 6), counts=(2,))) == ["E6/E$10", "E7/E$10"]

    def test_whole_columns_stay(self) -> None:
        assert _copies("SUM(E:E)", 9, sheet((6, 6))) == ["SUM(E:E)"]

    def test_whole_rows_are_rows(self) -> None:
        assert _copies("SUM(6:6)", 9, sheet((6, 6))) == ["SUM(6:8)"]
        assert _copies("SUM($5:$7)", 9, sheet((6, 6))) == ["SUM($5:$9)"]


class TestNothingCameOut:
    def test_a_range_of_no_row(self) -> None:
        with pytest.raises(ValueProblem) as caught:
            _copies("SUM(E6:E6)", 9, sheet((6, 6), counts=(0,)))
        assert caught.value.message == (
            "the formula refers to E6:E6, but the data leaves none of its rows; let the range take in the heading row "
            "above, or keep an empty row with {%tr else %}"
        )

    def test_a_cell_that_is_gone(self) -> None:
        own = FakeRows(Regions(), [(1, ()), (3, ())], 3)  # row 2 stood in an `if` that was false
        with pytest.raises(ValueProblem, match=r"^the formula refers to \$A\$2, but the data leaves none of its rows"):
            _copies("$A$2*2", 1, own)

    def test_a_row_of_tags_only_is_a_fault_before_any_data(self) -> None:
        said = "the formula refers to row 5, which goes away: it holds only tags"
        assert _fault("E5", 9, sheet((6, 6), gone=(5, 7))) == said
        assert _fault("SUM(E5:F5)", 9, sheet((6, 6), gone=(5, 7))) == said


class TestOtherSheets:
    def test_they_are_read_from_outside_their_loops(self) -> None:
        other = sheet((6, 6), counts=(4,))
        assert _copies("SUM(Risiko!E6)+SUM('Risiko'!E5:E6)", 6, sheet(), risiko=other) == [
            "SUM(Risiko!E6:E9)+SUM('Risiko'!E5:E9)"
        ]
        assert _fault("Risiko!E6", 6, sheet((6, 6)), risiko=other).startswith("the formula refers to Risiko!E6, which")

    def test_rows_of_other_sheets_move_too(self) -> None:
        assert _copies("Risiko!$B$9", 2, sheet(), risiko=sheet((6, 6), counts=(4,))) == ["Risiko!$B$12"]

    def test_the_own_row_is_no_row_of_theirs(self) -> None:
        assert _copies("SUM(Risiko!E6:E6)", 6, sheet((6, 6), counts=(2,)), risiko=sheet((6, 6))) == [
            "SUM(Risiko!E6:E8)",
            "SUM(Risiko!E6:E8)",
        ]

    @pytest.mark.parametrize("typed", ["[1]Ark!E6", "Tbl[S]", "Navn", "[1]!Navn"])
    def test_what_has_no_rows_here_stays_as_it_is(self, typed: str) -> None:
        assert _copies(typed, 9, sheet((6, 6))) == [typed]

    @pytest.mark.parametrize("typed", ["Borte!E6", "SUM(ark:Borte!E6)"])
    def test_a_sheet_that_is_not_there_is_told_of(self, typed: str) -> None:
        still = FakeRows(Regions(moves=False), [(row, ()) for row in range(1, 10)], 9)
        with pytest.raises(ValueProblem, match="but there is no such sheet in the workbook"):
            _copies(typed, 9, still)

    def test_several_sheets_at_once_stay_when_no_row_of_the_first_and_the_last_moves(self) -> None:
        still = FakeRows(Regions(moves=False), [(1, ())], 1)
        assert _copies("SUM(a:c!B2)", 1, sheet(), a=still, c=still) == ["SUM(a:c!B2)"]
        said = "the formula refers to a:c!B2 through several sheets, but their rows move"
        assert _fault("SUM(a:c!B2)", 1, sheet(), a=still, c=sheet((6, 6))) == said

    def test_a_sheet_that_stays_gives_plain_text(self) -> None:
        still = FakeRows(Regions(moves=False), [], 0)
        assert _compiled("SUM(Mål!E6)", 6, {"ark": sheet((6, 6)), "mål": still}) == ["SUM(Mål!E6)"]


class TestOutsideAllSheets:
    def _outside(self, text: str, **sheets: FakeRows) -> str:
        read = formula.read(text, Place(), _TABLE)
        bits = shift.outside(read, {name: rows.regions for name, rows in sheets.items()})
        return shift.text(bits, 0, FakeLayout(sheets))

    def test_names_and_charts_name_all_copies(self) -> None:
        assert self._outside("Ark!$E$6", ark=sheet((6, 6))) == "Ark!$E$6:$E$8"
        assert self._outside("Ark!$E$5:$E$6", ark=sheet((6, 6))) == "Ark!$E$5:$E$8"
        assert self._outside("(A!$B$2,A!$B$6)", a=sheet((6, 6))) == "(A!$B$2,A!$B$6:$B$8)"

    def test_a_calculation_with_one_copy_is_a_fault(self) -> None:
        with pytest.raises(TemplateError, match="say which copy"):
            self._outside("Ark!$E$6*2", ark=sheet((6, 6)))


def test_tags_within_texts_are_handed_on() -> None:
    bits = _compiled('"Pulje {{ n }}"&E6', 6, {"ark": sheet((6, 6))})
    assert [bit if isinstance(bit, str) else bit.tag for bit in bits if not isinstance(bit, shift.Deferred)] == [
        *('"Pulje ', "n", '"&E\x05'),
    ]


def test_rows_above_all_that_moves_stay_plain_text() -> None:
    own = sheet((6, 6))
    still = FakeRows(Regions(own.regions.loops, first=6), own.rows, own.last)
    assert _compiled("F$5*E6+SUM(E:E)", 6, {"ark": still}) == ["F$5*E\x05+SUM(E:E)"]
    assert _copies("SUM(F5:F6)", 9, still) == ["SUM(F5:F8)"]


def test_a_reference_knows_whether_it_is_the_same_in_each_row() -> None:
    own = {"ark": sheet((6, 7))}
    varying = {
        text: [bit.varies for bit in _compiled(text, 6, own) if isinstance(bit, shift.Deferred)]
        for text in ("E7", "SUM(E$6:E6)", "E$6", "E$4", "SUM(E$6:E$6)")
    }
    assert varying == {"E7": [True], "SUM(E$6:E6)": [True], "E$6": [False], "E$4": [False], "SUM(E$6:E$6)": [False]}


@settings(max_examples=400)
@given(slow.sheets(), slow.texts(), st.integers(1, slow.LAST))
def test_every_reference_is_what_the_rows_looked_at_one_by_one_say(rows: FakeRows, text: str, template: int) -> None:
    for own in rows.of(template):
        wanted = slow.moved(text, template, own, rows)
        try:
            bits = _compiled(f"{text}*2", template, {"ark": rows})
            found = shift.text(bits, own, FakeLayout({"ark": rows})).removesuffix("*2")
        except TemplateError:
            assert wanted is None
        else:
            assert found == wanted
