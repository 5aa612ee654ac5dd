"""A Word template under construction: python-docx, a tag language, and the marks that Word leaves."""

from __future__ import annotations

import io
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from benchmarks.syntax import Syntax


class Draft:
    """A document under construction, whose tags are written in one syntax."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self.value = syntax.value
        self.document: Document = docx.Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(25)
        section.top_margin = section.bottom_margin = Mm(25)
        self.document.styles["Normal"].font.size = Pt(11)
        self.document.styles["Normal"].font.name = "Calibri"
        # Neither clock nor name of the machine: the same template on every run.
        self.document.core_properties.created = self.document.core_properties.modified = datetime(2012, 1, 1)
        self.document.core_properties.language = "nb-NO"
        self._slim()

    def _slim(self) -> None:
        """Take out what python-docx's own start file carries and Word's does not: 800 KB of unused table styles.

        With them every peer that deflates the whole package anew would look slower than it is.
        """
        part = self.document.part
        for key, relation in list(part.rels.items()):
            if relation.reltype.endswith("/stylesWithEffects"):
                part.drop_rel(key)
        for style in list(self.document.styles):
            if style.type == WD_STYLE_TYPE.TABLE and style.name not in ("Normal Table", "Table Grid"):
                style.delete()

    def saved(self) -> bytes:
        self._wear()
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()

    def _wear(self) -> None:
        """Leave the marks that Word leaves: revision ids on paragraphs, language on runs."""
        for number, paragraph in enumerate(self.document.element.body.iter(qn("w:p"))):
            paragraph.set(qn("w:rsidR"), f"{0x00A1B000 + number % 23:08X}")
            paragraph.set(qn("w:rsidRDefault"), f"{0x00A1B000 + number % 7:08X}")
        for run in self.document.element.body.iter(qn("w:r")):
            language = OxmlElement("w:lang")
            language.set(qn("w:val"), "nb-NO")
            run.get_or_add_rPr().append(language)

    def heading(self, text: str, level: int = 1) -> None:
        self.document.add_heading(text, level)

    def prose(self, paragraphs: tuple[str, ...]) -> None:
        for text in paragraphs:
            self.document.add_paragraph(text)

    def line(self, label: str, *paths: str, style: str | None = None) -> Paragraph:
        """A bold label and its values, each tag torn over two runs as Word's editing leaves them."""
        paragraph = self.document.add_paragraph(style=style)
        paragraph.add_run(f"{label}: ").bold = True
        for number, path in enumerate(paths):
            tag = self.value(path)
            paragraph.add_run(", " * bool(number) + tag[: len(tag) // 2])
            _spelling(paragraph, "spellStart")
            paragraph.add_run(tag[len(tag) // 2 :])
            _spelling(paragraph, "spellEnd")
        return paragraph

    def each(self, variable: str, path: str) -> None:
        self.document.add_paragraph(self.syntax.opening(variable, path))

    def end(self, path: str) -> None:
        self.document.add_paragraph(self.syntax.closing(path))

    def grid(self, columns: dict[str, int], rows: list[list[str]]) -> None:
        """A table with a bold header row; `rows` are texts."""
        made = self.document.add_table(rows=1 + len(rows), cols=len(columns), style="Table Grid")
        made.autofit = False
        for column, width in zip(made.columns, columns.values(), strict=True):
            column.width = Mm(width)
        for row, texts in zip(made.rows, [list(columns), *rows], strict=True):
            for cell, text, width in zip(row.cells, texts, columns.values(), strict=True):
                cell.width = Mm(width)
                cell.paragraphs[0].paragraph_format.space_after = Pt(2)
                cell.paragraphs[0].add_run(text).font.size = Pt(10)
        for cell in made.rows[0].cells:
            cell.paragraphs[0].runs[0].bold = True

    def loop(self, variable: str, path: str, columns: dict[str, int], cells: list[str]) -> None:
        self.grid(columns, self.syntax.rows(variable, path, cells))

    def fields(self, variable: str, *names: str) -> list[str]:
        return [self.value(f"{variable}.{name}") for name in names]


def _spelling(paragraph: Paragraph, kind: str) -> None:
    mark = OxmlElement("w:proofErr")
    mark.set(qn("w:type"), kind)
    paragraph._p.append(mark)
