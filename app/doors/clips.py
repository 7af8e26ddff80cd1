"""`ownfeed clips`: what the catalogue holds, and what could not be taken in."""

from pathlib import Path

import click

from app.clips import catalogue
from app.clips.clip import Clip
from app.clips.encoding import refused_to_json, to_json
from app.doors.answer import answer, as_json, opened
from app.doors.ruled import matcher
from app.rules.sentences import why


@click.command()
@click.option(
    "--search", metavar="TEXT", help="Only clips with these words in title, caption, tags or creator."
)
@click.option("--hidden", is_flag=True, help="Only clips that a rule hides, with the rule.")
@as_json
@click.pass_obj
def command(data_dir: Path | None, search: str | None, hidden: bool, as_json: bool) -> None:
    """List the clips that this device knows, and the files that were refused with the reason."""
    with opened(data_dir) as (store, _):
        clips = catalogue.clips(store) if search is None else catalogue.search(store, search)
        rules = matcher(store)
        refused = catalogue.problems(store) if search is None and not hidden else []

    def document(clip: Clip) -> dict[str, object]:
        verdict = rules.verdict(clip)
        rule = verdict.hidden_by
        return to_json(clip, {"rule": rule.id, "why": why(verdict)} if rule is not None else None)

    listed = [document(clip) for clip in clips]
    if hidden or search is not None:
        listed = [each for each in listed if bool(each["hidden_by"]) is hidden]
    listed += [refused_to_json(each) for each in refused]
    answer(
        listed,
        as_json,
        lambda: (f"{(each['id'] or '-')!s:32}  {each['problem'] or each['title']}" for each in listed),
    )
