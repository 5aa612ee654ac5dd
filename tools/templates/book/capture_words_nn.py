"""What the workbook of a gathering's answers says in nynorsk. `capture_words_nb.py` has the same keys."""

from __future__ import annotations

WORDS = {
    "summary": "Samandrag",
    "summary_hint": "Arket reknar sjølv. Før inn svara på dei andre arka; tal og figurar følgjer med.",
    "scales": "Skalaar",
    "scales_hint": (
        "Skriv eit heilt tal frå 1 til 10 i kolonnen Svar. Bruk filteret i overskrifta for å vise éi øving "
        "eller éin deltakar om gongen."
    ),
    "squares": "Ruter",
    "squares_hint": (
        "Vel kvar krysset står, loddrett og vassrett. Rutene er nummererte rad for rad: 1 er oppe til venstre, 4 "
        "er nede til høgre."
    ),
    "helps": "Fremjar og hemmar",
    "helps_hint": (
        "Skriv stikkord for det som fremjar og det som hemmar kvart mål. Alt + Enter gir ny linje i same cella."
    ),
    "texts": "Tekstsvar",
    "texts_hint": "Skriv svara slik dei står på oppgåvearka. Bruk filteret på Øving for å føre inn éi øving om gongen.",
    "evaluation": "Evaluering",
    "evaluation_hint": "Kvar deltakar har ei rad. Har de fleire skjema, bruker de dei ledige radene under. 10 er best.",
    "participant": "Deltakar",
    "exercise": "Øving",
    "number": "Nr",
    "statement": "Utsegn",
    "answer": "Svar",
    "note": "Merknad",
    "what": "Kva eller kven",
    "vertical": "Loddrett",
    "horizontal": "Vassrett",
    "square": "Rute",
    "low": "Lågt ord",
    "high": "Høgt ord",
    "id": "Nøkkel",
    "code": "Kode",
    "goal": "Mål",
    "helping": "Kva fremjar?",
    "hindering": "Kva hemmar?",
    "question": "Spørsmål",
    "line": "Rad",
    "column": "Kolonne",
    "takeaway": "Viktigast å ta med heim",
    "useful": "Nyttig",
    "next": "Innspel til neste samling",
    "figures": "Nøkkeltal",
    "participants": "Deltakarar",
    "scale_answers": "Svar på skalaar",
    "square_answers": "Kryss i ruter",
    "text_answers": "Tekstsvar",
    "evaluations": "Evalueringar",
    "useful_mean": "Nytte, snitt",
    "useful_marks": "Kor nyttig var samlinga?",
    "mark": "Karakter",
    "total": "Tal på svar",
    "mean": "Snitt",
    "lowest": "Lågast",
    "highest": "Høgast",
    "place": "Plass på aksane",
    "people": "Kva er ført inn?",
    "state": "Status",
    "all": "I alt",
    "chart_marks": "Talet på evalueringar for kvar karakter frå 1 til 10",
    "chart_marks_alt": (
        "Søylediagram: kor mange som gav kvar karakter frå 1 til 10 på spørsmålet om kor nyttig samlinga var. "
        "Tala står i tabellen ved sida av."
    ),
    "chart_means": "Snitt for kvar utsegn, frå 1 til 10",
    "chart_means_alt": "Stolpediagram: snittet av svara på kvar utsegn. Tala står i tabellen over.",
    "mark_hint": "Eit heilt tal frå 1 til 10.",
    "mark_error": "Skriv eit heilt tal frå 1 til 10.",
    "end_hint": "Vel eitt av dei to orda i lista.",
    "end_error": "Vel eitt av orda i lista.",
    "who_hint": "Vel deltakaren frå lista.",
    "who_error": "Vel ein deltakar frå lista på arket Samandrag.",
}
