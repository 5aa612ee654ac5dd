"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)

inputs = click.option(
    "--inputs", type=FOLDER, help="Folder with the YAML files.  [default: inputs, or the shipped ones]"
)
templates = click.option(
    "--templates", type=FOLDER, help="Folder with the templates.  [default: templates, or the shipped ones]"
)
out = click.option(
    "--out", type=FOLDER, default=Path("outputs"), show_default=True, help="Folder that the documents are written to."
)
