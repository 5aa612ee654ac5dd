"""What only all files together can tell: names that nothing answers to, and things that are there twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from docgen.errors import Problem, did_you_mean
from docgen.inputs import answers, deadlines, decks, references
from docgen.inputs.files import Files, Loaded
from docgen.inputs.references import Reference
from docgen.inputs.yaml import DataPath, Document
from docgen.model.network import Network
from docgen.model.participant import Municipality, ParticipantKind
from docgen.model.programme import Programme


def problems(files: Files) -> Iterator[Problem]:
    """Yield every problem between the files. A file that could not be read is not missed here."""
    yield from _misnamed(files)
    yield from _twice(files)
    yield from _municipalities(files)
    for project in files.projects:
        yield from deadlines.problems(project)
    yield from decks.problems(files)
    if files.programme:
        programme = files.programme.noun
        yield from _unknown("source", references.sources(files), {source.id for source in programme.sources})
        yield from _unknown("theme", references.themes(files), {theme.id for theme in programme.themes})
    if files.participants:
        known = {participant.id for participant in files.participants.noun.participants}
        yield from _unknown("participant", references.participants(files), known)
    if files.exercises_are_complete:
        yield from _unknown("exercise", references.exercises(files), {one.noun.id for one in files.exercises})
    if files.networks_are_complete:
        yield from _unknown("network", references.networks(files), {network.noun.id for network in files.networks})
    if files.gatherings_are_complete:
        yield from _unknown("gathering", references.gatherings(files), {one.noun.id for one in files.gatherings})
    yield from answers.problems(files)


def _unknown(what: str, names: Iterable[Reference], known: set[str]) -> Iterator[Problem]:
    for document, path, name in names:
        if name not in known:
            yield document.problem(path, f"unknown {what} “{name}”{did_you_mean(name, known)}")


def _ids(files: Files) -> Iterator[list[tuple[Document, str, str]]]:
    """For each kind of file that bears its id as its name: the files, the key that holds the id, and the id."""
    yield [(loaded.document, "id", loaded.noun.id) for loaded in files.networks]
    yield [(loaded.document, "participant", loaded.noun.participant) for loaded in files.projects]
    yield [(loaded.document, "id", loaded.noun.id) for loaded in files.exercises]
    yield [(loaded.document, "id", loaded.noun.id) for loaded in files.gatherings]
    yield [(loaded.document, "id", loaded.noun.id) for loaded in files.lessons]
    yield [(loaded.document, "gathering", loaded.noun.gathering) for loaded in files.answers]


def _misnamed(files: Files) -> Iterator[Problem]:
    """A file is found by its name, so the name must be the id inside."""
    for document, key, name in chain.from_iterable(_ids(files)):
        path = Path(document.file)
        if path.stem != name:
            message = f"the file is named {path.name}, so “{path.stem}” is wanted here (or name the file {name}.yaml)"
            yield document.problem((key,), message)


def _twice(files: Files) -> Iterator[Problem]:
    """An id names one thing; a source states a leader or a participant of a network once."""
    for ids in _ids(files):
        yield from _two_files(ids)
    if files.programme:
        document = files.programme.document
        for key, names in _programme_ids(files.programme.noun).items():
            yield from _repeated(document, (((key, index, "id"), name) for index, name in enumerate(names)))
        years = enumerate(form.year for form in files.programme.noun.data_forms)
        yield from _repeated(document, ((("data_forms", index, "year"), str(year)) for index, year in years))
    if files.participants:
        document = files.participants.document
        named = [participant.id for participant in files.participants.noun.participants]
        yield from _repeated(document, ((("participants", index, "id"), name) for index, name in enumerate(named)))
    for network in files.networks:
        yield from _repeated(network.document, _statements(network))


def _two_files(ids: list[tuple[Document, str, str]]) -> Iterator[Problem]:
    """`drammen.yaml` and `drammen.json` would hide one another."""
    seen: dict[str, str] = {}
    for document, key, name in ids:
        if name in seen:
            yield document.problem((key,), f"“{name}” is in {seen[name]} too")
        seen.setdefault(name, Path(document.file).name)


def _programme_ids(programme: Programme) -> dict[str, list[str]]:
    return {
        "sources": [source.id for source in programme.sources],
        "parties": [party.id for party in programme.parties],
        "organisation": [body.id for body in programme.organisation],
        "themes": [theme.id for theme in programme.themes],
        "phases": [phase.id for phase in programme.phases],
        "roles": [role.id for role in programme.roles],
        "gatherings": [gathering.id for gathering in programme.gatherings],
        "disagreements": [disagreement.id for disagreement in programme.disagreements],
    }


def _statements(network: Loaded[Network]) -> Iterator[tuple[DataPath, str]]:
    for index, leader in enumerate(network.noun.leaders):
        yield ("leaders", index, "name"), f"{leader.name} ({leader.source})"
    for index, member in enumerate(network.noun.participants):
        yield ("participants", index, "participant"), f"{member.participant} ({member.source})"


def _repeated(document: Document, names: Iterable[tuple[DataPath, str]]) -> Iterator[Problem]:
    seen: dict[str, DataPath] = {}
    for path, name in names:
        if name in seen:
            yield document.problem(path, f"“{name}” is here twice, first on line {document.position(seen[name])[0]}")
        seen.setdefault(name, path)


def _municipalities(files: Files) -> Iterator[Problem]:
    """One participant for each municipality of its own, and the same facts wherever its number stands."""
    if not files.participants:
        return
    document = files.participants.document
    alone: dict[str, str] = {}
    facts: dict[str, tuple[Municipality, int]] = {}
    for index, participant in enumerate(files.participants.noun.participants):
        for number, municipality in enumerate(participant.municipalities):
            path: DataPath = ("participants", index, "municipalities", number, "number")
            code, line = municipality.number, document.position(path)[0]
            if participant.kind is ParticipantKind.MUNICIPALITY:
                if code in alone:
                    yield document.problem(path, f"the number “{code}” is that of the participant “{alone[code]}” too")
                alone.setdefault(code, participant.id)
            first, where = facts.setdefault(code, (municipality, line))
            if first != municipality:
                message = f"“{code}” is {_facts(municipality)} here, but {_facts(first)} on line {where}"
                yield document.problem(path, message)


def _facts(municipality: Municipality) -> str:
    form = municipality.language_form
    return f"{municipality.name} in {municipality.county} ({form.form.value if form else 'no language form'})"
