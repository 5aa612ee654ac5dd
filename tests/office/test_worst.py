"""A glance at a text says that it fits only when it does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from docgen.office import flow, metrics, worst
from docgen.office.fit import Frame
from docgen.office.wrapping import Level

LEVELS = (Level(20, line=0.9, before=6), Level(18, left=20, indent=-10), *[Level(16, left=40)] * 7)
FRAME = Frame(300, 200, LEVELS)
TEMPLATE = (
    '<a:p><a:r><a:rPr sz="2000" b="1"/><a:t>x</a:t></a:r></a:p><a:p><a:pPr lvl="1"/><a:r><a:t>y</a:t></a:r></a:p>'
)


def paragraph(text: str, level: int = 0, size: int = 20, bold: bool = False) -> str:
    looks = f'<a:rPr sz="{size * 100}"{" b=" + chr(34) + "1" + chr(34) if bold else ""}/>'
    return f'<a:p><a:pPr lvl="{level}"/><a:r>{looks}<a:t>{text}</a:t></a:r></a:p>'


texts = st.lists(
    st.builds(
        paragraph, st.text("abcæøåWM .-", max_size=200), st.integers(0, 2), st.sampled_from([14, 18, 20]), st.booleans()
    ),
    min_size=1,
    max_size=12,
)


@given(texts, st.floats(60, 600), st.floats(20, 500))
def test_what_surely_fits_stays_on_one_slide(paragraphs: list[str], width: float, height: float) -> None:
    bound = worst.read(TEMPLATE, FRAME)
    body = "".join(paragraphs)
    assert bound is not None

    if bound.within(width, height).fitted(body) is not None:
        assert flow.split(body, FRAME._replace(width=width, height=height)) == [body]


def test_short_text_surely_fits_and_long_text_does_not() -> None:
    bound = worst.read(TEMPLATE, FRAME)
    assert bound is not None

    assert bound.within(300, 31).fitted(paragraph("Samling")) is not None
    assert bound.within(300, 30).fitted(paragraph("Samling " * 20)) is None
    assert bound.within(300, 200).fitted(paragraph("Samling") * 9) is None


def test_a_line_break_is_a_line() -> None:
    bound = worst.read(TEMPLATE, FRAME)
    assert bound is not None

    assert bound.within(300, 60).fitted(paragraph("a</a:t></a:r><a:br/><a:r><a:t>b")) is not None
    assert bound.within(300, 25).fitted(paragraph("a</a:t></a:r><a:br/><a:r><a:t>b")) is None


def test_what_it_does_not_know_it_does_not_tell() -> None:
    spaced = TEMPLATE.replace("<a:rPr ", '<a:rPr spc="300" ')

    assert worst.read(spaced, FRAME) is None
    assert worst.read(TEMPLATE, FRAME._replace(wrap=False)) is None
    assert bound_of_flat().within(1000, 1000).fitted(paragraph("x", level=1)) is None


def bound_of_flat() -> worst.Worst:
    bound = worst.read("<a:p><a:r><a:t>x</a:t></a:r></a:p>", FRAME)
    assert bound is not None
    return bound


def test_letters_in_capitals_are_as_wide_as_those() -> None:
    small = worst.read(TEMPLATE, FRAME)
    capitals = worst.read(TEMPLATE.replace("<a:rPr ", '<a:rPr cap="all" '), FRAME)
    assert small is not None
    assert capitals is not None
    width = metrics.width("framdrift", 20, bold=True) + 2

    assert small.within(width, 26 + 6).fitted(paragraph("framdrift")) is not None
    assert capitals.within(width, 26 + 6).fitted(paragraph("framdrift")) is None
