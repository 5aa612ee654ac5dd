"""How large the values of a template may grow: measured before they are made where that can be known, else after.

Every filter, call and operator of a template passes through here, so that no expression fills the memory.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any, cast

from jinja2 import pass_context
from jinja2.runtime import Context, Undefined
from markupsafe import Markup

from docgen.errors import LimitError
from docgen.office import runs
from docgen.office.state import MAX_TEXT, State
from docgen.office.values import BLANK

Filter = Callable[..., Any]
StateOf = Callable[[Context], State]

_PER_ITEM = 8  # what an item of a list weighs, in characters
_SMALL = 256  # values up to this size are not counted one by one: the steps that make them are
_WIDTH = re.compile(r"\d{6,18}")
_OPEN_WIDTH = re.compile(r"%[^a-zA-Z%]*\*|\{[^{}]*\{")
# Filters that make nothing larger than what they are given.
_SAFE = frozenset(
    {"length", "count", "first", "last", "abs", "int", "float", "round", "default", "d", "attr", "min", "max"}
)
_PADDING = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs"})
# Filters that make text of whatever they get, and may write the same thing many times over.
_WRITING = frozenset({"string", "pprint", "tojson", "urlencode", "forceescape", "e", "escape", "wordwrap"})


def refuse(size: int) -> None:
    """Raise LimitError for a size above MAX_TEXT."""
    if size > MAX_TEXT:
        raise LimitError(f"the expression would make a value of {size:,} characters; the limit is {MAX_TEXT:,}")


def measure(*values: object) -> int:
    """The length that values have when they are written out. Raises LimitError above MAX_TEXT.

    A list that stands in itself many times over is counted as often as it would be written.
    """
    total = 0
    waiting = list(values)
    if len(waiting) == 1 and isinstance(waiting[0], list) and set(map(type, waiting[0])) <= {str}:
        total = sum(map(len, waiting[0])) + _PER_ITEM * len(waiting[0])  # what most lists are
        refuse(total)
        return total
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            total += len(value)
        elif isinstance(value, Mapping):
            total += _PER_ITEM * len(value)
            waiting += [*value, *value.values()]
        elif isinstance(value, list | tuple | set):
            total += _PER_ITEM * len(value)
            refuse(total)
            waiting += value
        else:
            total += value.bit_length() // 3 + 1 if isinstance(value, int) else _PER_ITEM
        refuse(total)
    return total


def count(state: State, value: object) -> object:
    """The value, counted among all that the render has made."""
    if isinstance(value, str):
        size = len(value)
    elif isinstance(value, list | tuple | dict):
        size = _PER_ITEM * len(value)
    else:
        return value
    if size > _SMALL:
        refuse(size)
        state.grow(size)
    return value


def join(pieces: Iterable[str]) -> str:
    """What Jinja joins the output of a macro or a block with."""
    known = pieces if isinstance(pieces, list) else list(pieces)
    refuse(sum(map(len, known)))
    return "".join(known)


def before_operator(operator: str, left: object, right: object) -> None:
    """Refuse `*`, `**`, `+` and `%` that would make too large a value."""
    if operator == "*":
        for one, other in ((left, right), (right, left)):
            if isinstance(one, str) and isinstance(other, int):
                refuse(len(one) * other)
            elif isinstance(one, list | tuple) and isinstance(other, int):
                refuse(_PER_ITEM * len(one) * other)
        if isinstance(left, int) and isinstance(right, int):
            refuse(left.bit_length() + right.bit_length())
    elif operator == "**" and isinstance(left, int) and isinstance(right, int):
        refuse(left.bit_length() * abs(right))
    elif operator == "+" and isinstance(left, list | tuple) and isinstance(right, list | tuple):
        refuse(_PER_ITEM * (len(left) + len(right)))
    elif operator == "%" and isinstance(left, str):
        _before_format(left, (right,))


def before_method(text: str, name: str, args: tuple[Any, ...], keywords: Mapping[str, Any]) -> tuple[Any, ...]:
    """Refuse a method of a text that would make too large a value; returns its arguments, iterators as lists."""
    if name in _PADDING:
        refuse(max((arg for arg in args if isinstance(arg, int)), default=0) * (text.count("\t") or 1))
    elif name == "join" and args:
        args = (_before_join(text, args[0]),)
    elif name == "replace" and len(args) >= 2:
        _before_replace(text, args[0], args[1])
    elif name in ("format", "format_map"):
        _before_format(text, (*args, *keywords.values()))
    return args


def _before_format(text: str, args: tuple[object, ...]) -> None:
    """A format: no width above the limit, and no text as often as it has fields."""
    refuse(max((int(width) for width in _WIDTH.findall(text)), default=0))
    if _OPEN_WIDTH.search(text):
        flat = [part for arg in args for part in (arg if isinstance(arg, list | tuple) else [arg])]
        refuse(max((part for part in flat if isinstance(part, int)), default=0))
    refuse(len(text) + measure(*args) * (text.count("%") + text.count("{")))


def _before_join(separator: object, items: object, attribute: object = None) -> list[object]:
    if isinstance(items, Undefined) or not isinstance(items, Iterable):
        return cast("list[object]", items)
    listed = list(islice(items, MAX_TEXT // _PER_ITEM + 1))
    joined = [one.get(attribute) if type(one) is dict else one for one in listed] if attribute else listed
    refuse(measure(joined) + measure(separator) * len(listed))
    return listed


def _before_replace(text: object, old: object, new: object) -> None:
    if isinstance(text, str) and isinstance(old, str) and isinstance(new, str):
        refuse(len(text) + text.count(old) * len(new))


def _before_filter(name: str, value: Any, args: tuple[Any, ...], keywords: Mapping[str, Any]) -> Any:
    """Refuse a filter that would make too large a value; returns what it is to be given."""
    given = [*args, *keywords.values()]
    number = max((arg for arg in given if isinstance(arg, int)), default=0)
    if name in ("center", "batch", "slice", "truncate"):
        refuse(_PER_ITEM * number)
    elif name == "join":
        return _before_join(given[0] if given else "", value, given[1] if len(given) > 1 else None)
    elif name == "replace" and len(given) >= 2:
        _before_replace(value, given[0], given[1])
    elif name == "format":
        _before_format(str(value), tuple(given))
    elif name == "sum" and any(not isinstance(arg, str | int | float) for arg in given):
        raise LimitError("sum adds numbers only")
    elif name in ("indent", "wordwrap") and isinstance(value, str):
        lines = 1 + (value.count("\n") if name == "indent" else len(value))
        width = max(map(len, (arg for arg in given if isinstance(arg, str))), default=0)
        refuse(len(value) + lines * max(width, number if name == "indent" else 0))
    elif name in _WRITING:
        refuse(measure(value) * (1 + number if name == "tojson" else 1))
    return value


def guarded(name: str, original: Filter, state_of: StateOf) -> Filter:
    """One of Jinja's own filters, measured. It gets the context, so Jinja does not run it while compiling."""
    wanted = getattr(getattr(original, "jinja_pass_arg", None), "name", "")
    if name in _SAFE and not wanted:
        return _unmeasured(original)

    @pass_context
    def run(context: Context, value: Any, *args: Any, **keywords: Any) -> object:
        if value is BLANK:
            return value
        if isinstance(value, Markup):
            value = runs.plain(value)  # a filter works on text, not on what the text is written with
        value = _before_filter(name, value, args, keywords)
        match wanted:
            case "context":
                result = original(context, value, *args, **keywords)
            case "eval_context":
                result = original(context.eval_ctx, value, *args, **keywords)
            case "environment":
                result = original(context.environment, value, *args, **keywords)
            case _:
                result = original(value, *args, **keywords)
        return count(state_of(context), str(result) if isinstance(result, Markup) else result)

    return run


def _unmeasured(original: Filter) -> Filter:
    """One of Jinja's own filters, of which nothing grows."""

    def run(value: Any, *args: Any, **keywords: Any) -> object:
        if value is BLANK:
            return value
        if isinstance(value, Markup):
            value = runs.plain(value)
        return original(value, *args, **keywords)

    return run
