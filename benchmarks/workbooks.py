"""The engines that make workbooks in this process, each a function from a job to the bytes of an xlsx.

Their libraries are imported only when used, so that one engine's memory holds none of another's.
"""

from __future__ import annotations

import importlib.metadata
import platform
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks import sketchbook
from benchmarks.books import Book, books
from benchmarks.drawing import Drawing


class Job(NamedTuple):
    """One workbook to make: its data, and the same drawn cell by cell, which the peers are handed ready."""

    data: Book
    drawing: Drawing


Make = Callable[[Job], bytes]


def jobs(count: int) -> list[Job]:
    """Return `count` different workbooks to make, the same on every run."""
    return [Job(data, sketchbook.drawn(data)) for data in books(count)]


def template() -> bytes:
    """Return the template of docgen: the workbook of the peers, made by XlsxWriter, with tags in place of data."""
    from benchmarks import xlsxwriter_books

    return xlsxwriter_books.write(sketchbook.template())


def ready() -> bytes:
    """Return a workbook for openpyxl to fill: made by openpyxl, everything in its place, with data of its own."""
    from benchmarks import openpyxl_books

    return openpyxl_books.build_tuned(sketchbook.drawn(books(1, seed=1)[0]))


def docgen(start: bytes, deflate: str) -> Make:
    """docgen: compiled once, rendered many times; `deflate` is a function of docgen.office.zip."""
    from docgen.office import zip
    from docgen.office.template import Template

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "template.xlsx")
        path.write_bytes(start)
        compiled = Template(path)
    way = getattr(zip, deflate)
    return lambda job: compiled.render(job.data, deflate=way)


def openpyxl(start: bytes, way: str) -> Make:
    """openpyxl; `way` is a function of benchmarks.openpyxl_books."""
    from benchmarks import openpyxl_books

    if way == "filling":
        fill = openpyxl_books.filling(start)
        return lambda job: fill(job.drawing)
    build: Callable[[Drawing], bytes] = getattr(openpyxl_books, way)
    return lambda job: build(job.drawing)


def xlsxwriter(way: str) -> Make:
    """XlsxWriter; `way` is a function of benchmarks.xlsxwriter_books."""
    from benchmarks import xlsxwriter_books

    write: Callable[[Drawing], bytes] = getattr(xlsxwriter_books, way)
    return lambda job: write(job.drawing)


OPENPYXL, TUNED, FILLING = "openpyxl", "openpyxl tuned", "openpyxl ready-made"
XLSXWRITER, TYPED = "XlsxWriter", "XlsxWriter tuned"
OURS_ZLIB, OURS = "docgen zlib 6", "docgen isal 1"
FLOORS = {OURS_ZLIB: "floor zlib 6", OURS: "floor isal 1"}
STARTS: Mapping[str, Callable[[], bytes]] = {FILLING: ready, OURS_ZLIB: template, OURS: template}
"""What an engine begins with; the others begin with nothing."""
MAKES: Mapping[str, Callable[[bytes], Make]] = {
    OPENPYXL: lambda start: openpyxl(start, "build"),
    TUNED: lambda start: openpyxl(start, "build_tuned"),
    FILLING: lambda start: openpyxl(start, "filling"),
    XLSXWRITER: lambda start: xlsxwriter("write"),
    TYPED: lambda start: xlsxwriter("write_typed"),
    OURS_ZLIB: lambda start: docgen(start, "zlib6"),
    OURS: lambda start: docgen(start, "isal1"),
}


def start_of(name: str) -> bytes:
    """Return the file that an engine begins with; empty when it begins with none."""
    return STARTS[name]() if name in STARTS else b""


def versions() -> dict[str, str]:
    """Return the versions of Python, of the peers and of what docgen stands on."""
    from docgen import __version__

    names = ("openpyxl", "XlsxWriter", "jinja2", "lxml", "isal")
    found = {name: importlib.metadata.version(name) for name in names}
    return {"Python": platform.python_version(), "docgen": __version__, **found}
