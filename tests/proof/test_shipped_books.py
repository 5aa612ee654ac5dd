"""The shipped workbooks, empty and full, in both forms: valid, readable, with the values that their formulas give."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from docgen.documents.registry import DOCUMENTS
from docgen.model.language import Language
from docgen.settings import shipped
from tests.office.archives import unpack
from tests.proof import book_pages
from tests.proof.book_reading import visible_text
from tests.proof.books import GRADES, Book, answered, full_project, kinds, shipped_books, with_risks, workbook_of
from tests.proof.documents import FULL, all_names
from tests.proof.judges import audit, nynorsk, own, sdk
from tests.proof.recalculation import differences, errors, formulas, load, recalculated, values, wrong
from tests.proof.tools import BOKMAL, NYNORSK, need_tools
from tests.proof.words import leaks

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(not kinds(), reason="no workbook is shipped yet"),
]
Made = Mapping[Path, Book]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Each workbook that is proved."""
    folder = tmp_path_factory.mktemp("books")
    books = [*shipped_books(), *answered(tmp_path_factory.mktemp("inputs"))]
    return {book.write(folder): book for book in books}


def test_the_validators_find_nothing(made: Made) -> None:
    need_tools()
    for judge in (sdk, audit, own):
        found = {path.name: said for path, said in judge(list(made)).items() if said}
        assert found == {}, judge.__name__


def test_every_formula_gives_the_value_that_is_stored_with_it(made: Made, tmp_path: Path) -> None:
    need_tools()
    found = {path.name: said for path, said in wrong(list(made), tmp_path).items() if said}
    assert found == {}
    assert {path.name: errors(path) for path in made if errors(path)} == {}
    assert all(len(formulas(path)) > 10 for path in made)


def test_the_templates_are_in_one_form_throughout() -> None:
    need_tools()
    for kind in kinds():
        for language, own_words, other in ((Language.NN, NYNORSK, BOKMAL), (Language.NB, BOKMAL, NYNORSK)):
            text = visible_text(shipped("templates") / DOCUMENTS[kind].template_name(language))
            assert len(text.split()) > 200
            assert leaks(text, all_names(), own_words, other) == [], f"{kind} {language}"


def test_what_comes_of_a_project_in_nynorsk_is_in_nynorsk(made: Made) -> None:
    need_tools()
    written = [path for path, book in made.items() if book.subject.id == FULL[Language.NN] and "-nn" in path.name]
    assert written or "workbook" not in kinds()
    assert {path.name: said for path, said in nynorsk(written).items() if said} == {}


def test_excel_need_not_calculate_on_opening(made: Made) -> None:
    for path in made:
        assert b"fullCalcOnLoad" not in unpack(path.read_bytes())["xl/workbook.xml"], path.name


def test_nothing_of_the_template_is_lost(made: Made) -> None:
    for path, book in made.items():
        before, after = unpack(book.template.read_bytes()), unpack(path.read_bytes())
        repeated = re.compile(r"xl/(?:worksheets|tables|charts|drawings)/|docProps/custom.xml|xl/calcChain.xml")
        assert {name for name in before.keys() - after.keys() if not repeated.match(name)} == set(), path.name
        assert {name for name in after.keys() - before.keys() if not repeated.match(name)} == set(), path.name
        template, result = load(book.template), load(path)
        tables = [table for sheet in result.worksheets for table in sheet.tables]
        for sheet in result.worksheets:
            assert set(sheet.tables) == set(template[sheet.title].tables), f"{path.name}: {sheet.title}"
            kept, before_it = (
                sheet.data_validations.dataValidation,
                template[sheet.title].data_validations.dataValidation,
            )
            assert len(kept) == len(before_it), f"{path.name}: {sheet.title}"
        for name in template.defined_names.keys() - result.defined_names.keys():
            of = template.defined_names[name].attr_text.partition("[")[0]
            assert of not in tables, f"{path.name}: {name}"  # what names a table on a sheet that is left out goes too


def test_the_pages_show_all_that_the_sheets_hold(made: Made, tmp_path: Path) -> None:
    need_tools()
    pdfs = book_pages.convert(list(made), tmp_path)
    assert pdfs.keys() == made.keys()
    found = {path.name: book_pages.faults(path, pdf) for path, pdf in pdfs.items()}
    assert {name: said for name, said in found.items() if said} == {}


def test_every_pair_of_s_and_k_has_its_flag_and_its_square(tmp_path: Path) -> None:
    need_tools()
    project = with_risks(len(GRADES))
    path = workbook_of(project).write(tmp_path)
    after = recalculated([path], tmp_path / "after")[path]
    assert [str(one) for one in differences(path, after)] == []
    found = values(after)
    for row, (risk, (s, k)) in enumerate(zip(project.risks, GRADES, strict=True), 6):
        assert [found["Risiko", f"{column}{row}"] for column in "CDE"] == [s, k, s * k]
        assert found["Risiko", f"F{row}"] == ("● Ja" if risk.mandatory else "○ Nei"), (s, k)
    assert sum(found["Risiko", f"F{row}"] == "● Ja" for row in range(6, 31)) == 12
    for s, k in GRADES:
        column, number = " BCDEF"[k], GRADES.index((s, k)) + 1
        top = next(row for row in range(7, 22) if found["Risikomatrise", f"A{row}"] == s)
        assert str(found["Risikomatrise", f"{column}{top}"]).startswith(str(s * k))
        assert found["Risikomatrise", f"{column}{top + 1}"] == 1, (s, k)
        assert str(found["Risikomatrise", f"{column}{top + 2}"]).startswith(f"R{number} "), (s, k)


def test_a_workbook_with_5000_risks_calculates(tmp_path: Path) -> None:
    need_tools()
    path = workbook_of(with_risks(5000)).write(tmp_path)
    after = recalculated([path], tmp_path / "after")[path]
    assert [str(one) for one in differences(path, after)][:5] == []


def test_a_project_of_which_nothing_is_known_gives_empty_rows_to_fill_in(tmp_path: Path) -> None:
    empty = {"risks": (), "milestones": (), "involvement": (), "self_evaluations": (), "factor_ratings": ()}
    path = workbook_of(full_project().model_copy(update=empty)).write(tmp_path)
    sheet = load(path)["Risiko"]
    assert sheet.tables["Risiko"].ref.startswith("A5:")
    assert all(sheet.cell(row, 2).value is None for row in range(6, 30))
    assert errors(path) == []
