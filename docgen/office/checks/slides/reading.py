"""Whether everyone can read a deck: titles, pictures, order, links, hidden slides.

The rules are those of Microsoft's accessibility checker for PowerPoint.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from docgen.office.checks.finding import Finding
from docgen.office.checks.slides import shape
from docgen.office.checks.slides.deck import Deck
from docgen.office.checks.wording import is_name, is_vague
from docgen.office.xml import Element, q

_DEFAULT_SECTIONS = {
    *("default section", "untitled section", "standardinndeling", "inndeling uten navn", "inndeling utan namn"),
}


def titles(deck: Deck) -> Iterator[Finding]:
    """Each slide has a title, and no two have the same."""
    first: dict[str, int] = {}
    for slide in deck.slides:
        if not slide.title:
            message = "the slide has no title; write it in the title's placeholder (it may be moved off the slide)"
            yield deck.finding("slide-title-missing", slide, None, message)
            continue
        key = slide.title.casefold()
        if key in first:
            message = f"slide {first[key]} has the same title; give each its own, such as one that ends in «(2)»"
            yield deck.finding("slide-title-duplicate", slide, None, message)
        first.setdefault(key, slide.number)


def pictures(deck: Deck) -> Iterator[Finding]:
    """Pictures, charts, tables, groups and shapes without text say what they show, or that they are decoration."""
    for slide in deck.slides:
        for found in slide.shapes:
            if shape.is_decorative(found) or shape.is_hidden(found) or _spoken_for(found) or not _visual(found):
                continue
            typed = shape.alt_text(found)
            if not typed:
                message = f"«{shape.name(found)}» has no alternative text; say what it shows, or mark it as decorative"
                yield deck.finding("alt-text-missing", slide, found, message)
            elif is_name(typed):
                message = f"the alternative text «{typed[:60]}» is a name; say what the picture shows"
                yield deck.finding("alt-text-name", slide, found, message)


def _visual(found: Element) -> bool:
    """Whether a shape shows something that its text does not say. An empty placeholder has a rule of its own."""
    if found.tag == shape.SHAPE:
        return not shape.kind(found) and not shape.text(found).strip()
    return True


def _spoken_for(found: Element) -> bool:
    """Whether a group around the shape speaks for it."""
    groups = found.iterancestors(shape.GROUP)
    return any(shape.alt_text(group) or shape.is_decorative(group) for group in groups)


def order(deck: Deck) -> Iterator[Finding]:
    """The title is what is read first. Decoration is not read at all, and may stand behind it."""
    for slide in deck.slides:
        read = [found for found in slide.shapes if not shape.is_decorative(found) and not shape.is_hidden(found)]
        place = next((number for number, found in enumerate(read) if shape.is_title(found)), 0)
        if place:
            message = f"{place} shapes are read before the title; move the title to the back in the selection pane"
            yield deck.finding("reading-order", slide, read[place], message, "warning")


def links(deck: Deck) -> Iterator[Finding]:
    """The text of a link says where it leads."""
    for slide in deck.slides:
        for paragraph in slide.tree.iter(q("a:p")):
            for target, runs in groupby(paragraph.iter(q("a:r")), _target):
                typed = " ".join("".join(run.findtext(q("a:t")) or "" for run in runs).split()).strip(" .:»«>")
                if target and (not typed or is_vague(typed)):
                    message = f"the link text «{typed[:60]}» does not say where it leads; write that"
                    yield deck.finding("link-text", slide, paragraph, message)


def _target(run: Element) -> str:
    link = run.find(f"{q('a:rPr')}/{q('a:hlinkClick')}")
    return "" if link is None else link.get(q("r:id"), "") or link.get("action", "")


def hidden(deck: Deck) -> Iterator[Finding]:
    """No slide is hidden: it is not shown, but everyone who gets the file has it."""
    for slide in deck.slides:
        if slide.hidden:
            message = "the slide is hidden; delete it, or mind that everyone who gets the file can read it"
            yield deck.finding("slide-hidden", slide, None, message, "warning")


def sections(deck: Deck) -> Iterator[Finding]:
    """Sections have names, each its own."""
    seen: set[str] = set()
    starts = {slide.get("id"): number for number, slide in enumerate(deck.entries)}
    for section in deck.presentation.iter(q("p14:section")):
        typed = section.get("name", "").strip()
        fault = "is what PowerPoint calls a new one" if typed.casefold() in {"", *_DEFAULT_SECTIONS} else ""
        if not fault and typed.casefold() in seen:
            fault = "is also that of another"
        if fault:
            at = _slide(deck, section, starts)
            message = f"the name of the section, «{typed[:40]}», {fault}; name it after what it holds"
            yield Finding("section-name", "warning", f"slide {at}" if at else deck.package.main, message)
        seen.add(typed.casefold())


def _slide(deck: Deck, section: Element, starts: dict[str | None, int]) -> int:
    """The number of the first slide in a section; 0 when it has none."""
    first = next(section.iter(q("p14:sldId")), None)
    return 0 if first is None else starts.get(first.get("id"), -1) + 1


RULES = (titles, pictures, order, links, hidden, sections)
