"""Documents: compared with those that are there, rendered, written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from docgen import settings
from docgen.build.report import Result
from docgen.build.target import Target
from docgen.errors import DocgenError, OutputError, TemplateError
from docgen.outputs.manifest import Manifest
from docgen.outputs.worker import Failure
from docgen.outputs.writers import Writers

FEW = 100
"""Up to this many documents are rendered in this process: starting others takes longer."""


def compared(targets: Iterable[Target], manifest: Manifest) -> list[Result]:
    """Tell how every document stands."""
    results = []
    for target in targets:
        path = manifest.folder / target.choice.path
        if target.error:
            results.append(Result.of_failure(target.choice, path, str(target.error), target.error.exit_code))
        else:
            results.append(Result(target.choice, path, *manifest.state(target.choice.path, target.key)))
    return results


def made(targets: Sequence[Target], manifest: Manifest, folder: Path, jobs: int) -> Iterator[Result]:
    """Render and write every target, in `jobs` processes when there are many; `folder` is where pictures are.

    Raises TemplateError or PackageError, before anything is written, when a template cannot be used.
    """
    if not targets:
        return
    with Writers[Target](manifest) as writers:
        for target, made in _rendered(targets, folder, jobs if len(targets) > FEW else 0):
            if isinstance(made, bytes):
                for written in writers.put(target, target.choice.path, target.key, made):
                    yield _result(*written, manifest)
            else:
                yield _failed(target, manifest, made.message, made.exit_code)
        for written in writers.rest():
            yield _result(*written, manifest)


def _rendered(targets: Sequence[Target], folder: Path, workers: int) -> Iterator[tuple[Target, bytes | Failure]]:
    # Only now the engine, which an unchanged build does without.
    from docgen.build.render import Job, render
    from docgen.outputs.executor import run, warm

    if workers:
        warm(["docgen.build.render"])
    _prove_templates(targets)
    endless: dict[Path, str] = {}

    def hopeless(job: Job) -> Failure | None:
        if other := endless.get(job.template):
            message = f"{job.template}: not tried again: the template came to no end for {other}"
            return Failure(message, TemplateError.exit_code)
        return None

    jobs = (
        Job(number, target.template.path, target.template.sha256, target.data, folder)
        for number, target in enumerate(targets)
    )
    seconds, memory = settings.timeout(), settings.memory()
    for outcome in run(jobs, render, workers=workers, seconds=seconds, memory=memory, hopeless=hopeless):
        target, failure = targets[outcome.job.number], outcome.failure
        if failure and failure.endless:
            endless[target.template.path] = target.choice.path
        yield target, failure or outcome.result or b""


def _prove_templates(targets: Iterable[Target]) -> None:
    """Compile every template that is needed. Raises TemplateError with the faults of all of them."""
    from docgen.build.render import compiled

    errors: list[DocgenError] = []
    for path, sha256 in sorted({(target.template.path, target.template.sha256) for target in targets}):
        try:
            compiled(path, sha256)
        except DocgenError as error:
            errors.append(error)
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise TemplateError("\n".join(map(str, errors)))


def _result(target: Target, written: str | OutputError, manifest: Manifest) -> Result:
    if isinstance(written, OutputError):
        return _failed(target, manifest, str(written), written.exit_code)
    return Result(target.choice, manifest.folder / target.choice.path, "written", written)


def _failed(target: Target, manifest: Manifest, message: str, exit_code: int) -> Result:
    return Result.of_failure(target.choice, manifest.folder / target.choice.path, message, exit_code)
