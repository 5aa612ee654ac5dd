"""`docgen schema`: JSON Schema of the input files."""

from __future__ import annotations

from pathlib import Path

import click

from docgen.cli import options


@click.command("schema")
@click.option("-o", "--output", type=options.FOLDER, help="Folder for the schemas.  [default: schema in the inputs]")
@options.inputs
def command(output: Path | None, inputs: Path | None) -> None:
    """Write JSON Schema of the input files, for editors.

    An editor that knows it completes keys and marks mistakes while one types.
    """
    from docgen.inputs import schema
    from docgen.outputs.folder import write

    folder = output or (inputs or Path("inputs")) / "schema"
    for name in schema.ROOTS:
        path = folder / f"{name}.json"
        write(path, schema.text(name).encode())
        click.echo(path)
