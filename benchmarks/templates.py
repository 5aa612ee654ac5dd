"""The templates of the benchmark, made with python-docx: a nine-page plan and one big table.

`python -m benchmarks.templates FOLDER` writes them, so that one can look at them in Word.
"""

from __future__ import annotations

import io
import sys
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from benchmarks import prose
from benchmarks.syntax import Docxtemplater, Docxtpl, Syntax

VARIABLES = frozenset({"theme", "measure", "member", "goal", "milestone", "activity", "risk", "message", "benefit", "row"})
DOCXTPL = Docxtpl()
DOCXTEMPLATER = Docxtemplater(VARIABLES)

ROLES = (
    ("Prosjekteier A, folkevalgt", "owners.a"),
    ("Prosjekteier B, ledelse", "owners.b"),
    ("Prosjekteier C, tillitsvalgt", "owners.c"),
    ("Oppdragsgiver", "client"),
    ("Prosjektansvarlig", "responsible"),
    ("Prosjektleder", "leader"),
)
# Heading of a column -> its width in millimetres.
VERSIONS = {"Versjon": 30, "Dato": 50, "Utarbeidet av": 80}
GOALS = {"Nivå": 18, "Mål": 48, "Indikator": 34, "I dag": 16, "Ønsket": 18, "Frist": 26}
PEOPLE = {"Rolle": 55, "Navn": 50, "Arbeidssted": 55}
INVOLVEMENT = {"Hvor viktig": 25, "Hvem": 50, "Hvordan": 85}
MILESTONES = {"Nr.": 14, "Leveranse": 58, "Frist": 30, "Ansvarlig": 32, "Meldes til": 26}
RISKS = {"Nr.": 11, "Hva kan gå galt": 48, "S": 9, "K": 9, "Sum": 13, "Ansvarlig": 26, "Mottiltak": 44}
INFORMATION = {"Målgruppe": 26, "Budskap": 56, "Kanal": 26, "Når": 26, "Ansvarlig": 26}


def plan(syntax: Syntax = DOCXTPL) -> bytes:
    """Return the nine-page plan as a docx whose tags are written in `syntax`."""
    return _Plan(syntax).build()


def table(columns: int = 8) -> bytes:
    """Return a docx (docxtpl syntax) with one table that repeats a row of `columns` cells for each of `rows`."""
    made = _Plan(DOCXTPL)
    made.heading("Målinger")
    heads = {f"Kolonne {n + 1}": 160 // columns for n in range(columns)}
    made.loop("row", "rows", heads, [f"{{{{ row.c{n} }}}}" for n in range(columns)])
    return made.bytes()


class _Plan:
    """A document under construction."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self.value = syntax.value
        self.document: Document = docx.Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(25)
        section.top_margin = section.bottom_margin = Mm(25)
        self.document.styles["Normal"].font.size = Pt(11)  # type: ignore[attr-defined]
        self.document.styles["Normal"].font.name = "Calibri"  # type: ignore[attr-defined]
        # Neither clock nor name of the machine: the same template on every run.
        self.document.core_properties.created = self.document.core_properties.modified = datetime(2012, 1, 1)
        self.document.core_properties.language = "nb-NO"
        self._slim()

    def _slim(self) -> None:
        """Take out what python-docx's own start file carries and Word's does not: 800 KB of unused table styles.

        With them every peer that deflates the whole package anew would look slower than it is.
        """
        part = self.document.part
        for key, relation in list(part.rels.items()):
            if relation.reltype.endswith("/stylesWithEffects"):
                part.drop_rel(key)
        for style in list(self.document.styles):
            if style.type == WD_STYLE_TYPE.TABLE and style.name not in ("Normal Table", "Table Grid"):
                style.delete()

    def bytes(self) -> bytes:
        self._wear()
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()

    def _wear(self) -> None:
        """Leave the marks that Word leaves: revision ids on paragraphs, language on runs, spelling marks in torn tags."""
        for number, paragraph in enumerate(self.document.element.body.iter(qn("w:p"))):
            paragraph.set(qn("w:rsidR"), f"{0x00A1B000 + number % 23:08X}")
            paragraph.set(qn("w:rsidRDefault"), f"{0x00A1B000 + number % 7:08X}")
        for run in self.document.element.body.iter(qn("w:r")):
            language = OxmlElement("w:lang")
            language.set(qn("w:val"), "nb-NO")
            run.get_or_add_rPr().append(language)

    def heading(self, text: str, level: int = 1) -> None:
        self.document.add_heading(text, level)

    def prose(self, paragraphs: tuple[str, ...]) -> None:
        for text in paragraphs:
            self.document.add_paragraph(text)

    def line(self, label: str, *paths: str, style: str | None = None) -> Paragraph:
        """A bold label and its values, each tag torn over two runs as Word's editing leaves them."""
        paragraph = self.document.add_paragraph(style=style)
        paragraph.add_run(f"{label}: ").bold = True
        for number, path in enumerate(paths):
            tag = self.value(path)
            paragraph.add_run(", " * bool(number) + tag[: len(tag) // 2])
            _spelling(paragraph, "spellStart")
            paragraph.add_run(tag[len(tag) // 2 :])
            _spelling(paragraph, "spellEnd")
        return paragraph

    def each(self, variable: str, path: str) -> None:
        self.document.add_paragraph(self.syntax.opening(variable, path))

    def end(self, path: str) -> None:
        self.document.add_paragraph(self.syntax.closing(path))

    def grid(self, columns: dict[str, int], rows: list[list[str]]) -> None:
        """A table with a bold header row; `rows` are texts."""
        made = self.document.add_table(rows=1 + len(rows), cols=len(columns), style="Table Grid")
        made.autofit = False
        for column, width in zip(made.columns, columns.values(), strict=True):
            column.width = Mm(width)
        for row, texts in zip(made.rows, [list(columns), *rows], strict=True):
            for cell, text, width in zip(row.cells, texts, columns.values(), strict=True):
                cell.width = Mm(width)
                cell.paragraphs[0].paragraph_format.space_after = Pt(2)
                cell.paragraphs[0].add_run(text).font.size = Pt(10)
        for cell in made.rows[0].cells:
            cell.paragraphs[0].runs[0].bold = True

    def loop(self, variable: str, path: str, columns: dict[str, int], cells: list[str]) -> None:
        self.grid(columns, self.syntax.rows(variable, path, cells))

    def fields(self, variable: str, *names: str) -> list[str]:
        return [self.value(f"{variable}.{name}") for name in names]

    def build(self) -> bytes:
        for part in (self.margins, self.cover, self.background, self.themes, self.goals, self.organisation):
            part()
        for part in (self.involvement, self.milestones, self.risks, self.information, self.benefits, self.approval):
            part()
        return self.bytes()

    def margins(self) -> None:
        section = self.document.sections[0]
        title, name = self.value("project.title"), self.value("participant.name")
        section.header.paragraphs[0].text = f"Prosjektplan: {title}\t\t{name}"
        section.footer.paragraphs[0].text = f"{self.value('programme')}\t\tVersjon {self.value('version.number')}"
        self.document.core_properties.title = f"Prosjektplan for {name}"
        self.document.core_properties.author = self.value("version.author")

    def cover(self) -> None:
        self.document.add_heading(f"Prosjektplan: {self.value('project.title')}", 0)
        self.line("Deltaker", "participant.name", "participant.number")
        self.line("Fylke", "participant.county")
        self.line("Nettverk", "network.name", "network.intake")
        self.grid(VERSIONS, [self.fields("version", "number", "date", "author")])
        self.heading("Om planen")
        self.prose(prose.INTRODUCTION)

    def background(self) -> None:
        self.document.add_section(WD_SECTION.NEW_PAGE)
        self.heading("Bakgrunn og formål")
        self.line("Bakgrunn", "project.background")
        self.line("Formål", "project.purpose")
        self.line("Om vi lar være", "project.consequence")
        self.heading("Utgangspunkt", 2)
        self.line("Målt utgangspunkt", "baseline.text")
        self.line("Kilde", "baseline.source", "baseline.date")
        self.prose(prose.BACKGROUND)

    def themes(self) -> None:
        self.heading("Temaer og tiltak")
        self.prose(prose.THEMES)
        self.each("theme", "themes")
        self.heading(self.value("theme.name"), 2)
        self.line("Hvorfor", "theme.reason")
        self.each("measure", "theme.measures")
        paragraph = self.document.add_paragraph(style="List Bullet")
        paragraph.add_run(self.value("measure.text"))
        paragraph.add_run(f" (innen {self.value('measure.deadline')})").italic = True
        self.end("theme.measures")
        self.end("themes")

    def goals(self) -> None:
        self.heading("Mål på fire nivåer")
        self.prose(prose.GOALS)
        fields = self.fields("goal", "level", "text", "indicator", "baseline", "target", "deadline")
        self.loop("goal", "goals", GOALS, fields)

    def organisation(self) -> None:
        self.heading("Organisering")
        self.prose(prose.ORGANISATION)
        rows = [[role, self.value(f"{path}.name"), self.value(f"{path}.place")] for role, path in ROLES]
        self.grid(PEOPLE, rows)
        self.heading("Styringsgruppe", 2)
        self.each("member", "members")
        self.document.add_paragraph(f"{self.value('member.name')}, {self.value('member.role')}", style="List Bullet")
        self.end("members")

    def involvement(self) -> None:
        self.heading("Medvirkning")
        self.prose(prose.INVOLVEMENT)
        self.grid(INVOLVEMENT, [list(row) for row in prose.INVOLVED])

    def milestones(self) -> None:
        self.heading("Milepæler")
        self.prose(prose.MILESTONES)
        fields = self.fields("milestone", "no", "delivery", "deadline", "owner", "told")
        self.loop("milestone", "milestones", MILESTONES, fields)
        self.heading("Aktiviteter fram mot hver milepæl", 2)
        self.each("milestone", "milestones")
        self.line("Milepæl", "milestone.no", "milestone.delivery")
        self.each("activity", "milestone.activities")
        text = f"{self.value('activity.text')} (innen {self.value('activity.deadline')})"
        self.document.add_paragraph(text, style="List Bullet")
        self.end("milestone.activities")
        self.end("milestones")

    def risks(self) -> None:
        self.heading("Risiko")
        self.prose(prose.RISKS)
        measure = self.syntax.choice("risk.mandatory", f"Påkrevd: {self.value('risk.measure')}", "Ikke påkrevd")
        fields = self.fields("risk", "no", "text", "s", "k", "sum", "owner")
        self.loop("risk", "risks", RISKS, [*fields, measure])

    def information(self) -> None:
        self.heading("Informasjonsplan")
        self.prose(prose.INFORMATION)
        fields = self.fields("message", "group", "text", "channel", "when", "owner")
        self.loop("message", "messages", INFORMATION, fields)

    def benefits(self) -> None:
        self.heading("Gevinster")
        self.prose(prose.BENEFITS)
        self.each("benefit", "benefits")
        self.line("Gevinst", "benefit.text", "benefit.owner", style="List Number")
        self.end("benefits")
        self.heading("Evaluering")
        self.prose(prose.EVALUATION)
        self.line("Metode", "evaluation.method")
        self.line("Sluttrapport", "evaluation.date")
        self.line("Budsjett", "budget.amount", "budget.source")

    def approval(self) -> None:
        self.heading("Godkjenning")
        self.prose(prose.APPROVAL)
        for role, path in ROLES[:3]:
            self.line(role, f"{path}.name")
            self.document.add_paragraph("Sted, dato og underskrift: ______________________________")


def _spelling(paragraph: Paragraph, kind: str) -> None:
    mark = OxmlElement("w:proofErr")
    mark.set(qn("w:type"), kind)
    paragraph._p.append(mark)


def main(folder: str) -> None:
    """Write the three templates into `folder`."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    made = {"plan.docx": plan(), "plan-docxtemplater.docx": plan(DOCXTEMPLATER), "table.docx": table()}
    for name, data in made.items():
        (target / name).write_bytes(data)
        print(target / name)


if __name__ == "__main__":
    main(*sys.argv[1:])
