"""The judges of decks are awake: each finds the slide with the fault that it is there for, and no other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Cm, Pt

from docgen.model.language import Language
from docgen.office.xml import q
from docgen.preview import to_pdf
from tests.office.finished import finished
from tests.proof import deck_pages, deck_type
from tests.proof.deck_reading import lines, prompts, roots, text, titles, visible_text
from tests.proof.judges import audit, bokmal, own, sdk
from tests.proof.sources import slide as source
from tests.proof.tools import need_tools

pytestmark = pytest.mark.proof

LONG = "Kommunane deler erfaringar om heiltid, kompetanse, sjukefråvær og omdømme med kvarandre. " * 3
GOOD, OVERFLOW, OFF_SLIDE, ON_EACH_OTHER, SMALL, SMALL_TITLE, SHRUNK, NARROW, GROUPED = range(1, 10)


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deck with one fault on each slide but the first."""
    deck = Presentation()
    _box(_slide(deck, "God"), 2, 6, 20, 10, LONG)
    _box(_slide(deck, "For mykje tekst"), 2, 6, 15, 1, LONG)
    _box(_slide(deck, "Utanfor lysarket"), 23, 6, 6, 3, "Ei overskriftslinje")
    both = _slide(deck, "Oppå kvarandre")
    _box(both, 2, 6, 8, 2, "Ein tekst nedst")
    _box(both, 2, 6, 8, 2, "Den andre teksten")
    _box(_slide(deck, "For lita"), 2, 6, 8, 2, "Lita skrift", size=11)
    _slide(deck, "Lita overskrift").shapes.title.text_frame.paragraphs[0].runs[0].font.size = Pt(24)  # type: ignore
    shrunk = _box(_slide(deck, "Krympa"), 2, 6, 8, 2, LONG)
    etree.SubElement(next(shrunk.iter(q("a:bodyPr"))), q("a:normAutofit"))
    table = _slide(deck, "Smal").shapes.add_table(2, 2, Cm(2), Cm(6), Cm(4), Cm(2)).table
    table.columns[0].width = Cm(2)
    table.cell(1, 0).text_frame.text = "Arbeidstidsordningar"
    group = _slide(deck, "I gruppe").shapes.add_group_shape()
    _box(group, 2, 6, 8, 2, "I ei gruppe")
    frame = group._element.find(f"{q('p:grpSpPr')}/{q('a:xfrm')}/{q('a:ext')}")
    assert frame is not None
    frame.set("cx", str(Cm(2)))  # the group is pressed together, its text is not
    path = tmp_path_factory.mktemp("bad") / "bad.pptx"
    deck.save(str(path))
    return path


@pytest.fixture(scope="module")
def pdf(bad: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    need_tools()
    (made,) = to_pdf([bad], tmp_path_factory.mktemp("pages"))
    assert made is not None
    return made


def _slide(deck: Deck, title: str) -> Slide:
    slide: Slide = deck.slides.add_slide(deck.slide_layouts[5])
    assert slide.shapes.title is not None
    slide.shapes.title.text_frame.text = title
    return slide


def _box(on: object, x: float, y: float, w: float, h: float, text: str, size: float = 18) -> etree._Element:
    made = on.shapes.add_textbox(Cm(x), Cm(y), Cm(w), Cm(h))  # type: ignore[attr-defined]
    made.text_frame.word_wrap = True
    made.text_frame.text = text
    made.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
    found: etree._Element = made._element
    return found


def places(faults: Sequence[str]) -> set[int]:
    """The numbers of the slides that something was found on."""
    return {int(match[1]) for fault in faults if (match := re.match(r"slide (\d+)", fault))}


def test_words_outside_the_slide_are_found(pdf: Path) -> None:
    assert places(deck_pages.outside_slide(deck_pages.pages(pdf))) == {OFF_SLIDE}


def test_words_outside_their_shape_are_found_also_in_groups(bad: Path, pdf: Path) -> None:
    faults = deck_pages.outside_shape(Presentation(str(bad)), deck_pages.pages(pdf))
    assert places(faults) == {OVERFLOW, OFF_SLIDE, GROUPED}
    assert f"slide {OVERFLOW}: «omdømme» is not within its shape «TextBox 2»" in faults


def test_a_word_that_is_broken_because_its_column_is_too_narrow_is_found(bad: Path, pdf: Path) -> None:
    faults = deck_pages.cut(Presentation(str(bad)), deck_pages.pages(pdf))
    assert faults == [f"slide {NARROW}: «Arbeidstidsordningar» is cut within its shape «Table 2, row 2»"]


def test_words_on_each_other_are_found(pdf: Path) -> None:
    assert places(deck_pages.on_each_other(deck_pages.pages(pdf))) == {ON_EACH_OTHER}


def test_small_text_and_small_titles_are_found_in_the_file_and_on_the_page(bad: Path, pdf: Path) -> None:
    assert places(deck_type.too_small(deck_type.written(bad))) == {SMALL, SMALL_TITLE}
    drawn = deck_type.drawn(pdf)
    assert places(deck_type.too_small(drawn)) == {SMALL, SHRUNK}
    assert places(deck_type.small_titles(titles(Presentation(str(bad))), drawn)) == {SMALL_TITLE}


def test_text_that_libreoffice_had_to_shrink_is_found(bad: Path, pdf: Path) -> None:
    assert places(deck_type.shrunk(deck_type.written(bad), deck_type.drawn(pdf))) == {SHRUNK}


def test_the_validators_and_our_own_check_open_decks_too(bad: Path, tmp_path: Path) -> None:
    need_tools()
    good = tmp_path / "good.pptx"
    good.write_bytes(finished())
    judged = own([good, bad])
    assert judged[good] == []
    assert any("language-missing" in said for said in judged[bad])
    deck = Presentation(str(good))
    etree.SubElement(deck.slides[0]._element, q("p:spTree"))
    deck.save(str(bad.with_name("broken.pptx")))
    for judge in (sdk, audit):
        assert judge([bad.with_name("broken.pptx")])[bad.with_name("broken.pptx")]


def test_reading_a_deck_back_finds_the_text_of_slides_notes_charts_and_one_language(tmp_path: Path) -> None:
    path = tmp_path / "good.pptx"
    path.write_bytes(finished())
    deck = Presentation(str(path))
    assert titles(deck) == ["Velkomen", "Mål", "Tal", "Figurar"]
    assert text(deck.slides[2]) == "Tal Risiko Sum Sjukdom 12 Vêr 4 Svar Heiltid Deltid 0.49"
    assert "Spør kva dei meiner." in [line for root in roots(deck.slides[1]) for line in lines(root)]
    assert "Velkomen" in visible_text(path, "nn-NO")
    assert "Velkomen" not in visible_text(path, "nb-NO")
    assert "Click to edit Master title style" in prompts(deck)


def test_nynorsk_in_a_deck_in_bokmal_is_found_but_not_where_it_is_marked(tmp_path: Path) -> None:
    need_tools()

    def in_bokmal(deck: Deck) -> None:
        deck.core_properties.language = "nb-NO"
        for run in deck.slides[1]._element.iter(q("a:rPr")):
            run.set("lang", "nb-NO")

    path = tmp_path / "deck.pptx"
    path.write_bytes(finished(in_bokmal))
    assert bokmal([path])[path] == ["Fleire", "stillingar"]


def test_a_slide_that_is_not_that_of_the_source_is_found() -> None:
    wanted = source("bullets goals", "Drammen", ("ønsker", "ønskje", "wishes"))
    assert wanted.missing("goals", "Ønskje for DRAMMEN", Language.NN) == []
    assert wanted.missing("quote", "Ønskje for Moss", Language.EN) == [
        "is of type quote, not bullets goals",
        "lacks «Drammen»",
        "lacks «wishes»",
    ]
