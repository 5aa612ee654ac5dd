"""`docgen init`: a workspace to begin with."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from docgen import settings
from docgen.cli import options
from docgen.errors import OutputError

NAMES = ("inputs", "templates")


@click.command("init")
@click.argument("folder", type=options.FOLDER)
def command(folder: Path) -> None:
    """Copy the starter workspace to FOLDER.

    It holds the inputs and templates that come with docgen. FOLDER must be empty or not there yet.
    """
    from docgen.outputs.folder import explained

    with explained(folder):
        if folder.exists() and any(folder.iterdir()):
            raise OutputError(f"{folder}: the folder is not empty; name one that is empty or not there yet")
    try:
        for name in NAMES:
            _copy(settings.shipped(name), folder / name)
    except BaseException:  # half a workspace would be in the way of the next try
        for name in NAMES:
            shutil.rmtree(folder / name, ignore_errors=True)
        raise
    click.echo(f"{folder}: the starter workspace is ready; go there and run: docgen check; docgen build", err=True)


def _copy(source: Path, target: Path) -> None:
    """Copy the files of a folder; what it says when it fails is about one file, not about all of them."""
    from docgen.outputs.folder import write

    for path in sorted(source.rglob("*")):
        if path.is_file():
            write(target / path.relative_to(source), path.read_bytes())
