"""The documents that are proved: each shipped template, empty and full, in both forms, and a sample of the build."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from docgen.documents.registry import DOCUMENTS, DocumentType
from docgen.documents.subject import FORMS, Subject
from docgen.inputs.workspace import Workspace, load
from docgen.model.language import Language
from docgen.office.template import Template
from docgen.settings import shipped

FULL = {Language.NB: "tinn", Language.NN: "finnoy-og-rennesoy"}  # complete examples, marked as such in their files
SEED = 2015
FORM_TYPES = ("mandate", "plan")


@dataclass(frozen=True)
class Case:
    """One document: what, for whom, in which form."""

    document: str
    participant: str
    language: Language

    @property
    def type(self) -> DocumentType:
        return DOCUMENTS[self.document]

    @property
    def name(self) -> str:
        path = Path(self.type.path_of(self.subject, self.language))
        return f"{path.stem}-{self.language}{path.suffix}"

    @property
    def subject(self) -> Subject:
        return Subject(FORMS, FORMS, participant=self.participant)

    def values(self) -> dict[str, object]:
        return self.type.values(workspace(), self.subject, self.language)

    def write(self, folder: Path) -> Path:
        template = _template(self.type.template_name(self.language))
        path = folder / self.name
        path.write_bytes(template.render(self.values(), folder=workspace().folder))
        return path


@cache
def workspace() -> Workspace:
    return load(shipped("inputs"))


@cache
def _template(name: str) -> Template:
    return Template(shipped("templates") / name)


def shipped_cases() -> list[Case]:
    """Each template with empty and with full data, in its forms, and with data in the other form."""
    empty = next(id for id in workspace().participants if workspace().project_of(id) is None)
    who = {form: (empty, *FULL.values()) for form in FULL}
    return [Case(type, id, form) for type in FORM_TYPES for form in FORMS for id in who[form]]


def sample() -> list[Case]:
    """Participants by lot from both intakes and forms, a joint project, another body, and the longest name."""
    lot = random.Random(SEED)
    groups: dict[tuple[int, Language], set[str]] = {}
    for id in workspace().participants:
        for network in workspace().networks_of(id):
            groups.setdefault((network.intake, workspace().language_of(id)), set()).add(id)
    chosen = [id for group in sorted(groups) for id in lot.sample(sorted(groups[group]), 1)]
    people = workspace().participants
    for kind in sorted({person.kind for person in people.values()}):
        chosen.append(lot.choice([id for id, person in people.items() if person.kind == kind]))
    chosen.append(max(people, key=lambda id: len(people[id].name)))
    return [Case(document, id, workspace().language_of(id)) for id in dict.fromkeys(chosen) for document in FORM_TYPES]


def names(values: object) -> set[str]:
    """Every word in a name of a person or a place among the values of a document."""
    if isinstance(values, dict):
        own = values.get("name")
        return set(own.split() if isinstance(own, str) else ()).union(*map(names, values.values()))
    return set().union(*map(names, values)) if isinstance(values, list) else set()


@cache
def all_names() -> set[str]:
    """Every word in a name of a place or a person anywhere in the programme."""
    places = {word for person in workspace().participants.values() for word in person.name.split()}
    plans = (Case("plan", id, Language.NN).values() for id in workspace().projects)
    return places.union(*map(names, plans))
