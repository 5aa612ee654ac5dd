"""Reads a workbook's own words: what its cells, formulas, messages, charts and margins say, but for its tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet

from docgen.office.xml import q
from tests.office.archives import unpack
from tests.proof.recalculation import load

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_LITERAL = re.compile(r'"((?:[^"]|"")*)"')
_CODE = re.compile(r"&[A-Z]|&\"[^\"]*\"|&\d+")  # of headers and footers


def visible_text(path: Path, language: str = "") -> str:
    """Every text of a workbook, one a line; its cells have no language of their own, so `language` changes nothing."""
    book = load(path)
    lines = [line for sheet in book.worksheets for line in (sheet.title, *_cells(sheet), *_messages(sheet))]
    return "\n".join(_TAG.sub(" ", line) for line in (*lines, *_charts(path)))


def _cells(sheet: Worksheet) -> Iterator[str]:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                formula = str(getattr(cell.value, "text", cell.value))
                yield from (text.replace('""', '"') for text in _LITERAL.findall(_TAG.sub("", formula)))
            elif isinstance(cell.value, str):
                yield cell.value
            if cell.comment is not None:
                yield cell.comment.text


def _messages(sheet: Worksheet) -> Iterator[str]:
    for rule in sheet.data_validations.dataValidation:
        yield from (text for text in (rule.promptTitle, rule.prompt, rule.errorTitle, rule.error) if text)
        yield from _LITERAL.findall(rule.formula1 or "")
    for held in (sheet.oddHeader, sheet.oddFooter):
        for part in (held.left, held.center, held.right):
            yield _CODE.sub(" ", part.text or "")


def _charts(path: Path) -> Iterator[str]:
    """Titles and alternative texts."""
    for part, content in unpack(path.read_bytes()).items():
        if part.startswith(("xl/charts/", "xl/drawings/")) and part.endswith(".xml"):
            for element in etree.fromstring(content).iter(etree.Element):
                if element.tag == q("a:t") and element.text:
                    yield element.text
                elif descr := element.get("descr"):
                    yield descr


def properties(path: Path) -> Mapping[str, str]:
    """Title, language and author of a workbook."""
    core = load(path).properties
    return {"title": core.title or "", "language": core.language or "", "author": core.creator or ""}
