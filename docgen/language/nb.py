"""Terms in bokmål."""

from __future__ import annotations

from docgen.language.handouts import HandoutTerms
from docgen.language.slides import SlideTerms
from docgen.language.terms import Terms

NB = Terms(
    tag="nb-NO",
    mandate="Prosjektmandat",
    plan="Prosjektplan",
    mandate_stem="prosjektmandat",
    plan_stem="prosjektplan",
    intake="pulje {number}",
    led_by="ledes av {name}",
    no_network="Ikke plassert i nettverk",
    yes="Ja",
    no="Nei",
    unknown="–",
    choose="Velg",
    page_of="Side {page} av {pages}",
    form={"project": "Prosjekt", "programme": "Program"},
    level={"must": "MÅ", "should": "BØR", "may": "KAN"},
    mode={"involved": "Involveres", "informed": "Informeres"},
    progress={"not-started": "Ikke startet", "in-progress": "I gang", "done": "Ferdig"},
    risk_status={"open": "Åpen", "in-progress": "Under arbeid", "closed": "Lukket"},
)

NB_SLIDES = SlideTerms(
    tag="nb-NO",
    deck_stem="presentasjon",
    lessons_stem="erfaringer",
    continued="forts.",
    minute="{number} minutt",
    minutes="{number} minutter",
    exercise="Øvelse",
    group={
        "alone": "Hver for seg",
        "pairs": "To og to",
        "table": "Ved bordet",
        "municipality": "I kommunegruppa",
        "plenary": "I plenum",
    },
    purpose="Hensikt",
    duration="Tid",
    grouping="Arbeidsform",
    material="Materiell",
    steps="Slik gjør du",
    own_notes="Egne notater",
    total="Sum",
    low="Lav",
    high="Høy",
    small="Liten",
    great="Stor",
    rings=("MÅ", "BØR", "KAN"),
    modes=("involveres", "informeres"),
)

NB_HANDOUTS = HandoutTerms(
    programme="Program",
    sheets="Oppgaveark",
    evaluation="Evaluering",
    programme_stem="program",
    sheets_stem="oppgaver",
    evaluation_stem="evaluering",
    place="Sted",
    begins="Vi begynner",
    ends="Vi slutter",
    evening="Om kvelden",
    moment="{day} kl. {time}",
    day="{name}: {date}",
    event="kl. {time} {title}",
)
