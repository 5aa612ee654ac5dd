"""A target becomes bytes, in this process or in a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from docgen.errors import TemplateError
from docgen.office.template import Template


@dataclass(frozen=True)
class Job:
    """What a worker needs for one document; `number` tells the caller which one it is."""

    number: int
    template: Path
    sha256: str
    data: Mapping[str, object]
    folder: Path


def render(job: Job) -> bytes:
    """Return the finished file. Raises the errors of the engine."""
    return compiled(job.template, job.sha256).render(job.data, folder=job.folder)


@lru_cache(maxsize=64)
def compiled(path: Path, sha256: str) -> Template:
    """Return the template, compiled once in each process. Raises PackageError, or TemplateError with every place."""
    template = Template(path)
    if template.sha256 != sha256:
        raise TemplateError(f"{path}: the template was changed during the build; build again")
    return template
