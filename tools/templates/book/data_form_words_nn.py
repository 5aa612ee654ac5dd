"""What the form for figures says in nynorsk. `data_form_words_nb.py` has the same keys."""

from __future__ import annotations

WORDS = {
    "guide": "Rettleiing",
    "guide_hint": (
        "Skjemaet høyrer til rapporten til departementet. Det meste er fylt inn frå prosjektplanen; sjå over, rett "
        "og legg til."
    ),
    "participant": "Deltakar",
    "project": "Prosjekt",
    "networks": "Nettverk",
    "year": "År",
    "deadline": "Frist",
    "until": "Tala gjeld til og med",
    "status": "Status",
    "goals": "Mål i alt",
    "with_baseline": "… med 0-punkt som tal",
    "with_target": "… med målverdi som tal",
    "with_year": "… med tal for året",
    "steps": "Slik gjer de",
    "step_1": (
        "Gå til arket Tal. Sjå over måla som er fylte inn. Rett det som ikkje stemmer, og legg til mål som manglar."
    ),
    "step_2": "Skriv eininga, 0-punktet og datoen det blei målt. Eit 0-punkt er slik det var før prosjektet starta.",
    "step_3": (
        "Skriv det siste talet som blei målt kvart år. La cella stå tom når ingen målte. Ei tom celle er noko "
        "anna enn 0."
    ),
    "step_4": (
        "Skriv målverdien. Kolonnane Endring og Mål nådd blir rekna ut. Under 0 % tyder at utviklinga går feil veg."
    ),
    "step_5": "Skriv i Merknad når tala er målte på ein ny måte, eller når noko anna gjer dei vanskelege å samanlikne.",
    "step_6": "Gå til arket Graf, og vel eit mål. Bruk figuren i rapporten og i styringsgruppa.",
    "figures": "Tal",
    "figures_hint": "Skriv eitt tal i kvar celle, utan eining. La celler stå tomme når de ikkje har tal.",
    "nr": "Nr",
    "level": "Nivå",
    "goal": "Mål",
    "indicator": "Indikator",
    "unit": "Eining",
    "baseline": "0-punkt",
    "baseline_date": "Dato for 0-punkt",
    "target": "Målverdi",
    "change": "Endring",
    "reached": "Mål nådd",
    "note": "Merknad",
    "last": "Siste tal",
    "unprotect": (
        "Treng de fleire rader? Vel Sjå gjennom → Opphev arkvern (utan passord), og skriv i rada under tabellen."
    ),
    "level_hint": "Vel nivået frå lista.",
    "level_error": "Vel eit nivå frå lista.",
    "number_hint": "Berre talet, utan eining. Tom celle: ikkje målt.",
    "number_error": "Skriv eit tal, utan eining.",
    "date_hint": "Skriv datoen som 31.12.2011.",
    "date_error": "Skriv ein dato som 31.12.2011.",
    "chart": "Graf",
    "chart_title": "Utviklinga for eitt mål",
    "chart_hint": "Vel nummeret til eit mål i feltet Vel mål. Linja går frå 0-punktet og fram til det siste talet.",
    "pick": "Vel mål",
    "pick_hint": "Vel nummeret til eit mål på arket Tal.",
    "pick_error": "Vel eit nummer frå lista.",
    "point": "År",
    "figure": "Tal",
    "day": "Dag",
    "drawn_day": "Figur: dag",
    "drawn": "Tal i året",
    "drawn_target": "Målverdi",
    "chart_alt": (
        "Linjediagram: 0-punktet og tala for målet som er valt, år for år, med målverdien som stipla linje. Tala "
        "står i tabellen til venstre."
    ),
}
