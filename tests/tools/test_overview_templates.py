"""The templates of overviews: what the scripts make, in two forms that say the same, with formulas that calculate."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import fields
from functools import cache
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from docgen.documents.overview import COMPUTED, TYPED
from docgen.language.forms import book_terms, terms
from docgen.model.language import Language
from docgen.model.risk import countermeasure_is_mandatory
from tools.templates.__main__ import FOLDER
from tools.templates.book.overview import network_overview, programme_overview
from tools.templates.book.overview_people import OverviewPeople
from tools.templates.book.overview_tables import OverviewTables
from tools.templates.book.overview_words import OverviewWords
from tools.templates.book.overview_words_nb import NB
from tools.templates.book.overview_words_nn import NN
from tools.templates.book.table import Table

MAKERS = {"network-overview": network_overview, "programme-overview": programme_overview}
FORMS = ("nb", "nn")
EVERY = pytest.mark.parametrize(("kind", "form"), [(kind, form) for kind in MAKERS for form in FORMS])


@cache
def made(kind: str, form: str) -> bytes:
    return MAKERS[kind](Language(form))


@cache
def book(kind: str, form: str) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(made(kind, form)))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tables(words: OverviewWords, form: Language) -> dict[str, Table]:
    lists = OverviewTables(words, book_terms(form), terms(form))
    return {"goals": lists.goals(), "risks": lists.risks(), "milestones": lists.milestones()}


@EVERY
def test_the_committed_template_is_what_the_script_makes(kind: str, form: str) -> None:
    """Part by part: another zlib may deflate the same parts to other bytes."""
    assert parts((FOLDER / "xlsx" / f"{kind}-{form}.xlsx").read_bytes()) == parts(made(kind, form))


@EVERY
def test_the_sheets_come_in_order_and_lists_have_filters(kind: str, form: str) -> None:
    words = NB if form == "nb" else NN
    keys = ["overview", "participants", "goals", "risks", "milestones", "matrix"]
    if kind == "programme-overview":
        keys.insert(1, "networks")
    assert book(kind, form).sheetnames == [words.sheets[key] for key in keys]
    held = [table for sheet in book(kind, form) for table in sheet.tables.values()]
    assert [table.ref.split(":")[0] for table in held] == ["A5"] * (len(keys) - 2)
    assert all(table.autoFilter is not None for table in held)


@EVERY
def test_nothing_is_locked_and_every_list_repeats_its_headings(kind: str, form: str) -> None:
    for sheet in book(kind, form):
        assert not sheet.protection.sheet
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        if sheet.tables:
            assert sheet.print_title_rows == "$5:$5"


@EVERY
def test_every_formula_has_the_path_of_its_value(kind: str, form: str) -> None:
    formulas = [str(cell.value) for sheet in book(kind, form) for row in sheet for cell in row if cell.data_type == "f"]
    assert len(formulas) > 60
    for formula in formulas:
        assert re.fullmatch(r'=CHOOSE\(1,.+,"\{\{ \w+(\.\w+)+ \}\}"\)', formula), formula


@EVERY
def test_no_formula_depends_on_the_clock_or_on_newer_programs(kind: str, form: str) -> None:
    late = r"\b(TODAY|NOW|RAND|OFFSET|INDIRECT|TEXTJOIN|FILTER|SORT|XLOOKUP|MAXIFS|MINIFS|IFS|CONCAT)\("
    text = "".join(part.decode() for name, part in parts(made(kind, form)).items() if "worksheets" in name)
    assert not re.search(late, text)


@pytest.mark.parametrize("words", [NB, NN])
def test_headings_can_stand_in_formulas(words: OverviewWords) -> None:
    assert [heading for heading in words.columns.values() if re.search(r"[\[\]#',]", heading)] == []


def test_both_forms_say_the_same_things() -> None:
    for field in fields(OverviewWords):
        nb, nn = getattr(NB, field.name), getattr(NN, field.name)
        if isinstance(nb, dict):
            assert list(nb) == list(nn), field.name
            assert all(nb.values())
            assert all(nn.values())


def test_the_forms_differ_where_they_must() -> None:
    differ = {"participants", "risks", "milestones"}
    assert {key for key in NB.sheets if NB.sheets[key] != NN.sheets[key]} == differ
    assert all(NB.hints[key] != NN.hints[key] for key in NB.hints)


def test_an_empty_row_has_what_the_columns_of_its_table_take() -> None:
    for name, table in tables(NB, Language.NB).items():
        typed = [column.key for column in table.columns if not column.formula]
        computed = [column.key for column in table.columns if column.formula]
        assert sorted(typed) == sorted(TYPED[name]), name
        assert sorted(computed) == sorted(COMPUTED[name]), name


def test_lists_fit_the_width_of_a_page_in_legible_type() -> None:
    people = OverviewPeople(NB, book_terms(Language.NB))
    every = [*tables(NB, Language.NB).values(), people.networks()]
    every += [people.participants(networks=among) for among in (False, True)]
    for table in every:
        assert sum(column.width for column in table.shown) <= 200, table.name


@EVERY
def test_the_matrix_marks_the_twelve_squares_that_call_for_a_countermeasure(kind: str, form: str) -> None:
    sheet: Any = book(kind, form)["Matrise"]
    marked = {(s, k) for s in range(1, 6) for k in range(1, 6) if "●" in str(sheet.cell(6 + 2 * (5 - s), k + 1).value)}
    assert len(marked) == 12
    assert all(((s, k) in marked) is countermeasure_is_mandatory(s, k) for s in range(1, 6) for k in range(1, 6))


@EVERY
def test_charts_tell_in_words_what_they_show(kind: str, form: str) -> None:
    drawing = parts(made(kind, form))["xl/drawings/drawing1.xml"].decode()
    told = re.findall(r'descr="([^"]*)"', drawing)
    assert len(told) == 2
    assert all("{{ figures." in text for text in told)
