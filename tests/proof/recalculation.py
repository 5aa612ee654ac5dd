"""Workbooks calculated anew by LibreOffice: does every formula give the value that is stored with it?

    python -m tests.proof.recalculation FILE...

prints each formula whose stored value differs; `--show` prints every formula with its new value, for templates.
"""

from __future__ import annotations

import contextlib
import math
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

import openpyxl
from openpyxl.utils.datetime import to_excel
from openpyxl.workbook.workbook import Workbook as Book

from docgen.settings import soffice

ALWAYS, NEVER = 0, 1
"""When LibreOffice calculates on opening: always, or never, as it does by default with files that are not its own."""

START, EACH = 90, 30
"""Seconds that LibreOffice may take to start, and for each workbook."""

_CLOSE = 1e-9  # relative: the last digits differ between programs
_FILTER = "xlsx:Calc MS Excel 2007 XML"
_REGISTRY = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>{mode}</value></prop></item></oor:items>
"""

Where = tuple[str, str]
"""A cell: the name of its sheet, its address."""


class Difference(NamedTuple):
    """A formula whose stored value is not what it gives."""

    sheet: str
    cell: str
    formula: str
    stored: object
    calculated: object

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}: {self.stored!r} is stored, {self.calculated!r} comes out of {self.formula}"


def recalculated(files: Sequence[Path], folder: Path, mode: int = ALWAYS) -> dict[Path, Path]:
    """Each workbook as LibreOffice writes it after calculating, in `folder`. Raises AssertionError for one it drops."""
    folder.mkdir(parents=True, exist_ok=True)
    program = soffice()
    assert program, "LibreOffice was not found"
    with tempfile.TemporaryDirectory(prefix="recalculation-") as temporary:
        settings = Path(temporary, "profile", "user")
        settings.mkdir(parents=True)
        (settings / "registrymodifications.xcu").write_text(_REGISTRY.format(mode=mode), "utf-8")
        copies = [Path(temporary, f"{number}.xlsx") for number in range(len(files))]
        for file, copy in zip(files, copies, strict=True):
            shutil.copyfile(file, copy)
        options = ["--headless", "--norestore", "--nolockcheck", f"-env:UserInstallation={settings.parent.as_uri()}"]
        _run([program, *options, "--convert-to", _FILTER, "--outdir", str(folder), *map(str, copies)], len(files))
    made = {file: folder / copy.name for file, copy in zip(files, copies, strict=True)}
    lost = [file.name for file, path in made.items() if not path.is_file()]  # the exit code tells nothing
    assert not lost, f"LibreOffice wrote no workbook of {lost}"
    return made


def _run(command: list[str], files: int) -> None:
    """Run to the end, in a process group that does not outlive it."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        process.wait(START + EACH * files)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def load(path: Path, values: bool = False) -> Book:
    """A workbook as openpyxl opens it, with its formulas or with their values, without what it says of extensions."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(path, data_only=values)


def formulas(path: Path) -> dict[Where, str]:
    """Every formula of a workbook."""
    book = load(path)
    return {
        (sheet.title, cell.coordinate): getattr(cell.value, "text", cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def values(path: Path) -> dict[Where, object]:
    """Every stored value of a workbook; dates as the numbers that they are."""
    book = load(path, values=True)
    return {
        (sheet.title, cell.coordinate): _plain(cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def _plain(value: object) -> object:
    return to_excel(value) if isinstance(value, datetime | date | time | timedelta) else value


def differences(before: Path, after: Path) -> list[Difference]:
    """The formulas of a workbook whose stored values are others after calculating."""
    stored, calculated = values(before), values(after)
    return [
        Difference(*where, formula, stored.get(where), calculated.get(where))
        for where, formula in formulas(before).items()
        if not same(stored.get(where), calculated.get(where))
    ]


def same(one: object, other: object) -> bool:
    """Whether two values are the same text, or the same number but for its last digits; no value is an empty text."""
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=_CLOSE, abs_tol=_CLOSE)
    return (one or "") == (other or "") and _is_number(one) == _is_number(other)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)


def wrong(files: Sequence[Path], folder: Path) -> Mapping[Path, list[str]]:
    """What comes out otherwise than it is stored, for each workbook."""
    made = recalculated(files, folder)
    return {file: [str(found) for found in differences(file, path)] for file, path in made.items()}


def errors(path: Path) -> list[str]:
    """The cells of a workbook that hold an error value."""
    return [f"{sheet}!{cell}: {value}" for (sheet, cell), value in values(path).items() if _is_error(value)]


def _is_error(value: object) -> bool:
    return isinstance(value, str) and value.startswith("#") and value.rstrip("!?") in _ERRORS


_ERRORS = ("#NULL", "#DIV/0", "#VALUE", "#REF", "#NAME", "#NUM", "#N/A", "#GETTING_DATA")


def main(words: Sequence[str]) -> int:
    """Print what is wrong, or with `--show` every formula's new value; return 1 when something is wrong."""
    files = [Path(word) for word in words if word != "--show"]
    with tempfile.TemporaryDirectory(prefix="calculated-") as temporary:
        made = recalculated(files, Path(temporary))
        lines = [line for file, path in made.items() for line in _report(file, path, "--show" in words)]
    print("\n".join(lines) if lines else f"{len(files)} workbooks: every value is what its formula gives")
    return 1 if lines and "--show" not in words else 0


def _report(file: Path, path: Path, show: bool) -> Iterator[str]:
    if show:
        calculated = values(path)
        for where, formula in formulas(file).items():
            yield f"{file.name} {where[0]}!{where[1]}: {calculated.get(where)!r}  {formula[:160]}"
        return
    yield from (f"{file.name} {found}" for found in differences(file, path))
    yield from (f"{file.name} {found}" for found in errors(path))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
