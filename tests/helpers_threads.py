"""Threads for tests: built from plans of posts, or drawn by hypothesis.

A plan says what stands in a post piece by piece; the builder writes the source text and works out
every offset, so that a test compares what goes out with what it put in.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st

from threadtool.model import (
    Attachment,
    Block,
    Boilerplate,
    Boundary,
    Merge,
    Part,
    Post,
    Quote,
    Region,
    Source,
    Thread,
    ThreadWarning,
)


@dataclass(frozen=True)
class Piece:
    """A stretch of a body. `depth` is how many quotes stand around it.

    `opens` starts a quote of its own even where the piece before it stands in one as deep.
    `author` and `source_post` are those of the quote that the piece opens.
    """

    kind: str
    text: str
    depth: int = 0
    opens: bool = False
    author: str | None = None
    source_post: int | None = None


@dataclass(frozen=True)
class Plan:
    """A post to be built."""

    pieces: tuple[Piece, ...]
    author: str | None = "Ann"
    date: str | None = "2011-05-27"
    date_text: str | None = "May 27, 2011"
    number: int | None = None
    id: str | None = None
    footer: str | None = None


def own(text: str, depth: int = 0) -> Piece:
    return Piece("own", text, depth)


def quote(
    text: str,
    depth: int = 1,
    *,
    opens: bool = False,
    author: str | None = None,
    source_post: int | None = None,
) -> Piece:
    return Piece("quote", text, depth, opens, author, source_post)


def attribution(text: str, depth: int = 0) -> Piece:
    return Piece("attribution", text, depth)


def merge(text: str, depth: int = 0) -> Piece:
    return Piece("merge", text, depth)


def plan(*pieces: Piece | str, **fields: str | int | None) -> Plan:
    """A plan from pieces; a bare string is the author's own words."""
    made = tuple(own(piece) if isinstance(piece, str) else piece for piece in pieces)
    return Plan(made, **fields)  # type: ignore[arg-type]  # the fields are of mixed types


@dataclass
class _Writer:
    """Writes the source and remembers where things stand."""

    newline: str
    text: str = ""
    uids: Counter[str] = field(default_factory=Counter)

    def put(self, text: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += text.replace("\n", self.newline)
        end = len(self.text)
        self.text += self.newline
        return start, end

    def shown(self, start: int, end: int) -> str:
        return normal(self.text[start:end])

    def lines(self, start: int, end: int) -> tuple[int, int]:
        return self.shown(0, start).count("\n") + 1, self.shown(0, end).count("\n") + 1


def normal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def make_thread(
    *plans: Plan,
    title: str | None = "A title",
    name: str = "thread.txt",
    newline: str = "\n",
    boilerplate: Sequence[str] = (),
    warnings: Sequence[ThreadWarning] = (),
) -> Thread:
    """The thread of these plans, as parsing its source would give it."""
    writer = _Writer(newline)
    items = tuple(_boilerplate(writer, text) for text in boilerplate)
    posts = tuple(_post(writer, index, made) for index, made in enumerate(plans, 1))
    data = writer.text.encode("utf-8", "surrogatepass")
    return Thread(
        source=Source(name, writer.text, "utf-8", len(data), hashlib.sha256(data).hexdigest()),
        title=title,
        software="xenforo2",
        confidence=0.75,
        posts=posts,
        boilerplate=items,
        warnings=tuple(warnings),
    )


def _boilerplate(writer: _Writer, text: str) -> Boilerplate:
    start, end = writer.put(text)
    return Boilerplate(start, end, *writer.lines(start, end), "navigation", text)


def _post(writer: _Writer, index: int, made: Plan) -> Post:
    at = [writer.put(piece.text) for piece in made.pieces]
    start, end = at[0][0], at[-1][1]
    footer: tuple[Region, ...] = ()
    if made.footer is not None:
        footer = (Region(*writer.put(made.footer), kind="edit"),)
    text = writer.shown(start, end)
    digest = hashlib.sha256(f"{made.author}{text}".encode("utf-8", "surrogatepass")).hexdigest()
    uid = f"p{digest[:16]}"
    writer.uids[uid] += 1
    count = writer.uids[uid]
    placed = list(zip(made.pieces, at, strict=True))
    first, last = writer.lines(start, end)
    return Post(
        index=index,
        uid=uid if count == 1 else f"{uid}-{count}",
        start=start,
        end=end,
        start_line=first,
        end_line=last,
        text=text,
        own_text="\n".join(writer.shown(*where) for piece, where in placed if piece.kind == "own"),
        boundary=Boundary("test", 0.5),
        number=made.number,
        id=made.id,
        author=made.author,
        date=made.date,
        date_text=made.date_text,
        blocks=tuple(Block(piece.kind, *where) for piece, where in placed),
        quotes=tuple(_quotes(writer, placed)),
        merges=tuple(
            Merge(
                *where, text=writer.shown(*where), added_text="11:14 PM", added="2011-05-27T23:14"
            )
            for piece, where in placed
            if piece.kind == "merge"
        ),
        parts=tuple(_parts(placed)),
        attachments=(Attachment("image", "map.png", start, end),),
        footer=footer,
    )


def _quotes(writer: _Writer, placed: list[tuple[Piece, tuple[int, int]]]) -> list[Quote]:
    found: list[Quote] = []
    for number, (piece, (start, _)) in enumerate(placed):
        around = placed[number - 1][0].depth if number else 0
        if piece.opens:
            around = min(around, piece.depth - 1)
        for depth in range(around + 1, piece.depth + 1):
            end = _quote_end(placed[number:], depth)
            named = piece if depth == piece.depth else Piece("quote", "")
            found.append(
                Quote(
                    start,
                    end,
                    *writer.lines(start, end),
                    text=writer.shown(start, end),
                    depth=depth,
                    author=named.author,
                    source_post=named.source_post,
                    match="exact" if named.source_post else None,
                    score=0.5,
                )
            )
    return found


def _quote_end(placed: list[tuple[Piece, tuple[int, int]]], depth: int) -> int:
    end = placed[0][1][1]
    for piece, (_, piece_end) in placed[1:]:
        if piece.depth < depth or (piece.opens and piece.depth <= depth):
            break
        end = piece_end
    return end


def _parts(placed: list[tuple[Piece, tuple[int, int]]]) -> list[Part]:
    parts: list[Part] = []
    added = None
    begun: tuple[int, int] | None = None
    for piece, (start, end) in placed:
        if piece.kind == "merge":
            if begun is not None:
                parts.append(Part(len(parts) + 1, *begun, added))
            begun, added = None, "2011-05-27T23:14"
        else:
            begun = (begun[0] if begun else start, end)
    if begun is not None:
        parts.append(Part(len(parts) + 1, *begun, added))
    return parts


NASTY = (
    "1. x",
    "1) x",
    "123456789. x",
    "- x",
    "+ x",
    "* x",
    "-",
    "+",
    "1.",
    "    x",
    "\tx",
    "# x",
    "#",
    "####### x ##",
    "> x",
    ">> x",
    "<script>alert(1)</script>",
    "<!-- x",
    "</div>",
    "<?php",
    "&amp; &#65; &copy",
    "Q&A & more",
    "[a](b)",
    "![x](y)",
    "[a]: http://x.y",
    "[^1]: x",
    "~~~",
    "~~gone~~",
    "```\ncode\n```",
    "`x` ``y`",
    "***",
    "- - -",
    "___",
    "**bold** __bold__ *em* _em_ snake_case_word",
    "heading\n===",
    "heading\n---",
    "=",
    "a|b\n---|---\n1|2",
    "|a|b|\n|-|-|\n|1|2|",
    "a\n:-:",
    ": x",
    "http://x.y/z?a=b_c_d",
    "www.x.y",
    "<http://x>",
    "mail a.b@c.de now",
    "mailto:a@b.c",
    "$a$ and $5",
    "end\\",
    "end\\\nnext\\\\\nlast",
    "\\* \\\\* \\&amp;",
    "two  \nlines  \n",
    "tab\there\tand\u00a0there",
    "one\u2028two\u2029three\x85four",
    "form\x0cfeed\x0b and \x1c more",
    "nul\0 \x1b[31mred\x9b0m",
    "lone \ud800 half \udfff",
    "carriage\rreturn\r\nboth",
    "\ufeffmark",
    "\u200b# x",
    "\u00a0\u00a0# x\n\u3000> y",
    "=1+1",
    "@SUM(A1)",
    '"quoted", and; more',
    "'",
    "{% x %} {{ y }}",
    ":-) :smile: 11:14 PM -5 +1 #12 3.5 e.g. e.t.c",
)
"""What a member might type that Markdown, CSV or JSON could take for something else."""

WARNING = ThreadWarning("no-boundary", "nothing parts the posts", None)

lines = st.one_of(st.sampled_from(NASTY), st.text(max_size=20))
texts = st.one_of(
    lines,
    st.lists(lines, max_size=5).map("\n".join),
    st.text("#>-+=*_`|:.1 \\\n\tax<&[", max_size=30),
)
maybe_text = st.none() | lines
newlines = st.sampled_from(("\n", "\r\n", "\r"))


def _trimmed(text: str) -> str:
    # Every piece holds a word: white space at the ends of a range is trimmed off.
    return text.strip() or "x"


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A post with own words, quotes to some depth, attributions and merge markers."""
    pieces = [own(_trimmed(draw(texts)))]
    for _ in range(draw(st.integers(0, 4))):
        depth = draw(st.integers(0, 3))
        kind = draw(st.sampled_from(("text", "text", "text", "attribution", "merge")))
        if kind == "attribution":
            pieces.append(
                attribution(draw(st.sampled_from(("Bo said:", "Click to expand..."))), depth)
            )
        elif kind == "merge":
            pieces += [merge("----- Post added at 11:14 PM -----"), own(_trimmed(draw(texts)))]
        else:
            pieces.append(
                Piece(
                    "quote" if depth else "own",
                    _trimmed(draw(texts)),
                    depth,
                    opens=depth > 0 and draw(st.booleans()),
                    author=draw(maybe_text),
                    source_post=draw(st.none() | st.integers(1, 9)),
                )
            )
    return Plan(
        tuple(pieces),
        author=draw(maybe_text),
        date=draw(st.sampled_from((None, "2011-05-27", "2011-05-27T23:14"))),
        date_text=draw(maybe_text),
        number=draw(st.none() | st.integers(0, 10**6)),
        id=draw(maybe_text),
        footer=draw(st.none() | st.just("Last edited: May 27, 2011")),
    )


@st.composite
def threads(draw: st.DrawFn) -> Thread:
    """A thread of up to four such posts, with any newlines and any title."""
    return make_thread(
        *draw(st.lists(plans(), max_size=4)),
        title=draw(maybe_text),
        name=draw(st.sampled_from(("thread.txt", "-", "=x, y.txt"))),
        newline=draw(newlines),
        boilerplate=draw(st.lists(st.sampled_from(("Back", "Top Bottom")), max_size=2)),
        warnings=draw(st.lists(st.just(WARNING), max_size=2)),
    )
