"""Values written into cells: typed where a cell holds one tag, as text where it holds more."""

from __future__ import annotations

import html
from datetime import date
from math import isfinite

from jinja2 import pass_context
from jinja2.runtime import Context, Undefined
from markupsafe import Markup

from docgen.errors import ValueProblem
from docgen.office import plain, runs
from docgen.office.chartdata import written
from docgen.office.escaping import escape
from docgen.office.excel import serials, validations
from docgen.office.excel.rowmap import LINK
from docgen.office.excel.slots import CellSlot
from docgen.office.markdown import Block
from docgen.office.sandbox import STATE
from docgen.office.state import State
from docgen.office.values import BLANK, Link, Markdown, Picture

MAX_TEXT = 32_767  # UTF-16 units that a cell may hold
MAX_LITERAL = 255  # of a text within a formula
MAX_NUMBER = 9.99999999999999e307
_LONG = 256
_REMEMBERED = 4096  # values of each cell
_REPEATED = (int, float, date)


@pass_context
def cell(context: Context, value: object, number: int) -> str:
    """A cell that holds one tag alone; the common cases first."""
    state: State = context.parent[STATE]
    slot = state.cell_slots[number]
    if type(value) is str:
        if value in slot.fits or (slot.takes_text and _is_plain(value)):
            texts = state.texts
            return f"{slot.text}{texts.setdefault(value, len(texts))}</v></c>"
    elif type(value) is int and slot.takes_numbers:
        return f"{slot.number}{value}</v></c>"
    elif type(value) in _REPEATED and slot.kept < 0:
        if value not in slot.ready:
            if len(slot.ready) >= _REMEMBERED:
                slot.ready.clear()
            slot.ready[value] = _checked(state, value, slot)
        return slot.ready[value]
    return _checked(state, _settled(value, slot), slot)


@pass_context
def cell_text(context: Context, made: str, number: int) -> str:
    """A cell of several tags, or of tags and text: `made` is its text, escaped."""
    state: State = context.parent[STATE]
    slot = state.cell_slots[number]
    return _checked(state, html.unescape(str(made)), slot)


@pass_context
def result(context: Context, value: object, number: int, *texts: object) -> str:
    """A cell with a formula and its stored value; `texts` go into the texts in quotes of the formula."""
    state: State = context.parent[STATE]
    slot = state.formula_slots[number]
    if slot.kept < 0 and not texts:
        if type(value) is int:
            return f"{slot.head}{slot.as_number}{value}</v></c>"
        if type(value) is date and not slot.from_1904:
            return f"{slot.head}{slot.as_number}{serials.serial(value)}</v></c>"
        if type(value) is str and (not value or _is_plain(value)) and value not in _ERRORS:
            return f"{slot.head}{slot.as_text}{value}</v></c>"
    formula = slot.formula
    if texts:
        literals = [*map(_literal, texts), ""]
        formula = "".join(piece + literal for piece, literal in zip(slot.pieces, literals, strict=True))
    value = serials.serial(value, slot.from_1904) if isinstance(value, date) else value
    if slot.kept >= 0:
        state.kept.setdefault(slot.kept, []).append(value)
    state.calculates = state.calculates or value is None
    typed, shown = _result(value)
    return f"{slot.head}{typed}><f{slot.kind}>{formula}</f>{shown}</c>"


def _result(value: object) -> tuple[str, str]:
    """The type and the XML of a formula's stored value."""
    if value is None:
        return "", ""
    if isinstance(value, Undefined):
        str(value)
    if isinstance(value, bool):
        return ' t="b"', f"<v>{int(value)}</v>"
    if isinstance(value, int | float):
        return "", f"<v>{_number(value)}</v>"
    text = _plain(value)
    if text.startswith("#") and text in _ERRORS:
        raise ValueProblem("the value of a formula cannot be an error value")
    return ' t="str"', f"<v>{escape(text)}</v>"


_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"})


def _literal(value: object) -> str:
    text = _plain(value)
    if len(text) > MAX_LITERAL:
        raise ValueProblem(f"a text in a formula holds {MAX_LITERAL} characters; this one has {len(text)}")
    return escape(text.replace('"', '""'))


def _settled(value: object, slot: CellSlot) -> object:
    """A value as it is written: text, number, truth, date or nothing."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _day(value) if slot.takes == "date" else value
    if isinstance(value, Link):
        return value
    if value is None or value is BLANK or isinstance(value, bool | int | float | date):
        return None if value is BLANK else value
    if isinstance(value, list | tuple):
        raise ValueProblem("this is a list; loop over it with {%tr for … %}")
    return _plain(value)


def _plain(value: object) -> str:
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


def _checked(state: State, value: object, slot: CellSlot) -> str:
    """A cell with a value that its column takes. Raises ValueProblem for any other."""
    if value is None or value == "":
        if slot.kept >= 0:
            state.kept.setdefault(slot.kept, []).append(None)
        return slot.empty
    if isinstance(value, Link):
        runs.require_safe(value.url)
        return f"{LINK}{state.relate(runs.HYPERLINK, value.url, external=True)};{_checked(state, value.text, slot)}"
    if slot.is_heading and not isinstance(value, str):
        value = _number(value) if isinstance(value, float) else plain.text(value)
    _refuse(value, slot)
    if slot.rule is not None:
        validations.check(slot.rule, value, slot.from_1904)
        if isinstance(value, str) and slot.kept < 0 and _is_plain(value) and len(slot.fits) < _REMEMBERED:
            slot.fits.add(value)
    start = slot.number
    if isinstance(value, date):
        value = serials.serial(value, slot.from_1904)
        start = slot.number if slot.takes == "date" else slot.dated
    if slot.kept >= 0:
        state.kept.setdefault(slot.kept, []).append(value)
    if isinstance(value, bool):
        return f"{slot.flag}{int(value)}</v></c>"
    if isinstance(value, int | float):
        return f"{start}{_number(value)}</v></c>"
    text = _escaped(str(value), state)
    return f"{slot.text}{state.texts.setdefault(text, len(state.texts))}</v></c>"


def _refuse(value: object, slot: CellSlot) -> None:
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


def _number(value: float) -> str:
    if not isfinite(value) or abs(value) > MAX_NUMBER:
        raise ValueProblem(f"{value!r} is no number that Excel can hold")
    return written(value)


def _is_plain(text: str) -> bool:
    """Whether a text is written as it is, told at once: what most are."""
    return 0 < len(text) < _LONG and text.isprintable() and "&" not in text and "<" not in text and ">" not in text


def _escaped(text: str, state: State) -> str:
    """A text as XML. Raises ValueProblem for one that is too long, or holds what no file can hold."""
    if _is_plain(text):
        return text
    state.grow(len(text))
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2 if len(text) * 2 > MAX_TEXT else len(text)
    if units > MAX_TEXT:
        raise ValueProblem(f"the text has {units:,} characters; a cell holds {MAX_TEXT:,}")
    return escape(text.replace("\r\n", "\n"))


def write_text(state: State, value: object) -> str:
    """A value within the text of a cell."""
    return str(value) if isinstance(value, Markup) else _escaped(_plain(value), state)


def quoted(value: object) -> str:
    """A value within a text in quotes of a formula."""
    return _literal(value)


def header(value: object) -> str:
    """A value within a header or footer of the page, where `&` begins a code (ECMA-376 Part 1, 18.3.1.46)."""
    return escape(_plain(value).replace("&", "&&"))


FILTERS = {
    "docgen_quoted": quoted,
    "docgen_header": header,
    "docgen_cell": cell,
    "docgen_cell_text": cell_text,
    "docgen_result": result,
}
