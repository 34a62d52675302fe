"""The commands in the order of the help, and the module of `cli` that each is in."""

from __future__ import annotations

from typing import Final

COMMANDS: Final = {
    "convert": "convert",
    "show": "show",
    "explain": "explain",
    "stats": "stats",
    "graph": "graph",
    "schema": "info",
    "formats": "info",
    "completion": "completion",
}
