"""A template by XlsxWriter whose sheet is repeated for each network, and its columns for each year."""

from __future__ import annotations

import io
from collections.abc import Sequence

import xlsxwriter

_YEAR = "{%tc for y in years %}{{ y }}{%tc endfor %}"
_TOTAL = '=CHOOSE(1,SUM(C4:C4),"{{ r.total }}")'


def by_xlsxwriter() -> bytes:
    """The template: a table with a row loop and a column loop, a chart of it, a rule, a note; a sheet beside it."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.set_properties({"title": "Nettverk"})
        sheet, other = book.add_worksheet("Mal"), book.add_worksheet("Oversikt")
        sheet.write("A1", "{%sheet for n in networks %}{%sheet name n.name|tab %}{{ n.name }}")
        columns = [{"header": "Nr"}, {"header": "Namn"}, {"header": _YEAR}, {"header": "I alt", "formula": _TOTAL}]
        sheet.add_table("A3:D4", {"name": "Rader", "columns": columns})
        for column, text in enumerate(("{%tr for r in n.rows %}{{ r.nr }}", "{{ r.name }}", "{{ r.values[y] }}")):
            sheet.write(3, column, text)
        sheet.write("E4", "{%tr endfor %}")
        sheet.write("A6", "Sum")
        sheet.write("D6", '=CHOOSE(1,SUM(D4:D4),"{{ n.total }}")')
        chart = book.add_chart({"type": "column"})
        assert chart is not None
        chart.add_series({"categories": "=Mal!$B$4:$B$4", "values": "=Mal!$D$4:$D$4"})
        sheet.insert_chart("H3", chart, {"description": "Søyler for kvar rad"})
        sheet.write_comment("B3", "Namnet på tiltaket")
        sheet.conditional_format("D4", {"type": "data_bar"})
        other.write("A1", "Oversikt")
        other.write("A2", "{{ networks|length }}")
    return stream.getvalue()


def data(networks: Sequence[str], years: Sequence[int], rows: int = 3) -> dict[str, object]:
    """What the template is filled with: row `n` has `n` in the first year, `2n` in the second, and so on."""
    listed = [
        {
            "nr": number,
            "name": f"Tiltak {number}",
            "values": {str(year): number * place for place, year in enumerate(years, 1)},
            "total": sum(number * place for place in range(1, len(years) + 1)),
        }
        for number in range(1, rows + 1)
    ]
    total = sum(int(str(row["total"])) for row in listed)
    return {
        "networks": [{"name": name, "rows": listed, "total": total} for name in networks],
        "years": [str(year) for year in years],
    }
