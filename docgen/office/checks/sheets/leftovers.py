"""What a template, or docgen at work, leaves in a workbook when something went wrong."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office.checks.finding import Finding
from docgen.office.checks.package import parts
from docgen.office.checks.sheets.book import Book
from docgen.office.checks.slides.leftovers import TAG, left_marks
from docgen.office.checks.workbook import m
from docgen.office.excel.references import address
from docgen.office.xml import Element, q

_SIGNS = (b"{{", b"}}", b"{%", b"%}")
_GROUPS = {q("a:p"): q("a:t"), m("text"): m("t")}  # where a tag may be spread over many runs


def tags(book: Book) -> Iterator[Finding]:
    """No tag of a template is left in a cell, a formula, a name, a note, a chart, a heading or a footer."""
    for sheet in book.sheets:
        for cell in sheet.cells:
            for typed in (cell.value, "" if cell.formula is None else cell.formula.text or ""):
                if ("{" in typed or "}" in typed) and TAG.search(typed):
                    yield book.finding("tag-left", sheet, address(cell.at), _message(typed))
    for part in parts(book.package):
        if book.package.content_type(part).endswith("xml") and any(sign in book.package.data(part) for sign in _SIGNS):
            for typed in dict.fromkeys(_texts(book.workbook.tree(part))):
                yield Finding("tag-left", "error", part, _message(typed))


def _message(typed: str) -> str:
    return f"«{' '.join(typed.split())[:60]}» is a tag of a template; fill it or write the text"


def _texts(root: Element) -> Iterator[str]:
    """Every text and attribute of a tree that holds a tag, but for those of cells."""
    spoken_for: set[Element] = set()
    for element in root.iter():
        if element.tag in (m("c"), m("si")):
            spoken_for.update(element.iter())
        if element in spoken_for:
            continue
        if element.tag in _GROUPS:
            runs = list(element.iter(_GROUPS[str(element.tag)]))
            spoken_for.update(runs)
            found = ["".join(run.text or "" for run in runs)]
        else:
            found = [element.text or ""]
        yield from (typed for typed in (*found, *map(str, element.attrib.values())) if TAG.search(typed))


def marks(book: Book) -> Iterator[Finding]:
    """No mark that docgen sets while it works is left in a part."""
    yield from left_marks(book.package)


RULES = (tags, marks)
