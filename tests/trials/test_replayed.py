"""The server of the trial over a poor line tells of its clips as the captured one does."""

from pathlib import Path

from app.sources.feeds.peertube import PeerTube
from app.sources.feeds.port import Answer
from tests.trials.films import Film
from tests.trials.replayed import IN_FEED, ReplayedTube

BASE = "http://a.example:9"
FILM = Film(7, {360: b"large file", 240: b"small"})


def test_the_real_adapter_reads_all_clips_and_where_their_files_lie(shared: Path) -> None:
    tube = ReplayedTube(shared / "feeds" / "peertube-6.3.0", [FILM], b"picture", 120)
    tube.base = BASE

    def ask(url: str) -> Answer:
        whole = tube.behind(url.removeprefix(BASE))
        return Answer(whole.partition(b"\r\n\r\n")[2], "application/json", url)

    clips = [clip for page in PeerTube().pages(BASE, ask) for clip in page.clips]
    assert len({clip.identity for clip in clips}) == 120
    assert [bool(clip.renditions) for clip in clips] == [True] * IN_FEED + [False] * 100
    assert {(clip.duration_s, clip.sensitive, clip.width < clip.height) for clip in clips} == {
        (7.0, False, True)
    }
    whole = PeerTube().details(clips[-1].thread, ask)
    assert whole is not None and [each.bytes for each in whole.renditions] == [10, 5]
    assert ask(whole.renditions[1].url).body == b"small"
