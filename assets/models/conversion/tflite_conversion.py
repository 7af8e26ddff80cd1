"""A TFLite model on its way to ONNX: which tensor became which."""

from collections.abc import Callable, Mapping

import numpy as np

from assets.models.conversion.graph import Array, Graph
from assets.models.conversion.tflite_file import File, Operator

Maker = Callable[["Conversion", Operator], str | list[str]]
"""Adds one operator to the graph and tells its outputs."""


class Conversion:
    """Makes one operator after the other."""

    def __init__(self, file: File, makers: Mapping[str, Maker]) -> None:
        self.graph = Graph()
        self.file = file
        self._makers = makers
        self._made = {tensor: file.name(tensor) for tensor in file.inputs}
        self._unpacked: dict[int, Array] = {}
        for operator in file.operators():
            self._add(operator)

    def tensor(self, number: int) -> str:
        """The tensor of that number in our graph."""
        if number not in self._made:
            self._made[number] = self.graph.constant(self.numbers(number))
        return self._made[number]

    def _add(self, operator: Operator) -> None:
        if operator.name in ("DEQUANTIZE", "DENSIFY"):
            self._unpacked[operator.outputs[0]] = self.numbers(operator.inputs[0])
            return
        made = self._makers[operator.name](self, operator)
        outputs = [made] if isinstance(made, str) else made
        self._made.update(zip(operator.outputs, outputs, strict=True))

    def numbers(self, tensor: int) -> Array:
        found = self._unpacked[tensor] if tensor in self._unpacked else self.file.constant(tensor)
        assert found is not None, f"{self.file.name(tensor)} is no constant"
        return found.astype({"f": np.float32, "i": np.int64}.get(found.dtype.kind, found.dtype))

    def integers(self, tensor: int) -> list[int]:
        return [int(one) for one in self.numbers(tensor).ravel()]

    def inputs(self, operator: Operator) -> list[str]:
        return [self.tensor(number) for number in operator.inputs]
