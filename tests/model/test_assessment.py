"""Marks of the steering group, of which the lowest stands; numbers of risk factors, of which the highest stands."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from docgen.model.assessment import FACTORS, RISK_FACTORS, Factor, FactorRatings, RiskFactor, SelfEvaluation


def evaluation(*factors: tuple[str, list[Any]], low: Any = 1, high: Any = 6) -> SelfEvaluation:
    marks = [{"factor": factor, "marks": marks} for factor, marks in factors]
    return SelfEvaluation.model_validate({"date": "2013-02-12", "low": low, "high": high, "factors": marks})


def ratings(*factors: tuple[str, list[Any]]) -> FactorRatings:
    marks = [{"factor": factor, "marks": marks} for factor, marks in factors]
    return FactorRatings.model_validate({"date": "2013-02-12", "factors": marks})


def misfit(error: ValidationError) -> tuple[object, str]:
    [details] = error.errors()
    assert details["type"] == "misfit"
    return (*details["loc"], details["ctx"]["field"]), details["ctx"]["message"]


def test_the_lowest_mark_stands() -> None:
    one = evaluation(("need", [5, 3, 4]), ("team", [2.5, 6]))
    assert (one.lowest("need"), one.lowest("team"), one.lowest("leader")) == (3, 2.5, None)
    assert one.lowest_of_all == 2.5


def test_the_highest_number_stands() -> None:
    one = ratings(("time", [5, 8, 4]), ("other", [2]))
    assert (one.highest("time"), one.highest("other"), one.highest("economy")) == (8, 2, None)
    assert one.highest_of_all == 8


@pytest.mark.parametrize("mark", [0, 0.9, 6.5, 7, -1])
def test_a_mark_is_on_the_scale_that_was_agreed_on(mark: float) -> None:
    with pytest.raises(ValidationError) as caught:
        evaluation(("need", [1, 6]), ("team", [3, mark]))
    place, message = misfit(caught.value)
    assert place == (("factors", 1, "marks", 1),)
    assert message == f"the mark {mark} is not on the scale from 1 to 6"


def test_another_scale_may_be_agreed_on() -> None:
    assert evaluation(("need", [0, 10]), low=0, high=10).lowest_of_all == 0


@pytest.mark.parametrize(("low", "high"), [(3, 3), (5, 4)])
def test_a_scale_goes_upwards(low: int, high: int) -> None:
    with pytest.raises(ValidationError) as caught:
        evaluation(("need", [3]), low=low, high=high)
    place, message = misfit(caught.value)
    assert place == ("high", "")
    assert message == f"the scale goes from {low} to {high}; the highest mark must be above the lowest"


@pytest.mark.parametrize("make", [evaluation, ratings])
def test_a_factor_is_judged_once(make: Any) -> None:
    name = "team" if make is evaluation else "time"
    with pytest.raises(ValidationError) as caught:
        make((name, [3]), (name, [4]))
    assert misfit(caught.value) == ((("factors", 1, "factor"),), f"the factor “{name}” is here twice")


@pytest.mark.parametrize("marks", [[], [0], [11], [2.5], ["3"], [True], [5] * 13])
def test_a_risk_factor_has_whole_numbers_from_1_to_10_of_one_to_twelve_people(marks: list[Any]) -> None:
    with pytest.raises(ValidationError):
        ratings(("time", marks))


def test_an_unknown_factor_is_refused() -> None:
    with pytest.raises(ValidationError):
        evaluation(("time", [3]))
    with pytest.raises(ValidationError):
        ratings(("team", [3]))


def test_the_factors_are_five_and_ten_and_listed_in_the_order_of_their_type() -> None:
    assert get_args(Factor) == FACTORS
    assert get_args(RiskFactor) == RISK_FACTORS
    assert (len(FACTORS), len(RISK_FACTORS)) == (5, 10)
