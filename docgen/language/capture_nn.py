"""Terms of captured answers and of the form for figures, in nynorsk."""

from __future__ import annotations

from docgen.language.capture import CaptureTerms

NN_CAPTURE = CaptureTerms(
    ends="{exercise}: {ends}",
    axes="{exercise}: loddrett er {vertical}, vassrett er {horizontal}",
    square="{vertical}: {high} · {horizontal}: {low}",
    nothing="Samlinga har inga øving som skal førast inn her.",
    none="○ Ingen svar enno",
    some="▲ Noko manglar",
    all="● Skalaar og evaluering er førte inn",
    baseline="0-punkt",
    unchosen="Vel eit mål som har tal",
)
