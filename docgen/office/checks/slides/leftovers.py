"""What a template, or docgen at work, leaves in a deck when something went wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.office.checks.finding import Finding
from docgen.office.checks.package import parts
from docgen.office.checks.slides import shape
from docgen.office.checks.slides.deck import Deck
from docgen.office.package import Package
from docgen.office.xml import Element, q

TAG = re.compile(r"\{\{|\}\}|\{%|%\}")
"""What begins or ends a tag of a template."""

_MARK = re.compile(rb"<\?(?:docgen|fit|rows|end|slides|sections)[ ?]|\xee\x80[\x80\x81]")  # the latter: U+E000, U+E001
_FURNITURE = ("slideLayout+xml", "slideMaster+xml", "notesMaster+xml", "handoutMaster+xml", "-properties+xml")
_NAMED = ("descr", "title", "name")
# What is there to be written in: footers are empty when they say nothing.
_FOOTERS = ("dt", "ftr", "hdr", "sldNum")


def tags(deck: Deck) -> Iterator[Finding]:
    """No tag of a template is left in a text, a name, an alternative text or a chart."""
    for story in deck.stories:
        for element, typed in _texts(story.tree):
            if TAG.search(typed):
                where = f"{story.what}: " if story.what else ""
                message = f"{where}«{' '.join(typed.split())[:60]}» is a tag of a template; fill it or write the text"
                yield deck.finding("tag-left", story.slide, element, message)
    for part in parts(deck.package):
        if deck.package.content_type(part).endswith(_FURNITURE):
            for _, typed in _texts(deck.tree(part)):
                if TAG.search(typed):
                    message = f"«{' '.join(typed.split())[:60]}» is a tag of a template; fill it or write the text"
                    yield Finding("tag-left", "error", part, message)


def _texts(root: Element) -> Iterator[tuple[Element, str]]:
    """Every text of a tree, each with its element: paragraphs whole, since a tag may be spread over many runs."""
    for element in root.iter():
        if element.tag == q("a:p"):
            yield element, shape.line(element)
        elif element.tag == q("p:cNvPr"):
            for attribute in _NAMED:
                yield element, element.get(attribute, "")
        elif element.tag != q("a:t") and not len(element):
            yield element, element.text or ""


def marks(deck: Deck) -> Iterator[Finding]:
    """No mark that docgen sets while it works is left in a part."""
    yield from left_marks(deck.package)


def left_marks(package: Package) -> Iterator[Finding]:
    """The marks of docgen's own that are left in the parts of a file."""
    for part in parts(package):
        if package.content_type(part).endswith("xml") and (found := _MARK.search(package.data(part))):
            shown = found[0].decode("utf-8", "replace").strip("<? ") or "U+E000"
            message = f"docgen's own mark «{shown}» is left in the part; this is a fault in docgen"
            yield Finding("mark-left", "error", part, message)


def placeholders(deck: Deck) -> Iterator[Finding]:
    """No placeholder stands empty on a slide: its prompt is not shown, but it is read aloud. Titles have a rule."""
    for slide in deck.slides:
        for found in slide.shapes:
            kind = shape.kind(found)
            if not kind or kind in _FOOTERS or shape.is_title(found) or found.tag != shape.SHAPE:
                continue
            if not shape.text(found).strip() and next(found.iter(q("a:blip"), q("a:fld")), None) is None:
                message = f"the placeholder ({kind}) is empty; fill it or delete it"
                yield deck.finding("placeholder-empty", slide, found, message)


RULES = (tags, marks, placeholders)
