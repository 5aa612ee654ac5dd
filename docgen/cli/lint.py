"""`docgen lint`: the faults of templates, and what they need to be filled."""

from __future__ import annotations

from pathlib import Path

import click

from docgen.cli import options


@click.command("lint")
@click.argument("templates", nargs=-1, required=True, type=options.FILE, metavar="TEMPLATE...")
@click.option("--data", type=options.FILE, help="YAML or JSON that the templates must fit.")
@click.option("--example", is_flag=True, help="Print an example YAML instead of the tree of variables.")
@click.pass_context
def command(ctx: click.Context, templates: tuple[Path, ...], data: Path | None, example: bool) -> None:
    """Print every fault of each TEMPLATE (docx, pptx or xlsx), and its variables.

    The variables are a tree of what the data must hold. Faults go to standard error and give exit code 3.
    """
    from docgen.errors import TemplateError
    from docgen.inputs.data import read
    from docgen.office.lint import lint

    values = read(data) if data else None
    if values is not None and not isinstance(values, dict):
        raise click.BadParameter("the data must be a mapping of names to values", param_hint="--data")
    faulty = False
    for template in templates:
        report = lint(template, values)
        for fault in report.faults:
            click.echo(str(fault), err=True)
        for warning in report.warnings:
            click.echo(f"{template}: warning: {warning}", err=True)
        faulty = faulty or bool(report.faults)
        text = report.example() if example else report.tree()
        if text:
            heading = f"# {template}\n" if len(templates) > 1 or example else ""
            click.echo(f"{heading}{text.rstrip()}")
    if faulty:
        ctx.exit(TemplateError.exit_code)
