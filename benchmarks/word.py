"""docgen against its peers on Word, side by side in one run: `python -m benchmarks.word [--rounds N] [--json FILE]`.

Text is proved equal in every document before anything is timed; a difference stops the run with a diff. Figures
are printed beside what is promised and decide nothing: the exit code is 0 whatever they are.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from benchmarks import cold, floor, measure, memory, peers, tables, templates
from benchmarks.contexts import COUNT, Context, contexts
from benchmarks.docxtemplater import Docxtemplater
from benchmarks.report import FLOORS, OURS, Report
from benchmarks.text import TextDiffersError


def run(documents: int, rounds: int, sizes: tuple[int, ...], cold_rounds: int) -> Report:
    """Prove, time and weigh every engine. `sizes` are rows of the big table; no cold rounds: none are run.

    Raises TextDiffersError when two engines do not write the same text.
    """
    filled = contexts(documents)
    machine = {"cores": str(os.cpu_count()), "system": f"{platform.system()} {platform.machine()}", **peers.versions()}
    missing: list[str] = []
    with ExitStack() as stack:
        engines: list[peers.Engine] = [*_in_process(filled)]
        try:
            node = stack.enter_context(Docxtemplater(templates.plan(templates.DOCXTEMPLATER), filled))
        except peers.MissingPeerError as error:
            missing.append(f"docxtemplater is left out: {error}")
        else:
            engines.append(node)
            machine |= node.versions
        measure.prove_equal(engines, documents)
        timings = measure.rounds(engines, documents, rounds)
    peaks = {name: _peak(name, documents) for name in timings if name not in FLOORS.values()}
    big = tables.measure(sizes, tuple(size for size in sizes if size in tables.PEER_SIZES))
    started = cold.measure(cold_rounds) if cold_rounds else None
    return Report(machine, documents, rounds, timings, peaks, big, started, missing)


def _in_process(filled: Sequence[Context]) -> list[peers.InProcess[Context]]:
    """docxtpl first: its text is what the others are held to. Then docgen, and the floor made of docgen's documents."""
    template = templates.plan()
    engines = {name: peers.InProcess(name, make(template), filled) for name, make in peers.FILLS.items()}
    documents = [engines[OURS].render(number) for number in range(len(filled))]
    ways = {"floor zlib 6": floor.zlib6, "floor isal 1": floor.isal1}
    floors = [peers.InProcess(name, floor.fill(template, filled, documents, way), filled) for name, way in ways.items()]
    return [*engines.values(), *floors]


def _peak(engine: str, documents: int) -> float:
    syntax = templates.DOCXTEMPLATER if engine == "docxtemplater" else templates.DOCXTPL
    return memory.plans(engine, templates.plan(syntax), documents)


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark and print it; return the exit code: 1 only when texts differ."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.word", description="docgen against its peers on Word")
    parser.add_argument("--rounds", type=int, default=5, help="timed rounds (default: %(default)s)")
    parser.add_argument("--documents", type=int, default=COUNT, help="different documents (default: %(default)s)")
    parser.add_argument("--rows", type=int, nargs="*", default=tables.SIZES, help="sizes of the big table")
    parser.add_argument("--cold", type=int, default=9, help="cold starts, 0 for none (default: %(default)s)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write everything as JSON")
    chosen = parser.parse_args(arguments)
    try:
        report = run(chosen.documents, chosen.rounds, tuple(chosen.rows), chosen.cold)
    except TextDiffersError as error:
        print(error, file=sys.stderr)
        return 1
    print(report)
    if chosen.json:
        chosen.json.write_text(json.dumps(report.as_json(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
