"""How loud a clip is played, so that the next one is neither a whisper nor a shout."""

import math

TARGET_LUFS = -20.0
QUIETEST = 0.1


def gain(loudness_lufs: float | None) -> float:
    """The factor (0.1 to 1) on the clip's amplitude that brings it to the target.

    Louder clips are turned down; quieter ones are left as they are, since turning up would clip their peaks.
    """
    if loudness_lufs is None or loudness_lufs <= TARGET_LUFS:
        return 1.0
    return max(QUIETEST, math.pow(10.0, (TARGET_LUFS - loudness_lufs) / 20.0))
