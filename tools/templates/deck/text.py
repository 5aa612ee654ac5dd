"""Text in shapes: runs, paragraphs and the frame that holds them.

No run names its language here: the builder gives every run that of the template.
"""

from __future__ import annotations

from collections.abc import Sequence

from tools.templates.deck.grid import emu, points
from tools.templates.xml import Element, el, name

Insets = tuple[float, float, float, float]
"""Left, top, right and bottom, in centimetres."""


def run(
    text: str, *, size: float | None = None, bold: bool | None = None, colour: str | None = None, lang: str = ""
) -> Element:
    """Return a run. What is left out is the paragraph's; `colour` is a slot of the theme, `lang` another language."""
    return el("a:r", _properties("a:rPr", size, bold, colour, lang), el("a:t", text))


def field(kind: str, shown: str) -> Element:
    """Return a field, such as `slidenum`, and what shows until it is counted."""
    return el("a:fld", el("a:rPr"), el("a:t", shown), id="{7A1E6C52-0B0C-4B62-9D0A-5C1A2F3B4D01}", type=kind)


def p(
    *runs: Element | str,
    level: int = 0,
    size: float | None = None,
    bold: bool | None = None,
    colour: str | None = None,
    align: str | None = None,
    before: float | None = None,
    after: float | None = None,
    bullet: str | None = None,
    indent: float = 0.7,
) -> Element:
    """Return a paragraph; a string is a run and may hold tags.

    `before` and `after` are points of space. `bullet` is a character, `"1"` for numbers, or `""` for none at all;
    None leaves the bullet to the placeholder. `indent` is the centimetres that a bullet takes.
    """
    spaces = [_space("a:spcBef", before), _space("a:spcAft", after)]
    properties = el("a:pPr", *spaces, *_bullet(bullet))
    if level:
        properties.set("lvl", str(level))
    if align:
        properties.set("algn", align)
    if bullet and bullet != "":
        hanging = emu(indent)
        properties.set("marL", str(hanging * (level + 1)))
        properties.set("indent", str(-hanging))
    elif bullet == "":
        properties.set("marL", "0")
        properties.set("indent", "0")
    content = [run(piece) if isinstance(piece, str) else piece for piece in runs]
    paragraph = el("a:p", properties if len(properties) or properties.attrib else None, *content)
    if not content:
        paragraph.append(_properties("a:endParaRPr", None, None, None, ""))
    dress(paragraph, size=size, bold=bold, colour=colour)
    return paragraph


def dress(
    paragraph: Element, *, size: float | None = None, bold: bool | None = None, colour: str | None = None
) -> None:
    """Give the runs of a paragraph what they do not say themselves."""
    for properties in paragraph.iter(name("a:rPr"), name("a:endParaRPr")):
        if size is not None and properties.get("sz") is None:
            properties.set("sz", str(points(size)))
        if bold is not None and properties.get("b") is None:
            properties.set("b", str(int(bold)))
        if colour is not None and properties.find(name("a:solidFill")) is None:
            properties.insert(0, solid(colour))


def lead(paragraph: Element, leading: float) -> None:
    """Let the lines of a paragraph stand so many points apart."""
    properties = paragraph.find(name("a:pPr"))
    if properties is None:
        properties = el("a:pPr")
        paragraph.insert(0, properties)
    properties.insert(0, el("a:lnSpc", el("a:spcPts", val=points(leading))))


def align(paragraph: Element, side: str) -> None:
    """Align a paragraph that does not say how itself."""
    properties = paragraph.find(name("a:pPr"))
    if properties is None:
        properties = el("a:pPr")
        paragraph.insert(0, properties)
    if properties.get("algn") is None:
        properties.set("algn", side)


def solid(colour: str) -> Element:
    """Return a fill in a slot of the theme."""
    return el("a:solidFill", el("a:schemeClr", val=colour))


def frame(
    tag: str,
    paragraphs: Sequence[Element],
    *,
    insets: Insets | None = None,
    anchor: str | None = None,
    fit: bool = True,
    scale: float | None = None,
) -> Element:
    """Return the text body `tag`. `scale` is how far text may shrink to fit, as a part of its size."""
    shrink = el("a:normAutofit", fontScale=round((scale or 1) * 100_000)) if fit else el("a:noAutofit")
    body = el("a:bodyPr", shrink)
    if insets is not None:
        body.set("wrap", "square")
        for side, inset in zip(("lIns", "tIns", "rIns", "bIns"), insets, strict=True):
            body.set(side, str(emu(inset)))
        body.set("rtlCol", "0")
    if anchor is not None:
        body.set("anchor", anchor)
    return el(tag, body, el("a:lstStyle"), *(paragraphs or [p()]))


def _properties(tag: str, size: float | None, bold: bool | None, colour: str | None, lang: str) -> Element:
    properties = el(tag, solid(colour) if colour is not None else None)
    if lang:
        properties.set("lang", lang)
    if size is not None:
        properties.set("sz", str(points(size)))
    if bold is not None:
        properties.set("b", str(int(bold)))
    return properties


def _space(tag: str, space: float | None) -> Element | None:
    return None if space is None else el(tag, el("a:spcPts", val=points(space)))


def _bullet(bullet: str | None) -> list[Element]:
    if bullet is None:
        return []
    if bullet == "":
        return [el("a:buNone")]
    if bullet == "1":
        return [el("a:buFont", typeface="+mj-lt"), el("a:buAutoNum", type="arabicPeriod")]
    return [el("a:buFont", typeface="Arial"), el("a:buChar", char=bullet)]
