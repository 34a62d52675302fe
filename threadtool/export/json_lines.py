"""JSON Lines: one post per line, with what is known of its thread before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from threadtool.export.base import Exporter, ExportOptions, chosen_fields
from threadtool.export.json_text import encoder
from threadtool.model import Thread

FIELDS: Final = (
    *("schema", "threadtool", "source", "title", "software", "software_confidence", "confidence"),
    *("index", "number", "id", "uid", "author", "date", "date_text"),
    *("start", "end", "start_line", "end_line", "text", "own_text"),
    *("blocks", "quotes", "merges", "parts", "attachments", "header", "footer", "boundary"),
)
"""What can be chosen: first what is known of the thread, then of the post."""


class JsonLinesExporter(Exporter):
    """Writes a POST per line; several threads are just appended."""

    def __init__(self, options: ExportOptions) -> None:
        super().__init__(options)
        self._fields = chosen_fields(options.fields, FIELDS)

    @property
    def alone(self) -> bool:
        """As the exporter says."""
        return True

    def thread(self, thread: Thread) -> Iterator[str]:
        """A line per post, nothing for a thread without posts."""
        encode = encoder()
        if self.options.fields or self.options.own:
            yield from self._chosen(thread)
            return
        head = encode(thread.head())
        # The head is the same on every line: encoded once, its closing brace gives way to the post.
        opening = f"{head[:-1]},"
        for post in thread.posts:
            yield f"{opening}{encode(post.to_dict())[1:]}\n"

    def _chosen(self, thread: Thread) -> Iterator[str]:
        encode = encoder()
        head = thread.head()
        for post in thread.posts:
            whole = {**head, **post.to_dict()}
            if self.options.own:
                whole["text"] = post.own_text
            yield f"{encode({field: whole[field] for field in self._fields})}\n"
