"""A paragraph longer than a slide is cut between words, and its pieces look as it did."""

from __future__ import annotations

import pytest

from docgen.errors import ValueProblem
from docgen.office import cutting, paragraphs
from docgen.office.wrapping import Text
from tests.office.texts import LINE, element, frame, p, said


def never(_: Text, __: Text) -> bool:
    return False


def test_pieces_have_the_properties_of_the_paragraph_and_of_the_run() -> None:
    written = p("ord &amp; " * 200, level=2, run=' b="1"', inner='<a:buChar char="•"/>')
    pieces = cutting.cut([written], frame(height=4 * LINE), never)
    assert len(pieces) > 2
    for piece in pieces:
        element(piece)
        assert piece.startswith('<a:p><a:pPr lvl="2"><a:buChar char="•"/></a:pPr><a:r><a:rPr lang="nb-NO" b="1"/><a:t>')
    assert said(*pieces) == said(written)


def test_what_fits_is_not_cut() -> None:
    written = [p("Ein"), p("To")]
    assert cutting.cut(written, frame(height=LINE), never) == written


def test_links_breaks_and_fields_stay_whole() -> None:
    runs = ('<a:r><a:rPr b="1"/><a:t>ord om ord </a:t></a:r><a:br/><a:fld id="{1}"><a:t>17</a:t></a:fld>') * 12
    written = f"<a:p>{runs}<a:endParaRPr/></a:p>"
    pieces = cutting.cut([written], frame(height=4 * LINE), never)
    assert said(*pieces) == said(written)
    assert "".join(pieces).count("<a:br/>") == 12
    assert "".join(pieces).count("<a:fld") == 12
    assert [piece.count("endParaRPr") for piece in pieces] == [0] * (len(pieces) - 1) + [1]
    for piece in pieces:
        element(piece)


def test_a_word_longer_than_a_slide_is_cut_too() -> None:
    pieces = cutting.cut([p("W" * 200)], frame(height=3 * LINE), never)
    assert said(*pieces) == "W" * 200


def test_a_frame_lower_than_a_line_is_an_error() -> None:
    with pytest.raises(ValueProblem, match="no room for a line"):
        cutting.cut([p("Ein lang tekst " * 9)], frame(height=LINE - 1), never)


def test_the_lines_and_characters_that_have_room_are_counted() -> None:
    texts = [paragraphs.read(p("Ein\u00a0to " * 30), frame()), paragraphs.read(p("Tre"), frame())]
    room = cutting.Room(2 * LINE, frame())
    assert cutting.lines_in(texts, room) == 2
    shown = cutting.characters_in(texts, room)
    assert room.holds([texts[0]._replace(runs=(texts[0].runs[0]._replace(text=paragraphs.plain(texts[0])[:shown]),))])
    assert cutting.characters_in(texts, cutting.Room(99 * LINE, frame())) == 7 * 30 + 3
