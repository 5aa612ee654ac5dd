"""Blocks that the mandate and the plan share: cover, facts, people, owners, budget."""

from __future__ import annotations

from collections.abc import Sequence

from tools.templates.form import Form
from tools.templates.loops import when
from tools.templates.mark import ring
from tools.templates.styles import size
from tools.templates.table import Column, row, table
from tools.templates.text import heading, paragraph, run
from tools.templates.xml import Element, el

_PAD = 10
"""Points of the low lines at the edges of the panel."""


def cover(form: Form, title: str, *, whole_page: bool) -> list[Element]:
    """Return the mark, and the panel with the document's name over the one it is for.

    On a page of its own (`whole_page`) the panel stands lower and is larger.
    """
    drawing = el("w:r", ring(form.label("mark.alt")))
    subject = run(form.subject, style="CoverParticipant")
    return [
        paragraph("MarkName", drawing, run("Saman om ein betre", lang="nn-NO")),
        paragraph("MarkWord", "KOMMUNE"),
        paragraph(
            "CoverTitle" if whole_page else "Title",
            *(low_line(_PAD), run(title), el("w:r", el("w:br")), subject, low_line(_PAD, last=True)),
        ),
    ]


def low_line(points: float, *, last: bool = False) -> Element:
    """Return a low line at the edge of a panel: shading has no margin of its own. The last one holds a space."""
    return el("w:r", el("w:rPr", *size(points)), el("w:br"), el("w:t", "\u00a0") if last else None)


def facts(form: Form, *pairs: tuple[str, Element | str]) -> list[Element]:
    """Return one line for each fact: what it is, and the fact or the field for it."""
    return [
        paragraph("Fact", run(form.label(f"fact.{name}"), style="Label"), run("\t"), content) for name, content in pairs
    ]


def occasion(form: Form, *names: str) -> list[Element]:
    """Return the facts of a gathering that these name, each when there is something to tell."""
    return [
        piece
        for name in names
        for piece in when(f"gathering.{name}", *facts(form, (name, f"{{{{ gathering.{name} }}}}")))
    ]


def cover_facts(form: Form) -> list[Element]:
    """Return the facts of a cover. The theme has a line only when there is one."""
    before = facts(form, ("networks", "{{ networks }}"))
    return [
        *facts(form, ("project", form.text("project.title"))),
        *before,
        paragraph("Fact", "{%p if themes %}"),
        *facts(form, ("themes", "{{ themes }}")),
        paragraph("Fact", "{%p endif %}"),
        *facts(form, ("version", form.text("version.number")), ("date", form.date("version.date"))),
        paragraph("Notice", "{%p if project.example %}"),
        paragraph("Notice", "\t{{ project.example }}"),
        paragraph("Notice", "{%p endif %}"),
    ]


def period(form: Form) -> list[Element]:
    """Return the start and the end of the project."""
    return facts(form, ("start", form.date("project.start")), ("end", form.date("project.end")))


def owners(form: Form) -> Element:
    """Return the owners of kind A, B and C, and what each kind means."""
    columns = [Column(form.label("column.owner_kind"), 100), Column(form.label("column.owners"), 60)]
    kinds = ("owners_a", "owners_b", "owners_c")
    rows = [row(columns, form.label(f"row.{kind}"), form.text(f"project.organisation.{kind}")) for kind in kinds]
    return table(form.label("table.owners"), form.label("table.owners.about"), columns, *rows)


def roles(form: Form) -> Element:
    """Return client, project owner's representative and project leader, with names."""
    columns = _people(form, "role", 40, 45, 38, 37)
    rows = [
        row(
            columns,
            form.label(f"row.{who}"),
            *(form.text(f"project.organisation.{who}.{part}") for part in ("name", "title", "represents")),
        )
        for who in ("client", "responsible", "leader")
    ]
    return table(form.label("table.roles"), form.label("table.roles.about"), columns, *rows)


def group(form: Form, name: str) -> Element:
    """Return the members of a group."""
    path = f"project.organisation.{name}"
    columns = _people(form, "", 56, 52, 52)
    member = row(columns, *(form.text(part, path) for part in (".name", ".title", ".represents")))
    return table(form.title(path), form.label("table.group.about"), columns, form.repeated(path, member))


def groups(form: Form, level: int) -> list[Element]:
    """Return the three groups, each under its heading."""
    names = {"steering": "steering_group", "project_group": "project_group", "reference": "reference_group"}
    return [
        piece
        for label, name in names.items()
        for piece in (heading(level, form.label(f"heading.{label}")), group(form, name))
    ]


def budget(form: Form) -> Element:
    """Return the budget with its sum."""
    path = "project.budget"
    columns = [
        Column(form.label("column.item"), 72),
        Column(form.label("column.funding"), 54),
        Column(form.label("column.amount"), 34, number=True),
    ]
    line = row(columns, form.text(".item", path), form.text(".funding", path), form.text(".amount", path))
    total = row(columns, run(form.label("column.total"), style="Strong"), "–", form.text("project.budget_total"))
    return table(
        form.label("table.budget"), form.label("table.budget.about"), columns, form.repeated(path, line), total
    )


def repeating(form: Form, name: str, path: str, columns: Sequence[Column], *parts: Element) -> Element:
    """Return a table named `name` with one prototype row for the list at `path`."""
    body = form.repeated(path, row(columns, *parts))
    return table(form.label(f"table.{name}"), form.label(f"table.{name}.about"), columns, body)


def _people(form: Form, first: str, *widths: float) -> list[Column]:
    heads = [first, "name", "title", "represents"] if first else ["name", "title", "represents"]
    return [Column(form.label(f"column.{head}"), width) for head, width in zip(heads, widths, strict=True)]
