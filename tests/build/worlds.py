"""A small world to build: a workspace of as many participants as one likes, and one-line templates."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from docx import Document
from openpyxl import Workbook
from pptx import Presentation

from tests.inputs import workspaces

ROOT = Path(__file__).parents[2]
NAME = "{{ participant.name }}"
PAPERS = ("mandate", "plan")
"""The documents whose templates every world has."""
BOOKS = ("workbook", "network-overview", "programme-overview", "capture", "data-form")
GATHERING = "number: 1\ntitle: Samling\nstart: 2012-02-02\nend: 2012-02-03\nvenue: Drammen\n"


def templates(folder: Path, **texts: str) -> Path:
    """Write mandate and plan templates in both forms; `plan` or `plan_nb` replaces the text of some of them."""
    for document in ("mandate", "plan"):
        for form in ("nb", "nn"):
            text = texts.get(f"{document}_{form}") or texts.get(document) or f"{document} {form} {NAME}"
            template(folder / "docx" / f"{document}-{form}.docx", text)
    return folder


def template(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    document = Document()
    document.add_paragraph(text)
    document.save(str(path))
    return path


def deck_templates(folder: Path, text: str = "{{ gathering.title }}", **texts: str) -> Path:
    """Write the template of decks in each language, one slide with a title; `nn` replaces the text of that one."""
    for language in ("nb", "nn", "en"):
        path = folder / "pptx" / f"gathering-{language}.pptx"
        path.parent.mkdir(parents=True, exist_ok=True)
        presentation = Presentation()
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        slide.shapes.title.text = texts.get(language, f"{language} {text}")
        presentation.save(str(path))
    return folder


def handout_templates(folder: Path) -> Path:
    """Write the templates of handouts in both forms, one line each."""
    for document, text in (
        ("gathering-programme", "{{ gathering.title }}"),
        ("exercise-sheets", f"{NAME}{{% for sheet in sheets %}} {{{{ sheet.name }}}}{{% endfor %}}"),
        ("evaluation", "{{ gathering.title }}"),
    ):
        for form in ("nb", "nn"):
            template(folder / "docx" / f"{document}-{form}.docx", f"{form} {text}")
    return folder


def book_templates(folder: Path) -> Path:
    """Write the templates of workbooks in both forms, one cell each."""
    for document in BOOKS:
        for form in ("nb", "nn"):
            path = folder / "xlsx" / f"{document}-{form}.xlsx"
            path.parent.mkdir(parents=True, exist_ok=True)
            book = Workbook()
            assert book.active is not None
            book.active["A1"] = f"{document} {form}"
            book.save(path)
    return folder


def gathering(folder: Path, id: str = "samling-1", network: str = "omdomme", **more: object) -> Path:
    """Write a gathering of one slide to the workspace in `folder`; `more` are keys of the file, as JSON."""
    path = folder / "gatherings" / f"{id}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    held = {"slides": [{"type": "welcome", "title": "Velkommen"}], **more}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in held.items()]
    path.write_text(f"id: {id}\nnetwork: {network}\n{GATHERING}{''.join(lines)}", encoding="utf-8")
    return path


def inputs(folder: Path, more: int = 0) -> Path:
    """Write the workspace with Drammen (bokmål, with a project) and Luster (nynorsk), and `more` participants."""
    rows = "".join(
        f"  - id: place-{number}\n    kind: body\n    name: Place {number}\n    sources: [deck]\n"
        for number in range(more)
    )
    members = "".join(
        f"  - {{participant: place-{number}, seen: 2012-02-02, source: deck}}\n" for number in range(more)
    )
    return workspaces.write(folder, participants=workspaces.PARTICIPANTS + rows, network=workspaces.NETWORK + members)


def command(folder: Path, *more: str) -> list[str]:
    """The command that builds the papers of the world in `folder`, or what `more` asks for with `--only`."""
    papers = [] if "--only" in more else [f"--only={document}" for document in PAPERS]
    places = [f"--{name}={folder / place}" for name, place in (("inputs", "in"), ("templates", "t"), ("out", "out"))]
    return [sys.executable, "-m", "docgen", "build", *places, *papers, *more]


def docgen_build(folder: Path, *more: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build the world in `folder` (`in`, `t`, `out`) as a user does."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(command(folder, *more), cwd=folder, env=env, capture_output=True, text=True, timeout=120)


def statuses(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    """What `--json` says of each file: its name and its status."""
    return {Path(entry["path"]).name: entry["status"] for entry in json.loads(done.stdout)["documents"]}


def files(folder: Path) -> dict[str, bytes]:
    """Every finished file, with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.*x"))}
