"""`python -m threadtool`, and what the `threadtool` command calls."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line with the arguments of the process; the exit code."""
    try:
        # Imported here so that Ctrl-C while modules load ends quietly too.
        from threadtool.cli.app import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
