"""Formulas that go round in a circle: a cell that is reached from itself over the cells that formulas refer to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from docgen.errors import Place, TemplateError
from docgen.office.excel import references, structured, tokens
from docgen.office.excel.nouns import Area, Cell, Formula, Reference
from docgen.office.excel.structured import Table

_Node = tuple[str, Cell]
# Functions that ask where a cell is, not what it holds.
_PLACES = ("AREAS", "COLUMN", "COLUMNS", "FORMULATEXT", "ISREF", "ROW", "ROWS", "SHEET", "SHEETS")
_MOST = 10  # circles that are told of


class _Held(NamedTuple):
    """The formulas of a column: their rows, and where the next one is that is not known to be free of circles."""

    rows: list[int]
    next: list[int]

    def open(self, index: int) -> int:
        """The first formula from this one on that is not known to be free."""
        start = index
        while self.next[index] != index:
            index = self.next[index]
        while self.next[start] != index:  # the way is made short for those who come after
            self.next[start], start = index, self.next[start]
        return index


def faults(
    formulas: Mapping[_Node, Formula], tables: Mapping[str, Table], names: Mapping[str, Formula], file: str = ""
) -> list[TemplateError]:
    """One fault for each circle, at most ten; `formulas` by sheet and cell, the others by their casefolded names."""
    return _Search(formulas, tables, names, file).run()


class _Search:
    """A walk in depth; cells whose every path has been walked are left out by `_Held.next`."""

    def __init__(
        self, formulas: Mapping[_Node, Formula], tables: Mapping[str, Table], names: Mapping[str, Formula], file: str
    ) -> None:
        self._formulas = formulas
        self._tables, self._names, self._file = tables, names, file
        self._known: dict[str, list[tuple[tokens.Token, Reference | None]]] = {}
        self._titles = {sheet.casefold(): sheet for sheet, _ in formulas}
        self._held: dict[str, dict[int, _Held]] = {title: {} for title in self._titles}
        for sheet, cell in sorted(formulas):
            columns = self._held[sheet.casefold()]
            columns.setdefault(cell.column, _Held([], [])).rows.append(cell.row)
        for columns in self._held.values():
            for held in columns.values():
                held.next.extend(range(len(held.rows) + 1))

    def run(self) -> list[TemplateError]:
        """Walk from each cell that was not reached before."""
        found: list[TemplateError] = []
        for start in self._formulas:
            if len(found) < _MOST and self._is_open(start):
                found += self._walk(start)
        return found[:_MOST]

    def _walk(self, start: _Node) -> list[TemplateError]:
        found: list[TemplateError] = []
        path = [start]
        on_path = {start}
        ways = [self._from(start)]
        while ways:
            there = next(ways[-1], None)
            if there is None:
                ways.pop()
                on_path.discard(done := path.pop())
                self._close(done)
            elif there in on_path:
                found.append(self._fault(path[path.index(there) :]))
            else:
                path.append(there)
                on_path.add(there)
                ways.append(self._from(there))
        return found

    def _index(self, node: _Node) -> tuple[_Held, int]:
        held = self._held[node[0].casefold()][node[1].column]
        return held, bisect_left(held.rows, node[1].row)

    def _is_open(self, node: _Node) -> bool:
        held, index = self._index(node)
        return held.next[index] == index

    def _close(self, node: _Node) -> None:
        held, index = self._index(node)
        held.next[index] = index + 1

    def _from(self, node: _Node) -> Iterator[_Node]:
        """The cells with formulas that a formula refers to and that are still open."""
        for sheet, area in self._areas(self._formulas[node], node, frozenset()):
            title = sheet.casefold()
            for column, held in self._held.get(title, {}).items():
                if area.left and not area.left <= column <= area.right:
                    continue
                index = held.open(bisect_left(held.rows, area.top))
                while index < len(held.rows) and (not area.top or held.rows[index] <= area.bottom):
                    yield self._titles[title], Cell(held.rows[index], column)
                    index = held.open(index + 1)

    def _areas(self, formula: Formula, node: _Node, seen: frozenset[str]) -> Iterator[tuple[str, Area]]:
        for token, reference in self._asked(formula):
            if reference is not None:
                yield reference.sheet or node[0], reference.area
                continue
            yield from structured.areas(token.text, self._tables, node[1].row)
            name = token.text.rpartition("!")[2].casefold()
            if token.kind == "name" and name in self._names and name not in seen:
                yield from self._areas(self._names[name], node, seen | {name})

    def _asked(self, formula: Formula) -> list[tuple[tokens.Token, Reference | None]]:
        """What a formula asks the values of: references, tables, names."""
        text = "".join(piece.text for piece in formula.pieces)
        if text not in self._known:
            found = tokens.split(text)
            self._known[text] = [
                (token, references.read(token.text) if token.kind == "reference" else None)
                for token, opener in zip(found, tokens.around(found), strict=True)
                if token.kind in ("reference", "table", "name")
                and not (opener >= 0 and found[opener].function in _PLACES)
            ]
        return self._known[text]

    def _fault(self, circle: list[_Node]) -> TemplateError:
        sheet = circle[0][0]
        named = " → ".join(
            ("" if title == sheet else references.prefix(title)) + references.address(cell)
            for title, cell in [*circle, circle[0]]
        )
        place = Place(self._file, sheet=sheet, cell=references.address(circle[0][1]))
        return TemplateError(f"the formulas go round in a circle: {named}", place)
