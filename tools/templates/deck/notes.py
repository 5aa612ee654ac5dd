"""The notes master, and the notes page of a prototype: its type, then the template of the notes."""

from __future__ import annotations

from tools.templates.deck.grid import emu
from tools.templates.deck.master import MAP, common
from tools.templates.deck.shapes import placeholder
from tools.templates.deck.text import p
from tools.templates.deck.visual import properties, transform
from tools.templates.deck.words import Words
from tools.templates.xml import Element, el

PAGE = (19.05, 27.517)
"""The notes page, portrait: PowerPoint's own."""
_IMAGE = (1.905, 3.44, 15.24, 8.57)
_TEXT = (1.905, 13.24, 15.24, 12.4)
_SIZE = 1200


def notes_master(words: Words) -> Element:
    """Return the notes master: the slide over its notes."""
    x, y, w, h = _TEXT
    shapes = [_image(words), placeholder("body", 3, words["prompt.text"], name=words["notes"], x=x, y=y, w=w, h=h)]
    style = el("p:notesStyle", *(_level(number) for number in range(1, 10)))
    return el("p:notesMaster", common(shapes, background="bg1"), el("p:clrMap", **MAP), style)


def notes_page(words: Words, *lines: str) -> Element:
    """Return the notes page of a slide, a paragraph for each line."""
    shapes = [_image(words, placed=False), placeholder("body", 3, *(p(line) for line in lines), name=words["notes"])]
    return el("p:notes", common(shapes), el("p:clrMapOvr", el("a:masterClrMapping")))


def _image(words: Words, *, placed: bool = True) -> Element:
    locks = el("a:spLocks", noGrp=1, noRot=1, noChangeAspect=1)
    shape = el("p:spPr")
    if placed:
        shape.extend([transform(*_IMAGE), el("a:prstGeom", el("a:avLst"), prst="rect"), el("a:noFill")])
    head = el(
        "p:nvSpPr",
        properties(words["slide"]),
        el("p:cNvSpPr", locks),
        el("p:nvPr", el("p:ph", type="sldImg", idx=2)),
    )
    return el("p:sp", head, shape)


def _level(number: int) -> Element:
    return el(
        f"a:lvl{number}pPr",
        el("a:spcBef", el("a:spcPts", val=300)),
        el("a:defRPr", el("a:solidFill", el("a:schemeClr", val="tx1")), el("a:latin", typeface="+mn-lt"), sz=_SIZE),
        marL=emu(1.27 * (number - 1)),
        algn="l",
    )
