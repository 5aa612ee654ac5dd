"""The rows of an overview's participants, with what is counted of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.documents.overview_lists import Plan, Row
from docgen.language.forms import book_terms, terms

if TYPE_CHECKING:
    from docgen.documents.overview_notes import Notes
    from docgen.inputs.workspace import Workspace
    from docgen.language.overviews import OverviewTerms
    from docgen.model.language import Language
    from docgen.model.network import Network
    from docgen.model.participant import Participant

Lists = Mapping[str, Sequence[Row]]
"""The rows of goals, risks and milestones."""


@dataclass(frozen=True)
class Member:
    """A participant in a network; without one, a participant that no source places in any."""

    participant: Participant
    network: Network | None
    themes: tuple[str, ...]
    """The ids of the project's themes, or else of the networks'."""
    first: bool
    """Whether it is the participant's first row of the overview."""


def alphabetical(name: str) -> str:
    """Return what sorts a name as in a Norwegian list: æ, ø and å last."""
    return name.casefold().translate(str.maketrans("æøå", "{|}"))


def members(workspace: Workspace, networks: Iterable[Network]) -> list[Member]:
    """Return the participants of each network by name."""
    chosen = tuple(networks)
    found: list[Member] = []
    for network in chosen:
        ids = dict.fromkeys(member.participant for member in network.participants)
        for participant in _by_name(workspace, ids):
            first = not any(participant is member.participant for member in found)
            found.append(Member(participant, network, _themes(workspace, participant.id, chosen), first))
    return found


def strangers(workspace: Workspace) -> list[Member]:
    """Return the participants that are in no network."""
    ids = (id for id in workspace.participants if not workspace.networks_of(id))
    return [Member(each, None, _themes(workspace, each.id, ()), True) for each in _by_name(workspace, ids)]


def plans(workspace: Workspace, found: Iterable[Member]) -> list[Plan]:
    """Return the projects of the participants, each once, by name."""
    held = {member.participant.id: member.participant.name for member in found}
    order = sorted(held, key=lambda id: alphabetical(held[id]))
    return [Plan(held[id], project) for id in order if (project := workspace.project_of(id))]


def member_rows(
    workspace: Workspace, found: Iterable[Member], lists: Lists, words: OverviewTerms, notes: Notes, language: Language
) -> list[Row]:
    """Return a row for each participant."""
    return [
        {
            **_described(member.participant, words),
            **_planned(workspace, member, language),
            **_counted(member.participant.name, lists, language),
            "network": member.network.name.of(language) if member.network else terms(language).no_network,
            "themes": ", ".join(workspace.theme(theme).name.of(language) for theme in member.themes) or None,
            "note": notes.of_member(member.participant.id, member.network),
            "counter": int(member.first),
        }
        for member in found
    ]


def _described(participant: Participant, words: OverviewTerms) -> Row:
    places = participant.municipalities
    forms = dict.fromkeys(words.form[place.language_form.form] for place in places if place.language_form)
    return {
        "participant": participant.name,
        "municipality": ", ".join(place.number for place in places) or None,
        "county": ", ".join(dict.fromkeys(place.county for place in places)) or None,
        "form": ", ".join(forms).capitalize() or None,
    }


def _planned(workspace: Workspace, member: Member, language: Language) -> Row:
    words = book_terms(language)
    project = workspace.project_of(member.participant.id)
    leader = project.organisation.leader if project else None
    return {
        "project": Plan(member.participant.name, project).texts(language)["title"] if project else None,
        "known": words.mandatory if project else words.optional,
        "leader": leader.name if leader else None,
        "example": terms(language).yes if project and project.example else None,
    }


def _counted(name: str, lists: Lists, language: Language) -> Row:
    words = book_terms(language)
    own = {key: [row for row in rows if row["participant"] == name] for key, rows in lists.items()}
    return {
        **{key: len(rows) for key, rows in own.items()},
        "mandatory": sum(row["mandatory"] == words.mandatory for row in own["risks"]),
        "overdue": sum(row["warning"] == words.overdue for row in own["milestones"]),
    }


def _themes(workspace: Workspace, id: str, networks: Sequence[Network]) -> tuple[str, ...]:
    project = workspace.project_of(id)
    if project and project.themes:
        return project.themes
    placed = [network for network in networks if any(member.participant == id for member in network.participants)]
    return tuple(dict.fromkeys(theme for network in placed for theme in network.themes))


def _by_name(workspace: Workspace, ids: Iterable[str]) -> list[Participant]:
    return sorted((workspace.participants[id] for id in ids), key=lambda each: alphabetical(each.name))
