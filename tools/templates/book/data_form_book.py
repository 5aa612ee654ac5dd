"""The template of the yearly form for figures: how it is filled in, the figures, and a chart of one goal."""

from __future__ import annotations

from docgen.language.capture_forms import capture_terms
from docgen.model.language import Language
from tools.templates.book import data_form_words_nb, data_form_words_nn
from tools.templates.book.book import Book
from tools.templates.book.data_form_chart import chart
from tools.templates.book.data_form_table import FIRST, LAST, Words, figures, table
from tools.templates.book.looks import COUNT, DATE
from tools.templates.book.sheet import HEAD

_FACTS = {
    "participant": "participant.name",
    "project": "project.title",
    "networks": "networks",
    "year": "form.year",
    "deadline": "form.deadline",
    "until": "form.until",
}
_STEPS = 6


def data_form(language: Language) -> bytes:
    """Return the template in a language form."""
    said = data_form_words_nn.WORDS if language is Language.NN else data_form_words_nb.WORDS
    words = {**said, "unchosen": capture_terms(language).unchosen}
    held = table(words, language)
    book = Book(language, "{{ title }} {{ form.label }}", "{{ participant.name }}", (held,))
    book.constants(participant="{{ ids.participant }}", document="data-form", language=language.value)
    _guide(book, words)
    figures(book, words, held)
    chart(book, words)
    return book.write()


def _guide(book: Book, words: Words) -> None:
    """Add the first sheet: whom the form is from, when it is due, what is filled in, and how it is done."""
    sheet = book.sheet(
        words["guide"], "{{ title }} {{ form.label }}", "{{ under }}", words["guide_hint"], computed=True
    )
    sheet.widths(30, 90)
    for row, (key, path) in enumerate(_FACTS.items(), HEAD):
        sheet.text(f"A{row}", words[key], book.look("label", bold=True))
        number = DATE if key in ("deadline", "until") else "General"
        sheet.text(f"B{row}", f"{{{{ {path} }}}}", book.look("value", num_format=number, align="left"))
    year = HEAD + list(_FACTS).index("year")
    row = HEAD + len(_FACTS) + 1
    sheet.text(f"A{row}", words["status"], "section")
    heads, area = (f"{words['figures']}!$A${each}:${LAST}${each}" for each in (HEAD, FIRST))
    counts = {
        "goals": ("goals", "COUNTA(Tall[goal])"),
        "with_baseline": ("baseline", "COUNT(Tall[baseline])"),
        "with_target": ("target", "COUNT(Tall[target])"),
        "with_year": ("year", f'COUNT(INDEX({area},0,MATCH($B${year}&"",{heads},0)))'),
    }
    for key, (path, formula) in counts.items():
        row += 1
        sheet.text(f"A{row}", words[key], "label")
        look = book.look("value", num_format=COUNT, align="left", bold=True)
        sheet.formula(f"B{row}", formula, f"totals.{path}", look)
    sheet.text(f"A{row + 2}", words["steps"], "section")
    for step in range(1, _STEPS + 1):
        sheet.number(f"A{row + 2 + step}", step, book.look("label", align="left", num_format=COUNT))
        sheet.text(f"B{row + 2 + step}", words[f"step_{step}"], "value")
    sheet.finish(row + 2 + _STEPS)
