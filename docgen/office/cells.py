"""docxtpl's tags for table cells: `{% colspan n %}`, `{% cellbg colour %}`, `{% vm %}` and `{% hm %}`."""

from __future__ import annotations

from docgen.office.structure import CELL_WORDS
from docgen.office.tags import TOKEN, Tag, TagTable, token
from docgen.office.xml import Element, q

# Children of w:tcPr in the order of the standard (CT_TcPr), as far as they come before what is set here.
_BEFORE = {
    "gridSpan": ("cnfStyle", "tcW"),
    "vMerge": ("cnfStyle", "tcW", "gridSpan", "hMerge"),
    "shd": ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders"),
}


def obey(root: Element, table: TagTable) -> None:
    """Obey `{% colspan n %}`, `{% cellbg colour %}`, `{% vm %}` and `{% hm %}` (docxtpl's cell tags)."""
    for text in list(root.iter(q("w:t"))):
        for match in list(TOKEN.finditer(text.text or "")):
            tag = table.tags[int(match[2])]
            if tag.word not in CELL_WORDS:
                continue
            text.text = (text.text or "").replace(match[0], "")
            cell = next(text.iterancestors(q("w:tc")), None)
            if cell is None:
                table.fault(f"‘{tag.word}’ must stand in a table cell", tag.place)
            else:
                _apply(tag, cell, table)


def _apply(tag: Tag, cell: Element, table: TagTable) -> None:
    argument = tag.code.removeprefix(tag.word).strip()
    if tag.word in ("colspan", "cellbg") and not argument:
        table.fault(f"‘{tag.word}’ needs a value", tag.place)
    elif tag.word == "colspan":
        _property(cell, "gridSpan").set(q("w:val"), _value(argument, tag, table))
    elif tag.word == "cellbg":
        shading = _property(cell, "shd")
        shading.attrib.clear()
        for name, held in (("val", "clear"), ("color", "auto"), ("fill", _value(argument, tag, table))):
            shading.set(q(f"w:{name}"), held)
    elif tag.word == "vm":
        code = "'restart' if loop.first else 'continue'"
        _property(cell, "vMerge").set(q("w:val"), _value(code, tag, table))
        _only_first(cell, table, tag)
    else:
        span = _property(cell, "gridSpan")
        code = f"{span.get(q('w:val')) or 1} * loop.length"
        span.set(q("w:val"), _value(code, tag, table))
        cell.addprevious(table.raw("if loop.first", tag.place))
        cell.addnext(table.raw("endif", tag.place))


def _value(code: str, tag: Tag, table: TagTable) -> str:
    return token(table.add(Tag("value", code, tag.place)))


def _property(cell: Element, name: str) -> Element:
    """A property of a cell, made in its right place when it is missing."""
    properties = cell.find(q("w:tcPr"))
    if properties is None:
        properties = cell.makeelement(q("w:tcPr"))
        cell.insert(0, properties)
    found = properties.find(q(f"w:{name}"))
    if found is None:
        found = properties.makeelement(q(f"w:{name}"))
        before = {q(f"w:{other}") for other in _BEFORE[name]}
        properties.insert(sum(1 for child in properties if child.tag in before), found)
    return found


def _only_first(cell: Element, table: TagTable, tag: Tag) -> None:
    """What a merged cell holds is written in its first row only; the others get the paragraph a cell must have."""
    properties = cell.find(q("w:tcPr"))
    content = [child for child in cell if child is not properties]
    if not content:
        return
    content[0].addprevious(table.raw("if loop.first", tag.place))
    for element in (table.raw("else", tag.place), cell.makeelement(q("w:p")), table.raw("endif", tag.place)):
        cell.append(element)
