"""The answers of a Bluesky AppView: whatever it leaves out may be missing."""

from collections.abc import Iterator

import msgspec


class Label(msgspec.Struct):
    """A word of warning; `neg` takes an earlier one back."""

    val: str = ""
    neg: bool = False


class Author(msgspec.Struct, rename="camel"):
    did: str | None = None
    handle: str | None = None
    display_name: str | None = None
    labels: list[Label] = []


class Feature(msgspec.Struct):
    """What a stretch of the text is; only hashtags have a tag."""

    tag: str = ""


class Facet(msgspec.Struct):
    features: list[Feature] = []


class Record(msgspec.Struct, rename="camel"):
    """The post as its author wrote it."""

    text: str | None = None
    created_at: str | None = None
    langs: list[str] | None = None
    tags: list[str] | None = None
    facets: list[Facet] | None = None


class Shape(msgspec.Struct):
    """Width to height; not always pixels."""

    width: float = 0
    height: float = 0


class Embed(msgspec.Struct, rename="camel"):
    """What a post carries. A quotation may carry media of its own beside what it quotes."""

    playlist: str | None = None
    thumbnail: str | None = None
    alt: str | None = None
    aspect_ratio: Shape | None = None
    media: "Embed | None" = None


class Post(msgspec.Struct, rename="camel"):
    uri: str
    author: Author
    record: Record
    embed: Embed | None = None
    reply_count: float | None = None
    like_count: float | None = None
    indexed_at: str | None = None
    labels: list[Label] = []


class Entry(msgspec.Struct):
    """A place in a feed. A post that somebody passed on has a reason."""

    post: Post


class Feed(msgspec.Struct):
    """A part of a feed, of a search or of neither; without a cursor it was the last."""

    feed: list[msgspec.Raw] = []
    posts: list[msgspec.Raw] = []
    cursor: str | None = None


class Branch(msgspec.Struct):
    """A post and what was answered to it. One that is gone or hidden has no post."""

    post: Post | None = None
    replies: list["Branch"] | None = None

    def answers(self) -> Iterator[tuple[str, Post]]:
        """Each answer after what it answers, with the name of that."""
        waiting = [(self, branch) for branch in reversed(self.replies or [])]
        while waiting:
            above, branch = waiting.pop()
            if branch.post:
                yield above.post.uri if above.post else "", branch.post
                waiting.extend((branch, below) for below in reversed(branch.replies or []))


class Thread(msgspec.Struct):
    thread: Branch
