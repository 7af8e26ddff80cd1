"""The answers of PeerTube, versions 3.4 to 8: whatever one of them leaves out may be missing."""

from collections.abc import Iterator

import msgspec


class Label(msgspec.Struct):
    """One of a list that the server keeps; without an id it is the label "Unknown"."""

    id: int | str | None = None
    label: str | None = None


class Owner(msgspec.Struct, rename="camel"):
    """An account or a channel."""

    name: str | None = None
    display_name: str | None = None
    url: str | None = None
    host: str | None = None


class File(msgspec.Struct, rename="camel"):
    """One MP4. The resolution is that of the shorter side."""

    file_url: str | None = None
    size: float | None = None
    width: float | None = None
    height: float | None = None
    resolution: Label | None = None
    has_audio: bool | None = None
    has_video: bool | None = None


class Playlist(msgspec.Struct, rename="camel"):
    """HLS: each of its files plays alone too, unless sound and picture are in files of their own."""

    playlist_url: str | None = None
    files: list[File] = []


class Video(msgspec.Struct, rename="camel"):
    """A clip, in the list or alone. `nsfw` is kept as it came: only a boolean counts."""

    uuid: str
    name: str | None = None
    short_uuid: str | None = msgspec.field(default=None, name="shortUUID")
    url: str | None = None
    nsfw: object = None
    nsfw_summary: str | None = None
    duration: float | None = None
    aspect_ratio: float | None = None
    is_live: bool | None = None
    licence: Label | None = None
    category: Label | None = None
    language: Label | None = None
    description: str | None = None
    truncated_description: str | None = None
    views: float | None = None
    likes: float | None = None
    comments: float | None = None
    thumbnail_path: str | None = None
    preview_path: str | None = None
    published_at: str | None = None
    updated_at: str | None = None
    account: Owner | None = None
    channel: Owner | None = None
    tags: list[str] | None = None
    files: list[File] = []
    streaming_playlists: list[Playlist] = []


class Listing(msgspec.Struct):
    """A part of a list, and how much there is in all."""

    data: list[msgspec.Raw]
    total: float | None = None


class Caption(msgspec.Struct, rename="camel"):
    """A WebVTT file; where it lies is said in one of two ways."""

    language: Label | None = None
    caption_path: str | None = None
    file_url: str | None = None


class Mark(msgspec.Struct):
    """Where a chapter begins, in seconds."""

    timecode: float
    title: str = ""


class Marks(msgspec.Struct):
    chapters: list[Mark] = []


class Remark(msgspec.Struct, rename="camel"):
    """A comment in Markdown. One that was deleted has no text and no account, and stays for its answers."""

    id: int
    text: str | None = None
    in_reply_to_comment_id: int | None = None
    total_replies: int | None = None
    created_at: str | None = None
    account: Owner | None = None


class Thread(msgspec.Struct):
    """A comment and what was answered to it."""

    comment: Remark
    children: list["Thread"] = []

    def answers(self) -> Iterator[Remark]:
        """All answers, each after what it answers."""
        waiting = self.children[::-1]
        while waiting:
            thread = waiting.pop()
            yield thread.comment
            waiting.extend(thread.children[::-1])
