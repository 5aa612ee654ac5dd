"""What is not wrong in a deck but should be known: titles that are there twice, texts that a language lacks."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from docgen.errors import Problem
from docgen.inputs.builder import pathname
from docgen.inputs.files import Files, Loaded
from docgen.inputs.yaml import DataPath
from docgen.model.gathering import Gathering
from docgen.model.language import Wording
from docgen.model.lessons import Lessons

_MOST_NAMED = 3

Deck = Loaded[Gathering] | Loaded[Lessons]


def warnings(files: Files) -> Iterator[Problem]:
    """Yield the warnings of every deck."""
    defaults = {exercise.noun.id: exercise.noun.slide.title for exercise in files.exercises}
    for deck in files.decks:
        yield from _repeated_titles(deck, defaults)
        yield from _untranslated(deck)


def _repeated_titles(deck: Deck, defaults: dict[str, Wording | None]) -> Iterator[Problem]:
    """A title names one slide, for those who find their way by titles; an exercise's slide may have its default."""
    seen: dict[str, DataPath] = {}
    for index, slide in enumerate(deck.noun.slides):
        path = ("slides", index, "title")
        wording = slide.title or defaults.get(slide.exercise or "")
        title = wording.of(deck.noun.language, deck.noun.language)[0] if wording else ""
        if title in seen:
            line = deck.document.position(seen[title])[0]
            yield deck.document.problem(path, f"the slide on line {line} is called “{title}” too; give each its own")
        elif title:
            seen[title] = path


def _untranslated(deck: Deck) -> Iterator[Problem]:
    """A text that is given in several languages should be given in each that the deck is made in."""
    wordings = list(_wordings(deck.noun, ()))
    for language in deck.noun.languages:
        lacking: dict[DataPath, list[str]] = {}
        for path, wording in wordings:
            if wording.lacks(language):
                whole = path[:2] if len(path) > 1 and isinstance(path[1], int) else path[:1]
                lacking.setdefault(whole, []).append(pathname(path[len(whole) :]))
        for whole, inner in lacking.items():
            named = ", ".join(filter(None, inner[:_MOST_NAMED]))
            more = f" and {len(inner) - _MOST_NAMED} more" if len(inner) > _MOST_NAMED else ""
            message = f"there is no {language} text{f' for {named}' if named else ''}{more}; another language is shown"
            yield deck.document.problem(whole, message)


def _wordings(value: object, path: DataPath) -> Iterator[tuple[DataPath, Wording]]:
    if isinstance(value, Wording):
        yield path, value
    elif isinstance(value, BaseModel):
        for key in type(value).model_fields:
            yield from _wordings(getattr(value, key), (*path, key))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _wordings(one, (*path, index))
