"""Each rule for workbooks finds the file that breaks it, and none finds fault with a good one."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.table import Table

from docgen.office.check import check
from tests.office.archives import pack, unpack
from tests.office.checks.sheets.made import (
    BOOK,
    CHART,
    CORE,
    DRAWING,
    OVERVIEW,
    PLAN,
    RISKS,
    STRINGS,
    STYLES,
    TABLE,
    Parts,
    changed,
    finished,
    rules,
    with_parts,
)
from tests.office.test_check import written_rules

Broken = Callable[[], bytes]
ROW_9 = '<row r="9"><c r="A9" t="inlineStr"><is><t>{}</t></is></c></row></sheetData>'


def broken(part: str, before: str, after: str, count: int = -1) -> Broken:
    return lambda: changed(part, before, after, count)


def with_cell(text: str, part: str = PLAN) -> Broken:
    """The workbook with a text below its plan."""
    return broken(part, "</sheetData>", ROW_9.format(text))


def second_table(ref: str, name: str, number: int = 2) -> Broken:
    """The workbook with another table beside the first, with one column for each of the area."""

    def change(parts: Parts) -> None:
        rels = "xl/worksheets/_rels/sheet2.xml.rels"
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table"
        link = f'<Relationship Id="rId9" Type="{kind}" Target="../tables/table2.xml"/></Relationships>'
        parts[rels] = parts[rels].replace(b"</Relationships>", link.encode())
        parts[RISKS] = parts[RISKS].replace(b"</tableParts>", b'<tablePart r:id="rId9"/></tableParts>')
        made = (
            parts[TABLE]
            .decode()
            .replace("A5:D8", ref)
            .replace('id="1" name="Risiko"', f'id="{number}" name="{name}"', 1)
        )
        parts["xl/tables/table2.xml"] = made.replace('displayName="Risiko"', f'displayName="{name}"').encode()
        entry = (
            '<Override PartName="/xl/tables/table2.xml" ContentType='
            '"application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>'
        )
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", entry.encode())

    return lambda: with_parts(change)


def calculated(parts: Parts) -> None:
    """Adds an order of calculation that names a cell without a formula."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/calcChain.xml"] = f'<calcChain xmlns="{main}"><c r="B3" i="1"/><c r="A1"/></calcChain>'.encode()
    rels, kind = "xl/_rels/workbook.xml.rels", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = f'<Relationship Id="rId99" Type="{kind}/calcChain" Target="calcChain.xml"/></Relationships>'
    parts[rels] = parts[rels].replace(b"</Relationships>", link.encode())
    entry = (
        '<Override PartName="/xl/calcChain.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>'
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", entry.encode())


def uncalculated(parts: Parts) -> None:
    """Takes the value of a formula away, and what tells Excel to calculate."""
    parts[OVERVIEW] = parts[OVERVIEW].replace(b"</f><v>3</v>", b"</f>")
    parts[BOOK] = parts[BOOK].replace(b' fullCalcOnLoad="1"', b"")


def long_table(parts: Parts) -> None:
    """Lets the table go on over more than a page, without a heading on each."""
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(9, 60))
    parts[RISKS] = parts[RISKS].replace(b"</sheetData>", f"{rows}</sheetData>".encode())
    parts[TABLE] = parts[TABLE].replace(b"A5:D8", b"A5:D59")
    parts[BOOK] = re.sub(rb'<definedName name="_xlnm.Print_Titles".*?</definedName>', b"", parts[BOOK])


def gap(parts: Parts) -> None:
    """Fills columns A and C of the plan, and leaves B empty."""
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c><c r="C{row}"><v>1</v></c></row>' for row in range(9, 15))
    start = parts[PLAN].index(b'<row r="5"')
    parts[PLAN] = parts[PLAN][:start] + f"{rows}</sheetData></worksheet>".encode()


VALIDATION = '<dataValidation type="whole" sqref="C8:C20"><formula1>1</formula1></dataValidation></dataValidations>'
SUM = "Risiko[[#This Row],[S]]"
LINE = '<Relationship Id="rId1"'

BROKEN: dict[str, list[Broken]] = {
    "cell-twice": [broken(RISKS, '<c r="C6">', '<c r="B6"><v>1</v></c><c r="C6">')],
    "cell-order": [
        broken(RISKS, '<c r="C6"><v>4</v></c>', '<c r="F6"><v>4</v></c>'),
        broken(RISKS, '<c r="C6"><v>4</v></c>', '<c r="C7"><v>4</v></c>'),
    ],
    "row-order": [broken(PLAN, '<row r="6" ', '<row r="5" '), broken(PLAN, '<row r="6" ', '<row r="1048577" ')],
    "style-missing": [
        broken(RISKS, '<c r="B6">', '<c r="B6" s="44">'),
        broken(RISKS, '<row r="6" ', '<row r="6" s="44" '),
        broken(RISKS, 'dxfId="0"', 'dxfId="7"'),
        broken(STYLES, 'fontId="3"', 'fontId="9"'),
        broken(TABLE, 'id="2" name="S"', 'id="2" name="S" dataDxfId="7"'),
    ],
    "string-missing": [broken(RISKS, '<c r="A6" t="s"><v>7</v>', '<c r="A6" t="s"><v>77</v>')],
    "string-count": [broken(STRINGS, 'count="19" ', 'count="18" '), broken(STRINGS, 'eCount="19"', 'eCount="20"')],
    "formula-error": [broken(OVERVIEW, '<c r="B3"><f>', '<c r="B3" t="e"><f>')],
    "formula-valueless": [lambda: with_parts(uncalculated)],
    "calc-chain": [lambda: with_parts(calculated)],
    "table-overlap": [second_table("B8:E9", "Tiltak")],
    "table-range": [
        broken(TABLE, 'ref="A5:D8" totals', 'ref="A5:C8" totals'),
        broken(TABLE, '<autoFilter ref="A5:D8"', '<autoFilter ref="A5:D9"'),
        broken(TABLE, 'ref="A5:D8" totals', 'ref="alt" totals'),
    ],
    "table-empty": [broken(TABLE, "A5:D8", "A5:D5")],
    "table-header": [
        broken(TABLE, 'name="S"', 'name="Sannsyn"'),
        broken(RISKS, '<c r="B5" s="3" t="s"><v>4</v>', '<c r="B5" s="3"><v>4</v>'),
        broken(TABLE, 'name="S"', 'name="K"'),
        broken(TABLE, 'name="S"', 'name=""'),
    ],
    "table-name": [
        second_table("A20:D22", "RISIKO"),
        broken(TABLE, 'displayName="Risiko"', 'displayName="R1C1"'),
        broken(TABLE, 'displayName="Risiko"', 'displayName="ABC12"'),
        broken(TABLE, 'displayName="Risiko"', 'displayName="Min tabell"'),
        broken(TABLE, 'displayName="Risiko"', 'displayName="docgen.risks"'),
    ],
    "table-id": [second_table("A20:D22", "Tiltak", 1)],
    "name-broken": [
        broken(BOOK, ">Risiko!$A$6", ">Borte!$A$6"),
        broken(BOOK, ">Risiko!$A$6:$D$8", ">#REF!"),
        broken(BOOK, 'localSheetId="1"', 'localSheetId="3"'),
    ],
    "name-twice": [broken(BOOK, '"docgen.participant"', '"DOCGEN.risks"')],
    "formula-broken": [
        broken(OVERVIEW, "'Risiko'!A6:A8", "'Risikoar 2012'!A6:A8"),
        broken(OVERVIEW, "'Risiko'!A6:A8", "#REF!"),
        broken(RISKS, SUM, "Fare[[#This Row],[S]]"),
        broken(RISKS, SUM, "Risiko[[#This Row],[Sannsyn]]"),
        broken(OVERVIEW, "COUNTA('Risiko'!A6:A8)", "COUNTA(Risiko[0-punkt])"),
        broken(RISKS, "<formula>9</formula>", "<formula>MAX(Borte!A1)</formula>"),
        broken(TABLE, SUM, "Risiko[Sannsyn]"),
    ],
    "function-prefix": [
        broken(OVERVIEW, "COUNTA('Risiko'!A6:A8)", 'TEXTJOIN(", ",TRUE,Risiko!A6:A8)'),
        broken(RISKS, "<formula>9</formula>", "<formula>MAX(XLOOKUP(1,$B$6:$B$8,$C$6:$C$8))</formula>"),
    ],
    "sheet-name": [
        broken(BOOK, '"Framdrift 2012"', '"Framdrift?"'),
        broken(BOOK, '"Framdrift 2012"', f'"{"Framdrift " * 4}"'),
        broken(BOOK, '"Framdrift 2012"', '"RISIKO"'),
        broken(BOOK, '" sheetId', '" state="hidden" sheetId'),
    ],
    "merge-overlap": [broken(RISKS, '<mergeCell ref="A2:D2"/>', '<mergeCell ref="A2:D2"/><mergeCell ref="B1:C3"/>')],
    "merge-table": [broken(RISKS, '<mergeCell ref="A2:D2"/>', '<mergeCell ref="A6:B6"/>')],
    "validation-overlap": [broken(RISKS, "</dataValidations>", VALIDATION)],
    "validation-text": [
        broken(RISKS, 'sqref="B6:C8"', f'prompt="{"a" * 256}" sqref="B6:C8"'),
        broken(RISKS, 'sqref="B6:C8"', f'errorTitle="{"a" * 33}" sqref="B6:C8"'),
        broken(RISKS, "<formula1>1<", f'<formula1>"{"a," * 128}"<'),
    ],
    "drawing-anchor": [
        broken(DRAWING, "<xdr:row>15</xdr:row>", "<xdr:row>1048576</xdr:row>"),
        broken(DRAWING, "<xdr:row>15</xdr:row>", "<xdr:row>0</xdr:row>"),
    ],
    "tag-left": [
        with_cell("{{ risk.name }}"),
        broken(OVERVIEW, "COUNTA(", 'IF("{{ x }}"="",0,1)+COUNTA('),
        broken(BOOK, '"Framdrift 2012"', '"{{ n }}"'),
        broken(BOOK, '>"tinn"<', '>"{{ participant }}"<'),
        broken(RISKS, 'sqref="B6:C8"', 'prompt="{% if x %}" sqref="B6:C8"'),
        broken(DRAWING, 'descr="Søyler', 'descr="{{ x }}'),
        broken(CORE, ">Risiko og milepælar<", ">{{ title }}<"),
    ],
    "mark-left": [broken(PLAN, "<sheetData>", "<?docgen 7?><sheetData>")],
    "chart-workbook": [broken(CHART, "Risiko!$D$6:$D$8", "Borte!$D$6:$D$8")],
    "chart-cache": [
        broken(CHART, "<c:v>12</c:v>", "<c:v>13</c:v>"),
        broken(CHART, "<c:v>For lite tid</c:v>", "<c:v>For mykje tid</c:v>"),
        broken(CHART, '<c:ptCount val="1"/>', '<c:ptCount val="2"/>'),
    ],
    "sheet-default-name": [
        broken(BOOK, '"Framdrift 2012"', '"Ark3"'),
        broken(BOOK, '"Framdrift 2012"', '"Sheet12"'),
        broken(TABLE, 'displayName="Risiko"', 'displayName="Tabell1"'),
    ],
    "sheet-title": [broken(PLAN, '<c r="A1" s="1" t="s"><v>2</v></c>', '<c r="A1" s="1"/>')],
    "hidden-sheet": [broken(BOOK, '"Framdrift 2012"', '"Framdrift 2012" state="veryHidden"')],
    "title-missing": [broken(CORE, "<dc:title>Risiko og milepælar</dc:title>", "")],
    "language-missing": [broken(CORE, "<dc:language>nn-NO</dc:language>", "")],
    "language-unknown": [broken(CORE, ">nn-NO<", ">norsk<")],
    "link-text": [broken(STRINGS, "Rettleiing om risiko", "her"), broken(STRINGS, "Til risikoane", "")],
    "table-header-row": [broken(TABLE, "totalsRowShown", 'headerRowCount="0" totalsRowShown')],
    "merged-data": [broken(PLAN, "</sheetData>", '</sheetData><mergeCells><mergeCell ref="B6:C7"/></mergeCells>')],
    "blank-columns": [lambda: with_parts(gap)],
    "no-print-titles": [lambda: with_parts(long_table)],
    "alt-text-missing": [
        broken(DRAWING, ' descr="Søyler: summen av S og K for kvar risiko"', ""),
        broken(DRAWING, 'decorative" val="1"', 'decorative" val="0"'),
    ],
    "alt-text-name": [broken(DRAWING, "Søyler: summen av S og K for kvar risiko", "Chart 2")],
    "contrast": [
        broken(STYLES, '<color rgb="FF0A3A66"/>', '<color rgb="FFAAAAAA"/>'),
        broken(STYLES, '<color rgb="FFFFFFFF"/>', '<color theme="4"/>'),
        broken(STYLES, '<color rgb="FFFFFFFF"/>', '<color indexed="8"/>'),
        broken(STYLES, '<color rgb="FF7A2E00"/>', '<color rgb="FFF0C090"/>'),
        broken(STYLES, "FFFCEBDD", "FF5A2E00"),
        broken(STRINGS, '<color rgb="FFA00000"/>', '<color theme="0" tint="-0.25"/>'),
    ],
    "colour-alone": [broken(PLAN, 'sqref="D6:H6"', 'sqref="D8:H8"')],
}


def test_a_good_workbook_has_no_findings() -> None:
    assert check(finished()) == []


@pytest.mark.parametrize("rule", BROKEN)
def test_each_rule_finds_the_workbook_that_breaks_it(rule: str) -> None:
    for number, file in enumerate(BROKEN[rule]):
        assert rule in rules(file()), f"file {number}"


def test_every_rule_that_exists_is_proved_here() -> None:
    written = written_rules("checks/sheets/*.py", "checks/chart.py") - {"chart-without-workbook"}
    assert len(written) > 30
    assert written - set(BROKEN) == set()


def test_a_finding_says_where_and_what_to_do() -> None:
    (found,) = check(changed(RISKS, '<mergeCell ref="A2:D2"/>', '<mergeCell ref="A6:B6"/>'))[:1]
    place = "sheet «Risiko», cell A6:B6"
    message = "the merged cell lies in the table «Risiko»; Excel repairs the file"
    assert str(found) == f"{place}: error: {message} [merge-table]"


def test_a_formula_without_a_value_is_right_when_excel_calculates_on_opening() -> None:
    assert check(changed(OVERVIEW, "</f><v>3</v>", "</f>")) == []


def test_an_array_constant_is_no_tag() -> None:
    assert check(changed(OVERVIEW, "COUNTA('Risiko'!A6:A8)", "SUM({1,2;3,4})")) == []


@pytest.mark.parametrize(
    "formula",
    [
        "COUNTA('Risiko'!A6:A8)&amp;\"Borte!A1 #REF! Fare[S]\"",
        "SUM([1]Ark!A1,'[1]Anna ark'!B2,'C:\\[bok.xlsx]Ark 1'!A1)",
        "SUM(Oversikt:Risiko!B6)",
        "SUM(risiko[s])+ROWS(Risiko[#All])+COUNTA(Risiko[[#Headers],[S]:[K]])",
        "SUM('Framdrift 2012'!B6,Risiko!B6)-docgen.risks",
        '_xlfn.TEXTJOIN(", ",TRUE,Risiko!A6:A8)&amp;"FILTER(x"&amp;COUNTIFS(Risiko!B6:B8,"&gt;1")',
    ],
)
def test_formulas_that_name_what_there_is_are_right(formula: str) -> None:
    assert check(changed(OVERVIEW, "COUNTA('Risiko'!A6:A8)", formula)) == []


def test_a_text_among_the_numbers_of_a_chart_may_be_shown_as_nothing() -> None:
    def change(parts: Parts) -> None:
        parts[RISKS] = parts[RISKS].replace(b'<c r="D6">', b'<c r="D6" t="str">').replace(b"<v>12</v>", b"<v></v>")
        parts[CHART] = parts[CHART].replace(b'<c:pt idx="0"><c:v>12</c:v></c:pt>', b"")

    assert check(with_parts(change)) == []


def test_a_cell_may_be_without_an_address() -> None:
    assert check(changed(RISKS, '<c r="B6">', "<c>")) == []


def test_a_workbook_by_openpyxl_needs_only_a_title_and_a_language() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Risiko"
    for row in (["Risiko for Tinn"], ["Nr", "S"], ["R1", 3], ["R2", "=A1"]):
        sheet.append(row)
    sheet.add_table(Table(displayName="Risikoar", ref="A2:B4"))
    stream = io.BytesIO()
    book.save(stream)
    assert {str(finding.rule) for finding in check(stream.getvalue())} == {"title-missing", "language-missing"}
    book.properties.title, book.properties.language = "Risiko for Tinn", "nb-NO"
    book.save(stream := io.BytesIO())
    assert check(stream.getvalue()) == []


def test_a_hostile_workbook_is_refused_or_judged_but_never_raises(tmp_path: Path) -> None:
    parts = unpack(finished())
    for part in (BOOK, RISKS, TABLE, STYLES, STRINGS, DRAWING, CHART):
        text = parts[part].decode()
        emptied = re.sub(r'="[^"]*"', '="x"', text.replace("xmlns", "XMLNS"))
        data = pack({**parts, part: emptied.replace("XMLNS", "xmlns")})
        assert check(data)
        assert check(pack({**parts, part: re.sub(r"<(v|f|formula|formula1)>[^<]*<", r"<\1>9e999<", text)})) is not None
