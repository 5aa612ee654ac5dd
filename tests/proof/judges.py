"""Those who judge a finished file: validators, our own check, a dictionary. Each gives its findings as text."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType

from openxml_audit import FileFormat, OpenXmlValidator

from docgen.office.check import check
from tests.proof import book_reading, deck_reading, reading
from tests.proof.documents import all_names
from tests.proof.tools import BOKMAL, NYNORSK, VALIDATOR, run
from tests.proof.words import leaks

Findings = Mapping[Path, list[str]]

# The validator takes one file at a time; this runs two beside each other, in one node.
_BATCH = """
const [library, ...files] = process.argv.slice(1);
const { validateFile } = await import(library);
const found = {};
const next = async () => { for (let f; (f = files.shift()); ) found[f] = (await validateFile(f)).errors; };
await Promise.all([next(), next()]);
console.log(JSON.stringify(found));
"""


def sdk(paths: Sequence[Path]) -> Findings:
    """What Microsoft's Open XML SDK finds, by the rules of the newest Word."""
    names = [path.resolve() for path in paths]
    command = ["node", "--input-type=module", "--eval", _BATCH, VALIDATOR.as_uri(), *map(str, names)]
    found = json.loads(run(command, seconds=60 + 10 * len(paths)))
    return {
        path: [f"{e.get('path')} {e.get('xPath')}: {e['description']}" for e in found[str(name)]]
        for path, name in zip(paths, names, strict=True)
    }


def audit(paths: Sequence[Path]) -> Findings:
    """What openxml-audit finds, by the rules of the newest Word."""
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
    return {path: [str(error) for error in validator.validate(path).errors] for path in paths}


def own(paths: Sequence[Path]) -> Findings:
    """What docgen's own check finds: validity that the others miss, and accessibility."""
    return {path: [str(finding) for finding in check(path)] for path in paths}


def nynorsk(paths: Sequence[Path]) -> Findings:
    """The bokmål words in the documents that say that they are in nynorsk."""
    written = [path for path in paths if _reader(path).properties(path)["language"] == "nn-NO"]
    return {path: leaks(_reader(path).visible_text(path, "nn-NO"), also=all_names()) for path in written}


def bokmal(paths: Sequence[Path]) -> Findings:
    """The nynorsk words in the decks that say that they are in bokmål, outside what is marked as nynorsk."""
    written = [path for path in paths if deck_reading.properties(path)["language"] == "nb-NO"]
    return {path: leaks(deck_reading.visible_text(path, "nb-NO"), all_names(), BOKMAL, NYNORSK) for path in written}


def _reader(path: Path) -> ModuleType:
    return {".pptx": deck_reading, ".xlsx": book_reading}.get(path.suffix, reading)
