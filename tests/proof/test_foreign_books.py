"""Workbooks from others' templates before outside programs: the Open XML SDK, and LibreOffice that calculates."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from docgen.office.template import Template
from tests.office import unrolled_books
from tests.office.books import COUNTS, by_openpyxl, by_xlsxwriter, data, risks
from tests.proof.judges import sdk
from tests.proof.recalculation import differences, errors, formulas, recalculated, values, wrong
from tests.proof.tools import need_tools

pytestmark = pytest.mark.proof
MAKERS = {"openpyxl": by_openpyxl, "xlsxwriter": by_xlsxwriter}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int], Path]:
    """The results of both templates; -1: the template itself."""
    folder = tmp_path_factory.mktemp("foreign")
    found = {}
    for maker, make in MAKERS.items():
        found[maker, -1] = folder / f"{maker}.xlsx"
        found[maker, -1].write_bytes(make())
        template = Template(found[maker, -1])
        for count in COUNTS:
            found[maker, count] = folder / f"{maker}-{count}.xlsx"
            found[maker, count].write_bytes(template.render(data(count)))
    return found


def test_the_sdk_finds_nothing_that_the_template_has_not(made: dict[tuple[str, int], Path]) -> None:
    need_tools()
    found = {key: Counter(said.split(": ", 1)[1] for said in sdk([path])[path]) for key, path in made.items()}
    more = {f"{maker} {count}": found[maker, count] - found[maker, -1] for maker, count in made}
    assert {name: dict(faults) for name, faults in more.items() if faults} == {}


def test_what_they_calculate_is_what_the_data_says(made: dict[tuple[str, int], Path], tmp_path: Path) -> None:
    need_tools()
    results = {key: path for key, path in made.items() if key[1] >= 0}
    after = recalculated(list(results.values()), tmp_path)
    for (maker, count), path in results.items():
        known = values(path)
        wrong = [one for one in differences(path, after[path]) if (one.sheet, one.cell) in known]
        assert [str(one) for one in wrong] == [], f"{maker} {count}"
        total = sum(int(str(risk["product"])) for risk in risks(count))
        calculated = values(after[path])
        end = 5 + max(count, 1)
        wanted = {("Risiko", f"E{end + 1}"), ("Risiko", f"E{end + 4}"), ("Oversikt", "B3")}
        assert wanted <= formulas(path).keys()
        assert {where: calculated[where] for where in wanted} == dict.fromkeys(wanted, total)
        assert errors(after[path]) == []


def test_repeated_sheets_and_columns_calculate_as_the_data_says(tmp_path: Path) -> None:
    need_tools()
    path = tmp_path / "template.xlsx"
    path.write_bytes(unrolled_books.by_xlsxwriter())
    template = Template(path)
    results = []
    for networks, years in ((1, 1), (3, 2), (2, 5)):
        results.append(tmp_path / f"{networks}-{years}.xlsx")
        names = [f"Nett {number} & meir" for number in range(networks)]
        results[-1].write_bytes(template.render(unrolled_books.data(names, range(2012, 2012 + years))))
    assert {path.name: said for path, said in sdk(results).items() if said} == {}
    assert {path.name: said for path, said in wrong(results, tmp_path / "after").items() if said} == {}
    assert all(len(formulas(path)) >= 4 for path in results)
