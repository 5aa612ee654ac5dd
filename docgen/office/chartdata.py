"""The data of a chart, checked: categories, series of numbers, and how the numbers are shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from docgen.errors import ValueProblem, did_you_mean
from docgen.office.values import Foreign

MAX_SERIES = 255  # what Office draws in one chart
MAX_CATEGORIES = 10_000
MAX_VALUES = 100_000  # in the whole chart: far more than can be told apart on a slide
MAX_TEXT = 32_767  # characters, what a cell of the workbook holds
MAX_NUMBER = 9.99999999999999e307  # what Excel counts to
GENERAL = "General"
SHEET = "Sheet1"  # what PowerPoint calls the sheet of a chart's workbook, in every language
# Number formats (ECMA-376 Part 1, 18.8.31) without those of dates: letters must be quoted, or Excel repairs the file.
_FORMAT = re.compile(
    r'(?:General|"[^"]*"|\\.|_.|\*.'
    r"|\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d{1,2}|(?:[<>]=?|<>|=)-?\d+(?:\.\d+)?|\$[^\]]*)\]"
    r"|[Ee][+-]|[-0#?.,%/@; $+():^&'~{}<>=€£¥\u00a0])+"
)


class Series(NamedTuple):
    """A name and one number for each category, or None where there is none."""

    name: str
    values: tuple[float | None, ...]


class ChartData(NamedTuple):
    """What a chart shows. `format` is a number format such as `0 %`."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    format: str = GENERAL


def data(value: object, default: str = GENERAL) -> ChartData:
    """Check the data of a chart: `{categories: [text], series: [{name, values: [number or null]}], format}`.

    `default` is the number format when the data names none. Raises ValueProblem that says what is wrong where.
    """
    given = _mapping(value, "the chart", ("categories", "series"), ("format",))
    categories = tuple(
        _text(item, f"category {number}")
        for number, item in enumerate(_list(given["categories"], "the categories", MAX_CATEGORIES), 1)
    )
    items = _list(given["series"], "the series", MAX_SERIES)
    if len(items) * len(categories) > MAX_VALUES:
        raise ValueProblem(f"the chart has {len(items) * len(categories):,} values; the limit is {MAX_VALUES:,}")
    series = tuple(_series(item, number, categories) for number, item in enumerate(items, 1))
    return ChartData(categories, series, _format(given.get("format"), default))


def check_round(kind: str, data: ChartData) -> None:
    """Raise ValueProblem for data that a pie or a doughnut cannot show."""
    if kind == "pie" and len(data.series) > 1:
        raise ValueProblem(f"a pie takes one series, but the data has {len(data.series)}; use a doughnut or columns")
    for name, values in data.series:
        for value, category in zip(values, data.categories, strict=True):
            if value is not None and value < 0:
                raise ValueProblem(
                    f"a {kind} cannot show the negative value {written(value)} of «{category}» (series «{name}»)"
                )
        if not any(values):
            raise ValueProblem(f"a {kind} needs at least one value above 0, and series «{name}» has none")


def letters(column: int) -> str:
    """The letters of a column, from 1."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def written(number: float) -> str:
    """A number as files have it."""
    return repr(number).removesuffix(".0")


def _mapping(value: object, what: str, wanted: tuple[str, ...], allowed: tuple[str, ...]) -> Mapping[object, object]:
    """A mapping with every key of `wanted`, maybe those of `allowed`, and no other."""
    if not isinstance(value, Mapping):
        keys = ", ".join((*wanted, *allowed))
        raise ValueProblem(f"{what} must be a mapping ({keys}), not {_shown(value)}")
    for key in value:
        if key not in wanted and key not in allowed:
            hint = did_you_mean(str(key), (*wanted, *allowed))
            raise ValueProblem(f"{what} has an unknown key «{key}»{hint}")
    for key in wanted:
        if key not in value:
            raise ValueProblem(f"{what} has no «{key}»")
    return value


def _list(value: object, what: str, limit: int) -> list[object] | tuple[object, ...]:
    """A list that is not empty."""
    if not isinstance(value, list | tuple):
        raise ValueProblem(f"{what} of the chart must be a list, not {_shown(value)}")
    if not value:
        raise ValueProblem(f"{what} of the chart are missing: the list is empty")
    if len(value) > limit:
        raise ValueProblem(f"{what} of the chart are {len(value):,}; the limit is {limit:,}")
    return value


def _text(value: object, what: str) -> str:
    """A text; a whole number, such as a year, is one too."""
    if isinstance(value, Foreign):
        value = value.text  # a chart has one language
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise ValueProblem(f"{what} of the chart must be a text, not {_shown(value)}")
    if len(value) > MAX_TEXT:
        raise ValueProblem(f"{what} of the chart has {len(value):,} characters; the limit is {MAX_TEXT:,}")
    return value


def _series(value: object, number: int, categories: tuple[str, ...]) -> Series:
    given = _mapping(value, f"series {number} of the chart", ("name", "values"), ())
    name = _text(given["name"], f"the name of series {number}")
    if not name.strip():
        raise ValueProblem(f"series {number} of the chart has an empty name")
    values = given["values"]
    if not isinstance(values, list | tuple):
        raise ValueProblem(f"the values of series «{name}» must be a list, not {_shown(values)}")
    if len(values) != len(categories):
        raise ValueProblem(
            f"series «{name}» has {_count(len(values), 'value')}, "
            f"but there {'is' if len(categories) == 1 else 'are'} {_count(len(categories), 'category', 'categories')}"
        )
    return Series(name, tuple(_number(item, name, category) for item, category in zip(values, categories, strict=True)))


def _number(value: object, series: str, category: str) -> float | None:
    """A number that Office can hold, or None."""
    if value is None:
        return None
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ValueProblem(f"{_shown(value)} in series «{series}», category «{category}», is not a number")
    if value != value:
        raise ValueProblem(f"«nan» in series «{series}», category «{category}», is not a number")
    if abs(value) > MAX_NUMBER:
        raise ValueProblem(f"a value in series «{series}», category «{category}», is more than a chart can hold")
    return float(value) if isinstance(value, float) else int(value)


def _format(value: object, default: str) -> str:
    if value is None:
        return default
    if not isinstance(value, str):
        raise ValueProblem(f"the format of the chart must be a text such as “0 %”, not {_shown(value)}")
    if len(value) > 255 or value.count(";") > 3 or not _FORMAT.fullmatch(value):
        raise ValueProblem(
            f"«{value[:40]}» is not a number format; write for example 0, 0.0, #,##0 or 0 %, "
            'and words in quotation marks: 0" kr"'
        )
    return value


def _shown(value: object) -> str:
    """A value as a message names it: short."""
    if value is None:
        return "nothing (null)"
    if isinstance(value, str | bool | int | float):
        text = str(value).lower() if isinstance(value, bool) else str(value)
        return f"«{text[:40]}{'…' if len(text) > 40 else ''}»"
    if isinstance(value, Mapping):
        return "a mapping"
    return "a list" if isinstance(value, list | tuple) else f"a {type(value).__name__}"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
