"""One result of a workbook template on its way: sheets run and numbered, then all that follows their rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docgen.errors import TemplateError
from docgen.office import zip
from docgen.office.excel import asides, failing, unroll, writing
from docgen.office.excel.compiling import Sheet
from docgen.office.excel.follower import Outcome
from docgen.office.excel.layout import BookLayout
from docgen.office.excel.resolving import resolve
from docgen.office.excel.rowmap import Numbered, RowMap
from docgen.office.excel.unroll_nouns import Copy
from docgen.office.excel.variant import Around, Variant
from docgen.office.package import relationships_xml, rels_name
from docgen.office.state import State

_REMEMBERED = 16  # ways in which rows came out


class Render:
    """One result.

    `copies` and `titles` are the sheets that come out, and their names, of a template that tells them by the data.
    """

    def __init__(
        self,
        variant: Variant,
        known: dict[str, Any],
        state: State,
        deflate: zip.Deflate,
        copies: Sequence[Copy] | None,
        titles: Sequence[str],
    ) -> None:
        self._variant, self._compiled, self._known, self._state = variant, variant.compiled, known, state
        self._deflate, self._copies, self._titles = deflate, copies, titles
        self._rows = {sheet.name.casefold(): RowMap(sheet.rows.units) for sheet in variant.compiled.sheets}
        self._layout = BookLayout(self._rows)

    def members(self) -> list[zip.Member]:
        """The parts that a render writes."""
        compiled, state = self._compiled, self._state
        numbered = [self._numbered(sheet) for sheet in compiled.sheets]
        around = self._around()
        members = [self._sheet(number, rows, around) for number, rows in enumerate(numbered)]
        members += self._followers(around)
        members += filter(None, map(self._relationships, compiled.sheets))
        strings = compiled.shared.strings
        shared = strings.write(state.texts).encode()  # no names of sheets stand in it, only what people wrote
        members.append(zip.Member.pack(strings.part, shared, self._deflate))
        members += (self._pack(one.part.name, one.run(self._known)) for one in compiled.plain)
        members += (self._pack(name, text) for name, text in self._variant.named.items())
        return members

    def _around(self) -> Around:
        remembered = self._variant.remembered
        key = (self._deflate, self._titles, *(rows.order for rows in self._rows.values()))
        held = remembered.get(key)
        if held is None:
            if len(remembered) >= _REMEMBERED:
                remembered.clear()
            held = remembered[key] = Around()
        return held

    def _of_sheet(self, number: int) -> dict[str, Any]:
        """What the tags of a sheet know: the data, and the items of its own loops."""
        return {**self._known, **self._copies[number].variables} if self._copies and number >= 0 else self._known

    def _followers(self, around: Around) -> Iterator[zip.Member]:
        outcome = Outcome(self._layout, self._calculates(), self._state.kept)
        for one in self._compiled.followers:
            key = f"{one.part} {outcome.calculates}"
            made = around.members.get(key)
            if made is None:
                made = self._pack(
                    one.part, asides.filled(one.write(outcome), one.asides.values(self._of_sheet(one.sheet)))
                )
                if not one.varies and not one.asides:
                    around.members[key] = made
            yield made

    def _calculates(self) -> bool:
        """Whether a formula has no value, so that Excel must calculate when it opens the workbook."""
        spared = any(rows.spared for rows in self._rows.values())
        return spared or self._state.calculates or bool(self._compiled.shared.valueless)

    def _numbered(self, sheet: Sheet) -> Numbered:
        """The rows of a sheet, run and numbered."""
        self._state.part, self._state.write_text = sheet.part, writing.write_text
        known = self._of_sheet(sheet.number)
        try:
            text = sheet.rows.text if sheet.rows.code is None else sheet.rows.code.run(known)
            return self._rows[sheet.name.casefold()].number(text)
        except TemplateError as error:
            raise failing.placed(error, sheet, known) from error
        finally:
            self._state.write_text = None

    def _sheet(self, number: int, rows: Numbered, around: Around) -> zip.Member:
        """A sheet with all its references."""
        sheet = self._compiled.sheets[number]
        is_same = sheet.rows.code is None and not sheet.asides
        if is_same and sheet.part in around.members:
            return around.members[sheet.part]
        links = resolve(rows, sheet.rows.late, self._layout, around.references.setdefault(sheet.part, {}))
        before, after = self._edges(number, links, around)
        text = "".join((before, *rows.texts, "</sheetData>", after))
        made = self._pack(sheet.part, asides.filled(text, sheet.asides.values(self._of_sheet(sheet.number))))
        if is_same:
            around.members[sheet.part] = made
        return made

    def _edges(self, number: int, links: Sequence[tuple[str, str]], around: Around) -> tuple[str, str]:
        """What stands before and after the rows of a sheet."""
        sheet, layout = self._compiled.sheets[number], self._layout
        if links:
            return sheet.before.write(layout), sheet.after.write(layout, links)
        if sheet.part not in around.edges:
            around.edges[sheet.part] = sheet.before.write(layout), sheet.after.write(layout, links)
        return around.edges[sheet.part]

    def _relationships(self, sheet: Sheet) -> zip.Member | None:
        """The relationships of a sheet, with those of the links that values brought."""
        new = self._state.relationships.get(sheet.part, [])
        if not new:
            return sheet.rels
        return zip.Member.pack(rels_name(sheet.part), relationships_xml([*sheet.relationships, *new]), self._deflate)

    def _pack(self, name: str, text: str) -> zip.Member:
        if self._variant.unrolled is not None:
            text = unroll.written(text, self._variant.unrolled, self._titles)
        return zip.Member.pack(name, text.encode(), self._deflate)
