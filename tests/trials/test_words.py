"""Whatever hosts and sidecars say, it becomes clips that can be kept or a sentence; findings stay here."""

import random
from pathlib import Path

import pytest

from app.sources.feeds.port import FeedError
from app.sources.feeds.rss import Rss
from tests.app.sources.feeds.told import answer
from tests.trials.liars import SERVERS, Server
from tests.trials.words import LIST, of_a_feed, of_a_list, of_a_sidecar

SEEDS = range(1)


@pytest.mark.parametrize("server", SERVERS, ids=lambda server: f"{server.kind} {server.where[-8:]}")
def test_a_host_that_says_strange_things_costs_a_sentence_at_most(shared: Path, server: Server) -> None:
    assert all(of_a_feed(server, shared / "feeds", random.Random(seed)) for seed in SEEDS)


def test_strange_sidecars_and_lists_harm_nobody(tmp_path: Path) -> None:
    info, subtitles = tmp_path / "a.info.json", tmp_path / "a.vtt"
    info.write_text('{"title": "One", "tags": ["a"], "view_count": 3, "upload_date": "20260101"}')
    subtitles.write_text("WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n")
    for seed in range(20):
        chance = random.Random(seed)
        assert of_a_sidecar(info, chance) and of_a_sidecar(subtitles, chance) and of_a_list(LIST, chance)


def test_half_a_character_in_a_broken_feed_is_said_in_a_sentence() -> None:
    feed = b"<rss version='2.0'><channel><item><title>&#xD800;</a></item></channel></rss>"
    with pytest.raises(FeedError, match="in a way that Ownfeed does not understand"):
        list(Rss().pages("https://blog.example/feed", lambda url: answer(feed, url)))
