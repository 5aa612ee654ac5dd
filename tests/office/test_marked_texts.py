"""Marks stand around the texts of simple paragraphs, and none of them reaches a finished deck."""

from __future__ import annotations

import pytest
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from docgen.office.deck import Deck
from docgen.office.marks import END, TEXT
from docgen.office.values import Markdown
from tests.office.archives import unpack
from tests.office.slides import (
    BODY,
    Draw,
    body,
    fill,
    fill_bytes,
    prototype,
    table,
    template,
    template_of,
    texts,
    title,
)

FOR, END_FOR = "{%p for p in slide.points %}", "{%p endfor %}"
TITLE = 2  # the title, which every slide here has, is a simple text
LIST = body(FOR, "{{ p }}", END_FOR)


def marks_in(*draws: Draw) -> int:
    """How many marks around texts the source of a slide has."""
    made = template_of(unpack(template(prototype("x", *draws, layout=BODY)))).compiled
    assert isinstance(made, Deck)
    source = made.slides[0].codes["ppt/slides/slide1.xml"].part.source
    return sum(literal.count(TEXT) for literal in source.literals)


def two_runs(slide: Slide) -> None:
    run = slide.placeholders[1].text_frame.paragraphs[0].add_run()
    run.text, run.font.bold = "{{ slide.more }}", True


def merged(slide: Slide) -> None:
    frame = slide.shapes[len(slide.shapes) - 1]
    assert isinstance(frame, GraphicFrame)
    frame.table.cell(1, 0).merge(frame.table.cell(1, 1))


def test_each_text_of_a_simple_list_has_two_marks() -> None:
    assert marks_in(LIST) == TITLE + 2
    assert marks_in(body("Heading", FOR, ("{{ p }}", 1), END_FOR)) == TITLE + 4


def test_an_empty_paragraph_has_marks_too() -> None:
    assert marks_in(body(FOR, "{{ p }}", END_FOR, "")) == TITLE + 4


def test_a_paragraph_of_several_runs_has_none() -> None:
    assert marks_in(body("{{ slide.text }}"), two_runs) == TITLE


def test_each_cell_of_a_simple_table_has_two_marks() -> None:
    rows = (["A", "B"], ["{%tr for r in slide.rows %}", ""], ["{{ r.a }}", "{{ r.b }}"], ["{%tr endfor %}", ""])

    assert marks_in(table(*rows)) == TITLE + 8


def test_a_table_whose_columns_vary_or_are_merged_has_none() -> None:
    assert marks_in(table(["A", "B"], ["{{ slide.a }}", ""]), merged) == TITLE
    columns = ["{%tc for c in slide.columns %}", "{{ c }}", "{%tc endfor %}"]
    assert marks_in(table(columns)) == TITLE


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("{% set kept %}", "{{ slide.text }}", "{% endset %}", "{{ kept }}"),
        ("{%p macro m(x) %}", "{{ x }}", "{%p endmacro %}", "{{ m(slide.text) }}"),
        ("{% filter upper %}{{ slide.text }}{% endfilter %}",),
    ],
    ids=lambda paragraphs: paragraphs[0],
)
def test_a_template_that_keeps_what_it_writes_has_none(paragraphs: tuple[str, ...]) -> None:
    assert marks_in(body(*paragraphs)) == 0


@pytest.mark.parametrize(
    "value",
    ["plain", "", "one\ntwo", "a & b < c", "tab\there", Markdown("**bold** and [link](https://example.org)"), 12, 1.5],
    ids=repr,
)
def test_no_mark_is_left_in_a_deck(value: object) -> None:
    slides = [{"type": "x", "title": value, "points": [value] * count} for count in (0, 1, 3, 40)]

    parts = unpack(fill_bytes(prototype("x", title("{{ slide.title }}"), LIST, layout=BODY), slides=slides))

    written = [part for name, part in parts.items() if name.startswith("ppt/slides/slide")]
    assert len(written) > 4
    assert not any(TEXT.encode() in part or END.encode() in part for part in written)


def test_kept_text_is_written_where_it_is_named() -> None:
    draws = (title("{% set kept %}{{ slide.text }}!{% endset %}{{ kept }}"), body("{{ kept }} {{ kept }}"))

    assert texts(fill(prototype("x", *draws, layout=BODY), slides=[{"type": "x", "text": "Hei"}])) == [
        ["Hei!", "Hei! Hei!"]
    ]
