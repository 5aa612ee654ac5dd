"""The workbook part of an unrolled package: its sheets, and the names that belong to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docgen.errors import Place, TemplateError, ValueProblem
from docgen.office import xml
from docgen.office.excel import formula, tokens
from docgen.office.excel.moving import s
from docgen.office.excel.references import sheet as sheet_of
from docgen.office.excel.unroll_copies import Made
from docgen.office.excel.unroll_links import put, unsure
from docgen.office.excel.unroll_nouns import SheetPlan
from docgen.office.package import Package, Relationship, relationships_xml, rels_name, resolve
from docgen.office.xml import Element

_R_ID = f"{{{xml.R}}}id"
_TITLES = "TitlesOfParts HeadingPairs"


def rebuild(
    package: Package, plans: Sequence[SheetPlan], made: Sequence[Made], tables: Mapping[str, int], file: str
) -> None:
    """Let the workbook have the sheets that were made, in their order, and no other.

    `tables` are the numbers of the sheets of the template's tables, by the casefolded names of these.
    """
    root = package.tree(package.main)
    _names(root, plans, made, tables, Place(file, package.main))
    relationships = package.relationships(package.main)
    by_part = {resolve(package.main, one.target): one for one in relationships}
    sheets = root.find(s("sheets"))
    old = {} if sheets is None else {one.get(_R_ID, ""): one for one in sheets}
    new: list[Element] = []
    taken = [int(one.get("sheetId", "0")) for one in old.values()]
    for sheet in made:
        known = by_part[plans[sheet.plan].part]
        element = xml.copy(old[known.id])
        if sheet.part != plans[sheet.plan].part:
            taken.append(max(taken) + 1)
            known = Relationship(_fresh(relationships), known.type, "/" + sheet.part)
            relationships = [*relationships, known]
            element.set("sheetId", str(taken[-1]))
            element.set(_R_ID, known.id)
        element.set("name", sheet.title)
        new.append(element)
    if sheets is not None:
        sheets[:] = new
    shown = [number for number, one in enumerate(new) if one.get("state", "visible") == "visible"]
    if not shown and any(one.get("state", "visible") == "visible" for one in old.values()):
        raise ValueProblem("no sheet that one can see would be left in the workbook")
    _views(root, package, plans, made, shown)
    kept = {sheet.part for sheet in made}
    gone = {plan.part for plan in plans} - kept
    put(package, package.main, root)
    held = [one for one in relationships if resolve(package.main, one.target) not in gone]
    package.put(rels_name(package.main), relationships_xml(held))
    _forget_titles(package)


def _fresh(relationships: Sequence[Relationship]) -> str:
    taken = {one.id for one in relationships}
    return next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)


def _views(
    root: Element, package: Package, plans: Sequence[SheetPlan], made: Sequence[Made], visible: Sequence[int]
) -> None:
    """The sheet that is shown first: the first copy of the one that was, else the first that is not hidden."""
    for view in root.iter(s("workbookView")):
        active = int(view.get("activeTab", "0"))
        place = next((number for number, one in enumerate(made) if one.plan == active), visible[0] if visible else 0)
        if "activeTab" in view.attrib or place:
            view.set("activeTab", str(place))
        if "firstSheet" in view.attrib:
            view.set("firstSheet", "0")
        for number, one in enumerate(made):
            tree = package.tree(one.part)
            for shown in tree.iter(s("sheetView")):
                shown.attrib.pop("tabSelected", "")
                if number == place:
                    shown.set("tabSelected", "1")
            put(package, one.part, tree)


def _names(
    root: Element, plans: Sequence[SheetPlan], made: Sequence[Made], tables: Mapping[str, int], place: Place
) -> None:
    """Names of a sheet are copied with it; a name of the book may mean a sheet that comes out once."""
    titles = {plan.title.casefold(): number for number, plan in enumerate(plans)}
    first = {one.plan: one for one in reversed(made)}
    renames = {plan.title.casefold(): first[number].title for number, plan in enumerate(plans) if number in first}
    for held in list(root.iter(s("definedName"))):
        own = held.get("localSheetId")
        if own is not None:
            for number, one in reversed(list(enumerate(made))):
                if one.plan == int(own):
                    new = xml.copy(held)
                    new.set("localSheetId", str(number))
                    new.text = formula.renamed(
                        new.text or "", one.tables, {plans[one.plan].title.casefold(): one.title}
                    )
                    held.addnext(new)
            xml.drop(held)
            continue
        meant = _meant(held.text or "", titles, tables)
        for number in sorted(meant):
            if plans[number].repeat is not None:
                raise TemplateError(unsure(plans[number].title), place)
        if not meant <= set(first):
            xml.drop(held)  # its sheet does not come out
        elif meant:
            held.text = formula.renamed(held.text or "", {}, renames)
    container = root.find(s("definedNames"))
    if container is not None and not len(container):
        root.remove(container)


def _meant(text: str, titles: Mapping[str, int], tables: Mapping[str, int]) -> set[int]:
    """The numbers of the sheets that a formula names, or whose tables it names."""
    found: set[int | None] = set()
    for token in tokens.split(text):
        if token.kind == "text":
            continue
        sheet, _, rest = token.text.rpartition("!")
        found.add(titles.get((sheet_of(f"{sheet}!") or "").casefold()) if sheet else None)
        if token.kind in ("table", "name"):
            found.add(tables.get(rest.partition("[")[0].casefold()))
    return {number for number in found if number is not None}


def _forget_titles(package: Package) -> None:
    """The list of sheets in the properties of the file is another one now; it may be left out."""
    for part in package.related("", "extended-properties"):
        root = package.tree(part)
        for held in list(root):
            if isinstance(held.tag, str) and held.tag.rpartition("}")[2] in _TITLES.split():
                root.remove(held)
        put(package, part, root)
