"""Values written into cells: typed where a cell holds one tag, as text where it holds more."""

from __future__ import annotations

import html
from datetime import date

from jinja2 import pass_context
from jinja2.runtime import Context, Undefined
from markupsafe import Markup

from docgen.errors import ValueProblem
from docgen.office import plain, runs
from docgen.office.escaping import escape
from docgen.office.excel import serials, validations
from docgen.office.excel.cell_values import SURE, as_number, as_text, escaped, is_plain, refuse, settled
from docgen.office.excel.rowmap import LINK
from docgen.office.excel.slots import CellSlot
from docgen.office.excel.strings import coded
from docgen.office.sandbox import STATE
from docgen.office.state import State
from docgen.office.values import Link

MAX_LITERAL = 255  # of a text within a formula
_REMEMBERED = 4096  # values of each cell
_REPEATED = (int, float, date)


@pass_context
def cell(context: Context, value: object, number: int) -> str:
    """A cell that holds one tag alone; the common cases first."""
    state: State = context.parent[STATE]
    slot = state.cell_slots[number]
    if type(value) is str:
        if value in slot.fits or (slot.takes_text and is_plain(value)):
            texts = state.texts
            return f"{slot.text}{texts.setdefault(value, len(texts))}</v></c>"
    elif type(value) is int and slot.takes_numbers and -SURE < value < SURE:
        return f"{slot.number}{value}</v></c>"
    elif type(value) in _REPEATED and slot.kept < 0:
        made = slot.ready.get(value)
        if made is None:
            if len(slot.ready) >= _REMEMBERED:
                slot.ready.clear()
            made = slot.ready[value] = _checked(state, value, slot)
        return made
    return _checked(state, settled(value, slot), slot)


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
        if type(value) is int and -SURE < value < SURE:
            return f"{slot.head}{slot.as_number}{value}</v></c>"
        if type(value) is date and not slot.from_1904:
            return f"{slot.head}{slot.as_number}{serials.serial(value)}</v></c>"
        if type(value) is str and (not value or is_plain(value)) and value not in _ERRORS and "_x" not in value:
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
        return "", f"<v>{as_number(value)}</v>"
    text = as_text(value)
    if text.startswith("#") and text in _ERRORS:
        raise ValueProblem("the value of a formula cannot be an error value")
    return ' t="str"', f"<v>{coded(escape(text))}</v>"


_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"})


def _literal(value: object) -> str:
    text = as_text(value)
    if len(text) > MAX_LITERAL:
        raise ValueProblem(f"a text in a formula holds {MAX_LITERAL} characters; this one has {len(text)}")
    return escape(text.replace('"', '""'))


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
        value = as_number(value) if isinstance(value, float) else plain.text(value)
    refuse(value, slot)
    if slot.rule is not None:
        validations.check(slot.rule, value, slot.from_1904)
        if isinstance(value, str) and slot.kept < 0 and is_plain(value) and len(slot.fits) < _REMEMBERED:
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
        return f"{start}{as_number(value)}</v></c>"
    text = escaped(str(value), state)
    return f"{slot.text}{state.texts.setdefault(text, len(state.texts))}</v></c>"


def write_text(state: State, value: object) -> str:
    """A value within the text of a cell."""
    return str(value) if isinstance(value, Markup) else escaped(as_text(value), state)


def quoted(value: object) -> str:
    """A value within a text in quotes of a formula."""
    return _literal(value)


def header(value: object) -> str:
    """A value within a header or footer of the page, where `&` begins a code (ECMA-376 Part 1, 18.3.1.46)."""
    return escape(as_text(value).replace("&", "&&"))


FILTERS = {
    "docgen_quoted": quoted,
    "docgen_header": header,
    "docgen_cell": cell,
    "docgen_cell_text": cell_text,
    "docgen_result": result,
}
