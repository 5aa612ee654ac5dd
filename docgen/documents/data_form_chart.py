"""What the sheet with the chart comes to: the goal that is chosen, its baseline and its figure of each year.

A line cannot skip a year without a figure. So each point has, besides its own figure, one to draw: where it has none
it is drawn on the point before it, or on the first one, and adds nothing to the line.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast

from docgen.documents.data_form_rows import Number, Row
from docgen.language.capture_forms import capture_terms
from docgen.model.language import Language


@dataclass(frozen=True)
class _Point:
    """A point of the chart; its day is only known together with a figure."""

    label: str | int
    figure: Number | None
    day: date | None


def values(rows: list[Row], years: list[int], language: Language) -> dict[str, object]:
    """Return what stands on the sheet: the first goal with two figures is chosen, or none."""
    words = capture_terms(language)
    place, row = next(((place, row) for place, row in enumerate(rows, 1) if _points(row, years, "")[1:]), (0, {}))
    points = _points(row, years, words.baseline, known=False)
    text = row["goal"] if row else words.unchosen
    unit = f" ({row['unit']})" if row.get("unit") else ""
    drawn = _drawn(points, cast("Number | None", row.get("target")))
    return {
        "goal": row.get("nr"),
        "place": place,
        "text": text,
        "title": f"{text}{unit}",
        "indicator": row.get("indicator") or "",
        "unit": row.get("unit") or "",
        "target": "" if row.get("target") is None else row["target"],
        "baseline": drawn[0],
        "points": drawn[1:],
    }


def _points(row: Row, years: list[int], baseline: str, *, known: bool = True) -> list[_Point]:
    """Return the points of a goal, the baseline first: those that can be drawn, or all."""
    figures = cast("list[Number | None]", row.get("figures") or [None] * len(years))
    begun = cast("Number | None", row.get("baseline")), cast("date | None", row.get("baseline_date"))
    held: list[tuple[str | int, Number | None, date | None]] = [(baseline, *begun)]
    held += [(year, figure, date(year, 12, 31)) for year, figure in zip(years, figures, strict=True)]
    points = [_Point(label, figure, day if figure is not None else None) for label, figure, day in held]
    return [point for point in points if point.day] if known else points


def _drawn(points: list[_Point], target: Number | None) -> list[dict[str, object]]:
    """Return the points with what is drawn for each: a day, a figure, and the target (else the figure)."""
    figures: dict[date, Number | None] = {}
    for point in points:
        if point.day:
            figures.setdefault(point.day, point.figure)
    found: list[dict[str, object]] = []
    for number, point in enumerate(points, 1):
        before = [each.day for each in points[:number] if each.day]
        day = point.day or (max(before) if before else min(figures, default=None))
        figure = figures[day] if day else None
        aim = (figure if target is None else target) if day else None
        shown = {"figure": point.figure, "day": point.day, "drawn_day": day, "drawn": figure, "drawn_target": aim}
        found.append({"label": point.label, **{key: "" if held is None else held for key, held in shown.items()}})
    return found
