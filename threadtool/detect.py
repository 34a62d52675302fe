"""Which encoding a text that is not UTF-8 is in: the likeliest by its letters and words.

Each encoding is tried on a sample; each language written in it says how likely the characters
that come out are. Likelihoods are natural logarithms, summed over the sample, so that a short
text is decided by little evidence and a long one by much.
"""

from __future__ import annotations

import codecs
import math
from collections import Counter
from functools import lru_cache
from typing import Final

from threadtool.charsets import ANY, ENCODINGS, IDEOGRAPHS, LANGUAGES, Ideographs
from threadtool.patterns import regex

_SAMPLE_BYTES: Final = 1 << 14  # of each piece; many times what decides between two languages
_CONTEXT_BYTES: Final = 1 << 11  # before the first high byte: ASCII words show the language
_SAMPLE_PIECES: Final = 6
_ENOUGH_HIGH_BYTES: Final = 2000
_FEW_HIGH_BYTES: Final = 40

_USUAL_SIGNS: Final = frozenset("«»„“”‘’´‚–—…№€£§°·•×©®™½²µ¯¿¡\u00a0\u00ad")
_WIDE_SIGNS: Final = frozenset("，。、！？：；（）「」『』“”‘’…—《》～・〜ー【】\u3000")
_LETTER_DECAY: Final = 0.9  # from each letter to the next rarer one, near enough in all languages
_SIGN: Final = math.log(0.02)
_FOREIGN_LETTER: Final = math.log(0.0008)  # a name from elsewhere
_ODD_SIGN: Final = math.log(0.0003)
_CONTROL: Final = math.log(1e-7)
_WORD: Final = 1.0  # for each hit: the common words of a language are e times likelier in it
_MOST_WORDS: Final = 60
_CAPITALS: Final = 2.0  # against: a word all in capitals
_ANOMALY: Final = 5.0  # against: a sign inside a word, a capital after a small letter
_LONE: Final = 4.0  # against: a letter that stands alone where most do
_USUAL_LONE: Final = 0.15  # share of one-letter words among the letters of any language
# A byte of a right guess has -2 to -4.5 on average, of random bytes -6.8 and less.
_WORST_MEAN: Final = -6.0
_CLEAR_MARGIN: Final = 4.0  # e**4: 50 to 1

_ANOMALIES: Final = regex.compile(
    r"\p{L}(?!\p{M})[^\p{L}\p{M}\p{P}\x00-\x7f\xa0\xad´’]\p{L}"
    r"|\p{Ll}\p{Lu}(?<![A-Za-z]{2})"
    r"|(?:\p{Cyrillic}|\p{Greek}|\p{Hebrew}|\p{Arabic}|\p{Thai})[A-Za-z]"
    r"|[A-Za-z](?:\p{Cyrillic}|\p{Greek}|\p{Hebrew}|\p{Arabic}|\p{Thai})"
    r"|\p{L}[¿¡]\p{L}|ς\p{L}",
    regex.VERSION1,
)
_CAPITAL_WORDS: Final = regex.compile(r"(?<!\p{L})[A-Z]*+\p{Lu}{2,}+(?!\p{L})")
# Signs of the page such as `©`, `»` and runs of no-break spaces look like this when misread.
_LONE_LETTERS: Final = regex.compile(r"(?<!\p{L})([\p{L}--[A-Za-z]])\1*+(?!\p{L})", regex.VERSION1)
_WORDS: Final = regex.compile(r"\p{L}++")


def candidates(data: bytes) -> list[str]:
    """Encodings to try on the whole text, the likeliest first; none where nothing fits.

    Behind the first stand only such as are nearly as likely: an encoding that fails on one byte
    of the text is no reason to read it in one that makes nonsense of the rest.
    """
    pieces = _sample(data)
    ranked = sorted(
        ((score, -place) for place, score in enumerate(_scores(pieces)) if score is not None),
        reverse=True,
    )
    if not ranked:
        return _second_opinion(pieces)
    best, place = ranked[0]
    if ENCODINGS[-place][0] == "utf-8":
        return ["utf-8"]  # broken somewhere: to be told and not to be read as something else
    return [ENCODINGS[-place][0] for score, place in ranked if best - score <= _CLEAR_MARGIN]


def _sample(data: bytes) -> list[bytes]:
    """Pieces of the text with enough high bytes, cut at line ends where there are any near."""
    pieces: list[bytes] = []
    position = high_bytes = 0
    high = regex.compile(rb"[\x80-\xff]")
    while len(pieces) < _SAMPLE_PIECES and high_bytes < _ENOUGH_HIGH_BYTES:
        match = high.search(data, position)
        if match is None:
            break
        # All before the first high byte is ASCII, so that no character is cut there.
        start = max(position, match.start() - _CONTEXT_BYTES)
        stop = start + _SAMPLE_BYTES
        if stop < len(data):
            stop = data.rfind(b"\n", match.start(), stop) + 1 or stop
        piece = data[start:stop]
        pieces.append(piece)
        high_bytes += sum(1 for _ in high.finditer(piece))
        position = stop
    if pieces and high_bytes < _FEW_HIGH_BYTES:
        # A last character cut short is forgiven in a long text only: in a short one it would
        # hide the one byte that there is to judge by.
        pieces[-1] += b"\n"
    return pieces


def _scores(pieces: list[bytes]) -> list[float | None]:
    """The score of each encoding in the order of `ENCODINGS`; None where it does not fit."""
    high_bytes = max(1, sum(len(regex.findall(rb"[\x80-\xff]", piece)) for piece in pieces))
    found: list[float | None] = []
    for encoding, languages, rarity in ENCODINGS:
        text = _decoded(pieces, encoding)
        if text is None:
            found.append(None)
            continue
        counts = Counter(text)
        best = max(_letters_score(counts, language) for language in languages)
        strange = _strangeness(text, counts)
        if best - strange < _WORST_MEAN * high_bytes:
            found.append(None)
            continue
        words = Counter(_WORDS.findall(text.lower()))
        score = max(
            _letters_score(counts, language) + _words_score(words, language)
            for language in languages
        )
        found.append(score - strange - rarity)
    return found


def _decoded(pieces: list[bytes], encoding: str) -> str | None:
    """The sample in an encoding; the last character of a piece may be cut short."""
    texts = []
    try:
        for piece in pieces:
            # Broken UTF-8 is to be known as such: each bad byte counts against it as an odd sign.
            errors = "replace" if encoding == "utf-8" else "strict"
            texts.append(codecs.getincrementaldecoder(encoding)(errors).decode(piece))
    except UnicodeDecodeError:
        return None
    return "\n".join(texts)


def _strangeness(text: str, counts: Counter[str]) -> float:
    """How much speaks against a text, whatever its language."""
    letters = sum(count for char, count in counts.items() if char >= "\x80" and char.isalpha())
    lone = sum(len(match[0]) for match in _LONE_LETTERS.finditer(text))
    capitals = sum(not word.isascii() for word in _CAPITAL_WORDS.findall(text))
    return (
        _ANOMALY * len(_ANOMALIES.findall(text))
        + _CAPITALS * capitals
        + _LONE * max(0.0, lone - _USUAL_LONE * letters)
    )


def _words_score(words: Counter[str], language: str) -> float:
    known = LANGUAGES.get(language)
    if known is None:
        return 0.0
    return _WORD * min(_MOST_WORDS, sum(words[word] for word in known.words if len(word) > 1))


def _letters_score(counts: Counter[str], language: str) -> float:
    return sum(
        count * _likelihood(char, language) for char, count in counts.items() if char >= "\x80"
    )


@lru_cache(maxsize=1 << 15)
def _likelihood(char: str, language: str) -> float:
    """How likely a character beyond ASCII is in a language."""
    if char < "\xa0":
        return _CONTROL
    if language == ANY:
        return max(_likelihood(char, known) for known in (*LANGUAGES, *IDEOGRAPHS))
    ideographs = IDEOGRAPHS.get(language)
    if ideographs is not None:
        return _ideograph_likelihood(char, ideographs)
    if char in _USUAL_SIGNS:
        return _SIGN
    letters = LANGUAGES[language].letters
    share = (1 - _LETTER_DECAY) / (1 - _LETTER_DECAY ** len(letters))
    small = char.lower()
    place = letters.find(small) if len(small) == 1 else -1
    if place >= 0:
        return math.log(share) + place * math.log(_LETTER_DECAY)
    return _FOREIGN_LETTER if char.isalpha() and char < "\u2000" else _ODD_SIGN


def _ideograph_likelihood(char: str, language: Ideographs) -> float:
    if char in language.common:
        return math.log(0.6 / len(language.common))
    if char in _WIDE_SIGNS:
        return _SIGN
    try:
        code = char.encode(language.codec)
    except UnicodeEncodeError:
        return _CONTROL
    everyday = len(code) == 2 and language.low <= code[0] <= language.high
    return math.log(0.3 / 3000) if everyday else math.log(0.02 / 5000)


def _second_opinion(pieces: list[bytes]) -> list[str]:
    """What charset-normalizer makes of a sample that fits none of the encodings above.

    It knows those of DOS and of the old Macintosh, and many more, and turns noise down.
    """
    # Imported here for start-up time: it is needed for rare texts alone.
    from charset_normalizer import from_bytes

    guess = from_bytes(b"\n".join(pieces)).best()
    return [guess.encoding] if guess is not None else []
