"""The exit codes of the commands."""

from __future__ import annotations

from typing import Final

FAILED: Final = 1
WRONG_USE: Final = 2
WARNED: Final = 3
INTERRUPTED: Final = 130
CLOSED_PIPE: Final = 141  # what a shell shows for a program that a closed pipe ended
SIGNALLED: Final = 128  # plus the number of the signal, as shells count
