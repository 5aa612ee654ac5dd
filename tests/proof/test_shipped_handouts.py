"""Every handout of the shipped gatherings, and a sheet for every exercise of the catalogue, before all judges."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from docgen.documents.voice import bare
from docgen.model.language import Language
from tests.proof.handouts import ALL, Handout, catalogue, handouts
from tests.proof.judges import audit, nynorsk, own, sdk
from tests.proof.pages import convert, cut_words, lost_text, pdf_ua, sheets
from tests.proof.reading import custom_properties, mismatches, properties, visible_text
from tests.proof.tools import need_tools, run

pytestmark = pytest.mark.proof

Made = Mapping[Handout, Path]
Pages = Mapping[Handout, list[str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("handouts")
    return {handout: handout.write(folder) for handout in handouts()}


@pytest.fixture(scope="module")
def pdfs(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Mapping[Path, Path]:
    need_tools()
    return convert(list(made.values()), tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def pages(made: Made, pdfs: Mapping[Path, Path]) -> Pages:
    """The text of each page of each handout."""
    shown = {handout: run(["pdftotext", "-layout", pdfs[path], "-"], seconds=30) for handout, path in made.items()}
    return {handout: text.split("\f")[:-1] for handout, text in shown.items()}


def of(pages: Pages, kind: str) -> dict[Handout, list[str]]:
    return {handout: found for handout, found in pages.items() if handout.document == f"handouts-{kind}"}


def faults(found: Mapping[Path, list[str]]) -> dict[str, list[str]]:
    return {path.name: list(said)[:5] for path, said in found.items() if said}


def test_every_gathering_every_exercise_and_both_forms_are_there() -> None:
    cases = handouts()
    assert {case.subject.gathering for case in cases} == set(catalogue().gatherings)
    assert {(case.document, case.language) for case in cases} == {
        (f"handouts-{kind}", form)
        for kind in ("programme", "sheets", "evaluation")
        for form in (Language.NB, Language.NN)
    }
    every: Any = next(case for case in cases if case.document == "handouts-sheets" and case.subject.gathering == ALL)
    assert {sheet["id"] for sheet in every.values()["sheets"]} == set(catalogue().exercises) - {"evaluering"}


def test_the_open_xml_sdk_finds_nothing(made: Made) -> None:
    need_tools()
    assert faults(sdk(list(made.values()))) == {}


def test_openxml_audit_finds_nothing(made: Made) -> None:
    assert faults(audit(list(made.values()))) == {}


def test_our_own_check_finds_nothing(made: Made) -> None:
    assert faults(own(list(made.values()))) == {}


def test_the_pages_are_pdf_ua(pdfs: Mapping[Path, Path]) -> None:
    assert faults({path: pdf_ua(pdf) for path, pdf in pdfs.items()}) == {}


def test_the_pages_are_a4(pdfs: Mapping[Path, Path]) -> None:
    assert faults({path: sheets(pdf) for path, pdf in pdfs.items()}) == {}


def test_no_text_is_lost_or_cut_on_the_pages(pdfs: Mapping[Path, Path]) -> None:
    assert faults({path: lost_text(path, pdf) for path, pdf in pdfs.items()}) == {}
    assert faults({path: cut_words(path, pdf) for path, pdf in pdfs.items()}) == {}


def test_every_field_is_empty_and_keeps_its_guidance(made: Made) -> None:
    assert faults({path: mismatches(path, handout.values()) for handout, path in made.items()}) == {}


def test_nynorsk_handouts_are_nynorsk(made: Made) -> None:
    need_tools()
    forms = [path for handout, path in made.items() if handout.language is Language.NN]
    assert faults(nynorsk(forms)) == {}


def test_the_properties_say_what_it_is_and_where_it_comes_from(made: Made) -> None:
    for handout, path in made.items():
        said, values = properties(path), handout.values()
        assert said["language"] == f"{handout.language}-NO"
        assert str(values["title"]) in said["title"]
        if handout.document == "handouts-sheets":
            assert catalogue().participants[handout.subject.participant].name in said["title"]
        assert {"docgen.template", "docgen.data", "docgen.version"} <= custom_properties(path).keys()


def test_no_tag_of_the_template_is_left(made: Made) -> None:
    assert [path.name for path in made.values() if "{{" in visible_text(path) or "{%" in visible_text(path)] == []


def test_each_exercise_has_one_page_with_the_participants_name(pages: Pages) -> None:
    for handout, shown in of(pages, "sheets").items():
        values: Any = handout.values()
        name = values["participant"]["name"]
        assert len(shown) == len(values["sheets"]), handout
        for number, (page, sheet) in enumerate(zip(shown, values["sheets"], strict=True), 1):
            text = " ".join(page.split())
            band = "Øving" if handout.language is Language.NN else "Øvelse"
            assert f"{band} {number} ·" in text
            assert bare(sheet["name"]) in text
            assert text.count(name) >= 2, "in the header and on the sheet"


def test_the_evaluation_form_has_one_page(pages: Pages) -> None:
    assert {len(shown) for shown in of(pages, "evaluation").values()} == {1}


def test_the_programme_has_at_most_two_pages_and_no_table_of_it_is_cut(pages: Pages) -> None:
    for handout, shown in of(pages, "programme").items():
        assert 1 <= len(shown) <= 2, handout
        values: Any = handout.values()
        heads = [line.split() for page in shown for line in page.splitlines()]
        head = ["Tid", "Innhald" if handout.language is Language.NN else "Innhold", "Ved"]
        assert heads.count(head) == len(values["days"]), "a table that is cut repeats its head"
        assert all(len(page.split()) > 30 for page in shown)
