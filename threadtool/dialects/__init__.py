"""The forum software known, in the order in which a tie between two of them is decided."""

from __future__ import annotations

from typing import Final

from threadtool.dialects import (
    discourse,
    drupal,
    flarum,
    fluxbb,
    hackernews,
    invision2,
    invision3,
    invision4,
    invision5,
    mybb,
    nodebb,
    phorum,
    phpbb2,
    phpbb3,
    phpbb3_subsilver2,
    proboards,
    punbb,
    reddit,
    smf,
    smf_print,
    stackexchange,
    ubbthreads,
    vanilla,
    vbulletin3,
    vbulletin4,
    vbulletin4_printthread,
    vbulletin5,
    vbulletin_archive,
    vbulletin_printthread,
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
        stackexchange,
        nodebb,
        vbulletin4,
        vbulletin5,
        vbulletin_archive,
        vbulletin_printthread,
        vbulletin4_printthread,
        mybb,
        fluxbb,
        punbb,
        phorum,
        ubbthreads,
        proboards,
        invision2,
        invision3,
        invision5,
        smf_print,
        discourse,
        flarum,
        vanilla,
        drupal,
        reddit,
        hackernews,
    )
}
