"""Converts a TFLite model to ONNX: the operators of MediaPipe's face, hand, gesture and body models."""

from collections.abc import Sequence
from pathlib import Path

from assets.models.conversion.tflite_conversion import Conversion
from assets.models.conversion.tflite_file import File
from assets.models.conversion.tflite_layers import LAYERS
from assets.models.conversion.tflite_shapes import SHAPES


def convert(content: bytes, path: Path, outputs: Sequence[str] = ()) -> None:
    """Write the model with the named outputs, or with all."""
    file = File(content)
    made = Conversion(file, {**LAYERS, **SHAPES})
    wanted = [tensor for tensor in file.outputs if not outputs or file.name(tensor) in outputs]
    made.graph.write(
        path,
        [(file.name(tensor), file.shape(tensor)) for tensor in file.inputs],
        [(file.name(tensor), made.tensor(tensor)) for tensor in wanted],
    )
