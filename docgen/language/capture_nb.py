"""Terms of captured answers and of the form for figures, in bokmål."""

from __future__ import annotations

from docgen.language.capture import CaptureTerms

NB_CAPTURE = CaptureTerms(
    ends="{exercise}: {ends}",
    axes="{exercise}: loddrett er {vertical}, vannrett er {horizontal}",
    square="{vertical}: {high} · {horizontal}: {low}",
    nothing="Samlingen har ingen øvelse som skal føres inn her.",
    none="○ Ingen svar ennå",
    some="▲ Noe mangler",
    all="● Skalaer og evaluering er ført inn",
    baseline="0-punkt",
    unchosen="Velg et mål som har tall",
)
