"""Peak memory, each engine in a process of its own: `python -m benchmarks.memory ENGINE TEMPLATE DOCUMENTS ROWS`.

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


def plans(engine: str, template: bytes, documents: int) -> float:
    """Return the peak in MB of a fresh process that fills `template` with `documents` plans."""
    return _measure(engine, template, documents, 0)


def table(engine: str, template: bytes, count: int) -> float:
    """Return the peak in MB of a fresh process that fills one table of `count` × 8 cells."""
    return _measure(engine, template, 0, count)


def _measure(engine: str, template: bytes, documents: int, count: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "template.docx")
        path.write_bytes(template)
        command = [sys.executable, "-m", "benchmarks.memory", engine, str(path), str(documents), str(count)]
        root = Path(__file__).parent.parent
        return float(subprocess.run(command, cwd=root, stdout=subprocess.PIPE, text=True, check=True).stdout)


def _peak(engine: str, template: bytes, documents: int, count: int) -> float:
    if engine == "docxtemplater":
        from benchmarks.docxtemplater import Docxtemplater

        with Docxtemplater(template, contexts(documents)) as node:
            node.run()
            return node.peak()
    from benchmarks.peers import FILLS

    fill = FILLS[engine](template)
    for context in [rows(count)] if count else contexts(documents):
        fill(context)
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    print(_peak(sys.argv[1], Path(sys.argv[2]).read_bytes(), int(sys.argv[3]), int(sys.argv[4])))
