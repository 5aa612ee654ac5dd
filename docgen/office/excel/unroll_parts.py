"""Tables, drawings, charts, notes and names of sheets whose columns are repeated."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import count

from docgen.errors import Place, TemplateError, ValueProblem
from docgen.office import xml
from docgen.office.excel import references
from docgen.office.excel.columns import ColumnMap
from docgen.office.excel.drawings import XDR
from docgen.office.excel.moving import s
from docgen.office.excel.nouns import Area
from docgen.office.excel.recolumn import At, recolumned
from docgen.office.xml import Element

Maps = Mapping[str, ColumnMap]
_TABLE_FORMULAS = tuple(map(s, ("calculatedColumnFormula", "totalsRowFormula")))
_C_F = f"{{{xml.C}}}f"
_VML = "urn:schemas-microsoft-com:office:excel"
_SHAPE = "urn:schemas-microsoft-com:vml"
_ENDS = (f"{{{XDR}}}from", f"{{{XDR}}}to")
_SHAPE_ID = re.compile(r"_x0000_s(\d+)$")
_TAGS = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)


def table(root: Element, sheet: str, maps: Maps, place: Place) -> None:
    """Repeat the columns of a table.

    A name that comes from the data is a stand-in until the header cell is known. Raises ValueProblem for two columns
    that would have the same name, and for a table without columns.
    """
    held = maps[sheet.casefold()]
    area = references.area(root.get("ref", "")) or Area(1, 1, 1, 1)
    if held.crosses(area):
        message = f"a column loop crosses the edge of the table «{root.get('displayName')}» ({root.get('ref')})"
        raise TemplateError(message, place)
    for one in (root, *root.iterchildren(s("autoFilter"))):
        spread(one, "ref", held)
        for filtered in one.findall(s("filterColumn")):
            one.remove(filtered)
    container = root.find(s("tableColumns"))
    columns = [] if container is None else list(container)
    ids = count(1 + max((int(one.get("id", "0")) for one in columns), default=0))
    made: list[tuple[int, Element]] = []
    for column, one in enumerate(columns, area.left):
        for copy in held.copies(column):
            new = xml.copy(one) if copy else one
            if copy:
                new.set("id", str(next(ids)))
            for written in new.iter(*_TABLE_FORMULAS):
                written.text = _formula(written.text or "", At(sheet, column, copy), maps, place)
            made.append((held.at(column, copy), new))
    made.sort(key=lambda one: one[0])
    if container is not None:
        container[:] = [one for _, one in made]
        container.set("count", str(len(made)))
    _name([one for _, one in made], root.get("displayName", ""), place)


def _name(columns: Sequence[Element], table_name: str, place: Place) -> None:
    """See to it that no two columns have one name."""
    seen: set[str] = set()
    for number, one in enumerate(columns, 1):
        name = one.get("name", "")
        if "{{" in name or "{%" in name:
            name = f"{_TAGS.sub('', name).strip() or 'Column'} {number}"
            one.set("name", name)
        if name.casefold() in seen:
            raise ValueProblem(f"two columns of the table «{table_name}» would be called «{name}»", place)
        seen.add(name.casefold())


def spread(element: Element, name: str, columns: ColumnMap) -> None:
    """Let one area reach from its first column to its last."""
    area = references.area(element.get(name, ""))
    span = columns.extent(area.left, area.right) if area is not None and area.left else None
    if area is not None and span is not None:
        found = area._replace(left=span[0], right=span[1])
        corners = references.point(found.left, found.top), references.point(found.right, found.bottom)
        element.set(name, ":".join(corners) if ":" in element.get(name, "") else references.area_text(found))


def _formula(text: str, at: At, maps: Maps, place: Place) -> str:
    try:
        return recolumned(text, at, maps)
    except TemplateError as error:
        raise type(error)(error.message, place) from error


def drawing(root: Element, sheet: str, maps: Maps, place: Place) -> None:
    """Let drawings keep to their columns: from the first copy of the first to the last copy of the last."""
    held = maps[sheet.casefold()]
    for end in root.iter(*_ENDS):
        column = end.find(f"{{{XDR}}}col")
        anchor = end.getparent()
        if column is None or anchor is None or anchor.get("editAs") == "absolute":
            continue
        at = int(column.text or 0) + 1
        last = len(held.copies(at)) - 1 if end.tag == _ENDS[1] and anchor.get("editAs") != "oneCell" else 0
        column.text = str(min(held.at(at, max(last, 0)), references.MAX_COLUMN) - 1)
    for shape in root.iter():
        if isinstance(shape.tag, str) and shape.get("textlink"):
            shape.set("textlink", _formula(shape.get("textlink", ""), At(), maps, place))


def chart(root: Element, maps: Maps, place: Place) -> None:
    """Let the areas of a chart follow; a series whose columns are all gone goes too."""
    for held in list(root.iter(_C_F)):
        try:
            held.text = _formula(held.text or "", At(), maps, place)
        except ValueProblem:
            series = next(held.iterancestors(f"{{{xml.C}}}ser"), None)
            if series is None:
                raise
            if series.getparent() is not None:
                xml.drop(series)


def notes(root: Element, columns: ColumnMap) -> None:
    """Let the notes of cells follow; each copy of a cell has the note."""
    for one in [*root.iter(s("comment"))]:
        area = references.area(one.get("ref", ""))
        if area is None:
            continue
        for _, found in columns.areas(area)[::-1]:
            made = xml.copy(one)
            made.set("ref", references.area_text(found))
            one.addnext(made)
        xml.drop(one)


def shapes(root: Element, columns: ColumnMap) -> None:
    """Let the frames of notes follow (VML); each copy of a cell has one, with an id of its own."""
    found = [*root.iter(f"{{{_SHAPE}}}shape")]
    ids = count(1 + max((int(match[1]) for one in found if (match := _SHAPE_ID.match(one.get("id", "")))), default=0))
    for shape in found:
        held = shape.find(f"{{{_VML}}}ClientData/{{{_VML}}}Column")
        if held is None:
            continue
        at = int(held.text or 0) + 1
        for copy in list(columns.copies(at))[::-1]:
            made = xml.copy(shape)
            moved = columns.at(at, copy)
            for one in made.iter(f"{{{_VML}}}Column"):
                one.text = str(moved - 1)
            for one in made.iter(f"{{{_VML}}}Anchor"):
                one.text = _anchor(one.text or "", moved - at)
            if copy:
                made.set("id", f"_x0000_s{next(ids)}")
            shape.addnext(made)
        xml.drop(shape)


def _anchor(text: str, by: int) -> str:
    """The frame of a note so many columns further on: its left and right column are the first and fifth number."""
    numbers = [one.strip() for one in text.split(",")]
    for index in (0, 4):
        if index < len(numbers) and numbers[index].isdigit():
            numbers[index] = str(int(numbers[index]) + by)
    return ", ".join(numbers)


def names(root: Element, maps: Maps, place: Place) -> None:
    """Let the names of a workbook follow; a name whose columns are all gone goes too."""
    for held in list(root.iter(s("definedName"))):
        try:
            held.text = recolumned(held.text or "", At(), maps)
        except ValueProblem:
            xml.drop(held)
        except TemplateError as error:
            raise TemplateError(error.message, place) from error
