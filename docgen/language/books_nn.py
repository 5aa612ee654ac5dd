"""Terms of workbooks in nynorsk."""

from __future__ import annotations

from docgen.language.books import BookTerms

NN_BOOKS = BookTerms(
    stems={
        "workbook": "risiko-og-milepaelar",
        "network-overview": "nettverksoversikt",
        "programme-overview": "programoversikt",
        "capture": "svarark",
        "data-form": "taldata",
    },
    titles={
        "workbook": "Risiko, milepælar og mål",
        "network-overview": "Nettverksoversikt",
        "programme-overview": "Programoversikt",
        "capture": "Svarark",
        "data-form": "Taldata",
    },
    mandatory="● Ja",
    optional="○ Nei",
    missing="▲ Mottiltak manglar",
    overdue="▲ Over frist",
    lowest="▼ Lågast: ta med i risikoanalysen",
    more="… og {number} til",
    more_risks="… og {number} til på arket Risiko",
    too_many="▲ Berre dei 60 første milepælane er med.",
    no_figures="Ingen målingar enno",
    counter="● mottiltak",
    level={"effect": "Effektmål", "result": "Resultatmål", "driver": "Drivermål", "action": "Tiltaksmål"},
    prefix={"effect": "EM", "result": "RM", "driver": "DM", "action": "TM"},
)
