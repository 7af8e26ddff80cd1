"""The answers of Loops, from the source of its server and not from one that ran: each part may be missing."""

import msgspec


class Account(msgspec.Struct):
    id: str | None = None
    name: str | None = None
    username: str | None = None


class Media(msgspec.Struct):
    """Where the files lie. `hls_url` is always null."""

    thumbnail: str | None = None
    src_url: str | None = None
    alt_text: str | None = None
    duration: float | None = None
    width: float | None = None
    height: float | None = None


class Remarks(msgspec.Struct):
    """What the author says of how a clip came about."""

    contains_ai: bool | None = None
    contains_ad: bool | None = None


class Video(msgspec.Struct):
    """A clip. The account is an empty list where its owner is gone; `is_sensitive` is kept as it came."""

    id: str
    account: Account | list[object] | None = None
    caption: str | None = None
    url: str | None = None
    is_sensitive: object = None
    media: Media | None = None
    likes: float | None = None
    comments: float | None = None
    lang: str | None = None
    tags: list[str] | None = None
    meta: Remarks | None = None
    created_at: str | None = None


class Onward(msgspec.Struct):
    next_cursor: str | None = None


class Listing(msgspec.Struct):
    """A part of a list; without a cursor it was the last."""

    data: list[msgspec.Raw] = []
    meta: Onward | None = None


class Profile(msgspec.Struct):
    data: Account


class Remark(msgspec.Struct):
    """A comment, or with `p_id` an answer to one. A tombstone stands where one was deleted."""

    id: str
    p_id: str | None = None
    account: Account | list[object] | None = None
    caption: str | None = None
    likes: float | None = None
    replies: int | None = None
    tombstone: bool = False
    created_at: str | None = None
