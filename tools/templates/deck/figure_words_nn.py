"""The figures' own texts in nynorsk."""

from __future__ import annotations

from tools.templates.deck.figure_words import (
    AREAS,
    LEVELS,
    MODES,
    NETWORKS,
    PHASES,
    PILLARS,
    RINGS,
    STAGES,
    STEPS,
    TURNS,
    ZONES,
    FigureWords,
)

WORDS = FigureWords(
    arrow="Pil",
    axis="Akse",
    blank="Bakgrunn",
    box="Boks",
    cell="Rute",
    centre="Midte",
    circle="Sirkel",
    end="Slutt",
    field="Felt",
    figure="Figur",
    legend="Teiknforklaring",
    level="Nivå",
    line="Linje",
    mark="Merke",
    network="Nettverk",
    panel="Panel",
    phase="Fase",
    pillar="Søyle",
    roof="Tak",
    base="Grunnmur",
    start="Start",
    step="Steg",
    text="Tekst",
    questions="Spørsmål",
    theme="{% if slide.theme %}Tema: {{ slide.theme }}{% else %}{{ slide.boxes|length }} nettverk{% endif %}",
    quote="«{{ slide.quote.text }}»",
    milestone="Milepæl",
    who=("Kven gjeld det?", "Når i prosjektet?", "På kva måte?"),
    sum_rule="Sum = S × K, frå 1 til 25",
    demanded="Krev mottiltak: summen er 9 eller meir, eller K er 5 (12 av 25 ruter)",
    not_demanded="Utan trekant: ikkje krav om mottiltak",
    worst="▲ Størst risiko: start her",
    canvas={
        "vision": ("Prosjektvisjon", "Kva vil vi at prosjektet skal bli hugsa for?"),
        "background": ("Bakgrunn og utløysande faktor", "Kvifor treng kommunen dette no?"),
        "gain": ("Kva vil det gi oss?", "Nytte og gode effektar:"),
        "goal": (
            "Prosjektmål: S-M-A-R-T-E",
            "Kva er oppnådd når prosjektet er slutt og «alle» er nøgde?",
        ),
        "start": ("Starttidspunkt",),
        "phase": ("Milepæl/fase",),
        "end": ("Sluttidspunkt",),
        "evaluate": ("Evaluere og forankre resultata",),
        "affected": ("Kven blir påverka?", "MÅ:", "BØR:", "KAN:"),
        "cooperation": ("Trepartssamarbeid", "Team:", "Leiing:"),
        "critical": ("Kritiske faktorar for å lykkast", "1.", "2.", "3."),
        "values": ("Verdiar for samhandling i nettverket", "1.", "2.", "3."),
    },
    alt_network_map="Oversikt over nettverka: " + NETWORKS,
    alt_timeline="Tidslinje med {{ slide.steps|length }} steg: " + STEPS,
    alt_quadrant="Fire ruter å skrive i. Vassrett akse: {{ slide.x_axis }}, loddrett akse: {{ slide.y_axis }}, "
    "begge frå {{ slide.low }} til {{ slide.high }}",
    alt_rings="Modell med tre ringar, innanfrå og ut: " + RINGS + ". Slik kan dei som er med, delta: " + MODES,
    alt_canvas="Skjema for milepælsplan med felt for visjon, bakgrunn, gevinst, mål, tre milepælar eller fasar mellom "
    "start og slutt, evaluering, kven som blir påverka, samarbeid, kritiske faktorar og verdiar",
    alt_fill_timeline="Tidslinje å fylle ut, frå {{ slide.start }} til {{ slide.end }}, med tre fasar og tre milepælar",
    alt_matrix_2="Matrise med fire ruter. Vassrett akse: {{ slide.x_axis }}, loddrett akse: {{ slide.y_axis }}, "
    "begge frå {{ slide.low }} til {{ slide.high }}",
    alt_matrix_5="Risikomatrise med 25 ruter. {{ slide.y_axis }} (S) loddrett og {{ slide.x_axis }} (K) vassrett, "
    "begge frå 1 til 5. Kvar rute viser summen S × K; trekant og farge viser kvar det er krav om mottiltak",
    alt_house="Hus med taket «{{ slide.roof.heading }}», søyler for " + PILLARS + " og grunnmuren "
    "«{{ slide.base.heading }}»",
    alt_zones="Modell med tre soner, innanfrå og ut: " + ZONES,
    alt_ladder="Trapp med {{ slide.steps|length }} steg, nedanfrå og opp: "
    + STEPS
    + "{% if slide.phases %}. Fasar: "
    + PHASES
    + "{% endif %}",
    alt_cycle="Sirkel med {{ slide.steps|length }} steg som går over i kvarandre: "
    + TURNS
    + "{% if slide.centre %}. I midten: {{ slide.centre }}{% endif %}",
    alt_focus="{{ slide.centre }} i midten, med linjer til {{ slide.areas|length }} område: " + AREAS,
    alt_pairs="Par der det eine fører til det andre: "
    "{% for pair in slide.pairs %}{{ pair.heading }} til {{ pair.text }}"
    "{% if not loop.last %}; {% endif %}{% endfor %}",
    alt_analysis_model="Analysemodell: {{ slide.start.heading }} fører til {{ slide.actions.heading }}, "
    "{{ slide.drivers.heading }}, {{ slide.result.heading }} og {{ slide.effect.heading }}. "
    "{{ slide.process.heading }} ligg under og påverkar heile kjeda",
    alt_organisation="Organisasjonskart med {{ slide.levels|length }} nivå, ovanfrå og ned: " + LEVELS,
    alt_phases="{{ slide.phases|length }} fasar etter kvarandre: " + STAGES,
)
