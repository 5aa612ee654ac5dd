"""Templates with column and sheet loops, unrolled and read by openpyxl."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.workbook import Workbook

from docgen.office import code
from docgen.office.excel import unroll
from docgen.office.excel.unroll_nouns import SheetPlan
from docgen.office.package import CONTENT_TYPES, Package
from docgen.office.sandbox import STATE
from docgen.office.state import State
from docgen.office.styles import Styles
from docgen.office.zip import Archive


def package(build: Callable[[xlsxwriter.Workbook], None]) -> Package:
    """A template that XlsxWriter made."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        build(book)
    return Package(file.getvalue())


def package_of(book: Workbook) -> Package:
    """A template that openpyxl made."""
    file = io.BytesIO()
    book.save(file)
    return Package(file.getvalue())


def known(data: Mapping[str, object]) -> dict[str, Any]:
    """Data as tags know it."""
    return code.known(data, **{STATE: State(Styles())})


def plans(template: Package) -> list[SheetPlan]:
    """What is repeated in a template."""
    found = unroll.plan(template, "mal.xlsx")
    assert found is not None
    return found


def unrolled(template: Package, data: Mapping[str, object]) -> tuple[Package, unroll.Unrolled]:
    """A template with all copies, under the names that the data tells; and how it came about."""
    found = plans(template)
    held = unroll.copies(found, known(data))
    book = unroll.unroll(template, found, held, "mal.xlsx")
    titles = unroll.titles(found, held)
    made = book.package
    for name in [one for one in made.members if one.endswith((".xml", ".vml"))]:
        made.put(name, unroll.written(made.data(name).decode(), book, titles).encode())
    return made, book


def opened(made: Package) -> Workbook:
    """A package as openpyxl reads it."""
    made.put(CONTENT_TYPES, made.content_types_xml())
    return openpyxl.load_workbook(io.BytesIO(Archive(list(made.members.values())).pack([])))


def books(template: Package, data: Mapping[str, object]) -> Workbook:
    """The unrolled template as openpyxl reads it."""
    return opened(unrolled(template, data)[0])


def grid(book: Workbook, title: str) -> list[list[object]]:
    """What the cells of a sheet hold."""
    return [[cell.value for cell in row] for row in book[title].iter_rows()]
