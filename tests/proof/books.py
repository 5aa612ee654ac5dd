"""The workbooks that are proved: each shipped template, empty and full, in both forms, and with more than it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from pathlib import Path

from docgen.documents.registry import DOCUMENTS, DocumentType
from docgen.documents.subject import FORMS, Subject
from docgen.inputs.workspace import Workspace
from docgen.model.language import Language
from docgen.model.project import Project
from docgen.model.risk import Risk
from docgen.office.template import Template
from docgen.settings import shipped
from tests.documents import answers
from tests.proof.documents import FULL, workspace

BEGUN = "lillesand"  # a project of which little is known
GRADES = tuple(product(range(1, 6), repeat=2))
"""Every pair of S and K."""


@dataclass(frozen=True)
class Book:
    """One workbook: what, of whom, in which form, from which inputs."""

    document: str
    subject: Subject
    language: Language
    world: Workspace

    @property
    def type(self) -> DocumentType:
        return DOCUMENTS[self.document]

    @property
    def template(self) -> Path:
        return shipped("templates") / self.type.template_name(self.language)

    @property
    def name(self) -> str:
        return f"{self.document}-{self.subject.id}{self.subject.year or ''}-{self.language}.xlsx"

    def values(self) -> dict[str, object]:
        return self.type.values(self.world, self.subject, self.language)

    def write(self, folder: Path) -> Path:
        """Write the workbook into a folder; return its path."""
        path = folder / self.name
        path.write_bytes(_template(self.template).render(self.values(), folder=self.world.folder))
        return path


@cache
def _template(path: Path) -> Template:
    return Template(path)


def kinds() -> list[str]:
    """The documents that are workbooks."""
    return [id for id, type in DOCUMENTS.items() if type.template.startswith("xlsx/")]


def shipped_books() -> list[Book]:
    """Each kind, empty and full, in both forms."""
    return [book for kind in kinds() for book in _of_kind(kind)]


def _of_kind(kind: str) -> Iterator[Book]:
    subjects = list(DOCUMENTS[kind].subjects(workspace()))
    for subject in subjects:
        if subject.id in _chosen(subjects):
            for language in FORMS:
                yield Book(kind, subject, language, workspace())


@cache
def _empty_participant() -> str:
    return next(id for id in workspace().participants if workspace().project_of(id) is None)


@cache
def _networks() -> set[str]:
    """A network whose participants have no project yet, and those of the complete examples."""
    known = workspace().projects
    empty = next(
        id
        for id, network in workspace().networks.items()
        if not any(member.participant in known for member in network.participants)
    )
    return {empty, *(network.id for id in FULL.values() for network in workspace().networks_of(id))}


def _chosen(subjects: Sequence[Subject]) -> set[str]:
    """The ids of those whose workbooks are proved: all when they are few."""
    ids = {subject.id for subject in subjects}
    return ids & {_empty_participant(), BEGUN, *_networks(), *FULL.values()} or ids


def answered(folder: Path) -> list[Book]:
    """What a made-up gathering answered, from inputs in a folder; nothing when capture is not shipped."""
    if "capture" not in kinds():
        return []
    world = answers.workspace(folder)
    subject = next(one for one in DOCUMENTS["capture"].subjects(world) if one.gathering == answers.GATHERING)
    return [Book("capture", subject, language, world) for language in FORMS]


def workbook_of(project: Project, language: Language = Language.NB) -> Book:
    """The workbook of a project that is written otherwise than it is shipped."""
    world = replace(workspace(), projects={**workspace().projects, project.participant: project})
    return Book("workbook", Subject(FORMS, FORMS, participant=project.participant), language, world)


def full_project() -> Project:
    """The project of the complete example in bokmål."""
    return workspace().projects[FULL[Language.NB]]


def with_risks(count: int) -> Project:
    """The complete example with so many risks, graded in turn; each pair of S and K once when there are 25."""
    risks = tuple(
        Risk(factor=f"Risiko nummer {number}", s=s, k=k, countermeasure=None if number % 7 else "Vi følger med.")
        for number, (s, k) in ((number, GRADES[number % len(GRADES)]) for number in range(count))
    )
    return full_project().model_copy(update={"risks": risks})
