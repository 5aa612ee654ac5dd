"""A big table in a workbook: docgen against openpyxl, with an ordinary workbook and with a write-only one.

Eight columns: two texts of 200 different ones, one text of its own, three numbers, a date and a formula, whose value
docgen stores (openpyxl has no place for it). No cell has a look of its own but the date, so that nobody styles cells.
"""

from __future__ import annotations

import io
import tempfile
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from benchmarks import booktext, memory, text, words

OURS, OPENPYXL, WRITE_ONLY, NOTHING = "docgen isal 1", "openpyxl", "openpyxl write-only", "the data alone"
SIZES = (10_000, 50_000, 100_000)
HEADS = ("Sted", "Tiltak", "Merknad", "Antall", "Timer", "Snitt", "Dato", "Sum")
KEYS = ("place", "measure", "note", "count", "hours", "mean", "date")
DATE_FORMAT = "yyyy-mm-dd"
"""What openpyxl gives a date by itself."""
_PROVED = 300

Item = Mapping[str, str | int | float | date]
Fill = Callable[[Sequence[Item]], bytes]


def items(count: int) -> list[Item]:
    """Return the data of `count` rows, the same on every run."""
    places = [f"{place} {number}" for place in words.PLACES for number in range(20)]
    measures = [f"{measure} ({number})" for measure in words.MEASURES for number in range(20)]
    first = date(2012, 1, 1)
    return [
        {
            "place": places[n * 7 % 200],
            "measure": measures[n * 11 % 200],
            "note": f"merknad nr. {n}",
            "count": n % 97,
            "hours": n * 13 % 1999,
            "mean": n % 401 / 8,
            "date": first + timedelta(days=n % 1461),
            "sum": n % 97 + n * 13 % 1999 + n % 401 / 8,
        }
        for n in range(count)
    ]


def docgen() -> Fill:
    """docgen, its template compiled."""
    from docgen.office.template import Template
    from docgen.office.zip import isal1

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "template.xlsx")
        path.write_bytes(template())
        compiled = Template(path)
    return lambda rows: compiled.render({"rows": rows}, deflate=isal1)


def template() -> bytes:
    """Return the template of docgen: a table with one row, made by XlsxWriter."""
    from xlsxwriter import Workbook

    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True})
    sheet, day = book.add_worksheet("Tall"), book.add_format({"num_format": DATE_FORMAT})
    tags = [f"{{{{ r.{key} }}}}" for key in KEYS]
    sheet.add_table("A1:H2", {"name": "Tall", "columns": [{"header": head} for head in HEADS]})
    for column, tag in enumerate(tags):
        opens, closes = "{%tr for r in rows %}" * (column == 0), "{%tr endfor %}" * (column == len(tags) - 1)
        sheet.write_string(1, column, f"{opens}{tag}{closes}", day if KEYS[column] == "date" else None)
    sheet.write_formula(1, len(tags), '=CHOOSE(1,D2+E2+F2,"{{ r.sum }}")')
    book.close()
    return stream.getvalue()


def openpyxl(write_only: bool) -> Fill:
    """openpyxl, with all cells in memory or writing as it goes."""
    from openpyxl import Workbook
    from openpyxl.worksheet.table import Table

    def fill(rows: Sequence[Item]) -> bytes:
        book = Workbook(write_only=write_only)
        sheet = book.create_sheet("Tall") if write_only else book.active
        sheet.title = "Tall"
        table = Table(displayName="Tall", ref=f"A1:H{len(rows) + 1}")
        table._initialise_columns()  # a write-only sheet cannot read the headings from its cells
        for column, head in zip(table.tableColumns, HEADS, strict=True):
            column.name = head
        sheet.append(HEADS)
        for number, row in enumerate(rows, 2):
            sheet.append([*(row[key] for key in KEYS), f"=D{number}+E{number}+F{number}"])
        with warnings.catch_warnings(action="ignore"):  # a write-only sheet warns even when the headings are there
            sheet.add_table(table)
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()

    return fill


MAKES: Mapping[str, Callable[[], Fill]] = {
    OPENPYXL: lambda: openpyxl(False),
    WRITE_ONLY: lambda: openpyxl(True),
    OURS: docgen,
    NOTHING: lambda: lambda rows: b"",
}


@dataclass(frozen=True)
class Size:
    """Milliseconds and MB of each engine for one number of rows; `peaks` has the data alone, too."""

    rows: int
    times: Mapping[str, float]
    peaks: Mapping[str, float]


def measure(sizes: Sequence[int] = SIZES) -> list[Size]:
    """Prove a small table equal, then time and weigh every engine at every size."""
    fills = {name: make() for name, make in MAKES.items()}
    prove(fills)
    return [_size(fills, count) for count in sizes]


def prove(fills: Mapping[str, Fill], count: int = _PROVED) -> None:
    """Raise TextDiffersError unless all write the same cells and the same table."""
    rows = items(count)
    expected = booktext.visible(fills[OPENPYXL](rows))
    for name in (WRITE_ONLY, OURS):
        text.compare(expected, booktext.visible(fills[name](rows)), (OPENPYXL, name), 0)


def _size(fills: Mapping[str, Fill], count: int) -> Size:
    rows = items(count)
    # The best of two for docgen: a table is one long stretch of work, and what disturbs it only ever adds.
    runs = {name: 2 if name == OURS else 1 for name in fills if name != NOTHING}
    times = {name: min(_time(fills[name], rows) for _ in range(often)) for name, often in runs.items()}
    return Size(count, times, {name: memory.big(name, count) for name in fills})


def _time(fill: Fill, rows: Sequence[Item]) -> float:
    start = time.perf_counter()
    fill(rows)
    return (time.perf_counter() - start) * 1000
