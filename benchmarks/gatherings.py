"""What fills the decks: different gatherings of forty slides each, the same on every run (a fixed seed).

All persons, figures and sentences are invented. Every deck has slides of the same types with as many bullets, rows
and shapes, so that a ready-made deck of tags can take any of them. Every value is text, save for those of charts.
"""

from __future__ import annotations

import random

from benchmarks import words
from benchmarks.slide import Deck, Footer, Series, Slide

SEED = 2012
COUNT = 20
SLIDES = 40
ORDER = (
    *("welcome", "agenda", "agenda", "bullets", "divider", "bullets", "chart-column", "columns", "map", "exercise"),
    *("bullets", "bullets", "steps", "risks", "exercise", "divider", "bullets", "columns", "bullets", "exercise"),
    *("map", "bullets", "steps", "chart-line", "risks", "divider", "bullets", "bullets", "exercise", "agenda"),
    *("columns", "bullets", "map", "exercise", "divider", "bullets", "steps", "risks", "exercise", "bullets"),
)
DURATIONS = ("15 minutter", "20 minutter", "30 minutter", "45 minutter")
FORMS = ("alene", "i par", "ved bordet", "i kommunegruppen", "i plenum")
STEPS = ("Start", "Kartlegging", "Tiltak", "Utprøving", "Evaluering")
TERMS = ("høst 2010", "vår 2011", "høst 2011", "vår 2012", "høst 2012", "vår 2013")


def gatherings(count: int = COUNT, seed: int = SEED) -> list[Deck]:
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
    return f"{rng.choice(words.FIRST)} {rng.choice(words.LAST)}"


def _welcome(rng: random.Random) -> Slide:
    day = rng.randint(1, 26)
    dates = f"{day}.–{day + 1}. {rng.choice(words.MONTHS)} 2012"
    return {"subtitle": rng.choice(words.COUNTIES), "dates": dates, "place": rng.choice(words.PLACES)}


def _divider(rng: random.Random) -> Slide:
    return {"text": rng.choice(words.BENEFITS)}


def _bullets(rng: random.Random) -> Slide:
    tops = rng.sample(words.MEASURES, 4)
    return {"bullets": [{"text": text, "items": rng.sample(words.RISKS, 2)} for text in tops]}


def _columns(rng: random.Random) -> Slide:
    heads = rng.sample(words.GROUPS, 2)
    return {"columns": [{"heading": head, "bullets": rng.sample(words.BENEFITS, 5)} for head in heads]}


def _agenda(rng: random.Random) -> Slide:
    titles = rng.choices(words.BENEFITS, k=8)
    rows = [{"time": f"{9 + n}.{rng.choice(('00', '15', '30'))}", "title": text} for n, text in enumerate(titles)]
    return {"rows": [row | {"speaker": _name(rng)} for row in rows]}


def _risks(rng: random.Random) -> Slide:
    return {"rows": [_risk(rng, no, text) for no, text in enumerate(rng.sample(words.RISKS, 6), 1)]}


def _risk(rng: random.Random, number: int, text: str) -> dict[str, str]:
    s, k = rng.randint(1, 5), rng.randint(1, 5)
    marks = {"no": str(number), "text": text, "s": str(s), "k": str(k), "sum": str(s * k)}
    return marks | {"owner": rng.choice(words.FIRST), "by": rng.choice(words.MONTHS)}


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
    return {"boxes": [{"label": label, "text": rng.choice(words.INDICATORS)} for label in STEPS]}


def _exercise(rng: random.Random) -> Slide:
    minutes, form = rng.choice(DURATIONS), rng.choice(FORMS)
    steps = rng.sample(words.ACTIVITIES, 4)
    lines = [rng.choice(words.SENTENCES), f"Tid: {minutes}", f"Form: {form}", "Utstyr: ark og tusj"]
    lines += [f"{number}. {text}" for number, text in enumerate(steps, 1)]
    return {"minutes": minutes, "form": form, "tasks": rng.sample(words.ACTIVITIES, 3), "notes": lines}


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
}
