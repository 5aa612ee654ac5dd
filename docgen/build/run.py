"""The stages of a build, one after the other.

select ─▶ describe (data, key) ─▶ compare with the manifest ─▶ render what waits ─▶ write ─▶ remember ─▶ PDF
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from docgen import settings
from docgen.build import documents, pdf
from docgen.build.report import WAITING, Report, Result
from docgen.build.selection import Choice, Selection, choices, possible_paths
from docgen.build.target import Target, describe
from docgen.inputs.workspace import Workspace
from docgen.outputs.folder import sweep
from docgen.outputs.manifest import Manifest, locked

Progress = Callable[[Result, int], None]
"""Called with each file that was made or has failed, and with how many of its kind there are to make."""

EVERYTHING = Selection()


def build(
    workspace: Workspace,
    templates: Path,
    out: Path,
    selection: Selection = EVERYTHING,
    *,
    jobs: int | None = None,
    with_pdf: bool = False,
    dry_run: bool = False,
    progress: Progress = lambda _result, _total: None,
) -> Report:
    """Make every selected document that is not already there as it should be, and report on all of them.

    `jobs` processes render, by default one per processor. One document's failure does not stop the others.
    Raises SelectionError for an unknown id; PackageError or TemplateError when a template that is needed cannot be
    used, with nothing written; OutputError when another build is writing in `out` or it takes no files at all.
    """
    started = time.monotonic()
    chosen = choices(workspace, selection)
    targets = describe(workspace, chosen, templates)
    if dry_run:
        manifest = Manifest(out)
        results = documents.compared(targets, manifest)
        results += pdf.compared(results, manifest) if with_pdf else []
    else:
        workers = settings.jobs() if jobs is None else jobs
        with locked(out), closing(Manifest(out)) as manifest:
            sweep(out)
            results = _documents(targets, manifest, workspace.folder, workers, progress)
            results += _pdfs(results, manifest, progress) if with_pdf else []
    return Report(_sorted(results, chosen), _strays(workspace, manifest), time.monotonic() - started)


def _documents(
    targets: list[Target], manifest: Manifest, folder: Path, workers: int, progress: Progress
) -> list[Result]:
    ready, waiting = _parted(documents.compared(targets, manifest))
    choices_waiting = {result.choice for result in waiting}
    pending = [target for target in targets if target.choice in choices_waiting]
    return ready + _told(documents.made(pending, manifest, folder, workers), len(pending), progress)


def _pdfs(made: list[Result], manifest: Manifest, progress: Progress) -> list[Result]:
    ready, waiting = _parted(pdf.compared(made, manifest))
    choices_waiting = {result.choice for result in waiting}
    pending = [document for document in made if document.choice in choices_waiting]
    return ready + _told(pdf.made(pending, manifest), len(pending), progress)


def _parted(results: Iterable[Result]) -> tuple[list[Result], list[Result]]:
    """Part what is ready (or has failed already) from what waits to be made."""
    ready: list[Result] = []
    waiting: list[Result] = []
    for result in results:
        (waiting if result.status in WAITING else ready).append(result)
    return ready, waiting


def _told(results: Iterator[Result], total: int, progress: Progress) -> list[Result]:
    told = []
    for result in results:
        told.append(result)
        progress(result, total)
    return told


def _sorted(results: Iterable[Result], chosen: Iterable[Choice]) -> tuple[Result, ...]:
    order = {choice: number for number, choice in enumerate(chosen)}
    return tuple(sorted(results, key=lambda result: (order[result.choice], result.path.suffix)))


def _strays(workspace: Workspace, manifest: Manifest) -> tuple[Path, ...]:
    """The files of earlier builds that nothing asks for any more: left alone, but mentioned."""
    possible = possible_paths(workspace)
    gone = (manifest.folder / entry.path for entry in manifest.entries if entry.path not in possible)
    return tuple(path for path in gone if path.exists())
