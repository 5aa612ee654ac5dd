"""docgen against its peers on Excel, side by side: `python -m benchmarks.excel [--rounds N] [--json FILE]`.

All that a workbook holds is proved equal in every one before anything is timed; a difference stops the run with a
diff. Figures are printed beside what is promised and decide nothing: the exit code is 0 whatever they are.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import bigtable, booktext, floor, measure, memory, workbooks
from benchmarks.bookreport import BookReport
from benchmarks.peers import Engine, InProcess
from benchmarks.text import TextDiffersError
from benchmarks.workbooks import FLOORS, MAKES, OURS, OURS_ZLIB, TYPED, XLSXWRITER, Job


def run(batch: int, rounds: int, sizes: Sequence[int]) -> BookReport:
    """Prove, time and weigh every engine on `batch` workbooks in each round, and in the one before that warms up.

    `sizes` are rows of the big table. No workbook comes twice, so that nothing is gained by remembering one.

    Raises TextDiffersError when two engines do not write the same workbook.
    """
    jobs = workbooks.jobs(batch * (rounds + 1))
    machine = {"cores": str(os.cpu_count()), "system": f"{platform.system()} {platform.machine()}"}
    machine |= workbooks.versions()
    engines = [*_engines(jobs, batch)]
    measure.prove_equal(engines, len(jobs), booktext.visible)
    with_values = [engine for engine in engines if engine.name in (XLSXWRITER, TYPED, OURS_ZLIB, OURS)]
    measure.prove_equal(with_values, len(jobs), booktext.stored)
    weights = {engine.name: len(engine.render(0)) for engine in engines}
    timings = measure.rounds(engines, batch, rounds)
    peaks = {name: memory.books(name, workbooks.start_of(name), batch) for name in MAKES}
    big = bigtable.measure(sizes) if sizes else []
    return BookReport(machine, len(jobs), batch, rounds, timings, weights, peaks, big)


def _engines(jobs: Sequence[Job], batch: int) -> list[Engine]:
    """openpyxl first: what it writes the others are held to. Then docgen, and the floor made of docgen's workbooks."""
    engines = {name: InProcess(name, make(workbooks.start_of(name)), jobs, batch) for name, make in MAKES.items()}
    made = [engines[OURS].render(number) for number in range(len(jobs))]
    ways = {FLOORS[OURS_ZLIB]: floor.zlib6, FLOORS[OURS]: floor.isal1}
    template = workbooks.template()
    floors = [InProcess(name, floor.fill(template, jobs, made, way), jobs, batch) for name, way in ways.items()]
    return [*engines.values(), *floors]


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark and print it; return the exit code: 1 only when workbooks differ."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.excel", description="docgen against its peers on Excel")
    parser.add_argument("--rounds", type=int, default=5, help="timed rounds (default: %(default)s)")
    parser.add_argument("--books", type=int, default=8, help="workbooks in each round (default: %(default)s)")
    parser.add_argument("--rows", type=int, nargs="*", default=bigtable.SIZES, help="sizes of the big table")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write everything as JSON")
    chosen = parser.parse_args(arguments)
    try:
        report = run(chosen.books, chosen.rounds, tuple(chosen.rows))
    except TextDiffersError as error:
        print(error, file=sys.stderr)
        return 1
    print(report)
    if chosen.json:
        chosen.json.write_text(json.dumps(report.as_json(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
