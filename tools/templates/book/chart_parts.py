"""What XlsxWriter leaves unsaid in a chart, said: the language, and what LibreOffice takes for true otherwise.

The values that the chart shows are left out: in a template they are tags.
"""

from __future__ import annotations

import re

_SAID = (
    (r'<c:lang val="[^"]*"/>', r'<c:lang val="{tag}"/><c:roundedCorners val="0"/>'),
    (r' lang="en-US"', r' lang="{tag}"'),
    (r'(<c:grouping val="\w+"/>)(?!<c:varyColors)', r'\1<c:varyColors val="0"/>'),
    (r"(<c:layout/>)(?=</c:title>|</c:legend>|<c:spPr>|<c:txPr>)", r'\1<c:overlay val="0"/>'),
    (r"</c:val>(?=</c:ser>.*</c:lineChart>)", r'</c:val><c:smooth val="0"/>'),
    (r"<c:(str|num)Cache>.*?</c:\1Cache>", ""),
    (
        r'<c:showVal val="1"/>',
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/>',
    ),
)
"""Patterns and what stands there instead."""


def finish(content: bytes, tag: str) -> bytes:
    """Return a chart part that says all of it, in the language with that tag."""
    text = content.decode()
    for pattern, said in _SAID:
        text = re.sub(pattern, said.replace("{tag}", tag), text)
    return text.encode()
