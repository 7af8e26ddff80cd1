"""Fetches the weights and converts them to ONNX: `python -m assets.models.conversion`; needs the extra `models`."""
