"""Words that a line must have to match a pattern of the tables, so that most are never compiled.

    python -m bench.pattern_words            says whether the table in the package is up to date
    python -m bench.pattern_words --write    puts it there

Compiling all patterns of all forum software takes longer than converting a page. Nearly every one
of them holds words (`reaction score`, `click to expand`), and a page that has none of these words
cannot match it. They are worked out here, once for all, and not in every run.
"""

from __future__ import annotations

import argparse
import re
import sys
import warnings
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from threadtool.classify_patterns import DATE_PATTERN
from threadtool.dialects import DIALECTS, common, furniture
from threadtool.dialects.plausible import ANY_DIGIT, folded

TARGET: Final = Path(__file__).parent.parent / "threadtool" / "dialects" / "pattern_words.py"
FIELDS: Final = ("signs", "head", "remarks", "numbers", "dates", "closers", "foot", "page")
LONG: Final = 6
"""Letters of a word that no other page has by chance."""
SIGNS: Final = 8
"""Members of a set of signs that is worth looking for."""
START: Final = 10
"""Characters at the beginning of a match that are worth comparing."""
SETS: Final = 3
"""More sets of words than this tell nothing more."""
ENDLESS: Final = 999
"""Longer than any line that a pattern is tried on."""
_PROPERTY: Final = re.compile(r"\\[pP]\{[^}]*\}")
_HEAD: Final = '''"""What a line must have to match a pattern, for every pattern of the tables.

Made by `python -m bench.pattern_words --write`; `plausible.py` says what it is and what for. In
each table: the field -> an entry a pattern, in the order of the field.
"""

from __future__ import annotations

from typing import Final

# fmt: off
Needs = tuple[int, int, bool, tuple[tuple[str, ...], ...], tuple[str, ...]]

'''

Words = frozenset[str]


Needs = tuple[int, int, bool, tuple[tuple[str, ...], ...], tuple[str, ...]]


def needs(pattern: str, *, whole: bool = False) -> Needs:
    """Least and greatest length of a match, whether it has a digit, sets of words, one of each.

    `whole`: the pattern is tried on lines as they are, so that words hold together; others are
    tried on lines joined to the next one as well.
    """
    # Neither depends on what a property means, and `re` knows none.
    plain = _PROPERTY.sub(r"\\w", pattern.replace("{date}", DATE_PATTERN))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parsed = _parser().parse(plain, re.IGNORECASE)
    except re.error:
        return 0, ENDLESS, False, (), ()
    least, most = parsed.getwidth()
    sets = sorted(dict.fromkeys(_offers(parsed, whole)), key=_worth, reverse=True)
    words = tuple(tuple(sorted(words)) for words in sets[:SETS])
    begins = _starts(parsed) or frozenset(("",))
    starts = () if "" in begins else tuple(sorted({_folded_start(one) for one in begins}))
    return least, min(most, ENDLESS), _numeric(parsed), words, starts


def _folded_start(text: str) -> str:
    return text if text == ANY_DIGIT else folded(text)[:START]


def _parser() -> Any:
    # `re._parser` is `sre_parse` before Python 3.11.
    return import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")


def _needed(items: Iterable[Any], whole: bool) -> Words | None:
    """Of the sets of words that a sequence offers, the one that is hardest to have by chance."""
    return max(_offers(items, whole), key=_worth, default=None)


def _offers(items: Iterable[Any], whole: bool) -> list[Words]:
    """Sets of words of each of which a sequence has one."""
    offers: list[Words] = []
    run = ""
    for name, value in [(str(name), value) for name, value in items]:
        if name == "LITERAL" and (whole or not chr(value).isspace()):
            run += chr(value)
            continue
        if run:
            offers.append(frozenset((folded(run),)))
        run = ""
        inner = _inside(name, value, whole)
        if inner:
            offers.append(inner)
    if run:
        offers.append(frozenset((folded(run),)))
    return offers


def _inside(name: str, value: Any, whole: bool) -> Words | None:
    """The words that one element of a pattern needs."""
    if name == "IN":
        return _one_of(value)
    if name == "SUBPATTERN":
        return _needed(value[3], whole)
    if name == "ATOMIC_GROUP":
        return _needed(value, whole)
    if name == "BRANCH":
        ways = [_needed(way, whole) for way in value[1]]
        return frozenset().union(*(way for way in ways if way)) if all(ways) else None
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] > 0:
        least, _, inner = value
        if len(inner) == 1 and str(inner[0][0]) == "LITERAL" and not chr(inner[0][1]).isspace():
            return frozenset((folded(chr(inner[0][1])) * least,))
        return _needed(inner, whole)
    return None


def _one_of(members: Iterable[Any]) -> Words | None:
    """What a set in brackets needs, if it is one of a few signs."""
    named = [(str(name), value) for name, value in members]
    signs = [chr(value) for name, value in named if name == "LITERAL"]
    few = len(signs) == len(named) <= SIGNS
    plain = few and not any(sign.isspace() or sign.isalnum() for sign in signs)
    return frozenset(signs) if plain else None


def _numeric(items: Iterable[Any]) -> bool:
    """Whether a sequence has a digit, in all of its ways."""
    for name, value in [(str(name), value) for name, value in items]:
        if name == "LITERAL" and chr(value).isdecimal():
            return True
        if name == "IN" and [str(member[1]) for member in value] == ["CATEGORY_DIGIT"]:
            return True
        if name == "SUBPATTERN" and _numeric(value[3]):
            return True
        if name == "BRANCH" and all(map(_numeric, value[1])):
            return True
        if name.endswith("_REPEAT") and value[0] > 0 and _numeric(value[2]):
            return True
    return False


def _starts(items: Sequence[Any]) -> Words | None:
    """With what a match of a sequence begins, `""` where it may be empty; None: with anything."""
    if not items:
        return frozenset(("",))
    (name, value), rest = (str(items[0][0]), items[0][1]), items[1:]
    if name == "LITERAL":
        behind = _starts(rest) if items[1:2] and str(items[1][0]) == "LITERAL" else None
        return frozenset(chr(value) + more for more in behind or ("",))
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return _starts(rest)
    if name == "IN" and [str(member[1]) for member in value] == ["CATEGORY_DIGIT"]:
        return frozenset((ANY_DIGIT,))
    if name == "IN":
        signs = [chr(one) if str(kind) == "LITERAL" else None for kind, one in value]
        return frozenset(sign for sign in signs if sign) if all(signs) else None
    found = _starts_inside(name, value)
    if found is None or "" not in found:
        return found
    behind = _starts(rest)
    return None if behind is None else (found - {""}) | behind


def _starts_inside(name: str, value: Any) -> Words | None:
    """The same for one element that has others in it."""
    if name == "SUBPATTERN":
        return _starts(value[3])
    if name == "BRANCH":
        ways = [_starts(way) for way in value[1]]
        return None if None in ways else frozenset().union(*(way for way in ways if way))
    if name.endswith("_REPEAT"):
        inner = _starts(value[2])
        return inner if inner is None or value[0] > 0 else inner | {""}
    return None


def _worth(words: Words) -> tuple[int, int]:
    """Long words first; then as few of them as can be."""
    return min(LONG, *map(len, words), LONG), -len(words)


def table(patterns: Iterable[str], *, whole: bool = False) -> tuple[Needs, ...]:
    """What each pattern needs."""
    return tuple(needs(pattern, whole=whole) for pattern in patterns)


def made() -> str:
    """The module as it has to be."""
    dialects = {
        name: {
            field: table(_patterns(getattr(dialect, field)), whole=field == "signs")
            for field in FIELDS
            if getattr(dialect, field)
        }
        for name, dialect in DIALECTS.items()
    }
    shared = {"foot": table(common.FOOT)}
    kinds = {kind: table(patterns, whole=True) for kind, patterns in furniture.FURNITURE.items()}
    tables = [
        ("DIALECTS", "dict[str, dict[str, tuple[Needs, ...]]]", dialects),
        ("COMMON", "dict[str, tuple[Needs, ...]]", shared),
        ("FURNITURE", "dict[str, tuple[Needs, ...]]", kinds),
    ]
    return _HEAD + "\n".join(
        f"{name}: Final[{kind}] = {_written(value)}\n" for name, kind, value in tables
    )


def _patterns(field: Sequence[Any]) -> list[str]:
    return [entry[0] if isinstance(entry, tuple) else entry for entry in field]


def _written(value: Any, depth: int = 1) -> str:
    """Python for a table, an entry a line."""
    before = "    " * depth
    if isinstance(value, dict):
        lines = [
            f'{before}"{key}": {_written(inner, depth + 1)},\n' for key, inner in value.items()
        ]
        return "{\n" + "".join(lines) + "    " * (depth - 1) + "}"
    lines = [f"{before}{entry!r},\n" for entry in value]
    return "(\n" + "".join(lines) + "    " * (depth - 1) + ")"


def main() -> None:
    """Compare the table with the patterns, or write it."""
    parser = argparse.ArgumentParser(prog="python -m bench.pattern_words")
    parser.add_argument("--write", action="store_true", help="put the table into the package")
    if parser.parse_args().write:
        TARGET.write_text(made(), encoding="utf-8")
    elif TARGET.read_text(encoding="utf-8") != made():
        raise SystemExit("out of date: python -m bench.pattern_words --write")


if __name__ == "__main__":
    main()
