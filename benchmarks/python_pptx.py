"""python-pptx as an engine, in three ways.

It changes the presentation that it opens, so each deck begins by opening the file anew (from memory, not from disk).
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping

import pptx
from pptx.chart.chart import Chart
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.text.text import TextFrame

from benchmarks.outline import outline
from benchmarks.sketch import chart_data, draw, footers
from benchmarks.slide import Deck
from benchmarks.tagging import TAG, values

Make = Callable[[Deck], bytes]
Replace = Callable[[Slide, Mapping[str, str]], None]


def build(base: bytes) -> Make:
    """Build decks: slides, tables, shapes and charts are added to the empty deck `base`."""
    held = footers(base)

    def make(deck: Deck) -> bytes:
        made = pptx.Presentation(io.BytesIO(base))
        for slide in deck["slides"]:
            draw(made, outline(slide, deck["footer"]), held)
        return _saved(made)

    return make


def fill(ready: bytes) -> Make:
    """Fill a ready-made deck: tags are replaced in the runs of shapes, cells and notes."""
    return lambda deck: _filled(ready, deck, _replace)


def fill_tuned(ready: bytes) -> Make:
    """Fill it past python-pptx's objects: tags are replaced in the XML of slides and notes."""
    return lambda deck: _filled(ready, deck, _replace_in_xml)


def _filled(ready: bytes, deck: Deck, replace: Replace) -> bytes:
    made = pptx.Presentation(io.BytesIO(ready))
    for slide, data in zip(made.slides, deck["slides"], strict=True):
        replace(slide, values(data, deck["footer"]))
        if "chart" in data:
            _chart(slide).replace_data(chart_data(data["chart"]))  # type: ignore[no-untyped-call]
    return _saved(made)


def _replace(slide: Slide, texts: Mapping[str, str]) -> None:
    for frame in _frames(slide):
        for paragraph in frame.paragraphs:
            for run in paragraph.runs:
                if "{{" in run.text:
                    run.text = _text(run.text, texts)


def _frames(slide: Slide) -> Iterator[TextFrame]:
    """All text of a slide, frame by frame."""
    for shape in slide.shapes:
        if isinstance(shape, Shape):
            yield shape.text_frame
        elif isinstance(shape, GraphicFrame) and shape.has_table:
            for row in shape.table.rows:
                for cell in row.cells:
                    yield cell.text_frame
    if slide.has_notes_slide and (frame := slide.notes_slide.notes_text_frame):
        yield frame


def _replace_in_xml(slide: Slide, texts: Mapping[str, str]) -> None:
    for held in (slide, slide.notes_slide) if slide.has_notes_slide else (slide,):
        for text in held.element.iter(qn("a:t")):
            text.text = _text(text.text or "", texts)


def _text(text: str, texts: Mapping[str, str]) -> str:
    return TAG.sub(lambda match: texts[match[1]], text)


def _chart(slide: Slide) -> Chart:
    """The only chart of a slide."""
    return next(shape.chart for shape in slide.shapes if isinstance(shape, GraphicFrame) and shape.has_chart)


def _saved(made: Presentation) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()
