"""A gathering to begin with: a programme of two days and a full set of slides, from which a leader deletes."""

from __future__ import annotations

import datetime
import json
import string
from pathlib import Path
from typing import Final

from docgen.errors import InputError, Problem, SelectionError, did_you_mean
from docgen.inputs.files import listed, load, named
from docgen.model.network import Network
from docgen.model.participant import Participants

TEMPLATE: Final = Path(__file__).with_name("gathering.yaml")

_AHEAD: Final = datetime.timedelta(weeks=4)
_TUESDAY: Final = 1


def gathering(inputs: Path, id: str, network_id: str, start: datetime.date) -> str:
    """Return the text of a gathering file for a network of the workspace.

    Reads the network and the names of its participants, and nothing else: faults elsewhere are not in the way.
    Raises SelectionError for a network that is not there, and InputError for one that cannot be read.
    """
    network, members = _network(inputs, network_id)
    leaders = network.current_leaders
    text = string.Template(TEMPLATE.read_text("utf-8"))
    return text.substitute(
        id=id,
        network=network.id,
        comment=network.name.nb,
        title=_yaml(f"Nettverkssamling: {network.name.nb}"),
        start=start.isoformat(),
        end=(start + datetime.timedelta(days=1)).isoformat(),
        leaders=_yaml(list(leaders)),
        people=_yaml([{"name": name, "role": "Nettverksleder"} for name in leaders[:6]]),
        members=_yaml(members),
    )


def default_start(today: datetime.date) -> datetime.date:
    """Return the first Tuesday that is four weeks ahead or more."""
    soonest = today + _AHEAD
    return soonest + datetime.timedelta((_TUESDAY - soonest.weekday()) % 7)


def _network(inputs: Path, network_id: str) -> tuple[Network, list[str]]:
    """The network, and the names of those who take part in it, as far as they are not in doubt."""
    folder = inputs / "networks"
    known = [path.stem for path in listed(folder)]
    if not inputs.is_dir():
        raise InputError(
            [Problem(str(inputs), 0, 0, "", "there is no such folder; make a workspace first: docgen init")]
        )
    if network_id not in known:
        raise SelectionError(f"the network “{network_id}” is unknown{did_you_mean(network_id, known)}")
    problems: list[Problem] = []
    network = load(named(folder, network_id), Network, problems)
    participants = load(named(inputs, "participants"), Participants, problems)
    if not network or not participants:
        raise InputError(problems)
    names = {participant.id: participant.name for participant in participants.noun.participants}
    members = dict.fromkeys(member.participant for member in network.noun.participants if not member.doubt)
    return network.noun, [names[member] for member in members if member in names]


def _yaml(value: object) -> str:
    """A value on one line. JSON is YAML."""
    return json.dumps(value, ensure_ascii=False)
