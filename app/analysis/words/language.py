"""Tells the language of a caption, or that it is too short to tell."""

from collections.abc import Mapping

import numpy as np
from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier
from py3langid.modelio import load_model

from app.analysis.words.plain import sentences

COMMON: Mapping[str, float] = {
    "en": 8, "es": 4, "pt": 3, "ru": 3, "de": 3, "fr": 3, "ja": 3, "zh": 3, "ar": 2, "hi": 2, "id": 2, "it": 2,
    "ko": 2, "nl": 2, "pl": 2, "tr": 2, "fa": 2, "th": 1, "vi": 1, "uk": 1, "sv": 1, "cs": 1, "da": 0.7, "fi": 0.7,
    "no": 0.7, "hu": 0.7, "ro": 0.7, "el": 0.7, "he": 0.7, "bg": 0.5, "sk": 0.5, "hr": 0.5, "sr": 0.5, "sl": 0.3,
    "ca": 0.5, "lt": 0.3, "lv": 0.3, "et": 0.3, "ms": 0.5, "tl": 0.5, "bn": 1, "ta": 1, "te": 1, "mr": 0.5,
    "ur": 0.5, "gu": 0.5, "kn": 0.5, "ml": 0.5, "pa": 0.5, "ne": 0.5, "sw": 0.3, "af": 0.3, "az": 0.3, "kk": 0.3,
    "hy": 0.5, "ka": 0.5, "sq": 0.3, "mk": 0.2, "mn": 0.3, "my": 0.5, "km": 0.5, "lo": 0.5, "si": 0.5, "am": 0.5,
    "is": 0.3, "ga": 0.1, "eu": 0.2, "gl": 0.1, "cy": 0.1,
}  # fmt: skip
"""The languages that captions are written in, and roughly how often: what settles a doubt between neighbours."""

LONG = 20
"""Characters from which a caption tells its language."""

WIDE = 3
"""How many letters of an alphabet one sign of a wider script stands for."""

SURE_LONG, SURE_SHORT = 0.3, 0.9


class Languages:
    """py3langid's table (BSD-3-Clause), asked about common languages only. 55 MB, half a second to load."""

    def __init__(self) -> None:
        chances, usual, codes, *automaton = load_model(MODEL_DIR / MODEL_FILE)
        common = [place for place, code in enumerate(codes) if code in COMMON]
        moves, rows, outputs = automaton
        self._model = LanguageIdentifier(  # not its own `set_languages`, which keeps what it leaves out
            np.ascontiguousarray(chances[:, common]),
            usual[common],
            [codes[place] for place in common],
            moves,
            outputs,
            norm_probs=True,
            tk_row=rows,
        )

    def __call__(self, caption: str) -> str:
        """ISO 639-1 code of the caption's language; "" where it is too short, mixed or no language at all."""
        text = sentences(caption)
        length = sum(_weight(letter) for letter in text)
        likely = {code: chance * COMMON[code] for code, chance in self._model.rank(text)}
        best = max(likely, key=lambda code: likely[code])
        share = likely[best] / sum(likely.values())
        return best if length and share >= (SURE_LONG if length > LONG else SURE_SHORT) else ""


def _weight(letter: str) -> int:
    if not letter.isalpha():
        return int(letter.isspace())
    return WIDE if ord(letter) >= 0x0900 else 1
