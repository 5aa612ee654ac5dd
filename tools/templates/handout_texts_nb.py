"""What is printed on the handouts in bokmål, and the fields of their forms, keyed as in `handout_texts_nn.py`."""

from __future__ import annotations

from docgen.documents.sheet_table import MOST

LABELS: dict[str, str] = {
    # What every handout of a gathering says of it
    "fact.network": "Nettverk",
    "fact.dates": "Tid",
    "fact.place": "Sted",
    "fact.leaders": "Ledes av",
    # The programme
    "programme.objectives": "Mål for samlingen",
    "programme.end": "Med forbehold om endringer.",
    "programme.practical": "Praktisk",
    "column.time": "Tid",
    "column.agenda": "Innhold",
    "column.speakers": "Ved",
    "table.day": "Program for dagen",
    "table.day.about": "Én rad for hver post: når den begynner, hva den handler om, og hvem som holder den.",
    "table.practical": "Praktiske opplysninger",
    "table.practical.about": "To kolonner: hva det gjelder, og opplysningen.",
    "column.matter": "Hva",
    "column.fact": "Opplysning",
    # The exercise sheets
    "sheet.exercise": "Øvelse",
    "sheet.participant": "Deltaker",
    "sheet.purpose": "Hensikt",
    "sheet.task": "Slik gjør dere",
    "sheet.end": "Ta vare på arket. Dere får bruk for det i arbeidet hjemme.",
    "sheet.table": "Tabell til å fylle ut",
    "sheet.table.about": "Overskriftene sier hva som skal stå i hver kolonne.",
    "sheet.scale": "Skala fra 1 til 10",
    "sheet.scale.about": "Én rad for hver påstand: sett ring rundt et tall, eller velg det i siste kolonne.",
    "column.statement": "Vi vurderer",
    "column.ring": "Sett ring rundt et tall",
    "column.choose": "Eller velg",
    "scale.choose": "Eller velg her:",
    # The evaluation form
    "evaluation.intro": "Svar på tre spørsmål før dere går. Nettverkslederen bruker svarene til å planlegge neste "
    "samling. Svar på papir eller på skjermen.",
    "evaluation.takeaway": "Hva er det viktigste dere reiser hjem med?",
    "evaluation.usefulness": "Hvor nyttig var samlingen for dere?",
    "evaluation.scale": "Sett ring rundt et tall. 10 er best.",
    "evaluation.next": "Har dere innspill til neste nettverkssamling?",
    "evaluation.who": "Hvem svarer?",
    "evaluation.who.intro": "Skriv kommunen, og kryss av for alle som svarer sammen.",
    "fact.evaluation.municipality": "Kommune",
    "fact.evaluation.role": "Rolle",
    "evaluation.role.politics": "Folkevalgt",
    "evaluation.role.administration": "Administrasjonen",
    "evaluation.role.union": "Tillitsvalgt",
    "evaluation.end": "Takk for hjelpen!",
}

FIELDS: dict[str, tuple[str, str]] = {
    "ask.answer": ("Svar", ""),
    "ask.number": ("Tall fra 1 til 10", "Velg"),
    "statement.answer": ("Tall fra 1 til 10", "Velg"),
    "evaluation.municipality": ("Kommunen som svarer", ""),
    "evaluation.role.politics": ("Folkevalgt svarer", ""),
    "evaluation.role.administration": ("Administrasjonen svarer", ""),
    "evaluation.role.union": ("Tillitsvalgt svarer", ""),
    "evaluation.takeaway": ("Det viktigste å ta med hjem", ""),
    "evaluation.usefulness": ("Nytte fra 1 til 10, der 10 er best", "Velg"),
    **{f"row.answers[{number}]": (f"Svar, kolonne {number + 1}", "") for number in range(MOST)},
    "evaluation.next": ("Innspill til neste samling", ""),
}
