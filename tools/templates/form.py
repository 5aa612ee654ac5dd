"""A form being made: its language, its texts, its content controls and their guidance.

Every content control gets its title from the text module, its tag from the data path, and its guidance twice: as
content that shows now, and as a building block (docPart) that Word brings back when the control is emptied.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from docgen.language.forms import handout_terms, terms
from docgen.language.handouts import HandoutTerms
from docgen.language.terms import Terms
from docgen.model.language import Language
from tools.templates.fields import Fields, fields, labels
from tools.templates.text import paragraph, runs
from tools.templates.xml import Element, el


@dataclass
class Form:
    """A template being made in one language form."""

    language: Language
    subject: str = "{{ participant.name }}"
    """Whom or what the form is for: stands on its cover, in its running header and in its title."""
    guidance: dict[str, list[Element]] = field(default_factory=dict)
    """What stands in each empty control, as paragraphs, by the name of its building block."""
    _ids: itertools.count[int] = field(default_factory=lambda: itertools.count(1001))

    @property
    def terms(self) -> Terms:
        return terms(self.language)

    @property
    def handouts(self) -> HandoutTerms:
        return handout_terms(self.language)

    def label(self, key: str) -> str:
        """Return a printed text: a heading, a column head, an explanation."""
        return labels(self.language)[key]

    def text(self, path: str, within: str = "") -> Element:
        """Return a control for text within a paragraph. `path` begins with a dot inside `within`.

        It has no kind of its own, which Word takes for rich text: LibreOffice 7.4 loses the look and the line breaks
        of plain text controls.
        """
        return self._inline(path, within, None)

    def date(self, path: str, within: str = "") -> Element:
        """Return a date picker: the month by its name in running text, by its number in the rows of a table."""
        tag = self.terms.tag
        kind = el(
            "w:date",
            el("w:dateFormat", val="dd.MM.yyyy" if within else "d. MMMM yyyy"),
            el("w:lid", val=tag),
            el("w:storeMappedDataAs", val="dateTime"),
            el("w:calendar", val="gregorian"),
        )
        return self._inline(path, within, kind)

    def choice(self, path: str, choices: Mapping[str, str], within: str = "") -> Element:
        """Return a drop-down: the model's value behind, the label in front."""
        items = [el("w:listItem", displayText=label, value=value) for value, label in choices.items()]
        return self._inline(path, within, el("w:dropDownList", *items))

    def tick(self, path: str, within: str = "") -> Element:
        """Return a check box, not ticked."""
        states = [
            el(f"w14:{state}", val=code, font="MS Gothic")
            for state, code in (("checkedState", "2612"), ("uncheckedState", "2610"))
        ]
        kind = el("w14:checkbox", el("w14:checked", val=0), *states)
        fonts = el("w:rFonts", ascii="MS Gothic", hAnsi="MS Gothic", eastAsia="MS Gothic", hint="eastAsia")
        box = el("w:r", el("w:rPr", fonts), el("w:t", "☐"))
        return el("w:sdt", self._properties(path, within, kind, guided=False), el("w:sdtContent", box))

    def prose(self, path: str) -> Element:
        """Return a control that holds whole paragraphs and lists.

        The guidance stands in a paragraph style, not in runs: LibreOffice 7.4 keeps only the former here.
        """
        body = [paragraph("PlaceholderParagraph", f"\t{line}") for line in self._texts[path][1].split("\n")]
        self.guidance[path] = deepcopy(body)
        return el("w:sdt", self._properties(path, "", None), el("w:sdtContent", *body))

    def around(self, path: str, *content: Element, guidance: Sequence[Element], kind: Element | None = None) -> Element:
        """Return a control around `content`, which stands there until something is written: lines, or an empty space.

        `guidance` is what Word brings back; it holds no tags, for it is never filled.
        """
        self.guidance[path] = list(guidance)
        return el("w:sdt", self._properties(path, "", kind), el("w:sdtContent", *content))

    def repeated(self, path: str, *item: Element, within: str = "") -> Element:
        """Return a repeating section whose one item is the prototype of all."""
        title = el("w15:sectionTitle", w_val=self.title(path, within))
        one = el("w:sdt", el("w:sdtPr", self._id(), el("w15:repeatingSectionItem")), el("w:sdtContent", *item))
        outer = self._properties(path, within, el("w15:repeatingSection", title), guided=False)
        return el("w:sdt", outer, el("w:sdtContent", one))

    def title(self, path: str, within: str = "") -> str:
        """Return what the user sees as the control's name."""
        return self._texts[_key(path, within)][0]

    @property
    def _texts(self) -> Fields:
        return fields(self.language)

    def _inline(self, path: str, within: str, kind: Element | None) -> Element:
        key = _key(path, within)
        content = runs(self._texts[key][1], style="PlaceholderText")
        self.guidance[key] = [paragraph("Normal", *deepcopy(content))]
        return el("w:sdt", self._properties(path, within, kind), el("w:sdtContent", *content))

    def _properties(self, path: str, within: str, kind: Element | None, *, guided: bool = True) -> Element:
        key = _key(path, within)
        return el(
            "w:sdtPr",
            el("w:alias", val=self._texts[key][0]),
            el("w:tag", val=path),
            self._id(),
            None if within else el("w:lock", val="sdtLocked"),
            el("w:placeholder", el("w:docPart", val=key)) if guided else None,
            el("w:showingPlcHdr") if guided else None,
            kind,
        )

    def _id(self) -> Element:
        return el("w:id", val=next(self._ids))


def _key(path: str, within: str) -> str:
    return f"{within}{path}" if path.startswith(".") else path
