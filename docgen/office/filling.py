"""Content controls filled with values: what each kind of control may hold, and how it shows it."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from jinja2 import pass_context
from jinja2.runtime import Context, Undefined

from docgen.errors import ValueProblem, did_you_mean
from docgen.office import pictures, runs
from docgen.office.escaping import attribute
from docgen.office.sandbox import Missing, state_of
from docgen.office.spots import DATE, ID, LAST, STATE, Control
from docgen.office.state import State
from docgen.office.values import BLANK, Foreign, Link, Markdown, Picture, is_empty
from docgen.office.writer import inline, paragraphs


def fill(control: Control, state: State, held: object) -> str:
    """A control with its value. Raises ValueProblem for a value that its kind cannot hold."""
    head = control.head.replace(ID, str(state.fresh_id() if control.repeats else control.id))
    if control.kind == "rich":
        inner = _rich(control, state, held)
    else:
        head, content = _KIND_WRITERS[control.kind](control, state, held, head)
        inner = content if control.level == "run" else f"<w:p>{control.ppr}{content}</w:p>"
    return head + inner + control.tail


def _rich(control: Control, state: State, held: object) -> str:
    if isinstance(held, str):
        held = Markdown(held)
    elif isinstance(held, list):
        _refuse_structure(next((item for item in held if isinstance(item, list | dict)), ""))
        held = Markdown("\n".join(f"- {item}" for item in held))
    _refuse_structure(held)
    if control.level == "run":
        return inline(state, held, control.rpr)
    if isinstance(held, Foreign):
        looks = runs.with_properties(control.rpr, lang=f'w:val="{held.lang}"')
        return paragraphs(state, Markdown(held.text), control.ppr, looks)
    return paragraphs(state, held, control.ppr, control.rpr)


def _text(control: Control, state: State, held: object, head: str) -> tuple[str, str]:
    _refuse_structure(held)
    if isinstance(held, str) and not control.multiline and "\n" in held:
        held = " ".join(held.split())
    return head, inline(state, held, control.rpr)


def _date(control: Control, state: State, held: object, head: str) -> tuple[str, str]:
    day = held
    if isinstance(day, str):
        try:
            day = date.fromisoformat(day.strip())
        except ValueError:
            raise ValueProblem(f"{held!r} is not a date; write it as year-month-day, such as 2012-02-02") from None
    if isinstance(day, datetime):
        day = day.date()
    if not isinstance(day, date):
        raise ValueProblem(f"{held!r} is not a date")
    shown = format_date(day, control.date_format, control.locale)
    return head.replace(DATE, f"{day.isoformat()}T00:00:00Z"), runs.run(shown, control.rpr)


@lru_cache(maxsize=4096)
def format_date(day: date, pattern: str, locale: str) -> str:
    """A date by Word's picture (17.16.4.1), such as `d. MMMM yyyy`, in a language."""
    from babel.core import UnknownLocaleError
    from babel.dates import format_date as babel_format

    pattern = pattern.replace("dddd", "EEEE").replace("ddd", "EEE")
    try:
        return babel_format(day, pattern, locale=locale)
    except (UnknownLocaleError, ValueError):
        return babel_format(day, pattern, locale="en")


def _choice(control: Control, state: State, held: object, head: str) -> tuple[str, str]:
    choices = control.choices or {}
    lang = held.lang if isinstance(held, Foreign) else ""
    wanted = held.text if isinstance(held, Foreign) else str(held)
    if wanted not in choices:
        if control.kind == "combo":
            return head, inline(state, held, control.rpr)
        raise ValueProblem(f"‘{wanted}’ is not one of the choices{did_you_mean(wanted, choices)}")
    stored, shown = choices[wanted]
    rpr = runs.with_properties(control.rpr, lang=f'w:val="{lang}"') if lang and shown == wanted else control.rpr
    return head.replace(LAST, attribute(stored)), runs.run(shown, rpr)


def _check(control: Control, state: State, held: object, head: str) -> tuple[str, str]:
    if not isinstance(held, bool):
        raise ValueProblem(f"{held!r} is neither true nor false, as a check box must be")
    return head.replace(STATE, str(int(held))), runs.run(control.glyphs[held], control.rpr)


def _picture(control: Control, state: State, held: object, head: str) -> tuple[str, str]:
    if isinstance(held, dict) and {"file", "alt"} <= held.keys() <= {"file", "alt", "width_mm", "height_mm"}:
        held = Picture(held["file"], held["alt"], held.get("width_mm"), held.get("height_mm"))
    if not isinstance(held, Picture):
        raise ValueProblem("a picture control needs a mapping with `file` and `alt`: what the picture shows, in words")
    return head, f"<w:r>{pictures.drawing(held, state, control.box)}</w:r>"


_KIND_WRITERS = {
    "text": _text,
    "date": _date,
    "choice": _choice,
    "combo": _choice,
    "check": _check,
    "picture": _picture,
}


def _refuse_structure(held: object) -> None:
    if isinstance(held, dict | list | tuple):
        raise ValueProblem(
            "the value is a list or a mapping; a repeating section holds lists, a control holds one value"
        )
    if not isinstance(held, str | int | float | date | Markdown | Foreign | Link | Picture):
        raise ValueProblem(f"a control cannot hold a value of type {type(held).__name__}")


@pass_context
def write(context: Context, held: object, number: int) -> str:
    """The filter that fills a control."""
    state = state_of(context)
    return fill(state.controls[number], state, held)


def get(held: object, *keys: str | int) -> object:
    """The value at a path; nothing (None) anywhere on the way is nothing at the end."""
    for key in keys:
        if isinstance(held, Undefined):
            str(held)
        if held is None or held is BLANK:
            return held
        if isinstance(key, int) and isinstance(held, list | tuple):
            held = held[key] if key < len(held) else None
        elif isinstance(held, dict) and key in held:
            held = held[key]
        else:
            return Missing(obj=held, name=str(key))
    return held


def filled(held: object) -> bool:
    """Whether a control gets a value."""
    if isinstance(held, Undefined):
        str(held)
    return held is not BLANK and not is_empty(held)


@pass_context
def rows(context: Context, held: object, nested: bool = False) -> list[object]:
    """The items of a repeating section, and the empty one at its end (`nested`: only when there is no other)."""
    if isinstance(held, Undefined):
        str(held)
    if held is None or held is BLANK:
        return [BLANK]
    if not isinstance(held, list | tuple):
        raise ValueProblem(f"a repeating section needs a list, not {held!r:.60}")
    state_of(context).step(len(held) + 1)
    return list(held) if nested and held else [*held, BLANK]
