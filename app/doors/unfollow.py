"""`ownfeed unfollow`: no longer follows a creator or a hashtag."""

from app.doors.subject import door
from app.events.event import Kind

command = door(Kind.UNFOLLOWED, "Follow WHO, a creator or a #hashtag, no longer.")
