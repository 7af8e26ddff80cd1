"""Converts a graph model of TensorFlow.js to ONNX: the operators of NanoDet."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from assets.models.conversion.graph import Array, Graph

Node = dict[str, Any]


def convert(model: bytes, weights: bytes, outputs: dict[str, str], path: Path) -> None:
    """Write the model whose `outputs` (wanted name: name in the file) are asked for."""
    content = json.loads(model)
    made = _Conversion(content, weights)
    placed = content["signature"]["inputs"].values()
    inputs = [
        (one["name"].removesuffix(":0"), [int(size["size"]) for size in one["tensorShape"]["dim"]])
        for one in placed
    ]
    made.graph.write(path, inputs, [(name, made.tensor(source)) for name, source in outputs.items()])


def _constants(content: Node, weights: bytes) -> dict[str, Array]:
    found, start = {}, 0
    for entry in content["weightsManifest"][0]["weights"]:
        stored = np.dtype(entry.get("quantization", {}).get("dtype", entry["dtype"]))
        count = int(np.prod(entry["shape"]))
        array = np.frombuffer(weights, stored, count, start).reshape(entry["shape"])
        found[entry["name"]] = array.astype(entry["dtype"])
        start += count * stored.itemsize
    return found


class _Conversion:
    """Follows the graph from its outputs back to the input, and makes each node once."""

    def __init__(self, content: Node, weights: bytes) -> None:
        self.graph = Graph()
        self._nodes: dict[str, Node] = {node["name"]: node for node in content["modelTopology"]["node"]}
        self._constants = _constants(content, weights)
        self._made: dict[str, str] = {}

    def tensor(self, name: str) -> str:
        """The tensor of that name in our graph; `:1` behind a name is its second output."""
        if name not in self._made:
            self._make(name.partition(":")[0])
        return self._made[name]

    def _make(self, name: str) -> None:
        node = self._nodes[name]
        outputs = _MAKERS[node["op"]](self, node)
        for place, output in enumerate([outputs] if isinstance(outputs, str) else outputs):
            self._made[f"{name}:{place}" if place else name] = output

    def _input(self, node: Node, place: int = 0) -> str:
        return self.tensor(node["input"][place])

    def _number(self, node: Node, place: int) -> Array:
        """The constant behind that input; what is added to the shape of a reshape is always zero."""
        name = node["input"][place]
        return self._constants[name] if name in self._constants else self._number(self._nodes[name], 0)

    def _placeholder(self, node: Node) -> str:
        return str(node["name"])

    def _constant(self, node: Node) -> str:
        return self.graph.constant(self._constants[node["name"]])

    def _same(self, node: Node) -> str:
        return self.graph.node(node["op"].removesuffix("V2"), *(self.tensor(one) for one in node["input"]))

    def _convolution(self, node: Node) -> str:
        kernel = self.graph.constant(self._number(node, 1).transpose(3, 2, 0, 1))
        image, size = self._window(node)
        convolved = self.graph.node("Conv", image, kernel, **size)
        return self.graph.node("Transpose", convolved, perm=[0, 2, 3, 1])

    def _pool(self, node: Node) -> str:
        image, size = self._window(node)
        pooled = self.graph.node("MaxPool", image, kernel_shape=_integers(node, "ksize")[1:3], **size)
        return self.graph.node("Transpose", pooled, perm=[0, 2, 3, 1])

    def _window(self, node: Node) -> tuple[str, dict[str, list[int]]]:
        """The image as it was before it was padded and its channels moved to the end, with steps and padding."""
        before = self._nodes[self._nodes[node["input"][0]]["input"][0]]
        size = {"strides": _integers(node, "strides")[1:3]}
        if not before["op"].startswith("Pad"):
            return self.tensor(before["name"]), size
        return self._input(before), {**size, "pads": self._number(before, 1)[2:].T.ravel().tolist()}

    def _transpose(self, node: Node) -> str:
        return self.graph.node(
            "Transpose", self._input(node), perm=[int(one) for one in self._number(node, 1)]
        )

    def _leaky(self, node: Node) -> str:
        return self.graph.node("LeakyRelu", self._input(node), alpha=float(node["attr"]["alpha"]["f"]))

    def _concatenate(self, node: Node) -> str:
        parts = [self.tensor(one) for one in node["input"][:-1]]
        return self.graph.node("Concat", *parts, axis=int(self._number(node, -1)))

    def _reshape(self, node: Node) -> str:
        shape = self.graph.constant(self._number(node, 1).astype(np.int64))
        return self.graph.node("Reshape", self._input(node), shape)

    def _split(self, node: Node) -> list[str]:
        sizes = self._number(node, 1).astype(np.int64)
        axis, parts = int(self._number(node, 2)), self.graph.constant(sizes)
        return self.graph.nodes("Split", self._input(node), parts, outputs=len(sizes), axis=axis)

    def _resize(self, node: Node) -> str:
        size = self.graph.constant(np.array([1, self._channels(node), *self._number(node, 1)], np.int64))
        half = node["attr"]["half_pixel_centers"]["b"]
        mode = {"coordinate_transformation_mode": "half_pixel" if half else "asymmetric", "mode": "linear"}
        return self.graph.channels_last("Resize", self._input(node), "", "", size, **mode)

    def _channels(self, node: Node) -> int:
        """How many channels an image has: those of the convolution that made it."""
        while node["op"] != "Conv2D":
            node = self._nodes[node["input"][0]]
        return int(self._number(node, 1).shape[-1])


def _integers(node: Node, name: str) -> list[int]:
    return [int(one) for one in node["attr"][name]["list"]["i"]]


_MAKERS: dict[str, Callable[[_Conversion, Node], str | list[str]]] = {
    "Placeholder": _Conversion._placeholder,
    "Const": _Conversion._constant,
    "Conv2D": _Conversion._convolution,
    "MaxPool": _Conversion._pool,
    "Transpose": _Conversion._transpose,
    "LeakyRelu": _Conversion._leaky,
    "ConcatV2": _Conversion._concatenate,
    "Reshape": _Conversion._reshape,
    "SplitV": _Conversion._split,
    "ResizeBilinear": _Conversion._resize,
    **dict.fromkeys(("Add", "AddV2", "Sigmoid", "Identity"), _Conversion._same),
}
