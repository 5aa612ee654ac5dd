"""Language tags and the title of a deck: what lets a screen reader speak in the right tongue (WCAG 2.1: 2.4.2, 3.1.1).

A run without a language is read in the language of the reader's own computer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docgen.office import xml
from docgen.office.checks.finding import Finding
from docgen.office.checks.language import known, property_of, titles
from docgen.office.checks.slides import shape
from docgen.office.checks.slides.deck import Deck
from docgen.office.xml import q


def runs(deck: Deck) -> Iterator[Finding]:
    """Every run of text, on slides and in notes, charts and diagrams, says its language."""
    for story in deck.stories:
        where = f"{story.what}: " if story.what else ""
        for run, typed in shape.runs(story.tree):
            properties = xml.child(run, "a:rPr")
            tag = None if properties is None else properties.get("lang")
            if not tag:
                message = f"{where}«{typed.strip()[:40]}» does not say its language; choose it under Review, Language"
                yield deck.finding("language-missing", story.slide, run, message)
            elif not known(tag):
                message = f"{where}«{tag}» is not a language tag; write one such as nb-NO"
                yield deck.finding("language-unknown", story.slide, run, message)


def declared(deck: Deck) -> Iterator[Finding]:
    """The file says its language, and it is the one that most of the text is in."""
    own = property_of(deck.package, "language") or ""
    if not own:
        message = "the file does not say its language: set dc:language in the properties"
        yield Finding("language-missing", "error", "", message)
        return
    if not known(own):
        message = f"«{own}» is not a language tag; write one such as nb-NO"
        yield Finding("language-unknown", "error", "docProps/core.xml", message)
    letters: Counter[str] = Counter()
    for slide in deck.slides:
        for properties in slide.tree.iter(q("a:rPr")):
            held = properties.getparent()
            typed = "" if held is None else held.findtext(q("a:t")) or ""
            letters[properties.get("lang", "").partition("-")[0].lower()] += len(typed)
    del letters[""]
    most = next((tag for tag, _ in letters.most_common(1)), "")
    if most and most != own.partition("-")[0].lower():
        message = f"the file says that it is in {own}, but most of its text is marked as {most}"
        yield Finding("language-disagrees", "error", "", message)


def title(deck: Deck) -> Iterator[Finding]:
    """The file has a title of its own, which is not the name of its file."""
    yield from titles(deck.package)


RULES = (runs, declared, title)
