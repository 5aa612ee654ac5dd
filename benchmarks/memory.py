"""Peak memory, each engine in a process of its own: `python -m benchmarks.memory KIND ENGINE FILE COUNT`.

The figure is VmHWM of /proc/self/status (Linux): the largest resident set of that process, with interpreter and
libraries. Not getrusage's ru_maxrss, which a process inherits from the one that started it. For docxtemplater the
process is node.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.contexts import contexts, rows
from benchmarks.gatherings import gatherings


def plans(engine: str, template: bytes, documents: int) -> float:
    """Return the peak in MB of a fresh process that fills `template` with `documents` plans."""
    return _measure("plans", engine, template, documents)


def table(engine: str, template: bytes, count: int) -> float:
    """Return the peak in MB of a fresh process that fills one table of `count` × 8 cells."""
    return _measure("table", engine, template, count)


def decks(engine: str, start: bytes, count: int) -> float:
    """Return the peak in MB of a fresh process that makes `count` decks, beginning with the file `start`."""
    return _measure("decks", engine, start, count)


def books(engine: str, start: bytes, count: int) -> float:
    """Return the peak in MB of a fresh process that makes `count` workbooks, beginning with the file `start`."""
    return _measure("books", engine, start, count)


def big(engine: str, count: int) -> float:
    """Return the peak in MB of a fresh process that makes a workbook with one table of `count` × 8 cells."""
    return _measure("big", engine, b"", count)


def _measure(kind: str, engine: str, start: bytes, count: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "start")
        path.write_bytes(start)
        command = [sys.executable, "-m", "benchmarks.memory", kind, engine, str(path), str(count)]
        root = Path(__file__).parent.parent
        return float(subprocess.run(command, cwd=root, stdout=subprocess.PIPE, text=True, check=True).stdout)


def _peak(kind: str, engine: str, start: bytes, count: int) -> float:
    if engine == "docxtemplater":
        from benchmarks.docxtemplater import Docxtemplater

        with Docxtemplater(start, contexts(count)) as node:
            node.run()
            return node.peak()
    if kind == "decks":
        from benchmarks.presentations import MAKES

        make = MAKES[engine][1](start)
        for deck in gatherings(count):
            make(deck)
    elif kind == "books":
        from benchmarks.workbooks import MAKES as BOOKS
        from benchmarks.workbooks import jobs

        make_book = BOOKS[engine](start)
        for job in jobs(count):
            make_book(job)
    elif kind == "big":
        from benchmarks.bigtable import MAKES as BIG
        from benchmarks.bigtable import items

        BIG[engine]()(items(count))
    else:
        from benchmarks.peers import FILLS

        fill = FILLS[engine](start)
        for context in [rows(count)] if kind == "table" else contexts(count):
            fill(context)
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    print(_peak(sys.argv[1], sys.argv[2], Path(sys.argv[3]).read_bytes(), int(sys.argv[4])))
