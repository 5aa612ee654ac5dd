"""Numbers as attributes hold them, and what is none."""

from __future__ import annotations

import pytest

from docgen.office.checks.numbers import share, whole


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("-3", -3), ("", 7), (None, 7), ("1.5", 7), ("²", 7)])
def test_a_whole_number_is_read_and_what_is_none_is_the_default(text: str | None, number: int) -> None:
    assert whole(text, 7) == number


@pytest.mark.parametrize(("text", "number"), [("50000", 0.5), ("50%", 0.5), ("12.5%", 0.125), (None, 1.0), ("x", 1.0)])
def test_a_share_is_written_in_thousandths_of_a_per_cent_or_in_per_cent(text: str | None, number: float) -> None:
    assert share(text) == number
