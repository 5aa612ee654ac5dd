"""The values of cells before they are written: what Excel can hold, and what a cell takes."""

from __future__ import annotations

from datetime import date
from math import isfinite

from jinja2.runtime import Undefined
from markupsafe import Markup

from docgen.errors import ValueProblem
from docgen.office import plain, runs
from docgen.office.chartdata import written
from docgen.office.escaping import escape
from docgen.office.excel.slots import CellSlot
from docgen.office.markdown import Block
from docgen.office.state import State
from docgen.office.values import BLANK, Link, Markdown, Picture

MAX_TEXT = 32_767  # UTF-16 units that a cell may hold
MAX_NUMBER = 9.99999999999999e307
SURE = 10**15
"""Whole numbers below this are written by Excel as they are."""
_LONG = 256


def settled(value: object, slot: CellSlot) -> object:
    """A value as it is written: text, number, truth, date or nothing."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _day(value) if slot.takes == "date" else value
    if isinstance(value, Link):
        return value
    if value is None or value is BLANK or isinstance(value, bool | int | float | date):
        return None if value is BLANK else value
    if isinstance(value, list | tuple):
        raise ValueProblem("this is a list; loop over it with {%tr for … %}")
    return as_text(value)


def as_text(value: object) -> str:
    """A value as text."""
    if isinstance(value, Markup):
        return runs.plain(value)
    if isinstance(value, Undefined):
        return str(value)
    if value is BLANK:
        return ""
    if isinstance(value, Picture):
        raise ValueProblem("a picture cannot stand in a cell; put it on the sheet of the template")
    plain.refuse_odd(value)
    if isinstance(value, Markdown):
        return "\n".join(map(_line, plain.blocks(value)))
    return plain.text(value)


def _line(block: Block) -> str:
    text = "".join(span.text for span in block.spans)
    return text if block.kind == "paragraph" else f"• {text}"


def _day(value: str) -> object:
    """The date of a text as JSON has it; any other text as it is."""
    try:
        return date.fromisoformat(value) if len(value) == len("2012-02-02") else value
    except ValueError:
        return value


def refuse(value: object, slot: CellSlot) -> None:
    """Raise ValueProblem for a value of another kind than the cell's number format shows."""
    its = f"its format is {slot.format}"
    if slot.takes == "any":
        return
    if isinstance(value, bool):
        raise ValueProblem(
            f"{str(value).lower()} is neither a number nor a date; the cell takes a {slot.takes} ({its})"
        )
    if isinstance(value, str):
        raise ValueProblem(f"«{value:.60}» is text, but the cell takes a {slot.takes} ({its})")
    if isinstance(value, date) and slot.takes == "number":
        raise ValueProblem(f"{value.isoformat()} is a date, but the cell takes a number ({its})")


def as_number(value: float) -> str:
    """A number as files have it. Raises ValueProblem for one that Excel cannot hold."""
    if abs(value) > MAX_NUMBER or not isfinite(value):
        raise ValueProblem(f"{value!r:.40} is no number that Excel can hold")
    return written(value or 0)  # Excel has no -0


def is_plain(text: str) -> bool:
    """Whether a text is written as it is, told at once: what most are."""
    return 0 < len(text) < _LONG and text.isprintable() and "&" not in text and "<" not in text and ">" not in text


def escaped(text: str, state: State) -> str:
    """A text as XML. Raises ValueProblem for one that is too long, or holds what no file can hold."""
    if is_plain(text):
        return text
    state.grow(len(text))
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2 if len(text) * 2 > MAX_TEXT else len(text)
    if units > MAX_TEXT:
        raise ValueProblem(f"the text has {units:,} characters; a cell holds {MAX_TEXT:,}")
    return escape(text.replace("\r\n", "\n"))
