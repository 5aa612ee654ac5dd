"""What fills the templates: 110 different plans and big tables, the same on every run (a fixed seed).

All persons, figures and sentences are invented. `&` and `<` do not occur: docxtpl without autoescape damages
them, and the benchmark compares text that every engine can write.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from benchmarks import words

Context = dict[str, object]

SEED = 2011
COUNT = 110


def contexts(count: int = COUNT, seed: int = SEED) -> list[Context]:
    """Return `count` plans, all different, the same for the same seed."""
    return [_plan(random.Random(f"{seed}-{number}"), number) for number in range(count)]


def rows(count: int, columns: int = 8) -> Context:
    """Return data for the big table: `count` rows with `columns` short texts each."""
    texts = [f"måling {n} på ås" for n in range(97)]
    return {"rows": [{f"c{c}": f"{n}.{c} {texts[(n + c) % 97]}" for c in range(columns)} for n in range(count)]}


def _plan(rng: random.Random, number: int) -> Context:
    place = f"{rng.choice(words.PLACES)} {number + 1}"
    return {
        "programme": "Saman om ein betre kommune",
        "participant": {
            "name": f"{place} kommune",
            "number": f"{number + 101:04}",
            "county": rng.choice(words.COUNTIES),
        },
        "network": {
            "name": f"{rng.choice(words.THEMES)} {rng.choice(('Nord', 'Øst', 'Sør', 'Vest'))}",
            "intake": "pulje 1",
        },
        "version": {"number": f"0.{rng.randint(1, 9)}", "date": _date(rng), "author": _name(rng)},
        "project": {
            "title": f"{rng.choice(words.THEMES)} i {place}",
            "background": _text(rng, 6) + "\n" + _text(rng, 4),
            "purpose": _text(rng, 4),
            "consequence": _text(rng, 4),
        },
        "baseline": {"text": _text(rng, 3), "source": "kommunens årsmelding", "date": _date(rng)},
        "themes": [_theme(rng, name) for name in rng.sample(words.THEMES, 3)],
        "goals": [_goal(rng, level) for level in words.LEVELS for _ in range(3)],
        "owners": {key: _person(rng) for key in "abc"},
        "client": _person(rng),
        "responsible": _person(rng),
        "leader": _person(rng),
        "members": [
            {"name": _name(rng), "role": role} for role in ("leder", "nestleder", "medlem", "medlem", "verneombud")
        ],
        "milestones": [_milestone(rng, n) for n in range(10)],
        "risks": [_risk(rng, n, text) for n, text in enumerate(rng.sample(words.RISKS, 8))],
        "messages": [_message(rng, group) for group in rng.sample(words.GROUPS, 6)],
        "benefits": [{"text": text, "owner": _name(rng)} for text in rng.sample(words.BENEFITS, 4)],
        "evaluation": {"method": "spørreundersøkelse og samtaler i grupper", "date": _date(rng)},
        "budget": {"amount": f"kr {rng.randint(100, 900)} 000", "source": "egne midler og tilskudd"},
    }


def _text(rng: random.Random, sentences: int) -> str:
    return " ".join(rng.sample(words.SENTENCES, sentences))


def _name(rng: random.Random) -> str:
    return f"{rng.choice(words.FIRST)} {rng.choice(words.LAST)}"


def _person(rng: random.Random) -> Context:
    return {"name": _name(rng), "place": rng.choice(words.WORKPLACES)}


def _date(rng: random.Random) -> str:
    return f"{rng.randint(1, 28)}. {rng.choice(words.MONTHS)} {rng.randint(2012, 2015)}"


def _some(rng: random.Random, texts: Sequence[str], count: int) -> list[Context]:
    return [{"text": text, "deadline": _date(rng)} for text in rng.sample(texts, count)]


def _theme(rng: random.Random, name: str) -> Context:
    return {"name": name, "reason": _text(rng, 3), "measures": _some(rng, words.MEASURES, rng.randint(3, 4))}


def _goal(rng: random.Random, level: str) -> Context:
    texts = {"text": rng.choice(words.MEASURES), "indicator": rng.choice(words.INDICATORS), "deadline": _date(rng)}
    return {"level": level, **texts, "baseline": f"{rng.randint(2, 60)} %", "target": f"{rng.randint(2, 90)} %"}


def _milestone(rng: random.Random, number: int) -> Context:
    who = {"owner": _name(rng), "told": rng.choice(words.GROUPS)}
    activities = _some(rng, words.ACTIVITIES, 3)
    return {
        "no": f"M{number + 1}",
        "delivery": rng.choice(words.MEASURES),
        "deadline": _date(rng),
        **who,
        "activities": activities,
    }


def _risk(rng: random.Random, number: int, text: str) -> Context:
    s, k = rng.randint(1, 5), rng.randint(1, 5)
    marks = {"no": number + 1, "s": s, "k": k, "sum": s * k, "mandatory": s * k >= 9 or k == 5}
    return {**marks, "text": text, "owner": _name(rng), "measure": rng.choice(words.MEASURES)}


def _message(rng: random.Random, group: str) -> Context:
    return {
        "group": group,
        "text": rng.choice(words.SENTENCES),
        "channel": rng.choice(words.CHANNELS),
        "when": _date(rng),
        "owner": _name(rng),
    }
