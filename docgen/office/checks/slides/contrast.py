"""Contrast of text with what is behind it, where that can be told: 4.5 to 1, large text 3 to 1 (WCAG 2.1, 1.4.3)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office.checks.contrast import LEAST, ratio
from docgen.office.checks.finding import Finding
from docgen.office.checks.slides import shape
from docgen.office.checks.slides.backdrop import Backdrop
from docgen.office.checks.slides.deck import Deck, Slide
from docgen.office.checks.slides.heritage import Heritage
from docgen.office.checks.slides.look import Look
from docgen.office.xml import Element

LEAST_LARGE = 3.0
_LARGE, _LARGE_BOLD = 18.0, 14.0  # points


def contrast(deck: Deck) -> Iterator[Finding]:
    """Each run of text stands out from its cell, its shape, the shape below or the background."""
    styles = deck.package.related(deck.package.main, "tableStyles")
    table_styles = deck.tree(styles[0]) if styles else None
    for slide in deck.slides:
        heritage = Heritage(deck, slide)
        yield from _on_slide(deck, slide, Look(heritage, table_styles), Backdrop(heritage, table_styles))


def _on_slide(deck: Deck, slide: Slide, look: Look, backdrop: Backdrop) -> Iterator[Finding]:
    """Each pair of colours is told of once on a slide."""
    told: set[tuple[str, str]] = set()
    for found in slide.shapes:
        if found.tag == shape.GROUP or shape.is_hidden(found):
            continue
        for run, typed in shape.runs(found):
            pair = _pair(found, run, look, backdrop)
            if pair is None or pair in told:
                continue
            least = LEAST_LARGE if _is_large(found, run, look) else LEAST
            if ratio(*pair) < least:
                told.add(pair)
                shown = f"«{typed.strip()[:30]}» is {pair[0]} on {pair[1]}"
                message = f"{shown}: {ratio(*pair):.1f} to 1; at least {least} is needed"
                yield deck.finding("contrast", slide, found, message)


def _pair(found: Element, run: Element, look: Look, backdrop: Backdrop) -> tuple[str, str] | None:
    colour, behind = look.colour(found, run), backdrop.of(found, run)
    return (colour, behind) if colour and behind else None


def _is_large(found: Element, run: Element, look: Look) -> bool:
    return look.size(found, run) >= (_LARGE_BOLD if look.is_bold(found, run) else _LARGE)


RULES = (contrast,)
