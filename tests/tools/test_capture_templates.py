"""The templates of captured answers and of yearly figures: what the scripts make, in two forms that say the same."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from docgen.model.language import Language
from tools.templates.__main__ import FOLDER
from tools.templates.book import capture_words_nb, capture_words_nn, data_form_words_nb, data_form_words_nn
from tools.templates.book.capture_book import capture
from tools.templates.book.data_form_book import data_form

MAKERS = {"capture": capture, "data-form": data_form}
SHEETS = {
    "capture-nb": ["Sammendrag", "Skalaer", "Ruter", "Fremmer og hemmer", "Tekstsvar", "Evaluering"],
    "capture-nn": ["Samandrag", "Skalaar", "Ruter", "Fremjar og hemmar", "Tekstsvar", "Evaluering"],
    "data-form-nb": ["Veiledning", "Tall", "Graf"],
    "data-form-nn": ["Rettleiing", "Tal", "Graf"],
}
EVERY = pytest.mark.parametrize(("kind", "form"), [(kind, form) for kind in MAKERS for form in ("nb", "nn")])
WORDS = pytest.mark.parametrize(
    ("nb", "nn"),
    [(capture_words_nb.WORDS, capture_words_nn.WORDS), (data_form_words_nb.WORDS, data_form_words_nn.WORDS)],
)


@cache
def made(kind: str, form: str) -> bytes:
    return MAKERS[kind](Language(form))


@cache
def book(kind: str, form: str) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(made(kind, form)))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def cells(kind: str, form: str) -> list[Any]:
    return [cell for sheet in book(kind, form) for row in sheet for cell in row if cell.value is not None]


@EVERY
def test_the_committed_template_is_what_the_script_makes(kind: str, form: str) -> None:
    """Part by part: another zlib may deflate the same parts to other bytes."""
    assert parts((FOLDER / "xlsx" / f"{kind}-{form}.xlsx").read_bytes()) == parts(made(kind, form))


@EVERY
def test_the_sheets_come_in_the_order_they_are_used(kind: str, form: str) -> None:
    assert book(kind, form).sheetnames == SHEETS[f"{kind}-{form}"]


@EVERY
def test_formulas_are_locked_and_answers_are_not(kind: str, form: str) -> None:
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in book(kind, form))
    assert all(cell.protection.locked for cell in cells(kind, form) if cell.data_type == "f")
    fields = {cell.value for cell in cells(kind, form) if not cell.protection.locked}
    expected = {"capture": "{{ row.answer }}", "data-form": "{{ row.target }}"}
    assert expected[kind] in fields


@EVERY
def test_every_formula_has_the_path_of_its_value(kind: str, form: str) -> None:
    formulas = [str(cell.value) for cell in cells(kind, form) if cell.data_type == "f"]
    assert len(formulas) > 20
    for formula in formulas:
        assert re.fullmatch(r'=CHOOSE\(1,.+,"\{\{ \w+(\.\w+|\[\d\])+ \}\}"\)', formula), formula


@EVERY
def test_no_formula_depends_on_the_clock_or_on_newer_programs(kind: str, form: str) -> None:
    late = r"\b(TODAY|NOW|RAND|OFFSET|INDIRECT|TEXTJOIN|FILTER|SORT|XLOOKUP|MAXIFS|MINIFS|IFS|CONCAT)\("
    text = "".join(part.decode() for name, part in parts(made(kind, form)).items() if "worksheets" in name)
    assert not re.search(late, text)


@EVERY
def test_what_is_chosen_or_counted_is_checked_and_told(kind: str, form: str) -> None:
    checks = [check for sheet in book(kind, form) for check in sheet.data_validations.dataValidation]
    assert {check.type for check in checks} >= ({"whole", "list"} if kind == "capture" else {"decimal", "date", "list"})
    for check in checks:
        assert check.prompt, check.sqref
        assert check.error, check.sqref


@EVERY
def test_charts_tell_in_words_what_they_show(kind: str, form: str) -> None:
    drawn = [part.decode() for name, part in parts(made(kind, form)).items() if name.startswith("xl/drawings/drawing")]
    told = re.findall(r'descr="([^"]*)"', "".join(drawn))
    assert len(told) == (2 if kind == "capture" else 1)
    assert all(len(text) > 60 for text in told)


@WORDS
def test_both_forms_say_the_same_things(nb: dict[str, str], nn: dict[str, str]) -> None:
    assert list(nb) == list(nn)
    assert [key for key in nb if not nb[key] or not nn[key]] == []


@WORDS
def test_hints_and_messages_have_room_in_a_validation(nb: dict[str, str], nn: dict[str, str]) -> None:
    for words in (nb, nn):
        long = [key for key in words if key.endswith(("_hint", "_error")) and len(words[key]) > 255]
        assert long == []


def test_a_year_has_a_column_when_the_data_tells_so() -> None:
    headings = [cell.value for cell in book("data-form", "nb")["Tall"][5]]
    assert "{%tc for year in years %}{{ year.label }}{%tc endfor %}" in headings
