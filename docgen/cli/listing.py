"""`docgen list`: the ids that the other commands take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen import settings
from docgen.cli import options

if TYPE_CHECKING:
    from docgen.model.network import Network


@click.command("list")
@click.argument("what", type=click.Choice(["documents", "networks", "participants"]))
@options.inputs
def command(what: str, inputs: Path | None) -> None:
    """List documents, networks or participants, each with the id that `docgen build` takes."""
    for row in _aligned(_documents() if what == "documents" else _rows(what, settings.folder("inputs", inputs))):
        click.echo(row)


def _documents() -> list[tuple[str, ...]]:
    from docgen.documents.registry import DOCUMENTS

    return [(id, " ".join(document.languages), *document.stem.values()) for id, document in DOCUMENTS.items()]


def _rows(what: str, folder: Path) -> list[tuple[str, ...]]:
    from docgen.inputs.workspace import load

    workspace = load(folder)
    if what == "participants":
        return [(id, workspace.language_of(id), participant.name) for id, participant in workspace.participants.items()]
    return [
        (id, f"intake {network.intake}", f"{_members(network)} participants", network.name.nb)
        for id, network in workspace.networks.items()
    ]


def _members(network: Network) -> int:
    """How many there are; a participant that two sources name is one."""
    return len({member.participant for member in network.participants})


def _aligned(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
