"""A peer that runs in node: one warm process that answers one JSON command per line, and times itself."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from benchmarks.peers import MissingPeerError


class Node:
    """A node process that runs `script` (beside this file) and has read `files`; a context manager.

    node finds the packages of `npm install` in the repository, or where NODE_PATH points.
    Raises MissingPeerError when node or a package is not there.
    """

    def __init__(self, name: str, script: str, files: Mapping[str, bytes]) -> None:
        self.name = name
        self._script = Path(__file__).with_name(script)
        self._folder = tempfile.TemporaryDirectory()
        self._where = Path(self._folder.name)
        self._files = files

    def __enter__(self) -> Self:
        node = shutil.which("node")
        if node is None:
            raise MissingPeerError("node is not installed")
        pipe = subprocess.PIPE
        self._node = subprocess.Popen([node, str(self._script)], stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        paths = {name: self._where / name for name in self._files}
        for name, path in paths.items():
            path.write_bytes(self._files[name])
        self.versions: Mapping[str, str] = self._ask({name: str(path) for name, path in paths.items()})["versions"]
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
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
        reason = next((text for text in message.splitlines() if re.match(r"\w*Error\b", text)), "node stopped")
        return f"{reason.strip()} (is `npm install` done?)"

    def render(self, number: int) -> bytes:
        """Return document `number`."""
        path = self._where / "document"
        self._ask({"render": number, "to": str(path)})
        return path.read_bytes()

    def run(self) -> tuple[float, float]:
        """Render every document; return wall and CPU milliseconds of the whole run, as node measured them."""
        answer = self._ask({"run": True})
        return answer["wall"], answer["cpu"]

    def peak(self) -> float:
        """Return the largest resident set of the node process so far, in MB."""
        return float(self._ask({"peak": True})["peak"]) / 1024
