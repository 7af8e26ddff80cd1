"""The lists of others in words: what each does, and who is asked for it."""

from dataclasses import dataclass

from app.feed.far_lists import written
from app.feed.list_lines import ListLine
from app.network.failure import NetworkError
from app.rules.rule import Action
from ui.insights.words import counted


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list: its title, and what it does."""

    title: str
    words: str


def does(line: ListLine) -> str:
    """What a list does, in words."""
    done = "blurs" if line.list.action is Action.BLUR else "hides"
    blocks = f"{done} {counted(line.blocks, 'name')}" if line.blocks else ""
    labels = f"puts {counted(line.labels, 'label')} on clips" if line.labels else ""
    done_by = "  ·  ".join(filter(None, (blocks, labels))) or "says nothing"
    asked = f"{written(line.list.where).host} is asked once a day" if line.list.is_by_url else ""
    return "  ·  ".join(filter(None, (done_by, asked, line.trouble)))


def announced(address: str) -> tuple[str, bool]:
    """Who would be asked for the list at this address, and how often, or why nobody can be; and: can it be?"""
    if not address.strip():
        return "", False
    try:
        host = written(address).host
    except NetworkError as error:
        return str(error), False
    seen = "It sees the address of your connection; so does a host that it sends on to."
    return f"{host} is asked now and once a day. {seen}", True
