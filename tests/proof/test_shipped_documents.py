"""Every shipped template, filled with nothing and with everything, and a sample of the build, before all judges."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from docgen.model.language import Language
from tests.proof.documents import Case, sample, shipped_cases, workspace
from tests.proof.judges import audit, nynorsk, own, sdk
from tests.proof.pages import convert, cut_words, lost_text, pdf_ua, sheets
from tests.proof.reading import custom_properties, filled, mismatches, properties, visible_text
from tests.proof.tools import need_tools

pytestmark = pytest.mark.proof

Made = Mapping[Case, Path]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("documents")
    return {case: case.write(folder) for case in dict.fromkeys([*shipped_cases(), *sample()])}


@pytest.fixture(scope="module")
def pdfs(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Mapping[Path, Path]:
    need_tools()
    return convert(list(made.values()), tmp_path_factory.mktemp("pages"))


def faults(found: Mapping[Path, list[str]]) -> dict[str, list[str]]:
    return {path.name: list(said)[:5] for path, said in found.items() if said}


def test_the_sample_holds_both_intakes_every_kind_and_both_forms() -> None:
    cases = sample()
    networks = [network for case in cases for network in workspace().networks_of(case.participant)]
    assert {network.intake for network in networks} == {1, 2}
    kinds = {person.kind for person in workspace().participants.values()}
    assert {workspace().participants[case.participant].kind for case in cases} == kinds
    assert {case.language for case in cases} == {Language.NB, Language.NN}
    assert len(cases) >= 12


def test_the_open_xml_sdk_finds_nothing(made: Made) -> None:
    need_tools()
    assert faults(sdk(list(made.values()))) == {}


def test_openxml_audit_finds_nothing(made: Made) -> None:
    assert faults(audit(list(made.values()))) == {}


def test_our_own_check_finds_nothing(made: Made) -> None:
    assert faults(own(list(made.values()))) == {}


def test_libreoffice_opens_every_document(made: Made, pdfs: Mapping[Path, Path]) -> None:
    assert sorted(path.name for path in made.values()) == sorted(path.name for path in pdfs)


def test_the_pages_are_pdf_ua(pdfs: Mapping[Path, Path]) -> None:
    assert faults({path: pdf_ua(pdf) for path, pdf in pdfs.items()}) == {}


def test_the_pages_are_a4_and_not_too_many(pdfs: Mapping[Path, Path]) -> None:
    assert faults({path: sheets(pdf) for path, pdf in pdfs.items()}) == {}


def test_no_text_is_lost_on_the_pages(pdfs: Mapping[Path, Path]) -> None:
    assert faults({path: lost_text(path, pdf) for path, pdf in pdfs.items()}) == {}


def test_no_word_is_cut_because_its_column_is_too_narrow(pdfs: Mapping[Path, Path]) -> None:
    assert faults({path: cut_words(path, pdf) for path, pdf in pdfs.items()}) == {}


def test_python_docx_reads_every_value_back(made: Made) -> None:
    assert faults({path: mismatches(path, case.values()) for case, path in made.items()}) == {}


def test_a_full_document_has_more_filled_fields_than_an_empty_one(made: Made) -> None:
    counts = {case: filled(path) for case, path in made.items()}
    empty = shipped_cases()[0].participant
    for case in shipped_cases():
        if case.participant != empty:
            assert counts[case] > 2 * counts[Case(case.document, empty, case.language)]


def test_nynorsk_documents_are_nynorsk(made: Made) -> None:
    need_tools()
    forms = {path: case.language for case, path in made.items() if case.language is Language.NN}
    assert forms
    assert faults(nynorsk(list(forms))) == {}


def test_the_properties_say_what_the_document_is_and_where_it_comes_from(made: Made) -> None:
    for case, path in made.items():
        said = properties(path)
        assert said["language"] == f"{case.language}-NO"
        assert workspace().participants[case.participant].name in said["title"]
        assert {"docgen.template", "docgen.data", "docgen.version"} <= custom_properties(path).keys()


def test_no_tag_of_the_template_is_left_in_the_text(made: Made) -> None:
    assert [path.name for path in made.values() if "{{" in visible_text(path) or "{%" in visible_text(path)] == []
