"""The JSON Schema of the output, as shipped with the package."""

from __future__ import annotations

from typing import Final

SCHEMAS: Final = ("thread", "explanation")


def load(name: str = "thread") -> str:
    """A schema (draft 2020-12) as JSON text: of a thread, or of what `explain` tells.

    `$defs/row` of that of a thread is a line of JSON Lines.
    """
    # Imported here for start-up time: one command in many reads package data.
    from importlib.resources import files

    return files(__name__).joinpath(f"{name}.schema.json").read_text(encoding="utf-8")
