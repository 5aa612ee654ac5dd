"""What to build: the documents, participants and language that were asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docgen.documents.registry import DOCUMENTS, DocumentType
from docgen.errors import SelectionError, did_you_mean
from docgen.inputs.workspace import Workspace
from docgen.model.language import Language


@dataclass(frozen=True)
class Selection:
    """Ids of documents, networks and participants; an empty tuple is all of them.

    A participant is built when it is named, or is in a network that is named. `language` replaces the language
    that each participant's own documents have.
    """

    documents: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    language: Language | None = None


@dataclass(frozen=True)
class Choice:
    """One document for one participant in one language."""

    document: DocumentType = field(hash=False)  # it holds a mapping, which has no hash
    participant: str
    language: Language

    @property
    def path(self) -> str:
        """Where it is written, below the folder of results."""
        return f"{self.participant}/{self.document.file_name(self.participant, self.language)}"

    @property
    def template(self) -> str:
        """The template's path below the folder of templates."""
        return self.document.template_name(self.language)


def choices(workspace: Workspace, selection: Selection) -> list[Choice]:
    """Return what the selection stands for, by participant. Raises SelectionError for an unknown id."""
    documents = [DOCUMENTS[name] for name in _known(selection.documents, DOCUMENTS, "document")] or [
        *DOCUMENTS.values()
    ]
    if selection.language:
        for document in documents:
            _known([selection.language], document.languages, f"language of {document.id}")
    return [
        Choice(document, participant, selection.language or workspace.language_of(participant))
        for participant in _participants(workspace, selection)
        for document in documents
    ]


def possible_paths(workspace: Workspace) -> set[str]:
    """Return every path that some selection of this workspace may be written to."""
    paths = {
        Choice(document, participant, language).path
        for participant in workspace.participants
        for document in DOCUMENTS.values()
        for language in document.languages
    }
    return paths | {pdf_path(path) for path in paths}


def pdf_path(path: str) -> str:
    """Return where the PDF of a document is written: beside it."""
    return path.removesuffix(".docx") + ".pdf"


def _participants(workspace: Workspace, selection: Selection) -> Iterator[str]:
    networks = _known(selection.networks, workspace.networks, "network")
    named = set(_known(selection.participants, workspace.participants, "participant"))
    named |= {member.participant for network in networks for member in workspace.networks[network].participants}
    everyone = not (selection.networks or selection.participants)
    return (participant for participant in workspace.participants if everyone or participant in named)


def _known(ids: Iterable[str], known: Iterable[str], what: str) -> list[str]:
    names = list(known)
    for name in ids:
        if name not in names:
            raise SelectionError(f"{what} “{name}” is unknown{did_you_mean(name, names)}")
    return list(dict.fromkeys(ids))
