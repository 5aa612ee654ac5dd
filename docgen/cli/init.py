"""`docgen init`: a workspace to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from docgen import settings
from docgen.cli import options
from docgen.errors import OutputError


@click.command("init")
@click.argument("folder", type=options.FOLDER)
def command(folder: Path) -> None:
    """Copy the starter workspace to FOLDER.

    It holds the inputs and templates that come with docgen. FOLDER must be empty or not there yet.
    """
    import shutil

    from docgen.outputs.folder import explained

    with explained(folder):
        if folder.exists() and any(folder.iterdir()):
            raise OutputError(f"{folder}: the folder is not empty; name one that is empty or not there yet")
        for name in ("inputs", "templates"):
            shutil.copytree(settings.shipped(name), folder / name)
    click.echo(f"{folder}: the starter workspace is ready; go there and run: docgen check; docgen build", err=True)
