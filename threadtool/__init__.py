"""threadtool: the thread in a forum page that was flattened to plain text.

>>> import threadtool
>>> thread = threadtool.parse("Tea\\n\\nI like tea.\\n\\xa0\\nSo do I.\\n\\xa0\\n")
>>> [post.text for post in thread.posts]
['I like tea.', 'So do I.']
>>> print("".join(threadtool.export(thread, "csv")).splitlines()[0][:28])
source,index,uid,number,id,a
"""

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
from threadtool.version import __version__

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
