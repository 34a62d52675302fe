"""Small pages of vBulletin as seventeen settings of extractors leave them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from threadtool import parse
from threadtool.model import Post

FOLDER: Final = Path(__file__).resolve().parents[2] / "shared" / "fixtures" / "out"
# What no reader of lines can mend: the reason, and the extractors by page.
BEYOND: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "the columns of a table stand side by side, words of two of them on one line": {
        "vb3": ("inscriptis", "links", "w3m", "pandoc_plain"),
    },
    "the header and the body of a post are on one line": {
        "vb3": ("html2text", "html2text_nolinks", "markdownify"),
    },
    "the text is full of HTML tags": {"vb3": ("pandoc_md",), "vb4": ("pandoc_md",)},
    "the extractor dropped headers and bodies": {
        "vb3": ("trafilatura", "trafilatura_md", "trafilatura_recall"),
        "vb4": ("trafilatura", "trafilatura_md", "trafilatura_recall"),
    },
}
SOFTWARE: Final = {"vb3": "vbulletin3", "vb4": "vbulletin4"}
DATES: Final = {
    "vb3": ["03-04-2004, 03:06 AM", "03-05-2004, 11:06 PM"],
    "vb4": ["03-04-2011, 03:06 AM", "03-05-2011, 11:06 PM"],
}
# Without the alternative text of its icon, the title of a post is a line like any other.
TITLE_UNMARKED: Final = {("vb3", "bs4_nl"), ("vb3", "resiliparse_main_noalt")}
NAMES_LOST: Final = {"resiliparse_main", "resiliparse_main_noalt"}


def beyond(page: str, extractor: str) -> bool:
    return any(extractor in pages.get(page, ()) for pages in BEYOND.values())


def rendered() -> list[tuple[str, str]]:
    found = (path.stem.partition(".") for path in sorted(FOLDER.glob("vb[34].*.txt")))
    return [(page, extractor) for page, _, extractor in found if not beyond(page, extractor)]


RENDERED: Final = rendered()


def words(post: Post) -> str:
    return " ".join(re.findall(r"\w+", post.text))


@pytest.mark.skipif(not RENDERED, reason=f"no texts in {FOLDER}: they are shared apart")
def test_no_extractor_is_left_out_for_nothing() -> None:
    there = {path.stem for path in FOLDER.glob("vb[34].*.txt")}
    named = {
        f"{page}.{extractor}"
        for pages in BEYOND.values()
        for page, extractors in pages.items()
        for extractor in extractors
    }
    assert named <= there


@pytest.mark.skipif(not RENDERED, reason=f"no texts in {FOLDER}: they are shared apart")
@pytest.mark.parametrize(("page", "extractor"), RENDERED or [("", "")])
def test_page_is_cut_whatever_rendered_it(page: str, extractor: str) -> None:
    thread = parse(FOLDER / f"{page}.{extractor}.txt")
    assert thread.software == SOFTWARE[page]
    assert [post.date_text for post in thread.posts] == DATES[page]
    assert [post.number for post in thread.posts] == [1, 2]
    first, second = thread.posts
    title = "Post title " if (page, extractor) in TITLE_UNMARKED else ""
    assert words(first) == f"{title}First post body Second para"
    assert words(second).endswith("more text")
    assert "First post body Reply text" in words(second)
    assert not re.search("Join|Junior|Posts|sig|Last", words(second))
    if extractor not in NAMES_LOST:
        assert [post.author for post in thread.posts] == ["alice", "bob"]
    else:
        # Where the name is gone, a title such as `Junior Member` is none.
        assert {post.author for post in thread.posts} <= {"alice", "bob", None}
