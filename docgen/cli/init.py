"""`docgen init`: a workspace to begin with, or a gathering within one."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import click

from docgen import settings
from docgen.cli import options
from docgen.errors import OutputError

NAMES = ("inputs", "templates")


@click.command("init")
@click.argument("folder", type=options.FOLDER)
@click.option("--gathering", metavar="ID", help="Write a gathering with this id into the workspace in FOLDER instead.")
@click.option("--network", metavar="ID", help="The network that the gathering is for.")
@click.option(
    "--start",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The first of its two days.  [default: a Tuesday four weeks ahead]",
)
def command(folder: Path, gathering: str | None, network: str | None, start: datetime.datetime | None) -> None:
    """Copy the starter workspace to FOLDER.

    It holds the inputs and templates that come with docgen. FOLDER must be empty or not there yet.

    With --gathering and --network, FOLDER is a workspace already, and gets one more file: a gathering with a
    programme of two days and a full set of slides, from which a leader deletes what she does not need.
    """
    if gathering is None and network is None:
        if start:
            raise click.UsageError("--start is the first day of a gathering; give --gathering and --network too")
        _workspace(folder)
    elif gathering is None or network is None:
        raise click.UsageError("a gathering needs both --gathering (its id) and --network (whose it is)")
    else:
        _gathering(folder, gathering, network, start.date() if start else None)


def _workspace(folder: Path) -> None:
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


def _gathering(folder: Path, id: str, network: str, start: datetime.date | None) -> None:
    from docgen.inputs import scaffold
    from docgen.inputs.files import named
    from docgen.model.noun import is_slug
    from docgen.outputs.folder import write

    if not is_slug(id):
        message = f"“{id}” is no id; an id is small letters a–z, digits and single hyphens, such as tinn-host-2013"
        raise click.UsageError(message)
    inputs = folder / "inputs"
    path = named(inputs / "gatherings", id)
    if path.exists():
        raise OutputError(f"{path}: this gathering is there already and is left as it is; choose another id")
    first = start or scaffold.default_start(datetime.date.today())
    write(path, scaffold.gathering(inputs, id, network, first).encode())
    click.echo(f"{path}: the gathering is ready; delete from it, then run: docgen check", err=True)
