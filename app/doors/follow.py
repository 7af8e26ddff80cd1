"""`ownfeed follow`: follows a creator or a hashtag."""

from app.doors.subject import door
from app.events.event import Kind

command = door(
    Kind.FOLLOWED,
    "Follow WHO, a creator or a #hashtag: their clips come in a feed of their own, newest first.",
)
