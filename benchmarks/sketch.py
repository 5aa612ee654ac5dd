"""Slides drawn of outlines with python-pptx: what its users write to build a deck."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from copy import deepcopy

import pptx
from lxml import etree
from pptx.chart.data import ChartData as CategoryData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Cm, Length, Pt

from benchmarks.outline import Chart, Figure, Line, Outline, Table
from benchmarks.slide import ChartData

_LEFT, _TOP, _WIDTH, _HEIGHT = (Cm(x) for x in (1.7, 4.4, 30.5, 12.6))
_ROW = Cm(1.0)
_GAP = Cm(0.4)
_SMALL, _MIDDLE = Pt(14), Pt(16)
_FOOTERS = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
_KINDS = {"column": XL_CHART_TYPE.COLUMN_CLUSTERED, "line": XL_CHART_TYPE.LINE}

Footers = list[list[etree._Element]]


def draw(presentation: Presentation, made: Outline, footers: Footers) -> Slide:
    """Add a slide, and return it."""
    slide: Slide = presentation.slides.add_slide(presentation.slide_layouts[made.layout])
    for placeholder, lines in zip(slide.placeholders, made.texts, strict=True):
        _write(placeholder.text_frame, lines)
    for held, said in zip(footers[made.layout], made.footer, strict=False):
        slide.shapes._spTree.append(one := deepcopy(held))
        for text in one.iter(qn("a:t")):
            text.text = said
    if made.table:
        _table(slide, made.table)
    if made.figure:
        _figure(slide, made.figure)
    if made.chart:
        _chart(slide, made.chart)
    if made.notes:
        _write(slide.notes_slide.notes_text_frame, [Line(text) for text in made.notes])
    return slide


def _write(frame: TextFrame | None, lines: Sequence[Line], size: Pt | None = None) -> None:
    """Write paragraphs, in their language: a reader aloud must know it."""
    assert frame is not None
    frame.text = "\n".join(line.text for line in lines)
    for paragraph, line in zip(frame.paragraphs, lines, strict=True):
        if line.level:
            paragraph.level = line.level
        for run in paragraph.runs:
            run.font.language_id = MSO_LANGUAGE_ID.NORWEGIAN_BOKMOL
            if size:
                run.font.size = size


def footers(start: bytes) -> Footers:
    """Return date, footer and number as they are put on slides of each layout, which python-pptx leaves out."""
    made = pptx.Presentation(io.BytesIO(start))
    return [list(_footer(made.slides.add_slide(layout))) for layout in made.slide_layouts]


def _footer(slide: Slide) -> Iterator[etree._Element]:
    shapes = slide.shapes
    for held in slide.slide_layout.placeholders:  # type: ignore[misc]  # python-pptx has types in part
        kind = held.placeholder_format.type
        if kind not in _FOOTERS:
            continue
        shapes.clone_placeholder(held)
        frame = slide.placeholders[held.placeholder_format.idx].text_frame
        if kind == PP_PLACEHOLDER.SLIDE_NUMBER:
            frame.paragraphs[0]._p.append(next(held._element.iter(qn("a:fld"))))
        else:
            _write(frame, [Line("?")])
        yield shapes._spTree[-1]


def _table(slide: Slide, held: Table) -> None:
    count = len(held.shares)
    table = slide.shapes.add_table(len(held.rows), count, _LEFT, _TOP, _WIDTH, Length(_ROW * len(held.rows))).table
    for number, share in enumerate(held.shares):
        table.columns[number].width = Length(_WIDTH * share // sum(held.shares))
    for row, texts in zip(table.rows, held.rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _write(cell.text_frame, [Line(text)], _SMALL)


def _figure(slide: Slide, held: Figure) -> None:
    across = held.columns
    down = -(-len(held.shapes) // across)
    width, height = ((whole - _GAP * (n - 1)) // n for whole, n in ((_WIDTH, across), (_HEIGHT, down)))
    for number, texts in enumerate(held.shapes):
        y, x = divmod(number, across)
        place = (_LEFT + x * (width + _GAP), _TOP + y * (height + _GAP), width, height)
        shape = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *map(Length, place))
        shape.name = held.name if len(held.shapes) == 1 else f"{held.name} {number + 1}"
        _write(shape.text_frame, [Line(text) for text in texts], _MIDDLE)


def _chart(slide: Slide, held: Chart) -> None:
    slide.shapes.add_chart(_KINDS[held.kind], _LEFT, _TOP, _WIDTH, _HEIGHT, chart_data(held.data))


def chart_data(held: ChartData) -> CategoryData:
    """Return a chart's data as python-pptx takes it."""
    data = CategoryData()  # type: ignore[no-untyped-call]
    data.categories = held["categories"]
    for series in held["series"]:
        data.add_series(series["name"], series["values"])  # type: ignore[no-untyped-call]
    return data
