"""What is printed on the handouts in nynorsk, and the fields of their forms, keyed as in `handout_texts_nb.py`."""

from __future__ import annotations

from docgen.documents.sheet_table import MOST

LABELS: dict[str, str] = {
    # What every handout of a gathering says of it
    "fact.network": "Nettverk",
    "fact.dates": "Tid",
    "fact.place": "Stad",
    "fact.leaders": "Leidd av",
    # The programme
    "programme.objectives": "Mål for samlinga",
    "programme.end": "Med atterhald om endringar.",
    "programme.practical": "Praktisk",
    "column.time": "Tid",
    "column.agenda": "Innhald",
    "column.speakers": "Ved",
    "table.day": "Program for dagen",
    "table.day.about": "Éi rad for kvar post: når han startar, kva han handlar om, og kven som held han.",
    "table.practical": "Praktiske opplysningar",
    "table.practical.about": "To kolonnar: kva det gjeld, og opplysninga.",
    "column.matter": "Kva",
    "column.fact": "Opplysning",
    # The exercise sheets
    "sheet.exercise": "Øving",
    "sheet.participant": "Deltakar",
    "sheet.purpose": "Formål",
    "sheet.task": "Slik gjer de",
    "sheet.end": "Ta vare på arket. De får bruk for det i arbeidet heime.",
    "sheet.table": "Tabell til å fylle ut",
    "sheet.table.about": "Overskriftene seier kva som skal stå i kvar kolonne.",
    "sheet.scale": "Skala frå 1 til 10",
    "sheet.scale.about": "Éi rad for kvar påstand: set ring rundt eit tal, eller vel det i siste kolonne.",
    "column.statement": "Vi vurderer",
    "column.ring": "Set ring rundt eit tal",
    "column.choose": "Eller vel",
    "scale.choose": "Eller vel her:",
    # The evaluation form
    "evaluation.intro": "Svar på tre spørsmål før de går. Nettverksleiaren bruker svara til å planleggje neste "
    "samling. Svar på papir eller på skjermen.",
    "evaluation.takeaway": "Kva er det viktigaste de reiser heim med?",
    "evaluation.usefulness": "Kor nyttig var samlinga for dykk?",
    "evaluation.scale": "Set ring rundt eit tal. 10 er best.",
    "evaluation.next": "Har de innspel til neste nettverkssamling?",
    "evaluation.who": "Kven svarer?",
    "evaluation.who.intro": "Skriv kommunen, og kryss av for alle som svarer saman.",
    "fact.evaluation.municipality": "Kommune",
    "fact.evaluation.role": "Rolle",
    "evaluation.role.politics": "Folkevald",
    "evaluation.role.administration": "Administrasjonen",
    "evaluation.role.union": "Tillitsvald",
    "evaluation.end": "Takk for hjelpa!",
}

FIELDS: dict[str, tuple[str, str]] = {
    "ask.answer": ("Svar", ""),
    "ask.number": ("Tal frå 1 til 10", "Vel"),
    "statement.answer": ("Tal frå 1 til 10", "Vel"),
    "evaluation.municipality": ("Kommunen som svarer", ""),
    "evaluation.role.politics": ("Folkevald svarer", ""),
    "evaluation.role.administration": ("Administrasjonen svarer", ""),
    "evaluation.role.union": ("Tillitsvald svarer", ""),
    "evaluation.takeaway": ("Det viktigaste å ta med heim", ""),
    "evaluation.usefulness": ("Nytte frå 1 til 10, der 10 er best", "Vel"),
    **{f"row.answers[{number}]": (f"Svar, kolonne {number + 1}", "") for number in range(MOST)},
    "evaluation.next": ("Innspel til neste samling", ""),
}
