"""The values in the sheets of a workbook, read as they are stored (ECMA-376 Part 1, 18.3)."""

from __future__ import annotations

import re
from functools import cached_property

from docgen.office.checks.numbers import whole
from docgen.office.package import Package, resolve
from docgen.office.workbook_parts import MAIN
from docgen.office.xml import Element, q

_AREA = re.compile(r"(?:'((?:[^']|'')+)'|([^'!(),:]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?\Z")
_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST = 100_000  # cells in one area; no chart shows more


class Workbook:
    """A workbook's sheets by name."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._cells: dict[str, dict[str, str]] = {}
        targets = {r.id: resolve(package.main, r.target) for r in package.relationships(package.main)}
        self._sheets = {
            sheet.get("name", ""): targets.get(sheet.get(q("r:id"), ""), "")
            for sheet in package.tree(package.main).iter(_m("sheet"))
        }

    def values(self, address: str) -> list[str] | None:
        """The values of `Sheet1!$B$2:$B$5`, empty for empty cells; None for a sheet that is not there, or no area."""
        match = _AREA.match(address)
        if match is None:
            return None
        sheet = (match[1] or "").replace("''", "'") or match[2]
        if self._sheets.get(sheet) not in self._package.members:
            return None
        first, top = _column(match[3]), int(match[4])
        last, bottom = _column(match[5] or match[3]), int(match[6] or match[4])
        if (last - first + 1) * (bottom - top + 1) > _MOST:
            return None
        cells = self._sheet(sheet)
        area = ((column, row) for row in range(top, bottom + 1) for column in range(first, last + 1))
        return [cells.get(f"{_letters(column)}{row}", "") for column, row in area]

    def _sheet(self, name: str) -> dict[str, str]:
        if name not in self._cells:
            tree = self._package.tree(self._sheets[name])
            self._cells[name] = {cell.get("r", ""): self._value(cell) for cell in tree.iter(_m("c"))}
        return self._cells[name]

    def _value(self, cell: Element) -> str:
        stored = cell.findtext(_m("v")) or ""
        match cell.get("t", "n"):
            case "s":
                number = whole(stored, -1)
                return self._texts[number] if 0 <= number < len(self._texts) else ""
            case "inlineStr":
                return _text(cell)
            case "str":
                return _decoded(stored)
        return stored

    @cached_property
    def _texts(self) -> list[str]:
        """The shared texts."""
        parts = self._package.related(self._package.main, "sharedStrings")
        return [_text(item) for item in self._package.tree(parts[0]).iter(_m("si"))] if parts else []


def _text(item: Element) -> str:
    """The text of a string item, without the reading aid of East Asian text."""
    nodes = (node for node in item.iter(_m("t")) if next(node.iterancestors(_m("rPh")), None) is None)
    return _decoded("".join(node.text or "" for node in nodes))


def _decoded(text: str) -> str:
    """Character codes as characters (ST_Xstring, ECMA-376 Part 1, 22.9.2.19)."""
    return _CODE.sub(lambda match: chr(int(match[1], 16)), text)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _letters(column: int) -> str:
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def _m(name: str) -> str:
    return f"{{{MAIN}}}{name}"
