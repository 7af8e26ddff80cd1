"""The answers of MediaWiki's Action API: whatever a wiki leaves out may be missing."""

import msgspec


class Note(msgspec.Struct):
    """One of the facts about a file, as HTML where it is text."""

    value: object = None


class Derivative(msgspec.Struct):
    """The file itself, or what was made of it."""

    src: str | None = None
    type: str | None = None
    width: float | None = None
    height: float | None = None


class Text(msgspec.Struct):
    """A file of subtitles."""

    src: str | None = None
    srclang: str | None = None


class Info(msgspec.Struct):
    """The newest version of a file. Only videos have a duration."""

    url: str | None = None
    descriptionurl: str | None = None
    thumburl: str | None = None
    timestamp: str | None = None
    user: str | None = None
    mime: str | None = None
    mediatype: str | None = None
    size: float | None = None
    width: float | None = None
    height: float | None = None
    duration: float | None = None
    extmetadata: dict[str, Note] = {}
    derivatives: list[Derivative] = []
    timedtext: list[Text] = []


class File(msgspec.Struct):
    """A page about a file. Its number stays when it is renamed."""

    title: str
    pageid: int | None = None
    videoinfo: list[Info] | None = None


class Query(msgspec.Struct):
    pages: list[msgspec.Raw] = []


class Problem(msgspec.Struct):
    """What is wrong with a question; it comes with the status 200."""

    code: str = ""


class Reply(msgspec.Struct):
    """An answer. Every key of `onward` is to be sent back for the next part."""

    query: Query | None = None
    onward: dict[str, str | int] | None = msgspec.field(default=None, name="continue")
    error: Problem | None = None
