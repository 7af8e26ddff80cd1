"""`ownfeed clips`: what the catalogue holds, and what could not be taken in."""

from pathlib import Path

import click

from app.clips import catalogue
from app.clips.clip import Clip
from app.clips.encoding import refused_to_json, to_json
from app.clips.lacking import set_aside
from app.doors.answer import answer, as_json, opened
from app.doors.ruled import matcher
from app.rules.matcher import Matcher
from app.rules.sentences import why
from app.search.question import Hit, Like, Question, Words
from app.store.database import Store

MOST = 300


@click.command()
@click.option(
    "--search", metavar="TEXT", help="Only clips that have these words or mean the like, best first."
)
@click.option("--similar-to", metavar="ID", help="Only clips like this one, most alike first.")
@click.option("--hidden", is_flag=True, help="Only clips that a rule hides, with the rule.")
@as_json
@click.pass_obj
def command(
    data_dir: Path | None, search: str | None, similar_to: str | None, hidden: bool, as_json: bool
) -> None:
    """List the clips that this device knows, and the files that were refused with the reason."""
    question = _question(search, similar_to)
    with opened(data_dir) as (store, _):
        listed = _documents(store, _hits(store, question))
        refused = catalogue.problems(store) if question is None and not hidden else []
    if hidden or question is not None:
        listed = [each for each in listed if bool(each["hidden_by"]) is hidden]
    listed += [refused_to_json(each) for each in refused]
    answer(
        listed,
        as_json,
        lambda: (f"{(each['id'] or '-')!s:32}  {each['problem'] or each['title']}" for each in listed),
    )


def _question(search: str | None, similar_to: str | None) -> Question | None:
    if search is not None and similar_to is not None:
        raise click.UsageError("Either --search or --similar-to, not both.")
    if similar_to is not None:
        return Like(similar_to, MOST)
    return Words(search, MOST) if search is not None else None


def _hits(store: Store, question: Question | None) -> list[Hit]:
    """What was asked for; without a question all clips."""
    if question is None:
        return [Hit(clip.id) for clip in catalogue.clips(store)]
    if isinstance(question, Like) and catalogue.clip(store, question.clip) is None:
        raise click.UsageError(f"No clip that can be played has the id {question.clip}.")
    from app.search.finder import Finder  # noqa: PLC0415  # brings numpy and the model: not for a plain list
    from app.search.thought import thoughts  # noqa: PLC0415  # see above

    return list(Finder(store, thoughts()).answer(question))


def _documents(store: Store, hits: list[Hit]) -> list[dict[str, object]]:
    rules, clips = matcher(store), catalogue.in_order(store, [hit.clip for hit in hits])
    copies = {hit.clip: list(hit.copies) for hit in hits}
    problems = {each.clip: each.why for each in set_aside(store)}
    return [
        {**_document(clip, rules), "copies": copies[clip.id], "problem": problems.get(clip.id)}
        for clip in clips
    ]


def _document(clip: Clip, rules: Matcher) -> dict[str, object]:
    verdict = rules.verdict(clip)
    rule = verdict.hidden_by
    return to_json(clip, {"rule": rule.id, "why": why(verdict)} if rule is not None else None)
