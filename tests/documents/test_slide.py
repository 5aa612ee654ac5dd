"""Each type of slide becomes the values that its prototype wants."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from docgen.documents.voice import Voice
from docgen.model.language import Language
from docgen.model.slide import TYPES
from docgen.office.values import Foreign, Picture, digest
from tests.documents.decks import days, occasion, one, told

BULLETS = [{"text": "A", "items": ["a"]}, "B"]
HEADED = {"heading": "H", "items": ["a", "b"]}
FIELDS: dict[str, dict[str, Any]] = {
    "welcome": {},
    "presenters": {"people": [{"name": "Kari", "role": "Leder"}]},
    "divider": {"time": "8:30"},
    "agenda-item": {"time": "10:00", "speakers": ["Kari", "Ola"], "minutes": 20, "bullets": ["a"]},
    "goals": {"groups": [HEADED]},
    "bullets": {"bullets": BULLETS},
    "two-columns": {"columns": [{"heading": "H", "bullets": BULLETS}] * 2},
    "quote": {"quotes": [{"text": "To be", "source": "W. S.", "language": "en"}]},
    "statement": {"statement": "Slik er det"},
    "picture": {"picture": "kart.png", "alt": "Et kart"},
    "ranking": {"items": ["Norge"], "text": "Best", "language": "nb"},
    "table": {"header": ["Navn", "Tall"], "rows": [["a", 1250.5], [None, 2012]]},
    "count-table": {"header": ["Tema", "Antall"], "rows": [{"text": "a", "counts": [2]}, {"text": "b", "counts": [3]}]},
    "chart": {"kind": "pie", "categories": ["a", "b"], "series": [{"name": "s", "values": [0.49, 0.51]}]},
    "network-map": {"boxes": [{"name": "Øst", "leader": "Kari", "members": ["Vik", "Bø"]}]},
    "calendar": {"month": "2012-02"},
    "timeline": {"steps": [{"label": "a"}, {"label": "b", "items": ["c"]}]},
    "agenda": {"days": [{"name": "Dag 1", "date": "2012-02-02", "items": [{"start": "10:00", "title": "Velkommen"}]}]},
    "practical": {"rows": [{"label": "Lunsj", "text": "12.00"}]},
    "quadrant": {"prompt": "p", "x_axis": "x", "y_axis": "y"},
    "scale": {"question": "q"},
    "factor-scales": {"factors": ["a", "b"], "low": "l", "high": "h"},
    "fill-table": {"columns": ["Mål", "Hvem"], "rows": ["a"]},
    "smarte": {"letters": [{"letter": "S", "words": "spesifikke"}, {"letter": "M", "words": "målbare"}]},
    "rings": {},
    "canvas": {},
    "fill-timeline": {"questions": ["q"], "start": "NÅ", "end": "2015"},
    "matrix": {"size": 5, "x_axis": "x", "y_axis": "y"},
    "house": {"roof": HEADED, "pillars": [HEADED, HEADED], "base": HEADED},
    "zones": {"zones": ["a", "b", "c"]},
    "ladder": {"steps": [{"label": "a"}, {"label": "b"}, {"label": "c", "statement": "d"}]},
    "cycle": {"steps": ["a", "b", "c"]},
    "focus": {"centre": "a", "areas": ["b", "c", "d", "e"]},
    "pairs": {"pairs": [{"heading": "a", "text": "b"}, {"heading": "c", "text": "d"}]},
    "analysis-model": dict.fromkeys(("start", "actions", "process", "drivers", "result", "effect"), HEADED),
    "organisation": {"levels": [[{"name": "a"}], [{"name": "b", "detail": "c"}]]},
    "phases": {"phases": [{"name": "a", "statement": "b"}, {"name": "c", "statement": "d"}]},
    "harvest": {"bullets": ["a"]},
    "group-task": {"parts": [HEADED]},
    "evaluation": {"questions": [{"text": "q", "kind": "open"}]},
}
"""What each type needs, and little more."""


def test_every_type_but_that_of_the_catalogue_is_here() -> None:
    assert set(FIELDS) == set(TYPES) - {"exercise"}


@pytest.mark.parametrize("type", FIELDS)
def test_every_field_of_the_model_has_a_value_and_all_of_them_are_plain(type: str) -> None:
    (values,) = told({"type": type, "title": "Tittel", **FIELDS[type]})

    assert set(TYPES[type].model_fields) <= set(values)
    assert {"title": "Tittel", "notes": "", "band": None, "hidden": False}.items() <= values.items()
    assert digest(values)


def test_a_welcome_says_what_the_occasion_is() -> None:
    values = one(type="welcome", place="Et annet sted")

    assert values["title"] == "Tittel"
    assert (values["subtitle"], values["dates"]) == ("Heltid/deltid Øst", "2.–3. februar 2012")
    assert (values["place"], values["leaders"]) == ("Et annet sted", "Kari")


def test_an_item_of_the_programme_has_its_time_length_and_speakers_as_text() -> None:
    values = one(type="agenda-item", **FIELDS["agenda-item"])
    assert (values["time"], values["duration"], values["speakers"]) == ("10.00", "20 minutter", "Kari og Ola")

    empty = one(type="agenda-item")
    assert (empty["time"], empty["duration"], empty["speakers"], empty["bullets"]) == ("", "", "", [])


def test_a_divider_may_have_a_time() -> None:
    assert one(type="divider", time="8:30")["time"] == "08.30"
    assert one(type="divider")["time"] == ""


def test_a_bullet_is_a_text_with_those_below_it() -> None:
    assert one(type="bullets", bullets=BULLETS)["bullets"] == [
        {"text": "A", "items": ["a"]},
        {"text": "B", "items": []},
    ]


def test_a_quote_stays_in_its_own_language() -> None:
    (quote,) = one(type="quote", **FIELDS["quote"])["quotes"]

    assert quote["text"] == Foreign("To be", "en-GB")
    assert quote["source"] == "W. S."


def test_a_picture_is_looked_up_beside_the_file_of_the_gathering() -> None:
    assert one(type="picture", **FIELDS["picture"])["picture"] == Picture("gatherings/kart.png", "Et kart")


def test_the_boxes_of_a_map_have_their_members_in_one_text() -> None:
    assert one(type="network-map", **FIELDS["network-map"])["boxes"] == [
        {"name": "Øst", "leader": "Kari", "members": "Vik, Bø"}
    ]


def test_a_programme_is_that_of_the_gathering_unless_the_slide_has_one() -> None:
    at = occasion(days({"start": "12:00", "title": "Lunsj", "kind": "meal"}))
    (own,) = told({"type": "agenda", "title": "T", **FIELDS["agenda"]}, at=at)
    (shared,) = told({"type": "agenda", "title": "T"}, at=at)

    assert own["days"][0]["items"][0]["title"] == "Velkommen"
    assert shared["days"][0]["items"][0]["title"] == "Lunsj"


def test_a_quadrant_has_ends_and_numbers_when_it_says_nothing() -> None:
    plain = one(type="quadrant", **FIELDS["quadrant"])
    assert (plain["low"], plain["high"], plain["cells"]) == ("Lav", "Høy", ["1", "2", "3", "4"])

    own = one(type="quadrant", **FIELDS["quadrant"], low="Lite", cells=list("abcd"))
    assert (own["low"], own["high"], own["cells"]) == ("Lite", "Høy", list("abcd"))


@pytest.mark.parametrize("size", [2, 5])
def test_each_size_of_a_matrix_has_its_prototype(size: int) -> None:
    values = one(type="matrix", size=size, x_axis="x", y_axis="y")

    assert (values["type"], values["low"], values["high"]) == (f"matrix-{size}", "Liten", "Stor")


def test_the_ends_of_a_matrix_in_nynorsk_suit_both_genders() -> None:
    matrix: dict[str, object] = {"type": "matrix", "title": "T", "size": 2, "x_axis": "Konsekvens", "y_axis": "Sannsyn"}
    (values,) = told(matrix, language=Language.NN, own=Language.NN)
    assert (values["low"], values["high"]) == ("Mindre", "Større")


def test_rings_say_must_should_and_may_in_the_language_of_the_deck() -> None:
    (values,) = told({"type": "rings", "title": "T"}, language=Language.EN, own=Language.EN)
    assert values["rings"] == ["MUST", "SHOULD", "MAY"]
    assert values["modes"] == ["are involved", "are informed"]

    own = one(type="rings", rings=["a", "b", "c"], modes=["d"])
    assert (own["rings"], own["modes"]) == (["a", "b", "c"], ["d"])


def test_a_timeline_has_no_end_of_its_own() -> None:
    assert one(type="timeline", **FIELDS["timeline"])["end"] is None


def test_only_known_kinds_of_values_pass() -> None:
    with pytest.raises(TypeError, match="a document cannot hold"):
        Voice(Language.NB, Language.NB).values(Path("x"))
