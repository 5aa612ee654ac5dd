"""A prototype made into a slide: what all slides share, ids, languages."""

from __future__ import annotations

from collections.abc import Iterator

from tools.templates.deck import grid
from tools.templates.deck.layouts import DARK
from tools.templates.deck.master import common
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, p, placeholder
from tools.templates.deck.text import field
from tools.templates.deck.type_styles import SMALLEST_TITLE, TITLE
from tools.templates.deck.words import Words
from tools.templates.xml import Element, el, name

_TITLES = ("title", "ctrTitle")
_BAND_TEXT = "{{ slide.band.kind }}  ·  {{ slide.band.minutes }}  ·  {{ slide.band.group }}"


def slide(prototype: Prototype, words: Words) -> Element:
    """Return the slide of a prototype."""
    shapes = list(prototype.shapes)
    if not _has_title(shapes):
        shapes.insert(0, title(words, prototype.title))
    if prototype.layout not in DARK:
        last = max(number for number, shape in enumerate(shapes) if _is_title(shape))
        shapes.insert(last + 1, band(words))
    shapes += footers(prototype, words)
    return el("p:sld", common(shapes), el("p:clrMapOvr", el("a:masterClrMapping")))


def title(words: Words, text: str = "{{ slide.title }}") -> Element:
    """Return the title; it may shrink to 28 points."""
    return placeholder("title", None, text, name=words["title"], scale=SMALLEST_TITLE / TITLE)


def band(words: Words) -> Element:
    """Return the band over the title that tells an exercise at once: its kind, its minutes, who works together."""
    return box(
        f"{words['band']} {{%sp if slide.band %}}",
        0,
        grid.BAND_TOP,
        grid.column(9),
        grid.BAND_HEIGHT,
        _BAND_TEXT,
        fill="accent2",
        size=18,
        bold=True,
        colour="bg1",
        align="l",
        insets=(grid.LEFT, 0.1, 0.4, 0.1),
        scale=14 / 18,
    )


def footers(prototype: Prototype, words: Words) -> list[Element]:
    """Return footer, date and number, which the start page does not have; the sender stands on the layouts."""
    if prototype.layout == "start":
        return []
    return [
        placeholder("ftr", 11, "{{ footer.title }}", name=words["ftr"], fit=False),
        placeholder("dt", 10, "{{ footer.date }}", name=f"{words['dt']} {{%sp if footer.date %}}", fit=False),
        placeholder("sldNum", 12, p(field("slidenum", "‹#›")), name=words["sldNum"], fit=False),
    ]


def finish(root: Element, tag: str) -> Element:
    """Give every shape an id and every run without a language that of the template; returns the part."""
    for number, held in enumerate(root.iter(name("p:cNvPr")), 1):
        held.set("id", str(number))
    for properties in _run_properties(root):
        if properties.get("lang") is None:
            properties.set("lang", tag)
    return root


def _run_properties(root: Element) -> Iterator[Element]:
    tags = [name(f"a:{kind}") for kind in ("rPr", "endParaRPr")]
    yield from root.iter(*tags)


def _has_title(shapes: list[Element]) -> bool:
    return any(map(_is_title, shapes))


def _is_title(shape: Element) -> bool:
    held = shape.find(f"{name('p:nvSpPr')}/{name('p:nvPr')}/{name('p:ph')}")
    return held is not None and held.get("type") in _TITLES
