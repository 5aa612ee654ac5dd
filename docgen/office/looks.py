"""The looks of the series of a chart: taken from a template, and continued with the theme's accents in turn."""

from __future__ import annotations

from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from docgen.office import accents, xml
from docgen.office.accents import C, Next
from docgen.office.xml import Element

_FILLS = frozenset(f"{{{xml.A}}}{fill}Fill" for fill in ("no", "solid", "grad", "blip", "patt", "grp"))
NAMES = {"c": C, "a": xml.A}
_KNOWN: dict[str | None, str] = dict(NAMES.items())
# Ids of a single series, and what points to data that the template had.
_STALE = frozenset(
    f"{{{uri}}}{name}"
    for uri, names in {
        "http://schemas.microsoft.com/office/drawing/2014/chart": ("uniqueId",),
        "http://schemas.microsoft.com/office/drawing/2012/chart": (
            *("datalabelsRange", "showDataLabelsRange", "dlblFieldTable"),
            *("fullRef", "levelRef", "formulaRef", "filteredSeriesTitle", "filteredCategoryTitle"),
        ),
    }.items()
    for name in names
)
# ECMA-376 Part 1, 21.2.2: the order of what docgen keeps of a series, before and after its c:cat and c:val.
_ORDER = {
    "bar": ("spPr invertIfNegative pictureOptions dPt dLbls trendline errBars", "shape extLst"),
    "line": ("spPr marker dPt dLbls trendline errBars", "smooth extLst"),
    "area": ("spPr pictureOptions dPt dLbls trendline errBars", "extLst"),
    "radar": ("spPr marker dPt dLbls", "extLst"),
    "pie": ("spPr explosion dPt dLbls", "extLst"),
}

Piece = tuple[int, str]  # XML with the number of the point that it belongs to; -1: it is always there


class Look(NamedTuple):
    """A series without its data, as XML: what stands before its points, its points, before and after its values."""

    head: str
    points: tuple[str, ...]  # the inside of c:dPt, without c:idx; empty where a point has no looks of its own
    rest: tuple[Piece, ...]
    tail: str
    point: str = ""  # for the points after the last, to be painted by `next`; empty: they have no looks of their own
    next: Next = Next(-1, frozenset())


def series(prototypes: list[Element], group: str, colourful: bool) -> tuple[tuple[Look, ...], Look, Next]:
    """The look of each prototype, the look of those that follow, and how that is painted.

    `group` is a key of `_ORDER`. `colourful` says whether points of a pie are given the theme's accents when the
    template leaves their colour open.
    """
    clean = [_clean(prototype) for prototype in prototypes]
    looks = tuple(_look(element, group, colourful) for element in clean)
    if group == "pie":
        return looks, looks[-1], Next(-1, frozenset())  # it is its points that have the colours
    following = deepcopy(clean[-1])
    for tag in ("c:dPt", "c:dLbls/c:dLbl"):
        for own in following.findall(tag, NAMES):
            xml.drop(own)
    accents.leave_open(following, accents.main(following))
    return looks, _look(following, group, colourful), accents.after(clean)


def _clean(prototype: Element) -> Element:
    """A copy with the prefixes c and a, without data, without ids, without the spaces of a pretty print."""
    holder = etree.Element(f"{{{C}}}holder", nsmap=NAMES)
    holder.append(deepcopy(prototype))
    for element in list(holder.iter()):
        if not isinstance(element.tag, str):
            continue
        if _is_stale(element):
            xml.drop(element)
        element.tail = (element.tail or "").strip() or None
        if len(element):
            element.text = (element.text or "").strip() or None
    for tag in ("ext", "extLst"):
        for element in [found for found in holder.iter(f"{{{C}}}{tag}") if not len(found)]:
            xml.drop(element)
    return holder[0]


def _is_stale(element: Element) -> bool:
    """Whether an element tells of the template's data, not of its looks."""
    match str(element.tag).removeprefix(f"{{{C}}}"):
        case "dLbl":
            return element.find("c:tx", NAMES) is not None  # a text that somebody wrote
        case "errBars":
            return element.find("c:errValType[@val='cust']", NAMES) is not None
        case "name":  # of a trend line
            return True
        case tag:
            return tag in _STALE


def _look(ser: Element, group: str, colourful: bool) -> Look:
    before, after = _ORDER[group]
    names = before.split()
    cut = names.index("dPt")
    points = dict(map(_numbered, ser.findall(f"{{{C}}}dPt")))
    made = Look(
        _join(ser, names[:cut]),
        tuple(points.get(number, "") for number in range(max(points, default=-1) + 1)),
        (*_labels(ser), (-1, _join(ser, names[cut + 2 :]))),
        _join(ser, after.split()),
    )
    if group != "pie" or not (all(made.points) and (made.points or colourful)):
        return made
    return _with_more_points(made, ser)


def _with_more_points(look: Look, ser: Element) -> Look:
    """The look of a pie whose points go on: like the last one, or else like the whole with the first accent."""
    found = sorted(ser.findall(f"{{{C}}}dPt"), key=lambda point: _numbered(point)[0])
    point = deepcopy(found[-1]) if found else _whole(ser)
    if (explosion := point.find(f"{{{C}}}explosion")) is not None:
        point.remove(explosion)  # one slice was pulled out, not all that follow
    accents.leave_open(point, accents.main(point))
    return look._replace(point=_numbered(point)[1], next=accents.after(found))


def _whole(ser: Element) -> Element:
    """A point that looks like the whole series, filled with a colour that can be painted."""
    point = etree.Element(f"{{{C}}}dPt", nsmap=NAMES)
    etree.SubElement(point, f"{{{C}}}idx", val="0")
    own = ser.find(f"{{{C}}}spPr")
    shape = etree.SubElement(point, f"{{{C}}}spPr") if own is None else deepcopy(own)
    point.append(shape)
    for fill in [child for child in shape if child.tag in _FILLS]:
        shape.remove(fill)
    fill = etree.Element(f"{{{xml.A}}}solidFill")
    etree.SubElement(fill, accents.SCHEME, val="accent1")
    shape.insert(0, fill)
    return point


def _labels(ser: Element) -> tuple[Piece, ...]:
    """The data labels: those of single points, so that those without a point can be left out, and what all share."""
    labels = ser.find(f"{{{C}}}dLbls")
    if labels is None:
        return ()
    single = [label for label in labels if label.tag == f"{{{C}}}dLbl"]
    shared = "".join(xml.fragment(child, _KNOWN) for child in labels if child not in single)
    pieces = [(_numbered(label)[0], xml.fragment(label, _KNOWN)) for label in single]
    return ((-1, "<c:dLbls>"), *pieces, (-1, f"{shared}</c:dLbls>"))


def _numbered(point: Element) -> tuple[int, str]:
    """The number of a point or of its label, and the XML of its children but c:idx."""
    index, *others = point
    return int(index.get("val", "0")), "".join(xml.fragment(child, _KNOWN) for child in others)


def _join(ser: Element, names: list[str]) -> str:
    return "".join(xml.fragment(child, _KNOWN) for name in names for child in ser.findall(f"{{{C}}}{name}"))
