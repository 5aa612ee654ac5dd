"""The arithmetic of an agenda, told as warnings that name the items and the times."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.inputs.gatherings import GATHERING, LESSONS, warnings

DAY = GATHERING.partition("    items:\n")[0] + "    items:\n"
SLIDES = "slides:\n  - {type: welcome, title: Velkommen}\n"


def agenda(folder: Path, *items: str) -> list[str]:
    """What is said of one day with these items; the place is only the path and what stands after it."""
    text = DAY + "".join(f"      - {{{item}}}\n" for item in items) + SLIDES
    return [warning.split(": agenda[0].items", 1)[1] for warning in warnings(folder, gathering=text)]


@pytest.mark.parametrize(
    ("items", "message"),
    [
        (
            ['start: "10:00", end: "12:15", title: Velkommen', "start: 12:00, title: Lunsj"],
            "[1].start: “Lunsj” begins 12:00, but “Velkommen” ends 12:15",
        ),
        (
            ["start: 10:00, minutes: 135, title: Velkommen", "start: '12.00', title: Lunsj"],
            "[1].start: “Lunsj” begins 12:00, but “Velkommen” ends 12:15",
        ),
        (
            ["start: 10:00, end: 11:00, title: A", "start: 11:16, title: B"],
            "[1].start: nothing is planned from 11:00 to 11:16, between “A” and “B”",
        ),
        (
            ["start: 10:00, end: 09:00, title: A"],
            "[0].end: “A” ends 09:00, but begins 10:00",
        ),
        (
            ["start: 23:00, minutes: 90, title: A"],
            "[0].minutes: “A” begins 23:00 and takes 90 minutes, which is past midnight",
        ),
        (
            ["start: 12:00, title: A", "start: 11:00, title: B"],
            "[1].start: “B” begins 11:00, but “A” above it 12:00",
        ),
    ],
)
def test_what_does_not_add_up_is_told_with_the_items_and_the_times(
    tmp_path: Path, items: list[str], message: str
) -> None:
    assert agenda(tmp_path, *items) == [message]


def test_an_item_that_overlaps_several_is_told_at_each(tmp_path: Path) -> None:
    items = ("start: 10:00, end: 12:00, title: A", "start: 10:30, end: 10:45, title: B", "start: 11:00, title: C")
    assert agenda(tmp_path, *items) == [
        "[1].start: “B” begins 10:30, but “A” ends 12:00",
        "[2].start: “C” begins 11:00, but “A” ends 12:00",
    ]


@pytest.mark.parametrize(
    "items",
    [
        ["start: 10:00, end: 11:00, title: A", "start: 11:00, title: B"],
        ["start: 10:00, end: 11:00, title: A", "start: 11:15, title: B"],
        ["start: 10:00, title: A", "start: 19:00, title: B"],
        ["start: 23:00, minutes: 60, title: A"],
        ["start: 10:00, end: 10:00, title: A"],
    ],
)
def test_what_adds_up_is_not_told(tmp_path: Path, items: list[str]) -> None:
    assert agenda(tmp_path, *items) == []


def days(first: str, second: str) -> str:
    day = "  - {{name: {}, date: {}, items: [{{start: 10:00, title: A}}]}}\n"
    head = GATHERING.partition("  - name: Dag 1")[0]
    return head + day.format("Dag 1", first) + day.format("Dag 2", second) + SLIDES


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        ("2012-02-03", "2012-02-02", "“Dag 2” is on 2012-02-02, but “Dag 1” above it is on 2012-02-03"),
        ("2012-02-02", "2012-02-02", "“Dag 2” is on 2012-02-02, but “Dag 1” above it is on 2012-02-02"),
        (
            "2012-02-02",
            "2012-02-04",
            "“Dag 2” is on 2012-02-04, but the gathering lasts from 2012-02-02 to 2012-02-03",
        ),
    ],
)
def test_a_day_that_is_out_of_place_is_told(tmp_path: Path, first: str, second: str, message: str) -> None:
    assert warnings(tmp_path, gathering=days(first, second)) == [
        f"gatherings/samling-1.yaml:11:25: agenda[1].date: {message}"
    ]


def test_days_in_order_are_not_told(tmp_path: Path) -> None:
    assert warnings(tmp_path, gathering=days("2012-02-02", "2012-02-03")) == []


def test_the_days_of_an_agenda_slide_are_added_up_too(tmp_path: Path) -> None:
    items = "[{start: 10:00, minutes: 90, title: A}, {start: 11:00, title: B}]"
    slide = f"  - {{type: agenda, title: Program, days: [{{name: D, date: 2013-01-01, items: {items}}}]}}\n"
    [warning] = warnings(tmp_path, lessons=LESSONS + slide)
    assert warning.endswith("slides[1].days[0].items[1].start: “B” begins 11:00, but “A” ends 11:30")
