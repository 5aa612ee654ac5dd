"""The prototypes of the figures, in the order in which the template shows them."""

from __future__ import annotations

from tools.templates.deck import figure_words_en, figure_words_nb, figure_words_nn
from tools.templates.deck.figures_analysis import analysis_model
from tools.templates.deck.figures_canvas import canvas
from tools.templates.deck.figures_circle import cycle, focus
from tools.templates.deck.figures_ladder import ladder
from tools.templates.deck.figures_matrix import matrix_2, matrix_5, quadrant
from tools.templates.deck.figures_models import house, pairs
from tools.templates.deck.figures_people import network_map, organisation
from tools.templates.deck.figures_process import fill_timeline, phases, timeline
from tools.templates.deck.figures_rings import rings, zones
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.words import Words

_FIGURES = (
    network_map, timeline, phases, quadrant, rings, canvas, fill_timeline, matrix_2, matrix_5,
    house, zones, ladder, cycle, focus, pairs, analysis_model, organisation,
)  # fmt: skip
_WORDS = {"nb": figure_words_nb.WORDS, "nn": figure_words_nn.WORDS, "en": figure_words_en.WORDS}


def prototypes(words: Words) -> list[Prototype]:
    """Return a prototype for each figure, in the language of `words`."""
    own = _WORDS[words.language]
    return [figure(own) for figure in _FIGURES]
