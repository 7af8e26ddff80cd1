"""Makes the view models of the window, once."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, fields

from PySide6.QtCore import QObject

from ui.actions import Window, actions, kept
from ui.comfort import Comfort
from ui.comments.comments_model import CommentsModel
from ui.details.details_model import DetailsModel
from ui.feed.captions_model import CaptionsModel
from ui.feed.feed_model import FeedModel
from ui.feed.panels import Panels
from ui.feed.playback_model import PlaybackModel
from ui.feed.port import Ring, Session
from ui.feed.reel_model import ReelModel
from ui.following.up_to_date_model import UpToDateModel
from ui.keyboard import Keyboard
from ui.limits.rest_model import RestModel
from ui.safe.safe_model import SafeModel
from ui.shell import Page, Shell


@dataclass(frozen=True)
class Models:
    """The required properties of Shell.qml, by their names."""

    shell: Shell
    safe: SafeModel
    feed: FeedModel
    rest: RestModel
    end: UpToDateModel
    comments: CommentsModel
    details: DetailsModel
    playback: PlaybackModel
    captions: CaptionsModel
    reel: ReelModel
    panels: Panels
    comfort: Comfort
    keyboard: Keyboard

    def properties(self) -> dict[str, QObject]:
        """The models as QML takes them."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def make_models(
    session: Session, ring: Ring, pages: Sequence[Page], safe: SafeModel, window: Window
) -> Models:
    """All view models of one window."""
    shell, panels, playback = Shell(pages, safe.through), Panels(), PlaybackModel(ring)
    captions = CaptionsModel(session, ring)
    reel = ReelModel(session, ring, time.monotonic)
    safe.changed.connect(lambda: shell.leave_kept() if safe.locked else None)
    deeds = kept(actions(session, reel, playback, panels, shell, window), safe.through)
    keyboard = Keyboard(deeds, lambda: shell.on_feed and session.state.rest is None)
    feed, rest = FeedModel(session, safe.through), RestModel(session, safe.through)
    feed.subject_wanted.connect(shell.subject_wanted)
    said = CommentsModel(session, panels), DetailsModel(session)
    end = UpToDateModel(session)
    return Models(
        shell, safe, feed, rest, end, *said, playback, captions, reel, panels, Comfort(still=False), keyboard
    )
