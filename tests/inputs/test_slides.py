"""Every fault of a slide is told with its place in the file and its path in the data."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.inputs.workspace import load
from docgen.model.slide import TYPES
from tests.inputs.gatherings import GATHERING, slide_problems, write


def test_an_unknown_type_of_slide_is_told_with_all_that_there_are(tmp_path: Path) -> None:
    assert slide_problems(tmp_path, "{type: bulets, title: a}") == [
        f":12: type: unknown type “bulets”; did you mean “bullets”? known here: {', '.join(sorted(TYPES))}"
    ]
    [problem] = slide_problems(tmp_path, "{type: xyz, title: a}")
    assert problem == f":12: type: unknown type “xyz”; known here: {', '.join(sorted(TYPES))}"


@pytest.mark.parametrize(
    ("slide", "problem"),
    [
        ("{title: a}", ":5: type: the key “type” is missing"),
        ("{type: , title: a}", ":12: type: “type” is empty; it must be filled in"),
        ("a slide", ":5: slides[1]: a set of keys and values is wanted, but found “a slide”"),
        ("{type: statement, title: a}", ":5: statement: the key “statement” is missing"),
        (
            "{type: statement, title: a, statment: b, statement: c}",
            ":33: statment: unknown key “statment”; did you mean “statement”?",
        ),
        (
            "{type: statement, title: a, statement: 5}",
            ":44: statement: the statement (it is set large) is wanted, but found the number 5; "
            'write it in quotes: "5"',
        ),
        (
            f"{{type: statement, title: {'x' * 200}, statement: b}}",
            ":30: title: 200 characters are too many; the most is 110",
        ),
        (
            f"{{type: statement, title: {{nb: a, nn: {'x' * 111}}}, statement: b}}",
            ":42: title.nn: 111 characters are too many; the most is 110",
        ),
        (
            '{type: statement, title: "a\\nb", statement: b}',
            ":30: title: this belongs on one line, but has a line break",
        ),
        ("{type: statement, title: {}, statement: b}", ":30: title: the text is empty; give it in nb, nn or en"),
        (
            "{type: statement, title: {no: a, nb: b}, statement: b}",
            ":31: title.no: unknown key “no”; known here: en, nb, nn",
        ),
        (
            "{type: bullets, title: a, bullets: [{text: b, item: [c]}]}",
            ":51: bullets[0].item: unknown key “item”; did you mean “items”?",
        ),
        ("{type: bullets, title: a, bullets: [{items: [c]}]}", ":41: bullets[0].text: the key “text” is missing"),
        (
            "{type: bullets, title: a, bullets: [true]}",
            ":41: bullets[0]: text on one line, or one for each language ({nb: …, nn: …}) is wanted, "
            'but found true (true or false); write it in quotes: "true"',
        ),
        ("{type: bullets, title: a, bullets: []}", ":40: bullets: at least 1 entry is wanted here"),
        ("{type: house, title: a, roof: {heading: b}, base: {heading: c}, pillars: [{heading: d}]}",
         ":78: pillars: at least 2 entries are wanted here"),
        ("{type: cycle, title: a, steps: [a, b, c, d, e, f, g]}",
         ":36: steps: 7 entries are too many; the most is 6"),
        ("{type: divider, title: a, time: 10.00}",
         ":37: time: a time of day such as 10:00 is wanted, but found the number 10.00; write it with a colon"),
        ("{type: divider, title: a, time: '24:00'}",
         ":37: time: there is no time 24:00; a day goes from 00:00 to 23:59"),
        ("{type: divider, title: a, time: noon}", ":37: time: a time of day such as 10:00 is wanted, but found “noon”"),
        ("{type: calendar, title: a, month: 2012-13}",
         ":39: month: a month such as 2012-02 is wanted, but found “2012-13”"),
        ("{type: calendar, title: a, month: 2012-02, entries: [{start: 2012-03-05, text: b}]}",
         ":58: entries[0]: 2012-03-05 is not in the weeks shown, 2012-01-30 to 2012-03-04"),
        ("{type: calendar, title: a, month: 2012-02, entries: [{start: 2012-02-03, end: 2012-02-02, text: b}]}",
         ":83: entries[0].end: the end 2012-02-02 is before the start 2012-02-03"),
        ("{type: matrix, title: a, size: 3, x_axis: b, y_axis: c}",
         ":36: size: one of 2, 5 is wanted, but found the number 3"),
        ("{type: evaluation, title: a, questions: [{text: b, kind: oppen}]}",
         ":62: questions[0].kind: one of open, scale is wanted, but found “oppen”; did you mean “open”?"),
        ("{type: statement, title: a, statement: b, minutes: 0}",
         ":56: minutes: a whole number of minutes, 1 to 1440 is wanted, but found the number 0"),
        ("{type: agenda, title: a, days: [{name: b, date: 2012-02-02, items: [{start: '9:70', title: c}]}]}",
         ":81: days[0].items[0].start: there is no time 9:70; a day goes from 00:00 to 23:59"),
    ],
)  # fmt: skip
def test_a_bad_slide_is_told_with_its_place(tmp_path: Path, slide: str, problem: str) -> None:
    assert slide_problems(tmp_path, slide) == [problem]


CHART = "{type: chart, title: a, kind: %s, categories: [b, c], series: [%s]}"


@pytest.mark.parametrize(
    ("kind", "series", "problem"),
    [
        ("column", "{name: Menn, values: [1, 2, 3]}",
         "series[0].values: the series “Menn” has 3 values, but there are 2 categories"),
        ("line", "{name: Menn, values: [1, 2]}, {name: Kvinner, values: [1]}",
         "series[1].values: the series “Kvinner” has 1 values, but there are 2 categories"),
        ("pie", "{name: Menn, values: [1, -2]}",
         "series[0].values[1]: “c” of the series “Menn” is -2; a slice cannot be negative"),
        ("doughnut", "{name: Menn, values: [-0.5, 2]}",
         "series[0].values[0]: “b” of the series “Menn” is -0.5; a slice cannot be negative"),
        ("pie", "{name: Menn, values: [0, null]}",
         "series[0].values: the series “Menn” shares out nothing: its values are all 0"),
        ("pie", "{name: Menn, values: [1, 2]}, {name: Kvinner, values: [1, 2]}",
         "series: a pie shows one series, not 2; use the kind doughnut, or column"),
        ("column", "{name: Menn, values: [1, b]}", "series[0].values[1]: a number is wanted, but found “b”"),
        ("column", "{name: Menn, values: [1, .inf]}",
         "series[0].values[1]: a number is wanted, but found the number .inf"),
        ("columns", "{name: Menn, values: [1, 2]}",
         "kind: one of column, bar, line, pie, doughnut is wanted, but found “columns”; did you mean “column”?"),
    ],
)  # fmt: skip
def test_a_bad_chart_is_told_with_its_series(tmp_path: Path, kind: str, series: str, problem: str) -> None:
    [found] = slide_problems(tmp_path, CHART % (kind, series))
    assert found.split(": ", 1)[1] == problem


def test_a_chart_with_a_value_missing_and_one_below_zero_is_fine(tmp_path: Path) -> None:
    chart = CHART % ("bar", "{name: Menn, values: [null, -2]}")
    load(write(tmp_path, gathering=f"{GATHERING}  - {chart}\n"))


@pytest.mark.parametrize(
    ("slide", "problem"),
    [
        ("{type: table, title: a, header: [b, c], rows: [[d, 1], [e]]}",
         "rows[1]: row 2 has 1 cells, but there are 2 columns"),
        ("{type: table, title: a, header: [b], rows: [[true]]}",
         'rows[0][0]: text on one line, or one for each language ({nb: …, nn: …}) is wanted, but found true '
         '(true or false); write it in quotes: "true"'),
        ("{type: count-table, title: a, header: [b, c], rows: [{text: d, counts: [1, 2]}]}",
         "rows[0].counts: row 1 has 2 counts, but 1 columns want one"),
        ("{type: count-table, title: a, header: [b, c], rows: [{text: d, counts: [-1]}]}",
         "rows[0].counts[0]: a whole number of 0 or more is wanted, but found the number -1"),
    ],
)  # fmt: skip
def test_a_bad_table_is_told_with_its_row(tmp_path: Path, slide: str, problem: str) -> None:
    [found] = slide_problems(tmp_path, slide)
    assert found.split(": ", 1)[1] == problem
