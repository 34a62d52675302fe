"""CSV: the columns of the contract, and cells that every reader gives back as they were."""

from __future__ import annotations

import csv
import io
import re
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers_threads import make_thread, merge, normal, own, plan, quote, threads
from threadtool.export import ROWS, export, export_many
from threadtool.model import Thread

POSTS = (
    "source,index,uid,number,id,author,date,text,own_text,quotes,quoted_posts,quoted_authors,"
    "merges,attachments,start_line,end_line"
)
QUOTE_COLUMNS = (
    "source,post,uid,author,quote,depth,quoted_author,source_post,evidence,match,score,text,"
    "start,end,start_line,end_line,source_start,source_end"
)
PART_COLUMNS = "source,post,uid,part,author,date,added,text,start,end"
EACH_KIND = pytest.mark.parametrize("rows", ROWS)


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def cell(value: object) -> str:
    """A value as a CSV reader gives it back."""
    return re.sub("[\0\ud800-\udfff]", "\ufffd", "" if value is None else str(value))


def wanted_posts(thread: Thread) -> list[dict[str, str]]:
    found = []
    for post in thread.posts:
        values = {name: getattr(post, name) for name in POSTS.split(",") if hasattr(post, name)}
        sources = [q.source_post for q in post.quotes if q.source_post is not None]
        authors = [q.author for q in post.quotes if q.author is not None]
        values |= {
            "source": thread.source.name,
            "quotes": len(post.quotes),
            "quoted_posts": "; ".join(map(str, dict.fromkeys(sources))),
            "quoted_authors": "; ".join(dict.fromkeys(authors)),
            "merges": len(post.merges),
            "attachments": "map.png",
        }
        found.append({name: cell(value) for name, value in values.items()})
    return found


@given(threads())
@settings(deadline=None)
def test_posts_read_back_to_the_same_cells(thread: Thread) -> None:
    text = "".join(export(thread, "csv")).encode("utf-8").decode("utf-8")
    assert read(text) == wanted_posts(thread)
    assert text.split("\n", 1)[0] == POSTS


@given(threads())
@settings(deadline=None)
def test_quotes_read_back_to_the_same_cells(thread: Thread) -> None:
    wanted = []
    for post in thread.posts:
        for number, q in enumerate(post.quotes, 1):
            values = {name: getattr(q, name, None) for name in QUOTE_COLUMNS.split(",")}
            values |= {"source": thread.source.name, "post": post.index, "uid": post.uid}
            values |= {"author": post.author, "quote": number, "quoted_author": q.author}
            wanted.append({name: cell(value) for name, value in values.items()})
    text = "".join(export(thread, "csv", rows="quotes"))
    assert read(text) == wanted
    assert text.split("\n", 1)[0] == QUOTE_COLUMNS


@given(threads())
@settings(deadline=None)
def test_parts_read_back_to_the_same_cells(thread: Thread) -> None:
    wanted = []
    for post in thread.posts:
        for part in post.parts:
            values = {name: getattr(part, name, None) for name in PART_COLUMNS.split(",")}
            values |= {"source": thread.source.name, "post": post.index, "uid": post.uid}
            values |= {"part": part.index, "author": post.author, "date": post.date}
            values["text"] = normal(thread.source.text[part.start : part.end])
            wanted.append({name: cell(value) for name, value in values.items()})
    text = "".join(export(thread, "csv", rows="parts"))
    assert read(text) == wanted
    assert text.split("\n", 1)[0] == PART_COLUMNS


@EACH_KIND
@given(thread=threads())
@settings(deadline=None)
def test_sqlite_gives_the_same_cells_back(rows: str, thread: Thread) -> None:
    text = "".join(export(thread, "csv", rows=rows))
    header, *lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    with sqlite3.connect(":memory:") as base:
        # An underscore parts the columns from SQL's own words.
        base.execute(f"create table t ({', '.join(f'{name}_ text' for name in header)})")
        base.executemany(f"insert into t values ({','.join('?' * len(header))})", lines)
        assert [list(row) for row in base.execute("select * from t order by rowid")] == lines
        lengths = base.execute("select sum(length(text_)) from t").fetchone()[0]
    base.close()
    at = header.index("text")
    assert (lengths or 0) == sum(len(line[at]) for line in lines)


@EACH_KIND
def test_rows_end_in_a_line_feed_and_cells_with_line_ends_are_quoted(rows: str) -> None:
    thread = make_thread(plan("one\ntwo", author="a\rb"), plan("x,y", author='"z"'), newline="\r\n")
    text = "".join(export(thread, "csv", rows=rows))
    assert text.endswith("\n")
    assert "\r\n" not in text
    if rows == "posts":
        assert '"a\rb"' in text
        assert '"one\ntwo"' in text
        assert '"""z"""' in text


@EACH_KIND
def test_several_threads_share_one_header(rows: str) -> None:
    thread = make_thread(plan("a", merge("--- added ---"), quote("b")), name="a.txt")
    once = list(export(thread, "csv", rows=rows))
    several = list(export_many([thread, make_thread(), thread], "csv", rows=rows))
    assert several == [*once, *once[1:]]
    assert len(once) > 1


@EACH_KIND
def test_no_posts_make_a_header_alone(rows: str) -> None:
    text = "".join(export(make_thread(), "csv", rows=rows))
    assert text.startswith("source,")
    assert text.count("\n") == 1
    assert "".join(export_many([], "csv", rows=rows)) == text


def test_quoted_posts_and_authors_are_named_once_each() -> None:
    thread = make_thread(
        plan(
            quote("a", author="Bo", source_post=5),
            quote("b", opens=True, author="Di", source_post=2),
            quote("c", opens=True, author="Bo", source_post=5),
            quote("d", opens=True),
        )
    )
    (row,) = read("".join(export(thread, "csv")))
    assert row["quotes"] == "4"
    assert row["quoted_posts"] == "5; 2"
    assert row["quoted_authors"] == "Bo; Di"


def test_parts_are_cut_at_merge_markers() -> None:
    thread = make_thread(plan("early", merge("--- added ---"), own("late\nlater")), newline="\r\n")
    early, late = read("".join(export(thread, "csv", rows="parts")))
    assert (early["text"], early["added"], early["part"]) == ("early", "", "1")
    assert (late["text"], late["added"], late["part"]) == ("late\nlater", "2011-05-27T23:14", "2")


def test_excel_has_a_mark_and_line_ends_of_its_own() -> None:
    thread = make_thread(plan("one\ntwo"))
    text = "".join(export(thread, "csv", excel=True))
    assert text.startswith("\ufeffsource,")
    assert text.endswith("\r\n")
    assert read(text[1:]) == wanted_posts(thread)


@pytest.mark.parametrize("start", [*"=+-@＝＋－＠", "\t", "\r", "\n"])
def test_excel_disarms_formulas_in_text(start: str) -> None:
    thread = make_thread(plan("words", author=f"{start}1+1", id="x=1"), name="=name")
    (row,) = read("".join(export(thread, "csv", excel=True))[1:])
    assert row["author"] == f"'{start}1+1"
    assert row["source"] == "'=name"
    assert row["id"] == "x=1"
    (plain,) = read("".join(export(thread, "csv")))
    assert plain["author"] == f"{start}1+1"


def test_excel_leaves_numbers_alone() -> None:
    thread = make_thread(plan("words", number=-5))
    (row,) = read("".join(export(thread, "csv", excel=True))[1:])
    assert row["number"] == "-5"


@given(threads(), st.sampled_from(ROWS))
@settings(deadline=None)
def test_excel_never_has_a_live_formula(thread: Thread, rows: str) -> None:
    for row in read("".join(export(thread, "csv", rows=rows, excel=True))[1:]):
        live = [name for name, value in row.items() if value.startswith(tuple("=+-@\t\r\n"))]
        assert live == []
