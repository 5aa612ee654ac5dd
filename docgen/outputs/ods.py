"""Workbooks in LibreOffice's own format, which they take on their way to PDF."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

_CONTENT = "content.xml"
_HEIGHT = re.compile(rb'style:row-height="[^"]*" ((?:fo:break-before="[^"]*" )?style:use-optimal-row-height="true")')


def forget_heights(path: Path) -> None:
    """Take away the heights of the rows that are to be as high as their text.

    LibreOffice believes what it wrote itself, and fits only the first 200 rows anew; without heights it fits them all.
    """
    made = path.with_suffix(".fitted")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(made, "w") as target:
        for member in source.infolist():
            data = source.read(member)
            target.writestr(member, _HEIGHT.sub(rb"\1", data) if member.filename == _CONTENT else data)
    made.replace(path)
