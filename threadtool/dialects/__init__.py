"""The forum software known, in the order in which a tie between two of them is decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Final, cast

from threadtool.dialects.dialect import Dialect as Dialect

# A name is that of the module, with `-` for `_`.
_NAMES: Final = (
    "xenforo2",
    "xenforo1",
    "vbulletin3",
    "phpbb2",
    "phpbb3-subsilver2",
    "phpbb3",
    "smf2",
    "invision4",
    "xmb",
    "stackexchange",
    "nodebb",
    "vbulletin4",
    "vbulletin5",
    "vbulletin-archive",
    "vbulletin-printthread",
    "vbulletin4-printthread",
    "mybb",
    "mybb-printthread",
    "fluxbb",
    "punbb",
    "phorum",
    "ubbthreads",
    "proboards",
    "invision2",
    "invision3",
    "invision5",
    "smf-print",
    "discourse",
    "flarum",
    "vanilla",
    "drupal",
    "reddit",
    "hackernews",
    "wordpress",
    "blogger",
    "pipermail",
    "hypermail",
    "mhonarc",
    "google-groups-old",
    "google-groups",
    "mbox",
)


class _Dialects(Mapping[str, Dialect]):
    """Name -> dialect. A module is loaded when its dialect is asked for: few texts show signs of
    more than two or three."""

    def __getitem__(self, name: str) -> Dialect:
        if name not in _NAMES:
            raise KeyError(name)
        module = import_module(f"{__name__}.{name.replace('-', '_')}")
        return cast("Dialect", module.DIALECT)

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


DIALECTS: Final[Mapping[str, Dialect]] = _Dialects()
