"""The parts of a sheet, and the formulas in them that name sheets and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from docgen.errors import Place, TemplateError
from docgen.office import xml
from docgen.office.excel import formula, tokens
from docgen.office.excel.deferred import ABSENT
from docgen.office.excel.moving import s
from docgen.office.excel.references import sheet as sheet_of
from docgen.office.excel.rules import XM
from docgen.office.excel.unroll_nouns import SheetPlan
from docgen.office.package import Package, resolve
from docgen.office.xml import Element

OWN = ("table", "drawing", "chart", "comments", "vmlDrawing", "threadedComment", "chartUserShapes", "chartEx")
"""The kinds of parts that belong to one sheet alone."""
_OF_SHEETS = ("f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula")
_FORMULA = (*map(s, _OF_SHEETS), f"{{{xml.C}}}f", f"{{{XM}}}f")


def check(package: Package, plans: Sequence[SheetPlan], file: str) -> None:
    """Raise TemplateError for a reference from another sheet to one that is repeated: it means no sure copy."""
    repeated = {plan.title.casefold(): plan.title for plan in plans if plan.repeat is not None}
    tables = {
        name.casefold(): plan.title
        for plan in plans
        if plan.repeat is not None
        for name in tables_of(package, plan.part)
    }
    for plan in plans if repeated else ():
        for part in own_parts(package, plan.part):
            for text in _formulas(package.tree(part)):
                for name in _meant(text, repeated, tables):
                    if name != plan.title:
                        raise TemplateError(unsure(name), Place(file, part, sheet=plan.title))


def tables_of(package: Package, part: str) -> list[str]:
    """The names of the tables of a sheet."""
    return [package.tree(one).get("displayName", "") for one in package.related(part, "table")]


def mark_absent(package: Package, part: str, sheets: Iterable[str], tables: Iterable[str]) -> None:
    """Mark in a sheet what names sheets and tables that do not come out, and take its links to them away."""
    by_sheet = {name.casefold(): ABSENT + name for name in sheets}
    by_table = {name.casefold(): ABSENT + name for name in tables}
    for one in own_parts(package, part):
        root = package.tree(one)
        for link in [*root.iter(s("hyperlink"))]:
            prefix, mark, _ = link.get("location", "").rpartition("!")
            if (sheet_of(prefix + mark) or "").casefold() in by_sheet:
                xml.drop(link)
        rename(root, by_table, by_sheet)
        put(package, one, root)


def unsure(name: str) -> str:
    """What is said of a reference to a sheet that is repeated."""
    return f"the formula refers to the sheet «{name}», which is repeated; docgen cannot know which copy is meant"


def _meant(text: str, sheets: Mapping[str, str], tables: Mapping[str, str]) -> Iterator[str]:
    """The repeated sheets that a formula refers to."""
    for token in tokens.split(text):
        name = token.text.partition("!")[0] + "!" if "!" in token.text else ""
        sheet = (sheet_of(name) or "").casefold()
        if token.kind in ("reference", "name", "error") and sheet in sheets:
            yield sheets[sheet]
        if token.kind in ("table", "name") and token.text.partition("[")[0].casefold() in tables:
            yield tables[token.text.partition("[")[0].casefold()]


def own_parts(package: Package, part: str) -> list[str]:
    """A sheet and the parts that belong to it alone."""
    found = [part]
    for one in package.relationships(part):
        target = resolve(part, one.target)
        if not one.external and one.type.rpartition("/")[2] in OWN and target in package.members:
            found += own_parts(package, target)
    return found


def put(package: Package, part: str, root: Element) -> None:
    """Write a tree back."""
    package.put(part, (xml.DECLARATION + xml.text_of(root)).encode())


def _formulas(root: Element) -> Iterator[str]:
    for element in root.iter(*_FORMULA):
        yield element.text or ""
    for element in root.iter(s("hyperlink")):
        yield element.get("location", "")


def rename(root: Element, tables: Mapping[str, str], sheets: Mapping[str, str]) -> None:
    """Let the formulas and links of a part mean tables and sheets by their new names."""
    for element in root.iter(*_FORMULA):
        if element.text:
            element.text = formula.renamed(element.text, tables, sheets)
    for element in root.iter():
        for name in ("location", "textlink"):
            if isinstance(element.tag, str) and element.get(name):
                element.set(name, formula.renamed(element.get(name, ""), tables, sheets))
