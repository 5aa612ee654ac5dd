"""Writes docs/cli.md from the commands themselves: python -m tools.cli_docs"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from docgen import settings
from docgen.cli import main

PAGE = Path(__file__).parents[1] / "docs" / "cli.md"
WIDTH = 100


def page() -> str:
    """Return the page: the help of docgen, then of each command, as they print it."""
    context = _context(main, "docgen", None)
    return "\n".join(
        ["# The command line", "", "Made by `python -m tools.cli_docs` from `--help`.", *_sections(context)]
    )


def _sections(context: click.Context) -> Iterator[str]:
    yield from _section("docgen", main.get_help(context))
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        if command is not None:
            yield from _section(f"docgen {name}", command.get_help(_context(command, name, context)))
    yield from _section("Settings in the environment", (settings.__doc__ or "").partition("\n\n")[2])


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    return click.Context(
        command, parent, name, terminal_width=WIDTH, max_content_width=WIDTH, help_option_names=["-h", "--help"]
    )


def _section(title: str, text: str) -> Iterator[str]:
    yield from ("", f"## {title}", "", "```text", *(line.rstrip() for line in text.splitlines()), "```")


if __name__ == "__main__":
    PAGE.write_text(page() + "\n", encoding="utf-8")
