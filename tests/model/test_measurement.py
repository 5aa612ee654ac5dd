"""Figures of goals: which way is better, and measurements in order."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from docgen.model.measurement import Figures, Measurement, repeated


def measured(*days: str) -> list[dict[str, object]]:
    return [{"date": day, "value": 1} for day in days]


def misfit(**values: object) -> tuple[object, str]:
    """Where the figures do not fit together, and the message."""
    with pytest.raises(ValidationError) as caught:
        Figures.model_validate(values)
    [details] = caught.value.errors()
    assert details["type"] == "misfit"
    return (*details["loc"], details["ctx"]["field"]), details["ctx"]["message"]


@pytest.mark.parametrize(
    ("baseline", "target", "better"),
    [(9.0, 7.2, "lower"), (2.1, 4, "higher"), (5, 5, None), (5, None, None), (None, 5, None)],
)
def test_baseline_and_target_tell_which_way_is_better(
    baseline: float | None, target: float | None, better: str | None
) -> None:
    assert Figures(baseline=baseline, target=target).better == better


def test_what_is_better_can_be_told_when_they_do_not() -> None:
    assert Figures(baseline=5, target=5, better="lower").better == "lower"
    assert Figures(target=5, better="higher").better == "higher"


def test_it_cannot_be_told_against_them() -> None:
    place, message = misfit(baseline=9.0, target=7.2, better="higher")
    assert place == ("better", "")
    assert message == "the target 7.2 is lower than the baseline 9, so lower is better"


def test_measurements_are_put_in_order() -> None:
    figures = Figures.model_validate({"measurements": measured("2013-01-31", "2012-06-30", "2012-12-31")})
    assert [one.date for one in figures.measurements] == [date(2012, 6, 30), date(2012, 12, 31), date(2013, 1, 31)]


def test_no_day_is_measured_twice() -> None:
    place, message = misfit(measurements=measured("2013-01-31", "2012-06-30", "2013-01-31"))
    assert place == ("measurements", (2, "date"))
    assert message == "there are two measurements of 2013-01-31"


def test_nothing_is_measured_before_the_baseline() -> None:
    place, message = misfit(baseline_date="2012-01-31", measurements=measured("2012-06-30", "2012-01-30"))
    assert place == ("measurements", (1, "date"))
    assert message == "the measurement of 2012-01-30 is before the baseline of 2012-01-31"


def test_the_day_of_the_baseline_itself_may_be_measured() -> None:
    values = {"baseline_date": "2012-01-31", "measurements": measured("2012-01-31")}
    assert len(Figures.model_validate(values).measurements) == 1


@pytest.mark.parametrize("value", [True, "3", float("nan"), float("inf"), float("-inf"), None])
def test_a_value_is_a_finite_number(value: object) -> None:
    with pytest.raises(ValidationError):
        Measurement.model_validate({"date": "2012-01-31", "value": value})


@pytest.mark.parametrize(("value", "text"), [(240.0, "240"), (240, "240"), (-2.5, "-2.5"), (1e300, "1e+300")])
def test_a_number_without_decimals_has_none(value: float, text: str) -> None:
    assert str(Measurement(date=date(2012, 1, 31), value=value).value) == text


@pytest.mark.parametrize("decimals", [-1, 5, 1.0, "1", True])
def test_decimals_are_none_to_four(decimals: object) -> None:
    with pytest.raises(ValidationError):
        Figures.model_validate({"decimals": decimals})


def test_the_first_value_that_comes_again_is_found() -> None:
    assert repeated(["a", "b", "a", "b"]) == 2
    assert repeated(["a", "b"]) is None
