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

from threadtool.classify import DATE_PATTERN
from threadtool.dialects import DIALECTS, common, furniture
from threadtool.dialects.plausible import folded

TARGET: Final = Path(__file__).parent.parent / "threadtool" / "dialects" / "pattern_words.py"
FIELDS: Final = ("signs", "head", "remarks", "numbers", "dates", "closers", "foot", "page")
LONG: Final = 6
"""Letters of a word that no other page has by chance."""
_PROPERTY: Final = re.compile(r"\\[pP]\{[^}]*\}")
_HEAD: Final = '''"""Words of which a line must have one to match a pattern, for the patterns of the tables.

Made by `python -m bench.pattern_words --write`; see `plausible.py` for what it is for. In each
table: the field -> an entry a pattern, in the order of the field. Words are parted by blanks; an
empty entry says nothing of its pattern.
"""

from __future__ import annotations

from typing import Final

'''

Words = frozenset[str]


def words_of(pattern: str) -> str:
    """The words of which a match must have one, the longest there are; `` if there are none."""
    # The words do not depend on what a property means, and `re` knows none.
    plain = _PROPERTY.sub(r"\\w", pattern.replace("{date}", DATE_PATTERN))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parsed = _parser().parse(plain, re.IGNORECASE)
    except re.error:
        return ""
    found = _needed(parsed)
    return " ".join(sorted(found)) if found else ""


def _parser() -> Any:
    # `re._parser` is `sre_parse` before Python 3.11.
    return import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")


def _needed(items: Iterable[Any]) -> Words | None:
    """Of the sets of words that a sequence offers, the one that is hardest to have by chance."""
    offers: list[Words] = []
    run = ""
    for name, value in [(str(name), value) for name, value in items]:
        if name == "LITERAL" and not chr(value).isspace():
            run += chr(value)
            continue
        if run:
            offers.append(frozenset((folded(run),)))
        run = ""
        inner = _inside(name, value)
        if inner:
            offers.append(inner)
    if run:
        offers.append(frozenset((folded(run),)))
    return max(offers, key=_worth, default=None)


def _inside(name: str, value: Any) -> Words | None:
    """The words that one element of a pattern needs."""
    if name == "SUBPATTERN":
        return _needed(value[3])
    if name == "ATOMIC_GROUP":
        return _needed(value)
    if name == "BRANCH":
        ways = [_needed(way) for way in value[1]]
        return frozenset().union(*(way for way in ways if way)) if all(ways) else None
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] > 0:
        least, _, inner = value
        if len(inner) == 1 and str(inner[0][0]) == "LITERAL" and not chr(inner[0][1]).isspace():
            return frozenset((folded(chr(inner[0][1])) * least,))
        return _needed(inner)
    return None


def _worth(words: Words) -> tuple[int, int]:
    """Long words first; then as few of them as can be."""
    return min(6, *map(len, words)) if len(words) > 1 else min(6, len(next(iter(words)))), -len(
        words
    )


def table(patterns: Iterable[str]) -> tuple[str, ...]:
    """The words of each pattern."""
    return tuple(words_of(pattern) for pattern in patterns)


def made() -> str:
    """The module as it has to be."""
    dialects = {
        name: {
            field: table(_patterns(getattr(dialect, field)))
            for field in FIELDS
            if getattr(dialect, field)
        }
        for name, dialect in DIALECTS.items()
    }
    shared = {"foot": table(common.FOOT)}
    kinds = {kind: table(patterns) for kind, patterns in furniture.FURNITURE.items()}
    tables = [
        ("DIALECTS", "dict[str, dict[str, tuple[str, ...]]]", dialects),
        ("COMMON", "dict[str, tuple[str, ...]]", shared),
        ("FURNITURE", "dict[str, tuple[str, ...]]", kinds),
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
    lines = [f"{before}{_quoted(entry)},\n" for entry in value]
    return "(\n" + "".join(lines) + "    " * (depth - 1) + ")"


def _quoted(text: str) -> str:
    shown = text.replace("\\", "\\\\")
    return f"'{shown}'" if '"' in text else f'"{shown}"'


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
