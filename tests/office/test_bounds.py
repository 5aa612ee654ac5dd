"""A quick look never says that text fits when it does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.office import bounds, paragraphs
from docgen.office.fit import height
from tests.office.texts import LINE, frame, p

texts = st.text("abc Wæ漢😀&-", max_size=80).map(lambda text: text.replace("&", "&amp;"))
written = st.builds(p, texts, level=st.integers(0, 8), run=st.sampled_from(["", ' b="1"', ' sz="3000"']))


@settings(deadline=None, max_examples=300)
@given(st.lists(written, min_size=1, max_size=6), st.integers(60, 400), st.integers(30, 400))
def test_what_surely_fits_fits(body: list[str], width: int, tall: int) -> None:
    room = frame(width, tall, before=-0.2, after=2.0, left=10.0, indent=5.0)
    if bounds.surely_fits("".join(body), room):
        assert height([paragraphs.read(part, room) for part in body], room) <= tall


def test_short_text_surely_fits() -> None:
    assert bounds.surely_fits(p("Ein") * 3, frame(height=3 * LINE + 0.1))
    assert not bounds.surely_fits(p("Ein") * 4, frame(height=3 * LINE + 0.1))


@pytest.mark.parametrize(
    "body",
    [
        p("a", run=' sz="9900"'),
        p("a", run=' spc="900"'),
        p("a", inner='<a:lnSpc><a:spcPts val="90000"/></a:lnSpc>'),
        "<a:p><a:r><a:t>a</a:t></a:r>" + "<a:br/>" * 9 + "</a:p>",
        '<a:p><a:r><a:t xml:space="preserve">aaaaaaaa</a:t></a:r></a:p>',
        p('a lvl="x"\t'),
        "<a:p/>" * 9,
    ],
)
def test_what_changes_the_looks_needs_a_closer_look(body: str) -> None:
    assert not bounds.surely_fits(body, frame())


def test_a_text_that_looks_like_a_level_is_none() -> None:
    assert bounds.surely_fits('<a:p><a:r><a:t>a lvl="x"</a:t></a:r></a:p>', frame())


def test_a_frame_that_does_not_wrap_or_has_capitals_needs_a_closer_look() -> None:
    assert not bounds.surely_fits(p("a"), frame()._replace(wrap=False))
    assert not bounds.surely_fits(p("a"), frame(caps=True))
