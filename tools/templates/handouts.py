"""The templates of what is handed out at a gathering."""

from __future__ import annotations

from docgen.model.language import Language
from tools.templates import evaluation_form, exercise_sheet, programme_handout
from tools.templates.form import Form
from tools.templates.handout_looks import looks
from tools.templates.word import write

GATHERING = "{{ gathering.title }}"


def handouts(language: Language) -> dict[str, bytes]:
    """Return the three templates in a language form, by their names."""
    programme, evaluation = (Form(language, GATHERING) for _ in range(2))
    sheets = Form(language)
    words = sheets.handouts
    return {
        "gathering-programme": write(programme, words.programme, programme_handout.sections, looks()),
        "exercise-sheets": write(sheets, f"{words.sheets}: {GATHERING}", exercise_sheet.sections, looks()),
        "evaluation": write(evaluation, words.evaluation, evaluation_form.sections, looks()),
    }
