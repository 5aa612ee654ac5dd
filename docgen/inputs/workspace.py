"""The inputs folder as one value: the programme and all that belongs to it, proved to fit together.

inputs/programme.yaml  participants.yaml  networks/<network id>.yaml  projects/<participant id>.yaml
       exercises/<exercise id>.yaml  gatherings/<gathering id>.yaml  lessons/<id>.yaml
       answers/<gathering id>.yaml
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from docgen.errors import InputError, Problem
from docgen.inputs import check
from docgen.inputs.files import load_all
from docgen.inputs.warnings import warnings
from docgen.model.answers import Answers
from docgen.model.exercise import Exercise
from docgen.model.gathering import Gathering
from docgen.model.language import Language, LanguageForm
from docgen.model.lessons import Lessons
from docgen.model.network import Network
from docgen.model.participant import Participant
from docgen.model.programme import Programme, Source, Theme
from docgen.model.project import Project

N = TypeVar("N")


@dataclass(frozen=True)
class Workspace:
    """Everything that documents are made from. What has an id is sorted by it."""

    folder: Path
    programme: Programme
    networks: Mapping[str, Network]
    participants: Mapping[str, Participant]
    projects: Mapping[str, Project]
    exercises: Mapping[str, Exercise]
    gatherings: Mapping[str, Gathering]
    lessons: Mapping[str, Lessons]
    answers: Mapping[str, Answers] = field(default_factory=lambda: MappingProxyType({}))
    warnings: tuple[Problem, ...] = field(default=(), repr=False)

    def project_of(self, participant_id: str) -> Project | None:
        """Return the project of a participant, or None when nothing is known of it yet."""
        return self.projects.get(participant_id)

    def networks_of(self, participant_id: str) -> tuple[Network, ...]:
        """Return the networks that any source places the participant in, by intake and id."""
        networks = [
            network
            for network in self.networks.values()
            if any(member.participant == participant_id for member in network.participants)
        ]
        return tuple(sorted(networks, key=lambda network: (network.intake, network.id)))

    def language_of(self, participant_id: str) -> Language:
        """Return the language of a participant's own documents (mandate, plan).

        What the participant chose; else what its project is written in; else the form that its
        municipalities share; else the default of the programme. Raises KeyError for an unknown id.
        """
        participant = self.participants[participant_id]
        project = self.project_of(participant_id)
        if participant.language:
            return participant.language
        if project:
            return project.language
        forms = {each.language_form.form if each.language_form else None for each in participant.municipalities}
        if forms == {LanguageForm.NB}:
            return Language.NB
        return Language.NN if forms == {LanguageForm.NN} else self.programme.default_language

    def theme(self, theme_id: str) -> Theme:
        """Return a theme by id. Raises KeyError."""
        return {theme.id: theme for theme in self.programme.themes}[theme_id]

    def source(self, source_id: str) -> Source:
        """Return a source by id. Raises KeyError."""
        return {source.id: source for source in self.programme.sources}[source_id]


def load(folder: Path) -> Workspace:
    """Return the workspace in `folder`. Raises InputError with every problem of every file."""
    problems: list[Problem] = []
    files = load_all(folder, problems)
    problems.extend(check.problems(files))
    if problems or not files.programme or not files.participants:
        raise InputError(problems)
    return Workspace(
        folder,
        files.programme.noun,
        _by_id({loaded.noun.id: loaded.noun for loaded in files.networks}),
        _by_id({participant.id: participant for participant in files.participants.noun.participants}),
        _by_id({loaded.noun.participant: loaded.noun for loaded in files.projects}),
        _by_id({loaded.noun.id: loaded.noun for loaded in files.exercises}),
        _by_id({loaded.noun.id: loaded.noun for loaded in files.gatherings}),
        _by_id({loaded.noun.id: loaded.noun for loaded in files.lessons}),
        _by_id({loaded.noun.gathering: loaded.noun for loaded in files.answers}),
        tuple(sorted(warnings(folder, files))),
    )


def _by_id(nouns: dict[str, N]) -> Mapping[str, N]:
    return MappingProxyType(dict(sorted(nouns.items())))
