"""The project plan (prosjektplan): every part of a good plan, upright pages and lying ones for the wide tables."""

from __future__ import annotations

from collections.abc import Sequence

from tools.templates import blocks, plan_tables
from tools.templates.form import Form
from tools.templates.text import heading, paragraph
from tools.templates.word import Section
from tools.templates.xml import Element, el


def sections(form: Form) -> Sequence[Section]:
    """Return the plan. Every section ends in a note, which carries the section's page set-up."""
    return [
        Section(_opening(form), cover=True),
        Section(_goals(form), landscape=True),
        Section(_people(form)),
        Section(_course(form), landscape=True),
        Section(_closing(form)),
    ]


def _opening(form: Form) -> list[Element]:
    label = form.label
    return [
        *blocks.cover(form, form.terms.plan, whole_page=True),
        *blocks.cover_facts(form),
        paragraph("FrontHeading", label("cover.versions")),
        plan_tables.versions(form),
        paragraph(
            "FrontHeading", label("cover.contents"), properties=[el("w:pageBreakBefore"), el("w:spacing", before=0)]
        ),
        _contents(form),
        heading(1, label("plan.background"), page_break=True),
        *_field(form, "plan.history", "project.background"),
        *_field(form, "heading.purpose", "project.purpose"),
        *_field(form, "heading.challenge", "project.challenge"),
        *_field(form, "heading.consequence", "project.consequence"),
        *_field(form, "heading.delimitation", "project.delimitation"),
        heading(1, label("plan.baseline")),
        form.prose("project.baseline"),
        paragraph("TableNote", label("plan.baseline.end")),
    ]


def _contents(form: Form) -> Element:
    """The contents list: the engine writes its entries, with links and without page numbers."""

    def mark(kind: str) -> Element:
        return el("w:r", el("w:fldChar", fldCharType=kind))

    code = el("w:r", el("w:instrText", ' TOC \\o "1-2" \\n \\h \\z \\u '))
    return paragraph("TOC1", mark("begin"), code, mark("separate"), form.label("cover.contents.hint"), mark("end"))


def _field(form: Form, label: str, path: str) -> list[Element]:
    return [heading(2, form.label(label)), form.prose(path)]


def _goals(form: Form) -> list[Element]:
    levels = [
        piece
        for level in ("effect", "result", "driver", "action")
        for piece in (heading(2, form.label(f"plan.goals.{level}")), plan_tables.goals(form, level))
    ]
    intro = paragraph("Intro", form.label("plan.goals.intro"))
    return [
        heading(1, form.label("plan.goals"), at_top=True),
        intro,
        *levels,
        paragraph("TableNote", form.label("plan.goals.end")),
    ]


def _people(form: Form) -> list[Element]:
    label = form.label
    return [
        heading(1, label("plan.organisation"), at_top=True),
        heading(2, label("plan.owners")),
        blocks.owners(form),
        heading(2, label("plan.roles")),
        blocks.roles(form),
        *blocks.groups(form, 2),
        *_field(form, "plan.cooperation", "project.organisation.description"),
        *_field(form, "plan.partners", "project.organisation.partners"),
        heading(1, label("plan.involvement")),
        *_field(form, "plan.briefing", "project.briefing"),
        heading(2, label("plan.rings")),
        plan_tables.involvement(form),
        paragraph("TableNote", label("plan.involvement.end")),
    ]


def _course(form: Form) -> list[Element]:
    label = form.label
    return [
        heading(1, label("plan.milestones"), at_top=True),
        *blocks.period(form),
        paragraph("Intro", label("plan.milestones.intro"), properties=[el("w:spacing", before=160)]),
        plan_tables.milestones(form),
        heading(1, label("plan.risks"), page_break=True),
        paragraph("Intro", label("plan.risks.intro")),
        plan_tables.risks(form),
        paragraph("TableNote", label("plan.risks.end")),
    ]


def _closing(form: Form) -> list[Element]:
    label = form.label
    return [
        heading(1, label("plan.reporting"), at_top=True),
        form.prose("project.reporting"),
        heading(1, label("plan.information")),
        paragraph("Intro", label("plan.information.intro")),
        plan_tables.information(form),
        heading(1, label("plan.benefits")),
        *_field(form, "plan.benefits.how", "project.benefits_description"),
        heading(2, label("plan.benefits.list")),
        plan_tables.benefits(form),
        heading(1, label("plan.evaluation")),
        paragraph("Intro", label("plan.evaluation.intro")),
        plan_tables.evaluation(form),
        heading(1, label("plan.budget")),
        blocks.budget(form),
        heading(1, label("plan.appendix"), page_break=True),
        paragraph("Intro", label("plan.appendix.intro")),
        plan_tables.checklist(form),
        paragraph("TableNote", label("plan.end")),
    ]
