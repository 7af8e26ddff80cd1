"""The weights that come with the program, each compared with its checksum before it is used."""

import hashlib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.analysis.models.engine import Session
from app.analysis.models.folder import checksums, shipped

FOR: Mapping[str, str] = {
    "text.onnx": "the meaning of captions",
    "text-tokens.json": "the meaning of captions",
    "things.onnx": "objects and scenes",
    "boxes.onnx": "objects",
    "heads.npz": "words for what is seen",
    "faces.onnx": "faces",
    "palms.onnx": "hands",
    "hand-points.onnx": "hands",
    "gesture-embedder.onnx": "gestures",
    "gestures.onnx": "gestures",
    "bodies.onnx": "bodies",
    "body-points.onnx": "bodies",
    "sensitive.onnx": "sensitive pictures",
}
"""What is not found when that file is missing or wrong."""


class ModelError(Exception):
    """A file of the models is missing or wrong; the text is a sentence for the viewer."""


class Shelf:
    """One folder of weights. Each file is read, checked and loaded when it is first asked for."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or shipped()

    def session(self, name: str) -> Session:
        """The model in that file, ready to run; raises ModelError."""
        self.content(name)
        return Session(self._folder / name)  # from the file: handed over as bytes, they stay in memory twice

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """The arrays in that .npz file; raises ModelError."""
        self.content(name)
        with np.load(self._folder / name, allow_pickle=False) as kept:
            return dict(kept)

    def content(self, name: str) -> bytes:
        """The bytes of that file, after the look at their checksum; raises ModelError."""
        try:
            content = (self._folder / name).read_bytes()
        except OSError:
            raise ModelError(_sentence(name, "is missing")) from None
        if hashlib.sha256(content).hexdigest() != self._checksums.get(name):
            raise ModelError(_sentence(name, "is not the file that came with the program"))
        return content

    def problems(self) -> tuple[str, ...]:
        """A sentence for each file that is missing or wrong. Reads them all: half a second, not for the GUI."""
        return tuple(problem for name in FOR if (problem := self._problem(name)))

    def _problem(self, name: str) -> str:
        try:
            self.content(name)
        except ModelError as error:
            return str(error)
        return ""

    @cached_property
    def _checksums(self) -> Mapping[str, str]:
        return checksums(self._folder)


def _sentence(name: str, what: str) -> str:
    return (
        f"The model file {name} {what}: {FOR[name]} will not be found in clips. "
        "All else works as before; set the program up again to get it back."
    )
