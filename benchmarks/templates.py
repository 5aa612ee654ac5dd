"""The templates of the benchmark, made with python-docx: a nine-page plan and one big table.

`python -m benchmarks.templates FOLDER` writes them, so that one can look at them in Word.
"""

from __future__ import annotations

import sys
from pathlib import Path

from docx.enum.section import WD_SECTION

from benchmarks import prose
from benchmarks.draft import Draft
from benchmarks.syntax import Docxtemplater, Docxtpl, Syntax

VARIABLES = frozenset(
    {"theme", "measure", "member", "goal", "milestone", "activity", "risk", "message", "benefit", "row"}
)
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
    made = Draft(DOCXTPL)
    made.heading("Målinger")
    heads = {f"Kolonne {n + 1}": 160 // columns for n in range(columns)}
    made.loop("row", "rows", heads, [f"{{{{ row.c{n} }}}}" for n in range(columns)])
    return made.saved()


class _Plan(Draft):
    """The plan, section by section."""

    def build(self) -> bytes:
        for part in (self.margins, self.cover, self.background, self.themes, self.goals, self.organisation):
            part()
        for part in (self.involvement, self.milestones, self.risks, self.information, self.benefits, self.approval):
            part()
        return self.saved()

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
