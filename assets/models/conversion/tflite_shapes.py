"""The operators of TFLite that only move numbers."""

import numpy as np

from assets.models.conversion.tflite_conversion import Conversion, Maker
from assets.models.conversion.tflite_file import Operator


def _pad(made: Conversion, operator: Operator) -> str:
    amounts = made.numbers(operator.inputs[1]).T.ravel()
    return made.graph.node("Pad", made.tensor(operator.inputs[0]), made.graph.constant(amounts))


def _resize(made: Conversion, operator: Operator) -> str:
    options, image = operator.options("ResizeBilinear"), operator.inputs[0]
    size = [1, made.file.shape(image)[3], *made.integers(operator.inputs[1])]
    half = "half_pixel" if options.HalfPixelCenters() else "asymmetric"
    return made.graph.channels_last(
        "Resize",
        made.tensor(image),
        "",
        "",
        made.graph.constant(np.array(size)),
        mode="linear",
        coordinate_transformation_mode="align_corners" if options.AlignCorners() else half,
    )


def _reshape(made: Conversion, operator: Operator) -> str:
    shape = made.graph.constant(np.array(made.file.shape(operator.outputs[0]), np.int64))
    return made.graph.node("Reshape", made.tensor(operator.inputs[0]), shape)


def _concatenation(made: Conversion, operator: Operator) -> str:
    axis = operator.options("Concatenation").Axis()
    return made.graph.node("Concat", *made.inputs(operator), axis=axis)


def _depth_to_space(made: Conversion, operator: Operator) -> str:
    size = operator.options("DepthToSpace").BlockSize()
    return made.graph.channels_last("DepthToSpace", made.tensor(operator.inputs[0]), blocksize=size)


def _gather(made: Conversion, operator: Operator) -> str:
    return made.graph.node("Gather", *made.inputs(operator), axis=operator.options("Gather").Axis())


def _unpack(made: Conversion, operator: Operator) -> list[str]:
    axis, image = operator.options("Unpack").Axis(), made.tensor(operator.inputs[0])
    parts = made.graph.nodes("Split", image, outputs=len(operator.outputs), axis=axis)
    axes = made.graph.constant(np.array([axis]))
    return [made.graph.node("Squeeze", part, axes) for part in parts]


def _strided_slice(made: Conversion, operator: Operator) -> str:
    options, image = operator.options("StridedSlice"), operator.inputs[0]
    firsts, ends, steps = (made.integers(number) for number in operator.inputs[1:4])
    dropped = [axis for axis in range(len(firsts)) if options.ShrinkAxisMask() >> axis & 1]
    for axis, size in enumerate(made.file.shape(image)):
        firsts[axis] = 0 if options.BeginMask() >> axis & 1 else firsts[axis]
        ends[axis] = size if options.EndMask() >> axis & 1 else ends[axis]
        ends[axis] = firsts[axis] + 1 if axis in dropped else ends[axis]
    bounds = [made.graph.constant(np.array(one)) for one in (firsts, ends, [*range(len(firsts))], steps)]
    sliced = made.graph.node("Slice", made.tensor(image), *bounds)
    axes = made.graph.constant(np.array(dropped))
    return made.graph.node("Squeeze", sliced, axes) if dropped else sliced


SHAPES: dict[str, Maker] = {
    "PAD": _pad,
    "RESIZE_BILINEAR": _resize,
    "RESHAPE": _reshape,
    "CONCATENATION": _concatenation,
    "DEPTH_TO_SPACE": _depth_to_space,
    "GATHER": _gather,
    "UNPACK": _unpack,
    "STRIDED_SLICE": _strided_slice,
}
