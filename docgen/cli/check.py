"""`docgen check`: every error and warning in the inputs."""

from __future__ import annotations

from pathlib import Path

import click

from docgen import settings
from docgen.cli import options


@click.command("check")
@options.inputs
def command(inputs: Path | None) -> None:
    """Print every error and warning in the inputs, with file:line:column.

    Errors give exit code 3. Warnings tell what the sources disagree about, where an agenda does not add up,
    and the like; they stop nothing.
    """
    from docgen.inputs.workspace import load

    folder = settings.folder("inputs", inputs)
    workspace = load(folder)
    for warning in workspace.warnings:
        click.echo(str(warning))
    kinds = ("networks", "participants", "projects", "gatherings", "exercises", "lessons", "answers")
    counts = ", ".join(f"{len(getattr(workspace, kind))} {kind}" for kind in kinds)
    click.echo(f"{folder}: no errors, {len(workspace.warnings)} warnings; {counts}", err=True)
