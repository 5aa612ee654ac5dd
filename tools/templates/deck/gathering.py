"""The gathering template: every prototype, in the order of a gathering."""

from __future__ import annotations

from docgen.model.language import Language
from tools.templates.deck import (
    chart_slides,
    exercise_slides,
    figures,
    group_slides,
    list_slides,
    programme_slides,
    quote_slides,
    scale_slides,
    table_slides,
    text_slides,
    words_en,
    words_nb,
    words_nn,
)
from tools.templates.deck.presentation import Presentation
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.words import Words

WORDS: dict[Language, Words] = {
    Language.NB: words_nb.WORDS,
    Language.NN: words_nn.WORDS,
    Language.EN: words_en.WORDS,
}


def prototypes(words: Words) -> list[Prototype]:
    """Return the prototype of every slide type."""
    text = [
        text_slides.welcome, text_slides.presenters, text_slides.divider, text_slides.agenda_item, text_slides.goals,
        programme_slides.agenda, list_slides.bullets, list_slides.two_columns, quote_slides.quote,
        quote_slides.statement, quote_slides.picture, quote_slides.ranking, table_slides.any_table,
        table_slides.count_table, table_slides.practical, programme_slides.calendar,
    ]  # fmt: skip
    work = [
        group_slides.harvest, group_slides.group_task, scale_slides.scale, scale_slides.factor_scales,
        exercise_slides.fill_table, exercise_slides.smarte, scale_slides.evaluation,
    ]  # fmt: skip
    return [
        *(made(words) for made in text),
        *chart_slides.charts(words),
        *figures.prototypes(words),
        *(made(words) for made in work),
    ]


def gathering(language: Language) -> bytes:
    """Return the template in one language."""
    words = WORDS[language]
    return Presentation(words).write(prototypes(words))
