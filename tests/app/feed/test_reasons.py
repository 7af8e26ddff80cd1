"""Each reason is one true sentence."""

import pytest

from app.clips.clip import Clip, Finding
from app.feed.reasons import in_words, noticed
from personalization import Reason


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        (Reason("tag:tea", 0.1, ("e",), 7, 9), "You finished 7 of 9 clips with #tea"),
        (Reason("by:Mira", -0.1, ("e",), 0, 1), "You left one of the clips by Mira"),
        (Reason("tag:tea", 0.1, ("e",)), "You said so of clips with #tea"),
        (Reason("tag:tea", 0.1, ("e",), 0, 1), "You liked, saved or asked for clips with #tea"),
        (Reason("tag:tea", -0.1, ("e",), 3, 3), "You turned down clips with #tea"),
        (Reason("tag:tea", 0.1, (), 0, 3), "Guessed, not learned from clips with #tea"),
        (Reason("lang:de", 0.1), "Nothing is known yet about you and clips in this language (de)"),
        (Reason("length:15s", 0.1, (), 2, 3), "You finished 2 of 3 clips of 8 to 15 seconds"),
        (Reason("slider:tea", 0.3), "You asked for more of #tea"),
        (Reason("slider:tea", -0.3), "You asked for less of #tea"),
        (Reason("hour:evening×tea", 0.1, ("e",), 3, 4), "You finished 3 of 4 clips with #tea in the evening"),
        (Reason("by:*", 0.1), "How you liked clips by creators whom you seldom met"),
        (Reason("unheard:of", 0.1), "Nothing is known yet about you and clips of this kind (of)"),
    ],
)
def test_a_reason_says_what_taught_it(part: Reason, sentence: str) -> None:
    assert in_words(part, counted=True).sentence == sentence


def test_counts_are_only_claimed_where_there_are_any() -> None:
    assert "likes and views that came" in in_words(Reason("quality", 0.2), counted=True).sentence
    assert "Nobody's" in in_words(Reason("quality", 0.2), counted=False).sentence


def test_what_only_analysis_knows_of_a_clip_says_how_it_was_noticed() -> None:
    findings = (Finding("dog", "object", 0.9), Finding("music", "sound", 0.8), Finding("tea", "topic", 0.7))
    known = noticed(Clip("a", "A", "/a", tags=("tea",), found=findings))
    told = [in_words(Reason(f"tag:{name}", 0.1, (), 2, 3), True, known) for name in ("dog", "music", "tea")]
    assert [reason.title for reason in told] == ["dog, seen in the picture", "music, heard", "#tea"]
    assert told[0].sentence == "You finished 2 of 3 clips with dog in them"
    assert in_words(Reason("near:dog", 0.1), True, known).title == "Close to dog, seen in the picture"
