"""A numbered list that goes on on another slide does not begin at 1 again."""

from __future__ import annotations

import re

from docgen.office.autonumber import continued
from tests.office.texts import p


def step(level: int = 0, kind: str = "arabicPeriod", start: int | None = None) -> str:
    begin = f' startAt="{start}"' if start else ""
    return p("x", level=level, inner=f'<a:buAutoNum type="{kind}"{begin}/>')


def starts(*chunks: list[str]) -> list[list[int | None]]:
    found = [[re.search(r'startAt="(\d+)"', one) for one in chunk] for chunk in continued(list(chunks))]
    return [[int(match[1]) if match else None for match in chunk] for chunk in found]


def test_a_list_goes_on_where_it_was() -> None:
    assert starts([step(), step()], [step(), step()], [step()]) == [[None, None], [3, 3], [5]]


def test_a_list_that_begins_at_another_number_goes_on_from_there() -> None:
    assert starts([step(start=4), step(start=4)], [step(start=4)]) == [[4, 4], [6]]


def test_levels_under_a_number_do_not_break_the_list_and_begin_anew_under_the_next() -> None:
    assert starts([step(), step(1)], [step(1), step(), step(1)]) == [[None, None], [2, 2, None]]
    assert starts([step(), p("y", level=1)], [step()]) == [[None, None], [2]]


def test_text_without_a_number_ends_the_list() -> None:
    assert starts([step(), p("y")], [step()]) == [[None, None], [None]]
    assert starts([step()], [step(), p("y"), step()]) == [[None], [2, None, None]]


def test_another_kind_of_number_is_another_list() -> None:
    assert starts([step()], [step(kind="alphaLcParenR")]) == [[None], [None]]
