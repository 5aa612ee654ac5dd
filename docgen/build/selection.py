"""What to build: the documents, networks, participants, gatherings, years and language that were asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from docgen.documents.registry import DOCUMENTS, DocumentType
from docgen.documents.subject import Subject
from docgen.errors import SelectionError, did_you_mean
from docgen.inputs.workspace import Workspace
from docgen.model.language import Language


@dataclass(frozen=True)
class Selection:
    """Names of documents, and ids of networks, participants and gatherings; an empty tuple is all of them.

    A network, a participant or a gathering is included when it is named, or belongs to a network that is named; a
    participant at a gathering, when neither of them is left out. `years` leaves only what is made for one of them.
    `language` replaces the languages that each document is made in.
    """

    documents: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    gatherings: tuple[str, ...] = ()
    language: Language | None = None
    years: tuple[int, ...] = ()

    def includes(self, subject: Subject) -> bool:
        """Whether the ids, if there are any, include what a document is made for."""
        if self.years and subject.year not in self.years:
            return False
        if not (self.networks or self.participants or self.gatherings):
            return True
        if any(network in self.networks for network in subject.networks):
            return True
        asked = ((subject.participant, self.participants), (subject.gathering, self.gatherings))
        named = [id in ids for id, ids in asked if id and ids]
        return bool(named) and all(named)


@dataclass(frozen=True)
class Choice:
    """One document for one subject in one language."""

    document: DocumentType = field(hash=False)  # it holds a mapping, which has no hash
    subject: Subject
    language: Language

    @property
    def path(self) -> str:
        """Where it is written, below the folder of results."""
        return self.document.path_of(self.subject, self.language)

    @property
    def template(self) -> str:
        """The template's path below the folder of templates."""
        return self.document.template_name(self.language)


def choices(workspace: Workspace, selection: Selection) -> list[Choice]:
    """Return what the selection stands for, by subject. Raises SelectionError for an unknown id, and for nothing."""
    names = _known(selection.documents, (document.name for document in DOCUMENTS.values()), "document")
    documents = [document for document in DOCUMENTS.values() if not names or document.name in names]
    _known(selection.networks, workspace.networks, "network")
    _known(selection.participants, workspace.participants, "participant")
    _known(selection.gatherings, workspace.gatherings, "gathering")
    _known(map(str, selection.years), _years(workspace) if selection.years else (), "year")
    if names and selection.language:
        for document in documents:
            _known([selection.language], document.languages, f"language of {document.name}")
    chosen = [
        Choice(document, subject, language)
        for subject, its_documents in _by_subject(workspace, documents).items()
        if selection.includes(subject)
        for document in its_documents
        for language in _languages(document, subject, selection.language)
    ]
    if not chosen and selection != Selection():
        raise SelectionError(_nothing(selection, documents))
    return chosen


def possible_paths(workspace: Workspace) -> set[str]:
    """Return every path that some selection of this workspace may be written to."""
    paths = {
        document.path_of(subject, language)
        for document in DOCUMENTS.values()
        for subject in document.subjects(workspace)
        for language in document.languages
        if language in subject.possible
    }
    return paths | {pdf_path(path) for path in paths}


def pdf_path(path: str) -> str:
    """Return where the PDF of a document is written: beside it."""
    return str(PurePosixPath(path).with_suffix(".pdf"))


def _by_subject(workspace: Workspace, documents: Iterable[DocumentType]) -> dict[Subject, list[DocumentType]]:
    found: dict[Subject, list[DocumentType]] = {}
    for document in documents:
        for subject in document.subjects(workspace):
            found.setdefault(subject, []).append(document)
    return found


def _years(workspace: Workspace) -> list[str]:
    """Return the years that some document is made for."""
    found = {subject.year for document in DOCUMENTS.values() for subject in document.subjects(workspace)}
    return [str(year) for year in sorted(found) if year]


def _languages(document: DocumentType, subject: Subject, asked: Language | None) -> list[Language]:
    wanted = [language for language in subject.possible if language is asked] if asked else subject.languages
    return [language for language in wanted if language in document.languages]


def _nothing(selection: Selection, documents: Sequence[DocumentType]) -> str:
    names = ", ".join(dict.fromkeys(document.name for document in documents))
    language = f" in {selection.language}" if selection.language else ""
    years = f" for {' or '.join(map(str, selection.years))}" if selection.years else ""
    return f"there is nothing to make: what is selected has none of {names}{language}{years}"


def _known(ids: Iterable[str], known: Iterable[str], what: str) -> list[str]:
    names = list(dict.fromkeys(known))
    for name in ids:
        if name not in names:
            raise SelectionError(f"{what} “{name}” is unknown{did_you_mean(name, names)}")
    return list(dict.fromkeys(ids))
