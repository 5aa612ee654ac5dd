"""The styles that only handouts have: headings without a number, bands, lines to write on, scales."""

from __future__ import annotations

from docgen.documents.sheet_room import ROOMS, Room
from tools.templates.styles import colour, fill, first_row, margins, rule, size, style
from tools.templates.table import TWIPS
from tools.templates.theme import FJORD, RULE, SLATE, TEAL
from tools.templates.xml import Element, el

PAGE = round(160 * TWIPS)
"""The width of the text, in twips."""
DIGIT, WIDE_DIGIT = 7.0, 11.0
"""Millimetres between the numbers of a scale, in a table and on a line of its own."""
_COLUMN = 1361
"""Where the facts of a sheet begin, in twips."""
CHOICE = 122.0
"""Where the text beside a scale on a line of its own begins, in millimetres."""


def looks() -> list[Element]:
    """Return the styles, new each time."""
    return [*_headings(), *_texts(), *_lines(), *_scales(), *_characters(), *_tables()]


def _headings() -> list[Element]:
    return [
        _heading("HandoutHeading", "Overskrift på utdelt ark", 15, before=280, after=100),
        _heading("SheetHeading", "Navn på øvelse", 20, before=140, after=40),
        style(
            "Band",
            "Bånd",
            [el("w:keepNext"), fill(TEAL), _space(after=0), el("w:ind", left=227, hanging=227)],
            [el("w:b"), el("w:bCs"), colour("FFFFFF"), *size(11)],
        ),
    ]


def _heading(id: str, name: str, points: float, *, before: int, after: int) -> Element:
    """A heading of the first level without a number, for documents that nobody refers to by chapter.

    It is based on none of the numbered headings: a style can only leave their list by naming a list that is not there.
    """
    paragraph = [
        el("w:keepNext"),
        el("w:keepLines"),
        _space(before=before, after=after),
        el("w:outlineLvl", val=0),
    ]
    run = [el("w:b"), el("w:bCs"), colour(FJORD), *size(points)]
    return style(id, name, paragraph, run, following="Normal", quick=True)


def _texts() -> list[Element]:
    return [
        style("SheetText", "Arktekst", [_space(after=80, line=252)]),
        style("SheetFact", "Arkopplysning", [*_column(), _space(after=40, line=252), _hanging(_COLUMN)]),
        style("SheetTask", "Arkoppgave", [el("w:keepNext"), _space(before=80, after=20)], [el("w:b"), el("w:bCs")]),
        style("HandoutIntro", "Innledning til ark", [_space(before=160, after=40, line=252)]),
        style("SheetPoint", "Arkpunkt", [_space(after=0, line=252)], based="ListBullet"),
        style(
            "Question",
            "Spørsmål",
            [el("w:keepNext"), el("w:keepLines"), _space(before=160, after=40, line=252)],
            [el("w:b"), el("w:bCs")],
        ),
        style("Hint", "Hjelpetekst", [el("w:keepNext"), _space(after=40, line=252)], [colour(SLATE), *size(10)]),
        style("AgendaText", "Programtekst", [_space(before=10, after=10)], based="TableText"),
    ]


def _lines() -> list[Element]:
    """A style for lines to write on in each room: the lines are tabs that fill with a rule."""

    def ruled(room: Room) -> list[Element]:
        tab = el("w:tab", val="right", leader="underscore", pos=PAGE)
        spacing = el("w:spacing", before=0, after=0, line=_twips(room.line), lineRule="exact")
        return [el("w:tabs", tab), spacing]

    return [style(f"Lines{name.capitalize()}", f"Linjer {name}", ruled(room)) for name, room in ROOMS.items()]


def _scales() -> list[Element]:
    digits = [el("w:tab", val="center", pos=_twips(DIGIT * (n + 0.5))) for n in range(10)]
    wide = [el("w:tab", val="center", pos=_twips(WIDE_DIGIT * (n + 0.5))) for n in range(10)]
    beside = el("w:tab", val="left", pos=_twips(CHOICE))
    return [
        style("Digits", "Tall", [el("w:tabs", *digits)], size(11), based="TableText"),
        style("Scale", "Skala", [el("w:tabs", *wide, beside), _space(before=60, after=60, line=300)], size(13)),
    ]


def _characters() -> list[Element]:
    def character(id: str, name: str, *looks: Element) -> Element:
        return style(id, name, None, list(looks), kind="character", based="DefaultParagraphFont")

    return [
        character("WritingLine", "Skrivelinje", colour(SLATE)),
        character("Quiet", "Dempet", colour(SLATE)),
        character("Small", "Liten", *size(10)),
        character("Moment", "Klokkeslett", el("w:b"), el("w:bCs"), colour(FJORD)),
    ]


def _tables() -> list[Element]:
    """Thin rules between rows and columns show where to write; there is none around, so it is no grid."""
    made = style("WritingTable", "Skrivetabell", kind="table", based="ProgrammeTable")
    sides = [rule("top", SLATE, size=6), rule("bottom", SLATE, size=6), rule("insideH"), rule("insideV", RULE)]
    made.extend([el("w:tblPr", el("w:tblBorders", *sides)), first_row()])
    close = style("AgendaTable", "Programtabell tett", kind="table", based="ProgrammeTable")
    close.extend([el("w:tblPr", margins(20, 75)), first_row()])
    return [made, close]


def _column() -> list[Element]:
    return [el("w:tabs", el("w:tab", val="left", pos=_COLUMN))]


def _hanging(width: int) -> Element:
    return el("w:ind", left=width, hanging=width)


def _space(*, before: int = 0, after: int = 0, line: int = 240) -> Element:
    return el("w:spacing", before=before, after=after, line=line, lineRule="auto")


def _twips(millimetres: float) -> int:
    return round(millimetres * TWIPS)
