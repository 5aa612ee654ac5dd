"""What is not text on a slide but follows from where it stands: slide numbers, levels, columns of tables."""

from __future__ import annotations

from lxml import etree

from docgen.office.structure import ENDS
from docgen.office.tags import DRAWING, TOKEN, Tag, TagTable, token
from docgen.office.xml import Element, q


def number_fields(root: Element) -> None:
    """Let the fields that show the slide's number wait for it."""
    for shown in root.iter(q("a:fld")):
        text = shown.find(q("a:t"))
        if shown.get("type") == "slidenum" and text is not None:
            text.text = None
            text.append(etree.ProcessingInstruction("number"))


def levels(root: Element, table: TagTable) -> None:
    """Obey `{% level n %}`: the level of its paragraph, 0 to 8."""
    for text in list(root.iter(DRAWING.text)):
        for match in list(TOKEN.finditer(text.text or "")):
            tag = table.tags[int(match[2])]
            if tag.word != "level":
                continue
            text.text = (text.text or "").replace(match[0], "")
            table.tags[int(match[2])] = Tag("comment", "", tag.place)
            argument = tag.code.removeprefix("level").strip()
            paragraph = next(text.iterancestors(DRAWING.paragraph), None)
            if not argument or paragraph is None:
                table.fault("‘level’ needs a number from 0 to 8", tag.place)
                continue
            properties = paragraph.find(DRAWING.paragraph_properties)
            if properties is None:
                properties = paragraph.makeelement(DRAWING.paragraph_properties)
                paragraph.insert(0, properties)
            code = f"({argument})|docgen_level"
            properties.set("lvl", token(table.add(Tag("internal", code, tag.place))))


def forget_columns(root: Element, table: TagTable) -> None:
    """Take the columns out of a table's grid whose cells hold nothing but a `{%tc … %}` tag, as the cells will go.

    Their width is given to the column beside them, so that the table stays as wide as it is.
    """
    for grid in root.iter(q("a:tblGrid")):
        rows = (row for row in grid.itersiblings(DRAWING.row) if any(_goes(cell, table) for cell in row))
        row = next(rows, None)
        if row is None:
            continue
        widths = list(grid.iter(q("a:gridCol")))
        going = [_goes(cell, table) for cell in row.iterchildren(DRAWING.cell)]
        if len(going) != len(widths) or all(going):
            continue
        for number, goes in enumerate(going):
            if goes:
                after = (other for other in range(number, len(going)) if not going[other])
                before = (other for other in range(number, -1, -1) if not going[other])
                heir = widths[next(after, None) or next(before)]
                heir.set("w", str(int(heir.get("w", "0")) + int(widths[number].get("w", "0"))))
                grid.remove(widths[number])


def _goes(cell: Element, table: TagTable) -> bool:
    """Whether a cell holds nothing but one tag that governs cells."""
    match = TOKEN.fullmatch("".join(text.text or "" for text in cell.iter(DRAWING.text)).strip())
    return match is not None and table.tags[int(match[2])].level == "tc"


def columns(root: Element, table: TagTable) -> None:
    """Let the grid of a table follow `{%tc for … %}`: the columns share the width of the one in the template."""
    for grid in root.iter(q("a:tblGrid")):
        around: list[Tag] = []
        for child in grid.itersiblings():
            if not isinstance(child.tag, str):
                _meet(table.tags[int(child.text or "0")], around)
            elif child.tag == DRAWING.row and any(not isinstance(cell.tag, str) for cell in child):
                _mirror(child, grid, table, around)
                break


def _meet(tag: Tag, around: list[Tag]) -> None:
    if tag.word in ENDS:
        around.append(tag)
    elif tag.word in ENDS.values() and around:
        around.pop()


def _mirror(row: Element, grid: Element, table: TagTable, around: list[Tag]) -> None:
    """Put the tags between the cells of a row between the columns of the grid as well.

    `around` are the tags that the row itself stands in: of a loop over rows, the first turn makes the grid.
    """
    widths = list(grid.iter(q("a:gridCol")))
    number = loops = 0
    for child in row:
        if not isinstance(child.tag, str):
            tag = table.tags[int(child.text or "0")]
            loops += (tag.word == "for") - (tag.word == "endfor")
            mark = table.raw(tag.code, tag.place)
            widths[number].addprevious(mark) if number < len(widths) else grid.append(mark)
        elif child.tag == DRAWING.cell and number < len(widths):
            if loops:
                code = f"loop|docgen_share({int(widths[number].get('w', '0'))})"
                widths[number].set("w", token(table.add(Tag("internal", code, table.tags[0].place))))
            number += 1
    for tag in reversed(around):
        if tag.word == "for":
            grid.insert(0, table.raw("if loop.first", tag.place))
            grid.append(table.raw("endif", tag.place))
        grid.insert(0, table.raw(tag.code, tag.place))
        grid.append(table.raw(ENDS[tag.word], tag.place))
