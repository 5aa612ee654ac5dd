"""Dates as Excel's numbers, and what number formats show."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.datetime import CALENDAR_MAC_1904, to_excel

from docgen.errors import ValueProblem
from docgen.office.excel.serials import BUILT_IN, serial, takes


@pytest.mark.parametrize(
    ("day", "number"),
    [
        ("1900-01-01", 1),
        ("1900-02-28", 59),
        ("1900-03-01", 61),
        ("2012-02-02", 40_941),
        ("9999-12-31", 2_958_465),
    ],
)
def test_a_day_is_a_number_with_the_leap_day_that_excel_made_up(day: str, number: int) -> None:
    assert serial(date.fromisoformat(day)) == number


def test_a_book_may_count_from_1904() -> None:
    assert serial(date(1904, 1, 1), from_1904=True) == 0
    assert serial(date(2012, 2, 2), from_1904=True) == 40_941 - 1462


@given(st.dates(date(1900, 3, 1), date(9999, 12, 31)))
def test_days_are_the_numbers_that_openpyxl_writes(day: date) -> None:
    assert serial(day) == to_excel(day)
    if day.year >= 1904:
        assert serial(day, from_1904=True) == to_excel(day, CALENDAR_MAC_1904)


@pytest.mark.parametrize(
    ("day", "from_1904", "said"),
    [
        (date(1899, 12, 31), False, "1899-12-31 is before 1900, and Excel has no such date; write it as text"),
        (date(1814, 5, 17), False, "1814-05-17 is before 1900, and Excel has no such date; write it as text"),
        (date(1903, 12, 31), True, "1903-12-31 is before 1904, and Excel has no such date; write it as text"),
    ],
)
def test_a_day_before_the_first_is_refused(day: date, from_1904: bool, said: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        serial(day, from_1904)
    assert caught.value.message == said


def test_days_follow_each_other() -> None:
    start = date(1900, 3, 1)
    assert [serial(start + timedelta(n)) for n in range(3)] == [61, 62, 63]


@pytest.mark.parametrize(
    ("format_code", "taken"),
    [
        ("General", "any"),
        ("@", "any"),
        ("", "any"),
        (";;;", "any"),
        ("dd.mm.yyyy", "date"),
        ("[$-414]d. mmmm yyyy;@", "date"),
        ("yyyy\\-mm\\-dd", "date"),
        ("m", "date"),
        ("dd/mm/yyyy hh:mm", "date"),
        ("mmm yy", "date"),
        ("h:mm", "number"),
        ("[h]:mm:ss", "number"),
        ("mm:ss.0", "number"),
        ("[mm]:ss", "number"),
        ("0", "number"),
        ("0 %", "number"),
        ("#,##0.00", "number"),
        ('#,##0" dager"', "number"),
        ('[=0]"–";[=1]0" risiko";0" risikoer"', "number"),
        ("[Red]0;[Color 10]-0", "number"),
        ('_-* #,##0.00\\ "kr"_-;-* #,##0.00\\ "kr"_-;_-* "-"??\\ "kr"_-;_-@_-', "number"),
        ('"dato"', "any"),
        ('"K = "0', "number"),
        ("# ?/?", "number"),
        ("0.00E+00", "number"),
    ],
)
def test_the_number_format_tells_what_a_cell_takes(format_code: str, taken: str) -> None:
    assert takes(format_code) == taken


def test_the_built_in_formats_show_what_openpyxl_says_they_show() -> None:
    dates = {14, 15, 16, 17, 22}
    for number, format_code in BUILTIN_FORMATS.items():
        wanted = "date" if number in dates else "any" if number in (0, 49) else "number"
        assert takes(BUILT_IN[number]) == wanted, (number, format_code)
