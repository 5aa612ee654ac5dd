"""What is drawn over the cells of a sheet, or hangs on them: drawings, notes, threads, controls, pivot tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from docgen.office import xml
from docgen.office.excel import vml
from docgen.office.excel.drawings import Drawing
from docgen.office.excel.follower import Follower, Reading, following
from docgen.office.excel.moving import s
from docgen.office.excel.notes import Notes, Threads
from docgen.office.excel.pivots import PivotTable
from docgen.office.excel.pointers import ControlPart
from docgen.office.excel.rowed import Rowed
from docgen.office.package import resolve

_SHOWS_CELLS = b"textlink="


def followers(reading: Reading, sheet: Rowed) -> Iterator[Follower]:
    """Read what follows the cells of one sheet."""
    yield from _drawings(reading, sheet)
    yield from _notes(reading, sheet)
    if sheet.moves:
        yield from _threads(reading, sheet)
        yield from _pivot_tables(reading, sheet)
    if _any_moves(reading):
        yield from _controls(reading, sheet)


def _any_moves(reading: Reading) -> bool:
    return any(regions.moves for regions in reading.made.regions.values())


def _drawings(reading: Reading, sheet: Rowed) -> Iterator[Follower]:
    for part in reading.package.related(sheet.part, "drawing"):
        root = reading.package.tree(part)
        asides = reading.asides(part, root, replace(sheet.place, part=part))
        shows = _SHOWS_CELLS in reading.package.data(part) and _any_moves(reading)
        if sheet.moves or asides or shows:
            held = Drawing.read(root, sheet.name, sheet.tags.regions, reading.made.regions)
            yield Follower(part, following(held.write), asides)


def _notes(reading: Reading, sheet: Rowed) -> Iterator[Follower]:
    """The notes of a sheet, and the boxes that show them: they stand with the controls in one part."""
    package, drawn = reading.package, _boxes(reading, sheet)
    boxes = package.data(drawn).decode() if drawn else ""
    held = None
    for part in package.related(sheet.part, "comments")[:1]:
        root = package.tree(part)
        asides = reading.asides(part, root, replace(sheet.place, part=part))
        if sheet.moves or asides:
            held = Notes.read(root, boxes, sheet.name, sheet.tags.regions)
            yield Follower(part, following(held.comments), asides)
    if drawn and sheet.moves:
        write = vml.read(boxes, sheet.name, sheet.tags.regions).write if held is None else held.boxes
        yield Follower(drawn, following(write), reading.asides(drawn, None))


def _boxes(reading: Reading, sheet: Rowed) -> str:
    """The part with the boxes of notes; another of the same kind may hold the pictures of headers and footers."""
    named = reading.package.tree(sheet.part).find(s("legacyDrawing"))
    wanted = "" if named is None else named.get(xml.q("r:id"), "")
    relationships = reading.package.relationships(sheet.part)
    found = (resolve(sheet.part, one.target) for one in relationships if wanted and one.id == wanted)
    return next((part for part in found if part in reading.package.members), "")


def _threads(reading: Reading, sheet: Rowed) -> Iterator[Follower]:
    for part in reading.package.related(sheet.part, "threadedComment"):
        held = Threads.read(reading.package.tree(part), sheet.name, sheet.tags.regions)
        yield Follower(part, following(held.write), reading.asides(part, None))


def _pivot_tables(reading: Reading, sheet: Rowed) -> Iterator[Follower]:
    for part in reading.package.related(sheet.part, "pivotTable"):
        held = PivotTable.read(reading.package.tree(part), sheet.name)
        yield Follower(part, following(held.write), reading.asides(part, None))


def _controls(reading: Reading, sheet: Rowed) -> Iterator[Follower]:
    for part in reading.package.related(sheet.part, "ctrlProp"):
        held = ControlPart.read(reading.package.tree(part), sheet.name, reading.made.regions)
        yield Follower(part, following(held.write), reading.asides(part, None))
