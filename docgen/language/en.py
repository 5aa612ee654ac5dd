"""Terms in English, which has decks, but no forms to fill in."""

from __future__ import annotations

from docgen.language.slides import SlideTerms

EN_SLIDES = SlideTerms(
    tag="en-GB",
    deck_stem="presentation",
    lessons_stem="lessons",
    continued="cont.",
    minute="{number} minute",
    minutes="{number} minutes",
    exercise="Exercise",
    group={
        "alone": "On your own",
        "pairs": "In pairs",
        "table": "At the table",
        "municipality": "By municipality",
        "plenary": "In plenary",
    },
    purpose="Purpose",
    duration="Time",
    grouping="Grouping",
    material="Materials",
    steps="Step by step",
    own_notes="Your notes",
    total="Total",
    low="Low",
    high="High",
    small="Low",
    great="High",
    rings=("MUST", "SHOULD", "MAY"),
    modes=("are involved", "are informed"),
)
