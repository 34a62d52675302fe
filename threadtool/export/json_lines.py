"""JSON Lines: one post per line, with what is known of its thread before it."""

from __future__ import annotations

from collections.abc import Iterator

from threadtool.export.base import Exporter
from threadtool.export.json_text import encoder
from threadtool.model import Thread


class JsonLinesExporter(Exporter):
    """Writes a POST per line; several threads are just appended."""

    def thread(self, thread: Thread) -> Iterator[str]:
        """A line per post, nothing for a thread without posts."""
        encode = encoder()
        head = encode(thread.head())
        # The head is the same on every line: encoded once, its closing brace gives way to the post.
        opening = f"{head[:-1]},"
        for post in thread.posts:
            yield f"{opening}{encode(post.to_dict())[1:]}\n"
