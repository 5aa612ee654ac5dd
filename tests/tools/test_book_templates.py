"""The template of the workbook is what the scripts make: the same in both forms, with formulas, fields and guidance."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import etree

from docgen.documents import workbook as document
from docgen.documents.subject import FORMS, Subject
from docgen.inputs.workspace import load
from docgen.model.language import Language
from tools.templates.__main__ import FOLDER
from tools.templates.book import chart_parts, workbook_words_nb, workbook_words_nn
from tools.templates.book.book import Book
from tools.templates.book.books import BOOKS
from tools.templates.book.table import Column, Table, Tables, choice
from tools.templates.book.workbook import workbook
from tools.templates.book.workbook_tables import tables
from tools.templates.book.workbook_words import words

EVERY = pytest.mark.parametrize("form", ["nb", "nn"])
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
VOLATILE = ("TODAY", "NOW", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT", "CELL", "INFO")
NEWER = (
    "TEXTJOIN",
    "FILTER",
    "SORT",
    "UNIQUE",
    "XLOOKUP",
    "XMATCH",
    "MAXIFS",
    "MINIFS",
    "IFS",
    "SWITCH",
    "CONCAT",
    "LET",
)
LONGEST = {"prompt": 255, "error": 255, "promptTitle": 32, "errorTitle": 32}


@cache
def made(form: str) -> bytes:
    return workbook(Language(form))


@cache
def parts(form: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made(form))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def opened(form: str) -> Any:
    with warnings.catch_warnings():  # it says that it leaves out the bars of progress
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(made(form)))


def sheets(form: str) -> Iterator[tuple[str, etree._Element]]:
    for name, content in parts(form).items():
        if name.startswith("xl/worksheets/sheet"):
            yield name, etree.fromstring(content)


def formulas(form: str) -> list[str]:
    """Every formula of the cells, the tables, the rules and the validations."""
    kinds = ("f", "calculatedColumnFormula", "formula", "formula1", "formula2", "definedName")
    return [
        element.text or ""
        for name, content in parts(form).items()
        if name.startswith(("xl/worksheets/", "xl/tables/", "xl/workbook.xml")) and name.endswith(".xml")
        for kind in kinds
        for element in etree.fromstring(content).iter(f"{MAIN}{kind}")
    ]


@EVERY
def test_the_committed_template_is_what_the_script_makes(form: str) -> None:
    """Part by part: another zlib may deflate the same parts to other bytes."""
    with zipfile.ZipFile(FOLDER / "xlsx" / f"workbook-{form}.xlsx") as archive:
        committed = {name: archive.read(name) for name in archive.namelist()}
    assert committed == parts(form), "run `python -m tools.templates`"


def test_the_script_makes_the_same_bytes_twice() -> None:
    assert workbook(Language.NB) == made("nb")


def test_every_document_that_is_a_workbook_has_its_script() -> None:
    assert sorted(path.name for path in (FOLDER / "xlsx").iterdir()) == sorted(
        f"{id}-{form}.xlsx" for id in BOOKS for form in ("nb", "nn")
    )


def test_both_forms_say_the_same_things_in_their_own_words() -> None:
    nb, nn = workbook_words_nb.TEXTS, workbook_words_nn.TEXTS
    assert list(nb) == list(nn)
    alike = [key for key in nb if key.endswith(("hint", "error")) and nb[key] == nn[key]]
    assert alike == ["day.hint"]


@EVERY
def test_every_text_is_used(form: str) -> None:
    held = "".join(content.decode() for name, content in parts(form).items() if name.endswith(".xml"))
    unescaped = held.replace("&amp;", "&").replace("&quot;", '"')
    unused = [key for key, text in words(Language(form)).texts.items() if text not in unescaped]
    assert unused == []


@EVERY
def test_formulas_use_what_excel_2016_knows_and_nothing_that_changes_by_itself(form: str) -> None:
    used = {name for formula in formulas(form) for name in re.findall(r"([A-Z][A-Z.]*)\(", formula)}
    assert used & {*VOLATILE, *NEWER} == set()
    assert not [formula for formula in formulas(form) if "_xlfn" in formula or "#REF!" in formula]


@EVERY
def test_both_forms_have_the_same_formulas_but_for_words(form: str) -> None:
    shape = [len(re.findall(r"[A-Z]+\(", formula)) for formula in formulas("nb")]
    assert [len(re.findall(r"[A-Z]+\(", formula)) for formula in formulas(form)] == shape


@EVERY
def test_every_formula_of_a_cell_brings_the_path_of_its_value(form: str) -> None:
    bare = [cell.text for _, root in sheets(form) for cell in root.iter(f"{MAIN}f") if cell.text is not None
            if not re.fullmatch(r'CHOOSE\(1,.*,"\{\{ [\w.\[\]]+ \}\}"\)', cell.text, re.DOTALL)]  # fmt: skip
    assert bare == []
    assert not [cell for _, root in sheets(form) for cell in root.iter(f"{MAIN}c") if cell.find(f"{MAIN}v") is not None
                and cell.find(f"{MAIN}f") is not None]  # fmt: skip


@EVERY
def test_every_path_is_in_the_values(form: str) -> None:
    values = document.values(load(Path("inputs")), Subject(FORMS, FORMS, participant="drammen"), Language(form))
    loops = {"row"}
    found = {path for formula in formulas(form) for path in re.findall(r'"\{\{ ([\w.\[\]]+) \}\}"', formula)}
    for path in found:
        held: Any = values
        keys = re.findall(r"\w+", path)
        if keys[0] in loops:
            continue
        for key in keys:
            held = held[int(key)] if key.isdigit() else held[key]


@EVERY
def test_fields_are_open_and_formulas_are_locked(form: str) -> None:
    for sheet in opened(form).worksheets:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    assert cell.protection.locked, f"{sheet.title}!{cell.coordinate}"


@EVERY
def test_every_column_that_people_fill_in_is_open_and_has_a_name(form: str) -> None:
    names = opened(form).defined_names
    for table in tables(words(Language(form))).values():
        sheet = next(sheet for sheet in opened(form).worksheets if table.name in sheet.tables)
        first = openpyxl.utils.cell.range_boundaries(sheet.tables[table.name].ref)[1]
        for number, column in enumerate(table.columns, 1):
            assert sheet.cell(first, number).value == column.heading
            assert sheet.cell(first + 1, number).protection.locked is not column.typed
            assert (f"docgen.{table.path}.{column.path or column.key}" in names) is column.typed


@EVERY
def test_what_a_cell_takes_is_told_within_the_limits_of_excel(form: str) -> None:
    told = [rule for _, root in sheets(form) for rule in root.iter(f"{MAIN}dataValidation")]
    assert told
    for rule in told:
        assert {name: len(rule.get(name, "")) <= most for name, most in LONGEST.items()} == dict.fromkeys(LONGEST, True)
        assert rule.get("prompt")
        if rule.get("type", "none") != "none":
            assert rule.get("error")
            assert rule.get("errorStyle", "stop") == "stop"


@EVERY
def test_every_sheet_prints_on_a4_and_says_whom_it_is_about(form: str) -> None:
    for sheet in opened(form).worksheets:
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.fitToHeight in (None, 0, 1)
        assert sheet.print_area
        assert sheet.oddHeader.left.text == "{{ participant.name }}"
        assert sheet.oddFooter.right.text in ("Side &[Page] av &N", "Side &P av &N")
        assert not sheet.sheet_view.showGridLines


@EVERY
def test_the_file_says_its_language_title_and_theme(form: str) -> None:
    core = etree.fromstring(parts(form)["docProps/core.xml"])
    assert core.findtext("{http://purl.org/dc/elements/1.1/}language") == f"{form}-NO"
    assert core.findtext("{http://purl.org/dc/elements/1.1/}title")
    assert b"Saman om ein betre kommune" in parts(form)["xl/theme/theme1.xml"]
    charts = [content for name, content in parts(form).items() if name.startswith("xl/charts/chart")]
    assert len(charts) == 3
    assert all(f'lang="{form}-NO"'.encode() in chart and b"Cache>" not in chart for chart in charts)


def test_formulas_name_columns_by_their_keys() -> None:
    table = Table("Tall", "tall", [Column("nr", "Nr", 5), Column("zero", "0-punkt", 5)], "nr")
    known = Tables([table])
    assert known.formula("SUM(Tall[nr])") == "SUM(Tall[Nr])"
    assert known.formula("SUM(Tall[zero])") == "SUM(Tall[[0-punkt]])"
    assert known.formula("[@zero]+IDX", "Tall") == "Tall[[#This Row],[0-punkt]]+(ROW()-ROW(Tall[[#Headers],[Nr]]))"
    with pytest.raises(KeyError):
        known.formula("SUM(Tall[unknown])")


def test_equal_looks_are_one_format() -> None:
    book = Book(Language.NB, "T", "H")
    assert book.look("field", bold=True) is book.look("field", bold=True)
    assert book.look("field") is not book.look("field", bold=True)


def test_words_to_choose_from_fit_a_list_of_excel() -> None:
    assert len(",".join(choice(["Ikke startet", "I gang", "Ferdig"], "h", "e")["source"])) < 255  # type: ignore[arg-type]


def test_a_chart_says_what_xlsxwriter_leaves_out() -> None:
    chart = b'<c:lang val="en-US"/><c:grouping val="clustered"/><c:showVal val="1"/><c:strCache>x</c:strCache>'
    assert chart_parts.finish(chart, "nn-NO").decode() == (
        '<c:lang val="nn-NO"/><c:roundedCorners val="0"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )
