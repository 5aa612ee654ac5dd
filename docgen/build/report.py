"""What a build did, for the person who ran it and for the program that did."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from docgen.build.selection import Choice

Status = Literal["written", "unchanged", "failed", "new", "changed"]
WAITING: frozenset[Status] = frozenset({"new", "changed"})
"""What a build makes and a dry run only reports."""


@dataclass(frozen=True)
class Result:
    """What became of one file. `new` and `changed` are those that are still to be written.

    `exit_code` is that of the error, when there is one.
    """

    choice: Choice
    path: Path
    status: Status
    sha256: str | None = None
    error: str | None = None
    exit_code: int = 0

    @classmethod
    def of_failure(cls, choice: Choice, path: Path, error: str, exit_code: int) -> Result:
        return cls(choice, path, "failed", None, error, exit_code)

    def as_json(self) -> dict[str, str | None]:
        """Return the entry of `docgen build --json`."""
        return {
            "document": self.choice.document.name,
            "for": self.choice.subject.id,
            "language": self.choice.language.value,
            "path": str(self.path),
            "sha256": self.sha256,
            "status": self.status,
            "error": self.error,
        }


@dataclass(frozen=True)
class Report:
    """Every file of a build, by subject and document; files that belong to nothing any more; seconds taken."""

    results: tuple[Result, ...]
    strays: tuple[Path, ...]
    seconds: float

    @property
    def failed(self) -> tuple[Result, ...]:
        return tuple(result for result in self.results if result.status == "failed")

    @property
    def exit_code(self) -> int:
        """0 when nothing failed; 3 when every document failed because of its template or data; else 1."""
        if not self.failed:
            return 0
        hopeless = len(self.failed) == len(self.results) and all(result.exit_code == 3 for result in self.failed)
        return 3 if hopeless else 1

    def count(self, status: Status) -> int:
        return sum(result.status == status for result in self.results)

    def as_json(self) -> dict[str, object]:
        """Return what `docgen build --json` prints."""
        return {"documents": [result.as_json() for result in self.results], "seconds": round(self.seconds, 3)}
