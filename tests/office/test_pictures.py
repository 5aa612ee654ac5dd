"""Pictures from the data: with a text for those who do not see them, in the right size, once in the file."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from PIL import Image

from docgen.errors import ValueProblem
from docgen.office.values import Picture
from tests.office.archives import unpack
from tests.office.builder import fill, main, p, part, r, render, sdt, strings, template, texts

EMU = 36_000
BOX = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{}" cy="{}"/>'
    '<wp:docPr id="1" name="Bilde"/><a:graphic><a:graphicData uri="x"/></a:graphic></wp:inline></w:drawing></w:r>'
)


def picture(width: int = 96, height: int = 48, kind: str = "PNG", **options: object) -> bytes:
    """An image of a size in points, as bytes."""
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(stream, kind, **options)
    return stream.getvalue()


def sizes(data: object, typed: str = "{{ x }}") -> list[tuple[float, float]]:
    """The size in mm of each picture that a value becomes."""
    document = docx.Document(io.BytesIO(render(template(typed), {"x": data})))
    return [(round(s.width / EMU, 1), round(s.height / EMU, 1)) for s in document.inline_shapes]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
def test_a_picture_is_drawn_with_its_alternative_text(kind: str) -> None:
    result = render(template("før {{ x }} etter"), {"x": Picture(picture(kind=kind), 'Kart & "plan"')})

    assert texts(main(result)) == ["før  etter"]
    assert set(strings(main(result), "//@descr")) == {'Kart & "plan"'}
    (media,) = (data for name, data in unpack(result).items() if name.startswith("word/media/"))
    assert media == picture(kind=kind)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({}, (25.4, 12.7)),
        ({"width_mm": 50}, (50, 25)),
        ({"height_mm": 50}, (100, 50)),
        ({"width_mm": 30, "height_mm": 30}, (30, 30)),
    ],
)
def test_the_size_is_what_is_asked_for_and_never_stretched_by_one_side(
    given: dict[str, float], wanted: tuple[float, float]
) -> None:
    assert sizes(Picture(picture(), "a", **given)) == [wanted]


def test_a_wide_picture_fits_the_text_and_a_resolution_is_obeyed() -> None:
    assert sizes(Picture(picture(4000, 1000), "a")) == [(160, 40)]
    assert sizes(Picture(picture(600, 300, dpi=(300, 300)), "a")) == [(50.8, 25.4)]


def test_a_picture_control_gives_the_frame(tmp_path: Path) -> None:
    control = p(sdt("a.b", BOX.format(40 * EMU, 40 * EMU), "<w:picture/>"))

    filled = fill(control, a={"b": Picture(picture(), "a")})

    assert strings(filled, "//wp:extent/@cx") == [str(40 * EMU)]
    assert strings(filled, "//wp:extent/@cy") == [str(20 * EMU)]


def test_a_picture_control_takes_a_mapping_as_yaml_has_it(tmp_path: Path) -> None:
    (tmp_path / "kart.png").write_bytes(picture())
    made = template(p(sdt("a.b", BOX.format(40 * EMU, 40 * EMU), "<w:picture/>")))

    result = render(made, {"a": {"b": {"file": "kart.png", "alt": "Kart over nettverket"}}}, folder=tmp_path)

    assert strings(main(result), "//wp:docPr/@descr") == ["Kart over nettverket"]


def test_the_filter_draws_a_file_beside_the_data(tmp_path: Path) -> None:
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder" / "kart.png").write_bytes(picture())
    made = template("{{ x|picture(alt='Kart', width_mm=20) }}")

    result = render(made, {"x": "bilder/kart.png"}, folder=tmp_path)

    assert strings(main(result), "//wp:extent/@cx") == [str(20 * EMU)]


def test_the_same_picture_is_stored_once_and_every_drawing_has_its_own_id() -> None:
    made = template("{% for n in [1, 2, 3] %}{{ x }}{% endfor %}", header=p("{{ x }}"))

    result = render(made, {"x": Picture(picture(), "a")})

    assert len([name for name in unpack(result) if name.startswith("word/media/")]) == 1
    ids = strings(main(result), "//wp:docPr/@id") + strings(part(result, "word/header.xml"), "//wp:docPr/@id")
    assert len(ids) == len(set(ids)) == 4
    assert len(set(strings(main(result), "//a:blip/@r:embed"))) == 1


def test_a_picture_in_a_property_is_its_alternative_text() -> None:
    result = render(template("x", core="<dc:title>{{ x }}</dc:title>"), {"x": Picture(picture(), "Kart")})

    assert strings(part(result, "docProps/core.xml"), "//text()") == ["Kart"]


@pytest.mark.parametrize("alt", ["", "  "])
def test_a_picture_without_a_text_is_refused(alt: str) -> None:
    with pytest.raises(ValueProblem, match="no alternative text"):
        fill("{{ x }}", x=Picture(picture(), alt))


@pytest.mark.parametrize("size", [{"width_mm": 0}, {"width_mm": -5}, {"height_mm": -1}, {"width_mm": 1e9}])
def test_a_size_that_no_page_has_is_refused(size: dict[str, float]) -> None:
    with pytest.raises(ValueProblem, match="mm"):
        fill("{{ x }}", x=Picture(picture(), "a", **size))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "cannot be read"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "cannot be read"),
        (picture()[:40], "cannot be read"),
        (picture()[:-20], "cannot be read"),
        (picture(kind="BMP"), "of the kind BMP"),
        (picture(kind="TIFF"), "of the kind TIFF"),
    ],
)
def test_what_is_no_whole_picture_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ValueProblem, match=rf"paragraph 2: .*{said}"):
        fill("først", "{{ x }}", x=Picture(data, "a"))


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_a_picture_of_too_many_points_is_refused_before_it_is_unpacked() -> None:
    stream = io.BytesIO()
    Image.new("1", (8000, 8000)).save(stream, "PNG")
    assert len(stream.getvalue()) < 100_000

    with pytest.raises(ValueProblem, match=r"64,000,000 points; the limit is 40,000,000"):
        fill("{{ x }}", x=Picture(stream.getvalue(), "a"))


@pytest.mark.parametrize("name", ["../hemmeleg.png", "/etc/passwd", "bilder/../../hemmeleg.png", "lenke.png"])
def test_a_picture_outside_the_folder_of_the_data_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "hemmeleg.png").write_bytes(picture())
    folder = tmp_path / "data"
    (folder / "bilder").mkdir(parents=True)
    (folder / "lenke.png").symlink_to(tmp_path / "hemmeleg.png")

    with pytest.raises(ValueProblem, match="outside the folder"):
        template("{{ x|picture(alt='a') }}").render({"x": name}, folder=folder)


@pytest.mark.parametrize(
    ("name", "said"), [("borte.png", "cannot be read"), ("mappe", "cannot be read"), ("a\x00b", "read")]
)
def test_a_picture_that_is_not_there_is_refused(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "mappe").mkdir()
    with pytest.raises(ValueProblem, match=said):
        template("{{ x|picture(alt='a') }}").render({"x": name}, folder=tmp_path)


def test_a_name_needs_a_folder() -> None:
    with pytest.raises(ValueProblem, match="no folder to look in"):
        fill(p(r("{{ x }}")), x=Picture("kart.png", "a"))
