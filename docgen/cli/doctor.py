"""`docgen doctor`: what this computer has."""

from __future__ import annotations

import platform

import click

import docgen
from docgen import settings


@click.command("doctor")
def command() -> None:
    """Tell which outside programs are found, and where docgen's own files are.

    LibreOffice and poppler are needed only by `docgen preview` and `docgen build --pdf`.
    """
    click.echo(f"docgen     {docgen.__version__} (Python {platform.python_version()})")
    click.echo(f"inputs     {settings.folder('inputs')}")
    click.echo(f"templates  {settings.folder('templates')}")
    click.echo(f"processes  {settings.jobs()}")
    click.echo(f"deflate    {_deflate()}")
    click.echo(f"soffice    {settings.soffice() or 'not found (Debian: apt install libreoffice)'}")
    click.echo(f"pdftoppm   {settings.pdftoppm() or 'not found (Debian: apt install poppler-utils)'}")


def _deflate() -> str:
    from importlib.util import find_spec

    return "isal" if find_spec("isal") else "zlib (slower; install isal)"
