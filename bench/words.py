"""Sentences for generated threads: common English words, and made-up ones for what is talked of.

The commonest words are real ones, because rules that judge a wording look for them. All others are
made of syllables, so that no run of eight words stands twice by chance more often than it does
among people.
"""

from __future__ import annotations

from itertools import accumulate
from random import Random
from typing import Final

_COMMON: Final = """
    the a to and of I is in that it you for not be on have this with are but as if they was or so we
    my at just all what can do like would there will one your from about get more some no out when
    know me has an think up which don't them time how now than people other their only who good been
    he good really here go use then because see want could it's I'm even well any much way right
    still by make should need also were very say most too into did those had first work back where
    over before sure after these us never being something going better off new same thing better
    many got looks why though take two maybe down always through does last such while our every lot
    another long old years since different find without part again problem point both around put
    anything end doesn't actually probably someone using least few day idea against
    best little thanks
    """
COMMON: Final = tuple(dict.fromkeys(_COMMON.split()))
"""Commonest first, as far as that can be said of forums."""

STOCK: Final = (
    "Thanks in advance for all your help.",
    "Welcome to the forum.",
    "Hello everybody,",
    "Good morning to you all.",
    "Just my two cents.",
    "Hope this helps.",
    "Any help would be appreciated.",
    "Sorry for my bad English.",
    "+1",
    "lol",
    "I agree with what was said above.",
    "Thank you very much for the quick reply.",
)
"""What members say again and again; nobody is quoted by it."""

MADE: Final = 8000
LINKS: Final = "https://www.example.org/{}/{}.html"
_BATCH: Final = 20_000
_ENDS: Final = ("." * 12) + "??!"


class Words:
    """An endless supply of sentences, the same for the same random state."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._all = [*COMMON, *_made_up(random)]
        # Zipf's law with Mandelbrot's shift: word number r about as often as 1 / (r + 3).
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self._all))))
        self._stock: list[str] = []

    def take(self, count: int) -> list[str]:
        """The next words."""
        while len(self._stock) < count:
            # Drawn in bulk: one call a word would cost more than all the rest.
            self._stock += self._random.choices(self._all, cum_weights=self._weights, k=_BATCH)
        taken = self._stock[-count:]
        del self._stock[-count:]
        return taken

    def sentence(self) -> str:
        """Three to twenty-four words with a capital and an end, now and then something else."""
        kind = self._random.random()
        if kind < 0.03:
            return self._random.choice(STOCK)
        words = self.take(self._random.randint(3, 24))
        if kind < 0.3:
            words[len(words) // 2] += ","
        elif kind < 0.34:
            words[-1] = f"({words[-1]} {self._random.randint(2, 2999)})"
        elif kind < 0.36:
            words.append(LINKS.format(words[0].strip("'"), self._random.randint(1, 99999)))
        elif kind < 0.38:
            words[len(words) // 2] = f"“{words[len(words) // 2]}”"
        elif kind < 0.40:
            words.append(self._random.choice((":)", ":eek:", ":D", "...")))
        text = " ".join(words)
        return f"{text[0].upper()}{text[1:]}{self._random.choice(_ENDS)}"


def _made_up(random: Random) -> list[str]:
    """Words of one to four syllables, short ones first, as in languages."""
    starts = ["b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n"]
    starts += ["p", "pl", "qu", "r", "s", "sh", "st", "str", "t", "th", "tr", "v", "w", "z", ""]
    middles = ["a", "e", "i", "o", "u", "ea", "ee", "ou", "ai"]
    ends = ["", "", "n", "r", "s", "t", "ck", "ng", "ll", "m", "rt", "nd"]
    syllables = [s + m + e for s in starts for m in middles for e in ends]
    found: dict[str, None] = {}
    while len(found) < MADE:
        word = "".join(random.choices(syllables, k=random.choice((1, 1, 2, 2, 2, 3, 3, 4))))
        found[word] = None
    return sorted(found, key=lambda word: (len(word), word))
