"""The memory that window and player share cannot be taken from under the window."""

import mmap
import os
import sys

import pytest

from app.player.descriptors import DescriptorTransport
from app.player.layout import Layout


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can seal memory")
@pytest.mark.parametrize("size_bytes", [0, mmap.PAGESIZE, 1 << 30])
def test_a_process_that_has_it_can_neither_cut_it_short_nor_stretch_it(size_bytes: int) -> None:
    layout = Layout(90, 160)
    descriptor = int(DescriptorTransport().memory(layout).handle)
    with pytest.raises(PermissionError):
        os.ftruncate(descriptor, size_bytes)
    assert os.fstat(descriptor).st_size == layout.total_bytes
    os.close(descriptor)
