"""Paragraphs, runs and headings."""

from __future__ import annotations

from tools.templates.xml import Element, el, name


def paragraph(style: str, *content: Element | str, properties: list[Element] | None = None) -> Element:
    """Return a paragraph; a string becomes runs."""
    made = [piece for part in content for piece in (runs(part) if isinstance(part, str) else [part])]
    return el("w:p", el("w:pPr", el("w:pStyle", val=style), *(properties or [])), *made)


def run(text: str, *, style: str = "", lang: str = "") -> Element:
    """Return one run; a tab character becomes a tab."""
    properties = [el("w:rStyle", val=style)] if style else []
    if lang:
        properties.append(el("w:lang", val=lang))
    pieces: list[Element] = []
    for number, piece in enumerate(text.split("\t")):
        if number:
            pieces.append(el("w:tab"))
        if piece:
            pieces.append(text_element(piece))
    return el("w:r", el("w:rPr", *properties) if properties else None, *pieces)


def runs(text: str, *, style: str = "", lang: str = "") -> list[Element]:
    """Return runs with a line break between the lines of `text`, and **bold** words in bold."""
    made: list[Element] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            made.append(el("w:r", el("w:br")))
        for index, piece in enumerate(line.split("**")):
            if piece:
                made.append(run(piece, style="Strong" if index % 2 else style, lang=lang))
    return made


def text_element(text: str) -> Element:
    """Return `w:t` with its outer spaces kept."""
    element = el("w:t", text)
    if text != text.strip():
        element.set(name("xml:space"), "preserve")
    return element


def heading(level: int, text: str, *, page_break: bool = False, at_top: bool = False) -> Element:
    """Return a heading; its number comes from its style. At the top of a page it has no space above."""
    properties = [el("w:pageBreakBefore")] if page_break else []
    if page_break or at_top:
        properties.append(el("w:spacing", before=0))
    return paragraph(f"Heading{level}", text, properties=properties)


def field(code: str, shown: str) -> Element:
    """Return a simple field with its cached result."""
    return el("w:fldSimple", el("w:r", el("w:t", shown)), instr=f" {code} ")
