"""docxtemplater (npm) as an engine: one warm node process, timed inside node."""

from __future__ import annotations

import json
from collections.abc import Sequence

from benchmarks.contexts import Context
from benchmarks.node import Node


class Docxtemplater(Node):
    """docxtemplater with `template`, in its own syntax, and the contexts that it fills."""

    def __init__(self, template: bytes, contexts: Sequence[Context]) -> None:
        files = {"template": template, "contexts": json.dumps(contexts).encode()}
        super().__init__("docxtemplater", "docxtemplater.mjs", files)
