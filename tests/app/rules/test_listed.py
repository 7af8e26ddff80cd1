"""Lists of others, as those who publish them write them."""

import json

import pytest

from app.rules.listed import Entry, read_list
from app.rules.rule import RuleError, RuleKind

MASTODON = """#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate
bad.example,silence,false,false,spam,false
worse.example,suspend,true,true,worse,true
fine.example,noop,true,false,only media,false
"""
PEERTUBE = {
    "data": [
        {"value": "tube.example"},
        {"value": "root@tube2.example", "updatedAt": "2020-05-07T14:42:48.954Z"},
        {"value": "good.example"},
        {"value": "good.example", "action": "remove"},
    ]
}
BLUESKY = [
    {"src": "did:plc:labeler", "uri": "did:plc:ada", "val": "spam", "cts": "2026-01-01T00:00:00Z"},
    {"src": "did:plc:labeler", "uri": "did:plc:bo", "val": "rude", "cts": "2026-01-01T00:00:00Z"},
    {"src": "did:plc:labeler", "uri": "did:plc:bo", "val": "rude", "neg": True},
    {"src": "did:plc:labeler", "uri": "at://did:plc:cy/app.bsky.feed.post/1", "val": "porn"},
]


def block(kind: RuleKind, value: str) -> Entry:
    return Entry(kind, value)


def test_domains_of_mastodon_are_sources_but_for_those_that_are_only_listed() -> None:
    entries = read_list(MASTODON).entries
    assert entries == (block(RuleKind.SOURCE, "bad.example"), block(RuleKind.SOURCE, "worse.example"))


def test_servers_and_accounts_of_peertube_are_blocked_until_they_are_withdrawn() -> None:
    entries = read_list(json.dumps(PEERTUBE)).entries
    assert entries == (block(RuleKind.SOURCE, "tube.example"), block(RuleKind.CREATOR, "root@tube2.example"))


def test_labels_of_bluesky_are_about_accounts_until_they_are_withdrawn() -> None:
    found = read_list("\n".join(map(json.dumps, BLUESKY)))
    assert found.entries == (Entry(RuleKind.CREATOR, "did:plc:ada", "spam"),)
    assert found.unusable == 1


def test_our_own_table_and_lines_say_the_same() -> None:
    table = "kind,value,label,link\nword,miracle cure,disputed,https://example.org/1\ncreator,Ada,,\n"
    lines = (
        '{"kind": "word", "value": "miracle cure", "label": "disputed", "link": "https://example.org/1"}\n'
        '{"kind": "creator", "value": "Ada"}\n'
    )
    entries = (
        Entry(RuleKind.WORD, "miracle cure", "disputed", "https://example.org/1"),
        block(RuleKind.CREATOR, "Ada"),
    )
    assert read_list(table).entries == read_list(lines).entries == entries


def test_a_plain_list_of_domains_is_understood() -> None:
    assert read_list("\ufeffbad.example\n\nworse.example\n").entries == (
        block(RuleKind.SOURCE, "bad.example"),
        block(RuleKind.SOURCE, "worse.example"),
    )
    assert read_list('["bad.example"]').entries == (block(RuleKind.SOURCE, "bad.example"),)


def test_lines_that_cannot_be_used_are_counted() -> None:
    found = read_list('{"kind": "word", "value": "tea"}\nno json\n{"kind": "smell", "value": "x"}\n')
    assert (len(found.entries), found.unusable) == (1, 2)


@pytest.mark.parametrize("text", ["", "{}", "[]", "[1, null]", '{"data": 3}', "kind,value\nsmell,x\n"])
def test_a_file_that_is_no_list_says_so(text: str) -> None:
    with pytest.raises(RuleError, match="Nothing was changed"):
        read_list(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"data": ' * 100_000,
        '[{"kind": "tag", "value": "fox',
        "a" * 1_000_000,
        'kind,value\ntag,"' + "a" * 1_000_000,
        '{"kind": "tag", "value": "' + "a" * 1_000_000 + '"}',
        '{"kind": "tag", "value": "\\ud800"}',
        '{"kind": {"a": 1}, "value": ["x"], "link": {}}',
        "a.example\n" * 200_001,
        "<!doctype html>\n<title>Sign in</title>\n<p>to use this network",
    ],
    ids=[
        "nested",
        "nested mappings",
        "cut off",
        "one word",
        "one field",
        "one value",
        "half",
        "shapes",
        "lines",
        "a web page",
    ],
)
def test_what_is_made_to_break_the_reader_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(RuleError, match=r"Nothing was changed\.$"):
        read_list(text)


def test_one_broken_line_does_not_take_the_others_along() -> None:
    good = '{"kind": "tag", "value": "foxes", "label": "' + "x" * 1_000_000 + '"}'
    listed = read_list("\n".join([good, "[" * 100_000, '{"kind": "tag", "value": "\\udfff"}']))
    assert [(each.value, len(each.label)) for each in listed.entries] == [("foxes", 64)]
    assert listed.unusable == 2
