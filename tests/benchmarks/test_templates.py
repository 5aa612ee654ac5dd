"""The plan of the benchmark is as long as the benchmark says."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from benchmarks import contexts, peers, templates
from docgen import preview, settings


@pytest.mark.proof
@pytest.mark.skipif(not (settings.soffice() and shutil.which("pdfinfo")), reason="LibreOffice and poppler count pages")
def test_the_plan_has_nine_pages(tmp_path: Path) -> None:
    fill = peers.FILLS["docgen zlib 6"](templates.plan())
    files = [tmp_path / f"{number}.docx" for number in (0, 55, 109)]
    for file in files:
        file.write_bytes(fill(contexts.contexts()[int(file.stem)]))

    assert [_pages(pdf) for pdf in preview.to_pdf(files, tmp_path)] == [9, 9, 9]


def _pages(pdf: Path | None) -> int:
    assert pdf is not None
    counted = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    return int(counted.split("Pages:")[1].split()[0])


def test_the_command_writes_the_three_templates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    templates.main(str(tmp_path / "made"))

    assert {path.name for path in (tmp_path / "made").iterdir()} == {
        "plan.docx",
        "plan-docxtemplater.docx",
        "table.docx",
    }
    assert "plan.docx" in capsys.readouterr().out
