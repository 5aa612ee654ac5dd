"""Terms of overviews in bokmål."""

from __future__ import annotations

from docgen.language.overviews import OverviewTerms

NB_OVERVIEWS = OverviewTerms(
    form={"nb": "Bokmål", "nn": "Nynorsk", "neutral": "Nøytral"},
    municipalities="Kommunene {names}.",
    doubtful="Usikkert: Kildene er uenige. Plassert her ifølge {sources}.",
    unlisted="Står ikke på opptakslisten for pulje {intake}.",
    elsewhere="Er også plassert i {networks}.",
    homeless="Er tatt opp i pulje {intake}, men står ikke i noe nettverk der.",
    leaders="Kildene er uenige om hvem som leder nettverket.",
    claim="{name} ifølge {source}.",
    half_year="{number}. halvår {year}",
    charts={"risks": "Risikoer med og uten krav om mottiltak", "milestones": "Milepæler per halvår"},
    none={
        "goals": "Ingen mål er kjent ennå",
        "risks": "Ingen risikoer er kjent ennå",
        "milestones": "Ingen milepæler er kjent ennå",
    },
    shown={
        "networks": "Viser {shown} av {all} nettverk",
        "participants": "Viser {shown} av {all} rader",
        "goals": "Viser {shown} av {all} mål",
        "risks": "Viser {shown} av {all} risikoer",
        "milestones": "Viser {shown} av {all} milepæler",
    },
)
