"""The values that make up a thread. `contract.md` of the output is written in these names.

Every position is a half-open range `[start, end)` of code points of the decoded source, before
any newline normalisation; line numbers are 1-based and inclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from threadtool.version import __version__

SCHEMA: Final = "threadtool.thread/1"

JsonDict = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """A text as read: `text` is decoded and keeps its newlines.

    `guessed` says that nothing but the letters and words spoke for the encoding.
    """

    name: str
    text: str = field(repr=False)
    encoding: str
    bytes: int
    sha256: str
    format: str = "text"
    guessed: bool = False

    def to_dict(self) -> JsonDict:
        """The `source` object of the output, without the text."""
        return {
            "name": self.name,
            "format": self.format,
            "encoding": self.encoding,
            "bytes": self.bytes,
            "chars": len(self.text),
            "sha256": self.sha256,
        }


@dataclass(frozen=True, slots=True)
class Page:
    """One of several inputs that were joined: where its text is in the joined one."""

    source: Source
    start: int
    end: int
    start_line: int
    end_line: int

    def to_dict(self) -> JsonDict:
        """The `source` object of the input, and its range."""
        return {
            "source": self.source.to_dict(),
            "start": self.start,
            "end": self.end,
            "start_line": self.start_line,
            "end_line": self.end_line,
        }


@dataclass(frozen=True, slots=True)
class Region:
    """A labelled range: part of a post's header or footer (`kind` says which part)."""

    start: int
    end: int
    kind: str

    def to_dict(self) -> JsonDict:
        """`start`, `end`, `kind`."""
        return {"start": self.start, "end": self.end, "kind": self.kind}


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a body: `kind` is `own`, `quote`, `attribution` or `merge`."""

    kind: str
    start: int
    end: int

    def to_dict(self) -> JsonDict:
        """`kind`, `start`, `end`."""
        return {"kind": self.kind, "start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted passage: the quoted words only, no attribution and no closing marker.

    `depth` is 1 for an outer quote. `source_post` is the index of the post quoted from, None
    where it is not in the thread. `evidence` is `attributed`, `markup`, `repeated` or
    `inferred`; `rule` says what found it and decided its end; `match` is `exact`, `edited`,
    `partial` or None; `score` is 0 to 1.
    """

    start: int
    end: int
    start_line: int
    end_line: int
    text: str
    depth: int = 1
    author: str | None = None
    source_post: int | None = None
    source_start: int | None = None
    source_end: int | None = None
    evidence: str = "repeated"
    match: str | None = None
    score: float = 1.0
    rule: str = ""

    def to_dict(self) -> JsonDict:
        """A QUOTE of the output."""
        return {
            "start": self.start,
            "end": self.end,
            "start_line": self.start_line,
            "end_line": self.end_line,
            "text": self.text,
            "depth": self.depth,
            "author": self.author,
            "source_post": self.source_post,
            "source_start": self.source_start,
            "source_end": self.source_end,
            "evidence": self.evidence,
            "rule": self.rule,
            "match": self.match,
            "score": self.score,
        }


@dataclass(frozen=True, slots=True)
class Merge:
    """A merge marker. `added_text`, `previous_text`: times as shown; `added`, `previous`: ISO."""

    start: int
    end: int
    text: str
    added_text: str | None = None
    previous_text: str | None = None
    added: str | None = None
    previous: str | None = None

    def to_dict(self) -> JsonDict:
        """A MERGE of the output."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "added_text": self.added_text,
            "previous_text": self.previous_text,
            "added": self.added,
            "previous": self.previous,
        }


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a body between merge markers; `added` is the time of the marker before it."""

    index: int
    start: int
    end: int
    added: str | None = None

    def to_dict(self) -> JsonDict:
        """`index`, `start`, `end`, `added`."""
        return {"index": self.index, "start": self.start, "end": self.end, "added": self.added}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file or image name that the flattening left behind: `kind` is `image` or `file`."""

    kind: str
    name: str
    start: int
    end: int

    def to_dict(self) -> JsonDict:
        """`kind`, `name`, `start`, `end`."""
        return {"kind": self.kind, "name": self.name, "start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True)
class Boundary:
    """Why a post begins where it does: the rule and how far it is to be trusted, 0 to 1."""

    rule: str
    confidence: float

    def to_dict(self) -> JsonDict:
        """`rule`, `confidence`."""
        return {"rule": self.rule, "confidence": self.confidence}


@dataclass(frozen=True, slots=True)
class Post:
    """One post. `start` and `end` bound the body: no user card, header, signature or buttons."""

    index: int
    uid: str
    start: int
    end: int
    start_line: int
    end_line: int
    text: str
    own_text: str
    boundary: Boundary
    number: int | None = None
    id: str | None = None
    author: str | None = None
    date: str | None = None
    date_text: str | None = None
    blocks: tuple[Block, ...] = ()
    quotes: tuple[Quote, ...] = ()
    merges: tuple[Merge, ...] = ()
    parts: tuple[Part, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    header: tuple[Region, ...] = ()
    footer: tuple[Region, ...] = ()

    def to_dict(self) -> JsonDict:
        """A POST of the output: every field, always."""
        return {
            "index": self.index,
            "number": self.number,
            "id": self.id,
            "uid": self.uid,
            "author": self.author,
            "date": self.date,
            "date_text": self.date_text,
            "start": self.start,
            "end": self.end,
            "start_line": self.start_line,
            "end_line": self.end_line,
            "text": self.text,
            "own_text": self.own_text,
            "blocks": [block.to_dict() for block in self.blocks],
            "quotes": [quote.to_dict() for quote in self.quotes],
            "merges": [merge.to_dict() for merge in self.merges],
            "parts": [part.to_dict() for part in self.parts],
            "attachments": [attachment.to_dict() for attachment in self.attachments],
            "header": [region.to_dict() for region in self.header],
            "footer": [region.to_dict() for region in self.footer],
            "boundary": self.boundary.to_dict(),
        }


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Text of the page that belongs to no post: `kind` is `navigation`, `title`, `footer`, ..."""

    start: int
    end: int
    start_line: int
    end_line: int
    kind: str
    text: str

    def to_dict(self) -> JsonDict:
        """One entry of `boilerplate`."""
        return {
            "start": self.start,
            "end": self.end,
            "start_line": self.start_line,
            "end_line": self.end_line,
            "kind": self.kind,
            "text": self.text,
        }


@dataclass(frozen=True, slots=True)
class ThreadWarning:
    """Something the user should know: `code` is stable, `message` is for people."""

    code: str
    message: str
    line: int | None = None

    def to_dict(self) -> JsonDict:
        """`code`, `message`, `line`."""
        return {"code": self.code, "message": self.message, "line": self.line}


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread as found in a source.

    `confidence` is that of the cut into posts as a whole, `software_confidence` that of the
    forum software, both 0 to 1. `pages` are the inputs that were joined, none for one input.
    """

    source: Source
    title: str | None
    software: str
    confidence: float
    posts: tuple[Post, ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()
    warnings: tuple[ThreadWarning, ...] = ()
    software_confidence: float = 0.0
    pages: tuple[Page, ...] = ()

    def to_dict(self) -> JsonDict:
        """The thread as the JSON of the output contract: every field, always."""
        return {
            **self.head(),
            "pages": [page.to_dict() for page in self.pages],
            "posts": [post.to_dict() for post in self.posts],
            "boilerplate": [item.to_dict() for item in self.boilerplate],
            "warnings": [warning.to_dict() for warning in self.warnings],
        }

    def head(self) -> JsonDict:
        """The fields that say something of the thread as a whole, in the order of the output."""
        return {
            "schema": SCHEMA,
            "threadtool": __version__,
            "source": self.source.to_dict(),
            "title": self.title,
            "software": self.software,
            "software_confidence": self.software_confidence,
            "confidence": self.confidence,
        }
