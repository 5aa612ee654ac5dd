"""Text is broken into lines as PowerPoint and LibreOffice break it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.office import metrics
from docgen.office.wrapping import Level, Run, Text, scaled, wrap

LINE = 20 * metrics.line("Calibri")
LOOK = Level(20.0)
words = st.text("abc -æW,\n", max_size=60)


def lines(text: str, width: float, look: Level = LOOK) -> int:
    return len(wrap(Text((Run(text, look),), look), width))


def wide(text: str) -> float:
    return metrics.width(text, 20)


def test_text_that_is_as_wide_as_the_room_stands_on_one_line() -> None:
    text = "To ord"
    assert lines(text, wide(text) + 0.01) == 1
    assert lines(text, wide(text) - 0.01) == 2


def test_spaces_at_the_end_of_a_line_take_no_room() -> None:
    assert lines("To   ord", wide("ord") + 0.01) == 2
    assert lines("ord   ", wide("ord") + 0.01) == 1


def test_every_paragraph_takes_a_line() -> None:
    assert wrap(Text((), LOOK), 100) == [LINE]
    assert wrap(Text((Run("", LOOK),), LOOK), 100) == [LINE]


def test_a_word_breaks_after_a_hyphen_between_letters_only() -> None:
    assert lines("kommunal-departementet", wide("departementet") + 0.01) == 2
    assert lines("2012-2013-2014", wide("2012-2013") + 0.01) == 2  # cut where the line ends
    assert lines("x 2012-2013", wide("2012-2013") + 0.01) == 2
    assert lines("ord om-", wide("ord om") + 0.01) == 2


def test_a_no_break_space_does_not_break() -> None:
    room = wide("kr 300") + 0.01
    assert lines("i kr 300", room) == 2
    assert lines("kr 300 000", room) == 2
    assert lines("kr 300\u00a0000", wide("300\u00a0000") + 0.01) == 2


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert lines("W" * 10, wide("W") * 3.5) == 4
    assert lines("et " + "W" * 4, wide("W") * 3.5) == 3


@pytest.mark.parametrize(
    ("text", "expected"), [("a\nb", 2), ("a\n\nb", 3), ("a\n", 2)], ids=["two", "an empty one", "one at the end"]
)
def test_breaks_begin_lines(text: str, expected: int) -> None:
    assert lines(text, 200) == lines(text, math.inf) == expected


def test_a_hanging_indent_does_not_narrow_the_first_line_and_another_does() -> None:
    room = wide("to ord") + 27.01
    assert lines("to ord", room, LOOK._replace(left=27, indent=-27)) == 1
    assert lines("to ord", room, LOOK._replace(left=27, indent=5)) == 2
    assert lines("to ord", room, LOOK._replace(left=27, right=5)) == 2


def test_a_tab_leads_to_the_next_stop() -> None:
    assert lines("a\tb", 72 + wide("b") + 0.01) == 1
    assert lines("a\tb", 72 + wide("b") - 0.01) == 2
    assert lines("a\tb", 72 + wide("b") - 0.01, LOOK._replace(tabs=(40.0,))) == 1
    assert lines("a\tb", 60) == 2


def test_capitals_and_spaced_letters_are_wider() -> None:
    room = wide("styringsgruppen møtes") + 0.01
    assert lines("styringsgruppen møtes", room) == 1
    assert lines("styringsgruppen møtes", room, LOOK._replace(caps=True)) == 2
    assert lines("styringsgruppen møtes", room, LOOK._replace(spacing=1.0)) == 2


def test_bold_runs_take_more_room() -> None:
    bold = LOOK._replace(bold=True)
    text = Text((Run("styrings", LOOK), Run("gruppen ", bold), Run("møtes", bold)), LOOK)
    room = wide("styringsgruppen møtes") + 0.01
    assert len(wrap(text, room)) == 2


def test_each_line_is_as_high_as_the_largest_text_on_it() -> None:
    large = LOOK._replace(size=40.0)
    text = Text((Run("40", large), Run(" prosent\nav alle", LOOK)), large)
    assert wrap(text, 400) == [2 * LINE, LINE]


def test_a_word_in_two_looks_is_not_parted() -> None:
    bold = LOOK._replace(bold=True)
    text = Text((Run("ei ganske lita styre", LOOK), Run("gruppe", bold)), LOOK)
    assert len(wrap(text, wide("ei ganske lita styre") + 1)) == 2


def test_a_size_that_is_scaled_is_never_smaller_than_asked_for() -> None:
    assert scaled(18, 0.875) == 15.8
    assert scaled(20, 0.8) == 16
    assert scaled(17.55, 1.0) == 17.55


@given(words, st.integers(20, 300))
def test_text_in_one_look_is_set_as_the_same_text_in_two_runs(text: str, width: float) -> None:
    one = Text((Run(text, LOOK),), LOOK)
    several = Text((Run(text, LOOK), Run("", LOOK)), LOOK)
    assert wrap(one, width) == wrap(several, width)


@given(words, st.integers(40, 300), st.integers(0, 100))
def test_a_wider_frame_never_takes_more_lines(text: str, width: float, more: float) -> None:
    assert lines(text, width + more) <= lines(text, width)
