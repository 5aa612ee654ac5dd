"""Everything that can go wrong, as one tree.

    DocgenError                 exit 1, HTTP 500
    ├── InputError              exit 3, HTTP 422   one or more problems in the YAML inputs
    ├── TemplateError           exit 3, HTTP 422   a template that cannot be compiled or filled
    │   ├── TemplateFaultsError                    several such faults, told at once
    │   └── ValueProblem                           the data does not fit the template
    ├── PackageError            exit 3, HTTP 422   a file that is not the Office file it should be, or is hostile
    ├── LimitError              exit 3, HTTP 422   a template that runs too long or grows too large
    ├── OutputError             exit 1, HTTP 507   a result that could not be written
    ├── ToolError               exit 1, HTTP 503   an outside program (LibreOffice, …) that is missing or failed
    └── SelectionError          exit 2, HTTP 404   an id on the command line that nothing answers to

Each class knows its exit code and HTTP status; `cli.py` and `web/` turn them into answers in one place each.
Every message names the place first, says what is wrong, and then what would be right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


class DocgenError(Exception):
    """The root of the tree. `str(error)` is the whole message, fit to show a user."""

    exit_code = 1
    http_status = 500


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in an input file.

    `line` and `column` count from 1; 0 means that the problem belongs to the whole file.
    `path` is the place in the data, such as `risks[2].s`.
    """

    file: str
    line: int
    column: int
    path: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.path}: {self.message}" if self.path else f"{place}: {self.message}"


class InputError(DocgenError):
    """One or more problems in the inputs, all of them at once, sorted by place."""

    exit_code = 3
    http_status = 422

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True)
class Place:
    """Where in a template: file, part or slide, the heading above, the paragraph (from 1), the tag as typed, the shape.

    In a workbook the sheet and the cell, such as C6. A field that is not known is empty (or 0).
    """

    file: str = ""
    part: str = ""
    heading: str = ""
    paragraph: int = 0
    tag: str = ""
    shape: str = ""
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        words = [self.file, "" if self.sheet else self.part]
        if self.sheet:
            words.append(f"sheet «{self.sheet}»")
        if self.cell:
            words.append(f"cell {self.cell}")
        if self.shape:
            words.append(f"shape «{self.shape}»")
        if self.heading:
            words.append(f"under «{self.heading}»")
        if self.paragraph:
            words.append(f"paragraph {self.paragraph}")
        where = ", ".join(word for word in words if word)
        return f"{where}: {self.tag}" if self.tag else where


class TemplateError(DocgenError):
    """A template that cannot be compiled or filled, with the place of each fault."""

    exit_code = 3
    http_status = 422

    def __init__(self, message: str, place: Place | None = None) -> None:
        self.place = place or Place()
        self.message = message
        where = str(self.place)
        super().__init__(f"{where}: {message}" if where else message)


class TemplateFaultsError(TemplateError):
    """Several faults of one template, told at once; `faults` holds each."""

    def __init__(self, faults: Sequence[TemplateError]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, faults)))


class ValueProblem(TemplateError):
    """The data does not fit the template: an unknown name, an empty value in running text, a wrong type."""


class PackageError(DocgenError):
    """A file that is not the Office file it should be: damaged, of another kind, or hostile."""

    exit_code = 3
    http_status = 422


class LimitError(TemplateError):
    """A template that runs too long or grows too large."""


class OutputError(DocgenError):
    """A result that could not be written: full disk, read-only folder."""

    http_status = 507


class ToolError(DocgenError):
    """An outside program that is missing, failed or took too long."""

    http_status = 503


class SelectionError(DocgenError):
    """An id that nothing in the workspace answers to."""

    exit_code = 2
    http_status = 404


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `; did you mean “…”?` for the closest known word, or the known words, or nothing."""
    import difflib  # only errors need it, and a start without errors should not wait for it

    names = sorted(set(known))
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if close:
        return f"; did you mean “{close[0]}”?"
    return f"; known here: {', '.join(names[:12])}{', …' if len(names) > 12 else ''}" if names else ""
