"""Whether everyone can find their way in a workbook: names of sheets, titles, links, language (WCAG 2.1, level AA).

The rules follow Microsoft's accessibility checker where it has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.office.checks import language
from docgen.office.checks.finding import Finding
from docgen.office.checks.sheets import areas
from docgen.office.checks.sheets.book import Book
from docgen.office.checks.wording import is_vague
from docgen.office.checks.workbook import m
from docgen.office.excel.nouns import Cell

_DEFAULT = re.compile(r"(?:sheet|ark|chart|diagram|table|tabell)\s?\d+\Z", re.IGNORECASE)


def names(book: Book) -> Iterator[Finding]:
    """Sheets and tables are named after what they hold."""
    for sheet in book.sheets:
        if _DEFAULT.match(sheet.name):
            message = "the sheet has the name that Excel gave it; name it after what it holds"
            yield book.finding("sheet-default-name", sheet, "", message)
        for table in sheet.tables:
            if _DEFAULT.match(table.name):
                message = f"the table «{table.name}» has the name that Excel gave it; name it after what it holds"
                yield book.finding("sheet-default-name", sheet, table.root.get("ref", ""), message)


def titles(book: Book) -> Iterator[Finding]:
    """Each sheet begins with its title, in A1, where a screen reader begins; the file has a title too."""
    yield from language.titles(book.package)
    for sheet in book.sheets:
        if sheet.is_grid and not sheet.hidden and not sheet.filled.get(Cell(1, 1), "").strip():
            message = "A1 is empty; write there what the sheet is, since reading begins there"
            yield book.finding("sheet-title", sheet, "A1", message)


def hidden(book: Book) -> Iterator[Finding]:
    """No sheet is hidden: it is not shown, but everyone who gets the file has it."""
    for sheet in book.sheets:
        if sheet.hidden:
            message = "the sheet is hidden; delete it, or mind that everyone who gets the file can read it"
            yield book.finding("hidden-sheet", sheet, "", message, "warning")


def tongue(book: Book) -> Iterator[Finding]:
    """The file says its language in its properties; cells have none of their own."""
    tag = language.property_of(book.package, "language")
    if not tag:
        message = "the file does not say its language: set dc:language in the properties"
        yield Finding("language-missing", "error", "", message)
    elif not language.known(tag):
        message = f"«{tag}» is not a language tag; write one such as nb-NO"
        yield Finding("language-unknown", "error", "docProps/core.xml", message)


def links(book: Book) -> Iterator[Finding]:
    """The text of a cell with a link says where it leads."""
    for sheet in book.sheets:
        for link in sheet.tree.iter(m("hyperlink")):
            area = areas.area(link.get("ref", ""))
            if area is None:
                continue
            typed = " ".join(sheet.filled.get(Cell(area.top, area.left), "").split()).strip(" .:»«>")
            if not typed or is_vague(typed):
                message = f"the link text «{typed[:60]}» does not say where it leads; write that"
                yield book.finding("link-text", sheet, link.get("ref", ""), message)


RULES = (names, titles, hidden, tongue, links)
