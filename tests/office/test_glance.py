"""A glance at marked texts says what a glance at the XML around them says, and never more than is so."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from docgen.office import flow, worst
from docgen.office.fit import Frame
from docgen.office.frames import TableFrame
from docgen.office.glance import Bound, BoundTable
from docgen.office.marks import TEXT
from docgen.office.wrapping import Level

LEVELS = (Level(20, line=0.9, before=6), Level(18, left=20, indent=-10), *[Level(16, left=40)] * 7)
FRAME = Frame(300, 200, LEVELS)
FLAT = "<a:p><a:r><a:t>x</a:t></a:r></a:p>"
TWO_LEVELS = f'{FLAT}<a:p><a:pPr lvl="1"/><a:r><a:t>y</a:t></a:r></a:p>'
TABLE = TableFrame((150.0, 60.0), 200.0, Level(14))
ROW = '<a:tr h="254000">{}</a:tr>'

words = st.text("abcæøåWMi–. -\t", max_size=120)
levels = st.integers(0, 2)


def paragraph(text: str, level: int = 0) -> str:
    return f'<a:p><a:pPr lvl="{level}"/><a:r><a:t>{text}</a:t></a:r></a:p>'


def cell(text: str) -> str:
    return f"<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc>"


def marked(body: str) -> str:
    return re.sub("<a:t>(.*?)</a:t>", f"<a:t>{TEXT}\\1{TEXT}</a:t>", body, flags=re.DOTALL)


def bound(template: str, width: float = 300, height: float = 200) -> Bound:
    made = worst.read(template, FRAME)
    assert made is not None
    return made.within(width, height)


def bound_of_table() -> BoundTable:
    made = worst.read_table(ROW.format(cell("x") * 2), TABLE)
    assert made is not None
    return made


@given(st.lists(st.builds(paragraph, words, levels), min_size=1, max_size=8), st.floats(60, 600), st.floats(20, 400))
def test_marked_paragraphs_are_judged_as_unmarked_ones(written: list[str], width: float, height: float) -> None:
    body = "".join(written)
    glance = bound(TWO_LEVELS, width, height)

    assert glance.fitted(marked(body)) == glance.fitted(body)


@given(st.lists(words, min_size=1, max_size=8), st.floats(60, 600), st.floats(20, 400))
def test_paragraphs_of_one_level_are_judged_the_same(written: list[str], width: float, height: float) -> None:
    body = "".join(FLAT.replace("x", text) for text in written)
    glance = bound(FLAT, width, height)

    fitted = glance.fitted(marked(body))

    assert fitted == glance.fitted(body)
    if fitted is not None:
        assert flow.split(body, FRAME._replace(width=width, height=height)) == [body]


@given(st.lists(st.tuples(words, words), min_size=1, max_size=6))
def test_marked_rows_are_judged_as_unmarked_ones(rows: list[tuple[str, str]]) -> None:
    body = "".join(ROW.format(cell(one) + cell(other)) for one, other in rows)

    assert bound_of_table().fitted(marked(body)) == bound_of_table().fitted(body)


def test_a_value_that_is_more_than_text_is_judged_by_what_it_is() -> None:
    broken = "a</a:t></a:r><a:br/><a:r><a:t>b"
    body = f"<a:p><a:r><a:t>{TEXT}{broken}{TEXT}</a:t></a:r></a:p>"

    assert bound(FLAT, height=60).fitted(body) == f"<a:p><a:r><a:t>{broken}</a:t></a:r></a:p>"
    assert bound(FLAT, height=30).fitted(body) is None


def test_a_row_is_as_high_as_the_template_says_at_least() -> None:
    rows = marked(ROW.format(cell("a") * 2) * 8)

    assert bound_of_table().fitted(rows) is not None
    assert bound_of_table()._replace(room=8 * 20 - 1).fitted(rows) is None


def test_no_rows_are_no_text_that_fits() -> None:
    assert bound_of_table().fitted("") is None
