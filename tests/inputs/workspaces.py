"""A small workspace that is in order, for tests that then spoil one thing in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.errors import InputError
from docgen.inputs.workspace import load

PROGRAMME = """\
id: saman
name: Saman om ein betre kommune
start: 2011-03-14
end: 2015-12-31
owner: {nb: KRD, nn: KRD}
default_language: nb
sources:
  - {id: deck, title: Deck, date: 2012-02-02}
  - {id: booklet, title: Booklet, date: 2013-04-01}
parties:
  - {id: ks, name: {nb: KS, nn: KS}, short: KS}
organisation:
  - {id: council, name: {nb: Råd, nn: Råd}, does: {nb: Gir råd., nn: Gir råd.}}
themes:
  - {id: omdomme, name: {nb: Omdømme, nn: Omdømme}, accent: 1}
phases:
  - {id: planning, name: {nb: Plan, nn: Plan}, what: [], who: []}
roles:
  - {id: leader, name: {nb: PL, nn: PL}, does: {nb: Leder., nn: Leier.}}
gatherings: []
calendar: []
"""

PARTICIPANTS = """\
participants:
  - id: drammen
    kind: municipality
    name: Drammen
    municipalities: [{number: "0602", name: Drammen, county: Buskerud, language_form: {form: neutral, source: deck, date: 2012-02-02}}]
    sources: [deck]
  - id: luster
    kind: municipality
    name: Luster
    municipalities: [{number: "1426", name: Luster, county: Sogn, language_form: {form: nn, source: deck, date: 2012-02-02}}]
    sources: [deck]
"""  # noqa: E501

NETWORK = """\
id: omdomme
intake: 1
name: {nb: Omdømme, nn: Omdømme}
themes: [omdomme]
leaders:
  - {name: Kari Nordmann, seen: 2012-02-02, source: deck}
participants:
  - {participant: drammen, seen: 2012-02-02, source: deck}
  - {participant: luster, seen: 2012-02-02, source: deck}
"""

PROJECT = """\
participant: drammen
language: nb
sources: [deck]
themes: [omdomme]
start: 2012-01-01
end: 2013-12-31
risks:
  - factor: Lite tid
    s: 4
    k: 3
milestones:
  - deliverable: Planen er vedtatt
    activities:
      - text: Skrive planen
        start: 2012-03-01
        deadline: 2012-06-01
"""

GOOD = {
    "programme.yaml": PROGRAMME,
    "participants.yaml": PARTICIPANTS,
    "networks/omdomme.yaml": NETWORK,
    "projects/drammen.yaml": PROJECT,
}


def write(folder: Path, **changed: str | bytes | None) -> Path:
    """Write the good workspace to `folder`; `programme`, `participants`, `network` and `project` replace a file."""
    names = {name.split("/")[0].removesuffix(".yaml").removesuffix("s"): name for name in GOOD}
    names["participants"] = names.pop("participant")
    for key, name in names.items():
        content: str | bytes | None = changed.get(key, GOOD[name])
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is not None:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def problems(folder: Path, **changed: str | bytes | None) -> list[str]:
    """Return what loading the changed workspace complains of, with the folder left out of the places."""
    with pytest.raises(InputError) as caught:
        load(write(folder, **changed))
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]
