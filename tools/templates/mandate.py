"""The project mandate (prosjektmandat): the 5 + 1 questions and what else must be agreed, in two or three pages."""

from __future__ import annotations

from collections.abc import Sequence

from tools.templates import blocks
from tools.templates.form import Form
from tools.templates.table import Column, row, table
from tools.templates.text import heading, paragraph
from tools.templates.word import Section
from tools.templates.xml import Element, el


def sections(form: Form) -> Sequence[Section]:
    """Return the mandate."""
    content = [
        *blocks.cover(form, form.terms.mandate, whole_page=False),
        *blocks.cover_facts(form),
        paragraph("Normal", form.label("mandate.intro"), properties=[el("w:spacing", before=240)]),
        *_questions(form),
        *_frame(form),
        paragraph("TableNote", form.label("mandate.end")),
    ]
    return [Section(content, cover=True)]


def _questions(form: Form) -> list[Element]:
    """The questions of «Prosjektdirektivet – prosjektmandat» (booklet 2013, Vedlegg 1)."""
    label = form.label
    return [
        *_question(form, "purpose", "project.purpose"),
        *_question(form, "challenge", "project.challenge"),
        *_question(form, "consequence", "project.consequence"),
        heading(1, label("mandate.organisation")),
        paragraph("Intro", label("mandate.organisation.intro")),
        blocks.roles(form),
        *blocks.groups(form, 2),
        *_question(form, "briefing", "project.briefing"),
        *_question(form, "partners", "project.organisation.partners"),
    ]


def _question(form: Form, name: str, path: str) -> list[Element]:
    return [heading(1, form.label(f"mandate.{name}")), form.prose(path)]


def _frame(form: Form) -> list[Element]:
    label = form.label
    return [
        heading(1, label("mandate.form")),
        *(paragraph("Intro", line) for line in label("mandate.form.intro").split("\n")),
        *blocks.facts(form, ("form", form.choice("project.form", form.terms.form))),
        heading(1, label("mandate.time")),
        *blocks.period(form),
        heading(1, label("mandate.budget")),
        blocks.budget(form),
        heading(1, label("heading.delimitation")),
        form.prose("project.delimitation"),
        heading(1, label("mandate.approval")),
        _approvals(form),
    ]


def _approvals(form: Form) -> Element:
    path = "project.approvals"
    columns = [
        Column(form.label(f"column.{name}"), width) for name, width in (("name", 60), ("role", 55), ("date", 45))
    ]
    line = row(columns, form.text(".name", path), form.text(".role", path), form.date(".date", path))
    return table(form.label("table.approvals"), form.label("table.approvals.about"), columns, form.repeated(path, line))
