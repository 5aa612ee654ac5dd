"""The formats of cells (ECMA-376 Part 1, 18.8): which number format a style has, and its twin that shows a date."""

from __future__ import annotations

from docgen.office import xml
from docgen.office.excel.moving import s
from docgen.office.excel.serials import BUILT_IN
from docgen.office.package import Package, resolve
from docgen.office.workbook_parts import MAIN
from docgen.office.xml import Element

DATE = 14
"""The number format of a date that Excel has built in; it follows the language of the one who reads."""
_TEXT = "@"
_GENERAL = "General"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_PLAIN = (
    f'{xml.DECLARATION}<styleSheet xmlns="{MAIN}">'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
)


def part(package: Package) -> str:
    """The part of the formats; a workbook without one, as some programs write it, gets the formats of an empty one."""
    name = next(iter(package.related(package.main, "styles")), "")
    if not name:
        name = resolve(package.main, "styles.xml")
        package.put(name, _PLAIN.encode(), _CONTENT_TYPE)
        package.relate(package.main, f"{xml.R}/styles", "styles.xml")
    return name


class CellStyles:
    """The `cellXfs` of a styles part; `changed` says that a twin was added, so that the part must be written."""

    def __init__(self, root: Element) -> None:
        self.changed = False
        self._root = root
        self._formats = {
            one.get("numFmtId", ""): one.get("formatCode", _GENERAL)
            for one in root.iterfind(f"{s('numFmts')}/{s('numFmt')}")
        }
        held = root.find(s("cellXfs"))
        self._styles = [] if held is None else list(held.iterchildren(s("xf")))
        self._twins: dict[int, int] = {}

    def format(self, style: int) -> str:
        """The number format of a style as its code, such as `0.0 %`; General for a style that is not there."""
        if not 0 <= style < len(self._styles):
            return _GENERAL
        number = self._styles[style].get("numFmtId", "0")
        return self._formats.get(number) or BUILT_IN.get(int(number), _GENERAL)

    def dated(self, style: int) -> int:
        """The style in which a date is shown as one: itself, or its twin where its format is General or text."""
        if self.format(style) not in (_GENERAL, _TEXT) or not self._styles:
            return style
        if style not in self._twins:
            self._twins[style] = self._add_twin(self._styles[style if style < len(self._styles) else 0])
        return self._twins[style]

    def _add_twin(self, of: Element) -> int:
        twin = xml.copy(of)
        twin.attrib.pop("quotePrefix", "")
        twin.set("numFmtId", str(DATE))
        twin.set("applyNumberFormat", "1")
        self._styles[-1].addnext(twin)
        self._styles.append(twin)
        holder = self._root.find(s("cellXfs"))
        if holder is not None and "count" in holder.attrib:
            holder.set("count", str(len(self._styles)))
        self.changed = True
        return len(self._styles) - 1

    def xml(self) -> str:
        """The whole part."""
        return xml.DECLARATION + xml.text_of(self._root)
