"""A whole build against docxtpl's rendering alone: `python -m benchmarks.build [--json FILE]`.

`docgen build --only plan` for all participants, cold: a new process, an empty output folder, inputs read and
checked, files written. docxtpl: warm, in process, the same number of nine-page plans, nothing read or written.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import cold, templates
from benchmarks.contexts import contexts
from benchmarks.peers import InProcess, docxtpl


@dataclass(frozen=True)
class Build:
    """Seconds, medians of `rounds`, for the same number of `plans`."""

    plans: int
    docgen: float
    docxtpl: float
    rounds: int

    def __str__(self) -> str:
        met = "met" if self.docgen < self.docxtpl else "NOT MET"
        return (
            f"{self.plans} project plans, medians of {self.rounds}, taking turns\n"
            f"docgen build, cold, whole process  {self.docgen:6.2f} s\n"
            f"docxtpl, warm, rendering alone     {self.docxtpl:6.2f} s\n"
            f"docgen's part of docxtpl's time    {self.docgen / self.docxtpl:6.2f}     < 1   {met}"
        )


def measure(rounds: int) -> Build:
    """Build everything `rounds` times, and let docxtpl render as many plans after each."""
    taken = []
    with tempfile.TemporaryDirectory() as folder:
        bytecode = Path(folder)
        _build(bytecode)  # not counted: Python compiles docgen's modules, once and for all
        for _ in range(rounds):
            plans, seconds = _build(bytecode)
            peer = InProcess("docxtpl", docxtpl(templates.plan()), contexts(plans))
            peer.render(0)
            taken.append((seconds, peer.run()[0] / 1000))
    ours, theirs = (statistics.median(times) for times in zip(*taken, strict=True))
    return Build(plans, ours, theirs, rounds)


def _build(bytecode: Path) -> tuple[int, float]:
    """Return how many plans were written, and the seconds of the whole process."""
    with tempfile.TemporaryDirectory() as folder:
        command = [*cold.docgen_command(), "build", "--only", "plan", "--json", "--out", str(Path(folder, "outputs"))]
        start = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=cold.environment(bytecode))
        seconds = time.perf_counter() - start
    documents = json.loads(done.stdout)["documents"]
    if any(document["status"] != "written" for document in documents):
        raise RuntimeError("the build did not write every document anew; nothing is compared")
    return len(documents), seconds


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark and print it; the exit code is 0 whatever the figures are."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.build", description="docgen build against docxtpl")
    parser.add_argument("--rounds", type=int, default=3, help="builds (default: %(default)s)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures as JSON")
    chosen = parser.parse_args(arguments)
    found = measure(chosen.rounds)
    print(found)
    if chosen.json:
        chosen.json.write_text(json.dumps(asdict(found), indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
