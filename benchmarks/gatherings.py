"""What fills the decks: different gatherings of forty slides each, the same on every run (a fixed seed).

All persons, figures and sentences are invented. Every deck has slides of the same types with as many bullets, rows
and shapes, so that a ready-made deck of tags can take any of them. Every value is text, save for those of charts.
Words come again from deck to deck and whole texts seldom do, as among real gatherings: an engine that remembers what
it once measured has nothing for free.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from benchmarks import words
from benchmarks.slide import Deck, Footer, Series, Slide

SEED = 2012
# As the gathering of February 2012 has them: of 34 slides, 15 are figures and exercises that are drawn of shapes.
ORDER = (
    *("welcome", "agenda", "agenda", "bullets", "divider", "scale", "chart-column", "columns", "map", "exercise"),
    *("bullets", "canvas", "steps", "risks", "matrix", "divider", "bullets", "columns", "scale", "exercise"),
    *("map", "bullets", "steps", "chart-line", "risks", "divider", "canvas", "bullets", "scale", "agenda"),
    *("columns", "matrix", "map", "exercise", "divider", "bullets", "steps", "risks", "canvas", "scale"),
)
DURATIONS = ("15 minutter", "20 minutter", "30 minutter", "45 minutter")
FORMS = ("alene", "i par", "ved bordet", "i kommunegruppen", "i plenum")
STEPS = ("Start", "Kartlegging", "Tiltak", "Utprøving", "Evaluering")
TERMS = ("høst 2010", "vår 2011", "høst 2011", "vår 2012", "høst 2012", "vår 2013")


def gatherings(count: int, seed: int = SEED) -> list[Deck]:
    """Return the data of `count` decks, all different, the same for the same seed."""
    return [_gathering(random.Random(f"{seed}-{number}"), number) for number in range(count)]


def _gathering(rng: random.Random, number: int) -> Deck:
    network = f"{rng.choice(words.THEMES)} {rng.choice(('Nord', 'Øst', 'Sør', 'Vest'))}"
    slides: list[Slide] = []
    for position, kind in enumerate(ORDER, 1):
        slide: Slide = {"type": kind, "title": f"{_title(rng)} {position}", "notes": []}
        slide.update(_SLIDES[kind](rng))
        slides.append(slide)
    title = slides[0]["title"] = f"{network}: samling {number + 1}"
    footer: Footer = {"date": slides[0]["dates"], "title": title}
    return {"language": "nb-NO", "title": title, "footer": footer, "continued": "forts.", "slides": slides}


def _title(rng: random.Random) -> str:
    return f"{rng.choice(words.INDICATORS)} i {rng.choice(words.PLACES)}"


def _name(rng: random.Random) -> str:
    return f"{' '.join(rng.sample(words.FIRST, 2))} {rng.choice(words.LAST)}"


def _date(rng: random.Random) -> str:
    return f"{rng.randint(1, 28)}. {rng.choice(words.MONTHS)}"


def _at(rng: random.Random, texts: Sequence[str], count: int) -> list[str]:
    """Some of the texts, each with a place and a number of its own."""
    return [f"{text}, {rng.choice(words.PLACES)} {rng.randint(1, 99)}" for text in rng.sample(texts, count)]


def _welcome(rng: random.Random) -> Slide:
    day = rng.randint(1, 26)
    dates = f"{day}.–{day + 1}. {rng.choice(words.MONTHS)} 2012"
    return {"subtitle": rng.choice(words.COUNTIES), "dates": dates, "place": rng.choice(words.PLACES)}


def _divider(rng: random.Random) -> Slide:
    return {"text": _at(rng, words.BENEFITS, 1)[0]}


def _bullets(rng: random.Random) -> Slide:
    tops = [f"{text}, innen {_date(rng)}" for text in rng.sample(words.MEASURES, 4)]
    return {"bullets": [{"text": text, "items": _at(rng, words.RISKS, 2)} for text in tops]}


def _columns(rng: random.Random) -> Slide:
    heads = rng.sample(words.GROUPS, 2)
    return {"columns": [{"heading": head, "bullets": _at(rng, words.INDICATORS, 5)} for head in heads]}


def _agenda(rng: random.Random) -> Slide:
    titles = [*_at(rng, words.BENEFITS, 4), *_at(rng, words.INDICATORS, 4)]
    rows = [{"time": f"{9 + n}.{rng.choice(('00', '15', '30'))}", "title": text} for n, text in enumerate(titles)]
    return {"rows": [row | {"speaker": _name(rng)} for row in rows]}


def _risks(rng: random.Random) -> Slide:
    return {"rows": [_risk(rng, no, text) for no, text in enumerate(_at(rng, words.RISKS, 6), 1)]}


def _risk(rng: random.Random, number: int, text: str) -> dict[str, str]:
    s, k = rng.randint(1, 5), rng.randint(1, 5)
    marks = {"no": str(number), "text": text, "s": str(s), "k": str(k), "sum": str(s * k)}
    return marks | {"owner": rng.choice(words.FIRST), "by": _date(rng)}


def _column_chart(rng: random.Random) -> Slide:
    names = ("2010", "2011", "2012")
    series: list[Series] = [{"name": name, "values": [rng.randint(10, 90) for _ in words.THEMES]} for name in names]
    return {"chart": {"categories": list(words.THEMES), "series": series}}


def _line_chart(rng: random.Random) -> Slide:
    names = rng.sample(words.PLACES, 2)
    series: list[Series] = [{"name": name, "values": [rng.randint(40, 120) / 8 for _ in TERMS]} for name in names]
    return {"chart": {"categories": list(TERMS), "series": series}}


def _map(rng: random.Random) -> Slide:
    places = rng.sample(words.PLACES, 8)
    return {"boxes": [{"name": place, "leader": _name(rng), "place": rng.choice(words.COUNTIES)} for place in places]}


def _steps(rng: random.Random) -> Slide:
    texts = _at(rng, words.BENEFITS, len(STEPS))
    return {"boxes": [{"label": label, "text": text} for label, text in zip(STEPS, texts, strict=True)]}


def _exercise(rng: random.Random) -> Slide:
    minutes, form = rng.choice(DURATIONS), rng.choice(FORMS)
    steps = _at(rng, words.ACTIVITIES, 4)
    lines = [rng.choice(words.SENTENCES), f"Tid: {minutes}", f"Form: {form}", "Utstyr: ark og tusj"]
    lines += [f"{number}. {text}" for number, text in enumerate(steps, 1)]
    return {"minutes": minutes, "form": form, "tasks": _at(rng, words.ACTIVITIES, 3), "notes": lines}


def _figure(rng: random.Random) -> Slide:
    """An exercise on a figure of fixed labels; what it asks is the title, how it goes stands in the notes."""
    return {"notes": _exercise(rng)["notes"]}


_SLIDES = {
    "welcome": _welcome,
    "divider": _divider,
    "bullets": _bullets,
    "columns": _columns,
    "agenda": _agenda,
    "risks": _risks,
    "chart-column": _column_chart,
    "chart-line": _line_chart,
    "map": _map,
    "steps": _steps,
    "exercise": _exercise,
    "scale": _figure,
    "matrix": _figure,
    "canvas": _figure,
}
