"""The decks that are proved: every shipped deck in every language, and that of a leader who has only begun.

They are built as a user builds them.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from docgen.build.run import build
from docgen.build.selection import Choice, Selection
from docgen.documents.voice import Spoken, bare
from docgen.inputs import scaffold
from docgen.inputs.workspace import Workspace, load
from docgen.language.forms import slide_terms
from docgen.model.gathering import Deck as DeckModel
from docgen.model.language import Language
from docgen.settings import shipped
from tests.proof.documents import workspace

DECKS = Selection(("deck", "lessons-deck"))
BEGUN = "ny-samling"
Slides = Sequence[Mapping[str, object]]


@dataclass(frozen=True)
class Built:
    """A finished deck: what it is, where it is, what it was filled with."""

    workspace: Workspace
    choice: Choice
    path: Path

    @property
    def subject(self) -> str:
        """The id of its gathering, or of its set of lessons."""
        return self.choice.subject.id

    @property
    def is_shipped(self) -> bool:
        return self.workspace.folder == workspace().folder

    @property
    def language(self) -> Language:
        return self.choice.language

    @property
    def deck(self) -> Deck:
        """The deck as python-pptx opens it."""
        return Presentation(str(self.path))

    @property
    def model(self) -> DeckModel:
        """The gathering or the lessons, as the file has them."""
        return self.workspace.gatherings.get(self.subject) or self.workspace.lessons[self.subject]

    @property
    def slides(self) -> Slides:
        """The values of its slides, in order."""
        values = self.choice.document.values(self.workspace, self.choice.subject, self.choice.language)
        return cast(Slides, values["slides"])

    def pairs(self) -> list[tuple[Slide, Mapping[str, object]]]:
        """Each slide with its values; what goes on from the slide before has none, and is left out."""
        found = []
        waiting = list(self.slides)
        for slide in self.deck.slides:
            title = "" if slide.shapes.title is None else slide.shapes.title.text_frame.text
            if waiting and title == bare(cast(Spoken, waiting[0]["title"])):
                found.append((slide, waiting.pop(0)))
            else:
                continued = slide_terms(self.language).continued
                assert re.search(rf" \({re.escape(continued)}( \d+)?\)\Z", title), f"{self.path.name}: {title}"
        assert not waiting, f"{self.path.name}: {waiting[0]['title']}"
        return found


def build_decks(folder: Path) -> list[Built]:
    """Build all decks into a folder; raises AssertionError with what failed."""
    return [*_built(workspace(), folder / "shipped"), *_built(begun(folder / "begun"), folder / "own")]


def _built(world: Workspace, folder: Path) -> list[Built]:
    report = build(world, shipped("templates"), folder, DECKS, jobs=1)
    assert not report.failed, "\n".join(f"{result.path.name}: {result.error}" for result in report.failed)
    return [Built(world, result.choice, result.path) for result in report.results]


def begun(folder: Path) -> Workspace:
    """A workspace with the one gathering that `docgen init` writes for a leader."""
    for name in ("networks", "exercises"):
        shutil.copytree(shipped("inputs") / name, folder / name)
    for name in ("programme.yaml", "participants.yaml"):
        shutil.copy(shipped("inputs") / name, folder / name)
    (folder / "gatherings").mkdir()
    text = scaffold.gathering(folder, BEGUN, "heltid-deltid-ost", date(2012, 9, 4))
    (folder / "gatherings" / f"{BEGUN}.yaml").write_text(text, "utf-8")
    return load(folder)
