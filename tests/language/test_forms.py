"""The terms are a closed set: both forms have all of them, and every choice of the model has its label."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest

from docgen.language.forms import terms
from docgen.language.terms import Terms
from docgen.model.language import Language
from docgen.model.milestone import Status
from docgen.model.project import Involvement, ProjectForm
from docgen.model.risk import Risk

FORMS = pytest.mark.parametrize("form", [Language.NB, Language.NN])


@FORMS
def test_no_term_is_empty(form: Language) -> None:
    words = terms(form)
    empty = [field.name for field in fields(Terms) if not getattr(words, field.name)]
    assert empty == []


@FORMS
def test_every_choice_of_the_model_has_a_label(form: Language) -> None:
    words = terms(form)
    assert set(words.form) == {choice.value for choice in ProjectForm}
    assert set(words.level) == set(get_args(Involvement.model_fields["level"].annotation))
    assert set(words.mode) == set(get_args(Involvement.model_fields["mode"].annotation))
    assert set(words.progress) == set(get_args(Status))
    assert set(words.risk_status) == set(get_args(Risk.model_fields["status"].annotation))


@FORMS
def test_labels_of_a_choice_differ(form: Language) -> None:
    words = terms(form)
    for labels in (words.form, words.level, words.mode, words.progress, words.risk_status):
        assert len(set(labels.values())) == len(labels)


def test_english_falls_back_to_bokmal() -> None:
    assert terms(Language.EN).tag == "nb-NO"
