"""Series of the data look like those of the template, in every part of them, and like nothing of its data."""

from __future__ import annotations

import pytest
from lxml import etree
from pptx.chart.chart import Chart

from tests.office.charts import (
    A,
    C,
    accent,
    bind,
    colour,
    opened,
    points,
    presentation,
    series,
    written,
)

NS = f'xmlns:c="{C[1:-1]}" xmlns:a="{A[1:-1]}"'


def value(count: int = 1, categories: int = 3) -> dict[str, object]:
    """Data of `count` series."""
    return {
        "categories": [f"K{n}" for n in range(categories)],
        "series": [{"name": f"S{n}", "values": [n + 1.0] * categories} for n in range(count)],
    }


def add(made: Chart, xml: str, after: str = "tx", number: int = 0) -> None:
    """Put XML into a series of a chart, after one of its children."""
    ser = made.plots[0].series[number]._element
    ser.find(f"{C}{after}").addnext(etree.fromstring(xml.replace(" ", f" {NS} ", 1) if " " in xml else xml))


def test_each_series_looks_like_its_own_prototype() -> None:
    def paint(made: Chart) -> None:
        for number, one in enumerate(made.series):
            accent(one._element, (5, 2, 6)[number])

    root = written(presentation("column", 3, paint), value(2))

    assert [colour(ser) for ser in series(root)] == ["accent5", "accent2"]


def test_series_beyond_the_prototypes_take_the_accents_in_turn_and_vary_those_used_before() -> None:
    def paint(made: Chart) -> None:
        accent(made.series[0]._element, 1)
        accent(made.series[1]._element, 2)

    data = presentation("column", 2, paint)
    found = [colour(ser) for ser in series(written(data, value(14)))]

    assert found[:7] == [*(f"accent{n}" for n in range(1, 7)), "accent1 60000"]
    assert len(set(found)) == 14
    bind(data, value(14))


def test_a_line_and_its_marker_change_together() -> None:
    def paint(made: Chart) -> None:
        accent(made.series[0]._element, 6, line=True)
        add(made, "<c:marker />")
        marker = made.series[0]._element.find(f"{C}marker")
        made.series[0]._element.find(f"{C}spPr").addnext(marker)
        shape = etree.SubElement(marker, f"{C}spPr")
        fill = etree.SubElement(shape, f"{A}solidFill")
        etree.SubElement(etree.SubElement(fill, f"{A}schemeClr", val="accent6"), f"{A}lumMod", val="75000")

    second = series(written(presentation("line", 1, paint), value(2)))[1]

    assert [found.get("val") for found in second.iter(f"{A}schemeClr")] == ["accent1", "accent1"]
    assert [found.get("val") for found in second.iter(f"{A}lumMod")] == ["75000"]
    assert second.find(f"{C}spPr/{A}ln").get("w") == "28575"  # type: ignore[union-attr]


def test_colours_that_are_no_accents_are_followed_by_accents() -> None:
    def paint(made: Chart) -> None:
        add(
            made,
            '<c:spPr ><a:solidFill><a:srgbClr val="123456"><a:alpha val="50000"/></a:srgbClr></a:solidFill></c:spPr>',
        )

    first, second = series(written(presentation("column", 1, paint), value(2)))

    assert colour(first) == "123456 50000"
    assert colour(second) == "accent2 50000"


def test_series_that_office_colours_are_left_to_office() -> None:
    assert [colour(ser) for ser in series(written(presentation("column", 1), value(3)))] == ["", "", ""]


def test_a_point_that_stands_out_does_so_only_where_it_is() -> None:
    def highlight(made: Chart) -> None:
        point = etree.fromstring(f'<c:dPt {NS}><c:idx val="2"/><c:invertIfNegative val="0"/></c:dPt>')
        made.series[0]._element.find(f"{C}tx").addnext(point)
        accent(point, 4)

    data = presentation("column", 1, highlight)

    assert [points(ser) for ser in series(written(data, value(2)))] == [["2 accent4"], []]
    assert [points(ser) for ser in series(written(data, value(1, categories=2)))] == [[]]
    assert [points(ser) for ser in series(written(data, value(1, categories=9)))] == [["2 accent4"]]


def test_labels_are_kept_but_not_those_of_points_that_are_gone_or_have_words_of_their_own() -> None:
    def label(made: Chart) -> None:
        made.series[0].points[0].data_label.text_frame.text = "Gammel tekst"
        made.series[0].points[1].data_label.font.bold = True
        made.series[0].points[2].data_label.font.italic = True
        made.series[0].data_labels.show_value = True

    root = written(presentation("column", 1, label), value(2, categories=2))

    first, second = (ser.find(f"{C}dLbls") for ser in series(root))
    assert first is not None
    assert second is not None
    assert [found[0].get("val") for found in first.iter(f"{C}dLbl")] == ["1"]
    assert not list(second.iter(f"{C}dLbl"))
    assert first.find(f"{C}showVal").get("val") == second.find(f"{C}showVal").get("val") == "1"  # type: ignore[union-attr]
    assert "Gammel" not in etree.tostring(root, encoding="unicode")


def test_ids_of_series_and_what_points_to_old_data_are_dropped_and_other_extensions_kept() -> None:
    unique = "{C3380CC4-5D6E-409C-BE32-E72D297353CC}"
    c16 = "http://schemas.microsoft.com/office/drawing/2014/chart"
    c14 = "http://schemas.microsoft.com/office/drawing/2007/8/2/chart"

    def extend(made: Chart) -> None:
        ser = made.series[0]._element
        ser.append(
            etree.fromstring(
                f'<c:extLst {NS}><c:ext uri="{unique}"><c16:uniqueId xmlns:c16="{c16}" val="{{1}}"/></c:ext>'
                f'<c:ext uri="{{6F2FDCE9-48DA-4B69-8628-5D25D57E5C99}}"><c14:invertSolidFillFmt xmlns:c14="{c14}"/>'
                "</c:ext></c:extLst>"
            )
        )
        inner = f'<c:ext uri="{unique}"><c16:uniqueId xmlns:c16="{c16}"/></c:ext>'
        point = f'<c:dPt {NS}><c:idx val="0"/><c:extLst>{inner}</c:extLst></c:dPt>'
        ser.find(f"{C}tx").addnext(etree.fromstring(point))

    (ser,) = series(written(presentation("column", 1, extend), value()))

    assert not list(ser.iter(f"{{{c16}}}uniqueId"))
    assert [found.get("uri", "")[:9] for found in ser.iter(f"{C}ext")] == ["{6F2FDCE9"]
    assert len(list(ser.iter(f"{{{c14}}}invertSolidFillFmt"))) == 1


def test_trend_lines_lose_the_name_of_the_old_series_and_error_bars_their_old_numbers() -> None:
    def trend(made: Chart) -> None:
        trend = f'<c:trendline {NS}><c:name>Gammel trend</c:name><c:trendlineType val="linear"/></c:trendline>'
        bars = '<c:errBars {}><c:errBarType val="both"/><c:errValType val="{}"/></c:errBars>'
        for xml in (bars.format(NS, "cust"), bars.format(NS, "stdErr"), trend):
            made.series[0]._element.find(f"{C}tx").addnext(etree.fromstring(xml))

    (ser,) = series(written(presentation("column", 1, trend), value()))

    assert [child.tag for child in ser.iterfind(f"{C}trendline/*")] == [f"{C}trendlineType"]
    assert [bars.find(f"{C}errValType").get("val") for bars in ser.iter(f"{C}errBars")] == ["stdErr"]  # type: ignore[union-attr]


def test_what_a_series_of_the_kind_does_not_have_is_left_out() -> None:
    (ser,) = series(written(presentation("radar", 1), value()))

    assert [etree.QName(child).localname for child in ser] == ["idx", "order", "tx", "cat", "val"]


def test_a_smooth_line_stays_smooth() -> None:
    def smooth(made: Chart) -> None:
        made.series[0].smooth = True

    found = series(written(presentation("line", 1, smooth), value(2)))

    assert [ser[-1].tag for ser in found] == [f"{C}smooth"] * 2
    assert [ser[-1].get("val", "1") for ser in found] == ["1"] * 2


@pytest.mark.parametrize("kind", ["pie", "doughnut"])
def test_slices_take_the_accents_in_turn_and_vary_them_in_the_next_round(kind: str) -> None:
    data = presentation(kind)

    (ser,) = series(written(data, value(categories=13)))

    found = points(ser)
    assert found[:7] == [*(f"{n} accent{n + 1}" for n in range(6)), "6 accent1 60000"]
    assert len({point.split(" ", 1)[1] for point in found}) == 13
    assert len(opened(bind(data, value(categories=13))).plots[0].categories) == 13


def test_slices_keep_the_border_of_their_series() -> None:
    def border(made: Chart) -> None:
        add(
            made,
            '<c:spPr ><a:noFill/><a:ln w="9525"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln></c:spPr>',
        )

    (ser,) = series(written(presentation("pie", 1, border), value()))

    assert points(ser) == ["0 accent1", "1 accent2", "2 accent3"]
    assert [ln.get("w") for ln in ser.iter(f"{A}ln")] == ["9525"] * 4
    assert [fill.getparent().getparent() for fill in ser.iter(f"{A}noFill")] == [ser]  # type: ignore[union-attr]


def test_slices_of_the_template_come_first_and_only_one_is_pulled_out() -> None:
    def paint(made: Chart) -> None:
        for number, wanted in enumerate((4, 2)):
            point = etree.fromstring(f'<c:dPt {NS}><c:idx val="{number}"/></c:dPt>')
            made.series[0]._element.find(f"{C}cat").addprevious(point)
            accent(point, wanted)
        etree.SubElement(point, f"{C}explosion", val="10")
        point.insert(1, point[-1])

    (ser,) = series(written(presentation("pie", 1, paint), value(categories=6)))

    assert points(ser) == ["0 accent4", "1 accent2", "2 accent3", "3 accent4 60000", "4 accent5", "5 accent6"]
    assert len(list(ser.iter(f"{C}explosion"))) == 1
    (fewer,) = series(written(presentation("pie", 1, paint), value(categories=1)))
    assert points(fewer) == ["0 accent4"]


def test_one_slice_alone_with_looks_of_its_own_leaves_the_others_to_office() -> None:
    def paint(made: Chart) -> None:
        point = etree.fromstring(f'<c:dPt {NS}><c:idx val="1"/></c:dPt>')
        made.series[0]._element.find(f"{C}cat").addprevious(point)
        accent(point, 4)

    (ser,) = series(written(presentation("pie", 1, paint), value(categories=4)))

    assert points(ser) == ["1 accent4"]


def test_a_pie_in_shades_of_one_colour_stays_so() -> None:
    def shades(made: Chart) -> None:
        made.chart_style = 3

    (ser,) = series(written(presentation("pie", 1, shades), value()))

    assert points(ser) == []


def test_every_ring_of_a_doughnut_has_the_same_colours() -> None:
    found = [points(ser) for ser in series(written(presentation("doughnut", 1), value(3)))]

    assert found == [["0 accent1", "1 accent2", "2 accent3"]] * 3


def test_rings_beyond_those_of_the_template_keep_their_colours_whatever_the_ring_itself_has() -> None:
    def paint(made: Chart) -> None:
        accent(made.series[0]._element, 1)
        for number in (1, 0):
            point = etree.fromstring(f'<c:dPt {NS}><c:idx val="{number}"/></c:dPt>')
            made.series[0]._element.find(f"{C}spPr").addnext(point)
            accent(point, 6 - number)

    found = [points(ser) for ser in series(written(presentation("doughnut", 1, paint), value(2, categories=2)))]

    assert found == [["0 accent6", "1 accent5"]] * 2


def test_the_spaces_of_a_pretty_print_are_left_out() -> None:
    def spaced(made: Chart) -> None:
        add(made, "<c:spPr >\n  <a:ln>\n    <a:noFill/>\n  </a:ln>\n</c:spPr>")

    (ser,) = series(written(presentation("column", 1, spaced), value()))

    assert etree.tostring(ser.find(f"{C}spPr/{A}ln"), with_tail=True).endswith(b"><a:noFill/></a:ln>")  # type: ignore[arg-type]


def test_a_picture_as_a_fill_keeps_its_relationship() -> None:
    r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def fill(made: Chart) -> None:
        add(made, f'<c:spPr ><a:blipFill xmlns:r="{r}"><a:blip r:embed="rId9"/></a:blipFill></c:spPr>')

    (ser,) = series(written(presentation("column", 1, fill), value()))

    assert ser.find(f"{C}spPr/{A}blipFill/{A}blip").get(f"{{{r}}}embed") == "rId9"  # type: ignore[union-attr]
