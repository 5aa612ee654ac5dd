"""Whom a document is made for: a participant, a gathering, a participant at a gathering, a network, and so on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docgen.documents.sheets import sheets_of
from docgen.model.language import Language

if TYPE_CHECKING:
    from docgen.inputs.workspace import Workspace
    from docgen.model.gathering import Gathering

FORMS = (Language.NB, Language.NN)
"""The languages of what a participant fills in; English has none."""


@dataclass(frozen=True)
class Subject:
    """The ids of whom or what a document is made for; what it is not made for is empty, or 0 for the year.

    `networks` are those whose selection includes it. It gets the document in each of `languages`, and in another of
    `possible` when that is asked for; a document that does not exist in a language is left out.
    """

    languages: tuple[Language, ...]
    possible: tuple[Language, ...]
    networks: tuple[str, ...] = ()
    participant: str = ""
    gathering: str = ""
    lessons: str = ""
    network: str = ""
    programme: str = ""
    year: int = 0

    @property
    def id(self) -> str:
        """The id that stands for it in reports."""
        return self.participant or self.network or self.gathering or self.lessons or self.programme


def participants(workspace: Workspace) -> Iterator[Subject]:
    """Yield every participant, in its own language form."""
    networks: dict[str, list[str]] = {}
    for network in workspace.networks.values():
        for id in dict.fromkeys(member.participant for member in network.participants):
            networks.setdefault(id, []).append(network.id)
    for id in workspace.participants:
        own = (workspace.language_of(id), workspace.programme.default_language, *FORMS)
        form = next(language for language in own if language in FORMS)
        yield Subject((form,), FORMS, tuple(networks.get(id, ())), participant=id)


def data_forms(workspace: Workspace) -> Iterator[Subject]:
    """Yield every participant for every year that figures are asked for, in its own language form."""
    for year in sorted({form.year for form in workspace.programme.data_forms}):
        for subject in participants(workspace):
            yield replace(subject, year=year)


def gatherings(workspace: Workspace) -> Iterator[Subject]:
    """Yield every gathering, in the languages that its deck is made in."""
    for id, gathering in workspace.gatherings.items():
        yield Subject(gathering.languages, gathering.languages, (gathering.network,), gathering=id)


def occasions(workspace: Workspace) -> Iterator[Subject]:
    """Yield every gathering, in the language forms of what is handed out there."""
    for id, gathering in workspace.gatherings.items():
        forms = _forms(gathering)
        yield Subject(forms, forms, (gathering.network,), gathering=id)


def attendances(workspace: Workspace) -> Iterator[Subject]:
    """Yield every participant of a gathering's network that has exercises to do there.

    It gets them in its own language form when the gathering has that one, and else in the gathering's.
    """
    for id, gathering in workspace.gatherings.items():
        if not sheets_of(workspace, gathering):
            continue
        forms = _forms(gathering)
        for participant in dict.fromkeys(one.participant for one in workspace.networks[gathering.network].participants):
            own = workspace.language_of(participant)
            form = own if own in forms else forms[0]
            yield Subject((form,), forms, (gathering.network,), participant=participant, gathering=id)


def _forms(gathering: Gathering) -> tuple[Language, ...]:
    """Return the languages of a gathering that there are handouts in, its own first; bokmål when there is none."""
    found = [language for language in gathering.languages if language in FORMS] or [Language.NB]
    return tuple(sorted(found, key=lambda language: language is not gathering.language))


def lessons(workspace: Workspace) -> Iterator[Subject]:
    """Yield every set of lessons, in the languages that its deck is made in."""
    for id, held in workspace.lessons.items():
        yield Subject(held.languages, held.languages, lessons=id)


def networks(workspace: Workspace) -> Iterator[Subject]:
    """Yield every network, in nynorsk when most of its participants write it, and else in the programme's form."""
    for id, network in workspace.networks.items():
        members = dict.fromkeys(member.participant for member in network.participants)
        written = [workspace.language_of(member) for member in members]
        most = written.count(Language.NN) * 2 > len(written)
        form = Language.NN if most else _form(workspace.programme.default_language)
        yield Subject((form,), FORMS, (id,), network=id)


def programmes(workspace: Workspace) -> Iterator[Subject]:
    """Yield the programme, in both forms."""
    yield Subject(FORMS, FORMS, programme=workspace.programme.id)


def _form(language: Language) -> Language:
    """Return a language if there are forms in it, and else bokmål."""
    return language if language in FORMS else Language.NB
