"""`python -m tools.templates` writes every template to templates/."""

from __future__ import annotations

from pathlib import Path

from docgen.model.language import Language
from tools.templates import mandate, plan
from tools.templates.book.books import books
from tools.templates.deck.gathering import WORDS, gathering
from tools.templates.form import Form
from tools.templates.handouts import handouts
from tools.templates.word import Body, write

FOLDER = Path(__file__).resolve().parents[2] / "templates"
BODIES: dict[str, Body] = {"mandate": mandate.sections, "plan": plan.sections}


def templates() -> dict[str, bytes]:
    """Return every template by its path under templates/."""
    made = {f"pptx/gathering-{language}.pptx": gathering(language) for language in WORDS}
    for language in (Language.NB, Language.NN):
        for document, body in BODIES.items():
            form = Form(language)
            title = getattr(form.terms, document)
            made[f"docx/{document}-{language}.docx"] = write(form, title, body)
        for document, content in handouts(language).items():
            made[f"docx/{document}-{language}.docx"] = content
        for document, content in books(language).items():
            made[f"xlsx/{document}-{language}.xlsx"] = content
    return made


def main() -> None:
    for path, content in templates().items():
        target = FOLDER / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        print(f"{path}: {len(content)} bytes")


if __name__ == "__main__":
    main()
