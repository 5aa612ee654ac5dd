"""Sheets that are repeated: each copy with parts of its own, tables with names of their own, and names in the book."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from docgen.errors import Place, TemplateError
from docgen.office.excel import unroll_links as links
from docgen.office.excel.unroll_nouns import Copy, SheetPlan
from docgen.office.package import Package, Relationship, relationships_xml, rels_name, resolve

_ALONE = {"pivotTable": "a pivot table", "slicer": "a slicer", "timeline": "a timeline", "queryTable": "a query"}
_OWN_LIKE = ("printerSettings", "ctrlProp", "control")
_NUMBER = re.compile(r"\d+$")
_BLOCK, _SHAPE = re.compile(r'\bdata="(\d+)"'), re.compile(r"_x0000_s(\d+)")


@dataclass(slots=True)
class Made:
    """A sheet of the unrolled book: its plan, its part, its name there, its copy (None for one that never varies)."""

    plan: int
    part: str
    title: str
    copy: Copy | None = None
    tables: dict[str, str] = field(default_factory=dict)
    """The names of its tables, by those of the template (casefolded)."""


def stand_in(number: int) -> str:
    """The name of a sheet until the data has told it: nothing that anybody types."""
    return f"\ue030{number}\ue031"


class Copier:
    """Makes the sheets that come out, in a package that is changed."""

    def __init__(self, package: Package, plans: Sequence[SheetPlan], file: str) -> None:
        self._package, self._plans, self._file = package, plans, file
        self._table_names = {name.casefold() for plan in plans for name in links.tables_of(package, plan.part)}
        self._table_ids = [0]

    def copy(self, copies: Sequence[Copy]) -> list[Made]:
        """Copy the sheets and their parts. Raises TemplateError for a reference from elsewhere to a repeated sheet."""
        used: dict[int, int] = {}
        made: list[Made] = []
        for copy in copies:
            plan = self._plans[copy.sheet]
            number = used[copy.sheet] = used.get(copy.sheet, 0) + 1
            dynamic = bool(plan.name or plan.repeat)
            one = Made(copy.sheet, plan.part, stand_in(len(made)) if dynamic else plan.title, copy)
            if number > 1:
                one.part = self._clone(plan.part, one, number)
            made.append(one)
        links.check(self._package, self._plans, self._file)
        for one in made:
            self._rename(one)
        self._rename_all({self._plans[one.plan].title: one.title for one in made if used[one.plan] == 1}, made)
        self._drop([plan for number, plan in enumerate(self._plans) if number not in used], made)
        return made

    def _clone(self, part: str, made: Made, number: int) -> str:
        """Copy a part and the parts that are its own; returns the new name."""
        package, name = self._package, self._fresh(part)
        package.put(name, package.data(part), package.content_type(part))
        if part.endswith(".vml"):
            self._renumber_shapes(name)
        relationships: list[Relationship] = []
        for one in package.relationships(part):
            kind = one.type.rpartition("/")[2]
            if kind in _ALONE:
                title = self._plans[made.plan].title
                message = f"a sheet with {_ALONE[kind]} cannot be repeated"
                raise TemplateError(message, Place(self._file, part, sheet=title))
            if not one.external and kind in (*links.OWN, *_OWN_LIKE):
                target = self._clone(resolve(part, one.target), made, number)
                if kind == "table":
                    self._rename_table(target, made, number)
                one = one._replace(target="/" + target)
            elif not one.external:
                one = one._replace(target="/" + resolve(part, one.target))
            relationships.append(one)
        if relationships:
            package.put(rels_name(name), relationships_xml(relationships))
        return name

    def _renumber_shapes(self, part: str) -> None:
        """Give the shapes of a copied VML part ids that no other part of the book has."""
        known = [one for one in self._package.members if one.endswith(".vml")]
        blocks = [int(found) for one in known for found in _BLOCK.findall(self._package.data(one).decode())]
        block = 1 + max(blocks, default=0)
        text = _BLOCK.sub(f'data="{block}"', self._package.data(part).decode())
        text = _SHAPE.sub(lambda match: f"_x0000_s{int(match[1]) % 1024 + 1024 * block}", text)
        self._package.put(part, text.encode())

    def _fresh(self, part: str) -> str:
        stem, extension = posixpath.splitext(part)
        stem = _NUMBER.sub("", stem)
        number = 1
        while f"{stem}{number}{extension}" in self._package.members:
            number += 1
        return f"{stem}{number}{extension}"

    def _rename_table(self, part: str, made: Made, number: int) -> None:
        root = self._package.tree(part)
        old = root.get("displayName", "")
        new = f"{old}_{number}"
        while new.casefold() in self._table_names:
            new += "_"
        self._table_names.add(new.casefold())
        made.tables[old.casefold()] = new
        root.set("displayName", new)
        root.set("name", new)
        root.set("id", str(self._fresh_id()))
        for key in [key for key in root.attrib if str(key).endswith("}uid")]:
            del root.attrib[key]
        links.put(self._package, part, root)

    def _fresh_id(self) -> int:
        if self._table_ids == [0]:
            parts = [one for one in self._package.members if "/tables/" in one and one.endswith(".xml")]
            self._table_ids += [int(self._package.tree(one).get("id", "0")) for one in parts]
        self._table_ids.append(max(self._table_ids) + 1)
        return self._table_ids[-1]

    def _rename(self, made: Made) -> None:
        """Let the formulas of a sheet and of its parts mean itself and its own tables."""
        title = self._plans[made.plan].title
        if made.title == title and not made.tables:
            return
        for part in links.own_parts(self._package, made.part):
            root = self._package.tree(part)
            links.rename(root, made.tables, {title.casefold(): made.title})
            links.put(self._package, part, root)

    def _rename_all(self, titles: Mapping[str, str], made: Sequence[Made]) -> None:
        """Let the formulas of other sheets and the names of the book mean a sheet that is called otherwise."""
        sheets = {old.casefold(): new for old, new in titles.items() if old != new}
        for one in made if sheets else ():
            for part in links.own_parts(self._package, one.part):
                root = self._package.tree(part)
                links.rename(root, {}, sheets)
                links.put(self._package, part, root)

    def _drop(self, gone: Sequence[SheetPlan], made: Sequence[Made]) -> None:
        """Take the parts of sheets away that do not come out, with pictures of theirs alone; mark what names them."""
        package = self._package
        tables = [name for plan in gone for name in links.tables_of(package, plan.part)]
        for one in made if gone else ():
            links.mark_absent(package, one.part, [plan.title for plan in gone], tables)
        shown: set[str] = set()
        for plan in gone:
            for part in links.own_parts(package, plan.part):
                shown |= self._targets(part)
                package.members.pop(part, None)
                package.members.pop(rels_name(part), None)
        left = {target for part in package.members for target in self._targets(part)} if shown else set()
        for part in shown - left:
            package.members.pop(part, None)
            package.members.pop(rels_name(part), None)

    def _targets(self, part: str) -> set[str]:
        return {resolve(part, one.target) for one in self._package.relationships(part) if not one.external}
