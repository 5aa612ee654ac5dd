"""`docgen render` fills any template, and stops one that runs away."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from pptx import Presentation

from tests.build import worlds


@pytest.fixture
def here(tmp_path: Path) -> Path:
    worlds.template(tmp_path / "t.docx", "Hello {{ name }}")
    (tmp_path / "d.yaml").write_text('name: "Bø & Os"\n')
    return tmp_path


def render(here: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "docgen", "render", *arguments],
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(worlds.ROOT), **environment},
        capture_output=True,
        timeout=60,
    )


def text(data: bytes) -> str:
    return Document(io.BytesIO(data)).paragraphs[0].text


def test_a_document_is_made_from_a_template_and_data(here: Path) -> None:
    done = render(here, "t.docx", "d.yaml", "-o", "new/o.docx")

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert text((here / "new" / "o.docx").read_bytes()) == "Hello Bø & Os"


def test_slides_are_made_from_a_template_and_data(here: Path) -> None:
    worlds.deck_templates(here)
    (here / "d.yaml").write_text("gathering: {title: Samling i Bø}\n")
    done = render(here, "pptx/gathering-nb.pptx", "d.yaml", "-o", "o.pptx")

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    (slide,) = Presentation(str(here / "o.pptx")).slides
    assert slide.shapes.title.text == "nb Samling i Bø"


def test_a_dash_is_standard_output(here: Path) -> None:
    assert text(render(here, "t.docx", "d.yaml", "-o", "-").stdout) == "Hello Bø & Os"


def test_json_is_data_too(here: Path) -> None:
    (here / "d.json").write_text('{"name": "Ås"}')

    assert text(render(here, "t.docx", "d.json", "-o", "-").stdout) == "Hello Ås"


def test_the_same_data_gives_the_same_bytes(here: Path) -> None:
    assert render(here, "t.docx", "d.yaml", "-o", "-").stdout == render(here, "t.docx", "d.yaml", "-o", "-").stdout


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("nam: x", "t.docx, word/document.xml, paragraph 1: {{ name }}: ‘name’ is unknown; did you mean “nam”?"),
        ("- name", "d.yaml: the data must be a mapping of names to values"),
        ("name: x\nname: y", "d.yaml:2:1: "),
        ("name: [", "d.yaml:"),
    ],
)
def test_data_that_does_not_fit_is_named_and_leaves_the_old_file(here: Path, data: str, words: str) -> None:
    (here / "d.yaml").write_text(data)
    (here / "o.docx").write_bytes(b"old")
    done = render(here, "t.docx", "d.yaml", "-o", "o.docx")

    assert done.returncode == 3
    assert words in done.stderr.decode()
    assert (here / "o.docx").read_bytes() == b"old"


@pytest.mark.parametrize("content", [b"not a zip", b"PK\x05\x06" + bytes(18), b""])
def test_a_template_that_is_no_word_file_is_named(here: Path, content: bytes) -> None:
    (here / "t.docx").write_bytes(content)
    done = render(here, "t.docx", "d.yaml", "-o", "o.docx")

    assert done.returncode == 3
    assert done.stderr.startswith(b"t.docx: ")


def test_an_endless_template_is_stopped(here: Path) -> None:
    worlds.template(
        here / "t.docx", "{% for a in range(90000) %}{% if range(90000)|sum == 1 %}x{% endif %}{% endfor %}"
    )
    done = render(here, "t.docx", "d.yaml", "-o", "o.docx", DOCGEN_TIMEOUT="1")

    assert done.returncode == 3
    assert b"ran for more than 1 s" in done.stderr
    assert not (here / "o.docx").exists()


def test_a_full_disk_is_named(here: Path) -> None:
    done = render(here, "t.docx", "d.yaml", "-o", "/dev/full")

    assert done.returncode == 1
    assert b"/dev/full: the disk is full; free some space" in done.stderr


def test_nothing_but_the_engine_and_the_yaml_reader_is_imported(here: Path) -> None:
    script = "import sys; from docgen.cli import main; main(sys.argv[1:], standalone_mode=False); print(*sys.modules)"
    command = [sys.executable, "-c", script, "render", "t.docx", "d.yaml", "-o", "o.docx"]
    environment = {**os.environ, "PYTHONPATH": str(worlds.ROOT)}
    done = subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True, check=True)

    assert {"pydantic", "rich", "babel", "docx", "multiprocessing"} & set(done.stdout.split()) == set()
