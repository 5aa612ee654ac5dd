"""The printed programme of a gathering: what it is to achieve, what happens when, and what is practical."""

from __future__ import annotations

from collections.abc import Sequence

from tools.templates import blocks
from tools.templates.form import Form
from tools.templates.loops import choose, repeat, rows, when
from tools.templates.table import Column, row, table
from tools.templates.text import paragraph, run
from tools.templates.word import Section
from tools.templates.xml import Element, el, name


def sections(form: Form) -> Sequence[Section]:
    """Return the programme. Where pages end is decided when its values are made (docgen/documents/programme_pages)."""
    content = [
        *blocks.cover(form, form.handouts.programme, whole_page=False),
        *blocks.occasion(form, "network", "dates", "place", "leaders"),
        *when("objectives", paragraph("HandoutHeading", form.label("programme.objectives"))),
        *repeat("objective in objectives", paragraph("SheetPoint", "{{ objective }}")),
        *when("practical_first", *_practical(form)),
        *repeat("day in days", *_heading("day.new_page", "{{ day.name }}"), _day(form)),
        *when("not practical_first", *_practical(form)),
        paragraph("TableNote", form.label("programme.end")),
    ]
    return [Section(content, cover=True)]


def _heading(new_page: str, text: str) -> list[Element]:
    above = [el("w:pageBreakBefore"), el("w:spacing", before=0)]
    return choose(
        {
            new_page: [paragraph("HandoutHeading", text, properties=above)],
            f"not {new_page}": [paragraph("HandoutHeading", text)],
        }
    )


def _day(form: Form) -> Element:
    """One row for each item; breaks and meals are quiet."""
    columns = [
        Column(form.label(f"column.{head}"), width) for head, width in (("time", 15), ("agenda", 84), ("speakers", 61))
    ]
    body = rows(
        "item in day['items']",
        {
            "item.pause": _item(columns, "Quiet", "Quiet"),
            "item.bullets": _item(columns, "Moment", "Strong", "{{ item.bullets|join('  ·  ') }}"),
            "true": _item(columns, "Moment", "Strong"),
        },
    )
    return _close(table(form.label("table.day"), form.label("table.day.about"), columns, *body))


def _item(columns: Sequence[Column], time: str, title: str, points: str = "") -> Element:
    what = [run("{{ item.title }}", style=title)]
    if points:
        what += [el("w:r", el("w:br")), run(points)]
    contents = [[run("{{ item.time }}", style=time)], what, [run("{{ item.speakers }}")]]
    cells = [
        el(
            "w:tc",
            el("w:tcPr", el("w:tcW", w=column.twips, type="dxa")),
            paragraph("AgendaText", *content, properties=[el("w:keepNext")]),
        )
        for column, content in zip(columns, contents, strict=True)
    ]
    return el("w:tr", el("w:trPr", el("w:cantSplit")), *cells)


def _close(made: Element) -> Element:
    """Set the rows of a table close, so that a day fits a page."""
    for look in made.iter(name("w:tblStyle")):
        look.set(name("w:val"), "AgendaTable")
    return made


def _practical(form: Form) -> list[Element]:
    columns = [Column(form.label("column.matter"), 38), Column(form.label("column.fact"), 122)]
    line = row(columns, run("{{ fact.label }}", style="Strong"), "{{ fact.text }}", style="AgendaText")
    body = rows("fact in practical", {"true": line})
    made = _close(table(form.label("table.practical"), form.label("table.practical.about"), columns, *body))
    return when("practical", *_heading("practical_new_page", form.label("programme.practical")), made)
