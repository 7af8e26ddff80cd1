"""The words in which media servers of the home are asked, and answer: SOAP around DIDL-Lite."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from app.sources.feeds.port import Answer
from app.sources.feeds.reading import NOT_READABLE, feed_error
from app.sources.feeds.xml_guard import check

CONTENT = "urn:schemas-upnp-org:service:ContentDirectory:1"
DEVICE = b"urn:schemas-upnp-org:device-1-0"

SEARCH = (
    '<?xml version="1.0" encoding="utf-8"?>'
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"'
    ' s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"><s:Body>'
    f'<u:Search xmlns:u="{CONTENT}"><ContainerID>0</ContainerID>'
    "<SearchCriteria>upnp:class derivedfrom &quot;object.item.videoItem&quot;</SearchCriteria>"
    "<Filter>*</Filter><StartingIndex>{start}</StartingIndex><RequestedCount>{count}</RequestedCount>"
    "<SortCriteria>-dc:date</SortCriteria></u:Search></s:Body></s:Envelope>"
)


def search(start: int, count: int) -> bytes:
    """The question for so many of all videos, newest first, from a place on."""
    return SEARCH.format(start=start, count=count).encode()


def parsed(answer: Answer, body: bytes) -> Element:
    """A document without traps; `body` is all of the answer or what lay in it. Raises FeedError."""
    check(body)
    try:
        return ElementTree.fromstring(body)  # entities were turned away
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise feed_error(answer.url, NOT_READABLE) from error


def text_of(element: Element, name: str) -> str:
    """The text of the first element of this name within another, whatever its namespace; "" without one."""
    found = next((each for each in element.iter() if each.tag.rpartition("}")[2] == name), None)
    return (found.text or "").strip() if found is not None else ""


def control_of(answer: Answer) -> tuple[str, str]:
    """What a media server calls itself, and where its videos are asked for ("" where it has none)."""
    device = parsed(answer, answer.body)
    services = (each for each in device.iter() if each.tag.endswith("}service"))
    control = next(
        (text_of(each, "controlURL") for each in services if text_of(each, "serviceType") == CONTENT), ""
    )
    return text_of(device, "friendlyName"), control
