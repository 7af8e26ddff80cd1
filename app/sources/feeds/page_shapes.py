"""What yt-dlp says of a page, as far as Ownfeed reads it; any of it may be missing."""

import msgspec

Number = float | None
Text = str | None


class Thumbnail(msgspec.Struct):
    """A poster."""

    url: Text = None
    width: Number = None


class Format(msgspec.Struct):
    """A file, or a playlist of pieces; `none` as a codec says that there is no picture or no sound."""

    url: Text = None
    protocol: Text = None
    ext: Text = None
    vcodec: Text = None
    acodec: Text = None
    width: Number = None
    height: Number = None
    filesize: Number = None
    filesize_approx: Number = None


class Caption(msgspec.Struct):
    """A caption file."""

    url: Text = None
    ext: Text = None


class Part(msgspec.Struct):
    """A chapter."""

    start_time: Number = None
    title: Text = None


class Info(msgspec.Struct):
    """A clip, or a list of clips, which then are its `entries`."""

    id: Text = None
    extractor_key: Text = None
    ie_key: Text = None
    title: Text = None
    webpage_url: Text = None
    url: Text = None
    description: Text = None
    uploader: Text = None
    channel: Text = None
    uploader_url: Text = None
    channel_url: Text = None
    duration: Number = None
    timestamp: Number = None
    age_limit: Number = None
    view_count: Number = None
    like_count: Number = None
    comment_count: Number = None
    license: Text = None
    language: Text = None
    live_status: Text = None
    thumbnail: Text = None
    tags: list[str] | None = None
    categories: list[str] | None = None
    thumbnails: list[Thumbnail] | None = None
    chapters: list[Part] | None = None
    subtitles: dict[str, list[Caption]] | None = None
    formats: list[msgspec.Raw] | None = None
    entries: list[msgspec.Raw] | None = None
