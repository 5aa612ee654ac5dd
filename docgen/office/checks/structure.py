"""What Word needs of tables, cells, content controls and fields, and repairs or refuses when it is missing."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office import xml
from docgen.office.checks.finding import Finding
from docgen.office.checks.word import Word, blocks, cells, rows
from docgen.office.xml import Element, q

_RUNS = {q("w:r"), q("w:hyperlink"), q("w:fldSimple")}
_AROUND = {q("w:sdt"), q("w:sdtContent"), q("w:ins"), q("w:smartTag"), q("w:customXml")}
_LEVELS = {q("w:tbl"): (q("w:tr"), "row"), q("w:tr"): (q("w:tc"), "cell")}


def tables(word: Word) -> Iterator[Finding]:
    """A table has rows, a row has cells, a cell ends with a paragraph."""
    for table in word.each("w:tbl"):
        if not rows(table):
            yield word.finding("table-without-rows", table, "the table has no rows; Word calls the file damaged")
        for row in rows(table):
            if not cells(row):
                yield word.finding("row-without-cells", row, "the row has no cells; Word calls the file damaged")
    for cell in word.each("w:tc"):
        last = next(reversed(list(blocks(cell))), None)
        if last is None or last.tag != q("w:p"):
            message = "the table cell does not end with a paragraph; Word calls the file damaged"
            yield word.finding("cell-without-paragraph", cell, message)


def control_content(word: Word) -> Iterator[Finding]:
    """A control around rows holds rows, around cells cells, around blocks blocks; a repetition holds its items."""
    for control in word.each("w:sdt"):
        parent, content = control.getparent(), xml.child(control, "w:sdtContent")
        while parent is not None and parent.tag in _AROUND:
            parent = parent.getparent()
        if content is None or parent is None:
            yield word.finding("control-without-content", control, "the content control has no content element")
            continue
        wanted, what = _LEVELS.get(parent.tag, (None, ""))
        if wanted is not None:
            if next(content.iter(wanted), None) is None:
                message = f"the content control stands where a {what} belongs, but holds none"
                yield word.finding("control-wrong-content", control, message)
        elif parent.tag != q("w:p") and parent.tag not in _RUNS and not list(blocks(content)):
            message = "the content control stands between paragraphs, but holds no paragraph; Word calls it damaged"
            yield word.finding("control-wrong-content", control, message)
        yield from _repetition(word, control, content)


def _repetition(word: Word, control: Element, content: Element) -> Iterator[Finding]:
    if control.find(f"{q('w:sdtPr')}/{q('w15:repeatingSection')}") is None:
        return
    item = f"{q('w:sdtPr')}/{q('w15:repeatingSectionItem')}"
    strangers = [child for child in content if child.tag != q("w:sdt") or child.find(item) is None]
    if strangers or not len(content):
        message = "a repeating section holds nothing but its items, and at least one"
        yield word.finding("repeating-section-content", control, message)


def fields(word: Word) -> Iterator[Finding]:
    """Each complex field begins, perhaps separates, and ends, in that order and within its story."""
    for root in word.stories.values():
        for story in (root, *root.iter(q("w:txbxContent"))):
            yield from _fields(word, story)


def _fields(word: Word, story: Element) -> Iterator[Finding]:
    open_fields: list[bool] = []  # one entry for each field begun: whether it has been separated
    for mark in story.iter(q("w:fldChar"), q("w:instrText")):
        if next(mark.iterancestors(q("w:txbxContent"), story.tag), None) is not story:
            continue
        kind = mark.get(q("w:fldCharType"), "code")
        fault = ""
        if kind == "begin":
            open_fields.append(False)
        elif not open_fields:
            fault = f"a field {'has its code' if kind == 'code' else kind + 's'} here without having begun"
        elif kind == "end":
            open_fields.pop()
        elif open_fields[-1]:
            fault = "a field is separated twice, or has its code after its result"
        elif kind == "separate":
            open_fields[-1] = True
        if fault:
            yield word.finding("field-unbalanced", mark, fault)
    if open_fields:
        yield word.finding("field-unbalanced", story, f"{len(open_fields)} field(s) begin in this part and never end")


RULES = (tables, control_content, fields)
