"""Terms in nynorsk."""

from __future__ import annotations

from docgen.language.handouts import HandoutTerms
from docgen.language.slides import SlideTerms
from docgen.language.terms import Terms

NN = Terms(
    tag="nn-NO",
    mandate="Prosjektmandat",
    plan="Prosjektplan",
    mandate_stem="prosjektmandat",
    plan_stem="prosjektplan",
    intake="pulje {number}",
    led_by="leidd av {name}",
    no_network="Ikkje plassert i nettverk",
    yes="Ja",
    no="Nei",
    unknown="–",
    choose="Vel",
    page_of="Side {page} av {pages}",
    form={"project": "Prosjekt", "programme": "Program"},
    level={"must": "MÅ", "should": "BØR", "may": "KAN"},
    mode={"involved": "Blir involvert", "informed": "Blir informert"},
    progress={"not-started": "Ikkje starta", "in-progress": "I gang", "done": "Ferdig"},
    risk_status={"open": "Open", "in-progress": "Under arbeid", "closed": "Lukka"},
)

NN_SLIDES = SlideTerms(
    tag="nn-NO",
    deck_stem="presentasjon",
    lessons_stem="erfaringar",
    continued="framh.",
    minute="{number} minutt",
    minutes="{number} minutt",
    exercise="Øving",
    group={
        "alone": "Kvar for seg",
        "pairs": "To og to",
        "table": "Ved bordet",
        "municipality": "I kommunegruppa",
        "plenary": "I plenum",
    },
    purpose="Formål",
    duration="Tid",
    grouping="Arbeidsform",
    material="Materiell",
    steps="Slik gjer du",
    own_notes="Eigne notat",
    total="Sum",
    low="Låg",
    high="Høg",
    small="Mindre",  # «sannsyn» is neuter, «konsekvens» is not: these suit both
    great="Større",
    rings=("MÅ", "BØR", "KAN"),
    modes=("blir involverte", "blir informerte"),
)

NN_HANDOUTS = HandoutTerms(
    programme="Program",
    sheets="Oppgåveark",
    evaluation="Evaluering",
    programme_stem="program",
    sheets_stem="oppgaver",
    evaluation_stem="evaluering",
    place="Stad",
    begins="Vi startar",
    ends="Vi sluttar",
    evening="Om kvelden",
    moment="{day} kl. {time}",
    day="{name}: {date}",
    event="kl. {time} {title}",
)
