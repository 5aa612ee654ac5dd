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

    Errors give exit code 3. Warnings tell what the sources disagree about; they stop nothing.
    """
    from docgen.inputs.workspace import load

    folder = settings.folder("inputs", inputs)
    workspace = load(folder)
    for warning in workspace.warnings:
        click.echo(str(warning))
    networks, participants = len(workspace.networks), len(workspace.participants)
    projects, warnings = len(workspace.projects), len(workspace.warnings)
    counts = f"{networks} networks, {participants} participants, {projects} projects"
    click.echo(f"{folder}: no errors, {warnings} warnings; {counts}", err=True)
