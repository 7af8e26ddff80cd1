"""Messages between the window and the player process."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.player.framing import framed, next_message
from app.player.layout import BUFFER_BYTES, BUFFERS, PIXELS, SLOTS, fault, fit, stride_of
from app.player.wire import Command, Do, Record, Say

FRAME = Record(Say.FRAME, 1, 7, 2, 72, 128, stride_of(72), 3, 10.0, 1.5, 2.0)


def test_a_record_arrives_as_it_was_sent() -> None:
    assert Record.unpack(FRAME.pack()) == FRAME


def test_a_command_arrives_as_it_was_sent() -> None:
    command = Command(Do.LOAD, 2, 9, 1.25, True, True, 79.4, 1.5, 3)
    assert Command.unpack(command.pack()) == command


@given(st.binary(max_size=200))
def test_whatever_arrives_is_a_record_or_refused(message: bytes) -> None:
    try:
        fault(Record.unpack(message))
    except ValueError:
        return


def test_a_good_record_has_no_fault() -> None:
    assert fault(FRAME) == ""


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
    assert fault(replace(FRAME, **lie))  # type: ignore[arg-type]


@given(st.integers(1, 20000), st.integers(1, 20000))
def test_every_picture_is_made_to_fit_its_buffer(width: int, height: int) -> None:
    fitted = fit(width, height)
    assert stride_of(fitted[0]) * fitted[1] <= BUFFER_BYTES
    assert fitted[0] >= 2 and fitted[1] >= 2
    assert fitted[0] * fitted[1] <= max(PIXELS, 4 * max(width, height))


def test_a_full_hd_picture_is_not_scaled() -> None:
    assert fit(1080, 1920) == (1080, 1920)
    assert fit(1920, 1080) == (1920, 1080)


@given(st.lists(st.binary(min_size=1, max_size=300)))
def test_a_stream_keeps_messages_apart(messages: list[bytes]) -> None:
    stream = io.BytesIO(b"".join(framed(message) for message in messages))
    assert list(iter(lambda: next_message(stream), b"")) == messages
