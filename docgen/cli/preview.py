"""`docgen preview`: pages as pictures."""

from __future__ import annotations

import re
from pathlib import Path

import click

from docgen.cli import options


def _pages(ctx: click.Context, parameter: click.Parameter, text: str | None) -> tuple[int, int | None]:
    """`3` is page 3, `2-4` pages 2 to 4, `2-` everything from page 2."""
    match = re.fullmatch(r"([1-9]\d{0,4})(-([1-9]\d{0,4})?)?", text or "1-")
    if match is None or (match[3] and int(match[3]) < int(match[1])):
        raise click.BadParameter("give a page or pages, such as 1, 1-3 or 2-")
    last = match[3] if match[2] else match[1]
    return int(match[1]), int(last) if last else None


@click.command("preview")
@click.argument("files", nargs=-1, required=True, type=options.FILE, metavar="FILE...")
@click.option(
    "-o", "--output", type=options.FOLDER, default=Path("."), help="Folder for the pictures.  [default: this one]"
)
@click.option("--pages", callback=_pages, metavar="PAGES", help="Pages, such as 1, 1-3 or 2-.  [default: all]")
@click.option("--dpi", type=click.IntRange(10, 600), default=60, show_default=True, help="Dots per inch.")
@click.option("--sheet", is_flag=True, help="One picture of all pages of a file, <name>-sheet.png, not one of each.")
def command(files: tuple[Path, ...], output: Path, pages: tuple[int, int | None], dpi: int, sheet: bool) -> None:
    """Draw the pages or slides of Office and PDF files as PNG.

    LibreOffice draws them. The names of the pictures are printed. A file with macros is refused.
    """
    from docgen.preview import pictures
    from docgen.sheet import contact_sheet

    first, last = pages
    for file in files:
        if sheet:
            click.echo(contact_sheet(file, output, first=first, last=last, dpi=dpi))
        else:
            for picture in pictures(file, output, first=first, last=last, dpi=dpi):
                click.echo(picture)
