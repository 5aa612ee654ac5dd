"""`docgen check-file`: is an Office file valid, and can everyone read it?"""

from __future__ import annotations

from pathlib import Path

import click

from docgen.cli import options


@click.command("check-file")
@click.argument("files", nargs=-1, required=True, type=options.FILE, metavar="FILE...")
@click.pass_context
def command(ctx: click.Context, files: tuple[Path, ...]) -> None:
    """Print what is wrong with each FILE (docx, pptx or xlsx): validity and accessibility.

    What Office would repair or complain of, such as two tables on the same cells, and what shuts some readers out, such
    as a picture without a text. An error gives exit code 1.
    """
    from docgen.office.check import check

    errors = 0
    for file in files:
        for finding in check(file):
            errors += finding.severity == "error"
            click.echo(f"{file}: {finding}")
    if errors:
        ctx.exit(1)
