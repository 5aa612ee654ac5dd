"""What every slide has: a title of its own, notes, a band, a section; and the slide of an exercise."""

from __future__ import annotations

from docgen.model.language import Language
from docgen.office.values import Foreign, Picture
from tests.documents.decks import days, exercise, occasion, told

STATEMENT = {"type": "statement", "title": "Tittel", "statement": "Slik er det"}


def titles(values: list[dict[str, object]]) -> list[object]:
    return [each["title"] for each in values]


def test_slides_with_one_title_are_numbered_from_the_second() -> None:
    assert titles(told(STATEMENT, STATEMENT, STATEMENT)) == ["Tittel", "Tittel (2)", "Tittel (3)"]


def test_a_number_that_is_taken_is_passed_over() -> None:
    assert titles(told(STATEMENT, {**STATEMENT, "title": "Tittel (2)"}, STATEMENT)) == [
        *("Tittel", "Tittel (2)", "Tittel (3)")
    ]


def test_a_text_without_the_language_of_the_deck_is_tagged_as_what_it_is() -> None:
    title = {"nb": "På bokmål", "nn": "På nynorsk"}
    slide = {"type": "statement", "title": title, "statement": "Kort"}
    (nynorsk,) = told(slide, language=Language.NN)
    (english,) = told(slide, language=Language.EN)

    assert (nynorsk["title"], nynorsk["statement"]) == ("På nynorsk", Foreign("Kort", "nb-NO"))
    assert english["title"] == Foreign("På bokmål", "nb-NO")


def test_a_foreign_title_is_told_apart_in_its_own_language() -> None:
    assert titles(told(STATEMENT, STATEMENT, language=Language.EN))[1] == Foreign("Tittel (2)", "nb-NO")


def test_a_programme_of_three_days_takes_two_slides() -> None:
    slide = {"type": "agenda", "title": "Program", "section": "Dagene"}
    made = told(slide, at=occasion(days(count=3)))

    assert titles(made) == ["Program", "Program (2)"]
    assert [len(each["days"]) for each in made] == [2, 1]
    assert [each["section"] for each in made] == ["Dagene", ""]


def test_the_slide_of_an_exercise_is_that_of_the_catalogue() -> None:
    (values,) = told({"type": "exercise", "exercise": "onsker"}, exercises=(exercise(),))

    assert (values["type"], values["title"], values["prompt"]) == ("quadrant", "Hva ønsker dere?", "Hva vil dere?")
    assert values["band"] == {"kind": "Øvelse", "minutes": "20 minutter", "group": "I kommunegruppa"}


def test_the_catalogue_speaks_the_language_of_the_deck_and_its_lone_texts_are_bokmal() -> None:
    (values,) = told(
        {"type": "exercise", "exercise": "onsker"},
        language=Language.NN,
        own=Language.NN,
        exercises=(exercise(),),
    )

    assert values["title"] == "Kva ønskjer de?"
    assert values["x_axis"] == Foreign("Kompetanse", "nb-NO")
    assert values["band"] == {"kind": "Øving", "minutes": "20 minutt", "group": "I kommunegruppa"}


def test_a_leader_may_give_an_exercise_another_title_and_other_minutes() -> None:
    (values,) = told(
        {
            "type": "exercise",
            "exercise": "onsker",
            "title": "Min egen",
            "minutes": 1,
            "section": "Del 2",
            "hidden": True,
        },
        exercises=(exercise(),),
    )

    assert (values["title"], values["section"], values["hidden"]) == ("Min egen", "Del 2", True)
    assert values["band"]["minutes"] == "1 minutt"
    assert "Tid: 1 minutt" in values["notes"].split("\n")


def test_any_slide_may_carry_the_band_and_the_notes_of_an_exercise() -> None:
    (values,) = told({**STATEMENT, "exercise": "onsker"}, exercises=(exercise(),))

    assert (values["type"], values["band"]["kind"]) == ("statement", "Øvelse")
    assert "Hensikt: Få fram ønsker." in values["notes"]


def test_a_picture_of_the_catalogue_is_looked_up_there() -> None:
    picture = {"type": "picture", "title": "T", "picture": "a.png", "alt": "A"}
    (values,) = told({"type": "exercise", "exercise": "onsker"}, exercises=(exercise(slide=picture),))

    assert values["picture"] == Picture("exercises/a.png", "A")


def test_notes_without_an_exercise_are_what_the_leader_wrote() -> None:
    (values,) = told({**STATEMENT, "notes": "Husk\n\npause"})

    assert values["notes"] == "Husk\n\npause"
    assert values["band"] is None


def test_notes_that_the_catalogue_s_slide_has_stand_until_the_leader_writes_her_own() -> None:
    noted = exercise(slide={"type": "statement", "title": "T", "statement": "S", "notes": "Fra katalogen"})
    slide = {"type": "exercise", "exercise": "onsker"}
    (shipped,), (own,) = told(slide, exercises=(noted,)), told({**slide, "notes": "Mine"}, exercises=(noted,))

    assert shipped["notes"].endswith("\n\nEgne notater:\nFra katalogen")
    assert own["notes"].endswith("\n\nEgne notater:\nMine")
