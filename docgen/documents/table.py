"""Tables and charts as values: numbers as people write them, sums, and the engine's chart value."""

from __future__ import annotations

from docgen.documents.voice import Spoken, Voice
from docgen.language.format import number_text
from docgen.model.language import Language, Wording
from docgen.model.slide_chart import ChartSlide
from docgen.model.slide_table import CountTableSlide, TableSlide


def table_values(slide: TableSlide, voice: Voice) -> dict[str, object]:
    """Return the rows of a table as texts; an empty cell is an empty text."""
    return {"rows": [[_cell(cell, voice) for cell in row] for row in slide.rows]}


def count_table_values(slide: CountTableSlide, voice: Voice) -> dict[str, object]:
    """Return the rows with their counts as texts, and the sum of each column."""
    sums = [sum(column) for column in zip(*(row.counts for row in slide.rows), strict=True)]
    rows = [
        {"text": voice.say(row.text), "counts": [number_text(count, voice.language) for count in row.counts]}
        for row in slide.rows
    ]
    return {
        "rows": rows,
        "total": voice.say(slide.total) or voice.words.total,
        "totals": [number_text(each, voice.language) for each in sums],
    }


def chart_values(slide: ChartSlide, voice: Voice) -> dict[str, object]:
    """Return the chart, and the prototype for its kind: that with room for bullets when there are any."""
    chart: dict[str, object] = {
        "categories": [voice.plain(category) for category in slide.categories],
        "series": [{"name": voice.plain(one.name), "values": list(one.values)} for one in slide.series],
    }
    if slide.percent:
        chart["format"] = "0%" if voice.language is Language.EN else "0 %"
    return {"type": f"chart-{slide.kind}{'-text' if slide.bullets else ''}", "chart": chart}


def _cell(cell: Wording | float | None, voice: Voice) -> Spoken:
    return number_text(cell, voice.language) if isinstance(cell, int | float) else voice.say(cell)
