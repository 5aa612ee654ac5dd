"""A project as plain values: what is unknown is None (or an empty list), so that a form keeps its guidance there."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, get_args, get_type_hints

from docgen.language.format import money_text
from docgen.language.forms import tag, terms
from docgen.language.terms import Terms
from docgen.model.language import Language
from docgen.model.noun import Line, Noun, Prose
from docgen.model.organisation import Person
from docgen.model.project import Project
from docgen.model.risk import Risk
from docgen.office.values import Foreign, Markdown

if TYPE_CHECKING:
    from collections.abc import Callable

_ONE_PER_LINE = ("owners_a", "owners_b", "owners_c")


def project_values(project: Project | None, participant_id: str, language: Language) -> dict[str, object]:
    """Return the project with the keys of the model, and what a document computes from it.

    Texts that people wrote are `Markdown` where the model says prose, and `Foreign` where the project is written in
    another language than the document. Ids of choices stay ids.
    """
    project = project or Project(participant=participant_id, language=language)
    text = _texts(project.language, language)
    values = _noun(project, text)
    organisation = _mapping(values, "organisation")
    for owners in _ONE_PER_LINE:
        organisation[owners] = text("\n".join(getattr(project.organisation, owners)), prose=False)
    organisation["partners"] = text("\n".join(f"- {name}" for name in project.organisation.partners), prose=True)
    for role in ("client", "responsible", "leader"):
        organisation[role] = organisation[role] or dict.fromkeys(Person.model_fields)
    values["risks"] = [_risk(risk, text, terms(language)) for risk in project.risks]
    values["budget"] = [_noun(line, text) | {"amount": _kroner(line.amount, language)} for line in project.budget]
    total = sum(line.amount for line in project.budget)
    values["budget_total"] = _kroner(total, language) if project.budget else None
    return values


def version_values(project: Project | None) -> dict[str, object]:
    """Return number and date of the newest version, which the cover shows."""
    versions = project.versions if project else ()
    newest = max(versions, key=lambda version: version.date, default=None)
    return {"number": newest.number if newest else None, "date": newest.date if newest else None}


def _texts(written: Language, document: Language) -> Callable[..., object]:
    """Return the function that makes a written text a value."""
    foreign = tag(written) if written is not document else ""

    def text(words: str, *, prose: bool) -> object:
        if not words:
            return None
        if foreign:
            return Foreign(words, foreign)
        return Markdown(words) if prose else words

    return text


def _noun(noun: Noun, text: Callable[..., object]) -> dict[str, object]:
    written = _written(type(noun))
    return {name: _value(getattr(noun, name), text, written.get(name)) for name in type(noun).model_fields}


def _value(value: object, text: Callable[..., object], prose: bool | None) -> object:
    """Return a field as a plain value; `prose` is None for what is not a written text, such as an id or a date."""
    if isinstance(value, Noun):
        return _noun(value, text)
    if isinstance(value, tuple):
        return [_value(item, text, prose) for item in value]
    if isinstance(value, str):
        return str(value) if prose is None else text(value, prose=prose)
    if value is None or isinstance(value, int | float | date):
        return value
    raise TypeError(f"a document cannot hold {value!r}")


@cache
def _written(noun: type[Noun]) -> dict[str, bool]:
    """Return the fields of a noun that hold written text, and whether the text is prose."""
    found = {}
    for name, hint in get_type_hints(noun, include_extras=True).items():
        kinds = (hint, *get_args(hint))
        if Prose in kinds or Line in kinds:
            found[name] = Prose in kinds
    return found


def _risk(risk: Risk, text: Callable[..., object], words: Terms) -> dict[str, object]:
    """Return a risk with its sum and whether a countermeasure is mandatory, as text and symbol."""
    marks = {True: f"● {words.yes}", False: f"○ {words.no}", None: words.unknown}
    grades = {grade: None if (value := getattr(risk, grade)) is None else str(value) for grade in ("s", "k")}
    total = words.unknown if risk.sum is None else str(risk.sum)
    return _noun(risk, text) | grades | {"sum": total, "mandatory": marks[risk.mandatory]}


def _kroner(amount: int, language: Language) -> str:
    """Return whole kroner without the currency, which the column's head says."""
    return money_text(amount, language).removeprefix("kr\u00a0")


def _mapping(values: dict[str, object], key: str) -> dict[str, object]:
    held = values[key]
    if not isinstance(held, dict):
        raise TypeError(f"{key} is not a mapping")
    return held
