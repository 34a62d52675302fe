"""Quotes that only the wording shows: off unless asked for, scored, and never below the bar."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

import threadtool
from tests.quotes_helper import check_contract, line_of, thread
from threadtool.quotes import find_quotes
from threadtool.quotes.inferred import WEIGHTS, agreement_names, odds, trait_names
from threadtool.quotes.trait_cuts import CUTS, Cuts
from threadtool.quotes.trait_habits import Habits
from threadtool.quotes.traits import read

FIRST = ("bea", "My rowing boat leaks again.\n\nI caulked it twice, then I painted it.")
ASKED = "Has anybody here ever tried to caulk an old rowing boat with beeswax and hemp?"
ANSWERED = "yes, you can. i did it twice, just heat the wax first :)"
QUOTING = ("cleo", f"{ASKED}\n\n\n{ANSWERED}")
PLAIN = ("dan", "The shop on the quay sells hemp. It opens at nine.")


def inferred(*posts: tuple[str | None, str], least: float | None) -> list[tuple[int, str, float]]:
    text, bodies = thread(*posts)
    lines = line_of(text)
    quoted = find_quotes(text, bodies, lambda at: lines[at], least)
    check_contract(text, bodies, quoted)
    return [
        (number, quote.text, quote.score)
        for number, body in enumerate(quoted)
        for quote in body.quotes
        if quote.evidence == "inferred"
    ]


def test_nothing_is_inferred_unless_asked_for() -> None:
    assert inferred(FIRST, QUOTING, PLAIN, least=None) == []


def test_a_question_of_another_page_and_its_answer() -> None:
    found = inferred(FIRST, QUOTING, PLAIN, least=0.5)
    assert [(number, text) for number, text, _ in found] == [(1, ASKED)]


def test_the_bar_is_what_the_score_has_to_reach() -> None:
    (_, _, score), *_ = inferred(FIRST, QUOTING, PLAIN, least=0.5)
    assert inferred(FIRST, QUOTING, PLAIN, least=score)
    assert inferred(FIRST, QUOTING, PLAIN, least=score + 0.001) == []


def test_own_text_changes_only_where_a_quote_reaches_the_bar() -> None:
    posts = "\n\xa0\n".join(body for _, body in (FIRST, QUOTING, PLAIN))
    page = f"What's new\n\nBoats\n\n{posts}\n\xa0\n\nTop Bottom\n"
    off = threadtool.parse(page)
    on = threadtool.parse(page, inferred=True, min_score=0.4)
    high = threadtool.parse(page, inferred=True, min_score=1.0)
    assert off == threadtool.parse(page, inferred=False)
    assert high == off
    assert [post.own_text for post in on.posts] == [FIRST[1], ANSWERED, PLAIN[1]]
    assert off.posts[1].own_text == QUOTING[1]
    assert on.posts[1].quotes[0].source_post is None
    assert on.posts[1].quotes[0].match is None


def test_a_text_that_keeps_its_attributions_has_no_bare_quotes() -> None:
    named = ("dan", "bea said:\nMy rowing boat leaks again.\n\nMine too.")
    assert inferred(FIRST, QUOTING, named, least=0.0) == []


def test_words_that_another_rule_took_are_left_alone() -> None:
    again = ("dan", f"{FIRST[1].splitlines()[0]} And it will sink.\n\n{FIRST[1]}\n\nSell it.")
    text, bodies = thread(FIRST, again)
    lines = line_of(text)
    with_all = find_quotes(text, bodies, lambda at: lines[at], 0.0)
    without = find_quotes(text, bodies, lambda at: lines[at])
    assert set(without[1].quotes) <= set(with_all[1].quotes)


def test_a_post_of_one_line_has_nothing_to_part() -> None:
    assert inferred(FIRST, ("cleo", ASKED), least=0.0)[1:] == []


def test_each_trait_has_a_weight() -> None:
    weights = json.loads(files("threadtool.quotes").joinpath(WEIGHTS).read_text(encoding="utf-8"))
    assert list(weights["alone"]) == trait_names()
    assert list(weights["in_thread"]) == trait_names() + agreement_names()
    assert all(abs(weight) < 10 for table in weights.values() for weight in table.values())


def test_scores_of_a_post_are_probabilities() -> None:
    chances = odds([1.0, -2.0, 1000.0, -1000.0])
    assert all(0 <= chance <= 1 for chance in chances)
    assert sum(chances) <= 1


def test_the_cuts_of_a_text_are_few_and_at_its_lines() -> None:
    lines = read("\n".join(f"line {n}" for n in range(500)), 0, 10_000)
    counts = [count for count, _ in Cuts(lines, Habits({}), {})]
    assert counts == list(range(1, CUTS + 1))


def test_wrapped_lines_are_one_line() -> None:
    text = (
        "The boat that I bought from the old man on the quay last year was built in the\n"
        "yard behind the church, and it has been leaking ever since I launched it there,\n"
        "so I want to sell it.\n"
        "Good luck!"
    )
    assert [line.text[-10:] for line in read(text, 0, len(text))] == ["o sell it.", "Good luck!"]


@pytest.mark.parametrize("score", [-0.1, 1.1])
def test_a_score_is_from_0_to_1(score: float) -> None:
    with pytest.raises(threadtool.OptionError):
        threadtool.parse("A.\n\nB.", inferred=True, min_score=score)
