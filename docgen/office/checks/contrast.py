"""Contrast of text with what is behind it: at least 4.5 to 1 (WCAG 2.1, 1.4.3, for text of any size)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office import xml
from docgen.office.checks.background import Background, conditions
from docgen.office.checks.finding import Finding
from docgen.office.checks.word import Word, style_of
from docgen.office.xml import Element, q

LEAST = 4.5


def ratio(one: str, other: str) -> float:
    """The contrast ratio of two RRGGBB colours, 1 to 21 (WCAG 2.1, «contrast ratio»)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of an RRGGBB colour, 0 to 1 (WCAG 2.1, «relative luminance»)."""
    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else float(((channel + 0.055) / 1.055) ** 2.4)


def contrast(word: Word) -> Iterator[Finding]:
    """Each run of text stands out from its shading, cell, text box or page. Each pair of colours is told of once."""
    background = Background(word)
    told: set[tuple[str, str]] = set()
    for run in word.each("w:r"):
        typed = "".join(node.text or "" for node in run.iter(q("w:t"))).strip()
        if not typed:
            continue
        properties = list(run_properties(word, run))
        colour = _colour(word, properties)
        if colour is None or any(_on(xml.child(rpr, "w:vanish")) for rpr in properties):
            continue
        behind = background.of(run, properties)
        pair = (colour, behind)
        if pair not in told and ratio(*pair) < LEAST:
            told.add(pair)
            message = f"«{typed[:30]}» is {colour} on {behind}: {ratio(*pair):.1f} to 1; at least {LEAST} is needed"
            yield word.finding("contrast", run, message)


def run_properties(word: Word, run: Element) -> Iterator[Element]:
    """The run properties that shape a run, the strongest first (ECMA-376 Part 1, 17.7.2)."""
    own = xml.child(run, "w:rPr")
    if own is not None:
        yield own
        style = xml.value(xml.child(own, "w:rStyle"))
        if style:
            yield from _of_styles(word.styles.chain(style, "character"))
    paragraph = next(run.iterancestors(q("w:p")), None)
    if paragraph is not None:
        yield from _of_styles(word.styles.chain(style_of(paragraph), "paragraph"))
    for condition in conditions(word, run):
        rpr = xml.child(condition, "w:rPr")
        if rpr is not None:
            yield rpr
    default = word.styles.default_run()
    if default is not None:
        yield default


def _of_styles(styles: Iterator[Element]) -> Iterator[Element]:
    for style in styles:
        rpr = xml.child(style, "w:rPr")
        if rpr is not None:
            yield rpr


def _colour(word: Word, properties: list[Element]) -> str | None:
    """The colour of the text; None for automatic, which Word chooses against the background."""
    for rpr in properties:
        colour = xml.child(rpr, "w:color")
        if colour is not None:
            return word.styles.colour(colour)
    return None


def _on(flag: Element | None) -> bool:
    return flag is not None and xml.value(flag) not in ("0", "false", "off")


RULES = (contrast,)
