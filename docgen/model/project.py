"""The local project of a participant: everything that its mandate, plan and workbook say."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from docgen.model.assessment import FactorRatings, SelfEvaluation
from docgen.model.goal import Goals
from docgen.model.language import Language
from docgen.model.milestone import Milestone
from docgen.model.noun import Date, Line, Noun, Prose, Slug, misfit
from docgen.model.organisation import Organisation
from docgen.model.risk import Risk


class ProjectForm(StrEnum):
    """Program or project; a programme holds one or more independent projects."""

    PROJECT = "project"
    PROGRAMME = "programme"


class Version(Noun):
    """One row of the version table."""

    number: Line
    date: Date
    author: Line
    change: Line


class Involvement(Noun):
    """Who is touched, how close (MÅ, BØR, KAN), involved or informed, when and how."""

    who: Line
    level: Literal["must", "should", "may"]
    mode: Literal["involved", "informed"]
    when: Line | None = None
    how: Line | None = None


class Information(Noun):
    """One row of the information plan (informasjonsplan)."""

    audience: Line
    message: Line
    channel: Line | None = None
    when: Line | None = None
    owner: Line | None = None


class Benefit(Noun):
    """A gain and how it is realised in daily operation (gevinstrealisering)."""

    benefit: Prose
    realised_by: Prose | None = None
    owner: Line | None = None
    deadline: Date | None = None
    measured: Line | None = None


class Evaluation(Noun):
    """A point at which the project is evaluated, by whom, and what is asked."""

    when: Line
    question: Prose
    method: Line | None = None
    owner: Line | None = None


class BudgetLine(Noun):
    """One line of the budget, in whole kroner."""

    item: Line
    amount: int = Field(strict=True, ge=0)
    funding: Line | None = None


class Approval(Noun):
    """Who approves the mandate, in which role and when."""

    name: Line
    role: Line
    date: Date


class Project(Noun):
    """A participant's project. Everything but the participant may still be unknown.

    `language` is the form that the texts are written in. `example` says, when set, which content is
    made up to show a complete plan; `sources` names where the facts come from.
    """

    participant: Slug
    language: Language
    example: Line | None = None
    sources: tuple[Slug, ...] = ()
    title: Line | None = None
    form: ProjectForm | None = None
    themes: tuple[Slug, ...] = ()
    start: Date | None = None
    end: Date | None = None
    versions: tuple[Version, ...] = ()
    background: Prose | None = None
    purpose: Prose | None = None
    challenge: Prose | None = None
    consequence: Prose | None = None
    delimitation: Prose | None = None
    briefing: Prose | None = None
    baseline: Prose | None = None
    goals: Goals = Goals()
    organisation: Organisation = Organisation()
    involvement: tuple[Involvement, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    reporting: Prose | None = None
    risks: tuple[Risk, ...] = ()
    information: tuple[Information, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    benefits_description: Prose | None = None
    evaluation: tuple[Evaluation, ...] = ()
    self_evaluations: tuple[SelfEvaluation, ...] = ()
    factor_ratings: tuple[FactorRatings, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    approvals: tuple[Approval, ...] = ()

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> Self:
        if self.start and self.end and self.end < self.start:
            raise misfit("end", f"the end {self.end} is before the start {self.start}")
        return self
