"""The cells of a template that take a value, with their XML ready but for the value."""

from __future__ import annotations

from dataclasses import dataclass, field

from docgen.office.excel.nouns import Rule, Takes


@dataclass(frozen=True, slots=True)
class CellSlot:
    """A cell that takes a value: what its XML begins with, by the kind of the value, and what it takes.

    `is_heading`: it names the column of a table, and what it holds is text.

    `dated` is for a date where the cell's own format shows none. `kept` is the number under which the value is kept for
    charts (-1: it is not). `takes_text` and `takes_numbers`: such a value need not be checked or kept. `fits` are
    texts that the cell's rule was found to allow; `ready` are cells with a number or date that were written before.
    """

    empty: str
    text: str
    number: str
    flag: str
    dated: str
    takes: Takes = "any"
    format: str = "General"
    rule: Rule | None = None
    kept: int = -1
    from_1904: bool = False
    takes_text: bool = True
    takes_numbers: bool = True
    is_heading: bool = False
    fits: set[str] = field(default_factory=set)
    ready: dict[object, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FormulaSlot:
    """A cell with a formula and its value: its XML up to the type, and the formula, also in pieces around its own tags.

    `kind` are the attributes of the formula; `as_number` and `as_text` is the XML between the head and such a value.
    """

    head: str
    formula: str
    pieces: tuple[str, ...]
    kind: str = ""
    kept: int = -1
    from_1904: bool = False
    as_number: str = ""
    as_text: str = ""
