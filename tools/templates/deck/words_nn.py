"""The fixed texts in nynorsk."""

from __future__ import annotations

from tools.templates.deck.words import Words

WORDS = Words(
    language="nn",
    tag="nn-NO",
    theme="Norsk mal",
    layouts={
        "start": "Norsk mal: Startside",
        "divider": "Norsk mal: Skiljeside",
        "item": "Norsk mal: Programpost",
        "bullets": "Norsk mal: Tekst med kulepunkter",
        "plain": "Norsk mal: Tekst utan kulepunkter",
        "columns": "Norsk mal: To innhaldsdelar – Samanlikning",
        "chart": "Norsk mal: Diagram",
        "table": "Norsk mal: Tabell",
        "figure": "Norsk mal: Figur",
        "picture": "Norsk mal: Bilete",
        "statement": "Norsk mal: Utsegn",
    },
    texts={
        "title": "Tittel",
        "band": "Øvingsband",
        "sender": "Avsendar",
        "footer": "Botntekst",
        "date": "Dato",
        "number": "Lysbiletnummer",
        "notes": "Notat",
    },
)
