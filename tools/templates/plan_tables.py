"""The tables of the project plan."""

from __future__ import annotations

from tools.templates.blocks import repeating
from tools.templates.form import Form
from tools.templates.table import Column, row, table
from tools.templates.text import run
from tools.templates.xml import Element

GRADES = {grade: grade for grade in "12345"}
NUMBERS = ("s", "k", "sum")
NONE = "–"
"""Stands where a row has nothing to say in a column."""


def versions(form: Form) -> Element:
    path = "project.versions"
    columns = _columns(form, number=20, date=38, author=42, change=60)
    cells = [
        form.text(".number", path),
        form.date(".date", path),
        form.text(".author", path),
        form.text(".change", path),
    ]
    return repeating(form, "versions", path, columns, *cells)


def goals(form: Form, level: str) -> Element:
    path = f"project.goals.{level}"
    columns = _columns(form, text=70, indicator=57, baseline=30, target=32, deadline=22, measured=36)
    line = row(
        columns,
        form.text(".text", path),
        *(form.text(part, path) for part in (".indicator", ".baseline", ".target")),
        form.date(".deadline", path),
        form.text(".measured", path),
    )
    return table(form.title(path), form.label("table.goals.about"), columns, form.repeated(path, line))


def involvement(form: Form) -> Element:
    path = "project.involvement"
    columns = _columns(form, who=43, level=15, mode=24, when=35, how=43)
    return repeating(
        form,
        "involvement",
        path,
        columns,
        form.text(".who", path),
        form.choice(".level", form.terms.level, path),
        form.choice(".mode", form.terms.mode, path),
        form.text(".when", path),
        form.text(".how", path),
    )


def milestones(form: Form) -> Element:
    """Milestones, each followed by its activities: a repeating section inside a repeating section."""
    path = "project.milestones"
    columns = _columns(form, kind=19, what=65, start=23, deadline=23, owner=39, reported_to=38, decision=20, status=20)
    item = row(
        columns,
        run(form.label("row.milestone"), style="Strong"),
        form.text(".deliverable", path),
        NONE,
        form.date(".deadline", path),
        form.text(".owner", path),
        form.text(".reported_to", path),
        form.tick(".decision_point", path),
        form.choice(".status", form.terms.progress, path),
    )
    inner = f"{path}.activities"
    activity = row(
        columns,
        form.label("row.activity"),
        form.text(".text", inner),
        form.date(".start", inner),
        form.date(".deadline", inner),
        form.text(".owner", inner),
        NONE,
        NONE,
        form.choice(".status", form.terms.progress, inner),
    )
    both = form.repeated(path, item, form.repeated(".activities", activity, within=path))
    return table(form.label("table.milestones"), form.label("table.milestones.about"), columns, both)


def risks(form: Form) -> Element:
    path = "project.risks"
    columns = _columns(
        form, factor=58, s=10, k=10, sum=14, mandatory=21, countermeasure=60, owner=32, deadline=23, status=19
    )
    return repeating(
        form,
        "risks",
        path,
        columns,
        form.text(".factor", path),
        form.choice(".s", GRADES, path),
        form.choice(".k", GRADES, path),
        run("{{ item.sum }}"),
        run("{{ item.mandatory }}", style="Strong"),
        form.text(".countermeasure", path),
        form.text(".owner", path),
        form.date(".deadline", path),
        form.choice(".status", form.terms.risk_status, path),
    )


def information(form: Form) -> Element:
    path = "project.information"
    columns = _columns(form, audience=28, message=38, channel=39, when=21, owner=34)
    return repeating(form, "information", path, columns, *_plain(form, path, columns))


def benefits(form: Form) -> Element:
    path = "project.benefits"
    columns = _columns(form, benefit=33, realised_by=38, owner=33, deadline=22, measured=34)
    return repeating(
        form,
        "benefits",
        path,
        columns,
        form.text(".benefit", path),
        form.text(".realised_by", path),
        form.text(".owner", path),
        form.date(".deadline", path),
        form.text(".measured", path),
    )


def evaluation(form: Form) -> Element:
    path = "project.evaluation"
    columns = _columns(form, when=30, question=60, method=38, owner=32)
    rest = (form.text(".method", path), form.text(".owner", path))
    return repeating(form, "evaluation", path, columns, form.text(".when", path), form.text(".question", path), *rest)


def checklist(form: Form) -> Element:
    """The ten criteria that the start reports of intake 1 were judged by, as questions with a box to tick."""
    columns = _columns(form, criterion=112, where=28, done=20)
    chapters = {
        "purpose": "1.2", "baseline": "2", "result": "3.2", "driver": "3.3", "actions": "3.4", "action_goals": "3.4",
        "organisation": "4", "milestones": "6", "risks": "7", "benefits": "10",
    }  # fmt: skip
    rows = [
        row(columns, form.label(f"check.{name}"), chapter, form.tick(f"checklist.{name}"))
        for name, chapter in chapters.items()
    ]
    return table(form.label("table.checklist"), form.label("table.checklist.about"), columns, *rows)


def _columns(form: Form, **widths: float) -> list[Column]:
    return [Column(form.label(f"column.{name}"), width, number=name in NUMBERS) for name, width in widths.items()]


def _plain(form: Form, path: str, columns: list[Column]) -> list[Element]:
    names = ("audience", "message", "channel", "when", "owner")
    return [form.text(f".{name}", path) for name, _ in zip(names, columns, strict=True)]
