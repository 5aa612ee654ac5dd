"""Names of sheets and of areas, and whether formulas name what there is (ECMA-376 Part 1, 18.2.5 and 18.17.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.errors import ValueProblem
from docgen.office.checks.finding import Finding
from docgen.office.checks.numbers import whole
from docgen.office.checks.sheets.book import Book
from docgen.office.checks.sheets.sheet import Sheet
from docgen.office.checks.workbook import m
from docgen.office.excel import tabs
from docgen.office.excel.references import address

TEXT = re.compile(r'"(?:[^"]|"")*"')
_SHEETS = re.compile(
    r"(?:'((?:[^']|'')+)'|((?:[^\W\d]|\\)[\w.\\]*(?::[^\W\d][\w.\\]*)?))!|(\[[^\]]*\][^'!,()+*/&=<>^-]*)!"
)
_TABLE = re.compile(r"(?<![\w.\\\]!'])((?:[^\W\d]|\\)[\w.\\]*)\[((?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*)\]")
_QUOTED = re.compile(r"'(?:[^']|'')+'!")
_COLUMN = re.compile(r"\[((?:[^\[\]']|'.)*)\]")
_SPECIAL = re.compile(r"[\t\r\n,:.\"{}$^&*+=<>/#-]")  # as Microsoft lists them for structured references
_ESCAPED = re.compile(r"'(.)")


def sheets(book: Book) -> Iterator[Finding]:
    """Each sheet has a name that Excel allows, and that no other sheet has; its part is in the file."""
    seen: set[str] = set()
    for entry in book.workbook.entries:
        name = entry.get("name", "")
        try:
            tabs.check([name])
        except ValueProblem as error:
            yield book.finding("sheet-name", None, "", str(error))
        if name.casefold() in seen:
            yield book.finding("sheet-name", None, "", f"two sheets are called «{name}»; Excel calls the file damaged")
        seen.add(name.casefold())
    if all(entry.get("state", "visible") != "visible" for entry in book.workbook.entries):
        yield book.finding("sheet-name", None, "", "no sheet can be seen; Excel cannot open the file")


def defined(book: Book) -> Iterator[Finding]:
    """Each defined name stands once, and names what there is."""
    seen: set[tuple[str, str | None]] = set()
    for name in book.root.iter(m("definedName")):
        typed, scope = name.get("name", ""), name.get("localSheetId")
        if (typed.casefold(), scope) in seen:
            message = f"the name {typed} is defined twice; Excel repairs the file"
            yield book.finding("name-twice", None, "", message)
        seen.add((typed.casefold(), scope))
        if scope is not None and not 0 <= whole(scope, -1) < len(book.workbook.entries):
            message = f"the name {typed} belongs to sheet {scope}, counted from 0, which the workbook does not have"
            yield book.finding("name-broken", None, "", message)
        for fault in _faults(book, name.text or ""):
            yield book.finding("name-broken", None, "", f"the name {typed} is {(name.text or '')[:60]}: {fault}")


def formulas(book: Book) -> Iterator[Finding]:
    """Each formula of a cell, a rule or a table names sheets, tables and columns that there are."""
    for sheet in book.sheets:
        told: set[str] = set()
        seen: set[str] = set()
        for where, formula in stored_formulas(sheet):
            if formula in seen:
                continue
            seen.add(formula)
            for fault in _faults(book, formula):
                if fault not in told:  # once for a sheet: a column of formulas has the same fault in every row
                    told.add(fault)
                    yield book.finding("formula-broken", sheet, where, f"={formula[:60]}: {fault}")


def stored_formulas(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Every formula of a sheet, with the cell or the area that it stands in."""
    for cell in sheet.cells:
        if cell.formula is not None and cell.formula.text:
            yield address(cell.at), cell.formula.text
    for rule in sheet.tree.iter(m("cfRule"), m("dataValidation")):
        owner = rule.getparent() if rule.tag == m("cfRule") else rule
        where = "" if owner is None else owner.get("sqref", "")
        for formula in rule.iter(m("formula"), m("formula1"), m("formula2")):
            yield where, formula.text or ""
    for table in sheet.tables:
        for formula in table.root.iter(m("calculatedColumnFormula"), m("totalsRowFormula")):
            yield table.root.get("ref", ""), formula.text or ""


def _faults(book: Book, formula: str) -> Iterator[str]:
    """What a formula names that is not there."""
    bare = TEXT.sub('""', formula)
    if "#REF!" in bare:
        yield "it refers to cells that are deleted"
    if "!" in bare:
        known = {entry.get("name", "").casefold() for entry in book.workbook.entries}
        for quoted, plain, _ in _SHEETS.findall(bare):
            names = (quoted.replace("''", "'") or plain).split(":")
            yield from (
                f"there is no sheet «{name}»"
                for name in names
                if name and "[" not in quoted and name.casefold() not in known
            )
    if "[" in bare:
        yield from _tables(book, bare)


def _tables(book: Book, formula: str) -> Iterator[str]:
    for name, inner in _TABLE.findall(_QUOTED.sub("", formula)):
        columns = book.columns.get(name.casefold())
        if columns is None:
            yield f"there is no table «{name}»"
            continue
        special = _SPECIAL.search(_ESCAPED.sub("", inner))
        if special and "[" not in inner and not inner.startswith("#"):
            yield f"a column whose name holds {special[0]} takes two brackets: {name}[[{inner}]]"
        for typed in _COLUMN.findall(inner) or [inner]:
            column = _ESCAPED.sub(r"\1", typed).strip().removeprefix("@")
            if column and not typed.startswith("#") and column.casefold() not in columns:
                yield f"the table «{name}» has no column «{column}»"


RULES = (sheets, defined, formulas)
