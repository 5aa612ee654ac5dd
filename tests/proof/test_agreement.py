"""The plan and the workbook of a participant say the same: goals, risks, milestones and activities, one by one.

The plan is read by python-docx through its content controls, the workbook by openpyxl through its defined names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from docgen.documents.registry import DOCUMENTS
from docgen.language.forms import book_terms
from docgen.office.xml import Element, q
from tests.proof.books import Book, kinds
from tests.proof.documents import Case, workspace
from tests.proof.reading import body, paragraph_text
from tests.proof.recalculation import load

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif("workbook" not in kinds(), reason="the workbook is not shipped yet"),
]
Item = dict[str, str]
_COLUMN = re.compile(r"(\w+)\[\[?([^\[\]]*)\]?\]\Z")
_ROW = ("factor", "s", "k", "sum", "mandatory", "countermeasure", "owner", "deadline", "status")
_NOTHING = {"–", "○", "☐"}


class Both(NamedTuple):
    """The plan and the workbook of a participant."""

    plan: Path
    workbook: Path
    book: Book


@pytest.fixture(scope="module", params=sorted(workspace().projects))
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Both:
    """The documents of one participant with a project, in its own form."""
    folder = tmp_path_factory.mktemp("both")
    subject = next(one for one in DOCUMENTS["workbook"].subjects(workspace()) if one.participant == request.param)
    language = subject.languages[0]
    book = Book("workbook", subject, language, workspace())
    return Both(Case("plan", request.param, language).write(folder), book.write(folder), book)


def controls(element: Element) -> Iterator[Element]:
    """The controls inside an element that stand in no other control inside it, but for those without a tag."""
    for child in element:
        if child.tag == q("w:sdt"):
            yield child
        elif isinstance(child.tag, str):
            yield from controls(child)


def tag(control: Element) -> str:
    found = control.find(f"{q('w:sdtPr')}/{q('w:tag')}")
    return "" if found is None else found.get(q("w:val"), "")


def text(element: Element) -> str:
    """What one reads in an element; nothing where it shows its guidance."""
    if element.find(f"{q('w:sdtPr')}/{q('w:showingPlcHdr')}") is not None:
        return ""
    paragraphs = " ".join(paragraph_text(paragraph) for paragraph in element.iter(q("w:p")))
    return one_line(paragraphs or "".join(node.text or "" for node in element.iter(q("w:t"))))


def one_line(value: object) -> str:
    """A value as both documents would print it, on one line, without signs of lists and of what is not known."""
    if isinstance(value, date | datetime):
        return value.strftime("%d.%m.%Y")
    typed = " ".join(str("" if value is None else value).replace("•", " ").split())
    return "" if typed in _NOTHING else typed


def of_plan(plan: Path, path: str) -> list[Element]:
    """The items of a repeating section of the plan; the last, which is there to be filled in, is left out."""
    section = next(control for control in body(plan).iter(q("w:sdt")) if tag(control) == path)
    content = section.find(q("w:sdtContent"))
    assert content is not None
    return [item for item in content if item.tag == q("w:sdt")][:-1]


def fields(item: Element) -> Item:
    """The fields of an item, without those of the items in it."""
    content = item.find(q("w:sdtContent"))
    found = {}
    for control in () if content is None else controls(content):
        name = tag(control)
        if name.startswith("."):
            found[name[1:]] = text(control)
        else:
            found.update(fields(control))
    return found


def of_book(both: Both, path: str, *names: str) -> list[Item]:
    """The rows of a table of the workbook by its defined names, down to the first without the first of the fields."""
    book = load(both.workbook, values=True)
    columns: dict[str, list[str]] = {}
    for name in names:
        match = _COLUMN.match(str(book.defined_names[f"docgen.{path}.{name}"].attr_text))
        assert match
        sheet = next(sheet for sheet in book.worksheets if match[1] in sheet.tables)
        rows = list(sheet[sheet.tables[match[1]].ref])
        at = [one_line(cell.value) for cell in rows[0]].index(match[2])
        columns[name] = [one_line(row[at].value) for row in rows[1:]]
    listed = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return [row for row in listed if row[names[0]]]


def test_the_goals_are_the_same(both: Both) -> None:
    names = ("text", "indicator", "baseline", "target", "deadline", "measured")
    labels = book_terms(both.book.language).level
    planned: list[Item] = []
    for level in ("effect", "result", "driver", "action"):
        for item in of_plan(both.plan, f"project.goals.{level}"):
            found = fields(item)
            planned.append({**{name: found.get(name, "") for name in names}, "level": labels[level]})
    assert of_book(both, "goals", *names, "level") == planned


def test_the_risks_are_the_same(both: Both) -> None:
    planned: list[Item] = []
    for item in of_plan(both.plan, "project.risks"):
        shown = [text(cell) for cell in item.iter(q("w:tc"))]
        # What shows its guidance is not known; it is told by its control, and the sum and the flag by their cells.
        known = fields(item)
        planned.append({name: known.get(name, cell) for name, cell in zip(_ROW, shown, strict=True)})
    wanted = [{**row, "mandatory": row["mandatory"].strip("–")} for row in planned]
    found = of_book(both, "risks", *(name for name in _ROW if name not in ("sum", "mandatory")))
    sheet = load(both.workbook, values=True)["Risiko"]
    for number, row in enumerate(found):
        row["sum"], row["mandatory"] = (one_line(sheet[f"{column}{6 + number}"].value) for column in "EF")
    assert found == wanted


def test_the_milestones_are_the_same(both: Both) -> None:
    names = ("deliverable", "deadline", "owner", "reported_to", "decision_point", "status")
    planned = [fields(item) for item in of_plan(both.plan, "project.milestones")]
    yes = {"Ja": "☒", "Nei": ""}
    found = [{**row, "decision_point": yes[row["decision_point"]]} for row in of_book(both, "milestones", *names)]
    assert found == [{name: row.get(name, "") for name in names} for row in planned]


def test_the_activities_are_the_same(both: Both) -> None:
    names = ("text", "start", "deadline", "owner", "status")
    planned: list[Mapping[str, str]] = []
    for number, item in enumerate(of_plan(both.plan, "project.milestones"), 1):
        section = next(control for control in item.iter(q("w:sdt")) if tag(control) == ".activities")
        content = section.find(q("w:sdtContent"))
        for one in () if content is None else (child for child in content if child.tag == q("w:sdt")):
            found = fields(one)
            if found.get("text"):
                planned.append({**{name: found.get(name, "") for name in names}, "belongs": f"M{number}"})
    listed = of_book(both, "actions", *names, "belongs")
    assert [row for row in listed if row["belongs"].startswith("M")] == planned


def test_the_examples_hold_enough_to_prove_something() -> None:
    assert {"tinn", "finnoy-og-rennesoy"} <= workspace().projects.keys()
    assert all(len(workspace().projects[id].risks) >= 9 for id in ("tinn", "finnoy-og-rennesoy"))
