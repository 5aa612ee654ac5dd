"""The programme: days and items as text."""

from __future__ import annotations

from docgen.documents.agenda import day_values, spread
from docgen.documents.voice import Voice
from docgen.model.language import Language
from tests.documents.decks import days

ITEM = {
    "start": "13:00",
    "title": {"nb": "Muligheter", "en": "Possibilities"},
    "speakers": ["Hanne Børrestuen, KS", "Torhild S. Johannessen, YS/Delta"],
    "bullets": ["Mål"],
}


def test_an_item_says_when_what_and_by_whom() -> None:
    (day,) = days(ITEM, {"start": "14:40", "minutes": 20, "title": "Kaffe", "kind": "break"})
    values = day_values(day, Voice(Language.NB, Language.NB))

    assert (values["name"], values["date"]) == ("Dag", "2. februar 2012")
    assert values["items"] == [
        {
            "time": "13.00",
            "title": "Muligheter",
            "speakers": "Hanne Børrestuen, KS; Torhild S. Johannessen, YS/Delta",
            "bullets": ["Mål"],
            "kind": "session",
            "pause": False,
        },
        {"time": "14.40", "title": "Kaffe", "speakers": "", "bullets": [], "kind": "break", "pause": True},
    ]


def test_a_slide_shows_two_days() -> None:
    assert [len(part) for part in spread(days(count=5))] == [2, 2, 1]
