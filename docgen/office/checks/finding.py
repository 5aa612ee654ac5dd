"""What a check has to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing wrong with a file: the rule broken, where, and what to do about it.

    An error is something that Office repairs or complains of, that loses content, or that shuts a reader out;
    a warning is worth a look.
    """

    rule: str
    severity: Severity
    place: str
    message: str

    def __str__(self) -> str:
        place = f"{self.place}: " if self.place else ""
        return f"{place}{self.severity}: {self.message} [{self.rule}]"
