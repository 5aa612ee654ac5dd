"""A picture that cannot be used is told at the place that names it."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from PIL import Image

from docgen.inputs import pictures
from docgen.inputs.workspace import load
from docgen.office.pictures import EXTENSIONS
from docgen.office.pictures import MAX_PIXELS as ENGINE_MAX_PIXELS
from tests.inputs.gatherings import GATHERING, slide_problems, write


def header(width: int, height: int) -> bytes:
    """A PNG that says it is as large as this, in a few bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    size = width.to_bytes(4) + height.to_bytes(4) + bytes([8, 0, 0, 0, 0])
    image = chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + image


def slide(name: str) -> str:
    return f"{{type: picture, title: Kart, picture: '{name}', alt: Et kart}}"


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    """The folder of the gathering, with one good picture."""
    folder = tmp_path / "gatherings"
    folder.mkdir()
    Image.new("RGB", (2, 2)).save(folder / "kart.png")
    return folder


@pytest.mark.parametrize("suffix", ["png", "jpeg", "gif"])
def test_a_picture_beside_the_file_is_fine(tmp_path: Path, beside: Path, suffix: str) -> None:
    Image.new("RGB", (2, 2)).save(beside / f"bilde.{suffix}")
    load(write(tmp_path, gathering=f"{GATHERING}  - {slide(f'bilde.{suffix}')}\n"))


def test_a_picture_in_a_folder_beside_the_file_is_fine(tmp_path: Path, beside: Path) -> None:
    (beside / "bilder").mkdir()
    Image.new("RGB", (2, 2)).save(beside / "bilder" / "kart.png")
    load(write(tmp_path, gathering=f"{GATHERING}  - {slide('bilder/kart.png')}\n"))


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("karta.png", "there is no picture “karta.png” here; did you mean “kart.png”?"),
        ("foto.jpg", "there is no picture “foto.jpg” here"),
        ("bilder/kart.png", "there is no picture “bilder/kart.png” here"),
        (".", "there is no picture “.” here"),
        ("../programme.yaml", "the picture “../programme.yaml” lies outside this folder; put it beside the file"),
        ("/etc/passwd", "the picture “/etc/passwd” lies outside this folder; put it beside the file"),
        ("samling-1.yaml", "“samling-1.yaml” is no picture that can be used; save it as PNG, JPEG or GIF"),
        ("kart.bmp", "the picture “kart.bmp” is of the kind BMP; save it as PNG, JPEG or GIF"),
        ("stort.png", "the picture “stort.png” has 40.1 megapixels; the most is 40"),
        ("enormt.png", "the picture “enormt.png” is far too large; the most is 40 megapixels"),
        ("x" * 280 + ".png", f"the picture “{'x' * 280}.png” cannot be read: File name too long"),
    ],
)
def test_a_picture_that_cannot_be_used_is_told_with_its_place(
    tmp_path: Path, beside: Path, name: str, problem: str
) -> None:
    Image.new("RGB", (2, 2)).save(beside / "kart.bmp")
    (beside / "stort.png").write_bytes(header(4010, 10_000))
    (beside / "enormt.png").write_bytes(header(40_000, 10_000))
    assert slide_problems(tmp_path, slide(name)) == [f":43: picture: {problem}"]


def test_a_picture_of_exactly_forty_megapixels_is_fine(tmp_path: Path) -> None:
    (tmp_path / "kart.png").write_bytes(header(4000, 10_000))
    assert pictures.fault(tmp_path, "kart.png") == ""


def test_a_picture_that_is_broken_off_is_told(tmp_path: Path) -> None:
    (tmp_path / "kart.png").write_bytes(header(2, 2)[:-14] + b"x")
    assert pictures.fault(tmp_path, "kart.png").startswith("the picture “kart.png” cannot be read: ")


def test_a_link_that_leads_out_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(header(2, 2))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "kart.png").symlink_to(tmp_path / "secret.png")
    assert "lies outside this folder" in pictures.fault(tmp_path / "in", "kart.png")


def test_the_engine_takes_what_the_inputs_take() -> None:
    assert (pictures.MAX_PIXELS, set(pictures.KINDS)) == (ENGINE_MAX_PIXELS, set(EXTENSIONS))
