"""The notes of an exercise: purpose, time, group form, material and steps in the language of the deck."""

from __future__ import annotations

from docgen.documents.notes import notes
from docgen.documents.voice import Voice
from docgen.model.language import Language
from docgen.office.values import Foreign
from tests.documents.decks import exercise


def test_the_notes_tell_how_the_exercise_is_led() -> None:
    assert notes(exercise(), 20, "Husk penner.", Voice(Language.NN, Language.NB)) == (
        "Formål: Få fram ønske.\n"
        "Tid: 20 minutt\n"
        "Arbeidsform: I kommunegruppa\n"
        "Materiell: Ark; Pennar\n"
        "\n"
        "Slik gjer du:\n"
        "1. Skriv kvar for dykk.\n"
        "2. Heng opp.\n"
        "\n"
        "Eigne notat:\n"
        "Husk penner."
    )


def test_what_an_exercise_does_not_need_is_not_mentioned() -> None:
    assert "Materiell" not in str(notes(exercise(material=[]), 20, "", Voice(Language.NB, Language.NB)))


def test_own_notes_alone_keep_their_language() -> None:
    own = Foreign("Husk", "nb-NO")
    assert notes(None, None, own, Voice(Language.EN, Language.NB)) == own
