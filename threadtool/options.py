"""How a thread is to be parsed: one frozen value that every stage can be given."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of `parse`.

    `encoding` and `name` matter for reading; `software` forces a dialect instead of detecting
    it; `separator` is a pattern whose matching lines part the posts, whatever else is there;
    `split_merged` makes a post of every merged part.
    """

    encoding: str | None = None
    name: str | None = None
    software: str | None = None
    separator: str | None = None
    split_merged: bool = False
