"""A progress bar on a terminal; elsewhere a line now and then."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from docgen.build.report import Result

MANY = 10
"""Fewer files than this are made before a bar is drawn."""

SECONDS = 10
"""Between the lines, where there is no terminal."""


class Progress:
    """Called with each finished file and the number of all; writes to standard error."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._task: Any = None
        self._total = 0
        self._count = 0
        self._spoke = time.monotonic()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_error: object) -> None:
        self._end()

    def __call__(self, result: Result, total: int) -> None:
        kind = result.path.suffix
        if self._count == self._total:  # a new stage: first the documents, then their PDF files
            self._end()
            self._total, self._count = total, 0
            if sys.stderr.isatty() and total >= MANY:
                self._begin(kind.lstrip("."))
        self._count += 1
        if self._bar is not None:
            self._bar.advance(self._task)
        elif time.monotonic() - self._spoke > SECONDS:
            self._spoke = time.monotonic()
            click.echo(f"{self._count} of {total} {kind.lstrip('.')} files", err=True)

    def _begin(self, kind: str) -> None:
        # Only now: importing rich takes longer than making a few documents.
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task(kind, total=self._total)
        self._bar.start()

    def _end(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None
