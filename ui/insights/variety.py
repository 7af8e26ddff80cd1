"""How varied the feed was, in words."""

from app.insights.variety import IN_A_ROW, Variety


def varied(found: Variety) -> str:
    """Topics among ten in a row, beside what chance alone would bring."""
    if not found.rows:
        return f"Nothing to tell until {IN_A_ROW} clips were shown in one sitting."
    return (
        f"Of {IN_A_ROW} clips in a row, {found.topics:.1f} were of different topics, in the mean over "
        f"{found.rows:,} such rows. Drawn from your catalogue by chance alone it would be {found.shuffled:.1f}: "
        "the white line. With more variety the next clip is less like the ones before."
    )
