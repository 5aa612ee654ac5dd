"""The terms of captured answers and of yearly figures: all there, in both forms."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from docgen.language.capture import CaptureTerms
from docgen.language.capture_forms import capture_terms
from docgen.model.language import Language


@pytest.mark.parametrize("form", list(Language))
def test_no_term_is_empty(form: Language) -> None:
    assert [field.name for field in fields(CaptureTerms) if not getattr(capture_terms(form), field.name)] == []


def test_both_forms_have_the_same_places_to_fill() -> None:
    nb, nn = capture_terms(Language.NB), capture_terms(Language.NN)
    for field in fields(CaptureTerms):
        one, other = (re.findall(r"\{\w+\}", getattr(terms, field.name)) for terms in (nb, nn))
        assert one == other, field.name


def test_states_differ_in_sign_and_word() -> None:
    terms = capture_terms(Language.NB)
    assert len({state[0] for state in (terms.none, terms.some, terms.all)}) == 3


def test_english_falls_back_to_bokmal() -> None:
    assert capture_terms(Language.EN) is capture_terms(Language.NB)
