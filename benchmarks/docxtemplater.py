"""docxtemplater (npm) as an engine: one warm node process, timed inside node."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.contexts import Context
from benchmarks.peers import MissingPeerError


class Docxtemplater:
    """A node process that holds `template` (in docxtemplater's own syntax) and `contexts`; a context manager.

    node finds the packages of `npm install` in the repository, or where NODE_PATH points.
    Raises MissingPeerError when node or a package is not there.
    """

    name = "docxtemplater"

    def __init__(self, template: bytes, contexts: Sequence[Context]) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._where = Path(self._folder.name)
        (self._where / "plan.docx").write_bytes(template)
        (self._where / "contexts.json").write_text(json.dumps(contexts), encoding="utf-8")

    def __enter__(self) -> Docxtemplater:
        node = shutil.which("node")
        if node is None:
            raise MissingPeerError("node is not installed")
        script = str(Path(__file__).with_name("docxtemplater.mjs"))
        pipe = subprocess.PIPE
        self._node = subprocess.Popen([node, script], stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        files = {"template": str(self._where / "plan.docx"), "contexts": str(self._where / "contexts.json")}
        self.versions: Mapping[str, str] = self._ask(files)["versions"]
        return self

    def __exit__(self, *_: object) -> None:
        self._node.communicate()
        self._folder.cleanup()

    def _ask(self, command: Mapping[str, object]) -> dict[str, Any]:
        stdin, stdout = self._node.stdin, self._node.stdout
        assert stdin is not None
        assert stdout is not None
        try:
            stdin.write(json.dumps(command) + "\n")
            stdin.flush()
            line = stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            raise MissingPeerError(self._last_words())
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _last_words(self) -> str:
        self._node.kill()
        _, message = self._node.communicate()
        self._folder.cleanup()
        reason = next((text for text in message.splitlines() if "Error" in text), "node stopped")
        return f"{reason.strip()} (is `npm install` done?)"

    def render(self, number: int) -> bytes:
        """Return document `number`."""
        path = self._where / "document.docx"
        self._ask({"render": number, "to": str(path)})
        return path.read_bytes()

    def run(self) -> tuple[float, float]:
        """Render every document; return wall and CPU milliseconds of the whole run, as node measured them."""
        answer = self._ask({"run": True})
        return answer["wall"], answer["cpu"]

    def peak(self) -> float:
        """Return the largest resident set of the node process so far, in MB."""
        return float(self._ask({"peak": True})["peak"]) / 1024
