"""Ids in a PowerPoint file that must be one of a kind, and within their range. Both public validators miss several."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office.checks.finding import Finding
from docgen.office.checks.numbers import whole
from docgen.office.checks.slides.deck import Deck
from docgen.office.xml import q

_FIRST_SLIDE = 256  # ST_SlideId, ECMA-376 Part 1, 19.7.13
_FIRST_MASTER = 2_147_483_648  # ST_SlideMasterId and ST_SlideLayoutId, 19.7.14 and 19.7.15; slides stay below


def shapes(deck: Deck) -> Iterator[Finding]:
    """Each shape of a slide has an id of its own."""
    for slide in deck.slides:
        seen: dict[str, str] = {}
        for held in slide.tree.iter(q("p:cNvPr")):
            number = held.get("id", "")
            if number in seen:
                message = f"the id {number} is also that of «{seen[number]}»; give each shape its own"
                yield deck.finding("shape-id-duplicate", slide, held, message)
            seen.setdefault(number, held.get("name", ""))


def other_shapes(deck: Deck) -> Iterator[Finding]:
    """Each shape of a layout, a master or a page of notes has an id of its own there."""
    parts = {part for master in deck.masters for part in (master, *deck.package.related(master, "slideLayout"))}
    parts.update(part for slide in deck.slides for part in deck.package.related(slide.part, "notesSlide"))
    for part in sorted(parts):
        seen: set[str] = set()
        for held in deck.tree(part).iter(q("p:cNvPr")):
            number = held.get("id", "")
            if number in seen:
                message = f"the id {number} of «{held.get('name', '')}» is used twice; give each shape its own"
                yield Finding("shape-id-duplicate", "error", part, message)
            seen.add(number)


def slides(deck: Deck) -> Iterator[Finding]:
    """Each slide has an id of its own from 256, and stands in the presentation once."""
    ids: set[int] = set()
    leads: set[str] = set()
    for number, entry in enumerate(deck.entries, 1):
        place, own, link = f"slide {number}", whole(entry.get("id"), -1), entry.get(q("r:id"), "")
        if not _FIRST_SLIDE <= own < _FIRST_MASTER:
            message = f"the slide id {own} is not from {_FIRST_SLIDE} to {_FIRST_MASTER - 1}"
            yield Finding("slide-id-range", "error", place, message)
        if own in ids:
            message = f"the slide id {own} is used more than once; give each slide its own"
            yield Finding("slide-id-duplicate", "error", place, message)
        if link in leads:
            message = f"the presentation lists the slide {link} twice; PowerPoint calls the file damaged"
            yield Finding("slide-listed-twice", "error", place, message)
        ids.add(own)
        leads.add(link)


def masters(deck: Deck) -> Iterator[Finding]:
    """Masters and layouts share one row of ids, from 2147483648, each with its own."""
    entries = [(deck.package.main, entry) for entry in deck.presentation.iter(q("p:sldMasterId"))]
    for master in deck.masters:
        entries += [(master, entry) for entry in deck.tree(master).iter(q("p:sldLayoutId"))]
    seen: set[int] = set()
    for part, entry in entries:
        if entry.get("id") is None:  # it may be left out
            continue
        own = whole(entry.get("id"), -1)
        if own < _FIRST_MASTER:
            message = f"the id {own} of a master or layout is below {_FIRST_MASTER}"
            yield Finding("master-id-range", "error", part, message)
        if own in seen:
            message = f"the id {own} is that of two masters or layouts; give each its own"
            yield Finding("master-id-duplicate", "error", part, message)
        seen.add(own)


RULES = (shapes, other_shapes, slides, masters)
