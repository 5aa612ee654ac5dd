"""Hostile expressions, each rendered on its own: run as a program by test_sandbox.py, with memory and time bounded.

Reads a JSON list of tags on standard input; writes one JSON object per tag: error, message, text, seconds.
"""

from __future__ import annotations

import json
import resource
import signal
import sys
import time

from docgen.errors import DocgenError

MEMORY = 1_500_000_000  # bytes of address space
SECONDS = 20  # for each tag

DATA = {"x": "tekst", "items": [1, 2, 3], "person": {"name": "Kari"}, "number": 7, "long": "a" * 100_000}


def run(tag: str) -> dict[str, object]:
    """Compile and render one paragraph, and say what came of it."""
    from tests.office.builder import main, template, texts

    start = time.perf_counter()
    answer: dict[str, object] = {"tag": tag, "error": "", "message": "", "text": ""}
    try:
        answer["text"] = "\n".join(texts(main(template("først", tag).render(DATA))))[:200]
    except DocgenError as error:
        answer |= {"error": type(error).__name__, "message": str(error)[:1000]}
    except BaseException as error:
        answer |= {"error": f"not ours: {type(error).__name__}", "message": str(error)[:300]}
    return answer | {"seconds": round(time.perf_counter() - start, 2)}


def _late(*_: object) -> None:
    raise TimeoutError("too slow")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, _late)
    for one in json.load(sys.stdin):
        signal.alarm(SECONDS)
        print(json.dumps(run(one)), flush=True)
        signal.alarm(0)
