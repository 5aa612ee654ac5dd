"""Who owns, leads and takes part in a project (booklet 2013, Vedlegg 1, «Viktige begreper»)."""

from __future__ import annotations

from docgen.model.noun import Line, Noun, Prose


class Person(Noun):
    """A named person in a role; `represents` tells the party: political, administrative, union, …"""

    name: Line
    title: Line | None = None
    represents: Line | None = None


class Organisation(Noun):
    """The project organisation.

    `owners_a` set demands and bring larger resources, `owners_b` demand results and contribute,
    `owners_c` contribute and want to be seen. `client` is oppdragsgiver (an A owner), `responsible`
    is prosjektansvarlig (PA, leads the steering group when there is one), `leader` is prosjektleder (PL).
    """

    owners_a: tuple[Line, ...] = ()
    owners_b: tuple[Line, ...] = ()
    owners_c: tuple[Line, ...] = ()
    client: Person | None = None
    responsible: Person | None = None
    leader: Person | None = None
    steering_group: tuple[Person, ...] = ()
    project_group: tuple[Person, ...] = ()
    reference_group: tuple[Person, ...] = ()
    partners: tuple[Line, ...] = ()
    description: Prose | None = None
