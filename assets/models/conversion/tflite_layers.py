"""The operators of TFLite that compute."""

from typing import Any

import numpy as np
import tflite

from assets.models.conversion.tflite_conversion import Conversion, Maker
from assets.models.conversion.tflite_file import Operator


def _convolution(made: Conversion, operator: Operator) -> str:
    depthwise = operator.name.startswith("DEPTHWISE")
    options = operator.options("DepthwiseConv2D" if depthwise else "Conv2D")
    kernel = made.numbers(operator.inputs[1]).transpose((3, 0, 1, 2) if depthwise else (0, 3, 1, 2))
    weights = [made.graph.constant(kernel), *(made.tensor(one) for one in _bias(operator))]
    convolved = made.graph.channels_last(
        "Conv",
        made.tensor(operator.inputs[0]),
        *weights,
        strides=[options.StrideH(), options.StrideW()],
        dilations=[options.DilationHFactor(), options.DilationWFactor()],
        group=len(kernel) if depthwise else 1,
        auto_pad=_padding(options),
    )
    return _activated(made, convolved, options)


def _pool(made: Conversion, operator: Operator) -> str:
    options = operator.options("Pool2D")
    size = [options.FilterHeight(), options.FilterWidth()]
    strides = [options.StrideH(), options.StrideW()]
    image = made.tensor(operator.inputs[0])
    return made.graph.channels_last(
        "MaxPool", image, kernel_shape=size, strides=strides, auto_pad=_padding(options)
    )


def _fully_connected(made: Conversion, operator: Operator) -> str:
    weights = made.numbers(operator.inputs[1])
    flat = _shaped(made, made.tensor(operator.inputs[0]), [-1, weights.shape[1]])
    summed = made.graph.node("MatMul", flat, made.graph.constant(weights.T))
    for bias in _bias(operator):
        summed = made.graph.node("Add", summed, made.tensor(bias))
    shaped = _shaped(made, summed, made.file.shape(operator.outputs[0]))
    return _activated(made, shaped, operator.options("FullyConnected"))


def _arithmetic(made: Conversion, operator: Operator) -> str:
    name = operator.name.title()
    return _activated(made, made.graph.node(name, *made.inputs(operator)), operator.options(name))


def _plain(made: Conversion, operator: Operator) -> str:
    return made.graph.node(_PLAIN[operator.name], *made.inputs(operator))


def _prelu(made: Conversion, operator: Operator) -> str:
    """What is above zero and a share of what is below: ONNX Runtime adds these sooner than it does a PRelu."""
    number, share = made.inputs(operator)
    below = made.graph.node("Min", number, made.graph.constant(np.float32(0)))
    return made.graph.node("Add", made.graph.node("Relu", number), made.graph.node("Mul", below, share))


def _reduce(made: Conversion, operator: Operator) -> str:
    axes, keep = made.integers(operator.inputs[1]), operator.options("Reducer").KeepDims()
    name = _REDUCE[operator.name]
    return made.graph.node(name, made.tensor(operator.inputs[0]), axes=axes, keepdims=int(keep))


def _activated(made: Conversion, tensor: str, options: Any) -> str:
    kind = options.FusedActivationFunction()
    if kind == tflite.ActivationFunctionType.RELU:
        return made.graph.node("Relu", tensor)
    return made.graph.relu6(tensor) if kind == tflite.ActivationFunctionType.RELU6 else tensor


def _bias(operator: Operator) -> list[int]:
    return [number for number in operator.inputs[2:3] if number >= 0]


def _shaped(made: Conversion, tensor: str, shape: list[int]) -> str:
    return made.graph.node("Reshape", tensor, made.graph.constant(np.array(shape, np.int64)))


def _padding(options: Any) -> str:
    return "SAME_UPPER" if options.Padding() == tflite.Padding.SAME else "VALID"


_PLAIN = {"RELU": "Relu", "LOGISTIC": "Sigmoid", "SOFTMAX": "Softmax", "MAXIMUM": "Max"}
_REDUCE = {"MEAN": "ReduceMean", "REDUCE_MAX": "ReduceMax", "REDUCE_MIN": "ReduceMin"}
LAYERS: dict[str, Maker] = {
    "CONV_2D": _convolution,
    "DEPTHWISE_CONV_2D": _convolution,
    "MAX_POOL_2D": _pool,
    "FULLY_CONNECTED": _fully_connected,
    "PRELU": _prelu,
    **dict.fromkeys(("ADD", "SUB", "MUL", "DIV"), _arithmetic),
    **dict.fromkeys(_PLAIN, _plain),
    **dict.fromkeys(_REDUCE, _reduce),
}
