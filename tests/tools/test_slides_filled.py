"""The prototypes of text, tables and scales filled: every text is there, in one place, on the slide, legible."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from pptx import Presentation as Read

from docgen.model.slide import TYPES
from docgen.office.check import check
from docgen.office.template import Template
from tests.tools.slide_cases import LONG, Slide, cases, take
from tools.templates.__main__ import FOLDER
from tools.templates.deck import grid

DATA: dict[str, object] = {
    "language": "nb-NO",
    "title": "Prøve",
    "programme": {"name": "Saman om ein betre kommune"},
    "sender": "Kommunal- og regionaldepartementet",
    "footer": {"title": "Samling", "date": "2.–3. februar 2012"},
    "continued": "forts.",
    "gathering": {},
}
CASES = {str(case["title"]): case for case in cases()}
FIGURES = {"network-map", "timeline", "phases", "quadrant", "rings", "canvas", "fill-timeline", "matrix", "house"} | {
    "zones", "ladder", "cycle", "focus", "pairs", "analysis-model", "organisation", "exercise", "chart",
}  # fmt: skip
EVERY = pytest.mark.parametrize("title", CASES)


@cache
def slides() -> dict[str, list[Any]]:
    """The slides of each case by its title: one, or more where its text flows."""
    template = Template(FOLDER / "pptx/gathering-nb.pptx")
    made = Read(io.BytesIO(template.render({**DATA, "slides": list(CASES.values())})))
    found: dict[str, list[Any]] = {}
    for slide in made.slides:
        found.setdefault(slide.shapes.title.text.partition(" (forts.")[0], []).append(slide)
    return found


def leaves(
    shapes: Any, scale: tuple[float, float, float, float] = (1, 0, 1, 0)
) -> Iterator[tuple[Any, tuple[float, ...]]]:
    """Yield each shape that is no group with its left, top, right and bottom on the slide, in centimetres."""
    for shape in shapes:
        a, b, c, d = scale
        x, y, w, h = a * shape.left + b, c * shape.top + d, a * shape.width, c * shape.height
        if shape.shape_type is not None and shape.shape_type.name == "GROUP":
            inner = shape._element.grpSpPr.xfrm
            start, size = inner.chOff, inner.chExt
            across, along = w / size.cx, h / size.cy
            yield from leaves(shape.shapes, (across, x - start.x * across, along, y - start.y * along))
        else:
            yield shape, tuple(value / 360_000 for value in (x, y, x + w, y + h))


def said(slide: Any) -> str:
    return "\n".join(str(node.text) for node in slide._element.iter("{*}t", "{*}v") if node.text)


def words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.split("\n")
    elif isinstance(value, dict):
        for key, held in value.items():
            if key not in ("type", "notes", "title", "alt", "kind", "categories", "series"):
                yield from words(held)
    elif isinstance(value, list):
        for held in value:
            yield from words(held)


def test_every_type_of_text_is_tried() -> None:
    tried = {str(case["type"]) for case in CASES.values()}
    assert set(TYPES) - FIGURES <= tried
    assert set(slides()) == set(CASES)


@EVERY
def test_every_text_is_there_and_no_tag(title: str) -> None:
    case: Slide = CASES[title]
    text = "\n".join(map(said, slides()[title]))
    missing = [word for word in words({**case, "kind": None}) if word not in text]
    assert missing == []
    for slide in slides()[title]:
        names = " ".join(node.get("name", "") + node.get("descr", "") for node in slide._element.iter("{*}cNvPr"))
        assert "{" not in said(slide) + names


@EVERY
def test_shapes_that_say_something_do_not_cover_one_another(title: str) -> None:
    """Of the forms of a shape in the template, one is left."""
    for slide in slides()[title]:
        held = [
            (shape.name, place)
            for shape, place in leaves(slide.shapes)
            if shape.has_table or shape.has_chart or (shape.has_text_frame and shape.text_frame.text)
        ]
        for number, (one, a) in enumerate(held):
            for other, b in held[number + 1 :]:
                across, along = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
                assert min(across, along) < 0.25, (one, other)


@EVERY
def test_everything_stands_on_the_slide(title: str) -> None:
    for slide in slides()[title]:
        for shape, (left, top, right, bottom) in leaves(slide.shapes):
            assert left >= -0.01, shape.name
            assert top >= -0.01, shape.name
            assert right <= grid.WIDTH + 0.01, shape.name
            assert bottom <= grid.HEIGHT + 0.01, shape.name


@EVERY
def test_no_text_is_under_fourteen_points_and_no_title_under_twenty_eight(title: str) -> None:
    for slide in slides()[title]:
        assert [node for node in slide._element.iter("{*}rPr") if int(node.get("sz", "1400")) < 1400] == []
        heading = slide.shapes.title._element
        assert [node for node in heading.iter("{*}rPr") if int(node.get("sz", "2800")) < 2800] == []


@EVERY
def test_tables_and_charts_are_native_and_tell_what_they_are(title: str) -> None:
    kind = str(CASES[title]["type"])
    for slide in slides()[title]:
        frames = [shape for shape in slide.shapes if shape.has_table or shape.has_chart]
        assert bool(frames) == (
            kind.startswith("chart") or "table" in kind or kind in ("agenda", "calendar", "practical", "factor-scales")
        )
        assert all(shape._element.xpath(".//p:cNvPr/@descr") for shape in frames)
        assert all(shape.table.first_row for shape in frames if shape.has_table)


def test_the_check_finds_nothing_wrong() -> None:
    """Valid, and readable for everyone: alternative texts, titles, reading order, contrast, nothing left empty."""
    template = Template(FOLDER / "pptx/gathering-nb.pptx")
    assert check(template.render({**DATA, "slides": list(CASES.values())})) == []


def only(kind: str, **values: object) -> Any:
    """The one slide that a type becomes."""
    template = Template(FOLDER / "pptx/gathering-nb.pptx")
    slide = {"type": kind, "title": "Prøve", "notes": "", "band": None} | values
    made = Read(io.BytesIO(template.render({**DATA, "slides": [slide]})))
    (drawn,) = made.slides
    return drawn


def places(slide: Any, name: str) -> list[tuple[float, ...]]:
    return [place for shape, place in leaves(slide.shapes) if shape.name == name]


def test_cards_of_short_texts_stand_below_one_another_and_are_as_wide_as_the_slide() -> None:
    parts = [{"heading": "Hva har dere?", "items": ["Tall"]}, {"heading": "Er det nok?", "items": ["Ja"]}]
    upper, lower = places(only("group-task", parts=parts, numbered=True, lead=None, question=None), "Flate")
    assert upper[3] < lower[1]
    assert upper[2] - upper[0] == pytest.approx(grid.INNER, abs=0.01)
    assert lower[3] == pytest.approx(grid.BOTTOM, abs=0.01)


def test_cards_of_much_text_stand_beside_one_another() -> None:
    groups = [{"heading": "Mål", "items": take(LONG, 4)}] * 2
    left, right = places(only("goals", groups=groups, callout=None), "Flate")
    assert left[2] < right[0]


@pytest.mark.parametrize("field", ["Kommune", None])
@pytest.mark.parametrize("rows", [1, 2, 3, 7, 10])
def test_a_table_to_fill_in_reaches_the_foot_of_the_slide_and_its_field_stands_over_it(
    rows: int, field: str | None
) -> None:
    slide = only("fill-table", columns=["Mål", "Tall"], rows=["Heltid"] * rows, field=field)
    (frame,) = (shape for shape in slide.shapes if shape.has_table)
    foot = (frame.top + sum(row.height for row in frame.table.rows)) / 360_000
    spare = 1.1 if rows < 3 else 0  # for a header of two lines
    assert foot == pytest.approx(grid.BOTTOM - spare, abs=0.02)
    assert [place[3] < frame.top / 360_000 for place in places(slide, "Felt")] == ([True] if field else [])


@pytest.mark.parametrize("rows", [1, 2])
def test_a_table_to_fill_in_of_few_rows_has_room_for_a_long_header(rows: int) -> None:
    columns = ["Mål", "Hva fremmer måloppnåelsen hos oss, og hvem kan gjøre noe med det?", "Tall"]
    slide = only("fill-table", columns=columns, rows=["Heltid"] * rows, field="Kommune")
    assert any(shape.has_table for shape in slide.shapes)


def test_a_table_to_fill_in_has_rules_between_its_columns_and_none_around_it() -> None:
    slide = only("fill-table", columns=["Mål", "Nå", "Om et år"], rows=["Heltid"], field=None)
    (table,) = (shape.table for shape in slide.shapes if shape.has_table)
    looks = [cell._tc.tcPr for cell in table.rows[1].cells]
    assert [bool(look.xpath("a:lnL/a:solidFill")) for look in looks] == [False, True, True]
    assert [bool(look.xpath("a:lnR/a:solidFill")) for look in looks] == [True, False, False]


@pytest.mark.parametrize(("count", "size"), [(4, 18), (11, 18), (13, 16), (16, 14)])
def test_a_programme_is_set_the_larger_the_less_it_holds(count: int, size: int) -> None:
    items = [_plain(number) for number in range(count)]
    slide = only("agenda", days=[{"name": f"Dag {day}", "date": "2. februar", "items": items} for day in (1, 2)])
    tables = [shape._element for shape in slide.shapes if shape.has_table]
    assert {node.get("sz") for table in tables for node in table.iter("{*}rPr")} == {f"{size}00"}


def _plain(number: int) -> Slide:
    return {
        "time": f"{number + 7:02}.00", "title": "Erfaringer", "speakers": "", "bullets": [], "kind": "session",
        "pause": False,
    }  # fmt: skip
