"""What stands after the rows of a sheet."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from docgen.errors import ValueProblem
from docgen.office import package, xml, zip
from docgen.office.excel.after import After
from docgen.office.excel.nouns import Regions
from docgen.office.tags import TagTable
from docgen.office.workbook_parts import MAIN
from tests.office.excel.grown import loop, sheets

_PART = "xl/worksheets/sheet1.xml"
_REGIONS = {"risiko": loop(6, 6)}


def _book() -> package.Package:
    """A sheet with all that can follow its rows; row 6 is the loop, row 8 has the totals."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held)
    sheet, bold = book.add_worksheet("Risiko"), book.add_format({"bold": True})
    sheet.merge_range("A1:C1", "Tittel")
    sheet.merge_range("D6:E6", "{{ r.text }}")
    sheet.merge_range("A8:C8", "Sum")
    sheet.conditional_format("A6:E6", {"type": "formula", "criteria": "=$B6*$C6>=9", "format": bold})
    sheet.conditional_format("B5:C6", {"type": "3_color_scale"})
    sheet.conditional_format("B8", {"type": "cell", "criteria": ">", "value": "=SUM(B6:B6)", "format": bold})
    sheet.conditional_format("C6", {"type": "data_bar", "data_bar_2010": True})
    sheet.data_validation("B6:C6", {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": 5})
    sheet.data_validation("A8", {"validate": "list", "source": "=$A$6:$A$7"})
    sheet.data_validation("D9", {"validate": "list", "source": ["Åpen", "Lukket"]})
    sheet.write_url("A9", "https://example.org/", string="ute")
    sheet.write_url("B9", "internal:Risiko!A8", string="inne")
    sheet.write_url("F6", "internal:Risiko!A6", string="rad")
    sheet.ignore_errors({"number_stored_as_text": "A6 B9"})
    sheet.set_h_pagebreaks([6, 8])
    sheet.add_sparkline("G6", {"range": "Risiko!B6:C6"})
    sheet.set_header("&C&A")
    sheet.autofilter("A5:C6")
    sheet.protect()
    sheet.unprotect_range("B6:C6", "S og K")
    book.close()
    return package.Package(held.getvalue())


def _after(data: bytes, table: TagTable | None = None, regions: Regions | None = None) -> After:
    held = {"risiko": regions} if regions else _REGIONS
    return After.read(xml.parse(data, "sheet"), "Risiko", held, table or TagTable("b.xlsx", _PART))


def _read(count: int) -> tuple[str, Worksheet]:
    """The end of the sheet with that many copies, as text and as openpyxl reads it."""
    found = _book()
    data = found.data(_PART).decode()
    if not count:
        data = data.replace("SUM(B6:B6)", "SUM(B5:B6)").replace("$A$6:$A$7", "$A$5:$A$7")
    written = _after(data.encode()).write(sheets(count))
    head = data[: data.index("<sheetData>") + 11]
    found.put(_PART, f"{head}</sheetData>{written}".encode())
    made = zip.Archive(found.members.values()).pack([])
    return written, openpyxl.load_workbook(io.BytesIO(made))["Risiko"]


def test_a_sheet_that_does_not_grow_ends_as_its_template() -> None:
    data = _book().data(_PART)
    assert _after(data).write(sheets(1)).encode() == data.partition(b"</sheetData>")[2]


@pytest.mark.parametrize(
    ("count", "merged"),
    [
        (0, {"A1:C1", "A7:C7"}),
        (1, {"A1:C1", "D6:E6", "A8:C8"}),
        (25, {"A1:C1", *(f"D{row}:E{row}" for row in range(6, 31)), "A32:C32"}),
    ],
)
def test_merged_cells_are_repeated_and_move(count: int, merged: set[str]) -> None:
    text, sheet = _read(count)
    assert {str(one) for one in sheet.merged_cells.ranges} == merged
    assert f'<mergeCells count="{len(merged)}">' in text


@pytest.mark.parametrize(("count", "end", "total"), [(1, 6, 8), (25, 30, 32)])
def test_rules_reach_over_all_copies_and_their_formulas_follow(count: int, end: int, total: int) -> None:
    text, sheet = _read(count)
    held = {str(one.sqref): [rule.formula for rule in one.rules] for one in sheet.conditional_formatting}
    assert held[f"A6:E{end}"] == [["$B6*$C6>=9"]]
    assert f"B5:C{end}" in held
    assert held[f"B{total}"] == [[f"SUM(B6:B{end})"]]
    assert f"<xm:sqref>C6{'' if end == 6 else f':C{end}'}</xm:sqref></x14:conditionalFormatting>" in text


def test_rules_of_cells_that_did_not_come_out_go_away() -> None:
    found = _book()
    data = found.data(_PART).replace(b"SUM(B6:B6)", b"SUM(B5:B6)").replace(b"$A$6:$A$7", b"$A$5:$A$7")
    text = _after(data).write(sheets(0))
    held = re.findall(r'<conditionalFormatting sqref="([^"]*)"', text)
    assert held == ["B5:C5", "B7"]
    assert re.findall(r'<dataValidation [^>]*sqref="([^"]*)"', text) == ["A7", "D8"]
    assert '<dataValidations count="2">' in text
    assert "x14:conditionalFormatting" not in text
    assert "sparkline" not in text
    assert "extLst" not in text
    assert "protectedRange " not in text


def test_a_rule_that_refers_to_nothing_any_more_is_told_of_with_its_cell() -> None:
    with pytest.raises(ValueProblem, match=r"b\.xlsx, sheet «Risiko», cell B8: the formula refers to B6:B6, but"):
        _after(_book().data(_PART)).write(sheets(0))


@pytest.mark.parametrize(("count", "end", "total"), [(1, 6, 8), (25, 30, 32)])
def test_validations_reach_over_all_copies_and_their_lists_follow(count: int, end: int, total: int) -> None:
    _, sheet = _read(count)
    held = {str(one.sqref): (one.type, one.formula1) for one in sheet.data_validations.dataValidation}
    assert held == {
        f"B6:C{end}": ("whole", "1"),
        f"A{total}": ("list", f"$A$6:$A${end + 1}"),
        f"D{total + 1}": ("list", '"Åpen,Lukket"'),
    }


@pytest.mark.parametrize("count", [1, 25])
def test_links_move_and_are_repeated_each_to_its_own_row(count: int) -> None:
    text, _ = _read(count)
    held = dict(re.findall(r'<hyperlink ref="(\w+)" (?:r:id|location)="([^"]+)"', text))
    assert held[f"A{8 + count}"] == "rId1"
    assert held[f"B{8 + count}"] == f"Risiko!A{7 + count}"
    assert [held[f"F{row}"] for row in range(6, 6 + count)] == [f"Risiko!A{row}" for row in range(6, 6 + count)]
    assert len(held) == 2 + count


def test_a_render_adds_links_and_they_go_before_those_of_the_template() -> None:
    text = _after(_book().data(_PART)).write(sheets(1), [("F6", "rIdDocgen1"), ("A7", "rIdDocgen2")])
    held = dict(re.findall(r'<hyperlink ref="(\w+)" (?:r:id|location)="([^"]+)"', text))
    assert held == {"A9": "rId1", "B9": "Risiko!A8", "F6": "rIdDocgen1", "A7": "rIdDocgen2"}


@pytest.mark.parametrize(
    ("after", "place"),
    [
        ("", "<hyperlinks"),
        ("<mergeCells><mergeCell ref='A1:B1'/></mergeCells><pageMargins/>", "</mergeCells><hyperlinks"),
        ("<pageMargins/>", "<hyperlinks"),
    ],
)
def test_a_sheet_without_links_gets_them_in_their_place(after: str, place: str) -> None:
    part = f"<worksheet xmlns='{MAIN}'><dimension ref='A1'/><sheetData/>{after}</worksheet>"
    held = _after(part.encode())
    text = held.write(sheets(1), [("A6", "rId7")])
    assert text.startswith(place) or place in text
    link = f'<hyperlinks xmlns:r="{xml.R}"><hyperlink ref="A6" r:id="rId7"/></hyperlinks>'
    assert link in text
    assert text.endswith(f"{link}<pageMargins/></worksheet>" if after else f"{link}</worksheet>")
    assert "hyperlink" not in held.write(sheets(1))


@pytest.mark.parametrize(("count", "ids"), [(0, [7]), (1, [6, 8]), (25, [*range(6, 31), 32])])
def test_page_breaks_stand_below_every_copy(count: int, ids: list[int]) -> None:
    data = _book().data(_PART).replace(b"SUM(B6:B6)", b"1").replace(b"$A$6:$A$7", b"1")
    text = _after(data).write(sheets(count))
    assert [int(one) for one in re.findall(r'<brk id="(\d+)"', text)] == ids
    assert f'<rowBreaks count="{len(ids)}" manualBreakCount="{len(ids)}">' in text


def test_small_charts_are_repeated_each_with_its_own_data() -> None:
    text, _ = _read(3)
    held = re.findall(r"<xm:f>Risiko!(\w+:\w+)</xm:f><xm:sqref>(\w+)</xm:sqref></x14:sparkline>", text)
    assert held == [("B6:C6", "G6"), ("B7:C7", "G7"), ("B8:C8", "G8")]


@pytest.mark.parametrize(("count", "end"), [(1, 6), (25, 30)])
def test_filters_and_protected_ranges_grow(count: int, end: int) -> None:
    text, sheet = _read(count)
    assert sheet.auto_filter.ref == f"A5:C{end}"
    assert f'<protectedRange sqref="B6:C{end}"' in text


def test_what_a_filter_lets_through_is_forgotten_and_its_hidden_buttons_stay() -> None:
    inner = (
        '<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>'
        '<filterColumn colId="1" hiddenButton="1"/><sortState ref="A6:B6"><sortCondition ref="A6"/></sortState>'
    )
    part = f'<worksheet xmlns="{MAIN}"><sheetData/><autoFilter ref="A5:B6">{inner}</autoFilter></worksheet>'
    text = _after(part.encode()).write(sheets(3))
    assert text == '<autoFilter ref="A5:B8"><filterColumn colId="1" hiddenButton="1"/></autoFilter></worksheet>'


@pytest.mark.parametrize(
    "rule",
    [
        '<conditionalFormatting sqref="A6"><cfRule type="expression"><formula>A6="{{ x }}"</formula></cfRule>'
        "</conditionalFormatting>",
        '<dataValidations><dataValidation sqref="A6"><formula1>{{ x }}</formula1></dataValidation></dataValidations>',
    ],
)
def test_a_tag_in_a_rule_is_a_fault(rule: str) -> None:
    table = TagTable("b.xlsx", _PART)
    _after(f'<worksheet xmlns="{MAIN}"><sheetData/>{rule}</worksheet>'.encode(), table)
    assert [str(one) for one in table.faults] == [
        "b.xlsx, sheet «Risiko», cell A6: a tag cannot stand in a rule; put the value in a cell and refer to that cell"
    ]


def test_a_loop_across_the_edge_of_a_validation_is_a_fault() -> None:
    table = TagTable("b.xlsx", _PART)
    inner = '<dataValidations><dataValidation sqref="B2:B6"/></dataValidations>'
    _after(f'<worksheet xmlns="{MAIN}"><sheetData/>{inner}</worksheet>'.encode(), table, loop(6, 7))
    assert [str(one) for one in table.faults] == [
        "b.xlsx, sheet «Risiko», cell B2: a loop crosses the edge of the validation of B2:B6; let the area hold all "
        "rows of the loop, or lie wholly in it"
    ]


def test_a_formula_that_has_no_sure_reading_is_a_fault_with_its_cell() -> None:
    table = TagTable("b.xlsx", _PART)
    rule = '<cfRule type="expression"><formula>B6*2&gt;1</formula></cfRule>'
    inner = f'<conditionalFormatting sqref="A8">{rule}</conditionalFormatting>'
    _after(f'<worksheet xmlns="{MAIN}"><sheetData/>{inner}</worksheet>'.encode(), table)
    assert "cell A8: the formula refers to B6, which a loop repeats" in str(table.faults[0])


def test_in_a_loop_of_two_rows_a_rule_names_the_cells_of_each_copy() -> None:
    rule = '<cfRule type="expression"><formula>A7&gt;B6</formula></cfRule>'
    inner = f'<conditionalFormatting sqref="A7:B7">{rule}</conditionalFormatting>'
    part = f'<worksheet xmlns="{MAIN}"><sheetData/>{inner}</worksheet>'
    held = _after(part.encode(), regions=loop(6, 7))
    assert '<conditionalFormatting sqref="A7:B7 A9:B9 A11:B11">' in held.write(sheets(3, 6, 7))


def test_a_sheet_whose_rows_stay_is_written_as_it_is() -> None:
    data = _book().data(_PART)
    held = _after(data, regions=Regions(moves=False))
    assert held.write(sheets(1)).encode() == data.partition(b"</sheetData>")[2]
