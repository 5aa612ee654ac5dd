"""The workbook behind a chart, which PowerPoint and Word open to edit its data (ECMA-376 Part 1, 18)."""

from __future__ import annotations

import re
from functools import lru_cache

from docgen.office import workbook_parts as parts
from docgen.office import xml, zip
from docgen.office.chartdata import ChartData, letters, written
from docgen.office.escaping import escape
from docgen.office.workbook_parts import MAIN

# A text in which Excel would read a character code (ST_Xstring, ECMA-376 Part 1, 22.9.2.19).
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_SHEET_START = (
    f'{xml.DECLARATION}<worksheet xmlns="{MAIN}"><sheetFormatPr defaultRowHeight="15"/>'
    '<cols><col min="1" max="1" width="28" customWidth="1"/></cols><sheetData><row r="1">'
)
_SHEET_END = "</sheetData></worksheet>"


def workbook(data: ChartData, deflate: zip.Deflate = zip.deflate) -> bytes:
    """The data as an Excel file: categories down column A, a series in each column from B, its name in row 1."""
    texts: dict[str, int] = {}
    series = [(letters(number), *one) for number, one in enumerate(data.series, 2)]
    rows = [_SHEET_START, *(_text(f"{column}1", name, texts) for column, name, _ in series)]
    for number, category in enumerate(data.categories):
        row = str(number + 2)
        rows += (f'</row><row r="{row}">', _text(f"A{row}", category, texts))
        for column, _, values in series:
            value = values[number]
            if value is not None:
                rows.append(f'<c r="{column}{row}" s="1"><v>{written(value)}</v></c>')
    rows += ("</row>", _SHEET_END)
    count = len(data.series) + len(data.categories)
    made = {"xl/worksheets/sheet1.xml": "".join(rows), "xl/sharedStrings.xml": _shared(texts, count)}
    members = (zip.Member.pack(name, text.encode(), deflate) for name, text in made.items())
    return _frame(data.format, deflate).pack(members)


def _text(cell: str, text: str, texts: dict[str, int]) -> str:
    """A cell of text, which it stays even when it begins as a formula does; the text is added to `texts`."""
    return f'<c r="{cell}" t="s"><v>{texts.setdefault(text, len(texts))}</v></c>'


def _shared(texts: dict[str, int], count: int) -> str:
    """The texts of the sheet, each once; `count` cells hold them."""
    items = (f'<si><t xml:space="preserve">{escape(_CODE.sub("_x005F_", text))}</t></si>' for text in texts)
    start = f'{xml.DECLARATION}<sst xmlns="{MAIN}" count="{count}" uniqueCount="{len(texts)}">'
    return f"{start}{''.join(items)}</sst>"


@lru_cache(maxsize=32)
def _frame(number_format: str, deflate: zip.Deflate) -> zip.Archive:
    """All parts but the sheet."""
    made = {**parts.CONSTANT, "xl/styles.xml": parts.styles(number_format)}
    return zip.Archive(zip.Member.pack(name, text.encode(), deflate) for name, text in made.items())
