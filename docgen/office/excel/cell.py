"""The cells of a template as source: what does not vary as XML, what varies as a tag that writes the whole cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.errors import Place, TemplateError
from docgen.office.chartdata import letters
from docgen.office.escaping import attribute, escape
from docgen.office.excel import doubts, formula, references, serials, shift
from docgen.office.excel.cellstyles import CellStyles
from docgen.office.excel.deferred import Deferred
from docgen.office.excel.kept import Kept
from docgen.office.excel.nouns import Area, Cell, Formula, GridCell, Piece, Reference, Regions, Rule
from docgen.office.excel.rowmap import LATE, OWN
from docgen.office.excel.rowtags import RowTags, Tagged, check_cell, place_of
from docgen.office.excel.slots import CellSlot, FormulaSlot
from docgen.office.excel.strings import Strings, plain_item
from docgen.office.tags import TOKEN, Tag, TagTable, token

_TYPES = {"text": ' t="s"', "bool": ' t="b"', "error": ' t="e"'}
_CODE_ONLY = ("set", "do", "macro")


@dataclass(slots=True)
class Shared:
    """What the sheets of a template share while they are compiled."""

    strings: Strings
    styles: CellStyles
    regions: dict[str, Regions]
    """Those of each sheet, by its name in small letters."""
    spot: int = 0
    cells: list[CellSlot] = field(default_factory=list)
    formulas: list[FormulaSlot] = field(default_factory=list)
    from_1904: bool = False
    kept: Kept = field(default_factory=Kept)
    """The cells whose values are kept, for a chart or the name of a column."""
    numeric: dict[str, set[Cell]] = field(default_factory=dict)
    """The cells of each sheet that may hold a number, by the sheet's name in small letters."""
    headings: set[tuple[str, Cell]] = field(default_factory=set)
    """The cells that name the columns of tables, which must be text."""
    read: dict[tuple[str, Cell], Formula] = field(default_factory=dict)
    """Every formula, by the name of its sheet and its cell."""
    valueless: list[Place] = field(default_factory=list)
    """The formulas without a stored value."""
    warnings: list[str] = field(default_factory=list)
    """What a check of the template says of formulas that move, but maybe not as their author thinks."""


@dataclass(slots=True)
class SheetCells:
    """The cells of one sheet, on their way to source; `late` are references that wait for all rows to be numbered."""

    book: Shared
    sheet: str
    place: Place
    tags: RowTags
    table: TagTable
    rules: dict[Area, Rule]
    wraps: Mapping[int, str] = field(default_factory=dict)
    late: list[tuple[Deferred, Place]] = field(default_factory=list)

    def source(self, cell: GridCell) -> str:
        """A cell as XML with tokens; in a column that is a copy, its tags know the item of the column."""
        made, wrap = self._source(cell), self.wraps.get(cell.at.column)
        if wrap is None or not TOKEN.search(made):
            return made
        place = place_of(self.place, cell.at)
        opens, closes = (self.table.add(Tag("block", code, place)) for code in (wrap, "endwith"))
        return f"{token(opens)}{made}{token(closes)}"

    def _source(self, cell: GridCell) -> str:
        tagged = self.tags.cells.get(cell.at)
        if cell.is_what_if:
            message = "the cell is part of a what-if data table, which docgen cannot move"
            self.table.fault(message, place_of(self.place, cell.at))
        if cell.formula is not None:
            return self._formula(cell)
        if tagged is None:
            return self._literal(cell)
        check_cell(tagged, self.table)
        if not tagged.text.strip():
            return self._head(cell) + "/>"
        if not tagged.tags:
            return self._text(cell, tagged.text)
        tags = [self.table.tags[number] for number in tagged.tags]
        for tag in tags:
            tag.spot = self.book.spot
        if tagged.is_alone and tags[0].kind == "value":
            tags[0].kind, tags[0].code = "internal", f"({_expression(tags[0])})|docgen_cell({self._slot(cell)})"
            return token(tagged.tags[0])
        if all(tag.kind == "block" for tag in tags) and tags[0].word in _CODE_ONLY and _tokens_only(tagged):
            return tagged.text + self._head(cell) + "/>"
        return self._mixed(cell, tagged, tags[0].place)

    def empty(self, cell: GridCell) -> str:
        """The cell of a row that stands for none: its looks, and its formula without a value.

        A formula that needs other rows of the loop, of which there are none, goes.
        """
        if cell.formula is None:
            return self._head(cell) + "/>"
        read = self._read(cell)._replace(value=None)
        try:
            bits = shift.compile(read, cell.at, self.sheet, self.book.regions)
        except TemplateError:  # told of where the cell itself is read
            return self._head(cell) + "/>"
        if any(isinstance(bit, Deferred) and bit.varies for bit in bits):
            return self._head(cell) + "/>"
        return self._written_formula(cell, read)

    def _head(self, cell: GridCell) -> str:
        style = f' s="{cell.style}"' if cell.style else ""
        extra = "".join(f' {key}="{attribute(held)}"' for key, held in cell.extra.items())
        return f'<c r="{letters(cell.at.column)}{OWN}"{style}{extra}'

    def _literal(self, cell: GridCell) -> str:
        head = self._head(cell)
        if cell.kind == "blank":
            return f"{head}/>"
        value = str(self.book.strings.keep(cell.string)) if cell.kind == "text" else escape(cell.value)
        return f"{head}{_TYPES.get(cell.kind, '')}><v>{value}</v></c>"

    def _text(self, cell: GridCell, text: str) -> str:
        """A cell whose text changed without a tag, such as by a comment that goes."""
        index = self.book.strings.keep(self.book.strings.add(plain_item(text)))
        return f'{self._head(cell)} t="s"><v>{index}</v></c>'

    def _mixed(self, cell: GridCell, tagged: Tagged, place: Place) -> str:
        opens = self.table.add(Tag("block", f"filter docgen_cell_text({self._slot(cell)})", place))
        closes = self.table.add(Tag("block", "endfilter", place))
        return f"{token(opens)}{escape(tagged.text)}{token(closes)}"

    def _slot(self, cell: GridCell) -> int:
        """The number of the slot of a cell that takes a value."""
        book, head = self.book, self._head(cell)
        code = book.styles.format(cell.style)
        takes = serials.takes(code)
        rule = next((rule for area, rule in self.rules.items() if area.holds(cell.at)), None)
        twin = GridCell(cell.at, book.styles.dated(cell.style), extra=cell.extra)
        kept = book.kept.numbers.get((self.sheet, cell.at), -1)
        is_heading = (self.sheet, cell.at) in book.headings
        takes = "any" if is_heading else takes
        book.cells.append(
            CellSlot(
                f"{head}/>",
                f'{head} t="s"><v>',
                f"{head}><v>",
                f'{head} t="b"><v>',
                f"{self._head(twin)}><v>",
                takes,
                code,
                rule,
                kept,
                book.from_1904,
                takes == "any" and rule is None and kept < 0,
                takes != "date" and rule is None and kept < 0,
                is_heading,
            )
        )
        return len(book.cells) - 1

    def _read(self, cell: GridCell) -> Formula:
        place = place_of(self.place, cell.at)
        try:
            read = formula.read(cell.formula or "", place, self.table)
            self.book.read[self.place.sheet, cell.at] = read
            return read
        except TemplateError as error:
            self.table.fault(error.message, place)
            return Formula(())

    def _formula(self, cell: GridCell) -> str:
        if cell.array is not None and self._repeats(cell, cell.array):
            area = references.area_text(cell.array)
            message = f"the loop repeats a cell of the array formula {area}; write the formula in one row"
            self.table.fault(message, place_of(self.place, cell.at))
        read = self._read(cell)
        place = place_of(self.place, cell.at)
        if read.value is None:
            self.book.valueless.append(place)
        if self.book.regions[self.sheet].moves:
            found = (*doubts.loose(read, cell.at, self.sheet, self.book.regions), *doubts.builders(read))
            self.book.warnings += (f"{place}: {doubt}" for doubt in found)
        self._check_between(read, cell.at, place)
        return self._written_formula(cell, read)

    def _check_between(self, read: Formula, at: Cell, place: Place) -> None:
        """A formula that would take in other rows of a loop: a fault where those may hold numbers."""
        for doubt in doubts.between(read, at, self.sheet, self.book.regions):
            if any(cell in self.book.numeric.get(doubt.sheet, ()) for cell in doubt.others):
                self.table.fault(doubt.message, place)
            else:
                self.book.warnings.append(f"{place}: {doubt.message}")

    def _repeats(self, cell: GridCell, area: Area) -> bool:
        """Whether a loop repeats part of an array, or of one that spills over a size that only Excel knows."""
        loops = self.book.regions[self.sheet].loops
        meets = any(loop.first <= area.bottom and area.top <= loop.last for loop in loops)
        return meets and (area.top != area.bottom or "cm" in cell.extra)

    def _written_formula(self, cell: GridCell, read: Formula) -> str:
        place = place_of(self.place, cell.at)
        try:
            bits = shift.compile(read, cell.at, self.sheet, self.book.regions)
        except TemplateError as error:
            self.table.fault(error.message, place)
            return f"{self._head(cell)}/>"
        pieces, codes = self._pieces(bits, place)
        text = "".join(pieces)
        kind = f' t="array" ref="{self._array(cell)}"' if cell.array is not None else ""
        head = f"{self._head(cell)}"
        if read.value is None and not codes:
            return f"{head}><f{kind}>{text}</f></c>"
        kept = self.book.kept.numbers.get((self.sheet, cell.at), -1)
        shown = f"><f{kind}>{text}</f><v>"
        slot = FormulaSlot(head, text, tuple(pieces), kind, kept, self.book.from_1904, shown, f' t="str"{shown}')
        self.book.formulas.append(slot)
        arguments = ", ".join([str(len(self.book.formulas) - 1), *(f"({code})" for code in codes)])
        value = "none" if read.value is None else read.value
        return token(self.table.add(Tag("internal", f"({value})|docgen_result({arguments})", place)))

    def _pieces(self, bits: list[str | Deferred | Piece], place: Place) -> tuple[list[str], list[str]]:
        """The text of a formula around the tags in its texts, and their code."""
        pieces, codes = [""], []
        for bit in bits:
            if isinstance(bit, str):
                pieces[-1] += bit.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            elif isinstance(bit, Piece):
                codes.append(bit.tag)
                pieces.append("")
            else:
                pieces[-1] += f"{LATE}{len(self.late)};"
                self.late.append((bit, place))
        return pieces, codes

    def _array(self, cell: GridCell) -> str:
        area = cell.array or Area(0, 0, 0, 0)
        whole = Reference(None, area, area[:2] == area[2:], (False,) * 4)
        bits = shift.compile(Formula((Piece("", whole, whole=True),)), cell.at, self.sheet, self.book.regions)
        return "".join(self._pieces(bits, place_of(self.place, cell.at))[0])


def _tokens_only(tagged: Tagged) -> bool:
    text = tagged.text
    for number in tagged.tags:
        text = text.replace(token(number), "")
    return not text.strip()


def _expression(tag: Tag) -> str:
    return tag.code.strip().removeprefix("-").removesuffix("-").strip()
