"""Every field of the forms: the name that Word shows and the guidance that stands there until something is written."""

from __future__ import annotations

from functools import cache
from itertools import chain

from docgen.model.language import Language
from tools.templates import guidance_nb, guidance_nn, handout_texts_nb, handout_texts_nn, labels_nb, labels_nn

Fields = dict[str, tuple[str, str]]
_GOAL_PARTS = ("text", "indicator", "baseline", "target", "measured")
_PERSON_PARTS = ("name", "title", "represents")


def labels(language: Language) -> dict[str, str]:
    """Return the printed texts."""
    if language is Language.NN:
        return labels_nn.LABELS | handout_texts_nn.LABELS
    return labels_nb.LABELS | handout_texts_nb.LABELS


@cache
def fields(language: Language) -> Fields:
    """Return (name, guidance) by the path of each field; what comes in series is written out here."""
    texts = guidance_nn if language is Language.NN else guidance_nb
    ticks = {key: text for key, text in labels(language).items() if key.startswith("check.")}
    series = chain(
        *(_goal(level, texts.WORDS, *guidance) for level, guidance in texts.GOALS.items()),
        *(_person(who, texts.WORDS, *guidance) for who, guidance in (texts.PEOPLE | texts.GROUPS).items()),
        ((f"project.organisation.{group}", (name, "")) for group, (name, *_) in texts.GROUPS.items()),
        ((f"checklist.{key[6:]}", (texts.WORDS["in_place"].format(text), "")) for key, text in ticks.items()),
    )
    handouts = handout_texts_nn if language is Language.NN else handout_texts_nb
    plain: Fields = texts.FIELDS | handouts.FIELDS
    return plain | dict(series)


def _goal(level: str, words: dict[str, str], name: str, *guidance: str) -> list[tuple[str, tuple[str, str]]]:
    path = f"project.goals.{level}"
    parts = [
        (f"{path}.{part}", (f"{name}: {words[part]}", text)) for part, text in zip(_GOAL_PARTS, guidance, strict=True)
    ]
    return [(path, (name, "")), *parts, (f"{path}.deadline", (f"{name}: {words['deadline']}", words["date"]))]


def _person(who: str, words: dict[str, str], role: str, title: str, party: str) -> list[tuple[str, tuple[str, str]]]:
    path = f"project.organisation.{who}"
    guidance = (words["full_name"], words["example"].format(title), words["example"].format(party))
    return [
        (f"{path}.{part}", (f"{role}: {words[part]}", text)) for part, text in zip(_PERSON_PARTS, guidance, strict=True)
    ]
