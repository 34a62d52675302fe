"""The JSON Schema of the output, as shipped with the package."""

from __future__ import annotations


def load() -> str:
    """The schema (draft 2020-12) of a thread as JSON text; `$defs/row` is a line of JSON Lines."""
    # Imported here for start-up time: one command in many reads package data.
    from importlib.resources import files

    return files(__name__).joinpath("thread.schema.json").read_text(encoding="utf-8")
