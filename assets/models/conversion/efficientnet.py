"""EfficientNet-Lite0 as an ONNX graph, batch normalisation folded into its convolutions."""

from pathlib import Path

import numpy as np

from assets.models.conversion.graph import Array, Graph

STAGES = ((1, 1), (2, 2), (2, 2), (3, 2), (3, 1), (4, 2), (1, 1))
"""(blocks, stride of the first) of each stage."""
EPSILON = 1e-3
SIDE = 224


def write(weights: dict[str, Array], path: Path) -> None:
    """Input `picture` (1, 3, 224, 224): (RGB - 127) / 128. Outputs `features` (1, 1280), `logits` (1, 1000)."""
    network = _Network(weights)
    tensor = network.convolution("picture", "_conv_stem", "_bn0", stride=2)
    block = 0
    for blocks, stride in STAGES:
        for place in range(blocks):
            tensor = network.block(tensor, f"_blocks.{block}.", 1 if place else stride)
            block += 1
    features, logits = network.ending(network.convolution(tensor, "_conv_head", "_bn1"))
    outputs = [("features", features), ("logits", logits)]
    network.graph.write(path, [("picture", [1, 3, SIDE, SIDE])], outputs)


class _Network:
    def __init__(self, weights: dict[str, Array]) -> None:
        self.graph = Graph()
        self._weights = weights

    def convolution(
        self, tensor: str, name: str, norm: str, *, stride: int = 1, groups: int = 1, linear: bool = False
    ) -> str:
        kernel, bias = self._folded(name, norm)
        convolved = self.graph.node(
            "Conv", tensor, kernel, bias, auto_pad="SAME_UPPER", strides=[stride, stride], group=groups
        )
        return convolved if linear else self.graph.relu6(convolved)

    def block(self, tensor: str, prefix: str, stride: int) -> str:
        """An inverted residual: widen, look around, narrow; added to what came in where the shapes allow."""
        inner = tensor
        if f"{prefix}_expand_conv.weight" in self._weights:
            inner = self.convolution(tensor, f"{prefix}_expand_conv", f"{prefix}_bn0")
        depthwise, project = f"{prefix}_depthwise_conv", f"{prefix}_project_conv"
        groups = len(self._weights[f"{depthwise}.weight"])
        inner = self.convolution(inner, depthwise, f"{prefix}_bn1", stride=stride, groups=groups)
        inner = self.convolution(inner, project, f"{prefix}_bn2", linear=True)
        return self.graph.node("Add", tensor, inner) if self._adds_up(prefix, stride) else inner

    def ending(self, tensor: str) -> tuple[str, str]:
        """Features and logits."""
        features = self.graph.node("Flatten", self.graph.node("GlobalAveragePool", tensor))
        weights, bias = (self.graph.constant(self._weights[f"_fc.{part}"]) for part in ("weight", "bias"))
        return features, self.graph.node("Gemm", features, weights, bias, transB=1)

    def _adds_up(self, prefix: str, stride: int) -> bool:
        first = "_expand_conv" if f"{prefix}_expand_conv.weight" in self._weights else "_depthwise_conv"
        kernel = self._weights[f"{prefix}{first}.weight"]
        incoming = kernel.shape[1] if first == "_expand_conv" else kernel.shape[0]
        return stride == 1 and incoming == len(self._weights[f"{prefix}_project_conv.weight"])

    def _folded(self, name: str, norm: str) -> tuple[str, str]:
        gain = self._weights[f"{norm}.weight"] / np.sqrt(self._weights[f"{norm}.running_var"] + EPSILON)
        kernel = self._weights[f"{name}.weight"] * gain[:, None, None, None]
        bias = self._weights[f"{norm}.bias"] - self._weights[f"{norm}.running_mean"] * gain
        return self.graph.constant(kernel.astype(np.float32)), self.graph.constant(bias.astype(np.float32))
