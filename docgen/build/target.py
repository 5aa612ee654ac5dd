"""A document that is to be made: its data, its template, and the key of everything that its bytes depend on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import docgen
from docgen.build.pictures import Pictures
from docgen.build.selection import Choice
from docgen.errors import DocgenError, PackageError
from docgen.inputs.workspace import Workspace
from docgen.office.values import digest


@dataclass(frozen=True)
class Template:
    """A template file by its content."""

    path: Path
    sha256: str


@dataclass(frozen=True)
class Target:
    """A document with all that it is made from; equal keys, equal bytes. Or with why its data could not be made."""

    choice: Choice
    template: Template
    data: Mapping[str, object]
    key: str
    error: DocgenError | None = None


def describe(workspace: Workspace, chosen: Iterable[Choice], folder: Path) -> list[Target]:
    """Return the target of each choice, with its template in `folder`.

    Raises PackageError when a template is missing; a document whose data fails only tells so.
    """
    pictures = Pictures(workspace.folder)
    templates = {name: _template(folder / name) for name in sorted({choice.template for choice in chosen})}
    return [_target(workspace, choice, templates[choice.template], pictures) for choice in chosen]


def _target(workspace: Workspace, choice: Choice, template: Template, pictures: Pictures) -> Target:
    try:
        data = choice.document.values(workspace, choice.subject, choice.language)
        made_from = [engine(), template.sha256, digest(data), *pictures.used_by(data)]
        key = hashlib.sha256("\n".join(made_from).encode()).hexdigest()
    except DocgenError as error:
        return Target(choice, template, {}, "", error)
    except Exception as error:  # a fault in one document's data must not stop the others
        return Target(choice, template, {}, "", DocgenError(f"{type(error).__name__}: {error}"))
    return Target(choice, template, data, key)


def _template(path: Path) -> Template:
    try:
        return Template(path, hashlib.sha256(path.read_bytes()).hexdigest())
    except OSError as error:
        raise PackageError(f"{path}: the template cannot be read: {error.strerror or error}") from error


@cache
def engine() -> str:
    """Return docgen's version and the hash of its engine's source, so that a changed engine makes every file again."""
    source = hashlib.sha256()
    for file in sorted(Path(__file__).parents[1].joinpath("office").rglob("*.py")):
        source.update(file.read_bytes())
    return f"{docgen.__version__} {source.hexdigest()}"
