"""What the form for figures says in bokmål. `data_form_words_nn.py` has the same keys."""

from __future__ import annotations

WORDS = {
    "guide": "Veiledning",
    "guide_hint": (
        "Skjemaet hører til rapporten til departementet. Det meste er fylt inn fra prosjektplanen; se over, rett og "
        "legg til."
    ),
    "participant": "Deltaker",
    "project": "Prosjekt",
    "networks": "Nettverk",
    "year": "År",
    "deadline": "Frist",
    "until": "Tallene gjelder til og med",
    "status": "Status",
    "goals": "Mål i alt",
    "with_baseline": "… med 0-punkt som tall",
    "with_target": "… med målverdi som tall",
    "with_year": "… med tall for året",
    "steps": "Slik gjør dere",
    "step_1": (
        "Gå til arket Tall. Se over målene som er fylt inn. Rett det som ikke stemmer, og legg til mål som mangler."
    ),
    "step_2": "Skriv enheten, 0-punktet og datoen det ble målt. Et 0-punkt er slik det var før prosjektet begynte.",
    "step_3": (
        "Skriv det siste tallet som ble målt hvert år. La cellen stå tom når ingen målte. En tom celle er noe "
        "annet enn 0."
    ),
    "step_4": "Skriv målverdien. Kolonnene Endring og Mål nådd regnes ut. Under 0 % betyr at utviklingen går feil vei.",
    "step_5": (
        "Skriv i Merknad når tallene er målt på en ny måte, eller når noe annet gjør dem vanskelige å sammenlikne."
    ),
    "step_6": "Gå til arket Graf, og velg et mål. Bruk figuren i rapporten og i styringsgruppa.",
    "figures": "Tall",
    "figures_hint": "Skriv ett tall i hver celle, uten enhet. La celler stå tomme når dere ikke har tall.",
    "nr": "Nr",
    "level": "Nivå",
    "goal": "Mål",
    "indicator": "Indikator",
    "unit": "Enhet",
    "baseline": "0-punkt",
    "baseline_date": "Dato for 0-punkt",
    "target": "Målverdi",
    "change": "Endring",
    "reached": "Mål nådd",
    "note": "Merknad",
    "last": "Siste tall",
    "unprotect": (
        "Trenger dere flere rader? Velg Se gjennom → Opphev arkbeskyttelse (uten passord), og skriv i raden under "
        "tabellen."
    ),
    "level_hint": "Velg nivået fra listen.",
    "level_error": "Velg et nivå fra listen.",
    "number_hint": "Bare tallet, uten enhet. Tom celle: ikke målt.",
    "number_error": "Skriv et tall, uten enhet.",
    "date_hint": "Skriv datoen som 31.12.2011.",
    "date_error": "Skriv en dato som 31.12.2011.",
    "chart": "Graf",
    "chart_title": "Utviklingen for ett mål",
    "chart_hint": "Velg nummeret til et mål i feltet Velg mål. Linjen går fra 0-punktet og fram til det siste tallet.",
    "pick": "Velg mål",
    "pick_hint": "Velg nummeret til et mål på arket Tall.",
    "pick_error": "Velg et nummer fra listen.",
    "point": "År",
    "figure": "Tall",
    "day": "Dag",
    "drawn_day": "Figur: dag",
    "drawn": "Tall i året",
    "drawn_target": "Målverdi",
    "chart_alt": (
        "Linjediagram: 0-punktet og tallene for målet som er valgt, år for år, med målverdien som stiplet linje. "
        "Tallene står i tabellen til venstre."
    ),
}
