"""Marks around the texts of simple paragraphs and cells, so that a render finds them without looking through the XML.

They are set last, when every tag has its place, and taken away by the glance that uses them (`glance.py`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from lxml import etree

from docgen.office.fits import Fit
from docgen.office.glance import BoundTable
from docgen.office.tags import DRAWING, TagTable
from docgen.office.xml import Element, q

_MARKS = "//processing-instruction('fit') | //processing-instruction('rows')"
_KEPT = re.compile(r"(?:macro|call|filter|block)\b|set\b[^=]*$")
_PARTS = {q("a:pPr"), DRAWING.run, q("a:endParaRPr")}
_SPANS = ("gridSpan", "rowSpan", "hMerge", "vMerge")


def enclose(root: Element, table: TagTable, fits: Sequence[Fit]) -> None:
    """Mark the texts of every frame and table that has a bound, where all its paragraphs are simple.

    A template that keeps what it writes in a name (`{% set x %}`, macros) has no marks: it might write them elsewhere.
    """
    if any(tag.kind == "block" and _KEPT.match(tag.code.strip()) for tag in table.tags):
        return
    for mark in cast("list[Element]", root.xpath(_MARKS)):
        fit = fits[int(str(mark.text).split()[0])]
        if isinstance(fit.bound, BoundTable):
            held = _cells(list(mark.itersiblings(DRAWING.row)), len(fit.bound.columns))
        else:
            held = [] if fit.worst is None else list(mark.itersiblings(DRAWING.paragraph))
        if all(map(_is_simple, held)):
            for paragraph in held:
                _enclose(paragraph)


def _cells(rows: Sequence[Element], columns: int) -> list[Element]:
    """The paragraphs of the cells; none when a row varies in its columns, or a cell has more than one paragraph."""
    made: list[Element] = []
    for row in rows:
        cells = row.findall(q("a:tc"))
        if len(cells) != columns or not all(isinstance(child.tag, str) for child in row):
            return []
        for cell in cells:
            body = cell.find(q("a:txBody"))
            found = [] if body is None else list(body.iterchildren(DRAWING.paragraph, etree.ProcessingInstruction))
            if len(found) != 1 or any(cell.get(span) for span in _SPANS):
                return []
            made += found
    return made


def _is_simple(paragraph: Element) -> bool:
    """Whether a paragraph is at most one run of text, around which nothing varies."""
    if paragraph.tag != DRAWING.paragraph or any(child.tag not in _PARTS for child in paragraph):
        return False
    runs = paragraph.findall(DRAWING.run)
    return len(runs) < 2 and all(len(run.findall(DRAWING.text)) == 1 and not _varies(run) for run in runs)


def _varies(run: Element) -> bool:
    return any(not isinstance(one.tag, str) for one in run.iter())


def _enclose(paragraph: Element) -> None:
    text = paragraph.find(f"{DRAWING.run}/{DRAWING.text}")
    if text is None:
        properties = paragraph.find(q("a:pPr"))
        at = 0 if properties is None else 1
        paragraph[at:at] = [etree.ProcessingInstruction("text"), etree.ProcessingInstruction("text")]
    else:
        first, last = etree.ProcessingInstruction("text"), etree.ProcessingInstruction("text")
        first.tail, text.text = text.text, None
        text[:] = [first, last]
