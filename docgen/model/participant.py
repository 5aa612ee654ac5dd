"""Participants: municipalities, joint projects and other bodies."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from docgen.model.language import DecidedForm, Language
from docgen.model.noun import Line, Noun, Slug, misfit

MunicipalityNumber = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}$"),
    Field(description='a municipality number of four digits in quotes, such as "0301"'),
]
"""Kommunenummer of 2012–2015 as text: “0301” is not 301, and Våler, Bø and Os exist twice."""


class Municipality(Noun):
    """A municipality by its number, with county and language form (none: the source does not say)."""

    number: MunicipalityNumber
    name: Line
    county: Line
    language_form: DecidedForm | None = None


class ParticipantKind(StrEnum):
    """What takes part: one municipality, a project of several, or another body."""

    MUNICIPALITY = "municipality"
    JOINT = "joint"
    BODY = "body"


class Admission(Noun):
    """That a source lists the participant among those admitted in an intake (opptak i pulje 1 or 2).

    Without `entry` the source lists each municipality by its name; with it, the participant as one entry.
    """

    intake: Literal[1, 2]
    source: Slug
    entry: Line | None = None


class Participant(Noun):
    """One participant of the programme (deltaker).

    A municipality stands for one municipality, a joint project (fellesprosjekt) for several,
    another body (KS Agder) for none. `language` is what the participant chose for its own
    mandate and plan; the form decided by a municipality binds letters from the state only.
    """

    id: Slug
    kind: ParticipantKind
    name: Line
    municipalities: tuple[Municipality, ...] = ()
    admissions: tuple[Admission, ...] = ()
    language: Language | None = None
    sources: tuple[Slug, ...]
    note: Line | None = None

    @model_validator(mode="after")
    def has_the_municipalities_of_its_kind(self) -> Self:
        count = len(self.municipalities)
        if self.kind is ParticipantKind.MUNICIPALITY and count != 1:
            raise misfit("municipalities", f"a participant of the kind municipality has one municipality, not {count}")
        if self.kind is ParticipantKind.JOINT and count < 2:
            raise misfit("municipalities", f"a joint project has two municipalities or more, not {count}")
        if self.kind is ParticipantKind.BODY and count:
            raise misfit("municipalities", "a body has no municipalities; use the kind “joint”")
        return self


class Participants(Noun):
    """The file `participants.yaml`: all participants of both intakes."""

    participants: tuple[Participant, ...] = Field(min_length=1)
