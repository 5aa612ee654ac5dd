"""Dates as the numbers that Excel knows them by, and what kind of value a number format shows."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from docgen.errors import ValueProblem
from docgen.office.excel.nouns import Takes

BUILT_IN: dict[int, str] = {
    **{0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00"},
    **{5: '"$"#,##0_);("$"#,##0)', 6: '"$"#,##0_);[Red]("$"#,##0)'},
    **{7: '"$"#,##0.00_);("$"#,##0.00)', 8: '"$"#,##0.00_);[Red]("$"#,##0.00)'},
    **{9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??"},
    **{14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy"},
    **{18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm"},
    **dict.fromkeys((27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58), "yyyy-mm-dd"),
    **dict.fromkeys((32, 33, 34, 35, 55, 56), "h:mm"),
    **{37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)"},
    **{40: "#,##0.00_);[Red](#,##0.00)"},
    **{41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', 42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)'},
    **{43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'},
    **{44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)'},
    **{45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@"},
}
"""The number formats that no file writes out (ECMA-376 Part 1, 18.8.30); dates of East Asia as a plain date."""

_FROM_1900, _FROM_1904 = 693_594, 695_056
_DAY_LONG = timedelta(days=1)
_LEAP_DAY = 61  # Excel counts a 29 February 1900, which never was: its 60
# What is said or left out rather than shown: texts, escapes, padding, and colours, conditions and currencies in [].
_ASIDE = re.compile(r'"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]|AM/PM|A/P|General', re.IGNORECASE)
_MINUTES = re.compile(r"h+\]?[:.]m+|\[m+\]|m+\]?[:.](?=s|0)|(?<=[:.])m+(?=[:.]s)", re.IGNORECASE)
_DAY, _TIME, _DIGIT = re.compile("[dmy]", re.IGNORECASE), re.compile("[hs]", re.IGNORECASE), re.compile("[0#?%]")


def serial(day: date, from_1904: bool = False) -> float:
    """The number of a day, with the time of day as its fraction. Raises ValueProblem for one before Excel's first."""
    number = day.toordinal() - (_FROM_1904 if from_1904 else _FROM_1900)
    if not from_1904 and number < _LEAP_DAY:
        number -= 1
    if number < (0 if from_1904 else 1):
        first = 1904 if from_1904 else 1900
        raise ValueProblem(f"{day.isoformat()} is before {first}, and Excel has no such date; write it as text")
    if not isinstance(day, datetime):
        return number
    since = day.replace(tzinfo=None) - datetime(day.year, day.month, day.day)
    return number + since / _DAY_LONG


def takes(format_code: str) -> Takes:
    """What a cell with this number format shows: a date, a number, or anything at all (General, text, no digits)."""
    shown = _ASIDE.sub("", format_code)
    if _DAY.search(_MINUTES.sub("", shown.replace("mmss", "mm:ss"))):
        return "date"
    if _TIME.search(shown):
        return "number"  # a time is a part of a day
    return "number" if _DIGIT.search(shown) else "any"
