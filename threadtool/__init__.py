"""threadtool: the thread in a forum page that was flattened to plain text.

>>> import threadtool
>>> thread = threadtool.parse("Tea\\n\\nI like tea.\\n\\xa0\\nSo do I.\\n\\xa0\\n")
>>> [post.text for post in thread.posts]
['I like tea.', 'So do I.']
>>> print("".join(threadtool.export(thread, "csv")).splitlines()[0][:28])
source,index,uid,number,id,a
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from threadtool.version import __version__

if TYPE_CHECKING:
    from threadtool.errors import DecodeError, OptionError, ReadError, ThreadtoolError
    from threadtool.export import export, export_many
    from threadtool.join import join
    from threadtool.model import (
        Attachment,
        Block,
        Boilerplate,
        Boundary,
        Merge,
        Page,
        Part,
        Post,
        Quote,
        Region,
        Source,
        Thread,
        ThreadWarning,
    )
    from threadtool.options import Options
    from threadtool.parse import parse
    from threadtool.stored import load

__all__ = [
    "Attachment",
    "Block",
    "Boilerplate",
    "Boundary",
    "DecodeError",
    "Merge",
    "OptionError",
    "Options",
    "Page",
    "Part",
    "Post",
    "Quote",
    "ReadError",
    "Region",
    "Source",
    "Thread",
    "ThreadWarning",
    "ThreadtoolError",
    "__version__",
    "export",
    "export_many",
    "join",
    "load",
    "parse",
]

# Where each name is from, if it is not from `model`.
_HOMES = {
    "DecodeError": "errors",
    "OptionError": "errors",
    "Options": "options",
    "ReadError": "errors",
    "ThreadtoolError": "errors",
    "export": "export",
    "export_many": "export",
    "join": "join",
    "load": "stored",
    "parse": "parse",
}


def _public(name: str) -> Any:
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'model')}"), name)


def _function(name: str) -> property:
    # Importing a module makes it an attribute of its package; here the function goes first.
    return property(lambda _package: _public(name), lambda _package, _module: None)


class _Package(ModuleType):
    """The package, whose public names are imported when they are first used.

    All of them at once are most of the library, and a run of the command line needs a part of it.
    """

    export = _function("export")
    join = _function("join")
    parse = _function("parse")

    def __getattr__(self, name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = _public(name)
        setattr(self, name, found)
        return found

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *__all__})


sys.modules[__name__].__class__ = _Package
