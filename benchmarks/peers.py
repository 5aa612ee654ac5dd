"""The engines that are compared, each behind the same three calls: one document, all documents timed, peak memory."""

from __future__ import annotations

import importlib.metadata
import io
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import jinja2
from docxtpl import DocxTemplate

from benchmarks import templates
from benchmarks.contexts import Context
from docgen.office import zip
from docgen.office.template import Template

Deflate = Callable[[bytes], bytes]


class Missing(Exception):
    """A peer that is not installed here; the message says how to install it."""


class Engine(Protocol):
    """A way of filling the plan's template from prepared contexts."""

    name: str

    def render(self, number: int) -> bytes:
        """Return document `number`."""

    def run(self) -> tuple[float, float]:
        """Render every document; return wall and CPU milliseconds of the whole run."""

    def peak(self) -> float:
        """Return the largest resident set of the process so far, in MB."""


class InProcess:
    """An engine in this process: a function from a context to the bytes of a docx."""

    def __init__(self, name: str, fill: Callable[[Context], bytes], contexts: Sequence[Context]) -> None:
        self.name, self._fill, self._contexts = name, fill, contexts

    def render(self, number: int) -> bytes:
        return self._fill(self._contexts[number])

    def run(self) -> tuple[float, float]:
        wall, cpu = time.perf_counter(), time.process_time()
        for context in self._contexts:
            self._fill(context)
        return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000

    def peak(self) -> float:
        return peak()


def peak() -> float:
    """Return the peak resident set of this process in MB, from VmHWM.

    Not from getrusage: its ru_maxrss is handed down by the process that started this one.
    """
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def docgen(template: bytes, deflate: Deflate) -> Callable[[Context], bytes]:
    """docgen: compiled once, rendered many times, with the given way of deflating."""
    with tempfile.NamedTemporaryFile(suffix=".docx") as file:
        file.write(template)
        file.flush()
        compiled = Template(Path(file.name))
    return lambda context: compiled.render(context, deflate=deflate)


def docxtpl(template: bytes) -> Callable[[Context], bytes]:
    """docxtpl as its documentation shows it."""

    def fill(context: Context) -> bytes:
        return _saved(DocxTemplate(io.BytesIO(template)), context, None)

    return fill


class _Memoised(jinja2.Environment):
    """An environment that compiles each source text once: docxtpl's strongest set-up by its public parameters."""

    @lru_cache  # noqa: B019  # the environment lives as long as the benchmark
    def from_string(self, source: Any, globals: Any = None, template_class: Any = None) -> jinja2.Template:
        return super().from_string(source, globals, template_class)


def docxtpl_tuned(template: bytes) -> Callable[[Context], bytes]:
    """docxtpl with one Jinja environment that remembers its compiled templates."""
    environment = _Memoised()

    def fill(context: Context) -> bytes:
        return _saved(DocxTemplate(io.BytesIO(template)), context, environment)

    return fill


class _Patched(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """docxtpl whose rewriting of the XML is remembered too: beyond its set-up, an override of its inside."""

    @staticmethod
    @lru_cache
    def _patch(source: str) -> str:
        text: str = DocxTemplate.patch_xml(None, source)
        return text

    def patch_xml(self, src_xml: str) -> str:
        return self._patch(src_xml)


def docxtpl_patched(template: bytes) -> Callable[[Context], bytes]:
    """docxtpl tuned, and subclassed so that it rewrites each XML part only once."""
    environment = _Memoised()

    def fill(context: Context) -> bytes:
        return _saved(_Patched(io.BytesIO(template)), context, environment)

    return fill


def _saved(template: Any, context: Context, environment: jinja2.Environment | None) -> bytes:
    template.render(context, environment)
    stream = io.BytesIO()
    template.save(stream)
    return stream.getvalue()


class Docxtemplater:
    """docxtemplater in one warm node process, timed inside node; use as a context manager."""

    name = "docxtemplater"

    def __init__(self, contexts: Sequence[Context]) -> None:
        self._contexts = contexts

    def __enter__(self) -> Docxtemplater:
        node = shutil.which("node")
        if node is None:
            raise Missing("node is not installed")
        self._folder = tempfile.TemporaryDirectory()
        self._where = Path(self._folder.name)
        script = str(Path(__file__).with_name("docxtemplater.mjs"))
        pipe = subprocess.PIPE
        self._node = subprocess.Popen([node, script], stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=os.environ)
        (self._where / "plan.docx").write_bytes(templates.plan(templates.DOCXTEMPLATER))
        (self._where / "contexts.json").write_text(json.dumps(self._contexts), encoding="utf-8")
        files = {"template": str(self._where / "plan.docx"), "contexts": str(self._where / "contexts.json")}
        self.versions: Mapping[str, str] = self._ask(files)["versions"]
        return self

    def __exit__(self, *_: object) -> None:
        self._node.communicate()
        self._folder.cleanup()

    def _ask(self, command: Mapping[str, object]) -> dict[str, Any]:
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        try:
            self._node.stdin.write(json.dumps(command) + "\n")
            self._node.stdin.flush()
        except BrokenPipeError:
            line = ""
        else:
            line = self._node.stdout.readline()
        if not line:
            _, message = self._node.communicate()
            reason = next((text for text in message.splitlines() if "Error" in text), message)
            raise Missing(f"{reason.strip()} (npm install)")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def render(self, number: int) -> bytes:
        path = self._where / "document.docx"
        self._ask({"render": number, "to": str(path)})
        return path.read_bytes()

    def run(self) -> tuple[float, float]:
        answer = self._ask({"run": True})
        return answer["wall"], answer["cpu"]

    def peak(self) -> float:
        return float(self._ask({"peak": True})["peak"]) / 1024


FILLS: Mapping[str, Callable[[bytes], Callable[[Context], bytes]]] = {
    "docxtpl": docxtpl,
    "docxtpl tuned": docxtpl_tuned,
    "docxtpl subclassed": docxtpl_patched,
    "docgen zlib 6": lambda template: docgen(template, zip.zlib6),
    "docgen isal 1": lambda template: docgen(template, zip.isal1),
}


def python_engines(contexts: Sequence[Context]) -> list[InProcess]:
    """Return docgen and docxtpl in all their set-ups, on the nine-page plan."""
    template = templates.plan()
    return [InProcess(name, make(template), contexts) for name, make in FILLS.items()]


def versions() -> dict[str, str]:
    """Return the versions of the Python peers and of what they stand on."""
    names = ("docgen", "docxtpl", "python-docx", "jinja2", "lxml", "isal")
    return {name: importlib.metadata.version(name) for name in names}
