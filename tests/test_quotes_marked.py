from __future__ import annotations

import pytest

from tests.quotes_helper import last, line_of, merge_at, quotes_of, thread
from threadtool.quotes import Body, blocks, find_quotes, own_text

QUESTION = "Does the small valve fit the older boiler as well?"
ANSWER = "It does, with a washer."


@pytest.mark.parametrize(
    "body",
    [
        f"> {QUESTION}\n{ANSWER}",
        f"> {QUESTION}\n\n{ANSWER}",
        f">{QUESTION}\n{ANSWER}",
        f" > {QUESTION}\n{ANSWER}",
        "> Does the small valve fit\n> the older boiler as well?\n\nIt does, with a washer.",
    ],
)
def test_a_line_with_a_mark_is_a_quote(body: str) -> None:
    found = last(("ann", f"Hello.\n{QUESTION}"), ("bob", body))
    assert [(d, a, " ".join(t.split()), s) for d, a, t, s in found] == [(1, "ann", QUESTION, 1)]


def test_levels_nest() -> None:
    body = "> > > first words\n> > second words\n> third words\nfourth words"
    assert [(depth, text) for depth, _, text, _ in last(("bob", body))] == [
        (1, "first words\nsecond words\nthird words"),
        (2, "first words\nsecond words"),
        (3, "first words"),
    ]


def test_a_mail_names_the_levels() -> None:
    body = (
        "On Mon, 3 Jan 2011, Ann Lee wrote:\n> Bob May wrote:\n>> Where is the key?\n"
        "> Under the mat.\n\nThank you."
    )
    found = last(("cid", body))
    assert [(depth, author) for depth, author, _, _ in found] == [(1, "Ann Lee"), (2, "Bob May")]
    assert found[1][2] == "Where is the key?"
    assert found[0][2].endswith("Under the mat.")


def test_interleaved_answers_stay_between_the_quotes() -> None:
    body = "> First question?\nYes.\n> Second question?\nNo."
    text, bodies = thread(("bob", body))
    quoted = find_quotes(text, bodies, lambda at: 1)
    kinds = [(b.kind, text[b.start : b.end]) for b in blocks(text, bodies[0], quoted[0])]
    assert kinds == [
        ("attribution", ">"),
        ("quote", "First question?"),
        ("own", "Yes."),
        ("attribution", ">"),
        ("quote", "Second question?"),
        ("own", "No."),
    ]
    assert own_text(text, blocks(text, bodies[0], quoted[0])) == "Yes.\n\nNo."


def test_a_line_that_lost_its_mark_when_wrapped_belongs_to_the_quote() -> None:
    wide = "> The committee has looked at the three proposals for the new bridge and"
    body = f"{wide}\nwants\n> to hear more about the second one before the winter.\n\nGood."
    found = last(("bob", body))
    assert len(found) == 1
    assert found[0][2].startswith("The committee")
    assert found[0][2].endswith("winter.")


@pytest.mark.parametrize(
    ("opener", "author"),
    [
        ("[QUOTE=ann;12345]", "ann"),
        ('[QUOTE="ann, post: 123, member: 45"]', "ann"),
        ("[quote author=ann link=topic=1.msg2#msg2 date=1267746153]", "ann"),
        ("[quote=\"ann\" pid='1' dateline='1267746153']", "ann"),
        ('[quote="ann":abc123]', "ann"),
        ("[quote name='ann' date='12 March 2010 - 10:22 AM' timestamp='1' post='2']", "ann"),
        ("[quote=ann]", "ann"),
        ("[quote][b]Originally posted by ann[/b]\n", "ann"),
        ('[quote="ann, post:3, topic:123"]', "ann"),
        ("[quote]", None),
        ("[QUOTE]", None),
    ],
)
@pytest.mark.parametrize("closer", ["[/quote]", "[/QUOTE]", "[/quote\n]"])
def test_tags_make_a_quote(opener: str, author: str | None, closer: str) -> None:
    found = last(("bob", f"{opener}The roof is blue.{closer}\n{ANSWER}"))
    assert [(depth, name) for depth, name, _, _ in found] == [(1, author)]
    assert found[0][2].endswith("The roof is blue.")


def test_tags_nest_and_may_stay_open() -> None:
    body = "[quote=ann]outer [quote=cid]inner words[/quote] more\n\nMy answer"
    found = last(("bob", body))
    assert (2, "cid", "inner words", None) in found or (1, "cid", "inner words", None) in found
    assert all("My answer" not in text for _, _, text, _ in found)


def test_tags_nest_four_deep() -> None:
    body = "[quote=dan]Fourth words.[/quote]"
    for name, words in (("cid", "Third words."), ("bob", "Second words."), ("ann", "First words.")):
        body = f"[quote={name}]{body}\n{words}[/quote]"
    found = last(("eve", f"{body}\nMy answer."))
    assert [(depth, author) for depth, author, _, _ in found] == [
        (1, "ann"),
        (2, "bob"),
        (3, "cid"),
        (4, "dan"),
    ]
    assert [text for _, _, text, _ in found[2:]] == ["Fourth words.\nThird words.", "Fourth words."]


def test_marks_nest_four_deep() -> None:
    words = ["First words", "second words", "third words", "fourth words"]
    body = "\n".join(">" * level + f" {word}" for level, word in enumerate(words, 1))
    found = last(("eve", f"{body}\n\nMy answer."))
    assert [depth for depth, *_ in found] == [1, 2, 3, 4]
    assert [text for _, _, text, _ in found] == ["\n".join(words[level:]) for level in range(4)]


def test_of_two_tags_that_nothing_parts_and_nothing_closes_the_inner_one_quotes() -> None:
    body = "[quote=ann;7][quote=cid;3]The roof is blue.\nQuote:\nIt was red.\n\nAnd now?"
    found = last(("bob", body))
    assert found == [(1, "cid", "The roof is blue.", None), (1, None, "It was red.", None)]


def test_a_closing_tag_without_an_opening_one_is_no_quote() -> None:
    assert last(("bob", "Well.[/quote]\nFine.")) == []


def test_signs_are_no_quotes() -> None:
    assert last(("bob", "Songs:\n>>>>Download link<<<<")) == []
    assert last(("bob", "Home > Forum > Cars\nText of it.")) == []


def test_no_quote_reaches_over_a_merge_marker() -> None:
    first = "The lamp in the hall flickers when the heater is on."
    marker = "---------- Post added at 11:14 PM ---------- Previous post was at 11:12 PM ----------"
    reply = f"ann said:\n{first}\n\n{marker}\n\nThe fuse is new."
    text, bodies = thread(("ann", f"{first}\n\nThe fuse is new."), ("bob", reply))
    bodies[1] = Body(2, bodies[1].start, bodies[1].end, "bob", merges=(merge_at(text, marker),))
    quoted = find_quotes(text, bodies, lambda at: line_of(text)[at])
    assert [q.text for q in quoted[1].quotes] == [first]
    assert [b.kind for b in blocks(text, bodies[1], quoted[1])] == [
        "attribution",
        "quote",
        "merge",
        "own",
    ]
    assert own_text(text, blocks(text, bodies[1], quoted[1])) == "The fuse is new."


def test_lines_are_those_of_the_source() -> None:
    text, quoted = quotes_of(
        ("ann", "one\ntwo"), ("bob", "ann said:\none\ntwo\nClick to expand...\nx")
    )
    quote = quoted[1].quotes[0]
    assert (quote.start_line, quote.end_line) == (
        text.count("\n", 0, quote.start) + 1,
        text.count("\n", 0, quote.end) + 1,
    )
