"""Small threads with what is to be found in them: pairs `cases/area--what.txt` and `.json`.

A `.json` says what matters of its `.txt`: only the keys it has are compared. `options` are those
of `parse`; of boilerplate the texts are given, or as `furniture` its kinds and texts, of parts
the texts, of attachments the names, of warnings the codes.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator

from tests.helpers_partition import check_partition
from threadtool import export, parse
from threadtool.dialects import DIALECTS
from threadtool.model import Post, Thread
from threadtool.schema import load

CASES: Final = Path(__file__).resolve().parent / "cases"
STEMS: Final = sorted({path.stem for path in CASES.iterdir()}) if CASES.is_dir() else []
AREAS: Final = {
    *DIALECTS,
    *("unlisted", "text", "merge", "quote", "option", "author", "date", "title", "page"),
}

Json = dict[str, Any]


def read(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def found_in_post(post: Post, text: str) -> Json:
    """A post as the cases write it."""
    quotes = [quote.to_dict() for quote in post.quotes if quote.evidence != "inferred"]
    return {
        **post.to_dict(),
        # A guess from the wording may come and go; the cases are about what the text shows.
        "quotes": quotes,
        "parts": [normal(text[part.start : part.end]) for part in post.parts],
        "attachments": [attachment.name for attachment in post.attachments],
    }


def found_in(thread: Thread, text: str) -> Json:
    """A thread as the cases write it."""
    return {
        "software": thread.software,
        "title": thread.title,
        "boilerplate": [item.text for item in thread.boilerplate],
        "furniture": [f"{item.kind}: {normal(item.text)}" for item in thread.boilerplate],
        "posts": [found_in_post(post, text) for post in thread.posts],
        "warnings": [warning.code for warning in thread.warnings],
    }


def normal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def narrowed(found: Any, wanted: Any) -> Any:
    """What was found without the keys that the case does not speak of."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        unknown = wanted.keys() - found.keys()
        assert not unknown, f"the case asks for what no output has: {sorted(unknown)}"
        return {key: narrowed(found[key], wanted[key]) for key in wanted}
    if isinstance(wanted, list) and isinstance(found, list):
        # Where one list is longer, its further values are shown whole.
        pairs = zip(found, [*wanted, *found[len(wanted) :]], strict=False)
        return [narrowed(item, want) for item, want in pairs]
    return found


@cache
def validator(pointer: str) -> Callable[[object], None]:
    schema = json.loads(load())
    if pointer:
        schema = {**schema, "$ref": pointer, "properties": {}, "required": []}
    validate: Callable[[object], None] = Draft202012Validator(schema).validate
    return validate


def test_there_are_cases() -> None:
    assert STEMS


@pytest.mark.parametrize("stem", STEMS)
def test_cases_are_pairs_of_a_known_area(stem: str) -> None:
    assert (CASES / f"{stem}.txt").is_file(), "an expectation without a text"
    assert (CASES / f"{stem}.json").is_file(), "a text without an expectation"
    area, dashes, what = stem.partition("--")
    assert dashes
    assert what
    assert area in AREAS


def test_there_is_nothing_else_among_the_cases() -> None:
    others = [path.name for path in CASES.iterdir() if path.suffix not in (".txt", ".json")]
    assert not others


@pytest.mark.parametrize("stem", STEMS)
def test_case(stem: str) -> None:
    text = read(CASES / f"{stem}.txt")
    wanted: Json = json.loads(read(CASES / f"{stem}.json"))
    thread = parse(text, **wanted.pop("options", {}))
    check_partition(thread, text)
    validator("")(json.loads("".join(export(thread, "json"))))
    for row in "".join(export(thread, "jsonl")).splitlines():
        validator("#/$defs/row")(json.loads(row))
    assert wanted, "the case expects nothing"
    assert narrowed(found_in(thread, text), wanted) == wanted


def test_a_comparison_notices_what_differs() -> None:
    found = {"title": "a", "posts": [{"text": "one", "number": 1}, {"text": "two", "number": 2}]}
    same: list[Json] = [{"title": "a"}, {"posts": [{"text": "one"}, {"number": 2}]}]
    others: list[Json] = [
        {"title": "b"},
        {"posts": [{"text": "one"}]},
        {"posts": [{"text": "one"}, {"text": "one"}]},
        {"posts": [{}, {}, {}]},
        {"posts": None},
    ]
    for wanted in same:
        assert narrowed(found, wanted) == wanted
    for wanted in others:
        assert narrowed(found, wanted) != wanted
    with pytest.raises(AssertionError, match="titel"):
        narrowed(found, {"titel": "a"})
