"""Outside programs: where they are, and what a test does without them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
VALIDATOR = ROOT / "node_modules" / "@xarsh" / "ooxml-validator" / "dist" / "src" / "index.js"
BOKMAL, NYNORSK = "nb_NO", "nn_NO"


def missing() -> list[str]:
    """The programs that the proof needs and this machine lacks."""
    programs = ("node", "soffice", "pdftotext", "pdftohtml", "pdfinfo", "hunspell")
    lacking = [program for program in programs if shutil.which(program) is None]
    if not VALIDATOR.exists():
        lacking.append("node_modules (npm install)")
    if "hunspell" not in lacking:
        known = subprocess.run(["hunspell", "-D"], capture_output=True, text=True, input="", check=False).stderr
        lacking += [f"hunspell's {name}" for name in (BOKMAL, NYNORSK) if name not in known]
    return lacking


def need_tools() -> None:
    """Skip the test when a program is missing; in CI that is a failure, because nothing would be proved."""
    if lacking := missing():
        message = f"missing: {', '.join(lacking)}; `make test` installs them"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)


def run(command: Sequence[str | Path], seconds: float, given: str = "") -> str:
    """The standard output of a command. Raises when it fails or takes longer than `seconds`."""
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, input=given, timeout=seconds, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed ({done.returncode}): {done.stderr.strip()[-800:]}")
    return done.stdout
