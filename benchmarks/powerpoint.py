"""docgen against its peers on PowerPoint, side by side: `python -m benchmarks.powerpoint [--rounds N] [--json FILE]`.

Texts, speaker notes and the data of charts are proved equal in every deck before anything is timed; a difference
stops the run with a diff. Figures are printed beside what is promised and decide nothing: the exit code is 0
whatever they are.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from benchmarks import decks, floor, measure, memory, presentations, slidetext
from benchmarks.automizer import WAYS, Automizer
from benchmarks.deckreport import FLOORS, DeckReport
from benchmarks.gatherings import gatherings
from benchmarks.peers import Engine, InProcess, MissingPeerError
from benchmarks.presentations import MAKES, OURS
from benchmarks.slide import Deck
from benchmarks.text import TextDiffersError

Files = Mapping[str, bytes]


def run(batch: int, rounds: int) -> DeckReport:
    """Prove, time and weigh every engine on `batch` decks in each round, and in the one before that warms up.

    No deck comes twice, so that nothing is gained by remembering one.

    Raises TextDiffersError when two engines do not write the same texts, notes or charts.
    """
    data, files = gatherings(batch * (rounds + 1)), _files()
    machine = {"cores": str(os.cpu_count()), "system": f"{platform.system()} {platform.machine()}"}
    machine |= presentations.versions()
    missing: list[str] = []
    with ExitStack() as stack:
        engines: list[Engine] = [*_in_process(files, data, batch)]
        try:
            nodes = [stack.enter_context(_automizer(name, files, data, batch)) for name in WAYS]
        except MissingPeerError as error:
            missing.append(f"pptx-automizer is left out: {error}")
        else:
            engines += nodes
            machine |= nodes[0].versions
        measure.prove_equal(engines, len(data), slidetext.visible)
        sizes = {engine.name: len(engine.render(0)) for engine in engines}
        timings = measure.rounds(engines, batch, rounds)
    peaks = {name: _peak(name, files, data[:batch]) for name in timings if name not in FLOORS.values()}
    return DeckReport(machine, len(data), batch, rounds, timings, sizes, peaks, missing)


def _files() -> Files:
    base = decks.base()
    return {"base": base, "ready": decks.ready(base), "library": decks.library(base)}


def _in_process(files: Files, data: Sequence[Deck], batch: int) -> list[InProcess[Deck]]:
    """python-pptx first: what it writes the others are held to. Then docgen, and the floor made of docgen's decks."""
    engines = {name: InProcess(name, make(files[start]), data, batch) for name, (start, make) in MAKES.items()}
    made = [engines[OURS].render(number) for number in range(len(data))]
    ways = {"floor zlib 6": floor.zlib6, "floor isal 1": floor.isal1}
    floors = [InProcess(name, floor.fill(files["library"], data, made, way), data, batch) for name, way in ways.items()]
    return [*engines.values(), *floors]


def _automizer(name: str, files: Files, data: Sequence[Deck], batch: int) -> Automizer:
    return Automizer(name, files["base"], files["ready"], data, batch)


def _peak(name: str, files: Files, data: Sequence[Deck]) -> float:
    if name in MAKES:
        return memory.decks(name, files[MAKES[name][0]], len(data))
    with _automizer(name, files, data, len(data)) as node:
        node.run()
        return node.peak()


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark and print it; return the exit code: 1 only when texts or charts differ."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.powerpoint", description="docgen against its peers")
    parser.add_argument("--rounds", type=int, default=5, help="timed rounds (default: %(default)s)")
    parser.add_argument("--decks", type=int, default=8, help="decks in each round (default: %(default)s)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write everything as JSON")
    chosen = parser.parse_args(arguments)
    try:
        report = run(chosen.decks, chosen.rounds)
    except TextDiffersError as error:
        print(error, file=sys.stderr)
        return 1
    print(report)
    if chosen.json:
        chosen.json.write_text(json.dumps(report.as_json(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
