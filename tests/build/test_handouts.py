"""Handouts among the documents of a build: for whom, in which form, under which name."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from docgen.build.run import build
from docgen.build.selection import Selection
from docgen.inputs.workspace import load
from docgen.model.language import Language
from tests.build import worlds
from tests.inputs import gatherings

HANDOUTS = ("handouts",)
SLIDES = [{"type": "exercise", "exercise": "onsker"}]
SHEET = "sheet: [{kind: lines, text: {nb: Hva?, nn: Kva?}}]\n"


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A gathering in both forms with one exercise, for Drammen (bokmål) and Luster (nynorsk)."""
    worlds.inputs(tmp_path / "in")
    (tmp_path / "in" / "exercises").mkdir()
    (tmp_path / "in" / "exercises" / "onsker.yaml").write_text(gatherings.EXERCISE + SHEET, encoding="utf-8")
    worlds.gathering(tmp_path / "in", languages=["nb", "nn"], slides=SLIDES)
    worlds.handout_templates(tmp_path / "t")
    return tmp_path


def names(world: Path, selection: Selection) -> list[str]:
    report = build(load(world / "in"), world / "t", world / "out", selection, jobs=1)
    assert report.exit_code == 0
    return sorted(result.path.name for result in report.results)


def test_all_three_kinds_are_made_and_a_participant_gets_its_sheets_in_its_own_form(world: Path) -> None:
    assert names(world, Selection(HANDOUTS)) == [
        "evaluering-samling-1-nb.docx",
        "evaluering-samling-1-nn.docx",
        "oppgaver-drammen-nb.docx",
        "oppgaver-luster-nn.docx",
        "program-samling-1-nb.docx",
        "program-samling-1-nn.docx",
    ]
    (paragraph,) = Document(str(world / "out" / "samling-1" / "oppgaver-luster-nn.docx")).paragraphs
    assert paragraph.text == "nn Luster Ønske"


def test_a_form_that_is_asked_for_replaces_the_participants_own(world: Path) -> None:
    chosen = Selection(HANDOUTS, participants=("luster",), language=Language.NB)

    assert names(world, chosen) == ["oppgaver-luster-nb.docx"]


def test_a_gathering_without_exercises_has_no_sheets(world: Path) -> None:
    worlds.gathering(world / "in")

    assert names(world, Selection(HANDOUTS)) == ["evaluering-samling-1-nb.docx", "program-samling-1-nb.docx"]


def test_a_gathering_in_english_has_handouts_in_bokmal(world: Path) -> None:
    worlds.gathering(world / "in", language="en", languages=["en"], slides=SLIDES)

    assert names(world, Selection(HANDOUTS)) == [
        "evaluering-samling-1-nb.docx",
        "oppgaver-drammen-nb.docx",
        "oppgaver-luster-nb.docx",
        "program-samling-1-nb.docx",
    ]
