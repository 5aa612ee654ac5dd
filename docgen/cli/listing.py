"""`docgen list`: the ids that the other commands take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen import settings
from docgen.cli import options

if TYPE_CHECKING:
    from docgen.inputs.workspace import Workspace
    from docgen.model.network import Network


KINDS = ("documents", "networks", "participants", "gatherings", "exercises", "slides")

Row = tuple[str, ...]


@click.command("list")
@click.argument("what", type=click.Choice(KINDS))
@options.inputs
def command(what: str, inputs: Path | None) -> None:
    """List documents, networks, participants, gatherings, exercises or types of slide.

    Each comes with the id that `docgen build` or a file takes. Of a type of slide come the fields that it must have,
    and in brackets those that it may have.
    """
    for row in _aligned(_rows(what, inputs)):
        click.echo(row)


def _rows(what: str, inputs: Path | None) -> list[Row]:
    if what == "documents":
        return _documents()
    if what == "slides":
        return _slides()
    from docgen.inputs.workspace import load

    workspace = load(settings.folder("inputs", inputs))
    listers = {
        "networks": _networks,
        "participants": _participants,
        "gatherings": _gatherings,
        "exercises": _exercises,
    }
    return listers[what](workspace)


def _documents() -> list[Row]:
    from docgen.documents.registry import DOCUMENTS

    return [
        (document.name, " ".join(document.languages), " ".join(dict.fromkeys(document.stem.values())))
        for document in DOCUMENTS.values()
    ]


def _slides() -> list[Row]:
    from docgen.model.slide import TYPES
    from docgen.model.slide_parts import AnySlide

    shared = [name for name in AnySlide.model_fields if name != "exercise"]
    click.echo(f"every type also takes: exercise {' '.join(shared)}", err=True)
    rows: list[Row] = []
    for id, model in TYPES.items():
        own = {name: field for name, field in model.model_fields.items() if name not in ("type", *shared)}
        wanted = [name for name, field in own.items() if field.is_required()]
        others = [name for name in own if name not in wanted and name != "exercise"]
        rows.append((id, " ".join(wanted), f"[{' '.join(others)}]" if others else ""))
    return rows


def _networks(workspace: Workspace) -> list[Row]:
    return [
        (id, f"intake {network.intake}", f"{_members(network)} participants", network.name.nb)
        for id, network in workspace.networks.items()
    ]


def _participants(workspace: Workspace) -> list[Row]:
    return [(id, workspace.language_of(id), participant.name) for id, participant in workspace.participants.items()]


def _gatherings(workspace: Workspace) -> list[Row]:
    return [
        (
            id,
            gathering.network,
            f"{gathering.start} – {gathering.end}",
            f"{len(gathering.slides)} slides",
            " ".join(gathering.languages),
            gathering.title.of_file,
        )
        for id, gathering in workspace.gatherings.items()
    ]


def _exercises(workspace: Workspace) -> list[Row]:
    return [
        (id, f"{exercise.minutes} minutes", exercise.group, exercise.slide.type, exercise.name.of_file)
        for id, exercise in workspace.exercises.items()
    ]


def _members(network: Network) -> int:
    """How many there are; a participant that two sources name is one."""
    return len({member.participant for member in network.participants})


def _aligned(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
