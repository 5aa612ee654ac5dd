"""Participants: municipalities, joint projects and other bodies."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from docgen.model.language import DecidedForm, Language
from docgen.model.noun import Line, Noun, Slug

MunicipalityNumber = Annotated[str, StringConstraints(pattern=r"^\d{4}$")]
"""Kommunenummer of 2012–2015 as text: “0301” is not 301, and Våler, Bø and Os exist twice."""


class Municipality(Noun):
    """A municipality by its number, with county and language form (none: the source does not say)."""

    number: MunicipalityNumber
    name: Line
    county: Line
    language_form: DecidedForm | None = None


class ParticipantKind(StrEnum):
    MUNICIPALITY = "municipality"
    JOINT = "joint"
    BODY = "body"


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
    language: Language | None = None
    sources: tuple[Slug, ...]
    note: Line | None = None
