"""The registry knows every document type, its templates and its file names."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from docgen.documents.registry import DOCUMENTS, DocumentType
from docgen.documents.subject import FORMS, Subject
from docgen.inputs.workspace import Workspace, load
from docgen.model.language import Language
from docgen.office.template import Template
from docgen.settings import shipped

EVERY = pytest.mark.parametrize(
    ("id", "language"), [(id, form) for id, document in DOCUMENTS.items() for form in document.languages]
)
DRAMMEN = Subject(FORMS, FORMS, participant="drammen")
GATHERING = Subject(FORMS, FORMS, gathering="ost-2012")


@cache
def workspace() -> Workspace:
    return load(Path("inputs"))


def subjects(document: DocumentType) -> list[Subject]:
    """Whom the values are tried for: all gatherings and lessons, and participants with much and with nothing."""
    some = ("drammen", "tinn", "finnoy-og-rennesoy", "arendal")
    return [one for one in document.subjects(workspace()) if one.participant in ("", *some)]


def test_forms_are_in_both_forms_and_decks_in_english_too() -> None:
    books = {id: FORMS for id, document in DOCUMENTS.items() if document.template.startswith("xlsx/")}
    assert {id: document.languages for id, document in DOCUMENTS.items()} == {
        **books,
        "mandate": FORMS,
        "plan": FORMS,
        "deck": tuple(Language),
        "handouts-programme": FORMS,
        "handouts-sheets": FORMS,
        "handouts-evaluation": FORMS,
        "lessons-deck": tuple(Language),
    }


def test_file_names_are_in_the_language_of_the_document() -> None:
    assert DOCUMENTS["plan"].path_of(DRAMMEN, Language.NB) == "drammen/prosjektplan-drammen.docx"
    assert DOCUMENTS["mandate"].path_of(DRAMMEN, Language.NN) == "drammen/prosjektmandat-drammen.docx"
    assert DOCUMENTS["deck"].path_of(GATHERING, Language.NN) == "ost-2012/presentasjon-ost-2012-nn.pptx"
    assert DOCUMENTS["deck"].path_of(GATHERING, Language.EN) == "ost-2012/presentation-ost-2012-en.pptx"
    lessons = Subject(FORMS, FORMS, lessons="pulje-1")
    assert DOCUMENTS["lessons-deck"].path_of(lessons, Language.NN) == "pulje-1/erfaringar-pulje-1-nn.pptx"


def test_handouts_tell_their_gathering_or_participant_and_their_form() -> None:
    sheets = Subject(FORMS, FORMS, participant="drammen", gathering="ost-2012")
    assert DOCUMENTS["handouts-sheets"].path_of(sheets, Language.NN) == "ost-2012/oppgaver-drammen-nn.docx"
    names = {id: DOCUMENTS[id].path_of(GATHERING, Language.NB) for id in ("handouts-programme", "handouts-evaluation")}
    assert names == {
        "handouts-programme": "ost-2012/program-ost-2012-nb.docx",
        "handouts-evaluation": "ost-2012/evaluering-ost-2012-nb.docx",
    }


def test_overviews_stand_in_the_folder_of_their_network_or_programme() -> None:
    network, programme = Subject(FORMS, FORMS, network="ost"), Subject(FORMS, FORMS, programme="saman")
    assert DOCUMENTS["network-overview"].path_of(network, Language.NN) == "ost/nettverksoversikt-ost-nn.xlsx"
    assert DOCUMENTS["programme-overview"].path_of(programme, Language.NB) == "saman/programoversikt-nb.xlsx"


def test_types_of_one_group_have_its_name() -> None:
    handouts = [document.id for document in DOCUMENTS.values() if document.name == "handouts"]
    assert handouts == ["handouts-programme", "handouts-sheets", "handouts-evaluation"]
    assert DOCUMENTS["plan"].name == "plan"


@EVERY
def test_every_template_is_shipped(id: str, language: Language) -> None:
    assert (shipped("templates") / DOCUMENTS[id].template_name(language)).is_file()


@EVERY
def test_every_template_takes_the_values_of_every_kind_of_subject(id: str, language: Language) -> None:
    document = DOCUMENTS[id]
    template = Template(shipped("templates") / document.template_name(language))
    for subject in subjects(document):
        values = document.values(workspace(), subject, language)
        once, again = (template.render(values, folder=workspace().folder) for _ in range(2))
        assert once == again, f"{subject.id} gives the same bytes"
