"""An ONNX graph in the making.

Large weights are stored as float16 and cast once when the model is loaded: half the file, the same speed.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper

OPSET = 13
IR_VERSION = 8
LARGE = 256
"""Weights of more numbers than this become float16; of the few others every bit is kept."""
Array = NDArray[Any]
Named = tuple[str, str]
"""The name an output is to have, and the tensor that it is."""


class Graph:
    """Nodes and weights, one after the other. Tensors go by their names."""

    def __init__(self) -> None:
        self._nodes: list[Any] = []
        self._weights: list[Any] = []
        self._count = 0

    def constant(self, value: Any) -> str:
        """A tensor with these numbers."""
        array, name = np.asarray(value), self._name()
        if array.dtype == np.float32 and array.size > LARGE:
            self._weights.append(numpy_helper.from_array(np.ascontiguousarray(array, np.float16), name))
            return self.node("Cast", name, to=onnx.TensorProto.FLOAT)
        self._weights.append(numpy_helper.from_array(array.copy(order="C"), name))
        return name

    def node(self, operator: str, *inputs: str, **attributes: Any) -> str:
        """One operator with one output."""
        return self.nodes(operator, *inputs, outputs=1, **attributes)[0]

    def nodes(self, operator: str, *inputs: str, outputs: int, **attributes: Any) -> list[str]:
        """One operator with several outputs."""
        names = [self._name() for _ in range(outputs)]
        self._nodes.append(helper.make_node(operator, inputs, names, **attributes))
        return names

    def channels_last(self, operator: str, image: str, *more: str, **attributes: Any) -> str:
        """An operator of ONNX, which has channels second, on an image that has them last.

        Transposes that meet cancel out when the model is loaded.
        """
        first = self.node("Transpose", image, perm=[0, 3, 1, 2])
        return self.node("Transpose", self.node(operator, first, *more, **attributes), perm=[0, 2, 3, 1])

    def relu6(self, tensor: str) -> str:
        return self.node("Clip", tensor, self.constant(np.float32(0)), self.constant(np.float32(6)))

    def write(
        self, path: Path, inputs: Iterable[tuple[str, Sequence[Any]]], outputs: Iterable[Named]
    ) -> None:
        """Write the model; `inputs` are names and shapes, all float32."""
        fed = [helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, shape) for name, shape in inputs]
        model = helper.make_model(
            self._finished(path.stem, fed, dict(outputs)),
            opset_imports=[helper.make_opsetid("", OPSET)],
            producer_name="ownfeed",
        )
        model.ir_version = IR_VERSION
        path.write_bytes(model.SerializeToString(deterministic=True))

    def _finished(self, name: str, fed: list[Any], outputs: dict[str, str]) -> Any:
        """The graph with its outputs named, without what none of them needs."""
        named = [helper.make_node("Identity", [made], [output]) for output, made in outputs.items()]
        nodes = _needed([*self._nodes, *named], set(outputs))
        read = {tensor for node in nodes for tensor in node.input}
        told = [helper.make_tensor_value_info(output, onnx.TensorProto.FLOAT, None) for output in outputs]
        return helper.make_graph(nodes, name, fed, told, [one for one in self._weights if one.name in read])

    def _name(self) -> str:
        self._count += 1
        return f"t{self._count}"


def _needed(nodes: list[Any], wanted: set[str]) -> list[Any]:
    """The nodes without which some wanted tensor would not be made, in the same order."""
    kept = []
    for node in reversed(nodes):
        if not wanted.isdisjoint(node.output):
            kept.append(node)
            wanted = wanted.union(node.input)
    return kept[::-1]
