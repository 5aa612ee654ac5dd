"""Slides drawn of outlines with python-pptx: what its users write to build a deck."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.chart.data import ChartData as CategoryData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Cm, Length

from benchmarks.outline import Chart, Figure, Line, Outline, Table
from benchmarks.slide import ChartData

_LEFT, _TOP, _WIDTH, _HEIGHT = (Cm(x) for x in (1.7, 4.4, 30.5, 12.6))
_ROW = Cm(1.0)
_GAP = Cm(0.4)
_KINDS = {"column": XL_CHART_TYPE.COLUMN_CLUSTERED, "line": XL_CHART_TYPE.LINE}


def draw(presentation: Presentation, made: Outline) -> Slide:
    """Add a slide, and return it."""
    slide: Slide = presentation.slides.add_slide(presentation.slide_layouts[made.layout])
    for placeholder, lines in zip(slide.placeholders, made.texts, strict=False):
        _write(placeholder.text_frame, lines)
    if made.table:
        _table(slide, made.table)
    if made.figure:
        _figure(slide, made.figure)
    if made.chart:
        _chart(slide, made.chart)
    if made.notes:
        _write(slide.notes_slide.notes_text_frame, [Line(text) for text in made.notes])
    return slide


def _write(frame: TextFrame | None, lines: Sequence[Line]) -> None:
    assert frame is not None
    frame.text = "\n".join(line.text for line in lines)
    for paragraph, line in zip(frame.paragraphs, lines, strict=True):
        if line.level:
            paragraph.level = line.level


def _table(slide: Slide, held: Table) -> None:
    count = len(held.shares)
    table = slide.shapes.add_table(len(held.rows), count, _LEFT, _TOP, _WIDTH, Length(_ROW * len(held.rows))).table
    for number, share in enumerate(held.shares):
        table.columns[number].width = Length(_WIDTH * share // sum(held.shares))
    for row, texts in zip(table.rows, held.rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def _figure(slide: Slide, held: Figure) -> None:
    across = held.columns
    down = -(-len(held.shapes) // across)
    width, height = ((whole - _GAP * (n - 1)) // n for whole, n in ((_WIDTH, across), (_HEIGHT, down)))
    for number, texts in enumerate(held.shapes):
        y, x = divmod(number, across)
        place = (_LEFT + x * (width + _GAP), _TOP + y * (height + _GAP), width, height)
        shape = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *map(Length, place))
        shape.name = held.name if len(held.shapes) == 1 else f"{held.name} {number + 1}"
        _write(shape.text_frame, [Line(text) for text in texts])


def _chart(slide: Slide, held: Chart) -> None:
    slide.shapes.add_chart(_KINDS[held.kind], _LEFT, _TOP, _WIDTH, _HEIGHT, chart_data(held.data))


def chart_data(held: ChartData) -> CategoryData:
    """Return a chart's data as python-pptx takes it."""
    data = CategoryData()  # type: ignore[no-untyped-call]  # python-pptx has types in part
    data.categories = held["categories"]
    for series in held["series"]:
        data.add_series(series["name"], series["values"])  # type: ignore[no-untyped-call]
    return data
