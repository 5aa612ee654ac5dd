"""What is not wrong but should be known: where the sources disagree, and what they leave open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docgen.errors import Problem, did_you_mean
from docgen.inputs import agenda_warnings, deck_warnings, figure_warnings
from docgen.inputs.files import FOLDERS, NAMES, Files, Loaded, unread
from docgen.model.network import Network
from docgen.model.participant import Participants
from docgen.model.programme import Disagreement, Programme


def warnings(folder: Path, files: Files) -> Iterator[Problem]:
    """Yield a warning for each disagreement that still matters, each doubt, each gap, and each file not read."""
    for path in unread(folder):
        known = FOLDERS if path.is_dir() else NAMES
        yield Problem(str(path), 0, 0, "", f"this is not read{did_you_mean(path.stem, known)}")
    if files.programme:
        yield from _disagreements(files.programme)
    for network in files.networks:
        yield from _doubts(network)
        yield from _rival_leaders(network)
    if files.participants:
        yield from _unknown_forms(files.participants)
        yield from _without_network(files.participants, files.networks)
    yield from agenda_warnings.warnings(files)
    yield from deck_warnings.warnings(files)
    yield from figure_warnings.warnings(files)


def _disagreements(programme: Loaded[Programme]) -> Iterator[Problem]:
    for index, disagreement in enumerate(programme.noun.disagreements):
        if disagreement.matters:
            yield programme.document.problem(("disagreements", index), _told(disagreement))


def _told(disagreement: Disagreement) -> str:
    claims = "; ".join(f"{claim.source}: {claim.says}" for claim in disagreement.claims)
    return f"the sources disagree about {disagreement.about} ({claims}); used: {disagreement.used}"


def _doubts(network: Loaded[Network]) -> Iterator[Problem]:
    for index, leader in enumerate(network.noun.leaders):
        if leader.doubt:
            message = f"that {leader.name} leads the network is in doubt: {leader.doubt}"
            yield network.document.problem(("leaders", index), message)
    for index, member in enumerate(network.noun.participants):
        if member.doubt:
            message = f"that {member.participant} takes part is in doubt: {member.doubt}"
            yield network.document.problem(("participants", index), message)


def _rival_leaders(network: Loaded[Network]) -> Iterator[Problem]:
    """Two may lead together when one source says so; two sources of one day cannot both be the newest."""
    newest = max(leader.seen for leader in network.noun.leaders)
    latest = [leader for leader in network.noun.leaders if leader.seen == newest]
    by_source = {leader.source: {one.name for one in latest if one.source == leader.source} for leader in latest}
    if len({frozenset(names) for names in by_source.values()}) > 1:
        said = "; ".join(f"{source}: {', '.join(sorted(names))}" for source, names in by_source.items())
        yield network.document.problem(("leaders",), f"several newest leaders, by different sources ({said})")


def _unknown_forms(participants: Loaded[Participants]) -> Iterator[Problem]:
    told: set[str] = set()
    for index, participant in enumerate(participants.noun.participants):
        for number, municipality in enumerate(participant.municipalities):
            if municipality.language_form is None and municipality.number not in told:
                told.add(municipality.number)
                message = f"the language form of {municipality.name} ({municipality.number}) is not known"
                yield participants.document.problem(("participants", index, "municipalities", number), message)


def _without_network(participants: Loaded[Participants], networks: list[Loaded[Network]]) -> Iterator[Problem]:
    members = {
        (member.participant, network.noun.intake) for network in networks for member in network.noun.participants
    }
    for index, participant in enumerate(participants.noun.participants):
        for number, admission in enumerate(participant.admissions):
            if (participant.id, admission.intake) not in members:
                message = f"{participant.name} is admitted in intake {admission.intake} but in no network of it"
                yield participants.document.problem(("participants", index, "admissions", number), message)
