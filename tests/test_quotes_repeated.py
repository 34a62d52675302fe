from __future__ import annotations

import pytest

from bench import repeated
from tests.quotes_helper import last, quotes_of

FIRST = (
    "The old mill by the river was sold last spring to a baker from the coast. "
    "He wants to grind his own rye there and sell it on Saturdays. "
    "Nobody in the village believes that the wheel still turns."
)
REPLY = "My uncle looked at it and says the shaft is sound."


def test_a_whole_post_and_an_answer() -> None:
    assert last((None, FIRST), (None, f"{FIRST}\n{REPLY}")) == [(1, None, FIRST, 1)]


def test_the_match_is_exact_and_knows_its_place() -> None:
    text, quoted = quotes_of((None, f"Hello.\n\n{FIRST}\n\nBye."), (None, f"{FIRST}\n\n{REPLY}"))
    quote = quoted[1].quotes[0]
    assert (quote.evidence, quote.match, quote.source_post) == ("repeated", "exact", 1)
    assert quote.source_start is not None
    assert text[quote.source_start : quote.source_end] == FIRST


@pytest.mark.parametrize(
    ("words", "match"),
    [
        (FIRST.replace("baker", "brewer"), "edited"),
        (FIRST.replace(" He wants", "\nHe wants"), "exact"),
        (FIRST.replace("Saturdays.", "Saturdays :)"), "edited"),
        (FIRST.split(". ", 1)[0] + ". [...] " + FIRST.rsplit(". ", 1)[1], "partial"),
        (FIRST.rsplit(". ", 1)[0] + ".", "exact"),
        (FIRST.split(". ", 1)[1], "exact"),
        ("by the river was sold last spring to a baker from the coast. He wants", "exact"),
    ],
)
def test_a_passage_may_be_cut_wrapped_and_edited(words: str, match: str) -> None:
    _, quoted = quotes_of(("ann", FIRST), ("bob", f"{words}\n\n{REPLY}"))
    found = [(" ".join(q.text.split()), q.match, q.author) for q in quoted[1].quotes]
    assert found == [(" ".join(words.split()), match, "ann")]


def test_pieces_with_answers_between() -> None:
    one, two, three = (part.rstrip(".") + "." for part in FIRST.split(". "))
    body = f"{one}\n\nReally?\n\n{two}\n\nGood luck.\n\n{three}\n\nI do."
    assert [text for _, _, text, _ in last(("ann", FIRST), ("bob", body))] == [one, two, three]


def test_two_hundred_quotes_of_one_post_lead_to_it() -> None:
    posts = [("ann", FIRST)] + [
        (f"m{n}", f"{FIRST}\n\n{' '.join(f'w{n}x{i}' for i in range(9))}.") for n in range(200)
    ]
    _, quoted = quotes_of(*posts)
    assert [[q.source_post for q in body.quotes] for body in quoted[1:]] == [[1]] * 200


def test_of_two_posts_with_the_same_words_the_nearer_is_the_source() -> None:
    posts = (("ann", FIRST), ("cid", f"{FIRST}"), ("bob", f"{FIRST}\n\n{REPLY}"))
    assert last(*posts)[0][3] in {1, 2}
    same = (("ann", f"Well. {FIRST} Hm."), ("bob", REPLY), ("cid", f"ann said:\n{FIRST}\n\nNo."))
    assert last(*same)[0][3] == 1


def test_the_attribution_decides_between_two_posts_with_the_same_words() -> None:
    line = "Nobody in the village believes it."
    posts = (
        ("ann", f"{line} Not me."),
        ("cid", f"{line} Nor I."),
        ("bob", f"ann said:\n{line}\n\nNo."),
    )
    assert last(*posts) == [(1, "ann", line, 1)]


def test_a_member_may_quote_themself() -> None:
    assert last(("ann", FIRST), ("ann", f"{FIRST}\n\n{REPLY}")) == [(1, "ann", FIRST, 1)]


def test_a_post_sent_twice_is_no_quote() -> None:
    assert last(("ann", FIRST), ("ann", FIRST)) == []
    assert last((None, FIRST), (None, FIRST)) == []


def test_a_quote_of_a_quote_has_depth_two() -> None:
    posts = (
        ("ann", FIRST),
        ("bob", f"{FIRST}\n{REPLY}"),
        ("cid", f"{FIRST}\n{REPLY}\nSo it turns."),
    )
    found = last(*posts)
    assert [(depth, author, source) for depth, author, _, source in found] == [
        (1, "bob", 2),
        (2, "ann", 1),
    ]
    assert found[1][2] == FIRST


@pytest.mark.parametrize(
    "shared",
    [
        "Thanks a lot!",
        "Hello everybody,",
        "Best regards, and have a nice day",
        "Kind regards from the far north of the country\nThe Lighthouse Keeper",
    ],
)
def test_greetings_and_farewells_are_no_quotes(shared: str) -> None:
    posts = (
        ("ann", f"{shared}\n\n{FIRST}\n\n{shared}"),
        ("ann", f"{shared}\n\n{REPLY}\n\n{shared}"),
    )
    assert last(*posts) == []


def test_code_that_members_share_is_no_quote() -> None:
    code = "for (i = 0; i < n; i++) { sum[i] = a[i] + b[i]; if (sum[i] > m) m = sum[i]; }"
    posts = ("ann", f"{FIRST}\n\n{code}\n\nAny idea?"), ("bob", f"Try this:\n\n{code}\n\n{REPLY}")
    assert last(*posts) == []


def test_a_list_that_members_share_is_no_quote() -> None:
    items = "\n".join(
        f"- {name} street number one hundred" for name in ("Oak", "Elm", "Ash", "Fir")
    )
    posts = ("ann", f"{FIRST}\n\n{items}\n\nThat is all."), ("bob", f"Mine:\n\n{items}\n\n{REPLY}")
    assert last(*posts) == []


def test_words_without_blanks_between_are_compared_too() -> None:
    first = "昨天我在河边看到一只很大的白色水鸟，它一动不动地站了半个小时。"
    answer = "那可能是一只苍鹭，冬天常常能看到。"
    assert last((None, f"{first}\n大家认识吗？"), (None, f"{first}\n{answer}")) == [
        (1, None, first, 1)
    ]


def test_the_title_of_a_reply_is_no_quote() -> None:
    title = "Re: Rowing boats and where to moor them in winter"
    posts = [("ann", f"{title}\nI have one."), ("bob", f"{title}\nNot in the river.")]
    assert last(*posts) == []


def test_a_short_line_that_many_posts_have_is_a_phrase() -> None:
    greeting = "greetings from the windy northern shore"
    posts = [(None, f"{greeting}\n{' '.join(f'w{n}x{i}' for i in range(9))}.") for n in range(9)]
    _, quoted = quotes_of(*posts)
    assert [body.quotes for body in quoted] == [()] * 9


def test_entries_that_differ_by_a_word_are_of_two_lists() -> None:
    ann = "We need these.\n\n- two coils of hemp rope from the chandler\n\n- paint"
    bob = "So, to sum up.\n\n- three coils of hemp rope from the chandler\n\n- and paint"
    assert last(("ann", ann), ("bob", bob)) == []


def test_an_edit_near_the_end_of_a_quote_moves_the_words_behind_it() -> None:
    said = "fishing boats that leave the harbour after dark must carry two bright lamps"
    quoted = said.replace("boats", "ships").replace("bright", "very bright")
    found = last(("ann", said), ("bob", f"{quoted}\n\nWhy would they?"))
    assert [(text, source) for _, _, text, source in found] == [(quoted, 1)]


def test_a_greeting_beside_a_quote_does_not_lead_elsewhere() -> None:
    hello = "good morning to you all in here"
    others = [
        (f"m{n}", f"{hello}\nThe {n}th day was as dull as the one before it.") for n in range(6)
    ]
    again = f"{FIRST.replace('baker', 'brewer')}\n{hello}\nThis is the end of it."
    posts = [("ann", FIRST), *others, ("cid", f"{FIRST}\n{hello}\nSo they say."), ("bob", again)]
    assert [source for _, _, _, source in last(*posts)] == [1]


def test_marks_before_all_bodies_are_no_words_of_a_quote() -> None:
    quoted = FIRST.replace(". ", ".\n> ")
    posts = [(name, f"> I am {name}.\n> And you?") for name in ("eve", "kim", "lou")]
    text, found = quotes_of(("ann", f"> {FIRST}"), *posts, ("bob", f"> {quoted}\n>\n> {REPLY}"))
    assert [text[quote.start : quote.end] for quote in found[-1].quotes] == [quoted]


def test_quotes_are_found_in_a_thread_of_a_thousand_posts_and_nowhere_else() -> None:
    posts = repeated.generate()
    found = repeated.by_threadtool([text for text, _ in posts])
    pairs = list(zip(found, (source for _, source in posts), strict=True))
    assert sum(source is not None for _, source in pairs) == repeated.QUOTING
    assert sum(source is not None and answer == source for answer, source in pairs) >= 294
    assert not [answer for answer, source in pairs if answer is not None and answer != source]
