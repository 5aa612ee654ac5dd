"""Whole processes from nothing to a file: `docgen render` and a script that uses docxtpl, taking turns."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks import templates
from benchmarks.contexts import contexts

SCRIPT = """
import json, sys
from docxtpl import DocxTemplate
template = DocxTemplate(sys.argv[1])
template.render(json.load(open(sys.argv[2], encoding="utf-8")))
template.save(sys.argv[3])
"""


@dataclass(frozen=True)
class Cold:
    """Milliseconds of a whole process: medians."""

    docgen: float
    docxtpl: float
    rounds: int


def measure(rounds: int = 9) -> Cold:
    """Time both commands `rounds` times on the nine-page plan, each time to a file that is not there."""
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        template, data, out = where / "plan.docx", where / "plan.json", where / "out.docx"
        template.write_bytes(templates.plan())
        data.write_text(json.dumps(contexts(1)[0]), encoding="utf-8")
        (where / "script.py").write_text(SCRIPT, encoding="utf-8")
        files = [str(template), str(data)]
        ours = [*docgen_command(), "render", *files, "-o", str(out)]
        theirs = [sys.executable, str(where / "script.py"), *files, str(out)]
        compiled = environment(where / "bytecode")
        for command in (ours, theirs):
            _time(command, out, compiled)
        taken = [(_time(ours, out, compiled), _time(theirs, out, compiled)) for _ in range(rounds)]
        docgen, docxtpl = (statistics.median(times) for times in zip(*taken, strict=True))
        return Cold(docgen, docxtpl, rounds)


def docgen_command() -> list[str]:
    """Return the command that a user types: the installed script, or the module where there is none."""
    script = Path(sys.executable).with_name("docgen")
    return [str(script)] if script.exists() else [sys.executable, "-m", "docgen"]


def environment(bytecode: Path) -> dict[str, str]:
    """Return the environment of both commands: Python keeps what it compiles in `bytecode`.

    pip compiles what it installs; a checkout under PYTHONDONTWRITEBYTECODE would be compiled anew each time, and
    that is not what a user of either library waits for. One run that is not counted fills the folder.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(bytecode)}


def _time(command: list[str], out: Path, environment: dict[str, str]) -> float:
    out.unlink(missing_ok=True)
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    taken = (time.perf_counter() - start) * 1000
    if not out.stat().st_size:
        raise RuntimeError(f"{command[0]} wrote an empty file")
    return taken
