"""Posters are JPEG, PNG or WebP by their bytes, and not too large; checked against what Qt writes."""

import struct

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage

from app.stock.pictures import is_fit, kind_of


def picture(kind: str, width: int = 320, height: int = 570, quality: int = -1) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind, quality)  # type: ignore[call-overload]
    return bytes(written.data())


@pytest.mark.parametrize(("kind", "quality"), [("jpg", 80), ("png", -1), ("webp", 50), ("webp", 100)])
def test_the_pictures_of_the_web_are_known_by_their_bytes(kind: str, quality: int) -> None:
    small, large = picture(kind, quality=quality), picture(kind, 4097, 8, quality)
    assert kind_of(small[:1024]) == kind
    assert is_fit(small) and is_fit(picture(kind, 4096, 8, quality)) and not is_fit(large)


@pytest.mark.parametrize(
    "other",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="http://192.168.1.1/"/></svg>',
        b'<?xml version="1.0"?><svg/>',
        b"GIF89a",
        b"BM",
        b"\x00\x00\x00\x1cftypavif",
        b"#EXTM3U",
        b"",
    ],
)
def test_anything_else_is_no_picture(other: bytes) -> None:
    assert kind_of(other) == "" and not is_fit(other)


@pytest.mark.parametrize("kind", ["jpg", "png", "webp"])
def test_a_picture_that_ends_early_or_lies_of_its_size_is_not_fit(kind: str) -> None:
    whole = picture(kind, quality=80)
    assert not any(is_fit(whole[:length]) for length in range(24))
    huge = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 2**31, 2**31)
    assert not is_fit(huge)


def test_an_extended_webp_says_its_size_elsewhere() -> None:
    head = b"RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00"
    assert is_fit(head + (4095).to_bytes(3, "little") * 2)
    assert not is_fit(head + (4096).to_bytes(3, "little") * 2)
