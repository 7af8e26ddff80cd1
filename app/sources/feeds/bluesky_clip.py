"""Makes a clip of the video of a Bluesky post."""

from urllib.parse import quote, urlencode

from app.sources.feeds.bluesky_shapes import Author, Embed, Label, Post
from app.sources.feeds.bounds import address, count, headline, language, moment, pixels
from app.sources.feeds.port import STREAM, FarClip, Rendition
from app.sources.hashtags import hashtags, normalised
from app.sources.plain_text import one_line, paragraphs

HLS = "application/vnd.apple.mpegurl"
SITE = "https://bsky.app/profile"
ADULT = frozenset(
    {"porn", "sexual", "sexual-figurative", "nudity", "graphic-media", "gore", "nsfl", "corpse"}
)
FOR_MEMBERS = "!no-unauthenticated"


def video_of(post: Post) -> Embed | None:
    """The video that a post carries, beside a quotation too."""
    embed = post.embed.media if post.embed and post.embed.media else post.embed
    return embed if embed and address(embed.playlist) else None


def for_members_only(post: Post) -> bool:
    """Does the author ask that only people who have signed in see this?"""
    return FOR_MEMBERS in _words(post.labels + post.author.labels)


def clip_of(post: Post, video: Embed, api: str) -> FarClip:
    """The clip. How long it is only its playlist says; what is not labelled may be anything still."""
    words, alternative = paragraphs(post.record.text or ""), paragraphs(video.alt or "")
    shape, record = video.aspect_ratio, post.record
    width, height = (pixels(shape.width), pixels(shape.height)) if shape else (0, 0)
    facets = (feature.tag for facet in record.facets or [] for feature in facet.features)
    labels = [word for word in _words(post.labels + post.author.labels) if not word.startswith("!")]
    author = post.author.did or post.author.handle or ""
    asked = urlencode({"uri": post.uri, "depth": 100, "parentHeight": 0})
    return FarClip(
        post.uri,
        headline(words, alternative, name_of(post.author), post.uri),
        f"{SITE}/{quote(author)}/post/{quote(post.uri.rpartition('/')[2])}",
        (Rendition(address(video.playlist), STREAM, HLS, width, height),),
        words or alternative,
        tuple(dict.fromkeys([*normalised(facets), *normalised(record.tags or []), *hashtags(words)])),
        creator=name_of(post.author),
        creator_page=f"{SITE}/{quote(author)}",
        poster=address(video.thumbnail),
        width=width,
        height=height,
        published=moment(post.indexed_at or record.created_at),
        language=language(next(iter(record.langs or []), "")),
        sensitive=True if ADULT.intersection(labels) else None,
        labels=tuple(labels),
        likes=count(post.like_count),
        comments=count(post.reply_count),
        thread=f"{api}/app.bsky.feed.getPostThread?{asked}",
    )


def name_of(author: Author) -> str:
    """What an author is called: by a name, or by the handle, which every author has."""
    return one_line(author.display_name or author.handle or "")


def _words(labels: list[Label]) -> list[str]:
    taken_back = {label.val for label in labels if label.neg}
    words = (one_line(label.val, 64) for label in labels if label.val not in taken_back)
    return list(dict.fromkeys(filter(None, words)))
