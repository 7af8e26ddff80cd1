"""Makes the pages of what is followed."""

from pathlib import Path

from app.feed.undoing import Undoing
from ui.following.followed_model import FollowedModel
from ui.following.subject_model import SubjectModel
from ui.shell import Page
from ui.undo_model import UndoModel

FOLLOWED, SUBJECT = "following", "subject"


def followed_page(model: FollowedModel, undoing: Undoing) -> Page:
    """The list of what is followed."""
    models = {"followed": model, "undo": UndoModel(undoing)}
    return Page(FOLLOWED, "Following", "users", Path(__file__).with_name("Followed.qml"), models, free=True)


def subject_page(model: SubjectModel, undoing: Undoing) -> Page:
    """The page of a creator or a hashtag; others lead to it."""
    models = {"subject": model, "undo": UndoModel(undoing)}
    return Page(SUBJECT, "Creator or hashtag", "", Path(__file__).with_name("Subject.qml"), models, free=True)
