"""The rules that a template sets for what its cells take (ECMA-376 Part 1, 18.3.1.32), and values checked by them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from docgen.errors import ValueProblem
from docgen.office.chartdata import written
from docgen.office.excel import references
from docgen.office.excel.nouns import Area, Rule
from docgen.office.excel.serials import serial
from docgen.office.workbook_parts import MAIN
from docgen.office.xml import Element

_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?")
_DATE = re.compile(r"DATE\(\s*(\d{4})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)", re.IGNORECASE)
_KINDS = ("whole", "decimal", "date", "textLength", "list")
_WITH_TWO = ("between", "notBetween")
_BOUNDS = {
    "between": "from {0} to {1}",
    "notBetween": "below {0} or above {1}",
    "equal": "equal to {0}",
    "notEqual": "other than {0}",
    "greaterThan": "above {0}",
    "lessThan": "below {0}",
    "greaterThanOrEqual": "of at least {0}",
    "lessThanOrEqual": "of at most {0}",
}
_OF_DATES = {"greaterThan": "after {0}", "lessThan": "before {0}", "greaterThanOrEqual": "from {0} on"} | {
    "lessThanOrEqual": "up to {0}",
    "notBetween": "before {0} or after {1}",
}
_SHOWN = 60
_SURE = 61  # 1 March 1900, after Excel's leap day that never was


def rules(root: Element) -> dict[Area, Rule]:
    """The rules of a sheet that stop a value and whose bounds are constants or a list typed out, by their areas.

    Any other rule – with a formula, with a warning only, without a message – is for Excel alone.
    """
    found: dict[Area, Rule] = {}
    for element in root.iter(f"{{{MAIN}}}dataValidation"):
        rule = _rule(element)
        for text in (element.get("sqref") or "").split() if rule is not None else ():
            area = references.area(text)
            if area is not None and rule is not None:
                found[area] = rule
    return found


def _rule(element: Element) -> Rule | None:
    kind = element.get("type", "none")
    stops = element.get("errorStyle", "stop") == "stop" and element.get("showErrorMessage") in ("1", "true")
    if kind not in _KINDS or not stops:
        return None
    blank = element.get("allowBlank") in ("1", "true")
    first, second = ((element.findtext(f"{{{MAIN}}}formula{number}") or "").strip() for number in (1, 2))
    if kind == "list":
        typed_out = len(first) > 1 and first[0] == first[-1] == '"'
        choices = [choice.strip() for choice in first[1:-1].replace('""', '"').split(",")]
        return Rule("list", choices=tuple(choices), blank=blank) if typed_out else None
    operator = element.get("operator", "between")
    low, high = _constant(first), _constant(second)
    if low is None or operator not in _BOUNDS or (high is None and operator in _WITH_TWO):
        return None
    return Rule(kind, operator, low, high or 0.0, blank=blank)  # type: ignore[arg-type]


def _constant(text: str) -> float | None:
    """A number, or a date as its number; None for any other formula."""
    if _NUMBER.fullmatch(text):
        return float(text)
    match = _DATE.fullmatch(text)
    try:
        return None if match is None else float(serial(date(*map(int, match.groups()))))
    except (ValueError, ValueProblem):
        return None


def check(rule: Rule, value: object, from_1904: bool = False) -> None:
    """Raise ValueProblem for a value that the rule forbids. An empty cell is never forbidden, as in Excel."""
    if value is None or value == "":
        return
    if not _fits(rule, value, from_1904):
        raise ValueProblem(f"{_shown(value)} is not allowed here: the cell takes {_told(rule, from_1904)}")


def _fits(rule: Rule, value: object, from_1904: bool) -> bool:
    if rule.kind == "list":
        return _text(value) in rule.choices
    if rule.kind == "textLength":
        return _within(rule, len(_text(value).encode("utf-16-le", "surrogatepass")) // 2)
    if isinstance(value, date):
        value = serial(value, from_1904)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return (rule.kind != "whole" or value == int(value)) and _within(rule, value)


def _within(rule: Rule, number: float) -> bool:
    low, high = rule.low, rule.high
    return {
        "between": low <= number <= high,
        "notBetween": not low <= number <= high,
        "equal": number == low,
        "notEqual": number != low,
        "greaterThan": number > low,
        "lessThan": number < low,
        "greaterThanOrEqual": number >= low,
        "lessThanOrEqual": number <= low,
    }[rule.operator]


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return written(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _shown(value: object) -> str:
    """A value as a message names it."""
    if isinstance(value, bool | int | float | date):
        return _text(value).lower() if isinstance(value, bool) else _text(value)
    text = str(value)
    return f"«{text[:_SHOWN]}{'…' if len(text) > _SHOWN else ''}»"


def _told(rule: Rule, from_1904: bool) -> str:
    """What a rule takes, in words."""
    if rule.kind == "list":
        return f"one of {', '.join(rule.choices)}"
    if rule.kind == "date":
        days = [_day(bound, from_1904) for bound in (rule.low, rule.high)]
        return f"a date {(_BOUNDS | _OF_DATES)[rule.operator].format(*days)}"
    bounds = _BOUNDS[rule.operator].format(written(rule.low), written(rule.high))
    if rule.kind == "textLength":
        return f"a text with a number of characters {bounds}"
    return f"a {'whole number' if rule.kind == 'whole' else 'number'} {bounds}"


def _day(number: float, from_1904: bool) -> str:
    try:
        return ((date(1904, 1, 1) if from_1904 else date(1899, 12, 30)) + timedelta(number)).isoformat()
    except OverflowError:
        return written(number)


def example(rule: Rule) -> object:
    """A value that a rule for numbers or dates allows; None for other rules."""
    if rule.kind not in ("whole", "decimal", "date"):
        return None
    tries = (1.0, rule.low, rule.low + 1, rule.low - 1, rule.high + 1)
    number = next((one for one in tries if _within(rule, one)), rule.low)
    if rule.kind == "date":
        return _day(max(number, float(_SURE)), False)
    return int(number) if number == int(number) else number
