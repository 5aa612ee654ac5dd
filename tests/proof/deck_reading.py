"""Reads a finished deck back with python-pptx: what one sees, what the leader says, what the file is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.table import Table

from docgen.office.xml import Element, q

_FOOTERS = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


def visible_text(path: Path, language: str = "") -> str:
    """The text of the slides and the notes, a paragraph a line; with a language, without what is in another."""
    deck = Presentation(str(path))
    return "\n".join(line for slide in deck.slides for root in roots(slide) for line in lines(root, language))


def roots(slide: Slide) -> list[Element]:
    """The trees with the text of a slide, of its notes and of its charts."""
    found: list[Element] = [slide._element]
    if slide.has_notes_slide:
        found.append(slide.notes_slide._element)
    return found + [chart._chartSpace for chart in charts(slide)]


def lines(root: Element, language: str = "") -> list[str]:
    """The text of each paragraph, with a language only of the runs that are in it."""
    found = []
    for paragraph in root.iter(q("a:p")):
        pieces = []
        for node in paragraph.iter(q("a:t"), q("a:br")):
            run = node.getparent()
            properties = None if run is None else run.find(q("a:rPr"))
            said = "" if properties is None else properties.get("lang", "")
            if node.tag == q("a:br"):
                pieces.append(" ")
            elif not language or said in ("", language):
                pieces.append(node.text or "")
        found.append("".join(pieces))
    return found


def text(slide: Slide) -> str:
    """What one sees on a slide, as one line: shapes, tables, charts."""
    values = (value.text or "" for chart in charts(slide) for value in chart._chartSpace.iter(q("c:v")))
    return " ".join(" ".join((*lines(slide._element), *values)).split())


def notes(slide: Slide) -> str:
    """The speaker notes; empty when there are none."""
    frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    return "" if frame is None else frame.text


def titles(deck: Deck) -> list[str]:
    """The title of every slide."""
    return ["" if slide.shapes.title is None else slide.shapes.title.text_frame.text for slide in deck.slides]


def shapes(slide: Slide) -> Iterator[BaseShape]:
    """Every shape of a slide, also those in groups."""
    yield from _within(slide.shapes)


def _within(found: Iterable[BaseShape]) -> Iterator[BaseShape]:
    for shape in found:
        yield shape
        if isinstance(shape, GroupShape):
            yield from _within(shape.shapes)


def charts(slide: Slide) -> list[Chart]:
    """The native charts of a slide."""
    return [shape.chart for shape in shapes(slide) if isinstance(shape, GraphicFrame) and shape.has_chart]


def tables(slide: Slide) -> list[Table]:
    """The native tables of a slide."""
    return [shape.table for shape in shapes(slide) if isinstance(shape, GraphicFrame) and shape.has_table]


def prompts(deck: Deck) -> set[str]:
    """What layouts and masters say in their placeholders, for those who write slides; not the footers."""
    found: set[str] = set()
    for master in deck.slide_masters:
        for root in (master, *master.slide_layouts):
            for holder in root.placeholders:
                if holder.placeholder_format.type not in _FOOTERS:
                    found.update(line.strip() for line in lines(holder._element))
    return found - {""}


def properties(path: Path) -> Mapping[str, str]:
    """Title, language and author of a deck."""
    core = Presentation(str(path)).core_properties
    return {"title": core.title, "language": core.language, "author": core.author}
