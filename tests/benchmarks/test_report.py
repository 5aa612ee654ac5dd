"""The report's arithmetic, on figures that are given."""

from __future__ import annotations

from benchmarks.cold import Cold
from benchmarks.measure import Timing
from benchmarks.report import Report, Target
from benchmarks.tables import Table

TIMINGS = {
    "docxtpl": Timing(50, 50),
    "docxtpl tuned": Timing(35, 35),
    "docgen zlib 6": Timing(1.5, 1.5),
    "docgen isal 1": Timing(0.5, 0.5),
    "floor zlib 6": Timing(1, 1),
    "floor isal 1": Timing(0.25, 0.25),
}
TABLES = [Table(1_000, 10, 200, 40, 70), Table(10_000, 100, 2_500, 90, 380), Table(100_000, 1_000, None, 300, None)]


def _report(timings: dict[str, Timing] = TIMINGS, tables: list[Table] = TABLES) -> Report:
    return Report(
        {"cores": "2"}, 110, 5, timings, {"docxtpl": 60, "docgen isal 1": 30}, tables, Cold(100, 150, 9), ["x"]
    )


def _found(report: Report) -> dict[str, float | None]:
    return {target.name: target.found for target in report.targets()}


def test_ratios_are_times_of_docgens_time() -> None:
    found = _found(_report())

    assert found["docgen is faster than docxtpl, times"] == 100
    assert found["docgen is faster than docxtpl tuned, times"] == 70
    assert found["docgen zlib 6 over its floor, times"] == 1.5
    assert found["peak memory over docxtpl's, times"] == 0.5


def test_a_peer_that_is_missing_is_not_measured() -> None:
    report = _report()

    assert _found(report)["docgen is faster than docxtemplater, times"] is None
    assert "not measured" in str(report)
    assert "\nx\n" in str(report)


def test_the_largest_table_that_both_filled_is_compared() -> None:
    assert _found(_report())["10,000 table rows: faster than docxtpl, times"] == 25


def test_linear_growth_is_a_power_of_one_and_quadratic_of_two() -> None:
    quadratic = [Table(1_000, 10, None, 1, None), Table(10_000, 1_000, None, 1, None)]
    powers = [_report(tables=tables).targets()[-3].found for tables in (TABLES, quadratic)]

    assert [round(power or 0, 6) for power in powers] == [1, 2]


def test_a_target_says_whether_it_is_met() -> None:
    assert str(Target("a", 41, 40)).endswith("≥ 40   met")
    assert str(Target("a", 39, 40)).endswith("≥ 40   NOT MET")
    assert str(Target("a", 1.8, 1.75, True)).endswith("≤ 1.75   NOT MET")


def test_a_busy_machine_is_told_of() -> None:
    busy = {name: Timing(timing.wall * 2, timing.cpu) for name, timing in TIMINGS.items()}

    assert "The machine was busy" not in str(_report())
    assert "wall time is 2.0 × CPU time" in str(_report(busy))
