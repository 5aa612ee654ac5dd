"""The height of text in a frame is that of its lines and of the space between its paragraphs."""

from __future__ import annotations

import pytest

from docgen.office import metrics
from docgen.office.fit import Frame, height
from docgen.office.wrapping import Level, Run, Text

LINE = 20 * metrics.line("Calibri")


def texts(*said: str, **looks: float) -> list[Text]:
    look = Level(20.0)._replace(**looks)  # type: ignore[arg-type]
    return [Text((Run(text, look),) if text else (), look) for text in said]


FRAME = Frame(400, 300)


def test_nothing_has_no_height() -> None:
    assert height([], FRAME) == 0


def test_paragraphs_stand_under_each_other() -> None:
    assert height(texts("Ein", "To"), FRAME) == pytest.approx(2 * LINE)
    assert height(texts("Ein", "", "To"), FRAME) == pytest.approx(3 * LINE)


def test_space_before_the_first_paragraph_is_not_used() -> None:
    assert height(texts("Ein", before=10), FRAME) == pytest.approx(LINE)
    assert height(texts("Ein", "To", before=10), FRAME) == pytest.approx(2 * LINE + 10)


def test_space_after_every_paragraph_is() -> None:
    assert height(texts("Ein", "To", after=6), FRAME) == pytest.approx(2 * LINE + 12)


def test_space_in_per_cent_is_of_a_line_and_shrinks_with_it() -> None:
    assert height(texts("Ein", "To", before=-0.5), FRAME) == pytest.approx(2 * LINE + 12)
    assert height(texts("Ein", "To", before=-0.5), FRAME, 0.5) == pytest.approx(LINE + 6)
    assert height(texts("Ein", "To", before=10), FRAME, 0.5) == pytest.approx(LINE + 10)


@pytest.mark.parametrize(("line", "expected"), [(0.9, LINE * 0.9), (1.5, LINE * 1.5), (-30, 30)])
def test_line_spacing_is_a_factor_or_points(line: float, expected: float) -> None:
    assert height(texts("Ein\nto", line=line), FRAME) == pytest.approx(2 * expected)


def test_a_reduction_takes_from_the_factor_and_not_from_points() -> None:
    assert height(texts("Ein", line=0.9), FRAME, reduction=0.2) == pytest.approx(LINE * 0.7)
    assert height(texts("Ein", line=-30), FRAME, reduction=0.2) == 30


def test_a_frame_that_does_not_wrap_breaks_only_where_the_text_does() -> None:
    said = texts("Prosjektlederen melder fra til styringsgruppen\nto")
    assert height(said, Frame(50, 300, wrap=False)) == pytest.approx(2 * LINE)
    assert height(said, Frame(50, 300)) > 4 * LINE


def test_text_set_smaller_takes_fewer_lines() -> None:
    said = texts("Prosjektlederen melder fra til styringsgruppen om endringer")
    assert height(said, Frame(450, 300)) == pytest.approx(2 * LINE)
    assert height(said, Frame(450, 300), 0.8) == pytest.approx(LINE * 0.8)
