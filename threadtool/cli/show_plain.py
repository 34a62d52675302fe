"""A thread as plain lines, for pipes and files: each line of a post is a line, unwrapped."""

from __future__ import annotations

from collections.abc import Iterator

from threadtool.cli.terminal import Terminal, one_line, safe
from threadtool.export.reading import DOT, Passage, heading, passages
from threadtool.model import Post, Thread


class PlainView:
    """Draws without colours and boxes: quotes behind `>`, as in mail."""

    def __init__(self, screen: Terminal, *, own: bool, whole: bool) -> None:
        self._own = own
        self._whole = whole

    def title(self, title: str, about: str) -> str:
        """What stands above the posts."""
        name = one_line(title)
        return f"{name}\n{'=' * min(len(name), 80)}\n" if name else f"{one_line(about)}\n"

    def post(self, thread: Thread, post: Post) -> str:
        """A post, with a blank line before it."""
        lines = ["", f"--- {one_line(DOT.join(heading(post)))}", ""]
        before: Passage | None = None
        for passage in passages(post, thread.source.text, own=self._own, whole=self._whole):
            if before is not None and _parted(before, passage):
                lines.append("> " * min(before.depth, passage.depth))
            lines += _lines(passage)
            before = passage
        return "".join(f"{line.rstrip()}\n" for line in lines)

    def aside(self, kind: str, text: str) -> str:
        """Text that belongs to no body."""
        lead = one_line(kind)  # of JSON, which may say anything
        return "".join(f"[{lead}] {safe(line)}\n" for line in text.split("\n"))


def _parted(before: Passage, passage: Passage) -> bool:
    return before.kind not in ("source", "attribution") or passage.depth < before.depth


def _lines(passage: Passage) -> Iterator[str]:
    lead = "> " * passage.depth
    if passage.kind == "merge":
        yield f"{lead}-- {one_line(passage.text)} --" if passage.text else f"{lead}--"
    elif passage.kind == "source":
        yield f"{lead}[{one_line(passage.text)}]"
    else:
        for line in safe(passage.text).split("\n"):
            yield lead + line
