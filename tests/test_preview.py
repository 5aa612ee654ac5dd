"""Pages as pictures, through the real LibreOffice; and what happens without it."""

from __future__ import annotations

import io
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from docgen import preview, settings
from docgen.errors import OutputError, PackageError, ToolError
from docgen.preview import pictures, to_pdf
from tests.build import worlds
from tests.processes import alive, family, wait_for

needs_office = pytest.mark.skipif(
    settings.soffice() is None or settings.pdftoppm() is None, reason="LibreOffice or poppler is missing"
)


@pytest.fixture
def three_pages(tmp_path: Path) -> Path:
    document = Document()
    for number in range(3):
        document.add_paragraph(f"Page {number + 1}")
        if number < 2:
            document.add_page_break()  # type: ignore[no-untyped-call]
    document.save(str(tmp_path / "brev på tre sider.docx"))
    return tmp_path / "brev på tre sider.docx"


def program(path: Path, script: str) -> str:
    """A program that stands in for LibreOffice, to see what docgen does when that misbehaves."""
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.mark.proof
@needs_office
def test_so_are_those_far_down(tmp_path: Path) -> None:
    pages = []
    for text in ("eitt", "eitt\nto"):
        book = openpyxl.Workbook()
        sheet = book.active
        assert isinstance(sheet, Worksheet)
        for row in range(1, 401):
            sheet.cell(row, 1, text).alignment = Alignment(wrap_text=True)
        book.save(tmp_path / "long.xlsx")
        pages.append(len(pictures(tmp_path / "long.xlsx", tmp_path / f"pages-{len(text)}", dpi=10)))
    assert pages[1] >= 1.7 * pages[0]


@pytest.mark.proof
@needs_office
def test_the_rows_of_a_workbook_are_as_high_as_their_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet["A1"], sheet["A2"] = "mange ord " * 30, "■■■■■■■■■■"
    sheet["A1"].alignment = Alignment(wrap_text=True)
    book.save(tmp_path / "book.xlsx")

    (drawn,) = pictures(tmp_path / "book.xlsx", tmp_path / "pages", dpi=40)

    with Image.open(drawn) as picture:
        grey = picture.convert("L")
        dark = [y for y in range(grey.height) if min(grey.crop((0, y, grey.width, y + 1)).tobytes()) < 90]
    assert min(dark) > 200  # below thirty lines of text, not one


@pytest.mark.proof
@needs_office
def test_every_page_becomes_a_picture(three_pages: Path, tmp_path: Path) -> None:
    drawn = pictures(three_pages, tmp_path / "pages", dpi=20)

    assert [path.name for path in drawn] == [f"brev på tre sider-{number}.png" for number in (1, 2, 3)]
    with Image.open(drawn[0]) as picture:
        assert picture.format == "PNG"
        assert picture.width == pytest.approx(8.5 * 20, abs=2)
    assert [path.name for path in three_pages.parent.iterdir() if path.name.startswith(".~lock")] == []


@pytest.mark.proof
@needs_office
def test_only_the_pages_asked_for_are_drawn(three_pages: Path, tmp_path: Path) -> None:
    assert len(pictures(three_pages, tmp_path / "pages", first=2, last=2, dpi=20)) == 1
    with pytest.raises(ToolError, match=r"page 9|failed"):
        pictures(three_pages, tmp_path / "pages", first=9, dpi=20)


@pytest.mark.proof
@needs_office
def test_pictures_that_cannot_be_written_are_told(three_pages: Path, tmp_path: Path) -> None:
    (tmp_path / "pages").write_text("a file where the folder should be")
    with pytest.raises(OutputError, match="a file is in the way"):
        pictures(three_pages, tmp_path / "pages", last=1, dpi=20)


@pytest.mark.proof
@needs_office
def test_files_with_one_name_do_not_mix(tmp_path: Path) -> None:
    files = [worlds.template(tmp_path / name / "a.docx", name) for name in ("one", "two")]
    made = to_pdf(files, tmp_path / "pdf")

    assert [path.name for path in made if path] == ["0.pdf", "1.pdf"]


def test_word_files_become_pdf_ua_and_slides_plain_pdf_in_the_order_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worlds.deck_templates(tmp_path)
    slides = tmp_path / "pptx" / "gathering-nb.pptx"
    files = [slides, worlds.template(tmp_path / "a.docx", "x"), slides]
    # Stands in for LibreOffice: each file becomes a "PDF" that tells how it was asked for.
    script = """
out=; filter=; take=
for word; do
  case "$take" in out) out=$word;; filter) filter=$word;; esac
  take=
  case "$word" in
    --outdir) take=out;; --convert-to) take=filter;;
    *.docx|*.pptx) name=${word##*/}; echo "$name $filter" > "$out/${name%.*}.pdf";;
  esac
done
"""
    monkeypatch.setenv("DOCGEN_SOFFICE", program(tmp_path / "office", script))
    (tmp_path / "pdf").mkdir()
    made = [path.read_text().strip() for path in to_pdf(files, tmp_path / "pdf", accessible=True) if path]

    assert [said.split(" ")[0] for said in made] == ["0.pptx", "1.docx", "2.pptx"]
    assert [said.split(" ")[1].split(":")[0:2] for said in made] == [["pdf"], ["pdf", "writer_pdf_Export"], ["pdf"]]


def test_a_file_with_macros_is_refused(three_pages: Path, tmp_path: Path) -> None:
    changed = io.BytesIO(three_pages.read_bytes())
    with zipfile.ZipFile(changed, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"macros")
    (tmp_path / "m.docx").write_bytes(changed.getvalue())

    with pytest.raises(PackageError, match=r"m\.docx: the file holds macros"):
        pictures(tmp_path / "m.docx", tmp_path)


@pytest.mark.parametrize("variable", ["SOFFICE", "PDFTOPPM"])
def test_a_missing_program_is_named_with_how_to_get_it(
    three_pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv("DOCGEN_PDFTOPPM", "true")
    monkeypatch.setenv(f"DOCGEN_{variable}", "no-such-program")

    with pytest.raises(ToolError, match=r"was not found; install .+ \(Debian: apt install "):
        pictures(three_pages, tmp_path)


def test_a_program_that_hangs_is_ended_with_its_children(
    three_pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleeper = shutil.which("sleep")
    script = f"{sleeper} 98765 & echo $! > {tmp_path}/child; wait"
    monkeypatch.setenv("DOCGEN_SOFFICE", program(tmp_path / "hanging", script))
    monkeypatch.setattr(preview, "START", 1)
    monkeypatch.setattr(preview, "EACH", 0)

    with pytest.raises(ToolError, match="hanging took more than 1 s and was stopped"):
        to_pdf([three_pages], tmp_path)
    child = int((tmp_path / "child").read_text())
    wait_for(lambda: not Path(f"/proc/{child}").exists() or "Z" in Path(f"/proc/{child}/stat").read_text(), seconds=5)


def test_a_program_does_not_outlive_a_docgen_that_is_killed(three_pages: Path, tmp_path: Path) -> None:
    script = f"{shutil.which('sleep')} 98765 & echo $! > {tmp_path}/child; wait"
    environment = {
        **os.environ,
        "PYTHONPATH": str(worlds.ROOT),
        "DOCGEN_SOFFICE": program(tmp_path / "hanging", script),
        "DOCGEN_PDFTOPPM": "true",
    }
    command = [sys.executable, "-m", "docgen", "preview", str(three_pages)]
    docgen = subprocess.Popen(command, cwd=tmp_path, env=environment)
    wait_for(lambda: (tmp_path / "child").exists() and (tmp_path / "child").read_text().endswith("\n"))
    started = family(docgen.pid)
    docgen.kill()
    docgen.wait()

    assert int((tmp_path / "child").read_text()) in started
    wait_for(lambda: not any(alive(pid) for pid in started), seconds=5)


@pytest.mark.parametrize(("script", "made"), [("true", [None]), ("echo no space >&2; exit 3", None)])
def test_only_a_pdf_proves_that_it_was_made(
    three_pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, made: list[None] | None
) -> None:
    monkeypatch.setenv("DOCGEN_SOFFICE", program(tmp_path / "office", script))

    if made is not None:
        assert to_pdf([three_pages], tmp_path) == made
    else:
        with pytest.raises(ToolError, match=r"office failed \(3\): no space"):
            to_pdf([three_pages], tmp_path)
