"""Runs one model on one core."""

from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

Array = NDArray[Any]


def _options() -> Any:
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # the arena keeps what the largest picture once took
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
