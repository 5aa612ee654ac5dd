"""The lists of column and sheet loops, taken from the data: how often each sheet and each column comes out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.runtime import Undefined

from docgen.errors import DocgenError, Place, TemplateError, ValueProblem
from docgen.office import code
from docgen.office.excel import references
from docgen.office.excel.unroll_nouns import Copy, Expression, Repeat, SheetPlan

COLUMNS, TURNS = "docgen_columns", "docgen_turns"
"""The names by which the tags of a copied column find its item and its turn; no template can say them."""
_FAILURES = (UndefinedError, SecurityError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError)
_NAME = re.compile(r"\w+")
_MOST_SHEETS = 1_000


@dataclass(frozen=True, slots=True)
class Turn:
    """What `loop` is in a copy: its number from 1 and from 0, and how many there are."""

    index0: int
    length: int

    @property
    def index(self) -> int:
        """From 1."""
        return self.index0 + 1

    @property
    def first(self) -> bool:
        """Whether it is the first copy."""
        return self.index0 == 0

    @property
    def last(self) -> bool:
        """Whether it is the last copy."""
        return self.index == self.length

    @property
    def revindex(self) -> int:
        """From the end, the last being 1."""
        return self.length - self.index0

    @property
    def revindex0(self) -> int:
        """From the end, the last being 0."""
        return self.length - self.index


def copies(plans: Sequence[SheetPlan], known: Mapping[str, Any]) -> list[Copy]:
    """The sheets that come out, in order. `known` is the data, as `code.known` gives it.

    Raises ValueProblem, with its place, for a list that is none and for names that are not there.
    """
    return [copy for number, plan in enumerate(plans) for copy in _copies(number, plan, known)]


def _copies(number: int, plan: SheetPlan, known: Mapping[str, Any]) -> list[Copy]:
    made: list[Copy] = []
    for variables in [{}] if plan.repeat is None else _turns(plan.repeat, known):
        own = {**known, **variables}
        if plan.condition is not None and not _evaluated(plan.condition, own):
            continue
        lists = [_items(loop.repeat.items, own) for loop in plan.columns]
        if lists:
            variables = {**variables, COLUMNS: lists, TURNS: [_loops(held) for held in lists]}
        title = "".join(piece if isinstance(piece, str) else _text(piece, own) for piece in plan.name)
        if plan.name and not title:
            raise ValueProblem("a sheet would have no name", _place_of(plan))
        made.append(Copy(number, tuple(map(len, lists)), variables, title))
    return made


def _place_of(plan: SheetPlan) -> Place | None:
    return next((piece.place for piece in plan.name if isinstance(piece, Expression)), None)


def _loops(items: Sequence[object]) -> list[Turn]:
    return [Turn(number, len(items)) for number in range(len(items))]


def _turns(repeat: Repeat, known: Mapping[str, Any]) -> list[dict[str, object]]:
    """What the tags of each copy of a sheet know."""
    items = _items(repeat.items, known, _MOST_SHEETS)
    names = _NAME.findall(repeat.target)
    made: list[dict[str, object]] = []
    for item, turn in zip(items, _loops(items), strict=True):
        held = [item] if len(names) == 1 else item
        if not isinstance(held, list | tuple) or len(held) != len(names):
            raise ValueProblem(f"an item of the list does not give {len(names)} values", repeat.items.place)
        made.append({**dict(zip(names, held, strict=True)), "loop": turn})
    return made


def _items(expression: Expression, known: Mapping[str, Any], most: int = references.MAX_COLUMN) -> list[object]:
    value = _evaluated(expression, known)
    if value is None or isinstance(value, bool | int | float | str | bytes) or not hasattr(value, "__iter__"):
        shown = "empty (none)" if value is None else f"{value!r:.40}"
        raise ValueProblem(f"this is {shown}; it must be a list to loop over", expression.place)
    items = list(value)
    if len(items) > most:
        raise ValueProblem(f"the list has {len(items):,} items; a loop here takes {most:,}", expression.place)
    return items


def _text(expression: Expression, known: Mapping[str, Any]) -> str:
    value = _evaluated(expression, known)
    if value is None:
        raise ValueProblem("this is empty (none), but a sheet must have a name", expression.place)
    return str(value)


def _evaluated(expression: Expression, known: Mapping[str, Any]) -> Any:
    """The value of an expression. Raises ValueProblem with its place when it has none."""
    compiled = code.environment().compile_expression(expression.code, undefined_to_none=False)
    try:
        value = compiled(dict(known))
        if isinstance(value, Undefined):
            str(value)  # says what is unknown
    except _FAILURES as error:
        raise ValueProblem(str(error), expression.place) from error
    except DocgenError as error:
        if isinstance(error, TemplateError) and not error.place.part:
            raise type(error)(error.message, expression.place) from error
        raise
    return value
