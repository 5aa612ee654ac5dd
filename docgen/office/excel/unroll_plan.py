"""What of a template is repeated before it is compiled: its column loops `{%tc %}` and sheet loops `{%sheet %}`.

{%tc for d in dates %} … {%tc endfor %}   in one row: the columns from the first tag to the last
{%sheet for n in networks %}              in any cell: the sheet, once for each item
{%sheet if c %}   {%sheet name n.name %}  whether the sheet is there, and what it is called
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from jinja2 import meta, nodes

from docgen.errors import Place, TemplateError, TemplateFaultsError
from docgen.office import code, join, syntax
from docgen.office.excel import references
from docgen.office.excel.nouns import Cell, GridCell
from docgen.office.excel.unroll_nouns import ColumnLoop, Expression, Repeat, SheetPlan
from docgen.office.source import BLOCK_END, BLOCK_START, VALUE_END, VALUE_START
from docgen.office.tags import Tag, TagTable, token

_FOR = re.compile(r"for\s+(?P<target>.+?)\s+in\s+(?P<items>.+)", re.DOTALL)
_TURN = re.compile(r"\bloop\b")
_ROW_LOOP = re.compile(r"for\s+(.+?)\s+in\s", re.DOTALL)


class Reader:
    """Reads the plan of one sheet; faults are kept."""

    def __init__(self, title: str, part: str, file: str) -> None:
        self.plan = SheetPlan(title, part)
        self._table = TagTable(file, part)
        self._place = Place(file, part, sheet=title)
        self._row_names: set[str] = set()
        self._open: list[tuple[Cell, Repeat]] = []

    def read(self, rows: Sequence[Sequence[GridCell]]) -> SheetPlan:
        """Read the cells of a sheet, row by row. Raises TemplateError with every fault."""
        self._read_title()
        for row in rows:
            for cell in row:
                if cell.kind == "text" and "{%" in cell.value:
                    self._cell(cell)
                if _TURN.search(cell.formula or cell.value):
                    self.plan.turns.add(cell.at.column)
            for at, repeat in self._open:
                self._fault("‘for’ is never closed in its row; add {%tc endfor %}", repeat.items.place, at)
            self._open.clear()
        self._check()
        if faults := self._table.faults:
            raise faults[0] if len(faults) == 1 else TemplateFaultsError(faults)
        return self.plan

    def _fault(self, message: str, place: Place, at: Cell | None = None) -> None:
        self._table.fault(message, replace(place, cell=references.address(at)) if at else place)

    def _read_title(self) -> None:
        title, own = self.plan.title, TagTable(self._table.file, self._table.part)
        text, numbers = join.tokenized(title, own, replace(self._place, tag=title))
        self._table.faults += own.faults
        pieces: list[str | Expression] = []
        for number in numbers:
            before, _, text = text.partition(token(number))
            pieces += [before, Expression(_value(own.tags[number]), own.tags[number].place)]
        if numbers:
            self.plan.name = tuple(piece for piece in (*pieces, text) if piece)

    def _cell(self, cell: GridCell) -> None:
        own = TagTable(self._table.file, self._table.part)
        place = replace(self._place, cell=references.address(cell.at))
        _, numbers = join.tokenized(cell.value, own, place)
        text = cell.value
        for tag in (own.tags[number] for number in numbers):
            if tag.kind != "block":
                continue
            if tag.level == "tr" and (match := _ROW_LOOP.match(tag.code)):
                self._row_names |= set(re.findall(r"\w+", match[1]))
            if tag.level == "tc" or tag.word == "sheet":
                text = text.replace(tag.place.tag, "", 1)
                self._column(tag, cell.at) if tag.level == "tc" else self._sheet(tag)
        if text != cell.value:
            self.plan.texts[cell.at] = text

    def _column(self, tag: Tag, at: Cell) -> None:
        if tag.word == "for" and self._open:
            self._fault("a column loop within a column loop is not possible", tag.place)
        elif tag.word == "for":
            if (repeat := self._repeat(tag.code, tag.place)) is not None:
                self._open.append((at, repeat))
        elif tag.word == "endfor" and self._open:
            start, repeat = self._open.pop()
            self.plan.columns.append(ColumnLoop(start.column, at.column, repeat))
        elif tag.word == "endfor":
            self._fault("‘endfor’ closes nothing in its row", tag.place)
        else:
            self._fault("columns can be repeated by {%tc for … in … %} and {%tc endfor %}, and nothing else", tag.place)

    def _sheet(self, tag: Tag) -> None:
        plan, (word, _, rest) = self.plan, tag.code.removeprefix("sheet").strip().partition(" ")
        if word == "for" and plan.repeat is None:
            plan.repeat = self._repeat(f"for {rest}", tag.place)
        elif word == "if" and plan.condition is None:
            plan.condition = self._expression(rest, tag.place)
        elif word == "name" and not plan.name:
            plan.name = tuple(filter(None, [self._expression(rest, tag.place)]))
        elif word in ("for", "if", "name"):
            self._fault(f"the sheet has two tags for its {'name' if word == 'name' else f'‘{word}’'}", tag.place)
        else:
            self._fault("a tag of a sheet is {%sheet for … in … %}, {%sheet if … %} or {%sheet name … %}", tag.place)

    def _repeat(self, text: str, place: Place) -> Repeat | None:
        match = _FOR.fullmatch(text)
        if match is None:
            self._fault("the tag cannot be read: write for … in …", place)
            return None
        try:
            loop = code.environment().parse(f"{BLOCK_START} {text} {BLOCK_END}{BLOCK_START} endfor {BLOCK_END}").body[0]
        except syntax.ERRORS as error:
            self._fault(f"the tag cannot be read: {_told(error)}", place)
            return None
        if not isinstance(loop, nodes.For) or loop.test is not None or loop.recursive:
            self._fault("a loop over columns or sheets takes its whole list; choose with a filter of the list", place)
            return None
        held = self._expression(match["items"], place)
        return None if held is None else Repeat(match["target"], held)

    def _expression(self, text: str, place: Place) -> Expression | None:
        try:
            code.environment().compile_expression(text)
        except syntax.ERRORS as error:
            self._fault(f"the tag cannot be read: {_told(error)}", place)
            return None
        return Expression(text, place)

    def _check(self) -> None:
        loops = sorted(self.plan.columns, key=lambda loop: loop.first)
        self.plan.columns = loops
        for one, other in pairwise(loops):
            if other.first <= one.last:
                self._fault("a column loop within a column loop is not possible", other.repeat.items.place)
        for loop in loops:
            for name in sorted(names(loop.repeat.items.code) & self._row_names):
                message = f"‘{name}’ is the name of a row loop; the list of a column loop must be the same in all rows"
                self._fault(message, loop.repeat.items.place)


def names(expression: str) -> set[str]:
    """The names that an expression uses."""
    tree = code.environment().parse(f"{VALUE_START} {expression} {VALUE_END}")
    return set(meta.find_undeclared_variables(tree))


def _value(tag: Tag) -> str:
    if tag.kind != "value" or tag.level:
        raise TemplateError("the name of a sheet can hold {{ … }}, and no other tag", tag.place)
    return tag.code.strip().removeprefix("-").removesuffix("-").strip()


def _told(error: Exception) -> str:
    return str(getattr(error, "message", "")) or "it is not complete"
