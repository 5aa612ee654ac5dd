"""Tables, drawings, charts and names of sheets whose columns are repeated."""

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
_ENDS = (f"{{{XDR}}}from", f"{{{XDR}}}to")
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


def names(root: Element, maps: Maps, place: Place) -> None:
    """Let the names of a workbook follow; a name whose columns are all gone goes too."""
    for held in list(root.iter(s("definedName"))):
        try:
            held.text = recolumned(held.text or "", At(), maps)
        except ValueProblem:
            xml.drop(held)
        except TemplateError as error:
            raise TemplateError(error.message, place) from error
