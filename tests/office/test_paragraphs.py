"""Written paragraphs are read as they are measured."""

from __future__ import annotations

import pytest

from docgen.office import paragraphs
from docgen.office.wrapping import Level
from tests.office.texts import frame, p

FRAME = frame()
LOOK = FRAME.levels[0]


@pytest.mark.parametrize("body", [p("a"), p("a") + "\n" + p("b") + "\n", "", "<a:p></a:p>" + p("a", inner="<a:x/>")])
def test_the_parts_of_a_body_are_the_body(body: str) -> None:
    assert "".join(paragraphs.parts(body)) == body


def test_an_empty_paragraph_is_a_part() -> None:
    assert paragraphs.parts("<a:p/>" + p("a") + "<a:p/>") == ["<a:p></a:p>", p("a"), "<a:p></a:p>"]


def test_text_is_read_as_it_is_seen() -> None:
    text = paragraphs.read(p("Ein &amp; to &lt;tre&gt; &#8211;"), FRAME)
    assert paragraphs.plain(text) == "Ein & to <tre> –"
    assert text.look == LOOK


def test_breaks_fields_and_runs_come_in_order() -> None:
    written = (
        '<a:p><a:fld id="{1}" type="slidenum"><a:rPr/><a:t>7</a:t></a:fld><a:r><a:t>a</a:t></a:r><a:br/>'
        "<a:r><a:t/></a:r><a:r><a:t>b</a:t></a:r><a:br><a:rPr/></a:br><a:endParaRPr/></a:p>"
    )
    assert paragraphs.plain(paragraphs.read(written, FRAME)) == "7a\nb\n"
    one = '<a:p><a:fld id="{1}" type="slidenum"><a:t>7</a:t></a:fld><a:r><a:t>a</a:t></a:r></a:p>'
    assert paragraphs.plain(paragraphs.read(one, FRAME)) == "7a"


def test_the_level_gives_the_looks() -> None:
    levels = tuple(Level(30.0 - n) for n in range(9))
    there = FRAME._replace(levels=levels)
    assert paragraphs.read(p("a", level=2), there).look.size == 28
    assert paragraphs.read(p("a", level=2), there).level == 2
    assert paragraphs.read("<a:p><a:r><a:t>a</a:t></a:r></a:p>", there).level == 0


def test_a_level_that_is_still_a_tag_is_the_first() -> None:
    assert paragraphs.read(p("a").replace('lvl="0"', 'lvl="\ue000docgen:4\ue001"'), FRAME).level == 0


def test_properties_of_paragraph_and_run_change_the_looks() -> None:
    spacing = '<a:lnSpc><a:spcPct val="90000"/></a:lnSpc>'
    text = paragraphs.read(p("a", inner=spacing, run=' sz="1400" b="1"'), FRAME)
    assert text.look.line == 0.9
    assert (text.runs[0].look.size, text.runs[0].look.bold) == (14, True)


def test_runs_in_the_same_look_are_one() -> None:
    assert len(paragraphs.read(p("a", "b"), FRAME).runs) == 1
    mixed = "<a:p><a:r><a:rPr sz='1000'/><a:t>a</a:t></a:r><a:r><a:t>b</a:t></a:r></a:p>".replace("'", '"')
    text = paragraphs.read(mixed, FRAME)
    assert [run.look.size for run in text.runs] == [10, 20]
    assert text.look.size == 20


def test_an_empty_paragraph_is_as_high_as_its_end_mark() -> None:
    assert paragraphs.read('<a:p><a:endParaRPr sz="800"/></a:p>', FRAME).look.size == 8
    assert paragraphs.read("<a:p></a:p>", FRAME).look.size == 20


@pytest.mark.parametrize(
    ("written", "expected"),
    [(p("a", run=' b="1"'), True), (p("a"), False), ("<a:p></a:p>", False), (p(" ", run=' b="1"'), False)],
)
def test_a_heading_is_bold_throughout(written: str, expected: bool) -> None:
    assert paragraphs.is_heading(paragraphs.read(written, FRAME)) == expected
