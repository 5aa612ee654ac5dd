"""Terms of overviews in nynorsk."""

from __future__ import annotations

from docgen.language.overviews import OverviewTerms

NN_OVERVIEWS = OverviewTerms(
    form={"nb": "Bokmål", "nn": "Nynorsk", "neutral": "Nøytral"},
    municipalities="Kommunane {names}.",
    doubtful="Usikkert: Kjeldene er usamde. Plassert her ifølgje {sources}.",
    unlisted="Står ikkje på opptakslista for pulje {intake}.",
    elsewhere="Er òg plassert i {networks}.",
    homeless="Er teken opp i pulje {intake}, men står ikkje i noko nettverk der.",
    leaders="Kjeldene er usamde om kven som leier nettverket.",
    claim="{name} ifølgje {source}.",
    half_year="{number}. halvår {year}",
    charts={"risks": "Risikoar med og utan krav om mottiltak", "milestones": "Milepælar per halvår"},
    none={
        "goals": "Ingen mål er kjende enno",
        "risks": "Ingen risikoar er kjende enno",
        "milestones": "Ingen milepælar er kjende enno",
    },
    shown={
        "networks": "Viser {shown} av {all} nettverk",
        "participants": "Viser {shown} av {all} rader",
        "goals": "Viser {shown} av {all} mål",
        "risks": "Viser {shown} av {all} risikoar",
        "milestones": "Viser {shown} av {all} milepælar",
    },
)
