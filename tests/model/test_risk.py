"""The risk rule, cell by cell."""

from __future__ import annotations

import itertools

import pytest
from pydantic import ValidationError

from docgen.model.risk import Risk, countermeasure_is_mandatory

# Booklet 2013, Vedlegg 1: sum of 9 or more, or K of 5 whatever S. As (S, K).
MANDATORY = {(1, 5), (2, 5), (3, 3), (3, 4), (3, 5), (4, 3), (4, 4), (4, 5), (5, 2), (5, 3), (5, 4), (5, 5)}


def test_a_countermeasure_is_mandatory_in_exactly_twelve_of_the_25_cells() -> None:
    cells = set(itertools.product(range(1, 6), repeat=2))
    assert {(s, k) for s, k in cells if countermeasure_is_mandatory(s, k)} == MANDATORY
    assert len(MANDATORY) == 12


def test_the_sum_is_a_product() -> None:
    risk = Risk(factor="Lite tid", s=4, k=3)
    assert (risk.sum, risk.mandatory) == (12, True)


@pytest.mark.parametrize("grades", [{}, {"s": 4}, {"k": 5}])
def test_a_risk_without_both_grades_has_neither_sum_nor_mark(grades: dict[str, int]) -> None:
    risk = Risk.model_validate({"factor": "Lite tid", **grades})
    assert risk.sum is None
    assert risk.mandatory is None


@pytest.mark.parametrize("grade", [0, 6, -1, 2.5, "3", True])
def test_a_grade_is_a_whole_number_from_one_to_five(grade: object) -> None:
    with pytest.raises(ValidationError):
        Risk.model_validate({"factor": "Lite tid", "s": grade})
