"""A participant's exercise sheets: one page for each exercise, with what it is for, what to do and where to write."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.documents.sheet_room import ROOMS
from tools.templates.blocks import low_line
from tools.templates.form import Form
from tools.templates.loops import choose, repeat, when
from tools.templates.sheet_answers import lines, scale, statements, tables
from tools.templates.text import paragraph, run
from tools.templates.word import Section
from tools.templates.xml import Element, el


def sections(form: Form) -> Sequence[Section]:
    """Return the sheets, each beginning on a new page."""
    return [Section(repeat("sheet in sheets", *_sheet(form)))]


def _sheet(form: Form) -> list[Element]:
    label = form.label
    return [
        _band(form),
        paragraph("SheetHeading", "{{ sheet.name }}"),
        _fact(label("sheet.participant"), "{{ participant.name }}"),
        _fact(label("sheet.purpose"), "{{ sheet.purpose }}"),
        *when("sheet.task", paragraph("SheetTask", label("sheet.task"))),
        *repeat("step in sheet.task", paragraph("SheetPoint", "{{ step }}")),
        *repeat("ask in sheet.asks", *_ask(form)),
        paragraph("TableNote", label("sheet.end")),
    ]


def _band(form: Form) -> Element:
    """The band that the slides of exercises have too: what it is, how long it takes, who works together."""
    text = f"{form.label('sheet.exercise')} {{{{ loop.index }}}}  ·  {{{{ sheet.minutes }}}}  ·  {{{{ sheet.group }}}}"
    pieces = [low_line(4), run(text), low_line(4, last=True)]
    return paragraph("Band", *pieces, properties=[el("w:pageBreakBefore")])


def _fact(label: str, content: str) -> Element:
    return paragraph("SheetFact", run(label, style="Label"), run("\t"), content)


def _ask(form: Form) -> list[Element]:
    kinds = {
        "ask.kind == 'lines'": choose(
            {f"sheet.room == '{room}'": [lines(form, "ask.answer", room, "ask.lines")] for room in ROOMS}
        ),
        "ask.kind == 'scale' and ask.statements": [statements(form)],
        "ask.kind == 'scale'": [scale(form, "ask.number")],
    }
    return [
        *when("ask.text", paragraph("Question", "{{ ask.text }}")),
        *when("ask.ends", paragraph("Hint", "{{ ask.ends }}")),
        *choose(kinds),
        *tables(form, "ask.kind == 'table'"),
    ]
