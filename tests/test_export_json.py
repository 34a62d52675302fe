"""JSON and JSON Lines: the same values, valid everywhere, laid out in lines."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers_threads import NASTY, WARNING, make_thread, merge, own, plan, quote, threads
from threadtool.export import export, export_many
from threadtool.model import Thread
from threadtool.schema import load

EMPTY = make_thread(title=None)
HEAD = (
    "schema",
    "threadtool",
    "source",
    "title",
    "software",
    "software_confidence",
    "confidence",
)


def rich_thread() -> Thread:
    return make_thread(
        plan("first words", author="Bo", number=7),
        plan(quote("first words", source_post=1), "reply", merge("--- added ---"), own("more")),
        boilerplate=("Back", "Top Bottom"),
        warnings=(WARNING, WARNING),
    )


def as_read(value: Any) -> Any:
    """The value as JSON readers give it back: two halves of a surrogate pair become one."""
    return json.loads(json.dumps(value))


@given(threads(), st.sampled_from((None, 0, 1, 4)))
@settings(deadline=None)
def test_json_reads_back(thread: Thread, indent: int | None) -> None:
    text = "".join(export(thread, "json", indent=indent))
    assert text.endswith("}\n")
    assert json.loads(text.encode("utf-8")) == as_read(thread.to_dict())


@given(threads())
@settings(deadline=None)
def test_json_lines_read_back(thread: Thread) -> None:
    lines = "".join(export(thread, "jsonl")).encode("utf-8").decode("utf-8").splitlines()
    whole = as_read(thread.to_dict())
    head = {name: whole[name] for name in HEAD}
    assert [json.loads(line) for line in lines] == [{**head, **post} for post in whole["posts"]]


def test_the_fields_come_in_the_order_of_the_contract() -> None:
    text = "".join(export(rich_thread(), "json"))
    assert json.dumps(json.loads(text)) == json.dumps(rich_thread().to_dict())
    row = next(export(rich_thread(), "jsonl"))
    assert list(json.loads(row))[:9] == [*HEAD, "index", "number"]


def test_each_item_has_its_line() -> None:
    thread = rich_thread()
    lines = "".join(export(thread, "json")).splitlines()
    whole = thread.to_dict()
    items = (*whole["posts"], *whole["boilerplate"], *whole["warnings"])
    compact = [json.dumps(item, separators=(",", ":")) for item in items]
    assert [line.strip().rstrip(",") for line in lines if line.startswith("  {")] == compact
    # The braces, seven fields and no pages on a line each, two lines around each of three lists.
    assert len(lines) == len(items) + 2 + 8 + 6


@pytest.mark.parametrize("indent", [0, 1, 2, 5])
@pytest.mark.parametrize("thread", [rich_thread(), EMPTY], ids=["rich", "empty"])
def test_indent_lays_out_as_the_standard_library_does(thread: Thread, indent: int) -> None:
    one = "".join(export(thread, "json", indent=indent))
    assert one == json.dumps(thread.to_dict(), indent=indent) + "\n"
    array = "".join(export_many([thread, thread], "json", indent=indent, array=True))
    assert array == json.dumps([thread.to_dict()] * 2, indent=indent) + "\n"


def test_several_threads_are_objects_one_after_another_or_one_array() -> None:
    both = [rich_thread(), EMPTY]
    text = "".join(export_many(both, "json"))
    assert text == "".join("".join(export(thread, "json")) for thread in both)
    wanted = [thread.to_dict() for thread in both]
    assert json.loads("".join(export_many(both, "json", array=True))) == wanted
    assert "".join(export_many([], "json", array=True)) == "[]\n"
    assert "".join(export_many([], "json")) == ""
    rows = "".join(export_many([*both, *both], "jsonl")).splitlines()
    assert [json.loads(row)["index"] for row in rows] == [1, 2, 1, 2]


def test_an_empty_thread_is_valid() -> None:
    assert json.loads("".join(export(EMPTY, "json")))["posts"] == []
    assert "".join(export(EMPTY, "jsonl")) == ""


def test_boilerplate_can_be_left_out() -> None:
    wanted = {**rich_thread().to_dict(), "boilerplate": []}
    assert json.loads("".join(export(rich_thread(), "json", boilerplate=False))) == wanted


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_no_raw_control_character_line_end_or_lone_surrogate(format: str) -> None:
    thread = make_thread(plan(*NASTY), title="\x9b\u2028\ud800\0")
    text = "".join(export(thread, format))
    assert set(map(ord, text)).isdisjoint({*range(10), *range(11, 32), *range(0x7F, 0xA0)})
    assert not {"\u2028", "\u2029"} & set(text)
    assert r"\u009b\u2028\ud800\u0000" in text


def test_what_is_no_control_character_is_written_as_it_is() -> None:
    thread = make_thread(plan("naïve Привет 😀"), title=None)
    assert "naïve Привет 😀" in "".join(export(thread, "json"))


def test_the_schema_is_plain_json() -> None:
    assert json.loads(load())["properties"]["schema"]["const"] == EMPTY.to_dict()["schema"]
