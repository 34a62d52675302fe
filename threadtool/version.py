"""The version of threadtool: the only place that has it.

It is a constant and not a look-up in the installed metadata because every output names it, and
`importlib.metadata` costs more start-up time than the conversion of a page.
"""

__version__ = "0.1.0"
