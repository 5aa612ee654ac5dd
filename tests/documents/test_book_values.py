"""The values of formulas: each function gives what its column's formula says, also where nothing is known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.documents import book_values
from docgen.language.forms import book_terms
from docgen.model.language import Language

NB = book_terms(Language.NB)
DAY = date(2013, 2, 12)
GRADE = st.integers(1, 5)


def test_a_cell_holds_the_words_of_markdown_and_no_marks() -> None:
    assert book_values.said("Å **gjøre** det\n\n- nå\n- [snart](https://example.org)") == "Å gjøre det\n• nå\n• snart"
    assert book_values.said(None) is None
    assert book_values.said("") is None


def test_ten_rows_stand_ready_after_those_in_use_and_so_many_in_all_at_least() -> None:
    blank: book_values.Row = {"text": None, "nr": ""}
    assert len(book_values.ready([], 30, blank)) == 30
    assert len(book_values.ready([{"nr": "R1"}] * 28, 30, blank)) == 38
    held = book_values.ready([], 2, blank)
    held[0]["text"] = "mine"
    assert held[1]["text"] is None


@given(GRADE, GRADE)
def test_a_countermeasure_is_mandatory_from_nine_and_whenever_k_is_five(s: int, k: int) -> None:
    asked = book_values.product(s, k) >= 9 or k == 5  # type: ignore[operator]
    assert book_values.mandatory(s, k, NB) == ("● Ja" if asked else "○ Nei")


@pytest.mark.parametrize(("s", "k"), [(None, 3), (3, None), (None, None)])
def test_what_is_not_graded_has_neither_sum_nor_mark_nor_place(s: int | None, k: int | None) -> None:
    assert book_values.product(s, k) == ""
    assert book_values.mandatory(s, k, NB) == ""
    assert book_values.risk_code(s, k, 1) == ""
    assert book_values.risk_rank(book_values.product(s, k), False, False, 1) == ""


def test_a_closed_risk_has_no_rank() -> None:
    assert book_values.risk_rank(20, True, True, 1) == ""


def test_a_mandatory_countermeasure_goes_before_a_greater_sum_and_the_first_before_the_next() -> None:
    ranks = [book_values.risk_rank(*each) for each in ((5, True, False, 7), (8, False, False, 1), (5, True, False, 8))]
    assert ranks[0] > ranks[2] > ranks[1]  # type: ignore[operator]
    assert ranks[0] == 105 * 100_000 + 100_000 - 7


@pytest.mark.parametrize(
    ("deadline", "today", "done", "late"),
    [
        (date(2013, 2, 11), DAY, False, True),
        (DAY, DAY, False, False),
        (date(2013, 2, 11), DAY, True, False),
        (None, DAY, False, False),
        (date(2013, 2, 11), None, False, False),
    ],
)
def test_only_what_is_not_done_by_its_deadline_is_overdue(
    deadline: date | None, today: date | None, done: bool, late: bool
) -> None:
    assert book_values.overdue(deadline, today, done=done, words=NB) == ("▲ Over frist" if late else "")


def test_codes_sort_measurements_by_goal_then_date_then_row() -> None:
    keys = [(1, date(2013, 1, 1), 9), (1, date(2013, 1, 2), 1), (1, date(2013, 1, 2), 2), (2, date(2012, 1, 1), 3)]
    codes = [book_values.measurement_code(*key) for key in keys]
    assert codes == sorted(codes)
    assert codes[0] == 1 * 100_000_000_000 + 41_275 * 100_000 + 9


@pytest.mark.parametrize(
    ("latest", "baseline", "target", "share"),
    [
        (8.1, 9, 7.2, 0.5),
        (240, 240, 168, 0.0),
        (250, 240, 168, -10 / 72),
        (9, 9, 9, ""),
        (None, 9, 8, ""),
        (9, 9, None, ""),
    ],
)
def test_progress_is_how_much_of_the_way_is_gone(
    latest: float | None, baseline: float | None, target: float | None, share: float | str
) -> None:
    assert book_values.progress(latest, baseline, target) == (pytest.approx(share) if share != "" else "")


def test_a_long_name_is_cut_by_units_of_excel_and_says_so() -> None:
    assert book_values.left("abcdef", 6) == "abcdef"
    assert book_values.left("abcdefg", 6) == "abcdef…"
    assert book_values.left("ab😀d", 5) == "ab😀d"
    assert book_values.left("ab😀d", 3) == "ab…"


def test_the_smallest_and_the_greatest_of_nothing_are_empty() -> None:
    assert book_values.smallest(["", None]) == book_values.greatest([]) == ""
    assert book_values.smallest(["", 3, 2.5]) == 2.5
    assert book_values.greatest(["", 3, 2.5]) == 3
