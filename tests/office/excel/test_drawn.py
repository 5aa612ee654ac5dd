"""What is drawn over the cells of a sheet, in whole workbooks."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
import xlsxwriter
from PIL import Image

from docgen.office import xml, zip
from docgen.office.package import Package
from docgen.office.template import Template

_CONTROL = "application/vnd.ms-excel.controlproperties+xml"
_PIVOT = "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml"


def _book() -> Package:
    """A loop in row 6 of the first sheet; below it a button, and a note; a picture in its header."""
    picture = io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held)
    sheet, other = book.add_worksheet("Risiko"), book.add_worksheet("Forside")
    sheet.write("A6", "{%tr for r in rows %}{{ r }}{%tr endfor %}")
    sheet.write("A8", "Sum")
    sheet.set_header("&L&G", {"image_left": "x.png", "image_data_left": picture})
    sheet.write_comment("A8", "om summen")
    sheet.insert_button("C8", {"caption": "Trykk"})
    other.insert_textbox("B2", "x", {"textlink": "=Risiko!$A$8"})
    other.insert_button("C8", {"caption": "Her"})
    book.close()
    return Package(held.getvalue())


def _rendered(found: Package, folder: Path, count: int) -> Package:
    path = folder / "book.xlsx"
    path.write_bytes(zip.Archive(found.members.values()).pack([]))
    return Package(Template(path).render({"rows": list(range(count))}))


def _texts(package: Package, ending: str) -> list[str]:
    return [package.data(name).decode() for name in sorted(package.members) if name.endswith(ending)]


@pytest.mark.parametrize("count", [1, 4])
def test_notes_and_buttons_follow_and_the_picture_of_the_header_stays(tmp_path: Path, count: int) -> None:
    template = _book()
    made = _rendered(template, tmp_path, count)
    before, after = _texts(template, ".vml"), _texts(made, ".vml")
    pictured = [text for text in before if "v:imagedata" in text]
    assert len(pictured) == 1
    assert pictured[0] in after
    [noted] = [text for text in after if 'ObjectType="Note"' in text]
    assert re.findall(r"<x:Row>(\d+)<", noted) == [str(6 + count)]
    anchors = {text: re.findall(r"<x:Anchor>\s*\d+, \d+, (\d+),[^<]*</x:Anchor>", text) for text in after}
    assert str(6 + count) in anchors[noted]
    assert ["7"] in anchors.values()  # the button of the sheet whose rows stay


def test_a_shape_on_another_sheet_shows_the_cell_where_it_came_to_stand(tmp_path: Path) -> None:
    made = _rendered(_book(), tmp_path, 4)
    assert [text for text in _texts(made, "drawing1.xml") if 'textlink="Risiko!$A$11"' in text]


def test_controls_and_pivot_tables_follow(tmp_path: Path) -> None:
    found = _book()
    sheet = "xl/worksheets/sheet1.xml"
    uri = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
    control = f'<formControlPr xmlns="{uri}" objectType="CheckBox" fmlaLink="$B$8"/>'
    found.put("xl/ctrlProps/ctrlProp1.xml", control.encode(), _CONTROL)
    found.relate(sheet, f"{xml.R}/ctrlProp", "../ctrlProps/ctrlProp1.xml")
    pivot = '<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="P">'
    located = f'{pivot}<location ref="A20:C24"/></pivotTableDefinition>'
    found.put("xl/pivotTables/pivotTable1.xml", located.encode(), _PIVOT)
    found.relate(sheet, f"{xml.R}/pivotTable", "../pivotTables/pivotTable1.xml")
    found.put("[Content_Types].xml", found.content_types_xml())
    made = _rendered(found, tmp_path, 4)
    assert 'fmlaLink="$B$11"' in made.data("xl/ctrlProps/ctrlProp1.xml").decode()
    assert '<location ref="A23:C27"/>' in made.data("xl/pivotTables/pivotTable1.xml").decode()
