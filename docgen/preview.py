"""Office files as PDF and as pictures of their pages, through LibreOffice and poppler.

Each run of LibreOffice has a profile and a folder of its own, copies of the files to read, and a time limit;
at the end of it, and when docgen is killed meanwhile, the whole process group is gone.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from docgen import settings
from docgen.errors import PackageError, ToolError
from docgen.outputs.folder import write
from docgen.outputs.guard import guard, watch
from docgen.outputs.ods import forget_heights

AT_A_TIME = 20
"""Files in one run of LibreOffice; starting it costs as much as some ten files."""

START, EACH = 90, 20
"""Seconds that LibreOffice may take to start, and for each file."""

_PDF_UA = (
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"}}'
)

_CALCULATES = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value>
</prop></item></oor:items>
"""


def pictures(file: Path, folder: Path, *, first: int = 1, last: int | None = None, dpi: int = 60) -> list[Path]:
    """Draw pages `first` to `last` of an Office or PDF file as `<name>-<page>.png` in `folder`; return the paths.

    Raises PackageError for a file with macros or one that is no Office file, ToolError when a program is missing,
    fails or takes too long, OutputError when a picture cannot be written.
    """
    draw = settings.pdftoppm()
    if draw is None:
        raise ToolError("pdftoppm was not found; install poppler (Debian: apt install poppler-utils)")
    with tempfile.TemporaryDirectory(prefix="docgen-") as temporary:
        source = file if file.suffix.lower() == ".pdf" else to_pdf([file], Path(temporary))[0]
        if source is None or not source.is_file():
            raise ToolError(f"{file}: LibreOffice made no PDF of it")
        pages = ["-f", str(first), *(["-l", str(last)] if last else [])]
        target = Path(temporary, "pages")
        target.mkdir()
        if trouble := _run([draw, "-png", "-r", str(dpi), *pages, str(source), str(target / file.stem)], START):
            raise ToolError(f"{file}: {trouble}")
        drawn = sorted(target.iterdir())
        if not drawn:
            raise ToolError(f"{file}: it has no page {first}")
        for page in drawn:
            write(folder / page.name, page.read_bytes())
        return [folder / page.name for page in drawn]


def to_pdf(files: Sequence[Path], folder: Path, *, accessible: bool = False) -> list[Path | None]:
    """Convert Office files to `<number>.pdf` in `folder`; return the paths in order, None where there is no PDF.

    `accessible` makes PDF/UA-1 of Word files. Raises PackageError and ToolError as `pictures` does.
    """
    from docgen.office.intake import admit

    program = settings.soffice()
    if program is None:
        raise ToolError("LibreOffice was not found; install it (Debian: apt install libreoffice) or set DOCGEN_SOFFICE")
    for file in files:
        try:
            admit(file)
        except PackageError as error:
            raise PackageError(f"{file}: {error}") from error
    made: dict[int, Path | None] = {}
    for way in ("pdf", "tagged", "fitted"):  # LibreOffice takes one filter for all files of a run
        kind = [number for number, file in enumerate(files) if _way(file, accessible) == way]
        for start in range(0, len(kind), AT_A_TIME):
            batch = {number: files[number] for number in kind[start : start + AT_A_TIME]}
            made |= zip(batch, _converted(program, batch, folder, way), strict=True)
    return [made[number] for number in range(len(files))]


def _way(file: Path, accessible: bool) -> str:
    """How a file becomes a PDF.

    LibreOffice fits the height of wrapped rows, as Excel does when a workbook opens, only to files of its own kind: so
    workbooks become such files first.
    """
    suffix = file.suffix.lower()
    return "tagged" if accessible and suffix == ".docx" else "fitted" if suffix in (".xlsx", ".xltx") else "pdf"


def _converted(program: str, files: Mapping[int, Path], folder: Path, way: str) -> list[Path | None]:
    """Convert files to `<their number>.pdf`, in one run of LibreOffice; workbooks in two."""
    with tempfile.TemporaryDirectory(prefix="docgen-") as temporary:
        # Copies with plain names: no lock files beside the originals, and no two files with one name.
        copies = [Path(temporary, f"{number}{file.suffix}") for number, file in files.items()]
        for file, copy in zip(files.values(), copies, strict=True):
            shutil.copyfile(file, copy)
        profile = Path(temporary, "profile").as_uri()
        _calculate(Path(temporary, "profile"))
        options = ["--headless", "--norestore", "--nolockcheck", "--nologo", f"-env:UserInstallation={profile}"]
        if way == "fitted":
            seconds = START + EACH * len(files)
            _run([program, *options, "--convert-to", "ods", "--outdir", temporary, *map(str, copies)], seconds)
            copies = [copy.with_suffix(".ods") for copy in copies]
            for copy in filter(Path.is_file, copies):
                forget_heights(copy)
        convert = ["--convert-to", _PDF_UA if way == "tagged" else "pdf", "--outdir", str(folder)]
        trouble = _run([program, *options, *convert, *map(str, copies)], START + EACH * len(files))
        made = [folder / f"{copy.stem}.pdf" for copy in copies]
    # LibreOffice's exit code tells little: only the PDF proves that it is made.
    found = [path if path.is_file() and path.stat().st_size else None for path in made]
    if trouble and not any(found):
        raise ToolError(trouble)
    for path in found if way == "tagged" else ():
        _tab_order(path)
    return found


def _calculate(profile: Path) -> None:
    """Let LibreOffice calculate files of its own kind, which lose the empty texts that formulas give."""
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_CALCULATES)


def _tab_order(pdf: Path | None) -> None:
    """Let the pages with links name their tab order as PDF/UA asks (ISO 14289-1, 7.18.3).

    LibreOffice up to 7.4 writes the name as a string, `/Tabs(S)`; the same bytes hold what is right.
    """
    if pdf is not None and b"\n/Tabs(S)\n" in (data := pdf.read_bytes()):
        pdf.write_bytes(data.replace(b"\n/Tabs(S)\n", b"\n/Tabs /S\n"))


def _run(command: list[str], seconds: int) -> str | None:
    """Run an outside program to its end; return what it says when it fails.

    Raises ToolError when it cannot be started, or takes too long and is ended with all that it started.
    """
    name = os.path.basename(command[0])
    with guard() as watcher:
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
        except OSError as error:
            raise ToolError(f"{name} cannot be started: {error.strerror or error}") from error
        try:
            watch(watcher, process.pid)
            _, said = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise ToolError(f"{name} took more than {seconds} s and was stopped") from error
        finally:
            _end(process)
    if not process.returncode:
        return None
    words = said.decode(errors="replace").strip().splitlines()
    return f"{name} failed ({process.returncode}){': ' + words[-1] if words else ''}"


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill what is left of the process group, so that no soffice.bin outlives its starter."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait()
