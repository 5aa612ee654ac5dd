"""What the workbook of a gathering's answers says in bokmål. `capture_words_nn.py` has the same keys."""

from __future__ import annotations

WORDS = {
    "summary": "Sammendrag",
    "summary_hint": "Arket regner selv. Før inn svarene på de andre arkene; tall og figurer følger med.",
    "scales": "Skalaer",
    "scales_hint": (
        "Skriv et helt tall fra 1 til 10 i kolonnen Svar. Bruk filteret i overskriften for å vise én øvelse "
        "eller én deltaker om gangen."
    ),
    "squares": "Ruter",
    "squares_hint": (
        "Velg hvor krysset står, loddrett og vannrett. Rutene er nummerert rad for rad: 1 er oppe til venstre, 4 "
        "er nede til høyre."
    ),
    "helps": "Fremmer og hemmer",
    "helps_hint": (
        "Skriv stikkord for det som fremmer og det som hemmer hvert mål. Alt + Enter gir ny linje i samme celle."
    ),
    "texts": "Tekstsvar",
    "texts_hint": (
        "Skriv svarene slik de står på oppgavearkene. Bruk filteret på Øvelse for å føre inn én øvelse om gangen."
    ),
    "evaluation": "Evaluering",
    "evaluation_hint": (
        "Hver deltaker har en rad. Har dere flere skjemaer, bruker dere de ledige radene under. 10 er best."
    ),
    "participant": "Deltaker",
    "exercise": "Øvelse",
    "number": "Nr",
    "statement": "Utsagn",
    "answer": "Svar",
    "note": "Merknad",
    "what": "Hva eller hvem",
    "vertical": "Loddrett",
    "horizontal": "Vannrett",
    "square": "Rute",
    "low": "Lavt ord",
    "high": "Høyt ord",
    "id": "Nøkkel",
    "code": "Kode",
    "goal": "Mål",
    "helping": "Hva fremmer?",
    "hindering": "Hva hemmer?",
    "question": "Spørsmål",
    "line": "Rad",
    "column": "Kolonne",
    "takeaway": "Viktigst å ta med hjem",
    "useful": "Nyttig",
    "next": "Innspill til neste samling",
    "figures": "Nøkkeltall",
    "participants": "Deltakere",
    "scale_answers": "Svar på skalaer",
    "square_answers": "Kryss i ruter",
    "text_answers": "Tekstsvar",
    "evaluations": "Evalueringer",
    "useful_mean": "Nytte, snitt",
    "useful_marks": "Hvor nyttig var samlingen?",
    "mark": "Karakter",
    "total": "Antall",
    "mean": "Snitt",
    "lowest": "Lavest",
    "highest": "Høyest",
    "place": "Plass på aksene",
    "people": "Hva er ført inn?",
    "state": "Status",
    "all": "I alt",
    "chart_marks": "Antall evalueringer for hver karakter fra 1 til 10",
    "chart_marks_alt": (
        "Søylediagram: hvor mange som ga hver karakter fra 1 til 10 på spørsmålet om hvor nyttig samlingen var. "
        "Tallene står i tabellen ved siden av."
    ),
    "chart_means": "Snitt for hvert utsagn, fra 1 til 10",
    "chart_means_alt": "Stolpediagram: snittet av svarene på hvert utsagn. Tallene står i tabellen over.",
    "mark_hint": "Et helt tall fra 1 til 10.",
    "mark_error": "Skriv et helt tall fra 1 til 10.",
    "end_hint": "Velg ett av de to ordene i listen.",
    "end_error": "Velg ett av ordene i listen.",
    "who_hint": "Velg deltakeren fra listen.",
    "who_error": "Velg en deltaker fra listen på arket Sammendrag.",
}
