"""Whatever the input: every visible character has exactly one place in the output."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.helpers_partition import check_partition
from threadtool import parse
from threadtool.dialects import DIALECTS
from threadtool.schema import load

ROOT: Final = Path(__file__).resolve().parent.parent
SHARED: Final = ROOT.parent / "shared"
SEED: Final = next((ROOT / "seeds").glob("*.txt"))
FOLDERS: Final = ("fixtures/out", "corpus/dev", "corpus/pages")
# Each option would cost the whole time again: with options every tenth text is read, each time
# others.
STEP: Final = 10

OPTIONS: Final[tuple[dict[str, Any], ...]] = (
    {},
    {"split_merged": True},
    {"inferred": True, "min_score": 0.0},
    {"separator": r"^#\d+$"},
    {"separator": r"said:|^\s*$", "split_merged": True},
    *({"software": name} for name in ("unknown", *DIALECTS)),
)
MARKER: Final = (
    "---------- Post added at 11:14 PM ---------- Previous post was at 11:12 PM ----------"
)
NEWLINES: Final = ("\n", "\n", "\n", "\r\n", "\r")
# What readers are tempted to strip, split at or choke on.
ODD: Final = (
    "\u00a0", " ", "\t", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x00", "\x1b",
    "\u200b", "\u200d", "\ufeff", "\u00ad", "\ud800", "\udfff", "\u3000", "\u202e", "\U0001f600",
    "e\u0301", "İ",
)  # fmt: skip
FORUM_LINES: Final = (
    "", "", "\u00a0", "\u00a0", " ", "  ", "alice", "bob", "Senior Member", "alice",
    "Staff member", "Joined", "Sep 3, 2008", "Messages", "1,234", "Reaction score", "56",
    "Location", "Joined:", "Messages:", "Likes Received:", "Messages: 12", "  \u2022 Jun 2, 2011",
    "  \u2022 #1", "#2", "#3", "  \u2022 #17", "Jun 3, 2011 at 7:02 AM", "Mar 4, 2012#2",
    "alice, Mar 4, 2012", "  1.  aliceActive Member", "Posted on May 27, 2011",
    "The kettle boils before the water knows it.", "Try the other valve.",
    "A line of prose that is long enough to be taken for nothing but what somebody wrote.",
    "alice said:", "bob said: \u2191", "Click to expand...", "> The kettle boils before", "Quote:",
    "[quote=alice]", "[/quote]", MARKER, "- - - Updated - - -", "Post automatically merged:",
    "Added in 5 minutes 12 seconds:", "----------", "========", "-----Original Message-----",
    "Last edited: Jun 18, 2012", "Last edited by a moderator:", "  \u2022 Like", "Upvote 0",
    "Reactions:bob, carol and 3 others", "bob likes this.", "What's new", "Home", "Top Bottom",
    "Back", "Similar threads", "You must log in or register to reply here.",
    "Share: Facebook Reddit", "Status", "Not open for further replies.",
    "  \u2022 Thread starter alice", "Kettle\u00a0Will it boil?",
    "Discussion in 'Kitchen' started by alice, Mar 4, 2012.", "Share This Page", "photo.png",
    "images", "# Heading", "* * *", "![photo](photo.png)", "[text](http://example.org/x)",
    "| cell | cell |", "   [12]link", "\\- dash", "[x](", "  \u2022 ", "1 2 3 \u2026 Next",
    "http://example.org/a/b",
)  # fmt: skip


VALIDATOR: Final = Draft202012Validator(json.loads(load()))


def read(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def check(text: str, options: dict[str, Any], *, schema: bool = False) -> None:
    thread = parse(text, **options)
    check_partition(thread, text)
    if schema:
        VALIDATOR.validate(thread.to_dict())


SOME_OPTIONS = st.sampled_from(OPTIONS)
ANY_TEXT = st.lists(
    st.sampled_from([*ODD, *NEWLINES, "word", ">", "#4", "said:"]) | st.text(max_size=8),
    max_size=40,
).map("".join)
FORUM_LINE = st.sampled_from(FORUM_LINES) | st.text(max_size=12)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Lines that forums print, in any order, with or without a newline at the end."""
    newline = draw(st.sampled_from(NEWLINES))
    lines = draw(st.lists(FORUM_LINE, max_size=60))
    return newline.join(lines) + draw(st.sampled_from(["", newline]))


@st.composite
def mutated_seeds(draw: st.DrawFn) -> str:
    """The seed with lines dropped, doubled, swapped, wrapped and its end lines lost or blank."""
    lines = SEED_LINES.copy()
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(0, len(lines) - 1))
        change = draw(st.sampled_from(["drop", "double", "swap", "wrap", "insert"]))
        if change == "drop" and len(lines) > 1:
            del lines[at]
        elif change == "double":
            lines.insert(at, lines[at])
        elif change == "swap":
            other = draw(st.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], lines[at]
        elif change == "wrap":
            lines[at : at + 1] = wrapped(lines[at], draw(st.integers(10, 80)))
        else:
            lines.insert(at, draw(FORUM_LINE))
    end_line = draw(st.sampled_from(["\u00a0", " ", "", "  ", "\u00a0\u00a0"]))
    lines = [end_line if line == "\u00a0" else line for line in lines]
    return draw(st.sampled_from(NEWLINES)).join(lines)


SEED_LINES: Final = read(SEED).split("\n")


def wrapped(line: str, width: int) -> list[str]:
    return [line[at : at + width] for at in range(0, len(line), width)] or [line]


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT, SOME_OPTIONS)
def test_nothing_is_lost_of_any_text(text: str, options: dict[str, Any]) -> None:
    check(text, options, schema=True)


@settings(max_examples=400, deadline=None)
@given(pages(), SOME_OPTIONS)
@example("Joined:\n\u00a0\n\u00a0\n\u00a0", {"software": "xenforo2"})
@example("Posts: 33\nLocation: Sydney\n\u00a0\n\u00a0\u00a0\n\u00a0", {"software": "xenforo1"})
@example(f"One.\n\n{MARKER}\n\nTwo.", {"split_merged": True})
def test_nothing_is_lost_of_what_forums_print(text: str, options: dict[str, Any]) -> None:
    check(text, options, schema=True)


@settings(max_examples=60, deadline=None)
@given(mutated_seeds(), SOME_OPTIONS)
def test_nothing_is_lost_of_a_damaged_thread(text: str, options: dict[str, Any]) -> None:
    check(text, options, schema=True)


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_nothing_is_lost_of_the_seed(options: dict[str, Any]) -> None:
    check(read(SEED), options, schema=True)


@pytest.mark.parametrize("end", [*ODD, "\r", "\r\n", "\n\n", "x"], ids=ascii)
def test_nothing_is_lost_at_either_end(end: str) -> None:
    for text in (end, f"{end}words", f"words{end}", f"words\n{end}\nwords\n{end}\n"):
        for options in OPTIONS:
            check(text, options, schema=True)


@pytest.mark.parametrize("folder", FOLDERS)
def test_nothing_is_lost_of_real_texts(folder: str) -> None:
    paths = sorted((SHARED / folder).glob("*.txt"))
    if not paths:
        pytest.skip(f"no texts in {SHARED / folder}: they are shared apart from the project")
    broken = [*failures(paths, {})]
    for place, options in enumerate(OPTIONS[1:]):
        broken += failures(paths[place::STEP], options)
    assert not broken, "\n".join(broken)


def failures(paths: Iterable[Path], options: dict[str, Any]) -> Iterable[str]:
    """A line for each text of which something is lost."""
    for path in paths:
        try:
            check(read(path), options)
        except Exception as error:  # a crash is reported like a loss, with the text's name
            yield f"{path.name} {options}: {type(error).__name__}: {error}"


def test_the_check_notices_what_is_lost() -> None:
    text = "Kettles\n\nMine boils.\n\u00a0\nMine does not.\n\u00a0\n"
    thread = parse(text)
    check_partition(thread, text)
    for wrong in (
        text + "x",
        text.replace("boils", "boil s"),
        "\n" + text,
        text.replace("\n", " "),
    ):
        with pytest.raises(AssertionError):
            check_partition(thread, wrong)
