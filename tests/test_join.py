"""Pages of one thread as one thread: order, doubled posts, quotes across pages, positions."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers_partition import check_partition
from threadtool import OptionError, Thread, join, parse
from threadtool.join import REPEATED

LONG = (
    "The kettle on the left boils in three minutes, the one on the right takes nearly nine, and"
    " nobody in the shop could tell me why that is."
)


def page(*posts: tuple[str, int, str], title: str = "Kettles") -> str:
    """A page in the looks of XenForo 2: name, date, number, body."""
    parts = [f"{title}\n\n"]
    for author, number, body in posts:
        parts.append(
            f"{author}\nMember\nJoined\nMar 4, 2009\nMessages\n12\n"
            f"Mar {number}, 2010\nAdd bookmark\n#{number}\n{body}\n\u00a0\n"
        )
    return "".join(parts)


def bare(*bodies: str, title: str = "Kettles") -> str:
    """A page of which nothing is left but the end lines."""
    return f"{title}\n\n" + "".join(f"{body}\n\u00a0\n" for body in bodies)


def joined_text(thread: Thread, *texts: str) -> str:
    """The joined text, after a look at whether every position in it holds."""
    text = "\n".join(texts)
    assert thread.source.text == text
    check_partition(thread, text)
    return text


def texts(thread: Thread) -> list[str]:
    return [post.text for post in thread.posts]


def repeated(thread: Thread) -> list[str]:
    return [item.text for item in thread.boilerplate if item.kind == REPEATED]


ONE = page(("anna", 1, LONG), ("bert", 2, "Mine takes five."), ("cleo", 3, "+1"))
TWO = page(("dora", 4, "A new thermostat cured mine."), ("bert", 5, "Thank you, dora!"))


def test_posts_of_all_pages_in_order() -> None:
    thread = join([ONE, TWO])
    joined_text(thread, ONE, TWO)
    assert [post.number for post in thread.posts] == [1, 2, 3, 4, 5]
    assert [post.index for post in thread.posts] == [1, 2, 3, 4, 5]
    assert [post.author for post in thread.posts] == ["anna", "bert", "cleo", "dora", "bert"]
    assert thread.title == "Kettles"
    assert thread.software == parse(ONE).software
    assert not thread.warnings
    titles = [item.text for item in thread.boilerplate if item.kind == "title"]
    assert titles == ["Kettles"], "the title of the second page is text of the page"


def test_where_each_page_is() -> None:
    thread = join([ONE, TWO])
    text = joined_text(thread, ONE, TWO)
    assert [text[part.start : part.end] for part in thread.pages] == [ONE, TWO]
    first, second = thread.pages
    assert (first.start_line, second.start_line) == (1, ONE.count("\n") + 2)
    assert first.source.sha256 == parse(ONE).source.sha256
    assert thread.to_dict()["pages"][1]["source"]["chars"] == len(TWO)


def test_pages_that_overlap() -> None:
    second = page(("bert", 2, "Mine takes five."), ("cleo", 3, "+1"), ("dora", 4, "No."))
    thread = join([ONE, second])
    joined_text(thread, ONE, second)
    assert [post.number for post in thread.posts] == [1, 2, 3, 4]
    assert {"Mine takes five.", "+1"} <= set(repeated(thread))
    assert not thread.warnings


def test_the_first_post_on_top_of_every_page() -> None:
    second = page(("anna", 1, LONG), ("dora", 4, "No."))
    assert [post.number for post in join([ONE, second]).posts] == [1, 2, 3, 4]


def test_a_page_given_twice() -> None:
    assert texts(join([ONE, ONE])) == texts(parse(ONE))


def test_the_same_words_at_another_time_are_another_post() -> None:
    second = page(("cleo", 4, "+1"), ("bert", 5, "Mine takes five."))
    assert [post.number for post in join([ONE, second]).posts] == [1, 2, 3, 4, 5]


def test_nothing_is_dropped_within_a_page() -> None:
    twice = page(("anna", 1, LONG), ("anna", 2, LONG))
    assert texts(join([twice, TWO]))[:2] == [LONG, LONG]
    assert texts(join([bare(LONG, LONG), bare("No.", "Yes.")])) == [LONG, LONG, "No.", "Yes."]


def test_pages_without_names_numbers_or_dates() -> None:
    first = bare("Which kettle?", LONG, "+1", "Thanks.")
    second = bare(LONG, "+1", "Thanks.", "The left one.", "+1")
    thread = join([first, second])
    joined_text(thread, first, second)
    # The short ones stand beside a long one that both pages have; the last `+1` does not.
    assert texts(thread) == ["Which kettle?", LONG, "+1", "Thanks.", "The left one.", "+1"]


def test_short_posts_alone_are_no_overlap() -> None:
    thread = join([bare("Which kettle?", "+1"), bare("+1", "The left one.")])
    assert texts(thread) == ["Which kettle?", "+1", "+1", "The left one."]


def test_quotes_are_found_across_pages() -> None:
    answer = f"{LONG}\n\nThat is the thermostat, I think."
    first, second = bare("Tea?", LONG), bare("Later.", answer)
    thread = join([first, second])
    text = joined_text(thread, first, second)
    (quote,) = thread.posts[3].quotes
    assert quote.source_post == 2
    assert quote.source_start is not None
    assert text[quote.source_start : quote.source_end] == LONG == text[quote.start : quote.end]
    assert thread.posts[3].own_text == "That is the thermostat, I think."


def test_pages_in_a_wrong_order_are_told_of() -> None:
    thread = join([TWO, ONE])
    assert [post.number for post in thread.posts] == [4, 5, 1, 2, 3]
    assert [warning.code for warning in thread.warnings] == ["page-order"]
    assert thread.warnings[0].line == thread.pages[1].start_line


def test_pages_of_two_threads_are_told_of() -> None:
    other = page(("dora", 6, "No."), ("emil", 7, "Yes."), title="A lawn in October")
    assert [warning.code for warning in join([ONE, other]).warnings] == ["page-title"]
    same = page(("dora", 6, "No."), ("emil", 7, "Yes."), title="Kettles - Page 2")
    assert not join([ONE, same]).warnings


def test_one_page_is_that_page() -> None:
    assert join([ONE]).posts == parse(ONE).posts
    assert join([ONE]).source == parse(ONE).source


def test_nothing_to_join() -> None:
    with pytest.raises(OptionError, match="nothing to join"):
        join([])


@pytest.mark.parametrize("end", ["", "\n", "\r", "\r\n", "\n\n"])
def test_newlines_between_pages(end: str) -> None:
    first = bare("Which kettle?", LONG).rstrip("\n") + end
    thread = join([first, bare("No.", "Yes.")])
    joined_text(thread, first, bare("No.", "Yes."))
    assert texts(thread) == ["Which kettle?", LONG, "No.", "Yes."]


def test_files_and_sources(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "2.txt").write_bytes(TWO.encode("utf-16"))
    thread = join([tmp_path / "1.txt", tmp_path / "2.txt"])
    assert [part.source.encoding for part in thread.pages] == ["utf-8", "utf-16-le"]
    assert thread.source.encoding == "utf-8"
    assert thread.source.bytes == len(thread.source.text.encode())
    assert thread.source.name == f"{tmp_path / '1.txt'} and 1 more"
    assert join([ONE, TWO], name="kettles").source.name == "kettles"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(alphabet="ab+1 \n\r\u00a0#>:,", max_size=60)
        | st.sampled_from([ONE, TWO, "", "\u00a0\n"]),
        min_size=1,
        max_size=4,
    )
)
def test_nothing_is_lost_of_any_pages(pages: list[str]) -> None:
    joined_text(join(pages), *pages)
