"""The parts of a chart's workbook that are the same in all of them (ECMA-376 Part 1, 18 and 20.1)."""

from __future__ import annotations

from docgen.office import xml
from docgen.office.chartdata import GENERAL, SHEET
from docgen.office.escaping import attribute
from docgen.office.package import CONTENT_TYPES, rels_name

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "application/vnd.openxmlformats-package.relationships+xml"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_OWN_FORMAT = 164  # the first number of a format that Excel has not built in
_KINDS = {
    "workbook": "spreadsheetml.sheet.main",
    "worksheets/sheet1": "spreadsheetml.worksheet",
    "styles": "spreadsheetml.styles",
    "sharedStrings": "spreadsheetml.sharedStrings",
    "theme/theme1": "theme",
}
_TYPES = (
    f'<Types xmlns="{xml.TYPES}"><Default Extension="rels" ContentType="{_PACKAGE}"/>'
    + "".join(
        f'<Override PartName="/xl/{name}.xml" ContentType="{_OFFICE}.{kind}+xml"/>' for name, kind in _KINDS.items()
    )
    + "</Types>"
)
_RELS = (
    f'<Relationships xmlns="{xml.RELS}">'
    f'<Relationship Id="rId1" Type="{xml.R}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_WORKBOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{xml.R}">'
    f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_WORKBOOK_RELS = (
    f'<Relationships xmlns="{xml.RELS}">'
    f'<Relationship Id="rId1" Type="{xml.R}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{xml.R}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId3" Type="{xml.R}/sharedStrings" Target="sharedStrings.xml"/>'
    f'<Relationship Id="rId4" Type="{xml.R}/theme" Target="theme/theme1.xml"/></Relationships>'
)
# The smallest theme that is valid: Excel takes the font and the colours of a new sheet from it.
_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "44546A",
    "lt2": "E7E6E6",
    "accent1": "4472C4",
    "accent2": "ED7D31",
    "accent3": "A5A5A5",
    "accent4": "FFC000",
    "accent5": "5B9BD5",
    "accent6": "70AD47",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
_FONT = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_THEME = (
    f'<a:theme xmlns:a="{xml.A}" name="Office"><a:themeElements><a:clrScheme name="Office">'
    + "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in _COLOURS.items())
    + f'</a:clrScheme><a:fontScheme name="Office"><a:majorFont>{_FONT}</a:majorFont><a:minorFont>{_FONT}</a:minorFont>'
    f'</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{f'<a:ln>{_FILL}</a:ln>' * 3}</a:lnStyleLst><a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)
CONSTANT = {
    name: xml.DECLARATION + text
    for name, text in {
        CONTENT_TYPES: _TYPES,
        rels_name(""): _RELS,
        "xl/workbook.xml": _WORKBOOK,
        rels_name("xl/workbook.xml"): _WORKBOOK_RELS,
        "xl/theme/theme1.xml": _THEME,
    }.items()
}


def styles(number_format: str) -> str:
    """xl/styles.xml with two cell formats: 0 for text and 1 for the numbers."""
    own = f'<numFmts count="1"><numFmt numFmtId="{_OWN_FORMAT}" formatCode="{attribute(number_format)}"/></numFmts>'
    number, declared = (0, "") if number_format == GENERAL else (_OWN_FORMAT, own)
    return (
        f'{xml.DECLARATION}<styleSheet xmlns="{MAIN}">{declared}'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
        '</fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
