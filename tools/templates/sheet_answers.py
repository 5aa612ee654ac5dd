"""Where the answers of a handout stand: lines, empty cells and scales, as fields on screen and as space on paper."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from docgen.documents.sheet_room import ROOMS, STATEMENT, Room
from docgen.documents.sheet_table import NAMED, SHAPES, widths
from tools.templates.form import Form
from tools.templates.loops import choose, rows
from tools.templates.table import TWIPS, Column, table
from tools.templates.text import paragraph, run
from tools.templates.xml import Element, el, name

SCALE = {str(number): str(number) for number in range(1, 11)}
FOUR = 4
"""How many lines Word brings back when a field is emptied: it cannot know how many there were."""
_DIGITS = "".join(f"\t{number}" for number in range(1, 11))


def lines(form: Form, path: str, room: str, count: int | str) -> Element:
    """Return lines to write on: so many, or as many as a path in the data says.

    They are what stands in the field until somebody types there, so they never stand under typed text.
    """
    if isinstance(count, int):
        content = _ruled(count)
    else:
        first = run(f"{{% for _ in range({count}) %}}{{% if not loop.first %}}")
        content = [first, _new(), run("{% endif %}"), *_ruled(1), run("{% endfor %}")]
    style = f"Lines{room.capitalize()}"
    return paragraph(style, form.around(path, *content, guidance=[paragraph(style, *_ruled(FOUR))]))


def line(form: Form, path: str) -> Element:
    """Return one line to write on, within a paragraph that has a tab for it."""
    return form.around(path, *_ruled(1), guidance=[paragraph(f"Lines{next(iter(ROOMS)).capitalize()}", *_ruled(1))])


def space(form: Form, path: str) -> Element:
    """Return an empty field: nothing is printed in it that a pen would have to cross."""
    blank = run("\u00a0\u00a0\u00a0")
    return form.around(path, blank, guidance=[paragraph("Normal", deepcopy(blank))])


def _ruled(count: int) -> list[Element]:
    """Return so many lines, with line breaks between."""
    made: list[Element] = []
    for number in range(count):
        line = el("w:r", el("w:rPr", el("w:rStyle", val="WritingLine")), el("w:tab"))
        made += [_new(), line] if number else [line]
    return made


def _new() -> Element:
    return el("w:r", el("w:br"))


def tables(form: Form, test: str) -> list[Element]:
    """Return the table that has the shape of what is asked, with rows as high as the sheet has room for."""
    return choose({f"{test} and ask.shape == '{shape}'": [_table(form, shape)] for shape in SHAPES})


def statements(form: Form) -> Element:
    """Return what is judged, a row each, with the numbers to ring and a field to choose in."""
    heads = ("statement", "ring", "choose")
    columns = _columns([form.label(f"column.{head}") for head in heads], [STATEMENT, 72.0, 22.0])

    def cells() -> list[Element]:
        text, choice = run("{{ statement.text }}"), form.choice("statement.answer", SCALE)
        return [paragraph("TableText", text), paragraph("Digits", run(_DIGITS)), paragraph("TableText", choice)]

    cases = {f"sheet.room == '{size}'": _row(columns, room, cells(), centred=True) for size, room in ROOMS.items()}
    body = rows("statement in ask.statements", cases)
    return _writing(table(form.label("sheet.scale"), form.label("sheet.scale.about"), columns, *body))


def scale(form: Form, path: str) -> Element:
    """Return the numbers of a scale on one line, and a field to choose in beside them."""
    words = run(f"\t{form.label('scale.choose')} ", style="Small")
    return paragraph("Scale", run(_DIGITS), words, form.choice(path, SCALE))


def _table(form: Form, shape: str) -> Element:
    columns = _columns([f"{{{{ ask.heads[{number}] }}}}" for number in range(len(shape))], widths(shape))

    def cells() -> list[Element]:
        named = [run("{{ row.name }}")] if shape[0] in NAMED else []
        empty = [space(form, f"row.answers[{number}]") for number in range(len(named), len(shape))]
        return [paragraph("TableText", content) for content in (*named, *empty)]

    cases = {f"sheet.room == '{size}'": _row(columns, room, cells()) for size, room in ROOMS.items()}
    body = rows("row in ask.rows", cases)
    return _writing(table(form.label("sheet.table"), form.label("sheet.table.about"), columns, *body))


def _columns(heads: Sequence[str], wide: Sequence[float]) -> list[Column]:
    return [Column(head, width) for head, width in zip(heads, wide, strict=True)]


def _row(columns: Sequence[Column], room: Room, cells: Sequence[Element], *, centred: bool = False) -> Element:
    """Return a row that is at least as high as the room says; what is judged stands in the middle of its row."""
    high = el("w:trHeight", val=round(room.row * TWIPS), hRule="atLeast")
    made = [
        el("w:tc", el("w:tcPr", _width(column), el("w:vAlign", val="center") if centred else None), cell)
        for column, cell in zip(columns, cells, strict=True)
    ]
    return el("w:tr", el("w:trPr", el("w:cantSplit"), high), *made)


def _width(column: Column) -> Element:
    return el("w:tcW", w=column.twips, type="dxa")


def _writing(made: Element) -> Element:
    """Give a table the looks of one to write in."""
    for look in made.iter(name("w:tblStyle")):
        look.set(name("w:val"), "WritingTable")
    return made
