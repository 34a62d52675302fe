"""How the two parts of a text differ that opens with a quote: the traits of its cuts.

A *cut* parts a text into a passage (perhaps quoted) and an answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from math import log2
from typing import Final

from threadtool.patterns import re
from threadtool.quotes.trait_habits import SIGNED, Habits, name_words
from threadtool.quotes.traits import COUNTED, LONG, Line, openers

CUTS: Final = 24
"""Cuts of a text that are looked at, from its beginning: longer quotes are mostly documents."""

FEW: Final = 4
"""Words below which a passage says too little to be told from anything."""

SHORT: Final = 8
"""Words below which a line may be a mere remark."""

ECHOED: Final = 5
"""Letters from which on a word says what is spoken of."""

HEAD: Final = 60
"""Characters at the beginning of a line in which a member is spoken to."""

FIRST_WORDS: Final = 80
"""Characters at the beginning of a line in which its first three words end."""

SURE: Final = 3.0
"""Bound of what the first words of a line may count for."""

Traits = dict[str, float]
Odds = Mapping[str, float]
"""By the first words of a line, as `first_words` gives them: the logarithm of how much more
often posts than later lines of posts begin so."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|\+1|[:;=8][-']?[()DPpOo|/\\]|\.{2,}|!+|\?+|[,.^@\"-]")


def first_words(text: str) -> list[tuple[str, float]]:
    """The keys of `Odds` for a line, with what each of them counts for."""
    tokens = _TOKEN.findall(text[:FIRST_WORDS].casefold().replace("’", "'"))[:3]
    keys = [(" ".join(tokens[:1]), 1.0), (" ".join(tokens[:2]), 0.7)][: len(tokens)]
    # A word further on says less, wherever it stands.
    return keys + [(f"... {token}", 0.3) for token in tokens[1:]]


def begins_post(text: str, odds: Odds) -> float:
    """How much the first words of a line are those of a post, or of an answer; 0 for unknown."""
    found = sum(part * odds.get(key, 0.0) for key, part in first_words(text))
    return max(-SURE, min(SURE, found))


class Cuts:
    """The cuts of the text whose lines are given, with the traits of each."""

    def __init__(self, lines: Sequence[Line], habits: Habits, odds: Odds) -> None:
        self.lines = lines
        self.habits = habits
        rows = zip(*(line.counts for line in lines), strict=True)
        sums = [list(accumulate(row, initial=0)) for row in rows]
        self._sums = dict(zip(COUNTED, sums, strict=True))
        self._gaps = [line.gap for line in lines[:-1]]
        self._own = dict(zip(COUNTED, habits.own, strict=True)) if habits.own else None
        self._begins = [begins_post(line.text, odds) for line in lines[: CUTS + 2]]
        self._ends = set(name_words(lines[-1].text[:HEAD])) if lines else set()
        self._longer = [_longer_words(line.text) for line in lines[: CUTS + 2]]
        self._said_first: dict[str, int] = {}
        for number, words in enumerate(self._longer):
            for word in words:
                self._said_first.setdefault(word, number)

    def __iter__(self) -> Iterator[tuple[int, Traits]]:
        """(number of lines in the passage, traits) of each cut, from the first line on.

        A passage says something, and so does the beginning of its answer: pictures, links, files
        and rules follow one's own words far more often than another's.
        """
        said = False
        for count in range(1, min(len(self.lines), CUTS + 1)):
            said = said or not self.lines[count - 1].bare
            answer = self.lines[count]
            if said and not answer.bare and not answer.linked:
                yield count, self._traits(count)

    def _traits(self, count: int) -> Traits:
        passage = {name: sums[count] for name, sums in self._sums.items()}
        answer = {name: sums[-1] - sums[count] for name, sums in self._sums.items()}
        last = self.lines[count - 1]
        return {
            "always": 1.0,
            **self._layout(count),
            **self._openings(count),
            **self._speech(count),
            **self._names(count),
            "opens the thread": _is(self.habits.first),
            "only the passage asks": _is(passage["asks"] and not answer["asks"]),
            "letter case differs": _differ(passage, answer, "low", "sentences"),
            "spelling differs": _differ(passage, answer, "loose", "neat"),
            "exclamation differs": _times(passage, answer, "exclaims", "sentences"),
            "capitals differ": _times(passage, answer, "shouts", "words"),
            "unlike the writer": self._unlike(passage, answer),
            "passage announces": _is(last.text[-1] in ":,;："),
            "passage begins with dots": _is(self.lines[0].text.startswith(("..", "…"))),
            "words of the answer": log2(1 + answer["words"]) / 8,
            "a few words": _is(passage["words"] < FEW),
            "passage ends with a few words": _is(last.count("words") < FEW),
            "answer begins with a few words": _is(self.lines[count].count("words") < SHORT),
            "echo": self._echo(count),
        }

    def _layout(self, count: int) -> Traits:
        """How the gap of a cut compares with the other gaps of the text."""
        gap = self._gaps[count - 1]
        others = self._gaps[: count - 1] + self._gaps[count:]
        return {
            "blank line": _is(gap > 1),
            "blank lines": _is(gap > 2),
            "the widest gap alone": _is(others and gap > max(others)),
            "wider than another gap": _is(others and gap > min(others)),
            "gap is rare in the thread": self._rare(gap),
            "gaps before": log2(count) / 3,
            "no other gap": _is(not others),
        }

    def _rare(self, gap: int) -> float:
        """How rare gaps of this size are in the thread, in bits, 1 for one in 32."""
        return min(1.0, log2(self.habits.all_gaps / max(1, self.habits.gaps.get(gap, 1))) / 5)

    def _openings(self, count: int) -> Traits:
        """Whether the answer begins as posts and answers do, and the passage does not."""
        opening = self.lines[count].text[:HEAD].casefold()
        begins = self._begins[count]
        others = self._begins[1:count] + self._begins[count + 1 :]
        return {
            "answer opens as an answer": _is(openers("ANSWERS").match(opening)),
            "answer goes on": _is(openers("CONTINUES").match(opening)),
            "answer says farewell": _is(openers("FAREWELLS").match(opening)),
            "passage begins as posts do": self._begins[0],
            "no other line begins so": begins - max(others, default=0.0),
        }

    def _speech(self, count: int) -> Traits:
        """Whether the answer speaks of its writer, or to somebody, or replies to a question."""
        answer = self.lines[count]
        asks = self.lines[count - 1].text.rstrip(' )"').endswith("?")
        return {
            "answer begins with I": _is(answer.count("first")),
            "answer begins with you": _is(answer.count("second")),
            "question and answer": _is(asks and not answer.count("asks")),
        }

    def _names(self, count: int) -> Traits:
        """Whether the passage speaks to a member, or ends with the name of one."""
        members, name = self.habits.members, self.habits.name
        last = self.lines[count - 1]
        ends = name_words(last.text[:HEAD]) if last.count("words") <= SIGNED else []
        signed = not self._ends.intersection(ends) and members.other(ends, name)
        spoken_to = name_words(self.lines[0].text[:HEAD])
        return {
            "passage speaks to another member": _is(members.other(spoken_to, name)),
            "passage ends with another's name": _is(signed),
        }

    def _unlike(self, passage: Mapping[str, int], answer: Mapping[str, int]) -> float:
        """How much less the passage than the answer is like the writer's other posts, -1 to 1."""
        own = self._own
        if own is None:
            return 0.0
        pairs = (("low", "sentences"), ("open", "lines"), ("loose", "neat"))
        far = [_differ(passage, own, *pair) - _differ(answer, own, *pair) for pair in pairs]
        return max(-1.0, min(1.0, sum(far)))

    def _echo(self, count: int) -> float:
        """The share of the answer's longer words that the passage has too."""
        answer = [word for words in self._longer[count : count + 2] for word in words]
        echoed = sum(self._said_first[word] < count for word in answer)
        return echoed / len(answer) if answer else 0.0


def _longer_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text[:LONG].casefold()) if len(word) >= ECHOED]


def _is(what: object) -> float:
    return 1.0 if what else 0.0


def _differ(one: Mapping[str, int], other: Mapping[str, int], part: str, rest: str) -> float:
    """How far the shares of something in two texts lie apart, 0 to 1."""
    wholes = [text[rest] + (text[part] if part == "loose" else 0) for text in (one, other)]
    if not all(wholes):
        return 0.0
    return abs(one[part] / wholes[0] - other[part] / wholes[1])


def _times(one: Mapping[str, int], other: Mapping[str, int], part: str, whole: str) -> float:
    """How many times more frequent something is in one of two texts, 1 for eight times.

    The constants keep texts of a few words from differing much.
    """
    rates = [(text[part] + 0.25) / (max(1, text[whole]) + 1.5) for text in (one, other)]
    return min(1.0, abs(log2(rates[0] / rates[1])) / 3)
