"""Reads a TFLite file: its inputs, its constants and its operators, in the order they run."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import tflite

from assets.models.conversion.graph import Array
from assets.models.conversion.sparse import dense

_NAMES = {code: name for name, code in vars(tflite.BuiltinOperator).items() if isinstance(code, int)}
_TYPES = {0: np.float32, 1: np.float16, 2: np.int32, 3: np.uint8}


class Operator(NamedTuple):
    """What is done; tensors go by their numbers, -1 for one that is left out."""

    name: str
    inputs: list[int]
    outputs: list[int]
    table: Any

    def options(self, kind: str) -> Any:
        """The options of that kind, such as `Conv2D`."""
        options = getattr(tflite, f"{kind}Options")()
        options.Init(self.table.Bytes, self.table.Pos)
        return options


class File:
    """One TFLite model."""

    def __init__(self, content: bytes) -> None:
        self._model = tflite.Model.GetRootAs(content, 0)
        self._graph = self._model.Subgraphs(0)
        self.inputs: list[int] = self._graph.InputsAsNumpy().tolist()
        self.outputs: list[int] = self._graph.OutputsAsNumpy().tolist()

    def name(self, tensor: int) -> str:
        return str(self._graph.Tensors(tensor).Name().decode())

    def shape(self, tensor: int) -> list[int]:
        described = self._graph.Tensors(tensor)
        return [int(size) for size in described.ShapeAsNumpy()] if described.ShapeLength() else []

    def constant(self, tensor: int) -> Array | None:
        """The numbers that are in the file for that tensor; None for one that is computed."""
        described = self._graph.Tensors(tensor)
        buffer = self._model.Buffers(described.Buffer())
        if not buffer.DataLength():
            return None
        values = buffer.DataAsNumpy().view(_TYPES[described.Type()])
        sparsity, shape = described.Sparsity(), self.shape(tensor)
        return dense(values, shape, sparsity) if sparsity else np.asarray(values.reshape(shape))

    def operators(self) -> Iterator[Operator]:
        for place in range(self._graph.OperatorsLength()):
            found = self._graph.Operators(place)
            code = self._model.OperatorCodes(found.OpcodeIndex())
            name = _NAMES[max(code.DeprecatedBuiltinCode(), code.BuiltinCode())]
            inputs, outputs = found.InputsAsNumpy().tolist(), found.OutputsAsNumpy().tolist()
            yield Operator(name, inputs, outputs, found.BuiltinOptions())
