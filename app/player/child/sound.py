"""Whether a clip is only sound, such as a song with a cover, of which libVLC gives no picture."""

from typing import Any

import vlc

BEAT_S = 0.2
"""So often a clip that is only sound says where it is, as others do by their pictures. It must be less than
the longest interval that counts as watching, state.LONGEST_INTERVAL_S."""


def is_only_sound(player: Any) -> bool:
    """Whether the player has begun, with sound and no moving picture; false until its tracks are known."""
    has_begun = player.get_state() in (vlc.State.Playing, vlc.State.Paused)
    return has_begun and player.video_get_track_count() == 0 and player.audio_get_track_count() > 0
