"""Terms of workbooks in bokmål."""

from __future__ import annotations

from docgen.language.books import BookTerms

NB_BOOKS = BookTerms(
    stems={
        "workbook": "risiko-og-milepaeler",
        "network-overview": "nettverksoversikt",
        "programme-overview": "programoversikt",
        "capture": "svarark",
        "data-form": "talldata",
    },
    titles={
        "workbook": "Risiko, milepæler og mål",
        "network-overview": "Nettverksoversikt",
        "programme-overview": "Programoversikt",
        "capture": "Svarark",
        "data-form": "Talldata",
    },
    mandatory="● Ja",
    optional="○ Nei",
    missing="▲ Mottiltak mangler",
    overdue="▲ Over frist",
    lowest="▼ Lavest: ta med i risikoanalysen",
    more="… og {number} til",
    more_risks="… og {number} til på arket Risiko",
    too_many="▲ Bare de 60 første milepælene vises.",
    no_figures="Ingen målinger ennå",
    counter="● mottiltak",
    level={"effect": "Effektmål", "result": "Resultatmål", "driver": "Drivermål", "action": "Tiltaksmål"},
    prefix={"effect": "EM", "result": "RM", "driver": "DM", "action": "TM"},
)
