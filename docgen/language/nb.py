"""Terms in bokmål."""

from __future__ import annotations

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
