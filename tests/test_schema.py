"""The JSON Schema: valid itself, true of every output, and strict enough to notice an error."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from tests.helpers_threads import WARNING, make_thread, merge, plan, quote, threads
from threadtool.export import export
from threadtool.model import Thread
from threadtool.schema import load

SCHEMA: dict[str, Any] = json.loads(load())
THREAD = Draft202012Validator(SCHEMA)
ROW = Draft202012Validator({**SCHEMA, "$ref": "#/$defs/row", "properties": {}, "required": []})

FULL = make_thread(
    plan("words", number=3),
    plan(quote("words", source_post=1), "reply", merge("--- added ---"), "more", footer="Edited"),
    boilerplate=("Back",),
    warnings=(WARNING,),
)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@given(threads())
@settings(deadline=None)
def test_every_json_is_valid(thread: Thread) -> None:
    for indent in (None, 2):
        THREAD.validate(json.loads("".join(export(thread, "json", indent=indent))))
    for row in "".join(export(thread, "jsonl")).splitlines():
        ROW.validate(json.loads(row))


def objects(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Where each field of each object in a value stands."""
    if isinstance(value, dict):
        inner = [found for name in value for found in objects(value[name], (*path, name))]
        return [(*path, name) for name in value] + inner
    if isinstance(value, list):
        return [found for n, item in enumerate(value) for found in objects(item, (*path, n))]
    return []


@pytest.mark.parametrize("path", objects(FULL.to_dict()), ids=lambda path: ".".join(map(str, path)))
def test_every_field_is_required_and_typed(path: tuple[str | int, ...]) -> None:
    whole = json.loads(json.dumps(FULL.to_dict()))
    for change in ("missing", "of a wrong type"):
        broken: Any = copy.deepcopy(whole)
        inner = broken
        for step in path[:-1]:
            inner = inner[step]
        if change == "missing":
            del inner[path[-1]]
        else:
            inner[path[-1]] = True
        assert not THREAD.is_valid(broken), change


def test_every_object_names_just_the_fields_of_the_model() -> None:
    whole = FULL.to_dict()
    first, second = whole["posts"]
    made = {
        "source": whole["source"],
        "post": first,
        "block": first["blocks"][0],
        "quote": second["quotes"][0],
        "merge": second["merges"][0],
        "part": first["parts"][0],
        "attachment": first["attachments"][0],
        "region": second["footer"][0],
        "boundary": first["boundary"],
        "boilerplate": whole["boilerplate"][0],
        "warning": whole["warnings"][0],
    }
    for name, value in made.items():
        described = SCHEMA["$defs"][name]
        assert list(described["properties"]) == list(value) == described["required"], name
    assert list(SCHEMA["properties"]) == list(whole) == SCHEMA["required"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "header"),
        ("evidence", "guessed"),
        ("match", "same"),
        ("score", 1.5),
        ("depth", 0),
        ("uid", "p12"),
        ("date", "May 27, 2011"),
        ("start_line", 0),
        ("start", -1),
        ("index", 0),
        ("source_post", 0),
        ("sha256", "0"),
    ],
)
def test_values_out_of_range_are_noticed(field: str, value: object) -> None:
    def changed(given: Any) -> Any:
        if isinstance(given, list):
            return [changed(item) for item in given]
        if not isinstance(given, dict):
            return given
        return {name: value if name == field else changed(item) for name, item in given.items()}

    whole = FULL.to_dict()
    THREAD.validate(whole)
    assert not THREAD.is_valid(changed(whole))


@pytest.mark.parametrize(
    "date", ["2011", "2011-05", "2011-05-27", "2011-05-27T23:14", "2011-05-27T23:14:05+02:00"]
)
def test_dates_are_as_precise_as_known(date: str) -> None:
    THREAD.validate(make_thread(plan("words", date=date)).to_dict())


def test_fields_may_be_added() -> None:
    THREAD.validate({**FULL.to_dict(), "later": 1})


def test_a_row_needs_its_thread() -> None:
    row = json.loads(next(export(FULL, "jsonl")))
    ROW.validate(row)
    for name in ("source", "title", "software", "uid"):
        assert not ROW.is_valid({key: value for key, value in row.items() if key != name}), name
