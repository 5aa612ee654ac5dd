"""A participant's exercise sheets for a gathering: what their template is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.documents.handouts import opening
from docgen.documents.sheet_room import roomy
from docgen.documents.sheet_table import shape_of
from docgen.documents.sheets import sheets_of
from docgen.documents.slides import CATALOGUE
from docgen.documents.voice import Voice, bare
from docgen.language.forms import handout_terms
from docgen.model.exercise import LinesAsk, TableAsk

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.model.exercise import Ask, Exercise, ScaleAsk
    from docgen.model.language import Language


def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the values of the sheets, in the order of the deck; places for answers hold nothing."""
    gathering = workspace.gatherings[subject.gathering]
    voice = Voice(language, CATALOGUE)
    return {
        **opening(workspace, subject, language),
        "title": handout_terms(language).sheets,
        "participant": {"name": workspace.participants[subject.participant].name},
        "sheets": [roomy(_sheet(exercise, minutes, voice)) for exercise, minutes in sheets_of(workspace, gathering)],
    }


def _sheet(exercise: Exercise, minutes: int, voice: Voice) -> dict[str, object]:
    return {
        "id": exercise.id,
        "name": voice.say(exercise.name),
        "minutes": voice.duration(minutes),
        "group": voice.words.group[exercise.group],
        "purpose": voice.say(exercise.purpose),
        "task": [voice.say(step) for step in exercise.task],
        "asks": [_ask(ask, voice) for ask in exercise.sheet],
    }


def _ask(ask: Ask, voice: Voice) -> dict[str, object]:
    common: dict[str, object] = {"kind": ask.kind, "text": voice.say(ask.text), "ends": ""}
    if isinstance(ask, LinesAsk):
        return {**common, "lines": ask.lines, "answer": None}
    if isinstance(ask, TableAsk):
        return {**common, **_table(ask, voice)}
    return {**common, **_scale(ask, voice)}


def _table(ask: TableAsk, voice: Voice) -> dict[str, object]:
    """Return the heads, the rows, and the shape that says how wide the columns are.

    A table whose rows have names has its empty rows below them.
    """
    heads = [voice.say(column) for column in ask.columns]
    names = [voice.say(row) for row in ask.rows] + [""] * ask.empty
    shape = shape_of(list(map(bare, heads)), [bare(name) for name in names if bare(name)])
    rows = [{"name": name, "answers": [None] * len(heads)} for name in names]
    return {"heads": heads, "shape": shape, "rows": rows}


def _scale(ask: ScaleAsk, voice: Voice) -> dict[str, object]:
    ends = {"1": voice.plain(ask.low), "10": voice.plain(ask.high)}
    return {
        "ends": ", ".join(f"{number} = {text[:1].lower()}{text[1:]}" for number, text in ends.items() if text),
        "statements": [{"text": voice.say(statement), "answer": None} for statement in ask.statements],
        "number": None,
    }
