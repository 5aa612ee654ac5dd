"""The judges are awake: each finds the fault that it is there for."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from docgen.model.language import Language
from docgen.preview import to_pdf
from tests.office.archives import pack, unpack
from tests.proof.documents import FULL, Case
from tests.proof.judges import audit, own, sdk
from tests.proof.pages import lost_text, pdf_ua, sheets
from tests.proof.reading import filled, mismatches
from tests.proof.tools import BOKMAL, NYNORSK, need_tools
from tests.proof.words import allowed_words, leaks, unknown

pytestmark = pytest.mark.proof
CASE = Case("mandate", FULL[Language.NN], Language.NN)
GOOD = "Kommunane skal setje seg mål, og kvar av dei vel sjølv korleis dei vil måle om dei er nådde."
BAD = "Kommunene skal sette seg mål, og hver av dem velger selv hvordan de vil måle om de er nådd."


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return CASE.write(tmp_path_factory.mktemp("whole"))


def changed(whole: Path, folder: Path, before: str, after: str) -> Path:
    """The document with something else in its body."""
    parts = unpack(whole.read_bytes())
    body = parts["word/document.xml"].decode()
    assert before in body
    path = folder / "changed.docx"
    path.write_bytes(pack({**parts, "word/document.xml": body.replace(before, after, 1)}))
    return path


def test_the_validators_find_an_element_that_does_not_exist(whole: Path, tmp_path: Path) -> None:
    need_tools()
    path = changed(whole, tmp_path, "<w:body>", "<w:body><w:paragraf/>")
    assert sdk([path])[path]
    assert audit([path])[path]


def test_our_own_check_finds_what_they_miss(whole: Path, tmp_path: Path) -> None:
    need_tools()
    number = 'w:id w:val="'
    body = unpack(whole.read_bytes())["word/document.xml"].decode()
    first, second = (body.split(number)[at].split('"')[0] for at in (1, 2))
    path = changed(whole, tmp_path, f'{number}{second}"', f'{number}{first}"')
    assert sdk([path])[path] == []
    assert any("control-id-duplicate" in said for said in own([path])[path])


def test_reading_back_finds_a_value_that_was_changed_and_one_that_is_gone(whole: Path) -> None:
    data = CASE.values()
    assert mismatches(whole, data) == []
    project = data["project"]
    assert isinstance(project, dict)
    (fault,) = mismatches(whole, {**data, "project": {**project, "title": "Noko anna"}})
    assert fault.startswith("project.title: ")
    (fault,) = mismatches(whole, {**data, "project": {**project, "title": None}})
    assert "the data has nothing" in fault
    assert filled(whole) > 20


def test_text_that_the_pages_do_not_show_is_found(whole: Path, tmp_path: Path) -> None:
    need_tools()
    (pdf,) = to_pdf([whole], tmp_path, accessible=True)
    assert pdf is not None
    path = changed(whole, tmp_path, "</w:body>", "<w:p><w:r><w:t>bortkomen</w:t></w:r></w:p></w:body>")
    assert lost_text(whole, pdf) == []
    assert lost_text(path, pdf) == ["bortkomen"]


def test_a_pdf_that_is_not_tagged_or_not_a4_is_found(tmp_path: Path) -> None:
    need_tools()
    letter = docx.Document()  # python-docx begins with US Letter
    letter.add_paragraph("Hei")
    letter.save(str(tmp_path / "letter.docx"))
    (pdf,) = to_pdf([tmp_path / "letter.docx"], tmp_path)
    assert pdf is not None
    assert pdf_ua(pdf)
    assert sheets(pdf) == ["a page is 612 × 792 points, which is not A4"]


def test_bokmal_in_a_nynorsk_text_is_found() -> None:
    need_tools()
    assert {"Kommunene", "hver", "hvordan", "velger"} <= set(leaks(BAD))
    assert leaks(GOOD) == []


def test_names_do_not_count() -> None:
    need_tools()
    assert leaks("Kommunene", also=["kommunene"]) == []


def test_nynorsk_in_a_bokmal_text_is_found() -> None:
    need_tools()
    assert {"Kommunane", "korleis", "sjølv"} <= set(leaks(GOOD, own=BOKMAL, other=NYNORSK))
    assert leaks(BAD, own=BOKMAL, other=NYNORSK) == []


@pytest.mark.parametrize("dictionary", [NYNORSK, BOKMAL])
def test_the_list_of_allowed_words_holds_no_word_that_the_dictionary_knows(dictionary: str) -> None:
    need_tools()
    words = allowed_words(dictionary)
    assert sorted(set(words) - unknown(words, dictionary)) == []
