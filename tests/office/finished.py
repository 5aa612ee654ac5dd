"""A finished deck, made by python-pptx, that breaks no rule of ours, and what it takes to break one.

deck = finished(lambda deck: deck.slides[0].shapes.title.text_frame.clear())
"""

from __future__ import annotations

import io
from collections.abc import Callable

from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.chart.data import ChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.util import Cm, Pt

from docgen.office import xml
from docgen.office.xml import Element, q

Change = Callable[[Deck], object]
START, CONTENT, TITLE_ONLY = 0, 1, 5
TABLE, CHART, GROUP, PICTURE, BOX = "Risiko", "Svar", "Ringar", "Merke", "Boks"
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"


def finished(change: Change = lambda _: None) -> bytes:
    """A deck of four slides: a start, bullets with a link and notes, a table with a chart, figures."""
    deck = Presentation()
    deck.core_properties.title, deck.core_properties.language = "Første samling", "nn-NO"
    start = _slide(deck, START, "Velkomen")
    start.placeholders[1].text_frame.text = "Til Drammen"
    bullets = _slide(deck, CONTENT, "Mål")
    bullets.placeholders[1].text_frame.text = "Fleire heile stillingar"
    link = bullets.placeholders[1].text_frame.add_paragraph().add_run()
    link.text, link.hyperlink.address = "Rettleiing om heiltid", "https://example.org/heiltid"
    frame = bullets.notes_slide.notes_text_frame
    assert frame is not None
    frame.text = "Spør kva dei meiner."
    _table_and_chart(_slide(deck, TITLE_ONLY, "Tal"))
    _figures(_slide(deck, TITLE_ONLY, "Figurar"))
    _sections(deck, ("Start", [0]), ("Arbeid", [1, 2, 3]))
    _say_language(deck)
    change(deck)
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def shape(deck: Deck, name: str) -> BaseShape:
    """The shape of this name, on whichever slide."""
    known: list[BaseShape] = [found for slide in deck.slides for found in slide.shapes]
    return next(found for found in known if found.name == name)


def element(deck: Deck, name: str, path: str) -> Element:
    """The first element at a path within a shape."""
    return find(shape(deck, name)._element, path)


def find(root: Element, path: str) -> Element:
    """The first element at an XPath with the prefixes of Office."""
    found = etree.XPath(path, namespaces=xml.NAMESPACES)(root)  # python-pptx gives its elements another `xpath`
    assert isinstance(found, list)
    assert isinstance(found[0], etree._Element)
    return found[0]


def describe(found: BaseShape, text: str) -> None:
    """Give a shape an alternative text."""
    found._element._nvXxPr.cNvPr.set("descr", text)


def decorate(found: BaseShape) -> None:
    """Mark a shape as decoration."""
    held = etree.SubElement(found._element._nvXxPr.cNvPr, q("a:extLst"))
    entry = etree.SubElement(held, q("a:ext"), uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}")
    etree.SubElement(entry, f"{{{_DECORATIVE}}}decorative", nsmap={"adec": _DECORATIVE}, val="1")


def rgb(text: str) -> RGBColor:
    """A colour from RRGGBB."""
    return RGBColor(*bytes.fromhex(text))  # type: ignore[no-untyped-call]


def box(
    slide: Slide, text: str, fill: str = "", colour: str = "", x: float = 14, y: float = 12, size: float = 14
) -> BaseShape:
    """A text box of 6 by 3 cm without an inherited look; fill and colour are RRGGBB."""
    made = slide.shapes.add_textbox(Cm(x), Cm(y), Cm(6), Cm(3))
    run = made.text_frame.paragraphs[0].add_run()
    run.text, run.font.size = text, Pt(size)
    run.font._rPr.set("lang", "nn-NO")
    if fill:
        made.fill.solid()
        made.fill.fore_color.rgb = rgb(fill)
    if colour:
        run.font.color.rgb = rgb(colour)
    return made


def _slide(deck: Deck, layout: int, title: str) -> Slide:
    slide: Slide = deck.slides.add_slide(deck.slide_layouts[layout])
    assert slide.shapes.title is not None
    slide.shapes.title.text_frame.text = title
    return slide


def _table_and_chart(slide: Slide) -> None:
    frame = slide.shapes.add_table(3, 2, Cm(2), Cm(5), Cm(10), Cm(3))
    frame.name = TABLE
    describe(frame, "Risikoane med kor sannsynlege dei er")
    for row, texts in enumerate((("Risiko", "Sum"), ("Sjukdom", "12"), ("Vêr", "4"))):
        for column, text in enumerate(texts):
            frame.table.cell(row, column).text_frame.text = text
    data = ChartData()  # type: ignore[no-untyped-call]
    data.categories = ["Heiltid", "Deltid"]
    data.add_series("Svar", (0.49, None))  # type: ignore[no-untyped-call]
    slide.shapes.add_chart(XL_CHART_TYPE.PIE, Cm(13), Cm(5), Cm(10), Cm(8), data)
    chart = slide.shapes[len(slide.shapes) - 1]
    chart.name = CHART
    describe(chart, "Halvparten har heiltid")


def _figures(slide: Slide) -> None:
    group = slide.shapes.add_group_shape()
    group.name = GROUP
    for number in range(2):
        ring = group.shapes.add_shape(MSO_SHAPE.OVAL, Cm(2 + number), Cm(6), Cm(4), Cm(4))
        ring.fill.solid()
        ring.fill.fore_color.rgb = rgb("0B4F8A")
    describe(group, "To ringar om kvarandre")
    stream = io.BytesIO()
    Image.new("RGB", (20, 10), "navy").save(stream, "PNG")
    picture = slide.shapes.add_picture(stream, Cm(8), Cm(6))
    picture.name = PICTURE
    del picture._element._nvXxPr.cNvPr.attrib["descr"]
    decorate(picture)
    box(slide, "Kvitt på blått", "0A3A66", "FFFFFF").name = BOX


def _sections(deck: Deck, *sections: tuple[str, list[int]]) -> None:
    ids = [entry.get("id", "") for entry in deck.part._element.iter(q("p:sldId"))]
    written = "".join(
        f'<p14:section name="{name}" id="{{{number:08d}-0000-4000-8000-000000000000}}"><p14:sldIdLst>'
        + "".join(f'<p14:sldId id="{ids[slide]}"/>' for slide in slides)
        + "</p14:sldIdLst></p14:section>"
        for number, (name, slides) in enumerate(sections)
    )
    deck.part._element.append(
        etree.fromstring(
            f'<p:extLst xmlns:p="{xml.P}"><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
            f'<p14:sectionLst xmlns:p14="{xml.P14}">{written}</p14:sectionLst></p:ext></p:extLst>'
        )
    )


def _say_language(deck: Deck) -> None:
    for slide in deck.slides:
        roots = [slide._element, *([slide.notes_slide._element] if slide.has_notes_slide else [])]
        for run in (run for root in roots for run in root.iter(q("a:r"))):
            run.get_or_add_rPr().set("lang", "nn-NO")
