"""A workbook being made: its sheets, its tables, its names, and the file in the end."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from xlsxwriter import Workbook

from docgen.language.forms import tag
from docgen.model.language import Language
from tools.templates import package, parts
from tools.templates.book import chart_parts
from tools.templates.book.looks import Looks
from tools.templates.book.sheet import Sheet
from tools.templates.book.table import Table, Tables
from tools.templates.theme import theme
from tools.templates.xml import part

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": "Calibri", "font_size": 10},
}
_NORMAL = (
    b'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    b'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment vertical="top"/></xf>'
    b"</cellStyleXfs>",
)
"""The style «Normal», in which text stands at the top: LibreOffice gives it to cells that a rule changes."""


class Book:
    """A workbook in a language form, for one kind of document.

    `title` and `subject` may hold tags. `header` stands at the upper left of every printed page.
    """

    def __init__(self, language: Language, title: str, header: str, tables: Sequence[Table] = ()) -> None:
        self.language = language
        self.title = title
        self.header = header
        self.tables = Tables(tables)
        self._buffer = io.BytesIO()
        self.file = Workbook(self._buffer, _OPTIONS)
        self.file.use_custom_theme(io.StringIO(part(theme()).decode()))
        self.look = Looks(self.file)

    def sheet(self, name: str, title: str, under: str, hint: str, *, computed: bool = False) -> Sheet:
        """Add a sheet with its head: title, whom it is about, and how it is filled in."""
        return Sheet(self, name, title, under, hint, computed=computed)

    def name(self, path: str, formula: str) -> None:
        """Let the name `docgen.<path>` stand for an area, a column of a table, or a text, for reading back."""
        self.file.define_name(f"docgen.{path}", f"={self.tables.formula(formula)}")

    def constants(self, **values: str) -> None:
        """Give names to texts that tell what the workbook is; they may be tags."""
        for key, value in values.items():
            self.name(key, f'"{value}"')

    def write(self) -> bytes:
        """Return the file, the same bytes every time."""
        self.file.close()
        buffer = io.BytesIO()
        core = parts.core(self.title, self.header, tag(self.language))
        own = {"docProps/core.xml": part(core), "docProps/app.xml": part(parts.application("Microsoft Excel"))}
        with zipfile.ZipFile(self._buffer) as made, zipfile.ZipFile(buffer, "w") as archive:
            for name in made.namelist():
                package.write(archive, name, own.get(name) or self._part(name, made.read(name)))
        return buffer.getvalue()

    def _part(self, name: str, content: bytes) -> bytes:
        if name.startswith("xl/charts/"):
            return chart_parts.finish(content, tag(self.language))
        if name == "xl/styles.xml":
            return content.replace(*_NORMAL, 1)
        if not name.startswith("xl/worksheets/"):
            return content
        # A formula has no value until it is filled or calculated; XlsxWriter would have an empty one. And a column that
        # is hidden has a width all the same, for whoever shows it.
        return content.replace(b"<v></v>", b"").replace(b'width="0" hidden="1"', b'width="12.7109375" hidden="1"')
