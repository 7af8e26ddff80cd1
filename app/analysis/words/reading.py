"""Reads the text on the screen, where the extra `ocr` is installed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.analysis.words.plain import LINE_BREAK

SIDE_PX = 448
SURE = 0.8
SHORTEST = 2
"""Shorter lines are mostly icons."""

NOT_INSTALLED = (
    "Text on the screen is not read, because the extra ocr is not installed. "
    "All else works as before; install ownfeed[ocr] to have it read."
)


class Reader:
    """RapidOCR with the models inside its package (Apache-2.0). Raises ImportError where that is not installed.

    Takes 0.1 to 0.7 s of one core for a picture and 110 MB; lines in batches would take 50 MB and a third more.
    """

    def __init__(self) -> None:
        from rapidocr import RapidOCR  # noqa: PLC0415  an extra, heavy to import

        self._model = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.use_cls": False,
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "Det.limit_side_len": SIDE_PX,
                "Det.limit_type": "max",
                "Rec.rec_batch_num": 1,
            }
        )

    def __call__(self, pictures: Sequence[NDArray[np.uint8]]) -> str:
        """The lines in RGB pictures, each line once, from the top of the first to the end of the last."""
        lines = (line for picture in pictures for line in self._lines(picture))
        return LINE_BREAK.join(dict.fromkeys(lines))

    def _lines(self, picture: NDArray[np.uint8]) -> Iterator[str]:
        found: Any = self._model(np.ascontiguousarray(picture[..., ::-1]))
        return worth_telling(zip(found.txts or (), found.scores or (), strict=True))


def worth_telling(lines: Iterable[tuple[str, float]]) -> Iterator[str]:
    """Those that were read surely, without the blanks around them."""
    for text, score in lines:
        if score >= SURE and len(text.strip()) >= SHORTEST:
            yield text.strip()
