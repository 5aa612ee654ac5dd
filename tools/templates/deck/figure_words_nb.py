"""The figures' own texts in bokmål."""

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
    legend="Tegnforklaring",
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
    step="Trinn",
    text="Tekst",
    questions="Spørsmål",
    theme="{% if slide.theme %}Tema: {{ slide.theme }}{% else %}{{ slide.boxes|length }} nettverk{% endif %}",
    quote="«{{ slide.quote.text }}»",
    milestone="Milepæl",
    who=("Hvem gjelder det?", "Når i prosjektet?", "På hvilken måte?"),
    sum_rule="Sum = S × K, fra 1 til 25",
    demanded="Krever mottiltak: summen er 9 eller mer, eller K er 5 (12 av 25 ruter)",
    not_demanded="Uten trekant: ikke krav om mottiltak",
    worst="▲ Størst risiko: begynn her",
    canvas={
        "vision": ("Prosjektvisjon", "Hva vil vi at prosjektet skal bli husket for?"),
        "background": ("Bakgrunn og utløsende faktor", "Hvorfor trenger kommunen dette nå?"),
        "gain": ("Hva vil det gi oss?", "Nytte og gode effekter:"),
        "goal": (
            "Prosjektmål: S-M-A-R-T-E",
            "Hva er oppnådd når prosjektet er slutt og «alle» er fornøyde?",
        ),
        "start": ("Starttidspunkt",),
        "phase": ("Milepæl/fase",),
        "end": ("Sluttidspunkt",),
        "evaluate": ("Evaluere og forankre resultatene",),
        "affected": ("Hvem berøres?", "MÅ:", "BØR:", "KAN:"),
        "cooperation": ("Trepartssamarbeid", "Team:", "Ledelse:"),
        "critical": ("Kritiske faktorer for å lykkes", "1.", "2.", "3."),
        "values": ("Verdier for samhandling i nettverket", "1.", "2.", "3."),
    },
    alt_network_map="Oversikt over nettverkene: " + NETWORKS,
    alt_timeline="Tidslinje med {{ slide.steps|length }} trinn: " + STEPS,
    alt_quadrant="Fire ruter å skrive i. Vannrett akse: {{ slide.x_axis }}, loddrett akse: {{ slide.y_axis }}, "
    "begge fra {{ slide.low }} til {{ slide.high }}",
    alt_rings="Modell med tre ringer, innenfra og ut: " + RINGS + ". Slik kan de som er med, delta: " + MODES,
    alt_canvas="Skjema for milepælsplan med felt for visjon, bakgrunn, gevinst, mål, tre milepæler eller faser mellom "
    "start og slutt, evaluering, hvem som berøres, samarbeid, kritiske faktorer og verdier",
    alt_fill_timeline="Tidslinje å fylle ut, fra {{ slide.start }} til {{ slide.end }}, med tre faser og tre milepæler",
    alt_matrix_2="Matrise med fire ruter. Vannrett akse: {{ slide.x_axis }}, loddrett akse: {{ slide.y_axis }}, "
    "begge fra {{ slide.low }} til {{ slide.high }}",
    alt_matrix_5="Risikomatrise med 25 ruter. {{ slide.y_axis }} (S) loddrett og {{ slide.x_axis }} (K) vannrett, "
    "begge fra 1 til 5. Hver rute viser summen S × K; trekant og farge viser hvor mottiltak kreves",
    alt_house="Hus med taket «{{ slide.roof.heading }}», søyler for " + PILLARS + " og grunnmuren "
    "«{{ slide.base.heading }}»",
    alt_zones="Modell med tre soner, innenfra og ut: " + ZONES,
    alt_ladder="Trapp med {{ slide.steps|length }} trinn, nedenfra og opp: "
    + STEPS
    + "{% if slide.phases %}. Faser: "
    + PHASES
    + "{% endif %}",
    alt_cycle="Sirkel med {{ slide.steps|length }} trinn som går over i hverandre: "
    + TURNS
    + "{% if slide.centre %}. I midten: {{ slide.centre }}{% endif %}",
    alt_focus="{{ slide.centre }} i midten, med linjer til {{ slide.areas|length }} områder: " + AREAS,
    alt_pairs="Par der det ene fører til det andre: {% for pair in slide.pairs %}{{ pair.heading }} til {{ pair.text }}"
    "{% if not loop.last %}; {% endif %}{% endfor %}",
    alt_analysis_model="Analysemodell: {{ slide.start.heading }} fører til {{ slide.actions.heading }}, "
    "{{ slide.drivers.heading }}, {{ slide.result.heading }} og {{ slide.effect.heading }}. "
    "{{ slide.process.heading }} ligger under og påvirker hele kjeden",
    alt_organisation="Organisasjonskart med {{ slide.levels|length }} nivåer, ovenfra og ned: " + LEVELS,
    alt_phases="{{ slide.phases|length }} faser etter hverandre: " + STAGES,
)
