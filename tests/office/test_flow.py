"""Text that has no room is set smaller, then carried over to more slides; none is lost or moved."""

from __future__ import annotations

import re
import timeit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.errors import ValueProblem
from docgen.office import flow, metrics, paragraphs
from docgen.office.fit import Frame, height
from docgen.office.wrapping import Level
from tests.office.texts import LINE, frame, p, said

SENTENCE = "Prosjektlederen melder fra til styringsgruppen om endringer. "


def fits(body: str, room: Frame) -> bool:
    return height([paragraphs.read(part, room) for part in paragraphs.parts(body)], room) <= room.height + 0.01


def counts(chunks: list[str]) -> list[int]:
    return [chunk.count("</a:p>") for chunk in chunks]


def test_text_that_fits_is_left_as_it_is() -> None:
    body = p("Ein") + p("To", level=1) + "<a:p/>"
    assert flow.split(body, frame()) == [body.replace("<a:p/>", "<a:p></a:p>")]
    assert flow.shrink(p("Ein"), frame()) == p("Ein")


def test_text_is_set_smaller_before_it_is_parted() -> None:
    body = "".join(p(f"Nummer {n}") for n in range(6))
    (small,) = flow.split(body, frame(height=5.2 * LINE, scale=0.8))
    sizes = [int(size) / 100 for size in re.findall(r'<a:rPr sz="(\d+)"', small)]
    assert len(sizes) == 6
    assert set(sizes) == {17.0}
    assert said(small) == said(body)


def test_text_is_never_smaller_than_the_template_allows() -> None:
    body = "".join(p(f"Nummer {n}") for n in range(6))
    chunks = flow.split(body, frame(height=4 * LINE, scale=0.8))
    assert counts(chunks) == [4, 2]
    assert "sz=" not in "".join(chunks)


def test_lines_stand_nearer_where_the_template_allows() -> None:
    body = "".join(p(f"Nummer {n}") for n in range(6))
    (made,) = flow.split(body, frame(height=5.5 * LINE)._replace(reduction=0.1))
    assert made.count('<a:spcPct val="90000"/>') == 6
    assert "sz=" not in made


def test_a_heading_is_not_parted_from_what_it_is_over() -> None:
    body = p("Ein") + p("To") + p("Tre") + p("Under tre", level=1) + p("Meir", level=1)
    assert counts(flow.split(body, frame(height=3 * LINE))) == [2, 3]
    bold = p("Ein") + p("To") + p("Overskrift", run=' b="1"') + p("Under") + p("Meir")
    assert counts(flow.split(bold, frame(height=3 * LINE))) == [2, 3]


def test_headings_without_end_are_parted_all_the_same() -> None:
    body = "".join(p("Nivå", level=min(n, 8)) for n in range(8))
    chunks = flow.split(body, frame(height=3 * LINE))
    assert said(*chunks) == said(body)
    assert counts(chunks) == [3, 3, 2]


def test_a_short_last_paragraph_does_not_stand_alone() -> None:
    body = "".join(p(f"Nummer {n}") for n in range(7))
    assert counts(flow.split(body, frame(height=6 * LINE))) == [4, 3]
    assert counts(flow.split(body, frame(height=3 * LINE))) == [3, 2, 2]


def test_a_paragraph_longer_than_a_slide_is_parted_after_a_sentence() -> None:
    body = p(SENTENCE * 12)
    chunks = flow.split(body, frame(height=6 * LINE))
    assert said(*chunks) == SENTENCE * 12
    assert len(chunks) > 1
    assert all(said(chunk).endswith(". ") for chunk in chunks)


def test_a_long_paragraph_is_parted_between_words_when_no_sentence_ends() -> None:
    body = p("ord " * 300)
    chunks = flow.split(body, frame(height=6 * LINE))
    assert said(*chunks) == "ord " * 300
    assert all(said(chunk).endswith("ord ") for chunk in chunks)


def test_the_beginning_of_a_long_paragraph_stays_with_its_heading() -> None:
    body = p("Overskrift", run=' b="1"') + p(SENTENCE * 12)
    chunks = flow.split(body, frame(height=6 * LINE))
    assert said(chunks[0]).startswith("OverskriftProsjekt")
    assert all(fits(chunk, frame(height=6 * LINE)) for chunk in chunks)


def test_numbers_go_on_on_the_next_slide() -> None:
    numbered = '<a:buAutoNum type="arabicPeriod"/>'
    body = "".join(p(f"Steg {n}", inner=numbered) for n in range(6))
    first, second = flow.split(body, frame(height=4 * LINE))
    assert "startAt" not in first
    assert second.count('startAt="5"') == second.count("</a:p>")


def test_a_frame_without_room_for_a_line_is_an_error() -> None:
    with pytest.raises(ValueProblem, match="no room for a line"):
        flow.split(p("Ein"), frame(height=10))
    with pytest.raises(ValueProblem, match="no room for a line"):
        flow.shrink(p("Ein"), frame(height=10))


def test_text_that_may_not_be_parted_is_an_error_that_says_how_much_to_shorten() -> None:
    body = p(SENTENCE * 4)
    with pytest.raises(ValueProblem, match=r"takes \d+ lines of 2 that there is room for; shorten it by about \d+ ch"):
        flow.shrink(body, frame(height=2.5 * LINE))
    found = re.search(r"takes (\d+) .* about (\d+)", _message(body, frame(height=2.5 * LINE)))
    assert found is not None
    kept = len(SENTENCE) * 4 - int(found[2])
    assert flow.shrink(p((SENTENCE * 4)[:kept]), frame(height=2.5 * LINE))


def _message(body: str, room: Frame) -> str:
    with pytest.raises(ValueProblem) as caught:
        flow.shrink(body, room)
    return str(caught.value)


def test_text_that_fits_when_it_is_smaller_is_set_smaller() -> None:
    made = flow.shrink(p(SENTENCE * 2), frame(height=2.2 * LINE, scale=0.7))
    assert said(made) == SENTENCE * 2
    assert re.search(r'sz="1\d\d0"', made)


words = st.sampled_from(
    ["og", "kommunal-", "styringsgruppen", "i", "2012", "møtet.", "&amp;", "«Saman»", "漢字", "W" * 30, "æ\u00a0ø", ""]
)
texts = st.lists(words, max_size=40).map(" ".join)
runs = st.lists(texts, min_size=1, max_size=3)
bodies = st.lists(
    st.builds(
        lambda runs, level, run: p(*runs, level=level, run=run),
        runs,
        st.integers(0, 3),
        st.sampled_from(["", ' b="1"', ' sz="1400"', ' sz="3000"']),
    )
    | st.sampled_from(["<a:p/>", '<a:p><a:endParaRPr sz="1000"/></a:p>', "<a:p><a:r><a:t>a</a:t></a:r><a:br/></a:p>"]),
    min_size=1,
    max_size=12,
).map("".join)


@settings(deadline=None)
@given(bodies, st.integers(100, 500), st.integers(80, 500), st.sampled_from([1.0, 0.6]))
def test_no_text_is_lost_or_moved_and_every_slide_fits(body: str, width: int, tall: int, scale: float) -> None:
    room = frame(width, tall, scale, before=-0.2, left=20, indent=-20)
    chunks = flow.split(body, room)
    assert said(*chunks) == said(body)
    assert all(chunk.startswith("<a:p>") and chunk.endswith("</a:p>") for chunk in chunks)
    assert all(fits(chunk, room) for chunk in chunks)


@settings(deadline=None)
@given(bodies, st.integers(100, 500), st.integers(80, 500))
def test_what_is_shrunk_fits_and_says_the_same(body: str, width: int, tall: int) -> None:
    room = frame(width, tall, 0.6, before=-0.2)
    try:
        made = flow.shrink(body, room)
    except ValueProblem:
        assert len(flow.split(body, room)) > 1
    else:
        assert said(made) == said(body)
        assert fits(made, room)


def test_an_ordinary_body_that_fits_takes_no_time() -> None:
    body = "".join(p(SENTENCE[:50], level=n % 2) for n in range(6))
    room = frame(800, 330)
    assert len(flow.split(body, room)) == 1
    assert min(timeit.repeat(lambda: flow.split(body, room), number=200, repeat=5)) / 200 < 100e-6


def test_a_word_is_made_smaller_before_it_is_cut() -> None:
    frame = Frame(140, 400, (Level(24),) * 9, scale=0.5)

    made = flow.shrink("<a:p><a:r><a:t>Prosjektledersamling</a:t></a:r></a:p>", frame)

    size = int(made.partition(' sz="')[2].partition('"')[0]) / 100
    assert 12 <= size < 24
    assert metrics.width("Prosjektledersamling", size) <= 140


def test_a_word_that_is_too_wide_at_the_smallest_size_stays_as_large_as_it_fits() -> None:
    frame = Frame(40, 400, (Level(24),) * 9, scale=0.9)

    body = "<a:p><a:r><a:t>Prosjektledersamling</a:t></a:r></a:p>"

    assert flow.shrink(body, frame) == body
