"""The seed document: its bytes, and everything its annotation says of it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sqlite3
from itertools import chain
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from markdown_it import MarkdownIt

import threadtool
from tests.helpers_cli import ROOT, run
from tests.readme_blocks import SEED
from threadtool import Post, Quote, Thread

SHA256 = "24372295a974fc27e6c52ff37fabbdcf63fa9fbdd79b98e0248877d55643792e"
SHARED = ROOT.parent / "shared" / "seeds" / SEED.name
GOLD: dict[str, Any] = json.loads(SEED.with_suffix(".gold.json").read_text(encoding="utf-8"))
TEXT = SEED.read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def thread() -> Thread:
    return threadtool.parse(SEED)


def quotes_of(thread: Thread) -> list[tuple[Post, Quote]]:
    return [(post, quote) for post in thread.posts for quote in post.quotes]


def test_the_document_is_unchanged() -> None:
    assert hashlib.sha256(SEED.read_bytes()).hexdigest() == SHA256


def test_its_readme_names_the_hash() -> None:
    page = (ROOT / "seeds" / "README.md").read_text(encoding="utf-8")
    assert f"`{SHA256}`" in page
    assert f"{len(SEED.read_bytes()):,}" in page
    assert f"{len(TEXT):,} code points" in page


@pytest.mark.skipif(not SHARED.exists(), reason="no shared seeds beside this checkout")
@pytest.mark.parametrize("path", [SEED, SEED.with_suffix(".gold.json")], ids=lambda p: p.suffix)
def test_the_copies_are_the_originals(path: Path) -> None:
    assert path.read_bytes() == SHARED.with_name(path.name).read_bytes()


def test_the_posts_stand_where_the_annotation_says(thread: Thread) -> None:
    wanted = [(post["index"], post["start"], post["end"]) for post in GOLD["posts"]]
    assert len(wanted) == 12
    assert [(post.index, post.start, post.end) for post in thread.posts] == wanted
    assert [post.text for post in thread.posts] == [TEXT[start:end] for _, start, end in wanted]


def test_what_is_not_in_the_text_is_not_made_up(thread: Thread) -> None:
    for post in thread.posts:
        found = (post.author, post.date, post.date_text, post.number, post.id)
        assert found == (None,) * 5


def test_the_title_and_the_software(thread: Thread) -> None:
    assert thread.title == GOLD["title"] == "Russia & Pakistan's Growing Engagement"
    assert thread.software == GOLD["software"]
    assert thread.warnings == ()


def test_the_page_around_the_posts(thread: Thread) -> None:
    assert [item.text for item in thread.boilerplate] == ["What's new", "Back", "Top Bottom"]
    for item in thread.boilerplate:
        assert TEXT[item.start : item.end] == item.text


def test_one_merge_marker(thread: Thread) -> None:
    ((post, marker),) = [(post, marker) for post in thread.posts for marker in post.merges]
    wanted = [(merge["post"], merge["start"], merge["end"]) for merge in GOLD["merges"]]
    assert [(post.index, marker.start, marker.end)] == wanted
    assert post.index == 7
    assert (marker.added_text, marker.previous_text) == ("11:14 PM", "11:14 PM")
    assert (marker.added, marker.previous) == ("T23:14", "T23:14")


def test_the_merged_post_has_two_parts_and_the_others_one(thread: Thread) -> None:
    assert [len(post.parts) for post in thread.posts] == [1] * 6 + [2] + [1] * 5
    post = thread.posts[6]
    (marker,) = post.merges
    first, second = post.parts
    assert (first.start, second.end) == (post.start, post.end)
    assert TEXT[first.end : second.start].strip() == TEXT[marker.start : marker.end]
    assert TEXT[first.start : first.end].endswith("What were they doing in Pakistan?")
    assert TEXT[second.start : second.end].startswith("No, you can't really rely")
    assert (first.added, second.added) == (None, "T23:14")


def test_the_repeated_quotes_are_linked_to_where_they_stand(thread: Thread) -> None:
    wanted = [
        (quote["post"], quote["source_post"], quote["start"], quote["end"], *quote["source_span"])
        for quote in GOLD["quotes"]
        if quote["evidence"] == "repeated"
    ]
    assert [(post, source) for post, source, *_ in wanted] == [(7, 5), (12, 11)]
    repeated = [(post, quote) for post, quote in quotes_of(thread) if quote.evidence == "repeated"]
    assert [
        (post.index, q.source_post, q.start, q.end, q.source_start, q.source_end)
        for post, q in repeated
    ] == wanted
    for _, quote in repeated:
        assert (quote.match, quote.depth, quote.author) == ("exact", 1, None)
        assert quote.text == TEXT[quote.start : quote.end]
        assert quote.text == TEXT[quote.source_start : quote.source_end]


def test_no_other_quote_is_claimed_as_certain(thread: Thread) -> None:
    others = [q for _, q in quotes_of(thread) if q.evidence != "repeated"]
    assert all(quote.evidence == "inferred" for quote in others)


def test_own_text_is_the_rest_of_the_post(thread: Thread) -> None:
    assert thread.posts[6].own_text.startswith("i could be wrong")
    assert thread.posts[6].own_text.split()[-2:] == ["+1", "absolutely"]
    assert "Post added at" not in thread.posts[6].own_text
    assert "rely on _ANY_" not in thread.posts[6].own_text
    assert thread.posts[11].own_text.startswith("How does russian involvement")


def test_a_pasted_article_is_one_post(thread: Thread) -> None:
    post = thread.posts[7]
    assert post.text.split("\n")[1:3] == ["Posted on May 27, 2011", "Jawad Raza Khan"]
    assert post.text.endswith("living in peace with harmony")
    assert len(post.text) == 9612


def test_the_two_images(thread: Thread) -> None:
    found = [(post.index, item) for post in thread.posts for item in post.attachments]
    assert [(index, item.kind, item.name) for index, item in found] == [
        (3, "image", "3195486085_be6e279a93_o.png"),
        (3, "image", "images"),
    ]
    assert [TEXT[item.start : item.end] for _, item in found] == [item.name for _, item in found]


def test_every_character_has_one_place(thread: Thread) -> None:
    posts = thread.posts
    spans = [(post.start, post.end) for post in posts]
    spans += [(r.start, r.end) for post in posts for r in (*post.header, *post.footer)]
    spans += [(item.start, item.end) for item in thread.boilerplate]
    covered = list(chain.from_iterable(range(*span) for span in spans))
    assert len(covered) == len(set(covered))
    assert "".join(TEXT[at] for at in set(range(len(TEXT))) - set(covered)).strip() == ""


def test_split_merged_makes_13_posts() -> None:
    split = threadtool.parse(SEED, split_merged=True)
    assert len(split.posts) == 13
    assert split.posts[7].start == split.posts[7].quotes[0].start == 2059
    assert split.posts[7].quotes[0].source_post == 5
    assert split.posts[12].quotes[0].source_post == 12


def test_the_json_is_as_the_schema_says() -> None:
    schema = json.loads(run("schema").stdout)
    found = json.loads(run(SEED).stdout)
    jsonschema.Draft202012Validator(schema).validate(found)
    assert found["source"]["sha256"] == SHA256
    assert found == {
        **threadtool.parse(SEED).to_dict(),
        "source": {**found["source"], "name": str(SEED)},
    }


@pytest.mark.parametrize("rows", ["posts", "quotes", "parts"])
def test_the_csv_reads_back_the_same_everywhere(thread: Thread, rows: str) -> None:
    text = "".join(threadtool.export(thread, "csv", rows=rows))
    header, *table = csv.reader(io.StringIO(text, newline=""))
    assert len(table) == {"posts": 12, "quotes": 2, "parts": 13}[rows]
    # Through a database and out again, as `.import --csv` and a dump would take it.
    database = sqlite3.connect(":memory:")
    names = ", ".join(f'"{name}" TEXT' for name in header)
    database.execute(f"CREATE TABLE thread ({names})")
    marks = ", ".join("?" * len(header))
    database.executemany(f"INSERT INTO thread VALUES ({marks})", table)
    back = [list(row) for row in database.execute("SELECT * FROM thread ORDER BY rowid")]
    database.close()
    assert back == table
    if rows == "posts":
        column = header.index("text")
        assert [row[column] for row in back] == [post.text for post in thread.posts]


def test_the_csv_as_lenient_readers_take_it(thread: Thread) -> None:
    # Spreadsheets read with strict quoting off and sniff the separator: a comma must come out.
    text = "".join(threadtool.export(thread, "csv"))
    dialect = csv.Sniffer().sniff(text.split("\n", 1)[0])
    assert dialect.delimiter == ","
    strict = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    loose = list(csv.DictReader(io.StringIO(text, newline=""), strict=False))
    assert strict == loose
    assert {len(row) for row in strict} == {16}


def test_the_markdown_renders_to_the_same_words(thread: Thread) -> None:
    shown: list[str] = []
    for token in MarkdownIt("commonmark", {"html": True}).parse(
        "".join(threadtool.export(thread, "markdown"))
    ):
        assert not token.type.startswith(("html", "code", "fence", "list", "bullet", "ordered"))
        for part in token.children or ():
            assert not part.type.startswith(("link", "image", "html", "code", "strong"))
            shown.append(part.content if part.type in ("text", "em_open") else "\n")
        shown.append("\n")
    wanted = (thread.title or "").split()
    for post in thread.posts:
        wanted += [str(post.index)]
        at = post.start
        for quote in post.quotes:
            wanted += [*_words(TEXT[at : quote.start]), "post", str(quote.source_post)]
            at = quote.start
        wanted += _words(TEXT[at : post.end])
    assert [word for word in "".join(shown).replace("·", " ").split() if word] == wanted


def _words(text: str) -> list[str]:
    """The words, but for the dashes of a merge marker, which is shown as a rule."""
    return text.replace("----------", " ").split()
