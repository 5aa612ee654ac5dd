"""Decks among the documents of a build: for which gatherings, in which languages, from which pictures."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation

from docgen.build.report import Report
from docgen.build.run import build
from docgen.build.selection import Selection
from docgen.documents.registry import DOCUMENTS
from docgen.errors import SelectionError
from docgen.inputs.workspace import load
from docgen.model.language import Language
from tests.build import worlds

DECKS = Selection(("deck",))
NAMES = dict.fromkeys(document.name for document in DOCUMENTS.values())


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """Two gatherings, of which one is in two languages, and a set of lessons."""
    worlds.inputs(tmp_path / "in")
    worlds.gathering(tmp_path / "in", languages=["nb", "en"])
    worlds.gathering(tmp_path / "in", "samling-2")
    lessons = "id: pulje-1\ntitle: Erfaringer\ndate: 2012-12-31\nslides: [{type: welcome, title: Erfaringer}]\n"
    (tmp_path / "in" / "lessons").mkdir()
    (tmp_path / "in" / "lessons" / "pulje-1.yaml").write_text(lessons)
    worlds.templates(tmp_path / "t")
    worlds.deck_templates(tmp_path / "t")
    worlds.handout_templates(tmp_path / "t")
    worlds.book_templates(tmp_path / "t")
    return tmp_path


def built(world: Path, selection: Selection = DECKS) -> Report:
    return build(load(world / "in"), world / "t", world / "out", selection, jobs=1)


def said(report: Report) -> dict[str, str]:
    return {result.path.name: result.status for result in report.results}


def title(path: Path) -> str:
    (slide,) = Presentation(str(path)).slides
    assert slide.shapes.title is not None
    text: str = slide.shapes.title.text
    return text


def test_each_gathering_has_its_decks_in_its_languages_in_a_folder_of_its_own(world: Path) -> None:
    report = built(world)

    assert [result.choice.path for result in report.results] == [
        "samling-1/presentasjon-samling-1-nb.pptx",
        "samling-1/presentation-samling-1-en.pptx",
        "samling-2/presentasjon-samling-2-nb.pptx",
    ]
    assert report.exit_code == 0
    assert title(world / "out" / "samling-1" / "presentation-samling-1-en.pptx") == "en Samling"
    assert set(said(built(world)).values()) == {"unchanged"}


def test_everything_is_built_when_nothing_is_asked_for(world: Path) -> None:
    kinds = [result.choice.document.id for result in built(world, Selection()).results]

    books = {"workbook": 2, "network-overview": 1, "programme-overview": 2, "capture": 2}
    assert Counter(kinds) == Counter(
        {"mandate": 2, "plan": 2, "deck": 3, "handouts-programme": 2, "handouts-evaluation": 2, "lessons-deck": 1}
        | {id: count for id, count in books.items() if id in DOCUMENTS}
    )
    assert title(world / "out" / "pulje-1" / "erfaringer-pulje-1-nb.pptx") == "nb Erfaringer"


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (
            Selection(("deck", "handouts"), gatherings=("samling-2",)),
            ["presentasjon-samling-2-nb.pptx", "program-samling-2-nb.docx", "evaluering-samling-2-nb.docx"],
        ),
        (
            Selection(("deck",), networks=("omdomme",), language=Language.NB),
            ["presentasjon-samling-1-nb.pptx", "presentasjon-samling-2-nb.pptx"],
        ),
        (Selection(language=Language.EN), ["presentation-samling-1-en.pptx"]),
        (Selection(("lessons-deck",)), ["erfaringer-pulje-1-nb.pptx"]),
    ],
)
def test_a_selection_may_name_gatherings_networks_and_languages(
    world: Path, selection: Selection, expected: list[str]
) -> None:
    assert list(said(built(world, selection))) == expected


@pytest.mark.parametrize(
    ("selection", "message"),
    [
        (Selection(gatherings=("samlig-1",)), "gathering “samlig-1” is unknown; did you mean “samling-1”?"),
        (Selection(("dekc",)), "document “dekc” is unknown; did you mean “deck”?"),
        (Selection(("deck", "plan"), language=Language.EN), "language of plan “en” is unknown; known here: nb, nn"),
        (
            Selection(gatherings=("samling-2",), language=Language.EN),
            f"there is nothing to make: what is selected has none of {', '.join(NAMES)} in en",
        ),
        (
            Selection(("deck",), participants=("luster",)),
            "there is nothing to make: what is selected has none of deck",
        ),
    ],
)
def test_a_selection_that_cannot_be_is_wrong_usage(world: Path, selection: Selection, message: str) -> None:
    with pytest.raises(SelectionError) as caught:
        built(world, selection)
    assert str(caught.value).startswith(message)
    assert caught.value.exit_code == 2


def test_one_failing_deck_does_not_stop_the_others(world: Path) -> None:
    worlds.deck_templates(world / "t", en="{{ nonsense }}")
    report = built(world)

    assert said(report) == {
        "presentasjon-samling-1-nb.pptx": "written",
        "presentation-samling-1-en.pptx": "failed",
        "presentasjon-samling-2-nb.pptx": "written",
    }
    assert "‘nonsense’ is unknown" in (report.failed[0].error or "")
    assert report.exit_code == 1


def test_a_deck_is_made_again_when_a_picture_changes_behind_its_name(world: Path) -> None:
    slide = {"type": "picture", "title": "Kart", "picture": "kart.png", "alt": "Et kart"}
    path = worlds.gathering(world / "in", "samling-2", slides=[slide])
    Image.new("RGB", (20, 10), "red").save(path.with_name("kart.png"))
    built(world)
    Image.new("RGB", (20, 10), "blue").save(path.with_name("kart.png"))

    assert said(built(world)) == {
        "presentasjon-samling-1-nb.pptx": "unchanged",
        "presentation-samling-1-en.pptx": "unchanged",
        "presentasjon-samling-2-nb.pptx": "written",
    }


def test_a_deck_in_a_language_that_was_taken_away_is_left_and_mentioned(world: Path) -> None:
    built(world)
    worlds.gathering(world / "in", languages=["nb"])
    report = built(world)

    assert [path.name for path in report.strays] == ["presentation-samling-1-en.pptx"]
    assert report.strays[0].exists()


def test_the_report_names_the_gathering(world: Path) -> None:
    report = json.loads(json.dumps(built(world).as_json()))

    assert [(entry["document"], entry["for"], entry["language"]) for entry in report["documents"]] == [
        ("deck", "samling-1", "nb"),
        ("deck", "samling-1", "en"),
        ("deck", "samling-2", "nb"),
    ]
