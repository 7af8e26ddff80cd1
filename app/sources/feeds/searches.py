"""Where words can be searched for; nobody is told of them before the viewer chooses one."""

from urllib.parse import quote, urlencode

from app.sources.feeds.offer import Offer, offer


def searches(words: str) -> tuple[Offer, ...]:
    """The searches for words that need no account."""
    return bluesky_search(words), commons_search(words)


def hashtag_searches(name: str) -> tuple[Offer, ...]:
    """Where a hashtag (without its #) has a page of its own."""
    return (
        offer("bluesky", f"https://bsky.app/hashtag/{quote(name)}", f"#{name} · Bluesky"),
        offer("mastodon", f"https://mastodon.social/tags/{quote(name)}", f"#{name} · mastodon.social"),
    )


def bluesky_search(words: str) -> Offer:
    """A search of Bluesky, newest first."""
    return offer("bluesky", f"https://bsky.app/search?{urlencode({'q': words})}", f"“{words}” · Bluesky")


def commons_search(words: str) -> Offer:
    """A search of Wikimedia Commons."""
    where = f"https://commons.wikimedia.org/w/index.php?{urlencode({'search': words})}"
    return offer("mediawiki", where, f"“{words}” · Wikimedia Commons")
