"""A SmartArt diagram (ECMA-376 Part 1, 21.4) as PowerPoint stores it: five parts, small enough to read."""

from __future__ import annotations

import io
import zipfile

from pptx import Presentation

from tests.office.archives import unpack

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_DSP = "http://schemas.microsoft.com/office/drawing/2008/diagram"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.diagram{}+xml"
_EMPTY = "<dgm:dataModel><dgm:ptLst/><dgm:bg/><dgm:whole/></dgm:dataModel>"
_PARTS = {
    "Data": ("data1.xml", f"{_R}/diagramData", _TYPE.format("Data")),
    "Layout": ("layout1.xml", f"{_R}/diagramLayout", _TYPE.format("Layout")),
    "Style": ("quickStyle1.xml", f"{_R}/diagramQuickStyle", _TYPE.format("Style")),
    "Colors": ("colors1.xml", f"{_R}/diagramColors", _TYPE.format("Colors")),
    "Drawing": (
        "drawing1.xml",
        "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing",
        "application/vnd.ms-office.drawingml.diagramDrawing+xml",
    ),
}


def _data(text: str) -> str:
    return (
        f'<dgm:dataModel xmlns:dgm="{_DGM}" xmlns:a="{_A}"><dgm:ptLst>'
        '<dgm:pt modelId="{11111111-1111-1111-1111-111111111111}" type="doc"><dgm:prSet loTypeId="urn:docgen"/>'
        "<dgm:spPr/></dgm:pt>"
        '<dgm:pt modelId="{22222222-2222-2222-2222-222222222222}"><dgm:prSet/><dgm:spPr/>'
        f'<dgm:t><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="nb-NO"/><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>'
        "</dgm:ptLst><dgm:cxnLst>"
        '<dgm:cxn modelId="{33333333-3333-3333-3333-333333333333}" srcId="{11111111-1111-1111-1111-111111111111}" '
        'destId="{22222222-2222-2222-2222-222222222222}" srcOrd="0" destOrd="0"/></dgm:cxnLst><dgm:bg/><dgm:whole/>'
        '<dgm:extLst><a:ext uri="http://schemas.microsoft.com/office/drawing/2008/diagram">'
        f'<dsp:dataModelExt xmlns:dsp="{_DSP}" relId="rIdDrawing" minVer="http://schemas.openxmlformats.org/drawingml/'
        '2006/diagram"/></a:ext></dgm:extLst></dgm:dataModel>'
    )


def _drawing(text: str) -> str:
    return (
        f'<dsp:drawing xmlns:dsp="{_DSP}" xmlns:a="{_A}"><dsp:spTree><dsp:nvGrpSpPr><dsp:cNvPr id="0" name=""/>'
        '<dsp:cNvGrpSpPr/></dsp:nvGrpSpPr><dsp:grpSpPr/><dsp:sp modelId="{44444444-4444-4444-4444-444444444444}">'
        '<dsp:nvSpPr><dsp:cNvPr id="0" name=""/><dsp:cNvSpPr/></dsp:nvSpPr><dsp:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="3000000" cy="1000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></dsp:spPr>'
        f'<dsp:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="nb-NO"/><a:t>{text}</a:t></a:r></a:p></dsp:txBody>'
        "</dsp:sp></dsp:spTree></dsp:drawing>"
    )


def _contents(text: str) -> dict[str, str]:
    return {
        "Data": _data(text),
        "Layout": (
            f'<dgm:layoutDef xmlns:dgm="{_DGM}" uniqueId="urn:docgen"><dgm:title val=""/>'
            '<dgm:desc val=""/><dgm:catLst/>'
            f"<dgm:sampData>{_EMPTY}</dgm:sampData><dgm:styleData>{_EMPTY}</dgm:styleData>"
            f'<dgm:clrData>{_EMPTY}</dgm:clrData><dgm:layoutNode name="root"/></dgm:layoutDef>'
        ),
        "Style": f'<dgm:styleDef xmlns:dgm="{_DGM}" xmlns:a="{_A}" uniqueId="urn:s"><dgm:title val=""/>'
        '<dgm:desc val=""/>'
        '<dgm:catLst/><dgm:styleLbl name="node1"/></dgm:styleDef>',
        "Colors": f'<dgm:colorsDef xmlns:dgm="{_DGM}" xmlns:a="{_A}" uniqueId="urn:c"><dgm:title val=""/>'
        '<dgm:desc val=""/><dgm:catLst/></dgm:colorsDef>',
        "Drawing": _drawing(text),
    }


def with_smartart(deck: bytes, text: str, name: str = "Diagram") -> bytes:
    """A deck with a diagram of one box on its first slide."""
    files = unpack(deck)
    frame = (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="90" name="{name}" descr="A box"/><p:cNvGraphicFramePr/>'
        "<p:nvPr/></p:nvGraphicFramePr>"
        '<p:xfrm><a:off x="500000" y="2000000"/><a:ext cx="3000000" cy="1000000"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{_DGM}"><dgm:relIds xmlns:dgm="{_DGM}" r:dm="rIdData" r:lo="rIdLayout" '
        'r:qs="rIdStyle" r:cs="rIdColors"/></a:graphicData></a:graphic></p:graphicFrame>'
    )
    slide, rels, types = "ppt/slides/slide1.xml", "ppt/slides/_rels/slide1.xml.rels", "[Content_Types].xml"
    files[slide] = files[slide].replace(b"</p:spTree>", frame.encode() + b"</p:spTree>")
    for kind, (file, relation, content_type) in _PARTS.items():
        files[f"ppt/diagrams/{file}"] = (_HEAD + _contents(text)[kind]).encode()
        arrow = f'<Relationship Id="rId{kind}" Type="{relation}" Target="../diagrams/{file}"/></Relationships>'
        files[rels] = files[rels].replace(b"</Relationships>", arrow.encode())
        override = f'<Override PartName="/ppt/diagrams/{file}" ContentType="{content_type}"/></Types>'
        files[types] = files[types].replace(b"</Types>", override.encode())
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, held in files.items():
            archive.writestr(member, held)
    Presentation(io.BytesIO(stream.getvalue()))  # python-pptx reads it
    return stream.getvalue()
