"""The decks that are proved: every shipped deck in every language, built as a user builds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from pptx import Presentation
from pptx.presentation import Presentation as Deck

from docgen.build.run import build
from docgen.build.selection import Choice, Selection
from docgen.model.language import Language
from docgen.settings import shipped
from tests.proof.documents import workspace

DECKS = Selection(("deck", "lessons-deck"))
Slides = Sequence[Mapping[str, object]]


@dataclass(frozen=True)
class Built:
    """A finished deck: what it is, where it is, what it was filled with."""

    choice: Choice
    path: Path

    @property
    def subject(self) -> str:
        """The id of its gathering, or of its set of lessons."""
        return self.choice.subject.id

    @property
    def language(self) -> Language:
        return self.choice.language

    @property
    def deck(self) -> Deck:
        """The deck as python-pptx opens it."""
        return Presentation(str(self.path))

    @property
    def slides(self) -> Slides:
        """The values of its slides, in order."""
        values = self.choice.document.values(workspace(), self.choice.subject, self.choice.language)
        return cast(Slides, values["slides"])


def build_decks(folder: Path) -> list[Built]:
    """Build all decks into a folder; raises AssertionError with what failed."""
    report = build(workspace(), shipped("templates"), folder, DECKS, jobs=1)
    assert not report.failed, "\n".join(f"{result.path.name}: {result.error}" for result in report.failed)
    return [Built(result.choice, result.path) for result in report.results]
