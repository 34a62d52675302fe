"""How well and how fast quotes are found that have lost their attributions.

    python -m bench.repeated             a generated thread: threadtool, a shingle index, pairwise
    python -m bench.repeated --bounds    how the bound of rarity was chosen, on annotated threads

The generated thread is the same in every run. A quoting post counts as found if its source is
named; a post is false if a quote is found in one that quotes nobody, or the wrong source is named.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from statistics import median
from typing import Final

from bench.bare import Example, documents
from bench.inferred import CORPUS, overlap_of
from threadtool.quotes import Body, find_quotes, repeated

POSTS: Final = 1000
QUOTING: Final = 298
SEED: Final = 20100312
WORDS: Final = 6000
RUNS: Final = 5
SHINGLE: Final = 8

Post = tuple[str, int | None]
Finder = Callable[[Sequence[str]], list[int | None]]

GREETINGS: Final = ("hello everybody and welcome to all", "good morning to you all in here", "")
FAREWELLS: Final = ("thanks in advance for all your help", "have a nice day and take care", "")


def vocabulary(random: Random) -> list[str]:
    """Words of two to four syllables; the earlier, the more often they are used."""
    syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
    found = {
        "".join(random.choices(syllables, k=random.choice((1, 2, 2, 3, 3, 4))))
        for _ in range(WORDS)
    }
    return sorted(found, key=lambda word: (len(word), word))


def sentence(random: Random, words: Sequence[str], weights: Sequence[float]) -> str:
    """Seven to twenty words, common ones more often."""
    chosen = random.choices(words, cum_weights=weights, k=random.randint(7, 20))
    return " ".join(chosen).capitalize() + "."


def edited(random: Random, text: str, words: Sequence[str]) -> str:
    """A text of which one to three words are others, or gone; a short one keeps all but one."""
    parts = text.split(" ")
    for place in random.sample(range(len(parts)), min(random.randint(1, 3), 1 + len(parts) // 12)):
        parts[place] = random.choice((random.choice(words), ""))
    return " ".join(part for part in parts if part)


def generate() -> list[Post]:
    """Posts, each with the number of the post it quotes."""
    random = Random(SEED)
    words = vocabulary(random)
    weights, total = [], 0.0
    for rank in range(1, len(words) + 1):
        total += 1 / (rank + 3)
        weights.append(total)
    own: list[list[str]] = []
    quoting = set(random.sample(range(20, POSTS), QUOTING))
    posts: list[Post] = []
    for number in range(POSTS):
        said = [sentence(random, words, weights) for _ in range(random.randint(2, 7))]
        own.append(said)
        lines = [random.choice(GREETINGS), " ".join(said), random.choice(FAREWELLS)]
        reply = "\n".join(line for line in lines if line)
        if number not in quoting:
            posts.append((reply, None))
            continue
        source = number - 1 - min(int(random.expovariate(1 / 12)), number - 1)
        posts.append((f"{_quote(random, own[source], words)}\n{reply}", source))
    return posts


def _quote(random: Random, said: Sequence[str], words: Sequence[str]) -> str:
    """A third each: the whole post, one to three sentences of it, either of them edited."""
    kind = random.randrange(3)
    count = random.randint(1, min(3, len(said)))
    first = random.randint(0, len(said) - count)
    part = " ".join(said if kind == 0 else said[first : first + count])
    return edited(random, part, words) if kind == 2 else part


def by_threadtool(posts: Sequence[str]) -> list[int | None]:
    """The source of the first quote of each post, as threadtool finds it."""
    text, bodies = joined([(None, post) for post in posts])
    found = find_quotes(text, bodies, lambda at: 1)
    sources = (next((q.source_post for q in body.quotes), None) for body in found)
    return [None if source is None else source - 1 for source in sources]


def joined(posts: Sequence[tuple[str | None, str]]) -> tuple[str, list[Body]]:
    """One text of posts (author, words), and where they are in it."""
    bodies, at = [], 0
    for index, (author, post) in enumerate(posts, 1):
        bodies.append(Body(index, at, at + len(post), author))
        at += len(post) + 2
    return "\n\n".join(post for _, post in posts), bodies


def by_shingles(posts: Sequence[str]) -> list[int | None]:
    """The earlier post that has most of the eight-word runs of a post: what is quickly written."""
    index: dict[tuple[str, ...], int] = {}
    found: list[int | None] = []
    for number, post in enumerate(posts):
        words = post.lower().split()
        runs = [tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)]
        hits = Counter(index[run] for run in runs if run in index)
        found.append(hits.most_common(1)[0][0] if hits else None)
        for run in runs:
            index.setdefault(run, number)
    return found


def by_pairs(posts: Sequence[str]) -> list[int | None]:
    """The earlier post with the longest block in common, of forty characters or more: `difflib`."""
    found: list[int | None] = []
    for number, post in enumerate(posts):
        best: tuple[int, int | None] = (39, None)
        for earlier in range(max(0, number - 60), number):
            matcher = SequenceMatcher(None, posts[earlier], post, autojunk=False)
            size = matcher.find_longest_match().size
            best = max(best, (size, earlier), key=lambda pair: pair[0])
        found.append(best[1])
    return found


def compare(pairwise: bool) -> None:
    """Print what each finder finds in the generated thread, and how long it takes."""
    posts = generate()
    texts = [text for text, _ in posts]
    finders: list[tuple[str, Finder, int]] = [
        ("8-word shingle index", by_shingles, RUNS),
        ("threadtool", by_threadtool, RUNS),
    ]
    if pairwise:
        finders.append(("difflib, 60 posts back", by_pairs, 1))
    print(f"{POSTS} posts, {QUOTING} quote another; median of {RUNS} runs, in turn")
    print(f"{'':24}{'found':>7}{'false':>7}{'seconds':>9}{'ratio':>7}")
    times: dict[str, list[float]] = {name: [] for name, *_ in finders}
    answers = {}
    for run in range(RUNS):
        for name, finder, runs in finders:
            if run < runs:
                started = time.process_time()
                answers[name] = finder(texts)
                times[name].append(time.process_time() - started)
    first = median(times[finders[0][0]])
    for name, *_ in finders:
        pairs = list(zip(answers[name], (source for _, source in posts), strict=True))
        right = sum(found == source and source is not None for found, source in pairs)
        false = sum(found is not None and found != source for found, source in pairs)
        spent = median(times[name])
        print(f"{name:24}{right:7}{false:7}{spent:9.3f}{spent / first:7.1f}")


def bounds(corpus: Path) -> None:
    """Print precision and recall of repeated passages for several margins of rarity."""
    threads = [posts for posts in documents(corpus) if any(post.sourced for post in posts)]
    quotes = sum(len(post.sourced) for posts in threads for post in posts)
    print(f"{len(threads)} annotated texts without attributions, {quotes} quotes with a source")
    print("margin in bits  found  right  precision  recall")
    chosen = repeated.MARGIN
    for margin in (0.0, 4.0, 8.0, 10.0, 12.0, 14.0, 16.0, 20.0, 24.0, 32.0, 48.0):
        repeated.MARGIN, repeated.LOOSE_MARGIN = margin, 3 * margin  # type: ignore[misc]
        found = right = 0
        for posts in threads:
            one, two = _found(posts)
            found, right = found + one, right + two
        mark = "  <- chosen" if margin == chosen else ""
        print(f"{margin:14.0f}{found:7}{right:7}{right / found:11.3f}{right / quotes:8.3f}{mark}")


def _found(posts: Sequence[Example]) -> tuple[int, int]:
    """How many quotes are found in a thread, and how many of them are annotated."""
    text, bodies = joined([(post.author, post.text) for post in posts])
    found = right = 0
    quoted = find_quotes(text, bodies, lambda at: 1)
    for post, body, answer in zip(posts, bodies, quoted, strict=True):
        outer = [
            (quote.start - body.start, quote.end - body.start)
            for quote in answer.quotes
            if quote.depth == 1 and quote.evidence == "repeated"
        ]
        found += len(outer)
        right += sum(any(overlap_of(post.text, a, b) >= 0.8 for a in outer) for b in post.sourced)
    return found, right


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--bounds", action="store_true", help="try other bounds of rarity")
    parser.add_argument("--pairwise", action="store_true", help="difflib too: some minutes")
    options = parser.parse_args()
    if options.bounds:
        bounds(options.corpus)
    else:
        compare(options.pairwise)


if __name__ == "__main__":
    main()
