"""Slides of text, tables and scales for the tests: every count that a type takes, with and without its options."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice, product

from docgen.office.values import Picture

Slide = dict[str, object]
SHORT = ("Mål", "Tiltak", "Hva skal til?", "Én ting", "Ledelse", "Rolle")
LONG = (
    "Alle som vil, arbeider heltid, og de som trenger det, får hjelp til å stå i arbeid lenger",
    "Tilgjengelighet, innbygger- og brukerorientering i alle tjenestene som kommunen har",
    "Partene møtes jevnlig, deler informasjon åpent og er enige om målene for samarbeidet",
    "Forankring hos folkevalgte, ledere, tillitsvalgte og ansatte fra første dag",
)
NAMES = ("Asbjørn L. Stavem", "Hanne Børrestuen", "Torhild S. Johannessen")
WEEKDAYS = ("man", "tir", "ons", "tor", "fre", "lør", "søn")
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)
BOTH = (True, False)
DARK = ("welcome", "divider")


def cases() -> Iterator[Slide]:
    """Yield the slides; each has a title that tells what it tries."""
    for words, size in ((SHORT, "kort"), (LONG, "lang")):
        made = (*_openings(words), *_lists(words), *_quotes(words), *_tables(words), *_days(words), *_work(words))
        for number, slide in enumerate(made, 1):
            banded = number % 2 and slide["type"] not in DARK
            band = {"kind": "Øvelse", "minutes": "20 minutter", "group": "I kommunegruppen"} if banded else None
            yield {"title": f"{slide['type']} {size} {number}", "notes": "", "band": band} | slide


def _openings(words: tuple[str, ...]) -> Iterator[Slide]:
    for full in BOTH:
        facts: Slide = dict.fromkeys(("subtitle", "dates", "place", "leaders"), words[0] if full else "")
        yield {"type": "welcome"} | facts
        yield {"type": "divider", "subtitle": words[0] if full else None, "time": "08.30" if full else ""}
    for count in range(1, 7):
        people = [{"name": name, "role": words[0]} for name in take(NAMES, count)]
        yield {"type": "presenters", "people": people}
    for timed, spoken, count in product(BOTH, BOTH, (0, 1, 4, 7)):
        facts = {"time": "10.00" if timed else "", "duration": "90 minutter" if spoken else ""}
        speakers = "Leif Moland, forsker i FAFO" if spoken else ""
        yield {"type": "agenda-item", "speakers": speakers, "bullets": take(words, count)} | facts
    for count, callout in product((1, 2, 3), BOTH):
        groups = [{"heading": "Mål for samlingene", "items": take(words, 3)}] * count
        yield {"type": "goals", "groups": groups, "callout": _callout(words) if callout else None}


def _lists(words: tuple[str, ...]) -> Iterator[Slide]:
    for count, option, numbered in product((1, 3, 5, 9, 25), BOTH, BOTH):
        told: Slide = {"lead": words[0] if option else None, "callout": words[1] if option else None}
        yield {"type": "bullets", "bullets": _points(words, count), "numbered": numbered} | told
    for count, option in product((1, 4, 12), BOTH):
        columns = [{"heading": SHORT[1], "bullets": _points(words, count - number)} for number in (0, count // 2)]
        yield {"type": "two-columns", "columns": columns, "callout": _callout(words) if option else None}
    for count, option in product((0, 4, 20), BOTH):
        yield {"type": "harvest", "bullets": take(words, count), "question": words[1] if option else None}


def _quotes(words: tuple[str, ...]) -> Iterator[Slide]:
    for count, option in product((1, 2, 3), BOTH):
        quotes = [{"text": words[0], "source": "Walt Disney" if option else None}] * count
        yield {"type": "quote", "quotes": quotes, "question": words[1] if option else None}
    for option in BOTH:
        yield {"type": "statement", "statement": words[0], "text": words[1] if option else None}
        yield {"type": "picture", "picture": Picture(PIXEL, "Et kart"), "alt": "Et kart", "caption": words[0] * option}
    for count, text, areas in product((1, 5, 10), BOTH, (0, 1, 4, 8)):
        told: Slide = {
            "lead": words[0] if text else None,
            "text": words[1] if text else None,
            "areas": take(SHORT, areas),
        }
        source = "World Economic Forum" if text else None
        yield {"type": "ranking", "items": take(SHORT, count), "source": source} | told


def _tables(words: tuple[str, ...]) -> Iterator[Slide]:
    for rows, columns in product((1, 4, 8, 15), (2, 3, 5)):
        note = words[0] if rows > 4 else None
        table = [[*take((SHORT[0], "12 %", *words), columns - 1), words[0]]] * rows
        yield {"type": "table", "header": take(SHORT, columns), "rows": table, "note": note}
        counts = [str(number) for number in range(columns - 1)]
        held: Slide = {"rows": [{"text": words[0], "counts": counts}] * rows, "total": "Sum", "totals": counts}
        yield {"type": "count-table", "header": take(SHORT, columns), "note": note} | held
        yield {"type": "fill-table", "columns": take(SHORT, columns), "rows": take(words, min(rows, 12)), "field": note}
    for rows in (1, 4, 7, 12):
        yield {"type": "practical", "rows": [{"label": "Lunsj", "text": words[0]}] * rows}
    for kind, text in product(("column", "bar", "line", "pie", "doughnut"), BOTH):
        chart: Slide = {"categories": take(SHORT, 4), "series": [{"name": "Andel", "values": [1, 2.5, 3, 4]}]}
        held = {"chart": chart, "bullets": take(words, 5 * text), "source": words[0] if text else None}
        yield {"type": f"chart-{kind}{'-text' * text}"} | held


def _days(words: tuple[str, ...]) -> Iterator[Slide]:
    for days, count in product((1, 2), (3, 9, 14)):
        items = [_item(words, number) for number in range(count)]
        named = [{"name": f"Dag {day + 1}", "date": "2. februar 2012", "items": items} for day in range(days)]
        yield {"type": "agenda", "days": named}
    for count in (4, 5, 6):
        weeks = [[_date(7 * week + day, words) for day in range(7)] for week in range(count)]
        yield {"type": "calendar", "weekdays": list(WEEKDAYS), "weeks": weeks}


def _work(words: tuple[str, ...]) -> Iterator[Slide]:
    for count, option, items in product((1, 3, 4, 6, 8), BOTH, BOTH):
        parts = [{"heading": SHORT[2], "items": [words[0]] * items} for _ in range(count)]
        told: Slide = {"lead": words[0] if option else None, "question": words[1] if option else None}
        yield {"type": "group-task", "parts": parts, "numbered": option} | told
    for count, ends in product((0, 4, 7), BOTH):
        low, high = ("lite", "mye") if ends else (None, None)
        yield {"type": "scale", "statements": take(words, count), "question": words[0], "low": low, "high": high}
    for count, question in product((2, 5, 8, 12), BOTH):
        told = {"question": SHORT[2] if question else None, "low": "Liten risiko", "high": "Stor risiko"}
        yield {"type": "factor-scales", "factors": take(SHORT, count)} | told
    for count, questions in product((2, 6, 8), (0, 3)):
        letters = [{"letter": letter, "words": SHORT[0]} for letter in "SMARTEXY"[:count]]
        yield {"type": "smarte", "letters": letters, "questions": take(words, questions)}
    for count in range(1, 9):
        yield {"type": "evaluation", "questions": [_question(words, number) for number in range(count)]}


def take(words: tuple[str, ...], count: int) -> list[str]:
    return list(islice(cycle(words), count))


def _points(words: tuple[str, ...], count: int) -> list[Slide]:
    return [{"text": text, "items": take(words, number % 3)} for number, text in enumerate(take(words, count))]


def _callout(words: tuple[str, ...]) -> Slide:
    return {"text": words[0], "source": "Regjeringa.no"}


def _item(words: tuple[str, ...], number: int) -> Slide:
    pause = number % 3 == 1
    told: Slide = {"title": "Pause" if pause else words[0], "speakers": "" if number % 2 else NAMES[0], "pause": pause}
    return {"time": f"{number + 8:02}.00", "bullets": take(words, number % 3 == 0), "kind": "session"} | told


def _date(number: int, words: tuple[str, ...]) -> Slide:
    text = words[0] if number in (2, 8) else "AS Omdømme\nMT Heltid" if number == 15 else ""
    return {"day": str(number), "text": text, "outside": number < 2, "weekend": number % 7 > 4, "busy": bool(text)}


def _question(words: tuple[str, ...], number: int) -> Slide:
    scale = number % 2 == 1
    ends: Slide = {"low": "lite", "high": "mye"} if scale else {"low": None, "high": None}
    return {"text": words[0], "kind": "scale" if scale else "open"} | ends
