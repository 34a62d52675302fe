"""Quotes that only the wording shows: off unless asked for, scored, and never below the bar."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

import threadtool
from tests.quotes_helper import check_contract, line_of, thread
from threadtool.quotes import find_quotes
from threadtool.quotes.inferred import WEIGHTS, agreement_names, odds, trait_names
from threadtool.quotes.trait_cuts import CUTS, Cuts, Traits, begins_post
from threadtool.quotes.trait_habits import Agreement, Habits, habits_of
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


SHELVES = "My shelf fell down twice, the wall is soft"


def traits_of(body: str, count: int, number: int = 0, *others: tuple[str, str]) -> Traits:
    """The traits of the cut behind some lines of a post by Hanna, among posts of others."""
    posts = [(name, text) for name, text in others]
    posts.insert(number, ("Hanna", body))
    texts = [read(text, 0, len(text)) for _, text in posts]
    habits = habits_of(texts, [name for name, _ in posts])[number]
    return dict(Cuts(texts[number], habits, {}))[count]


def test_a_page_ends_its_quotes_alike() -> None:
    agreed = Agreement([{3: 0.9}, {3: 0.8, 2: 0.1}, {3: 0.2}])
    same, other = agreed.traits({3: 0.2}, 3), agreed.traits({3: 0.2}, 2)
    assert all(same[trait] > 0 > other[trait] for trait in agreement_names())


def test_a_post_does_not_agree_with_itself() -> None:
    one = {3: 0.9}
    assert Agreement([one, {}]).traits(one, 3) == Agreement([{}, {}]).traits({}, 3)


def test_other_quotes_of_the_page_make_a_quote_likelier() -> None:
    likely = [(name, f"{ASKED}\n\n\n{ANSWERED} {name}") for name in ("eve", "fay", "gus")]
    post = ("cleo", f"{SHELVES}.\n\n\nuse longer screws, they hold")
    alone = {text: score for _, text, score in inferred(FIRST, post, PLAIN, least=0.0)}
    among = {text: score for _, text, score in inferred(FIRST, *likely, post, PLAIN, least=0.0)}
    assert among[f"{SHELVES}."] > alone[f"{SHELVES}."]


def test_a_passage_that_ends_with_the_name_of_another_member() -> None:
    signing = [("Roderick", f"Shelf number {n} is done.\nRod\nRoderick") for n in range(3)]
    trait = "passage ends with another's name"
    body = f"{SHELVES}.\nRoderick\n\nUse longer screws, they hold."
    assert traits_of(body, 2, 1, *signing)[trait] == 1.0
    assert traits_of(body, 2, 0)[trait] == 0.0
    assert traits_of(body.replace("Roderick", "Hanna"), 2, 1, *signing)[trait] == 0.0


def test_a_passage_that_speaks_to_another_member() -> None:
    trait = "passage speaks to another member"
    body = "Rode, did you try longer screws?\n\nMine hold."
    assert traits_of(body, 1, 1, ("Roderick", "It fell down."))[trait] == 1.0
    assert traits_of(body, 1, 1, ("Wilma", "It fell down."))[trait] == 0.0


@pytest.mark.parametrize(
    "line",
    [
        "https://shelf.example/plan",
        "see-www.jpg",
        "[IMG]",
        "Image",
        "\u200b",
        "____",
        "www.shelf.example is where I got the screws",
    ],
)
def test_no_answer_begins_with_a_picture_a_link_or_a_rule(line: str) -> None:
    body = f"{SHELVES}.\n{line}\nIt is a brick wall."
    lines = read(body, 0, len(body))
    assert len(lines) == 3
    assert [count for count, _ in Cuts(lines, Habits({}), {})] == [2]


def test_a_passage_says_something() -> None:
    body = "[IMG]\nplan.png\nIt is a brick wall.\nTry screws."
    assert [count for count, _ in Cuts(read(body, 0, len(body)), Habits({}), {})] == [3]


def test_first_words_that_begin_posts() -> None:
    odds_of = {"yes": 1.5, "yes ,": 0.5, "... ,": -1.0, "and": -2.0}
    assert begins_post("Yes, it holds", odds_of) == pytest.approx(1.5 + 0.7 * 0.5 - 0.3)
    assert begins_post("And it holds", odds_of) == -2.0
    assert begins_post("Shelves", odds_of) == begins_post("", odds_of) == 0.0
    assert begins_post("Yes", {"yes": 50.0}) == 3.0


def test_a_quote_that_another_rule_found_shows_how_the_page_ends_them() -> None:
    named = [("eve", f"{FIRST[1]}\n\n\nSell it, {word}.") for word in ("friend", "now", "soon")]
    post = ("cleo", f"{SHELVES}.\n\n\nuse longer screws, they hold")
    plain = [("eve", f"Sell it, {word}.") for word in ("friend", "now", "soon")]
    shown = {text: score for _, text, score in inferred(FIRST, *named, post, least=0.0)}
    alone = {text: score for _, text, score in inferred(FIRST, *plain, post, least=0.0)}
    assert shown[f"{SHELVES}."] > alone[f"{SHELVES}."]


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
