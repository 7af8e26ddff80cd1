"""Runs one model on one core."""

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

Array = NDArray[Any]

ARENA = {
    "max_mem": 0,
    "arena_extend_strategy": 1,
    "initial_chunk_size_bytes": 1 << 20,
    "max_dead_bytes_per_chunk": -1,
}
"""Grows by what is asked for, not by doubling; 0 and -1 leave a limit to the engine."""


@cache
def _share_memory() -> None:
    """One arena for all models: each with its own would keep what its largest picture once took."""
    memory = ort.OrtMemoryInfo("Cpu", ort.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, ort.OrtMemType.DEFAULT)
    ort.create_and_register_allocator(memory, ort.OrtArenaCfg(ARENA))


def _options() -> Any:
    _share_memory()
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.use_env_allocators", "1")
    options.log_severity_level = 3
    return options


class Session:
    """An ONNX model; its inputs and outputs are known by name and by the order in the file."""

    def __init__(self, file: Path) -> None:
        self._session = ort.InferenceSession(file, _options(), providers=["CPUExecutionProvider"])
        self.inputs: tuple[str, ...] = tuple(one.name for one in self._session.get_inputs())
        self.outputs: tuple[str, ...] = tuple(one.name for one in self._session.get_outputs())

    def run(self, **inputs: Array) -> dict[str, Array]:
        """All outputs by name."""
        return dict(zip(self.outputs, self._session.run(None, inputs), strict=True))

    def __call__(self, *inputs: Array) -> list[Array]:
        """All outputs in the order of the file, from float32 inputs in the order of the file."""
        fed = {name: np.asarray(one, np.float32) for name, one in zip(self.inputs, inputs, strict=True)}
        outputs: list[Array] = self._session.run(None, fed)
        return outputs
