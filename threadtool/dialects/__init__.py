"""The forum software known, in the order in which a tie between two of them is decided."""

from __future__ import annotations

from typing import Final

from threadtool.dialects import xenforo1, xenforo2
from threadtool.dialects.dialect import Dialect as Dialect

DIALECTS: Final[dict[str, Dialect]] = {
    module.DIALECT.name: module.DIALECT
    for module in (
        xenforo2,
        xenforo1,
    )
}
