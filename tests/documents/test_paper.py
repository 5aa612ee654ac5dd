"""Text takes as many lines as its words need."""

from __future__ import annotations

import pytest

from docgen.documents.paper import POINTS, high, lines
from docgen.office.metrics import width
from docgen.office.values import Foreign


def test_a_word_more_than_fits_makes_a_line_more() -> None:
    room = width("to ord", 11) / POINTS

    assert lines("to ord", room + 0.1, 11) == 1
    assert lines("to ord", room - 0.1, 11) == 2


def test_an_empty_text_has_a_line_and_a_long_word_stays_on_one() -> None:
    assert lines("", 100, 11) == 1
    assert lines("kommunestyrerepresentantene", 10, 11) == 1


def test_bold_text_is_wider() -> None:
    room = (width("to ord", 11) + width("to ord", 11, bold=True)) / 2 / POINTS

    assert (lines("to ord", room, 11), lines("to ord", room, 11, bold=True)) == (1, 2)


def test_height_grows_with_lines_size_and_spacing() -> None:
    one = high("Hei", 100, 10, spacing=1.0)

    assert one == pytest.approx(1.2207 * 10 / POINTS)
    assert high("Hei", 100, 20, spacing=1.5) == pytest.approx(3 * one)
    assert high(Foreign("Hei " * 60, "nn-NO"), 30, 10, spacing=1.0) > 5 * one
