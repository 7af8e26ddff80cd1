"""The answers of Mastodon and of what speaks like it: whatever a server leaves out may be missing."""

import msgspec


class Account(msgspec.Struct):
    id: str | None = None
    display_name: str | None = None
    username: str | None = None
    url: str | None = None


class Size(msgspec.Struct):
    """Pixels, and seconds where the server measured them."""

    width: float | None = None
    height: float | None = None
    duration: float | None = None


class Meta(msgspec.Struct):
    original: Size | None = None


class Attachment(msgspec.Struct):
    """A file of a post. `preview_url` may be the very file."""

    type: str | None = None
    url: str | None = None
    remote_url: str | None = None
    preview_url: str | None = None
    description: str | None = None
    meta: Meta | None = None


class Tag(msgspec.Struct):
    name: str = ""


class Status(msgspec.Struct):
    """A post. `id` is the server's own, `uri` is the post's wherever it is seen; `sensitive` is as it came."""

    id: str
    uri: str | None = None
    url: str | None = None
    created_at: str | None = None
    edited_at: str | None = None
    account: Account | None = None
    content: str | None = None
    language: str | None = None
    sensitive: object = None
    spoiler_text: str | None = None
    media_attachments: list[Attachment] = []
    tags: list[Tag] = []
    replies_count: float | None = None
    favourites_count: float | None = None
    in_reply_to_id: str | None = None


class Context(msgspec.Struct):
    """What a post answers, and what was answered to it."""

    descendants: list[msgspec.Raw] = []
