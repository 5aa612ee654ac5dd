"""The evaluation form of a gathering: three questions and who answers, on one page."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.documents.handouts_evaluation import ROLES
from tools.templates import blocks
from tools.templates.form import Form
from tools.templates.handout_looks import PAGE
from tools.templates.sheet_answers import line, lines, scale
from tools.templates.text import paragraph, run
from tools.templates.word import Section
from tools.templates.xml import Element, el


def sections(form: Form) -> Sequence[Section]:
    """Return the form."""
    label = form.label
    content = [
        *blocks.cover(form, form.handouts.evaluation, whole_page=False),
        *blocks.occasion(form, "network", "dates", "place"),
        paragraph("HandoutIntro", label("evaluation.intro")),
        *_open(form, "takeaway"),
        paragraph("Question", f"2. {label('evaluation.usefulness')}"),
        paragraph("Hint", label("evaluation.scale")),
        scale(form, "evaluation.usefulness"),
        *_open(form, "next", number=3),
        paragraph("HandoutHeading", label("evaluation.who")),
        paragraph("SheetText", label("evaluation.who.intro")),
        _municipality(form),
        _roles(form),
        paragraph("TableNote", label("evaluation.end")),
    ]
    return [Section(content, cover=True)]


def _open(form: Form, name: str, *, number: int = 1) -> list[Element]:
    """A question that is answered in words."""
    path = f"evaluation.{name}"
    return [paragraph("Question", f"{number}. {form.label(path)}"), lines(form, path, "medium", 4)]


def _municipality(form: Form) -> Element:
    label = run(form.label("fact.evaluation.municipality"), style="Label")
    tab = el("w:tab", val="right", leader="underscore", pos=PAGE)
    return paragraph("Fact", label, run("\t"), line(form, "evaluation.municipality"), properties=[el("w:tabs", tab)])


def _roles(form: Form) -> Element:
    """The parties, each with a box to tick: more than one may answer together."""
    pieces: list[Element] = [run(form.label("fact.evaluation.role"), style="Label"), run("\t")]
    for role in ROLES:
        path = f"evaluation.role.{role}"
        pieces += [form.tick(path), run(f"\u00a0{form.label(path)}".replace(" ", "\u00a0") + "     ")]
    return paragraph("Fact", *pieces)
