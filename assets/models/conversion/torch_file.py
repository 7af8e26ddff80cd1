"""Reads the tensors of a PyTorch checkpoint without PyTorch, and without running what is in it."""

import io
import pickle
import zipfile
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

_TYPES = {"FloatStorage": np.float32, "LongStorage": np.int64}


class _Tensor(NamedTuple):
    storage: str
    kind: str
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]

    def read(self, numbers: Array) -> Array:
        """The tensor, from the numbers of its storage."""
        steps = [stride * numbers.itemsize for stride in self.strides]
        return np.lib.stride_tricks.as_strided(numbers[self.offset :], self.shape, steps).copy()


class _OnlyTensors(pickle.Unpickler):
    """Admits tensors and refuses all else."""

    def find_class(self, module: str, name: str) -> Any:
        if name in _TYPES:
            return name
        if name == "_rebuild_tensor_v2":
            return _rebuilt
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        raise pickle.UnpicklingError(f"The checkpoint asks for {module}.{name}.")

    def persistent_load(self, pid: Any) -> tuple[str, str]:
        _, kind, key, *_ = pid
        return key, kind


def _rebuilt(storage: tuple[str, str], offset: int, shape: Any, strides: Any, *_: Any) -> _Tensor:
    key, kind = storage
    return _Tensor(key, kind, offset, tuple(shape), tuple(strides))


def tensors(content: bytes) -> dict[str, Array]:
    """All tensors of the checkpoint by name; of either format that PyTorch has written."""
    file = io.BytesIO(content)
    return _of_zip(file) if zipfile.is_zipfile(file) else _of_stream(io.BytesIO(content))


def _of_zip(file: io.BytesIO) -> dict[str, Array]:
    with zipfile.ZipFile(file) as archive:
        index = next(name for name in archive.namelist() if name.endswith("data.pkl"))
        found = _OnlyTensors(io.BytesIO(archive.read(index))).load()
        folder = index.removesuffix("data.pkl")
        return _read(found, lambda one: archive.read(f"{folder}data/{one.storage}"))


def _of_stream(file: io.BytesIO) -> dict[str, Array]:
    """The older format: three headers, the tensors, then each storage with its length before it."""
    for _ in range(3):
        _OnlyTensors(file).load()
    found: dict[str, _Tensor] = _OnlyTensors(file).load()
    kinds = {one.storage: _TYPES[one.kind] for one in found.values()}
    kept = {}
    for key in _OnlyTensors(file).load():
        count = int.from_bytes(file.read(8), "little")
        kept[key] = file.read(count * np.dtype(kinds[key]).itemsize)
    return _read(found, lambda one: kept[one.storage])


def _read(found: dict[str, _Tensor], content: Callable[[_Tensor], bytes]) -> dict[str, Array]:
    return {name: one.read(np.frombuffer(content(one), _TYPES[one.kind])) for name, one in found.items()}
