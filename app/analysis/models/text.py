"""What a text means, as a vector.

The model is all-MiniLM-L6-v2 (int8): sentences of like meaning have a high cosine.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from app.analysis.models.shelf import Shelf

SIZE = 384
LONGEST_TOKENS = 128
BATCH = 32


class TextModel:
    """Turns texts into vectors. Raises ModelError when its files are missing or wrong."""

    def __init__(self, shelf: Shelf) -> None:
        self._session = shelf.session("text.onnx")
        self._tokens = Tokenizer.from_str(shelf.content("text-tokens.json").decode())
        self._tokens.enable_truncation(LONGEST_TOKENS)
        self._tokens.no_padding()

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, 384): a vector of length 1 for each text; all zero for one without a word."""
        vectors = np.zeros((len(texts), SIZE), np.float32)
        read = self._tokens.encode_batch([text.strip() for text in texts])
        told = [index for index, text in enumerate(texts) if text.strip()]
        told.sort(key=lambda index: len(read[index]))
        for start in range(0, len(told), BATCH):
            some = told[start : start + BATCH]
            vectors[some] = self._embed([read[index] for index in some])
        return vectors

    def _embed(self, read: Sequence[Encoding]) -> NDArray[Any]:
        longest = max(map(len, read))
        ids = np.array([one.ids + [0] * (longest - len(one)) for one in read], np.int64)
        known = np.array([[1] * len(one) + [0] * (longest - len(one)) for one in read], np.int64)
        outputs = self._session.run(input_ids=ids, attention_mask=known, token_type_ids=np.zeros_like(ids))
        hidden = outputs["last_hidden_state"]
        mean = (hidden * known[..., None]).sum(1) / known.sum(1, keepdims=True)
        return np.asarray(mean / np.linalg.norm(mean, axis=1, keepdims=True))
