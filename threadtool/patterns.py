"""`re` and `regex` as the rules use them: a pattern is compiled when it is first used.

Rules for forty forums in twenty languages are some hundreds of patterns, and compiling one costs
far more than a page costs to search. Modules that hold patterns take `re` or `regex` from here.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

if TYPE_CHECKING:
    import re as re

    import regex as regex

_METHODS: Final = (
    "findall",
    "finditer",
    "flags",
    "fullmatch",
    "match",
    "pattern",
    "search",
    "split",
    "sub",
)
# What `re` lacks, or reads otherwise than `regex`: letters and marks (`\w`, `\b`), sets in sets.
# Everything else means the same to both, and `re` compiles it in a quarter of the time.
_SETS_IN_SETS: Final = ("[[", "--", "&&", "||", "~~")
_OF_REGEX_ALONE: Final = (
    "\\p", "\\P", "\\w", "\\W", "\\b", "\\B", "\\X", "\\K", "(?>", "(?|",
    *_SETS_IN_SETS,
)  # fmt: skip


class _Later:
    """A pattern not yet compiled. Once it is, its methods are those of the compiled one."""

    def __init__(self, module: str, source: str | bytes, flags: int) -> None:
        self._made_of = module, source, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = _compiled(*self._made_of)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


_LETTER: Final = "\\p{L}"
_LETTER_AMONG: Final = _Later("re", r"\[[^\]]*\\p\{L\}", 0)
_GROUP: Final = _Later("re", r"\(\?P<([a-z]+)>", 0)


def phrases(source: str) -> re.Pattern[str]:
    """A pattern of words of a page, in whatever case.

    It is compiled by `re` if it can be: `re` takes the marks above and below the letters of some
    scripts for no letters, and `²` for one, which makes no difference to the words of software.
    A group whose name comes back is `name2`, `name3`: see `shown`.
    """
    return cast("re.Pattern[str]", _Later("phrases", source, _Engine.I))


def shown(match: re.Match[str]) -> dict[str, str]:
    """The named groups of `phrases` that matched something, whichever of one name it was."""
    return {name.rstrip("0123456789"): words for name, words in match.groupdict().items() if words}


def _for_re(source: str) -> str:
    """The pattern as `re` understands it, if it has nothing else that `re` lacks."""
    if _LETTER in source and not _LETTER_AMONG.search(source):
        source = source.replace(_LETTER, r"[^\W\d_]")
    seen: Counter[str] = Counter()

    def numbered(group: re.Match[str]) -> str:
        seen[group[1]] += 1
        count = seen[group[1]]
        return f"(?P<{group[1]}{count if count > 1 else ''}>"

    return str(_GROUP.sub(numbered, source))


@lru_cache(maxsize=2048)
def _compiled(module: str, source: str | bytes, flags: int) -> Any:
    text = source if isinstance(source, str) else source.decode("latin-1")
    engine = import_module("re")
    if module == "regex" and not any(sign in text for sign in _OF_REGEX_ALONE) and flags < _OWN:
        try:
            return engine.compile(source, flags)
        except engine.error:  # possessive repeats before Python 3.11, lookbehinds of any length
            pass
    if module == "phrases":
        module = "regex"
        if not any(sign in text for sign in _SETS_IN_SETS):
            try:
                return engine.compile(_for_re(text), flags)
            except engine.error:
                pass
    return import_module(module).compile(source, flags)


_OWN: Final = 0x100  # flags from here on are known to `regex` alone


class _Engine:
    """A module of patterns that compiles later; all else is as in the module."""

    # By number: reading them off the modules would load `regex` for every run.
    I = IGNORECASE = 2  # noqa: E741 - the name it has in the modules
    M = MULTILINE = 8
    DOTALL = 16
    VERBOSE = 64

    def __init__(self, name: str) -> None:
        self._name = name

    def compile(self, source: str | bytes, flags: int = 0) -> _Later:
        return _Later(self._name, source, flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(import_module(self._name), name)
        setattr(self, name, found)
        return found


if not TYPE_CHECKING:
    re = _Engine("re")
    regex = _Engine("regex")
