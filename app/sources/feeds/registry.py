"""Which adapter reads which kind of feed."""

from app.sources.feeds.bluesky import Bluesky
from app.sources.feeds.mastodon import Mastodon
from app.sources.feeds.peertube import PeerTube
from app.sources.feeds.port import Adapter
from app.sources.feeds.rss import Rss

ADAPTERS: dict[str, Adapter] = {adapter.kind: adapter for adapter in (PeerTube(), Mastodon(), Rss(), Bluesky())}
