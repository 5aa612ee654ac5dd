"""`docgen build`: every document of every participant, gathering and network, and of the programme."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen import settings
from docgen.cli import options

if TYPE_CHECKING:
    from docgen.build.report import Report, Status

SHOWN = 20
"""Failures for the same reason are shown once, and reasons up to this number; `--json` has them all."""


@click.command("build")
@click.option("--only", "documents", multiple=True, metavar="DOCUMENT", help="Only this document (may be repeated).")
@click.option("--network", "networks", multiple=True, metavar="ID", help="Only what belongs to this network.")
@click.option("--participant", "participants", multiple=True, metavar="ID", help="Only this participant.")
@click.option("--gathering", "gatherings", multiple=True, metavar="ID", help="Only this gathering.")
@click.option("--year", "years", multiple=True, type=int, metavar="YEAR", help="Only what is made for this year.")
@click.option("--language", type=click.Choice(["nb", "nn", "en"]), help="Only in this language, not in each one's own.")
@click.option("--jobs", type=click.IntRange(1), help="Processes that render at once.  [default: one per processor]")
@click.option("--pdf", is_flag=True, help="Also a PDF beside each document, through LibreOffice (Word: PDF/UA-1).")
@click.option("--dry-run", is_flag=True, help="Tell what is new, changed and unchanged; write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object about every document.")
@options.inputs
@options.templates
@options.out
@click.pass_context
def command(
    ctx: click.Context,
    documents: tuple[str, ...],
    networks: tuple[str, ...],
    participants: tuple[str, ...],
    gatherings: tuple[str, ...],
    years: tuple[int, ...],
    language: str | None,
    jobs: int | None,
    pdf: bool,
    dry_run: bool,
    as_json: bool,
    inputs: Path | None,
    templates: Path | None,
    out: Path,
) -> None:
    """Make every document that is new or changed.

    A document whose data, template and engine are unchanged is not made again. Each file is written whole or not
    at all, so a build that is interrupted in any way goes on where it was. One failing document does not stop the
    others.
    """
    from docgen.build.run import build
    from docgen.build.selection import Selection
    from docgen.cli.places import placed
    from docgen.cli.progress import Progress
    from docgen.inputs.workspace import load
    from docgen.model.language import Language

    workspace = load(settings.folder("inputs", inputs))
    form = Language(language) if language else None
    selection = Selection(documents, networks, participants, gatherings, form, years)
    with Progress() as progress:
        report = build(
            workspace,
            settings.folder("templates", templates),
            out,
            selection,
            jobs=jobs,
            with_pdf=pdf,
            dry_run=dry_run,
            progress=progress,
        )
    report = placed(report, workspace) if report.failed else report
    if as_json:
        click.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=1))
    _tell(report, dry_run, out)
    ctx.exit(report.exit_code)


def _tell(report: Report, dry_run: bool, out: Path) -> None:
    """Say on standard error what was done, what failed and why, and what lies about."""
    reasons: dict[str, list[Path]] = {}
    for result in report.failed:
        reason = (result.error or "").removeprefix(f"{result.path}: ")
        reasons.setdefault(reason, []).append(result.path)
    for reason, paths in list(reasons.items())[:SHOWN]:
        more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
        click.echo(f"{paths[0]}{more}: {reason}", err=True)
    if len(reasons) > SHOWN:
        click.echo(f"… and {len(reasons) - SHOWN} other reasons; --json lists every one", err=True)
    for stray in report.strays:
        click.echo(f"{stray}: no document of these inputs any more; left as it is", err=True)
    statuses: tuple[Status, ...] = (
        ("new", "changed", "unchanged", "failed") if dry_run else ("written", "unchanged", "failed")
    )
    counts = ", ".join(f"{report.count(status)} {status}" for status in statuses)
    click.echo(f"{out}: {counts} ({report.seconds:.1f} s)", err=True)
