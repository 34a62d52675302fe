"""What quotes are found by: words as numbers, runs that recur, phrases before colons."""

from __future__ import annotations

import re
from array import array
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from threadtool.quotes import attribution_phrases as phrases
from threadtool.quotes.bodies import Body
from threadtool.quotes.patterns import alternatives, patterns
from threadtool.quotes.presence import may_stand
from threadtool.quotes.runs import SEED, recurring
from threadtool.quotes.words import Words

PIECES = [
    "http://www.example.org/a", "ftp://example.org", "lamp", "Lamp", "é", "ß", "_", "12", " ", "\n",
    "![", "](", "[12]", "]", "[", ":smile:", ":", "日", "本", "(", ")", ".", "said", "wrote",
    "a dit", "' Alıntı", "说", "：",
]  # fmt: skip
TEXT = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(TEXT, st.integers(0, 60), st.integers(0, 60))
def test_words_stand_where_they_say(text: str, low: int, high: int) -> None:
    middle = len(text) // 2
    words = Words(text, [Body(1, 0, middle), Body(2, middle, len(text))])
    places = [(words.start(i), words.end(i)) for i in range(len(words.ids))]
    for number, (start, end) in zip(words.ids, places, strict=True):
        assert words.folded[number] in text[start:end].casefold()
        assert words.has(words.folded[number])
    first, last = words.within(low, high)
    inside = [i for i, (start, _) in enumerate(places) if low <= start < high]
    assert list(range(first, last)) == inside
    bodies = [words.body(i) for i in range(len(places))]
    assert bodies == [int(start >= middle) for start, _ in places]


def test_only_words_count() -> None:
    text = "Look [12]here :smile: ![a lamp](l.png) or at http://www.example.org/lamp?id=3 THERE"
    words = Words(text, [Body(1, 0, len(text))])
    found = [words.folded[number] for number in words.ids]
    assert found == ["look", "here", "or", "at", "example.org", "there"]
    assert words.has("lamp")
    assert not words.has("id")


@settings(max_examples=300)
@given(st.lists(st.integers(0, 3), max_size=80))
def test_runs_that_recur_are_those_found_twice(ids: list[int]) -> None:
    words, numbers = recurring(array("i", ids))
    runs = [tuple(ids[at : at + SEED]) for at in range(len(ids) - SEED + 1)]
    count = Counter(runs)
    # A run that stands there once may come along where its place in the tables is taken.
    assert {at for at, run in enumerate(runs) if count[run] > 1} <= set(words)
    kinds = {(runs[at], number) for at, number in zip(words, numbers, strict=True)}
    assert len(kinds) == len({run for run, _ in kinds}) == len(set(numbers))


def test_few_runs_that_stand_there_once_are_kept() -> None:
    assert len(recurring(array("i", range(100_000)))[0]) < 10_000


@settings(max_examples=300)
@given(TEXT, st.integers(0, 20))
def test_phrases_are_found_by_their_colons(text: str, low: int) -> None:
    free, glued = alternatives(phrases.SAID), alternatives(phrases.GLUED_SAID)
    plain = re.compile(rf"(?:(?<!\w)(?:{free})|{glued})[ \u00a0]?[:：]")
    found = [match.span() for match in patterns().said.finditer(text, low, len(text))]
    assert found == [match.span() for match in plain.finditer(text, low, len(text))]


def test_phrases_whose_words_are_missing_cannot_stand_in_a_text() -> None:
    text = "Ann wrote this, originally, by hand. Then she posted it."
    words = Words(text, [Body(1, 0, len(text))])
    assert may_stand(words, phrases.SAID)
    assert may_stand(words, phrases.POSTED_BY)
    assert not may_stand(words, phrases.BOX)
    assert not may_stand(words, phrases.NAME_FIRST)
