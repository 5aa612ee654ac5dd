"""Notes of cells."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
import xlsxwriter
from lxml import etree

from docgen.office import package, xml, zip
from docgen.office.excel.notes import Notes, Threads
from docgen.office.excel.nouns import Regions
from tests.office.excel.grown import loop, sheets

_TEXTS, _BOXES = "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _package() -> package.Package:
    """Notes above, in and below the loop in row 6."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held)
    sheet = book.add_worksheet("Risiko")
    for cell in ("A2", "B6", "C6", "A8"):
        sheet.write_comment(cell, f"om {cell}")
    book.close()
    return package.Package(held.getvalue())


def _both(held: Notes, count: int) -> tuple[str, str]:
    layout = sheets(count)
    return held.comments(layout), held.boxes(layout)


def _notes(found: package.Package, regions: Regions | None = None) -> Notes:
    return Notes.read(found.tree(_TEXTS), found.data(_BOXES).decode(), "Risiko", regions or loop(6, 6))


def test_notes_are_written_as_their_template_when_nothing_grows() -> None:
    found = _package()
    for regions in (loop(6, 6), Regions(moves=False)):
        texts, boxes = _both(_notes(found, regions), 1)
        assert texts == xml.DECLARATION + xml.text_of(found.tree(_TEXTS))
        assert boxes.encode() == found.data(_BOXES)


@pytest.mark.parametrize("count", [0, 1, 25])
def test_each_copy_of_a_cell_has_its_note_and_its_box(count: int) -> None:
    found = _package()
    texts, boxes = _both(_notes(found), count)
    found.put(_TEXTS, texts.encode())
    found.put(_BOXES, boxes.encode())
    sheet = openpyxl.load_workbook(io.BytesIO(zip.Archive(found.members.values()).pack([])))["Risiko"]
    rows = range(6, 6 + count)
    wanted = {"A2": "om A2", f"A{7 + count}": "om A8"}
    wanted |= {f"B{row}": "om B6" for row in rows} | {f"C{row}": "om C6" for row in rows}
    assert {one.coordinate: one.comment.text for row in sheet.iter_rows() for one in row if one.comment} == wanted
    etree.fromstring(boxes.encode())
    cells = re.findall(r"<x:Row>(\d+)</x:Row>\s*<x:Column>(\d+)</x:Column>", boxes)
    assert {f"{'ABC'[int(column)]}{int(row) + 1}" for row, column in cells} == set(wanted)
    ids = re.findall(r'<v:shape id="([^"]*)"', boxes)
    assert len(set(ids)) == len(ids) == len(wanted)


def test_the_box_of_a_note_stands_beside_its_cell() -> None:
    _, boxes = _both(_notes(_package()), 3)
    anchors = re.findall(r"<x:Anchor>\s*\d+, \d+, (\d+), \d+, \d+, \d+, (\d+), \d+.*?<x:Row>(\d+)</x:Row>", boxes, re.S)
    assert {(int(row) - int(top), int(bottom) - int(row)) for top, bottom, row in anchors if row != "1"} == {(1, 3)}


def test_the_map_of_ids_grows_when_more_notes_come_than_one_number_stands_for() -> None:
    _, boxes = _both(_notes(_package()), 1000)
    assert '<o:idmap v:ext="edit" data="1,2"/>' in boxes
    ids = [int(one) for one in re.findall(r'<v:shape id="_x0000_s(\d+)"', boxes)]
    assert (min(ids), max(ids), len(set(ids))) == (1025, 1028 + 2 * 999, 2002)


def test_a_button_keeps_to_its_row() -> None:
    shape = (
        '<v:shape id="_x0000_s1025" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Anchor>\n'
        "    1, 15, 7, 2, 3, 31, 9, 1</x:Anchor><x:FmlaLink>$A$8</x:FmlaLink></x:ClientData></v:shape>"
    )
    comments = xml.parse(f'<comments xmlns="{_MAIN}"/>'.encode(), "c")
    _, boxes = _both(Notes.read(comments, f"<xml>{shape}</xml>", "Risiko", loop(6, 6)), 3)
    assert "\n    1, 15, 9, 2, 3, 31, 11, 1</x:Anchor><x:FmlaLink>$A$10</x:FmlaLink>" in boxes


def test_a_thread_and_the_note_that_stands_for_it_stand_once() -> None:
    found = _package()
    comments = xml.parse(found.data(_TEXTS).replace(b"<author></author>", b"<author>tc={1}</author>"), "c")
    texts, boxes = _both(Notes.read(comments, found.data(_BOXES).decode(), "Risiko", loop(6, 6)), 3)
    assert re.findall(r'<comment ref="(\w+)"', texts) == ["A2", "B6", "C6", "A10"]
    assert boxes.count("<v:shape ") == 4
    uri = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    held = "".join(f'<threadedComment ref="{cell}" id="{{{cell}}}"/>' for cell in ("B6", "A8"))
    root = xml.parse(f'<ThreadedComments xmlns="{uri}">{held}</ThreadedComments>'.encode(), "t")
    threads = Threads.read(root, "Risiko", loop(6, 6))
    assert re.findall(r'ref="(\w+)"', threads.write(sheets(3))) == ["B6", "A10"]


def test_copies_of_a_note_do_not_share_what_must_be_unique() -> None:
    found = _package()
    xr = b' xmlns:xr="x" xr:uid="{1}"'
    root = xml.parse(found.data(_TEXTS).replace(b'<comment ref="B6"', b'<comment ref="B6"' + xr), "c")
    texts, _ = _both(Notes.read(root, found.data(_BOXES).decode(), "Risiko", loop(6, 6)), 3)
    assert texts.count("uid=") == 1
