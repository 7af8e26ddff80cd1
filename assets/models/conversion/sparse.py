"""Unpacks the sparse weights of a TFLite file.

A sparse tensor is walked level by level: a dense level has every index, a compressed one lists those it has.
The last levels may be the places within a block.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import tflite

from assets.models.conversion.graph import Array

_VECTORS = {1: tflite.Int32Vector, 2: tflite.Uint16Vector, 3: tflite.Uint8Vector}


class Level(NamedTuple):
    """One level of the walk: all of `size` indices, or the listed ones between two starts."""

    axis: int
    step: int  # how far one index goes along the axis
    size: int = 0
    starts: Array | None = None
    indices: Array | None = None

    def children(self, place: int) -> Iterator[tuple[int, int]]:
        """(place on the next level, index) of all that lies below."""
        if self.starts is None or self.indices is None:
            return ((place * self.size + index, index) for index in range(self.size))
        first, end = int(self.starts[place]), int(self.starts[place + 1])
        return ((child, int(self.indices[child])) for child in range(first, end))


def dense(values: Array, shape: list[int], sparsity: Any) -> Array:
    """The tensor with all its zeros."""
    unpacked = np.zeros(shape, values.dtype)
    levels = _levels(sparsity, len(shape))
    for place, index in _walk(levels, 0, (0,) * len(shape)):
        unpacked[index] = values[place]
    return unpacked


def _walk(levels: list[Level], place: int, index: tuple[int, ...]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """(place among the values, index in the tensor) of each value there is."""
    if not levels:
        yield place, index
        return
    level = levels[0]
    for child, along in level.children(place):
        moved = index[level.axis] + along * level.step
        yield from _walk(levels[1:], child, (*index[: level.axis], moved, *index[level.axis + 1 :]))


def _levels(sparsity: Any, axes: int) -> list[Level]:
    blocks = sparsity.BlockMapAsNumpy().tolist() if sparsity.BlockMapLength() else []
    sizes = {axis: sparsity.DimMetadata(axes + place).DenseSize() for place, axis in enumerate(blocks)}
    levels = []
    for place, dimension in enumerate(sparsity.TraversalOrderAsNumpy().tolist()):
        axis = dimension if dimension < axes else blocks[dimension - axes]
        step = sizes.get(axis, 1) if dimension < axes else 1
        levels.append(_level(sparsity.DimMetadata(place), axis, step))
    return levels


def _level(metadata: Any, axis: int, step: int) -> Level:
    if metadata.Format() == tflite.DimensionType.DENSE:
        return Level(axis, step, size=metadata.DenseSize())
    starts, indices = _numbers(metadata, "Segments"), _numbers(metadata, "Indices")
    return Level(axis, step, starts=starts, indices=indices)


def _numbers(metadata: Any, kind: str) -> Array:
    vector, table = _VECTORS[getattr(metadata, f"Array{kind}Type")()](), getattr(metadata, f"Array{kind}")()
    vector.Init(table.Bytes, table.Pos)
    return np.asarray(vector.ValuesAsNumpy(), int)
