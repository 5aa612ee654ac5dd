"""Every place in the inputs that names something which stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.inputs.decks import agendas, slides
from docgen.inputs.files import Files
from docgen.inputs.yaml import DataPath, Document
from docgen.model.participant import Participant
from docgen.model.programme import Disagreement

Reference = tuple[Document, DataPath, str]
"""The file, the place in it, and the id that it names."""


def sources(files: Files) -> Iterator[Reference]:
    """Every place that names a source."""
    if files.programme:
        document, programme = files.programme.document, files.programme.noun
        for index, party in enumerate(programme.parties):
            for number, leader in enumerate(party.leaders):
                yield document, ("parties", index, "leaders", number, "source"), leader.source
        for index, gathering in enumerate(programme.gatherings):
            yield document, ("gatherings", index, "source"), gathering.source
        for index, entry in enumerate(programme.calendar):
            yield document, ("calendar", index, "source"), entry.source
        for index, disagreement in enumerate(programme.disagreements):
            for number, claim in enumerate(disagreement.claims):
                yield document, ("disagreements", index, "claims", number, "source"), claim.source
        for index, form in enumerate(programme.data_forms):
            yield document, ("data_forms", index, "source"), form.source
    for network in files.networks:
        for index, leader in enumerate(network.noun.leaders):
            yield network.document, ("leaders", index, "source"), leader.source
        for index, member in enumerate(network.noun.participants):
            yield network.document, ("participants", index, "source"), member.source
    for deck in files.decks:
        if deck.noun.source:
            yield deck.document, ("source",), deck.noun.source
    for project in files.projects:
        for index, source in enumerate(project.noun.sources):
            yield project.document, ("sources", index), source
    if files.participants:
        for index, participant in enumerate(files.participants.noun.participants):
            yield from _sources_of(files.participants.document, ("participants", index), participant)


def _sources_of(document: Document, path: DataPath, participant: Participant) -> Iterator[Reference]:
    for index, source in enumerate(participant.sources):
        yield document, (*path, "sources", index), source
    for index, admission in enumerate(participant.admissions):
        yield document, (*path, "admissions", index, "source"), admission.source
    for index, municipality in enumerate(participant.municipalities):
        if municipality.language_form:
            place = (*path, "municipalities", index, "language_form", "source")
            yield document, place, municipality.language_form.source


def themes(files: Files) -> Iterator[Reference]:
    """Every place that names a theme."""
    named = [(network.document, network.noun.themes) for network in files.networks]
    named += [(project.document, project.noun.themes) for project in files.projects]
    for document, ids in named:
        for index, theme in enumerate(ids):
            yield document, ("themes", index), theme


def participants(files: Files) -> Iterator[Reference]:
    """Every place that names a participant."""
    for network in files.networks:
        for index, member in enumerate(network.noun.participants):
            yield network.document, ("participants", index, "participant"), member.participant
    for project in files.projects:
        yield project.document, ("participant",), project.noun.participant
    for answers in files.answers:
        for index, answer in enumerate(answers.noun.answers):
            yield answers.document, ("answers", index, "participant"), answer.participant
    for document, path, disagreement in _disagreements(files):
        for index, participant in enumerate(disagreement.participants):
            yield document, (*path, "participants", index), participant


def networks(files: Files) -> Iterator[Reference]:
    """Every place that names a network."""
    for gathering in files.gatherings:
        yield gathering.document, ("network",), gathering.noun.network
    for document, path, disagreement in _disagreements(files):
        for index, network in enumerate(disagreement.networks):
            yield document, (*path, "networks", index), network
    if files.programme:
        for index, entry in enumerate(files.programme.noun.calendar):
            if entry.network:
                yield files.programme.document, ("calendar", index, "network"), entry.network


def exercises(files: Files) -> Iterator[Reference]:
    """Every place that names an exercise."""
    for document, path, slide in slides(files):
        if slide.exercise:
            yield document, (*path, "exercise"), slide.exercise
    for document, path, days in agendas(files):
        for number, day in enumerate(days):
            for index, item in enumerate(day.items):
                if item.exercise:
                    yield document, (*path, number, "items", index, "exercise"), item.exercise
    for answers in files.answers:
        for index, answer in enumerate(answers.noun.answers):
            yield answers.document, ("answers", index, "exercise"), answer.exercise


def gatherings(files: Files) -> Iterator[Reference]:
    """Every place that names a gathering."""
    for answers in files.answers:
        yield answers.document, ("gathering",), answers.noun.gathering


def _disagreements(files: Files) -> Iterator[tuple[Document, DataPath, Disagreement]]:
    if files.programme:
        for index, disagreement in enumerate(files.programme.noun.disagreements):
            yield files.programme.document, ("disagreements", index), disagreement
