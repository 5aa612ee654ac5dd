"""The values in the sheets of a workbook, read as they are stored (ECMA-376 Part 1, 18.3)."""

from __future__ import annotations

import re
from functools import cache, cached_property

from docgen.office import xml
from docgen.office.chartdata import letters
from docgen.office.checks.numbers import whole
from docgen.office.excel.references import column
from docgen.office.package import Package, resolve
from docgen.office.workbook_parts import MAIN
from docgen.office.xml import Element, q

_AREA = re.compile(r"(?:'((?:[^']|'')+)'|([^'!(),:]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?\Z")
_PART = re.compile(r"(?:'(?:[^']|'')*'|[^',])+")
_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST = 100_000  # cells in one area; no chart shows more


class Workbook:
    """A workbook's sheets by name, each with the name of its part (empty when there is none)."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._trees: dict[str, Element] = {}
        self._cells: dict[str, dict[str, str]] = {}
        targets = {r.id: resolve(package.main, r.target) for r in package.relationships(package.main)}
        self.entries = list(self.tree(package.main).iter(m("sheet")))
        parts = (targets.get(entry.get(q("r:id"), ""), "") for entry in self.entries)
        self.sheets = {
            entry.get("name", ""): part if part in package.members else ""
            for entry, part in zip(self.entries, parts, strict=True)
        }

    def tree(self, part: str) -> Element:
        """The tree of a part, read once, without what older programs would see (it says everything twice)."""
        if part not in self._trees:
            root = self._package.tree(part)
            for fallback in list(root.iter(q("mc:Fallback"))):
                xml.drop(fallback)
            self._trees[part] = root
        return self._trees[part]

    def values(self, address: str) -> list[str] | None:
        """The values of `Sheet1!$B$2:$B$5`, empty for empty cells; None for a sheet that is not there, or no area.

        Several areas, `(Sheet1!$B$2,Sheet1!$B$5)`, give their values one after the other.
        """
        if not (address.startswith("(") and address.endswith(")")):
            return self._area(address)
        values: list[str] = []
        for part in _PART.findall(address[1:-1]):
            found = self._area(part.strip())
            if found is None or len(values) > _MOST:
                return None
            values += found
        return values

    def _area(self, address: str) -> list[str] | None:
        match = _AREA.match(address)
        if match is None:
            return None
        sheet = (match[1] or "").replace("''", "'") or match[2]
        if not self.sheets.get(sheet):
            return None
        first, top = column(match[3]), int(match[4])
        last, bottom = column(match[5] or match[3]), int(match[6] or match[4])
        if (last - first + 1) * (bottom - top + 1) > _MOST:
            return None
        cells = self._sheet(sheet)
        area = ((at, row) for row in range(top, bottom + 1) for at in range(first, last + 1))
        return [cells.get(f"{letters(at)}{row}", "") for at, row in area]

    def _sheet(self, name: str) -> dict[str, str]:
        if name not in self._cells:
            tree = self.tree(self.sheets[name])
            self._cells[name] = {cell.get("r", ""): self.value(cell) for cell in tree.iter(m("c"))}
        return self._cells[name]

    def value(self, cell: Element) -> str:
        """The value of a `c` element, as it is stored; empty for an empty cell."""
        stored = cell.findtext(m("v")) or ""
        match cell.get("t", "n"):
            case "s":
                number = whole(stored, -1)
                return self.texts[number] if 0 <= number < len(self.texts) else ""
            case "inlineStr":
                return item_text(cell)
            case "str":
                return decoded(stored)
        return stored

    @cached_property
    def texts(self) -> list[str]:
        """The shared texts."""
        return [item_text(item) for item in self.items]

    @cached_property
    def items(self) -> list[Element]:
        """The shared texts as they are written, with the looks of their runs."""
        parts = self._package.related(self._package.main, "sharedStrings")
        return list(self.tree(parts[0]).iter(m("si"))) if parts else []


def item_text(item: Element) -> str:
    """The text of a string item, without the reading aid of East Asian text."""
    nodes = (node for node in item.iter(m("t")) if next(node.iterancestors(m("rPh")), None) is None)
    return decoded("".join(node.text or "" for node in nodes))


def decoded(text: str) -> str:
    """Character codes as characters (ST_Xstring, ECMA-376 Part 1, 22.9.2.19)."""
    return _CODE.sub(lambda match: chr(int(match[1], 16)), text)


@cache
def m(name: str) -> str:
    """The qualified name of an element of SpreadsheetML."""
    return f"{{{MAIN}}}{name}"
