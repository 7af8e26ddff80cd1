"""Messages between the window and the player process."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.player.framing import framed, next_message
from app.player.layout import BUFFERS, PIXELS, SLOTS, Layout, stride_of
from app.player.wire import Command, Do, Record, Say

LAYOUT = Layout(2560, 1920)
FRAME = Record(Say.FRAME, 1, 7, 2, 72, 128, stride_of(72), 3, 10.0, 1.5, 2.0)


def test_a_record_arrives_as_it_was_sent() -> None:
    assert Record.unpack(FRAME.pack()) == FRAME


def test_a_command_arrives_as_it_was_sent() -> None:
    command = Command(Do.LOAD, 2, 9, 1.25, True, True, 79.4, 1.5, 3)
    assert Command.unpack(command.pack()) == command


@given(st.binary(max_size=200))
def test_whatever_arrives_is_a_record_or_refused(message: bytes) -> None:
    try:
        LAYOUT.fault(Record.unpack(message))
    except ValueError:
        return


def test_a_good_record_has_no_fault() -> None:
    assert LAYOUT.fault(FRAME) == ""


@pytest.mark.parametrize(
    "lie",
    [
        {"slot": SLOTS},
        {"buffer": BUFFERS},
        {"width": 0},
        {"height": 0},
        {"stride": 4},
        {"height": 65535, "stride": 65535},
        {"at_s": float("nan")},
        {"position_s": float("inf")},
        {"duration_s": -1.0},
        {"number": 0, "height": 60000, "width": 60000, "stride": 240000},
    ],
)
def test_a_record_that_lies_is_found_out(lie: dict[str, float]) -> None:
    assert LAYOUT.fault(replace(FRAME, **lie))  # type: ignore[arg-type]


LENGTH = st.integers(1, 20000)
SCREEN = st.integers(200, 8000)


@given(SCREEN, SCREEN, LENGTH, LENGTH)
def test_every_picture_is_made_to_fit_its_buffer(
    screen_w: int, screen_h: int, width: int, height: int
) -> None:
    layout = Layout(screen_w, screen_h)
    fitted = layout.fit(width, height)
    assert stride_of(fitted[0]) * fitted[1] <= layout.buffer_bytes
    assert 2 <= fitted[0] <= max(2, screen_w, width)
    assert 2 <= fitted[1] <= max(2, screen_h, height)
    assert fitted[0] * fitted[1] <= max(PIXELS, 2 * max(screen_w, screen_h))


def test_a_full_hd_picture_is_not_scaled_on_a_screen_that_has_room() -> None:
    assert Layout(2560, 1920).fit(1080, 1920) == (1080, 1920)
    assert Layout(2560, 1920).fit(1920, 1080) == (1920, 1080)


def test_a_picture_is_not_larger_than_the_screen() -> None:
    assert Layout(1920, 1080).fit(1080, 1920) == (606, 1080)


@given(st.lists(st.binary(min_size=1, max_size=300)))
def test_a_stream_keeps_messages_apart(messages: list[bytes]) -> None:
    stream = io.BytesIO(b"".join(framed(message) for message in messages))
    assert list(iter(lambda: next_message(stream), b"")) == messages
