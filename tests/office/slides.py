"""Small PowerPoint templates, written so that a test shows only what matters, and decks read back.

deck = fill(prototype("hello", box("Hei {{ slide.name }}")), slides=[{"type": "hello", "name": "Kari"}])
assert texts(deck) == [["Hei Kari"]]
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from pptx import Presentation
from pptx.chart.data import ChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.util import Cm

from docgen.office.template import Template
from tests.office.archives import pack

Draw = Callable[[Slide], object]
"""Draws something on a slide."""

BLANK, TITLE_ONLY, BODY = 6, 5, 1  # layouts of python-pptx's default template


def box(text: str, name: str = "Box", x: float = 2, y: float = 5, w: float = 20, h: float = 5, alt: str = "") -> Draw:
    """A rectangle with a text, in centimetres; each line of the text is a paragraph."""

    def draw(slide: Slide) -> None:
        shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Cm(x), Cm(y), Cm(w), Cm(h))
        shape.name = name
        shape.text_frame.text = text
        if alt:
            shape._element._nvXxPr.cNvPr.set("descr", alt)

    return draw


def table(*rows: list[str], name: str = "Table") -> Draw:
    """A table with a header row."""

    def draw(slide: Slide) -> None:
        frame = slide.shapes.add_table(len(rows), len(rows[0]), Cm(2), Cm(4), Cm(20), Cm(4))
        frame.name = name
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                frame.table.cell(number, column).text = text

    return draw


def chart(name: str = "Chart {%chart slide.chart %}", kind: XL_CHART_TYPE = XL_CHART_TYPE.COLUMN_CLUSTERED) -> Draw:
    """A chart with two categories and one series."""

    def draw(slide: Slide) -> None:
        data = ChartData()  # type: ignore[no-untyped-call]
        data.categories = ["a", "b"]
        data.add_series("s", (1, 2))  # type: ignore[no-untyped-call]
        slide.shapes.add_chart(kind, Cm(2), Cm(4), Cm(20), Cm(10), data)
        slide.shapes[len(slide.shapes) - 1].name = name

    return draw


def body(*paragraphs: tuple[str, int] | str) -> Draw:
    """The paragraphs of the body placeholder, each with its level."""

    def draw(slide: Slide) -> None:
        frame = slide.placeholders[1].text_frame
        for number, given in enumerate(paragraphs):
            text, level = given if isinstance(given, tuple) else (given, 0)
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.text, paragraph.level = text, level

    return draw


def title(text: str) -> Draw:
    """The text of the title placeholder."""

    def draw(slide: Slide) -> None:
        assert slide.shapes.title is not None
        slide.shapes.title.text = text

    return draw


def prototype(type_: str, *draws: Draw, notes: str = "", layout: int = BLANK) -> Callable[[Deck], None]:
    """A slide of a library; without a type, a slide of an ordinary deck."""

    def add(deck: Deck) -> None:
        slide = deck.slides.add_slide(deck.slide_layouts[layout])
        for draw in draws:
            draw(slide)
        text = "\n".join(line for line in (f"type: {type_}" if type_ else "", notes) if line)
        if text:
            frame = slide.notes_slide.notes_text_frame
            assert frame is not None
            frame.text = text

    return add


def template(*prototypes: Callable[[Deck], None]) -> bytes:
    """A template of these slides."""
    deck = Presentation()
    for add in prototypes:
        add(deck)
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def template_of(files: Mapping[str, bytes]) -> Template:
    """The template that these files are, zipped."""
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary, "template.pptx")
        path.write_bytes(pack(files))
        return Template(path)


def fill_bytes(*prototypes: Callable[[Deck], None], folder: Path | None = None, **data: object) -> bytes:
    """The file that the template becomes."""
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary, "template.pptx")
        path.write_bytes(template(*prototypes))
        return Template(path).render(data, folder=folder)


def fill(*prototypes: Callable[[Deck], None], folder: Path | None = None, **data: object) -> Deck:
    """The deck that the template becomes, as python-pptx reads it."""
    return Presentation(io.BytesIO(fill_bytes(*prototypes, folder=folder, **data)))


def texts(deck: Deck) -> list[list[str]]:
    """The text of every shape of every slide; groups and tables are left out."""
    return [[shape.text_frame.text for shape in slide.shapes if shape.has_text_frame] for slide in deck.slides]


def notes(deck: Deck) -> list[str]:
    """The speaker notes of every slide, empty where there are none."""
    found = []
    for slide in deck.slides:
        frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
        found.append(frame.text if frame is not None else "")
    return found


def cells(deck: Deck) -> list[list[str]]:
    """The rows of the first table of the first slide."""
    found = next(shape for shape in deck.slides[0].shapes if shape.has_table)
    return [[cell.text for cell in row.cells] for row in found.table.rows]


def area(shape: BaseShape) -> tuple[float, float, float, float]:
    """Where a shape stands, in centimetres with two decimals."""
    x, y, w, h = (round(length / 360_000, 2) for length in (shape.left, shape.top, shape.width, shape.height))
    return x, y, w, h
