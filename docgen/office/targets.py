"""What names the shapes of a written slide by their ids: its animations (p:timing), and the ends of its connectors.

A shape that data leaves out or repeats takes its id with it, and PowerPoint repairs a slide that names what is not
there (ECMA-376 Part 1, 19.5).
"""

from __future__ import annotations

import re

from lxml import etree

from docgen.office import marks, xml
from docgen.office.xml import Element, q

_IDS = re.compile(r'<p:cNvPr [^>]*?\bid="(\d+)"')
_NAMED = re.compile(r'\bspid="(\d+)"|<a:(?:st|end)Cxn [^>]*?\bid="(\d+)"')
_NODES = tuple(map(q, ("p:childTnLst", "p:subTnLst")))
_GLUE = (q("a:stCxn"), q("a:endCxn"))


def are_in(page: bytes) -> bool:
    """Whether a slide has animations or connected connectors."""
    return b"<p:timing" in page or b"Cxn " in page


def settled(page: str) -> str:
    """The slide without the effects on, the triggers by, and the connections to shapes that are not on it."""
    known = set(_IDS.findall(page))
    if all((one or other) in known for one, other in _NAMED.findall(page)):
        return page
    root = etree.fromstring(marks.parsable(page).encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    for glued in list(root.iter(*_GLUE)):
        if glued.get("id") not in known:
            xml.drop(glued)
    for timing in root.findall(q("p:timing")):
        _settle(timing, known)
    return marks.shortened(xml.DECLARATION + xml.text_of(root))


def _settle(timing: Element, known: set[str]) -> None:
    for named in list(timing.iter()):
        if named.get("spid", "") in known or "spid" not in named.attrib:
            continue
        if named.tag == q("p:spTgt"):
            _drop_node(named)
        else:
            _drop_emptied(named)  # p:bldP and its like
    if timing.find(q("p:tnLst")) is None:
        xml.drop(timing)


def _drop_node(target: Element) -> None:
    """Drop the time node that a target belongs to, and each node around it in which nothing is left to happen."""
    node = target
    while (holder := node.getparent()) is not None:
        if holder.tag in _NODES:
            _drop_emptied(node)
            if len(holder) or holder.tag == q("p:subTnLst"):
                return
        elif holder.tag == q("p:tnLst"):
            _drop_emptied(node)
            return
        node = holder


def _drop_emptied(element: Element) -> None:
    """Drop an element, and what holds it when that holds nothing more, which no list of a timing may be."""
    holder = element.getparent()
    xml.drop(element)
    if holder is not None and not len(holder) and holder.tag in (q("p:bldLst"), q("p:tnLst"), q("p:subTnLst")):
        xml.drop(holder)
