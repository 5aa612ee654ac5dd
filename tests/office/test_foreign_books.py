"""Templates by openpyxl and XlsxWriter: nothing of them is lost, and all that refers to a loop follows it."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from lxml import etree
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import FileFormat, OpenXmlValidator

from docgen.office.check import check
from docgen.office.template import Template
from tests.office.archives import unpack
from tests.office.books import COUNTS, HEADINGS, STATUSES, by_openpyxl, by_xlsxwriter, data, risks

MAKERS = {"openpyxl": by_openpyxl, "XlsxWriter": by_xlsxwriter}
SHEET, OTHER = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"
EVERY = pytest.mark.parametrize("count", COUNTS)
BOTH = pytest.mark.parametrize("maker", MAKERS)
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("books")


@pytest.fixture(scope="module")
def render(folder: Path) -> Callable[[str, int], bytes]:
    """Renders the template of a maker with so many risks, each once."""
    templates = {}
    for maker, make in MAKERS.items():
        path = folder / f"{maker}.xlsx"
        path.write_bytes(make())
        templates[maker] = Template(path)
    return cache(lambda maker, count: templates[maker].render(data(count)))


Render = Callable[[str, int], bytes]


def opened(source: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(source))


def risk_sheet(source: bytes) -> Worksheet:
    return opened(source)["Risiko"]


def rows(count: int) -> int:
    """How many rows the table has: one that is empty when there are no risks."""
    return max(count, 1)


def last(count: int) -> int:
    """The last row of the table's data."""
    return 5 + rows(count)


def elements(source: bytes) -> Counter[str]:
    """The elements of all parts that a loop does not repeat, by part and name."""
    repeated = {"row", "c", "v", "f", "t", "si", "is", "r", "rPr", "pt", "ptCount"}
    found: Counter[str] = Counter()
    for part, content in unpack(source).items():
        if (
            part.startswith("xl/")
            and part.endswith(".xml")
            and not re.search(r"sharedStrings|calcChain|comments", part)
        ):
            for element in etree.fromstring(content).iter(etree.Element):
                name = etree.QName(element).localname
                if name not in repeated and not name.startswith("sparkline"):
                    # Whether a chart's categories are texts or numbers is told by what comes out.
                    found[f"{part} {re.sub('^(str|num)(Ref|Cache)', 'any', name)}"] += 1
    return found


@BOTH
@EVERY
def test_no_part_of_the_template_is_lost(maker: str, count: int, render: Render) -> None:
    before, after = unpack(MAKERS[maker]()), unpack(render(maker, count))
    assert before.keys() - after.keys() <= {"xl/calcChain.xml"}
    assert after.keys() - before.keys() <= {"docProps/custom.xml", "xl/sharedStrings.xml"}


@BOTH
@EVERY
def test_no_element_of_the_template_is_lost(maker: str, count: int, render: Render) -> None:
    lost = elements(MAKERS[maker]()) - elements(render(maker, count))
    assert {name for name in lost if not name.endswith(" formatCode")} == set()


@BOTH
@EVERY
def test_the_rows_of_the_table_hold_the_values_with_their_types(maker: str, count: int, render: Render) -> None:
    sheet = risk_sheet(render(maker, count))
    assert sheet["A1"].value == "Risiko & tiltak"
    found = [
        {"nr": a.value, "name": b.value, "s": c.value, "k": d.value, "due": f.value, "status": g.value}
        for a, b, c, d, _, f, g in sheet.iter_rows(6, last(count), 1, 7)
    ]
    wanted = [{**risk, "due": datetime.fromisoformat(str(risk["due"]))} for risk in risks(count)]
    for risk in wanted:
        del risk["product"]
    assert found == (wanted or [dict.fromkeys(found[0])])
    assert {cell.number_format for cell in sheet["F"][5 : last(count)]} == {"dd.mm.yyyy"}
    assert not any(cell.protection.locked for cell in sheet["B"][5 : last(count)])


@BOTH
@EVERY
def test_each_row_has_its_formula_and_its_value(maker: str, count: int, render: Render) -> None:
    source = render(maker, count)
    formulas = [cell.value for cell in risk_sheet(source)["E"][5 : last(count)]]
    assert formulas == ["=Risikoar[[#This Row],[S]]*Risikoar[[#This Row],[K]]"] * rows(count)
    stored = openpyxl.load_workbook(io.BytesIO(source), data_only=True)["Risiko"]
    values = [cell.value for cell in stored["E"][5 : last(count)]]
    assert values == ([risk["product"] for risk in risks(count)] or [None])


@BOTH
@EVERY
def test_formulas_below_and_on_another_sheet_take_in_every_row(maker: str, count: int, render: Render) -> None:
    book = opened(render(maker, count))
    sheet, end = book["Risiko"], last(count)
    grown = end - 6
    assert sheet.cell(10 + grown, 1).value == "Slutt"
    assert sheet.cell(10 + grown, 5).value == f"=SUM(E6:E{end})"
    assert sheet.cell(11 + grown, 5).value == f"=AVERAGE(E5:E{end})"
    assert book["Oversikt"]["B3"].value == f"=SUM(Risiko!E6:E{end})"


@BOTH
@EVERY
def test_the_table_grows_with_its_row_of_totals(maker: str, count: int, render: Render) -> None:
    sheet = risk_sheet(render(maker, count))
    table = sheet.tables["Risikoar"]
    assert table.ref == f"A5:G{last(count) + 1}"
    assert table.autoFilter.ref == f"A5:G{last(count)}"
    assert table.totalsRowCount == 1
    assert table.column_names == list(HEADINGS)
    assert sheet.cell(last(count) + 1, 1).value == "I alt"
    assert str(sheet.cell(last(count) + 1, 5).value).startswith("=SUBTOTAL(109,")


@BOTH
@EVERY
def test_validations_and_rules_hold_for_every_row(maker: str, count: int, render: Render) -> None:
    sheet, end = risk_sheet(render(maker, count)), last(count)
    validations = {rule.type: str(rule.sqref) for rule in sheet.data_validations.dataValidation}
    assert validations == {"whole": f"C6:D{end}", "date": f"F6:F{end}", "list": f"G6:G{end}"} or count < 2
    rules = {rule.type: str(held.sqref) for held in sheet.conditional_formatting for rule in held.rules}
    wanted = {"colorScale": "E", "iconSet": "C", "dataBar": "D"}
    if count > 1:
        assert rules == {
            **{kind: f"{column}6:{column}{end}" for kind, column in wanted.items()},
            "expression": f"A6:G{end}",
        }
    formulas = [rule.formula for held in sheet.conditional_formatting for rule in held.rules if rule.formula]
    assert formulas == [["$E6>=9"]]
    lists = [rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert lists == [f'"{",".join(STATUSES)}"']


@BOTH
@EVERY
def test_charts_show_every_row_and_what_stands_in_it(maker: str, count: int, render: Render) -> None:
    parts = unpack(render(maker, count))
    end = last(count)
    charts = [etree.fromstring(content) for part, content in parts.items() if part.startswith("xl/charts/chart")]
    assert len(charts) == 3
    for chart in charts:
        places = {(f.text or "").replace("$", "").replace("'", "") for f in chart.iter("{*}f")}
        single = {"Risiko!A6", "Risiko!E6"} if end == 6 else set()
        assert places - single - {"Risiko!E5"} <= {f"Risiko!A6:A{end}", f"Risiko!E6:E{end}"}
        values = chart.find(".//{*}val/{*}numRef/{*}numCache")
        if values is not None and count:
            shown = [point.findtext("{*}v") for point in values.iter("{*}pt")]
            assert shown == [str(risk["product"]) for risk in risks(count)]


@BOTH
@EVERY
def test_names_and_print_areas_grow(maker: str, count: int, render: Render) -> None:
    book, end = opened(render(maker, count)), last(count)
    grown = end - 6
    assert book.defined_names["alle_risikoar"].attr_text == f"Risiko!$A$6:$G${end}"
    sheet = book["Risiko"]
    assert sheet.defined_names["summen"].attr_text == f"Risiko!$E${10 + grown}"
    assert sheet.print_area == f"'Risiko'!$A$1:$G${11 + grown}"
    assert sheet.print_title_rows == "$5:$5"


@BOTH
@EVERY
def test_notes_links_and_pictures_stay_with_their_cells(maker: str, count: int, render: Render) -> None:
    sheet, grown = risk_sheet(render(maker, count)), last(count) - 6
    assert sheet["B5"].comment.text.endswith("Kva kan gå gale?")
    assert sheet.cell(12 + grown, 1).hyperlink.target == "https://example.org/risiko"
    assert sheet.cell(13 + grown, 1).hyperlink.location.endswith(f"E{10 + grown}")
    (picture,) = sheet._images
    assert picture.anchor._from.row == 14 + grown


@BOTH
@EVERY
def test_each_row_has_its_note(maker: str, count: int, render: Render) -> None:
    sheet = risk_sheet(render(maker, count))
    notes = {cell.coordinate: cell.comment.text for cell in sheet["B"][5:] if cell.comment}
    assert list(notes) == [f"B{row}" for row in range(6, last(count) + 1)]
    assert all(note.endswith("Éi setning") for note in notes.values())


@BOTH
@EVERY
def test_panes_outlines_protection_and_headings_stay(maker: str, count: int, render: Render) -> None:
    sheet = risk_sheet(render(maker, count))
    assert sheet.freeze_panes == "C6"
    assert str(sheet.merged_cells) == "A1:G1"
    levels = [sheet.row_dimensions[row].outlineLevel for row in range(5, last(count) + 2)]
    assert levels == [0, *([1] * rows(count)), 0]
    assert sheet.protection.sheet
    assert sheet.oddHeader.left.text == "Risiko && tiltak"  # as Excel prints one &
    assert sheet.oddFooter.right.text == "&P av &N"


@EVERY
def test_each_row_has_its_sparkline(count: int, render: Render) -> None:
    sheet = etree.fromstring(unpack(render("XlsxWriter", count))[SHEET])
    found = [(line.findtext("{*}f"), line.findtext("{*}sqref")) for line in sheet.iter("{*}sparkline")]
    assert found == [(f"Risiko!C{row}:E{row}", f"H{row}") for row in range(6, last(count) + 1)]


@BOTH
@EVERY
def test_the_public_validator_finds_nothing_that_the_template_has_not(
    maker: str, count: int, render: Render, tmp_path: Path
) -> None:
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)

    def faults(source: bytes) -> Counter[str]:
        path = tmp_path / "judged.xlsx"
        path.write_bytes(source)
        return Counter(str(error.description) for error in validator.validate(path).errors)

    assert faults(render(maker, count)) - faults(MAKERS[maker]()) == Counter()


@BOTH
@EVERY
def test_our_own_check_finds_nothing_that_the_template_has_not(maker: str, count: int, render: Render) -> None:
    def faults(source: bytes) -> set[tuple[str, str]]:
        return {(finding.rule, finding.place) for finding in check(source)}

    known = {rule for rule, _ in faults(MAKERS[maker]())} - {"tag-left", "chart-cache"}
    assert {(rule, place) for rule, place in faults(render(maker, count)) if rule not in known} == set()


@BOTH
def test_the_same_data_gives_the_same_bytes(maker: str, folder: Path, render: Render) -> None:
    assert Template(folder / f"{maker}.xlsx").render(data(3)) == render(maker, 3)


def test_texts_within_their_cells_are_read(tmp_path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Risiko")
    sheet.append(["{%tr for r in rows %}{{ r.nr }}", "{{ r.name }}{%tr endfor %}"])
    book.save(tmp_path / "written.xlsx")
    assert b"inlineStr" in unpack((tmp_path / "written.xlsx").read_bytes())[SHEET]
    result = risk_sheet(Template(tmp_path / "written.xlsx").render(data(3)))
    assert [[cell.value for cell in row] for row in result.iter_rows()] == [
        [risk["nr"], risk["name"]] for risk in risks(3)
    ]
