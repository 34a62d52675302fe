"""The forum software known, in the order in which a tie between two of them is decided."""

from __future__ import annotations

from typing import Final

from threadtool.dialects import (
    google_groups,
    google_groups_old,
    hypermail,
    invision4,
    mbox,
    mhonarc,
    phpbb2,
    phpbb3,
    phpbb3_subsilver2,
    pipermail,
    smf,
    vbulletin3,
    xenforo1,
    xenforo2,
    xmb,
)
from threadtool.dialects.dialect import Dialect as Dialect

DIALECTS: Final[dict[str, Dialect]] = {
    module.DIALECT.name: module.DIALECT
    for module in (
        xenforo2,
        xenforo1,
        vbulletin3,
        phpbb2,
        phpbb3_subsilver2,
        phpbb3,
        smf,
        invision4,
        xmb,
        pipermail,
        hypermail,
        mhonarc,
        google_groups_old,
        google_groups,
        mbox,
    )
}
