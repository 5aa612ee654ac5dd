"""The engines that run in this process, each a function from a context to the bytes of a docx.

Their libraries are imported only when used, so that one engine's memory holds none of another's.
"""

from __future__ import annotations

import importlib.metadata
import io
import platform
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from benchmarks.contexts import Context

if TYPE_CHECKING:
    import jinja2

T = TypeVar("T")
Fill = Callable[[Context], bytes]


class MissingPeerError(Exception):
    """A peer that is not installed here; the message says how to install it."""


class Engine(Protocol):
    """A way of filling a template from prepared contexts."""

    name: str

    def render(self, number: int) -> bytes:
        """Return document `number`."""

    def run(self) -> tuple[float, float]:
        """Render every document of the round; return wall and CPU milliseconds of the whole run."""


class InProcess(Generic[T]):
    """An engine in this process, with the contexts it fills: all in each round, or the next `batch` of them."""

    def __init__(self, name: str, fill: Callable[[T], bytes], contexts: Sequence[T], batch: int = 0) -> None:
        self.name, self._fill, self._contexts = name, fill, contexts
        self._batch, self._next = batch or len(contexts), 0

    def render(self, number: int) -> bytes:
        return self._fill(self._contexts[number])

    def run(self) -> tuple[float, float]:
        batch = self._contexts[self._next : self._next + self._batch]
        self._next = (self._next + self._batch) % len(self._contexts)
        wall, cpu = time.perf_counter(), time.process_time()
        for context in batch:
            self._fill(context)
        return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def docgen(template: bytes, deflate: str) -> Fill:
    """docgen: compiled once, rendered many times; `deflate` is a function of docgen.office.zip."""
    from docgen.office import zip
    from docgen.office.template import Template

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "template.docx")
        path.write_bytes(template)
        compiled = Template(path)
    way = getattr(zip, deflate)
    return lambda context: compiled.render(context, deflate=way)


def docxtpl(template: bytes) -> Fill:
    """docxtpl as its documentation shows it."""
    from docxtpl import DocxTemplate

    return lambda context: _filled(DocxTemplate(io.BytesIO(template)), context, None)


def docxtpl_tuned(template: bytes) -> Fill:
    """docxtpl with one Jinja environment that remembers what it compiled: the strongest of its public set-ups."""
    from docxtpl import DocxTemplate

    environment = _memoised()
    return lambda context: _filled(DocxTemplate(io.BytesIO(template)), context, environment)


def docxtpl_subclassed(template: bytes) -> Fill:
    """docxtpl tuned, and overridden so that it rewrites each XML part only once: beyond what it offers."""
    from docxtpl import DocxTemplate

    patch = lru_cache(lambda source: DocxTemplate.patch_xml(None, source))

    class Remembering(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
        def patch_xml(self, src_xml: str) -> Any:
            return patch(src_xml)

    environment = _memoised()
    return lambda context: _filled(Remembering(io.BytesIO(template)), context, environment)


def _memoised() -> jinja2.Environment:
    import jinja2

    compiled: dict[str, jinja2.Template] = {}

    class Memoised(jinja2.Environment):
        def from_string(self, source: Any, globals: Any = None, template_class: Any = None) -> jinja2.Template:
            if source not in compiled:
                compiled[source] = super().from_string(source, globals, template_class)
            return compiled[source]

    return Memoised()


def _filled(template: Any, context: Context, environment: jinja2.Environment | None) -> bytes:
    template.render(context, environment)
    stream = io.BytesIO()
    template.save(stream)
    return stream.getvalue()


FILLS: Mapping[str, Callable[[bytes], Fill]] = {
    "docxtpl": docxtpl,
    "docxtpl tuned": docxtpl_tuned,
    "docxtpl subclassed": docxtpl_subclassed,
    "docgen zlib 6": lambda template: docgen(template, "zlib6"),
    "docgen isal 1": lambda template: docgen(template, "isal1"),
}


def versions() -> dict[str, str]:
    """Return the versions of Python, of the peers and of what they stand on."""
    from docgen import __version__

    names = ("docxtpl", "python-docx", "jinja2", "lxml", "isal")
    found = {name: importlib.metadata.version(name) for name in names}
    return {"Python": platform.python_version(), "docgen": __version__, **found}
