"""What a loop over nothing leaves empty, made whole again.

A table needs a row, a row needs a cell, a cell and a header need a paragraph (ECMA-376 Part 1, 17.4.38, 17.4.66,
17.4.79, 17.10.4); Office offers to repair a file in which one is missing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from docgen.office.structure import ENDS
from docgen.office.tags import TagTable
from docgen.office.xml import Element, q

_STORIES = "hdr|ftr|footnote|endnote|comment|txbxContent"


class Repair(NamedTuple):
    """A pattern and what stands there instead; looked for only when one of the hints is in the text."""

    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    replacement: str

    def __call__(self, text: str) -> str:
        """The text, repaired where it needs to be."""
        return self.pattern.sub(self.replacement, text) if any(hint in text for hint in self.hints) else text


_ROW = Repair(
    ("</w:trPr></w:tr>", "<w:trPr/></w:tr>", "<w:tr></w:tr>", '"></w:tr>'),
    re.compile(r"<w:tr(?: [^>]*)?>(?:<w:trPr>(?:(?!</w:trPr>).)*</w:trPr>|<w:trPr/>)?</w:tr>", re.DOTALL),
    "",
)
_TABLE = Repair(
    ("</w:tblGrid></w:tbl>", "<w:tblGrid/></w:tbl>", "</w:tblPr></w:tbl>"),
    re.compile(r"<w:tbl>(?:(?!<w:tbl>|<w:tr[ >]).)*</w:tbl>", re.DOTALL),
    "",
)
_CELL = Repair(
    ("</w:tcPr></w:tc>", "<w:tcPr/></w:tc>", "<w:tc></w:tc>", '"></w:tc>', "</w:tbl></w:tc>"),
    re.compile(r"(<w:tc>|<w:tc [^>]*>|</w:tcPr>|<w:tcPr/>|</w:tbl>)</w:tc>"),
    r"\1<w:p/></w:tc>",
)
_STORY = Repair(
    ("></w:hdr>", "></w:ftr>", "></w:footnote>", "></w:endnote>", "></w:comment>", "></w:txbxContent>"),
    re.compile(rf"(<w:({_STORIES})(?: [^>]*)?>|</w:tbl>)</w:({_STORIES})>"),
    r"\1<w:p/></w:\3>",
)
_REPAIRS = {"row": (_ROW, _TABLE), "table": (_TABLE,), "story": (_CELL, _STORY)}
_KINDS = {q("w:tr"): "row", q("w:tbl"): "table"} | {q(f"w:{name}"): "story" for name in ("tc", *_STORIES.split("|"))}


def may_empty(root: Element, table: TagTable) -> frozenset[str]:
    """The kinds of element (row, table, story) of which a loop or condition may take away all that they hold."""
    return frozenset(
        kind
        for element in root.iter(*_KINDS)
        if (kind := _KINDS[str(element.tag)])
        and any(not isinstance(child.tag, str) for child in element)
        and not _keeps_something(element, kind, table)
    )


def _keeps_something(element: Element, kind: str, table: TagTable) -> bool:
    """Whether what an element must hold stands outside every loop and condition; at the end, where that matters."""
    open_blocks: list[bool] = []
    kept = False
    for child in element:
        if isinstance(child.tag, str):
            if etree.QName(child).localname not in ("tblPr", "tblGrid", "trPr", "tblPrEx", "tcPr", "tbl"):
                kept = (kept and kind != "story") or not any(open_blocks)
            continue
        tag = table.tags[int(child.text or "0")]
        if tag.word in ENDS:
            # What docgen itself writes around a control always leaves something there.
            open_blocks.append("docgen_" not in tag.code)
        elif tag.word in ENDS.values() and open_blocks:
            open_blocks.pop()
    return kept


def repair(text: str, kinds: frozenset[str]) -> str:
    """Repair a rendered part in which elements of these kinds may have come out empty."""
    for kind in ("row", "table", "story"):
        if kind in kinds:
            for one in _REPAIRS[kind]:
                text = one(text)
    return text
