"""Word's content controls (w:sdt), filled by the data path in their tag.

A control that gets no value stays as the template has it, with its guidance as a placeholder; one that gets a value
loses `w:showingPlcHdr` and holds the value with the control's own formatting (ECMA-376 Part 1, 17.5.2).
"""

from __future__ import annotations

import re
from copy import deepcopy

from docgen.errors import Place
from docgen.office import runs, xml
from docgen.office.spots import DATE, ID, LAST, STATE, Control
from docgen.office.styles import Styles
from docgen.office.tags import Tag, TagTable, instruction
from docgen.office.xml import Element, q, value

_PATH = re.compile(r"\.|\.?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[\d+\])*\Z")
_PARTS = re.compile(r"\w+")
_KINDS = {
    q("w:text"): "text",
    q("w:date"): "date",
    q("w:dropDownList"): "choice",
    q("w:comboBox"): "combo",
    q("w14:checkbox"): "check",
    q("w:picture"): "picture",
    q("w15:repeatingSection"): "repeat",
    q("w15:repeatingSectionItem"): "item",
    q("w:docPartObj"): "part",
    q("w:docPartList"): "part",
    q("w:group"): "part",
}


def bind(
    root: Element, table: TagTable, controls: list[Control], place_of: dict[Element, Place], styles: Styles
) -> list[tuple[Control, Element]]:
    """Make tags of all controls that are bound to a path; returns those that are filled, each with its w:id."""
    fills: list[tuple[Control, Element]] = []
    for sdt in list(root.iter(q("w:sdt"))):
        properties = xml.child(sdt, "w:sdtPr")
        content = xml.child(sdt, "w:sdtContent")
        path = value(properties.find(q("w:tag"))) if properties is not None else None
        if properties is None or content is None or not path or not _PATH.match(path):
            continue
        kind = next((_KINDS[child.tag] for child in properties if child.tag in _KINDS), "rich")
        place = _place(sdt, path, table, place_of)
        if path.startswith(".") and not _within_item(sdt):
            table.fault("the path begins with a dot, but the control stands in no repeating section", place)
        elif kind == "repeat":
            _repeat(sdt, content, path, place, table)
        elif kind not in ("item", "part"):
            control = _control(sdt, properties, content, kind, styles)
            if control is None:
                table.fault("a control around whole rows can only be a repeating section", place)
                continue
            controls.append(control)
            _wrap(sdt, path, len(controls) - 1, place, table)
            if (number := xml.child(properties, "w:id")) is not None:
                fills.append((control, number))
    return fills


def _place(sdt: Element, path: str, table: TagTable, place_of: dict[Element, Place]) -> Place:
    paragraph = next(sdt.iter(q("w:p")), None)
    if paragraph is None or (sdt.getparent() is not None and next(sdt.iterancestors(q("w:p")), None) is not None):
        paragraph = next(sdt.iterancestors(q("w:p")), paragraph)
    known = place_of.get(paragraph) if paragraph is not None else None
    known = known or Place(table.file, table.part)
    return Place(known.file, known.part, known.heading, known.paragraph, f"content control ‘{path}’")


def _within_item(sdt: Element) -> bool:
    return any(
        ancestor.find(f"{q('w:sdtPr')}/{q('w15:repeatingSectionItem')}") is not None
        for ancestor in sdt.iterancestors(q("w:sdt"))
    )


def code(path: str) -> tuple[str, str]:
    """Jinja code for a path, and the condition that guards it when the path is a bare name."""
    names = _PARTS.findall(path)
    root, *rest = ["item", *names] if path.startswith(".") else names
    keys = ", ".join(part if part.isdigit() else f"'{part}'" for part in rest)
    getter = f"{root}|docgen_get({keys})" if rest else root
    return getter, f"{root} is defined" if not rest and root != "item" else ""


def _repeat(sdt: Element, content: Element, path: str, place: Place, table: TagTable) -> None:
    """A loop over the path around the first item; an empty item follows the filled ones.

    A section within a section gets the empty item only when it has no other: one at the end of each would
    clutter a full form, and + in Word adds a row after any item.
    """
    items = [child for child in content if child.tag == q("w:sdt")]
    if not items:
        table.fault("the repeating section holds no item", place)
        return
    getter, guard = code(path)
    listed = f"({getter} if {guard} else none)" if guard else getter
    nested = path.startswith(".")
    items[0].addprevious(table.raw(f"for item in {listed}|docgen_rows({nested})", place))
    items[0].addnext(table.raw("endfor", place))
    for extra in items[1:]:
        xml.drop(extra)


def _wrap(sdt: Element, path: str, number: int, place: Place, table: TagTable) -> None:
    """Put tags around a control that write it filled, or leave it as it is."""
    getter, guard = code(path)
    test = f"{getter}|docgen_filled"
    fill = table.add(Tag("internal", f"{getter}|docgen_fill({number})", place))
    sdt.addprevious(table.raw(f"if {guard} and {test}" if guard else f"if {test}", place))
    sdt.addprevious(instruction(fill))
    sdt.addprevious(table.raw("else", place))
    sdt.addnext(table.raw("endif", place))


def _control(sdt: Element, properties: Element, content: Element, kind: str, styles: Styles) -> Control | None:
    level = _level(sdt, content)
    if level is None:
        return None
    nsmap = dict(sdt.getroottree().getroot().nsmap)
    filled = _filled_properties(properties, kind)
    paragraph = next(content.iter(q("w:p")), None)
    ppr = _paragraph_properties(paragraph, properties, nsmap, styles)
    rpr = _run_properties(properties, content, nsmap)
    cell = xml.child(content, "w:tc") if level == "cell" else None
    cell_properties = xml.properties(xml.child(cell, "w:tcPr"), nsmap) if cell is not None else ""
    before, after = (f"<w:tc>{cell_properties}", "</w:tc>") if level == "cell" else ("", "")
    end = xml.properties(xml.child(sdt, "w:sdtEndPr"), nsmap)
    control = Control(
        kind,
        level,
        f"<w:sdt>{xml.fragment(filled, nsmap)}{end}<w:sdtContent>{before}",
        f"{after}</w:sdtContent></w:sdt>",
        rpr,
        ppr,
        int(value(xml.child(properties, "w:id")) or 0),
    )
    _read_kind(control, properties, content)
    return control


def _level(sdt: Element, content: Element) -> str | None:
    """Block, run or cell; None for a control around rows. An empty control is what its parent says."""
    for child in content:
        if child.tag == q("w:tr"):
            return None
        if child.tag == q("w:tc"):
            return "cell"
        if child.tag in (q("w:p"), q("w:tbl")):
            return "block"
        if child.tag == q("w:r"):
            return "run"
    parent = sdt.getparent()
    return "run" if parent is not None and parent.tag in (q("w:p"), q("w:hyperlink")) else "block"


def _paragraph_properties(
    paragraph: Element | None, properties: Element, nsmap: dict[str | None, str], styles: Styles
) -> str:
    """The formatting of a filled paragraph: that of the template's, without the look of a placeholder.

    A paragraph style whose id begins with `Placeholder` gives way to the style that follows it (w:next), as the
    run style PlaceholderText gives way to the control's own formatting.
    """
    own = xml.child(paragraph, "w:pPr") if paragraph is not None else None
    ppr = xml.properties(own, nsmap)
    style = value(xml.child(own, "w:pStyle")) or "" if own is not None else ""
    if style.startswith("Placeholder") and properties.find(q("w:showingPlcHdr")) is not None:
        return runs.paragraph_properties(ppr, styles.following.get(style, ""))
    return ppr


def _run_properties(properties: Element, content: Element, nsmap: dict[str | None, str]) -> str:
    """The control's own formatting; else that of its content, unless that is the placeholder's."""
    own = xml.child(properties, "w:rPr")
    if own is not None:
        return xml.fragment(own, nsmap)
    if properties.find(q("w:showingPlcHdr")) is not None:
        return ""
    first = next(content.iter(q("w:r")), None)
    return xml.properties(xml.child(first, "w:rPr"), nsmap) if first is not None else ""


def _filled_properties(properties: Element, kind: str) -> Element:
    """The properties that a filled control has, with marks where the value decides."""
    copy = deepcopy(properties)
    for name in ("w:showingPlcHdr", "w:dataBinding", "w15:dataBinding"):
        for element in copy.findall(q(name)):
            copy.remove(element)
    number = xml.child(copy, "w:id")
    if number is not None:
        number.set(q("w:val"), ID)
    if kind == "date":
        copy.find(q("w:date")).set(q("w:fullDate"), DATE)  # type: ignore[union-attr]
    elif kind == "check":
        box = copy.find(q("w14:checkbox"))
        checked = box.find(q("w14:checked"))  # type: ignore[union-attr]
        if checked is None:
            checked = box.makeelement(q("w14:checked"))  # type: ignore[union-attr]
            box.insert(0, checked)  # type: ignore[union-attr]
        checked.set(q("w14:val"), STATE)
    elif kind == "choice":
        copy.find(q("w:dropDownList")).set(q("w:lastValue"), LAST)  # type: ignore[union-attr]
    return copy


def _read_kind(control: Control, properties: Element, content: Element) -> None:
    """What is particular to each kind of control."""
    if control.kind == "text":
        control.multiline = value(xml.child(properties, "w:text"), "w:multiLine") in ("1", "true", "on")
    elif control.kind == "date":
        element = properties.find(q("w:date"))
        control.date_format = value(element.find(q("w:dateFormat"))) or "yyyy-MM-dd"  # type: ignore[union-attr]
        control.locale = (value(element.find(q("w:lid"))) or "nb-NO").replace("-", "_")  # type: ignore[union-attr]
    elif control.kind in ("choice", "combo"):
        control.choices = {}
        for item in properties.iter(q("w:listItem")):
            stored, shown = item.get(q("w:value"), ""), item.get(q("w:displayText"), "")
            if stored:
                control.choices[stored] = (stored, shown or stored)
                control.choices.setdefault(shown, (stored, shown or stored))
    elif control.kind == "check":
        box = properties.find(q("w14:checkbox"))
        codes = [value(box.find(q(f"w14:{name}State")), "w14:val") for name in ("unchecked", "checked")]  # type: ignore[union-attr]
        defaults = ("2610", "2612")
        control.glyphs = tuple(chr(int(c or d, 16)) for c, d in zip(codes, defaults, strict=True))  # type: ignore[assignment]
    elif control.kind == "picture":
        extent = next(content.iter(q("wp:extent")), None)
        if extent is not None:
            control.box = (int(extent.get("cx", "0")), int(extent.get("cy", "0")))
