"""The one public door of the engine: a template, compiled once, rendered many times."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.errors import PackageError
from docgen.office import zip
from docgen.office.deck import Deck
from docgen.office.document import Document
from docgen.office.package import Package
from docgen.office.values import digest

if TYPE_CHECKING:
    from docgen.office.excel.book import Book


class Template:
    """An Office template. Compiling it costs some tens of milliseconds, once; each render a few.

    >>> Template(Path("plan.docx")).render({"title": "Plan"})  # doctest: +SKIP
    """

    def __init__(self, path: Path | str) -> None:
        """Compile the template at `path`.

        Raises PackageError when it is not a Word, PowerPoint or Excel file, TemplateError with the place of each fault.
        """
        self.path = Path(path)
        package = Package.open(self.path)
        self.sha256 = hashlib.sha256(self.path.read_bytes()).hexdigest()
        try:
            self._compiled = _kind(package)(package, self.path.name, self.sha256)
        except PackageError as error:
            raise PackageError(f"{self.path}: {error}") from error

    @property
    def compiled(self) -> Document | Deck | Book:
        """What the template was compiled to: for `docgen lint`."""
        return self._compiled

    def render(
        self, data: Mapping[str, object], *, folder: Path | None = None, deflate: zip.Deflate = zip.deflate
    ) -> bytes:
        """Fill the template and return the finished file; the same data gives the same bytes.

        `folder` is where pictures named in the data are looked up. Raises ValueProblem when the data does not fit,
        LimitError when the template runs away.
        """
        state = self._compiled.state()
        state.digest, state.folder = digest(data), folder
        return self._compiled.render(data, state, deflate)


def _kind(package: Package) -> type[Document] | type[Deck] | type[Book]:
    match package.kind:
        case "docx":
            return Document
        case "pptx":
            return Deck
        case "xlsx":
            from docgen.office.excel.book import Book

            return Book
        case other:
            raise PackageError(f"this is a {other} file; only Word, PowerPoint and Excel templates can be filled")
