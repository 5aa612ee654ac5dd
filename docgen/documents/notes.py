"""Speaker notes: how an exercise is led, then what the leader wrote herself."""

from __future__ import annotations

from docgen.documents.voice import Spoken, Voice, bare
from docgen.model.exercise import Exercise


def notes(exercise: Exercise | None, minutes: int | None, own: Spoken, voice: Voice) -> Spoken:
    """Return the notes of a slide, empty when there are none; a blank line parts the blocks.

    `own` is what the leader wrote, `voice` that of the catalogue.
    """
    if exercise is None:
        return own
    blocks = [_facts(exercise, minutes, voice), _steps(exercise, voice)]
    if own:
        blocks.append(f"{voice.words.own_notes}:\n{bare(own)}")
    return "\n\n".join(blocks)


def band(exercise: Exercise, minutes: int | None, voice: Voice) -> dict[str, str]:
    """Return what the band of an exercise says: what it is, how long it takes, who works together."""
    return {
        "kind": voice.words.exercise,
        "minutes": voice.duration(minutes),
        "group": voice.words.group[exercise.group],
    }


def _facts(exercise: Exercise, minutes: int | None, voice: Voice) -> str:
    words = voice.words
    facts = {
        words.purpose: voice.plain(exercise.purpose),
        words.duration: voice.duration(minutes),
        words.grouping: words.group[exercise.group],
        words.material: "; ".join(map(voice.plain, exercise.material)),
    }
    return "\n".join(f"{name}: {text}" for name, text in facts.items() if text)


def _steps(exercise: Exercise, voice: Voice) -> str:
    steps = [f"{number}. {voice.plain(step)}" for number, step in enumerate(exercise.steps, 1)]
    return "\n".join([f"{voice.words.steps}:", *steps])
