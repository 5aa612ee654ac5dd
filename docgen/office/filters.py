"""The filters that templates may use beside Jinja's own, and those that docgen writes into them."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import pass_context
from jinja2.runtime import Context, Undefined
from markupsafe import Markup

from docgen.errors import ValueProblem
from docgen.office import contents, drawing_writer, fields, filling, runs, slide_filters, writer
from docgen.office.escaping import SPECIAL, attribute
from docgen.office.sandbox import Environment, state_of
from docgen.office.values import BLANK, Foreign, Link, Markdown, Picture

_LONG = 256  # texts from this length are counted one by one; shorter ones by the steps that write them
_MAX_NAME = 33  # Word allows a bookmark's name 40 characters; a number of six digits follows


def environment() -> Environment:
    """A sandbox with every filter in place."""
    made = Environment()
    made.filters |= {
        "markdown": _of_text(Markdown),
        "link": _of_text(Link),
        "foreign": _of_text(Foreign),
        "picture": _of_text(Picture),
        "tab": _of_text(_tab),
        "docgen_write": _write,
        "docgen_get": filling.get,
        "docgen_filled": filling.filled,
        "docgen_fill": filling.write,
        "docgen_rows": filling.rows,
        "docgen_heading": contents.heading,
        "docgen_heading_end": contents.heading_end,
        "docgen_sequence": fields.sequence,
        "docgen_id": _fresh_id,
        "docgen_bookmark": _bookmark,
        "docgen_bookmark_name": _bookmark_name,
        "docgen_bookmark_end": _bookmark_end,
        "docgen_digest": _digest,
        **slide_filters.FILTERS,
    }
    return made


@pass_context
def _write(context: Context, value: object, number: int) -> str:
    """What every value of a template goes through; the common cases first, told in half the time a search takes."""
    if type(value) is str and len(value) < _LONG:
        if value.isprintable() and "&" not in value and "<" not in value and ">" not in value:
            return value
        if not SPECIAL.search(value):
            return value
    if type(value) is int:
        return str(value)
    state = state_of(context)
    if isinstance(value, str):
        state.grow(len(value))
    if state.write_text is not None:
        return state.write_text(state, value)
    write = drawing_writer.write_value if state.drawing else writer.write_value
    return write(state, value, state.spots[number])


def _of_text(kind: Callable[..., object]) -> Callable[..., object]:
    """A filter that makes a value of text; what a macro made counts as its text."""

    def make(text: object, *args: object, **keywords: object) -> object:
        if isinstance(text, Undefined):
            str(text)
        if text is BLANK:
            return text
        if not isinstance(text, str | bytes):
            raise ValueProblem(f"the filter needs a text, not {text!r:.60}")
        return kind(runs.plain(text) if isinstance(text, Markup) else text, *args, **keywords)

    return make


def _tab(text: str) -> str:
    """A text as the name of a sheet; the engine for Excel is not loaded before a workbook asks for it."""
    from docgen.office.excel import tabs

    return tabs.fit(text)


@pass_context
def _fresh_id(context: Context, _: str) -> str:
    return str(state_of(context).fresh_id())


@pass_context
def _bookmark(context: Context, known: str) -> str:
    """A new id for a bookmark that a loop repeats; its end asks for it by the id that the template has."""
    state = state_of(context)
    state.bookmarks[known] = state.fresh_id()
    return str(state.bookmarks[known])


@pass_context
def _bookmark_name(context: Context, name: str) -> str:
    """The name of a bookmark that a loop repeats: its own the first time, then with a number."""
    sequences = state_of(context).sequences
    count = sequences[f"bookmark {name}"] = sequences.get(f"bookmark {name}", 0) + 1
    return attribute(name if count == 1 else f"{name[:_MAX_NAME]}_{count}")


@pass_context
def _bookmark_end(context: Context, known: str) -> str:
    return str(state_of(context).bookmarks.get(known, known))


@pass_context
def _digest(context: Context, _: str) -> str:
    return state_of(context).digest
