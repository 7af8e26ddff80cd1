"""Which adapter reads which kind of feed."""

from app.sources.feeds.bluesky import Bluesky
from app.sources.feeds.dlna import Dlna
from app.sources.feeds.loops import Loops
from app.sources.feeds.mastodon import Mastodon
from app.sources.feeds.mediawiki import MediaWiki
from app.sources.feeds.page import PageReader
from app.sources.feeds.peertube import PeerTube
from app.sources.feeds.port import Adapter
from app.sources.feeds.rss import Rss

READERS: tuple[Adapter, ...] = (
    PeerTube(),
    Mastodon(),
    Bluesky(),
    MediaWiki(),
    Loops(),
    Rss(),
    Dlna(),
    PageReader(),
)
ADAPTERS: dict[str, Adapter] = {reader.kind: reader for reader in READERS}
