"""The command line: parse, call, print. One module per command, imported only when its command is used.

Here, and nowhere else, an error becomes words on standard error and an exit code.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

import docgen
from docgen.errors import DocgenError, OutputError, did_you_mean

INTERRUPTED = 130

COMMANDS = {
    "build": "build",
    "check": "check",
    "list": "listing",
    "render": "render",
    "lint": "lint",
    "check-file": "check_file",
    "preview": "preview",
    "schema": "schema",
    "init": "init",
    "doctor": "doctor",
}
"""Each command and the module of this package that holds it, in the order of `docgen --help`."""


class Commands(click.Group):
    """Finds a command's module when the command is asked for, and turns errors into exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"docgen.cli.{COMMANDS[cmd_name]}").command
        return command

    def main(self, *args: Any, **extra: Any) -> Any:
        try:
            return super().main(*args, **extra)
        except OSError as error:  # such as a full disk behind `docgen list > file`; click itself sees to closed pipes
            place = error.filename or "standard output"
            click.echo(f"{place}: {error.strerror or error}", err=True)
            _give_up_output()
            sys.exit(OutputError.exit_code)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"there is no command “{args[0]}”{did_you_mean(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except DocgenError as error:
            click.echo(str(error), err=True)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo("interrupted; what is written is whole, and the same command goes on from there", err=True)
            ctx.exit(INTERRUPTED)


def _give_up_output() -> None:
    """What could not be written is not tried again when Python ends, with a second complaint and a code of its own."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(docgen.__version__, prog_name="docgen")
def main() -> None:
    """Word documents, slides and workbooks from structured data: prefilled, checked, and readable back.

    Exit codes: 0 all well; 1 some documents failed, the rest are written; 2 wrong usage; 3 inputs or template
    invalid, nothing written; 130 interrupted.
    """
