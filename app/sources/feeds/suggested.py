"""A few good open sources for the first run; each is off until it is chosen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A source that Ownfeed knows of by name. Nobody is asked for anything before it is chosen."""

    title: str
    kind: str
    where: str
    what: str


BLENDER = "Open films and how they are made, from the Blender studio's own server."
FRAMATUBE = "Short films and talks about a free internet, from the makers of PeerTube."
CATS = "Cats being cats, under free licences, collected on Wikimedia Commons."
TIME_LAPSE = "Clouds, plants and cities in fast motion, collected on Wikimedia Commons."
UNDERWATER = "Reefs, fish and divers, collected on Wikimedia Commons."

SUGGESTED = (
    Suggestion("Blender", "peertube", "https://video.blender.org", BLENDER),
    Suggestion("FramaTube", "peertube", "https://framatube.org", FRAMATUBE),
    Suggestion("Cats", "mediawiki", "https://commons.wikimedia.org/wiki/Category:Videos_of_cats", CATS),
    Suggestion(
        "Time-lapse", "mediawiki", "https://commons.wikimedia.org/wiki/Category:Time-lapse_videos", TIME_LAPSE
    ),
    Suggestion(
        "Underwater", "mediawiki", "https://commons.wikimedia.org/wiki/Category:Underwater_videos", UNDERWATER
    ),
)
