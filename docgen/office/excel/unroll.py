"""Column and sheet loops unrolled: a package in which every copy is there, so that only rows are left to repeat.

    plans = plan(package, file)            once; None when no sheet has such a loop
    held = copies(plans, known)            for each render: what the data says
    book = unroll(package, plans, held)    once for each `key(held)`

What is compiled from `book.package` can be kept by `key(held)`: the data tells it only how often each loop runs. Then,
in a render,

- the tags of sheet number n know `held[n].variables` beside the data (the item and `loop` of a sheet loop, and the
  items of its column loops);
- a cell in a column of `book.sheets[n].wraps` is wrapped, with all its tags, in `{% with … %}` and `{% endwith %}`;
- sheets whose name the data tells are called by a stand-in, which no one types: `titles(plans, held)` are the names,
  and `written(text, book, titles)` puts them in place of the stand-ins in the text of a part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

from docgen.errors import Place, TemplateError, TemplateFaultsError, ValueProblem
from docgen.office.escaping import attribute
from docgen.office.excel import references, tabs, unroll_book, unroll_data, unroll_parts
from docgen.office.excel.grid import read
from docgen.office.excel.moving import s
from docgen.office.excel.strings import Strings
from docgen.office.excel.unroll_copies import Copier
from docgen.office.excel.unroll_links import put, tables_of
from docgen.office.excel.unroll_nouns import Copy, SheetPlan
from docgen.office.excel.unroll_plan import Reader
from docgen.office.excel.unrolled import UnrolledSheet, columns_of, described, unroll_sheet
from docgen.office.package import Package, resolve
from docgen.office.xml import R

_R_ID = f"{{{R}}}id"
_TAG = re.compile(r"\{%[-\s]*(?:tc|sheet)\b")
copies = unroll_data.copies
Key = tuple[tuple[int, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Unrolled:
    """The package with all copies, and its sheets in order (worksheets and others)."""

    package: Package
    sheets: tuple[UnrolledSheet, ...]


def plan(package: Package, file: str) -> list[SheetPlan] | None:
    """What of a template is repeated; None when nothing is. Raises TemplateError with every fault."""
    if not _may_repeat(package):
        return None
    strings = Strings(package)
    plans: list[SheetPlan] = []
    faults: list[TemplateError] = []
    for title, part in _sheets(package):
        reader = Reader(title, part, file)
        try:
            is_sheet = package.content_type(part).endswith("worksheet+xml")
            plans.append(reader.read([row.cells for row in read(package.tree(part), strings)] if is_sheet else []))
        except TemplateFaultsError as error:
            faults += error.faults
        except TemplateError as error:
            faults.append(error)
    if faults:
        raise faults[0] if len(faults) == 1 else TemplateFaultsError(faults)
    return plans if any(one.varies for one in plans) else None


def _may_repeat(package: Package) -> bool:
    """Whether there is a tag of columns or sheets at all: told from the texts, without reading every cell."""
    titles = "".join(title for title, _ in _sheets(package))
    shared = (text for part in package.related(package.main, "sharedStrings") for text in package.tree(part).itertext())
    if "{{" in titles or "{%" in titles or _TAG.search("".join(map(str, shared))):
        return True
    parts = (part for _, part in _sheets(package) if part in package.members)
    return any(b"inlineStr" in package.data(part) for part in parts)


def _sheets(package: Package) -> list[tuple[str, str]]:
    parts = {one.id: resolve(package.main, one.target) for one in package.relationships(package.main)}
    listed = package.tree(package.main).iter(s("sheet"))
    return [(one.get("name", ""), parts.get(one.get(_R_ID, ""), "")) for one in listed]


def key(held: Sequence[Copy]) -> Key:
    """What the unrolled package depends on."""
    return tuple((copy.sheet, copy.counts) for copy in held)


def titles(plans: Sequence[SheetPlan], held: Sequence[Copy]) -> list[str]:
    """The names of the sheets. Raises ValueProblem for names that Excel does not allow."""
    names = [copy.title or plans[copy.sheet].title for copy in held]
    tabs.check(names)
    return names


def written(text: str, book: Unrolled, titles: Sequence[str]) -> str:
    """The text of a part with the names of the sheets in place of their stand-ins."""
    if "\ue030" not in text:
        return text
    for sheet, title in zip(book.sheets, titles, strict=True):
        if sheet.title != title:
            text = text.replace(references.prefix(sheet.title), attribute(references.prefix(title)))
            text = text.replace(sheet.title, attribute(title))
    return text


def unroll(package: Package, plans: Sequence[SheetPlan], held: Sequence[Copy], file: str = "") -> Unrolled:
    """A package in which every copy of a sheet and of a column is there; `package` stays as it is.

    Raises TemplateError for what cannot be repeated, ValueProblem for a reference of which the data leaves nothing.
    """
    if not held:
        raise ValueProblem("no sheet would be left in the workbook")
    package = deepcopy(package)
    tables = {name.casefold(): n for n, one in enumerate(plans) for name in tables_of(package, one.part)}
    made = Copier(package, plans, file).copy(held)
    unroll_book.rebuild(package, plans, made, tables, file)
    maps = {one.title.casefold(): columns_of(plans[one.plan], one.copy) for one in made}
    strings = Strings(package)
    for one in made:
        unroll_sheet(package, plans[one.plan], one, maps, strings, file)
    if any(columns.loops for columns in maps.values()):
        workbook = package.tree(package.main)
        unroll_parts.names(workbook, maps, Place(file, package.main))
        put(package, package.main, workbook)
    return Unrolled(package, tuple(described(plans[one.plan], one, maps) for one in made))
