"""The registry knows every document type, its templates and its file names."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from docgen.documents.registry import DOCUMENTS
from docgen.documents.subject import FORMS, Subject
from docgen.inputs.workspace import Workspace, load
from docgen.model.language import Language
from docgen.office.template import Template
from docgen.settings import shipped

EVERY = pytest.mark.parametrize(
    ("id", "language"), [(id, form) for id, document in DOCUMENTS.items() for form in document.languages]
)


@cache
def workspace() -> Workspace:
    return load(Path("inputs"))


def test_there_are_a_mandate_and_a_plan_in_both_forms() -> None:
    assert set(DOCUMENTS) == {"mandate", "plan"}
    assert all(document.languages == (Language.NB, Language.NN) for document in DOCUMENTS.values())


def test_file_names_are_in_the_language_of_the_document() -> None:
    drammen = Subject(FORMS, FORMS, participant="drammen")
    assert DOCUMENTS["plan"].path_of(drammen, Language.NB) == "drammen/prosjektplan-drammen.docx"
    assert DOCUMENTS["mandate"].path_of(drammen, Language.NN) == "drammen/prosjektmandat-drammen.docx"


@EVERY
def test_every_template_is_shipped(id: str, language: Language) -> None:
    assert (shipped("templates") / DOCUMENTS[id].template_name(language)).is_file()


@EVERY
@pytest.mark.parametrize("participant", ["drammen", "tinn", "finnoy-og-rennesoy", "arendal"])
def test_every_template_takes_the_values_of_empty_and_full_projects(
    id: str, language: Language, participant: str
) -> None:
    document = DOCUMENTS[id]
    template = Template(shipped("templates") / document.template_name(language))
    values = document.values(workspace(), Subject(FORMS, FORMS, participant=participant), language)
    assert template.render(values) == template.render(values)
