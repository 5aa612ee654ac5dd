"""A small gathering and a small exercise, for tests of what becomes of slides."""

from __future__ import annotations

import json
from typing import Any

from docgen.documents.occasion import Occasion
from docgen.documents.slides import slides_values
from docgen.documents.voice import Voice
from docgen.model.agenda import AgendaDay
from docgen.model.exercise import Exercise
from docgen.model.gathering import Deck
from docgen.model.language import Language

EXERCISE = {
    "id": "onsker",
    "name": {"nb": "Ønsker", "nn": "Ønske"},
    "purpose": {"nb": "Få fram ønsker.", "nn": "Få fram ønske."},
    "minutes": 20,
    "group": "municipality",
    "material": [{"nb": "Ark", "nn": "Ark"}, {"nb": "Penner", "nn": "Pennar"}],
    "steps": [{"nb": "Skriv hver for dere.", "nn": "Skriv kvar for dykk."}, "Heng opp."],
    "slide": {
        "type": "quadrant",
        "title": {"nb": "Hva ønsker dere?", "nn": "Kva ønskjer de?"},
        "prompt": {"nb": "Hva vil dere?", "nn": "Kva vil de?"},
        "x_axis": "Kompetanse",
        "y_axis": "Engasjement",
    },
}


def exercise(**changed: Any) -> Exercise:
    """The exercise `onsker`, twenty minutes in groups, whose texts stand in both forms."""
    return Exercise.model_validate_json(json.dumps({**EXERCISE, **changed}))


def occasion(days: tuple[AgendaDay, ...] = ()) -> Occasion:
    return Occasion("Samling", "Heltid/deltid Øst", "2.–3. februar 2012", "Drammen", "Kari", days, "gatherings")


def days(*items: dict[str, Any], count: int = 1) -> tuple[AgendaDay, ...]:
    """So many days with the same items."""
    each = {"name": "Dag", "date": "2012-02-02", "items": items or [{"start": "10:00", "title": "Velkommen"}]}
    return tuple(AgendaDay.model_validate_json(json.dumps(each)) for _ in range(count))


def told(
    *slides: dict[str, Any],
    language: Language = Language.NB,
    own: Language = Language.NB,
    exercises: tuple[Exercise, ...] = (),
    at: Occasion | None = None,
) -> list[Any]:
    """The values of slides of a file in `own`, told in `language`."""
    deck = Deck.model_validate_json(json.dumps({"id": "deck", "title": "Deck", "slides": slides}))
    catalogue = {one.id: one for one in exercises}
    return slides_values(deck, at or occasion(), catalogue, Voice(language, own))


def one(**fields: Any) -> Any:
    """The values of one slide in bokmål."""
    (values,) = told({"title": "Tittel", **fields})
    return values
