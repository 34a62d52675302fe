"""Small pages of known software as seventeen extractor settings left them: every one is cut right.

The texts lie beside the project (`../shared/fixtures`); where they are missing there is nothing
to test. What a setting lost of a page is listed with what it lost, not passed over.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from threadtool import parse
from threadtool.model import Thread

OUT: Final = Path(__file__).resolve().parents[2] / "shared" / "fixtures" / "out"
pytestmark = pytest.mark.skipif(
    not OUT.is_dir(), reason=f"the extractors' outputs are not there: {OUT}"
)

# Markdown with the page's HTML left in it is no text, and trafilatura drops headers and bodies.
NO_TEXT: Final = {"pandoc_md", "trafilatura", "trafilatura_md", "trafilatura_recall"}
# (software, authors, first words of each body, words that stand in no body)
WANTED: Final = {
    "phpbb3": (
        "phpbb3",
        ["alice", "bob"],
        ["First post body.", "alice"],
        ["Site Admin", "Last edited by", "Posts: 12", "my sig is not", "Re: Test topic"],
    ),
    "smf2": ("smf2", None, ["Quote from: bob"], ["Last Edit", "Logged", "Hero Member"]),
    "xf2": (
        "xenforo2",
        ["alice", "bob"],
        ["First post, para one.", "alice said:"],
        ["Reaction score", "You must log in", "Similar threads", "carol and 3 others"],
    ),
}
# What a setting drops of the page: (page, setting) -> the field that cannot be known.
DROPPED: Final = {
    # Text nodes part `by alice »` and `« Last Edit` into lines that no software is known by.
    ("phpbb3", "bs4_nl"): "software",
    ("phpbb3", "resiliparse_main"): "dates",
    ("phpbb3", "resiliparse_main_noalt"): "dates",
    ("smf2", "resiliparse_main"): "bodies",
    ("smf2", "resiliparse_main_noalt"): "bodies",
    # The picture's alternative text, which is the name again, is dropped: nothing tells the title
    # below the name of the one member who has a title from the name itself.
    ("xf2", "html2text_nolinks"): "authors",
    ("xf2", "inscriptis"): "authors",
    ("xf2", "resiliparse_main"): "headers",
    ("xf2", "resiliparse_main_noalt"): "headers",
}
PAGES: Final = [
    pytest.param(page, path, id=path.stem)
    for page in WANTED
    for path in sorted(OUT.glob(f"{page}.*.txt") if OUT.is_dir() else ())
    if path.stem.partition(".")[2] not in NO_TEXT
]


def found(path: Path) -> Thread:
    return parse(path.read_text(encoding="utf-8"))


def dropped(page: str, path: Path) -> str:
    return DROPPED.get((page, path.stem.partition(".")[2]), "")


def plain(text: str) -> str:
    """The words without the marks of Markdown, link numbers and quote boxes."""
    for mark in ("> ", "](#)", "[13]", "[11]", "[3]", "[2]", "["):
        text = text.replace(mark, "")
    return text.lstrip()


@pytest.mark.parametrize(("page", "path"), PAGES)
def test_the_software_is_known(page: str, path: Path) -> None:
    if dropped(page, path) == "software":
        pytest.skip("the setting parts the signs of the software into single words")
    assert found(path).software == WANTED[page][0]


@pytest.mark.parametrize(("page", "path"), PAGES)
def test_bodies_begin_and_end_where_they_should(page: str, path: Path) -> None:
    lost = dropped(page, path)
    if lost == "bodies":
        pytest.skip("the setting drops the bodies")
    _, _, openings, strangers = WANTED[page]
    posts = found(path).posts
    if lost != "headers":
        shown = [plain(post.text) for post in posts]
        assert len(shown) >= len(openings)
        for text, opening in zip(shown, openings, strict=False):
            assert text.startswith(opening)
    for post in posts:
        assert post.text.strip()
        for words in strangers:
            assert words not in post.text


@pytest.mark.parametrize(("page", "path"), PAGES)
def test_every_post_has_its_author_and_its_date(page: str, path: Path) -> None:
    lost = dropped(page, path)
    authors = WANTED[page][1]
    posts = found(path).posts
    if lost in ("headers", "bodies", "software"):
        pytest.skip("the setting drops or parts the headers")
    if authors and lost != "authors":
        assert [post.author for post in posts][: len(authors)] == authors
    if lost != "dates":
        assert all(post.date for post in posts[: len(authors or posts)])
