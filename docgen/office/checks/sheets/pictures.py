"""Alternative texts of pictures, charts and shapes in sheets (WCAG 2.1, 1.1.1)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office.checks.finding import Finding
from docgen.office.checks.sheets.book import Book
from docgen.office.checks.sheets.ranges import XDR
from docgen.office.checks.slides.shape import DECORATIVE
from docgen.office.checks.wording import is_name
from docgen.office.xml import Element, q

_SHAPES = tuple(f"{{{XDR}}}{name}" for name in ("pic", "graphicFrame", "sp", "cxnSp", "grpSp"))
_GROUP = _SHAPES[-1]


def alternative_texts(book: Book) -> Iterator[Finding]:
    """Pictures, charts, groups and shapes without text say what they show, or that they are decoration."""
    for sheet in book.sheets:
        for part in book.package.related(sheet.part, "drawing"):
            for shape in book.workbook.tree(part).iter(*_SHAPES):
                named = _named(shape)
                if named is None or _decorative(named) or _written(shape) or _spoken_for(shape):
                    continue
                typed, name = (named.get("descr") or "").strip(), named.get("name", "")
                if not typed:
                    message = f"«{name}» has no alternative text; say what it shows, or mark it as decorative"
                    yield book.finding("alt-text-missing", sheet, "", message)
                elif is_name(typed):
                    message = f"the alternative text «{typed[:60]}» is a name; say what the picture shows"
                    yield book.finding("alt-text-name", sheet, "", message)


def _named(shape: Element) -> Element | None:
    """What names a shape, itself and not what is in it."""
    return next((held for child in shape for held in child if held.tag == f"{{{XDR}}}cNvPr"), None)


def _decorative(named: Element) -> bool:
    return any(mark.get("val") in ("1", "true") for mark in named.iter(DECORATIVE))


def _written(shape: Element) -> bool:
    """Whether a shape has a text, which is read aloud."""
    return shape.tag != _GROUP and any((text.text or "").strip() for text in shape.iter(q("a:t")))


def _spoken_for(shape: Element) -> bool:
    """Whether a group around the shape speaks for it, or says that it is decoration."""
    groups = (_named(group) for group in shape.iterancestors(_GROUP))
    return any(named is not None and (named.get("descr") or _decorative(named)) for named in groups)


RULES = (alternative_texts,)
