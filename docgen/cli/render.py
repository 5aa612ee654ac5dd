"""`docgen render`: one template, one file of data, one document."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from docgen import settings
from docgen.cli import options


@click.command("render")
@click.argument("template", type=options.FILE)
@click.argument("data", type=options.FILE)
@click.option("-o", "--output", required=True, metavar="FILE", help="The file to write; - is standard output.")
def command(template: Path, data: Path, output: str) -> None:
    """Fill TEMPLATE (docx, pptx or xlsx) from DATA (YAML or JSON).

    The paths of pictures in the data are looked up beside DATA. A template that runs for too long (DOCGEN_TIMEOUT)
    or takes too much memory (DOCGEN_MEMORY) is stopped.
    """
    with _uncollected():
        document = _rendered(template, data)
        _deliver(document, output)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Make what a short process makes without looking for garbage, on the way or at the end: a sixth of its time."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _rendered(template: Path, data: Path) -> bytes:
    # Nothing but the engine and the reader of data: this command's time is mostly imports.
    from docgen.errors import InputError, LimitError, Place, Problem, ValueProblem
    from docgen.inputs import data as inputs
    from docgen.office.template import Template
    from docgen.outputs.limits import memory_limit, time_limit

    values = inputs.read(data)
    if not isinstance(values, dict):
        raise InputError([Problem(str(data), 0, 0, "", "the data must be a mapping of names to values")])
    try:
        with memory_limit(settings.memory()), time_limit(settings.timeout()):
            return Template(template).render(values, folder=data.parent)
    except MemoryError:
        raise LimitError("the template needs more memory than it may have", Place(template.name)) from None
    except ValueProblem as error:
        raise ValueProblem(_with_place(str(error), data)) from error


def _with_place(message: str, data: Path) -> str:
    """Say where in the file of data a slide stands that could not be made; only now the reader that knows places."""
    from docgen.cli.places import in_data
    from docgen.inputs import yaml

    return in_data(message, yaml.read(data, typed=False))


def _deliver(document: bytes, output: str) -> None:
    from docgen.outputs.folder import explained, write

    if output == "-":
        with explained(Path("standard output")):
            sys.stdout.buffer.write(document)
            sys.stdout.buffer.flush()
    else:
        write(Path(output), document)
