"""The fixed texts in bokmål."""

from __future__ import annotations

from tools.templates.deck.words import Words

WORDS = Words(
    language="nb",
    tag="nb-NO",
    theme="Norsk mal",
    layouts={
        "start": "Norsk mal: Startside",
        "divider": "Norsk mal: Skilleside",
        "item": "Norsk mal: Programpost",
        "bullets": "Norsk mal: Tekst med kulepunkter",
        "plain": "Norsk mal: Tekst uten kulepunkter",
        "columns": "Norsk mal: To innholdsdeler – Sammenlikning",
        "chart": "Norsk mal: Diagram",
        "table": "Norsk mal: Tabell",
        "figure": "Norsk mal: Figur",
        "picture": "Norsk mal: Bilde",
        "statement": "Norsk mal: Utsagn",
    },
    texts={
        "title": "Tittel",
        "band": "Øvelsesbånd",
        "sender": "Avsender",
        "footer": "Bunntekst",
        "date": "Dato",
        "number": "Lysbildenummer",
        "notes": "Notater",
    },
)
