"""Slides with figures for the tests: every count that a type takes, with short labels and with long ones."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from docgen.office.template import Template
from tools.templates.deck import figures, words_nb
from tools.templates.deck.presentation import Presentation

Slide = dict[str, object]
DATA: dict[str, object] = {
    "language": "nb-NO",
    "title": "Prøve",
    "programme": {"name": "Saman om ein betre kommune"},
    "sender": "Kommunal- og regionaldepartementet",
    "footer": {"title": "Samling", "date": "2.–3. februar 2012"},
    "continued": "forts.",
    "gathering": {"title": "Samling", "network": "Øst", "dates": "2. februar", "place": "Drammen", "leaders": "Kari"},
}
SHORT = ("Mål", "Tiltak", "Drift", "Team", "Sted", "Rolle", "Plan", "Idé")
LONG = (
    "Prosjektledersamling i Drammen",
    "Kompetansekartlegging for alle ansatte",
    "Omdømmeskapende aktiviteter",
    "Tilgjengelighet, innbygger- og brukerorientering",
    "Utviklingsstrategi og lærende organisasjon",
    "Forankring hos partene",
    "Gevinstrealisering og evaluering",
    "Arbeidskraftutfordringer",
)
SENTENCE = "Jeg vet hvilken innvirkning det nye kan ha på meg"
MEMBERS = "Nord-Aurdal, Kongsberg, Horten, Skiptvet, Tinn, Nedre Eiker, Molde"


def template_of_figures(folder: Path) -> Template:
    """Return a template with the prototypes of all figures, in bokmål; it is written to `folder`."""
    path = folder / "figures.pptx"
    path.write_bytes(Presentation(words_nb.WORDS).write(figures.prototypes(words_nb.WORDS)))
    return Template(path)


def cases() -> Iterator[Slide]:
    """Yield the slides; each has a title that tells what it tries."""
    for words, size in ((SHORT, "short"), (LONG, "long")):
        for number, slide in enumerate(_slides(words)):
            yield {"title": f"{slide['type']} {size} {number}", "notes": "", "band": None} | slide


def _slides(words: tuple[str, ...]) -> Iterator[Slide]:
    long = words is LONG
    for count in range(1, 9):
        boxes = [{"name": word, "leader": "Geir Johan Hansen", "members": MEMBERS} for word in _take(words, count)]
        yield {"type": "network-map", "theme": words[0] if count % 2 else None, "boxes": boxes}
    for count in range(2, 7):
        known = words if count < 6 else words[3:7]  # a sixth of a slide is too narrow for the longest words
        yield {"type": "timeline", "steps": [_step(word, known, long) for word in _take(known, count)]}
    yield {"type": "timeline", "steps": [{"label": word, "heading": None, "items": []} for word in _take(words, 4)]}
    for count in range(2, 5):
        stages = [{"name": word, "statement": SENTENCE} for word in _take(words, count)]
        yield {"type": "phases", "phases": stages}
        yield _pairs(words, count)
        yield _house(words, count)
        yield _organisation(words, count)
    for count in range(3, 9):
        rungs = [{"label": word, "statement": SENTENCE if long else None} for word in _take(words, count)]
        yield {"type": "ladder", "steps": rungs, "phases": list(_take(words, 3)) if count % 2 else []}
    for count in range(3, 7):
        yield {"type": "cycle", "steps": list(_take(words, count)), "centre": words[0] if count % 2 else None}
    for count in range(4, 9):
        yield {"type": "focus", "centre": SHORT[0], "areas": list(_take(words, count))}
    yield from _exercises(words)
    yield from _zones(words, long)
    yield _analysis_model(words)


def _step(label: str, words: tuple[str, ...], long: bool) -> Slide:
    return {"label": label, "heading": words[2] if long else None, "items": list(words[: 4 if long else 1])}


def _pairs(words: tuple[str, ...], count: int) -> Slide:
    pairs = [{"heading": word, "text": SENTENCE} for word in _take(words, count)]
    return {"type": "pairs", "pairs": pairs, "lead": SENTENCE if count % 2 else None}


def _house(words: tuple[str, ...], count: int) -> Slide:
    pillars = [_headed(word, words, 3) for word in _take(words, count)]
    note = SENTENCE if count % 2 else None
    return {
        "type": "house", "roof": _headed(words[3], words, 0), "pillars": pillars, "base": _headed(words[4], words, 2),
        "note": note,
    }  # fmt: skip


def _organisation(words: tuple[str, ...], count: int) -> Slide:
    levels = [
        [{"name": word, "detail": words[1] if level % 2 else None} for word in _take(words, 1 + level)]
        for level in range(count)
    ]
    return {"type": "organisation", "levels": levels}


def _exercises(words: tuple[str, ...]) -> Iterator[Slide]:
    axes: Slide = {"x_axis": words[0], "y_axis": words[1], "low": "Liten", "high": "Stor"}
    yield {"type": "quadrant", "prompt": f"{SENTENCE}. {SENTENCE}?", "cells": list(words[:4]), **axes}
    for note in (None, SENTENCE):
        yield {"type": "matrix-2", "note": note, **axes}
        yield {"type": "matrix-5", "note": note, **axes}
        yield {"type": "canvas", "vision": note, "subtitle": note}
    for modes in (words[:1], ("Involveres", "Informeres"), SHORT[:3]):
        prompts = [SENTENCE] * (len(modes) - 1)
        yield {"type": "rings", "rings": ["MÅ", "BØR", "KAN"], "modes": list(modes), "prompts": prompts}
    yield {"type": "fill-timeline", "questions": [SENTENCE] * 4, "start": "NÅ", "end": "2015"}


def _zones(words: tuple[str, ...], long: bool) -> Iterator[Slide]:
    names = ["Komfortsonen", "Strekksonen (læringssonen)", "Panikksonen"] if long else list(SHORT[:3])
    bullets = [{"text": word, "items": list(words[:2])} for word in words[:3]]
    quote = {"text": SENTENCE, "source": words[0]}
    yield {"type": "zones", "zones": names, "bullets": bullets, "quote": quote}
    yield {"type": "zones", "zones": names, "bullets": bullets, "quote": None}
    yield {"type": "zones", "zones": names, "bullets": [], "quote": {"text": SENTENCE, "source": None}}
    yield {"type": "zones", "zones": names, "bullets": [], "quote": None}


def _analysis_model(words: tuple[str, ...]) -> Slide:
    keys = ("start", "actions", "process", "drivers", "result", "effect")
    boxes = {key: _headed(word, words, 4) for key, word in zip(keys, words, strict=False)}
    return {"type": "analysis-model", **boxes}


def _headed(heading: str, words: tuple[str, ...], count: int) -> Slide:
    return {"heading": heading, "items": list(_take(words, count))}


def _take(words: tuple[str, ...], count: int) -> Iterator[str]:
    return islice(cycle(words), count)
