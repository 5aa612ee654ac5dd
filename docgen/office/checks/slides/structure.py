"""What PowerPoint needs of slides, sections, tables and text, and repairs or refuses when it is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docgen.office.checks.finding import Finding
from docgen.office.checks.numbers import whole
from docgen.office.checks.slides.deck import Deck, Slide
from docgen.office.xml import Element, q

_BODIES = (q("p:txBody"), q("a:txBody"))


def layouts(deck: Deck) -> Iterator[Finding]:
    """A slide is on one layout, a layout on one master, a master has a theme and lists its layouts."""
    package = deck.package
    for slide in deck.slides:
        count = len(package.related(slide.part, "slideLayout"))
        if count != 1:
            message = f"the slide has {count} layouts; it needs one"
            yield deck.finding("slide-without-layout", slide, None, message)
    for master in deck.masters:
        if not package.related(master, "theme"):
            yield Finding("master-without-theme", "error", master, "the master has no theme; PowerPoint needs one")
        named = {entry.get(q("r:id"), "") for entry in deck.tree(master).iter(q("p:sldLayoutId"))}
        known = {r.id for r in package.relationships(master) if r.type.endswith("/slideLayout")}
        if named != known:
            message = f"the master lists the layouts {_listed(named)}, and is related to {_listed(known)}"
            yield Finding("layout-unlisted", "error", master, message)
        for layout in package.related(master, "slideLayout"):
            if package.related(layout, "slideMaster") != [master]:
                yield Finding("layout-without-master", "error", layout, f"the layout does not lead back to {master}")


def sections(deck: Deck) -> Iterator[Finding]:
    """When there are sections, every slide is in one of them, once, and in the order of the deck."""
    listed = [entry.get("id", "") for entry in deck.presentation.iter(q("p14:sldId"))]
    if next(deck.presentation.iter(q("p14:section")), None) is None:
        return
    slides = [entry.get("id", "") for entry in deck.entries]
    times = Counter(listed)
    for number, own in enumerate(slides, 1):
        if times[own] != 1:
            message = f"the slide is in {times[own]} sections; put it in one, or PowerPoint repairs the file"
            yield Finding("section-slides", "error", f"slide {number}", message)
    for own in sorted(set(listed) - set(slides)):
        message = f"a section holds the slide id {own}, which the deck does not have"
        yield Finding("section-slides", "error", deck.package.main, message)
    if sorted(listed) == sorted(slides) and listed != slides:
        message = "the sections hold the slides in another order than the deck's"
        yield Finding("section-slides", "error", deck.package.main, message)
    ids = Counter(entry.get("id", "") for entry in deck.presentation.iter(q("p14:section")))
    for own, count in ids.items():
        if count > 1:
            message = f"{count} sections have the id {own}; give each its own"
            yield Finding("section-id-duplicate", "error", deck.package.main, message)


def tables(deck: Deck) -> Iterator[Finding]:
    """A table has rows, and each row as many cells as the grid has columns; what a merged cell covers says so."""
    for slide, table in deck.each("a:tbl"):
        columns = len(table.findall(f"{q('a:tblGrid')}/{q('a:gridCol')}"))
        rows = table.findall(q("a:tr"))
        if not rows or not columns:
            message = f"the table has {len(rows)} rows and {columns} columns; PowerPoint calls the file damaged"
            yield deck.finding("table-without-rows", slide, table, message)
        for number, row in enumerate(rows, 1):
            yield from _row(deck, slide, row, number, columns)


def _row(deck: Deck, slide: Slide, row: Element, number: int, columns: int) -> Iterator[Finding]:
    cells = row.findall(q("a:tc"))
    if len(cells) != columns:
        message = f"row {number} has {len(cells)} cells, the table's grid {columns} columns; PowerPoint repairs that"
        yield deck.finding("table-grid", slide, row, message)
    covered = 0  # cells that the one before still spans
    for cell in cells:
        merged, span = cell.get("hMerge") in ("1", "true"), whole(cell.get("gridSpan"), 1)
        if merged != (covered > 0):
            message = f"row {number}: what gridSpan says a cell spans, and the cells marked with hMerge, differ"
            yield deck.finding("table-grid", slide, row, message)
            return
        covered = covered - 1 if merged else span - 1
    if covered:
        message = f"row {number}: a cell spans more columns than there are"
        yield deck.finding("table-grid", slide, row, message)


def texts(deck: Deck) -> Iterator[Finding]:
    """Every text, of a shape or a cell, has a paragraph at least."""
    for story in deck.stories:
        for body in story.tree.iter(*_BODIES):
            if body.find(q("a:p")) is None:
                where = f"{story.what}: " if story.what else ""
                message = f"{where}the text has no paragraph, not even an empty one; PowerPoint calls the file damaged"
                yield deck.finding("text-without-paragraph", story.slide, None if where else body, message)


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names)) or "none"


RULES = (layouts, sections, tables, texts)
