"""The terms are a closed set: each language has all of them, and every choice of the model has its label."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest

from docgen.language.books import BookTerms
from docgen.language.forms import book_terms, handout_terms, slide_terms, tag, terms
from docgen.language.handouts import HandoutTerms
from docgen.language.slides import SlideTerms
from docgen.language.terms import Terms
from docgen.model.exercise import Group
from docgen.model.goal import Goals
from docgen.model.language import Language
from docgen.model.milestone import Status
from docgen.model.project import Involvement, ProjectForm
from docgen.model.risk import Risk

LANGUAGES = pytest.mark.parametrize("language", list(Language))
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


@LANGUAGES
def test_no_term_of_decks_is_empty(language: Language) -> None:
    words = slide_terms(language)
    assert [field.name for field in fields(SlideTerms) if not getattr(words, field.name)] == []
    assert all([*words.rings, *words.modes, *words.group.values()])


@LANGUAGES
def test_every_way_to_work_together_has_a_label(language: Language) -> None:
    labels = slide_terms(language).group
    assert set(labels) == set(get_args(Group))
    assert len(set(labels.values())) == len(labels)


@LANGUAGES
def test_durations_have_a_place_for_the_number(language: Language) -> None:
    words = slide_terms(language)
    assert words.minute.format(number=1).startswith("1 ")
    assert words.minutes.format(number=20).startswith("20 ")


def test_the_languages_differ_where_they_must() -> None:
    for name in ("continued", "exercise", "steps", "own_notes"):
        assert len({getattr(slide_terms(language), name) for language in Language}) == 3


def test_tags_are_those_of_the_language() -> None:
    assert [tag(language) for language in Language] == ["nb-NO", "nn-NO", "en-GB"]
    assert all(tag(language) == terms(language).tag for language in (Language.NB, Language.NN))


@FORMS
def test_no_term_of_handouts_is_empty_and_each_has_its_places(form: Language) -> None:
    words = handout_terms(form)
    assert [field.name for field in fields(HandoutTerms) if not getattr(words, field.name)] == []
    assert words.moment.format(day="Torsdag", time="10.00") == "Torsdag kl. 10.00"
    assert words.day.format(name="Dag 1", date="torsdag 2. februar") == "Dag 1: torsdag 2. februar"
    assert words.event.format(time="19.00", title="Middag") == "kl. 19.00 Middag"


def test_handouts_in_english_are_in_bokmal() -> None:
    assert handout_terms(Language.EN) == handout_terms(Language.NB)
    assert handout_terms(Language.NN) != handout_terms(Language.NB)


@FORMS
def test_no_term_of_workbooks_is_empty_and_each_has_its_places(form: Language) -> None:
    words = book_terms(form)
    assert [field.name for field in fields(BookTerms) if not getattr(words, field.name)] == []
    assert "3" in words.more.format(number=3)
    assert "3" in words.more_risks.format(number=3)
    assert set(words.stems) == set(words.titles)
    assert set(words.level) == set(words.prefix) == set(Goals.model_fields)


def test_workbooks_in_english_are_in_bokmal() -> None:
    assert book_terms(Language.EN) == book_terms(Language.NB) != book_terms(Language.NN)
