"""The PDF beside each document, through LibreOffice: PDF/UA-1 of Word files; remembered like the documents."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from docgen import preview
from docgen.build.report import Result
from docgen.build.selection import pdf_path
from docgen.errors import DocgenError, OutputError
from docgen.outputs.manifest import Manifest


def compared(documents: Iterable[Result], manifest: Manifest) -> list[Result]:
    """Tell how the PDF of every document that did not fail stands."""
    results = []
    for document in documents:
        if document.status != "failed":
            path = pdf_path(document.choice.path)
            results.append(Result(document.choice, manifest.folder / path, *manifest.state(path, _key(document))))
    return results


def made(documents: Sequence[Result], manifest: Manifest) -> Iterator[Result]:
    """Make and write the PDF of each document. Without LibreOffice each of them fails, and says so."""
    for start in range(0, len(documents), preview.AT_A_TIME):
        batch = documents[start : start + preview.AT_A_TIME]
        with tempfile.TemporaryDirectory(prefix="docgen-") as temporary:
            try:
                files = preview.to_pdf([document.path for document in batch], Path(temporary), accessible=True)
            except DocgenError as error:
                yield from (_failed(document, manifest, str(error)) for document in batch)
            else:
                yield from (_written(*pair, manifest) for pair in zip(batch, files, strict=True))


def _written(document: Result, file: Path | None, manifest: Manifest) -> Result:
    if file is None:
        return _failed(document, manifest, "LibreOffice made no PDF of the document")
    path = pdf_path(document.choice.path)
    try:
        sha256 = manifest.put(path, _key(document), file.read_bytes())
    except OutputError as error:
        return _failed(document, manifest, str(error))
    return Result(document.choice, manifest.folder / path, "written", sha256)


def _failed(document: Result, manifest: Manifest, message: str) -> Result:
    return Result.of_failure(document.choice, manifest.folder / pdf_path(document.choice.path), message, 1)


def _key(document: Result) -> str:
    """The PDF depends on the document alone; one that is yet to be made has no hash, so its PDF waits too."""
    kind = "pdf-ua-1" if document.path.suffix == ".docx" else "pdf"
    return f"{kind} {document.sha256}"
