"""Checks a finished Office file: is it valid, and can everyone read it?

    package     any format: content types, relationships, references, unused parts
    charts      what a chart shows is what its workbook holds, or the sheets that it stands beside
    Word        ids, structure, references, then languages, reading, tables, contrast
    PowerPoint  ids, structure, leftovers, then languages, reading, tables, contrast
    Excel       cells, values, tables, names, areas, leftovers, then names, titles, tables, pictures, contrast

The rules are those that Office itself repairs or complains of and that the public validators miss, and those of
Microsoft's accessibility checker and WCAG 2.1 AA that can be seen in the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from docgen.errors import PackageError
from docgen.office.checks import chart, contrast, grid, identity, language, package, reading, references, structure
from docgen.office.checks.finding import Finding, Severity
from docgen.office.checks.sheets import rules as sheet_rules
from docgen.office.checks.sheets.book import Book
from docgen.office.checks.slides import rules as slide_rules
from docgen.office.checks.slides.deck import Deck
from docgen.office.checks.word import Word
from docgen.office.intake import admit
from docgen.office.package import Package

__all__ = ["Finding", "Severity", "accessibility", "check", "validity"]

_VALID = (*identity.RULES, *structure.RULES, *references.RULES)
_READABLE = (*language.RULES, *reading.RULES, *grid.RULES, *contrast.RULES)


def check(source: bytes | Path) -> list[Finding]:
    """Everything wrong with a file, the faults of its package first; an empty list is a clean bill.

    A file that cannot be opened, or that is hostile, gives one finding, `file-refused`.
    """
    data = source if isinstance(source, bytes) else _read(source)
    if isinstance(data, Finding):
        return [data]
    found = _open(data)
    if isinstance(found, Finding):
        return [found]
    try:
        return _unique([*_package(found), *_judged(found, valid=True, readable=True)])
    except PackageError as error:  # a part that is damaged in a way that only its reader sees
        return [Finding("file-refused", "error", "", str(error))]


def validity(file: Package) -> list[Finding]:
    """What Office would repair or complain of."""
    return [*_package(file), *_judged(file, valid=True)]


def accessibility(file: Package) -> list[Finding]:
    """What shuts some readers out."""
    return list(_judged(file, readable=True))


def _package(file: Package) -> Iterator[Finding]:
    return chain.from_iterable(rule(file) for rule in (*package.RULES, *chart.RULES))


def _judged(file: Package, *, valid: bool = False, readable: bool = False) -> Iterator[Finding]:
    """What the rules of the format find, in one view of the file."""
    match file.kind:
        case "docx":
            word = Word(file)
            return chain.from_iterable(rule(word) for rule in (*_VALID * valid, *_READABLE * readable))
        case "pptx":
            deck = Deck(file)
            rules = (*slide_rules.VALID * valid, *slide_rules.READABLE * readable)
            return chain.from_iterable(rule(deck) for rule in rules)
    book = Book(file)
    return chain.from_iterable(rule(book) for rule in (*sheet_rules.VALID * valid, *sheet_rules.READABLE * readable))


def _read(path: Path) -> bytes | Finding:
    try:
        return path.read_bytes()
    except OSError as error:
        return Finding("file-refused", "error", "", f"the file cannot be read: {error.strerror}")


def _open(data: bytes) -> Package | Finding:
    try:
        admit(data)
        return Package(data)
    except PackageError as error:
        return Finding("file-refused", "error", "", str(error))


def _unique(findings: list[Finding]) -> list[Finding]:
    return list(dict.fromkeys(findings))
