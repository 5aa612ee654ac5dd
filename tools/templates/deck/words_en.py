"""The fixed texts in English."""

from __future__ import annotations

from tools.templates.deck.words import Words

WORDS = Words(
    language="en",
    tag="en-GB",
    theme="DEPMAL – engelsk",
    layouts={
        "start": "Title slide",
        "divider": "Divider",
        "item": "Agenda item",
        "bullets": "Text with bullets",
        "plain": "Text without bullets",
        "columns": "Two content parts – comparison",
        "chart": "Chart",
        "table": "Table",
        "figure": "Figure",
        "picture": "Picture",
        "statement": "Statement",
    },
    texts={
        "title": "Title",
        "band": "Exercise band",
        "sender": "Sender",
        "footer": "Footer",
        "date": "Date",
        "number": "Slide number",
        "notes": "Notes",
    },
)
